// Knows what coming later costs.
import { finite, notNegative } from "./finite";
import { checkedRate, npv } from "./npv";
import { distance } from "./timing";
import type { Timing } from "./timing";

/**
 * benefits: the positive flows come later, spending as planned. all: every flow comes later. fixed-end: benefits still end when planned,
 * so the last of them are lost.
 */
export type DelayMode = "benefits" | "all" | "fixed-end";

/** Every mode, the default first. */
export const delayModes = ["benefits", "all", "fixed-end"] as const satisfies readonly [DelayMode, ...DelayMode[]];

/**
 * Net present value lost by a delay of d periods. With B the present value of the positive flows: benefits B · (1 − (1 + r)^−d), all
 * NPV · (1 − (1 + r)^−d), fixed-end the present value of the benefits of the last d periods, where a flow comes in evenly in its period.
 *
 * @param rate    per period, above −1
 * @param flows   net amounts in one unit, in order; `flows[0]` falls today
 * @param periods 0 or more; a month of a yearly plan is 1/12
 * @returns       an amount in the unit of `flows`; negative where the delay gains
 * @throws DomainError negative, rate-not-above-minus-one, not-a-number
 * @example delayLoss(0.1, [-800, 1500, 1500, 1500], 1 / 12) // 3730.277986476334 * (1 - 1.1 ** (-1 / 12))
 * @example delayLoss(0.1, [-800, 1500, 1500, 1500], 1 / 12, "all") // 2930.277986476334 * (1 - 1.1 ** (-1 / 12))
 * @example delayLoss(0.1, [-800, 1500, 1500, 1500], 1 / 12, "fixed-end") // 125 / 1.1 ** 3
 */
export function delayLoss(
  rate: number,
  flows: readonly number[],
  periods: number,
  mode: DelayMode = "benefits",
  timing: Timing = "end",
): number {
  notNegative(periods, "periods");
  const growth = Math.log1p(checkedRate(rate));
  const waiting = -Math.expm1(-growth * periods);
  if (mode === "all") return npv(rate, flows, timing) * waiting + 0; // no −0
  const benefits = flows.map((flow, period) => Math.max(finite(flow, "flow", period), 0));
  if (mode === "benefits") return npv(rate, benefits, timing) * waiting;
  const last = flows.length - 1;
  return benefits.reduce((lost, benefit, period) => {
    const share = period === 0 ? 0 : Math.min(1, Math.max(0, periods - (last - period)));
    return lost + benefit * share * Math.exp(-growth * distance(period, timing));
  }, 0);
}
