// Knows XD.XNPV: what dated cash flows are worth on a day.
import { dayCounts } from "../model/day-count";
import { xnpv } from "../model/xnpv";
import { datedFlows } from "./dated-flows";
import { dates, defineFunction, number, numbers, option, optionalNumber, type Words } from "./define";

const definition = defineFunction({
  id: "XNPV",
  params: {
    rate: number("rate"),
    flows: numbers("flow"),
    dates: dates(),
    asOf: optionalNumber("as-of-date"),
    basis: option("day-count", dayCounts),
  },
  returns: "number",
  compute: ({ rate, flows, dates, asOf, basis }) => {
    const dated = datedFlows(flows, dates);
    return xnpv(rate, dated.flows, dated.dates, asOf, basis);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Net present value of dated cash flows, in any order, on a day of your choice; negative rates are allowed.",
      params: {
        rate: "Discount rate a year, such as 0.1 for 10%.",
        flows: "Cash flows along a row or column.",
        dates: "Their dates, as many.",
        asOf: "The day of the value; the first date unless given.",
        basis: "How years are counted: act/365 (default), 360 (months of 30 days) or act/act.",
      },
    },
    "zh-CN": {
      description: "带日期现金流在指定日的净现值；日期次序不限，折现率可为负。",
      params: {
        rate: "年折现率，如 10% 填 0.1。",
        flows: "一行或一列现金流。",
        dates: "对应的日期，个数相同。",
        asOf: "估值日；省略时为第一个日期。",
        basis: "年数的计算方法：act/365（默认）、360（每月 30 天）、act/act。",
      },
    },
  },
  source: {
    "en-US": "Excel's XNPV for act/365, DAYS360 for 360, ISDA 2006 §4.16(b) for act/act; dates in any order and rates below 0 as well.",
    "zh-CN": "act/365 同 Excel 的 XNPV，360 同 DAYS360，act/act 依 ISDA 2006 §4.16(b)；日期顺序不限，折现率可为负。",
  },
  terms: { "en-US": "present value, discounted cash flow, DCF, exact dates", "zh-CN": "现值, 贴现, 折现, 实际日期" },
  example: { formula: "=XD.XNPV(0.1,{-100,110},{43831,44196})", shows: 0 },
  twin: ({ rate, flows, dates, asOf, basis }) => {
    const today = `XNPV(${rate.text},${flows.withoutBlanks().text},${dates.text})`;
    return basis.pick({ "act/365": asOf.isGiven ? `${today}*(1+${rate})^((${asOf}-${dates.line().first})/365)` : today });
  },
});
