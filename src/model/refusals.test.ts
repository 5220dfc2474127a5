// Knows what each function says of an argument that it cannot use: which one it is, where it stands, and what it is.
import { refusalOf } from "../../test/refusal-of";
import { accountingReturn } from "./accounting-return";
import { allocate, roundShares } from "./allocate";
import { annuityRate, annuityRates } from "./annuity-rate";
import { clawback } from "./clawback";
import { contributionShares } from "./contribution";
import { scoreWeights } from "./correlation";
import { capm, wacc } from "./cost-of-capital";
import { crossover } from "./crossover";
import { delayLoss } from "./delay";
import { depreciation } from "./depreciation";
import { quantiles } from "./distribution";
import { equivalentAnnuity } from "./equivalent-annuity";
import type { Refusal } from "./errors";
import { escalationDeadlines, escalationLevel } from "./escalation-level";
import { earnedValue, earnedValueMeasure } from "./evm";
import { gainShare } from "./gain-share";
import { impliedGrowth } from "./implied-growth";
import { irr, oneRate } from "./irr";
import { meetingCost } from "./meeting-cost";
import { mirr } from "./mirr";
import { toMinor } from "./money";
import { npv } from "./npv";
import { npvAtRates } from "./npv-at-rates";
import { payback } from "./payback";
import { payout } from "./payout";
import { annualRate, periodRate } from "./period-rate";
import { pool } from "./pool";
import { profitabilityIndex } from "./profitability-index";
import { rag } from "./rag";
import { ration } from "./ration";
import { roi } from "./roi";
import { scenario } from "./scenario";
import { sensitivity } from "./sensitivity";
import { shapley, shapleyOfSubsets } from "./shapley";
import { simulate, type SimulationTerms } from "./simulate";
import { splitClaims } from "./split-claims";
import { haircut, trackRecord } from "./track-record";
import { vest } from "./vest";
import { clockHours, dueAfterWork, dueByClock, workCalendar, workHours } from "./working-time";
import { xirr } from "./xirr";
import { xnpv } from "./xnpv";

const none = (what: Extract<Refusal, { code: "not-a-number" }>["what"], index?: number): Refusal => ({
  code: "not-a-number",
  what,
  given: "NaN",
  ...(index === undefined ? {} : { index }),
});
const negative = (what: Extract<Refusal, { code: "negative" }>["what"], value: number, index?: number): Refusal => ({
  code: "negative",
  what,
  value,
  ...(index === undefined ? {} : { index }),
});
const notPositive = (what: Extract<Refusal, { code: "not-positive" }>["what"], value = 0): Refusal => ({
  code: "not-positive",
  what,
  value,
});
const beyond = (what: Extract<Refusal, { code: "out-of-range" }>["what"], value: number, index?: number): Refusal => ({
  code: "out-of-range",
  what,
  value,
  least: 0,
  most: 1,
  ...(index === undefined ? {} : { index }),
});
const nothing = (what: Extract<Refusal, { code: "nothing-given" }>["what"]): Refusal => ({ code: "nothing-given", what });
const belowMinusOne = (rate: number): Refusal => ({ code: "rate-not-above-minus-one", rate });

const clock = { kind: "clock", calendar: workCalendar({}) } as const;
const calendar = workCalendar({});
const base = { labour: 10, output: 20 };
const plan: SimulationTerms = { rate: 0.1, base: [[-1], [0, 2]], drivers: [{ line: 1, distribution: "uniform", terms: [0.5, 1.5] }] };

