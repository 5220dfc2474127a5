// Knows every custom function. A new one is one file and one line here; ids, names and the order of parameters are for ever.
import type { FunctionDefinition } from "./define";
import irr from "./irr";
import npv from "./npv";
import payback from "./payback";
import pool from "./pool";
import poolshare from "./poolshare";
import racicheck from "./racicheck";
import roi from "./roi";
import xirr from "./xirr";
import xnpv from "./xnpv";

/** What stands before the dot of a function's name; the manifest says the same. */
export const namespace = "XD";

/** Every custom function. */
export const functions: readonly FunctionDefinition[] = [npv, xnpv, irr, xirr, payback, roi, pool, poolshare, racicheck];
