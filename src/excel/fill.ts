// Puts values into cells of a generated sheet: what was worked out, or what somebody chose to keep.
import type { Scalar } from "../spec/sheet";
import { typed } from "../spec/typed-text";
import { ChangedMeanwhile } from "./edit";

export interface FilledCells {
  /** Without the sheet, "D7:D9". */
  readonly address: string;
  readonly values: readonly (readonly Scalar[])[];
  /** What the reader saw there: where anything else stands by now, nothing at all is written. */
  readonly before?: readonly (readonly Scalar[])[];
}

/**
 * All in one step; text that could be taken for a formula, a number or a date stays text.
 * @returns what stood there, as cells that put it back
 * @throws ChangedMeanwhile; ItemNotFound (by code) where the sheet is gone
 */
export const fill = (sheetId: string, cells: readonly FilledCells[]): Promise<readonly FilledCells[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = cells.map((cell) => ({ ...cell, range: sheet.getRange(cell.address) }));
    for (const { range } of ranges) range.load("values");
    await context.sync();
    const stood = ranges.map(({ range }) => range.values as Scalar[][]);
    const changed = cells.find(({ before }, index) => before && JSON.stringify(before) !== JSON.stringify(stood[index]));
    if (changed) throw new ChangedMeanwhile(changed.address);
    for (const { range, values } of ranges)
      range.values = values.map((row) => row.map((value) => (typeof value === "string" ? typed(value) : value)));
    await context.sync();
    return cells.map(({ address, values }, index) => ({ address, values: stood[index] ?? [], before: values }));
  });
