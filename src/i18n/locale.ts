// Knows the languages XD speaks.

/** A language of XD's words. Formulas, function names and ids are the same in each. */
export type Locale = "en-US" | "zh-CN";

/** Every language, the fallback first. */
export const locales = ["en-US", "zh-CN"] as const satisfies readonly [Locale, ...Locale[]];

/** One thing in every language: a missing translation does not compile. */
export type Localized<T> = Readonly<Record<Locale, T>>;

/**
 * The language for a display language as Office or a browser names it; English where XD has no other.
 *
 * @example toLocale("zh-TW") // "zh-CN"
 * @example toLocale("de-DE") // "en-US"
 */
export function toLocale(displayLanguage: string): Locale {
  return /^zh(-|_|$)/i.test(displayLanguage) ? "zh-CN" : "en-US";
}
