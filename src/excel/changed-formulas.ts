// Which formulas of generated sheets somebody overwrote: what stands there against what is drawn for the inputs that stand there.
import { standingFigures } from "../spec/plan";
import { comparedFormulas, type ChangedFormula } from "../spec/redraw";
import { OutOfReach } from "../spec/reference";
import type { SheetSpec } from "../spec/sheet";
import { familiesIn, othersFor, speaksOf } from "./families";
import { readWith, standingSheet, type StandingCells } from "./read";
import { byId, formulasOf, mentionsOf } from "./standing-grids";

/** What the template draws for a sheet and those that were drawn with it; undefined where nobody can say. */
export type DrawnFor = (sheet: StandingCells, family: readonly StandingCells[]) => readonly SheetSpec[] | undefined;

/** "misfit": inputs stand in lines that are not ours, as when somebody inserted a column into a grid, or a row into a table of a model. */
export type Compared = readonly ChangedFormula[] | "misfit";

/** By the sheet's id. Changes nothing. */
export const surveyFormulas = (drawnFor: DrawnFor): Promise<ReadonlyMap<string, Compared>> =>
  Excel.run(async (context) => {
    const all = await readWith(context);
    const formulas = byId(all, await formulasOf(context, all));
    const mentions = mentionsOf(formulas);
    const families = familiesIn(all, mentions);
    const compared = families.flatMap(({ head, parts, isCopy }): (readonly [string, Compared])[] => {
      const specs = isCopy ? undefined : drawnFor(head, parts);
      const members = (specs ?? []).flatMap((before) => {
        const sheet = [head, ...parts].find(({ kind, locale }) => kind === before.kind && locale === head.locale);
        return sheet ? [{ sheet, before, standing: { sheet: sheet.name, formulas: formulas.get(sheet.id) ?? [] } }] : [];
      });
      // Without one of them nobody can say what the others' formulas would be.
      if (!specs || members.length < specs.length) return [];
      const own = members.map(({ sheet }) => sheet);
      const others = othersFor(own, all, speaksOf(own, families, mentions));
      const changed = placed(() => comparedFormulas(members, standingFigures({ standing: others.map(standingSheet) }, undefined)));
      return changed ? own.map(({ id }, index) => [id, changed[index] ?? []] as const) : [[head.id, "misfit"]];
    });
    return new Map(compared);
  });

/** Undefined where one of the sheets lacks lines that another one speaks of: drawing it then fails. */
function placed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfReach) return undefined;
    throw error;
  }
}
