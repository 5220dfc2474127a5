// Brings sheets that stand in the workbook up to date, in place: see spec/redraw. Sheets that were drawn together change together, all or none.
import { familyOf, standingFigures } from "../spec/plan";
import { redrawFamily, type Redraw } from "../spec/redraw";
import { namesIn } from "../spec/reference";
import type { SheetSpec } from "../spec/sheet";
import { freeSheetName } from "../spec/sheet-name";
import type { Verb } from "../spec/verb";
import { familiesIn, orphansIn, othersFor, speaksOf, type Mentions, type StandingFamily } from "./families";
import { NotPutBack, putBack, type Stood } from "./put-back";
import { readWith, standingSheet, type StandingCells } from "./read";
import { byId, deleteRules, formulasOf, gridsOf, mentionsOf, noGrid, type Grid } from "./standing-grids";
import { Cancelled, inOneStep, send, type WriteOptions } from "./write";

/** What a sheet and those that were drawn with it show for what they hold, and what they are to show; the sheet's own first. */
export interface Wish {
  readonly before: readonly SheetSpec[];
  readonly after: readonly SheetSpec[];
}

/**
 * @param all    every sheet of the workbook, those that this one links to first
 * @param family those that were drawn with it
 * @returns undefined for a sheet that is to stay as it is
 */
export type WishFor<W extends Wish = Wish> = (
  sheet: StandingCells,
  all: readonly StandingCells[],
  family: readonly StandingCells[],
) => W | undefined;

/** Sheets of one kind that an asker could take figures from. */
export interface PublisherChoice {
  readonly kind: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** The id of the one that it takes them from. */
  readonly chosen: string;
}

export interface Redrawn<W extends Wish = Wish> {
  readonly sheet: StandingCells;
  readonly redraw: Redraw;
  /**
   * Why it stays as it is: its inputs are gone; it is a copy of the inputs of sheets that go on speaking of the others; or what people
   * filled in does not stand in lines of ours.
   */
  readonly stays?: "orphan" | "copy" | "misfit";
  /** Of the sheet that holds the inputs. */
  readonly unit?: {
    readonly wish: W;
    /** Names of the sheets that were not there and come. */
    readonly added: readonly string[];
    /** Kinds of which several stand there. */
    readonly publishers: readonly PublisherChoice[];
  };
}

export interface RedrawOptions extends WriteOptions {
  /** For an asker, by id: the sheets, by id, that it is to link to before others. */
  readonly linkTo?: ReadonlyMap<string, readonly string[]>;
}

/** What would change, sheet by sheet. Changes nothing. */
export const surveyRedraw = <W extends Wish>(wishFor: WishFor<W>, options: RedrawOptions = {}): Promise<readonly Redrawn<W>[]> =>
  Excel.run(async (context) => {
    const all = await readWith(context);
    const { units, stay } = await unitsIn(context, all, wishFor, options);
    const members = units.flatMap((unit) => unit.members);
    const grids = byId(members, await gridsOf(context, members));
    return [...units.flatMap((unit) => planned(unit, all, grids).redrawn), ...stay];
  });

/**
 * Does it, one unit after another, since each may move what the next one links to.
 * @throws Cancelled between units; those before it are done and stay whole
 */
export const redrawSheets = <W extends Wish>(wishFor: WishFor<W>, options: RedrawOptions = {}): Promise<readonly Redrawn<W>[]> =>
  inOneStep(async (context) => {
    const first = await readWith(context);
    // All of them are read before the first one changes: in between, figures may be errors.
    const { units, stay } = await unitsIn(context, first, wishFor, options);
    const ordered = [...units].sort((a, b) => orderOf(a.head) - orderOf(b.head));
    const total = ordered.reduce((sum, { members }) => sum + members.length, 0);
    const done: Redrawn<W>[] = [];
    context.runtime.enableEvents = false;
    try {
      for (const unit of ordered) {
        if (options.signal?.aborted) throw new Cancelled();
        done.push(...(await redrawUnit(context, unit, (sheet) => options.onProgress?.({ done: done.length, total, sheet }))));
      }
    } finally {
      context.runtime.enableEvents = true;
      await context.sync();
    }
    return [...done, ...stay];
  });

/** Words first, then the project: what others link to. */
const orderOf = ({ kind }: StandingCells): number => ["lists", "project"].indexOf(kind) + 1 || 9;

