// Knows every custom function with its words, for whoever shows them: metadata, help pages, hosts without Excel.
import { documented } from "./registry";

/** Every custom function. */
export const functions = documented();
