// What the value exchange asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** What others are offered stays in the team. */
export const confidentiality = "team";

export const mostDeals = 100;

const line = { kind: "text", optional: true, maxLength: 120 } as const;
const amount = { kind: "money", optional: true, min: 0 } as const;

export const fields = {
  ...commonFields,
  /** `change` of the counterpart's own KPI, in `unit`: 30 is 30 % where it is relative, 30 points where it is points. */
  deals: {
    kind: "records",
    of: {
      counterpart: { kind: "text", maxLength: 40 },
      ask: line,
      give: line,
      kpi: { kind: "text", optional: true, maxLength: 60 },
      change: { kind: "number", optional: true },
      unit: { kind: "choice", of: "changeUnit", optional: true },
      askAmount: amount,
      giveAmount: amount,
      figure: { kind: "choice", of: "modelFigure", optional: true },
      evidence: { kind: "choice", of: "evidence", optional: true },
      status: { kind: "choice", of: "dealStatus", optional: true },
    },
    min: 1,
    max: mostDeals,
  },
} as const satisfies Fields;

export type ExchangeInputs = InputsOf<typeof fields>;
