// What a sheet is, as data: blocks of cells under one another, with names instead of addresses.
import type { ChoiceName } from "./choices";
import type { FormatName, StyleName } from "./styles";

export type Scalar = string | number | boolean;

/** A figure that another sheet owns, by its published name: "model.npv". */
export type Published = `${string}.${string}`;

/** What may be typed into a cell. */
export type Validation =
  | { readonly kind: "choice"; readonly of: ChoiceName }
  | { readonly kind: "list"; readonly words: readonly string[] }
  /** Any word of a named column or row of this sheet, written "{roles.all}". */
  | { readonly kind: "range"; readonly ref: string }
  | { readonly kind: "decimal" | "integer"; readonly min?: number; readonly max?: number; readonly above?: number }
  | { readonly kind: "date" }
  | { readonly kind: "length"; readonly max: number };

export interface Cell {
  /** A constant; text stays text whatever it looks like. */
  readonly value?: Scalar | null;
  /** An Excel formula that speaks in names: "=NPV({rate},{flow.later})+{flow.first}". See reference.ts. */
  readonly formula?: string;
  /** Published figures that the formula speaks of; where one is missing the cell holds `value` instead, and an input stays an input. */
  readonly needs?: readonly Published[];
  /** Where one of these is published in the workbook the cell links to it, else it holds `value`. */
  readonly link?: {
    readonly to: readonly Published[];
    /** Which element of a published row, column or block: by place, or the one that holds this; where none does, there is no link. */
    readonly row?: number;
    readonly column?: number;
    readonly equals?: Scalar;
    /**
     * The figure stands in the row where `equals` stands among these names, found each time by the name in the cell `of`; it is said as
     * yes where it is 1, else as no. Where the name is not among them, there is no link.
     */
    readonly beside?: { readonly names: Published; readonly of: string };
  };
  readonly style?: StyleName;
  readonly format?: FormatName;
  readonly validation?: Validation;
  /** Shown when the cell is selected. */
  readonly prompt?: string;
}

/** "in": typed by people, read back as an input. "out": published to other sheets. "in-out": both. */
export type Role = "in" | "out" | "in-out";

/** A rectangle inside a block, and what it is called. */
export interface Named {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly as?: Role;
}

/** Cells that belong together; the next block stands below. */
export interface Block {
  readonly cells: readonly (readonly (Cell | null)[])[];
  readonly names: readonly Named[];
  /** Points, by row of the block, where text needs more than one line. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Empty rows after it; 1 where not said. */
  readonly gap?: number;
  /** The rows of this block repeat at the top of each printed page, and stay on screen. */
  readonly titleRows?: readonly [first: number, count: number];
}

/** A look that depends on values; `formula` is written for the top-left cell of `over`. */
export interface Rule {
  readonly over: string;
  readonly formula: string;
  readonly look: "good" | "bad" | "warn" | "muted" | "letterR" | "letterA" | "letterC" | "letterI" | "letterS";
}

export interface ChartSpec {
  readonly name: string;
  readonly kind: "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked" | "Line" | "LineMarkers";
  readonly title: string;
  /** The named rectangle of empty cells that the chart covers. */
  readonly over: string;
  readonly series: readonly {
    readonly name: string; // in words: Office.js takes no cell here
    readonly values: string; // "{flow.all}"
    readonly categories: string;
    readonly kind?: "Line" | "LineMarkers" | "ColumnClustered";
    readonly color: ChartColor;
  }[];
  readonly legend: boolean;
  readonly valueFormat?: FormatName;
  /** The first category stands at the top of a bar chart, as in a table. */
  readonly topDown?: true;
  /** Room between columns, in percent of their width; as Excel does it where not said. */
  readonly gap?: number;
}
export type ChartColor = "blue" | "orange" | "green" | "red" | "grey" | "teal" | "none";

export interface SheetSpec {
  /** The template's id and the version of what it draws. */
  readonly kind: string;
  readonly version: number;
  readonly locale: string;
  /** The wish; a taken name gets a number. */
  readonly tab: string;
  readonly tabColor?: string;
  /** Width in characters of the standard font, one a column; the last one repeats. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  readonly rules?: readonly Rule[];
  readonly charts?: readonly ChartSpec[];
  /** Columns that stay on screen, and repeat on each printed page. */
  readonly freezeColumns?: number;
  /** False: the rows that repeat in print do not stay on screen, because they stand far below the top. */
  readonly freezeTitles?: boolean;
  /** How much of it is printed, where that is not all: the first blocks, the first columns. The rest is for the screen. */
  readonly printed?: { readonly blocks: number; readonly columns: number };
  readonly page: {
    readonly landscape: boolean;
    readonly paper: "A4" | "Letter";
    /** Shrunk to one page in height too: for what goes a few rows beyond it. */
    readonly onePage?: boolean;
    readonly header: string;
    readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  };
}
