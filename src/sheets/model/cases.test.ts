// Scenarios, drivers, claims and coalition: every case against the model with its inputs switched, and against the model in numbers.
import { calculated, type Calculated } from "../../../test/calculated";
import { delayLoss } from "../../model/delay";
import { impliedGrowth } from "../../model/implied-growth";
import { irrs } from "../../model/irr";
import { buildLists } from "../lists";
import { build } from "./build";
import type { ModelInputs } from "./fields";
import { forecast, presentValue, type Shock } from "./forecast";
import { modelInputs, predictiveMaintenance } from "./model-samples";

const departments = ["ops", "IT", "product"] as const;
const base: ModelInputs = modelInputs({
  ...predictiveMaintenance,
  periods: 4,
  discountRate: 0.09,
  timing: "mid",
  taxRate: 0.25,
  inputVatMonths: 7,
  losses: "carried-forward",
  lossYears: 2,
  contingency: 0.05,
  workingCapital: 20,
  workingCapitalShare: 0.1,
  scenarios: [
    { benefitChange: 0, costChange: 0, probability: 0.5 },
    { benefitChange: -0.2, costChange: 0.2, delay: 1.5, probability: 0.3 },
    { benefitChange: 0.2, costChange: 0, probability: 0.2 },
  ],
  investments: [
    { name: "build", amount: 640, period: 0, vatRate: 0.13, outlay: "capital", depreciation: "ddb-cn", life: 4, salvage: 40 },
    { name: "second wave", amount: 120, period: 1, outlay: "expense" },
  ],
  benefits: [
    { name: "calls", owner: "ops", needs: ["IT"], amount: 310, growth: 0.04, from: 1, ramp: 2 },
    { name: "resale", owner: "ops", needs: ["IT", "product"], amount: 260, growth: 0.05, from: 2 },
  ],
  running: [{ name: "hosting", amount: 70, growth: 0.03, from: 1, vatRate: 0.06 }],
  staff: [{ name: "on loan", people: 3, months: 5, rate: 5, period: 0 }],
  poolPaid: [null, 10, 10],
  claimInvested: 800,
  claimFirst: 1500,
  claimYears: 3,
  claimNpv: 8500,
  claimRoi: 5.625,
  parties: departments.map((department) => ({ department, committed: department === "product" ? "no" : "yes" })),
});
const worth = (inputs: ModelInputs, scenario = inputs.scenario, shock: Shock = {}): number =>
  presentValue(inputs, forecast(inputs, scenario, shock).net, shock.discountRate ?? inputs.discountRate);

let sheet: Calculated;
beforeAll(async () => {
  const models = [base, { ...base, scenario: "downside" as const }];
  sheet = await calculated([
    ...models.flatMap((inputs, index) =>
      build(inputs, "en-US").map((spec) => ({ ...spec, kind: spec.kind.replace("model", `m${index}`) })),
    ),
    buildLists("en-US"),
  ]);
}, 300_000);
const all = (name: string, kind = "m0"): unknown[] => sheet.values(kind, name).flat();
const close = (actual: unknown, expected: number): void => expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(1e-9 * 5000);

it("shows no error", () => expect(sheet.errors).toEqual([]));

it("gives every scenario what switching to it gives", () => {
  close(all("case_npv")[0], Number(sheet.value("m0", "npv")));
  close(all("case_npv")[1], Number(sheet.value("m1", "npv")));
  (["base", "downside", "upside"] as const).forEach((scenario, index) => {
    const { net } = forecast(base, scenario);
    close(all("case_npv")[index], worth(base, scenario));
    expect(all("case_irr")[index]).toBeCloseTo(irrs(net, base.timing)[0] ?? NaN, 8);
    close(all("case_peak")[index], Math.min(0, ...net.map((_, period) => net.slice(0, period + 1).reduce((sum, flow) => sum + flow, 0))));
  });
  expect(all("case_npv", "m1")).toEqual(all("case_npv").map((npv) => expect.closeTo(Number(npv), 6)));
  const weighted = [0.5, 0.3, 0.2].reduce((sum, probability, index) => sum + probability * Number(all("case_npv")[index]), 0);
  close(sheet.value("m0", "weightedNpv"), weighted);
});

