// Knows XD.BREAKEVEN: how much may go wrong before a plan is worth nothing.
import { breakEven, breakEvenDrivers } from "../model/break-even";
import { timings } from "../model/timing";
import { defineFunction, directedNumbers, number, option, spread, type Words } from "./define";
import { say } from "./parameter-words";
import { added, negated } from "./twins/argument";
import { laterValue } from "./twins/present-value";

const definition = defineFunction({
  id: "BREAKEVEN",
  params: {
    rate: number("rate"),
    flows: directedNumbers("flow"),
    driver: option("break-even-driver", breakEvenDrivers),
    timing: option("timing", timings),
  },
  returns: "numbers",
  compute: ({ rate, flows, driver, timing }) => spread(breakEven(rate, flows.values, driver, timing), flows.upright),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "The value of a driver at which the net present value is zero; negative where the plan is short of it. Several rates fill cells.",
      params: {
        rate: "Discount rate per period, such as 0.1 for 10%; not used by the driver rate.",
        flows: say["en-US"].flows,
        driver:
          "benefits (default): share of the positive flows that may be lost; delay: periods by which they may come later; rate: the highest discount rate, or all internal rates of return.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "使净现值为零的驱动因素取值；净现值为负时为负数。存在多个收益率时依次填入单元格。",
      params: {
        rate: "每期折现率，如 10% 填 0.1；driver 为 rate 时不使用。",
        flows: say["zh-CN"].flows,
        driver: "benefits（默认）：可失去的效益比例；delay：效益可延迟的期数；rate：可承受的最高折现率，即全部内部收益率。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "The value of one driver at which the net present value is zero, in closed form.",
    "zh-CN": "使净现值为零的单一因素取值，以解析式计算。",
  },
  terms: { "en-US": "break-even, goal seek, zero NPV, margin of safety", "zh-CN": "盈亏平衡, 临界值, 单变量求解, 安全边际" },
  example: { formula: "=XD.BREAKEVEN(0.1,{-800,1500,1500,1500})", shows: [[0.7855387713997986]] },
  twin: ({ rate, flows, driver, timing }) => {
    if (driver.keyword() === "rate") {
      timing.pick({ end: "" });
      return `IRR(${flows.withoutBlanks().provided("one-rate").text})`;
    }
    const { first } = flows.line();
    const benefits = laterValue(rate, flows.firstSpent(), timing) ?? "0";
    return driver.pick({ benefits: `1${added(first)}/(${benefits})`, delay: `LN(${benefits}/(${negated(first)}))/LN(1+${rate})` });
  },
});
