// How cells look: by their own style, or by their column's, row's and sheet's.
import type { StyleSnapshot } from "../model/snapshot";
import { bookStyle } from "./create-univer";
import { fromUniver, type ExtraStyle } from "./style";
import type { ICellData, IStyleData, Nullable, Workbook, Worksheet } from "./univer";

/** What is kept in a cell's `custom` field, so that it moves and is undone with the cell. */
export interface CellCustom {
  readonly look?: ExtraStyle;
  /** The cell's look is complete: its column's and row's do not show through. */
  readonly own?: true;
}

export function customOf(look: ExtraStyle | null, own: true | undefined): CellCustom | null {
  return look || own ? { ...(look ? { look } : {}), ...(own ? { own } : {}) } : null;
}

export function lookOf(cell: Nullable<ICellData>): ICellData | undefined {
  if (!cell?.s && !cell?.custom) return undefined;
  return { ...(cell.s ? { s: cell.s } : {}), ...(cell.custom ? { custom: cell.custom } : {}) };
}

const defaultLook: StyleSnapshot = {};

export class Looks {
  readonly #workbook: Workbook;
  readonly #known = new WeakMap<IStyleData, StyleSnapshot>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  of(sheet: Worksheet, row: number, column: number, cell: Nullable<ICellData>): StyleSnapshot {
    if (cell?.s || cell?.custom || !this.hasBand(sheet, row, column))
      return this.#lookFrom(cell?.s, cell?.custom as CellCustom | null | undefined);
    const columnBand = sheet.getColumnManager().getColumn(column);
    const rowBand = sheet.getRowManager().getRow(row);
    const { look, ...sheetStyle } = this.ofSheet(sheet);
    return {
      ...fromUniver(sheetStyle, look),
      ...this.#lookFrom(columnBand?.s, columnBand?.custom as CellCustom | null | undefined),
      ...this.#lookFrom(rowBand?.s, rowBand?.custom as CellCustom | null | undefined),
    };
  }

  #lookFrom(style: Nullable<IStyleData | string>, custom: CellCustom | null | undefined): StyleSnapshot {
    const extra = custom?.look;
    const data = style ? this.#workbook.getStyles().get(style) : undefined;
    if (!data) return extra ? fromUniver(undefined, extra) : defaultLook;
    if (extra) return fromUniver(data, extra);
    let look = this.#known.get(data);
    if (!look) this.#known.set(data, (look = fromUniver(data, undefined)));
    return look;
  }

  /** What was set for the whole sheet, without the workbook's default font. */
  ofSheet(sheet: Worksheet): IStyleData & { look?: ExtraStyle } {
    const style = sheet.getConfig().defaultStyle;
    const own = { ...(typeof style === "object" ? style : undefined) };
    if (own.ff === bookStyle.ff) delete own.ff;
    if (own.fs === bookStyle.fs) delete own.fs;
    return own;
  }

  hasBands(sheet: Worksheet): boolean {
    const { columnData, rowData } = sheet.getConfig();
    return (
      Object.values(columnData).some((column) => column?.s ?? column?.custom) || Object.values(rowData).some((row) => row?.s ?? row?.custom)
    );
  }

  hasBand(sheet: Worksheet, row: number, column: number): boolean {
    if (sheet.getConfig().defaultStyle) return true;
    const columnBand = sheet.getColumnManager().getColumn(column);
    const rowBand = sheet.getRowManager().getRow(row);
    return !!(columnBand?.s ?? columnBand?.custom ?? rowBand?.s ?? rowBand?.custom);
  }
}
