// What the model's sheets hold, before anything is calculated.
import { brokenRows } from "../../../test/row-consistency";
import { locales } from "../../i18n/locale";
import type { Rect } from "../../spec/address";
import { plan } from "../../spec/plan";
import type { Scalar, SheetSpec } from "../../spec/sheet";
import { buildLists } from "../lists";
import { build } from "./build";
import { fields, longestHorizon, mostLines, type ModelInputs } from "./fields";
import { modelInputs, nothing, predictiveMaintenance } from "./model-samples";
import { timelineColumn } from "./parts";
import { scanRates } from "./results";

interface Drawn {
  readonly kind: string;
  readonly cells: readonly (readonly (Scalar | null)[])[];
  readonly places: ReadonlyMap<string, Rect>;
}
function drawn(inputs: ModelInputs, locale: "zh-CN" | "en-US" = "zh-CN", others: readonly SheetSpec[] = []): readonly Drawn[] {
  return plan([...build(inputs, locale), ...others, buildLists(locale)], { sheetNames: [], standing: [] }).sheets.map(
    ({ kind, places, content: [verb] }) => {
      if (verb?.kind !== "setCells") throw new Error("no cells");
      return { kind, cells: verb.cells, places };
    },
  );
}
const holding = (sheets: readonly Drawn[], name: string): Drawn & { readonly rect: Rect } => {
  for (const sheet of sheets) {
    const rect = sheet.places.get(name);
    if (rect) return { ...sheet, rect };
  }
  throw new Error(`no ${name}`);
};
/** Every row of the timeline on every sheet. */
const timelines = (sheets: readonly Drawn[], columns: number): (Drawn & { readonly rect: Rect })[] =>
  sheets
    .filter(({ kind }) => kind !== "lists" && kind !== "model")
    .flatMap((sheet) =>
      [...sheet.places.values()]
        .filter((rect) => rect.column === timelineColumn && rect.columns === columns)
        .map((rect) => ({ ...sheet, rect })),
    );

const largest: ModelInputs = modelInputs({
  ...predictiveMaintenance,
  periods: longestHorizon,
  periodLength: "month",
  taxRate: 0.25,
  losses: "carried-forward",
  scenarios: predictiveMaintenance.scenarios.map((one) => ({ ...one, delay: 1.5 })),
  benefits: Array.from({ length: mostLines }, (_, index) => ({
    name: `效益 ${index}`,
    owner: "售后",
    needs: ["IT"],
    amount: 1,
    growth: 0,
    from: 1 + index,
    evidence: "guess",
  })),
});
const shapes = [
  ["the worked case", predictiveMaintenance, 4],
  ["nothing", nothing, 2],
  ["the largest model", largest, longestHorizon + 3],
] as const;

describe.each(shapes)("%s", (_, inputs, columns) => {
  it.each(locales)("has one formula a row over the whole timeline, on every sheet, in %s", (locale) => {
    const rows = timelines(drawn(inputs, locale), columns);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.flatMap(({ cells, rect }) => brokenRows(cells, rect))).toEqual([]);
  });
  it("speaks the same formulas in both languages, but for the sentences in them", () => {
    const [english, chinese] = locales.map((locale) =>
      drawn(inputs, locale)
        .flatMap(({ cells }) => cells.flat())
        .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="))
        .map((formula) => formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, "")),
    );
    expect(english).toEqual(chinese);
  });
  it("names the cells of every input, all of them on the first sheet", () => {
    const [first, ...others] = build(inputs, "zh-CN").map((sheet) =>
      sheet.blocks
        .flatMap((block) => block.names)
        .filter(({ as }) => as?.startsWith("in"))
        .map(({ name }) => name),
    );
    const wanted = Object.entries(fields).flatMap(([name, field]) =>
      field.kind === "records" ? Object.keys(field.of).map((column) => `${name}_${column}`) : [name],
    );
    expect([...(first ?? [])].sort()).toEqual(wanted.sort());
    expect(others.flat()).toEqual([]);
  });
});

it("sees a row that is not the same across", () => {
  const { cells, rect } = holding(drawn(predictiveMaintenance), "net");
  const broken = cells.map((line, r) => line.map((cell, c) => (r === rect.row && c === rect.column + 2 ? "=F1+1" : cell)));
  expect(brokenRows(broken, rect)).toHaveLength(1);
});

it("publishes its results, its profit by period, its period labels and the price of each no", () => {
  const names = build(predictiveMaintenance, "en-US")
    .flatMap((sheet) => sheet.blocks.flatMap((block) => block.names))
    .filter(({ as }) => as?.endsWith("out"));
  expect(names.map(({ name }) => name).sort()).toEqual(
    [
      "asOf",
      "benefitLines",
      "cashPeak",
      "checks",
      "coalitionLoss",
      "coalitionMembers",
      "coalitionShapley",
      "irr",
      "net",
      "npv",
      "npvBeforePool",
      "npvBeforePoolAndStaff",
      "npvBeforeTax",
      "payback",
      "periodLabels",
      "profitByPeriod",
      "project",
      "pvBenefits",
      "pvCosts",
      "roi",
      "simulationDrivers",
      "simulationFigures",
      "simulationFlows",
      "simulationHistogram",
      "simulationPairs",
      "simulationRun",
      "simulationTerms",
      "simulation_changes",
      "unit",
    ].sort(),
  );
});

it("leaves one row free to type in, in each table", () => {
  for (const [inputs, rows] of [
    [predictiveMaintenance, 2],
    [nothing, 1],
  ] as const) {
    const sheets = drawn(inputs);
    for (const name of ["investments_name", "benefits_amount"]) expect(holding(sheets, name).rect.rows).toBe(rows);
    expect(holding(sheets, "running_name").rect.rows).toBe(1);
  }
  expect(holding(drawn(largest), "benefits_name").rect.rows).toBe(mostLines);
});

it("keeps payments beyond the horizon in the row where they were typed", () => {
  const sheets = drawn({ ...predictiveMaintenance, poolPaid: [null, 150, null, null, null, 20] });
  expect(holding(sheets, "poolPaid").rect.columns).toBe(6);
  expect(holding(sheets, "periodLabels").rect.columns).toBe(4);
});

it("keeps names that look like formulas as text", () => {
  const sheets = drawn(modelInputs({ ...predictiveMaintenance, investments: [{ name: "=HYPERLINK(1)", amount: 1, period: 0 }] }));
  const { cells, rect } = holding(sheets, "investments_name");
  expect(cells[rect.row]?.[rect.column]).toBe("'=HYPERLINK(1)");
});

it("links the pool's payments where the workbook has a pool", () => {
  const pool: SheetSpec = {
    kind: "pool",
    version: 1,
    locale: "zh-CN",
    tab: "奖金池",
    widths: [10],
    blocks: [
      {
        cells: [Array.from({ length: 4 }, () => ({ formula: "=1" }))],
        names: [{ name: "byPeriod", row: 0, column: 0, rows: 1, columns: 4, as: "out" }],
      },
    ],
    page: build(nothing, "zh-CN")[0].page,
  };
  const { cells, rect } = holding(drawn(predictiveMaintenance, "zh-CN", [pool]), "poolPaid");
  expect(cells[rect.row]?.slice(rect.column, rect.column + 4)).toEqual([
    "='奖金池'!$A$1",
    "='奖金池'!$B$1",
    "='奖金池'!$C$1",
    "='奖金池'!$D$1",
  ]);
});

it("tries rates in ascending order, all above −100 %", () => {
  expect([...scanRates].sort((a, b) => a - b)).toEqual(scanRates);
  expect(scanRates[0]).toBeGreaterThan(-1);
});
