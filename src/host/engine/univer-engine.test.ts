// The engine through its interface: sheets, cells, looks, structure, names, rules, news.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createEngine, EngineRefusal } from ".";
import type { CellInput, Engine, EngineEdit, Rect } from ".";
import { createUniver } from "./create-univer";
import type { StylePatch } from "./style";
import { UniverEngine } from "./univer-engine";
import { ICommandService, IUniverInstanceService } from "./univer";
import type { Workbook } from "./univer";

let engine: Engine;
beforeEach(() => {
  engine = createEngine();
});
afterEach(() => engine.dispose());

const first = "sheet-1";
const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });

/** Rows of texts and numbers; a text that starts with "=" is a formula, "" leaves the cell empty. */
function write(id: string, row: number, column: number, rows: readonly (readonly (string | number | boolean)[])[]): void {
  const cells = rows.map((line) =>
    line.map((value): CellInput =>
      value === "" ? null : typeof value === "string" && value.startsWith("=") ? { formula: value } : { value },
    ),
  );
  engine.setCells(id, at(row, column, rows.length, rows[0]?.length ?? 0), cells);
}
const values = (id: string, rect: Rect) => engine.read(id, rect).map((row) => row.map((cell) => cell.value));
const value = (id: string, row: number, column: number) => values(id, at(row, column))[0]?.[0];
const formula = (id: string, row: number, column: number) => engine.read(id, at(row, column))[0]?.[0]?.formula;

describe("sheets", () => {
  it("starts with Sheet1", () => {
    expect(engine.sheets()).toEqual([{ id: first, name: "Sheet1", hidden: false }]);
    expect(engine.activeSheetId()).toBe(first);
  });

  it("adds, renames, hides, moves, activates and deletes", () => {
    engine.addSheet("a", "A", 1);
    engine.addSheet("b", "预算 2026", 2);
    engine.renameSheet("a", "责任");
    engine.setSheetHidden("a", true);
    engine.moveSheet("b", 0);
    engine.activate("b");
    expect(engine.sheets().map((sheet) => [sheet.id, sheet.name, sheet.hidden])).toEqual([
      ["b", "预算 2026", false],
      [first, "Sheet1", false],
      ["a", "责任", true],
    ]);
    expect(engine.activeSheetId()).toBe("b");
    engine.deleteSheet("b");
    expect(engine.sheets().map((sheet) => sheet.id)).toEqual([first, "a"]);
    expect(engine.activeSheetId()).toBe(first);
  });

  it("refuses a sheet that is not there, and to delete the last one", () => {
    expect(() => engine.read("nowhere", at(0, 0))).toThrow(EngineRefusal);
    expect(() => engine.deleteSheet(first)).toThrow(EngineRefusal);
  });
});

