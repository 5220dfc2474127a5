// Cases of the model, recomputed from class rows alone: what is taxed, losses, and the net cash flow of each.
import { calc, table, type Column, type Line } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import type { Block } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { casesWords as say, moves, together, type Move } from "./cases-words";
import type { ModelInputs } from "./fields";
import { fixed, headerHeight, working, type Pen } from "./parts";
import { crossing, delayed, lossesGone, taxed, taxedPart } from "./row-formulas";

/** Drivers that are moved alone, each down and up by the step. */
export const scaled = ["benefits", "invested", "running", "staff"] as const;

/** Parts of formulas: rows and factors as the case has them; `invested` stands on investment with all that hangs on it. */
export interface CaseFlows {
  readonly benefits: string;
  readonly running: string;
  readonly staff: string;
  readonly invested: string;
  readonly workingCapital: string;
  /** Input VAT of running costs; that of investment is in what hangs on it. */
  readonly vat: string;
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
    vat: times(running, "{costFactor}*{vatRunning}"),
    terminal: `${times(benefits, "{terminalBenefits}")}+${times(running, "{terminalRunning}")}+${times(staff, "{terminalStaff}")}`,
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
    row(taxable, `=${flows.benefits}+${flows.running}+${flows.staff}+{poolFlow}+${flows.invested}*{deductedPlanned}+{disposalFlow}`, {
      total: false,
    }),
    row(made, `={${made}.opening}+MAX(0,-{${taxable}})`, { total: false }),
    row(gone, lossesGone(taxable, made, gone), { total: false }),
    row(
      `${id}_net`,
      `={${taxable}}+${flows.invested}*{beyondTaxPlanned}+${flows.workingCapital}+${flows.vat}+${flows.terminal}-{taxRate}*${taxedPart(taxable, made, gone)}`,
      { style: "subtotal" },
    ),
  ];
}

/** Factors of the moves. */
const moved: Readonly<Record<Move, string>> = {
  lowest: "(1-2*{stepUsed})",
  low: "(1-{stepUsed})",
  base: "1",
  high: "(1+{stepUsed})",
  highest: "(1+2*{stepUsed})",
};
/** The terminal value by what it comes from, for cases that move one of them. */
export function terminalLines(draw: Pen): Line[] {
  const part = (factor: string, planned: string): string => `={isLast}*{terminalFactor}*{${factor}}*{${planned}}`;
  return [
    draw.row("terminalBenefits", part("benefitFactor", "benefitsPlanned")),
    draw.row("terminalRunning", part("costFactor", "runningPlanned")),
    draw.row("terminalStaff", part("costFactor", "staffPlanned")),
  ];
}

/** Every scenario by itself, every driver moved alone, benefits moved twice as far, and benefits late. */
export function caseLines(draw: Pen, inputs: ModelInputs): Line[] {
  return [
    ...inputs.scenarios.flatMap((_, index) => scenarioLines(draw, index)),
    ...scaled.flatMap((driver) =>
      (["low", "high"] as const).flatMap((sign) => caseRows(draw, `${driver}_${sign}`, changed({ [driver]: moved[sign] }))),
    ),
    ...(["lowest", "highest"] as const).flatMap((move) => caseRows(draw, `benefits_${move}`, changed({ benefits: moved[move] }))),
    ...caseRows(draw, "late", { ...changed({}), benefits: `${delayed("benefitFlow", "{delayStepUsed}", "0")}*({period}<={lastPeriod})` }),
  ];
}

/**
 * Benefits and costs moved together. All flows move with one of the two or with neither, but for what losses do to the tax:
 * so a case has rows for that alone, and the grid adds up the rest. Benefits moved alone have rows already.
 */
