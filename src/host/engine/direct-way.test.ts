// Formulas that are reckoned without Univer's interpreter, and those that are left to it.
import { createEngine } from ".";
import type { CellInput, Engine } from ".";
import { compile } from "./direct/compile";

let engine: Engine;
beforeEach(() => {
  engine = createEngine();
});
afterEach(() => engine.dispose());

const put = (row: number, column: number, cells: readonly (readonly (number | string | boolean | null)[])[]): void =>
  engine.setCells(
    "sheet-1",
    { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 },
    cells.map((line) =>
      line.map((value): CellInput =>
        value === null ? null : typeof value === "string" && value.startsWith("=") ? { formula: value } : { value },
      ),
    ),
  );
const shown = (row: number, column: number): unknown => engine.read("sheet-1", { row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
async function valueOf(formula: string): Promise<unknown> {
  put(19, 9, [[formula]]);
  await engine.settle();
  return shown(19, 9);
}

it("takes formulas that were filled down for one", () => {
  const first = compile("=SUM($A2:B2)*'S 1'!C$3");
  expect(compile("=SUM($A7:B7)*'S 1'!C$3")).toEqual({ ...first, row: 6 });
  expect(compile("=SUM($A7:B7)*'S 1'!C$4")?.compiled).not.toBe(first?.compiled);
});

it.each(["=XD.NPV(A1)", "=OFFSET(A1,1,1)", "=TODAY()", "=rate*2", "=A:A", "=-A1^2", "=IF(A1,,2)", "={1,2}"])(
  "leaves %s to Univer",
  (formula) => {
    expect(compile(formula)).toBeUndefined();
  },
);

it.each<[string, number | string | boolean]>([
  ["=0.1+0.2=0.3", true],
  ["=0.3-0.1-0.2", 0],
  ['=0=""', false],
  ['=IF(0="",1,2)', 2],
  ['=A9=""', true],
  ["=A9=0", true],
  ["=A9", 0],
  ["=ROUND(2.675,2)", 2.68],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUNDUP(-1.2,0)", -2],
  ["=ROUNDDOWN(-1.8,0)", -1],
  ["=INT(-0.5)", -1],
  ["=WEEKDAY(DATE(2026,11,26),2)", 4],
  ["=1/0", "#DIV/0!"],
  ["=IFERROR(1/0,7)", 7],
  ['=IFERROR(MATCH("x",A1:A3,0),-1)', -1],
  ["=LOOKUP(2,1/(A1:A3>1),A1:A3)", 3],
  ['=COUNTIF(B1:B4,"a*")', 2],
  ['=COUNTIF(B1:B4,"<>")', 4],
  ["=COUNTIF(A1:A3,2)", 1],
  ['=COUNTIF(A1:A3,">="&A2)', 2],
  ['=SUMIFS(A1:A3,B1:B3,"A?",A1:A3,"<9")', 1],
  ["=SUMPRODUCT(COUNTIF(A1:A3,A1:A3))", 3],
  ['=SUMPRODUCT(LEN(SUBSTITUTE(B1:B4,"a","")))', 7],
  ["=SUM(INDEX(A1:A3,2):A3)", 5],
  ['="a"&1.5&TRUE', "a1.5TRUE"],
  ["=CHOOSE(2,1/0,5)", 5],
  ['=TEXT(A2,"0.0")', "2.0"],
  ['="2"+1', 3],
])("%s is %s", async (formula, expected) => {
  put(0, 0, [
    [1, "ab"],
    [2, "Abc"],
    [3, "c"],
    [null, "x*"],
  ]);
  const value = await valueOf(formula);
  expect(typeof value === "object" ? (value as { error: string }).error : value).toEqual(expected);
});

it("a cell that counts the rows down to itself depends on none of them", async () => {
  put(0, 0, [["=B1"], ["=B2"]]);
  put(0, 1, [["=10*ROWS(A$1:A1)"], ["=10*ROWS(A$1:A2)+A1"]]);
  await engine.settle();
  expect([shown(0, 0), shown(1, 0)]).toEqual([10, 30]);
});

it("sees what Univer reckons, spilled cells among it, and Univer sees what it reckons", async () => {
  put(0, 0, [
    [3, "=XLOOKUP(A1,A1:A2,A1:A2)"],
    [1, "=B1*2"],
    [2, "=MEDIAN(B1:B2)"],
  ]);
  put(0, 3, [["=SORT(A1:A3)", "=SUM(D1:D3)", "=INDEX(D1:D3,3)"]]);
  await engine.settle();
  expect([shown(0, 1), shown(1, 1), shown(2, 1), shown(0, 4), shown(0, 5)]).toEqual([3, 6, 4.5, 6, 3]);
});
