// From a formula's text to a function that reckons it. Formulas that were filled down or across are one formula.
import { columnIndex } from "../references";
import { functions, ordinary, type Lazy } from "./functions";
import { operators, precedence } from "./operators";
import { Area, each, failure, giveUp, pairs, single, toNumber, type Cells, type Value } from "./values";

/** Where a formula is reckoned: its relative references count from here. */
export interface Place {
  readonly row: number;
  readonly column: number;
  sheet(name: string | undefined): Cells;
}

type Step = (place: Place) => Value;

/** A corner of a reference: counted from the place, or from the sheet's first cell. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowLocked: boolean;
  readonly columnLocked: boolean;
}

export interface Reference {
  readonly sheet: string | undefined;
  readonly from: Corner;
  readonly to: Corner;
}

export interface Compiled {
  readonly run: Step;
  readonly references: readonly Reference[];
}

/** A compiled formula and the place that its text means. */
export interface Formula {
  readonly compiled: Compiled;
  readonly row: number;
  readonly column: number;
}

interface Token {
  readonly kind: "string" | "reference" | "function" | "number" | "mark" | "logical";
  readonly text: string;
  readonly reference?: Reference;
}

const tokenPattern =
  /\s+|("(?:[^"]|"")*")|(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])|([A-Z][A-Z0-9.]*)\(|(TRUE|FALSE)(?![\p{L}\p{N}_.(!])|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(<>|<=|>=|[-+*/^&=<>%:(),])/uy;

const known = new Map<string, Compiled | undefined>();
/** Distinct formulas are few; a program that goes on for days must not keep them all. */
const mostKnown = 20_000;

/** The formula, or undefined where the direct way does not know all that is in it. */
export function compile(text: string): Formula | undefined {
  const tokens: Token[] = [];
  let row = -1;
  let column = -1;
  let key = "";
  const corner = (columnLock: string, letters: string, rowLock: string, digits: string): Corner => {
    const at = { row: Number(digits) - 1, column: columnIndex(letters), rowLocked: rowLock === "$", columnLocked: columnLock === "$" };
    if (!at.rowLocked && row < 0) row = at.row;
    if (!at.columnLocked && column < 0) column = at.column;
    const relative = { ...at, row: at.rowLocked ? at.row : at.row - row, column: at.columnLocked ? at.column : at.column - column };
    key += `${columnLock}${relative.column}${rowLock ? "$" : "r"}${relative.row}`;
    return relative;
  };
  if (!text.startsWith("=")) return undefined;
  tokenPattern.lastIndex = 1;
  while (tokenPattern.lastIndex < text.length) {
    const found = tokenPattern.exec(text);
    if (!found) return undefined;
    const [
      all,
      string,
      quoted,
      bare,
      lock1 = "",
      letters1,
      lock2 = "",
      digits1,
      lock3 = "",
      letters2,
      lock4 = "",
      digits2,
      name,
      logical,
      number,
      mark,
    ] = found;
    if (letters1 !== undefined && digits1 !== undefined) {
      const sheet = quoted === undefined ? bare : quoted.replaceAll("''", "'");
      key += sheet === undefined ? "[" : `[${sheet}!`;
      const from = corner(lock1, letters1, lock2, digits1);
      if (letters2 !== undefined) key += ":";
      const to = letters2 === undefined || digits2 === undefined ? from : corner(lock3, letters2, lock4, digits2);
      key += "]";
      tokens.push({ kind: "reference", text: all, reference: { sheet, from, to } });
      continue;
    }
    key += all;
    if (all.trim() === "") continue;
    if (string !== undefined) tokens.push({ kind: "string", text: string.slice(1, -1).replaceAll('""', '"') });
    else if (name !== undefined) tokens.push({ kind: "function", text: name });
    else if (logical !== undefined) tokens.push({ kind: "logical", text: logical });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark });
  }
  let compiled = known.get(key);
  if (!compiled && !known.has(key)) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (compiled = new Parser(tokens).parse()));
  }
  return compiled && { compiled, row: Math.max(0, row), column: Math.max(0, column) };
}

const countsOnly: ReadonlySet<string> = new Set(["ROWS", "COLUMNS", "ROW", "COLUMN"]);

/** Ends the reading of a formula that the direct way does not know. */
class Unknown extends Error {}

class Parser {
  #at = 0;
  readonly #references: Reference[] = [];

  constructor(readonly tokens: readonly Token[]) {}

