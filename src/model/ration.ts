// Knows which requests to fund when not all can be: the best set under a budget and other limits.
import { DomainError } from "./errors";
import type { Quantity } from "./errors";
import { finite, notNegative } from "./finite";
import { bestUnderBudget } from "./ration-budget";
import { bestUnderLimits, surelyExact } from "./ration-limits";
import { sameCount } from "./same-count";

/** A scarce resource besides the money: what there is, and what each request takes of it. */
export interface ResourceLimit {
  readonly most: number;
  readonly uses: readonly number[];
}

export interface RationOptions {
  /** Most requests that may be funded; no limit unless said. */
  readonly maxCount?: number;
  /** Requests that are funded in any case. */
  readonly must?: readonly boolean[];
  /** Requests that are not funded in any case. */
  readonly exclude?: readonly boolean[];
  /** Requests with the same name exclude each other: at most one of them is funded. */
  readonly groups?: readonly (string | undefined)[];
  readonly limits?: readonly ResourceLimit[];
  /** Partial sets kept at once; 500,000 unless said. With fewer the answer may come with a gap. */
  readonly maxStates?: number;
}

/** A set of requests. */
export interface Ration {
  readonly selected: readonly boolean[];
  readonly value: number;
  readonly cost: number;
  /** No set is worth more than `value + gap`; 0: this is the best one. */
  readonly gap: number;
}

/**
 * The set of requests with the largest value whose cost is within the budget; of sets of equal value the cheaper one.
 *
 * One budget: the best set, to 200 requests and beyond unless costs and values are all but proportional. With a largest number,
 * either-or groups or further limits: the best set to 30 requests. Where it stops short of a proof it says how much a better set
 * could bring at most. Sums are compared on a grid of 1e-12 of all amounts, so that 0.1 + 0.2 fits into 0.3.
 *
 * @param budget ≥ 0
 * @param costs  n ≥ 1 amounts ≥ 0 in the unit of the budget
 * @param values n amounts in one unit, such as NPVs; a request that is worth nothing is funded only if it must be
 * @throws DomainError nothing-given, lengths-differ, negative, not-whole, required-and-excluded, required-beyond-budget,
 *   required-beyond-count, required-beyond-limit, required-in-one-group, not-a-number
 * @example ration(500, [200, 300, 250], [60, 120, 50]) // { selected: [true, true, false], value: 180, cost: 500, gap: 0 }
 * @example ration(1000, [500, 500, 300], [90, 80, 70], { maxCount: 1 }).selected // [true, false, false]
 * @example ration(10, [5, 5, 5], [1, 2, 3], { groups: ["A", undefined, "A"] }).selected // [false, true, true]
 * @example ration(10, [20], [1], { must: [true] }) // refuses required-beyond-budget
 */
export function ration(budget: number, costs: readonly number[], values: readonly number[], options: RationOptions = {}): Ration {
  checkRequests(budget, costs, values, options);
  const problem = reduce(budget, costs, values, options);
  const best = solve(problem, options.maxStates ?? 500_000);
  const taken = new Set(problem.free.flatMap((request, index) => (best.picked[index] === true ? [request] : [])));
  const selected = costs.map((_, index) => problem.must.has(index) || taken.has(index));
  const total = (amounts: readonly number[]) => amounts.reduce((sum, amount, index) => (selected[index] === true ? sum + amount : sum), 0);
  return { selected, value: total(values), cost: total(costs), gap: Math.max(0, best.bound - best.value) / problem.valueScale };
}

/** What it takes to fund a request that the best set leaves out. */
export interface Inclusion {
  readonly index: number;
  /** The best set that holds it; undefined: none can. */
  readonly ration: Ration | undefined;
  /** Value lost by it against the best set, 0 or more; undefined as before. */
  readonly price: number | undefined;
}

/**
 * For each request that the best set leaves out: the best set with it forced in, and the price of that.
 *
 * @param best what `ration` answered for the same arguments
 * @example inclusions(ration(500, [200, 300, 250], [60, 120, 50]), 500, [200, 300, 250], [60, 120, 50]).map(({ index, price }) => [index, price]) // [[2, 70]]
 */
