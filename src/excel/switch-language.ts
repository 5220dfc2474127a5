// Writes standing sheets in another language, in place: words, choices, headings and tab names change, figures and what people typed stay.
// Everything is worked out before the first cell is written; whatever fails, all is put back. See spec/redraw.
import { familyOf, identity, standingFigures } from "../spec/plan";
import { redrawFamily, type Around, type Redraw } from "../spec/redraw";
import { freeSheetName } from "../spec/sheet-name";
import type { Scalar, SheetSpec } from "../spec/sheet";
import type { Verb, VerbOf } from "../spec/verb";
import { familiesIn, othersFor, speaksOf } from "./families";
import { asTyped, NotPutBack } from "./put-back";
import { readWith, standingSheet, type StandingCells } from "./read";
import { byId, deleteRules, gridsOf, mentionsOf, type Grid } from "./standing-grids";
import { Cancelled, inOneStep, send, type WriteOptions } from "./write";

/** What a sheet and those that were drawn with it show now, and what they are to show; the sheet's own first. */
export interface Rewording {
  readonly before: readonly SheetSpec[];
  readonly after: readonly SheetSpec[];
}
/** @returns undefined for a sheet that is to stay as it is */
export type RewordingFor = (sheet: StandingCells) => Rewording | undefined;

export interface SwitchedSheet {
  readonly sheet: StandingCells;
  /** What it is called by then. */
  readonly name: string;
  readonly redraw: Pick<Redraw, "written" | "completed" | "changedByHand" | "differs">;
}
export interface Switch {
  readonly sheets: readonly SwitchedSheet[];
  /** Sheets that were drawn together and do not stand together any more: one is gone, or nobody can tell which belong to each other. */
  readonly apart: readonly StandingCells[];
}

/** Something reads otherwise after the switch than before; all was put back. */
export class ReadsOtherwise extends Error {
  override readonly name = "ReadsOtherwise";
  readonly sheet: string;

  constructor(sheet: string) {
    super(`${sheet} reads otherwise`);
    this.sheet = sheet;
  }
}

/** What would change. Changes nothing. */
export const surveySwitch = (rewordingFor: RewordingFor): Promise<Switch> => Excel.run((context) => worked(context, rewordingFor));

/**
 * Does it, all sheets or none.
 * @param isSame whether a sheet holds after the switch what it held before it: its inputs, and where that is asked its figures
 * @throws Cancelled, ReadsOtherwise, or what Excel refused, with the workbook as it was; NotPutBack where that failed
 */
export async function switchLanguage(
  rewordingFor: RewordingFor,
  isSame: (before: StandingCells, after: StandingCells, figures: boolean) => boolean,
  options: WriteOptions = {},
): Promise<Switch> {
  let begun: readonly Reworded[] = [];
  try {
    return await inOneStep(async (context) => {
      const planned = await worked(context, rewordingFor);
      const stop = (): void => {
        if (options.signal?.aborted) throw new Cancelled();
      };
      stop();
      begun = planned.sheets;
      context.runtime.enableEvents = false;
      // Names first: every formula that is written speaks of them.
      await send(
        context,
        begun.flatMap(({ sheet, name }): Verb[] => (name === sheet.name ? [] : [{ kind: "rename", sheet: sheet.name, to: name }])),
      );
      for (const [
        done,
        {
          name,
          redraw: { verbs, oldRules, rules },
          grid,
        },
      ] of begun.entries()) {
        stop();
        options.onProgress?.({ done, total: begun.length, sheet: name });
        if (rules) deleteRules(grid, oldRules);
        await send(context, verbs);
      }
      stop();
      const after = new Map((await readWith(context)).map((sheet) => [sheet.id, sheet]));
      // Rows that people inserted and that get their formulas now change figures, as they do in an update.
      const isComplete = begun.every(({ redraw: { completed } }) => completed === 0);
      for (const { sheet } of begun) {
        const now = after.get(sheet.id);
        if (!now || !isSame(sheet, now, isComplete)) throw new ReadsOtherwise(sheet.name);
      }
      context.runtime.enableEvents = true;
      await context.sync();
      return planned;
    });
  } catch (error) {
    await putBack(begun).catch((reason: unknown) => {
      throw new NotPutBack("the sheets could not be put back", { cause: [error, reason] });
    });
    throw error;
  }
}

