// What the sheet of interests asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Pains are told in confidence. */
export const confidentiality = "confidential";

export const most = { departments: 20, kpis: 100, requests: 100, pains: 100 } as const;

const department = { kind: "text", optional: true, maxLength: 40 } as const;
const day = { kind: "date", optional: true } as const;

export const fields = {
  ...commonFields,
  departments: {
    kind: "records",
    of: { department: { kind: "text", maxLength: 40 }, veto: { kind: "choice", of: "yesNo", optional: true } },
    min: 1,
    max: most.departments,
    key: "department",
  },
  /** `effect` of the project on the KPI, from -2 (much worse) to 2 (much better); `weight` within the department. */
  kpis: {
    kind: "records",
    of: {
      kpi: { kind: "text", maxLength: 60 },
      department,
      reason: { kind: "text", optional: true, maxLength: 120 },
      effect: { kind: "integer", optional: true, min: -2, max: 2 },
      weight: { kind: "number", optional: true, min: 0, max: 1000 },
      evidence: { kind: "choice", of: "evidence", optional: true },
    },
    min: 0,
    max: most.kpis,
  },
  /** Staff is people × months; `amount` is money. */
  requests: {
    kind: "records",
    of: {
      resource: { kind: "text", maxLength: 80 },
      department,
      condition: { kind: "text", optional: true, maxLength: 120 },
      people: { kind: "number", optional: true, min: 0, max: 10_000 },
      months: { kind: "number", optional: true, min: 0, max: 1_200 },
      amount: { kind: "money", optional: true, min: 0 },
      answer: { kind: "choice", of: "answer", optional: true },
      blocker: { kind: "choice", of: "blocker", optional: true },
      owner: { kind: "text", optional: true, maxLength: 40 },
      due: day,
    },
    min: 0,
    max: most.requests,
  },
  pains: {
    kind: "records",
    of: { leader: { kind: "text", maxLength: 40 }, department, quote: { kind: "text", optional: true, maxLength: 200 }, heard: day },
    min: 0,
    max: most.pains,
  },
} as const satisfies Fields;

export type InterestsInputs = InputsOf<typeof fields>;
