// Knows every custom function. A new one is one file and one line here; ids, names and the order of parameters are for ever.
import type { FunctionDefinition } from "./define";
import arr from "./arr";
import breakeven from "./breakeven";
import capm from "./capm";
import crossover from "./crossover";
import delay from "./delay";
import depr from "./depr";
import eaa from "./eaa";
import impliedgrowth from "./impliedgrowth";
import irr from "./irr";
import irrs from "./irrs";
import mirr from "./mirr";
import npv from "./npv";
import payback from "./payback";
import pindex from "./pindex";
import pool from "./pool";
import poolshare from "./poolshare";
import racicheck from "./racicheck";
import rate from "./rate";
import roi from "./roi";
import scenario from "./scenario";
import sens from "./sens";
import simulate from "./simulate";
import wacc from "./wacc";
import xirr from "./xirr";
import xnpv from "./xnpv";

/** What stands before the dot of a function's name; the manifest says the same. */
export const namespace = "XD";

/** Every custom function. */
export const functions: readonly FunctionDefinition[] = [
  npv,
  xnpv,
  irr,
  irrs,
  xirr,
  mirr,
  payback,
  pindex,
  eaa,
  roi,
  arr,
  crossover,
  impliedgrowth,
  breakeven,
  sens,
  scenario,
  wacc,
  capm,
  depr,
  delay,
  simulate,
  rate,
  pool,
  poolshare,
  racicheck,
];
