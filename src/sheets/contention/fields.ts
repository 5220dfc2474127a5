// What budget contention asks for: an envelope, its limits, and the requests that compete for it.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** With limits beside the envelope the best set is exact up to this many requests. */
export const mostRequests = 30;
export const mostCriteria = 8;

export const fields = {
  ...commonFields,
  envelope: { kind: "money", min: 0 },
  /** How a doubtful figure is read: "the article's gap of 1,000 is taken as the envelope". */
  envelopeReading: { kind: "text", optional: true, maxLength: 200 },
  maxCount: { kind: "integer", optional: true, min: 0, max: mostRequests },
  /** People who can be lent at the same time; the further limit. */
  peopleLimit: { kind: "number", optional: true, min: 0 },
  goal: { kind: "choice", of: "contentionGoal" },
  criteria: {
    kind: "records",
    of: { name: { kind: "text", maxLength: 30 }, weight: { kind: "number", min: 0, max: 1_000_000 } },
    min: 0,
    max: mostCriteria,
    key: "name",
  },
  requests: {
    kind: "records",
    of: {
      name: { kind: "text", maxLength: 60 },
      owner: { kind: "text", optional: true, maxLength: 40 },
      cost: { kind: "money", min: 0 },
      npv: { kind: "money", optional: true },
      people: { kind: "number", optional: true, min: 0 },
      mark: { kind: "choice", of: "requestMark", optional: true },
      /** Of requests with the same word here at most one is funded. */
      group: { kind: "text", optional: true, maxLength: 20 },
    },
    min: 1,
    max: mostRequests,
    key: "name",
  },
  /** How well each request meets each criterion. */
  scores: { kind: "grid", of: { kind: "number", optional: true, min: 0, max: 100 }, rows: "requests", columns: "criteria" },
} as const satisfies Fields;

export type ContentionInputs = InputsOf<typeof fields>;
