// Knows XD.CLAWBACK: what is due back after a restatement.
import { clawback } from "../model/clawback";
import { defineFunction, directedNumbers, numbers, optionalNumbers, spread, type Words } from "./define";

const definition = defineFunction({
  id: "CLAWBACK",
  params: { paid: directedNumbers("paid"), restated: numbers("restated"), limit: optionalNumbers("recovery-limit") },
  returns: "numbers",
  compute: ({ paid: { values: paid, upright }, restated, limit }) => spread(clawback(paid, restated, limit), upright),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "What each person owes back: paid less restated, never below 0, never more than was paid nor than the limit.",
      params: {
        paid: "Amounts paid, one a person, along a row or column.",
        restated: "What should have been paid, as many.",
        limit: "The most to be claimed back: one amount for all, or one for each; empty or 0 for no limit.",
      },
    },
    "zh-CN": {
      description: "每人应退回金额：已发减重述，不低于 0，不超过已发金额与追索上限。",
      params: {
        paid: "一行或一列已发金额，每人一个。",
        restated: "重述后的应发金额，个数相同。",
        limit: "追索上限：所有人一个，或每人一个；空或 0 为不设上限。",
      },
    },
  },
  source: {
    "en-US": "What was paid less what the restated figures give, never below 0, up to the limit.",
    "zh-CN": "已发金额减重述后应发金额，不低于 0，不超过上限。",
  },
  terms: { "en-US": "malus, recovery, restatement, Dodd-Frank", "zh-CN": "追回, 扣回, 追索扣回" },
  example: { formula: "=XD.CLAWBACK({100,50,20},{60,50,30})", shows: [[40, 0, 0]] },
  twin: ({ paid, restated, limit }) => {
    const due = `IF(${paid}>${restated},IF(${restated}>0,${paid}-${restated},${paid}),0)`;
    return limit.isGiven ? `IF((${limit}>0)*(${due}>${limit}),${limit},${due})` : due;
  },
});
