// The model in numbers, without a sheet: period by period, written apart from the formulas, so that each can prove the other.
import { npv } from "../../model/npv";
import { periodRate } from "../../model/period-rate";
import type { ModelInputs } from "./fields";
import { macrsLives, macrsPercents } from "./macrs";

type Scenario = ModelInputs["scenario"];

/** Flows of each class by period from 0: inflows positive, outflows negative. */
export interface Forecast {
  readonly benefits: readonly number[];
  readonly investment: readonly number[];
  readonly running: readonly number[];
  readonly staff: readonly number[];
  readonly pool: readonly number[];
  readonly workingCapital: readonly number[];
  /** Input VAT of investment and running costs, until it comes back. */
  readonly vat: readonly number[];
  readonly disposal: readonly number[];
  readonly terminal: readonly number[];
  readonly tax: readonly number[];
  /** What tax is reckoned on, before losses of earlier periods. */
  readonly taxable: readonly number[];
  /** Tax credits: inflows inside `tax`. */
  readonly credit: readonly number[];
  /** A period's profit at the end of the plan, of which the terminal value is a multiple. */
  readonly lastProfit: number;
  /** Benefits less running costs and staff. */
  readonly profit: readonly number[];
  readonly depreciation: readonly number[];
  readonly beforePoolAndStaff: readonly number[];
  readonly beforePool: readonly number[];
  readonly beforeTax: readonly number[];
  readonly net: readonly number[];
  /** Benefits of each line, before the scenario. */
  readonly benefitLines: readonly (readonly number[])[];
}

/** What a case changes, on top of the scenario. */
export interface Shock {
  readonly benefits?: number;
  readonly investment?: number;
  readonly running?: number;
  readonly staff?: number;
  readonly discountRate?: number;
  /** Whole periods by which benefits come later, the end staying. */
  readonly late?: number;
}

export const periodsPerYear = ({ periodLength }: ModelInputs): number => ({ year: 1, quarter: 4, month: 12 })[periodLength ?? "year"];
/** A year without a horizon's usual length of carrying a loss forward. */
export const usualLossYears = 5;
const scenarioOrder: readonly Scenario[] = ["base", "downside", "upside", "stress", "custom"];

