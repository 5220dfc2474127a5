// Knows XD.ARR: the accounting rate of return.
import { accountingReturn } from "../model/accounting-return";
import { defineFunction, number, numbers, type Words } from "./define";

const definition = defineFunction({
  id: "ARR",
  params: { profits: numbers("profit"), opening: number("opening-book"), closing: number("closing-book") },
  returns: "number",
  compute: ({ profits, opening, closing }) => accountingReturn(profits, opening, closing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Accounting rate of return: average profit over average book value.",
      params: {
        profits: "Profit of each year after depreciation, along a row or column.",
        opening: "Book value at the start.",
        closing: "Book value at the end.",
      },
    },
    "zh-CN": {
      description: "会计收益率：年平均利润除以平均账面价值。",
      params: { profits: "一行或一列，各年折旧后的利润。", opening: "期初账面价值。", closing: "期末账面价值。" },
    },
  },
  source: {
    "en-US": "Ross, Westerfield, Jordan, chapter 9: average net income over average book value.",
    "zh-CN": "Ross、Westerfield、Jordan《公司理财》第 9 章：平均净利润除以平均账面价值。",
  },
  terms: { "en-US": "average accounting return, book rate of return", "zh-CN": "平均会计收益率, 账面收益率" },
  example: { formula: "=XD.ARR({100000,150000,50000,0,-50000},500000,0)", shows: 0.2 },
  twin: ({ profits, opening, closing }) => `AVERAGE(${profits.withoutBlanks().text})/((${opening}+${closing})/2)`,
});
