// What the model asks for.
import { fewestTrials, mostTrials } from "../../model/simulate";
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Periods a model can have after period 0. */
export const longestHorizon = 120;
/** Lines in each table. */
export const mostLines = 60;
/** Drivers of a simulation, and pairs of them that move together. */
export const mostDrivers = 12;
export const mostCorrelations = 20;
/** Departments of a coalition: every subset of them has a row. */
export const mostParties = 8;

const name = { kind: "text", maxLength: 80 } as const;
const department = { kind: "text", optional: true, maxLength: 80 } as const;
const amount = { kind: "money", min: 0 } as const;
const optionalAmount = { kind: "money", optional: true, min: 0 } as const;
/** Times a line's amounts. */
const factor = { kind: "number", optional: true, min: 0, max: 100 } as const;
/** Bounds keep powers over 120 periods inside what a cell can hold. */
const growth = { kind: "rate", above: -1, min: -0.99, max: 10 } as const;
const change = { kind: "rate", min: -1, max: 10 } as const;
const share = { kind: "rate", optional: true, min: 0, max: 1 } as const;
const fromPeriod = { kind: "integer", min: 1, max: longestHorizon } as const;
const inPeriod = { kind: "integer", min: 0, max: longestHorizon } as const;
const untilPeriod = { kind: "integer", optional: true, min: 1, max: longestHorizon } as const;
const note = { kind: "text", optional: true, maxLength: 200 } as const;

