// Addresses and formula texts that follow the cells.
import fc from "fast-check";
import type { Shift } from "./references";
import {
  columnIndex,
  columnLabel,
  dropSheetIn,
  expandNames,
  formatRect,
  maxColumns,
  offsetFormula,
  parseRect,
  renameSheetIn,
  shiftFormula,
  shiftRect,
} from "./references";
import { EngineRefusal } from "./refusal";

const shift = (kind: Shift["kind"], axis: Shift["axis"], start: number, count: number): Shift => ({
  kind,
  axis,
  whole: true,
  at: axis === "row" ? { row: start, column: 0, rows: count, columns: 1 } : { row: 0, column: start, rows: 1, columns: count },
});
const insertRow = (row: number, count = 1) => shift("insert", "row", row, count);
const deleteRow = (row: number, count = 1) => shift("delete", "row", row, count);
const rects = fc.record({
  row: fc.nat(50),
  column: fc.nat(50),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 20 }),
});

describe("addresses", () => {
  it("writes and reads columns and blocks", () => {
    expect([0, 25, 26, 16_383].map(columnLabel)).toEqual(["A", "Z", "AA", "XFD"]);
    fc.assert(fc.property(fc.nat(maxColumns - 1), (column) => expect(columnIndex(columnLabel(column))).toBe(column)));
    fc.assert(fc.property(rects, (rect) => expect(parseRect(formatRect(rect))).toEqual(rect)));
    expect(parseRect("$C$9:$B$2")).toEqual({ row: 1, column: 1, rows: 8, columns: 2 });
    expect(parseRect("2:4")).toEqual({ row: 1, column: 0, rows: 3, columns: 16_384 });
    expect(parseRect("B:C")).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
    expect(() => parseRect("Sheet1!A1")).toThrow(EngineRefusal);
  });
});

describe("shifting", () => {
  it("inserting and deleting the same rows or columns gives back the same block", () =>
    fc.assert(
      fc.property(rects, fc.nat(60), fc.integer({ min: 1, max: 5 }), fc.constantFrom("row", "column"), (rect, start, count, axis) => {
        const inserted = shiftRect(rect, shift("insert", axis, start, count));
        expect(inserted && shiftRect(inserted, shift("delete", axis, start, count))).toEqual(rect);
      }),
    ));

  it("keeps exactly the rows that were not deleted", () =>
    fc.assert(
      fc.property(rects, fc.nat(60), fc.integer({ min: 1, max: 9 }), (rect, start, count) => {
        const kept = Array.from({ length: rect.rows }, (_, step) => rect.row + step)
          .filter((row) => row < start || row >= start + count)
          .map((row) => (row < start ? row : row - count));
        const after = shiftRect(rect, deleteRow(start, count));
        expect(after && { row: after.row, rows: after.rows }).toEqual(kept.length === 0 ? null : { row: kept[0], rows: kept.length });
      }),
    ));

  it("moves only what stands beside cells that were inserted", () => {
    const down: Shift = { kind: "insert", axis: "row", whole: false, at: { row: 2, column: 1, rows: 2, columns: 1 } };
    expect(shiftRect({ row: 3, column: 1, rows: 1, columns: 1 }, down)).toEqual({ row: 5, column: 1, rows: 1, columns: 1 });
    expect(shiftRect({ row: 3, column: 1, rows: 1, columns: 2 }, down)).toEqual({ row: 3, column: 1, rows: 1, columns: 2 });
  });

  it.each([
    ["=$B$3+A1", "=$B$4+A1"],
    ["=SUM(A1:A5)*B$2", "=SUM(A1:A6)*B$2"],
    ['="A5"&A5', '="A5"&A6'],
    ["='模型 2026'!A5+Model!A5", "='模型 2026'!A5+Model!A6"],
    ["=SUM(A:A)+SUM(3:5)", "=SUM(A:A)+SUM(4:6)"],
    ["=LOG10(A5)+FY26+A5x", "=LOG10(A6)+FY27+A5x"],
    ["=rate_1+MAX1(A5)", "=rate_1+MAX1(A6)"],
    ["=A5#N/A", "=A6#N/A"],
  ])("row inserted above row 3: %s", (before, after) => {
    expect(shiftFormula(before, "Model", "model", insertRow(2))).toBe(after);
  });

  it("writes #REF! for cells that went", () => {
    expect(shiftFormula("=A3+A4+SUM(A2:A4)", "M", "M", deleteRow(2))).toBe("=#REF!+A3+SUM(A2:A3)");
  });

  it("leaves formulas about other sheets alone", () => {
    expect(shiftFormula("=A5+Other!A5", "Model", "Other", insertRow(0))).toBe("=A5+Other!A6");
  });
});

describe("sheets that change", () => {
  it("renames, with quotes and inside quotes", () => {
    expect(renameSheetIn("=Old!A1+'Old'!$B$2+'Old 2'!C3+\"Old!A1\"", "old", "O'Brien 表")).toBe(
      "='O''Brien 表'!A1+'O''Brien 表'!$B$2+'Old 2'!C3+\"Old!A1\"",
    );
  });

  it("drops", () => {
    expect(dropSheetIn("=SUM('a b'!A1:B2)+A1", "A B")).toBe("=SUM(#REF!)+A1");
  });
});

it("copies a formula to another cell", () => {
  expect(offsetFormula("=$A2>B$1+SUM(C3:$D4)+3:3+$3:$3", 1, 2)).toBe("=$A3>D$1+SUM(E4:$D5)+4:4+$3:$3");
});

describe("names in formulas", () => {
  const names: Record<string, string> = {
    "model!rate": "0.1",
    "!rate": "0.5",
    "!flows": "'模型'!$A$1:$A$3",
    "!twice": "2*rate",
    "!loop": "loop+1",
    "!kind": '"model"',
  };
  const lookUp = (name: string, sheet: string) => names[`${sheet.toLowerCase()}!${name.toLowerCase()}`] ?? names[`!${name.toLowerCase()}`];
  it.each([
    ["=rate+1", "Model", "=(0.1)+1"],
    ["=Rate+1", "Pool", "=(0.5)+1"],
    ["=Model!rate+'Model'!rate", "Pool", "=(0.1)+(0.1)"],
    ["=ROWS(flows)", "Pool", "=ROWS('模型'!$A$1:$A$3)"],
    ["=twice", "Model", "=(2*(0.1))"],
    ['=kind&"rate"', "Model", '=("model")&"rate"'],
    ["=RATE(1,2,3)+rate_2+rate1", "Model", "=RATE(1,2,3)+rate_2+rate1"],
  ])("%s on %s", (formula, home, expanded) => {
    expect(expandNames(formula, home, lookUp)).toBe(expanded);
  });

  it("does not go round for ever", () => {
    expect(expandNames("=loop", "Model", lookUp)).toContain("#NAME?");
  });
});