/** The flows in one scenario. The pool does not depend on it. */
export function forecast(inputs: ModelInputs, scenario: Scenario = inputs.scenario, shock: Shock = {}): Forecast {
  const perYear = periodsPerYear(inputs);
  const change = inputs.scenarios[scenarioOrder.indexOf(scenario)];
  const onBenefits = (1 + (change?.benefitChange ?? 0)) * (shock.benefits ?? 1);
  const costs = 1 + (change?.costChange ?? 0);
  const onInvestment = costs * (shock.investment ?? 1);
  const endStays = inputs.delayMode === "fixed-end";
  const delay = change?.delay ?? 0;
  const live = inputs.scenarios[scenarioOrder.indexOf(inputs.scenario)]?.delay ?? 0;
  const last = inputs.periods + (endStays ? 0 : Math.ceil(delay));
  const drawn = inputs.periods + (endStays ? 0 : Math.ceil(Math.max(...inputs.scenarios.map((one) => one.delay ?? 0))));
  const byPeriod = (of: (period: number) => number): number[] => Array.from({ length: drawn + 1 }, (_, period) => of(period));
  const price = (period: number): number => (inputs.prices === "today" ? (1 + (inputs.inflation ?? 0)) ** (period / perYear) : 1);
  const net = ({ amount, vatRate }: { readonly amount: number; readonly vatRate: number | null }): number =>
    amount / (1 + (inputs.vat === "included" ? (vatRate ?? 0) : 0));
  const planned = (of: (period: number) => number): number[] =>
    byPeriod((period) => (period > inputs.periods ? 0 : of(period) * price(period)));

  const benefitLines = inputs.benefits.map((line) =>
    planned(
      (period) =>
        (net(line) / perYear) * grown(line, period, perYear) * Math.min(1, Math.max(0, (period - line.from + 1) / (line.ramp ?? 1))),
    ),
  );
  const benefitsPlanned = byPeriod((period) => sum(benefitLines.map((line) => line[period] ?? 0)));
  const at = (flows: readonly number[], period: number): number => (period < 0 ? 0 : (flows[period] ?? 0));
  const moved = (flows: readonly number[], by: number): number[] =>
    byPeriod((period) => (1 - (by % 1)) * at(flows, period - Math.floor(by)) + (by % 1) * at(flows, period - Math.floor(by) - 1));
  const onTime = moved(benefitsPlanned, delay).map((flow, period) => (period <= last ? onBenefits * flow : 0));
  const benefits = moved(onTime, shock.late ?? 0).map((flow, period) => (period <= last ? flow : 0));
  const runningPlanned = planned((period) => -sum(inputs.running.map((line) => (net(line) / perYear) * grown(line, period, perYear))));
  const staffPlanned = planned((period) => -sum(inputs.staff.filter((line) => line.period === period).map(staffCost)));
  const running = runningPlanned.map((flow) => flow * costs * (shock.running ?? 1));
  const staff = staffPlanned.map((flow) => flow * costs * (shock.staff ?? 1));
  const liveLast = inputs.periods + (endStays ? 0 : Math.ceil(live));
  const pool = byPeriod((period) => (period <= liveLast ? -(inputs.poolPaid[period] ?? 0) : 0));

  const spent = inputs.investments.map((line) => (line.period <= inputs.periods ? net(line) * price(line.period) : 0));
  const reserve = 1 + (inputs.contingency ?? 0);
  const investment = byPeriod(
    (period) =>
      -onInvestment *
      (sum(inputs.investments.map((line, index) => (line.period === period ? (spent[index] ?? 0) * reserve : 0))) +
        (period === 0 ? (inputs.opportunityCost ?? 0) : 0)),
  );
  const continues = (inputs.terminal ?? "none") !== "none";
  const items = inputs.investments.map((line, index) => ({ line, cost: line.outlay === "expense" ? 0 : (spent[index] ?? 0) * reserve }));
  const schedules = items.map(({ line, cost }) => depreciationByYear(line, cost));
  const depreciation = byPeriod((period) =>
    period > inputs.periods
      ? 0
      : sum(items.map(({ line }, index) => at(schedules[index] ?? [], Math.ceil((period - line.period) / perYear) - 1) / perYear)),
  );
  const capital = sum(items.map(({ cost }) => cost));
  const isEnd = (period: number): boolean => period === inputs.periods && !continues;
  const left = capital - sum(depreciation);
  const expensed = (period: number): number =>
    sum(inputs.investments.map((line, index) => (line.outlay === "expense" && line.period === period ? (spent[index] ?? 0) * reserve : 0)));
  const deducted = byPeriod((period) => expensed(period) + at(depreciation, period) + (isEnd(period) ? left : 0));
  const disposal = byPeriod((period) => (isEnd(period) ? sum(inputs.investments.map(({ salvage }) => salvage ?? 0)) : 0));
  const credits = byPeriod((period) =>
    sum(inputs.investments.map((line, index) => (line.period === period ? (spent[index] ?? 0) * (line.credit ?? 0) : 0))),
  );

  const share = inputs.workingCapitalShare ?? 0;
  const held: number[] = [];
  for (let period = 0; period <= drawn; period++) {
    const inside = period < inputs.periods + (continues ? 1 : 0);
    held.push(
      inside
        ? period === 0 || share === 0
          ? (inputs.workingCapital ?? 0)
          : share * (benefitsPlanned[period] ?? 0) * perYear
        : continues
          ? (held[period - 1] ?? 0)
          : 0,
    );
  }
  const workingCapital = byPeriod((period) => (share > 0 ? onBenefits : 1) * (at(held, period - 1) - at(held, period)));

  const ofVat = (paid: readonly number[]): number[] => {
    const monthsAPeriod = 12 / perYear;
    const back = moved(paid, (inputs.inputVatMonths ?? 0) / monthsAPeriod);
    const flows: number[] = [];
    for (let period = 0; period <= drawn; period++)
      flows.push(isEnd(period) ? -sum(flows) : period > inputs.periods ? 0 : at(back, period) - at(paid, period));
    return flows;
  };
  const vatInvested = ofVat(
    byPeriod((period) =>
      sum(inputs.investments.map((line, index) => (line.period === period ? (spent[index] ?? 0) * reserve * (line.vatRate ?? 0) : 0))),
    ),
  );
  const vatRunning = ofVat(
    planned((period) => sum(inputs.running.map((line) => (net(line) / perYear) * grown(line, period, perYear) * (line.vatRate ?? 0)))),
  );
  const vat = byPeriod((period) => onInvestment * at(vatInvested, period) + costs * (shock.running ?? 1) * at(vatRunning, period));

  const tax = inputs.taxRate ?? 0;
  const lastProfit = onBenefits * at(benefitsPlanned, inputs.periods) + at(running, inputs.periods) + at(staff, inputs.periods);
  const times = terminalTimes(inputs, shock.discountRate);
  const terminal = byPeriod((period) => (period === inputs.periods ? times * lastProfit : 0));

  const taxable = byPeriod(
    (period) =>
      at(benefits, period) +
      at(running, period) +
      at(staff, period) +
      at(pool, period) -
      onInvestment * at(deducted, period) +
      at(disposal, period),
  );
  const taxedProfit = afterLosses(taxable, inputs);
  const credit = credits.map((one) => onInvestment * one);
  const taxFlow = byPeriod((period) => -tax * at(taxedProfit, period) + at(credit, period));
  const added = (...classes: readonly (readonly number[])[]): number[] =>
    byPeriod((period) => sum(classes.map((flows) => at(flows, period))));
  const held0 = [workingCapital, vat, disposal, terminal] as const;
  return {
    benefits,
    investment,
    running,
    staff,
    pool,
    workingCapital,
    vat,
    disposal,
    terminal,
    tax: taxFlow,
    taxable,
    credit,
    lastProfit,
    depreciation,
    benefitLines,
    profit: added(benefits, running, staff),
    beforePoolAndStaff: added(benefits, investment, running, ...held0),
    beforePool: added(benefits, investment, running, staff, ...held0),
    beforeTax: added(benefits, investment, running, staff, pool, ...held0),
    net: added(benefits, investment, running, staff, pool, taxFlow, ...held0),
  };
}

