// How formulas speak in names. "{rate}" becomes an address when the sheet is laid out.
//
//   {rate}          a name of one cell: $B$3
//   {flow}          the cell of a row that stands in this column (D$12), of a column in this row ($C7), of a block in both (D7)
//   {flow.all}      the whole of it, fixed: $D$12:$H$12
//   {flow.first} {flow.last} {flow.later} {flow.earlier}    its first or last cell, all but the first, all but the last
//   {flow.at2}      its third cell, counted from 0 along a row or column
//   {flow.upto} {flow.from}     from its first cell to this one; from this one to its last
//   {flow.prev} {flow.next}     the neighbour before or after this one
//   {flow.opening}              the neighbour before this one; before the first, the empty opening cell beside it
//   {flow.before}               from the opening cell to the neighbour before this one: what came earlier
//   {flow.opened}               the whole of it with its opening cell
//   {grid.row} {grid.column}    the slice of a block in this row, or in this column
//   {grid.row2}                 its third row, counted from 0
//   {@raci.roles}               the whole of a figure that another sheet publishes; the cell `needs` it
// Sheets that are drawn as one family (kinds "model", "model/results") know one another's names; a sheet's own come first.
//
//   {lists.timing.mid}          the cell of the Lists sheet that holds this word; {lists.timing} the whole column
import { absolute, contains, onSheet, quoteSheet, toAddress, type Rect } from "./address";
import { choices, type ChoiceName } from "./choices";
import type { Scalar } from "./sheet";

/** Where a published figure stands, and the constants in it where they are known. */
export interface PublishedPlace {
  readonly sheet: string;
  readonly rect: Rect;
  readonly constants: readonly (readonly (Scalar | null)[])[];
}
export type PublishedPlaces = ReadonlyMap<string, PublishedPlace>;

export interface Scope {
  readonly names: ReadonlyMap<string, Rect>;
  readonly published: PublishedPlaces;
  /** Names of the sheets that are drawn together with this one. */
  readonly family?: PublishedPlaces;
  /** For messages. */
  readonly where: string;
}

const pattern = /\{(@?[A-Za-z_]\w*)((?:\.[A-Za-z][\w-]*)*)\}/g;

/** What is named has no cell there: a fault of the template, or of a sheet that lost lines. */
export class OutOfReach extends Error {}

/** The formula with addresses in place of names, as it stands in the cell at (row, column). Throws on a name that nobody gave. */
export function resolve(formula: string, row: number, column: number, scope: Scope): string {
  return formula.replace(pattern, (whole, name: string, path: string) => {
    const steps = path.split(".").slice(1);
    if (name === "lists") return listAddress(whole, steps, scope);
    if (name.startsWith("@")) return publishedAddress(whole, scope);
    const own = scope.names.get(name);
    const sibling = own ? undefined : scope.family?.get(name);
    const rect = own ?? sibling?.rect;
    if (!rect) throw new Error(`${scope.where}: nothing is called ${whole}`);
    const address = steps.length === 0 ? aligned(rect, row, column, 0) : part(rect, steps[0] ?? "", row, column);
    if (address === undefined) throw new OutOfReach(`${scope.where}: ${whole} does not reach row ${row + 1}, column ${column + 1}`);
    return sibling ? `${quoteSheet(sibling.sheet)}!${address}` : address;
  });
}

/** The names that a formula speaks of. */
export const namesIn = (formula: string): string[] => [...formula.matchAll(pattern)].map((match) => match[1] ?? "");

function publishedAddress(whole: string, scope: Scope): string {
  const place = scope.published.get(whole.slice(2, -1));
  if (!place) throw new Error(`${scope.where}: nobody publishes ${whole}`);
  return onSheet(place.sheet, place.rect);
}

function listAddress(whole: string, [list, option]: string[], scope: Scope): string {
  const place = scope.published.get(`lists.${list}`);
  if (!place || !list || !(list in choices)) throw new Error(`${scope.where}: no list for ${whole}`);
  if (option === undefined) return onSheet(place.sheet, place.rect);
  const index = (choices[list as ChoiceName] as readonly string[]).indexOf(option);
  if (index < 0) throw new Error(`${scope.where}: no word for ${whole}`);
  return onSheet(place.sheet, { row: place.rect.row + index, column: place.rect.column, rows: 1, columns: 1 });
}

