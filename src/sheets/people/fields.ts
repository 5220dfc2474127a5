// What personal bonuses ask for: each department's share, and its people with their weights.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const confidentiality = "confidential";
export const mostDepartments = 40;
export const mostPeople = 500;

export const fields = {
  ...commonFields,
  departments: {
    kind: "records",
    of: { name: { kind: "text", maxLength: 40 }, award: { kind: "money", min: 0 } },
    min: 1,
    max: mostDepartments,
    key: "name",
  },
  people: {
    kind: "records",
    of: {
      name: { kind: "text", maxLength: 40 },
      department: { kind: "text", maxLength: 40 },
      weight: { kind: "number", min: 0, max: 1_000_000_000 },
      reason: { kind: "text", optional: true, maxLength: 200 },
    },
    min: 1,
    max: mostPeople,
    key: "name",
  },
  /** In the base unit of the currency (yuan, dollars), whatever the sheet's unit. */
  payoutUnit: { kind: "number", min: 0.01, max: 1_000_000 },
} as const satisfies Fields;

export type PeopleInputs = InputsOf<typeof fields>;
