// What paying a pool out asks for: attainment on a curve, tranches over time, a bonus bank, and what is due back.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const mostParties = 200;
export const mostTranches = 8;
export const mostPoints = 8;
export const mostPeriods = 60;

export const fields = {
  ...commonFields,
  /** In the base unit of the currency (yuan, dollars), whatever the sheet's unit. */
  payoutUnit: { kind: "number", min: 0.01, max: 1_000_000 },
  /** Actual ÷ target; empty: the curve does not apply. */
  attainment: { kind: "rate", optional: true, min: 0, max: 10 },
  /** Threshold first, maximum last, linear between. */
  curve: {
    kind: "records",
    of: { attainment: { kind: "rate", min: 0, max: 10 }, payout: { kind: "rate", min: 0, max: 10 } },
    min: 0,
    max: mostPoints,
  },
  tranches: {
    kind: "records",
    of: { label: { kind: "text", maxLength: 30 }, due: { kind: "date", optional: true }, part: { kind: "rate", min: 0, max: 1 } },
    min: 1,
    max: mostTranches,
  },
  parties: {
    kind: "records",
    of: {
      name: { kind: "text", maxLength: 40 },
      award: { kind: "money", min: 0 },
      /** Paid so far; what is due back is measured against it. */
      paid: { kind: "money", optional: true, min: 0 },
      /** What should have been awarded by the actual profit. */
      restated: { kind: "money", optional: true, min: 0 },
    },
    min: 1,
    max: mostParties,
    key: "name",
  },
  /** Most of what was paid that may be claimed back. */
  clawbackLimit: { kind: "rate", optional: true, min: 0, max: 1 },
  /** A bonus bank pays this part of its balance each period; empty: there is no bank. */
  bankRate: { kind: "rate", optional: true, min: 0, max: 1 },
  bankOpening: { kind: "money", optional: true },
  /** What is put into the bank each period, from period 0; below 0 after a loss. */
  credits: { kind: "list", of: { kind: "money", optional: true }, min: 0, max: mostPeriods + 1, positional: true },
} as const satisfies Fields;

export type PayoutInputs = InputsOf<typeof fields>;
