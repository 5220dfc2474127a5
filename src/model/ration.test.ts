// Knows that the set that is funded is the best one: against every set there is, and against the bound.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { DomainError } from "./errors";
import { inclusions, ration } from "./ration";
import type { RationOptions } from "./ration";
import { bestUnderLimits } from "./ration-limits";

interface Problem {
  readonly budget: number;
  readonly costs: readonly number[];
  readonly values: readonly number[];
  readonly options: RationOptions;
}

/** The best of all sets, by trying each: request after request in or out. */
function byTrying({ budget, costs, values, options }: Problem): { value: number; cost: number } | undefined {
  const { must = [], exclude = [], groups = [], limits = [], maxCount = costs.length } = options;
  let best: { value: number; cost: number } | undefined;
  const taken: number[] = [];
  const visit = (index: number, value: number, cost: number): void => {
    if (cost > budget + 1e-9 || taken.length > maxCount) return;
    if (index < costs.length) {
      if (must[index] !== true) visit(index + 1, value, cost);
      const group = groups[index];
      if (exclude[index] === true || (group !== undefined && taken.some((other) => groups[other] === group))) return;
      taken.push(index);
      visit(index + 1, value + (values[index] ?? 0), cost + (costs[index] ?? 0));
      taken.pop();
      return;
    }
    const better = best === undefined || value > best.value + 1e-9 || (value > best.value - 1e-9 && cost < best.cost - 1e-9);
    if (better && limits.every(({ most, uses }) => taken.reduce((sum, one) => sum + (uses[one] ?? 0), 0) <= most + 1e-9))
      best = { value, cost };
  };
  visit(0, 0, 0);
  return best;
}

const amounts = (count: number, scale: number) =>
  fc.array(
    fc.integer({ min: 0, max: 60 }).map((whole) => whole / scale),
    { minLength: count, maxLength: count },
  );
const marks = (count: number) =>
  fc.array(
    fc.integer({ min: 0, max: 7 }).map((roll) => roll === 0),
    { minLength: count, maxLength: count },
  );

function problems(most: number, withLimits: boolean): fc.Arbitrary<Problem> {
  return fc.record({ count: fc.integer({ min: 1, max: most }), scale: fc.constantFrom(1, 10, 3) }).chain(({ count, scale }) =>
    fc.record({
      budget: fc.integer({ min: 0, max: 25 * count }).map((whole) => whole / scale),
      costs: amounts(count, scale),
      values: fc.array(
        fc.integer({ min: -10, max: 40 }).map((whole) => whole / scale),
        { minLength: count, maxLength: count },
      ),
      options: withLimits
        ? fc.record(
            {
              maxCount: fc.integer({ min: 1, max: count }),
              must: marks(count),
              groups: fc.array(fc.constantFrom(undefined, undefined, "A", "B"), { minLength: count, maxLength: count }),
              limits: fc.array(fc.record({ most: fc.integer({ min: 0, max: 25 * count }), uses: amounts(count, 1) }), { maxLength: 2 }),
            },
            { requiredKeys: [] },
          )
        : fc.record({ exclude: marks(count) }, { requiredKeys: [] }),
    }),
  );
}

function agrees(problem: Problem): void {
  const expected = byTrying(problem);
  let found;
  try {
    found = ration(problem.budget, problem.costs, problem.values, problem.options);
  } catch (error) {
    if (!(error instanceof DomainError) || !error.refusal.code.startsWith("required-")) throw error;
    // What must be funded cannot be.
    expect(expected).toBeUndefined();
    return;
  }
  expect(found.value).toBeCloseTo(expected?.value ?? NaN, 8);
  expect(found.cost).toBeCloseTo(expected?.cost ?? NaN, 8);
  expect(found.gap).toBe(0);
}

