// Knows what a custom function is, as data: its parameters say how Excel hands them over and what they become.
import type { Option, Quantity } from "../model/errors";
import type { Locale, Localized } from "../i18n/locale";
import { line, oneCell, toKeyword, toNumber } from "./arguments";
import { block, type Block } from "./cells";
import type { TwinArgument } from "./twins/argument";

/** One parameter: its shape towards Excel, and the way from cells to the value that `compute` is given. */
export interface Param<T> {
  /** matrix: Excel sends rows of cells, and a blank cell can be told from an argument left out. */
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  /** Keywords that the parameter takes, the default first. */
  readonly keywords?: readonly string[];
  /** @param cells undefined where the argument was left out */
  readonly read: (cells: Block | undefined, parameter: string) => T;
  /** The value straight from what Excel sends, where every cell is a plain number; undefined where it must be read with care. */
  readonly quick?: (raw: unknown) => T | undefined;
}

/** What a function may answer: a number or text in one cell, or a rectangle that spills. */
export type Answer = number | string | readonly (readonly (number | string)[])[];

/** What `compute` answers, as the metadata says it. */
export type Returns = "number" | "numbers" | "texts" | "table";

type Params = Readonly<Record<string, Param<unknown>>>;
type Values<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };
type Answers = {
  readonly number: number;
  readonly numbers: readonly (readonly number[])[];
  readonly texts: readonly (readonly string[])[];
  /** Numbers and texts in one block, such as figures with their headings. */
  readonly table: readonly (readonly (number | string)[])[];
};

interface Strings<Name extends string> {
  /** What the function gives, in a sentence or two; shown in Insert Function. */
  readonly description: string;
  readonly params: Readonly<Record<Name, string>>;
}

/** A formula and what it shows: a number, or the rows that it fills. */
export interface Example {
  readonly formula: string;
  readonly shows: Answer;
}

/** The names that are known of parameters. */
type NamesOf<P> = keyof { readonly [K in keyof P as string extends K ? never : K]: unknown };

/** What people read of a function: kept beside it, made only where it is shown. */
export interface Words<F extends { readonly params: object }> {
  readonly strings: Localized<Strings<keyof F["params"] & string>>;
  /** Where the method comes from. */
  readonly source: Localized<string>;
  /** What else it is called, and what people look for who want it. */
  readonly terms: Localized<string>;
  readonly example: Example;
  /** Writes the native twin of a call: an ordinary Excel formula that shows the same. Absent where Excel has none. */
  twin?(args: Readonly<Record<NamesOf<F["params"]>, TwinArgument>>): string;
}

interface Definition<P extends Params, R extends Returns> {
  /** In capitals, for ever: it stands in users' files as XD.<id>. */
  readonly id: string;
  /** In the order of the formula; names and order are for ever, new ones go to the end and are optional. */
  readonly params: P;
  readonly returns: R;
  readonly compute: (values: Values<P>, locale: Locale) => Answers[R];
  /** The same answer straight from what Excel sends, where that is plain; undefined where it must be read with care. */
  readonly quick?: (raw: readonly unknown[]) => Answers[R] | undefined;
}

/** A custom function as it is called, its parameters' types forgotten. */
export interface Callable {
  readonly id: string;
  readonly params: Params;
  readonly returns: Returns;
  /** Reads what Excel sends and computes. @throws DomainError, ArgumentError */
  readonly evaluate: (raw: readonly unknown[], locale: Locale) => Answer;
}

/** A custom function with its words. */
export interface FunctionDefinition extends Callable, Words<Callable> {}

/**
 * Makes a custom function of a description: the types of `compute`'s values follow from `params`.
 * An error in any argument comes before every other reason not to answer.
 */
