// LibreOffice opens what we save, calculates the same figures from formulas alone, and notices a planted wrong one.

import { compile } from "../../src/host/engine/direct/compile";
import { functions } from "../../src/host/engine/direct/functions";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/host/model/snapshot";
import { open, save } from "../../src/host/xlsx";
import { exampleSnapshot } from "../../src/host/xlsx/example-snapshot";
import { inWorkbook } from "../workbook";
import { agreement } from "./agreement";
import { describeInterop, recalculateAll, strip, toPdf } from "./libreoffice";
import { data, formulas } from "./ordinary-formulas";

/** These the host leaves to Univer: a sign before a power, and an array written out. */
const left = ["=-A3^2+A1", "=MATCH(2.5,{1;2;3},1)"];

const sheet = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => {
  const found = workbook.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** The example with another value stored in one cell of the model: the file lies about one figure. */
const planted = (row: number, column: number, value: number): WorkbookSnapshot => ({
  ...exampleSnapshot,
  sheets: exampleSnapshot.sheets.map((each) =>
    each.name === "Model"
      ? { ...each, cells: each.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, value } : cell)) }
      : each,
  ),
});

describeInterop("LibreOffice", () => {
  let recalculated: WorkbookSnapshot;
  let fromWrong: WorkbookSnapshot;
  let ours: WorkbookSnapshot;
  let ordinary: WorkbookSnapshot;
  const wrong = planted(7, 1, 2188.05);

  beforeAll(async () => {
    ours = await inWorkbook(async (host) => {
      await Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst();
        first.getRange("A1:D6").values = data.map((row) => [...row]);
        first.getRange(`F1:F${formulas.length}`).formulas = formulas.map((formula) => [formula]);
        await context.sync();
      });
      return host.snapshot();
    });
    const files = await Promise.all([exampleSnapshot, wrong, ours].map((workbook) => save(workbook)));
    [recalculated, fromWrong, ordinary] = (await recalculateAll(files)) as [WorkbookSnapshot, WorkbookSnapshot, WorkbookSnapshot];
  });

  it("calculates the same figures: NPV, IRR, SUMPRODUCT, sums, other sheets, names, a spill, errors", () => {
    expect(agreement(exampleSnapshot, recalculated)).toEqual([]);
  });

  it("reckons every function and operator that the host reckons itself as the host does, over cells of every kind", () => {
    const named = formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []);
    expect(Object.keys(functions).filter((name) => !named.includes(name))).toEqual([]);
    expect(formulas.filter((formula) => compile(formula) === undefined)).toEqual(left);
    expect(agreement(ours, ordinary)).toEqual([]);
  });

  it("does not believe a wrong stored value", () => {
    expect(agreement(wrong, fromWrong)).toEqual([
      {
        sheet: "Model",
        address: "B8",
        formula: "=NPV(B4,C5:F5)+B5",
        host: 2188.05,
        recalculated: expect.closeTo(2188.047264531, 8) as number,
      },
    ]);
  });

  it("keeps dropdowns, rules, charts, print titles, protection, hidden sheets, names", () => {
    const [model, budget, lists] = [sheet(recalculated, "Model"), sheet(recalculated, "预算 2026"), sheet(recalculated, "Lists")];
    expect(budget.validations.map(({ rule }) => rule)).toContainEqual({ type: "List", source: "=Lists!$A$2:$A$5", inCellDropDown: true });
    expect(budget.validations.map(({ rule }) => rule)).toContainEqual({ type: "List", source: "=role_letters", inCellDropDown: true });
    expect(model.validations.map(({ rule }) => rule.type).sort()).toEqual([
      "Custom",
      "Date",
      "Decimal",
      "TextLength",
      "Time",
      "WholeNumber",
    ]);
    expect(model.conditionalFormats.map(({ rule }) => rule.type).sort()).toEqual([
      "CellValue",
      "CellValue",
      "Custom",
      "DataBar",
      "DataBar",
    ]);
    expect(model.charts.map(({ kind, title, series }) => [kind, title, series.length])).toEqual([
      ["ColumnClustered", "现金流 & cumulative", 2],
      ["ColumnStacked", undefined, 2],
      ["BarStacked", "Gantt", 2],
      ["Line", undefined, 1],
      ["BarClustered", undefined, 1],
    ]);
    expect(model.charts[0]?.series[1]).toMatchObject({ kind: "LineMarkers", axisGroup: "Secondary", color: "#ED7D31" });
    expect(model.charts[0]?.series[0]).toMatchObject({ pointColors: { 0: "#C00000" }, dataLabels: true });
    expect(model.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      printArea: "A1:P50",
      printTitleRows: "$1:$3",
      printTitleColumns: "$A:$A",
    });
    expect(model.protection?.options).toMatchObject({ allowFormatCells: true, selectionMode: "Unlocked" });
    // Freeze panes and gridlines belong to a window; LibreOffice without one does not write them back, whoever made the file.
    expect(lists.visibility).toBe("Hidden");
    // LibreOffice 7.4 forgets that a name was hidden.
    expect(model.names).toContainEqual(expect.objectContaining({ name: "xd_kind", formula: '="model"' }));
  });

  it("prints pages", async () => {
    const pdf = await toPdf(await save(exampleSnapshot));
    expect(new TextDecoder("latin1").decode(pdf.slice(0, 5))).toBe("%PDF-");
  });
});

