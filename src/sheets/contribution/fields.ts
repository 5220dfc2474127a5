// What scoring contributions asks for: criteria, who contributes, scores with reasons, and what was frozen before the results.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const mostParties = 200;
export const mostCriteria = 8;

export const fields = {
  ...commonFields,
  criteria: {
    kind: "records",
    of: { name: { kind: "text", maxLength: 30 }, weight: { kind: "number", min: 0, max: 1_000_000 } },
    min: 1,
    max: mostCriteria,
    key: "name",
  },
  parties: {
    kind: "records",
    of: {
      name: { kind: "text", maxLength: 40 },
      /** Why the scores are what they are, and not more or less. */
      reason: { kind: "text", optional: true, maxLength: 200 },
      /** The weight as it was copied on the day of freezing. */
      frozen: { kind: "number", optional: true, min: 0 },
    },
    min: 1,
    max: mostParties,
    key: "name",
  },
  scores: { kind: "grid", of: { kind: "number", optional: true, min: 0, max: 100 }, rows: "parties", columns: "criteria" },
  /** A part that everyone shares alike, whatever the scores. */
  equalPart: { kind: "rate", optional: true, min: 0, max: 1 },
  frozenOn: { kind: "date", optional: true },
  /** From this day results are known: weights must be frozen before. */
  resultsOn: { kind: "date", optional: true },
  scoredBy: { kind: "text", optional: true, maxLength: 40 },
} as const satisfies Fields;

export type ContributionInputs = InputsOf<typeof fields>;
