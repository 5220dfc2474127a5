// The line between the workbook's model and the program that stores cells and calculates.
// Rows and columns are 0-based; sizes are points; styles, rules and formulas are spelt as in model/snapshot.ts.
import type { CellValue, ConditionalFormatSnapshot, NameSnapshot, StyleSnapshot, ValidationSnapshot } from "../model/snapshot";

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What to put into a cell: a ready value (nothing is parsed here), or a formula with its "=". null clears the content. */
export type CellInput = { readonly value: number | string | boolean; readonly quotePrefix?: boolean } | { readonly formula: string } | null;

export interface EngineCell {
  /** undefined for an empty cell. Raw: 0.09, not "9%". Spilled members are filled in. */
  readonly value: CellValue | undefined;
  readonly formula: string | undefined;
  readonly quotePrefix: boolean;
  readonly numberFormat: string; // "General" where none is set
  /** The block that this cell's formula fills, where it spills. */
  readonly spill: Rect | undefined;
  /** Member of another cell's spill. */
  readonly spilled: boolean;
}

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** A change that did not come from the model: someone typed into the grid, or inserted rows there. */
export interface EngineEdit {
  readonly sheetId: string;
  readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  readonly range: Rect;
}

/** A function that the add-in registers ("XD.NPV"). Arguments arrive marshalled as Excel marshals them. */
export interface EngineFunction {
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly matrix: boolean;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
  /** A scalar, a 2-D array that spills, or {error: "#VALUE!", message?}; may be a promise. */
  readonly call: (args: readonly unknown[], address: string) => unknown;
}

export interface Engine {
  // ---- sheets
  sheets(): readonly EngineSheet[];
  addSheet(id: string, name: string, index: number): void;
  /** Also removes the names scoped to it. Formulas that refer to it become #REF!. */
  deleteSheet(id: string): void;
  /** Formulas, names and rules that refer to it follow. */
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, index: number): void;
  setSheetHidden(id: string, hidden: boolean): void;
  activeSheetId(): string;
  activate(id: string): void;
  setTabColor(id: string, color: string): void;
  setGridlines(id: string, show: boolean): void;

  // ---- cells. Writes are collected and applied in order, one command a sheet, at the next read or settle.
  setCells(id: string, at: Rect, cells: readonly (readonly (CellInput | undefined)[])[]): void; // undefined: leave that cell alone
  /** Members of `style` replace, null members go back to the default; others stay. */
  setStyle(id: string, at: Rect, style: { readonly [K in keyof StyleSnapshot]?: StyleSnapshot[K] | null }): void;
  setNumberFormats(id: string, at: Rect, formats: readonly (readonly (string | undefined)[])[]): void;
  clear(id: string, at: Rect, what: "All" | "Contents" | "Formats"): void;
  read(id: string, at: Rect): readonly (readonly EngineCell[])[];
  style(id: string, row: number, column: number): StyleSnapshot;
  /** The lines of one cell: `style(…).borders`, without writing first what was only collected. */
  borders(id: string, row: number, column: number): StyleSnapshot["borders"];
  /** Cells that hold or show something; with `valuesOnly` false also those that only have a format. null: none. */
  usedRange(id: string, valuesOnly: boolean): Rect | null;
  insert(id: string, at: Rect, shift: "Down" | "Right" | "Rows" | "Columns"): void;
  delete(id: string, at: Rect, shift: "Up" | "Left" | "Rows" | "Columns"): void;
  merges(id: string): readonly Rect[];
  merge(id: string, at: Rect): void;
  unmerge(id: string, at: Rect): void;

  // ---- rows and columns
  columnWidth(id: string, column: number): number;
  setColumnWidth(id: string, first: number, count: number, points: number): void;
  rowHeight(id: string, row: number): number;
  setRowHeight(id: string, first: number, count: number, points: number): void;
  isColumnHidden(id: string, column: number): boolean;
  setColumnsHidden(id: string, first: number, count: number, hidden: boolean): void;
  isRowHidden(id: string, row: number): boolean;
  setRowsHidden(id: string, first: number, count: number, hidden: boolean): void;
  freeze(id: string): { readonly rows: number; readonly columns: number };
  setFreeze(id: string, rows: number, columns: number): void;

  // ---- names: sheetId null means the workbook
  names(sheetId: string | null): readonly NameSnapshot[];
  setName(sheetId: string | null, name: NameSnapshot): void;
  deleteName(sheetId: string | null, name: string): void;

  // ---- rules: the whole list of a sheet, in order of priority; ranges follow inserted rows and columns
  validations(id: string): readonly ValidationSnapshot[];
  setValidations(id: string, all: readonly ValidationSnapshot[]): void;
  conditionalFormats(id: string): readonly ConditionalFormatSnapshot[];
  setConditionalFormats(id: string, all: readonly ConditionalFormatSnapshot[]): void;

  // ---- selection
  selection(): { readonly sheetId: string; readonly at: Rect };
  select(id: string, at: Rect): void;

  // ---- calculation
  /** Applies what is collected and resolves when every formula that depends on it has its value. */
  settle(): Promise<void>;
  setCalculation(mode: "Automatic" | "Manual"): void;
  recalculate(): Promise<void>;
  register(functions: readonly EngineFunction[]): void;

  // ---- news
  onEdit(listener: (edit: EngineEdit) => void): () => void;
  onSelect(listener: () => void): () => void;
  onActivate(listener: (sheetId: string) => void): () => void;
  onCalculated(listener: () => void): () => void;
  /** Steps that undo would take back together: everything between begin and end is one. */
  undoGroup<T>(work: () => Promise<T>): Promise<T>;
  undo(): Promise<boolean>;

  dispose(): void;
}
