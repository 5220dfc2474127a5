// Formulas that Excel takes and refuses: officejs.md C3 and C16.
import { assertFormula, formulaAssertion } from "./formula-syntax";
import { toR1C1 } from "./r1c1";

const scope = {
  hasSheet: (name: string) => ["model", "a b", "预算", "it's", "2026"].includes(name.toLowerCase()),
  hasName: (name: string, sheet: string | undefined) =>
    (sheet === undefined ? ["rate", "折现率", "xd_in_rate"] : ["local"]).includes(name.toLowerCase()),
};

const taken = [
  "=1",
  "=-1+2%",
  "=+A1",
  "=A1:B2",
  "=$A$1:$B2",
  "=A:A",
  "=1:3",
  "=SUM(A1,B2,,3)",
  "=IF(A1,,2)",
  "=NOW()",
  "=Model!A1",
  "='A b'!A1:B2",
  "='预算'!A1",
  "='it''s'!A1",
  "='2026'!$A$1",
  "=rate*2",
  "=折现率",
  "=Model!local",
  '="a""b"&"("',
  "={1,2;3,4}",
  "=SUM({1,2})",
  "=#N/A",
  "=IFERROR(A1/B1,#DIV/0!)",
  "=TRUE",
  "=A1#",
  "=SUM(B1:B3 A2:C2)",
  "=XD.NPV(rate,A1:A3)",
  "=LET(x,1,x+1)",
  "=NOT(A1<>B1)",
  "=(A1+B1)*-C1",
  "= SUM( A1 , 2 )",
  "=LOG10(5)",
  "=A1^2%",
  '=IF(A1>=2,"x",)',
] as const;
const refused = [
  ["=", "empty"],
  ["=1+", "an operator without operand"],
  ["=*2", "an operator without operand"],
  ["=SUM(A1", "an open bracket"],
  ["=SUM(A1))", "too many brackets"],
  ["=(1]", "not a character of formulas"],
  ["=SUM(A1+)", "an operator without operand"],
  ["=SUM(A1+,2)", "an operator without operand"],
  ['="abc', "an open string"],
  ["=1 2", "two values side by side"],
  ["=A1 2", "two values side by side"],
  ["=()", "an empty bracket"],
  ["=1,2", "a comma outside a function"],
  ["=SUM(1;2)", "a semicolon outside an array"],
  ["={1,2", "an open array"],
  ["={1)", "brackets that do not match"],
  ["=Nowhere!A1", "an unknown sheet"],
  ["='No where'!A1", "an unknown sheet"],
  ["=预算!A1", "an unquoted Chinese sheet"],
  ["=A b!A1", "an unquoted sheet with a space"],
  ["=unknown+1", "an unknown name"],
  ["=Model!rate2", "an unknown name of a sheet"],
  ["=XFE1", "a name that looks like a cell beyond the grid"],
  ["=A1:XFE1048577", "an address beyond the grid"],
] as const;

it.each(taken)("takes %p", (formula) => expect(() => assertFormula(formula, scope)).not.toThrow());

it.each(refused)("refuses %p: %s", (formula) =>
  expect(() => assertFormula(formula, scope)).toThrow(expect.objectContaining({ code: "InvalidArgument" })),
);

it("takes and refuses the same among many that are written at once", () => {
  const assertEach = formulaAssertion(scope);
  for (const formula of [...taken, "=XFD1", "=A1:XFD1048576", "=LOG10(A1)", "=A2", "=SUM(A1,2)"]) assertEach(formula);
  for (const formula of [...taken, "=LOG10(A77)", "=A1048576"]) expect(() => assertEach(formula)).not.toThrow();
  for (const formula of [...refused.map(([text]) => text), "=A1048577", "=LOG11(A1", "=A2)", "=Model1!A1"])
    expect(() => assertEach(formula)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  expect(() => assertEach(`=A1+"${"x".repeat(8190)}"`)).toThrow(expect.objectContaining({ code: "FormulaLengthExceedsLimit" }));
});

it("refuses a formula over 8,192 characters", () => {
  expect(() => assertFormula(`="${"x".repeat(8188)}"`, scope)).not.toThrow();
  expect(() => assertFormula(`="${"x".repeat(8190)}"`, scope)).toThrow(expect.objectContaining({ code: "FormulaLengthExceedsLimit" }));
});

it.each([
  ["=A1+$B$2", 1, 0, "=R[-1]C+R2C2"],
  ['=SUM(A1:B2,"A1")', 0, 0, '=SUM(RC:R[1]C[1],"A1")'],
  ["='A b'!C3*2", 2, 2, "='A b'!RC*2"],
  ["=A:A+$1:$1", 0, 1, "=C[-1]:C[-1]+R1:R1"],
])("spells %p seen from (%i, %i) as %p", (formula, row, column, r1c1) => expect(toR1C1(formula, row, column)).toBe(r1c1));
