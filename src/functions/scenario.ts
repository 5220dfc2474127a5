// Knows XD.SCENARIO: what scenarios with probabilities say together.
import { scenario } from "../model/scenario";
import { defineFunction, numbers, type Words } from "./define";

const definition = defineFunction({
  id: "SCENARIO",
  params: { p: numbers("probability"), npv: numbers("outcome") },
  returns: "table",
  compute: ({ p, npv }) => {
    const { mean, deviation, variation = "", lossProbability } = scenario(p, npv);
    return [[mean, deviation, variation, lossProbability]];
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Four figures of scenarios, side by side: mean, standard deviation, coefficient of variation (empty where the mean is 0), probability of a value below 0.",
      params: {
        p: "Probabilities of the scenarios along a row or column; together 1.",
        npv: "Net present value of each scenario.",
      },
    },
    "zh-CN": {
      description: "情景分析的四个指标，从左到右：均值、标准差、变异系数（均值为 0 时为空）、净现值小于 0 的概率。",
      params: { p: "一行或一列各情景的概率，合计为 1。", npv: "各情景的净现值。" },
    },
  },
  source: {
    "en-US": "Mean, standard deviation and coefficient of variation of a discrete distribution.",
    "zh-CN": "离散分布的均值、标准差与变异系数。",
  },
  terms: { "en-US": "expected value, risk, probability weighted", "zh-CN": "期望值, 风险, 概率加权" },
  example: { formula: "=XD.SCENARIO({0.25,0.5,0.25},{-30,10,70})", shows: [[15, 35.70714214271425, 2.3804761428476167, 0.25]] },
});
