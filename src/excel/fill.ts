// Puts values that were worked out into cells of a generated sheet.
import type { Scalar } from "../spec/sheet";
import { typed } from "../spec/typed-text";

export interface FilledCells {
  /** Without the sheet, "D7:D9". */
  readonly address: string;
  readonly values: readonly (readonly Scalar[])[];
}

/** All in one step; text that could be taken for a formula, a number or a date stays text. */
export const fill = (sheetId: string, cells: readonly FilledCells[]): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { address, values } of cells) sheet.getRange(address).values = values.map((row) => row.map((value) => (typeof value === "string" ? typed(value) : value)));
    await context.sync();
  });
