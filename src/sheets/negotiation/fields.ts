// What the negotiation asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Walk-away points must not reach the other side. */
export const confidentiality = "confidential";

export const most = { talks: 30, conditions: 100 } as const;

const line = { kind: "text", optional: true, maxLength: 160 } as const;

export const fields = {
  ...commonFields,
  talks: {
    kind: "records",
    of: {
      counterpart: { kind: "text", maxLength: 40 },
      need: line,
      objection: line,
      offer: line,
      condition: line,
      /** The point beyond which the counterpart would leave. */
      walkAway: line,
      order: { kind: "integer", optional: true, min: 1, max: 99 },
      days: { kind: "number", optional: true, min: 0, max: 1000 },
      document: { kind: "text", optional: true, maxLength: 80 },
      status: { kind: "choice", of: "dealStatus", optional: true },
    },
    min: 1,
    max: most.talks,
    key: "counterpart",
  },
  /** Who is talked to last, as a rule finance. */
  last: { kind: "text", optional: true, maxLength: 40 },
  /** What a promise waits for. */
  conditions: {
    kind: "records",
    of: {
      counterpart: { kind: "text", optional: true, maxLength: 40 },
      condition: { kind: "text", maxLength: 120 },
      owner: { kind: "text", optional: true, maxLength: 40 },
      due: { kind: "date", optional: true },
      done: { kind: "choice", of: "yesNo", optional: true },
    },
    min: 0,
    max: most.conditions,
  },
  /** Whom the brief shows. */
  briefFor: { kind: "text", optional: true, maxLength: 40 },
} as const satisfies Fields;

export type NegotiationInputs = InputsOf<typeof fields>;
