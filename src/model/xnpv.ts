// Knows the value of dated cash flows.
import { years } from "./day-count";
import type { DayCount } from "./day-count";
import { DomainError } from "./errors";
import { finite } from "./finite";
import { checkedRate } from "./npv";
import { sameCount } from "./same-count";

/**
 * Net present value of dated cash flows, in any order.
 *
 * @param rate  a year, as a fraction, above −1 (Excel's XNPV refuses negative rates; they are as valid as others)
 * @param flows n ≥ 1 amounts in one unit
 * @param dates as many serial day numbers; a time of day is dropped, as Excel does
 * @param asOf  the day of the value; the first date in the list unless said
 * @param basis how years are counted; act/365, as Excel's XNPV and XIRR count, leap years included
 * @throws DomainError rate-not-above-minus-one, no-flows, lengths-differ, not-a-number
 * @example xnpv(0.1, [-100, 110], [43831, 44196]) // 0
 * @example xnpv(-0.1, [-100, 90], [43831, 44196]) // 0
 * @example xnpv(0.1, [110, -100], [44196, 43831], 43831) // 0
 * @example xnpv(0.1, [-100, 110], [43831, 44197], undefined, "act/act") // 0
 */
export function xnpv(rate: number, flows: readonly number[], dates: readonly number[], asOf?: number, basis: DayCount = "act/365"): number {
  const logGrowth = Math.log1p(checkedRate(rate));
  const distances = yearsFrom(flows, dates, asOf, basis);
  return flows.reduce((sum, flow, index) => sum + flow * Math.exp(-logGrowth * (distances[index] ?? 0)), 0);
}

/**
 * Years from a day to each date.
 *
 * @throws DomainError no-flows, lengths-differ, not-a-number
 * @example yearsFrom([1, 1], [43831, 44196]) // [0, 1]
 */
export function yearsFrom(flows: readonly number[], dates: readonly number[], asOf?: number, basis: DayCount = "act/365"): number[] {
  sameCount("flow", flows, "date", dates);
  if (flows.length === 0) throw new DomainError({ code: "no-flows" });
  flows.forEach((flow, index) => finite(flow, "flow", index));
  const days = dates.map((date, index) => Math.floor(finite(date, "date", index)));
  const start = asOf === undefined ? (days[0] ?? 0) : Math.floor(finite(asOf, "as-of-date"));
  return days.map((day) => years(start, day, basis));
}
