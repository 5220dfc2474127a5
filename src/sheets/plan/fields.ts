// What a plan asks for: stages with their gates, and tasks in them.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const mostStages = 12;
export const mostTasks = 400;

/** Ten years. */
const weeks = { kind: "number", optional: true, min: 0, max: 520 } as const;

export const fields = {
  ...commonFields,
  /** In their order: a stage opens once the gate of each stage before it is met. */
  stages: {
    kind: "records",
    of: {
      stage: { kind: "text", maxLength: 40 },
      /** What must be true at its end. */
      gate: { kind: "text", optional: true, maxLength: 120 },
      shortest: weeks,
      longest: weeks,
      /** Who lets the project pass; where somebody is named, the day is needed too. */
      approver: { kind: "text", optional: true, maxLength: 40 },
      passedOn: { kind: "date", optional: true },
    },
    min: 1,
    max: mostStages,
    key: "stage",
  },
  tasks: {
    kind: "records",
    of: {
      task: { kind: "text", maxLength: 120 },
      stage: { kind: "text", maxLength: 40 },
      owner: { kind: "text", optional: true, maxLength: 40 },
      start: { kind: "date", optional: true },
      due: { kind: "date", optional: true },
      /** Of the whole plan, in any measure; empty: the days that it takes. */
      weight: { kind: "number", optional: true, min: 0, max: 1_000_000 },
      progress: { kind: "rate", optional: true, min: 0, max: 1 },
      doneOn: { kind: "date", optional: true },
      evidence: { kind: "text", optional: true, maxLength: 200 },
    },
    min: 1,
    max: mostTasks,
    key: "task",
  },
} as const satisfies Fields;

export type PlanInputs = InputsOf<typeof fields>;
