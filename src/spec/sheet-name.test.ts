// Names that Excel takes, whatever was wished for.
import fc from "fast-check";
import { freeSheetName } from "./sheet-name";

describe("freeSheetName", () => {
  it("is lawful and free for any wish", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.array(fc.string({ maxLength: 31 }), { maxLength: 5 }),
        (wish, others) => {
          const taken = [...others, wish, wish.slice(0, 31)];
          const name = freeSheetName(wish, taken);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*:[\]\p{Cc}]|^'|'$|^history$/iu);
          expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
        },
      ),
    ));
  it.each([
    ["RACI", [], "RACI"],
    ["RACI", ["raci", "RACI 2"], "RACI 3"],
    ["预算/2026", [], "预算-2026"],
    ["A sheet name of forty characters, in full", [], "A sheet name of forty character"],
    ["A sheet name of forty characters, in full", ["A sheet name of forty character"], "A sheet name of forty charact 2"],
    ["History", [], "History 1"],
    ["''", [], "Sheet 1"],
  ])("%s beside %j becomes %s", (wish, taken, expected) => expect(freeSheetName(wish, taken)).toBe(expected));
  it("never cuts a character in half", () => expect(freeSheetName(`${"x".repeat(30)}😀`, [])).toBe("x".repeat(30)));
});
