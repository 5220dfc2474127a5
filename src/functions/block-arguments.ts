// Knows how blocks of cells become names, marks, tables of figures and calendars.
import { DomainError, type Quantity } from "../model/errors";
import { namesIn } from "../model/party-names";
import { ArgumentError, quoted } from "./argument-error";
import { isBlank, line, toNumber } from "./arguments";
import type { Block, Cell } from "./cells";
import type { Param } from "./define";

/**
 * A cell as text; a blank is "".
 *
 * @example toText(0) // ""
 * @example toText(2026) // "2026"
 */
export function toText(cell: Cell): string {
  return isBlank(cell) ? "" : typeof cell === "boolean" ? quoted(cell) : String(cell).trim();
}

/**
 * A block with its rows as columns.
 *
 * @example turned([[1, 2]]) // [[1], [2]]
 */
export function turned(cells: Block): Block {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));
}

/**
 * A block of numbers, blanks being 0, refused with row and place.
 *
 * @throws DomainError not-a-number
 * @example toRows([[1, null], [3, 4]], "flow") // [[1, 0], [3, 4]]
 */
export function toRows(cells: Block, what: Quantity): number[][] {
  return cells.map((row, index) =>
    row.map((cell, place) => {
      if (cell === null) return 0;
      if (typeof cell === "number" && Number.isFinite(cell)) return cell;
      const given = typeof cell === "number" ? String(cell) : quoted(cell);
      throw new DomainError({ code: "not-a-number", what, given, index: place, ...(cells.length > 1 ? { row: index } : {}) });
    }),
  );
}

/**
 * The names that stand in each of so many rows, a row's cells taken together; a single row or column of cells may lie either way.
 *
 * @throws ArgumentError wrong-size
 * @example namesByRow([["IT/sales"], [null]], 2, "needs") // [["IT", "sales"], []]
 * @example namesByRow([["IT", "sales"]], 2, "needs") // [["IT"], ["sales"]]
 * @example namesByRow([["IT", "sales"]], 1, "needs") // [["IT", "sales"]]
 */
export function namesByRow(cells: Block, count: number, parameter: string, known: readonly string[] = []): string[][] {
  const rows = cells.length !== count && cells.length === 1 ? turned(cells) : cells;
  if (rows.length !== count) throw wrongSize(cells, parameter, count, "rows");
  return rows.map((row) => row.flatMap((cell) => namesIn(toText(cell), known)));
}

/** An argument whose size does not fit the others. */
export function wrongSize(cells: Block, parameter: string, wanted: number, side: "rows" | "columns"): ArgumentError {
  return new ArgumentError({ code: "wrong-size", parameter, rows: cells.length, columns: cells[0]?.length ?? 0, wanted, side });
}

const yes: ReadonlySet<string> = new Set(["x", "y", "yes", "true", "√", "✓", "✔", "是", "必选", "排除"]);
const no: ReadonlySet<string> = new Set(["", "n", "no", "false", "-", "否"]);

/**
 * Whether a cell is marked: 1, TRUE, x, ✓, yes or 是; blank, 0, FALSE, a dash, no or 否 are not. Anything else is undefined.
 *
 * @example isMarked("x") // true
 * @example isMarked(null) // false
 * @example isMarked("A") // undefined
 */
export function isMarked(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (cell === 1) return true;
  const text = toText(cell).normalize("NFKC").toLowerCase();
  return yes.has(text) ? true : no.has(text) ? false : undefined;
}

/** Texts along a row or a column, and whether they stand in a column. */
export interface Texts {
  readonly values: readonly string[];
  readonly upright: boolean;
}

/** Names along a row or a column; blanks stay in their place. */
export function texts(): Param<Texts> {
  return {
    dimensionality: "matrix",
    optional: false,
    read: (cells = [[null]], parameter) => ({ values: line(cells, parameter).map(toText), upright: cells.length > 1 }),
  };
}

/** One text; a blank is "". */
export function text(): Param<string> {
  return { dimensionality: "scalar", optional: false, read: (cells) => toText(cells?.[0]?.[0] ?? null) };
}

/** One text that may be left out or empty; blanks around it belong to it. */
export function optionalText(): Param<string | undefined> {
  return {
    dimensionality: "scalar",
    optional: true,
    read: (cells) => {
      const cell = cells?.[0]?.[0] ?? null;
      return isBlank(cell) ? undefined : String(cell);
    },
  };
}

/** A block that the function reads itself. */
export function table<T>(read: (cells: Block, parameter: string) => T): Param<T> {
  return { dimensionality: "matrix", optional: false, read: (cells, parameter) => read(cells ?? [[null]], parameter) };
}

/** Yes or no; left out or blank is no. */
export function optionalFlag(): Param<boolean> {
  return {
    dimensionality: "scalar",
    optional: true,
    read: (cells, parameter) => {
      const cell = cells?.[0]?.[0] ?? null;
      const marked = isMarked(cell);
      if (marked === undefined) throw new ArgumentError({ code: "unknown-mark", parameter, index: 0, given: quoted(String(cell)) });
      return marked;
    },
  };
}

/** Yes or no for each of a row or column, as many as another argument; left out: undefined. */
export function optionalMarks(): Param<readonly boolean[] | undefined> {
  return {
    dimensionality: "matrix",
    optional: true,
    read: (cells, parameter) =>
      cells === undefined
        ? undefined
        : line(cells, parameter).map((cell, index) => {
            const marked = isMarked(cell);
            if (marked === undefined) throw new ArgumentError({ code: "unknown-mark", parameter, index, given: quoted(String(cell)) });
            return marked;
          }),
  };
}

/** Days in any block, blanks left out. */
export function optionalDays(what: Quantity): Param<readonly number[]> {
  return {
    dimensionality: "matrix",
    optional: true,
    read: (cells = []) =>
      cells
        .flat()
        .map((cell, index) => toNumber(cell, what, index))
        .filter((day) => day !== 0),
  };
}
