// Rules of typing, officejs.md C2 ("string in values", "forcing text").
import fc from "fast-check";
import { parseValue } from "numfmt";
import { beginsAsValue, typed } from "./typed-text";

const number = (value: number, numberFormat?: string): unknown => ({
  kind: "value",
  value,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const text = (content: string): unknown => ({ kind: "text", text: content, quotePrefix: false });

it.each([
  ["12", number(12)],
  [" 12 ", number(12)],
  ["-5", number(-5)],
  ["+5", number(5)],
  [".5", number(0.5)],
  ["(5)", number(-5)],
  ["1e5", number(100000, "0.00E+00")],
  ["1,234", number(1234, "#,##0")],
  ["1,234.50", number(1234.5, "#,##0.00")],
  ["$12", number(12, "$#,##0")],
  ["50%", number(0.5, "0%")],
  ["12.5%", number(0.125, "0.00%")],
  ["1 1/2", number(1.5, "# ?/?")],
  ["00123", number(123)],
])("reads %p as a number", (entry, expected) => expect(typed(entry)).toEqual(expected));

it.each([
  ["2026-01-31", number(46053, "m/d/yyyy")],
  ["2026/1/31", number(46053, "m/d/yyyy")],
  ["1/31/2026", number(46053, "m/d/yyyy")],
  ["31-Jan-2026", number(46053, "d-mmm-yy")],
  ["Jan-26", number(46023, "mmm-yy")],
  ["9:30", number(0.3958333333333333, "h:mm")],
  ["9:30 AM", number(0.3958333333333333, "h:mm AM/PM")],
  ["2026-01-31 10:00", number(46053.416666666664, "m/d/yyyy h:mm")],
])("reads %p as a date or time of en-US", (entry, expected) => expect(typed(entry)).toEqual(expected));

it.each([
  ["TRUE", { kind: "value", value: true }],
  ["false", { kind: "value", value: false }],
])("reads %p as a truth value", (entry, expected) => expect(typed(entry)).toEqual(expected));

it.each(["19-8-2025", "2026-02-30", "2026.1.31", "€5", "abc", "1.2.3", "预算", "-", "=", "-----", "A1", "@x", "5-"])(
  "leaves %p as text",
  (entry) => expect(typed(entry)).toEqual(text(entry)),
);

it.each([
  ["=A1+1", "=A1+1"],
  ["+A1", "=+A1"],
  ["-A1", "=-A1"],
  ["- item", "=- item"],
  ["+1+2", "=+1+2"],
  ["#N/A", "=#N/A"],
])("makes %p the formula %p", (entry, formula) => expect(typed(entry)).toEqual({ kind: "formula", formula }));

it("keeps what follows an apostrophe as text, with the mark of it", () => {
  expect(typed("'007")).toEqual({ kind: "text", text: "007", quotePrefix: true });
  expect(typed("'=A1")).toEqual({ kind: "text", text: "=A1", quotePrefix: true });
});

it("clears a cell by an empty text", () => expect(typed("")).toEqual({ kind: "blank" }));

it("passes over only what could not be a number, a date, a time or a truth value", () => {
  const pieces = [
    "Jan",
    "may ",
    "Mon.",
    ",",
    "1",
    "12",
    "2026",
    "/",
    "-",
    " ",
    "$",
    "€",
    "(",
    ")",
    "%",
    "am",
    "TRUE",
    ":",
    ".",
    "e5",
    "Task",
    "年",
  ];
  let values = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      if (parseValue(text) === null) return;
      values++;
      expect(text).toMatch(beginsAsValue);
    }),
    { numRuns: 3000 },
  );
  expect(values).toBeGreaterThan(50);
});
