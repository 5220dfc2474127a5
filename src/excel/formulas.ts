// Every formula of the workbook, on whatever sheet: what surveys look through.
import { toAddress } from "../spec/address";
import type { Scalar } from "../spec/sheet";

export interface FormulaCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet, "D7". */
  readonly address: string;
  readonly formula: string;
}

export interface UsedRange {
  readonly sheet: Excel.Worksheet;
  /** A null object on an empty sheet; its formulas, rowIndex and columnIndex are loaded. */
  readonly range: Excel.Range;
}

/** What each sheet holds, in the order of the tabs. Changes nothing. */
export async function usedRanges(context: Excel.RequestContext): Promise<readonly UsedRange[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("formulas,rowIndex,columnIndex");
    return { sheet, range };
  });
  await context.sync();
  return used;
}

/** Sheet by sheet, row by row. */
export const formulasIn = (used: readonly UsedRange[]): readonly FormulaCell[] =>
  used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    return (range.formulas as Scalar[][]).flatMap((row, r) =>
      row.flatMap((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return [];
        const at = { row: range.rowIndex + r, column: range.columnIndex + c, rows: 1, columns: 1 };
        return [{ sheetId: sheet.id, sheet: sheet.name, address: toAddress(at), formula }];
      }),
    );
  });
