// Takes the user to a sheet or a cell.

/**
 * Shows a sheet and selects a place on it.
 * @param sheet   its id or its name
 * @param address without the sheet, "D7"; the top left cell where none is given
 * @throws ItemNotFound (by code) where the sheet is gone
 */
export async function goTo(sheet: string, address = "A1"): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** Names of all sheets, in the order of their tabs. */
export const sheetNames = (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
