// The figures of the drawn sheets, calculated by the engine, against the model in numbers.
import { calculated, type Calculated } from "../../../test/calculated";
import { irrs } from "../../model/irr";
import { roi } from "../../model/roi";
import { buildLists } from "../lists";
import { build } from "./build";
import type { ModelInputs } from "./fields";
import { forecast, presentValue } from "./forecast";
import { modelInputs, nothing, predictiveMaintenance } from "./model-samples";
import { resultsWords } from "./results-words";

/** All models in one workbook; the sheets of model i are of the family "m<i>". */
const figures = (models: readonly ModelInputs[], locale: "zh-CN" | "en-US" = "zh-CN"): Promise<Calculated> =>
  calculated([
    ...models.flatMap((inputs, index) =>
      build(inputs, locale).map((sheet) => ({ ...sheet, kind: sheet.kind.replace("model", `m${index}`) })),
    ),
    buildLists(locale),
  ]);

const all = (sheet: Calculated, kind: string, name: string): number[] => sheet.values(kind, name).flat().map(Number);
const { none } = resultsWords;

describe.each(["zh-CN", "en-US"] as const)("the worked case in %s", (locale) => {
  let sheet: Calculated;
  beforeAll(async () => {
    const mid: ModelInputs = { ...predictiveMaintenance, timing: "mid", poolPaid: [] };
    sheet = await figures([predictiveMaintenance, mid, { ...mid, timing: "begin" }, nothing], locale);
  }, 300_000);
  const value = (name: string, kind = "m0"): number => Number(sheet.value(kind, name));

  it("shows no error in any cell", () => expect(sheet.errors).toEqual([]));
  it("finds 2,930 before pool and staff, 2,794 after a pool of 150 in year 1", () => {
    expect(value("npvBeforePoolAndStaff")).toBeCloseTo(2930.278, 3);
    expect(value("npvBeforePool")).toBeCloseTo(2930.278, 3);
    expect(value("npv")).toBeCloseTo(2793.914, 3);
    expect(value("r_npvAgain")).toBeCloseTo(2793.914, 3);
  });
  it("publishes a profit of 1,500 a year", () => expect(all(sheet, "m0", "profitByPeriod")).toEqual([0, 1500, 1500, 1500]));
  it("pays back within the first year, discounted too", () => {
    expect(value("payback")).toBeCloseTo(800 / 1350, 9);
    expect(value("r_discountedPayback")).toBeCloseTo(800 / (1350 / 1.1), 9);
  });
  it("gives the rates of return of the timing chosen: 178.9 % end, 427.9 % mid, none at the start", () => {
    expect(value("irr")).toBeCloseTo(irrs([-800, 1350, 1500, 1500])[0] ?? NaN, 9);
    expect(value("irr", "m1")).toBeCloseTo(4.279, 3);
    expect(sheet.value("m2", "irr")).toBe(none.irr[locale]);
    expect(value("r_irrCount", "m2")).toBe(0);
  });
  it("states ROI, profitability index, NPV ratio and cash peak", () => {
    expect(value("roi")).toBeCloseTo(roi(4500 - 150 - 800, 800), 12);
    expect(value("r_profitabilityIndex")).toBeCloseTo(2793.914 / 800 + 1, 4);
    expect(value("r_npvRatio")).toBeCloseTo(2793.914 / 800, 4);
    expect(value("cashPeak")).toBe(-800);
  });
  it("discounts the benefits by the chance that they come, never the NPV: break-even at 21.4 %", () => {
    expect(value("r_breakEvenChance")).toBeCloseTo(0.2145, 4);
    expect(sheet.value("m0", "r_npvHaircut")).toBe(none.chance[locale]);
  });
  it("finds every check in order", () => {
    for (const kind of ["m0", "m1", "m2"]) expect(all(sheet, kind, "checkCells").every((check) => check === 1)).toBe(true);
    expect(value("checks")).toBe(0);
  });
  it("says so where nothing is typed: no investment, and staff not stated", () => {
    expect(sheet.value("m3", "roi")).toBe(none.investment[locale]);
    expect(value("npv", "m3")).toBe(0);
    expect(value("checks", "m3")).toBe(1);
    expect(value("check_staffPresent", "m3")).toBe(0);
  });
});

const [flat] = predictiveMaintenance.benefits;
if (!flat) throw new Error("no benefit");
const late = (delay: number): ModelInputs["scenarios"] =>
  predictiveMaintenance.scenarios.map((one, index) => (index === 0 ? { ...one, delay } : one));

