// The figures of the drawn sheet, calculated by the engine, against the model in numbers.
import fc from "fast-check";
import { calculated, type Calculated } from "../../../test/calculated";
import { irrs } from "../../model/irr";
import { payback } from "../../model/payback";
import { roi } from "../../model/roi";
import { buildLists } from "../lists";
import { build, scanRates } from "./build";
import type { ModelInputs } from "./fields";
import { forecast, presentValue } from "./forecast";
import { nothing, predictiveMaintenance } from "./model-samples";
import { words } from "./words";

/** All models in one workbook; the sheet of model i is of kind "m<i>". */
const figures = (models: readonly ModelInputs[], locale: "zh-CN" | "en-US" = "zh-CN"): Promise<Calculated> =>
  calculated([...models.map((inputs, index) => ({ ...build(inputs, locale), kind: `m${index}` })), buildLists(locale)]);

const all = (sheet: Calculated, kind: string, name: string): number[] => sheet.values(kind, name).flat().map(Number);

describe.each(["zh-CN", "en-US"] as const)("the worked case in %s", (locale) => {
  let sheet: Calculated;
  beforeAll(async () => {
    const mid: ModelInputs = { ...predictiveMaintenance, timing: "mid", poolPaid: [] };
    sheet = await figures([predictiveMaintenance, mid, { ...mid, timing: "begin" }, nothing], locale);
  });
  const value = (name: string, kind = "m0"): number => Number(sheet.value(kind, name));

  it("shows no error in any cell", () => expect(sheet.errors).toEqual([]));
  it("finds 2,930 before pool and staff, 2,794 after a pool of 150 in year 1", () => {
    expect(value("npvBeforePoolAndStaff")).toBeCloseTo(2930.278, 3);
    expect(value("npvBeforePool")).toBeCloseTo(2930.278, 3);
    expect(value("npv")).toBeCloseTo(2793.914, 3);
    expect(value("npvAgain")).toBeCloseTo(2793.914, 3);
  });
  it("publishes a profit of 1,500 a year", () => expect(all(sheet, "m0", "profitByPeriod")).toEqual([0, 1500, 1500, 1500]));
  it("pays back within the first year, discounted too", () => {
    expect(value("payback")).toBeCloseTo(800 / 1350, 9);
    expect(value("discountedPayback")).toBeCloseTo(800 / (1350 / 1.1), 9);
  });
  it("gives the rates of return of the timing chosen: 178.9 % end, 427.9 % mid, none at the start", () => {
    expect(value("irr")).toBeCloseTo(irrs([-800, 1350, 1500, 1500])[0] ?? NaN, 9);
    expect(value("irr", "m1")).toBeCloseTo(4.279, 3);
    expect(sheet.value("m2", "irr")).toBe(words[locale].none.irr);
    expect(value("irrCount", "m2")).toBe(0);
  });
  it("states ROI, profitability index, NPV ratio and cash peak", () => {
    expect(value("roi")).toBeCloseTo(roi(4500 - 150 - 800, 800), 12);
    expect(value("profitabilityIndex", "m0")).toBeCloseTo(2793.914 / 800 + 1, 4);
    expect(value("npvRatio", "m0")).toBeCloseTo(2793.914 / 800, 4);
    expect(value("cashPeak")).toBe(-800);
  });
  it("finds every check in order", () => {
    for (const kind of ["m0", "m1", "m2"]) expect(all(sheet, kind, "checkCells")).toEqual(Array(11).fill(1));
    expect(value("checks")).toBe(0);
  });
  it("says so where nothing is typed: no investment, and staff not stated", () => {
    expect(sheet.value("m3", "roi")).toBe(words[locale].none.investment);
    expect(value("npv", "m3")).toBe(0);
    expect(value("checks", "m3")).toBe(1);
    expect(value("check_staffPresent", "m3")).toBe(0);
  });
});

