// Knows XD.MIRR: the rate of return when income is reinvested at a rate of its own.
import { mirr, mirrMethods } from "../model/mirr";
import { timings } from "../model/timing";
import { defineFunction, number, numbers, option, type Words } from "./define";
import { say } from "./parameter-words";

const definition = defineFunction({
  id: "MIRR",
  params: {
    flows: numbers("flow"),
    finance: number("finance-rate"),
    reinvest: number("reinvest-rate"),
    method: option("mirr-method", mirrMethods),
    timing: option("timing", timings),
  },
  returns: "number",
  compute: ({ flows, finance, reinvest, method, timing }) => mirr(flows, finance, reinvest, method, timing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Modified internal rate of return per period. #N/A where nothing is spent or nothing comes in.",
      params: {
        flows: say["en-US"].flows,
        finance: "Rate per period at which spending is discounted.",
        reinvest: "Rate per period that income earns until the end.",
        method:
          "combined (default): spending discounted, income compounded, as Excel's MIRR; discounting: spending discounted, then IRR; reinvestment: all later flows compounded.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "每期修正内部收益率。没有支出或没有收入时为 #N/A。",
      params: {
        flows: say["zh-CN"].flows,
        finance: "支出折现所用的每期融资利率。",
        reinvest: "收入再投资至期末的每期收益率。",
        method:
          "combined（默认）：支出折现、收入复利至期末，同 Excel 的 MIRR；discounting：支出折现后求内部收益率；reinvestment：当前之后的全部现金流复利至期末。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "The method combined is Excel's MIRR; all three as in Ross, Westerfield, Jordan, chapter 9.",
    "zh-CN": "综合法同 Excel 的 MIRR；三种方法依 Ross、Westerfield、Jordan《公司理财》第 9 章。",
  },
  terms: { "en-US": "reinvestment rate, finance rate", "zh-CN": "再投资收益率, 修正内含报酬率" },
  example: { formula: "=XD.MIRR({-120000,39000,30000,21000,37000,46000},0.1,0.12)", shows: 0.126094130365905 },
  twin: ({ flows, finance, reinvest, method, timing }) => {
    timing.pick({ end: "" });
    return method.pick({ combined: `MIRR(${flows.withoutBlanks().text},${finance.text},${reinvest.text})` });
  },
});
