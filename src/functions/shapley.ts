// Knows XD.SHAPLEY: the fair split of what a group reaches together.
import { shapley } from "../model/shapley";
import { namesByRow, texts } from "./block-arguments";
import { defineFunction, grid, numbers, spread, type Words } from "./define";

const definition = defineFunction({
  id: "SHAPLEY",
  params: { players: texts(), coalitions: grid(), values: numbers("coalition-value") },
  returns: "numbers",
  compute: ({ players: { values: players, upright }, coalitions, values }) => {
    const rows = namesByRow(coalitions, values.length, "coalitions", players)
      .map((members, index) => ({ members, value: values[index] ?? 0 }))
      // A row that is blank on both sides is spare.
      .filter(({ members, value }) => members.length > 0 || value !== 0);
    return spread(shapley(players, rows), upright);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Shapley value: each player's contribution averaged over all orders of joining. The shares add up to what all reach together.",
      params: {
        players: "Up to 10 names along a row or column.",
        coalitions: "Every coalition once: its players in one cell, parted by commas, or side by side.",
        values: "What each coalition reaches, as many as coalitions.",
      },
    },
    "zh-CN": {
      description: "沙普利值：按所有加入次序平均的边际贡献。各方所得合计等于全体共同价值。",
      params: {
        players: "最多 10 个参与方名称，排成一行或一列。",
        coalitions: "每个组合各一次：参与方写在一个单元格中，用逗号或顿号分隔，或并排填写。",
        values: "各组合的价值，与组合个数相同。",
      },
    },
  },
  source: {
    "en-US": "Shapley 1953, A value for n-person games.",
    "zh-CN": "Shapley 1953，《n 人博弈的值》。",
  },
  terms: { "en-US": "synergy, cooperative game, fair division", "zh-CN": "协同效应, 合作博弈, 公平分配, 联盟" },
  example: { formula: '=XD.SHAPLEY({"E","B"},{"E","B","E+B"},{75,25,90})', shows: [[70, 20]] },
});
