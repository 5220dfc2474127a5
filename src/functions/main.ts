// What functions.js runs: registers every function. It needs a global CustomFunctions and nothing else.
import { toLocale } from "../i18n/locale";
import { associate } from "./associate";
import { callables } from "./registry";

// Outside Office's own pages there is no Office; then reasons are in English.
associate(callables, () => toLocale(typeof Office === "undefined" ? "" : (Office.context?.displayLanguage ?? "")));