describe("cells", () => {
  it("keeps numbers, texts, booleans and blanks apart, and texts that look like something else", async () => {
    engine.setCells(first, at(0, 0, 1, 7), [
      [{ value: 0.09 }, { value: "12" }, { value: true }, null, { value: "#N/A" }, { value: "007", quotePrefix: true }, { value: "TRUE" }],
    ]);
    await engine.settle();
    expect(values(first, at(0, 0, 1, 7))).toEqual([[0.09, "12", true, undefined, "#N/A", "007", "TRUE"]]);
    expect(engine.read(first, at(0, 5))[0]?.[0]?.quotePrefix).toBe(true);
    expect(engine.read(first, at(0, 1))[0]?.[0]?.quotePrefix).toBe(false);
  });

  it("keeps a formula's text as given and gives its value, also an error or a boolean", async () => {
    write(first, 0, 0, [[2, "= A1 *3", "=1/0", "=A1>1", '=""', '="12"&""', "=NA()", "=if(TRUE,,2)"]]);
    await engine.settle();
    expect(formula(first, 0, 1)).toBe("= A1 *3");
    expect(values(first, at(0, 1, 1, 7))).toEqual([[6, { error: "#DIV/0!" }, true, "", "12", { error: "#N/A" }, 0]]);
  });

  it("leaves cells alone where the input is undefined, and clears them where it is null", () => {
    write(first, 0, 0, [[1, 2, 3]]);
    engine.setCells(first, at(0, 0, 1, 3), [[undefined, null, { value: 9 }]]);
    expect(values(first, at(0, 0, 1, 3))).toEqual([[1, undefined, 9]]);
  });

  it("grows a sheet to Excel's size and refuses beyond", () => {
    write(first, 1_048_575, 16_383, [[7]]);
    expect(value(first, 1_048_575, 16_383)).toBe(7);
    expect(() => write(first, 1_048_576, 0, [[1]])).toThrow(EngineRefusal);
  });

  it("finds the used range with and without looks", async () => {
    expect(engine.usedRange(first, false)).toBeNull();
    write(first, 2, 1, [["x", "=1"]]);
    engine.setStyle(first, at(9, 9), { bold: true });
    await engine.settle();
    expect(engine.usedRange(first, true)).toEqual(at(2, 1, 1, 2));
    expect(engine.usedRange(first, false)).toEqual(at(2, 1, 8, 9));
  });

  it("clears contents, formats or all", () => {
    for (const [row, what] of (["Contents", "Formats", "All"] as const).entries()) {
      write(first, row, 0, [[5]]);
      engine.setStyle(first, at(row, 0), { bold: true, unlocked: true });
      engine.clear(first, at(row, 0, 1, 3), what);
    }
    expect(values(first, at(0, 0, 3, 1))).toEqual([[undefined], [5], [undefined]]);
    expect([0, 1, 2].map((row) => engine.style(first, row, 0))).toEqual([{ bold: true, unlocked: true }, {}, {}]);
  });

  it("answers a formula that was never calculated with 0", () => {
    write(first, 0, 0, [["=1+1"]]);
    expect(value(first, 0, 0)).toBe(0);
  });
});

it("keeps a formula that gets another look while cells beside it are written", async () => {
  write(first, 0, 0, [["x"], [2], ["=SUM(A1:A2)"]]);
  engine.setStyle(first, at(0, 0, 3, 1), { fontName: "Verdana" });
  await engine.settle();
  write(first, 1, 0, [[3]]);
  engine.setStyle(first, at(0, 0, 3, 1), { fontName: "Arial" });
  await engine.settle();
  expect([formula(first, 2, 0), value(first, 2, 0), engine.style(first, 2, 0).fontName]).toEqual(["=SUM(A1:A2)", 3, "Arial"]);
});

describe("merges, freeze, widths", () => {
  it("merges, keeps the first cell's content only, and unmerges", () => {
    write(first, 0, 0, [[1, 2]]);
    engine.merge(first, at(0, 0, 1, 2));
    expect(engine.merges(first)).toEqual([at(0, 0, 1, 2)]);
    expect(values(first, at(0, 0, 1, 2))).toEqual([[1, undefined]]);
    engine.unmerge(first, at(0, 1));
    expect(engine.merges(first)).toEqual([]);
  });

  it("freezes, sets widths and heights in points, and hides", () => {
    engine.setFreeze(first, 3, 1);
    engine.setColumnWidth(first, 2, 2, 96.5);
    engine.setRowHeight(first, 0, 1, 30);
    engine.setColumnsHidden(first, 3, 1, true);
    engine.setRowsHidden(first, 500, 2, true);
    expect(engine.freeze(first)).toEqual({ rows: 3, columns: 1 });
    expect([1, 2, 3, 4].map((column) => engine.columnWidth(first, column))).toEqual([48, 96.5, 96.5, 48]);
    expect([engine.rowHeight(first, 0), engine.rowHeight(first, 1)]).toEqual([30, 15]);
    expect([2, 3].map((column) => engine.isColumnHidden(first, column))).toEqual([false, true]);
    expect([499, 501].map((row) => engine.isRowHidden(first, row))).toEqual([false, true]);
  });
});

describe("selection", () => {
  it("selects on a sheet and brings that sheet to the front", () => {
    engine.addSheet("a", "A", 1);
    engine.select("a", at(3, 2, 2, 2));
    expect(engine.selection()).toEqual({ sheetId: "a", at: at(3, 2, 2, 2) });
    expect(engine.activeSheetId()).toBe("a");
  });
});

