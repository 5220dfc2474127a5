// Knows XD.PAYOUT: what an attainment pays out along a curve.
import { payout, type PayoutPoint } from "../model/payout";
import { isBlank, pairs, toNumber } from "./arguments";
import { table } from "./block-arguments";
import type { Block } from "./cells";
import { defineFunction, number, type Words } from "./define";

/** Attainments with their payouts; blank rows at the end are spare, one at the start is the point 0, 0. */
function curveOf(cells: Block, parameter: string): PayoutPoint[] {
  const rows = pairs(cells, parameter);
  while (rows.length > 1 && (rows.at(-1) ?? []).every(isBlank)) rows.pop();
  return rows.map(([attainment, paid], index) => ({
    attainment: toNumber(attainment, "attainment", index),
    payout: toNumber(paid, "payout", index),
  }));
}

const definition = defineFunction({
  id: "PAYOUT",
  params: { attainment: number("attainment"), curve: table(curveOf) },
  returns: "number",
  compute: ({ attainment, curve }) => payout(attainment, curve),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Payout of an attainment along a curve: 0 below the first point (threshold), linear between, the last payout beyond (maximum).",
      params: {
        attainment: "Attainment, such as 0.9 for 90%.",
        curve: "Two columns: attainment, rising, and payout, such as 0.8 and 0.5 for half the bonus at 80%.",
      },
    },
    "zh-CN": {
      description: "按兑现曲线计算兑现比例：低于第一点（门槛）为 0，点间线性插值，超过最后一点按最高兑现。",
      params: {
        attainment: "达成率，如 90% 填 0.9。",
        curve: "两列：达成率（从小到大）与兑现比例，例如 0.8 与 0.5 表示达成 80% 兑现一半。",
      },
    },
  },
  source: {
    "en-US": "A payout curve with threshold and maximum, linear between its points.",
    "zh-CN": "设有起付点与上限的兑现曲线，各点之间线性插值。",
  },
  terms: { "en-US": "attainment, threshold, target, accelerator, bonus curve", "zh-CN": "达成率, 完成率, 目标奖金, 加速系数" },
  example: { formula: "=XD.PAYOUT(0.9,{0.8,0.5;1,1;1.2,1.5})", shows: 0.75 },
  twin: ({ attainment, curve }) => {
    const cells = curve.withoutBlanks().cells();
    const upright = cells.columns === 2;
    const count = upright ? cells.rows : curve.block({ rows: 2 }).columns;
    const [at, paid] = [0, 1].map((index) => (upright ? cells.part(0, index, count, 1) : cells.part(index, 0, 1, count)));
    const [step, from, below] = [`MATCH(${attainment},${at})`, `LOOKUP(${attainment},${at})`, `LOOKUP(${attainment},${at},${paid})`];
    const next = (line: string | undefined): string => `INDEX(${line},${step}+1)`;
    const between = `${below}+(${next(paid)}-${below})*(${attainment}-${from})/(${next(at)}-${from})`;
    return `IF(${attainment}<MIN(${at}),0,IF(${attainment}>=MAX(${at}),INDEX(${paid},${count}),${between}))`;
  },
});
