// What the outcome asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Results are everybody's. */
export const confidentiality = "shared";

export const most = { kpis: 60, period: 60 } as const;

const number = { kind: "number", optional: true } as const;
const money = { kind: "money", optional: true } as const;
const confirmed = { kind: "choice", of: "yesNo", optional: true } as const;

export const fields = {
  ...commonFields,
  /** `change` is what people claim of the KPI, in `unit`: -35 is 35 % less where it is relative. */
  kpis: {
    kind: "records",
    of: {
      kpi: { kind: "text", maxLength: 60 },
      source: { kind: "text", optional: true, maxLength: 120 },
      direction: { kind: "choice", of: "direction", optional: true },
      baseline: number,
      plan: number,
      actual: number,
      change: number,
      unit: { kind: "choice", of: "changeUnit", optional: true },
    },
    min: 0,
    max: most.kpis,
    key: "kpi",
  },
  /** The period of the model that the profit is of. */
  period: { kind: "integer", min: 1, max: most.period },
  planProfit: money,
  actualProfit: money,
  /** Whether the actual profit means what the planned one does, and is of the whole period. */
  sameBasis: confirmed,
  samePeriod: confirmed,
  measuredBy: { kind: "text", optional: true, maxLength: 40 },
  poolPlanned: { kind: "money", optional: true, min: 0 },
  npvPlanned: money,
  /** A year. */
  discountRate: { kind: "rate", above: -1, min: -0.99, max: 10 },
  postAudit: { kind: "date", optional: true },
  auditor: { kind: "text", optional: true, maxLength: 40 },
} as const satisfies Fields;

export type OutcomeInputs = InputsOf<typeof fields>;
