// Knows the cells that an argument names, by its text alone: a range of a sheet, or a list in braces.

/** A rectangle of cells that can be taken apart. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  /** A list, whose values are known here; a range may hold empty cells. */
  readonly isList: boolean;
  /** The formula text of a part; one cell of a list is its value. */
  readonly part: (row: number, column: number, rows?: number, columns?: number) => string;
}

/**
 * @returns undefined for a name, a calculation or whatever else does not say which cells it is
 * @example cellsOf("'预算'!$B$3:$E$3").part(0, 1, 1, 3) // "'预算'!$C$3:$E$3"
 * @example cellsOf("Z9:AB9").part(0, 1) // "AA9"
 * @example cellsOf('{"a,b";"c"}').part(0, 0) // '"a,b"'
 * @example cellsOf("Flows") // undefined
 * @example cellsOf("{-800,1500;1,2}").part(1, 0, 1, 2) // "{1,2}"
 */
export function cellsOf(text: string): Cells | undefined {
  return listOf(text) ?? rangeOf(text);
}

/** A list as it is typed, or one number or text. */
function listOf(text: string): Cells | undefined {
  const inner = /^\{(.*)\}$/s.exec(text)?.[1] ?? (/^([-+]?[\d.]+%?|"[^"]*"|TRUE|FALSE)$/i.test(text) ? text : undefined);
  if (inner === undefined) return undefined;
  const rows = split(inner, ";").map((row) => split(row, ","));
  const columns = rows[0]?.length ?? 0;
  return {
    rows: rows.length,
    columns,
    isList: true,
    part: (row, column, height = 1, width = 1) => {
      const values = rows.slice(row, row + height).map((line) => line.slice(column, column + width).join(","));
      return height * width === 1 ? values.join("") : `{${values.join(";")}}`;
    },
  };
}

/** Signs within texts part nothing: an even number of quotation marks follows those that do. */
const split = (text: string, sign: "," | ";"): string[] =>
  text.split(new RegExp(`${sign}(?=(?:[^"]*"[^"]*")*[^"]*$)`)).map((part) => part.trim());

const reference = /^((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?$/iu;

function rangeOf(text: string): Cells | undefined {
  const found = reference.exec(text);
  if (found === null) return undefined;
  const [, sheet = "", fixedColumn = "", column = "", fixedRow = "", row = ""] = found;
  const [endFixedColumn = fixedColumn, endColumn = column, endFixedRow = fixedRow, endRow = row] = found.slice(6);
  const [left, top] = [columnNumber(column), Number(row)];
  const [rows, columns] = [Number(endRow) - top + 1, columnNumber(endColumn) - left + 1];
  if (rows < 1 || columns < 1) return undefined;
  return {
    rows,
    columns,
    isList: false,
    part: (down, across, height = 1, width = 1) => {
      const start = `${sheet}${fixedColumn}${columnName(left + across)}${fixedRow}${top + down}`;
      if (height * width === 1) return start;
      return `${start}:${endFixedColumn}${columnName(left + across + width - 1)}${endFixedRow}${top + down + height - 1}`;
    },
  };
}

const columnNumber = (name: string): number => [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const columnName = (number: number): string =>
  number === 0 ? "" : `${columnName(Math.floor((number - 1) / 26))}${String.fromCharCode(65 + ((number - 1) % 26))}`;
