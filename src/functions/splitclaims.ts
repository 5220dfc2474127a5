// Knows XD.SPLITCLAIMS: how too little is split among those who claim too much.
import { claimsRules, splitClaims } from "../model/split-claims";
import { defineFunction, directedNumbers, number, optionalNumber, requiredOption, spread, type Words } from "./define";

const definition = defineFunction({
  id: "SPLITCLAIMS",
  params: {
    estate: number("estate"),
    claims: directedNumbers("claim"),
    rule: requiredOption("claims-rule", claimsRules),
    unit: optionalNumber("unit"),
  },
  returns: "numbers",
  compute: ({ estate, claims: { values: claims, upright }, rule, unit }) => spread(splitClaims(estate, claims, rule, unit), upright),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Splits an amount among claims that add up to more; where there is enough, each is paid in full.",
      params: {
        estate: "Amount to split.",
        claims: "Claims along a row or column.",
        rule: "prop: by claim; cea: equal awards up to the claim; cel: equal losses; talmud: equal up to half of the claims, equal losses beyond.",
        unit: "Unit in which awards are rounded so that they add up; not rounded unless given.",
      },
    },
    "zh-CN": {
      description: "诉求合计超过可分金额时的分配；金额足够时各自全额满足。",
      params: {
        estate: "待分配金额。",
        claims: "一行或一列诉求金额。",
        rule: "prop：按比例；cea：等额分配，不超过诉求；cel：等额损失；talmud：半数以内等额分配，超过部分等额损失。",
        unit: "取整单位，合计分毫不差；省略时不取整。",
      },
    },
  },
  source: {
    "en-US": "Aumann and Maschler 1985, Game theoretic analysis of a bankruptcy problem from the Talmud.",
    "zh-CN": "Aumann、Maschler 1985，《塔木德破产问题的博弈分析》。",
  },
  terms: { "en-US": "bankruptcy, Talmud, proportional, constrained equal awards, rationing", "zh-CN": "破产问题, 塔木德, 按比例, 清偿" },
  example: { formula: '=XD.SPLITCLAIMS(1000,{500,500,300},"talmud")', shows: [[400, 400, 200]] },
});