it("reaches what case and books say, from inputs alone", async () => {
  const bare = { ...predictiveMaintenance, poolPaid: [] };
  const taxed: ModelInputs = {
    ...bare,
    taxRate: 0.25,
    investments: bare.investments.map((line) => ({ ...line, depreciation: "sl", life: 3 })),
  };
  const monthly: ModelInputs = { ...bare, periodLength: "month", periods: 36, benefits: [{ ...flat, from: 7 }] };
  const models: ModelInputs[] = [
    { ...bare, scenarios: late(0.5), delayMode: "fixed-end" },
    monthly,
    taxed,
    { ...taxed, poolPaid: [null, 150, 150, 150] },
    { ...bare, successChance: 0.2 },
    damodaran,
    { ...bare, prices: "today", inflation: 0.03, discountRate: 1.1 * 1.03 - 1 },
    { ...bare, vat: "included", investments: bare.investments.map((line) => ({ ...line, vatRate: 0.13 })) },
    { ...bare, inputVatMonths: 12, investments: bare.investments.map((line) => ({ ...line, vatRate: 0.13 })) },
  ];
  const sheet = await figures(models, "en-US");
  expect(sheet.errors).toEqual([]);
  const npv = models.map((_, index) => Number(sheet.value(`m${index}`, "npv")));
  expect(npv[0]).toBeCloseTo(2248.46, 2);
  expect(npv[1]).toBeCloseTo(2369, 0);
  expect(sheet.value("m1", "payback")).toBeCloseTo(1.033, 2);
  expect(npv[2]).toBeCloseTo(2163, 0);
  expect(npv[3]).toBeCloseTo(1884, 0);
  expect(sheet.value("m4", "r_npvHaircut")).toBeCloseTo(-54, 0);
  expect(npv[5]).toBeCloseTo(47927.65, 2);
  expect(all(sheet, "m5", "net").map((flow) => Math.round(flow * 100) / 100)).toEqual([
    -62484, 16000, 15400, 15980, 16810, 17876.6, 18879.92, 18617.78, 17763.5, 17569.2, 42210.2,
  ]);
  expect(sheet.value("m5", "irr")).toBeCloseTo(0.249147, 6);
  // Real flows at the real rate are worth what nominal ones are at the nominal rate.
  expect(npv[6]).toBeCloseTo(2930.278, 3);
  expect(npv[7]).toBeCloseTo(2930.278 + 800 - 800 / 1.13, 3);
  expect(sheet.value("m7", "investments_each")).toBeCloseTo(707.96, 2);
  expect(sheet.value("m7", "gross")).toBeCloseTo(800, 9);
  expect(sheet.value("m8", "gross")).toBeCloseTo(904, 9);
  // 104 of input VAT is paid in period 0 and comes back a year later.
  expect(all(sheet, "m8", "vatFlow")).toEqual([-104, 104, 0, 0]);
  expect(npv[8]).toBeCloseTo(2930.278 - 104 + 104 / 1.1, 3);
  for (const [index, inputs] of models.entries()) {
    const scale = 1e-9 * forecast(inputs).net.reduce((total, flow) => total + Math.abs(flow), 1);
    expect(Math.abs((npv[index] ?? NaN) - presentValue(inputs, forecast(inputs).net))).toBeLessThanOrEqual(scale);
    expect(all(sheet, `m${index}`, "checkCells").filter((check) => check !== 1)).toEqual([]);
  }
}, 300_000);

/** The most used public template for capital budgeting, from its inputs: see domain-cases FIN-01. */
const revenue = { name: "revenue", owner: "sales", needs: [], amount: 40_000, growth: 0.1, from: 1, until: 5, evidence: "guess" };
const damodaran: ModelInputs = modelInputs({
  ...predictiveMaintenance,
  staff: [{ name: "none", people: 0, months: 0, rate: 0, period: 0 }],
  poolPaid: [],
  periods: 10,
  discountRate: 0.10685,
  taxRate: 0.4,
  opportunityCost: 7484,
  workingCapital: 10_000,
  workingCapitalShare: 0.25,
  investments: [{ name: "machine", amount: 50_000, period: 0, depreciation: "ddb", life: 10, salvage: 10_000, credit: 0.1 }],
  benefits: [revenue, { ...revenue, name: "revenue later", amount: 40_000 * 1.1 ** 4, growth: 0, from: 6, until: null }],
  running: [
    { name: "variable cost", amount: 20_000, growth: 0.1, from: 1, until: 5 },
    { name: "variable cost later", amount: 20_000 * 1.1 ** 4, growth: 0, from: 6 },
  ],
});

it("says that a project never pays back, and counts a payback from the first spend", async () => {
  const sheet = await figures([
    { ...predictiveMaintenance, benefits: [{ ...flat, amount: 100 }] },
    {
      ...predictiveMaintenance,
      poolPaid: [],
      investments: predictiveMaintenance.investments.map((line) => ({ ...line, period: 1 })),
      benefits: [{ ...flat, from: 2 }],
    },
  ]);
  expect(sheet.value("m0", "payback")).toBe("测算期内未回收");
  expect(sheet.value("m1", "payback")).toBeCloseTo(800 / 1500, 9);
});

it("finds both rates of a project with two", async () => {
  const flows: ModelInputs = modelInputs({
    ...predictiveMaintenance,
    periods: 2,
    investments: [
      { name: "build", amount: 1000, period: 0 },
      { name: "clear away", amount: 1540, period: 2 },
    ],
    benefits: [{ ...flat, amount: 2500, growth: -0.99 }],
    poolPaid: [],
  });
  const sheet = await figures([flows]);
  const roots = sheet
    .values("m0", "root_rate")
    .flat()
    .slice(0, 4)
    .filter((root) => typeof root === "number");
  const expected = irrs(forecast(flows).net);
  expect(expected).toHaveLength(2);
  expect(sheet.value("m0", "r_irrCount")).toBe(2);
  roots.forEach((root, index) => expect(root).toBeCloseTo(expected[index] ?? NaN, 8));
  expect(sheet.value("m0", "irr")).toBe(roots[0]);
});

it("shows what is wrong: a line and a payment beyond the horizon, a benefit without owner", async () => {
  const wrong: ModelInputs = {
    ...predictiveMaintenance,
    benefits: [
      { ...flat, owner: null },
      { ...flat, name: "late", from: 5 },
    ],
    poolPaid: [null, 150, null, null, 20],
  };
  const sheet = await figures([wrong]);
  const check = (name: string): unknown => sheet.value("m0", `check_${name}`);
  expect([check("ownerAndEvidence"), check("linesInside"), check("poolInside")]).toEqual([0, 0, 0]);
  expect(sheet.value("m0", "checks")).toBe(3);
  expect(sheet.errors).toEqual([]);
});
