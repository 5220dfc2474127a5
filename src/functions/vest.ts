// Knows XD.VEST: how an award is paid in parts, and what they are worth.
import { stated } from "../model/stated";
import { vest, type Vesting } from "../model/vest";
import { isBlank, pairs, toNumber } from "./arguments";
import { table } from "./block-arguments";
import type { Block } from "./cells";
import { defineFunction, number, optionalNumber, type Words } from "./define";

/** Times with their parts; wholly blank rows are spare. */
function scheduleOf(cells: Block, parameter: string): Vesting[] {
  return pairs(cells, parameter)
    .map(([when, part], index) => ({ when, part, index }))
    .filter(({ when, part }) => !(isBlank(when) && isBlank(part)))
    .map(({ when, part, index }) => ({ when: toNumber(when, "tranche-time", index), part: toNumber(part, "tranche-part", index) }));
}

const definition = defineFunction({
  id: "VEST",
  params: {
    award: number("award"),
    schedule: table(scheduleOf),
    rate: optionalNumber("rate"),
    unit: optionalNumber("unit"),
    asOf: optionalNumber("as-of-date"),
  },
  returns: "numbers",
  compute: ({ award, schedule, rate, unit, asOf }) =>
    vest(award, schedule, {
      ...stated({ rate, unit, asOf }),
    }).map(({ when, amount, presentValue }) => [when, amount, presentValue]),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Tranches of a deferred award, one row each: time, amount, present value. The amounts add up to the award exactly.",
      params: {
        award: "Amount of the award.",
        schedule: "Two columns in order of time: date, or years from the award; part of the award. The parts add up to 1.",
        rate: "Discount rate a year for the present values; 0 unless given.",
        unit: "Payout unit, such as 0.01; the last tranche takes what is left. Not rounded unless given.",
        asOf: "The day of the present values where the schedule has dates; the first date unless given.",
      },
    },
    "zh-CN": {
      description: "递延支付的各期明细，每期一行：时间、金额、现值。各期金额合计等于奖金总额。",
      params: {
        award: "奖金总额。",
        schedule: "按时间先后的两列：日期或自授予起的年数；该期比例。比例合计为 1。",
        rate: "计算现值的年折现率；省略时为 0。",
        unit: "发放单位，如 0.01，尾差计入最后一期；省略时不取整。",
        asOf: "分期为日期时的估值日；省略时为第一个日期。",
      },
    },
  },
  source: {
    "en-US": "Deferral in tranches by the method of largest remainders; present value by compound discounting.",
    "zh-CN": "按最大余额法分期递延；现值按复利折现。",
  },
  terms: { "en-US": "vesting, deferral, retention, instalments", "zh-CN": "归属, 递延奖金, 留任, 分期发放" },
  example: {
    formula: "=XD.VEST(110,{0,0.5;1,0.5},0.1)",
    shows: [
      [0, 55, 55],
      [1, 55, 50],
    ],
  },
});