interface Reworded extends SwitchedSheet {
  readonly redraw: Redraw;
  /** The sheet, by id, that it was drawn with. */
  readonly head: string;
  readonly before: SheetSpec;
  readonly after: SheetSpec;
  readonly grid: Grid;
  readonly around: Around;
}

async function worked(
  context: Excel.RequestContext,
  rewordingFor: RewordingFor,
): Promise<{ readonly sheets: readonly Reworded[]; readonly apart: readonly StandingCells[] }> {
  const all = await readWith(context);
  const headed = all.flatMap((head) => {
    const rewording = rewordingFor(head);
    return rewording ? [{ head, rewording }] : [];
  });
  const involved = all.filter(({ kind }) => headed.some(({ head }) => familyOf(head.kind) === familyOf(kind)));
  const grids = byId(involved, await gridsOf(context, involved));
  const mentions = mentionsOf(new Map([...grids].map(([id, { formulas }]) => [id, formulas])));
  const standing = familiesIn(involved, mentions);
  const families = headed.map(({ head, rewording: { before, after } }): Family => {
    const family = standing.find((one) => one.head.id === head.id);
    const members = before.flatMap((spec, index): Member[] => {
      const sheet = [head, ...(family?.parts ?? [])].find(({ kind }) => kind === spec.kind);
      const next = after[index];
      return sheet && next ? [{ sheet, before: spec, after: next }] : [];
    });
    const isWhole = family?.isCopy === false && members.length === before.length;
    return { head, members, standsTogether: isWhole && members.every(({ sheet }) => sheet.locale === head.locale) };
  });
  const together = families.filter(({ standsTogether }) => standsTogether);
  const going = together.flatMap(({ members }) => members);
  const names = namesThen(going, [...grids.values()][0]?.sheetNames ?? []);
  const language = going[0]?.after.locale;
  // Words are taken from the lists in the language that they are to have by then.
  const then = all.map((sheet) =>
    going.some((one) => one.sheet.id === sheet.id) && language !== undefined ? { ...sheet, locale: language } : sheet,
  );
  const sheets = together.flatMap(({ head, members }): Reworded[] => {
    const own = members.map(({ sheet }) => sheet);
    const isLinked = speaksOf(own, standing, mentions);
    const figures = (sheets: readonly StandingCells[], locale: string | undefined): Around["published"] =>
      standingFigures({ standing: othersFor(own, sheets, isLinked).map(standingSheet) }, locale);
    const around: Around = {
      published: figures(all, undefined),
      publishedAfter: figures(then, language),
      calledThen: (name) => names.get(name) ?? name,
      sameShape: true,
    };
    const family = members.flatMap(({ sheet, before, after }) => {
      const grid = grids.get(sheet.id);
      return grid ? [{ sheet, before, after, grid, standing: { sheet: sheet.name, ...grid } }] : [];
    });
    const redrawn = redrawFamily(family, around);
    if (redrawn.isMisfit) throw new ReadsOtherwise(head.name);
    return family.flatMap(({ sheet, before, after, grid }, index): Reworded[] => {
      const one = redrawn.sheets[index];
      return one
        ? [{ sheet, name: names.get(sheet.name) ?? sheet.name, head: own[0]?.id ?? sheet.id, before, after, grid, around, redraw: one }]
        : [];
    });
  });
  return {
    sheets,
    apart: families
      .filter((family) => !together.includes(family))
      .flatMap(({ head }) => all.filter(({ kind }) => familyOf(kind) === familyOf(head.kind))),
  };
}

