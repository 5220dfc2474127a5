// Text stays text.
import { fingerprint } from "./fingerprint";
import { sheetMentions } from "./sheet-mentions";
import { typed } from "./typed-text";

describe("typed", () => {
  it.each([
    "=HYPERLINK(1)",
    "+1",
    "-x",
    "@x",
    "'quoted",
    "12",
    "1,234",
    "50%",
    "2026-01-31",
    "1/2",
    "8:30",
    "TRUE",
    "false",
    "May 5",
    "Dec-25",
    "$5",
    "￥5",
    "(5)",
    "1E5",
    "#N/A",
    "3月5日",
    " 7",
  ])("%s gets an apostrophe", (text) => expect(typed(text)).toBe(`'${text}`));
  it.each(["IT", "售后", "IT 8 人 4 个月", "Trueblood", "第1年", "", "Portal build (phase 2)"])("%s is safe as it is", (text) =>
    expect(typed(text)).toBe(text),
  );
});

describe("fingerprint", () => {
  it("sees typing and not respelling", () => {
    const made = fingerprint([
      ["Rate", 0.1],
      [null, "=B1*2"],
    ]);
    expect(fingerprint([["Rate", 0.1, ""], ["", "=$B$1*2"], []])).toBe(made);
    expect(
      fingerprint([
        ["'Rate", 0.1],
        ["", "=B9"],
      ]),
    ).toBe(made);
    expect(
      fingerprint([
        ["Rate", 0.11],
        ["", "=B1*2"],
      ]),
    ).not.toBe(made);
    expect(
      fingerprint([
        ["Rate", 0.1],
        ["", 0.2],
      ]),
    ).not.toBe(made);
    expect(fingerprint([[], ["Rate", 0.1], ["", "=B1*2"]])).not.toBe(made);
    expect(
      fingerprint([
        ["Rate", "0.1"],
        ["", "=B1*2"],
      ]),
    ).not.toBe(made);
  });
});

describe("sheetMentions", () => {
  it.each([
    ["='预算 2026'!A1+Model!B2&\"Pool!A1\"", ["预算 2026", "model"]],
    ["='It''s'!A1", ["it's"]],
    ["=SUM(模型!A1:B2)", ["模型"]],
    ['="no ""Model!A1"" here"', []],
    ["=A1+B2", []],
  ])("%s speaks of %j", (formula, expected) => expect(sheetMentions(formula)).toEqual(expected));
});
