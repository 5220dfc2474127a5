// Knows how a pool is split: by weight, between floors and caps, to the last unit.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { fromMinor, toMinor } from "./money";
import type { Minor } from "./money";
import { sameCount } from "./same-count";

const { abs, ceil, floor, max, min, round } = Math;

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
  const { unit, floors: givenFloors, caps: givenCaps } = options;
  const total = unit === undefined ? finite(pool, "pool") : toMinor(finite(pool, "pool"), unit);
  const weight = checkedWeights(weights);
  const bounded = givenFloors !== undefined || givenCaps !== undefined;
  const shares = bounded
    ? split(
        total,
        weights,
        weight,
        bounds("floor", givenFloors, weights, unit, 0),
        bounds("cap", givenCaps, weights, unit, Infinity),
        unit ?? 1,
        options.method,
      )
    : proportional(total, weights, weight);
  if (unit === undefined) return each(shares, 1, 1);
  // A negative total is the mirror image.
  const sign = total < 0 ? -1 : 1;
  return amounts(wholeShares(abs(total), shares, sign), sign, abs(total), unit);
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

/** Whole shares that add up to the total, from shares that add up to it but for rounding and their sign. */
function wholeShares(total: number, shares: Float64Array, sign: number): Float64Array {
  const count = shares.length;
  const whole = room("whole", count);
  const remainders = room("remainders", count);
  let left = total;
  for (let index = 0; index < count; index++) {
    const size = (shares[index] ?? 0) * sign;
    const below = floor(size);
    // In billionths, so that what differs beyond 9 digits is a tie, and 2.9999999999996 is 3.
    const part = round((size - below) * 1e9);
    const base = part === 1e9 ? below + 1 : below;
    whole[index] = base;
    remainders[index] = part === 1e9 ? 0 : part;
    left -= base;
  }
  if (left > 0) lift(whole, remainders, shares, sign, left);
  return whole;
}

/** One unit more for each of the largest remainders; ties go to the larger share, then to the earlier party. */
function lift(whole: Float64Array, remainders: Float64Array, shares: Float64Array, sign: number, units: number): void {
  const ranked = room("ranked", remainders.length);
  ranked.set(remainders);
  const least = largest(ranked, min(units, remainders.length) - 1);
  const ties: number[] = [];
  let left = units;
  for (let index = 0; index < remainders.length; index++) {
    const remainder = remainders[index] ?? 0;
    if (remainder === least) ties.push(index);
    if (remainder <= least) continue;
    whole[index] = (whole[index] ?? 0) + 1;
    left--;
  }
  const size = (index: number) => digits9((shares[index] ?? 0) * sign);
  if (left < ties.length) ties.sort((a, b) => size(b) - size(a) || a - b);
  for (const index of ties.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
}

/** The value with so many values before it in falling order, by quickselect; the values are reordered. */
function largest(values: Float64Array, rank: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let left = from;
    let right = to;
    while (left <= right) {
      while ((values[left] ?? 0) > pivot) left++;
      while ((values[right] ?? 0) < pivot) right--;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = kept;
    }
    if (rank <= right) to = right;
    else if (rank >= left) from = left;
    else break;
  }
  return values[rank] ?? 0;
}

function digits9(value: number): number {
  return round(value * 1e9) / 1e9;
}

/** Amounts of whole units, none larger than `most`: quickly where that is exact. */
function amounts(units: Float64Array, sign: number, most: number, unit: number): number[] {
  const perUnit = round(1 / unit);
  // On 15 digits, a division by a power of ten gives the number nearest to the decimal one, and so does a whole multiple.
  if (unit === 1 / perUnit && tens.has(perUnit) && most < 1e15) return each(units, sign, perUnit);
  if (Number.isInteger(unit) && most * unit < 1e15) return each(units, sign * unit, 1);
  return Array.from(units, (one) => fromMinor((sign * one + 0) as Minor, unit));
}

/** Adding 0 turns −0 into 0. */
function each(values: Float64Array, times: number, by: number): number[] {
  const found = new Array<number>(values.length);
  for (let index = 0; index < values.length; index++) found[index] = ((values[index] ?? 0) * times) / by + 0;
  return found;
}

/** Figures that are used again at the next call for as many parties: making them anew takes a fifth of its time. */
const kept: { [use in "floor" | "cap" | "shares" | "whole" | "remainders" | "ranked"]?: Float64Array } = {};

/** What stands there is of an earlier call, until it is overwritten. */
function room(use: keyof typeof kept, count: number): Float64Array {
  const found = kept[use];
  return found?.length === count ? found : (kept[use] = new Float64Array(count));
}

function proportional(total: number, weights: readonly number[], whole: number): Float64Array {
  const shares = room("shares", weights.length);
  for (let index = 0; index < weights.length; index++) shares[index] = ((weights[index] ?? 0) * total) / whole;
  return shares;
}

const tens: ReadonlySet<number> = new Set([1, 10, 100, 1e3, 1e4, 1e5, 1e6]);

function split(
  total: number,
  weights: readonly number[],
  weight: number,
  floors: Float64Array,
  caps: Float64Array,
  unit: number,
  method: AllocationMethod = "water-fill",
): Float64Array {
  checkFeasible(total, weights, floors, caps, unit);
  if (method === "water-fill") return waterFill(total, weights, weight, floors, caps);
  const space = caps.map((cap, index) => cap - (floors[index] ?? 0));
  const rest = total - floors.reduce((sum, one) => sum + one, 0);
  return waterFill(rest, weights, weight, new Float64Array(weights.length), space).map((share, index) => share + (floors[index] ?? 0));
}

