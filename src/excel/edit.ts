// Writes single input cells of a sheet: a fix that somebody chose, or letters in another scheme. One run, all of it or nothing.
import type { Scalar } from "../spec/sheet";
import { typed } from "../spec/typed-text";

/** What is to stand in one cell. */
export interface CellEdit {
  /** Without the sheet, "D7". */
  readonly address: string;
  readonly text: string;
  /** What the reader saw there: where something else stands by now, nothing is written. */
  readonly before?: string;
}

/** Somebody changed a cell between reading and writing; nothing was written. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
  readonly address: string;

  constructor(address: string) {
    super(`${address} was changed meanwhile`);
    this.address = address;
  }
}

/**
 * Writes these cells and leaves every other, and each cell's look, alone.
 * @returns what stood there, as edits that put it back
 * @throws ChangedMeanwhile; ItemNotFound (by code) where the sheet is gone
 */
export const edit = (sheet: string, edits: readonly CellEdit[]): Promise<readonly CellEdit[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cells = edits.map(({ address }) => {
      const range = worksheet.getRange(address);
      range.load("values");
      return range;
    });
    await context.sync();
    const stood = cells.map((range) => String((range.values as Scalar[][])[0]?.[0] ?? ""));
    const changed = edits.find(({ before }, index) => before !== undefined && before.trim() !== (stood[index] ?? "").trim());
    if (changed) throw new ChangedMeanwhile(changed.address);
    edits.forEach(({ text }, index) => {
      const range = cells[index];
      if (range) range.values = [[typed(text)]];
    });
    await context.sync();
    return edits.map(({ address }, index) => ({ address, text: stood[index] ?? "", before: edits[index]?.text ?? "" }));
  });
