// Knows how much value each unit of investment brings.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { npv } from "./npv";
import type { Timing } from "./timing";

/** pv: present value of what is not investment ÷ investment (profitability index). npv: net present value ÷ investment (NPV ratio). */
export type IndexForm = "pv" | "npv";

/** Every form, the default first. */
export const indexForms = ["pv", "npv"] as const satisfies readonly [IndexForm, ...IndexForm[]];

/**
 * Profitability index: (NPV + I) ÷ I, or the NPV ratio NPV ÷ I, which is less by 1.
 *
 * @param rate       per period, above −1
 * @param flows      net amounts in one unit, in order, investment included; `flows[0]` falls today
 * @param investment the part of `flows` that is investment, period by period, in either sign. I is the size of its present value; unless
 *                   given, that of the negative flows
 * @throws DomainError no-investment, rate-not-above-minus-one, not-a-number
 * @example profitabilityIndex(0.1, [-800, 1500, 1500, 1500]) // 4.662847483095418
 * @example profitabilityIndex(0.1, [-800, 1500, 1500, 1500], "npv") // 3.662847483095418
 * @example profitabilityIndex(0, [-100, 150, -10], "pv", [-100]) // 1.4
 * @example profitabilityIndex(0.1, [100, 100]) // refuses no-investment
 * @source Ross, Westerfield, Jordan, ch. 9: present value of the later cash flows ÷ initial investment.
 */
export function profitabilityIndex(
  rate: number,
  flows: readonly number[],
  form: IndexForm = "pv",
  investment?: readonly number[],
  timing: Timing = "end",
): number {
  investment?.forEach((amount, period) => finite(amount, "investment", period));
  const value = npv(rate, flows, timing);
  const invested = Math.abs(
    npv(
      rate,
      (investment ?? flows).map((amount) => (investment === undefined ? Math.min(amount, 0) : amount)),
      timing,
    ),
  );
  if (!(invested > 0)) throw new DomainError({ code: "no-investment" });
  return form === "npv" ? value / invested : (value + invested) / invested;
}
