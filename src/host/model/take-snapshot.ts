// The whole workbook as data, calculated: what a file is saved from, and what "is it as before?" compares.
import type { EngineCell } from "../engine/engine";
import { columnLimit, formatAddress, rowLimit } from "./address";
import type { CellSnapshot, SheetSnapshot, StyleSnapshot, WorkbookSnapshot } from "./snapshot";
import type { Workbook } from "./workbook";
import { standardHeight } from "./range-size";
import type { Worksheet } from "./worksheet";

/** Settles first, so that every formula has its value. */
export async function takeSnapshot(workbook: Workbook): Promise<WorkbookSnapshot> {
  await workbook.settle();
  const styles = new StyleTable();
  const sheets = workbook.sheets().map((sheet) => sheetSnapshot(sheet, styles));
  return { sheets, names: workbook.names.list(), styles: styles.all, activeSheet: workbook.activeSheet().name };
}

/** Equal looks share one entry. */
class StyleTable {
  readonly all: StyleSnapshot[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(style: StyleSnapshot): number | undefined {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (key === "[]") return undefined;
    let index = this.#indices.get(key);
    if (index === undefined) {
      index = this.all.push(style) - 1;
      this.#indices.set(key, index);
    }
    return index;
  }
}

function sheetSnapshot(sheet: Worksheet, styles: StyleTable): SheetSnapshot {
  const { engine } = sheet.workbook;
  const used = engine.usedRange(sheet.id, false);
  const freeze = engine.freeze(sheet.id);
  const page = sheet.pageLayout.snapshot();
  const options = sheet.protection.options;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === "" ? {} : { tabColor: sheet.tabColor }),
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    columns: columnSizes(sheet, used ? used.column + used.columns : 0),
    rows: rowSizes(sheet, used ? used.row + used.rows : 0),
    cells: cellsOf(sheet, styles),
    merges: engine.merges(sheet.id).map((at) => formatAddress(at)),
    ...(freeze.rows > 0 || freeze.columns > 0 ? { freeze } : {}),
    names: sheet.names.list(),
    validations: engine.validations(sheet.id),
    conditionalFormats: engine.conditionalFormats(sheet.id),
    charts: sheet.charts.all().map((chart) => chart.snapshot()),
    ...(page ? { page } : {}),
    ...(options ? { protection: { options } } : {}),
  };
}

function cellsOf(sheet: Worksheet, styles: StyleTable): readonly CellSnapshot[] {
  const { engine } = sheet.workbook;
  const used = engine.usedRange(sheet.id, false);
  if (!used) return [];
  return engine.read(sheet.id, used).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const at = { row: used.row + r, column: used.column + c };
      const style = styles.indexOf(engine.style(sheet.id, at.row, at.column));
      const isEmpty = cell.value === undefined && cell.formula === undefined && style === undefined;
      return isEmpty ? [] : [{ ...at, ...contentOf(cell), ...(style === undefined ? {} : { style }) }];
    }),
  );
}

function contentOf(cell: EngineCell): Omit<CellSnapshot, "row" | "column"> {
  return {
    ...(cell.value === undefined ? {} : { value: cell.value }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.spill ? { spill: formatAddress(cell.spill) } : {}),
    ...(cell.quotePrefix ? { quotePrefix: true } : {}),
  };
}

/** Sizes that a snapshot leaves out, in points. */
const standardWidth = 48;

function columnSizes(sheet: Worksheet, usedColumns: number): SheetSnapshot["columns"] {
  const count = Math.min(columnLimit, Math.max(sheet.columns.end, usedColumns));
  return indices(count).flatMap((index) => {
    const width = sheet.columns.size(index);
    const hidden = sheet.columns.isHidden(index);
    return width === standardWidth && !hidden
      ? []
      : [{ index, ...(width === standardWidth ? {} : { width }), ...(hidden ? { hidden } : {}) }];
  });
}

function rowSizes(sheet: Worksheet, usedRows: number): SheetSnapshot["rows"] {
  // A height for all rows of the sheet was set over whole columns; used rows stand for them.
  const sized = sheet.rows.end === rowLimit ? 0 : sheet.rows.end;
  return indices(Math.max(sized, usedRows)).flatMap((index) => {
    const height = sheet.rows.size(index);
    const hidden = sheet.rows.isHidden(index);
    return height === standardHeight && !hidden
      ? []
      : [{ index, ...(height === standardHeight ? {} : { height }), ...(hidden ? { hidden } : {}) }];
  });
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
