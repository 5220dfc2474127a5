// Widths, heights and visibility of the rows and columns that a range spans. Sizes are points.
import { number } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { columnLimit, rowLimit } from "./address";
import { uniform } from "./block";
import type { Range } from "./range";

/** Excel's limits: 255 characters of the default font, 409 points of height. @source officejs.md C2 */
const widestColumn = 1341;
const highestRow = 409;

/** Looking at a million rows of a whole column would take long; those beyond the sized and used ones are alike. */
function rowsToLook(range: Range): readonly number[] {
  const used = range.sheet.workbook.engine.usedRange(range.sheet.id, false);
  const end = Math.max(range.sheet.rows.end, used ? used.row + used.rows : 0) + 1;
  return indices(range.at.row, range.at.rows, range.at.rows === rowLimit ? end : rowLimit);
}

function columnsToLook(range: Range): readonly number[] {
  const used = range.sheet.workbook.engine.usedRange(range.sheet.id, false);
  const end = Math.max(range.sheet.columns.end, used ? used.column + used.columns : 0) + 1;
  return indices(range.at.column, range.at.columns, range.at.columns === columnLimit ? end : columnLimit);
}

function indices(start: number, count: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.min(start + count, end) - start) }, (_, index) => start + index);
}

export function columnWidth(range: Range): number | null {
  return uniform(columnsToLook(range).map((column) => range.sheet.columns.size(column)));
}

export function setColumnWidth(range: Range, given: unknown): void {
  const points = number(given, "columnWidth");
  if (points < 0 || points > widestColumn) throw invalidArgument(`A column is 0 to ${widestColumn} points wide, not ${points}.`);
  const { at, sheet } = range;
  sheet.protection.assertSizes("allowFormatColumns");
  if (points === 0) return hideColumns(range, true);
  sheet.columns.setSize(at.column, at.columns, points);
}

export function rowHeight(range: Range): number | null {
  return uniform(rowsToLook(range).map((row) => range.sheet.rows.size(row)));
}

/** Of a row with one line in the workbook's font. */
export const standardHeight = 15;

export function setRowHeight(range: Range, given: unknown): void {
  const points = number(given, "rowHeight");
  if (points < 0 || points > highestRow) throw invalidArgument(`A row is 0 to ${highestRow} points high, not ${points}.`);
  const { at, sheet } = range;
  sheet.protection.assertSizes("allowFormatRows");
  if (points === 0) return hideRows(range, true);
  sheet.rows.setSize(at.row, at.rows, points);
}

export function areColumnsHidden(range: Range): boolean | null {
  return uniform(columnsToLook(range).map((column) => range.sheet.columns.isHidden(column)));
}

export function hideColumns({ at, sheet }: Range, hidden: boolean): void {
  sheet.protection.assertSizes("allowFormatColumns");
  sheet.columns.setHidden(at.column, at.columns, hidden);
}

export function areRowsHidden(range: Range): boolean | null {
  return uniform(rowsToLook(range).map((row) => range.sheet.rows.isHidden(row)));
}

export function hideRows({ at, sheet }: Range, hidden: boolean): void {
  sheet.protection.assertSizes("allowFormatRows");
  sheet.rows.setHidden(at.row, at.rows, hidden);
}

/** Half-width units of the widest line: a Chinese character counts two. @source design.md §4.6 */
function units(text: string): number {
  const line = text.split("\n").map((part) => [...part].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0));
  return Math.max(0, ...line);
}

/** Fits columns to what they show, by counting characters: no font is measured here. See the README. */
export function autofitColumns(range: Range, texts: (range: Range) => readonly (readonly string[])[]): void {
  const used = range.usedRange(true);
  if (!used) return;
  const shown = texts(used);
  for (let column = 0; column < used.at.columns; column += 1) {
    const widest = Math.max(0, ...shown.map((row) => units(row[column] ?? "")));
    if (widest > 0) setColumnWidth(used.column(column).entireColumn(), Math.min(widestColumn, widest * 5.25 + 5));
  }
}
