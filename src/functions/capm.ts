// Knows XD.CAPM: what equity costs.
import { capm } from "../model/cost-of-capital";
import { defineFunction, number, type Words } from "./define";

const definition = defineFunction({
  id: "CAPM",
  params: { rf: number("risk-free-rate"), beta: number("beta"), erp: number("equity-premium") },
  returns: "number",
  compute: ({ rf, beta, erp }) => capm(rf, beta, erp),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Cost of equity by the capital asset pricing model: risk-free rate + beta × equity risk premium.",
      params: { rf: "Risk-free rate, such as 0.03 for 3%.", beta: "Beta of the business; 1 as the market.", erp: "Equity risk premium." },
    },
    "zh-CN": {
      description: "按资本资产定价模型计算的股权成本：无风险利率 + 贝塔系数 × 市场风险溢价。",
      params: { rf: "无风险利率，如 3% 填 0.03。", beta: "业务的贝塔系数；与市场相同为 1。", erp: "市场风险溢价。" },
    },
  },
  source: {
    "en-US": "Sharpe 1964: risk-free rate + beta x equity risk premium.",
    "zh-CN": "Sharpe 1964：无风险利率 + β × 市场风险溢价。",
  },
  terms: { "en-US": "cost of equity, beta, required return", "zh-CN": "权益成本, 必要收益率" },
  example: { formula: "=XD.CAPM(0.08,0.9,0.055)", shows: 0.1295 },
  twin: ({ rf, beta, erp }) => `${rf}+${beta}*${erp}`,
});
