// Knows how functions.js comes by sentences: the script of one language, when it is first wanted. Values never wait for it.
import type { Locale, Localized } from "../../i18n/locale";
import type { Reason, Say } from "./reason";

/** Brings the sentences of a language; rejects where they cannot be had. */
export type Load = (locale: Locale) => Promise<Say>;

export interface FetchedReasons {
  /** Has the sentences of a language brought before a refusal asks for them. */
  readonly prepare: (locale: Locale) => void;
  /** The sentence for a reason: at once where its language has arrived, else as soon as it has. Never rejects. */
  readonly say: (reason: Reason, locale: Locale) => string | Promise<string>;
}

/** What is said where the sentences cannot be had, with the code of the reason. */
const unsaid: Localized<(code: string) => string> = {
  "en-US": (code) => `XD could not load the explanation (${code}). Check the connection, then calculate again.`,
  "zh-CN": (code) => `XD 未能载入说明（${code}）。请检查网络后重新计算。`,
};

export function fetchedReasons(load: Load): FetchedReasons {
  const here: Partial<Record<Locale, Say>> = {};
  const coming: Partial<Record<Locale, Promise<Say>>> = {};
  const fetch = (locale: Locale): Promise<Say> =>
    (coming[locale] ??= load(locale).then(
      (say) => (here[locale] = orUnsaid(say, locale)),
      () => {
        // The next refusal tries again.
        delete coming[locale];
        return ({ code }) => unsaid[locale](code);
      },
    ));
  return {
    prepare: (locale) => void fetch(locale),
    say: (reason, locale) => here[locale]?.(reason) ?? fetch(locale).then((say) => say(reason)),
  };
}

/** A script that a cache kept from another version of XD may not know the reason. */
const orUnsaid =
  (say: Say, locale: Locale): Say =>
  (reason) => {
    try {
      return say(reason);
    } catch {
      return unsaid[locale](reason.code);
    }
  };
