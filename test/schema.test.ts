// Every part of a saved file is valid by the standard's schemas.
import { lint, save } from "../src/host/xlsx";
import { exampleSnapshot } from "../src/host/xlsx/example-snapshot";
import { faults, partsOf } from "./schema";
import { describeShared } from "./shared";
import { draw, exampleProject, inWorkbook, sampleCases } from "./workbook";

describeShared("the schemas", () => {
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    files.set("the example", await save(exampleSnapshot));
    for (const [name, locale, ids] of sampleCases)
      await inWorkbook(async (host) => {
        await draw(exampleProject(name), locale, ids);
        files.set(`${name} ${locale}`, await save(await host.snapshot()));
      });
  }, 400_000);

  // Each start of the validator takes a second: it sees all files at once, each part by its file's name.
  it("accept every part of every example, and both languages", async () => {
    expect(files.size).toBe(sampleCases.length + 1);
    expect(await faults(Object.fromEntries([...files].map(([name, bytes]) => [name, partsOf(bytes)])))).toEqual([]);
  });

  it("leave nothing to lint", () => {
    for (const [name, bytes] of files) expect([name, lint(bytes)]).toEqual([name, []]);
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
