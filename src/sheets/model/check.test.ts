// Each rule of the check, by a model that breaks it and one that does not.
import { locales } from "../../i18n/locale";
import { check, growthLimit, scaleLimit } from "./check";
import type { ModelInputs } from "./fields";
import type { Code } from "./findings";
import { modelInputs, predictiveMaintenance } from "./model-samples";

const clean: ModelInputs = modelInputs({
  ...predictiveMaintenance,
  investments: [
    { name: "平台建设", amount: 760, period: 0 },
    { name: "预备费", amount: 40, period: 0 },
  ],
  benefits: [{ name: "减少故障", owner: "售后", needs: [], amount: 1500, growth: 0, from: 1, evidence: "history" }],
  running: [{ name: "运维", owner: "IT", amount: 50, growth: 0.03, from: 1 }],
  staff: [{ name: "IT 开发", people: 8, months: 4, rate: 3, period: 0 }],
  poolPaid: [null, 150],
});
const [benefit] = clean.benefits as readonly [ModelInputs["benefits"][number]];
const [running] = clean.running as readonly [ModelInputs["running"][number]];
const [staff] = clean.staff as readonly [ModelInputs["staff"][number]];
const [base, downside, upside] = clean.scenarios as readonly [
  ModelInputs["scenarios"][number],
  ModelInputs["scenarios"][number],
  ModelInputs["scenarios"][number],
];

const rulesOf = (inputs: ModelInputs): string[] => check(inputs, "zh-CN").map(({ rule }) => rule);

it("has nothing to say about a clean model", () => expect(check(clean, "zh-CN")).toEqual([]));

const moved = (line: string) => ({ line, low: 0.9, likely: 1, high: 1.1 });
const three = ["运维", "减少故障", "平台建设"].map(moved);

/** A change to the clean model, where the finding stands, and a fact that its sentence must state. */
const broken: Readonly<Record<Exclude<Code, "formulas-changed" | "simulation-stale">, readonly [object, object, string]>> = {
  "no-benefits": [{ benefits: [] }, { name: "benefits_name", row: 0 }, "效益"],
  "no-investment": [{ investments: [] }, { name: "investments_amount", row: 0 }, "建设投资"],
  "line-after-horizon": [
    { staff: [staff, { ...staff, name: "复盘", period: 4 }] },
    { name: "staff_period", row: 1 },
    "「复盘」自第4年起，而测算只到第3年",
  ],
  "pool-after-horizon": [{ poolPaid: [null, 150, null, null, 20] }, { name: "poolPaid", column: 4 }, "第4年"],
  "benefit-without-owner": [{ benefits: [{ ...benefit, owner: null }] }, { name: "benefits_owner", row: 0 }, "「减少故障」"],
  "benefit-without-evidence": [{ benefits: [{ ...benefit, evidence: null }] }, { name: "benefits_evidence", row: 0 }, "「减少故障」"],
  "benefit-before-live": [
    { investments: [...clean.investments, { name: "二期", amount: 100, period: 1 }] },
    { name: "benefits_from", row: 0 },
    "第1年仍在投入",
  ],
  "needs-commitment": [
    { benefits: [{ ...benefit, needs: ["售后", "IT", "产品"] }] },
    { name: "benefits_needs", row: 0 },
    "100%）须有IT、产品配合",
  ],
  "resting-on-guesses": [
    {
      benefits: [
        { ...benefit, evidence: "guess" },
        { ...benefit, name: "复购", amount: 500 },
      ],
    },
    { name: "benefits_evidence" },
    "75%",
  ],
  "growth-over-limit": [{ running: [{ ...running, growth: growthLimit + 0.01 }] }, { name: "running_growth", row: 0 }, "31%，超过 30%"],
  "mixed-scale": [
    { running: [running, { ...running, name: "许可", amount: 15_000_000 }] },
    { name: "running_amount", row: 1 },
    "15,000,000",
  ],
  "staff-not-stated": [{ staff: [] }, { name: "staff_name", row: 0 }, "人力"],
  "staff-not-costed": [{ staff: [{ ...staff, rate: 0 }] }, { name: "staff_rate", row: 0 }, "32 人月"],
  "no-running-costs": [{ running: [] }, { name: "running_name", row: 0 }, "运行成本"],
  "no-contingency": [{ investments: clean.investments.slice(0, 1) }, { name: "investments_name", row: 0 }, "预备费"],
  "pool-missing": [{ poolPaid: [null, 0] }, { name: "poolPaid" }, "奖金池"],
  "discount-rate-zero": [{ discountRate: 0 }, { name: "discountRate" }, "0%"],
  "discount-rate-unusual": [{ discountRate: 0.35 }, { name: "discountRate" }, "35%"],
  "scenario-not-base": [{ scenario: "upside" }, { name: "scenario" }, "「乐观」"],
  "base-changed": [{ scenarios: [{ ...base, benefitChange: 0.1 }, downside, upside] }, { name: "scenarios_benefitChange", row: 0 }, "基准"],
  "downside-not-worse": [
    { scenarios: [base, { benefitChange: 0.1, costChange: 0 }, upside] },
    { name: "scenarios_benefitChange", row: 1 },
    "悲观",
  ],
  "several-rates": [
    {
      periods: 2,
      investments: [...clean.investments, { name: "拆除", amount: 1700, period: 2 }],
      benefits: [{ ...benefit, amount: 2700, growth: -0.99 }],
      poolPaid: [null, 1],
    },
    { name: "irr" },
    "2 个",
  ],
  "npv-negative": [{ benefits: [{ ...benefit, amount: 450 }] }, { name: "npv" }, "减损价值"],
  "downside-negative": [{ benefits: [{ ...benefit, amount: 450 }] }, { name: "npvBeforePool" }, "悲观"],
  "never-pays-back": [{ benefits: [{ ...benefit, amount: 300 }] }, { name: "npv" }, "300.5 未收回"],
  "driver-unknown-line": [{ drivers: [moved("减少故障"), moved("减少投诉")] }, { name: "drivers_line", row: 1 }, "「减少投诉」"],
  "driver-of-several-lines": [
    { running: [{ ...running, name: "减少故障" }], drivers: [moved("减少故障")] },
    { name: "drivers_line", row: 0 },
    "2 个项目",
  ],
  "driver-rate-twice": [
    { drivers: [moved("折现率（年）"), moved("Discount rate a year")] },
    { name: "drivers_line", row: 1 },
    "Discount rate a year",
  ],
  "driver-terms": [
    { drivers: [{ ...moved("运维"), distribution: "lognormal" }] },
    { name: "drivers_likely", row: 0 },
    "「运维」的倍数不构成对数正态分布",
  ],
  "correlation-unknown": [
    { drivers: [moved("运维")], correlations: [{ first: "运维", second: "x", rank: 1 }] },
    { name: "correlations_second", row: 0 },
    "「x」",
  ],
  "correlation-itself": [
    { drivers: [moved("运维")], correlations: [{ first: "运维", second: "运维", rank: 1 }] },
    { name: "correlations_second", row: 0 },
    "「运维」与其自身",
  ],
  "correlation-twice": [
    {
      drivers: three,
      correlations: [
        { first: "运维", second: "减少故障", rank: 0.5 },
        { first: "减少故障", second: "运维", rank: 0 },
      ],
    },
    { name: "correlations_first", row: 1 },
    "「减少故障」与「运维」",
  ],
  "correlation-infeasible": [
    {
      drivers: three,
      correlations: [
        { first: "运维", second: "减少故障", rank: 0.9 },
        { first: "运维", second: "平台建设", rank: 0.9 },
        { first: "减少故障", second: "平台建设", rank: -0.9 },
      ],
    },
    { name: "correlations_rank" },
    "相互矛盾",
  ],
};