export function defineFunction<const P extends Params, const R extends Returns>({
  id,
  params,
  returns,
  compute,
  quick: answerAtOnce,
}: Definition<P, R>): Callable & { readonly params: P } {
  const names = Object.keys(params);
  // Objects of one shape, as each call looks into all of them.
  const list = names.map((name) => {
    const { optional, quick, read } = params[name] as Param<unknown>;
    return { name, optional, quick, read };
  });
  // What is computed with where all optional arguments are left out. Copies of one object have one shape, which engines make fast.
  const leftOut: Record<string, unknown> = Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.optional ? param.read(undefined, name) : undefined]),
  );
  const evaluate = (raw: readonly unknown[], locale: Locale): Answers[R] => {
    const atOnce = answerAtOnce?.(raw);
    if (atOnce !== undefined) return atOnce;
    const values = { ...leftOut };
    let slow: (Block | undefined)[] | undefined;
    for (let index = 0; index < list.length; index++) {
      const { name, optional, quick } = list[index] as (typeof list)[number];
      const given = raw[index];
      if (optional && (given === null || given === undefined)) continue;
      const value = quick === undefined ? undefined : quick(given);
      if (value === undefined) (slow ??= [])[index] = block(given);
      else values[name] = value;
    }
    // An error in any argument has been met by now.
    slow?.forEach((cells, index) => {
      const { name, read } = list[index] as (typeof list)[number];
      values[name] = read(cells, name);
    });
    return compute(values as Values<P>, locale);
  };
  return { id, params, returns, evaluate };
}

/** One number; a blank is 0. */
export function number(what: Quantity): Param<number> {
  return {
    dimensionality: "scalar",
    optional: false,
    read: (cells, parameter) => toNumber(cells === undefined ? null : oneCell(cells, parameter), what),
    quick: (raw) => (typeof raw === "number" && raw - raw === 0 ? raw : undefined),
  };
}

/** One number that may be left out; a blank or 0 counts as left out, so it must mean the same. */
export function optionalNumber(what: Quantity): Param<number | undefined> {
  return {
    dimensionality: "scalar",
    optional: true,
    read: (cells, parameter) => (cells === undefined ? undefined : toNumber(oneCell(cells, parameter), what) || undefined),
  };
}

/** One number that may be left out, where 0 means something of its own; a blank cell is 0. */
export function optionalNumberOrZero(what: Quantity): Param<number | undefined> {
  return {
    dimensionality: "matrix",
    optional: true,
    read: (cells, parameter) => (cells === undefined ? undefined : toNumber(oneCell(cells, parameter), what)),
  };
}

/** Numbers along a row or a column; a blank is 0 in its place. */
export function numbers(what: Quantity): Param<readonly number[]> {
  return { dimensionality: "matrix", optional: false, read: (cells, parameter) => toNumbers(cells ?? [[null]], what, parameter) };
}

/**
 * As `numbers`, for what is computed from many cells: they are read in one pass into a typed array. It is used again at the next call, so
 * `compute` must not keep it; nor is it looked whether each number is finite, which the model does.
 */
export function flows(what: Quantity): Param<ArrayLike<number>> {
  let kept = new Float64Array(0);
  return {
    ...numbers(what),
    quick: (raw) => {
      if (typeof raw === "number" && raw - raw === 0) {
        if (kept.length !== 1) kept = new Float64Array(1);
        kept[0] = raw;
        return kept;
      }
      if (!Array.isArray(raw)) return undefined;
      const rows: readonly unknown[] = raw;
      const [first] = rows;
      if (!Array.isArray(first) || (rows.length > 1 && first.length > 1)) return undefined;
      const cells: readonly unknown[] = rows.length === 1 ? first : rows;
      if (kept.length !== cells.length) kept = new Float64Array(cells.length);
      return (rows.length === 1 ? copyRow(cells, kept) : copyColumn(cells, kept)) ? kept : undefined;
    },
  };
}

/**
 * Cells into a typed array; false where one is no number. A row with blanks is told apart first: a loop that has met one is slower from
 * then on.
 */
function copyRow(cells: readonly unknown[], into: Float64Array): boolean {
  if (cells.includes(null) || cells.includes("")) return false;
  for (let k = 0; k < into.length; k++) {
    const cell = cells[k];
    if (typeof cell !== "number") return false;
    into[k] = cell;
  }
  return true;
}

