// Knows a sentence, with place and remedy, for every reason the model declines to answer.
import type { Refusal } from "../model/errors";
import type { Locale, Localized } from "./locale";
import { messages as english } from "./refusals/en-US";
import type { Messages } from "./refusals/messages";
import { messages as chinese } from "./refusals/zh-CN";

const messages: Localized<Messages> = { "en-US": english, "zh-CN": chinese };

/**
 * Why the model declined, in one or two sentences: what is wrong, where (counted from 1), what to do.
 *
 * @example explain({ code: "negative-weight", index: 1, weight: -5 }, "en-US") // "Weight 2 is -5. Weights cannot be negative: use 0 to leave a party out."
 * @example explain({ code: "no-rate" }, "zh-CN") // "没有任何折现率能使净现值为零，内部收益率不存在。请改用净现值判断。"
 */
export function explain(refusal: Refusal, locale: Locale): string {
  // The code picks the sentence that takes exactly its facts; TypeScript cannot follow that through an index.
  const say = messages[locale][refusal.code] as (facts: Refusal) => string;
  return say(refusal);
}
