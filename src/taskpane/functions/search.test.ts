// Functions are found by name, by English and by Chinese words.
import { functions } from "../../functions";
import { searchFunctions } from "./search";

const ids = (search: string) => searchFunctions(functions, search).map(({ id }) => id);

it.each([
  ["npv", "NPV"],
  ["=XD.NPV", "NPV"],
  ["xd.pool", "POOL"],
  ["ＮＰＶ", "NPV"],
  ["payback", "PAYBACK"],
  ["net present value", "NPV"],
  ["净现值", "NPV"],
  ["回收期", "PAYBACK"],
  ["water-fill", "POOLSHARE"],
  ["responsibilities 字母", "RACICHECK"],
])("%s finds %s", (search, id) => expect(ids(search).slice(0, 12)).toContain(id));

it("puts the name that is meant first", () => {
  expect(ids("npv")[0]).toBe("NPV");
  expect(ids("xd.irr")[0]).toBe("IRR");
  expect(ids("pool").slice(0, 2)).toEqual(["POOL", "POOLSHARE"]);
});

it("finds all for nothing, and nothing for nonsense", () => {
  expect(ids("  ")).toEqual(functions.map(({ id }) => id));
  expect(ids("qqq zzz")).toEqual([]);
});
