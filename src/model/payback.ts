// Knows when a project has earned back what it cost.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { checkedRate } from "./npv";
import { distance } from "./timing";
import type { Timing } from "./timing";

/** interpolated: the flow of a period comes in evenly within it; whole: the period at whose end it is earned back. */
export type PaybackMode = "interpolated" | "whole";

/** Every mode, the default first. */
export const paybackModes = ["interpolated", "whole"] as const satisfies readonly [PaybackMode, ...PaybackMode[]];

/**
 * Payback in periods from today, static (rate 0) or discounted: the last time at which the cumulative flow rises to zero.
 * A later loss re-opens it. `timing` changes how flows are discounted, not how they are spread within their period.
 *
 * @param flows n ≥ 1 amounts in one unit; `flows[0]` falls today
 * @param rate  per period; 0 for the static payback
 * @returns     0 when the cumulative flow is never negative
 * @throws DomainError never-pays-back, no-flows, rate-not-above-minus-one, not-a-number
 * @example payback([-800, 1500]) // 0.5333333333333333
 * @example payback([-8000, 7000, 7500, 8000, 8500], 0.14) // 1.32224
 * @example payback([-10, 15, -7, 5, 6, -1]) // 2.4
 * @example payback([-800, 1500], 0, "whole") // 1
 * @example payback([-2, 1]) // refuses never-pays-back
 */
export function payback(flows: readonly number[], rate = 0, mode: PaybackMode = "interpolated", timing: Timing = "end"): number {
  const logGrowth = Math.log1p(checkedRate(rate));
  if (flows.length === 0) throw new DomainError({ code: "no-flows" });
  let cumulative = 0;
  let gross = 0;
  let answer = 0;
  for (const [period, flow] of flows.entries()) {
    const before = cumulative;
    const present = finite(flow, "flow", period) * Math.exp(-logGrowth * distance(period, timing));
    gross += Math.abs(present);
    cumulative += present;
    // A remainder of rounding is not a debt: −0.3 + 0.1 + 0.1 + 0.1 is paid back.
    if (Math.abs(cumulative) <= 1e-12 * gross) cumulative = 0;
    if (before < 0 && cumulative >= 0) answer = mode === "whole" ? period : period - 1 - before / present;
  }
  if (cumulative < 0) throw new DomainError({ code: "never-pays-back", shortfall: -cumulative, periods: flows.length - 1 });
  return answer;
}
