// Knows the equal amount a period that is worth as much as a plan.
import { DomainError } from "./errors";
import { npv } from "./npv";
import type { Timing } from "./timing";

/**
 * Equivalent annual annuity: NPV ÷ annuity factor, (1 − (1 + r)^−n) ÷ r; NPV ÷ n at rate 0. It makes projects of unequal life comparable.
 *
 * @param rate  per period, above −1
 * @param flows amounts in one unit, in order; `flows[0]` falls today, so n is one less than their number
 * @param timing when the flows of the plan and the equal amounts fall within their periods
 * @throws DomainError no-later-flows, rate-not-above-minus-one, not-a-number
 * @example equivalentAnnuity(0.14, [-45000, 20000, 20000, 20000]) // 20000 - 45000 / ((1 - 1.14 ** -3) / 0.14)
 * @example equivalentAnnuity(0, [-800, 1500, 1500, 1500]) // 3700 / 3
 * @source PMT(rate, n, −NPV).
 */
export function equivalentAnnuity(rate: number, flows: readonly number[], timing: Timing = "end"): number {
  if (flows.length < 2) throw new DomainError({ code: "no-later-flows" });
  return npv(rate, flows, timing) / annuityFactor(rate, flows.length - 1, timing);
}

/**
 * Present value of 1 in each of n periods: (1 − (1 + r)^−n) ÷ r at period ends; n at rate 0.
 *
 * @example annuityFactor(0.1, 2) // 1 / 1.1 + 1 / 1.21
 * @example annuityFactor(0, 7) // 7
 * @example annuityFactor(0.1, 2, "begin") // 1 + 1 / 1.1
 */
export function annuityFactor(rate: number, periods: number, timing: Timing = "end"): number {
  const growth = Math.log1p(rate);
  // expm1 keeps the digits that 1 − (1 + r)^−n loses at small rates.
  const atEnds = rate === 0 ? periods : -Math.expm1(-periods * growth) / rate;
  return atEnds * (timing === "end" ? 1 : Math.exp(timing === "mid" ? growth / 2 : growth));
}
