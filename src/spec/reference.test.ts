// Formulas that speak in names.
import type { Rect } from "./address";
import { resolve } from "./reference";

const rect = (row: number, column: number, rows: number, columns: number): Rect => ({ row, column, rows, columns });
const scope = {
  where: "test",
  names: new Map([
    ["rate", rect(2, 1, 1, 1)],
    ["flow", rect(11, 3, 1, 5)], // D12:H12
    ["weight", rect(6, 2, 4, 1)], // C7:C10
    ["grid", rect(6, 3, 4, 5)], // D7:H10
  ]),
  published: new Map([["lists.timing", { sheet: "列表", rect: rect(3, 1, 3, 1), constants: [["期末"], ["期中"], ["期初"]] }]]),
};
const at = (formula: string, row: number, column: number): string => resolve(formula, row, column, scope);

describe("resolve", () => {
  it.each([
    ["{rate}", 0, 0, "$B$3"],
    ["{flow}", 20, 4, "E$12"],
    ["{flow.all}", 0, 0, "$D$12:$H$12"],
    ["{flow.first}", 0, 0, "$D$12"],
    ["{flow.last}", 0, 0, "$H$12"],
    ["{flow.later}", 0, 0, "$E$12:$H$12"],
    ["{flow.earlier}", 0, 0, "$D$12:$G$12"],
    ["{flow.at2}", 0, 0, "$F$12"],
    ["{flow.upto}", 20, 5, "$D$12:F$12"],
    ["{flow.from}", 20, 5, "F$12:$H$12"],
    ["{flow.prev}", 20, 5, "E$12"],
    ["{flow.next}", 20, 5, "G$12"],
    ["{weight}", 7, 9, "$C8"],
    ["{weight.upto}", 7, 9, "$C$7:$C8"],
    ["{flow.before}", 20, 5, "$C$12:E$12"],
    ["{weight.before}", 7, 9, "$C$6:$C7"],
    ["{rate.upto}", 2, 7, "$B$3:$B$3"],
    ["{weight.all}", 7, 9, "$C$7:$C$10"],
    ["{weight.at3}", 0, 0, "$C$10"],
    ["{grid}", 7, 4, "E8"],
    ["{grid.row}", 7, 20, "$D8:$H8"],
    ["{grid.column}", 30, 4, "E$7:E$10"],
    ["{lists.timing.mid}", 0, 0, "'列表'!$B$5"],
    ["{lists.timing}", 0, 0, "'列表'!$B$4:$B$6"],
    ['=IF({rate}>0,"{",SUM({flow.all}))', 0, 0, '=IF($B$3>0,"{",SUM($D$12:$H$12))'],
    ["=SUMPRODUCT({1,2},{rate})", 0, 0, "=SUMPRODUCT({1,2},$B$3)"],
  ])("%s in row %i, column %i is %s", (formula, row, column, expected) => expect(at(formula, row, column)).toBe(expected));

  it.each([["{nobody}"], ["{lists.timing.never}"], ["{lists.colour}"], ["{rate.sideways}"], ["{flow.at5}"]])(
    "%s is our mistake and says so",
    (formula) => expect(() => at(formula, 0, 0)).toThrow(/test|reference/),
  );
  it("does not reach beyond a row: the first cell has no predecessor", () => {
    expect(() => at("{flow.prev}", 20, 3)).toThrow("does not reach");
    expect(() => at("{flow}", 20, 9)).toThrow("does not reach");
  });
  it("is the same formula all along a row, as Excel's R1C1 notation would show", () => {
    const shift = (address: string): string => address.replace(/(?<!\$)\b([A-Z])(?=\$)/g, (letter) => `C[${letter.charCodeAt(0) - 65}]`);
    const relative = [3, 4, 5, 6].map((column) =>
      shift(at("{flow}*{rate}", 20, column)).replace(/C\[(\d+)\]/, (_, c: string) => `C[${Number(c) - column}]`),
    );
    expect(new Set(relative).size).toBe(1);
  });
});
