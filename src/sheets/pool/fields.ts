// What a bonus pool asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Most periods after period 0, and most who share: what a sheet still shows. */
export const mostPeriods = 60;
export const mostParticipants = 200;

export const fields = {
  ...commonFields,
  /** By period from 0, before bonus and tax; linked to the model where it is in the workbook. */
  profit: { kind: "list", of: { kind: "money", optional: true }, min: 0, max: mostPeriods + 1, positional: true },
  /** Profit columns after period 0. */
  periods: { kind: "integer", min: 1, max: mostPeriods },
  rate: { kind: "rate", min: 0, max: 1 },
  basis: { kind: "choice", of: "poolBasis" },
  /** Below 100 %: with all profit taxed away the pool after tax has no closed form. */
  tax: { kind: "rate", min: 0, max: 0.99 },
  hurdle: { kind: "money", optional: true },
  hurdleMode: { kind: "choice", of: "hurdleMode" },
  /** Of each period's pool. */
  cap: { kind: "money", optional: true, min: 0 },
  firstPeriod: { kind: "integer", min: 0, max: mostPeriods },
  lastPeriod: { kind: "integer", min: 0, max: mostPeriods },
  /** In the base unit of the currency (yuan, dollars), whatever the sheet's unit. */
  payoutUnit: { kind: "number", min: 0.01, max: 1_000_000 },
  participants: {
    kind: "records",
    of: {
      name: { kind: "text", maxLength: 40 },
      weight: { kind: "number", min: 0, max: 1_000_000_000 },
      reason: { kind: "text", optional: true, maxLength: 200 },
    },
    min: 1,
    max: mostParticipants,
    key: "name",
    follows: { of: "project.departments", every: false },
  },
  approver: { kind: "text", optional: true, maxLength: 40 },
  measuredBy: { kind: "text", optional: true, maxLength: 40 },
} as const satisfies Fields;

export type PoolInputs = InputsOf<typeof fields>;