/** Present value of flows at the model's rate and timing. */
export const presentValue = (inputs: ModelInputs, flows: readonly number[], discountRate = inputs.discountRate): number =>
  npv(periodRate(discountRate, periodsPerYear(inputs)), flows, inputs.timing);

/** How many times the last period's profit the terminal value is. */
export function terminalTimes(inputs: ModelInputs, discountRate = inputs.discountRate): number {
  const perYear = periodsPerYear(inputs);
  if (inputs.terminal === "multiple") return (inputs.terminalMultiple ?? 0) * perYear;
  if (inputs.terminal !== "perpetuity") return 0;
  const rate = periodRate(discountRate, perYear);
  const forEver = periodRate(inputs.terminalGrowth ?? 0, perYear);
  return rate > forEver ? ((1 - (inputs.taxRate ?? 0)) * (1 + forEver)) / (rate - forEver) : 0;
}

/** What staff of one line costs. */
export const staffCost = ({ people, months, rate }: ModelInputs["staff"][number]): number => people * months * rate;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What of a year's amount a period has: nothing before the first and after the last, then grown by the year. */
function grown(
  { growth, from, until }: { readonly growth: number; readonly from: number; readonly until: number | null },
  period: number,
  perYear: number,
): number {
  return period < from || (until !== null && period > until) ? 0 : (1 + growth) ** ((period - from) / perYear);
}

/** Depreciation of each year of life. */
function depreciationByYear({ depreciation, life, salvage }: ModelInputs["investments"][number], cost: number): number[] {
  if (depreciation === null || life === null) return [];
  const end = salvage ?? 0;
  if (depreciation === "macrs") {
    const column = Math.max(
      0,
      macrsLives.findLastIndex((years) => years <= life),
    );
    return macrsPercents.slice(0, life + 1).map((row) => (cost * (row[column] ?? 0)) / 100);
  }
  const years: number[] = [];
  for (let year = 1; year <= life; year++) {
    const book = cost - sum(years);
    const left = life - year + 1;
    switch (depreciation) {
      case "sl":
        years.push((cost - end) / life);
        break;
      case "syd":
        years.push(((cost - end) * left) / ((life * (life + 1)) / 2));
        break;
      case "ddb":
        years.push(Math.min(Math.max(0, book - end), Math.max((2 * book) / life, (book - end) / left)));
        break;
      case "ddb-cn":
        years.push(left <= 2 ? (book - end) / left : Math.min(Math.max(0, book - end), (2 * book) / life));
        break;
    }
  }
  return years;
}

export const takesLossesAtOnce = ({ losses }: ModelInputs): boolean => (losses ?? "at-once") === "at-once";

/** Profit that is taxed: losses used at once, or kept in a queue from which the oldest are used first and fall out in time. */
export function afterLosses(taxable: readonly number[], inputs: ModelInputs): readonly number[] {
  const { losses, lossYears } = inputs;
  if (takesLossesAtOnce(inputs)) return taxable;
  const keeps = losses === "lost" ? 0 : (lossYears ?? usualLossYears) * periodsPerYear(inputs);
  const queue: { readonly made: number; left: number }[] = [];
  return taxable.map((profit, period) => {
    if (profit <= 0) {
      if (profit < 0) queue.push({ made: period, left: -profit });
      return 0;
    }
    let rest = profit;
    for (const loss of queue) {
      if (period - loss.made > keeps) continue;
      const used = Math.min(loss.left, rest);
      loss.left -= used;
      rest -= used;
    }
    return rest;
  });
}
