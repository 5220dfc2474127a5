// Knows every custom function. A new one is one file and one line here; ids, names and the order of parameters are for ever.
import type { FunctionDefinition } from "./define";
import arr from "./arr";
import breakeven from "./breakeven";
import capm from "./capm";
import clawback from "./clawback";
import coalition from "./coalition";
import contrib from "./contrib";
import crossover from "./crossover";
import delay from "./delay";
import depr from "./depr";
import due from "./due";
import eaa from "./eaa";
import evm from "./evm";
import gainshare from "./gainshare";
import impliedgrowth from "./impliedgrowth";
import irr from "./irr";
import irrs from "./irrs";
import level from "./level";
import meetcost from "./meetcost";
import mirr from "./mirr";
import npv from "./npv";
import payback from "./payback";
import payout from "./payout";
import pindex from "./pindex";
import pool from "./pool";
import poolshare from "./poolshare";
import racicheck from "./racicheck";
import racirole from "./racirole";
import raciscore from "./raciscore";
import raciwho from "./raciwho";
import rag from "./rag";
import rate from "./rate";
import ration from "./ration";
import roi from "./roi";
import roundshare from "./roundshare";
import scenario from "./scenario";
import seal from "./seal";
import sens from "./sens";
import shapley from "./shapley";
import simulate from "./simulate";
import splitclaims from "./splitclaims";
import trackrecord from "./trackrecord";
import vest from "./vest";
import wacc from "./wacc";
import workhours from "./workhours";
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
  coalition,
  pool,
  poolshare,
  roundshare,
  contrib,
  shapley,
  payout,
  vest,
  clawback,
  gainshare,
  racicheck,
  racirole,
  raciwho,
  raciscore,
  ration,
  splitclaims,
  trackrecord,
  evm,
  rag,
  due,
  workhours,
  level,
  meetcost,
  seal,
];