/** Rows of one cell each. */
function copyColumn(rows: readonly unknown[], into: Float64Array): boolean {
  for (let k = 0; k < into.length; k++) {
    const row = rows[k];
    if (!Array.isArray(row) || row.length !== 1) return false;
    const cell: unknown = row[0];
    if (typeof cell !== "number") return false;
    into[k] = cell;
  }
  return true;
}

/**
 * The cells of an argument that is one row; undefined where it is none.
 *
 * @example oneRow([[1, 2]]) // [1, 2]
 * @example oneRow([[1], [2]]) // undefined
 */
export function oneRow(raw: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(raw) || raw.length !== 1) return undefined;
  const [row] = raw as readonly unknown[];
  return Array.isArray(row) ? row : undefined;
}

/** Numbers along a row or a column that may be left out. */
export function optionalNumbers(what: Quantity): Param<readonly number[] | undefined> {
  return {
    dimensionality: "matrix",
    optional: true,
    read: (cells, parameter) => (cells === undefined ? undefined : toNumbers(cells, what, parameter)),
  };
}

/** Days along a row or a column, as serial numbers; a blank is 0, which is no day. */
export function dates(): Param<readonly number[]> {
  return numbers("date");
}

/** Numbers along a row or a column, and whether they stand in a column, so that an answer can lie as they do. */
export interface Line {
  readonly values: readonly number[];
  readonly upright: boolean;
}

/** Numbers with their direction. */
export function directedNumbers(what: Quantity): Param<Line> {
  return {
    dimensionality: "matrix",
    optional: false,
    read: (cells = [[null]], parameter) => ({ values: toNumbers(cells, what, parameter), upright: cells.length > 1 }),
  };
}

/** Figures in one row, or in a column where they belong beside a column. */
export function spread(values: readonly number[], upright: boolean): number[][] {
  return upright ? values.map((value) => [value]) : [[...values]];
}

/** One of a few English keywords in any case; left out or blank means the first. */
export function option<K extends string>(name: Option, known: readonly [K, ...K[]]): Param<K> {
  return {
    dimensionality: "scalar",
    optional: true,
    keywords: known,
    read: (cells, parameter) => toKeyword(cells === undefined ? null : oneCell(cells, parameter), name, known),
  };
}

/** One of a few English keywords in any case, which has to be said; an empty cell means the first. */
export function requiredOption<K extends string>(name: Option, known: readonly [K, ...K[]]): Param<K> {
  return { ...option(name, known), optional: false };
}

/** Cells as they are. */
export function grid(): Param<Block> {
  return { dimensionality: "matrix", optional: false, read: (cells) => cells ?? [[null]] };
}

/** Rows of numbers; a blank is 0 in its place. */
export function numberRows(what: Quantity): Param<readonly (readonly number[])[]> {
  return table((cells) => toNumberRows(cells, what));
}

/** Rows of numbers that may be left out. */
export function optionalNumberRows(what: Quantity): Param<readonly (readonly number[])[] | undefined> {
  return optionalTable((cells) => toNumberRows(cells, what));
}

/** A table, read by the function that asks for it. */
export function table<T>(read: (cells: Block, parameter: string) => T): Param<T> {
  return { dimensionality: "matrix", optional: false, read: (cells, parameter) => read(cells ?? [[null]], parameter) };
}

/** A table that may be left out, read by the function that asks for it. */
export function optionalTable<T>(read: (cells: Block, parameter: string) => T): Param<T | undefined> {
  return {
    dimensionality: "matrix",
    optional: true,
    read: (cells, parameter) => (cells === undefined ? undefined : read(cells, parameter)),
  };
}

function toNumberRows(cells: Block, what: Quantity): number[][] {
  return cells.map((row, line) => row.map((cell, index) => toNumber(cell, what, index, line)));
}

function toNumbers(cells: Block, what: Quantity, parameter: string): number[] {
  return line(cells, parameter).map((cell, index) => toNumber(cell, what, index));
}
