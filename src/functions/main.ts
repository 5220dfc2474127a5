// What functions.js runs: registers every function. It needs a global CustomFunctions and nothing else; sentences come when they are wanted.
import { toLocale, type Locale } from "../i18n/locale";
import { associate } from "./associate";
import { fetchedReasons } from "./reasons/fetched";
import { loadScript } from "./reasons/load-script";
import { callables } from "./registry";

// Outside Office's own pages there is no Office; then reasons are in English.
const locale = (): Locale => toLocale(typeof Office === "undefined" ? "" : (Office.context?.displayLanguage ?? ""));
const reasons = fetchedReasons(loadScript);

associate(callables, locale, reasons.say);
// As soon as Office knows the display language, so that refusals need not wait.
if (typeof Office !== "undefined") void Office.onReady(() => reasons.prepare(locale()));
