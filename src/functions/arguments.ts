// Knows how cells become the numbers, dates, keywords and grids that a function computes with.
// Whatever a platform sends for a blank (null, undefined, "" or 0) gives one answer.
import { DomainError, type Option, type Quantity } from "../model/errors";
import { keyword } from "../model/keyword";
import { stated } from "../model/stated";
import { ArgumentError, quoted, type Shape } from "./argument-error";
import type { Block, Cell } from "./cells";

/**
 * A number; a blank is 0. Text that looks like a number stays text, and TRUE is not 1.
 *
 * @throws DomainError not-a-number, with the position where one is given
 * @example toNumber(null, "flow", 2) // 0
 */
export function toNumber(cell: Cell, what: Quantity, index?: number, row?: number): number {
  if (cell === null) return 0;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const given = typeof cell === "number" ? String(cell) : quoted(cell);
  throw new DomainError({
    code: "not-a-number",
    what,
    given,
    ...stated({ index, row }),
  });
}

/**
 * The one cell of an argument.
 *
 * @throws ArgumentError wrong-shape
 * @example oneCell([[5]], "rate") // 5
 */
export function oneCell(cells: Block, parameter: string): Cell {
  if (cells.length === 1 && cells[0]?.length === 1) return cells[0][0] ?? null;
  throw wrongShape(cells, parameter, "cell");
}

/**
 * The cells of one row or one column, alike.
 *
 * @throws ArgumentError wrong-shape
 * @example line([[1], [2]], "flows") // [1, 2]
 * @example line([[1, 2]], "flows") // [1, 2]
 */
export function line(cells: Block, parameter: string): readonly Cell[] {
  if (cells.length === 1) return cells[0] ?? [];
  if (cells[0]?.length === 1) return cells.map((row) => row[0] ?? null);
  throw wrongShape(cells, parameter, "line");
}

/**
 * Rows of two cells. Two rows are turned on their side, so that a table may lie or stand; 2 × 2 is read as standing.
 *
 * @throws ArgumentError wrong-shape
 * @example pairs([["doers", 4], ["consulted", 6]], "limits") // [["doers", 4], ["consulted", 6]]
 * @example pairs([[100, 200, null], [0.1, 0.2, 0.3]], "tiers") // [[100, 0.1], [200, 0.2], [null, 0.3]]
 */
export function pairs(cells: Block, parameter: string): (readonly [Cell, Cell])[] {
  if (cells[0]?.length === 2) return cells.map((row) => [row[0] ?? null, row[1] ?? null]);
  const [first, second] = cells;
  if (cells.length === 2 && first && second) return first.map((cell, index) => [cell, second[index] ?? null]);
  throw wrongShape(cells, parameter, "two-columns");
}

/**
 * A keyword in any case; a blank is the default, the first one.
 *
 * @throws DomainError unknown-keyword
 * @example toKeyword(" MID ", "timing", ["end", "mid", "begin"]) // "mid"
 * @example toKeyword(0, "timing", ["end", "mid", "begin"]) // "end"
 */
export function toKeyword<K extends string>(cell: Cell, option: Option, known: readonly [K, ...K[]]): K {
  return keyword(option, isBlank(cell) ? null : typeof cell === "boolean" ? quoted(cell) : String(cell), known);
}

/** Blank, or the 0 that some builds of Excel send for a blank. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === 0;
}

/** The refusal of a range that has not the shape that is wanted. */
export function wrongShape(cells: Block, parameter: string, wanted: Shape): ArgumentError {
  return new ArgumentError({ code: "wrong-shape", parameter, rows: cells.length, columns: cells[0]?.length ?? 0, wanted });
}
