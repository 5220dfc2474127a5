// Taking XD's sheets out again: what it would cost is said first, and nothing else changes. That fresh sheets of every template
// cost nothing is seen in contract.test.ts.
import { remove, surveyRemoval } from "../src/excel/remove";
import { write } from "../src/excel/write";
import { input, lines, text } from "../src/spec/blocks";
import { plan } from "../src/spec/plan";
import type { SheetSpec } from "../src/spec/sheet";
import { inWorkbook } from "./workbook";

const spec = (tab: string): SheetSpec => ({
  kind: "trial",
  version: 1,
  locale: "en-US",
  tab,
  widths: [12],
  blocks: [
    lines(1, [
      { label: "Rate", name: "rate", as: "in", cells: [input(0.1)] },
      { label: text("=cmd", "label"), name: "twice", as: "out", cells: [{ formula: "={rate}*2" }] },
    ]),
  ],
  page: { landscape: true, paper: "A4", header: "", footer: { left: "", center: "", right: "" } },
});
const drawTrial = (tab: string) => write((found) => plan([spec(tab)], found));
const typeInto = (sheet: string, address: string, formula: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    await context.sync();
  });

describe("removing", () => {
  it("tells of typing and of formulas elsewhere that refer to a sheet", () =>
    inWorkbook(async () => {
      await drawTrial("Plan");
      await typeInto("Sheet1", "C3", "='Plan'!B2+1");
      await typeInto("Sheet1", "C4", '="Plan!B2"');
      expect(await surveyRemoval()).toMatchObject([{ name: "Plan", edited: false, referredBy: [{ sheet: "Sheet1", address: "C3" }] }]);
      await typeInto("Plan", "B1", 0.2);
      expect(await surveyRemoval()).toMatchObject([{ edited: true }]);
      await typeInto("Plan", "B1", 0.1);
      expect(await surveyRemoval()).toMatchObject([{ edited: false }]);
      await typeInto("Plan", "B2", 0.2); // a formula typed over
      expect(await surveyRemoval()).toMatchObject([{ edited: true }]);
    }));

  it("turns links into the values they show, text kept as text", () =>
    inWorkbook(async (host) => {
      await drawTrial("Plan");
      await typeInto("Sheet1", "C3", "='Plan'!B2+1");
      await typeInto("Sheet1", "C4", "='Plan'!A2");
      const [sheet] = await surveyRemoval();
      expect(await remove([sheet?.id ?? ""], "values")).toEqual(["Plan"]);
      const after = await host.snapshot();
      expect(after.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
      expect(after.sheets[0]?.cells.map(({ row, value, formula }) => [row, value, formula])).toEqual([
        [2, 1.2, undefined],
        [3, "=cmd", undefined],
      ]);
    }));

  it("lets links break where that was chosen", () =>
    inWorkbook(async (host) => {
      await drawTrial("Plan");
      await typeInto("Sheet1", "C3", "='Plan'!B2+1");
      const [sheet] = await surveyRemoval();
      await remove([sheet?.id ?? ""], "break");
      expect((await host.snapshot()).sheets[0]?.cells[0]?.value).toMatchObject({ error: "#REF!" });
    }));

  it("removes one of two and leaves the other alone; a sheet of the user's is never removed", () =>
    inWorkbook(async (host) => {
      await drawTrial("Plan");
      await drawTrial("Plan");
      const survey = await surveyRemoval();
      expect(survey.map(({ name }) => name)).toEqual(["Plan", "Plan 2"]);
      const mine = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.load("id");
        await context.sync();
        return sheet.id;
      });
      expect(await remove([survey[0]?.id ?? "", mine], "values")).toEqual(["Plan"]);
      expect((await host.snapshot()).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Plan 2"]);
    }));

  it("keeps a workbook alive from which everything goes", () =>
    inWorkbook(async (host) => {
      await drawTrial("Plan");
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").delete();
        await context.sync();
      });
      const [sheet] = await surveyRemoval();
      await remove([sheet?.id ?? ""], "values");
      expect((await host.snapshot()).sheets).toHaveLength(1);
    }));
});
