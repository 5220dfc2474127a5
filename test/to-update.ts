// What is to be done to standing sheets, as tests ask for it.
import type { Redrawn, WishFor } from "../src/excel/redraw";
import { ownedNames } from "../src/sheets/owned-names";
import { noChoices, updateOf, type UpdateChoices } from "../src/sheets/update";

/** What each sheet becomes; a sheet that cannot be read is a mistake of the test's. */
export const toUpdate =
  (choices: UpdateChoices = noChoices): WishFor =>
  (sheet, all, family) => {
    const update = updateOf(sheet, ownedNames(all), choices, family);
    if (update && !update.ok) throw new Error(`${sheet.name}: ${JSON.stringify(update.faults[0])}`);
    return update;
  };

/** Sheets with something to do or to say. */
export const toDo = (found: readonly Redrawn[]): readonly unknown[] =>
  found.flatMap(({ sheet, redraw }) =>
    redraw.verbs.length + redraw.differs.length + redraw.changedByHand.length > 0
      ? [[sheet.kind, redraw.verbs.map(({ kind }) => kind), redraw.differs, redraw.changedByHand]]
      : [],
  );
