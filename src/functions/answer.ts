// Knows what a cell shows for each call, wherever every language is at hand: a value, or an error with its reason in a sentence.
import type { Locale, Localized } from "../i18n/locale";
import type { Answer, Callable } from "./define";
import { isRefused, outcome, type CellError } from "./outcome";
import { say as english } from "./reasons/en-US";
import type { Say } from "./reasons/reason";
import { say as chinese } from "./reasons/zh-CN";

/** A cell that shows an error; in the languages and spelling that the host of the workbench takes, too. */
export interface Failure {
  readonly error: CellError;
  readonly message?: string;
}

const say: Localized<Say> = { "en-US": english, "zh-CN": chinese };

/**
 * What a cell shows when a function is called: never NaN, an infinity or null, and rectangular where it spills.
 *
 * @param raw    the arguments as Excel sends them; more than the function has (Excel adds its own) are not looked at
 * @param locale the language of the reasons
 * @throws       whatever is neither DomainError nor ArgumentError: that is a bug, and must be seen
 */
export function answer(definition: Callable, raw: readonly unknown[], locale: Locale): Answer | Failure {
  const found = outcome(definition, raw, locale);
  if (!isRefused(found)) return found;
  const { error, reason } = found;
  return reason === undefined ? { error } : { error, message: say[locale](reason) };
}

/** Tells a failure from an answer. */
export function isFailure(outcome: Answer | Failure): outcome is Failure {
  return typeof outcome === "object" && "error" in outcome;
}
