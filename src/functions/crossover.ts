// Knows XD.CROSSOVER: the rates at which two projects change places.
import { crossover } from "../model/crossover";
import { timings } from "../model/timing";
import { defineFunction, directedNumbers, numbers, option, spread, type Words } from "./define";
import { say } from "./parameter-words";

const definition = defineFunction({
  id: "CROSSOVER",
  params: { a: directedNumbers("flow"), b: numbers("flow"), timing: option("timing", timings) },
  returns: "numbers",
  compute: ({ a, b, timing }) => spread(crossover(a.values, b, timing), a.upright),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Every rate at which two projects have the same net present value, ascending. They fill cells as the first project lies.",
      params: {
        a: "Cash flows of one project along a row or column, today's first.",
        b: "Cash flows of the other; the shorter project goes on with zeros.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "使两个项目净现值相等的全部折现率，从小到大。结果按第一个项目的方向填入单元格。",
      params: {
        a: "一个项目的一行或一列现金流，第一笔为当前。",
        b: "另一个项目的现金流；较短者以后各期按 0 计。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "The internal rates of return of the difference between two cash flows (Fisher rates).",
    "zh-CN": "两组现金流之差的内部收益率（费雪交点）。",
  },
  terms: { "en-US": "Fisher rate, indifference rate, mutually exclusive projects", "zh-CN": "费雪利率, 无差异折现率, 互斥项目, 交叉点" },
  example: { formula: "=XD.CROSSOVER({-500,325,325},{-400,325,200})", shows: [[0.11803398874989482]] },
  twin: ({ a, b, timing }) => {
    timing.pick({ end: "" });
    const { rows, columns } = a.withoutBlanks().provided("one-rate").cells();
    b.block({ rows, columns });
    return `IRR(${a}-${b})`;
  },
});
