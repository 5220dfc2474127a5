// Knows the value today of equally spaced cash flows.
import { DomainError } from "./errors";
import { finite } from "./finite";
import type { Timing } from "./timing";

/**
 * Net present value of equally spaced cash flows, the first one falling today.
 *
 * @param rate   per period, as a fraction (0.08 is 8 %), above −1
 * @param flows  n ≥ 0 amounts in one unit, in order; `flows[0]` falls today and is not discounted
 * @param timing when the flow of a later period falls
 * @returns      an amount in the unit of `flows`, not rounded
 * @throws DomainError rate-not-above-minus-one, not-a-number
 * @example npv(0.1, [-100, 55, 60.5]) // 0
 * @example npv(0.1, [-800, 1500, 1500, 1500]) // 2930.277986476334
 * @example npv(0, [-800, 1500, 1500, 1500], "mid") // 3700
 * @source Excel's NPV discounts its first flow: NPV(rate, later) + today.
 */
export function npv(rate: number, flows: readonly number[], timing: Timing = "end"): number {
  const growth = 1 + checkedRate(rate);
  let later = 0;
  for (let period = flows.length - 1; period >= 1; period--) later = (later + finite(flows[period] ?? NaN, "flow", period)) / growth;
  const today = flows.length === 0 ? 0 : finite(flows[0] ?? NaN, "flow", 0);
  // Mid-period flows come half a period earlier than at the end, flows at the beginning a whole one.
  return today + later * (timing === "end" ? 1 : timing === "mid" ? Math.sqrt(growth) : growth);
}

/**
 * A rate that can discount: a number above −100 %.
 *
 * @throws DomainError not-a-number, rate-not-above-minus-one
 * @example checkedRate(-0.5) // -0.5
 * @example checkedRate(-1) // refuses rate-not-above-minus-one
 */
export function checkedRate(rate: number): number {
  if (!(finite(rate, "rate") > -1)) throw new DomainError({ code: "rate-not-above-minus-one", rate });
  return rate;
}
