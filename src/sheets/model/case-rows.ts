// One case of the model, recomputed from class rows alone: what is taxed, losses, and the net cash flow.
import type { Line } from "../../spec/blocks";
import type { Pen } from "./parts";
import { lossesGone, taxedPart } from "./workings";

/** Parts of formulas: rows and factors as the case has them; `invested` stands on investment with all that hangs on it. */
export interface CaseFlows {
  readonly benefits: string;
  readonly running: string;
  readonly staff: string;
  readonly invested: string;
  readonly workingCapital: string;
  readonly terminal: string;
}

/** A change to the scenario shown: a factor on each class of it. */
export function changed(factors: Partial<Record<"benefits" | "running" | "staff" | "invested", string>>): CaseFlows {
  const { benefits = "1", running = "1", staff = "1", invested = "1" } = factors;
  const times = (factor: string, row: string): string => (factor === "1" ? row : `${factor}*${row}`);
  return {
    benefits: times(benefits, "{benefitFlow}"),
    running: times(running, "{runningFlow}"),
    staff: times(staff, "{staffFlow}"),
    invested: times(invested, "{costFactor}"),
    workingCapital: benefits === "1" ? "{workingCapitalFlow}" : `IF({workingCapitalShare}>0,${benefits},1)*{workingCapitalFlow}`,
    terminal: `(${times(benefits, "{benefitFactor}")}*{benefitsPlanned}+${times(running, "{costFactor}")}*{runningPlanned}+${times(staff, "{costFactor}")}*{staffPlanned})`,
  };
}

/**
 * Rows of one case: `<id>_taxable`, `<id>_made`, `<id>_gone`, `<id>_net`. The pool is the one of the scenario shown.
 * What is not taxed is investment less what is deducted for it, with credits: `beyondTaxPlanned`.
 */
export function caseRows(draw: Pen, id: string, flows: CaseFlows): Line[] {
  const [taxable, made, gone] = [`${id}_taxable`, `${id}_made`, `${id}_gone`];
  const { row } = draw;
  return [
    row(taxable, `=${flows.benefits}+${flows.running}+${flows.staff}+{poolFlow}+${flows.invested}*{deductedPlanned}+{disposalFlow}`, { total: false }),
    row(made, `={${made}.opening}+MAX(0,-{${taxable}})`, { total: false }),
    row(gone, lossesGone(taxable, made, gone), { total: false }),
    row(
      `${id}_net`,
      `={${taxable}}+${flows.invested}*{beyondTaxPlanned}+${flows.workingCapital}+{isLast}*{terminalFactor}*${flows.terminal}-{taxRate}*${taxedPart(taxable, made, gone)}`,
      { style: "subtotal" },
    ),
  ];
}
