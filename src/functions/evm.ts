// Knows XD.EVM: earned value, one measure or all.
import { earnedValue, earnedValueMeasure, evmMeasures } from "../model/evm";
import { defineFunction, number, option, type Words } from "./define";

const everyMeasure = ["all", ...evmMeasures] as const;

const definition = defineFunction({
  id: "EVM",
  params: {
    bac: number("budget-at-completion"),
    planned: number("planned-part"),
    done: number("done-part"),
    ac: number("actual-cost"),
    measure: option("evm-measure", everyMeasure),
  },
  returns: "table",
  compute: ({ bac, planned, done, ac, measure }) => {
    if (measure !== "all") return [[earnedValueMeasure(measure, bac, planned, done, ac)]];
    const values = earnedValue(bac, planned, done, ac);
    // A dash stands where a measure has no value; asked for alone it is #N/A with the reason.
    return evmMeasures.map((one) => [one.toUpperCase(), values[one] ?? "-"]);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Earned value, nothing rounded in between: all measures with their names, or one of them.",
      params: {
        bac: "Budget at completion.",
        planned: "Progress due by now, from 0 to 1.",
        done: "Progress made, from 0 to 1.",
        ac: "Actual cost so far.",
        measure: "all (default), pv, ev, ac, sv, cv, spi, cpi, eac, etc, vac or tcpi.",
      },
    },
    "zh-CN": {
      description: "挣值分析，中间不取整：给出全部指标及名称，或其中一个。",
      params: {
        bac: "完工预算。",
        planned: "截至目前的计划进度，0 至 1。",
        done: "实际进度，0 至 1。",
        ac: "截至目前的实际成本。",
        measure: "all 全部（默认）、pv、ev、ac、sv、cv、spi、cpi、eac、etc、vac 或 tcpi。",
      },
    },
  },
  source: {
    "en-US": "Earned value management as in the PMI standard and ISO 21508.",
    "zh-CN": "挣值管理，依 PMI 标准与 ISO 21508。",
  },
  terms: { "en-US": "CPI, SPI, EAC, cost variance, schedule variance", "zh-CN": "成本绩效指数, 进度绩效指数, 完工估算, 偏差" },
  example: { formula: '=XD.EVM(500,0.7,0.68,320,"cpi")', shows: [[1.0625]] },
  twin: ({ bac, planned, done, ac, measure }) =>
    measure.pick({
      pv: `${bac}*${planned}`,
      ev: `${bac}*${done}`,
      ac: `${ac}`,
      sv: `${bac}*(${done}-${planned})`,
      cv: `${bac}*${done}-${ac}`,
      spi: `${done}/${planned}`,
      cpi: `${bac}*${done}/${ac}`,
      eac: `${ac}/${done}`,
      etc: `${ac}/${done}-${ac}`,
      vac: `${bac}-${ac}/${done}`,
      tcpi: `${bac}*(1-${done})/(${bac}-${ac})`,
    }),
});