/** A sheet with those that were drawn with it. */
interface Unit<W extends Wish> {
  readonly head: StandingCells;
  readonly wish: W;
  /** Those that stand there, by the order in which they are drawn. */
  readonly members: readonly StandingCells[];
  readonly families: readonly StandingFamily[];
  /** What its formulas spoke of when all was read. */
  readonly mentions: Mentions;
  readonly wanted: readonly string[];
}

async function unitsIn<W extends Wish>(
  context: Excel.RequestContext,
  all: readonly StandingCells[],
  wishFor: WishFor<W>,
  { linkTo }: RedrawOptions,
): Promise<{ readonly units: readonly Unit<W>[]; readonly stay: readonly Redrawn<W>[] }> {
  const mentions = mentionsOf(byId(all, await formulasOf(context, all)));
  const families = familiesIn(all, mentions);
  const stays = (sheet: StandingCells, why: "orphan" | "copy"): Redrawn<W> => ({ sheet, redraw: nothing, stays: why });
  const units = families.flatMap(({ head, parts, isCopy }): Unit<W>[] => {
    if (isCopy) return [];
    const wanted = linkTo?.get(head.id) ?? [];
    const unit = { head, families, mentions, wanted };
    const wish = wishFor(head, publishersFor(unit, [head, ...parts], all), parts);
    const members = wish?.before.flatMap((spec) => [head, ...parts].find(({ kind }) => kind === spec.kind) ?? []) ?? [];
    return wish ? [{ ...unit, wish, members }] : [];
  });
  return {
    units,
    stay: [
      ...families.flatMap(({ head, isCopy }) => (isCopy ? [stays(head, "copy")] : [])),
      ...orphansIn(all, mentions).map((sheet) => stays(sheet, "orphan")),
    ],
  };
}

const nothing: Redraw = {
  verbs: [],
  edits: [],
  oldRules: [],
  rules: false,
  newRules: [],
  moves: 0,
  written: 0,
  completed: 0,
  differs: [],
  changedByHand: [],
  before: () => ({ looks: [], rules: [], names: [], ourNames: [], charts: [] }),
};

/** Every sheet that the members can link to, the ones that they are to link to first. */
function publishersFor(
  { families, mentions, wanted }: Pick<Unit<Wish>, "families" | "mentions" | "wanted">,
  members: readonly StandingCells[],
  all: readonly StandingCells[],
): readonly StandingCells[] {
  const isLinked = speaksOf(members, families, mentions);
  const headOf = (sheet: StandingCells): string =>
    families.find(({ parts }) => parts.some(({ id }) => id === sheet.id))?.head.id ?? sheet.id;
  const chosen = all.filter(({ id }) => wanted.includes(id)).map(({ kind }) => kind);
  return othersFor(members, all, (sheet) => (chosen.includes(familyOf(sheet.kind)) ? wanted.includes(headOf(sheet)) : isLinked(sheet)));
}

interface PlannedUnit<W extends Wish> {
  readonly redrawn: readonly Redrawn<W>[];
  readonly missing: ReturnType<typeof redrawFamily>["missing"];
}

/** Everything that is to be done to one unit, before anything is. */
function planned<W extends Wish>(unit: Unit<W>, all: readonly StandingCells[], grids: ReadonlyMap<string, Grid>): PlannedUnit<W> {
  const { head, wish } = unit;
  const members = unit.members.flatMap(({ id }) => all.find((sheet) => sheet.id === id) ?? []);
  const gridOf = ({ id }: StandingCells): Grid => grids.get(id) ?? noGrid;
  const taken = [...gridOf(head).sheetNames];
  const missing = wish.after
    .filter(({ kind }) => !members.some((sheet) => sheet.kind === kind))
    .map((spec) => {
      const sheet = freeSheetName(spec.tab, taken);
      taken.push(sheet);
      return { sheet, spec };
    });
  const figures = (wanted: readonly string[], locale: string | undefined) =>
    standingFigures({ standing: publishersFor({ ...unit, wanted }, members, all).map(standingSheet) }, locale);
  const sheets = members.flatMap((sheet) => {
    const before = wish.before.find(({ kind }) => kind === sheet.kind);
    const after = wish.after.find(({ kind }) => kind === sheet.kind);
    return before && after ? [{ sheet, before, after, standing: { sheet: sheet.name, ...gridOf(sheet) } }] : [];
  });
  const family = redrawFamily(sheets, {
    published: figures([], undefined),
    publishedAfter: figures(unit.wanted, wish.after[0]?.locale),
    missing,
  });
  if (family.isMisfit) return { redrawn: [{ sheet: head, redraw: nothing, stays: "misfit" }], missing: [] };
  return {
    redrawn: sheets.flatMap(({ sheet }, index): Redrawn<W>[] => {
      const redraw = family.sheets[index];
      if (!redraw) return [];
      if (sheet.id !== head.id) return [{ sheet, redraw }];
      return [{ sheet, redraw, unit: { wish, added: missing.map((one) => one.sheet), publishers: choicesOf(unit, members, all) } }];
    }),
    missing: family.missing,
  };
}