it.each(Object.entries(broken))("%s", (code, [change, place, fact]) => {
  const found = check(modelInputs({ ...clean, ...change }), "zh-CN").find(({ rule }) => rule === `model.${code}`);
  expect(found?.place).toEqual(place);
  expect(found?.sentence).toContain(fact);
});

it("compares the sheet's NPV with the inputs'", () => {
  const shown = (npv: number) => check(clean, "zh-CN", new Map([["npv", [[npv]]]]));
  const npv = -800 - 96 + (1450 - 150) / 1.1 + (1500 - 50 * 1.03) / 1.1 ** 2 + (1500 - 50 * 1.03 ** 2) / 1.1 ** 3;
  expect(shown(npv)).toEqual([]);
  expect(shown(npv + 1)).toMatchObject([{ rule: "model.formulas-changed", severity: "error", place: { name: "npv" } }]);
});

it("tells a simulation of other inputs, and takes every distribution with its own terms", () => {
  const drivers = [
    moved("运维"),
    { line: "减少故障", distribution: "normal", likely: 1, deviation: 0.2 },
    { line: "平台建设", distribution: "lognormal", likely: 1, deviation: 0.2 },
    { line: "预备费", distribution: "uniform", low: 0, high: 2 },
    { line: "IT 开发", distribution: "pert", low: 1, likely: 1, high: 2 },
  ];
  const of = (changes: number) => check(modelInputs({ ...clean, drivers }), "zh-CN", new Map([["simulation_changes", [[changes]]]]));
  expect(of(0)).toEqual([]);
  expect(of(3)).toMatchObject([
    {
      rule: "model.simulation-stale",
      severity: "warning",
      place: { name: "drivers_line" },
      sentence: expect.stringContaining("3") as string,
    },
  ]);
});

it("says of the worked case what must be asked: people without cost, promises of others, a guess", () =>
  expect(rulesOf(predictiveMaintenance)).toEqual([
    "model.needs-commitment",
    "model.resting-on-guesses",
    "model.no-contingency",
    "model.no-running-costs",
    "model.staff-not-costed",
  ]));

it("asks about a unit only from a factor of 10,000 on", () => {
  const times = (factor: number): ModelInputs =>
    modelInputs({ ...clean, investments: [...clean.investments, { name: "x", amount: 96 * factor, period: 0 }] });
  expect(rulesOf(times(scaleLimit - 1))).not.toContain("model.mixed-scale");
  expect(rulesOf(times(scaleLimit))).toContain("model.mixed-scale");
});

it("speaks the reader's language", () => {
  const sentences = locales.map((locale) =>
    check(predictiveMaintenance, locale)
      .map(({ sentence, remedy }) => `${sentence}${remedy ?? ""}`)
      .join(""),
  );
  expect(sentences[0]).toContain("takes 32 person-months at a cost of 0");
  expect(sentences[0]).not.toMatch(/[。，]/);
  expect(sentences[1]).toMatch(/[。，]/);
});