describe("the best set", () => {
  it("under one budget is that of all sets, to 16 requests", () => fc.assert(fc.property(problems(12, false), agrees), { numRuns: 100 }));
  it("at 16 requests", () =>
    fc.assert(
      fc.property(
        problems(16, false).filter(({ costs }) => costs.length === 16),
        agrees,
      ),
      { numRuns: 4 },
    ));
  it("under several limits is that of all sets", () => fc.assert(fc.property(problems(11, true), agrees), { numRuns: 100 }));
  it("under several limits at 16 requests", () =>
    fc.assert(
      fc.property(
        problems(16, true).filter(({ costs }) => costs.length === 16),
        agrees,
      ),
      { numRuns: 4 },
    ));

  it("costs less where two are worth the same", () => {
    expect(ration(10, [6, 5, 4], [3, 3, 3]).selected).toEqual([false, true, true]);
    expect(ration(10, [10, 5], [3, 3]).selected).toEqual([false, true]);
    expect(ration(10, [3, 2], [0, 0]).selected).toEqual([false, false]);
  });

  it("fits 0.1 and 0.2 into 0.3", () => expect(ration(0.3, [0.1, 0.2], [1, 1]).selected).toEqual([true, true]));

  it("does not depend on the order of requests", () =>
    fc.assert(
      fc.property(problems(10, false), ({ budget, costs, values }) => {
        const forward = ration(budget, costs, values);
        const backward = ration(budget, [...costs].reverse(), [...values].reverse());
        expect(backward.value).toBeCloseTo(forward.value, 9);
        expect(backward.cost).toBeCloseTo(forward.cost, 9);
      }),
    ));
});

/** The same numbers each time, evenly spread. */
function sequence(count: number, least: number, most: number, start: number): number[] {
  let state = start;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return least + (state / 2 ** 32) * (most - least);
  });
}

/** The best value by a table over whole capacities. */
function byTable(budget: number, costs: readonly number[], values: readonly number[]): number {
  const table = new Float64Array(budget + 1);
  for (const [index, cost] of costs.entries())
    for (let room = budget; room >= cost; room--)
      table[room] = Math.max(table[room] ?? 0, (table[room - cost] ?? 0) + (values[index] ?? 0));
  return table[budget] ?? 0;
}

describe("200 requests", () => {
  it.each([1, 2, 3])("uncorrelated (%d): the best, as a table of all capacities finds it", (seed) => {
    const costs = sequence(200, 1, 100, seed).map(Math.round);
    const values = sequence(200, 1, 100, seed + 100).map(Math.round);
    const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 2);
    const found = ration(budget, costs, values);
    expect(found.gap).toBe(0);
    expect(found.value).toBe(byTable(budget, costs, values));
  });

  it("real amounts, weakly correlated: the best with a proof", () => {
    const costs = sequence(200, 10, 1000, 7);
    const values = sequence(200, -50, 50, 8).map((noise, index) => Math.max(1, (costs[index] ?? 0) + noise));
    const found = ration(20_000, costs, values);
    expect(found.gap).toBe(0);
    expect(found.cost).toBeLessThanOrEqual(20_000);
  });

  it("all but proportional: the answer keeps the budget, and its gap holds the best", () => {
    const costs = sequence(100, 100, 1000, 9).map(Math.round);
    const values = costs.map((cost) => cost + 100);
    const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 2);
    const found = ration(budget, costs, values, { maxStates: 5000 });
    const best = byTable(budget, costs, values);
    expect(found.cost).toBeLessThanOrEqual(budget);
    expect(found.value).toBeLessThanOrEqual(best);
    expect(found.value + found.gap).toBeGreaterThanOrEqual(best);
    expect(found.value).toBeGreaterThan(0.995 * best);
  });

  it("with a largest number and either-or groups: within its gap", () => {
    const costs = sequence(200, 10, 1000, 11);
    const values = sequence(200, 10, 1000, 12);
    const options = { maxCount: 30, groups: costs.map((_, index) => (index % 3 === 0 ? `G${index % 20}` : undefined)) };
    const found = ration(9000, costs, values, options);
    const funded = found.selected.flatMap((yes, index) => (yes ? [index] : []));
    expect(funded.length).toBeLessThanOrEqual(30);
    const groups = funded.flatMap((index) => options.groups[index] ?? []);
    expect(new Set(groups).size).toBe(groups.length);
    expect(found.gap).toBeLessThan(0.01 * found.value);
  });
});

