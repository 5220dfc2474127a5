// Inserting a function into a workbook: the formula calculates there, the selection is named as formulas name it, nothing is lost unasked.
import { goTo } from "../src/excel/goto";
import { insertFormula, selectedReference } from "../src/excel/insert";
import { exampleTwin, functions, hostFunctions } from "../src/functions";
import { inWorkbook } from "./workbook";

const select = (sheet: string, address: string) => goTo(sheet, address);
const type = (sheet: string, address: string, formulas: (string | number)[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas;
    await context.sync();
  });
const read = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas");
    await context.sync();
    return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown };
  });
const addSheet = (name: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });

it("puts a function into the active cell, with a range picked from the selection", () =>
  inWorkbook(async (host) => {
    host.engine.register(hostFunctions("en-US"));
    await addSheet("预算 2026");
    await type("预算 2026", "B3:E3", [[-800, 1500, 1500, 1500]]);
    await select("预算 2026", "B3:E3");
    const flows = await selectedReference();
    expect(flows).toBe("'预算 2026'!B3:E3");
    await select("Sheet1", "D7");
    expect(await selectedReference()).toBe("Sheet1!D7");
    expect(await insertFormula(`=XD.NPV(0.1,${flows})`)).toEqual({ state: "written", sheet: "Sheet1", address: "D7" });
    const { value, formula } = await read("Sheet1", "D7");
    expect(value).toBeCloseTo(2930.277986, 6);
    expect(formula).toBe("=XD.NPV(0.1,'预算 2026'!B3:E3)");
  }));

it("takes every function's example and every native twin", () =>
  inWorkbook(async (host) => {
    host.engine.register(hostFunctions("en-US"));
    const formulas = functions.flatMap((definition) => [definition.example.formula, exampleTwin(definition) ?? []].flat());
    for (const [index, formula] of formulas.entries()) {
      // Far enough apart for what they spill.
      const address = `A${20 * index + 1}`;
      await select("Sheet1", address);
      expect(await insertFormula(formula)).toEqual({ state: "written", sheet: "Sheet1", address });
    }
  }));

describe("an active cell that holds something", () => {
  it.each([
    ["a value", [[5]], "5"],
    ["a formula", [["=1+1"]], "=1+1"],
    ["a formula that shows nothing", [['=""']], '=""'],
    ["zero", [[0]], "0"],
  ])("is not overwritten: %s", (_, content, holds) =>
    inWorkbook(async () => {
      await type("Sheet1", "D7", content);
      await select("Sheet1", "D7");
      const before = await read("Sheet1", "D7");
      expect(await insertFormula("=SUM(1,2)")).toEqual({ state: "occupied", sheet: "Sheet1", address: "D7", holds });
      expect(await read("Sheet1", "D7")).toEqual(before);
    }),
  );

  it("is not overwritten where another cell's formula spills into it", () =>
    inWorkbook(async (host) => {
      host.engine.register(hostFunctions("en-US"));
      await type("Sheet1", "A1", [["=XD.ROUNDSHARE({50,30,20},7,1)"]]);
      await select("Sheet1", "B1");
      expect(await insertFormula("=SUM(1,2)")).toMatchObject({ state: "occupied", address: "B1" });
      expect((await read("Sheet1", "B1")).value).toBe(2);
    }));

  it("is replaced once somebody says so, but no other cell is", () =>
    inWorkbook(async () => {
      await type("Sheet1", "D7:D8", [[5], [6]]);
      await select("Sheet1", "D8");
      // The answer was about D7; by now D8 is active.
      expect(await insertFormula("=SUM(1,2)", { sheet: "Sheet1", address: "D7" })).toMatchObject({
        state: "occupied",
        address: "D8",
        holds: "6",
      });
      await select("Sheet1", "D7");
      expect(await insertFormula("=SUM(1,2)", { sheet: "Sheet1", address: "D7" })).toMatchObject({ state: "written", address: "D7" });
      expect(await read("Sheet1", "D7")).toEqual({ value: 3, formula: "=SUM(1,2)" });
    }));
});

it("leaves a protected sheet as it is, and the error says so by its code", () =>
  inWorkbook(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    await select("Sheet1", "A1");
    await expect(insertFormula("=SUM(1,2)")).rejects.toMatchObject({ code: "AccessDenied" });
    expect((await read("Sheet1", "A1")).value).toBe("");
  }));

it("leaves the cell empty where the formula cannot be read", () =>
  inWorkbook(async () => {
    await select("Sheet1", "A1");
    await expect(insertFormula("=SUM(1,")).rejects.toMatchObject({ code: "InvalidArgument" });
    expect((await read("Sheet1", "A1")).value).toBe("");
  }));

it.each([
  ["Sheet1", "Sheet1!A1"],
  ["Q1", "'Q1'!A1"],
  ["R1C1", "'R1C1'!A1"],
  ["IT's", "'IT''s'!A1"],
  ["2026", "'2026'!A1"],
  ["责任", "'责任'!A1"],
  ["a b", "'a b'!A1"],
])("names a cell of the sheet %s as %s, which calculates", (name, reference) =>
  inWorkbook(async () => {
    if (name !== "Sheet1") await addSheet(name);
    await type(name, "A1", [[7]]);
    await select(name, "A1");
    expect(await selectedReference()).toBe(reference);
    await select("Sheet1", "C3");
    await insertFormula(`=${reference}+1`);
    expect((await read("Sheet1", "C3")).value).toBe(8);
  }),
);