/** Passes over the parties before a level is taken as it is; five to ten are usual. */
const mostPasses = 200;

/**
 * clip(level · weight, floor, cap) for each party, at the level where they add up to the total.
 *
 * The sum is piecewise linear in the level: from a level follows who is at the floor, who at the cap and who is free; the level at
 * which the free ones take up the rest is the next. When nobody changes sides, it is the same again. A bracket keeps it from going
 * round.
 */
function waterFill(total: number, weights: readonly number[], weight: number, floors: Float64Array, caps: Float64Array): Float64Array {
  const count = weights.length;
  let below = 0;
  let above = Infinity;
  let level = max(0, total / weight);
  let fixed = 0;
  let free = 0;
  for (let pass = 1; ; pass++) {
    fixed = 0;
    free = 0;
    for (let index = 0; index < count; index++) {
      const own = weights[index] ?? 0;
      const share = level * own;
      if (own === 0 || share < (floors[index] ?? 0)) fixed += floors[index] ?? 0;
      else if (share >= (caps[index] ?? 0)) fixed += caps[index] ?? 0;
      else free += own;
    }
    const excess = fixed + level * free - total;
    if (excess === 0 || pass === mostPasses) break;
    if (excess > 0) above = level;
    else below = level;
    const wanted = free > 0 ? (total - fixed) / free : justPast(level, excess < 0, weights, floors, caps);
    // The same level again; or all are at a bound for good, and the sum is off by rounding only.
    if (wanted === (free > 0 ? level : Infinity)) break;
    level = wanted > below && wanted < above ? wanted : above === Infinity ? max(2 * level, wanted) : (below + above) / 2;
  }
  const rest = total - fixed;
  const shares = room("shares", count);
  for (let index = 0; index < count; index++) {
    const own = weights[index] ?? 0;
    const share = level * own;
    const least = floors[index] ?? 0;
    const most = caps[index] ?? 0;
    shares[index] = own === 0 || share < least ? least : share >= most ? most : (own * rest) / free;
  }
  return shares;
}

/** Where all are at a bound: just past the level at which the next one leaves it. */
function justPast(level: number, up: boolean, weights: readonly number[], floors: Float64Array, caps: Float64Array): number {
  let next = up ? Infinity : 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    if (weight === 0) continue;
    if (up && level * weight < (floors[index] ?? 0)) next = min(next, (floors[index] ?? 0) / weight);
    if (!up && level * weight >= (caps[index] ?? 0)) next = max(next, (caps[index] ?? 0) / weight);
  }
  return up ? next * (1 + 1e-14) : next * (1 - 1e-14);
}

/** The sum of the weights. */
function checkedWeights(weights: readonly number[]): number {
  if (weights.length === 0) throw new DomainError({ code: "no-weights" });
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? NaN;
    if (!(weight >= 0 && weight < Infinity) && finite(weight, "weight", index) < 0)
      throw new DomainError({ code: "negative-weight", index, weight });
    sum += weight;
  }
  if (sum === 0) throw new DomainError({ code: "weights-all-zero", count: weights.length });
  return sum;
}

/** Floors or caps in whole units where a unit is given, else as they are. */
function bounds(
  what: "floor" | "cap",
  given: readonly number[] | undefined,
  weights: readonly number[],
  unit: number | undefined,
  none: number,
): Float64Array {
  const found = room(what, weights.length);
  if (given === undefined) return found.fill(none);
  sameCount("weight", weights, what, given);
  for (let index = 0; index < given.length; index++) {
    const bound = given[index] ?? NaN;
    if (!(bound >= 0) || bound === Infinity) {
      const open = bound === Infinity && what === "cap";
      if (!open && finite(bound, what, index) < 0) throw new DomainError({ code: "negative", what, value: bound, index });
    }
    found[index] = unit === undefined || bound === Infinity ? bound : wholeBound(what, bound / unit);
  }
  return found;
}

/** A floor is rounded up to whole units, a cap down; what is whole on 9 digits is whole. */
function wholeBound(what: "floor" | "cap", units: number): number {
  const nearest = round(units);
  if (abs(units - nearest) < 0.5e-9) return nearest;
  return what === "floor" ? ceil(units) : floor(units);
}

/** Refusals carry amounts, so what was counted in units is turned back. */
function checkFeasible(total: number, weights: readonly number[], floors: Float64Array, caps: Float64Array, unit: number): void {
  let least = 0;
  let most = 0;
  let bounded = false;
  for (let index = 0; index < floors.length; index++) {
    const low = floors[index] ?? 0;
    const cap = caps[index] ?? Infinity;
    if (low > cap) throw new DomainError({ code: "floor-above-cap", index, floor: low * unit, cap: cap * unit });
    bounded ||= low > 0 || cap < Infinity;
    least += low;
    // Who has no weight never gets more than the floor.
    most += (weights[index] ?? 0) > 0 ? cap : low;
  }
  const slack = 1e-9 * max(1, abs(total));
  if (bounded && least > total + slack) throw new DomainError({ code: "floors-exceed-pool", floors: least * unit, pool: total * unit });
  if (most < total - slack) throw new DomainError({ code: "caps-below-pool", caps: most * unit, pool: total * unit });
}
