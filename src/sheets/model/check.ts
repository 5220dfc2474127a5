// What a careful finance colleague would remark on a model; where the sheet has been read back, its NPV against the inputs'.
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import { DomainError } from "../../model/errors";
import { irrs } from "../../model/irr";
import { payback } from "../../model/payback";
import { annualRate } from "../../model/period-rate";
import type { Finding } from "../../spec/finding";
import type { Figures } from "../template";
import { word } from "../words";
import type { ModelInputs } from "./fields";
import { say, type Code, type Facts } from "./findings";
import { forecast, periodsPerYear, presentValue, staffCost } from "./forecast";
import { simulationFindings } from "./simulation-check";

/** Growth a year that needs a history to support it. */
export const growthLimit = 0.3;
/** An amount this many times its neighbours' is probably in another unit: yuan among 10,000 yuan. */
export const scaleLimit = 10_000;
/** Discount rates outside are worth a question. */
const usualRates = { low: 0, high: 0.3 } as const;
/** Share of the benefits' value above which guesses carry the decision. */
const guessLimit = 0.5;

type Place = Finding["place"];
type Find = <C extends Code>(severity: Finding["severity"], code: C, place: Place, facts: Facts[C]) => Finding;

export function check(inputs: ModelInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const find: Find = (severity, code, place, facts) => ({ rule: `model.${code}`, severity, place, ...say(code, facts, locale) });
  return [
    ...assumptions(inputs, locale, find),
    ...lines(inputs, find),
    ...benefits(inputs, find),
    ...costs(inputs, find),
    ...simulationFindings(inputs, locale, figures, find),
    ...results(inputs, figures, find),
  ];
}

function* assumptions(
  { discountRate, scenario, scenarios: [base, downside] }: ModelInputs,
  locale: Locale,
  find: Find,
): Generator<Finding> {
  const place: Place = { name: "discountRate" };
  if (discountRate === 0) yield find("warning", "discount-rate-zero", place, {});
  else if (discountRate < usualRates.low || discountRate > usualRates.high)
    yield find("warning", "discount-rate-unusual", place, { rate: discountRate });
  if (scenario !== "base")
    yield find("warning", "scenario-not-base", { name: "scenario" }, { scenario: word("scenario", scenario, locale) });
  if (base && (base.benefitChange !== 0 || base.costChange !== 0))
    yield find("warning", "base-changed", { name: "scenarios_benefitChange", row: 0 }, {});
  const worse = base && downside && (downside.benefitChange < base.benefitChange || downside.costChange > base.costChange);
  if (!worse) yield find("warning", "downside-not-worse", { name: "scenarios_benefitChange", row: 1 }, {});
}

/** Remarks on single lines of any table. */
function* lines(inputs: ModelInputs, find: Find): Generator<Finding> {
  const { periods } = inputs;
  const first = [
    ...inputs.investments.map(({ name, period }, row) => ({ name, period, place: { name: "investments_period", row } })),
    ...inputs.benefits.map(({ name, from }, row) => ({ name, period: from, place: { name: "benefits_from", row } })),
    ...inputs.running.map(({ name, from }, row) => ({ name, period: from, place: { name: "running_from", row } })),
    ...inputs.staff.map(({ name, period }, row) => ({ name, period, place: { name: "staff_period", row } })),
  ];
  for (const { name, period, place } of first)
    if (period > periods) yield find("error", "line-after-horizon", place, { name, period, periods });
  for (const [period, paid] of inputs.poolPaid.entries()) {
    if (period > periods && (paid ?? 0) > 0)
      yield find("error", "pool-after-horizon", { name: "poolPaid", column: period }, { period, periods });
  }
  for (const table of ["benefits", "running"] as const) {
    for (const [row, { name, growth }] of inputs[table].entries()) {
      if (growth > growthLimit)
        yield find("warning", "growth-over-limit", { name: `${table}_growth`, row }, { name, growth, limit: growthLimit });
    }
  }
  yield* scales(inputs, find);
}

/** Amounts that cannot be in the unit of the others: far from the middle one. */
function* scales(inputs: ModelInputs, find: Find): Generator<Finding> {
  const amounts = (["investments", "benefits", "running"] as const).flatMap((table) =>
    inputs[table].map(({ name, amount }, row) => ({ name, amount, place: { name: `${table}_amount`, row } })),
  );
  const costed = inputs.staff.map((line, row) => ({ name: line.name, amount: staffCost(line), place: { name: "staff_rate", row } }));
  const all = [...amounts, ...costed].filter(({ amount }) => amount > 0).sort((a, b) => a.amount - b.amount);
  // The middle one, the lower of two: of two lines the larger is asked about.
  const middle = all[Math.floor((all.length - 1) / 2)]?.amount ?? 1;
  for (const { name, amount, place } of all) {
    const times = Math.max(amount / middle, middle / amount);
    if (times >= scaleLimit) yield find("warning", "mixed-scale", place, { name, amount, times });
  }
}

