// Knows XD.PINDEX: the profitability index.
import { indexForms, profitabilityIndex } from "../model/profitability-index";
import { timings } from "../model/timing";
import { defineFunction, number, numbers, option, optionalNumbers, type Words } from "./define";
import { say } from "./parameter-words";
import { negated } from "./twins/argument";
import { value } from "./twins/present-value";

const definition = defineFunction({
  id: "PINDEX",
  params: {
    rate: number("rate"),
    flows: numbers("flow"),
    form: option("index-form", indexForms),
    investment: optionalNumbers("investment"),
    timing: option("timing", timings),
  },
  returns: "number",
  compute: ({ rate, flows, form, investment, timing }) => profitabilityIndex(rate, flows, form, investment, timing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Profitability index: present value of what is not investment over that of the investment. Unless you give the investment, it is the negative flows.",
      params: {
        rate: say["en-US"].rate,
        flows: "Net cash flows along a row or column, today's first, investment included; spending negative.",
        form: "pv (default): profitability index; npv: NPV ratio, net present value over investment.",
        investment: "The investment among the flows, period by period; the negative flows unless given.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "现值指数：投资以外净现金流量的现值除以投资的现值。未给出投资时，以各期负的净现金流量为投资。",
      params: {
        rate: say["zh-CN"].rate,
        flows: "一行或一列净现金流量（含投资），第一笔为当前，支出为负。",
        form: "pv（默认）：现值指数；npv：净现值率，即净现值除以投资现值。",
        investment: "现金流中属于投资的部分，逐期填写；省略时为各期负的净现金流量。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "Ross, Westerfield, Jordan, chapter 9: present value of the later flows over the investment.",
    "zh-CN": "Ross、Westerfield、Jordan《公司理财》第 9 章：以后各期现值除以投资额。",
  },
  terms: { "en-US": "PI, profit investment ratio, benefit-cost ratio", "zh-CN": "盈利指数, 获利指数, 效益成本比" },
  example: { formula: "=XD.PINDEX(0.1,{-800,1500,1500,1500})", shows: 4.662847483095418 },
  twin: ({ rate, flows, form, investment, timing }) => {
    const worth = `(${value(rate, flows, timing)})`;
    const spent = investment.isGiven ? `ABS(${value(rate, investment, timing)})` : negated(flows.firstSpent().line().first);
    return form.pick({ pv: `1+${worth}/${spent}`, npv: `${worth}/${spent}` });
  },
});