it("says that a project never pays back", async () => {
  const loss: ModelInputs = { ...predictiveMaintenance, benefits: [{ ...first(predictiveMaintenance.benefits), amount: 100 }] };
  const sheet = await figures([loss]);
  expect(sheet.value("m0", "payback")).toBe("测算期内未回收");
  expect(sheet.value("m0", "discountedPayback")).toBe("测算期内未回收");
});

it("counts a payback from the first spend", async () => {
  const later: ModelInputs = {
    ...predictiveMaintenance,
    poolPaid: [],
    investments: [{ name: "a", amount: 800, period: 1 }],
    benefits: [{ ...first(predictiveMaintenance.benefits), from: 2 }],
  };
  const sheet = await figures([later]);
  expect(sheet.value("m0", "payback")).toBeCloseTo(800 / 1500, 9);
});

it("finds both rates of a project with two", async () => {
  const flows: ModelInputs = {
    ...predictiveMaintenance,
    periods: 2,
    investments: [
      { name: "build", amount: 1000, period: 0 },
      { name: "clear away", amount: 1540, period: 2 },
    ],
    benefits: [{ ...first(predictiveMaintenance.benefits), amount: 2500, growth: -0.99 }],
    staff: [],
    poolPaid: [],
  };
  const sheet = await figures([flows]);
  const roots = sheet
    .values("m0", "scan_root")
    .flat()
    .filter((root) => typeof root === "number");
  const expected = irrs(forecast(flows).net);
  expect(expected).toHaveLength(2);
  expect(sheet.value("m0", "irrCount")).toBe(2);
  roots.forEach((root, index) => expect(root).toBeCloseTo(expected[index] ?? NaN, 8));
  expect(sheet.value("m0", "irr")).toBe(roots[0]);
});

it("shows what is wrong: a line and a payment beyond the horizon, a benefit without owner", async () => {
  const wrong: ModelInputs = {
    ...predictiveMaintenance,
    benefits: [
      { ...first(predictiveMaintenance.benefits), owner: null },
      { ...first(predictiveMaintenance.benefits), name: "late", from: 5 },
    ],
    poolPaid: [null, 150, null, null, 20],
  };
  const sheet = await figures([wrong]);
  const check = (name: string): unknown => sheet.value("m0", `check_${name}`);
  expect([check("ownerAndEvidence"), check("linesInside"), check("poolInside")]).toEqual([0, 0, 0]);
  expect(sheet.value("m0", "checks")).toBe(3);
  expect(sheet.errors).toEqual([]);
});

// ---- random models

