// Writes standing sheets in another language, in place: words, choices, headings and tab names change, figures and what people typed stay.
// Everything is worked out before the first cell is written; whatever fails, all is put back. See spec/redraw.
import { quoteSheet } from "../spec/address";
import { familyOf, identity, standingFigures, type StandingSheet } from "../spec/plan";
import { familyPlaces, redraw, type Around, type Redraw } from "../spec/redraw";
import { freeSheetName } from "../spec/sheet-name";
import type { Scalar, SheetSpec } from "../spec/sheet";
import { typed } from "../spec/typed-text";
import type { Verb } from "../spec/verb";
import { readWith, type StandingCells } from "./read";
import { gridsOf, mentionsIn, plainRule, preferring, type Grid } from "./redraw";
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

/** A failure after which not everything could be put back. */
export class NotPutBack extends Error {
  override readonly name = "NotPutBack";
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
  const families = all.flatMap((head): Family[] => {
    const rewording = rewordingFor(head);
    return rewording ? [familyFrom(head, rewording, all)] : [];
  });
  const members = families.flatMap(({ members }) => members);
  const grids = new Map(
    (
      await gridsOf(
        context,
        members.map(({ sheet }) => sheet),
      )
    ).map((grid, index) => [members[index]?.sheet.id ?? "", grid]),
  );
  const together = families.filter((family) => standsTogether(family, all, grids));
  const going = together.flatMap(({ members }) => members);
  const names = namesThen(going, [...grids.values()][0]?.sheetNames ?? []);
  const language = going[0]?.after.locale;
  // Words are taken from the lists in the language that they are to have by then.
  const then = all.map((sheet) =>
    going.some((one) => one.sheet.id === sheet.id) && language !== undefined ? { ...sheet, locale: language } : sheet,
  );
  const sheets = together.flatMap(({ members }) => {
    const relatives = members.flatMap(({ sheet, before }) => {
      const grid = grids.get(sheet.id);
      return grid ? [{ before, standing: { sheet: sheet.name, formulas: grid.formulas } }] : [];
    });
    const family =
      members.length > 1
        ? familyPlaces(
            relatives,
            figuresFor(
              members.map(({ sheet }) => sheet),
              all,
              grids,
              undefined,
            ),
          )
        : undefined;
    return members.flatMap(({ sheet, before, after }): Reworded[] => {
      const grid = grids.get(sheet.id);
      if (!grid) return [];
      const around: Around = {
        published: figuresFor([sheet], all, grids, undefined),
        publishedAfter: figuresFor([sheet], then, grids, after.locale),
        ...(family && { family }),
        calledThen: (name) => names.get(name) ?? name,
        sameShape: true,
      };
      return [
        {
          sheet,
          name: names.get(sheet.name) ?? sheet.name,
          before,
          after,
          grid,
          around,
          redraw: redraw(before, after, { sheet: sheet.name, ...grid }, around),
        },
      ];
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
  /** Of how many sheets it was drawn. */
  readonly count: number;
  readonly members: readonly Member[];
}

/** The first sheet of each kind belongs to the first head of the family, the second to the second. */
function familyFrom(head: StandingCells, { before, after }: Rewording, all: readonly StandingCells[]): Family {
  const place = all.filter(({ kind }) => kind === head.kind).indexOf(head);
  const members = before.flatMap((spec, index): Member[] => {
    const sheet = all.filter(({ kind }) => kind === spec.kind)[place];
    const next = after[index];
    return sheet && next ? [{ sheet, before: spec, after: next }] : [];
  });
  return { head, count: before.length, members };
}

/** All of them stand there, and none speaks of a sheet of another family of the same kind. */
function standsTogether({ head, count, members }: Family, all: readonly StandingCells[], grids: ReadonlyMap<string, Grid>): boolean {
  if (members.length < count || members.some(({ sheet }) => sheet.locale !== head.locale)) return false;
  const own = new Set(members.map(({ sheet }) => sheet.id));
  const strangers = all.filter(({ id, kind }) => count > 1 && familyOf(kind) === familyOf(head.kind) && !own.has(id));
  return members.every(({ sheet }) => {
    const mentioned = mentionsIn(grids.get(sheet.id)?.formulas ?? []);
    return strangers.every(({ name }) => !mentioned.has(name.toLowerCase()));
  });
}

/** Figures as these sheets take them: from the publishers that their formulas speak of, else from the first. */
function figuresFor(
  sheets: readonly StandingCells[],
  all: readonly StandingCells[],
  grids: ReadonlyMap<string, Grid>,
  locale: string | undefined,
): Around["published"] {
  const mentioned = mentionsIn(sheets.flatMap(({ id }) => grids.get(id)?.formulas ?? []));
  const [only] = sheets.length === 1 ? sheets : [];
  const others = all.filter(({ id, kind }) => id !== only?.id || kind === "lists");
  const standing: StandingSheet[] = preferring(others, ({ name }) => mentioned.has(name.toLowerCase()));
  return standingFigures({ standing }, locale);
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

function deleteRules({ rules }: Pick<Grid, "rules">, ours: readonly string[]): void {
  const plain = new Set(ours.map(plainRule));
  for (const rule of rules) if (plain.has(plainRule(rule.formula))) rule.item.delete();
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
    for (const [index, one] of reworded.entries()) {
      const { sheet, before, after, grid, around } = one;
      const { published, publishedAfter = published } = around;
      const written = one.redraw.verbs.flatMap((verb) => (verb.kind === "setCells" ? [verb] : []));
      const now = grids[index] ?? grid;
      const standing = { sheet: sheet.name, names: grid.names, charts: now.charts, formulas: withCells(grid.formulas, written) };
      const back = redraw(after, before, standing, {
        published: publishedAfter,
        publishedAfter: published,
        ...(around.family && { family: around.family }),
        sameShape: true,
      });
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

/** What must be typed so that a cell holds again what was read from it. */
const asTyped = (cell: Scalar): Scalar =>
  typeof cell !== "string"
    ? cell
    : cell.startsWith("=")
      ? cell.replace(bareSheet, (whole, name?: string) => (name === undefined ? whole : `${quoteSheet(name)}!`))
      : typed(cell);
/** Excel reads names of sheets without quotes where it needs none; with them they are always understood. */
const bareSheet = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}\p{N}_.]+)!/gu;

/** A grid as it is once these cells are written; null leaves a cell alone. */
function withCells(formulas: Grid["formulas"], written: readonly Extract<Verb, { kind: "setCells" }>[]): Scalar[][] {
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