describe("rows, columns and cells that come and go", () => {
  beforeEach(async () => {
    engine.addSheet("other", "结果 表", 1);
    write(first, 0, 0, [
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["sum", "=SUM(B1:B3)"],
    ]);
    write("other", 0, 0, [["=Sheet1!$B$4", "=SUM(Sheet1!B2:B3)"]]);
    write(first, 5, 0, [["='结果 表'!A1+1"]]);
    engine.setName(null, { name: "total", formula: "=Sheet1!$B$4", visible: true });
    await engine.settle();
  });

  it("moves formulas, names and looks with an inserted row, on whatever sheet is in front", async () => {
    engine.setStyle(first, at(1, 0), { bold: true, unlocked: true });
    engine.activate("other");
    engine.insert(first, at(2, 0, 1, 1), "Rows");
    write(first, 2, 1, [[10]]);
    await engine.settle();
    expect(engine.activeSheetId()).toBe("other");
    expect(formula(first, 4, 1)).toBe("=SUM(B1:B4)");
    expect(value(first, 4, 1)).toBe(16);
    expect(engine.style(first, 2, 0)).toEqual({ bold: true, unlocked: true });
    expect([formula("other", 0, 0), formula("other", 0, 1)]).toEqual(["=Sheet1!$B$5", "=SUM(Sheet1!B2:B4)"]);
    expect(values("other", at(0, 0, 1, 2))).toEqual([[16, 15]]);
    expect(engine.names(null)[0]?.formula).toBe("=Sheet1!$B$5");
    expect(formula(first, 6, 0)).toBe("='结果 表'!A1+1");
  });

  it("moves formulas with deleted rows and leaves #REF! where the cell went", async () => {
    engine.delete(first, at(1, 0, 1, 1), "Rows");
    await engine.settle();
    expect(formula(first, 2, 1)).toBe("=SUM(B1:B2)");
    expect(value(first, 2, 1)).toBe(4);
    expect(value("other", 0, 0)).toBe(4);
    engine.delete(first, at(2, 0, 1, 1), "Rows");
    await engine.settle();
    expect(value("other", 0, 0)).toEqual({ error: "#REF!" });
    expect(engine.names(null)[0]?.formula).toBe("=Sheet1!#REF!");
  });

  it("moves formulas with inserted and deleted columns", async () => {
    engine.insert(first, at(0, 1, 1, 2), "Columns");
    await engine.settle();
    expect(formula(first, 3, 3)).toBe("=SUM(D1:D3)");
    expect(formula("other", 0, 0)).toBe("=Sheet1!$D$4");
    engine.delete(first, at(0, 1, 1, 2), "Columns");
    await engine.settle();
    expect(formula(first, 3, 1)).toBe("=SUM(B1:B3)");
    expect(values("other", at(0, 0, 1, 2))).toEqual([[6, 5]]);
  });

  it("takes whole columns and rows without making the sheet as large as Excel's, where Univer would look at a million cells", async () => {
    const { univer, unitId } = createUniver();
    const grid = new UniverEngine(univer, unitId, "on-settle");
    const sheet = univer.__getInjector().get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(first);
    const whole = at(0, 1, 1_048_576, 1);
    grid.insert(first, whole, "Columns");
    grid.delete(first, whole, "Columns");
    grid.insert(first, at(1, 0, 1, 16_384), "Rows");
    await grid.settle();
    expect(sheet?.getRowCount()).toBeLessThan(1000);
    expect(sheet?.getColumnCount()).toBeLessThan(1000);
    grid.dispose();
  });

  it("moves cells down and back up", async () => {
    engine.insert(first, at(1, 1, 2, 1), "Down");
    await engine.settle();
    expect(values(first, at(0, 0, 6, 2))).toEqual([
      ["a", 1],
      ["b", undefined],
      ["c", undefined],
      ["sum", 2],
      [undefined, 3],
      [expect.anything(), 6],
    ]);
    expect(formula("other", 0, 0)).toBe("=Sheet1!$B$6");
    engine.delete(first, at(1, 1, 2, 1), "Up");
    await engine.settle();
    expect(values(first, at(0, 0, 4, 2))).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["sum", 6],
    ]);
  });

  it("moves cells right and back left", async () => {
    engine.insert(first, at(0, 0, 1, 1), "Right");
    await engine.settle();
    expect(values(first, at(0, 0, 1, 3))).toEqual([[undefined, "a", 1]]);
    engine.delete(first, at(0, 0, 1, 1), "Left");
    await engine.settle();
    expect(values(first, at(0, 0, 1, 3))).toEqual([["a", 1, undefined]]);
  });

  it("moves merges", () => {
    engine.activate("other");
    engine.merge(first, at(10, 0, 2, 2));
    engine.insert(first, at(3, 0), "Rows");
    engine.delete(first, at(0, 0), "Columns");
    expect(engine.merges(first)).toEqual([at(11, 0, 2, 1)]);
  });

  it("follows a renamed sheet in formulas and names", async () => {
    engine.setName("other", { name: "local", formula: "='结果 表'!$A$1", visible: true });
    engine.renameSheet("other", "Results & more");
    engine.renameSheet(first, "模型");
    await engine.settle();
    expect(formula(first, 5, 0)).toBe("='Results & more'!A1+1");
    expect(["=模型!$B$4", "='模型'!$B$4"]).toContain(formula("other", 0, 0));
    expect(value(first, 5, 0)).toBe(7);
    expect(engine.names("other")[0]?.formula).toBe("='Results & more'!$A$1");
    expect(engine.names(null)[0]?.formula).toBe("='模型'!$B$4");
  });

  it("leaves #REF! where a deleted sheet was", async () => {
    engine.deleteSheet("other");
    await engine.settle();
    expect(value(first, 5, 0)).toEqual({ error: "#REF!" });
  });
});

