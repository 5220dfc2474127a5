// The two-dimensional arrays in which values, formulas and formats are written to a range.
import type { Rect } from "../engine/engine";
import { invalidArgument } from "../wire/host-error";
import { HostError } from "../wire/host-error";

/** Gets and sets are capped at this many cells. @source officejs.md rule 8 (docs:excel/performance) */
export const cellLimit = 5_000_000;

const sizeMismatch = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function assertCellLimit(at: Rect): void {
  if (at.rows * at.columns > cellLimit)
    throw new HostError(
      "RangeExceedsLimit",
      `The range has ${at.rows * at.columns} cells; at most ${cellLimit} can be read or written at once.`,
    );
}

/**
 * What was set on a range, one entry for each of its cells.
 *
 * @param input  a 2-D array of the range's size, or one bare value that fills the range
 * @param single whether `[[x]]` fills a bigger range: true for number formats only
 * @throws InvalidArgument ragged, or of another size; null for the whole property
 * @source officejs.md C2 (shape #1025, scalar #2013, [[x]] on a bigger range)
 */
export function blockOf(input: unknown, at: Rect, single: boolean): readonly (readonly unknown[])[] {
  if (input === null || input === undefined) throw invalidArgument();
  assertCellLimit(at);
  if (!Array.isArray(input)) return fill(input, at);
  const rows = input as readonly unknown[];
  if (!rows.every((row): row is readonly unknown[] => Array.isArray(row))) throw invalidArgument(sizeMismatch);
  if (single && rows.length === 1 && rows[0]?.length === 1) return fill(rows[0][0], at);
  if (rows.length !== at.rows || rows.some((row) => row.length !== at.columns)) throw invalidArgument(sizeMismatch);
  return rows;
}

function fill(value: unknown, at: Rect): readonly (readonly unknown[])[] {
  const row = Array.from({ length: at.columns }, () => value);
  return Array.from({ length: at.rows }, () => row);
}

/** The one value that all have, else null: how Excel reads a property of a mixed range. @source officejs.md C2 */
export function uniform<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  let any = false;
  for (const value of values) {
    if (any && value !== first) return null;
    first = value;
    any = true;
  }
  return first ?? null;
}
