// Knows XD.WACC: what the money of a company costs.
import { wacc } from "../model/cost-of-capital";
import { defineFunction, number, type Words } from "./define";

const definition = defineFunction({
  id: "WACC",
  params: { ke: number("cost-of-equity"), kd: number("cost-of-debt"), tax: number("tax"), debtRatio: number("debt-ratio") },
  returns: "number",
  compute: ({ ke, kd, tax, debtRatio }) => wacc(ke, kd, tax, debtRatio),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Weighted average cost of capital after tax.",
      params: {
        ke: "Cost of equity, such as 0.12 for 12%.",
        kd: "Cost of debt before tax.",
        tax: "Tax rate, from 0 to below 1.",
        debtRatio: "Share of debt in debt and equity, from 0 to below 1.",
      },
    },
    "zh-CN": {
      description: "税后加权平均资本成本（股权与债务按占比加权）。",
      params: {
        ke: "股权成本，如 12% 填 0.12。",
        kd: "税前债务成本。",
        tax: "税率，0 至 1（不含）。",
        debtRatio: "债务占债务与股权合计的比例，0 至 1（不含）。",
      },
    },
  },
  source: {
    "en-US": "Weighted average cost of capital with the tax shield of debt; example from Damodaran's capital budgeting workbook.",
    "zh-CN": "加权平均资本成本，计入债务税盾；示例取自 Damodaran 资本预算工作簿。",
  },
  terms: { "en-US": "cost of capital, discount rate, hurdle rate", "zh-CN": "资本成本, 折现率" },
  example: { formula: "=XD.WACC(0.1295,0.09,0.4,0.3)", shows: 0.10685 },
  twin: ({ ke, kd, tax, debtRatio }) => `${ke}*(1-${debtRatio})+${kd}*(1-${tax})*${debtRatio}`,
});
