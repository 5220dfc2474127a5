// How A1 addresses and formula texts follow when rows, columns, cells and sheets come, go or change their names.
// Pure text and rectangles: knows nothing of Univer.
import type { Rect } from "./engine";
import { EngineRefusal } from "./refusal";

/** Excel's limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** @example columnLabel(27) // "AB" */
export function columnLabel(column: number): string {
  let label = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) label = String.fromCharCode(65 + ((rest - 1) % 26)) + label;
  return label;
}

/** @example columnIndex("AB") // 27 */
export function columnIndex(label: string): number {
  let index = 0;
  for (const letter of label.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** @example formatRect({ row: 1, column: 1, rows: 8, columns: 1 }) // "B2:B9" */
export function formatRect(rect: Rect): string {
  const first = columnLabel(rect.column) + (rect.row + 1);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${columnLabel(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/u;
const rowsPattern = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/u;
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/u;

/**
 * @param address "B2", "B2:C9", "$B$2", "2:4" or "B:C", without a sheet
 * @throws EngineRefusal InvalidArgument
 * @example parseRect("B2:B9") // { row: 1, column: 1, rows: 8, columns: 1 }
 */
export function parseRect(address: string): Rect {
  const rows = rowsPattern.exec(address);
  if (rows) return rectBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  const columns = columnsPattern.exec(address);
  if (columns) return rectBetween(0, columnIndex(columns[1] ?? ""), maxRows - 1, columnIndex(columns[2] ?? ""));
  const [from = "", to = from] = address.split(":");
  const first = cellPattern.exec(from);
  const last = cellPattern.exec(to);
  if (!first || !last) throw new EngineRefusal("InvalidArgument", `"${address}" is not an address.`);
  return rectBetween(Number(first[2]) - 1, columnIndex(first[1] ?? ""), Number(last[2]) - 1, columnIndex(last[1] ?? ""));
}

function rectBetween(row1: number, column1: number, row2: number, column2: number): Rect {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
}

/** Rows, columns or cells that came to a sheet or left it. `at` is the block that was inserted or deleted. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** The axis along which cells move. */
  readonly axis: "row" | "column";
  readonly at: Rect;
  /** False for "insert cells, shift down" and the like: only cells beside the block move. */
  readonly whole: boolean;
}

/**
 * Where a block of cells stands after a shift; null when all of it was deleted.
 *
 * @example shiftRect({ row: 1, column: 0, rows: 3, columns: 1 }, insertedRow0) // { row: 2, column: 0, rows: 3, columns: 1 }
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const { axis, at, whole, kind } = shift;
  const inBand =
    whole ||
    (axis === "row"
      ? rect.column >= at.column && rect.column + rect.columns <= at.column + at.columns
      : rect.row >= at.row && rect.row + rect.rows <= at.row + at.rows);
  // Excel splits a block that lies only partly beside the shifted cells; we leave such a block where it is.
  if (!inBand) return rect;
  const start = axis === "row" ? at.row : at.column;
  const count = axis === "row" ? at.rows : at.columns;
  const from = axis === "row" ? rect.row : rect.column;
  const size = axis === "row" ? rect.rows : rect.columns;
  const moved = kind === "insert" ? insertedSpan(from, size, start, count) : deletedSpan(from, size, start, count);
  if (moved === null) return null;
  return axis === "row" ? { ...rect, row: moved.from, rows: moved.size } : { ...rect, column: moved.from, columns: moved.size };
}

function insertedSpan(from: number, size: number, start: number, count: number): { from: number; size: number } {
  if (start <= from) return { from: from + count, size };
  if (start < from + size) return { from, size: size + count };
  return { from, size };
}

function deletedSpan(from: number, size: number, start: number, count: number): { from: number; size: number } | null {
  const before = Math.max(0, Math.min(from + size, start) - from);
  const after = Math.max(0, from + size - Math.max(from, start + count));
  if (before + after === 0) return null;
  return { from: before > 0 ? from : Math.max(start, from - count), size: before + after };
}

// Strings first, so that nothing inside them is taken for a reference; then an optional sheet and an address.
const tokenPattern =
  /"(?:[^"]|"")*"|(?<sheet>'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!)?(?<ref>(?:\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9][0-9]{0,6}:\$?[1-9][0-9]{0,6}))(?![\p{L}\p{N}_.(!])|(?<other>(?:'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!)?[\p{L}\p{N}_.\\]+)/gu;

interface Reference {
  /** As written, with its "!", or "". */
  readonly sheetText: string;
  readonly address: string;
}

/** Replaces the references of a formula, leaving strings, functions and names alone. */
function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return formula.replace(tokenPattern, (text: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as { sheet?: string; ref?: string };
    return groups.ref === undefined ? text : change({ sheetText: groups.sheet ?? "", address: groups.ref });
  });
}

/** @example sheetNameOf("'O''Brien'!") // "O'Brien" */
function sheetNameOf(sheetText: string): string {
  const bare = sheetText.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase("en-US") === b.toLocaleLowerCase("en-US");
}

/** @example quoteSheet("模型") // "'模型'!" */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/**
 * The formula after cells of `sheet` moved. A reference to cells that were all deleted becomes #REF!.
 *
 * @param home name of the sheet on which the formula stands: its references without a sheet mean that one
 * @example shiftFormula("=$B$3+A1", "Model", "Model", insertedRow0) // "=$B$4+A2"
 */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return mapReferences(formula, ({ sheetText, address }) => {
    const target = sheetText === "" ? home : sheetNameOf(sheetText);
    return sheetText + (sameName(target, sheet) ? shiftAddress(address, shift) : address);
  });
}

function shiftAddress(address: string, shift: Shift): string {
  // Whole rows and columns run to the edge of the sheet; only the other axis can change them.
  if (rowsPattern.test(address) && shift.axis === "column") return address;
  if (columnsPattern.test(address) && shift.axis === "row") return address;
  const before = parseRect(address);
  const after = shiftRect(before, shift);
  if (after === null) return "#REF!";
  return after === before ? address : writeAddress(address, after);
}

/** The new address in the spelling of the old one: its "$" signs, one cell or two, whole rows or columns. */
function writeAddress(spelling: string, rect: Rect): string {
  const corners = [
    { row: rect.row, column: rect.column },
    { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 },
  ];
  return spelling
    .split(":")
    .map((part, index) => {
      const corner = corners[index] ?? { row: rect.row, column: rect.column };
      return part.replace(/[A-Za-z]+/u, columnLabel(corner.column)).replace(/[0-9]+/u, String(corner.row + 1));
    })
    .join(":");
}

/** @example renameSheetIn("=Old!A1", "Old", "新 表") // "='新 表'!A1" */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapReferences(
    formula,
    ({ sheetText, address }) => (sheetText !== "" && sameName(sheetNameOf(sheetText), from) ? quoteSheet(to) : sheetText) + address,
  );
}