it("gives every driver what typing it in gives", () => {
  const steps: readonly (readonly [Shock, Shock])[] = [
    [{ benefits: 0.8 }, { benefits: 1.2 }],
    [{ investment: 0.8 }, { investment: 1.2 }],
    [{ running: 0.8 }, { running: 1.2 }],
    [{ staff: 0.8 }, { staff: 1.2 }],
    [{ discountRate: 0.07 }, { discountRate: 0.11 }],
    [{}, { late: 1 }],
  ];
  steps.forEach(([low, high], index) => {
    close(all("driver_low")[index], worth(base, "base", low));
    close(all("driver_high")[index], worth(base, "base", high));
  });
  const swings = all("driver_swing").map(Number);
  expect(all("sorted_rank").map(Number)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(all("sorted_driver").at(-1)).toBe(all("driver")[swings.indexOf(Math.max(...swings))]);
});

it("fills the grid with NPVs of benefits and rate moved together", () => {
  const grid = sheet.values("m0", "grid");
  [0.6, 0.8, 1, 1.2, 1.4].forEach((benefits, row) =>
    [0.05, 0.07, 0.09, 0.11, 0.13].forEach((discountRate, column) =>
      close(grid[row]?.[column], worth(base, "base", { benefits, discountRate })),
    ),
  );
});

it("fills the grid of benefits and costs with NPVs of both typed in, taxes and losses carried forward reckoned anew", () => {
  const grid = sheet.values("m0", "costGrid");
  const steps = [0.6, 0.8, 1, 1.2, 1.4];
  const expected = steps.map((benefits) =>
    steps.map((costs) => worth(base, "base", { benefits, investment: costs, running: costs, staff: costs })),
  );
  expected.forEach((row, r) => row.forEach((npv, c) => close(grid[r]?.[c], npv)));
  // Losses make it more than a sum of two effects.
  const corner = (r: number, c: number): number => expected[r]?.[c] ?? NaN;
  expect(Math.abs(corner(0, 4) - corner(0, 2) - corner(2, 4) + corner(2, 2))).toBeGreaterThan(1);
});

it("says what a month costs, in each mode", () => {
  const [benefits, beforePool] = [forecast(base).benefits, forecast(base).beforePool].map((flows) => flows.slice(0, base.periods + 1)) as [
    number[],
    number[],
  ];
  const annual = (flows: readonly number[], mode: "all" | "benefits" | "fixed-end"): number =>
    -delayLoss(base.discountRate, flows, 1 / 12, mode, base.timing);
  close(all("delay_all")[0], annual(beforePool, "all"));
  close(all("delay_benefits")[0], annual(benefits, "benefits"));
  close(all("delay_end")[0], annual(benefits, "fixed-end"));
});

it("finds the growth that a claim implies: as the model does, with the timing of the sheet", () => {
  [0.07, 0.09, 0.11].forEach((rate, index) => close(all("claim_growth")[index], impliedGrowth(8500, rate, 800, 1500, 3, base.timing)));
  expect(all("roiClaim_true")).toEqual(["no", "yes", "no", "no", "no"]);
  expect(String(sheet.value("m0", "claim_sentence"))).toMatch(/^To believe it, benefits must grow \d+\.\d% a year over 3 years\.$/);
});

it("prices every no, and splits fairly: averaged over all orders of joining", () => {
  const lines = forecast(base).benefitLines.map((flows) => presentValue(base, flows));
  const rest = presentValue(base, forecast(base).beforePool) - lines.reduce((sum, one) => sum + one, 0);
  const needs = [
    ["ops", "IT"],
    ["ops", "IT", "product"],
  ];
  const value = (members: readonly string[]): number =>
    lines.reduce((sum, line, index) => sum + ((needs[index] ?? []).every((name) => members.includes(name)) ? line : 0), rest);
  const orders = (names: readonly string[]): string[][] =>
    names.length === 0 ? [[]] : names.flatMap((first) => orders(names.filter((name) => name !== first)).map((later) => [first, ...later]));
  departments.forEach((name, index) => {
    close(all("party_without")[index], value(departments.filter((other) => other !== name)));
    const gains = orders(departments).map((order) => {
      const before = order.slice(0, order.indexOf(name));
      return Math.max(0, value([...before, name])) - Math.max(0, value(before));
    });
    close(all("party_fair")[index], gains.reduce((sum, gain) => sum + gain, 0) / gains.length);
    const left = { ...base, benefits: base.benefits.filter((_, line) => !(needs[line] ?? []).includes(name)) };
    const capital = presentValue(base, forecast(base).workingCapital) - presentValue(left, forecast(left).workingCapital);
    close(all("party_full")[index], worth(left) + capital);
  });
  close(sheet.value("m0", "coalition_gated"), value(["ops", "IT"]));
});
