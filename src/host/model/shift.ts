// How a rectangle follows when cells are inserted or deleted somewhere on its sheet.
import type { Rect } from "../engine/engine";
import { columnLimit, contains, rowLimit } from "./address";

export interface Shift {
  readonly kind: "insert" | "delete";
  readonly at: Rect;
  /** "vertical" pushes cells down or pulls them up, "horizontal" to the right or left. */
  readonly direction: "vertical" | "horizontal";
}

/**
 * Where `rect` stands after the shift; null where all of it was deleted.
 * Only rectangles that lie wholly in the moved band move; a band that cuts through leaves the rectangle alone, as Excel does.
 *
 * @example follow({ row: 4, column: 0, rows: 2, columns: 1 }, insert one row above row 3) // row 5
 */
export function follow(rect: Rect, shift: Shift): Rect | null {
  const { at } = shift;
  if (shift.kind === "delete" && contains(at, rect)) return null;
  if (shift.direction === "vertical") {
    if (rect.rows === rowLimit || rect.column < at.column || rect.column + rect.columns > at.column + at.columns) return rect;
    const [row, rows] = along(rect.row, rect.rows, at.row, at.rows, shift.kind);
    return { ...rect, row, rows };
  }
  if (rect.columns === columnLimit || rect.row < at.row || rect.row + rect.rows > at.row + at.rows) return rect;
  const [column, columns] = along(rect.column, rect.columns, at.column, at.columns, shift.kind);
  return { ...rect, column, columns };
}

function along(start: number, count: number, at: number, by: number, kind: Shift["kind"]): [number, number] {
  if (kind === "insert") {
    if (at <= start) return [start + by, count];
    return at < start + count ? [start, count + by] : [start, count];
  }
  const end = start + count;
  const gone = Math.max(0, Math.min(end, at + by) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + by) - at);
  return [start - Math.max(0, before), count - gone];
}
