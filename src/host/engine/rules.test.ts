// Data validations and conditional formats follow the cells that they are about.
import { createEngine } from ".";
import type { Engine, Rect } from ".";
import type { ConditionalFormatSnapshot, ValidationSnapshot } from "../model/snapshot";

let engine: Engine;
beforeEach(() => {
  engine = createEngine();
  engine.addSheet("lists", "Lists", 1);
});
afterEach(() => engine.dispose());

const raci = "sheet-1";
const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });
const list: ValidationSnapshot = {
  ranges: ["B2:D9"],
  rule: { type: "List", source: "=Lists!$A$2:$A$5", inCellDropDown: true },
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "RACI", message: "R, A, C or I" },
  errorAlert: { showAlert: true, style: "Warning", title: "?", message: "R, A, C, I" },
};
const oneA: ValidationSnapshot = { ranges: ["B2:D9"], rule: { type: "Custom", formula: '=COUNTIF($B2:$D2,"A")<=1' }, ignoreBlanks: true };
const share: ValidationSnapshot = {
  ranges: ["F2", "F4:F5"],
  rule: { type: "Decimal", operator: "Between", formula1: 0, formula2: "=$F$10" },
  ignoreBlanks: false,
};
const blue: ConditionalFormatSnapshot = {
  ranges: ["B2:D9"],
  rule: { type: "Custom", formula: '=B2="A"', format: { fillColor: "#DDEBF7", bold: true } },
  stopIfTrue: true,
  priority: 0,
};
const over: ConditionalFormatSnapshot = {
  ranges: ["F2:F9"],
  rule: { type: "CellValue", operator: "GreaterThan", formula1: "=$F$10", format: { fontColor: "#C00000" } },
  stopIfTrue: false,
  priority: 1,
};
const bar: ConditionalFormatSnapshot = {
  ranges: ["G2:G9"],
  rule: { type: "DataBar", color: "#5B9BD5", minimum: 0, showValue: true },
  stopIfTrue: false,
  priority: 2,
};

it("keeps rules as they were given, conditional formats in order of priority", () => {
  engine.setValidations(raci, [list, oneA, share]);
  engine.setConditionalFormats(raci, [bar, over, blue]);
  expect(engine.validations(raci)).toEqual([list, oneA, share]);
  expect(engine.conditionalFormats(raci)).toEqual([blue, over, bar]);
  expect(engine.validations("lists")).toEqual([]);
});

it("numbers priorities anew, so that they are 0, 1, 2", () => {
  engine.setConditionalFormats(raci, [
    { ...bar, priority: 9 },
    { ...blue, priority: 4 },
  ]);
  expect(engine.conditionalFormats(raci).map((format) => [format.rule.type, format.priority])).toEqual([
    ["Custom", 0],
    ["DataBar", 1],
  ]);
});

it("stretches and moves ranges and formulas with inserted rows and columns", () => {
  engine.setValidations(raci, [oneA, share]);
  engine.setConditionalFormats(raci, [blue, over]);
  engine.activate("lists");
  engine.insert(raci, at(4, 0), "Rows");
  engine.insert(raci, at(0, 0, 1, 2), "Columns");
  expect(engine.validations(raci)).toEqual([
    { ...oneA, ranges: ["D2:F10"], rule: { type: "Custom", formula: '=COUNTIF($D2:$F2,"A")<=1' } },
    { ...share, ranges: ["H2", "H4:H6"], rule: { ...share.rule, formula2: "=$H$11" } },
  ]);
  expect(engine.conditionalFormats(raci)).toEqual([
    { ...blue, ranges: ["D2:F10"], rule: { ...blue.rule, formula: '=D2="A"' } },
    { ...over, ranges: ["H2:H10"], rule: { ...over.rule, formula1: "=$H$11" } },
  ]);
});

it("keeps a formula about its own row when the first row is deleted", () => {
  engine.setValidations(raci, [oneA]);
  engine.setConditionalFormats(raci, [blue]);
  engine.delete(raci, at(0, 0, 2, 1), "Rows");
  expect(engine.validations(raci)[0]).toEqual({
    ...oneA,
    ranges: ["B1:D7"],
    rule: { type: "Custom", formula: '=COUNTIF($B1:$D1,"A")<=1' },
  });
  expect(engine.conditionalFormats(raci)[0]?.rule).toEqual({ ...blue.rule, formula: '=B1="A"' });
});

it("drops a range that was deleted, and a rule with its last range", () => {
  engine.setValidations(raci, [share, { ...oneA, ranges: ["A4"] }]);
  engine.delete(raci, at(3, 0, 2, 1), "Rows");
  expect(engine.validations(raci)).toEqual([{ ...share, ranges: ["F2"], rule: { ...share.rule, formula2: "=$F$8" } }]);
});

it("follows the list on another sheet, its name and its end", () => {
  engine.setValidations(raci, [list]);
  engine.insert("lists", at(2, 0), "Rows");
  engine.renameSheet("lists", "列表");
  expect(engine.validations(raci)[0]?.rule).toEqual({ ...list.rule, source: "='列表'!$A$2:$A$6" });
  engine.deleteSheet("lists");
  expect(engine.validations(raci)[0]?.rule).toEqual({ ...list.rule, source: "=#REF!" });
});

it("moves with cells that shift down", () => {
  engine.setValidations(raci, [share]);
  engine.insert(raci, at(0, 5, 2, 1), "Down");
  expect(engine.validations(raci)[0]).toMatchObject({ ranges: ["F4", "F6:F7"], rule: { formula2: "=$F$12" } });
});

it("forgets a deleted sheet's rules, and undo brings them back", async () => {
  engine.setValidations("lists", [oneA]);
  engine.deleteSheet("lists");
  await engine.undo();
  expect(engine.validations("lists")).toEqual([oneA]);
});
