// Addresses and rectangles, and how rectangles follow inserted and deleted cells.
import fc from "fast-check";
import type { Rect } from "../engine/engine";
import {
  absoluteReference,
  boundingRect,
  columnIndex,
  columnLimit,
  columnName,
  contains,
  formatAddress,
  intersection,
  parseAddress,
  quoteSheetName,
  rowLimit,
  splitReference,
  subtract,
} from "./address";
import { follow } from "./shift";

const rects = fc
  .record({ row: fc.nat(20), column: fc.nat(20), rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 8 }) })
  .map((rect): Rect => rect);

it("names columns and finds them again", () => {
  fc.assert(fc.property(fc.nat(columnLimit - 1), (column) => columnIndex(columnName(column)) === column));
  expect(columnName(columnLimit - 1)).toBe("XFD");
});

it("formats an address and reads it again, with and without dollars", () =>
  fc.assert(
    fc.property(rects, (rect) => {
      expect(parseAddress(formatAddress(rect))).toEqual(rect);
      expect(parseAddress(formatAddress(rect, "$"))).toEqual(rect);
    }),
  ));

it.each([
  ["A:B", { row: 0, column: 0, rows: rowLimit, columns: 2 }],
  ["$1:$3", { row: 0, column: 0, rows: 3, columns: columnLimit }],
  ["C4:B2", { row: 1, column: 1, rows: 3, columns: 2 }],
  ["XFD1048576", { row: rowLimit - 1, column: columnLimit - 1, rows: 1, columns: 1 }],
])("reads %p", (address, rect) => expect(parseAddress(address)).toEqual(rect));

it.each(["XFE1", "A1048577", "A0", "A", "1", "A1:B", "A1:B2:C3", "", "rate"])("finds no address in %p", (address) =>
  expect(parseAddress(address)).toBeNull(),
);

it.each([
  ["Model", "Model"],
  ["A b", "'A b'"],
  ["预算", "'预算'"],
  ["2026", "'2026'"],
  ["it's", "'it''s'"],
  ["A1", "'A1'"],
  ["R1C1", "'R1C1'"],
])("quotes the sheet name %p as %p", (name, quoted) => expect(quoteSheetName(name)).toBe(quoted));

it("splits what it put together", () => {
  const at = { row: 2, column: 1, rows: 1, columns: 1 };
  expect(absoluteReference("it's 预算", at)).toBe("'it''s 预算'!$B$3");
  expect(splitReference("'it''s 预算'!$B$3")).toEqual({ sheet: "it's 预算", address: "$B$3" });
  expect(splitReference("Model!B3")).toEqual({ sheet: "Model", address: "B3" });
  expect(splitReference("B3")).toEqual({ sheet: undefined, address: "B3" });
});

it("cuts a rectangle into pieces that are disjoint and cover the rest", () =>
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const pieces = subtract(a, b);
      const area = (rect: Rect | null): number => (rect ? rect.rows * rect.columns : 0);
      expect(pieces.reduce((sum, piece) => sum + area(piece), 0)).toBe(area(a) - area(intersection(a, b)));
      for (const [index, piece] of pieces.entries()) {
        expect(contains(a, piece)).toBe(true);
        expect(intersection(piece, b)).toBeNull();
        for (const other of pieces.slice(index + 1)) expect(intersection(piece, other)).toBeNull();
      }
    }),
  ));

it("bounds two rectangles by one that contains both", () =>
  fc.assert(fc.property(rects, rects, (a, b) => contains(boundingRect(a, b), a) && contains(boundingRect(a, b), b))));

/** Where each cell goes when whole rows are inserted or deleted: the slow and certain way. */
function followCells(rect: Rect, kind: "insert" | "delete", first: number, count: number): Rect | null {
  const rows = Array.from({ length: rect.rows }, (_, index) => rect.row + index).flatMap((row) => {
    if (row < first) return [row];
    if (kind === "insert") return [row + count];
    return row < first + count ? [] : [row - count];
  });
  const top = rows[0];
  const bottom = rows.at(-1);
  return top === undefined || bottom === undefined ? null : { ...rect, row: top, rows: bottom - top + 1 };
}

it("follows inserted and deleted rows and columns as its cells do", () =>
  fc.assert(
    fc.property(
      rects,
      fc.constantFrom("insert" as const, "delete" as const),
      fc.nat(25),
      fc.integer({ min: 1, max: 9 }),
      (rect, kind, first, count) => {
        const expected = followCells(rect, kind, first, count);
        expect(follow(rect, { kind, direction: "vertical", at: { row: first, column: 0, rows: count, columns: columnLimit } })).toEqual(
          expected,
        );
        const turned = (each: Rect | null): Rect | null =>
          each && { row: each.column, column: each.row, rows: each.columns, columns: each.rows };
        const sideways = { row: 0, column: first, rows: rowLimit, columns: count };
        expect(turned(follow(turned(rect) ?? rect, { kind, direction: "horizontal", at: sideways }))).toEqual(expected);
      },
    ),
  ));

it("stays where a shift moves only a part of its width", () => {
  const rect = { row: 5, column: 1, rows: 2, columns: 3 };
  expect(follow(rect, { kind: "insert", direction: "vertical", at: { row: 0, column: 0, rows: 1, columns: 2 } })).toEqual(rect);
});
