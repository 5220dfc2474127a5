// Knows the value today of equally spaced cash flows when the rate changes from period to period.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { checkedRate } from "./npv";
import type { Timing } from "./timing";

/**
 * Net present value at one rate for each period: a flow is discounted by the rates of all periods up to its own.
 *
 * @param rates  for each period after today, as fractions above −1; or one for each flow, where the first is not used
 * @param flows  amounts in one unit, in order; `flows[0]` falls today and is not discounted
 * @param timing end: the whole of its own period counts; mid: half of it, compounded; begin: none of it
 * @returns      an amount in the unit of `flows`, not rounded
 * @throws DomainError lengths-differ, rate-not-above-minus-one, not-a-number
 * @example npvAtRates([0.1, 0.2], [-100, 55, 66]) // 0
 * @example npvAtRates([0, 0.1, 0.2], [-100, 55, 66]) // 0
 * @example npvAtRates([0.1, 0.2], [-105, 55, 55], "begin") // 0
 */
export function npvAtRates(rates: readonly number[], flows: readonly number[], timing: Timing = "end"): number {
  const unused = rates.length === flows.length ? 1 : 0;
  if (rates.length - unused !== flows.length - 1)
    throw new DomainError({ code: "lengths-differ", first: "flow", firstCount: flows.length, second: "rate", secondCount: rates.length });
  let growth = 1;
  return flows.reduce((value, flow, period) => {
    if (period === 0) return finite(flow, "flow", 0);
    const place = period - 1 + unused;
    const own = 1 + checkedRate(rates[place] ?? NaN, place);
    const distance = growth * (timing === "end" ? own : timing === "mid" ? Math.sqrt(own) : 1);
    growth *= own;
    return value + finite(flow, "flow", period) / distance;
  }, 0);
}
