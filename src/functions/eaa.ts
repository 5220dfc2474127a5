// Knows XD.EAA: the equal amount a period that is worth as much as a plan.
import { equivalentAnnuity } from "../model/equivalent-annuity";
import { timings } from "../model/timing";
import { defineFunction, number, numbers, option, type Words } from "./define";
import { say } from "./parameter-words";
import { value } from "./twins/present-value";

const definition = defineFunction({
  id: "EAA",
  params: { rate: number("rate"), flows: numbers("flow"), timing: option("timing", timings) },
  returns: "number",
  compute: ({ rate, flows, timing }) => equivalentAnnuity(rate, flows, timing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Equivalent annual annuity: the equal amount in each later period that is worth as much as the plan; compares unequal lives.",
      params: { rate: say["en-US"].rate, flows: say["en-US"].flows, timing: say["en-US"].timing },
    },
    "zh-CN": {
      description: "年金净流量：与该方案净现值相等的每期等额金额，用于比较寿命不同的方案。",
      params: { rate: say["zh-CN"].rate, flows: say["zh-CN"].flows, timing: say["zh-CN"].timing },
    },
  },
  source: {
    "en-US": "The net present value as an annuity: PMT(rate, n, -NPV).",
    "zh-CN": "将净现值化为年金：PMT(折现率, n, -NPV)。",
  },
  terms: { "en-US": "EAC, equivalent annual cost, unequal lives", "zh-CN": "等额年值, 等额年金, 年等额成本" },
  example: { formula: "=XD.EAA(0.14,{-45000,20000,20000,20000})", shows: 617.0833817885774 },
  twin: ({ rate, flows, timing }) => {
    const periods = flows.line().count - 1;
    // The equal amounts fall as the flows do.
    const due = timing.pick({ end: "", mid: "", begin: ",0,1" });
    const half = timing.keyword() === "mid" ? `/(1+${rate})^0.5` : "";
    return `PMT(${rate.text},${periods},-(${value(rate, flows, timing)})${due})${half}`;
  },
});
