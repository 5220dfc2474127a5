// Knows XD.ROUNDSHARE: amounts rounded so that they add up.
import { roundShares } from "../model/allocate";
import { DomainError } from "../model/errors";
import { defineFunction, directedNumbers, number, spread, type Words } from "./define";

const definition = defineFunction({
  id: "ROUNDSHARE",
  params: { amounts: directedNumbers("amount"), total: number("total"), unit: number("unit") },
  returns: "numbers",
  compute: ({ amounts: { values: amounts, upright }, total, unit }) => {
    const negative = amounts.some((amount) => amount < 0);
    const odd = negative ? amounts.findIndex((amount) => amount > 0) : -1;
    if (odd >= 0) throw new DomainError({ code: "mixed-signs", what: "amount", index: odd, value: amounts[odd] ?? 0 });
    // Only proportions matter: −1, −2 and 1, 2 are the same.
    return spread(roundShares(amounts.map(Math.abs), total, unit), upright);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Rounds amounts to a unit so that they add up to the total exactly, by largest remainder; ties go to the larger amount, then to the earlier one.",
      params: {
        amounts: "Amounts of one sign along a row or column; they are scaled to the total first.",
        total: "What the rounded amounts add up to; may be negative.",
        unit: "Unit in which they are rounded, such as 0.01 or 1.",
      },
    },
    "zh-CN": {
      description: "按最大余数法将金额取整到单位，合计与总额分毫不差；余数相同时先给金额较大者，再按先后。",
      params: {
        amounts: "一行或一列同号金额；先按总额等比例缩放。",
        total: "取整后的合计；可为负。",
        unit: "取整单位，如 0.01 或 1。",
      },
    },
  },
  source: {
    "en-US": "The method of largest remainders (Hamilton); ties by larger amount, then by order.",
    "zh-CN": "最大余额法（汉密尔顿法）；并列时先大额、后次序。",
  },
  terms: {
    "en-US": "rounding, apportionment, Hamilton, Hare quota, percentages that add up to 100",
    "zh-CN": "舍入, 四舍五入, 凑整, 尾差",
  },
  example: { formula: "=XD.ROUNDSHARE({50,30,20},7,1)", shows: [[4, 2, 1]] },
});
