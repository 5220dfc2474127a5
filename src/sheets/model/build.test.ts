// What the model's sheet holds, before anything is calculated.
import { brokenRows } from "../../../test/row-consistency";
import { locales } from "../../i18n/locale";
import type { Rect } from "../../spec/address";
import { plan } from "../../spec/plan";
import type { Scalar } from "../../spec/sheet";
import { buildLists } from "../lists";
import { build, scanRates } from "./build";
import { fields, longestHorizon, mostLines, type ModelInputs } from "./fields";
import { nothing, predictiveMaintenance } from "./model-samples";

interface Drawn {
  readonly cells: readonly (readonly (Scalar | null)[])[];
  readonly places: ReadonlyMap<string, Rect>;
}
function drawn(inputs: ModelInputs, locale: "zh-CN" | "en-US" = "zh-CN"): Drawn {
  const [sheet] = plan([build(inputs, locale), buildLists(locale)], { sheetNames: [], standing: [] }).sheets;
  const verb = sheet?.content[0];
  if (!sheet || verb?.kind !== "setCells") throw new Error("no cells");
  return { cells: verb.cells, places: sheet.places };
}
const place = ({ places }: Drawn, name: string): Rect => {
  const rect = places.get(name);
  if (!rect) throw new Error(`no ${name}`);
  return rect;
};
const at = (sheet: Drawn, name: string): Scalar | null | undefined => sheet.cells[place(sheet, name).row]?.[place(sheet, name).column];
/** From the first row of the timeline to the last one, over all periods. */
const timeline = (sheet: Drawn): Rect => {
  const first = place(sheet, "period");
  return { ...first, rows: place(sheet, "costsPlanned").row - first.row + 1 };
};

const largest: ModelInputs = {
  ...predictiveMaintenance,
  periods: longestHorizon,
  benefits: Array.from({ length: mostLines }, (_, index) => ({
    name: `效益 ${index}`,
    owner: "售后",
    needs: ["IT"],
    amount: 1,
    growth: 0,
    from: 1 + (index % longestHorizon),
    evidence: "guess",
  })),
};
const shapes = [
  ["the worked case", predictiveMaintenance],
  ["nothing", nothing],
  ["the largest model", largest],
] as const;

describe.each(shapes)("%s", (_, inputs) => {
  it.each(locales)("has one formula a row over the whole timeline, in %s", (locale) => {
    const sheet = drawn(inputs, locale);
    expect(timeline(sheet).columns).toBe(inputs.periods + 1);
    expect(brokenRows(sheet.cells, timeline(sheet))).toEqual([]);
  });
  it("speaks the same formulas in both languages, but for the sentences in them", () => {
    const [english, chinese] = locales.map((locale) =>
      drawn(inputs, locale)
        .cells.flat()
        .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="))
        .map((formula) => formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, "")),
    );
    expect(english).toEqual(chinese);
  });
  it("names the cells of every input", () => {
    const names = build(inputs, "zh-CN")
      .blocks.flatMap((block) => block.names)
      .filter(({ as }) => as?.startsWith("in"))
      .map(({ name }) => name);
    const wanted = Object.entries(fields).flatMap(([name, field]) =>
      field.kind === "records" ? Object.keys(field.of).map((column) => `${name}_${column}`) : [name],
    );
    expect([...names].sort()).toEqual(wanted.sort());
  });
});

it("sees a row that is not the same across", () => {
  const sheet = drawn(predictiveMaintenance);
  const { row, column } = place(sheet, "net");
  const cells = sheet.cells.map((line, r) => line.map((cell, c) => (r === row && c === column + 2 ? "=F1+1" : cell)));
  expect(brokenRows(cells, timeline(sheet))).toHaveLength(1);
});

it("publishes its results, its profit by period and its period labels", () => {
  const names = build(predictiveMaintenance, "en-US")
    .blocks.flatMap((block) => block.names)
    .filter(({ as }) => as?.endsWith("out"));
  expect(names.map(({ name }) => name).sort()).toEqual([
    "asOf",
    "irr",
    "npv",
    "npvBeforePool",
    "npvBeforePoolAndStaff",
    "periodLabels",
    "profitByPeriod",
    "project",
    "unit",
  ]);
});

it("leaves one row free to type in, in each table", () => {
  for (const [inputs, rows] of [
    [predictiveMaintenance, 2],
    [nothing, 1],
  ] as const) {
    const sheet = drawn(inputs);
    for (const name of ["investments_name", "benefits_amount", "staff_period"]) expect(place(sheet, name).rows).toBe(rows);
    expect(place(sheet, "running_name").rows).toBe(1);
  }
  expect(place(drawn(largest), "benefits_name").rows).toBe(mostLines);
});

it("keeps payments beyond the horizon in the row where they were typed", () => {
  const sheet = drawn({ ...predictiveMaintenance, poolPaid: [null, 150, null, null, null, 20] });
  expect(place(sheet, "poolPaid").columns).toBe(6);
  expect(place(sheet, "periodLabels").columns).toBe(4);
});

it("keeps names that look like formulas as text", () => {
  const sheet = drawn({ ...predictiveMaintenance, investments: [{ name: "=HYPERLINK(1)", amount: 1, period: 0 }] });
  expect(at(sheet, "investments_name")).toBe("'=HYPERLINK(1)");
});

it("links the pool's payments where the workbook has a pool", () => {
  const pool = {
    kind: "pool",
    version: 1,
    locale: "zh-CN",
    tab: "奖金池",
    widths: [10],
    blocks: [
      {
        cells: [Array.from({ length: 4 }, () => ({ formula: "=1" }))],
        names: [{ name: "byPeriod", row: 0, column: 0, rows: 1, columns: 4, as: "out" as const }],
      },
    ],
    page: build(nothing, "zh-CN").page,
  };
  const [sheet] = plan([build(predictiveMaintenance, "zh-CN"), pool, buildLists("zh-CN")], { sheetNames: [], standing: [] }).sheets;
  const verb = sheet?.content[0];
  const rect = sheet?.places.get("poolPaid");
  if (verb?.kind !== "setCells" || !rect) throw new Error("no cells");
  expect(verb.cells[rect.row]?.slice(rect.column, rect.column + 4)).toEqual([
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
