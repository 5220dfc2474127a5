// A figure of the model that people choose from the list: what it comes to, as a formula.
import type { Published } from "../spec/sheet";

/** What the formula of `modelFigure` speaks of. */
export const modelFigureNeeds = ["model.npv", "model.npvBeforePool", "model.profitByPeriod"] as const satisfies readonly Published[];

/**
 * The value of the figure that the cell of this name holds the word of.
 * @example modelFigure("x") // 'IF({x}={lists.modelFigure.npv},{@model.npv},IF({x}={lists.modelFigure.npv-before-pool},{@model.npvBeforePool},IF({x}={lists.modelFigure.first-profit},INDEX({@model.profitByPeriod},1,2),IF({x}={lists.modelFigure.total-profit},SUM({@model.profitByPeriod}),""))))'
 */
export const modelFigure = (name: string): string =>
  [
    ["npv", "{@model.npv}"],
    ["npv-before-pool", "{@model.npvBeforePool}"],
    ["first-profit", "INDEX({@model.profitByPeriod},1,2)"],
    ["total-profit", "SUM({@model.profitByPeriod})"],
  ].reduceRight((otherwise, [option, value]) => `IF({${name}}={lists.modelFigure.${option}},${value},${otherwise})`, '""');
