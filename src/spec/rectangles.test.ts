// Few rectangles, each cell once.
import fc from "fast-check";
import { contains } from "./address";
import { rectanglesBy } from "./rectangles";

const keys = fc.array(fc.array(fc.constantFrom("a", "b", undefined), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe("rectanglesBy", () => {
  it("covers each keyed cell exactly once, and no other", () =>
    fc.assert(
      fc.property(keys, (grid) => {
        const found = [...rectanglesBy(grid)];
        grid.forEach((row, r) =>
          row.forEach((key, c) => {
            const over = found.flatMap(([name, rects]) => rects.filter((rect) => contains(rect, r, c)).map(() => name));
            expect(over).toEqual(key === undefined ? [] : [key]);
          }),
        );
      }),
    ));
  it("joins equal rows into one", () => {
    expect([
      ...rectanglesBy([
        ["a", "a"],
        ["a", "a"],
        [undefined, "a"],
      ]),
    ]).toEqual([
      [
        "a",
        [
          { row: 0, column: 0, rows: 2, columns: 2 },
          { row: 2, column: 1, rows: 1, columns: 1 },
        ],
      ],
    ]);
  });
});