const cases: Readonly<Record<string, readonly (readonly [act: () => unknown, refusal: Refusal])[]>> = {
  accountingReturn: [
    [() => accountingReturn([], 1, 1), { code: "no-flows" }],
    [() => accountingReturn([1], NaN, 1), none("opening-book")],
    [() => accountingReturn([1], 1, NaN), none("closing-book")],
    [() => accountingReturn([1], 1, -1), notPositive("average-book")],
    [() => accountingReturn([1, NaN], 1, 1), none("profit", 1)],
  ],
  allocate: [
    [() => allocate(NaN, [1]), none("pool")],
    [() => allocate(NaN, [1], { unit: 1 }), none("pool")],
    [() => allocate(1, []), { code: "no-weights" }],
    [() => allocate(1, [1, NaN]), none("weight", 1)],
    [() => allocate(1, [1, Infinity]), { code: "not-a-number", what: "weight", given: "Infinity", index: 1 }],
    [() => allocate(1, [1, -1]), { code: "negative-weight", index: 1, weight: -1 }],
    [() => allocate(1, [0, 0]), { code: "weights-all-zero", count: 2 }],
    [
      () => allocate(10, [1, 1], { floors: [1] }),
      { code: "lengths-differ", first: "weight", firstCount: 2, second: "floor", secondCount: 1 },
    ],
    [() => allocate(10, [1, 1], { caps: [1] }), { code: "lengths-differ", first: "weight", firstCount: 2, second: "cap", secondCount: 1 }],
    [() => allocate(10, [1, 1], { floors: [0, -1] }), negative("floor", -1, 1)],
    [() => allocate(10, [1, 1], { caps: [-2, 1] }), negative("cap", -2, 0)],
    [() => allocate(10, [1, 1], { floors: [NaN, 1] }), none("floor", 0)],
    [() => allocate(10, [1, 1], { floors: [0, 5], caps: [9, 4] }), { code: "floor-above-cap", index: 1, floor: 5, cap: 4 }],
    [() => allocate(10, [1, 1], { floors: [6, 5] }), { code: "floors-exceed-pool", floors: 11, pool: 10 }],
    [() => allocate(10, [1, 1], { caps: [4, 5] }), { code: "caps-below-pool", caps: 9, pool: 10 }],
    [() => allocate(1, [1, 1], { floors: [0.6, 0.5], unit: 0.1 }), { code: "floors-exceed-pool", floors: 1.1, pool: 1 }],
    [() => roundShares([1], NaN, 1), none("pool")],
    [() => roundShares([1], 1, 0), notPositive("unit")],
  ],
  annuityRates: [
    [() => annuityRates({ periods: 0, payment: 1, present: 1 }), notPositive("periods")],
    [() => annuityRates({ periods: 1, payment: NaN, present: 1 }), none("payment")],
    [() => annuityRates({ periods: 1, payment: 1, present: NaN }), none("present-value")],
    [() => annuityRates({ periods: 1, payment: 1, present: 1, future: NaN }), none("future-value")],
    [() => annuityRate({ periods: 5, payment: 1, present: 1 }), { code: "no-sign-change" }],
    [() => annuityRate({ periods: 5, payment: -1, present: 6, future: -7 }, NaN), none("near")],
    [() => annuityRate({ periods: 12, payment: -100, present: 500, future: 1000 }), { code: "no-rate" }],
  ],
  clawback: [
    [() => clawback([], []), nothing("paid")],
    [() => clawback([1], []), { code: "lengths-differ", first: "paid", firstCount: 1, second: "restated", secondCount: 0 }],
    [() => clawback([1], [1], [1, 2]), { code: "lengths-differ", first: "paid", firstCount: 1, second: "recovery-limit", secondCount: 2 }],
    [() => clawback([1, -1], [1, 1]), negative("paid", -1, 1)],
    [() => clawback([1, 1], [1, NaN]), none("restated", 1)],
    [() => clawback([1, 1], [1, 1], [-5]), negative("recovery-limit", -5, 0)],
    [() => clawback([1, 1], [1, 1], [0, -5]), negative("recovery-limit", -5, 1)],
  ],
  contributionShares: [
    [() => contributionShares([], [1]), nothing("score")],
    [() => contributionShares([[]], []), nothing("score")],
    [() => contributionShares([[1, 1]], [1, -1]), negative("criterion-weight", -1, 1)],
    [
      () => contributionShares([[1]], [1, 1]),
      { code: "lengths-differ", first: "score", firstCount: 1, second: "criterion-weight", secondCount: 2 },
    ],
    [() => contributionShares([[1], [undefined]], [1]), { code: "missing-score", party: 1, criterion: 0 }],
    [() => contributionShares([[1, -2]], [1, 1]), { code: "negative-score", party: 0, criterion: 1, score: -2 }],
    [() => contributionShares([[1, NaN]], [1, 1]), none("score", 1)],
    [() => contributionShares([[0], [0]], [1]), { code: "nothing-scored", parties: 2 }],
  ],
  scoreWeights: [
    [() => scoreWeights([], 1), { code: "correlation-shape", drivers: 1, rows: 0, columns: 0 }],
    [() => scoreWeights([[1, 0]], 1), { code: "correlation-shape", drivers: 1, rows: 1, columns: 2 }],
    [() => scoreWeights([[1, 0]], 2), { code: "correlation-shape", drivers: 2, rows: 1, columns: 2 }],
    [
      () =>
        scoreWeights(
          [
            [1, NaN],
            [NaN, 1],
          ],
          2,
        ),
      none("correlation", 1),
    ],
    [
      () =>
        scoreWeights(
          [
            [1, -2],
            [-2, 1],
          ],
          2,
        ),
      { code: "not-between", what: "correlation", value: -2, least: -1, most: 1, index: 1 },
    ],
    [
      () =>
        scoreWeights(
          [
            [1, 0.5],
            [0.4, 1],
          ],
          2,
        ),
      { code: "correlation-not-symmetric", row: 0, column: 1 },
    ],
    // The second is the first's shadow, so nothing can go with one of them alone.
    [
      () =>
        scoreWeights(
          [
            [1, 1, 0.5],
            [1, 1, 0],
            [0.5, 0, 1],
          ],
          3,
        ),
      { code: "correlation-infeasible" },
    ],
  ],
  wacc: [
    [() => wacc(0.1, 0.05, 1, 0.5), beyond("tax", 1)],
    [() => wacc(0.1, 0.05, -0.1, 0.5), beyond("tax", -0.1)],
    [() => wacc(0.1, 0.05, 0.25, 1), beyond("debt-ratio", 1)],
    [() => wacc(NaN, 0.05, 0.25, 0.5), none("cost-of-equity")],
    [() => wacc(0.1, NaN, 0.25, 0.5), none("cost-of-debt")],
    [() => capm(NaN, 1, 1), none("risk-free-rate")],
    [() => capm(1, NaN, 1), none("beta")],
    [() => capm(1, 1, NaN), none("equity-premium")],
  ],
  crossover: [
    [() => crossover([1, NaN], [1]), none("flow", 1)],
    [() => crossover([1], [NaN]), none("flow", 0)],
    [() => crossover([-1, 2], [-1, 2]), { code: "no-crossover", same: true }],
    [() => crossover([-1, 2], [-2, 1]), { code: "no-crossover", same: false }],
  ],
  delayLoss: [
    [() => delayLoss(0.1, [-1, 1], -1), negative("periods", -1)],
    [() => delayLoss(0.1, [-1, NaN], 1), none("flow", 1)],
    [() => delayLoss(-1, [-1, 1], 1), belowMinusOne(-1)],
  ],
  depreciation: [
    [() => depreciation(-1, 0, 3, "sl"), negative("cost", -1)],
    [() => depreciation(1, NaN, 3, "sl"), none("salvage")],
    [() => depreciation(1, -1, 3, "ddb"), negative("salvage", -1)],
    [() => depreciation(1, 2, 3, "sl"), { code: "salvage-above-cost", salvage: 2, cost: 1 }],
    [() => depreciation(1, 0, NaN, "sl"), none("life")],
    [() => depreciation(1, 0, 2.5, "sl"), { code: "not-whole", what: "life", value: 2.5 }],
    [() => depreciation(1, 0, 0, "syd"), { code: "not-between", what: "life", value: 0, least: 1, most: 100_000 }],
    [() => depreciation(1, 0, 100_001, "syd"), { code: "not-between", what: "life", value: 100_001, least: 1, most: 100_000 }],
    [() => depreciation(1, 0, 4, "macrs"), { code: "unknown-recovery-period", life: 4, known: [3, 5, 7, 10, 15, 20] }],
    [() => depreciation(1, 0, NaN, "macrs"), none("life")],
    [() => depreciation(1, 0, 0, "units", [1]), notPositive("life")],
    [() => depreciation(1, 0, 5, "units"), { code: "usage-missing" }],
    [() => depreciation(1, 0, 5, "units", [1, -1]), negative("usage", -1, 1)],
  ],
  quantiles: [
    [() => quantiles("pert", [0, 1, NaN], 4), none("driver-term", 4)],
    [() => quantiles("triangular", [2, 1, 3], 4), { code: "driver-terms", index: 4, distribution: "triangular" }],
    [() => quantiles("triangular", [0, 4, 3], 4), { code: "driver-terms", index: 4, distribution: "triangular" }],
  ],
  equivalentAnnuity: [[() => equivalentAnnuity(0.1, [1]), { code: "no-later-flows" }]],
  escalation: [
    [() => escalationDeadlines(NaN, [1], "additive", clock), none("opened")],
    [() => escalationDeadlines(1, [], "additive", clock), nothing("level-limit")],
    [() => escalationDeadlines(1, [1, 0], "additive", clock), notPositive("level-limit")],
    [() => escalationLevel(2, NaN, [1], "additive", clock), none("now")],
    [() => escalationLevel(2, 1, [1], "additive", clock), { code: "end-before-start" }],
  ],
  earnedValue: [
    [() => earnedValue(0, 0.5, 0.5, 1), notPositive("budget-at-completion")],
    [() => earnedValue(1, 1.5, 0.5, 1), beyond("planned-part", 1.5)],
    [() => earnedValue(1, 0.5, -0.5, 1), beyond("done-part", -0.5)],
    [() => earnedValue(1, 0.5, 0.5, -1), negative("actual-cost", -1)],
    [() => earnedValueMeasure("cpi", 100, 0.5, 0.5, 0), { code: "no-index", measure: "CPI", lacking: "cost" }],
    [() => earnedValueMeasure("spi", 100, 0, 0.5, 1), { code: "no-index", measure: "SPI", lacking: "planned" }],
  ],
  gainShare: [
    [() => gainShare("scanlon", base, [], 0.5), nothing("actual-figure")],
    [() => gainShare("scanlon", base, [base], 1.5), beyond("employee-share", 1.5)],
    [() => gainShare("scanlon", base, [base], 0.5, { reserve: 2 }), beyond("reserve", 2)],
    [() => gainShare("scanlon", { labour: 1, output: 0 }, [base], 0.5), notPositive("base-figure")],
    [() => gainShare("scanlon", { labour: -1, output: 1 }, [base], 0.5), negative("base-figure", -1, 0)],
    [() => gainShare("scanlon", base, [base, { labour: 1, output: -1 }], 0.5), negative("actual-figure", -1, 1)],
  ],
  impliedGrowth: [
    [() => impliedGrowth(1, 0.1, -1, 1, 3), negative("initial", -1)],
    [() => impliedGrowth(1, 0.1, 1, 0, 3), notPositive("first-benefit")],
    [() => impliedGrowth(1, 0.1, 1, 1, NaN), none("years")],
    [() => impliedGrowth(1, 0.1, 1, 1, 2.5), { code: "not-whole", what: "years", value: 2.5 }],
    [() => impliedGrowth(1, 0.1, 1, 1, 1), { code: "not-between", what: "years", value: 1, least: 2, most: Infinity }],
    [() => impliedGrowth(NaN, 0.1, 1, 1, 3), none("target")],
    [() => impliedGrowth(0, 0.25, 1, 2.5, 3), { code: "no-growth", target: 0, least: 1 }],
  ],
  irr: [
    [() => irr([-1, 2], NaN), none("near")],
    [() => irr([-1, NaN]), none("flow", 1)],
    [() => oneRate([1, 2], [0, 1]), { code: "no-sign-change" }],
    [() => irr([1, -1, 1]), { code: "no-rate" }],
    [() => irr([]), { code: "no-sign-change" }],
  ],
  meetingCost: [
    [() => meetingCost(-1, 1, 1, 1), negative("minutes", -1)],
    [() => meetingCost(1, -1, 1, 1), negative("heads", -1)],
    [() => meetingCost(1, 1, -1, 1), negative("hourly-rate", -1)],
    [() => meetingCost(1, 1, 1, -1), negative("meetings", -1)],
  ],
  mirr: [
    [() => mirr([-1, NaN], 0.1, 0.1), none("flow", 1)],
    [() => mirr([-1, 1], NaN, 0.1), none("finance-rate")],
    [() => mirr([-1, 1], 0.1, NaN), none("reinvest-rate")],
    [() => mirr([-1, 1], -2, 0.1), belowMinusOne(-2)],
    [() => mirr([0, 1], 0.1, 0.1), { code: "one-sided-flows" }],
  ],
  money: [
    [() => toMinor(1, 0), notPositive("unit")],
    [() => toMinor(NaN, 1), none("amount")],
    [() => toMinor(1e300, 1e-5), { code: "amount-too-large", amount: 1e300, unit: 1e-5 }],
  ],
  npv: [
    [() => npv(NaN, [1]), none("rate")],
    [() => npv(-1, [1]), belowMinusOne(-1)],
    [() => npv(0.1, [1, NaN]), none("flow", 1)],
    [() => npvAtRates([NaN], [1, 2]), none("rate", 0)],
    [() => npvAtRates([0.1], [NaN, 2]), none("flow", 0)],
    [() => npvAtRates([0.1], [1, NaN]), none("flow", 1)],
    [() => npvAtRates([0.1], [1, 2, 3]), { code: "lengths-differ", first: "flow", firstCount: 3, second: "rate", secondCount: 1 }],
  ],
  payback: [
    [() => payback([]), { code: "no-flows" }],
    [() => payback([-1, NaN]), none("flow", 1)],
    [() => payback([-5, 1, 1]), { code: "never-pays-back", shortfall: 3, periods: 2 }],
  ],
  payout: [
    [() => payout(NaN, [{ attainment: 1, payout: 1 }]), none("attainment")],
    [() => payout(1, []), nothing("payout")],
    [() => payout(1, [{ attainment: NaN, payout: 1 }]), none("attainment", 0)],
    [
      () =>
        payout(1, [
          { attainment: 1, payout: 1 },
          { attainment: 1, payout: 2 },
        ]),
      { code: "not-rising", what: "attainment", index: 1, value: 1, previous: 1 },
    ],
    [() => payout(1, [{ attainment: 1, payout: -1 }]), negative("payout", -1, 0)],
  ],
  periodRate: [
    [() => periodRate(0.1, 0), notPositive("periods-a-year")],
    [() => annualRate(0.1, -1), notPositive("periods-a-year", -1)],
    [() => periodRate(-1, 12), belowMinusOne(-1)],
  ],
  pool: [
    [() => pool({ profit: NaN, rate: 0.1 }), none("profit")],
    [() => pool({ profit: 1, rate: 1.1 }), beyond("pool-rate", 1.1)],
    [() => pool({ profit: 1, rate: 0.1, tax: 1 }), beyond("tax", 1)],
    [() => pool({ profit: 1, rate: 0.1, tax: -0.1 }), beyond("tax", -0.1)],
    [() => pool({ profit: 1, rate: 0.1, cap: -1 }), negative("pool-cap", -1)],
    [() => pool({ profit: 1, rate: 0.1, hurdle: NaN }), none("hurdle")],
    [() => pool({ profit: 1, rate: 0, tiers: [] }), { code: "no-tiers" }],
    [() => pool({ profit: 1, rate: 0, tiers: [{ upTo: NaN, rate: 0 }] }), none("tier-bound", 0)],
    [() => pool({ profit: 1, rate: 0, tiers: [{ upTo: Infinity, rate: 2 }] }), beyond("tier-rate", 2, 0)],
    [
      () =>
        pool({
          profit: 1,
          rate: 0,
          tiers: [
            { upTo: 2, rate: 0 },
            { upTo: 2, rate: 0 },
          ],
        }),
      { code: "tiers-not-rising", index: 1, upTo: 2, previous: 2 },
    ],
    [() => pool({ profit: 9, rate: 0, tiers: [{ upTo: 2, rate: 0.1 }] }), { code: "tiers-end-below-profit", profit: 9, last: 2 }],
  ],
  profitabilityIndex: [
    [() => profitabilityIndex(0.1, [-1, 1], "pv", [1, NaN]), none("investment", 1)],
    [() => profitabilityIndex(0.1, [1, 1]), { code: "no-investment" }],
  ],
  rag: [
    [() => rag(NaN, 1, 1, 1), none("actual")],
    [() => rag(1, NaN, 1, 1), none("status-target")],
    [() => rag(1, 1, -1, 1), negative("amber", -1)],
    [() => rag(1, 1, 0, -1), negative("red", -1)],
    [() => rag(1, 1, 2, 1), { code: "tolerances-crossed", amber: 2, red: 1 }],
    [() => rag(1, 1, 1, 2, { asOf: 1, maxAge: -1, now: 5 }), negative("max-age", -1)],
    [() => rag(1, 1, 1, 2, { asOf: 1, maxAge: 1 }), { code: "review-date-missing" }],
    [() => rag(1, 1, 1, 2, { asOf: 1, maxAge: 1, now: NaN }), none("now")],
    [() => rag(1, 1, 1, 2, { asOf: NaN, maxAge: 1, now: 5 }), none("as-of-date")],
  ],
  ration: [
    [() => ration(1, [], []), nothing("request-cost")],
    [() => ration(-1, [1], [1]), negative("budget", -1)],
    [() => ration(1, [1], []), { code: "lengths-differ", first: "request-cost", firstCount: 1, second: "request-value", secondCount: 0 }],
    [() => ration(1, [-1], [1]), negative("request-cost", -1, 0)],
    [() => ration(1, [1], [NaN]), none("request-value", 0)],
    [() => ration(1, [1], [1], { maxCount: 1.5 }), { code: "not-whole", what: "count-limit", value: 1.5 }],
    [() => ration(1, [1], [1], { maxCount: -1 }), { code: "not-whole", what: "count-limit", value: -1 }],
  ],
  roi: [
    [() => roi(NaN, 1), none("gain")],
    [() => roi(1, 0), notPositive("cost")],
    [() => roi(1, 1, "annualised"), { code: "years-missing" }],
    [() => roi(1, 1, "annualised", 0), notPositive("years")],
    [() => roi(-3, 2, "annualised", 1), { code: "loss-beyond-cost", gain: -3, cost: 2 }],
  ],
  scenario: [
    [() => scenario([1], []), { code: "lengths-differ", first: "probability", firstCount: 1, second: "outcome", secondCount: 0 }],
    [() => scenario([NaN], [1]), none("probability", 0)],
    [() => scenario([0.5, 1.5], [1, 1]), { code: "not-between", what: "probability", value: 1.5, least: 0, most: 1, index: 1 }],
    [() => scenario([0.5, 0.25], [1, 1]), { code: "probabilities-not-one", sum: 0.75 }],
    [() => scenario([0.5, 0.5], [1, NaN]), none("outcome", 1)],
  ],
  sensitivity: [
    [() => sensitivity([0.1], [1], [0], NaN), none("cost-shock")],
    [() => sensitivity([0.1], [1], [0, NaN]), none("shock", 1)],
  ],
  shapley: [
    [() => shapley([], []), nothing("player")],
    [() => shapley(["A", " "], []), { code: "name-blank", what: "player", index: 1 }],
    [() => shapley(["A", "a"], []), { code: "name-repeated", what: "player", name: "a" }],
    [() => shapley(["A"], [{ members: ["B"], value: 1 }]), { code: "unknown-player", index: 0, name: "B", known: ["A"] }],
    [() => shapley(["A"], [{ members: ["A"], value: NaN }]), none("coalition-value", 0)],
    [() => shapley(["A"], []), { code: "coalition-missing", members: ["A"] }],
    [
      () =>
        shapley(
          ["A"],
          [
            { members: ["A"], value: 1 },
            { members: ["A"], value: 2 },
          ],
        ),
      { code: "coalition-repeated", index: 1, members: ["A"] },
    ],
    [() => shapleyOfSubsets(0, []), nothing("player")],
  ],
  simulate: [
    [() => simulate({ ...plan, base: [] }), { code: "no-flows" }],
    [() => simulate({ ...plan, drivers: [] }), { code: "no-drivers" }],
    [
      () =>
        simulate({ ...plan, drivers: Array.from({ length: 22 }, () => ({ line: 0, distribution: "uniform", terms: [0, 1] }) as const) }),
      { code: "not-between", what: "drivers", value: 22, least: 1, most: 21 },
    ],
    [
      () => simulate({ ...plan, drivers: [...plan.drivers, { line: 2, distribution: "uniform", terms: [0, 1] }] }),
      { code: "not-between", what: "driver-line", value: 3, least: 1, most: 2, index: 1 },
    ],
    [() => simulate({ ...plan, trials: 63 }), { code: "not-between", what: "trials", value: 63, least: 64, most: 1_048_576 }],
    [() => simulate({ ...plan, trials: 1_048_577 }), { code: "not-between", what: "trials", value: 1_048_577, least: 64, most: 1_048_576 }],
    [() => simulate({ ...plan, trials: 64.5 }), { code: "not-whole", what: "trials", value: 64.5 }],
    [() => simulate({ ...plan, seed: -1 }), { code: "not-between", what: "seed", value: -1, least: 0, most: 4294967295 }],
    [() => simulate({ ...plan, seed: NaN }), none("seed")],
    [() => simulate({ ...plan, rate: NaN }), none("rate")],
  ],
  splitClaims: [
    [() => splitClaims(1, [], "prop"), nothing("claim")],
    [() => splitClaims(-1, [1], "prop"), negative("estate", -1)],
    [() => splitClaims(1, [1, -1], "prop"), negative("claim", -1, 1)],
  ],
  trackRecord: [
    [() => trackRecord(-1, 1), negative("success", -1)],
    [() => trackRecord(1, -1), negative("attempts", -1)],
    [() => trackRecord(2, 1), { code: "successes-exceed-attempts", success: 2, attempts: 1 }],
    [() => trackRecord(1, 1, 2), beyond("prior", 2)],
    [() => trackRecord(1, 1, 0.5, 0), notPositive("prior-weight")],
    [() => haircut(2, 1, 1), beyond("prior", 2)],
    [() => haircut(0.5, 0, 1), notPositive("gain")],
    [() => haircut(0.5, 1, -1), negative("cost", -1)],
  ],
  vest: [
    [() => vest(NaN, [{ when: 1, part: 1 }]), none("award")],
    [() => vest(1, [{ when: 1, part: 1 }], { rate: -1 }), belowMinusOne(-1)],
    [() => vest(1, []), nothing("tranche-part")],
    [() => vest(1, [{ when: -1, part: 1 }]), negative("tranche-time", -1, 0)],
    [
      () =>
        vest(1, [
          { when: 1, part: 0.5 },
          { when: 45000, part: 0.5 },
        ]),
      { code: "times-mixed", index: 1, time: 45000 },
    ],
    [
      () =>
        vest(1, [
          { when: 2, part: 0.5 },
          { when: 2, part: 0.5 },
        ]),
      { code: "not-rising", what: "tranche-time", index: 1, value: 2, previous: 2 },
    ],
    [() => vest(1, [{ when: 1, part: 1.5 }]), beyond("tranche-part", 1.5, 0)],
    [() => vest(1, [{ when: 1, part: 0.5 }]), { code: "parts-not-whole", sum: 0.5 }],
    [() => vest(1, [{ when: 1, part: 1 }], { asOf: NaN }), none("as-of-date")],
  ],
  workingTime: [
    [() => workCalendar({ spans: [] }), nothing("opening-hour")],
    [() => workCalendar({ daysOff: [1, NaN] }), none("day-off", 1)],
    [() => workCalendar({ makeUpDays: [NaN] }), none("make-up-day", 0)],
    [() => dueAfterWork(1, -1, calendar), negative("hours", -1)],
    [() => dueAfterWork(NaN, 1, calendar), none("start")],
    [() => dueByClock(1, -1, calendar), negative("hours", -1)],
    [() => dueByClock(NaN, 1, calendar), none("start")],
    [() => workHours(2, NaN, calendar), none("end")],
    [() => clockHours(NaN, 1), none("start")],
    [() => clockHours(2, 1), { code: "end-before-start" }],
  ],
  dated: [
    [() => xirr([-1, 2], [1, 2], NaN), none("near")],
    [() => xnpv(0.1, [1], [1, 2]), { code: "lengths-differ", first: "flow", firstCount: 1, second: "date", secondCount: 2 }],
    [() => xnpv(0.1, [], []), { code: "no-flows" }],
    [() => xnpv(0.1, [1, NaN], [1, 2]), none("flow", 1)],
    [() => xnpv(0.1, [1, 1], [1, NaN]), none("date", 1)],
    [() => xnpv(0.1, [1], [1], NaN), none("as-of-date")],
    [() => xnpv(-1, [1], [1]), belowMinusOne(-1)],
  ],
};

describe.each(Object.entries(cases))("%s", (_, refused) => {
  it.each(refused.map(([act, refusal], index) => ({ index, act, refusal, said: JSON.stringify(refusal) })))(
    "$index: $said",
    ({ act, refusal }) => expect(refusalOf(act)).toEqual(refusal),
  );
});
