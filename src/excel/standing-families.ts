// Which standing sheets were drawn together, as their formulas say.
import { familiesIn, type StandingFamily } from "./families";
import type { StandingCells } from "./read";
import { byId, formulasOf, mentionsOf } from "./standing-grids";

/** Of these sheets only: those that hold inputs, each with what was drawn with it. Changes nothing. */
export const familiesOf = (sheets: readonly StandingCells[]): Promise<readonly StandingFamily[]> =>
  Excel.run(async (context) => familiesIn(sheets, mentionsOf(byId(sheets, await formulasOf(context, sheets)))));
