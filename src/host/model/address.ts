// How cells are called: A1 addresses, sheet prefixes and the rectangles that they mean. Rows and columns are 0-based.
import type { Rect } from "../engine/engine";

export const rowLimit = 1048576;
export const columnLimit = 16384;

/** @example columnName(0) // "A" */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** @example columnIndex("AB") // 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

/**
 * The rectangle that an A1 address without a sheet means; null where it is none.
 *
 * @example parseAddress("B2:C4")  // { row: 1, column: 1, rows: 3, columns: 2 }
 * @example parseAddress("$1:$3")  // the first three rows, whole
 * @example parseAddress("XFE1")   // null: beyond the last column
 */
export function parseAddress(address: string): Rect | null {
  const [first = "", second = first, ...more] = address.trim().split(":");
  if (more.length > 0) return null;
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (!from || !to || from.kind !== to.kind) return null;
  if (from.kind !== "cell" && !address.includes(":")) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const rows = from.kind === "column" ? rowLimit : Math.abs(from.row - to.row) + 1;
  const columns = from.kind === "row" ? columnLimit : Math.abs(from.column - to.column) + 1;
  return { row, column, rows, columns };
}

function parseCorner(corner: string): { kind: "cell" | "row" | "column"; row: number; column: number } | null {
  const cell = cellPattern.exec(corner);
  if (cell) return inside({ kind: "cell", row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") });
  const column = columnPattern.exec(corner);
  if (column) return inside({ kind: "column", row: 0, column: columnIndex(column[1] ?? "") });
  const row = rowPattern.exec(corner);
  if (row) return inside({ kind: "row", row: Number(row[1]) - 1, column: 0 });
  return null;
}

function inside<T extends { row: number; column: number }>(corner: T): T | null {
  return corner.row < rowLimit && corner.column < columnLimit ? corner : null;
}

/**
 * @example formatAddress({ row: 0, column: 0, rows: 2, columns: 3 })       // "A1:C2"
 * @example formatAddress({ row: 0, column: 0, rows: 1, columns: 1 }, "$")  // "$A$1"
 */
export function formatAddress(at: Rect, dollar: "" | "$" = ""): string {
  const lastRow = at.row + at.rows;
  const lastColumn = columnName(at.column + at.columns - 1);
  if (at.rows === rowLimit) return `${dollar}${columnName(at.column)}:${dollar}${lastColumn}`;
  if (at.columns === columnLimit) return `${dollar}${at.row + 1}:${dollar}${lastRow}`;
  const first = `${dollar}${columnName(at.column)}${dollar}${at.row + 1}`;
  return at.rows === 1 && at.columns === 1 ? first : `${first}:${dollar}${lastColumn}${dollar}${lastRow}`;
}

/** Plain names stand bare; all others are quoted with apostrophes doubled. @source officejs.md C4 */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !cellPattern.test(name) && !/^(R|C|R\d*C\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A reference for a formula: "='Model'!$B$3" without the "=". Always quoted, as a file stores it. */
export function absoluteReference(sheet: string, at: Rect): string {
  return `'${sheet.replaceAll("'", "''")}'!${formatAddress(at, "$")}`;
}

/** @example splitReference("'A b'!C1:D2") // { sheet: "A b", address: "C1:D2" } */
export function splitReference(reference: string): { readonly sheet: string | undefined; readonly address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), address: quoted[2] ?? "" };
  const bare = /^([^'!]+)!(.+)$/.exec(reference);
  return bare ? { sheet: bare[1], address: bare[2] ?? "" } : { sheet: undefined, address: reference };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameRect(common, inner);
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** What is left of `a` when `b` is cut out: up to four rectangles. */
export function subtract(a: Rect, b: Rect): readonly Rect[] {
  const common = intersection(a, b);
  if (!common) return [a];
  const aRows = a.row + a.rows;
  const commonRows = common.row + common.rows;
  const commonColumns = common.column + common.columns;
  const pieces = [
    { row: a.row, column: a.column, rows: common.row - a.row, columns: a.columns },
    { row: commonRows, column: a.column, rows: aRows - commonRows, columns: a.columns },
    { row: common.row, column: a.column, rows: common.rows, columns: common.column - a.column },
    { row: common.row, column: commonColumns, rows: common.rows, columns: a.column + a.columns - commonColumns },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
