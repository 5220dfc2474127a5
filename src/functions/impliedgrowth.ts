// Knows XD.IMPLIEDGROWTH: what a quoted net present value asks one to believe.
import { impliedGrowth } from "../model/implied-growth";
import { timings } from "../model/timing";
import { defineFunction, number, option, type Words } from "./define";
import { say } from "./parameter-words";

const definition = defineFunction({
  id: "IMPLIEDGROWTH",
  params: {
    target: number("target"),
    rate: number("rate"),
    initial: number("initial"),
    first: number("first-benefit"),
    years: number("years"),
    timing: option("timing", timings),
  },
  returns: "number",
  compute: ({ target, rate, initial, first, years, timing }) => impliedGrowth(target, rate, initial, first, years, timing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "The growth a period at which benefits must rise for a net present value to come true.",
      params: {
        target: "Net present value that is claimed.",
        rate: say["en-US"].rate,
        initial: "Amount spent today, as a positive number.",
        first: "Benefit of the first period, above 0.",
        years: "Number of periods with benefits, 2 or more.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "要使某个净现值成立，效益每期必须达到的增长率。",
      params: {
        target: "所称的净现值。",
        rate: say["zh-CN"].rate,
        initial: "当前投入金额，填正数。",
        first: "第一期效益，大于 0。",
        years: "有效益的期数，不少于 2。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "A growing annuity solved for its growth rate.",
    "zh-CN": "由增长年金公式反求增长率。",
  },
  terms: { "en-US": "reverse DCF, what must be true, goal seek", "zh-CN": "隐含增长率, 反向折现, 单变量求解" },
  example: { formula: "=XD.IMPLIEDGROWTH(8500,0.1,800,1500,3)", shows: 1.1601106988460823 },
  twin: ({ target, rate, initial, first, years, timing }) => {
    const worth = `(${target}+${initial})${timing.pick({ end: `*(1+${rate})`, mid: `*(1+${rate})^0.5`, begin: "" })}/${first}`;
    return `(1+RATE(${years.text},-1,0,${worth}))*(1+${rate})-1`;
  },
});