interface Member {
  readonly sheet: StandingCells;
  readonly before: SheetSpec;
  readonly after: SheetSpec;
}
interface Family {
  readonly head: StandingCells;
  readonly members: readonly Member[];
  /** All of them stand there, in one language. */
  readonly standsTogether: boolean;
}

/** Tabs that bear our name follow the language; a number behind it goes. */
function namesThen(members: readonly Member[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = [...taken];
  const names = new Map<string, string>();
  for (const { sheet, before, after } of members) {
    if (before.tab === after.tab || sheet.name.replace(/ \d+$/, "") !== before.tab) continue;
    const name = freeSheetName(after.tab, used);
    used.push(name);
    names.set(sheet.name, name);
  }
  return names;
}

/** Puts back what these sheets showed: names, then every cell that was written, as it was read, and the looks that were drawn. */
async function putBack(reworded: readonly Reworded[]): Promise<void> {
  if (reworded.length === 0) return;
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    for (const { sheet, name } of reworded) {
      const standing = worksheets.items.find(({ id }) => id === sheet.id);
      if (standing && standing.name === name && name !== sheet.name) standing.name = sheet.name;
    }
    await context.sync();
    const grids = await gridsOf(
      context,
      reworded.map(({ sheet }) => sheet),
    );
    const backs = [...new Set(reworded.map(({ head }) => head))].flatMap((head) => {
      const family = reworded.flatMap((one, index) => (one.head === head ? [{ ...one, now: grids[index] ?? one.grid }] : []));
      const [{ published, publishedAfter = published }] = family.map(({ around }) => around) as [Around];
      return redrawFamily(
        family.map(({ sheet, before, after, grid, redraw, now }) => ({
          before: after,
          after: before,
          standing: { sheet: sheet.name, names: grid.names, charts: now.charts, formulas: withCells(grid.formulas, cellsOf(redraw)) },
        })),
        { published: publishedAfter, publishedAfter: published, sameShape: true },
      ).sheets.map((back, index) => [family[index]?.sheet.id ?? "", back] as const);
    });
    const backOf = new Map(backs);
    for (const [index, one] of reworded.entries()) {
      const { sheet, grid } = one;
      const written = cellsOf(one.redraw);
      const now = grids[index] ?? grid;
      const back = backOf.get(sheet.id);
      if (!back) continue;
      const { rules } = one.redraw;
      if (rules)
        deleteRules(now, [
          ...one.redraw.oldRules,
          ...back.oldRules,
          ...back.newRules.flatMap((verb) => (verb.kind === "addRule" ? [verb.formula] : [])),
        ]);
      const cells = written.map((verb): Verb => ({
        ...verb,
        sheet: sheet.name,
        cells: verb.cells.map((line, r) =>
          line.map((cell, c) => (cell === null ? null : asTyped(grid.formulas[verb.at.row + r]?.[verb.at.column + c] ?? ""))),
        ),
      }));
      const looks = [
        ...back.verbs.filter(({ kind }) => !["setCells", "addRule", "removeName", "addName"].includes(kind)),
        ...(rules ? back.newRules : []),
      ];
      const version: Verb = {
        kind: "addName",
        sheet: sheet.name,
        name: identity.version,
        refers: `="${sheet.version} ${sheet.locale} ${sheet.fingerprint}"`,
      };
      await send(context, [
        ...cells,
        ...looks,
        ...(now.names.includes(identity.version) ? [{ kind: "removeName", sheet: sheet.name, name: identity.version } as const] : []),
        version,
      ]);
    }
  });
}

const cellsOf = ({ verbs }: Redraw): VerbOf<"setCells">[] => verbs.flatMap((verb) => (verb.kind === "setCells" ? [verb] : []));

/** A grid as it is once these cells are written; null leaves a cell alone. */
function withCells(formulas: Grid["formulas"], written: readonly VerbOf<"setCells">[]): Scalar[][] {
  const grid = formulas.map((line) => [...line]);
  for (const { at, cells } of written) {
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell !== null) (grid[at.row + r] ??= [])[at.column + c] = cell;
      }),
    );
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? ""));
}
