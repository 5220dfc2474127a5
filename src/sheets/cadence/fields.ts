// What the meeting rhythm asks for: the tiers, what an hour costs, and what was decided and promised.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

const words = { kind: "text", optional: true, maxLength: 200 } as const;
const name = { kind: "text", optional: true, maxLength: 40 } as const;
const day = { kind: "date", optional: true } as const;

export const fields = {
  ...commonFields,
  /** Of one person for one hour. */
  rate: { kind: "money", optional: true, min: 0 },
  delayPerDay: { kind: "money", optional: true, min: 0 },
  /** For the calendar file alone: times on the sheet are the wall's. */
  zone: { kind: "choice", of: "timeZone" },
  meetings: {
    kind: "records",
    of: {
      meeting: { kind: "text", maxLength: 60 },
      rhythm: { kind: "choice", of: "rhythm" },
      hours: { kind: "number", min: 0.25, max: 24 },
      perYear: { kind: "number", min: 0, max: 366 },
      /** The day of the first session, and its hour, 16.5 for 16:30. */
      first: day,
      startHour: { kind: "number", min: 0, max: 24 },
      chair: name,
      attendees: { kind: "names", optional: true },
      agenda: words,
      inputs: words,
      outputs: words,
    },
    min: 1,
    max: 20,
    key: "meeting",
  },
  decisions: {
    kind: "records",
    of: { decision: { kind: "text", maxLength: 160 }, meeting: { kind: "text", optional: true, maxLength: 60 }, date: day, owner: name },
    min: 0,
    max: 300,
    key: "decision",
  },
  actions: {
    kind: "records",
    of: {
      action: { kind: "text", maxLength: 160 },
      meeting: { kind: "text", optional: true, maxLength: 60 },
      due: day,
      owner: name,
      doneOn: day,
    },
    min: 0,
    max: 300,
    key: "action",
  },
} as const satisfies Fields;

export type CadenceInputs = InputsOf<typeof fields>;
