// Knows that the fast way to a rate says what the careful way says, or leaves it to it.
import fc from "fast-check";
import { firstGuess, onlyRate, onlyRateOfDays } from "./only-rate";
import { ratesOfZero } from "./rates-of-zero";

const size = fc.double({ min: 0, max: 1e6, noNaN: true });
/** Spending first, then income, with zeros anywhere; or the other way round. */
const oneChange = fc
  .tuple(fc.array(size, { minLength: 1, maxLength: 6 }), fc.array(size, { minLength: 1, maxLength: 120 }), fc.boolean())
  .map(([spent, income, loan]) => [
    ...spent.map((amount) => (loan ? amount : -amount)),
    ...income.map((amount) => (loan ? -amount : amount)),
  ])
  .filter((flows) => flows.some((flow) => flow < 0) && flows.some((flow) => flow > 0));

/** How far the first guess may lie from such a project's rate, over its whole life. */
const startsWithin = { even: 2e-5, dated: 2e-4 };

/** ln(money in ÷ money out) at a rate, summed up with care; 0 at the rate of return. */
function balance(flows: readonly number[], times: readonly number[], rate: number): number {
  const logs = (sign: number) =>
    flows.flatMap((flow, k) => (flow * sign > 0 ? [Math.log(Math.abs(flow)) - Math.log1p(rate) * (times[k] ?? 0)] : []));
  const worth = (of: readonly number[]) => {
    const top = Math.max(...of);
    return top + Math.log(of.reduce((sum, log) => sum + Math.exp(log - top), 0));
  };
  return worth(logs(1)) - worth(logs(-1));
}

it("agrees with the careful way wherever it answers", () =>
  fc.assert(
    fc.property(oneChange, (flows) => {
      const quick = onlyRate(flows);
      if (quick === undefined) return;
      const times = flows.map((_, k) => k);
      const [rate = NaN, ...others] = ratesOfZero(flows, times);
      expect(others).toEqual([]);
      expect(Math.abs(quick - rate)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(rate)));
      expect(Math.abs(balance(flows, times, quick))).toBeLessThanOrEqual(1e-9);
    }),
    { numRuns: 400 },
  ));

it("answers ordinary projects of any length itself", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 500 }),
      (periods, years, income) => {
        const flows = [-income * years, ...Array.from({ length: periods }, (_, k) => income * (1 + ((k * 7) % 5) / 10))];
        expect(onlyRate(flows)).not.toBeUndefined();
      },
    ),
  ));

it("agrees on days, by tables and without", () =>
  fc.assert(
    fc.property(oneChange, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 126, maxLength: 126 }), (flows, gaps) => {
      let day = 0;
      const days = flows.map((_, k) => (k === 0 ? 0 : (day += gaps[k] ?? 1)));
      const quick = onlyRateOfDays(flows, days);
      if (quick === undefined) return;
      const times = days.map((one) => one / 365);
      const [rate = NaN] = ratesOfZero(flows, times);
      expect(Math.abs(quick - rate)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(rate)));
      expect(Math.abs(balance(flows, times, quick))).toBeLessThanOrEqual(1e-9);
    }),
    { numRuns: 300 },
  ));

/** Money out in the first periods and in after them, worth the same at a rate: some tenths over the whole life, up or down. */
const projects = fc
  .record({
    spent: fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 1, maxLength: 4 }),
    income: fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 1, maxLength: 60 }),
    overLife: fc.double({ min: 0.3, max: 0.6, noNaN: true }),
    down: fc.boolean(),
    gaps: fc.array(fc.integer({ min: 120, max: 400 }), { minLength: 64, maxLength: 64 }),
  })
  .map(({ spent, income, overLife, down, gaps }) => {
    const amounts = [...spent.map((amount) => -amount), ...income];
    const days = Int32Array.from(amounts, (_, k) => gaps.slice(0, k).reduce((sum, gap) => sum + gap, 0));
    const balanced = (times: readonly number[], life: number) => {
      const force = ((down ? -1 : 1) * overLife) / life;
      const worth = (sign: number) =>
        amounts.reduce((sum, amount, k) => sum + (amount * sign > 0 ? Math.abs(amount) * Math.exp(-force * (times[k] ?? NaN)) : 0), 0);
      const scale = worth(1) / worth(-1);
      /** How far a rate is off, over the whole life. */
      const off = (rate = NaN) => Math.abs(Math.log1p(rate) - force) * life;
      return { off, flows: amounts.map((amount) => (amount < 0 ? amount * scale : amount)) };
    };
    const years = Array.from(days, (day) => day / 365);
    return {
      days,
      even: balanced(
        amounts.map((_, k) => k),
        amounts.length,
      ),
      dated: balanced(years, years.at(-1) ?? NaN),
    };
  });

it("answers ordinary projects itself, on days too, and begins where one step is left", () =>
  fc.assert(
    fc.property(projects, ({ even, dated, days }) => {
      expect(even.off(onlyRate(even.flows))).toBeLessThanOrEqual(1e-11);
      expect(dated.off(onlyRateOfDays(dated.flows, days))).toBeLessThanOrEqual(1e-11);
      expect(even.off(firstGuess(even.flows))).toBeLessThanOrEqual(startsWithin.even);
      expect(dated.off(firstGuess(dated.flows, days))).toBeLessThanOrEqual(startsWithin.dated);
    }),
    { numRuns: 400 },
  ));

it("leaves amounts to the careful way that are too small for doubles to be fine", () => {
  expect(onlyRateOfDays([-5e-324, 5.949263630888675e-294, 1.000000007204057e-200], [0, 58, 183])).toBeUndefined();
});

it.each([
  ["no change of sign", [1, 2, 3]],
  ["two changes", [-1, 3, -1]],
  ["nothing", []],
  ["zeros", [0, 0]],
  ["no number", [-1, NaN, 2]],
  ["an infinity", [-1, Infinity]],
  ["sizes that doubles square badly", [-1e-310, 2e-310]],
  ["a thousand periods and more", [-1, ...Array<number>(1100).fill(1)]],
])("leaves %s to the careful way", (_, flows) => expect(onlyRate(flows)).toBeUndefined());

it("takes typed arrays as plain ones", () => {
  expect(onlyRate(Float64Array.of(-100, 60, 60))).toBe(onlyRate([-100, 60, 60]));
});
