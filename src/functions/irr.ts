// Knows XD.IRR: the rate at which a plan is worth nothing.
import { irr } from "../model/irr";
import { onlyRate } from "../model/only-rate";
import { timings } from "../model/timing";
import { defineFunction, flows, option, optionalNumberOrZero, type Words } from "./define";

const amounts = flows("flow");

const definition = defineFunction({
  id: "IRR",
  params: { flows: amounts, near: optionalNumberOrZero("near"), timing: option("timing", timings) },
  returns: "number",
  compute: ({ flows, near, timing }) => irr(flows, near, timing),
  // Money that changes hands once, without an option: as most cells have it.
  quick: ([flows, near = null, timing = null]) => {
    const numbers = near === null && timing === null ? amounts.quick?.(flows) : undefined;
    return numbers && onlyRate(numbers);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Internal rate of return per period, if there is exactly one; where there are several, all are named unless you say near which one.",
      params: {
        flows: "Cash flows along a row or column, today's first; spending negative.",
        near: "Where there are several rates: the nearest to this one is given. Leave out unless needed; an empty cell counts as 0.",
        timing: "When a period's flow falls: end (default), mid or begin.",
      },
    },
    "zh-CN": {
      description: "每期内部收益率；仅在唯一时给出。存在多个时列出全部，除非指明接近哪一个。",
      params: {
        flows: "一行或一列现金流，第一笔为当前，支出为负。",
        near: "存在多个收益率时，取最接近此值的一个。一般省略；空单元格按 0 计。",
        timing: "各期现金流的发生时点：end 期末（默认）、mid 期中、begin 期初。",
      },
    },
  },
  source: {
    "en-US": "The rate at which the net present value is zero; found in a bracket and checked, without a first guess.",
    "zh-CN": "使净现值为零的折现率；在区间内求解并验证，不需要初始猜测值。",
  },
  terms: { "en-US": "yield, rate of return, discounted cash flow", "zh-CN": "内含报酬率, 收益率" },
  example: { formula: "=XD.IRR({-800,1500,1500,1500})", shows: 1.788527837711547 },
  twin: ({ flows, near, timing }) => {
    timing.pick({ end: "" });
    return `IRR(${flows.withoutBlanks().text}${near.isGiven ? `,${near.text}` : ""})`;
  },
});