/** Kinds that these sheets ask and of which several stand there. */
function choicesOf(unit: Unit<Wish>, members: readonly StandingCells[], all: readonly StandingCells[]): readonly PublisherChoice[] {
  const asked = new Set(unit.wish.after.flatMap(askedBy));
  const publishers = publishersFor(unit, members, all);
  return [...asked].flatMap((kind): PublisherChoice[] => {
    const sheets = all.filter((sheet) => sheet.kind === kind && publishers.includes(sheet));
    const chosen = publishers.find((sheet) => sheet.kind === kind);
    return sheets.length > 1 && chosen ? [{ kind, sheets: sheets.map(({ id, name }) => ({ id, name })), chosen: chosen.id }] : [];
  });
}

/** Templates whose figures a sheet takes where they are published; words of lists are everybody's. */
const askedBy = ({ kind, blocks }: SheetSpec): string[] =>
  blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => [...(cell?.link?.to ?? []), ...(cell?.needs ?? []), ...namesIn(cell?.formula ?? "").flatMap(publishedName)])
    .map((name) => name.split(".")[0] ?? name)
    .filter((publisher) => publisher !== "lists" && publisher !== familyOf(kind));
const publishedName = (name: string): string[] => (name.startsWith("@") ? [name.slice(1)] : []);

async function redrawUnit<W extends Wish>(
  context: Excel.RequestContext,
  unit: Unit<W>,
  told: (sheet: string) => void,
): Promise<readonly Redrawn<W>[]> {
  told(unit.head.name);
  const all = await readWith(context);
  const members = unit.members.filter(({ id }) => all.some((sheet) => sheet.id === id));
  const grids = byId(members, await gridsOf(context, members));
  const { redrawn, missing } = planned(unit, all, grids);
  const going = redrawn.filter(({ redraw }) => redraw.verbs.length > 0);
  if (going.length + missing.length === 0) return redrawn;
  const begun = going.map(({ sheet, redraw }) => ({ sheet, redraw, grid: grids.get(sheet.id) ?? noGrid }));
  const others = going.some(({ redraw }) => redraw.edits.some(({ kind }) => kind === "delete"))
    ? await otherSheets(context, unit.members)
    : [];
  try {
    for (const { grid, redraw } of begun) if (redraw.rules) deleteRules(grid, redraw.oldRules);
    // Lines of all sheets first: what is written then speaks of places that do not move any more. Names of new sheets stand before formulas do.
    await send(context, [
      ...missing.map(({ sheet }): Verb => ({ kind: "addSheet", sheet: sheet.name })),
      ...going.flatMap(({ redraw }) => redraw.edits),
      ...missing.flatMap(({ names }) => names),
      ...going.flatMap(({ redraw }) => redraw.verbs.slice(redraw.edits.length)),
      ...missing.flatMap(({ sheet }) => [...sheet.content, ...sheet.looks]),
    ]);
  } catch (error) {
    const added = missing.map(({ sheet }) => sheet.name);
    await putBack(begun, others, added).catch((reason: unknown) => {
      throw new NotPutBack("the sheets could not be put back", { cause: [error, reason] });
    });
    throw error;
  }
  return redrawn;
}

/** All other sheets of the workbook: their formulas may speak of lines that go. */
async function otherSheets(context: Excel.RequestContext, members: readonly StandingCells[]): Promise<readonly Stood[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const others = worksheets.items.flatMap(({ id, name }) => (members.some((sheet) => sheet.id === id) ? [] : [{ id, name }]));
  const formulas = await formulasOf(context, others);
  return others.map((sheet, index) => ({ ...sheet, formulas: formulas[index] ?? [] }));
}