/** @example dropSheetIn("='Old'!A1+B1", "Old") // "=#REF!+B1" */
export function dropSheetIn(formula: string, name: string): string {
  return mapReferences(formula, ({ sheetText, address }) =>
    sheetText !== "" && sameName(sheetNameOf(sheetText), name) ? "#REF!" : sheetText + address,
  );
}

/**
 * A formula copied from one cell to another: references without "$" move along.
 *
 * @example offsetFormula("=$A2>1", 1, 0) // "=$A3>1"
 */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ sheetText, address }) => {
    const moved = address.split(":").map((part) => {
      const parts = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/u.exec(part);
      if (!parts) return part;
      const [, columnLock = "", label = "", rowLock = "", row = ""] = parts;
      const newLabel = label === "" || columnLock === "$" ? label : columnLabel(columnIndex(label) + columns);
      // "$3" of a whole-row reference puts its "$" into the first group.
      const locked = rowLock === "$" || (label === "" && columnLock === "$");
      const newRow = row === "" || locked ? row : String(Number(row) + rows);
      return columnLock + newLabel + rowLock + newRow;
    });
    return sheetText + moved.join(":");
  });
}

/** What a name stands for, without "=", or undefined if there is no such name in that scope or above. */
export type LookUpName = (name: string, sheet: string) => string | undefined;

/** Names that mean each other would go round for ever; Excel stops them when they are defined. */
const deepestName = 16;

/**
 * The formula with each name replaced by what it stands for. A reference stays a reference, so that ROWS(name) works;
 * everything else is put into brackets.
 *
 * @param home name of the sheet on which the formula stands: names of that sheet go before names of the workbook
 * @example expandNames("=2*rate_1", "Model", () => "'Model'!$B$3") // "=2*'Model'!$B$3"
 */
export function expandNames(formula: string, home: string, lookUp: LookUpName, depth = 0): string {
  if (depth > deepestName) return "#NAME?";
  return formula.replace(tokenPattern, (text: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as { other?: string };
    const offset = rest[rest.length - 3] as number;
    if (groups.other === undefined || formula[offset + text.length] === "(") return text;
    const mark = text.lastIndexOf("!");
    const meaning = lookUp(text.slice(mark + 1), mark < 0 ? home : sheetNameOf(text.slice(0, mark + 1)));
    if (meaning === undefined) return text;
    const expanded = expandNames(meaning, home, lookUp, depth + 1);
    return onlyReferencePattern.test(expanded) ? expanded : `(${expanded})`;
  });
}

const onlyReferencePattern =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?\$?[A-Za-z]{0,3}\$?[0-9]*(?::\$?[A-Za-z]{0,3}\$?[0-9]*)?$/u;