export function togetherLines(draw: Pen): Line[] {
  const { row } = draw;
  return [
    row("withBenefits", `={benefitFlow}+IF({workingCapitalShare}>0,{workingCapitalFlow},0)+{terminalBenefits}`),
    row(
      "withCosts",
      `={runningFlow}+{staffFlow}+{investmentFlow}+{vatFlow}+{costFactor}*{creditPlanned}+{terminalRunning}+{terminalStaff}`,
    ),
    row("withNeither", "={poolFlow}+{disposalFlow}+IF({workingCapitalShare}>0,0,{workingCapitalFlow})"),
    row("costsDeducted", "={runningFlow}+{staffFlow}+{costFactor}*{deductedPlanned}"),
    row("neitherTaxed", "={poolFlow}+{disposalFlow}"),
    ...moves.flatMap((benefits) =>
      moves.flatMap((costs) => {
        if (costs === "base") return [];
        const id = together(benefits, costs);
        const [taxable, made, gone] = [`${id}_taxable`, `${id}_made`, `${id}_gone`];
        return [
          row(taxable, `=${moved[benefits]}*{benefitFlow}+${moved[costs]}*{costsDeducted}+{neitherTaxed}`, { total: false }),
          row(made, `={${made}.opening}+MAX(0,-{${taxable}})`, { total: false }),
          row(gone, lossesGone(taxable, made, gone), { total: false }),
          row(`${id}_taxed`, taxed(taxable, made, gone), { style: "subtotal" }),
        ];
      }),
    ),
  ];
}

function scenarioLines(draw: Pen, index: number): Line[] {
  const [whole, part] = [`{case_whole.at${index}}`, `{case_part.at${index}}`];
  const [benefit, cost] = [`{case_benefit.at${index}}`, `{case_cost.at${index}}`];
  const id = `s${index}`;
  return [
    ...caseRows(draw, id, {
      benefits: `${benefit}*${delayed("benefitsPlanned", whole, part)}*IF({endStays}=1,{inHorizon},1)`,
      running: `${cost}*{runningPlanned}`,
      staff: `${cost}*{staffPlanned}`,
      invested: cost,
      workingCapital: `IF({workingCapitalShare}>0,${benefit},1)*{workingCapitalPlanned}`,
      vat: `${cost}*{vatRunning}`,
      terminal: `{isLast}*{terminalFactor}*(${benefit}*{benefitsPlanned}+${cost}*({runningPlanned}+{staffPlanned}))`,
    }),
    draw.row(`${id}_cumulative`, `={${id}_cumulative.opening}+{${id}_net}`, { total: false }),
    draw.row(`${id}_crossing`, crossing(`${id}_cumulative`, `${id}_net`, "{rounding}"), { format: "years", total: false }),
  ];
}

/** What each scenario changes, with its probability, a blank being none; and how far each driver is moved. */
export function caseTerms(draw: Pen, inputs: ModelInputs): readonly Block[] {
  const { locale } = draw;
  const scenarios = inputs.scenarios.map((_, index) => index);
  const column = (name: string, title: string, formula: (index: number) => string, format: FormatName): Column => ({
    name,
    title,
    cells: scenarios.map((index) => calc(formula(index), { format })),
  });
  return [
    table(
      [
        {
          name: "case_label",
          title: say.scenario[locale],
          cells: scenarios.map((index) => calc(`={lists.scenario.${choices.scenario[index] ?? "base"}}`, { style: "label" })),
        },
        column("case_benefit", say.benefitFactor[locale], (index) => `=1+{scenarios_benefitChange.at${index}}`, "number"),
        column("case_cost", say.costFactor[locale], (index) => `=1+{scenarios_costChange.at${index}}`, "number"),
        column("case_whole", say.whole[locale], (index) => `=INT(N({scenarios_delay.at${index}}))`, "general"),
        column("case_part", say.part[locale], (index) => `=N({scenarios_delay.at${index}})-{case_whole}`, "general"),
        column("case_probability", say.probability[locale], (index) => `=N({scenarios_probability.at${index}})`, "percent"),
      ],
      { headerHeight },
    ),
    draw.singles([
      fixed("usualStep", 0.2, "percent"),
      fixed("usualRateStep", 0.02, "percent"),
      fixed("usualDelayStep", 1),
      fixed("monthsAYear", 12),
      working("stepUsed", '=IF({driverStep}="",{usualStep},{driverStep})', "percent"),
      working("rateStepUsed", '=IF({rateStep}="",{usualRateStep},{rateStep})', "percent"),
      working("delayStepUsed", '=IF({delayStep}="",{usualDelayStep},{delayStep})', "general"),
      working("rateFloor", "=MAX({discountRate}-{rateStepUsed},-{stepsPerPeriod}/(1+{stepsPerPeriod}))", "percent"),
    ]),
  ];
}
