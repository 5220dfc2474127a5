// Knows XD.NPV: what a plan is worth today.
import { npv, npvOfCells } from "../model/npv";
import { npvAtRates } from "../model/npv-at-rates";
import { timings } from "../model/timing";
import { defineFunction, flows, oneRow, option, type Words } from "./define";
import { value } from "./twins/present-value";

const definition = defineFunction({
  id: "NPV",
  params: { rate: flows("rate"), flows: flows("flow"), timing: option("timing", timings) },
  returns: "number",
  compute: ({ rate, flows, timing }) => {
    const only = rate[0];
    return rate.length === 1 && only !== undefined ? npv(only, flows, timing) : npvAtRates(Array.from(rate), Array.from(flows), timing);
  },
  // The function that stands in most cells is worked out without a copy of them.
  quick: ([rate, flows, timing = null]) => {
    const rates = oneRow(rate);
    const only = rates?.length === 1 ? rates[0] : rate;
    const cells = oneRow(flows);
    return timing === null && typeof only === "number" && cells !== undefined ? npvOfCells(only, cells) : undefined;
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Net present value of equally spaced cash flows; the first falls today and is not discounted. A blank is 0 in its period.",
      params: {
        rate: "Discount rate per period, such as 0.1 for 10%; or one rate for each period after today.",
        flows: "Cash flows along a row or column, today's first.",
        timing: "When a period's flow falls: end (default), mid or begin.",
      },
    },
    "zh-CN": {
      description: "等间隔现金流的净现值；第一笔发生在当前，不折现。空单元格在所在期按 0 计。",
      params: {
        rate: "每期折现率，如 10% 填 0.1；也可为当前之后的每一期各给一个。",
        flows: "一行或一列现金流，第一笔为当前。",
        timing: "各期现金流的发生时点：end 期末（默认）、mid 期中、begin 期初。",
      },
    },
  },
  source: {
    "en-US": "Discounted cash flow. Excel's NPV discounts its first flow, so here it is NPV(rate, later flows) + today's.",
    "zh-CN": "现金流折现法。Excel 的 NPV 会折现第一笔，此处等于 NPV(折现率, 以后各期) 加当前一笔。",
  },
  terms: { "en-US": "present value, discounted cash flow, DCF, worth today", "zh-CN": "现值, 贴现, 折现, 现金流折现" },
  example: { formula: "=XD.NPV(0.1,{-800,1500,1500,1500})", shows: 2930.277986476334 },
  twin: ({ rate, flows, timing }) => value(rate, flows, timing),
});
