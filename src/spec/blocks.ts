// Ways to write common blocks: labelled lines, tables, plain text. All give a Block.
import type { Block, Cell, Named, Role, Scalar } from "./sheet";
import type { FormatName, StyleName } from "./styles";

type Look = { readonly style?: StyleName; readonly format?: FormatName };

/** A constant that the template writes: a heading, a label. */
export const text = (value: string, style: StyleName = "label"): Cell => ({ value, style });
/** A cell that people type into. */
export const input = (value: Scalar | null, more: Omit<Cell, "value" | "formula"> = {}): Cell => ({ value, style: "input", ...more });
/** A formula in words. */
export const calc = (formula: string, look: Look = {}): Cell => ({ formula, style: "working", ...look });
/** 1 where the condition holds, else 0; shown as a tick or a cross. */
export const check = (condition: string): Cell => ({ formula: `=IF(${condition},1,0)`, style: "check", format: "check" });
/** The same cell `count` times: formulas align themselves. */
export const fill = (cell: Cell, count: number): Cell[] => Array.from({ length: count }, () => cell);

export interface Line {
  /** What the cells of the line are called. */
  readonly name?: string;
  readonly as?: Role;
  readonly label: Cell | string;
  /** Cells between the label and the values: unit, note, total. */
  readonly lead?: readonly (Cell | null)[];
  readonly leadNames?: Readonly<Record<number, string>>;
  readonly cells: readonly (Cell | null)[];
  readonly height?: number;
}

/**
 * Lines under one another: label in the first column, values from column `from`.
 * A name covers all values of its line.
 */
export function lines(from: number, all: readonly Line[], more: Pick<Block, "gap" | "titleRows"> = {}): Block {
  const names: Named[] = [];
  const heights: Record<number, number> = {};
  const cells = all.map((line, row) => {
    const lead = line.lead ?? [];
    if (lead.length > from - 1) throw new Error(`line ${row}: ${lead.length} leading cells do not fit before column ${from}`);
    if (line.name !== undefined && line.cells.length > 0) {
      names.push({ name: line.name, row, column: from, rows: 1, columns: line.cells.length, ...(line.as && { as: line.as }) });
    }
    for (const [column, name] of Object.entries(line.leadNames ?? {}))
      names.push({ name, row, column: Number(column), rows: 1, columns: 1 });
    if (line.height !== undefined) heights[row] = line.height;
    const label = typeof line.label === "string" ? text(line.label) : line.label;
    const gap: null[] = Array.from({ length: from - 1 - lead.length }, () => null);
    return [label, ...lead, ...gap, ...line.cells];
  });
  return { cells, names, heights, ...more };
}

export interface Column {
  readonly name?: string;
  readonly as?: Role;
  readonly title: Cell | string;
  readonly cells: readonly (Cell | null)[];
  /** Cells below the last row, such as totals; all columns have as many or none. */
  readonly below?: readonly (Cell | null)[];
}

/**
 * A table: a header row, then one row a record. A column's name covers its records without header and totals;
 * `groups` names blocks of neighbouring columns by their indices, `headers` names their header cells.
 */
export function table(
  columns: readonly Column[],
  options: {
    readonly at?: number;
    readonly groups?: Readonly<Record<string, { readonly from: number; readonly count: number; readonly as?: Role }>>;
    readonly headers?: Readonly<Record<string, { readonly from: number; readonly count: number; readonly as?: Role }>>;
    readonly belowNames?: Readonly<
      Record<string, { readonly row: number; readonly from: number; readonly count: number; readonly as?: Role }>
    >;
    readonly headerHeight?: number;
    readonly rowHeight?: number;
    readonly repeatHeader?: boolean;
    readonly gap?: number;
  } = {},
): Block {
  const at = options.at ?? 0;
  const rows = Math.max(0, ...columns.map((column) => column.cells.length));
  const below = Math.max(0, ...columns.map((column) => column.below?.length ?? 0));
  const lead: null[] = Array.from({ length: at }, () => null);
  const header = columns.map((column) => (typeof column.title === "string" ? text(column.title, "header") : column.title));
  const body = Array.from({ length: rows }, (_, row) => columns.map((column) => column.cells[row] ?? null));
  const foot = Array.from({ length: below }, (_, row) => columns.map((column) => column.below?.[row] ?? null));
  const role = (as: Role | undefined): Pick<Named, "as"> => (as ? { as } : {});
  const names: Named[] = [];
  columns.forEach((column, index) => {
    if (column.name !== undefined && rows > 0)
      names.push({ name: column.name, row: 1, column: at + index, rows, columns: 1, ...role(column.as) });
  });
  for (const [name, group] of Object.entries(options.groups ?? {})) {
    names.push({ name, row: 1, column: at + group.from, rows, columns: group.count, ...role(group.as) });
  }
  for (const [name, group] of Object.entries(options.headers ?? {})) {
    names.push({ name, row: 0, column: at + group.from, rows: 1, columns: group.count, ...role(group.as) });
  }
  for (const [name, group] of Object.entries(options.belowNames ?? {})) {
    names.push({ name, row: 1 + rows + group.row, column: at + group.from, rows: 1, columns: group.count, ...role(group.as) });
  }
  const heights: Record<number, number> = {};
  if (options.headerHeight !== undefined) heights[0] = options.headerHeight;
  if (options.rowHeight !== undefined) for (let row = 1; row <= rows; row++) heights[row] = options.rowHeight;
  return {
    cells: [header, ...body, ...foot].map((row) => [...lead, ...row]),
    names,
    heights,
    ...(options.gap !== undefined && { gap: options.gap }),
    ...(options.repeatHeader && { titleRows: [0, 1] as const }),
  };
}

/** Two blocks side by side: the second begins at row `row`, column `column` of the first, where the first has no cells. */
export function beside(left: Block, right: Block, column: number, row = 0): Block {
  const height = Math.max(left.cells.length, row + right.cells.length);
  const cells = Array.from({ length: height }, (_, index) => {
    const own = left.cells[index] ?? [];
    const other = right.cells[index - row] ?? [];
    if (other.length === 0) return own;
    if (own.length > column) throw new Error(`row ${index} of the left block reaches column ${own.length - 1}`);
    return [...own, ...Array.from({ length: column - own.length }, () => null), ...other];
  });
  const names = right.names.map((named) => ({ ...named, row: named.row + row, column: named.column + column }));
  const heights = Object.fromEntries(Object.entries(right.heights ?? {}).map(([index, points]) => [Number(index) + row, points]));
  return { ...left, cells, names: [...left.names, ...names], heights: { ...heights, ...left.heights } };
}

/** A bar across `width` columns that opens a part of the sheet. */
export const section = (title: string, width: number): Block => ({
  cells: [[text(title, "section"), ...Array.from({ length: width - 1 }, () => text("", "section"))]],
  names: [],
  heights: { 0: 18 },
  gap: 0,
});

/** Empty rows that a chart covers. */
export const space = (name: string, rows: number, columns: number, at = 0): Block => ({
  cells: Array.from({ length: rows }, () => []),
  names: [{ name, row: 0, column: at, rows, columns }],
});
