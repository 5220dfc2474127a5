// Knows what comes of each call: a value, or an error with its reason, not yet in words.
import type { Locale } from "../i18n/locale";
import { DomainError, type Refusal } from "../model/errors";
import { ArgumentError } from "./argument-error";
import type { Answer, Callable } from "./define";
import type { Reason } from "./reasons/reason";

/** Errors that a function may return. Only #VALUE! and #N/A can show a sentence. */
export type CellError = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** A cell that shows an error, and why, where the error can show a sentence. */
export interface Refused {
  readonly error: CellError;
  readonly reason?: Reason;
}

/** Refusals of arguments that are not possible. A new code belongs here, or among those below. */
type Impossible =
  | "not-a-number"
  | "unknown-keyword"
  | "lengths-differ"
  | "rate-not-above-minus-one"
  | "no-flows"
  | "several-rates"
  | "negative"
  | "out-of-range"
  | "years-missing"
  | "amount-too-large"
  | "no-weights"
  | "negative-weight"
  | "weights-all-zero"
  | "floor-above-cap"
  | "floors-exceed-pool"
  | "caps-below-pool"
  | "no-tiers"
  | "tiers-not-rising"
  | "tiers-end-below-profit"
  | "nothing-given"
  | "not-rising"
  | "mixed-signs"
  | "missing-score"
  | "negative-score"
  | "nothing-scored"
  | "parts-not-whole"
  | "times-mixed"
  | "too-many-players"
  | "name-blank"
  | "name-repeated"
  | "unknown-player"
  | "coalition-missing"
  | "coalition-repeated"
  | "required-and-excluded"
  | "required-beyond-budget"
  | "required-beyond-count"
  | "required-beyond-limit"
  | "required-in-one-group"
  | "successes-exceed-attempts"
  | "review-date-missing"
  | "tolerances-crossed"
  | "end-before-start"
  | "hours-not-in-order"
  | "unknown-letter"
  | "not-whole"
  | "not-between"
  | "no-later-flows"
  | "probabilities-not-one"
  | "salvage-above-cost"
  | "unknown-recovery-period"
  | "usage-missing"
  | "no-drivers"
  | "driver-terms"
  | "correlation-shape"
  | "correlation-not-symmetric"
  | "correlation-infeasible";

/** Refusals of arguments that are possible but have no answer: they show #N/A. */
const unanswered: { readonly [C in Exclude<Refusal["code"], Impossible>]: true | ((facts: Extract<Refusal, { code: C }>) => boolean) } = {
  // Without a cost there is no return on it.
  "not-positive": ({ what, value }) => what === "cost" && value === 0,
  "no-sign-change": true,
  "no-rate": true,
  "rate-not-confirmed": true,
  "loss-beyond-cost": true,
  "never-pays-back": true,
  "no-index": true,
  "no-holiday-notice": true,
  "one-sided-flows": true,
  "no-investment": true,
  "no-crossover": true,
  "no-growth": true,
  "no-break-even": true,
};

/**
 * What comes of a call: never NaN, an infinity or null, and rectangular where it spills.
 *
 * @param raw    the arguments as Excel sends them; more than the function has (Excel adds its own) are not looked at
 * @param locale the language of an answer that is in words
 * @throws       whatever is neither DomainError nor ArgumentError: that is a bug, and must be seen
 */
export function outcome(definition: Callable, raw: readonly unknown[], locale: Locale): Answer | Refused {
  try {
    const value = definition.evaluate(raw, locale);
    // An amount beyond 1.8E308 cannot be shown; Excel's own functions say #NUM!.
    return isShowable(value) ? value : { error: "#NUM!" };
  } catch (error) {
    if (error instanceof DomainError) return { error: cellError(error.refusal), reason: error.refusal };
    if (!(error instanceof ArgumentError)) throw error;
    const { refusal } = error;
    return refusal.code === "error-in-argument" ? passedOn(refusal.error, refusal) : { error: "#VALUE!", reason: refusal };
  }
}

/** Tells a refusal from an answer. */
export function isRefused(outcome: Answer | Refused): outcome is Refused {
  return typeof outcome === "object" && "error" in outcome;
}

function cellError(refusal: Refusal): CellError {
  // The code picks the entry that takes exactly its facts; TypeScript cannot follow that through an index.
  const entry = (unanswered as { readonly [code: string]: true | ((facts: Refusal) => boolean) })[refusal.code];
  return entry === true || entry?.(refusal) === true ? "#N/A" : "#VALUE!";
}

/** An argument's error is shown as it is; those that a function may not return, such as #REF!, become #VALUE! with a sentence. */
function passedOn(error: string, reason: Reason): Refused {
  switch (error) {
    case "#DIV/0!":
    case "#NUM!":
    case "#NULL!":
      return { error };
    case "#N/A":
      return { error, reason };
    default:
      return { error: "#VALUE!", reason };
  }
}

function isShowable(value: Answer): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  const cells = typeof value === "object" ? value.flat() : [value];
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" || Number.isFinite(cell));
}
