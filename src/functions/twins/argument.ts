// Knows an argument of a call as the native twin needs it: its text, the cells that it names, and what cannot be said without XD.
import { cellsOf, type Cells } from "./cells";

/** Why a call has no native twin, although the function has one. */
export type NoTwinReason =
  | { readonly code: "no-option"; readonly parameter: string; readonly given: string }
  | { readonly code: "no-argument"; readonly parameter: string }
  | { readonly code: "option-in-cell"; readonly parameter: string }
  | { readonly code: "not-one-value"; readonly parameter: string }
  | { readonly code: "not-a-line"; readonly parameter: string }
  | { readonly code: "not-a-block"; readonly parameter: string; readonly rows?: number; readonly columns?: number }
  | { readonly code: "not-typed"; readonly parameter: string }
  | { readonly code: "later-spending"; readonly parameter: string }
  | { readonly code: "workings" };

/** When a twin shows the same; what the arguments do not let one see beforehand. */
export type TwinCondition = "no-blanks" | "first-flow-spent" | "one-rate" | "letters-only" | "one-holder" | "within-life";

/** The exception of writing a twin. */
export class NoTwin extends Error {
  readonly reason: NoTwinReason;

  constructor(reason: NoTwinReason) {
    super(JSON.stringify(reason));
    this.name = "NoTwin";
    this.reason = reason;
  }
}

/** Cells along a row or a column. */
export interface Line {
  readonly count: number;
  readonly upright: boolean;
  readonly first: string;
  /** All but the first; undefined where there is but one. */
  readonly later: string | undefined;
}

export class TwinArgument {
  constructor(
    readonly parameter: string,
    /** As it stands in the call; empty: left out. */
    readonly text: string,
    private readonly keywords: readonly string[],
    private readonly conditions: Set<TwinCondition>,
  ) {}

  get isGiven(): boolean {
    return this.text !== "";
  }

  /** As an operand: in brackets where it is a calculation. */
  toString(): string {
    return isOperand(this.text) ? this.text : `(${this.text})`;
  }

  /** As an operand, or what counts where it is left out. */
  or(fallback: string): string {
    return this.isGiven ? this.toString() : fallback;
  }

  /** One value, as an operand. */
  one(): string {
    const cells = cellsOf(this.text);
    if (cells && cells.rows * cells.columns > 1) throw new NoTwin({ code: "not-one-value", parameter: this.parameter });
    return this.toString();
  }

  /** Excel's own functions know only the call without it. */
  leftOut(): void {
    if (this.isGiven) throw new NoTwin({ code: "no-argument", parameter: this.parameter });
  }

  /** The keyword that is typed, the first where none is; one in a cell may change. */
  keyword(): string {
    if (!this.isGiven) return this.keywords[0] ?? "";
    const typed = /^"\s*([^"]*?)\s*"$/.exec(this.text)?.[1]?.toLowerCase();
    if (typed === undefined) throw new NoTwin({ code: "option-in-cell", parameter: this.parameter });
    return typed;
  }

  /** What belongs to the keyword; those that are not listed have no counterpart in Excel. */
  pick(ways: Readonly<Record<string, string>>): string {
    const given = this.keyword();
    const way = ways[given];
    if (way === undefined) throw new NoTwin({ code: "no-option", parameter: this.parameter, given });
    return way;
  }

  /** The same argument with part of its cells. */
  with(text: string): TwinArgument {
    return new TwinArgument(this.parameter, text, this.keywords, this.conditions);
  }

  /** A row as a column, and the other way round. */
  turned(): string {
    const cells = this.cells();
    if (!cells.isList) return `TRANSPOSE(${this.text})`;
    const columns = Array.from({ length: cells.columns }, (_, column) =>
      Array.from({ length: cells.rows }, (_, row) => cells.part(row, column)).join(","),
    );
    return `{${columns.join(";")}}`;
  }

  cells(): Cells {
    const cells = cellsOf(this.text);
    if (!cells) throw new NoTwin({ code: "not-a-block", parameter: this.parameter });
    return cells;
  }

  /** Cells in this many rows or columns. */
  block({ rows, columns }: { readonly rows?: number; readonly columns?: number }): Cells {
    const cells = this.cells();
    if ((rows === undefined || cells.rows === rows) && (columns === undefined || cells.columns === columns)) return cells;
    throw new NoTwin({
      code: "not-a-block",
      parameter: this.parameter,
      ...(rows === undefined ? {} : { rows }),
      ...(columns === undefined ? {} : { columns }),
    });
  }

  line(): Line {
    const cells = cellsOf(this.text);
    if (!cells || (cells.rows > 1 && cells.columns > 1)) throw new NoTwin({ code: "not-a-line", parameter: this.parameter });
    const count = cells.rows * cells.columns;
    const upright = cells.rows > 1;
    const later = upright ? cells.part(1, 0, count - 1, 1) : cells.part(0, 1, 1, count - 1);
    return { count, upright, first: cells.part(0, 0), later: count > 1 ? later : undefined };
  }

  /** The twin skips empty cells, or reads none. */
  withoutBlanks(): this {
    const cells = cellsOf(this.text);
    if (!cells?.isList) this.conditions.add("no-blanks");
    return this;
  }

  /** The twin holds where only the first of these flows is spent. */
  firstSpent(): this {
    const cells = this.cells();
    const { first, later = "" } = this.line();
    if (!cells.isList) this.conditions.add("first-flow-spent");
    else if (Number(first) > 0 || later.includes("-")) throw new NoTwin({ code: "later-spending", parameter: this.parameter });
    return this;
  }

  /** The twin holds where this is so, which the arguments do not show. */
  provided(condition: TwinCondition): this {
    this.conditions.add(condition);
    return this;
  }

  /** A number or list that is typed, since the twin is another for each. */
  typed(): this {
    if (this.isGiven && !cellsOf(this.text)?.isList) throw new NoTwin({ code: "not-typed", parameter: this.parameter });
    return this;
  }
}

/** A sign outside texts and brackets makes a calculation. */
function isOperand(text: string): boolean {
  let bare = text.replace(/"[^"]*"|'[^']*'/g, "").replace(/(\d)e[-+]?(\d)/gi, "$1$2");
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\{[^{}]*\}|\[[^[\]]*\]/g, "");
  }
  return !/[-+*/^&=<>]/.test(bare);
}

/**
 * An amount added to what stands before it.
 *
 * @example [added("B3"), added("-800")] // ["+B3", "-800"]
 */
export const added = (amount: string): string => (amount.startsWith("-") ? amount : `+${amount}`);

/**
 * The same amount with the other sign.
 *
 * @example [negated("B3"), negated("-800")] // ["-B3", "800"]
 */
export const negated = (amount: string): string => (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);
