// What Univer keeps in a cell, and blocks of cells as Univer spells them.
import type { CellValue } from "../model/snapshot";
import type { CellInput, Rect } from "./engine";
import { isErrorText } from "./functions";
import type { CellPatch } from "./shared-looks";
import { CellValueType, RANGE_TYPE } from "./univer";
import type { ICellData, IRange, Nullable, Worksheet } from "./univer";

export const noContent = { v: null, t: null, f: null, si: null, p: null } as const;

export function contentOf(input: CellInput): CellPatch {
  if (input === null) return { ...noContent };
  if ("formula" in input) return { ...noContent, f: input.formula };
  const { value } = input;
  const empty = { f: null, si: null, p: null };
  if (typeof value === "number") return { ...empty, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...empty, v: value, t: input.quotePrefix ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return !!cell && ((cell.v !== undefined && cell.v !== null) || !!cell.f || !!cell.si || !!cell.p);
}

export function valueOf(cell: Nullable<ICellData>, calculated: boolean): CellValue | undefined {
  const value = cell?.v;
  // Rich text, from the grid or from HYPERLINK, keeps its characters elsewhere.
  if (value === undefined || value === null) {
    const text = cell?.p?.body?.dataStream.replace(/\r\n$/u, "").replaceAll("\r", "\n");
    // A formula without a result (an omitted argument of IF) is a zero in Excel.
    return text ?? (calculated && cell ? 0 : undefined);
  }
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || String(value).toUpperCase() === "TRUE";
  if (calculated && isErrorText(value)) return { error: value };
  return value;
}

/** The block around the cells whose content was written; null where only looks changed. */
export function editedRange(cellValue: Record<number, Record<number, Nullable<ICellData>>>): Rect | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of Object.entries(cellValue))
    for (const [column, cell] of Object.entries(cells)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
      top = Math.min(top, Number(row));
      left = Math.min(left, Number(column));
      bottom = Math.max(bottom, Number(row));
      right = Math.max(right, Number(column));
    }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function toRange(at: Rect): IRange {
  return { startRow: at.row, endRow: at.row + at.rows - 1, startColumn: at.column, endColumn: at.column + at.columns - 1 };
}

export function bandRange(sheet: Worksheet, at: Rect, rows: boolean): IRange {
  return rows
    ? { startRow: at.row, endRow: at.row + at.rows - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW }
    : {
        startRow: 0,
        endRow: sheet.getRowCount() - 1,
        startColumn: at.column,
        endColumn: at.column + at.columns - 1,
        rangeType: RANGE_TYPE.COLUMN,
      };
}

export function isOneCell(range: IRange): boolean {
  return range.startRow === range.endRow && range.startColumn === range.endColumn;
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
