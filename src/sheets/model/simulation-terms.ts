// What a simulation of the model moves, in numbers: the flows of each driver's lines, everything else, and tax where losses are carried forward.
import { termsFit, type Distribution } from "../../model/distribution";
import { npv } from "../../model/npv";
import { periodRate } from "../../model/period-rate";
import type { SimulationTerms } from "../../model/simulate";
import type { ModelInputs } from "./fields";
import { afterLosses, forecast, type Forecast, periodsPerYear, takesLossesAtOnce, terminalTimes } from "./forecast";
import { words } from "./words";

type ModelDriver = ModelInputs["drivers"][number];

/** Tables whose lines a driver may name. */
const lineTables = ["investments", "benefits", "running", "staff"] as const;
/** A rate of −100 % or less discounts nothing. */
const lowestRate = -0.99;

/** As Excel compares texts. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a driver is the discount rate: by its label on the sheet, in either language. */
export const isRateName = (name: string): boolean => Object.values(words).some(({ fields }) => sameName(fields.discountRate.label, name));

/** How many lines a driver names; the lines of one name move together. */
export const linesNamed = (inputs: ModelInputs, name: string): number =>
  lineTables.reduce((sum, table) => sum + inputs[table].filter((line) => sameName(line.name, name)).length, 0);

/** The parameters that the distribution takes; undefined where one is missing or they do not fit. */
export function driverTerms({
  distribution,
  low,
  likely,
  high,
  deviation,
}: ModelDriver): { readonly distribution: Distribution; readonly terms: readonly number[] } | undefined {
  const kind = distribution ?? "triangular";
  const typed = {
    triangular: [low, likely, high],
    pert: [low, likely, high],
    uniform: [low, high],
    normal: [likely, deviation],
    lognormal: [likely, deviation],
  }[kind];
  const terms = typed.filter((term) => term !== null);
  return terms.length === typed.length && termsFit(kind, terms) ? { distribution: kind, terms } : undefined;
}

/** Rank correlations of all drivers; undefined where no pair is stated. Pairs that name nobody are passed over. */
export function correlationOf({ drivers, correlations }: ModelInputs): readonly (readonly number[])[] | undefined {
  if (correlations.length === 0) return undefined;
  const matrix = drivers.map((_, row) => drivers.map((__, column): number => (row === column ? 1 : 0)));
  const find = (name: string): number => drivers.findIndex(({ line }) => sameName(line, name));
  for (const { first, second, rank } of correlations) {
    const [a, b] = [find(first), find(second)];
    const [rowA, rowB] = [matrix[a], matrix[b]];
    if (!rowA || !rowB || a === b) continue;
    rowA[b] = rank;
    rowB[a] = rank;
  }
  return matrix;
}

/** What is simulated, and the rows that it multiplies: one a driver, then everything else, then tax that depends on the profit of each trial. */
export interface Moving {
  readonly terms: SimulationTerms;
  /** By period from 0; they add up to the net cash flow. */
  readonly rows: readonly (readonly number[])[];
  /** Present value of each driver's lines as planned: before the scenario, contingency and tax. */
  readonly planned: readonly number[];
}

/** A driver's part: flows without the terminal value, what they add to the taxable profit, and to the profit of the last period. */
interface Part {
  readonly flows: readonly number[];
  readonly taxable: readonly number[];
  readonly lastProfit: number;
}

/** Drivers must be such as `driverTerms` knows; the rest of the inputs may be anything. */
export function movingParts(inputs: ModelInputs): Moving {
  const perYear = periodsPerYear(inputs);
  const rate = periodRate(inputs.discountRate, perYear);
  const tax = inputs.taxRate ?? 0;
  const taxMoves = tax > 0 && !takesLossesAtOnce(inputs);
  const whole = partOf(forecast(inputs));
  const periods = whole.flows.map((_, period) => period);
  const nothing = partOf(forecast(only(inputs, undefined)));
  const moving = inputs.drivers.map(({ line }) => {
    const alone = forecast(only(inputs, line));
    // Salvage is what the asset brings, whatever it cost: as in the scenarios, it does not move with the investment.
    return difference(partOf(alone), nothing, alone.disposal);
  });
  const rest: Part = moving.reduce((left, part) => difference(left, part), whole);
  const times = terminalTimes(inputs);
  const row = ({ flows, taxable, lastProfit }: Part): number[] =>
    flows.map(
      (flow, period) => flow + (period === inputs.periods ? times * lastProfit : 0) - (taxMoves ? 0 : tax * (taxable[period] ?? 0)),
    );
  const taxRow = taxMoves ? afterLosses(whole.taxable, inputs).map((profit) => -tax * profit) : periods.map(() => 0);
  const rows = [...moving.map(row), row(rest), taxRow];
  const rateIndex = inputs.drivers.findIndex(({ line }) => isRateName(line));
  const correlation = correlationOf(inputs);
  const terms: SimulationTerms = {
    rate,
    base: rows,
    drivers: inputs.drivers.map((driver, line) => ({ line, ...(driverTerms(driver) ?? { distribution: "uniform", terms: [1, 1] }) })),
    timing: inputs.timing,
    ...(correlation && { correlation }),
    ...((taxMoves || rateIndex >= 0) && { outcome: outcomeOf(inputs, moving, rest, rateIndex, taxMoves) }),
  };
  const neutral: ModelInputs = {
    ...inputs,
    contingency: null,
    opportunityCost: null,
    scenarios: inputs.scenarios.map((one) => ({ ...one, benefitChange: 0, costChange: 0, delay: null })),
  };
  const planned = inputs.drivers.map(({ line }) => {
    const { benefits, investment, running, staff } = forecast(only(neutral, line));
    const flows = periods.map((period) => [benefits, investment, running, staff].reduce((sum, row) => sum + (row[period] ?? 0), 0));
    return npv(rate, flows, inputs.timing);
  });
  return { terms, rows, planned };
}

