// Knows XD.SIMULATE: how uncertain drivers make the value of a plan uncertain.
import type { Localized } from "../i18n/locale";
import { distributions } from "../model/distribution";
import { simulate, type Driver } from "../model/simulate";
import { stated } from "../model/stated";
import { timings } from "../model/timing";
import { isBlank, toKeyword, toNumber, wrongShape } from "./arguments";
import type { Block } from "./cells";
import { defineFunction, number, numberRows, option, optionalNumber, optionalNumberRows, table, type Words } from "./define";
import { say } from "./parameter-words";

/**
 * Rows of line, distribution and its parameters; wholly blank rows are spare, and a distribution of two parameters needs no fifth column.
 *
 * @throws DomainError not-a-number, unknown-keyword; ArgumentError wrong-shape
 */
function driversOf(cells: Block, parameter: string): readonly Driver[] {
  const width = cells[0]?.length ?? 0;
  if (width !== 4 && width !== 5) throw wrongShape(cells, parameter, "driver-columns");
  return cells
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !row.every(isBlank))
    .map(({ row: [line = null, distribution = null, ...terms], index }) => ({
      line: toNumber(line, "driver-line", index) - 1,
      distribution: toKeyword(distribution, "distribution", distributions),
      terms: terms.map((term) => toNumber(term, "driver-term", index)),
    }));
}

interface Labels {
  readonly value: string;
  readonly error: string;
  readonly figures: readonly [string, string, string, string, string, string];
  readonly histogram: readonly [string, string, string];
}

const labels: Localized<Labels> = {
  "en-US": {
    value: "NPV",
    error: "standard error",
    figures: ["mean", "standard deviation", "P(NPV<0)", "P10", "P50", "P90"],
    histogram: ["from", "to", "share"],
  },
  "zh-CN": {
    value: "净现值",
    error: "标准误",
    figures: ["均值", "标准差", "P(净现值<0)", "P10", "P50", "P90"],
    histogram: ["下限", "上限", "频率"],
  },
};

const definition = defineFunction({
  id: "SIMULATE",
  params: {
    rate: number("rate"),
    base: numberRows("flow"),
    drivers: table(driversOf),
    correlation: optionalNumberRows("correlation"),
    trials: optionalNumber("trials"),
    seed: optionalNumber("seed"),
    timing: option("timing", timings),
  },
  returns: "table",
  compute: ({ rate, base, drivers, correlation, trials, seed, timing }, locale) => {
    const found = simulate({
      rate,
      base,
      drivers,
      timing,
      ...stated({ correlation, trials, seed }),
    });
    const { value, error, figures, histogram } = labels[locale];
    const rows = [found.mean, found.deviation, found.lossProbability, found.p10, found.p50, found.p90];
    return [
      ["", value, error],
      ...rows.map((figure, index) => [figures[index] ?? "", figure.value, figure.error]),
      [...histogram],
      ...found.histogram.map(({ from, to, share }) => [from, to, share]),
    ];
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Simulates the net present value with uncertain drivers: mean, standard deviation, probability of a loss, P10, P50 and P90 with their standard errors, then a histogram. The same seed gives the same figures.",
      params: {
        rate: say["en-US"].rate,
        base: "Lines of the plan, one row each: amounts by period, today's first.",
        drivers:
          "One row a driver: number of the line that it multiplies, distribution, parameters. triangular and pert: least, likeliest, most; normal and lognormal: mean, standard deviation; uniform: least, most.",
        correlation: "Rank correlations of the drivers: as many rows and columns as drivers, 1 on the diagonal.",
        trials: "Number of trials, up to 1,048,576; 65,536 unless given.",
        seed: "Whole number that picks the trials; 1 unless given.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "对不确定的驱动因素进行净现值模拟：均值、标准差、亏损概率、P10、P50、P90 及其标准误，随后为直方图。种子相同则结果相同。",
      params: {
        rate: say["zh-CN"].rate,
        base: "方案的各行，一行一项：逐期金额，第一列为当前。",
        drivers:
          "一行一个驱动因素：所乘的行号、分布、参数。triangular 与 pert：最小值、最可能值、最大值；normal 与 lognormal：均值、标准差；uniform：最小值、最大值。",
        correlation: "驱动因素的秩相关系数：行数和列数等于驱动因素个数，对角线为 1。",
        trials: "试验次数，最多 1,048,576；省略时为 65,536。",
        seed: "决定试验的整数；省略时为 1。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "Scrambled Sobol points (Joe and Kuo 2008), rank correlation by a normal copula, PERT as a beta distribution.",
    "zh-CN": "加扰 Sobol 点列（Joe、Kuo 2008），以正态 copula 表示秩相关，PERT 为贝塔分布。",
  },
  terms: {
    "en-US": "Monte Carlo, risk analysis, percentile, Sobol, quasi-random",
    "zh-CN": "蒙特卡洛, 蒙特卡罗, 风险分析, 分位数, 百分位",
  },
  example: {
    formula: '=XD.SIMULATE(0,{-100,110},{1,"uniform",1,1,0},,64)',
    shows: [
      ["", "NPV", "standard error"],
      ["mean", 10, 0],
      ["standard deviation", 0, 0],
      ["P(NPV<0)", 0, 0],
      ["P10", 10, 0],
      ["P50", 10, 0],
      ["P90", 10, 0],
      ["from", "to", "share"],
      [10, 10.5, 1],
    ],
  },
});
