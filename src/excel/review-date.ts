// Types a day as the review date, where the workbook types it: once in the project's sheet, else in each sheet that has its own.
import { toSerial } from "../spec/calendar-serial";
import { identity } from "../spec/plan";
import { readWith } from "./read";

/**
 * @param day "2026-03-31"
 * @returns names of the sheets that own it; those that link to them follow by themselves
 */
export const setReviewDate = (day: string): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const all = await readWith(context);
    const found = all.map(({ id, name }) => {
      const range = context.workbook.worksheets.getItem(id).names.getItemOrNullObject(`${identity.input}asOf`).getRangeOrNullObject();
      range.load("formulas");
      return { name, range };
    });
    await context.sync();
    const owners = found.filter(
      ({ range }) => !range.isNullObject && !String((range.formulas as unknown[][])[0]?.[0] ?? "").startsWith("="),
    );
    for (const { range } of owners) range.values = [[toSerial(day)]];
    await context.sync();
    return owners.map(({ name }) => name);
  });