describe("names", () => {
  it("holds constants, references and formulas, for the workbook and for a sheet", async () => {
    engine.addSheet("a", "模型", 1);
    write("a", 2, 1, [[0.1]]);
    engine.setName("a", { name: "xd_kind", formula: '="model"', visible: false, comment: "identity" });
    engine.setName(first, { name: "xd_kind", formula: '="raci"', visible: false });
    engine.setName(null, { name: "discount_rate", formula: "='模型'!$B$3", visible: true });
    engine.setName(null, { name: "twice", formula: "=2*discount_rate", visible: true });
    write(first, 0, 0, [["=discount_rate", "=discount_rate*100", "=twice+1", "=DISCOUNT_RATE"]]);
    await engine.settle();
    expect(values(first, at(0, 0, 1, 4))).toEqual([[0.1, 10, 1.2, 0.1]]);
    expect(engine.names("a")).toEqual([{ name: "xd_kind", formula: '="model"', visible: false, comment: "identity" }]);
    expect(engine.names(first)).toEqual([{ name: "xd_kind", formula: '="raci"', visible: false }]);
    expect(engine.names(null).map((name) => name.name)).toEqual(["discount_rate", "twice"]);
    engine.deleteName(first, "XD_KIND");
    expect(engine.names(first)).toEqual([]);
    expect(() => engine.deleteName(null, "nothing")).toThrow(EngineRefusal);
  });

  it("recalculates what uses a name when the name changes", async () => {
    engine.setName(null, { name: "rate_1", formula: "=0.1", visible: true });
    write(first, 0, 0, [["=rate_1*100"]]);
    await engine.settle();
    engine.setName(null, { name: "rate_1", formula: "=0.2", visible: true });
    await engine.settle();
    expect(value(first, 0, 0)).toBe(20);
    expect(engine.names(null)).toHaveLength(1);
  });

  it("does not mix the names of two workbooks", async () => {
    const second = createEngine();
    engine.setName(null, { name: "rate_1", formula: "=1", visible: true });
    second.setName(null, { name: "rate_1", formula: "=2", visible: true });
    write(first, 0, 0, [["=rate_1"]]);
    second.setCells(first, at(0, 0), [[{ formula: "=rate_1" }]]);
    await engine.settle();
    await second.settle();
    expect([value(first, 0, 0), second.read(first, at(0, 0))[0]?.[0]?.value]).toEqual([1, 2]);
    second.dispose();
    write(first, 0, 1, [["=rate_1"]]);
    await engine.settle();
    expect(value(first, 0, 1)).toBe(1);
  });
});

