// Knows the internal rates of return of dated cash flows.
import { finite } from "./finite";
import { oneRate } from "./irr";
import { onlyRateOfDays } from "./only-rate";
import type { Flows } from "./flows";
import { ratesOfZero } from "./rates-of-zero";
import { yearsFrom } from "./xnpv";

/**
 * The internal rate of return a year of dated cash flows, in any order, act/365. Zeros and their dates change nothing.
 *
 * @param flows amounts in one unit
 * @param dates as many serial day numbers; a time of day is dropped, as Excel does
 * @param near  where there are several rates, the nearest to this one is answered
 * @returns     a checked rate: |NPV| ≤ 1e-9 · Σ|present values|, or the NPV changes sign between it and a neighbouring double
 * @throws DomainError several-rates, no-sign-change, no-rate, no-flows, lengths-differ, not-a-number
 * @example xirr([-10000, 2750, 4250, 3250, 2750], [39448, 39508, 39751, 39859, 39904]) // 0.3733625335188315
 * @example xirr([0, -100, 110], [43000, 43831, 44196]) // 0.1
 */
export function xirr(flows: readonly number[], dates: readonly number[], near?: number): number {
  if (near !== undefined) finite(near, "near");
  return quickly(flows, dates) ?? oneRate(flows, yearsFrom(flows, dates), near);
}

/**
 * Every internal rate of return a year above −1 of dated cash flows, ascending.
 *
 * @throws DomainError no-flows, lengths-differ, not-a-number
 * @example xirrs([-10, 21, -11], [43831, 44196, 44561]) // [0, 0.1]
 */
export function xirrs(flows: readonly number[], dates: readonly number[]): number[] {
  const only = quickly(flows, dates);
  return only === undefined ? ratesOfZero(flows, yearsFrom(flows, dates)) : [only];
}

/** The only rate, where flows stand in order of time, one a day, from one that is not zero; undefined where more care is needed. */
function quickly(flows: Flows, dates: Flows): number | undefined {
  if (flows.length !== dates.length || flows.length === 0 || flows[0] === 0) return undefined;
  if (days.length !== flows.length) days = new Int32Array(flows.length);
  const first = Math.floor(dates[0] as number);
  for (let k = 1; k < days.length; k++) {
    const day = Math.floor(dates[k] as number) - first;
    if (!(day > (days[k - 1] as number) && day < longestSpan)) return undefined;
    days[k] = day;
  }
  return first - first === 0 ? onlyRateOfDays(flows, days) : undefined;
}

/** Used again by the next call of the same length; the first stays 0. */
let days = new Int32Array(0);

/** Days between the first flow and the last: more than Excel's calendar has. */
const longestSpan = 4_000_000;
