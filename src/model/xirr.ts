// Knows the internal rates of return of dated cash flows.
import { oneRate } from "./irr";
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
  return oneRate(flows, yearsFrom(flows, dates), near);
}

/**
 * Every internal rate of return a year above −1 of dated cash flows, ascending.
 *
 * @throws DomainError no-flows, lengths-differ, not-a-number
 * @example xirrs([-10, 21, -11], [43831, 44196, 44561]) // [0, 0.1]
 */
export function xirrs(flows: readonly number[], dates: readonly number[]): number[] {
  return ratesOfZero(flows, yearsFrom(flows, dates));
}