describe("a stripped file", () => {
  it("holds no calculated value, and every typed one", async () => {
    const stripped = await open(strip(await save(exampleSnapshot)));
    const cells = stripped.sheets.flatMap((each) => each.cells);
    const original = exampleSnapshot.sheets.flatMap((each) => each.cells);
    const isCalculated = (cell: (typeof cells)[number]): boolean => cell.formula !== undefined;
    expect(cells.filter(isCalculated)).toHaveLength(original.filter(isCalculated).length);
    expect(cells.filter(isCalculated).every(({ value }) => value === undefined)).toBe(true);
    // One typed cell less: the second cell of the spill.
    expect(cells.filter(({ value }) => value !== undefined)).toHaveLength(original.filter((cell) => !isCalculated(cell)).length - 1);
  });
});

describe("agreement", () => {
  const workbook = (value: number, formula: string, operand = 0): WorkbookSnapshot => ({
    sheets: [
      {
        ...sheet(exampleSnapshot, "Deep"),
        cells: [
          { row: 0, column: 0, value: operand },
          { row: 1, column: 0, value, formula },
        ],
      },
    ],
    names: [],
    styles: [],
    activeSheet: "Deep",
  });
  const compare = (a: number, b: number, formula: string, operand?: number): number =>
    agreement(workbook(a, formula, operand), workbook(b, formula, operand)).length;

  it("allows 1e-9 of the larger figure, and of one", () => {
    expect(compare(1e6, 1e6 + 0.9e-3, "=A1*2")).toBe(0);
    expect(compare(1e6, 1e6 + 1.1e-3, "=A1*2")).toBe(1);
    expect(compare(0, 0.9e-9, "=A1*2")).toBe(0);
    expect(compare(0, 1.1e-9, "=A1*2")).toBe(1);
  });

  it("measures a difference by its largest operand, a product by itself", () => {
    expect(compare(0, 1e-6, "=SUM($A$1:A1)-A1", 1e6)).toBe(0);
    expect(compare(0, 1e-6, "=A1*2-SUMPRODUCT(A1,A1)", 1e6)).toBe(0);
    expect(compare(0, 1e-6, "=A1*-2", 1e6)).toBe(1);
    expect(compare(0, 1e-2, "=SUM($A$1:A1)-A1", 1e6)).toBe(1);
  });

  it("notices a missing sheet and another kind of value", () => {
    const whole = workbook(1, "=A1");
    expect(agreement(whole, { ...whole, sheets: [] })).toHaveLength(2);
    const asText = {
      ...whole,
      sheets: whole.sheets.map((each) => ({ ...each, cells: each.cells.map((cell) => ({ ...cell, value: String(cell.value) })) })),
    };
    expect(agreement(whole, asText)).toHaveLength(2);
  });
});
