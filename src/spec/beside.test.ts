// Two blocks in the same rows.
import { beside, text } from "./blocks";
import type { Block } from "./sheet";

const left: Block = {
  cells: [[text("a")], [text("b"), text("c")]],
  names: [{ name: "c", row: 1, column: 1, rows: 1, columns: 1 }],
  heights: { 0: 24 },
};
const right: Block = {
  cells: [[text("x")], [text("y")]],
  names: [{ name: "y", row: 1, column: 0, rows: 1, columns: 1 }],
  heights: { 1: 30 },
};

it("moves the cells, names and heights of the second block", () => {
  const both = beside(left, right, 3, 1);
  expect(both.cells.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([["a"], ["b", "c", null, "x"], [null, null, null, "y"]]);
  expect(both.names).toEqual([
    { name: "c", row: 1, column: 1, rows: 1, columns: 1 },
    { name: "y", row: 2, column: 3, rows: 1, columns: 1 },
  ]);
  expect(both.heights).toEqual({ 0: 24, 2: 30 });
});
it("refuses to lay one block over the other", () =>
  expect(() => beside(left, right, 1, 1)).toThrow("row 1 of the left block reaches column 1"));
