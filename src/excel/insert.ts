// Puts a formula into the cell at hand, and says what is selected.
import { parseAddress, quoteWhereNeeded, toAddress } from "../spec/address";
import type { Scalar } from "../spec/sheet";

/** A cell by its sheet and its address on it, "D7". */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** Where the formula went; or what stands there, and then nothing was written. */
export type Insertion =
  | ({ readonly state: "written" } & CellPlace)
  | ({ readonly state: "occupied"; /** Its formula, or its value. */ readonly holds: string } & CellPlace);

/**
 * What is selected, as a formula refers to it: "Sheet1!B3:E3", "'预算 2026'!B3".
 * @throws InvalidSelection (by code) where several blocks or a drawing are selected
 */
export const selectedReference = (): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    const sheet = range.worksheet;
    range.load("address");
    sheet.load("name");
    await context.sync();
    return `${quoteWhereNeeded(sheet.name)}!${onItsSheet(range.address)}`;
  });

/**
 * Writes a formula into the active cell, if that is empty.
 * @param over a cell that may lose what it holds; where another cell is active by now, that one is looked at first
 */
export const insertFormula = (formula: string, over?: CellPlace): Promise<Insertion> =>
  Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    const worksheet = cell.worksheet;
    cell.load("address,formulas,values");
    worksheet.load("name");
    await context.sync();
    const place = { sheet: worksheet.name, address: onItsSheet(cell.address) };
    // A cell into which a formula spills has a value and no formula of its own.
    const [content = ""] = [cell.formulas, cell.values].map((cells) => (cells as Scalar[][])[0]?.[0] ?? "").filter((one) => one !== "");
    if (content !== "" && !(over?.sheet === place.sheet && over.address === place.address))
      return { state: "occupied", ...place, holds: String(content) };
    cell.formulas = [[formula]];
    await context.sync();
    return { state: "written", ...place };
  });

/** "B3:E3" of "Sheet1!B3:E3"; whole rows and columns as Excel says them. */
function onItsSheet(address: string): string {
  const rect = parseAddress(address);
  return rect === undefined ? address.slice(address.lastIndexOf("!") + 1) : toAddress(rect);
}
