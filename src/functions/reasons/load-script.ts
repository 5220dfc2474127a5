// Knows where the sentences of a language lie: functions.en-US.js and functions.zh-CN.js, beside the page (webpack.config.js makes them).
import type { Locale } from "../../i18n/locale";
import type { Load } from "./fetched";
import type { Say } from "./reason";

declare global {
  /** Where each script leaves its sentences. */
  var xdReasons: Partial<Record<Locale, Say>> | undefined;
}

/** No cell stays busy longer than this for a sentence. */
const patienceMs = 10_000;

export const loadScript: Load = (locale) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const give = (): void => {
      const say = globalThis.xdReasons?.[locale];
      if (say) resolve(say);
      else reject(new Error(`${script.src} brought no sentences`));
    };
    script.src = `functions.${locale}.js`;
    script.onload = give;
    script.onerror = give;
    document.head.append(script);
    setTimeout(give, patienceMs);
  });
