// Knows XD.XIRR: the yearly rate at which dated cash flows are worth nothing.
import { xirr } from "../model/xirr";
import { datedFlows } from "./dated-flows";
import { dates, defineFunction, numbers, optionalNumberOrZero, type Words } from "./define";

const definition = defineFunction({
  id: "XIRR",
  params: { flows: numbers("flow"), dates: dates(), near: optionalNumberOrZero("near") },
  returns: "number",
  compute: ({ flows, dates, near }) => {
    const dated = datedFlows(flows, dates);
    return xirr(dated.flows, dated.dates, near);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Internal rate of return a year of dated cash flows, in any order (actual days over 365), if there is exactly one.",
      params: {
        flows: "Cash flows along a row or column; spending negative.",
        dates: "Their dates, as many.",
        near: "Where there are several rates: the nearest to this one is given. Leave out unless needed; an empty cell counts as 0.",
      },
    },
    "zh-CN": {
      description: "带日期现金流的年内部收益率（实际天数除以 365），日期次序不限；仅在唯一时给出。",
      params: {
        flows: "一行或一列现金流，支出为负。",
        dates: "对应的日期，个数相同。",
        near: "存在多个收益率时，取最接近此值的一个。一般省略；空单元格按 0 计。",
      },
    },
  },
  source: {
    "en-US": "The rate at which XNPV with act/365 is zero, as Excel's XIRR means it; every answer is checked.",
    "zh-CN": "使 act/365 口径 XNPV 为零的折现率，含义同 Excel 的 XIRR；每个结果均经验证。",
  },
  terms: { "en-US": "yield, money-weighted return, exact dates", "zh-CN": "内含报酬率, 收益率, 实际日期" },
  example: { formula: "=XD.XIRR({-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904})", shows: 0.3733625335188315 },
  twin: ({ flows, dates, near }) => `XIRR(${flows.withoutBlanks().text},${dates.text}${near.isGiven ? `,${near.text}` : ""})`,
});