  parse(): Compiled | undefined {
    try {
      const run = this.#binary(1);
      return this.#at === this.tokens.length ? { run, references: this.#references } : undefined;
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  #is(mark: string): boolean {
    const token = this.tokens[this.#at];
    return token?.kind === "mark" && token.text === mark;
  }

  #take(mark: string): void {
    if (!this.#is(mark)) throw new Unknown();
    this.#at += 1;
  }

  #binary(least: number): Step {
    let left = this.#unary();
    for (;;) {
      const token = this.tokens[this.#at];
      const level = token?.kind === "mark" ? precedence[token.text] : undefined;
      const work = token && operators[token.text];
      if (level === undefined || level < least || !work) return left;
      this.#at += 1;
      const before = left;
      const right = this.#binary(level + 1);
      left = (place) => pairs(before(place), right(place), work);
    }
  }

  #unary(): Step {
    if (this.#is("+")) {
      this.#at += 1;
      return this.#unary();
    }
    if (!this.#is("-")) return this.#percent();
    this.#at += 1;
    const value = this.#unary();
    // Whether -2^2 is 4 is a matter on which programs differ.
    if (this.#is("^")) throw new Unknown();
    return (place) => each(value(place), (one) => -toNumber(single(one)) + 0);
  }

  #percent(): Step {
    let value = this.#range();
    while (this.#is("%")) {
      this.#at += 1;
      const before = value;
      value = (place) => each(before(place), (one) => toNumber(single(one)) / 100);
    }
    return value;
  }

  /** INDEX(…):B7, an area between two corners that are found on the way. */
  #range(): Step {
    const first = this.#corner();
    const from = this.#primary();
    if (!this.#is(":")) return from;
    this.#at += 1;
    const last = this.#corner();
    const to = this.#primary();
    if (!first || !last || first.sheet !== last.sheet) throw new Unknown();
    // It depends on all that may lie between.
    this.#references.push({ sheet: first.sheet, from: first.from, to: last.to }, { sheet: first.sheet, from: last.from, to: first.to });
    return (place) => {
      const a = from(place);
      const b = to(place);
      if (!(a instanceof Area && b instanceof Area) || a.sheet !== b.sheet) return giveUp();
      const row = Math.min(a.row, b.row);
      const column = Math.min(a.column, b.column);
      return new Area(
        a.sheet,
        row,
        column,
        Math.max(a.row + a.rows, b.row + b.rows) - row,
        Math.max(a.column + a.columns, b.column + b.columns) - column,
      );
    };
  }

  /** The cells among which a corner is found: itself, or those of an INDEX. */
  #corner(): Reference | undefined {
    const token = this.tokens[this.#at];
    return token?.kind === "function" && token.text === "INDEX" ? this.tokens[this.#at + 1]?.reference : token?.reference;
  }

  #primary(): Step {
    const token = this.tokens[this.#at];
    if (!token) throw new Unknown();
    this.#at += 1;
    switch (token.kind) {
      case "number": {
        const value = Number(token.text);
        return () => value;
      }
      case "string": {
        const { text } = token;
        return () => text;
      }
      case "logical": {
        const value = token.text === "TRUE";
        return () => value;
      }
      case "reference":
        return this.#reference(token.reference);
      case "function":
        return this.#call(token.text);
      case "mark": {
        if (token.text !== "(") throw new Unknown();
        const inner = this.#binary(1);
        this.#take(")");
        return inner;
      }
    }
  }

  #reference(reference: Reference | undefined): Step {
    if (!reference) throw new Unknown();
    this.#references.push(reference);
    const { sheet, from, to } = reference;
    if (from === to) {
      return (place) => {
        const row = rowOf(from, place);
        const column = columnOf(from, place);
        if (row < 0 || column < 0) throw failure("#REF!");
        return new Area(place.sheet(sheet), row, column, 1, 1);
      };
    }
    return (place) => {
      const { startRow, startColumn, endRow, endColumn } = rangeOf(reference, place);
      if (startRow < 0 || startColumn < 0) throw failure("#REF!");
      return new Area(place.sheet(sheet), startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
    };
  }

  #call(name: string): Step {
    const args: Step[] = [];
    if (!ordinary.has(name)) throw new Unknown();
    const before = this.#references.length;
    while (!this.#is(")")) {
      // An argument that is left out means different things to different functions.
      if (this.#is(",")) throw new Unknown();
      args.push(this.#binary(1));
      if (this.#is(")")) break;
      this.#take(",");
      if (this.#is(")")) throw new Unknown();
    }
    this.#at += 1;
    // How many rows and where: what the cells hold does not matter, and a cell may count the rows down to itself.
    if (countsOnly.has(name) && this.tokens[this.#at - 2]?.kind === "reference") this.#references.length = before;
    const work = functions[name];
    if (!work) return giveUp;
    return (place) =>
      work(
        ...args.map(
          (arg): Lazy =>
            () =>
              arg(place),
        ),
      );
  }
}

const rowOf = (corner: Corner, place: { readonly row: number }): number => (corner.rowLocked ? corner.row : corner.row + place.row);
const columnOf = (corner: Corner, place: { readonly column: number }): number =>
  corner.columnLocked ? corner.column : corner.column + place.column;

/** The cells that a reference means at a place, in Univer's words. */
export function rangeOf({ from, to }: Reference, place: { readonly row: number; readonly column: number }) {
  const [row1, row2] = [rowOf(from, place), rowOf(to, place)];
  const [column1, column2] = [columnOf(from, place), columnOf(to, place)];
  return {
    startRow: Math.min(row1, row2),
    endRow: Math.max(row1, row2),
    startColumn: Math.min(column1, column2),
    endColumn: Math.max(column1, column2),
  };
}
