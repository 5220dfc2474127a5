// Formulas that call XD are told from those that only mention it.
import { callsXd } from "./xd-formula";

it.each([
  ["=XD.NPV(0.1,B2:B5)", true],
  ["=ROUND(xd.irr(A1:A9),2)", true],
  ["=1+_xldudf_XD_POOLSHARE(A1,B1:B3)", true],
  ["='XD.NPV(1)'!A1+XD.ROI(1,2)", true],
  ['="XD.NPV(1)"&A1', false],
  ["='XD.NPV(1)'!A1", false],
  ["=MYXD.NPV(1)", false],
  ["=AXD.NPV(1)+XD.NPV", false],
  ["=NPV(0.1,A1:A3)", false],
])("%s: %s", (formula, expected) => {
  expect(callsXd(formula)).toBe(expected);
});