it("lays the same looks whatever was handed to Univer in between, and takes all of them back", async () => {
  const look = fc.constantFrom<StylePatch>(
    { bold: true },
    { bold: false, fillColor: "#FF0000" },
    { fillColor: null, unlocked: true },
    { numberFormat: "0.0%" },
    { numberFormat: "@" },
    { borders: { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" } } },
    { borders: null, underline: "Single", fontColor: "#00FF00" },
    { horizontalAlignment: "CenterAcrossSelection", indentLevel: 2 },
  );
  const place = fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }));
  const step = fc.record({ place, look, value: fc.option(fc.constantFrom<string | number>("x", "12", 7, "=1+1")), isHanded: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const outcome = async (hands: (isHanded: boolean) => boolean): Promise<unknown> => {
        const one = createEngine();
        const all = at(0, 0, 4, 4);
        const cells = (): unknown => [
          one.read(first, all),
          [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => one.style(first, row, column))),
        ];
        const before = JSON.stringify(cells());
        await one.undoGroup(async () => {
          for (const {
            place: [row, column, rows, columns],
            look: patch,
            value: input,
            isHanded,
          } of steps) {
            one.setStyle(first, at(row, column, rows, columns), patch);
            if (input !== null)
              one.setCells(first, at(row, column), [
                [typeof input === "string" && input.startsWith("=") ? { formula: input } : { value: input }],
              ]);
            if (hands(isHanded)) one.style(first, 0, 0);
          }
          await one.settle();
        });
        const after = cells();
        if (steps.length > 0) await one.undo();
        await one.settle();
        expect(JSON.stringify(cells())).toBe(before);
        one.dispose();
        return after;
      };
      expect(await outcome((isHanded) => isHanded)).toEqual(await outcome(() => false));
    }),
    { numRuns: 40 },
  );
});

describe("undo", () => {
  it("takes a group back as one step", async () => {
    write(first, 0, 0, [[1]]);
    await engine.settle();
    await engine.undoGroup(async () => {
      write(first, 0, 0, [[2, "=A1+1"]]);
      await engine.settle();
      engine.setStyle(first, at(0, 0), { bold: true, unlocked: true });
      engine.addSheet("a", "A", 1);
      engine.setConditionalFormats(first, [
        { ranges: ["A1"], rule: { type: "Custom", formula: "=A1>1", format: {} }, stopIfTrue: false, priority: 0 },
      ]);
      engine.insert(first, at(0, 0), "Rows");
    });
    expect(await engine.undo()).toBe(true);
    await engine.settle();
    expect(values(first, at(0, 0, 2, 2))).toEqual([
      [1, undefined],
      [undefined, undefined],
    ]);
    expect(engine.style(first, 0, 0)).toEqual({});
    expect(engine.sheets()).toHaveLength(1);
    expect(engine.conditionalFormats(first)).toEqual([]);
  });
});

describe("calculation", () => {
  it("waits for recalculate when it is manual", async () => {
    write(first, 0, 0, [[1, "=A1+1"]]);
    await engine.settle();
    engine.setCalculation("Manual");
    write(first, 0, 0, [[5]]);
    await engine.settle();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(value(first, 0, 1)).toBe(2);
    await engine.recalculate();
    expect(value(first, 0, 1)).toBe(6);
  });

  it("says when it has calculated", async () => {
    let heard = 0;
    const stop = engine.onCalculated(() => (heard += 1));
    write(first, 0, 0, [["=1+1"]]);
    await engine.settle();
    expect(heard).toBe(1);
    stop();
    write(first, 0, 0, [["=1+2"]]);
    await engine.settle();
    expect(heard).toBe(1);
  });

  it("leaves number formats alone, whatever Univer makes of a result", async () => {
    write(first, 0, 0, [["=IRR({-100,60,60})", "=EDATE(46053,1)", "=PMT(0.1,3,-100)"]]);
    await engine.settle();
    expect(engine.read(first, at(0, 0, 1, 3))[0]?.map((cell) => cell.numberFormat)).toEqual(["General", "General", "General"]);
  });
});

