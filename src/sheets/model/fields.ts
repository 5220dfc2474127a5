// What the model asks for. Amounts are typed as positive numbers: the sheet gives them their sign.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Periods a model can have after period 0. */
export const longestHorizon = 60;
/** Lines in each table. */
export const mostLines = 60;

const name = { kind: "text", maxLength: 80 } as const;
const department = { kind: "text", optional: true, maxLength: 80 } as const;
const amount = { kind: "money", min: 0 } as const;
/** Bounds keep powers over 60 periods inside what a cell can hold. */
const growth = { kind: "rate", above: -1, min: -0.99, max: 10 } as const;
const change = { kind: "rate", min: -1, max: 10 } as const;
const fromPeriod = { kind: "integer", min: 1, max: longestHorizon } as const;
const inPeriod = { kind: "integer", min: 0, max: longestHorizon } as const;

export const fields = {
  ...commonFields,
  /** Periods after period 0. */
  periods: { kind: "integer", min: 1, max: longestHorizon },
  /** Per period. */
  discountRate: { kind: "rate", above: -1, min: -0.99, max: 10 },
  timing: { kind: "choice", of: "timing" },
  /** The case that all figures of the sheet speak of. */
  scenario: { kind: "choice", of: "scenario" },
  /** By how much benefits and costs differ in the base case, the downside and the upside, in this order. */
  scenarios: { kind: "records", of: { benefitChange: change, costChange: change }, min: 3, max: 3 },
  investments: { kind: "records", of: { name, amount, period: inPeriod }, min: 0, max: mostLines, key: "name" },
  /** `amount` is that of period `from`, the first full one; `needs` are departments without which there is no benefit. */
  benefits: {
    kind: "records",
    of: {
      name,
      owner: department,
      needs: { kind: "names" },
      amount,
      growth,
      from: fromPeriod,
      evidence: { kind: "choice", of: "evidence", optional: true },
    },
    min: 0,
    max: mostLines,
    key: "name",
  },
  running: { kind: "records", of: { name, owner: department, amount, growth, from: fromPeriod }, min: 0, max: mostLines, key: "name" },
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
} as const satisfies Fields;

export type ModelInputs = InputsOf<typeof fields>;