describe("30 requests that a depth-first search cannot tell apart", () => {
  // Value is cost: every set is as good as its cost, and an odd budget cannot be met by even costs.
  const costs = sequence(30, 1000, 100_000, 13).map((cost) => 2 * Math.round(cost));
  const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 4) * 2 + 1;

  it("are solved exactly with a largest number", () => {
    const found = ration(budget, costs, costs, { maxCount: 15 });
    expect(found.gap).toBe(0);
    expect(found.value).toBeLessThanOrEqual(budget - 1);
    expect(found.value).toBeGreaterThan(budget - 50);
  });

  it("are solved exactly with groups, through halves", () => {
    const groups = Int32Array.from(costs, (_, index) => (index < 9 ? Math.floor(index / 3) : -1));
    const answer = bestUnderLimits({
      costs: Float64Array.from(costs),
      values: Float64Array.from(costs),
      budget,
      maxCount: 14,
      groups,
      limits: [],
    });
    expect(answer.bound).toBe(answer.value);
  });
});

describe("inclusion", () => {
  it("costs what the best set with the request in loses", () =>
    fc.assert(
      fc.property(problems(8, true), (problem) => {
        const { budget, costs, values, options } = problem;
        if (byTrying(problem) === undefined) return;
        const best = ration(budget, costs, values, options);
        for (const { index, ration: forced, price } of inclusions(best, budget, costs, values, options)) {
          const must = costs.map((_, other) => other === index || options.must?.[other] === true);
          const expected = byTrying({ ...problem, options: { ...options, must } });
          if (expected === undefined) expect(forced).toBeUndefined();
          else {
            expect(forced?.selected[index]).toBe(true);
            expect(price).toBeCloseTo(best.value - expected.value, 8);
          }
        }
      }),
      { numRuns: 60 },
    ));

  it("has no price where nothing can make room", () =>
    expect(inclusions(ration(5, [9, 1], [9, 1]), 5, [9, 1], [9, 1])).toEqual([{ index: 0, ration: undefined, price: undefined }]));

  it("is not asked of what is excluded", () =>
    expect(inclusions(ration(5, [1, 1], [1, 1], { exclude: [true, false] }), 5, [1, 1], [1, 1], { exclude: [true, false] })).toEqual([]));
});

describe("refusals", () => {
  const refusal = (budget: number, costs: readonly number[], values: readonly number[], options?: RationOptions) =>
    refusalOf(() => ration(budget, costs, values, options));
  it("name what must be funded and cannot", () => {
    expect(refusal(10, [6, 6], [1, 1], { must: [true, true] })).toEqual({ code: "required-beyond-budget", cost: 12, budget: 10 });
    expect(refusal(20, [6, 6], [1, 1], { must: [true, true], maxCount: 1 })).toEqual({ code: "required-beyond-count", count: 2, most: 1 });
    expect(refusal(20, [6, 6], [1, 1], { must: [true, true], groups: ["A", "A"] })).toEqual({
      code: "required-in-one-group",
      group: "A",
      first: 0,
      second: 1,
    });
    expect(refusal(20, [6, 6], [1, 1], { must: [true, false], limits: [{ most: 2, uses: [3, 1] }] })).toEqual({
      code: "required-beyond-limit",
      index: 0,
      use: 3,
      most: 2,
    });
    expect(refusal(20, [6], [1], { must: [true], exclude: [true] })?.code).toBe("required-and-excluded");
  });

  it("name what is no request", () => {
    expect(refusal(1, [], [])?.code).toBe("nothing-given");
    expect(refusal(-1, [1], [1])?.code).toBe("negative");
    expect(refusal(1, [-1], [1])?.code).toBe("negative");
    expect(refusal(1, [1], [1, 2])?.code).toBe("lengths-differ");
    expect(refusal(1, [1], [NaN])?.code).toBe("not-a-number");
    expect(refusal(1, [1], [1], { maxCount: 1.5 })?.code).toBe("not-whole");
    expect(refusal(1, [1], [1], { limits: [{ most: 1, uses: [] }] })?.code).toBe("lengths-differ");
  });
});
