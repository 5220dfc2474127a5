// What an escalation log asks for: the ladder, how its hours are counted, and the issues on it.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Hour of a day, 16.5 for 16:30. */
const hour = { kind: "number", min: 0, max: 24 } as const;

export const fields = {
  ...commonFields,
  clock: { kind: "choice", of: "escalationClock" },
  mode: { kind: "choice", of: "escalationMode" },
  /** Up to which hour of the review date issues are aged. */
  reviewHour: hour,
  delayPerDay: { kind: "money", optional: true, min: 0 },
  /** From the lowest; the last one decides at once and has no time of its own. */
  levels: {
    kind: "records",
    of: { level: { kind: "text", maxLength: 20 }, who: { kind: "text", maxLength: 60 }, hours: { kind: "number", min: 0, max: 10_000 } },
    min: 2,
    max: 8,
    key: "level",
  },
  issues: {
    kind: "records",
    of: {
      issue: { kind: "text", maxLength: 160 },
      task: { kind: "text", optional: true, maxLength: 120 },
      parties: { kind: "text", optional: true, maxLength: 80 },
      openedOn: { kind: "date" },
      openedHour: hour,
      /** Who has it now. */
      level: { kind: "text", optional: true, maxLength: 20 },
      resolvedOn: { kind: "date", optional: true },
      resolvedHour: { ...hour, optional: true },
      resolution: { kind: "text", optional: true, maxLength: 200 },
    },
    min: 0,
    max: 200,
    key: "issue",
  },
} as const satisfies Fields;

export type EscalationInputs = InputsOf<typeof fields>;
