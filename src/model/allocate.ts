// Knows how a pool is split: by weight, between floors and caps, to the last unit.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { fromMinor, toMinor } from "./money";
import type { Minor } from "./money";

/** water-fill: a share is clipped between its floor and cap; floor-then-share: floors first, the rest by weight. */
export type AllocationMethod = "water-fill" | "floor-then-share";

/** Every method, the default first. */
export const allocationMethods = ["water-fill", "floor-then-share"] as const satisfies readonly [AllocationMethod, ...AllocationMethod[]];

export interface AllocateOptions {
  /** Least amount of each party, in the unit of the pool; 0 unless said. */
  readonly floors?: readonly number[];
  /** Most of each party, in the unit of the pool; no limit unless said. */
  readonly caps?: readonly number[];
  /** Payout unit in the unit of the pool (0.0001 for one yuan in 万元); without it shares are not rounded. */
  readonly unit?: number;
  readonly method?: AllocationMethod;
}

/**
 * Splits a pool by weight between floors and caps.
 *
 * With `unit` the pool, rounded to whole units, is handed out exactly, by largest remainder: remainders count on 9 digits, ties
 * go to the larger share, then to the earlier party. A floor that is not whole units is rounded up, a cap down. A negative
 * pool (a recovery) is split as its mirror image.
 *
 * @param pool    amount in one unit of money
 * @param weights n ≥ 1 numbers ≥ 0, not all zero; a party of weight 0 gets its floor
 * @returns       n amounts in the unit of `pool`
 * @throws DomainError no-weights, negative-weight, weights-all-zero, lengths-differ, negative, floor-above-cap, floors-exceed-pool,
 *   caps-below-pool, not-positive (unit), amount-too-large, not-a-number
 * @example allocate(150, [50, 60, 20, 20], { unit: 0.0001 }) // [50, 60, 20, 20]
 * @example allocate(100, [1, 1, 1], { unit: 1 }) // [34, 33, 33]
 * @example allocate(100, [0.5, 0.3, 0.2], { caps: [40, 40, 40] }) // [40, 36, 24]
 * @example allocate(1000, [3, 3, 4], { floors: [100, 150, 200], method: "floor-then-share" }) // [265, 315, 420]
 * @example allocate(100, [1, 1], { caps: [40, 40] }) // refuses caps-below-pool
 */
export function allocate(pool: number, weights: readonly number[], options: AllocateOptions = {}): number[] {
  const { unit } = options;
  const total = unit === undefined ? finite(pool, "pool") : toMinor(finite(pool, "pool"), unit);
  checkWeights(weights);
  const floors = bounds("floor", options.floors, weights, unit, 0);
  const caps = bounds("cap", options.caps, weights, unit, Infinity);
  checkFeasible(total, weights, floors, caps, unit ?? 1);
  const bounded = options.floors !== undefined || options.caps !== undefined;
  const shares = total < 0 && !bounded ? proportional(total, weights) : split(total, weights, floors, caps, options.method ?? "water-fill");
  if (unit === undefined) return shares;
  return wholeShares(total as Minor, shares).map((share) => fromMinor(share, unit));
}

/**
 * Rounds amounts to a unit so that they add up to the total, by largest remainder; ties go to the larger amount, then to the
 * earlier one. Amounts are scaled to the total first; a negative total is rounded as its mirror image.
 *
 * @param amounts n ≥ 1 numbers ≥ 0, not all zero
 * @param total   rounded to whole units
 * @throws DomainError as `allocate`
 * @example roundShares([50, 30, 20], 7, 1) // [4, 2, 1]
 * @example roundShares([1, 1, 1], -100, 1) // [-34, -33, -33]
 */
export function roundShares(amounts: readonly number[], total: number, unit: number): number[] {
  return allocate(total, amounts, { unit });
}

/** Whole shares that add up to the total, from shares that add up to it but for rounding. */
function wholeShares(total: Minor, shares: readonly number[]): Minor[] {
  const sign = total < 0 ? -1 : 1;
  const parties = shares.map((share, index) => {
    const size = share * sign;
    // 2.9999999999996 is 3: a share is whole if it is so on 9 digits.
    const nearest = Math.round(size);
    const base = digits9(Math.abs(size - nearest)) === 0 ? nearest : Math.floor(size);
    return { index, size: digits9(size), base, remainder: digits9(Math.max(0, size - base)) };
  });
  const left = total * sign - parties.reduce((sum, party) => sum + party.base, 0);
  const ranked = [...parties].sort((a, b) => b.remainder - a.remainder || b.size - a.size || a.index - b.index);
  const lifted = new Set(ranked.slice(0, left).map((party) => party.index));
  return parties.map(({ index, base }) => {
    const units = base + (lifted.has(index) ? 1 : 0);
    return (units === 0 ? 0 : sign * units) as Minor;
  });
}

