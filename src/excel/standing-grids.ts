// The cells of standing sheets as a redraw needs them: formulas, names, charts, colour rules, and which sheets they speak of.
import { sheetMentions } from "../spec/sheet-mentions";
import type { StandingGrid } from "../spec/redraw";
import type { Scalar } from "../spec/sheet";
import type { Mentions } from "./families";
import type { StandingCells } from "./read";

export interface Grid extends Omit<StandingGrid, "sheet"> {
  readonly rules: readonly { readonly item: Excel.ConditionalFormat; readonly formula: string }[];
  readonly sheetNames: readonly string[];
}
export const noGrid: Grid = { formulas: [], names: [], charts: [], rules: [], sheetNames: [] };

export async function gridsOf(context: Excel.RequestContext, sheets: readonly Pick<StandingCells, "id">[]): Promise<Grid[]> {
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

/** Formulas only, from A1 on, sheet by sheet. */
export async function formulasOf(context: Excel.RequestContext, sheets: readonly Pick<StandingCells, "id">[]): Promise<Scalar[][][]> {
  const loaded = sheets.map(({ id }) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.load("formulas,rowIndex,columnIndex");
    return used;
  });
  await context.sync();
  return loaded.map((used) => (used.isNullObject ? [] : fromCorner(used)));
}

function fromCorner(range: Excel.Range): Scalar[][] {
  const width = range.columnIndex + (range.formulas[0]?.length ?? 0);
  const above = Array.from({ length: range.rowIndex }, () => Array.from({ length: width }, () => ""));
  return [...above, ...(range.formulas as Scalar[][]).map((row) => [...Array.from({ length: range.columnIndex }, () => ""), ...row])];
}

/** What each sheet speaks of, from its formulas by its id. */
export function mentionsOf(formulas: ReadonlyMap<string, Grid["formulas"]>): Mentions {
  const mentioned = new Map([...formulas].map(([id, grid]) => [id, mentionsIn(grid)]));
  return ({ id }) => mentioned.get(id) ?? new Map<string, number>();
}

/** By the sheet's id. */
export const byId = <T>(sheets: readonly Pick<StandingCells, "id">[], values: readonly T[]): ReadonlyMap<string, T> =>
  new Map(values.flatMap((value, index) => (sheets[index] ? [[sheets[index].id, value] as const] : [])));

/** How many formulas speak of each sheet, by its name in lower case. */
function mentionsIn(formulas: Grid["formulas"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of formulas)
    for (const cell of row)
      if (typeof cell === "string" && cell.startsWith("="))
        for (const name of sheetMentions(cell)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Excel may respell a rule; blanks, case and quotes about sheet names do not count. */
const plainRule = (formula: string): string => formula.replace(/\s+|'(?=[^']*'!)|'(?=!)/g, "").toUpperCase();

/** Colour rules with these formulas go. */
export function deleteRules({ rules }: Pick<Grid, "rules">, ours: readonly string[]): void {
  const plain = new Set(ours.map(plainRule));
  for (const rule of rules) if (plain.has(plainRule(rule.formula))) rule.item.delete();
}
