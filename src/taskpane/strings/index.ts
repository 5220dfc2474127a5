// The pane's words, one language at a time: the other is fetched when somebody asks for it.
import type { Locale, Localized } from "../../i18n/locale";
import type { Words } from "./en-US";

export type { Words } from "./en-US";

const loaders: Localized<() => Promise<{ readonly words: Words }>> = {
  "en-US": () => import("./en-US"),
  "zh-CN": () => import("./zh-CN"),
};

export const loadWords = async (locale: Locale): Promise<Words> => (await loaders[locale]()).words;
