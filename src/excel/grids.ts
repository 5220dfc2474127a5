// The cells of sheets that are not ours, as they stand: where grids made by hand are looked for. Changes nothing.
import { parseAddress, type Rect } from "../spec/address";
import { identity } from "../spec/plan";
import type { Scalar } from "../spec/sheet";

/** The used cells of one sheet; `values[0][0]` stands at (row, column), counted from 0. */
export interface ForeignCells {
  readonly sheetId: string;
  readonly sheet: string;
  readonly values: readonly (readonly Scalar[])[];
  readonly row: number;
  readonly column: number;
  readonly merges: readonly Rect[];
  /** What the user has selected there, if this sheet is in front. */
  readonly selected?: Rect;
}

/** More cells than any grid has: such a sheet is data, and is passed over. */
const mostCells = 400_000;

/** All sheets without our mark, in the order of their tabs. */
export const foreignCells = (): Promise<readonly ForeignCells[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    const active = sheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    const found = sheets.items.map((sheet) => {
      const mark = sheet.names.getItemOrNullObject(identity.kind);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowCount,columnCount,rowIndex,columnIndex");
      return { sheet, mark, used };
    });
    await context.sync();
    const knowsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
    const foreign = found.filter(
      ({ mark, used }) => mark.isNullObject && !used.isNullObject && used.rowCount * used.columnCount <= mostCells,
    );
    const loaded = foreign.map(({ sheet, used }) => {
      const range = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount);
      range.load("values");
      const merged = knowsMerges ? range.getMergedAreasOrNullObject() : undefined;
      merged?.load("address");
      return { sheet, used, range, merged };
    });
    await context.sync();
    const selection = await selectedArea();
    return loaded.map(({ sheet, used, range, merged }) => {
      const selected = sheet.id === active.id ? selection : undefined;
      return {
        sheetId: sheet.id,
        sheet: sheet.name,
        values: range.values as Scalar[][],
        row: used.rowIndex,
        column: used.columnIndex,
        merges: merged && !merged.isNullObject ? merged.address.split(",").flatMap((address) => parseAddress(address) ?? []) : [],
        ...(selected && { selected }),
      };
    });
  });

/** Undefined where several areas or a chart are selected: Excel has no range for that. */
const selectedArea = (): Promise<Rect | undefined> =>
  Excel.run(async (context) => {
    const selection = context.workbook.getSelectedRange();
    selection.load("address");
    await context.sync();
    return parseAddress(selection.address);
  }).catch(() => undefined);
