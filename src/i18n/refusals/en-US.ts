// The reasons of the model in English.
import type { Option, Quantity, Refusal } from "../../model/errors";
import { number, percent, type Messages } from "./messages";

/** What a quantity is called where that is not its code, read as words. */
const quantities: Readonly<Partial<Record<Quantity, string>>> = {
  rate: "discount rate",
  near: "expected rate",
  flow: "cash flow",
  "as-of-date": "as-of date",
  years: "number of years",
  "periods-a-year": "number of periods a year",
  unit: "payout unit",
  pool: "bonus pool",
  "pool-cap": "cap of the pool",
  tax: "tax rate",
  "tier-bound": "upper bound of tier",
  "tier-rate": "rate of tier",
  "criterion-weight": "weight of criterion",
  "coalition-value": "value of coalition",
  estate: "amount to split",
  "tranche-time": "date or year of tranche",
  "tranche-part": "part of tranche",
  paid: "paid amount",
  restated: "restated amount",
  "recovery-limit": "most to be claimed back",
  "employee-share": "employees' share",
  reserve: "reserve rate",
  "request-cost": "cost of request",
  "request-value": "value of request",
  "count-limit": "largest number of requests",
  "resource-limit": "limit of resource",
  "resource-use": "use of resource",
  success: "number of successes",
  attempts: "number of projects",
  prior: "prior success rate",
  "prior-weight": "weight of the prior",
  "planned-part": "planned progress",
  "done-part": "actual progress",
  actual: "actual figure",
  "status-target": "target",
  amber: "amber tolerance",
  red: "red tolerance",
  "max-age": "largest age in days",
  hours: "number of hours",
  "make-up-day": "make-up workday",
  opened: "time of opening",
  now: "review time",
  "level-limit": "time limit of level",
  minutes: "number of minutes",
  heads: "number of people",
  meetings: "number of meetings a year",
  "grid-column": "column",
  "finance-rate": "financing rate",
  "reinvest-rate": "reinvestment rate",
  "opening-book": "opening book value",
  "closing-book": "closing book value",
  "average-book": "average book value",
  target: "target net present value",
  initial: "initial investment",
  "first-benefit": "benefit of the first period",
  shock: "change",
  "cost-shock": "change of costs",
  "debt-ratio": "share of debt",
  "risk-free-rate": "risk-free rate",
  "equity-premium": "equity risk premium",
  salvage: "salvage value",
  usage: "output",
  periods: "number of periods",
  drivers: "number of drivers",
  "driver-line": "line of driver",
  "driver-term": "parameter of driver",
  trials: "number of trials",
};

/** What an argument is called in a sentence. */
const called = (what: Quantity): string => quantities[what] ?? what.replaceAll("-", " ");

const options: Readonly<Record<Option, string>> = {
  timing: "timing",
  "day-count": "day-count basis",
  "payback-mode": "payback mode",
  "roi-basis": "ROI basis",
  "pool-basis": "pool basis",
  "hurdle-mode": "hurdle mode",
  "tier-mode": "tier mode",
  "allocation-method": "allocation method",
  scheme: "scheme",
  "claims-rule": "rule for claims",
  "gain-plan": "gain-sharing plan",
  "loss-mode": "treatment of losses",
  "count-by": "direction of counting",
  "ration-answer": "kind of answer",
  "evm-measure": "earned-value measure",
  "escalation-mode": "escalation mode",
  clock: "clock",
  "mirr-method": "MIRR method",
  "index-form": "form of the index",
  "break-even-driver": "driver",
  "depreciation-method": "depreciation method",
  "delay-mode": "delay mode",
  distribution: "distribution",
};

/** "Cash flow 3", "Cash flow 3 of row 2" or "The discount rate". */
function place(what: Quantity, index?: number, row?: number): string {
  const name = called(what);
  if (index === undefined) return `The ${name}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${index + 1}${row === undefined ? "" : ` of row ${row + 1}`}`;
}

