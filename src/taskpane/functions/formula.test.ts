// The formula that boxes make, and what is said where they make none.
import { draftFormula } from "./formula";

const params = [
  { name: "rate", optional: false },
  { name: "flows", optional: false },
  { name: "timing", optional: true },
];
const draft = (texts: Record<string, string>) => draftFormula("XD.NPV", params, texts);

it.each([
  ["all given", { rate: "0.1", flows: "B3:E3", timing: '"mid"' }, '=XD.NPV(0.1,B3:E3,"mid")'],
  ["what may be left out", { rate: "10%", flows: "'预算 2026'!B3:E3" }, "=XD.NPV(10%,'预算 2026'!B3:E3)"],
  ["a formula copied with its sign", { rate: "=B1", flows: "{-800,1500}" }, "=XD.NPV(B1,{-800,1500})"],
  ["a call within", { rate: "MAX(0,B1)", flows: " B3:E3 ", timing: '"a,b"' }, '=XD.NPV(MAX(0,B1),B3:E3,"a,b")'],
  ["quotes within quotes", { rate: '"a""b"', flows: "'It''s'!A1" }, `=XD.NPV("a""b",'It''s'!A1)`],
])("writes %s", (_, texts, formula) => expect(draft(texts)).toEqual({ formula, faults: {} }));

it("keeps the place of an argument that is left out in the middle", () =>
  expect(
    draftFormula(
      "XD.IRR",
      [params[1], { name: "near", optional: true }, params[2]].flatMap((one) => one ?? []),
      { flows: "A1:D1", timing: '"mid"' },
    ).formula,
  ).toBe('=XD.IRR(A1:D1,,"mid")'));

it("shows a missing argument by its name, and says so", () =>
  expect(draft({ flows: "A1" })).toEqual({ formula: "=XD.NPV(rate,A1)", faults: { rate: "missing" } }));

it.each([
  ["0,1", "comma"],
  ["A1；A2", "comma"],
  ["SUM(A1", "unclosed"],
  ["A1)", "unclosed"],
  ["{1,2", "unclosed"],
  ['"mid', "unclosed"],
  ["'Sheet 1!A1", "unclosed"],
])("refuses %s", (rate, fault) => expect(draft({ rate, flows: "A1" }).faults).toEqual({ rate: fault }));
