// Functions are found by name, by English and by Chinese words.
import { functions } from "../../functions";
import { locales } from "../../i18n/locale";
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
  // What the field calls it, in words that the descriptions do not use.
  ["Monte Carlo", "SIMULATE"],
  ["蒙特卡洛", "SIMULATE"],
  ["knapsack", "RATION"],
  ["资金分配", "RATION"],
  ["capital rationing", "RATION"],
  ["bankruptcy", "SPLITCLAIMS"],
  ["business days", "DUE"],
  ["工作日", "WORKHOURS"],
  ["红绿灯", "RAG"],
  ["traffic light", "RAG"],
  ["vesting", "VEST"],
  ["盈亏平衡", "BREAKEVEN"],
  ["goal seek", "BREAKEVEN"],
  ["贴现", "NPV"],
  ["盈利指数", "PINDEX"],
  ["checksum", "SEAL"],
  ["分摊", "POOLSHARE"],
  ["舍入", "ROUNDSHARE"],
  ["cpi", "EVM"],
])("%s finds %s", (search, id) => expect(ids(search).slice(0, 12)).toContain(id));

it("knows other words for every function, in both languages", () => {
  for (const { id, terms } of functions)
    for (const term of locales.flatMap((locale) => terms[locale].split(", "))) expect(ids(term)).toContain(id);
});

it("puts the name that is meant first", () => {
  expect(ids("npv")[0]).toBe("NPV");
  expect(ids("xd.irr")[0]).toBe("IRR");
  expect(ids("pool").slice(0, 2)).toEqual(["POOL", "POOLSHARE"]);
});

it("finds all for nothing, and nothing for nonsense", () => {
  expect(ids("  ")).toEqual(functions.map(({ id }) => id));
  expect(ids("qqq zzz")).toEqual([]);
});
