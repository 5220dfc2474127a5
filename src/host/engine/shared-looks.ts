// Looks on their way to Univer, which works out the style of each cell by itself. The cells of a table share a few
// looks, so the same look is one object here, and Univer is asked once for each.
import type { ICellData, IStyleData, Nullable, Worksheet } from "./univer";

/** What is to change in cells, by row and column. */
export type PatchedCells = Record<number, Record<number, CellPatch>>;
export type CellPatch = { -readonly [K in keyof ICellData]: ICellData[K] };

export class SharedStyles {
  readonly #styles = new Map<string, IStyleData>();
  readonly #laid = new WeakMap<IStyleData, WeakMap<IStyleData, IStyleData>>();
  /** What Univer calls a new cell's style that says this; null where it keeps none. */
  readonly ids = new Map<IStyleData, string | null>();

  /** The one object for all styles that say the same. */
  same(style: IStyleData): IStyleData {
    const key = JSON.stringify(style);
    const known = this.#styles.get(key) ?? style;
    this.#styles.set(key, known);
    return known;
  }

  /** One style laid over another. */
  over(below: IStyleData, above: IStyleData): IStyleData {
    const known = this.#laid.get(below) ?? new WeakMap<IStyleData, IStyleData>();
    this.#laid.set(below, known);
    const found = known.get(above) ?? this.same({ ...below, ...above });
    known.set(above, found);
    return found;
  }
}

/** Whether a patch does not come to anything that stands there, and its look is one that others may share. */
const isFresh = (patch: CellPatch, cell: Nullable<ICellData>): boolean => !cell && typeof patch.s === "object" && patch.s !== null;

/**
 * Gives new cells their looks.
 * @param ids what Univer calls the styles that were asked for before
 * @param work has Univer make of some cells what they say
 * @returns what is left to be done for all cells
 */
export function layLooks(
  sheet: Worksheet,
  cellValue: PatchedCells,
  ids: Map<IStyleData, string | null>,
  work: (cells: PatchedCells) => void,
): PatchedCells {
  const matrix = sheet.getCellMatrix();
  const asked = new Map<IStyleData, { readonly row: number; readonly column: number }>();
  const askedCells: PatchedCells = {};
  const left: PatchedCells = {};
  const fresh: { readonly row: number; readonly column: number; readonly style: IStyleData }[] = [];
  for (const [rowKey, cells] of Object.entries(cellValue)) {
    const row = Number(rowKey);
    const line: Record<number, CellPatch> = (left[row] = {});
    for (const [columnKey, patch] of Object.entries(cells)) {
      const column = Number(columnKey);
      if (!isFresh(patch, matrix.getValue(row, column))) {
        line[column] = patch;
        continue;
      }
      const { s, ...rest } = patch;
      const style = s as IStyleData;
      line[column] = rest;
      if (ids.has(style) || asked.has(style)) fresh.push({ row, column, style });
      else {
        asked.set(style, { row, column });
        (askedCells[row] ??= {})[column] = { s: style };
      }
    }
  }
  if (asked.size > 0) work(askedCells);
  for (const [style, { row, column }] of asked) {
    const id = matrix.getValue(row, column)?.s;
    ids.set(style, typeof id === "string" ? id : null);
  }
  for (const { row, column, style } of fresh) {
    const id = ids.get(style);
    if (id) matrix.setValue(row, column, { s: id });
  }
  return left;
}

/**
 * @param undo what takes back the changes of cells that stand there
 * @returns what takes back all of them: a new cell goes
 */
export function takenBack(
  sheet: Worksheet,
  cellValue: PatchedCells,
  undo: (standing: PatchedCells) => Record<number, Record<number, Nullable<ICellData>>>,
): Record<number, Record<number, Nullable<ICellData>>> {
  const matrix = sheet.getCellMatrix();
  const standing: PatchedCells = {};
  const fresh: Record<number, Record<number, null>> = {};
  for (const [row, cells] of Object.entries(cellValue))
    for (const [column, patch] of Object.entries(cells))
      if (matrix.getValue(Number(row), Number(column))) (standing[Number(row)] ??= {})[Number(column)] = patch;
      else (fresh[Number(row)] ??= {})[Number(column)] = null;
  const before = { ...undo(standing) };
  for (const [row, cells] of Object.entries(fresh)) before[Number(row)] = { ...before[Number(row)], ...cells };
  return before;
}
