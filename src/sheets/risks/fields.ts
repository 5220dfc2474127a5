// What a risk register asks for: risks with their owners, and where high and medium begin.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const steps = 5;
const step = { kind: "integer", min: 1, max: steps } as const;
const score = { kind: "integer", min: 2, max: steps * steps } as const;

export const fields = {
  ...commonFields,
  /** Probability × impact from which a risk is medium, and high. */
  mediumFrom: score,
  highFrom: score,
  /** What each step of probability stands for, from the lowest. */
  likelihood: { kind: "list", of: { kind: "rate", min: 0, max: 1 }, min: steps, max: steps },
  risks: {
    kind: "records",
    of: {
      risk: { kind: "text", maxLength: 120 },
      owner: { kind: "text", optional: true, maxLength: 40 },
      probability: step,
      impact: step,
      /** What it costs if it happens. */
      atRisk: { kind: "money", optional: true, min: 0 },
      response: { kind: "choice", of: "riskResponse", optional: true },
      action: { kind: "text", optional: true, maxLength: 200 },
      due: { kind: "date", optional: true },
      status: { kind: "choice", of: "riskStatus" },
    },
    min: 0,
    max: 200,
    key: "risk",
  },
} as const satisfies Fields;

export type RisksInputs = InputsOf<typeof fields>;
