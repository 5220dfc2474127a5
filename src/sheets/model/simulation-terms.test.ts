// What a simulation moves, against the model in numbers with the same inputs typed: they must be worth the same.
import fc from "fast-check";
import { npv } from "../../model/npv";
import { periodRate } from "../../model/period-rate";
import { simulate } from "../../model/simulate";
import type { ModelInputs } from "./fields";
import { forecast, periodsPerYear, presentValue } from "./forecast";
import { modelInputs, predictiveMaintenance } from "./model-samples";
import { movingParts } from "./simulation-terms";

const scenarios = predictiveMaintenance.scenarios.map((one, index) => (index === 1 ? { ...one, delay: 1.5 } : one));
/** Everything that makes flows of lines hang together: tax, losses, working capital, salvage, a delay, a terminal value. */
const rich = (more: object): ModelInputs =>
  modelInputs({
    ...predictiveMaintenance,
    scenarios,
    periods: 6,
    taxRate: 0.25,
    contingency: 0.05,
    opportunityCost: 10,
    workingCapital: 20,
    workingCapitalShare: 0.1,
    investments: [
      { name: "build", amount: 640, period: 0, outlay: "capital", depreciation: "ddb-cn", life: 4, salvage: 40, credit: 0.1 },
      { name: "second wave", amount: 120, period: 1, outlay: "expense" },
    ],
    benefits: [
      { name: "calls", owner: "ops", needs: [], amount: 210, growth: 0.04, from: 1, ramp: 2 },
      { name: "resale", owner: "ops", needs: [], amount: 160, growth: 0.05, from: 2 },
    ],
    running: [{ name: "hosting", amount: 70, growth: 0.03, from: 1 }],
    staff: [{ name: "on loan", people: 3, months: 5, rate: 5, period: 0 }],
    poolPaid: [null, 10, 10],
    ...more,
  });

const variants = fc.record({
  losses: fc.constantFrom("at-once", "carried-forward", "lost"),
  timing: fc.constantFrom("end", "mid", "begin"),
  scenario: fc.constantFrom("base", "downside", "upside"),
  delayMode: fc.constantFrom("benefits", "fixed-end"),
  terminal: fc.constantFrom("none", "perpetuity", "multiple"),
  terminalGrowth: fc.constantFrom(0, 0.02),
  terminalMultiple: fc.constantFrom(2, 5),
  periodLength: fc.constantFrom("year", "quarter"),
  prices: fc.constantFrom("nominal", "today"),
  inflation: fc.constant(0.02),
});
const worth = (inputs: ModelInputs): number => presentValue(inputs, forecast(inputs).net);
/** A driver that has one value only. */
const fixed = (line: string, factor: number) => ({ line, distribution: "uniform", low: factor, high: factor });
const scaleOf = (inputs: ModelInputs): number => forecast(inputs).net.reduce((sum, flow) => sum + Math.abs(flow), 1);
function meanOf(inputs: ModelInputs): number {
  const found = simulate({ ...movingParts(inputs).terms, trials: 64 });
  expect(found.deviation.value).toBeLessThanOrEqual(1e-9 * scaleOf(inputs));
  return found.mean.value;
}
const near = (actual: number, expected: number, inputs: ModelInputs): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * scaleOf(inputs));
const everyLine = ["build", "second wave", "calls", "resale", "hosting", "on loan"];

it("the rows add up to the net cash flow, and factors of 1 are worth the model's NPV", () =>
  fc.assert(
    fc.property(variants, (more) => {
      const inputs = rich({ ...more, drivers: [...everyLine, "Discount rate a year"].map((line) => fixed(line, 1)) });
      const { rows } = movingParts(inputs);
      forecast(inputs).net.forEach((flow, period) =>
        near(
          rows.reduce((sum, row) => sum + (row[period] ?? 0), 0),
          flow,
          inputs,
        ),
      );
      near(meanOf(inputs), worth(inputs), inputs);
    }),
    { numRuns: 60 },
  ));

/** The line that a driver moves, typed with another amount. */
function typed(inputs: ModelInputs, line: string, factor: number): ModelInputs {
  const moved = <T extends { readonly name: string }>(lines: readonly T[], of: (one: T) => T): readonly T[] =>
    lines.map((one) => (one.name === line ? of(one) : one));
  return {
    ...inputs,
    drivers: [],
    investments: moved(inputs.investments, (one) => ({ ...one, amount: one.amount * factor })),
    benefits: moved(inputs.benefits, (one) => ({ ...one, amount: one.amount * factor })),
    running: moved(inputs.running, (one) => ({ ...one, amount: one.amount * factor })),
    staff: moved(inputs.staff, (one) => ({ ...one, rate: one.rate * factor })),
  };
}

it("a factor is worth what the model is worth with the line typed so; upper and lower case are the same", () =>
  fc.assert(
    // Depreciation by a rate on a cost less a fixed salvage value is not in proportion to the cost: see the next test.
    fc.property(variants, fc.constantFrom(...everyLine.slice(1)), fc.constantFrom(0.5, 1.3, 3), (more, line, factor) => {
      const inputs = rich({ ...more, drivers: [fixed(line.toUpperCase(), factor)] });
      near(meanOf(inputs), worth(typed(inputs, line, factor)), inputs);
    }),
    { numRuns: 80 },
  ));

it("an investment takes its depreciation along as the scenarios do, its salvage value not", () => {
  const inputs = rich({ drivers: [fixed("build", 1.4), fixed("second wave", 1.4)], opportunityCost: null });
  const { net } = forecast(inputs, "base", { investment: 1.4 });
  near(meanOf(inputs), presentValue(inputs, net), inputs);
});

it("the discount rate moves too, with the terminal value that rests on it", () =>
  fc.assert(
    fc.property(variants, fc.constantFrom(0.5, 1.2), fc.constantFrom("Discount rate a year", "折现率（年）"), (more, factor, line) => {
      const inputs = rich({ ...more, drivers: [fixed(line, factor), fixed("calls", 0.9)] });
      near(meanOf(inputs), worth({ ...typed(inputs, "calls", 0.9), discountRate: inputs.discountRate * factor }), inputs);
    }),
    { numRuns: 60 },
  ));

it("planned values are those of the lines before scenario, contingency and tax", () => {
  const inputs = rich({ scenario: "downside", drivers: [fixed("calls", 1), fixed("build", 1)] });
  const { planned } = movingParts(inputs);
  const rate = periodRate(inputs.discountRate, periodsPerYear(inputs));
  near(planned[0] ?? NaN, npv(rate, forecast(inputs).benefitLines[0] ?? [], inputs.timing), inputs);
  near(planned[1] ?? NaN, -640, inputs);
});

it("rank correlation widens the sum of two benefits", () => {
  const moved = ["calls", "resale"].map((line) => ({ line, distribution: "normal", likely: 1, deviation: 0.2 }));
  const spread = (rank: number): number =>
    simulate({ ...movingParts(rich({ drivers: moved, correlations: [{ first: "calls", second: "resale", rank }] })).terms, trials: 4096 })
      .deviation.value;
  expect(spread(0.8)).toBeGreaterThan(1.2 * spread(0));
  expect(spread(-0.8)).toBeLessThan(0.8 * spread(0));
});
