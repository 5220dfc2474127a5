// Knows the internal rates of return of equally spaced cash flows.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { onlyRate } from "./only-rate";
import type { Flows } from "./flows";
import { changesSign, ratesOfZero } from "./rates-of-zero";
import { distance } from "./timing";
import type { Timing } from "./timing";

/**
 * Every internal rate of return above −1, ascending; a double root once. [] where there is none.
 *
 * @param flows  n ≥ 0 amounts in one unit, in order; `flows[0]` falls today
 * @returns      rates per period, as fractions
 * @throws DomainError not-a-number
 * @example irrs([-252, 1431, -3035, 2850, -1000]) // [1 / 4, 1 / 3, 3 / 7, 2 / 3]
 * @example irrs([1, 2, 3]) // []
 */
export function irrs(flows: Flows, timing: Timing = "end"): number[] {
  const only = timing === "end" ? onlyRate(flows) : undefined;
  return only === undefined ? ratesOfZero(...timed(flows, timing)) : [only];
}

/**
 * The internal rate of return per period: the one rate at which the net present value is zero.
 *
 * @param flows  amounts in one unit, in order; `flows[0]` falls today
 * @param near   where there are several rates, the nearest to this one is answered
 * @throws DomainError several-rates (naming them, unless `near` is given), no-sign-change, no-rate, not-a-number
 * @example irr([-800, 1500, 1500, 1500]) // 1.788527837711547
 * @example irr([-10, 21, -11], 0.2) // 0.1
 * @example irr([-10, 21, -11]) // refuses several-rates
 * @example irr([100, 100]) // refuses no-sign-change
 */
export function irr(flows: Flows, near?: number, timing: Timing = "end"): number {
  if (near !== undefined) finite(near, "near");
  const only = timing === "end" ? onlyRate(flows) : undefined;
  if (only !== undefined) return only;
  return oneRate(...timed(flows, timing), near);
}

/**
 * The rate that makes timed amounts worth nothing, if there is one, or the one nearest to `near`.
 *
 * @throws DomainError several-rates, no-sign-change, no-rate, not-a-number
 * @example oneRate([-100, 121], [0, 2]) // 0.1
 */
export function oneRate(amounts: readonly number[], times: readonly number[], near?: number): number {
  return nearestRate(ratesOfZero(amounts, times), !changesSign(amounts, times), near);
}

/**
 * The only rate, or the one nearest to `near`.
 *
 * @param oneSided whether all amounts have one sign, which is another reason for there being none
 * @throws DomainError several-rates, no-sign-change, no-rate, not-a-number
 * @example nearestRate([0, 0.1], false, 0.2) // 0.1
 * @example nearestRate([], false) // refuses no-rate
 */
export function nearestRate(rates: readonly number[], oneSided: boolean, near?: number): number {
  if (near !== undefined) finite(near, "near");
  const [first, ...others] = rates;
  if (first === undefined) throw new DomainError({ code: oneSided ? "no-sign-change" : "no-rate" });
  if (others.length === 0) return first;
  if (near === undefined) throw new DomainError({ code: "several-rates", rates });
  return others.reduce((best, rate) => (Math.abs(rate - near) < Math.abs(best - near) ? rate : best), first);
}

function timed(flows: Flows, timing: Timing): [number[], number[]] {
  return [Array.from(flows, (flow, period) => finite(flow, "flow", period)), Array.from(flows, (_, period) => distance(period, timing))];
}
