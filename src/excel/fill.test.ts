// The best set is worked out again in the workbook, also where people inserted rows.
import { draw, exampleProject, inWorkbook } from "../../test/workbook";
import { solvedAgain } from "../sheets/kit";
import { fill } from "./fill";
import { read } from "./read";

const contention = async () => {
  const sheet = (await read()).find(({ kind }) => kind === "contention");
  if (!sheet) throw new Error("no contention");
  return sheet;
};
const best = async (): Promise<unknown[]> => ((await contention()).figures.get("best") ?? []).flat();

it("solves again after an edit and an inserted row", () =>
  inWorkbook(async () => {
    await draw(exampleProject("predictive-maintenance"), "zh-CN", ["contention"]);
    expect(await best()).toEqual([1, 1, 0]);
    const before = await contention();
    const costs = before.places.get("requests_cost") ?? "";
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(before.id);
      const second = sheet.getRange(costs).getCell(1, 0);
      second.values = [[900]];
      second.getEntireRow().insert("Down");
      await context.sync();
    });
    const changed = await contention();
    await fill(changed.id, solvedAgain(changed));
    expect(await best()).toEqual([0, "", 1, 0]);
    const solved = await contention();
    expect((solved.figures.get("was_cost") ?? []).flat()).toEqual([500, "", 900, 300]);
    expect((solved.figures.get("price") ?? []).flat()).toEqual([100, "", "", 100]);
  }));
