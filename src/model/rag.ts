// Knows when a figure is green, amber or red, and when it is too old to be any of them.
import { close } from "./close";
import { DomainError } from "./errors";
import { finite, notNegative } from "./finite";

/** Green, amber, red; grey: too old to say. */
export type RagStatus = "G" | "A" | "R" | "grey";

export interface RagOptions {
  /** Bugs, cost, delay: less is better. */
  readonly lowerIsBetter?: boolean;
  /** The day of the actual figure; 0: it has none. */
  readonly asOf?: number;
  /** Days after which a figure is too old; without it age does not matter. */
  readonly maxAge?: number;
  /** The day of the review, needed where age matters. */
  readonly now?: number;
}

/**
 * Status of a figure against its target. The shortfall is what is missing to the target (or is over it, where less is better) as
 * a fraction of the target; for the target 0 it is the amount itself. Up to the amber tolerance the figure is green, up to the
 * red tolerance amber, beyond it red: a boundary belongs to the better colour.
 *
 * @param amber tolerance ≥ 0
 * @param red   tolerance ≥ amber
 * @throws DomainError negative, tolerances-crossed, review-date-missing, not-a-number
 * @example rag(0.68, 0.7, 0, 0.1) // "A"
 * @example rag(12, 10, 0.1, 0.2, { lowerIsBetter: true }) // "A"
 * @example rag(13, 10, 0.1, 0.2, { lowerIsBetter: true }) // "R"
 * @example rag(95, 100, 0.05, 0.1) // "G"
 * @example rag(95, 100, 0.05, 0.1, { asOf: 46000, maxAge: 30, now: 46031 }) // "grey"
 */
export function rag(actual: number, target: number, amber: number, red: number, options: RagOptions = {}): RagStatus {
  const { lowerIsBetter = false, asOf = 0, maxAge, now } = options;
  finite(actual, "actual");
  finite(target, "status-target");
  notNegative(amber, "amber");
  notNegative(red, "red");
  if (red < amber) throw new DomainError({ code: "tolerances-crossed", amber, red });
  if (maxAge !== undefined) {
    notNegative(maxAge, "max-age");
    if (now === undefined) throw new DomainError({ code: "review-date-missing" });
    // Whole days: a figure of this morning is not older than one of last night.
    if (asOf <= 0 || Math.floor(finite(now, "now")) - Math.floor(finite(asOf, "as-of-date")) > maxAge) return "grey";
  }
  const missing = lowerIsBetter ? actual - target : target - actual;
  const shortfall = target === 0 ? missing : missing / Math.abs(target);
  const within = (tolerance: number) => shortfall <= tolerance || close(shortfall, tolerance);
  return within(amber) ? "G" : within(red) ? "A" : "R";
}
