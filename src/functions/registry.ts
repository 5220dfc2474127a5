// Knows every custom function. A new one is one file and one line here; ids, names and the order of parameters are for ever.
import type { Callable, FunctionDefinition } from "./define";
import * as arr from "./arr";
import * as breakeven from "./breakeven";
import * as capm from "./capm";
import * as clawback from "./clawback";
import * as coalition from "./coalition";
import * as contrib from "./contrib";
import * as crossover from "./crossover";
import * as delay from "./delay";
import * as depr from "./depr";
import * as due from "./due";
import * as eaa from "./eaa";
import * as evm from "./evm";
import * as gainshare from "./gainshare";
import * as impliedgrowth from "./impliedgrowth";
import * as irr from "./irr";
import * as irrs from "./irrs";
import * as level from "./level";
import * as meetcost from "./meetcost";
import * as mirr from "./mirr";
import * as npv from "./npv";
import * as payback from "./payback";
import * as payout from "./payout";
import * as pindex from "./pindex";
import * as pool from "./pool";
import * as poolshare from "./poolshare";
import * as racicheck from "./racicheck";
import * as racirole from "./racirole";
import * as raciscore from "./raciscore";
import * as raciwho from "./raciwho";
import * as rag from "./rag";
import * as rate from "./rate";
import * as ration from "./ration";
import * as roi from "./roi";
import * as roundshare from "./roundshare";
import * as scenario from "./scenario";
import * as seal from "./seal";
import * as sens from "./sens";
import * as shapley from "./shapley";
import * as simulate from "./simulate";
import * as splitclaims from "./splitclaims";
import * as trackrecord from "./trackrecord";
import * as vest from "./vest";
import * as wacc from "./wacc";
import * as workhours from "./workhours";
import * as xirr from "./xirr";
import * as xnpv from "./xnpv";

/** What stands before the dot of a function's name; the manifest says the same. */
export const namespace = "XD";

/** Every custom function, as it is called. */
export const callables: readonly Callable[] = [
  npv.default,
  xnpv.default,
  irr.default,
  irrs.default,
  xirr.default,
  mirr.default,
  payback.default,
  pindex.default,
  eaa.default,
  roi.default,
  arr.default,
  crossover.default,
  impliedgrowth.default,
  breakeven.default,
  sens.default,
  scenario.default,
  wacc.default,
  capm.default,
  depr.default,
  delay.default,
  simulate.default,
  rate.default,
  coalition.default,
  pool.default,
  poolshare.default,
  roundshare.default,
  contrib.default,
  shapley.default,
  payout.default,
  vest.default,
  clawback.default,
  gainshare.default,
  racicheck.default,
  racirole.default,
  raciwho.default,
  raciscore.default,
  ration.default,
  splitclaims.default,
  trackrecord.default,
  evm.default,
  rag.default,
  due.default,
  workhours.default,
  level.default,
  meetcost.default,
  seal.default,
];

/** Every custom function with its words, in the same order. Made when asked for: functions.js needs no words and is bundled without. */
export function documented(): readonly FunctionDefinition[] {
  const modules = [
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
  return modules.map(({ default: callable, words }) => ({ ...callable, ...words() }));
}
