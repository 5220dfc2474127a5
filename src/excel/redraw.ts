// Brings sheets that stand in the workbook up to date, in place: see spec/redraw. Each sheet changes wholly or not at all.
import { standingFigures, type StandingSheet } from "../spec/plan";
import { redraw, type Redraw, type StandingGrid } from "../spec/redraw";
import { sheetMentions } from "../spec/sheet-mentions";
import type { Scalar, SheetSpec } from "../spec/sheet";
import { readWith, standingSheet, type StandingCells } from "./read";
import { Cancelled, inOneStep, send, type WriteOptions } from "./write";

/** What a sheet draws for what it holds, and what it is to draw. */
export interface Wish {
  readonly before: SheetSpec;
  readonly after: SheetSpec;
}

export interface Redrawn {
  readonly sheet: StandingCells;
  readonly redraw: Redraw;
}

export interface RedrawOptions extends WriteOptions {
  /** For an asker, by id: the sheets, by id, that it is to link to before others. */
  readonly linkTo?: ReadonlyMap<string, readonly string[]>;
}

/** @returns undefined for a sheet that is to stay as it is */
export type WishFor = (sheet: StandingCells, all: readonly StandingCells[]) => Wish | undefined;

/** What would change, sheet by sheet. Changes nothing. */
export const surveyRedraw = (wishFor: WishFor, options: RedrawOptions = {}): Promise<readonly Redrawn[]> =>
  Excel.run(async (context) => {
    const all = await readWith(context);
    const wished = all.flatMap((sheet) => {
      const wish = wishFor(sheet, all);
      return wish ? [{ sheet, wish }] : [];
    });
    const grids = await gridsOf(
      context,
      wished.map(({ sheet }) => sheet),
    );
    return wished.map(({ sheet, wish }, index) => ({ sheet, redraw: planned(sheet, wish, all, grids[index] ?? noGrid, options) }));
  });

/**
 * Does it, one sheet after another, since each may move what the next one links to.
 * @throws Cancelled between sheets; those before it are done and stay whole
 */
export const redrawSheets = (wishFor: WishFor, options: RedrawOptions = {}): Promise<readonly Redrawn[]> =>
  inOneStep(async (context) => {
    const first = await readWith(context);
    // All of them are read before the first one changes: in between, figures may be errors.
    const wishes = [...first]
      .sort((a, b) => orderOf(a) - orderOf(b))
      .flatMap((sheet) => {
        const wish = wishFor(sheet, first);
        return wish ? [{ id: sheet.id, wish }] : [];
      });
    const done: Redrawn[] = [];
    context.runtime.enableEvents = false;
    try {
      for (const [index, { id, wish }] of wishes.entries()) {
        if (options.signal?.aborted) throw new Cancelled();
        const one = await redrawOne(context, id, wish, options, (sheet) =>
          options.onProgress?.({ done: index, total: wishes.length, sheet }),
        );
        if (one) done.push(one);
      }
    } finally {
      context.runtime.enableEvents = true;
      await context.sync();
    }
    return done;
  });

/** Words first, then the project: what others link to. */
const orderOf = ({ kind }: StandingCells): number => ["lists", "project"].indexOf(kind) + 1 || 9;

async function redrawOne(
  context: Excel.RequestContext,
  id: string,
  wish: Wish,
  options: RedrawOptions,
  told: (sheet: string) => void,
): Promise<Redrawn | undefined> {
  const all = await readWith(context);
  const sheet = all.find((one) => one.id === id);
  if (!sheet) return undefined;
  told(sheet.name);
  const [grid = noGrid] = await gridsOf(context, [sheet]);
  const result = planned(sheet, wish, all, grid, options);
  if (result.verbs.length > 0) {
    const ours = new Set(result.oldRules.map(plainRule));
    if (result.rules) for (const rule of grid.rules) if (ours.has(plainRule(rule.formula))) rule.item.delete();
    await send(context, result.verbs);
  }
  return { sheet, redraw: result };
}

