// Every part of a saved file is valid by the standard's schemas. The examples' files: contract.test.ts.
import { lint, save } from "../src/host/xlsx";
import { exampleSnapshot } from "../src/host/xlsx/example-snapshot";
import { faults, partsOf } from "./schema";
import { describeShared } from "./shared";

describeShared("the schemas", () => {
  it("accept every part of a workbook that holds one of everything", async () => {
    expect(await faults({ example: partsOf(await save(exampleSnapshot)) })).toEqual([]);
  });

  it("leave nothing to lint", async () => {
    expect(lint(await save(exampleSnapshot))).toEqual([]);
  });

  it("refuse a misplaced element and a wrong word, so that the proof proves something", async () => {
    const parts = partsOf(await save(exampleSnapshot));
    // Two schemas are enough here: each start of the validator takes a second.
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    const broken = {
      "xl/worksheets/sheet1.xml": sheet.replace(/(<mergeCells.*?<\/mergeCells>)(.*)(<\/worksheet>)/, "$2$1$3"),
      "xl/charts/chart1.xml": chart.replace('<c:grouping val="clustered"/>', '<c:grouping val="grouped"/>'),
    };
    const found = await faults({ broken });
    expect(found.some((fault) => fault.includes("mergeCells"))).toBe(true);
    expect(found.some((fault) => fault.includes("grouped"))).toBe(true);
  });

  it("accept an empty sheet", async () => {
    const [first] = exampleSnapshot.sheets.slice(-1);
    if (first === undefined) throw new Error("the example has sheets");
    const bytes = await save({ sheets: [{ ...first, visibility: "Visible" }], names: [], styles: [], activeSheet: first.name });
    const all = Object.entries(partsOf(bytes)).filter(([name]) => /^xl\/(?:worksheets\/)?[^/]+\.xml$/.test(name));
    expect(all).toHaveLength(3);
    expect(await faults({ empty: Object.fromEntries(all) })).toEqual([]);
  });
});
