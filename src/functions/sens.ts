// Knows XD.SENS: a table of net present values by rate and by change of the benefits.
import { sensitivity } from "../model/sensitivity";
import { timings } from "../model/timing";
import { defineFunction, numbers, option, optionalNumber, type Words } from "./define";
import { say } from "./parameter-words";

const definition = defineFunction({
  id: "SENS",
  params: {
    rates: numbers("rate"),
    flows: numbers("flow"),
    benefitShocks: numbers("shock"),
    costShock: optionalNumber("cost-shock"),
    timing: option("timing", timings),
  },
  returns: "table",
  compute: ({ rates, flows, benefitShocks, costShock, timing }) => [
    ["", ...benefitShocks],
    ...sensitivity(rates, flows, benefitShocks, costShock, timing).map((values, row) => [rates[row] ?? 0, ...values]),
  ],
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Net present values with headings: one row for each rate, one column for each change of the benefits (the positive flows).",
      params: {
        rates: "Discount rates per period along a row or column.",
        flows: say["en-US"].flows,
        benefitShocks: "Changes of the positive flows along a row or column: -0.2 is a fifth less.",
        costShock: "One change of all negative flows: 0.2 is a fifth more. 0 unless given.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "带表头的净现值敏感性分析表：每个折现率一行，每个效益（正现金流）变动幅度一列。",
      params: {
        rates: "一行或一列每期折现率。",
        flows: say["zh-CN"].flows,
        benefitShocks: "一行或一列正现金流的变动幅度：-0.2 为减少两成。",
        costShock: "全部负现金流的变动幅度：0.2 为增加两成；省略时为 0。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "The net present value computed anew for each rate and each change of the income.",
    "zh-CN": "按每个折现率与每个收入变动幅度重新计算净现值。",
  },
  terms: { "en-US": "sensitivity, data table, what-if, tornado", "zh-CN": "敏感性, 模拟运算表, 假设分析" },
  example: {
    formula: "=XD.SENS({0,0.1},{-100,110},{-0.1,0})",
    shows: [
      ["", -0.1, 0],
      [0, -1, 10],
      [0.1, -10, 0],
    ],
  },
});