const cell = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
const isRow = (rect: Rect): boolean => rect.rows === 1 && rect.columns > 1;
const isColumn = (rect: Rect): boolean => rect.columns === 1 && rect.rows > 1;
const isOne = (rect: Rect): boolean => rect.rows === 1 && rect.columns === 1;

function aligned(rect: Rect, row: number, column: number, step: number): string | undefined {
  if (isOne(rect) && step === 0) return toAddress(rect, absolute);
  if (isRow(rect) || (isOne(rect) && column + step === rect.column)) {
    return contains(rect, rect.row, column + step) ? toAddress(cell(rect.row, column + step), { row: true, column: false }) : undefined;
  }
  if (isColumn(rect)) {
    return contains(rect, row + step, rect.column) ? toAddress(cell(row + step, rect.column), { row: false, column: true }) : undefined;
  }
  return step === 0 && contains(rect, row, column) ? toAddress(cell(row, column)) : undefined;
}

function part(rect: Rect, step: string, row: number, column: number): string | undefined {
  const along = isColumn(rect) ? "rows" : "columns";
  const nth = (index: number): Rect => (along === "rows" ? cell(rect.row + index, rect.column) : cell(rect.row, rect.column + index));
  const length = along === "rows" ? rect.rows : rect.columns;
  const span = (from: number, to: number): Rect | undefined =>
    to < from
      ? undefined
      : along === "rows"
        ? { ...rect, row: rect.row + from, rows: to - from + 1 }
        : { ...rect, column: rect.column + from, columns: to - from + 1 };
  const here = along === "rows" ? row - rect.row : column - rect.column;
  const fixed = (area: Rect | undefined): string | undefined => area && toAddress(area, absolute);

  const index = /^at(\d+)$/.exec(step)?.[1];
  if (index !== undefined) return Number(index) < length ? fixed(nth(Number(index))) : undefined;
  const line = /^row(\d+)$/.exec(step)?.[1];
  if (line !== undefined) return Number(line) < rect.rows ? fixed({ ...rect, row: rect.row + Number(line), rows: 1 }) : undefined;
  switch (step) {
    case "all":
      return fixed(rect);
    case "first":
      return fixed(cell(rect.row, rect.column));
    case "last":
      return fixed(cell(rect.row + rect.rows - 1, rect.column + rect.columns - 1));
    case "later":
      return fixed(span(1, length - 1));
    case "earlier":
      return fixed(span(0, length - 2));
    case "prev":
      return aligned(rect, row, column, -1);
    case "next":
      return aligned(rect, row, column, 1);
    case "opening":
      return rect.rows !== 1 || rect.column < 1 || column < rect.column || column >= rect.column + rect.columns
        ? undefined
        : toAddress(cell(rect.row, column - 1), { row: true, column: false });
    case "before": {
      if (here < 0 || here >= length) return undefined;
      if (isColumn(rect))
        return rect.row < 1
          ? undefined
          : `${fixed(cell(rect.row - 1, rect.column))}:${toAddress(cell(row - 1, rect.column), { row: false, column: true })}`;
      if (rect.rows !== 1 || rect.column < 1) return undefined;
      return `${fixed(cell(rect.row, rect.column - 1))}:${toAddress(cell(rect.row, column - 1), { row: true, column: false })}`;
    }
    case "opened":
      return rect.column < 1 ? undefined : fixed({ ...rect, column: rect.column - 1, columns: rect.columns + 1 });
    case "upto":
    case "from": {
      // A table of one row is a row and a column: it is reached along both.
      if (isOne(rect)) return row === rect.row || column === rect.column ? `${fixed(rect)}:${fixed(rect)}` : undefined;
      if (here < 0 || here >= length) return undefined;
      const loose = aligned(rect, row, column, 0);
      const end = step === "upto" ? fixed(nth(0)) : fixed(nth(length - 1));
      return step === "upto" ? `${end}:${loose}` : `${loose}:${end}`;
    }
    case "row":
      return row >= rect.row && row < rect.row + rect.rows ? toAddress({ ...rect, row, rows: 1 }, { row: false, column: true }) : undefined;
    case "column":
      return column >= rect.column && column < rect.column + rect.columns
        ? toAddress({ ...rect, column, columns: 1 }, { row: true, column: false })
        : undefined;
    default:
      throw new Error(`reference.ts knows no ".${step}"`);
  }
}