/** The same model with the lines of this name only, or with none: what lines bring adds up. */
function only(inputs: ModelInputs, name: string | undefined): ModelInputs {
  const named = <T extends { readonly name: string }>(lines: readonly T[]): readonly T[] =>
    lines.filter((line) => name !== undefined && sameName(line.name, name));
  return {
    ...inputs,
    investments: named(inputs.investments),
    benefits: named(inputs.benefits),
    running: named(inputs.running),
    staff: named(inputs.staff),
  };
}

const partOf = ({ beforeTax, terminal, credit, taxable, lastProfit }: Forecast): Part => ({
  flows: beforeTax.map((flow, period) => flow - (terminal[period] ?? 0) + (credit[period] ?? 0)),
  taxable,
  lastProfit,
});

const difference = (all: Part, part: Part, but: readonly number[] = []): Part => ({
  flows: all.flows.map((flow, period) => flow - (part.flows[period] ?? 0) - (but[period] ?? 0)),
  taxable: all.taxable.map((profit, period) => profit - (part.taxable[period] ?? 0) - (but[period] ?? 0)),
  lastProfit: all.lastProfit - part.lastProfit,
});

const shifts = { end: 0, mid: 0.5, begin: 1 } as const;
/** How much earlier than the end of its period a flow falls. */
export const timingShift = ({ timing }: ModelInputs): number => shifts[timing];

/** The value of one trial where it is not a sum of lines times factors: the discount rate moves, or losses are carried forward. */
function outcomeOf(
  inputs: ModelInputs,
  moving: readonly Part[],
  rest: Part,
  rateIndex: number,
  taxMoves: boolean,
): (factors: Float64Array) => number {
  const perYear = periodsPerYear(inputs);
  const tax = inputs.taxRate ?? 0;
  const shift = timingShift(inputs);
  const count = rest.flows.length;
  const flows = new Float64Array(count);
  const taxable = new Array<number>(count).fill(0);
  const discounts = (rate: number): Float64Array =>
    Float64Array.from(rest.flows, (_, period) => (period === 0 ? 1 : (1 + rate) ** (shift - period)));
  const planned = discounts(periodRate(inputs.discountRate, perYear));
  const timesPlanned = terminalTimes(inputs);
  return (factors) => {
    for (let period = 0; period < count; period++) {
      flows[period] = rest.flows[period] ?? 0;
      taxable[period] = rest.taxable[period] ?? 0;
    }
    let lastProfit = rest.lastProfit;
    for (const [driver, part] of moving.entries()) {
      const factor = factors[driver] ?? 1;
      for (let period = 0; period < count; period++) {
        flows[period] = (flows[period] ?? 0) + factor * (part.flows[period] ?? 0);
        taxable[period] = (taxable[period] ?? 0) + factor * (part.taxable[period] ?? 0);
      }
      lastProfit += factor * part.lastProfit;
    }
    const taxed = taxMoves ? afterLosses(taxable, inputs) : taxable;
    const rate = rateIndex < 0 ? inputs.discountRate : Math.max(lowestRate, inputs.discountRate * (factors[rateIndex] ?? 1));
    const [factor, times] = rateIndex < 0 ? [planned, timesPlanned] : [discounts(periodRate(rate, perYear)), terminalTimes(inputs, rate)];
    let value = times * lastProfit * (factor[inputs.periods] ?? 0);
    for (let period = 0; period < count; period++) value += ((flows[period] ?? 0) - tax * (taxed[period] ?? 0)) * (factor[period] ?? 0);
    return value;
  };
}