export function inclusions(
  best: Ration,
  budget: number,
  costs: readonly number[],
  values: readonly number[],
  options: RationOptions = {},
): Inclusion[] {
  return costs.flatMap((_, index): Inclusion[] => {
    if (best.selected[index] === true || options.exclude?.[index] === true) return [];
    const must = costs.map((__, other) => other === index || options.must?.[other] === true);
    try {
      const forced = ration(budget, costs, values, { ...options, must });
      return [{ index, ration: forced, price: Math.max(0, best.value - forced.value) }];
    } catch (error) {
      // It does not fit beside what must be funded; everything else has been checked before.
      if (error instanceof DomainError && error.refusal.code.startsWith("required-"))
        return [{ index, ration: undefined, price: undefined }];
      throw error;
    }
  });
}

/** A problem in whole numbers, without the requests that are decided. */
export interface RationProblem {
  readonly costs: Float64Array;
  /** All above 0. */
  readonly values: Float64Array;
  readonly budget: number;
  readonly maxCount: number;
  /** A number for each either-or group; −1: in none. */
  readonly groups: Int32Array;
  readonly limits: readonly { readonly most: number; readonly uses: Float64Array }[];
}

/** Free requests that are taken, their value in whole numbers and what no set exceeds. */
export interface RationAnswer {
  readonly picked: readonly boolean[];
  readonly value: number;
  readonly bound: number;
}

interface Reduced extends RationProblem {
  readonly must: ReadonlySet<number>;
  readonly free: readonly number[];
  readonly valueScale: number;
}

function solve(problem: Reduced, maxStates: number): RationAnswer {
  const limited = hasLimits(problem);
  // Beside other limits the budget alone is only a first try.
  const single = bestUnderBudget(problem.costs, problem.values, problem.budget, limited ? Math.min(maxStates, 20_000) : maxStates);
  const proven = single.bound <= single.value;
  // Where the best set under the budget keeps the other limits too, it is the best under all of them.
  if (proven && keepsLimits(problem, single.picked)) return single;
  if (!limited && problem.free.length > surelyExact) return single;
  const best = bestUnderLimits(problem);
  return { ...best, bound: Math.max(best.value, Math.min(best.bound, single.bound)) };
}

function hasLimits({ costs, maxCount, groups, limits }: RationProblem): boolean {
  return maxCount < costs.length || limits.length > 0 || groups.some((group) => group >= 0);
}

function keepsLimits({ maxCount, groups, limits }: RationProblem, picked: readonly boolean[]): boolean {
  const taken = picked.flatMap((yes, index) => (yes ? [index] : []));
  const grouped = taken.map((index) => groups[index] ?? -1).filter((group) => group >= 0);
  return (
    taken.length <= maxCount &&
    new Set(grouped).size === grouped.length &&
    limits.every(({ most, uses }) => taken.reduce((sum, index) => sum + (uses[index] ?? 0), 0) <= most)
  );
}

/** Takes what must be funded off the limits, leaves out what cannot or need not be, and puts the rest on grids. */
function reduce(budget: number, costs: readonly number[], values: readonly number[], options: RationOptions): Reduced {
  const must = new Set(costs.flatMap((_, index) => (options.must?.[index] === true ? [index] : [])));
  const all = (amounts: readonly number[]) => [...must].reduce((sum, index) => sum + (amounts[index] ?? 0), 0);
  const room = (most: number, amounts: readonly number[]) => {
    const scale = grid([...amounts, most]);
    return {
      scale,
      // A grid that is not exact may have rounded each amount up by half a step.
      left: Math.floor((most - all(amounts)) * scale.factor + (scale.exact ? 1e-6 : amounts.length)),
      used: amounts.map((amount) => Math.round(amount * scale.factor)),
    };
  };
  const money = room(budget, costs);
  const limits = (options.limits ?? []).map(({ most, uses }) => room(most, uses));
  if (money.left < 0) throw new DomainError({ code: "required-beyond-budget", cost: all(costs), budget });
  for (const [index, { left }] of limits.entries()) {
    const { most = 0, uses = [] } = options.limits?.[index] ?? {};
    if (left < 0) throw new DomainError({ code: "required-beyond-limit", index, use: all(uses), most });
  }
  const maxCount = (options.maxCount ?? Infinity) - must.size;
  if (maxCount < 0) throw new DomainError({ code: "required-beyond-count", count: must.size, most: options.maxCount ?? 0 });
  const taken = takenGroups(must, options.groups);
  const free = costs.flatMap((_, index) => {
    const group = options.groups?.[index];
    const possible =
      !must.has(index) &&
      options.exclude?.[index] !== true &&
      (values[index] ?? 0) > 0 &&
      maxCount > 0 &&
      (money.used[index] ?? 0) <= money.left &&
      limits.every(({ used, left }) => (used[index] ?? 0) <= left) &&
      !(group !== undefined && taken.has(group));
    return possible ? [index] : [];
  });
  const of = (amounts: readonly number[]) => Float64Array.from(free, (index) => amounts[index] ?? 0);
  const valueScale = grid(free.map((index) => values[index] ?? 0)).factor;
  return {
    must,
    free,
    valueScale,
    costs: of(money.used),
    values: Float64Array.from(free, (index) => Math.max(1, Math.round((values[index] ?? 0) * valueScale))),
    budget: money.left,
    maxCount: Math.min(maxCount, free.length),
    groups: groupNumbers(free, options.groups),
    limits: limits.map(({ left, used }) => ({ most: left, uses: of(used) })),
  };
}

