// Knows XD.TRACKRECORD: how likely the next project succeeds, after those before.
import { trackRecord } from "../model/track-record";
import { defineFunction, number, optionalNumber, type Words } from "./define";

const definition = defineFunction({
  id: "TRACKRECORD",
  params: { success: number("success"), total: number("attempts"), prior: optionalNumber("prior"), weight: optionalNumber("prior-weight") },
  returns: "number",
  compute: ({ success, total, prior, weight }) => trackRecord(success, total, prior, weight),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Probability of success after a record: (successes + weight × prior) ÷ (projects + weight). 0 of 3 is neither 0% nor no data.",
      params: {
        success: "Projects that succeeded.",
        total: "All past projects.",
        prior: "Success rate before any record, from 0 to 1; 0.5 unless given.",
        weight: "Number of projects that the prior counts for; 2 unless given.",
      },
    },
    "zh-CN": {
      description: "根据以往记录估计成功概率：（成功次数 + 权重 × 先验）÷（项目总数 + 权重）。3 次中 0 次成功既不是 0%，也不是没有数据。",
      params: {
        success: "成功的项目数。",
        total: "以往项目总数。",
        prior: "先验成功率，0 至 1；省略时为 0.5。",
        weight: "先验相当于几个项目；省略时为 2。",
      },
    },
  },
  source: {
    "en-US": "Laplace's rule of succession: the mean of a beta distribution, (s + k p0) / (n + k).",
    "zh-CN": "拉普拉斯后继法则：贝塔分布的均值 (s + k·p0) ÷ (n + k)。",
  },
  terms: { "en-US": "haircut, credibility, Bayes, reference class, success rate", "zh-CN": "折扣系数, 可信度, 贝叶斯, 成功率" },
  example: { formula: "=XD.TRACKRECORD(0,3)", shows: 0.2 },
  twin: ({ success, total, prior, weight }) => `(${success}+${weight.or("2")}*${prior.or("0.5")})/(${total}+${weight.or("2")})`,
});
