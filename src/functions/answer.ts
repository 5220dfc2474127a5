// Knows what a cell shows for each call: a value, or an error with its reason in a sentence.
import { explain } from "../i18n/explain";
import type { Locale } from "../i18n/locale";
import { DomainError, type Refusal } from "../model/errors";
import { ArgumentError, explainArgument } from "./argument-error";
import type { Answer, Callable } from "./define";

/** Errors that a function may return. Only #VALUE! and #N/A can show a sentence. */
export type CellError = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** A cell that shows an error; in the languages and spelling that the host of the workbench takes, too. */
export interface Failure {
  readonly error: CellError;
  readonly message?: string;
}

/** #N/A where the arguments are possible but have no answer; #VALUE! where they are not. */
const cellErrors: { readonly [C in Refusal["code"]]: CellError | ((facts: Extract<Refusal, { code: C }>) => CellError) } = {
  "not-a-number": "#VALUE!",
  "unknown-keyword": "#VALUE!",
  "lengths-differ": "#VALUE!",
  "rate-not-above-minus-one": "#VALUE!",
  "no-flows": "#VALUE!",
  "no-sign-change": "#N/A",
  "no-rate": "#N/A",
  "several-rates": "#VALUE!",
  "rate-not-confirmed": "#N/A",
  // Without a cost there is no return on it.
  "not-positive": ({ what, value }) => (what === "cost" && value === 0 ? "#N/A" : "#VALUE!"),
  negative: "#VALUE!",
  "out-of-range": "#VALUE!",
  "years-missing": "#VALUE!",
  "loss-beyond-cost": "#N/A",
  "never-pays-back": "#N/A",
  "amount-too-large": "#VALUE!",
  "no-weights": "#VALUE!",
  "negative-weight": "#VALUE!",
  "weights-all-zero": "#VALUE!",
  "floor-above-cap": "#VALUE!",
  "floors-exceed-pool": "#VALUE!",
  "caps-below-pool": "#VALUE!",
  "no-tiers": "#VALUE!",
  "tiers-not-rising": "#VALUE!",
  "tiers-end-below-profit": "#VALUE!",
  "nothing-given": "#VALUE!",
  "not-rising": "#VALUE!",
  "mixed-signs": "#VALUE!",
  "missing-score": "#VALUE!",
  "negative-score": "#VALUE!",
  "nothing-scored": "#VALUE!",
  "parts-not-whole": "#VALUE!",
  "times-mixed": "#VALUE!",
  "too-many-players": "#VALUE!",
  "name-blank": "#VALUE!",
  "name-repeated": "#VALUE!",
  "unknown-player": "#VALUE!",
  "coalition-missing": "#VALUE!",
  "coalition-repeated": "#VALUE!",
  "required-and-excluded": "#VALUE!",
  "required-beyond-budget": "#VALUE!",
  "required-beyond-count": "#VALUE!",
  "required-beyond-limit": "#VALUE!",
  "required-in-one-group": "#VALUE!",
  "successes-exceed-attempts": "#VALUE!",
  "no-index": "#N/A",
  "review-date-missing": "#VALUE!",
  "tolerances-crossed": "#VALUE!",
  "end-before-start": "#VALUE!",
  "hours-not-in-order": "#VALUE!",
  "no-holiday-notice": "#N/A",
  "unknown-letter": "#VALUE!",
  "not-whole": "#VALUE!",
  "not-between": "#VALUE!",
  "one-sided-flows": "#N/A",
  "no-later-flows": "#VALUE!",
  "no-investment": "#N/A",
  "no-crossover": "#N/A",
  "no-growth": "#N/A",
  "no-break-even": "#N/A",
  "probabilities-not-one": "#VALUE!",
  "salvage-above-cost": "#VALUE!",
  "unknown-recovery-period": "#VALUE!",
  "usage-missing": "#VALUE!",
  "no-drivers": "#VALUE!",
  "driver-terms": "#VALUE!",
  "correlation-shape": "#VALUE!",
  "correlation-not-symmetric": "#VALUE!",
  "correlation-infeasible": "#VALUE!",
};

/**
 * What a cell shows when a function is called: never NaN, an infinity or null, and rectangular where it spills.
 *
 * @param raw    the arguments as Excel sends them; more than the function has (Excel adds its own) are not looked at
 * @param locale the language of the reasons
 * @throws       whatever is neither DomainError nor ArgumentError: that is a bug, and must be seen
 */
export function answer(definition: Callable, raw: readonly unknown[], locale: Locale): Answer | Failure {
  try {
    const value = definition.evaluate(raw, locale);
    // An amount beyond 1.8E308 cannot be shown; Excel's own functions say #NUM!.
    return isShowable(value) ? value : { error: "#NUM!" };
  } catch (error) {
    if (error instanceof DomainError) return { error: cellError(error.refusal), message: explain(error.refusal, locale) };
    if (!(error instanceof ArgumentError)) throw error;
    const { refusal } = error;
    const message = explainArgument(refusal, locale);
    return refusal.code === "error-in-argument" ? passedOn(refusal.error, message) : { error: "#VALUE!", message };
  }
}

/** Tells a failure from an answer. */
export function isFailure(outcome: Answer | Failure): outcome is Failure {
  return typeof outcome === "object" && "error" in outcome;
}

function cellError(refusal: Refusal): CellError {
  // The code picks the entry that takes exactly its facts; TypeScript cannot follow that through an index.
  const entry = cellErrors[refusal.code] as CellError | ((facts: Refusal) => CellError);
  return typeof entry === "string" ? entry : entry(refusal);
}

/** An argument's error is shown as it is; those that a function may not return, such as #REF!, become #VALUE! with a sentence. */
function passedOn(error: string, message: string): Failure {
  switch (error) {
    case "#DIV/0!":
    case "#NUM!":
    case "#NULL!":
      return { error };
    case "#N/A":
      return { error, message };
    default:
      return { error: "#VALUE!", message };
  }
}

function isShowable(value: Answer): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  const cells = typeof value === "object" ? value.flat() : [value];
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" || Number.isFinite(cell));
}