/** The group of each required request, refusing two of one group. */
function takenGroups(must: ReadonlySet<number>, groups: RationOptions["groups"]): ReadonlySet<string> {
  const taken = new Map<string, number>();
  for (const index of must) {
    const group = groups?.[index];
    if (group === undefined) continue;
    const first = taken.get(group);
    if (first !== undefined) throw new DomainError({ code: "required-in-one-group", group, first, second: index });
    taken.set(group, index);
  }
  return new Set(taken.keys());
}

/** Groups with one member left bind nobody. */
function groupNumbers(free: readonly number[], groups: RationOptions["groups"]): Int32Array {
  const members = new Map<string, number>();
  for (const index of free) {
    const group = groups?.[index];
    if (group !== undefined) members.set(group, (members.get(group) ?? 0) + 1);
  }
  const numbers = new Map([...members].filter(([, count]) => count > 1).map(([group], number) => [group, number]));
  return Int32Array.from(free, (index) => numbers.get(groups?.[index] ?? "") ?? -1);
}

/** Largest sum on a grid: products with it and sums of thousands stay exact enough to be compared. */
const largestSum = 2 ** 40;

/** Whole numbers for amounts: by a power of ten where that is exact, else by a power of two. */
function grid(amounts: readonly number[]): { readonly factor: number; readonly exact: boolean } {
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  for (let decimals = 0; decimals <= 6; decimals++) {
    const factor = 10 ** decimals;
    if (total * factor > largestSum) break;
    const exact = amounts.every(
      (amount) => Math.abs(amount * factor - Math.round(amount * factor)) <= 1e-9 * Math.max(1, Math.abs(amount * factor)),
    );
    if (exact) return { factor, exact };
  }
  return { factor: total === 0 ? 1 : 2 ** Math.floor(Math.log2(largestSum / total)), exact: false };
}

function checkRequests(budget: number, costs: readonly number[], values: readonly number[], options: RationOptions): void {
  if (costs.length === 0) throw new DomainError({ code: "nothing-given", what: "request-cost" });
  notNegative(budget, "budget");
  const asMany = (what: Quantity, given: readonly unknown[] | undefined) => {
    if (given !== undefined) sameCount("request-cost", costs, what, given);
  };
  const noneNegative = (what: Quantity, amounts: readonly number[]) => {
    for (const [index, value] of amounts.entries()) notNegative(value, what, index);
  };
  asMany("request-value", values);
  asMany("mark", options.must);
  asMany("mark", options.exclude);
  asMany("mark", options.groups);
  noneNegative("request-cost", costs);
  for (const [index, value] of values.entries()) finite(value, "request-value", index);
  for (const { most, uses } of options.limits ?? []) {
    asMany("resource-use", uses);
    notNegative(most, "resource-limit");
    noneNegative("resource-use", uses);
  }
  const { maxCount } = options;
  if (maxCount !== undefined && !(Number.isInteger(finite(maxCount, "count-limit")) && maxCount >= 0))
    throw new DomainError({ code: "not-whole", what: "count-limit", value: maxCount });
  for (const [index, must] of (options.must ?? []).entries())
    if (must && options.exclude?.[index] === true) throw new DomainError({ code: "required-and-excluded", index });
}