function digits9(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function split(
  total: number,
  weights: readonly number[],
  floors: readonly number[],
  caps: readonly number[],
  method: AllocationMethod,
): number[] {
  if (method === "water-fill") return waterFill(total, weights, floors, caps);
  const rest = total - sum(floors);
  const room = caps.map((cap, index) => cap - (floors[index] ?? 0));
  return waterFill(
    rest,
    weights,
    weights.map(() => 0),
    room,
  ).map((share, index) => share + (floors[index] ?? 0));
}

/** clip(level · weight, floor, cap) for each party, at the level where they add up to the total. */
function waterFill(total: number, weights: readonly number[], floors: readonly number[], caps: readonly number[]): number[] {
  // A party leaves its floor at the level floor ÷ weight and meets its cap at cap ÷ weight; without weight it never leaves.
  const parties = weights.map((weight, index) => {
    const [floor, cap] = [floors[index] ?? 0, caps[index] ?? Infinity];
    return { weight, floor, cap, leaves: weight > 0 ? floor / weight : Infinity, meets: weight > 0 ? cap / weight : Infinity };
  });
  const sumAt = (level: number) =>
    sum(parties.map(({ weight, floor, cap, leaves, meets }) => (level <= leaves ? floor : level >= meets ? cap : level * weight)));
  const levels = parties
    .flatMap(({ leaves, meets }) => [leaves, meets])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  let below = -1;
  let above = levels.length;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (sumAt(levels[middle] ?? 0) <= total) below = middle;
    else above = middle;
  }
  const from = levels[below] ?? 0;
  const to = levels[above] ?? Infinity;
  // Between two neighbouring levels each party is either fixed or free, and the free ones share what is left.
  const fixed = parties.map(({ floor, cap, leaves, meets }) => (leaves >= to ? floor : meets <= from ? cap : undefined));
  const rest = total - sum(fixed.map((share) => share ?? 0));
  const weightOfFree = sum(weights.filter((_, index) => fixed[index] === undefined));
  return weights.map((weight, index) => fixed[index] ?? (weight * rest) / weightOfFree);
}

function proportional(total: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  return weights.map((weight) => (weight * total) / whole);
}

function checkWeights(weights: readonly number[]): void {
  if (weights.length === 0) throw new DomainError({ code: "no-weights" });
  for (const [index, weight] of weights.entries())
    if (finite(weight, "weight", index) < 0) throw new DomainError({ code: "negative-weight", index, weight });
  if (weights.every((weight) => weight === 0)) throw new DomainError({ code: "weights-all-zero", count: weights.length });
}

/** Floors or caps in whole units where a unit is given, else as they are. */
function bounds(
  what: "floor" | "cap",
  given: readonly number[] | undefined,
  weights: readonly number[],
  unit: number | undefined,
  none: number,
): number[] {
  if (given === undefined) return weights.map(() => none);
  if (given.length !== weights.length)
    throw new DomainError({ code: "lengths-differ", first: "weight", firstCount: weights.length, second: what, secondCount: given.length });
  return given.map((bound, index) => {
    if (bound === Infinity && what === "cap") return bound;
    if (finite(bound, what, index) < 0) throw new DomainError({ code: "negative", what, value: bound, index });
    if (unit === undefined) return bound;
    const units = digits9(bound / unit);
    return what === "floor" ? Math.ceil(units) : Math.floor(units);
  });
}

/** Refusals carry amounts, so what was counted in units is turned back. */
function checkFeasible(total: number, weights: readonly number[], floors: readonly number[], caps: readonly number[], unit: number): void {
  for (const [index, floor] of floors.entries()) {
    const cap = caps[index] ?? Infinity;
    if (floor > cap) throw new DomainError({ code: "floor-above-cap", index, floor: floor * unit, cap: cap * unit });
  }
  const slack = 1e-9 * Math.max(1, Math.abs(total));
  const least = sum(floors);
  const bounded = floors.some((floor) => floor > 0) || caps.some((cap) => cap < Infinity);
  if (bounded && least > total + slack) throw new DomainError({ code: "floors-exceed-pool", floors: least * unit, pool: total * unit });
  // Who has no weight never gets more than the floor.
  const most = sum(weights.map((weight, index) => (weight > 0 ? (caps[index] ?? Infinity) : (floors[index] ?? 0))));
  if (most < total - slack) throw new DomainError({ code: "caps-below-pool", caps: most * unit, pool: total * unit });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