/** Whole thousandths: doubles as fast-check draws them are nearly all next to nothing. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);
const amount = between(0, 3000);
const growth = between(-0.5, 1);
const change = between(-0.5, 0.5);
const table = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<(T & { name: string })[]> =>
  fc.array(record, { maxLength: 4 }).map((lines) => lines.map((line, index) => ({ ...line, name: `line ${index + 1}` })));
const models: fc.Arbitrary<ModelInputs> = fc.record({
  project: fc.constant("random"),
  asOf: fc.constant("2026-03-31"),
  unit: fc.constant("wan" as const),
  preparedBy: fc.constant(null),
  periods: fc.integer({ min: 1, max: 12 }),
  discountRate: between(-0.3, 0.6),
  timing: fc.constantFrom("end", "mid", "begin"),
  scenario: fc.constantFrom("base", "downside", "upside"),
  scenarios: fc.array(fc.record({ benefitChange: change, costChange: change }), { minLength: 3, maxLength: 3 }),
  investments: table(fc.record({ amount: between(0, 6000), period: fc.constantFrom(0, 0, 0, 1, 2) })),
  benefits: table(
    fc.record({
      amount,
      growth,
      from: fc.integer({ min: 1, max: 6 }),
      owner: fc.constantFrom(null, "售后"),
      needs: fc.constantFrom([], ["IT", "产品"]),
      evidence: fc.constantFrom(null, "guess", "contract"),
    }),
  ),
  running: table(fc.record({ amount: between(0, 600), growth, from: fc.integer({ min: 1, max: 6 }), owner: fc.constant(null) })),
  staff: table(
    fc.record({
      people: fc.integer({ min: 0, max: 20 }),
      months: fc.integer({ min: 0, max: 24 }),
      rate: between(0, 4),
      period: fc.integer({ min: 0, max: 4 }),
    }),
  ),
  poolPaid: fc.array(fc.option(between(0, 300)), { maxLength: 6 }).map((paid) => paid.slice(0, 1 + paid.findLastIndex((x) => x !== null))),
});

it("agrees with the model in numbers on random projects", async () => {
  const drawn = fc.sample(models, { numRuns: 10, seed: 20260331 });
  const sheet = await figures(drawn);
  expect(sheet.errors).toEqual([]);
  let withRate = 0;
  for (const [index, inputs] of drawn.entries()) {
    const kind = `m${index}`;
    const value = (name: string): number => Number(sheet.value(kind, name));
    const { net, beforePool, beforePoolAndStaff, profit, investment } = forecast(inputs);
    const scale = net.reduce((total, flow) => total + Math.abs(flow), 1);
    const near = (actual: number, expected: number): void =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(scale, Math.abs(expected)));
    near(value("npv"), presentValue(inputs, net));
    near(value("npvAgain"), presentValue(inputs, net));
    near(value("npvBeforePool"), presentValue(inputs, beforePool));
    near(value("npvBeforePoolAndStaff"), presentValue(inputs, beforePoolAndStaff));
    all(sheet, kind, "profitByPeriod").forEach((flow, period) => near(flow, profit[period] ?? NaN));
    (["base", "downside", "upside"] as const).forEach((scenario, row) =>
      near(all(sheet, kind, "caseNpv")[row] ?? NaN, presentValue(inputs, forecast(inputs, scenario).beforePool)),
    );
    const invested = investment.reduce((total, flow) => total - flow, 0);
    if (invested > 0)
      near(
        value("roi"),
        roi(
          net.reduce((total, flow) => total + flow, 0),
          invested,
        ),
      );
    const firstSpend = Math.max(
      0,
      net.findIndex((_, period) => outflow(inputs, period) < 0),
    );
    for (const [name, rate] of [
      ["payback", 0],
      ["discountedPayback", inputs.discountRate],
    ] as const) {
      const expected = attempt(() => payback(net, rate, "interpolated", inputs.timing));
      if (expected === undefined) expect(sheet.value(kind, name)).toBe(words["zh-CN"].none.payback);
      else expect(value(name)).toBeCloseTo(Math.max(0, expected - firstSpend), 6);
    }
    // The sheet looks where the grid of rates looks; every rate in it is a true one.
    const rates = irrs(net, inputs.timing);
    const found = sheet
      .values(kind, "scan_root")
      .flat()
      .filter((root) => typeof root === "number");
    for (const root of found) expect(rates.some((rate) => Math.abs(rate - root) <= 1e-7 * (1 + Math.abs(rate)))).toBe(true);
    const inside = rates.filter((rate) => rate > (scanRates[0] ?? 0) && rate < (scanRates.at(-1) ?? 0));
    if (inside.length === 1) {
      withRate++;
      expect(value("irr")).toBeCloseTo(inside[0] ?? NaN, 7);
    }
    expect(sheet.value(kind, "check_npvAtIrr")).toBe(1);
    for (const name of ["choices", "npvAgrees", "classesAddUp", "scenarioAgrees"])
      expect([kind, name, sheet.value(kind, `check_${name}`)]).toEqual([kind, name, 1]);
  }
  expect(withRate).toBeGreaterThan(2);
});

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error("an empty list");
  return one;
}
function outflow(inputs: ModelInputs, period: number): number {
  const { investment, running, staff, pool } = forecast(inputs);
  return [investment, running, staff, pool].reduce((total, flows) => total + (flows[period] ?? 0), 0);
}
function attempt(compute: () => number): number | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
