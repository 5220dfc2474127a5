// The model in numbers, without a sheet: what the checks compare the sheet with.
import { npv } from "../../model/npv";
import type { ModelInputs } from "./fields";

type Scenario = ModelInputs["scenario"];

/** Flows of each class by period from 0: inflows positive, outflows negative. */
export interface Forecast {
  readonly benefits: readonly number[];
  readonly investment: readonly number[];
  readonly running: readonly number[];
  readonly staff: readonly number[];
  readonly pool: readonly number[];
  /** Benefits less running costs and staff. */
  readonly profit: readonly number[];
  readonly beforePoolAndStaff: readonly number[];
  readonly beforePool: readonly number[];
  readonly net: readonly number[];
}

/** The flows in one scenario. The pool does not depend on it. */
export function forecast(inputs: ModelInputs, scenario: Scenario = inputs.scenario): Forecast {
  const change = inputs.scenarios[scenarioOrder.indexOf(scenario)] ?? { benefitChange: 0, costChange: 0 };
  const onBenefits = 1 + change.benefitChange;
  const onCosts = 1 + change.costChange;
  const periods = Array.from({ length: inputs.periods + 1 }, (_, period) => period);
  const byPeriod = (factor: number, flow: (period: number) => number): number[] => periods.map((period) => factor * flow(period));
  const benefits = byPeriod(onBenefits, (period) => sum(inputs.benefits.map((line) => grown(line, period))));
  const running = byPeriod(-onCosts, (period) => sum(inputs.running.map((line) => grown(line, period))));
  const investment = byPeriod(-onCosts, (period) =>
    sum(inputs.investments.filter((line) => line.period === period).map((line) => line.amount)),
  );
  const staff = byPeriod(-onCosts, (period) => sum(inputs.staff.filter((line) => line.period === period).map(staffCost)));
  const pool = byPeriod(-1, (period) => inputs.poolPaid[period] ?? 0);
  const added = (...classes: readonly (readonly number[])[]): number[] =>
    periods.map((period) => sum(classes.map((flows) => flows[period] ?? 0)));
  return {
    benefits,
    investment,
    running,
    staff,
    pool,
    profit: added(benefits, running, staff),
    beforePoolAndStaff: added(benefits, investment, running),
    beforePool: added(benefits, investment, running, staff),
    net: added(benefits, investment, running, staff, pool),
  };
}

/** Present value of flows at the model's rate and timing. */
export const presentValue = (inputs: ModelInputs, flows: readonly number[]): number => npv(inputs.discountRate, flows, inputs.timing);

/** What staff of one line costs. */
export const staffCost = ({ people, months, rate }: ModelInputs["staff"][number]): number => people * months * rate;

const scenarioOrder: readonly Scenario[] = ["base", "downside", "upside"];
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function grown({ amount, growth, from }: ModelInputs["benefits"][number] | ModelInputs["running"][number], period: number): number {
  return period < from ? 0 : amount * (1 + growth) ** (period - from);
}
