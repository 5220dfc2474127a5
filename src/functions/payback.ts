// Knows XD.PAYBACK: when a plan has earned back what it cost.
import { payback, paybackModes } from "../model/payback";
import { timings } from "../model/timing";
import { defineFunction, numbers, option, optionalNumber, type Words } from "./define";
import { negated, NoTwin } from "./twins/argument";

const definition = defineFunction({
  id: "PAYBACK",
  params: {
    flows: numbers("flow"),
    rate: optionalNumber("rate"),
    mode: option("payback-mode", paybackModes),
    timing: option("timing", timings),
  },
  returns: "number",
  compute: ({ flows, rate, mode, timing }) => payback(flows, rate, mode, timing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Payback in periods from today: the last time the cumulative cash flow rises to zero. #N/A if it never does.",
      params: {
        flows: "Cash flows along a row or column, today's first; spending negative.",
        rate: "Discount rate per period for the discounted payback; 0 (default) for the static one.",
        mode: "interpolated (default): within the period; whole: the period at whose end it is paid back.",
        timing: "When a period's flow falls, for discounting: end (default), mid or begin.",
      },
    },
    "zh-CN": {
      description: "自当前起的投资回收期（期数）：累计净现金流量最后一次升至零的时点。始终未收回时为 #N/A。",
      params: {
        flows: "一行或一列现金流，第一笔为当前，支出为负。",
        rate: "计算动态投资回收期的每期折现率；0（默认）为静态投资回收期。",
        mode: "interpolated（默认）：期内插值；whole：收回投资的那一期。",
        timing: "折现时各期现金流的发生时点：end 期末（默认）、mid 期中、begin 期初。",
      },
    },
  },
  source: {
    "en-US": "Static and discounted payback, from today, at the last time the cumulative flow rises to zero.",
    "zh-CN": "静态与动态投资回收期，自当前起算，取累计现金流最后一次升至零的时点。",
  },
  terms: { "en-US": "discounted payback, DPAYBACK, pay off, recovery", "zh-CN": "静态回收期, 动态回收期, 折现回收期, 回本" },
  example: { formula: "=XD.PAYBACK({-800,1500})", shows: 0.5333333333333333 },
  twin: ({ flows, rate, mode, timing }) => {
    rate.leftOut();
    timing.pick({ end: "" });
    const { count, first, later = "" } = flows.firstSpent().line();
    if (count !== 2) throw new NoTwin({ code: "workings" });
    return mode.pick({ interpolated: `${negated(first)}/${later}`, whole: `ROUNDUP(${negated(first)}/${later},0)` });
  },
});
