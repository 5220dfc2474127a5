// What a project states once, for all sheets: who takes part, in which posts, with what money, and who may approve it.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const mostDepartments = 40;
export const mostPeople = 60;
export const mostApprovals = 60;

const name = { kind: "text", maxLength: 40 } as const;
const remark = { kind: "text", optional: true, maxLength: 120 } as const;
const somebody = { kind: "text", optional: true, maxLength: 40 } as const;
const amount = { kind: "money", optional: true, min: 0 } as const;

export const fields = {
  ...commonFields,
  startDate: { kind: "date", optional: true },
  budget: amount,
  /** Whether the year's budget holds it: other people approve what it does not hold. */
  budgetScope: { kind: "choice", of: "budgetScope" },
  /** A year, effective; the company's own rate for projects of this risk. */
  discountRate: { kind: "rate", above: -1, min: -0.99, max: 10 },
  rateOwner: somebody,
  rateSource: remark,
  departments: { kind: "records", of: { name, lead: somebody, part: remark }, min: 1, max: mostDepartments, key: "name" },
  /** `role` is what the columns of the responsibility matrix are called; `name` who holds it. */
  people: { kind: "records", of: { role: name, name: somebody, department: somebody }, min: 0, max: mostPeople, key: "role" },
  /**
   * The delegation of authority: who approves amounts from `from` up to, but not including, `to`. An empty `to` has no
   * upper bound, an empty scope holds inside and outside the budget.
   */
  approvals: {
    kind: "records",
    of: {
      type: name,
      from: amount,
      to: amount,
      scope: { kind: "choice", of: "budgetScope", optional: true },
      /** Approvers in order. */
      chain: { kind: "text", optional: true, maxLength: 200 },
      collective: { kind: "choice", of: "yesNo", optional: true },
    },
    min: 0,
    max: mostApprovals,
  },
} as const satisfies Fields;

export type ProjectInputs = InputsOf<typeof fields>;
