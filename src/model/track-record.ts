// Knows how far a record of past projects can be trusted.
import { DomainError } from "./errors";
import { fraction, notNegative, positive } from "./finite";

/**
 * Probability of success after a record: (s + k·p0) ÷ (n + k). No success in three is neither 0 % nor "no data".
 *
 * @param success s ≥ 0, at most n; may be fractional where a project succeeded in part
 * @param total   n ≥ 0 past projects; 0 gives the prior
 * @param prior   p0, from 0 to 1; 0.5 unless the organisation's own rate is known
 * @param weight  k > 0, projects that the prior counts for
 * @throws DomainError negative, successes-exceed-attempts, out-of-range, not-positive, not-a-number
 * @example trackRecord(0, 3) // 0.2
 * @example trackRecord(0, 0) // 0.5
 * @source Laplace's rule of succession; with k and p0 the mean of a beta distribution.
 */
export function trackRecord(success: number, total: number, prior = 0.5, weight = 2): number {
  notNegative(success, "success");
  notNegative(total, "attempts");
  if (success > total) throw new DomainError({ code: "successes-exceed-attempts", success, attempts: total });
  fraction(prior, "prior");
  positive(weight, "prior-weight");
  return (success + weight * prior) / (total + weight);
}

/** A forecast seen through a record: money is spent anyway, benefits come only if the project succeeds. */
export interface Haircut {
  /** success · PV of benefits − PV of costs. */
  readonly npv: number;
  /** Probability of success at which that is 0: PV of costs ÷ PV of benefits. */
  readonly breakEven: number;
}

/**
 * Haircut of the benefits, never of the NPV.
 *
 * @param probability from 0 to 1
 * @param benefits    present value, above 0
 * @param costs       present value, ≥ 0
 * @throws DomainError out-of-range, not-positive, negative, not-a-number
 * @example haircut(0.2, 3730, 800) // { npv: -54, breakEven: 800 / 3730 }
 */
export function haircut(probability: number, benefits: number, costs: number): Haircut {
  fraction(probability, "prior");
  positive(benefits, "gain");
  notNegative(costs, "cost");
  return { npv: probability * benefits - costs, breakEven: costs / benefits };
}
