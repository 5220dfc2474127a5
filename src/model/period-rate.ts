// Knows how a yearly rate and the rate of a part of the year belong together.
import { positive } from "./finite";
import { checkedRate } from "./npv";

/**
 * The rate per period that compounds to an annual effective rate.
 *
 * @param annual     as a fraction, above −1
 * @param periods    in a year: 12 for months, 4 for quarters
 * @throws DomainError rate-not-above-minus-one, not-positive, not-a-number
 * @example periodRate(0.1, 12) // 0.00797414042890374
 */
export function periodRate(annual: number, periods: number): number {
  return Math.expm1(Math.log1p(checkedRate(annual)) / checkedPeriods(periods));
}

/**
 * The annual effective rate of a rate per period: the inverse of `periodRate`.
 *
 * @throws DomainError rate-not-above-minus-one, not-positive, not-a-number
 * @example annualRate(0.01, 12) // 0.12682503013196977
 */
export function annualRate(period: number, periods: number): number {
  return Math.expm1(Math.log1p(checkedRate(period)) * checkedPeriods(periods));
}

function checkedPeriods(periods: number): number {
  positive(periods, "periods-a-year");
  return periods;
}
