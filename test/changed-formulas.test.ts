// Formulas that somebody overwrote are found on every sheet, wherever it stands by now; what people add themselves is theirs.
import { surveyFormulas, type Compared } from "../src/excel/changed-formulas";
import { read } from "../src/excel/read";
import { drawnFor } from "../src/sheets/update";
import { columnLetters } from "../src/spec/address";
import { draw, exampleProject, inWorkbook } from "./workbook";

interface Found {
  readonly sheet: string;
  readonly address: string;
  readonly found: unknown;
  readonly alone: boolean;
}
const listed = (compared: Compared | undefined) => (typeof compared === "object" ? compared : []);
async function found(): Promise<Found[]> {
  const [sheets, changed] = [await read(), await surveyFormulas(drawnFor)];
  return sheets.flatMap(({ id, name }) =>
    listed(changed.get(id)).map(({ address, found, alone }) => ({ sheet: name, address, found, alone })),
  );
}

/** A cell of the row with this label, by its column; what stands there. */
async function cell(sheet: string, label: string, column: string): Promise<{ address: string; formula: string }> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
    used.load("formulas");
    await context.sync();
    const row = used.formulas.findIndex((line: unknown[]) => line.includes(label));
    const index = Array.from({ length: 26 }, (_, one) => columnLetters(one)).indexOf(column);
    return { address: `${column}${row + 1}`, formula: String(used.formulas[row]?.[index]) };
  });
}
const type = (sheet: string, address: string, formula: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    await context.sync();
  });

it("finds what was overwritten and nothing else, after rows and columns came, sheets were renamed and people wrote beside", async () => {
  await inWorkbook(async () => {
    await draw(exampleProject("predictive-maintenance"), "en-US", ["project", "model"]);
    expect(await found()).toEqual([]);

    // What people do with a sheet that is theirs to use.
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const workings = worksheets.getItem("Workings");
      workings.getRange("30:31").insert("Down");
      workings.getRange("A30").values = [["a line of my own"]];
      workings.getRange("F30:G30").formulas = [["=1+1", "=F30*3"]];
      workings.name = "Sums";
      const results = worksheets.getItem("Results");
      results.getRange("C:C").insert("Right");
      results.getRange("C12").formulas = [["=B12/2"]];
      worksheets.getItem("Project").getRange("Z3").formulas = [["=1/3"]];
      await context.sync();
    });
    expect(await found()).toEqual([]);

    // The faults of a widely used template: a range that stops short, a wrong cell, a neighbour's flag, a comparison turned round.
    const planted: Found[] = [];
    const plant = async (sheet: string, label: string, column: string, change: (formula: string) => string | number): Promise<void> => {
      const { address, formula } = await cell(sheet, label, column);
      const now = change(formula);
      expect(now).not.toBe(formula);
      await type(sheet, address, now);
      planted.push({ sheet, address, found: now, alone: !["B"].includes(column) });
    };
    await plant("Sums", "Last period of the plan", "F", (formula) => formula.replace(/F\$\d+/, "$C$6"));
    await plant("Sums", "Bonus pool paid", "G", (formula) => formula.replace(/!G\$/, "!F$"));
    await plant("Sums", "Money is spent", "F", (formula) => formula.replace("<", ">"));
    await plant("Sums", "Discounted net cash flow", "H", () => 1234);
    await plant("Results", "Net present value", "B", (formula) => formula.replace(/\$H\$/, "$G$"));
    const byPlace = (a: Found, b: Found): number => `${a.sheet} ${a.address}`.localeCompare(`${b.sheet} ${b.address}`);
    expect((await found()).sort(byPlace)).toEqual(planted.sort(byPlace));

    // A line typed into a row that people inserted has no row on the other sheets of the model.
    const { address } = await cell("Model", "Benefit", "A");
    const row = Number(address.slice(1)) + 2;
    await Excel.run(async (context) => {
      const model = context.workbook.worksheets.getItem("Model");
      model.getRange(`${row}:${row}`).insert("Down");
      model.getRange(`A${row}:F${row}`).values = [["one more", "", "", 20, 0, 1]];
      await context.sync();
    });
    expect([...(await surveyFormulas(drawnFor)).values()]).toContain("misfit");
  });
}, 300_000);
