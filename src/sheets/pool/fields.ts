// What a bonus pool asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Most periods after period 0, and most who share: what a sheet still shows. */
export const mostPeriods = 60;
export const mostParticipants = 200;
export const mostTiers = 10;

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
  /** Rates by amount of the basis, in rising order, the last one open; where there are any they replace the one rate. */
  tiers: {
    kind: "records",
    of: { upTo: { kind: "money", optional: true, min: 0 }, rate: { kind: "rate", optional: true, min: 0, max: 1 } },
    min: 0,
    max: mostTiers,
  },
  tierMode: { kind: "choice", of: "tierMode", optional: true },
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
      floor: { kind: "money", optional: true, min: 0 },
      cap: { kind: "money", optional: true, min: 0 },
      reason: { kind: "text", optional: true, maxLength: 200 },
    },
    min: 1,
    max: mostParticipants,
    key: "name",
    follows: { of: "project.departments", every: false },
  },
  /** How floors and caps of shares work. */
  method: { kind: "choice", of: "allocationMethod", optional: true },
  /** Whether the pool is what people are owed, or what they cost the company. */
  poolMeaning: { kind: "choice", of: "poolMeaning", optional: true },
  /** Employer contributions as a part of gross pay. */
  employerRate: { kind: "rate", optional: true, min: 0, max: 1 },
  /** Which profit is meant, and of which time: an actual profit counts only where both are the same. */
  profitMeaning: { kind: "text", optional: true, maxLength: 80 },
  profitTime: { kind: "text", optional: true, maxLength: 40 },
  actualMeaning: { kind: "text", optional: true, maxLength: 80 },
  actualTime: { kind: "text", optional: true, maxLength: 40 },
  actualProfit: { kind: "list", of: { kind: "money", optional: true }, min: 0, max: mostPeriods + 1, positional: true },
  designedBy: { kind: "text", optional: true, maxLength: 40 },
  approver: { kind: "text", optional: true, maxLength: 40 },
  measuredBy: { kind: "text", optional: true, maxLength: 40 },
} as const satisfies Fields;

export type PoolInputs = InputsOf<typeof fields>;