function plural(what: Quantity): string {
  return called(what).replace(/(?= of )|$/, "s");
}

/** The terms that each distribution takes, in words. */
const terms: Readonly<Record<Extract<Refusal, { code: "driver-terms" }>["distribution"], string>> = {
  triangular: "least ≤ likeliest ≤ most",
  pert: "least ≤ likeliest ≤ most",
  normal: "mean and a standard deviation of 0 or more",
  lognormal: "a mean above 0 and a standard deviation of 0 or more",
  uniform: "least ≤ most",
};

/** What an earned-value measure divides by and does not find. */
const lacks: Readonly<Record<Extract<Refusal, { code: "no-index" }>["lacking"], string>> = {
  planned: "nothing was planned by now",
  done: "nothing is done yet",
  cost: "nothing is spent yet",
  "money-left": "no money is left of the budget",
};

export const messages: Messages = {
  "not-a-number": ({ what, index, row, given }) =>
    `${place(what, index, row)} is not a number${given === undefined ? "" : ` (${given})`}. Enter a number; an empty cell counts as 0.`,
  "unknown-keyword": ({ option, given, known }) => `“${given}” is no ${options[option]}. Use one of: ${known.join(", ")}.`,
  "lengths-differ": ({ first, firstCount, second, secondCount }) =>
    `There are ${firstCount} ${plural(first)} and ${secondCount} ${plural(second)}. Give one ${called(second)} for each ${called(first)}.`,
  "rate-not-above-minus-one": ({ rate }) => `The discount rate is ${percent(rate)}. Enter a rate above -100%, such as 0.1 for 10%.`,
  "no-flows": () => "There are no cash flows. Select at least one amount.",
  "no-sign-change": () =>
    "All cash flows have the same sign, so there is no internal rate of return. Enter spending as negative and income as positive amounts.",
  "no-rate": () => "No rate makes the net present value zero, so there is no internal rate of return. Judge by the net present value.",
  "several-rates": ({ rates }) =>
    `There are ${rates.length} internal rates of return: ${rates.map(percent).join(", ")}. Say which one you mean by a rate near it, or judge by the net present value.`,
  "rate-not-confirmed": ({ rate }) =>
    `The rate ${percent(rate)} could not be confirmed: the net present value there is not zero. Judge by the net present value.`,
  "not-positive": ({ what, value }) => `${place(what)} is ${number(value)}. Enter a number above 0.`,
  negative: ({ what, value, index }) => `${place(what, index)} is ${number(value)}. Enter 0 or more.`,
  "out-of-range": ({ what, value, least, most, index }) =>
    `${place(what, index)} is ${percent(value)}. Enter a rate from ${percent(least)} to ${what === "tax" ? "below " : ""}${percent(most)}.`,
  "years-missing": () => "An annualised return needs the number of years. Enter it as the last argument.",
  "loss-beyond-cost": ({ gain, cost }) =>
    `A loss of ${number(-gain)} is more than the ${number(cost)} put in, so there is no yearly return. Use the basis net or gross.`,
  "never-pays-back": ({ shortfall, periods }) =>
    `The project is not paid back within ${periods} periods: ${number(shortfall)} are still missing. Add later periods or review the benefits.`,
  "amount-too-large": ({ amount, unit }) =>
    `${number(amount)} in units of ${number(unit)} is too large to be split exactly. Choose a larger payout unit.`,
  "no-weights": () => "There are no weights. Give one weight for each party.",
  "negative-weight": ({ index, weight }) =>
    `Weight ${index + 1} is ${number(weight)}. Weights cannot be negative: use 0 to leave a party out.`,
  "weights-all-zero": ({ count }) => `All ${count} weights are 0, so nobody can be given a share. Enter at least one weight above 0.`,
  "floor-above-cap": ({ index, floor, cap }) =>
    `Party ${index + 1} has a floor of ${number(floor)} above its cap of ${number(cap)}. Lower the floor or raise the cap.`,
  "floors-exceed-pool": ({ floors, pool }) =>
    `The floors add up to ${number(floors)}, but the pool is only ${number(pool)}. Lower the floors or enlarge the pool.`,
  "caps-below-pool": ({ caps, pool }) =>
    `The parties can be given ${number(caps)} at most, but the pool is ${number(pool)}. Raise the caps, or give a weight to a party that has none.`,
  "no-tiers": () => "There are no tiers. Enter at least one upper bound with its rate.",
  "tiers-not-rising": ({ index, upTo, previous }) =>
    `The upper bound of tier ${index + 1} is ${number(upTo)}, not above ${number(previous)}. Put the tiers in rising order, starting above 0.`,
  "tiers-end-below-profit": ({ profit, last }) =>
    `The tiers end at ${number(last)}, but the profit counted is ${number(profit)}. Leave the upper bound of the last tier open.`,
  "nothing-given": ({ what }) => `No ${called(what)} is given. Select at least one.`,
  "not-rising": ({ what, index, value, previous }) =>
    `${place(what, index)} is ${number(value)}, not above ${number(previous)}. Put them in rising order.`,
  "mixed-signs": ({ what, index, value }) =>
    `${place(what, index)} is ${number(value)}, unlike the others in sign. Round positive and negative amounts apart.`,
  "missing-score": ({ party, criterion }) =>
    `Party ${party + 1} has no score for criterion ${criterion + 1}. Enter a score above 0, or a dash (-) for no contribution.`,
  "negative-score": ({ party, criterion, score }) =>
    `Party ${party + 1} has the score ${number(score)} for criterion ${criterion + 1}. Enter 0 or more.`,
  "nothing-scored": ({ parties }) =>
    `All ${parties} parties score 0 by weight, so nobody has a share. Check the scores and the weights of the criteria.`,
  "parts-not-whole": ({ sum }) => `The parts of the schedule add up to ${percent(sum)}. Make them add up to 100%.`,
  "times-mixed": ({ index, time }) =>
    `Tranche ${index + 1} falls at ${number(time)}, and the schedule mixes dates with numbers of years. Use dates or years throughout.`,
  "too-many-players": ({ count, most }) =>
    `There are ${count} players; with more than ${most} a Shapley split needs too many coalitions. Join players who always act together.`,
  "name-blank": ({ what, index }) => `${place(what, index)} has no name. Enter one.`,
  "name-repeated": ({ what, name }) => `The ${called(what)} “${name}” is listed twice. Keep one of them.`,
  "unknown-player": ({ index, name, known }) =>
    `Coalition ${index + 1} names “${name}”, who is not a player. Use the names of the players: ${known.join(", ")}.`,
  "coalition-missing": ({ members }) =>
    `The coalition ${members.join(" + ")} has no value. Add a row with these names and what they reach together.`,
  "coalition-repeated": ({ index, members }) =>
    `Coalition ${index + 1} (${members.join(" + ")}) is listed a second time. Keep one row for it.`,
  "required-and-excluded": ({ index }) => `Request ${index + 1} is both required and excluded. Take one of the marks away.`,
  "required-beyond-budget": ({ cost, budget }) =>
    `The required requests cost ${number(cost)}, but the budget is ${number(budget)}. Raise the budget or require fewer.`,
  "required-beyond-count": ({ count, most }) =>
    `${count} requests are required, but only ${most} may be approved. Raise the number or require fewer.`,
  "required-beyond-limit": ({ index, use, most }) =>
    `The required requests use ${number(use)} of resource ${index + 1}, but its limit is ${number(most)}. Raise the limit or require fewer.`,
  "required-in-one-group": ({ group, first, second }) =>
    `Requests ${first + 1} and ${second + 1} are both required, but exclude each other as “${group}”. Require one of them.`,
  "successes-exceed-attempts": ({ success, attempts }) =>
    `There are ${number(success)} successes among ${number(attempts)} projects. Enter no more successes than projects.`,
  "no-index": ({ measure, lacking }) => `${measure} has no value: ${lacks[lacking]}. Look at the other measures until then.`,
  "review-date-missing": () =>
    "The age of the figure needs the review date. Enter it as the last argument, such as a cell of the project sheet.",
  "tolerances-crossed": ({ amber, red }) =>
    `The red tolerance ${number(red)} is below the amber tolerance ${number(amber)}. Enter a red tolerance at least as large.`,
  "end-before-start": () => "The end lies before the start. Exchange the two or correct one of them.",
  "hours-not-in-order": ({ index }) =>
    `Opening hours ${index + 1} do not follow the ones before, or end before they begin. Enter spans of one day in order, such as 9:00-12:00, 13:00-18:00.`,
  "no-holiday-notice": ({ year }) =>
    `The Chinese holidays of ${year} are not known. Give the days off of that year, or use working or clock to count weekends only.`,
  "unknown-letter": ({ given, known }) => `“${given}” is not one letter of the scheme. Use one of: ${known.join(", ")}.`,
  "not-whole": ({ what, value }) => `${place(what)} is ${number(value)}. Enter a whole number.`,
  "not-between": ({ what, value, least, most, index }) =>
    `${place(what, index)} is ${number(value)}. Enter a number from ${number(least)}${most === Infinity ? "" : ` to ${number(most)}`}.`,
  "one-sided-flows": () =>
    "All cash flows have the same sign, so there is no return. Enter spending as negative and income as positive amounts.",
  "no-later-flows": () => "There is no cash flow after today. Select today's amount and at least one later one.",
  "no-investment": () => "Nothing is spent, so there is no index. Enter spending as negative amounts, or give the investment.",
  "no-crossover": ({ same }) =>
    same
      ? "Both projects have the same cash flows, so they are worth the same at every rate. Select two different projects."
      : "The two projects are worth the same at no rate, so one is better at all of them. Compare their net present values.",
  "no-growth": ({ target, least }) =>
    `Even if the benefits end after the first period the net present value is ${number(least)}, above the target of ${number(target)}. Review the target or the first benefit.`,
  "no-break-even": ({ driver }) =>
    driver === "benefits"
      ? "There are no benefits that could be lost. Enter income as positive amounts."
      : "A delay of the benefits cannot bring the net present value to zero: it needs spending, benefits and a discount rate above 0. Review these.",
  "probabilities-not-one": ({ sum }) => `The probabilities add up to ${number(sum)}. Make them add up to 1.`,
  "salvage-above-cost": ({ salvage, cost }) =>
    `The salvage value of ${number(salvage)} is above the cost of ${number(cost)}, so there is nothing to depreciate. Lower the salvage value.`,
  "unknown-recovery-period": ({ life, known }) => `MACRS has no recovery period of ${number(life)} years. Use one of: ${known.join(", ")}.`,
  "usage-missing": () => "The method units needs the output of each period. Give it as the last argument.",
  "no-drivers": () => "There are no drivers. Give at least one row: line, distribution and its parameters.",
  "driver-terms": ({ index, distribution }) =>
    `The parameters of driver ${index + 1} do not fit the distribution ${distribution}. Enter ${terms[distribution]}.`,
  "correlation-shape": ({ drivers, rows, columns }) =>
    `The correlations are ${rows} rows by ${columns} columns for ${drivers} drivers. Select as many rows and columns as there are drivers.`,
  "correlation-not-symmetric": ({ row, column }) =>
    `The correlations in row ${row + 1}, column ${column + 1} and in row ${column + 1}, column ${row + 1} do not fit: they must be equal, and 1 on the diagonal. Correct one of them.`,
  "correlation-infeasible": () => "These correlations cannot hold together. Bring them nearer to 0.",
};