export interface Grid extends Omit<StandingGrid, "sheet"> {
  readonly rules: readonly { readonly item: Excel.ConditionalFormat; readonly formula: string }[];
  readonly sheetNames: readonly string[];
}
const noGrid: Grid = { formulas: [], names: [], charts: [], rules: [], sheetNames: [] };

export async function gridsOf(context: Excel.RequestContext, sheets: readonly StandingCells[]): Promise<Grid[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const loaded = sheets.map(({ id }) => {
    const worksheet = worksheets.getItem(id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("formulas,rowIndex,columnIndex");
    worksheet.names.load("items/name");
    const formats = worksheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    worksheet.charts.load("items/name,items/title/text");
    return { used, names: worksheet.names, formats, charts: worksheet.charts };
  });
  await context.sync();
  const custom = loaded.map(({ formats }) => formats.items.filter(({ type }) => type === "Custom"));
  for (const item of custom.flat()) item.custom.rule.load("formula");
  for (const { charts } of loaded) for (const { series } of charts.items) series.load("items/name");
  await context.sync();
  return loaded.map(({ used, names, charts }, index) => ({
    formulas: used.isNullObject ? [] : fromCorner(used),
    names: names.items.map(({ name }) => name),
    charts: charts.items.map(({ name, title, series }) => ({ name, title: title.text, series: series.items.map((one) => one.name) })),
    rules: (custom[index] ?? []).map((item) => ({ item, formula: item.custom.rule.formula })),
    sheetNames: worksheets.items.map(({ name }) => name),
  }));
}

function fromCorner(range: Excel.Range): Scalar[][] {
  const width = range.columnIndex + (range.formulas[0]?.length ?? 0);
  const above = Array.from({ length: range.rowIndex }, () => Array.from({ length: width }, () => ""));
  return [...above, ...(range.formulas as Scalar[][]).map((row) => [...Array.from({ length: range.columnIndex }, () => ""), ...row])];
}

function planned(
  sheet: StandingCells,
  { before, after }: Wish,
  all: readonly StandingCells[],
  { formulas, names, charts }: Grid,
  { linkTo }: RedrawOptions,
): Redraw {
  const mentioned = mentionsIn(formulas);
  const others = all.filter((one) => one.id !== sheet.id || one.kind === "lists");
  const inUse = (one: StandingCells): boolean => mentioned.has(one.name.toLowerCase());
  const wanted = linkTo?.get(sheet.id) ?? [];
  const now = preferring(others, inUse);
  const then = preferring(others, (one) =>
    wanted.length > 0 && others.some((other) => wanted.includes(other.id) && other.kind === one.kind)
      ? wanted.includes(one.id)
      : inUse(one),
  );
  return redraw(
    before,
    after,
    { sheet: sheet.name, formulas, names, charts },
    { published: standingFigures({ standing: now }, undefined), publishedAfter: standingFigures({ standing: then }, after.locale) },
  );
}

/** Names of the sheets that formulas speak of, lower case. */
export const mentionsIn = (formulas: Grid["formulas"]): ReadonlySet<string> =>
  new Set(formulas.flat().flatMap((cell) => (typeof cell === "string" && cell.startsWith("=") ? sheetMentions(cell) : [])));

/** A sheet goes on linking to the publisher that its formulas speak of: that is where the choice is kept. */
export const preferring = (sheets: readonly StandingCells[], first: (sheet: StandingCells) => boolean): StandingSheet[] =>
  [...sheets.filter(first), ...sheets.filter((sheet) => !first(sheet))].map(standingSheet);

/** Excel may respell a rule; blanks, case and quotes about sheet names do not count. */
export const plainRule = (formula: string): string => formula.replace(/\s+|'(?=[^']*'!)|'(?=!)/g, "").toUpperCase();
