// Knows that the reason for which a cell refuses is found again: in the language of the moment, and only while the formula is the one that refused.
import { hostFunctions } from "../functions";
import { refusedCells } from "./refused-cells";

const at = "'Sheet1'!A1";

function watched() {
  const cells = refusedCells();
  const call = (name: string, ...args: readonly unknown[]) => {
    const found = cells.watch(hostFunctions("en-US")).find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found.call([...args, ...Array<null>(found.parameters.length - args.length).fill(null)], at);
  };
  return { ...cells, call };
}

it("tells the sentence of a refusal where it stands, in the language watched last", () => {
  const { call, reasonAt, watch } = watched();
  call("XD.IRR", [[-10, 21, -11]]);
  expect(reasonAt(at, "=XD.IRR(B1:D1)")).toMatch(/0% and 10%|near/);
  expect(reasonAt("'Sheet1'!A2", "=XD.IRR(B1:D1)")).toBeUndefined();
  watch(hostFunctions("zh-CN"));
  expect(reasonAt(at, "=xd.irr(B1:D1)")).toMatch(/[一-鿿]/);
});

it("forgets a refusal when the function answers, or when another formula stands there", () => {
  const { call, reasonAt } = watched();
  call("XD.IRR", [[1, 2]]);
  expect(reasonAt(at, "=1/0")).toBeUndefined();
  call("XD.IRR", [[-100, 110]]);
  expect(reasonAt(at, "=XD.IRR(B1:C1)")).toBeUndefined();
});

it("tells what the inner function says, not that an argument is in error", () => {
  const { call, reasonAt } = watched();
  call("XD.IRR", [[1, 2]]);
  const inner = reasonAt(at, "=XD.NPV(XD.IRR(B1:C1),B1:C1)");
  call("XD.NPV", { error: "#N/A" }, [[1, 2]]);
  expect(inner).toMatch(/sign/);
  expect(reasonAt(at, "=XD.NPV(XD.IRR(B1:C1),B1:C1)")).toBe(inner);
});
