// From the rules of a template and their words to findings.
import type { Finding } from "../spec/finding";

type Facts = Readonly<Record<string, string | number>>;

export type Find<C extends string> = (code: C, severity: Finding["severity"], place: Finding["place"], facts?: Facts) => Finding;

/**
 * Makes findings of one template; {facts} in braces are put into the sentence.
 * @example finder("goal", { "no-due": { sentence: "{goal} has no date.", remedy: "Enter one." } })("no-due", "error", { name: "due" }, { goal: "X" }).sentence // "X has no date."
 */
export const finder =
  <C extends string>(template: string, words: Readonly<Record<C, { readonly sentence: string; readonly remedy: string }>>): Find<C> =>
  (code, severity, place, facts = {}) => {
    const { sentence, remedy } = words[code];
    return {
      rule: `${template}.${code}`,
      severity,
      place,
      sentence: sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (key in facts ? shown(facts[key]) : whole)),
      remedy,
    };
  };

/** Without the noise of floats. */
const shown = (fact: string | number | undefined): string =>
  typeof fact === "number" ? String(Number(fact.toPrecision(12))) : (fact ?? "");