export const fields = {
  ...commonFields,
  /** Periods after period 0. */
  periods: { kind: "integer", min: 1, max: longestHorizon },
  /** Years where nothing is chosen. */
  periodLength: { kind: "choice", of: "periodLength", optional: true },
  /** The day that period 0 ends; the as-of date where there is none. */
  start: { kind: "date", optional: true },
  /** Per year, effective, whatever the length of a period. */
  discountRate: { kind: "rate", above: -1, min: -0.99, max: 10 },
  rateSource: note,
  /** What inflows earn until the end, for the modified rate of return; the discount rate where there is none. */
  reinvestRate: { kind: "rate", optional: true, min: -0.99, max: 10 },
  timing: { kind: "choice", of: "timing" },
  /** Whether amounts are those of their day, or of today and still to be inflated. */
  prices: { kind: "choice", of: "prices", optional: true },
  inflation: { kind: "rate", optional: true, min: -0.5, max: 10 },
  /** Whether the amounts of lines with a VAT rate include it; the model reckons without. */
  vat: { kind: "choice", of: "vat", optional: true },
  /** Months after which input VAT paid with investment and running costs comes back; without them it is not counted. */
  inputVatMonths: { kind: "number", optional: true, min: 0, max: 120 },
  /** Without a rate the model is one before tax. */
  taxRate: share,
  losses: { kind: "choice", of: "losses", optional: true },
  /** How long a loss is carried forward. */
  lossYears: { kind: "integer", optional: true, min: 0, max: 60 },
  /** On top of every investment. */
  contingency: { kind: "rate", optional: true, min: 0, max: 10 },
  /** What assets that the project uses would bring elsewhere: an outflow of today. */
  opportunityCost: optionalAmount,
  /** Spent already, whatever is decided: shown, never counted. */
  sunkCost: optionalAmount,
  /** Tied up at the start; from period 1 on `workingCapitalShare` of the year's benefits, where given. */
  workingCapital: optionalAmount,
  workingCapitalShare: { kind: "rate", optional: true, min: 0, max: 10 },
  terminal: { kind: "choice", of: "terminal", optional: true },
  terminalGrowth: { kind: "rate", optional: true, min: -0.9, max: 1 },
  terminalMultiple: { kind: "number", optional: true, min: 0, max: 1000 },
  /** How likely the benefits are to come at all: see the haircut. */
  successChance: share,
  /** The case that all figures of the sheets speak of. */
  scenario: { kind: "choice", of: "scenario" },
  /** What a delay does to benefits: they come later in full, or end as planned. */
  delayMode: { kind: "choice", of: "delayMode", optional: true },
  /** How benefits and costs differ in each case, in the order of the list of scenarios; `delay` in periods. */
  scenarios: {
    kind: "records",
    of: { benefitChange: change, costChange: change, delay: { kind: "number", optional: true, min: 0, max: 60 }, probability: share },
    min: 3,
    max: 5,
  },
  /** How far each driver is moved, one at a time. */
  driverStep: { kind: "rate", optional: true, min: 0, max: 1 },
  rateStep: { kind: "rate", optional: true, min: 0, max: 0.5 },
  delayStep: { kind: "integer", optional: true, min: 0, max: 60 },
  investments: {
    kind: "records",
    of: {
      name,
      amount,
      period: inPeriod,
      outlay: { kind: "choice", of: "outlay", optional: true },
      depreciation: { kind: "choice", of: "depreciation", optional: true },
      life: { kind: "integer", optional: true, min: 1, max: 60 },
      salvage: optionalAmount,
      credit: share,
      vatRate: share,
      budget: { kind: "choice", of: "budget", optional: true },
      account: department,
    },
    min: 0,
    max: mostLines,
    key: "name",
  },
  /** `amount` is a year's, from period `from` on; `needs` are departments without which there is no benefit. */
  benefits: {
    kind: "records",
    of: {
      name,
      owner: department,
      needs: { kind: "names" },
      amount,
      growth,
      from: fromPeriod,
      until: untilPeriod,
      ramp: { kind: "integer", optional: true, min: 1, max: longestHorizon },
      vatRate: share,
      kpi: department,
      baseline: department,
      evidence: { kind: "choice", of: "evidence", optional: true },
    },
    min: 0,
    max: mostLines,
    key: "name",
  },
  running: {
    kind: "records",
    of: { name, owner: department, amount, growth, from: fromPeriod, until: untilPeriod, vatRate: share },
    min: 0,
    max: mostLines,
    key: "name",
  },
  /** Staff time: people × months × rate, in one period. */
  staff: {
    kind: "records",
    of: {
      name,
      people: { kind: "number", min: 0, max: 10_000 },
      months: { kind: "number", min: 0, max: 1_200 },
      rate: amount,
      period: inPeriod,
    },
    min: 0,
    max: mostLines,
    key: "name",
  },
  /** What the pool pays, by period from 0; linked to the pool's sheet where there is one. */
  poolPaid: { kind: "list", of: { kind: "money", optional: true, min: 0 }, min: 0, max: longestHorizon + 1, positional: true },
  /** A figure that somebody quotes: what must be believed for it to be true. */
  claimInvested: optionalAmount,
  claimFirst: optionalAmount,
  claimYears: { kind: "integer", optional: true, min: 1, max: 30 },
  claimNpv: { kind: "money", optional: true },
  claimRoi: { kind: "rate", optional: true, min: -1, max: 1000 },
  /** Departments whose yes or no decides about benefits: some of those of the project. */
  parties: {
    kind: "records",
    of: { department: name, committed: { kind: "choice", of: "yesNo", optional: true }, agreed: optionalAmount },
    min: 0,
    max: mostParties,
    key: "department",
    follows: { of: "project.departments", every: false },
  },
  /**
   * What a simulation moves: all amounts of a line, or the discount rate, times a factor. Triangular and PERT take low, likely and
   * high, uniform low and high, normal and lognormal likely as the mean and the deviation; triangular where nothing is chosen.
   */
  drivers: {
    kind: "records",
    of: {
      line: name,
      distribution: { kind: "choice", of: "distribution", optional: true },
      low: factor,
      likely: factor,
      high: factor,
      deviation: factor,
    },
    min: 0,
    max: mostDrivers,
    key: "line",
  },
  /** Rank correlations of two drivers each; none between the others. */
  correlations: {
    kind: "records",
    of: { first: name, second: name, rank: { kind: "number", min: -1, max: 1 } },
    min: 0,
    max: mostCorrelations,
  },
  trials: { kind: "integer", optional: true, min: fewestTrials, max: mostTrials },
  /** The same seed gives the same figures. From 1 on: 0 is blank to the function. */
  seed: { kind: "integer", optional: true, min: 1, max: 2 ** 32 - 1 },
  alternatives: note,
  stopCriteria: note,
  postAudit: { kind: "date", optional: true },
} as const satisfies Fields;

export type ModelInputs = InputsOf<typeof fields>;