function* benefits(inputs: ModelInputs, find: Find): Generator<Finding> {
  if (inputs.benefits.length === 0) {
    yield find("error", "no-benefits", { name: "benefits_name", row: 0 }, {});
    return;
  }
  const lastInvestment = Math.max(...inputs.investments.map(({ period }) => period));
  const values = inputs.benefits.map((line) => presentValue(inputs, forecast({ ...inputs, benefits: [line] }).benefits));
  const value = values.reduce((total, one) => total + one, 0);
  const share = (part: number): number => (value > 0 ? part / value : 0);
  for (const [row, { name, owner, needs, evidence, from }] of inputs.benefits.entries()) {
    if (owner === null) yield find("warning", "benefit-without-owner", { name: "benefits_owner", row }, { name });
    if (evidence === null) yield find("warning", "benefit-without-evidence", { name: "benefits_evidence", row }, { name });
    if (from <= lastInvestment)
      yield find("warning", "benefit-before-live", { name: "benefits_from", row }, { name, from, lastInvestment });
    const others = needs.filter((department) => department !== owner);
    if (others.length > 0)
      yield find(
        "note",
        "needs-commitment",
        { name: "benefits_needs", row },
        { name, departments: others, share: share(values[row] ?? 0) },
      );
  }
  const guessed = share(inputs.benefits.reduce((total, { evidence }, row) => total + (evidence === "guess" ? (values[row] ?? 0) : 0), 0));
  if (guessed > guessLimit) yield find("warning", "resting-on-guesses", { name: "benefits_evidence" }, { share: guessed });
}

function* costs({ investments, running, staff, poolPaid, contingency }: ModelInputs, find: Find): Generator<Finding> {
  if (!investments.some(({ amount }) => amount > 0)) yield find("warning", "no-investment", { name: "investments_amount", row: 0 }, {});
  else if ((contingency ?? 0) === 0 && !investments.some(({ name }) => /contingency|预备|不可预见|应急/i.test(name)))
    yield find("note", "no-contingency", { name: "investments_name", row: 0 }, {});
  if (running.length === 0) yield find("note", "no-running-costs", { name: "running_name", row: 0 }, {});
  if (staff.length === 0) yield find("warning", "staff-not-stated", { name: "staff_name", row: 0 }, {});
  for (const [row, { name, people, months, rate }] of staff.entries()) {
    if (people * months > 0 && rate === 0)
      yield find("warning", "staff-not-costed", { name: "staff_rate", row }, { name, personMonths: people * months });
  }
  if (!poolPaid.some((paid) => (paid ?? 0) > 0)) yield find("note", "pool-missing", { name: "poolPaid" }, {});
}

function* results(inputs: ModelInputs, figures: Figures | undefined, find: Find): Generator<Finding> {
  const { net } = forecast(inputs);
  const npv = presentValue(inputs, net);
  const scale = net.reduce((total, flow) => total + Math.abs(flow), 1);
  const shown = figures?.get("npv")?.[0]?.[0];
  if (typeof shown === "number" && !close(shown, npv, 1e-6, scale))
    yield find("error", "formulas-changed", { name: "npv" }, { shown, expected: npv });
  if (npv < 0) yield find("warning", "npv-negative", { name: "npv" }, { npv });
  const downside = presentValue(inputs, forecast(inputs, "downside").beforePool);
  if (downside < 0) yield find("warning", "downside-negative", { name: "npvBeforePool" }, { npv: downside });
  const perYear = periodsPerYear(inputs);
  const rates = (answered(() => irrs(net, inputs.timing)) ?? []).map((rate) => annualRate(rate, perYear));
  if (rates.length > 1) yield find("warning", "several-rates", { name: "irr" }, { rates });
  const left = net.reduce((total, flow) => total + flow, 0);
  if (left < 0 && answered(() => payback(net)) === undefined)
    yield find("warning", "never-pays-back", { name: "npv" }, { shortfall: -left, periods: inputs.periods });
}

/** The model's answer; undefined where it declines. */
function answered<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch (refusal) {
    if (refusal instanceof DomainError) return undefined;
    throw refusal;
  }
}
