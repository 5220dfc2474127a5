// What the sheet of trust asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Scores of people are nobody else's business. */
export const confidentiality = "confidential";

export const most = { past: 60, counterparts: 30 } as const;
/** Below it a score needs a reassurance. */
export const enoughTrust = 3;

const money = { kind: "money", optional: true } as const;
const day = { kind: "date", optional: true } as const;
/** From 1, none, to 5, full. */
const score = { kind: "integer", optional: true, min: 1, max: 5 } as const;

export const fields = {
  ...commonFields,
  past: {
    kind: "records",
    of: {
      project: { kind: "text", maxLength: 60 },
      lesson: { kind: "text", optional: true, maxLength: 160 },
      status: { kind: "choice", of: "pastStatus", optional: true },
      promisedCost: money,
      actualCost: money,
      promisedBenefit: money,
      actualBenefit: money,
      promisedOn: day,
      actualOn: day,
    },
    min: 0,
    max: most.past,
    key: "project",
  },
  /** Chance of success that is believed before any record, and how many projects that belief counts for. */
  prior: { kind: "rate", min: 0, max: 1 },
  priorWeight: { kind: "number", min: 0.1, max: 100 },
  /** Present values of the new project; linked to the model where it publishes them. */
  pvBenefits: { kind: "money", optional: true, min: 0 },
  pvCosts: { kind: "money", optional: true, min: 0 },
  counterparts: {
    kind: "records",
    of: {
      counterpart: { kind: "text", maxLength: 40 },
      reassurance: { kind: "text", optional: true, maxLength: 160 },
      ability: score,
      motive: score,
      value: score,
    },
    min: 0,
    max: most.counterparts,
    key: "counterpart",
  },
} as const satisfies Fields;

export type TrustInputs = InputsOf<typeof fields>;
