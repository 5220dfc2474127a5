// What must be known before a workbook is handed on: the cells that call XD's functions; and turning them into values.
import type { Scalar } from "../spec/sheet";
import { typed } from "../spec/typed-text";
import { formulasIn, usedRanges } from "./formulas";
import { callsXd } from "./xd-formula";

/** A cell whose formula calls XD. */
export interface FunctionCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet, "D7". */
  readonly address: string;
}

/** All of them, sheet by sheet, row by row. Changes nothing. */
export const functionCells = (): Promise<readonly FunctionCell[]> => Excel.run(survey);

/**
 * Puts in place of each such formula the value that it shows now, with all the cells that it spills into.
 * @returns how many formulas
 */
export const freezeFunctions = (): Promise<number> =>
  Excel.run(async (context) => {
    const cells = await survey(context);
    // Before ExcelApi 1.12 a spill cannot be found; those versions of Excel do not spill functions of add-ins.
    const knowsSpills = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
    const found = cells.map(({ sheetId, address }) => {
      const range = context.workbook.worksheets.getItem(sheetId).getRange(address);
      range.load("values,valueTypes");
      const spill = knowsSpills ? range.getSpillingToRangeOrNullObject() : undefined;
      spill?.load("values,valueTypes");
      return { range, spill };
    });
    await context.sync();
    for (const { range, spill } of found) freeze(spill && !spill.isNullObject ? spill : range);
    await context.sync();
    return cells.length;
  });

/** Text that could be taken for a formula, a number or a date stays text; an error stays that error. */
function freeze(range: Excel.Range): void {
  const { valueTypes } = range;
  range.values = (range.values as Scalar[][]).map((row, r) =>
    row.map((value, c) => (typeof value === "string" && valueTypes[r]?.[c] !== "Error" ? typed(value) : value)),
  );
}

async function survey(context: Excel.RequestContext): Promise<readonly FunctionCell[]> {
  return formulasIn(await usedRanges(context))
    .filter(({ formula }) => callsXd(formula))
    .map(({ sheetId, sheet, address }) => ({ sheetId, sheet, address }));
}
