// Knows what is due back of a payout that was restated.
import { DomainError } from "./errors";
import { finite, notNegative } from "./finite";
import { sameCount } from "./same-count";

/**
 * What each person owes back: paid − restated, never below 0, never above what was paid, nor above the limit.
 *
 * @param paid     n ≥ 1 amounts ≥ 0
 * @param restated n amounts that should have been paid; below 0 counts as 0
 * @param limits   most to be claimed back: none, one for all, or one for each; 0 is no limit
 * @throws DomainError nothing-given, lengths-differ, negative, not-a-number
 * @example clawback([100, 50, 20], [60, 50, 30]) // [40, 0, 0]
 * @example clawback([100, 80], [0, 0], [50]) // [50, 50]
 */
export function clawback(paid: readonly number[], restated: readonly number[], limits: readonly number[] = []): number[] {
  if (paid.length === 0) throw new DomainError({ code: "nothing-given", what: "paid" });
  sameCount("paid", paid, "restated", restated);
  if (limits.length > 1) sameCount("paid", paid, "recovery-limit", limits);
  return paid.map((amount, index) => {
    const limit = limits.length === 1 ? limits[0] : limits[index];
    const most = limit === undefined || limit === 0 ? Infinity : notNegative(limit, "recovery-limit", limits.length === 1 ? 0 : index);
    const due = Math.max(0, notNegative(amount, "paid", index) - Math.max(0, finite(restated[index] ?? 0, "restated", index)));
    return Math.min(due, most);
  });
}
