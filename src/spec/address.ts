// Rectangles and how Excel writes them. Rows and columns count from 0 inside XD, from 1 and A in addresses.
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The letters of a column.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

const cellAddress = (row: number, column: number, fixed: { row: boolean; column: boolean }): string =>
  `${fixed.column ? "$" : ""}${columnLetters(column)}${fixed.row ? "$" : ""}${row + 1}`;

/** "B3" or "B3:D9"; with `$` before what is fixed. */
export function toAddress(rect: Rect, fixed: { row: boolean; column: boolean } = { row: false, column: false }): string {
  const start = cellAddress(rect.row, rect.column, fixed);
  if (rect.rows === 1 && rect.columns === 1) return start;
  return `${start}:${cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1, fixed)}`;
}

export const absolute = { row: true, column: true } as const;

/** A sheet's name as formulas want it: always quoted, so that spaces and CJK names are safe. */
export const quoteSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/**
 * A sheet's name as a person would type it: quoted only where Excel wants that.
 * @example quoteWhereNeeded("Sheet1") // "Sheet1"
 * @example quoteWhereNeeded("Q1") // "'Q1'", for Q1 is a cell
 */
export const quoteWhereNeeded = (sheet: string): string =>
  /^[A-Z_][A-Z0-9_]*$/i.test(sheet) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(sheet) ? sheet : quoteSheet(sheet);

/** "='预算 2026'!$A$1:$B$2" without the "=". */
export const onSheet = (sheet: string, rect: Rect): string => `${quoteSheet(sheet)}!${toAddress(rect, absolute)}`;

/** "B3:D9", "$B$3" or "'Sheet'!B3" to a rectangle; undefined where it is not an address of cells. */
export function parseAddress(address: string): Rect | undefined {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!match) return undefined;
  const [, firstLetters, firstRow, lastLetters, lastRow] = match;
  const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(firstRow) - 1;
  const column = columnOf(firstLetters ?? "A");
  return {
    row,
    column,
    rows: lastRow === undefined ? 1 : Number(lastRow) - row,
    columns: lastLetters === undefined ? 1 : columnOf(lastLetters) - column + 1,
  };
}

/** True where the cell lies inside. */
export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