describe("hazards of Univer, as design.md counts them", () => {
  it("1: SORT works on a copy", async () => {
    write(first, 0, 0, [
      [3, "=SORT(A1:A3)", "=INDEX(A1:A3,1)", "=SUMPRODUCT(A1:A3,{1;10;100})"],
      [1, "", "", ""],
      [2, "", "", ""],
    ]);
    await engine.settle();
    expect(values(first, at(0, 0, 3, 4))).toEqual([
      [3, 1, 3, 213],
      [1, 2, undefined, undefined],
      [2, 3, undefined, undefined],
    ]);
  });

  it("2: settles at once, a hundred and fifty times in a row", async () => {
    write(first, 0, 0, [[0, "=A1*2"]]);
    await engine.settle();
    const start = performance.now();
    for (let round = 1; round <= 150; round++) {
      write(first, 0, 0, [[round]]);
      await engine.settle();
      expect(value(first, 0, 1)).toBe(round * 2);
    }
    // Univer's timer alone would take 15 s.
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("3: writes a sheet in one go, cell by cell or not", async () => {
    const start = performance.now();
    for (let row = 0; row < 100; row++) for (let column = 0; column < 20; column++) write(first, row, column, [[row * column]]);
    await engine.settle();
    expect(performance.now() - start).toBeLessThan(1500);
    expect(value(first, 99, 19)).toBe(1881);
  });

  it("4: reads what a formula spills", async () => {
    write(first, 0, 0, [["=SORT({3;1;2})"]]);
    await engine.settle();
    const cells = engine.read(first, at(0, 0, 4, 1)).map((row) => row[0]);
    expect(cells.map((cell) => [cell?.value, cell?.formula, cell?.spilled])).toEqual([
      [1, "=SORT({3;1;2})", false],
      [2, undefined, true],
      [3, undefined, true],
      [undefined, undefined, false],
    ]);
    expect(cells[0]?.spill).toEqual(at(0, 0, 3, 1));
    expect(engine.usedRange(first, true)).toEqual(at(0, 0, 3, 1));
    write(first, 0, 0, [[1]]);
    await engine.settle();
    expect(values(first, at(0, 0, 3, 1))).toEqual([[1], [undefined], [undefined]]);
  });

  it("5: gives raw values, not what the cell shows", async () => {
    write(first, 0, 0, [[0.09, "=A1*1"]]);
    engine.setStyle(first, at(0, 0, 1, 2), { numberFormat: "0%" });
    await engine.settle();
    expect(values(first, at(0, 0, 1, 2))).toEqual([[0.09, 0.09]]);
  });

  it("6: keeps a format as it was written", () => {
    engine.setNumberFormats(first, at(0, 0, 1, 3), [['0\\.0,"万"', undefined, "General"]]);
    expect(engine.read(first, at(0, 0, 1, 3))[0]?.map((cell) => cell.numberFormat)).toEqual(['0\\.0,"万"', "General", "General"]);
  });

  it("7: refuses a name that is a function's, and removes a deleted sheet's names", () => {
    for (const name of ["Rate", "npv", "SUM"])
      expect(() => engine.setName(null, { name, formula: "=0.1", visible: true })).toThrow(
        expect.objectContaining({ code: "InvalidArgument" }) as Error,
      );
    engine.addSheet("a", "A", 1);
    engine.setName("a", { name: "xd_kind", formula: '="model"', visible: true });
    engine.deleteSheet("a");
    engine.addSheet("a", "A", 1);
    expect(engine.names("a")).toEqual([]);
  });

  it("8: hands an add-in's function its arguments as Excel does", async () => {
    const seen: unknown[] = [];
    const parameter = (name: string, matrix: boolean, more: { optional?: boolean; repeating?: boolean } = {}) => ({
      name,
      matrix,
      optional: false,
      repeating: false,
      ...more,
    });
    engine.register([
      {
        name: "XD.SEE",
        parameters: [parameter("one", false), parameter("many", true), parameter("maybe", false, { optional: true })],
        call: (args, address) => {
          seen.push(args, address);
          return 42;
        },
      },
      {
        name: "XD.LATER",
        parameters: [parameter("n", false)],
        call: async ([n]) =>
          Promise.resolve([
            [Number(n), "x"],
            [null, { error: "#N/A" }],
          ]),
      },
      {
        name: "XD.THROW",
        parameters: [],
        call: () => {
          throw new Error("bug");
        },
      },
      { name: "XD.BAD", parameters: [], call: () => ({ error: "#NUM!" }) },
      { name: "XD.ALL", parameters: [parameter("n", false, { repeating: true })], call: ([all]) => (all as number[]).length },
    ]);
    engine.renameSheet(first, "表 1");
    write(first, 0, 0, [
      [1, "", "x"],
      [true, "=1/0", "=XD.SEE(A1,A1:C2)"],
      ['=xd.see("t",5,)', "", "=XD.BAD()"],
    ]);
    write(first, 5, 0, [
      ["=XD.LATER(7)+0", "", "=XD.LATER(8)", ""],
      ["", "", "", ""],
      ["=XD.ALL(1,2,3)", "=SUM(XD.LATER(2),1)", "=XD.SEE()", "=XD.THROW()"],
    ]);
    await engine.settle();
    expect(seen).toContainEqual([
      1,
      [
        [1, null, "x"],
        [true, { error: "#DIV/0!" }, expect.anything()],
      ],
      null,
    ]);
    expect(seen).toContainEqual(["t", [[5]], null]);
    expect(seen).toContain("'表 1'!C2");
    expect(value(first, 1, 2)).toBe(42);
    expect(value(first, 2, 2)).toEqual({ error: "#NUM!" });
    expect(values(first, at(5, 2, 2, 2))).toEqual([
      [8, "x"],
      [0, { error: "#N/A" }],
    ]);
    expect(value(first, 7, 0)).toBe(3);
    expect(values(first, at(7, 2, 1, 2))).toEqual([[{ error: "#VALUE!" }, { error: "#VALUE!" }]]);
  });

  it("8: heals formulas that were written before their function was registered", async () => {
    write(first, 0, 0, [["=XD.TWICE(21)"]]);
    await engine.settle();
    expect(value(first, 0, 0)).toEqual({ error: "#NAME?" });
    engine.register([
      { name: "XD.TWICE", parameters: [{ name: "n", matrix: false, optional: false, repeating: false }], call: ([n]) => Number(n) * 2 },
    ]);
    await engine.settle();
    expect(value(first, 0, 0)).toBe(42);
  });

  it("9: tells a person's edits from ours and from the calculation's", async () => {
    const { univer, unitId } = createUniver();
    const grid = new UniverEngine(univer, unitId, "on-settle");
    const commands = univer.__getInjector().get(ICommandService);
    const edits: EngineEdit[] = [];
    const stop = grid.onEdit((edit) => edits.push(edit));
    grid.setCells(first, at(0, 0, 1, 2), [[{ value: 1 }, { formula: "=A1+1" }]]);
    grid.setStyle(first, at(0, 0), { bold: true });
    await grid.settle();
    grid.insert(first, at(0, 0), "Rows");
    grid.insert(first, at(0, 0), "Down");
    grid.delete(first, at(0, 0), "Up");
    await grid.settle();
    expect(edits).toEqual([]);

    // What a grid executes when someone types, formats, inserts a row or shifts cells.
    const target = { unitId, subUnitId: first };
    const range = (row: number, column: number) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    await commands.executeCommand("sheet.command.set-range-values", { ...target, range: range(1, 0), value: { v: 5 } });
    await commands.executeCommand("sheet.command.set-range-values", { ...target, range: range(1, 0), value: { s: { bl: 1 } } });
    await commands.executeCommand("sheet.command.insert-row-by-range", {
      ...target,
      range: { ...range(1, 0), endColumn: 9 },
      direction: 0,
    });
    await commands.executeCommand("sheet.command.delete-range-move-up", { range: range(0, 0) });
    await grid.settle();
    expect(grid.read(first, at(2, 1))[0]?.[0]?.formula).toBe("=A2+1");
    expect(edits).toEqual([
      { sheetId: first, kind: "RangeEdited", range: at(1, 0) },
      { sheetId: first, kind: "RowInserted", range: expect.objectContaining({ row: 1, rows: 1 }) as Rect },
      { sheetId: first, kind: "CellDeleted", range: at(0, 0) },
    ]);

    stop();
    await commands.executeCommand("sheet.command.set-range-values", { ...target, range: range(1, 0), value: { v: 6 } });
    expect(edits).toHaveLength(3);
    grid.dispose();
  });

  it("9: tells a person's selection and change of sheet from ours", async () => {
    const { univer, unitId } = createUniver();
    const grid = new UniverEngine(univer, unitId, "on-settle");
    const commands = univer.__getInjector().get(ICommandService);
    const news: string[] = [];
    grid.onSelect(() => news.push("selected"));
    grid.onActivate((sheetId) => news.push(sheetId));
    grid.addSheet("a", "A", 1);
    grid.select("a", at(1, 1));
    expect(news).toEqual([]);
    await commands.executeCommand("sheet.operation.set-worksheet-active", { unitId, subUnitId: first });
    await commands.executeCommand("sheet.operation.set-selections", {
      unitId,
      subUnitId: first,
      selections: [{ range: { startRow: 2, endRow: 3, startColumn: 0, endColumn: 0 }, primary: null, style: null }],
    });
    expect(news).toEqual([first, "selected"]);
    expect(grid.selection()).toEqual({ sheetId: first, at: at(2, 0, 2, 1) });
    grid.dispose();
  });

  it("2: settles twice at once without mixing the two", async () => {
    write(first, 0, 0, [[1, "=A1+1"]]);
    const one = engine.settle();
    write(first, 1, 0, [[5, "=A2+B1"]]);
    const two = engine.settle();
    await Promise.all([one, two, engine.recalculate()]);
    expect(values(first, at(0, 1, 2, 1))).toEqual([[2], [7]]);
  });

  it("2: beside a grid, typing calculates without being asked", async () => {
    const { univer, unitId } = createUniver();
    const grid = new UniverEngine(univer, unitId, "timer");
    grid.setCells(first, at(0, 0, 1, 2), [[{ value: 1 }, { formula: "=A1+1" }]]);
    await grid.settle();
    const calculated = new Promise<void>((resolve) => grid.onCalculated(resolve));
    await univer
      .__getInjector()
      .get(ICommandService)
      .executeCommand("sheet.command.set-range-values", {
        unitId,
        subUnitId: first,
        range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
        value: { v: 5 },
      });
    await calculated;
    expect(grid.read(first, at(0, 1))[0]?.[0]?.value).toBe(6);
    grid.dispose();
  });

  it("10: knows no protection of its own: refusing is the model's, so nothing is dropped silently", () => {
    engine.setStyle(first, at(0, 0), { unlocked: false });
    write(first, 0, 0, [[1]]);
    expect(value(first, 0, 0)).toBe(1);
  });

  it("12: brings the iterator helpers that Node 20 lacks", () => {
    expect(typeof (new Map().values() as { map?: unknown }).map).toBe("function");
  });

  it("13: only one file imports Univer, so that tests can load it prebuilt", () => {
    const folder = import.meta.dirname;
    const importing = readdirSync(folder).filter(
      (file) =>
        file.endsWith(".ts") && !file.endsWith(".test.ts") && /from "@univerjs|from "rxjs/u.test(readFileSync(join(folder, file), "utf8")),
    );
    expect(importing).toEqual(["univer.ts"]);
  });
});

describe("size", () => {
  /** Milliseconds of processor time: other programs on the machine do not count. */
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };

  it("writes and calculates ten sheets of 500 cells", async () => {
    const start = used();
    for (let sheet = 0; sheet < 10; sheet++) {
      engine.addSheet(`s${sheet}`, `表 ${sheet}`, sheet + 1);
      const row = (index: number) =>
        Array.from({ length: 10 }, (_, column) => (column === 9 ? `=SUM(A${index}:I${index})` : index + column));
      write(
        `s${sheet}`,
        0,
        0,
        Array.from({ length: 50 }, (_, index) => row(index + 1)),
      );
    }
    await engine.settle();
    expect(value("s9", 49, 9)).toBe(486);
    expect(used() - start).toBeLessThan(2000);
  });

  it("writes and calculates 500 rows, 30 columns and 1,000 formulas, and reads them at once", async () => {
    const start = used();
    write(
      first,
      0,
      0,
      Array.from({ length: 500 }, (_, row) => Array.from({ length: 30 }, (_unused, column) => "RACI".charAt((row + column) % 4))),
    );
    write(
      first,
      0,
      30,
      Array.from({ length: 500 }, (_, row) => [`=COUNTIF(A${row + 1}:AD${row + 1},"A")`, `=IF(AE${row + 1}=1,"ok","?")`]),
    );
    engine.setStyle(first, at(0, 0, 500, 30), { fillColor: "#FFF2CC", unlocked: true });
    await engine.settle();
    const written = used();
    expect(written - start).toBeLessThan(4000);
    expect(values(first, at(499, 30, 1, 2))).toEqual([[7, "?"]]);
    expect(engine.read(first, at(0, 0, 500, 32))).toHaveLength(500);
    expect(used() - written).toBeLessThan(500);
  });
});
