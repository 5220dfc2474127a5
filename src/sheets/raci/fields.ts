// What a responsibility grid asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Largest grid: more roles fit no page, more tasks no meeting. */
export const mostTasks = 2000;
export const mostRoles = 60;

export const fields = {
  ...commonFields,
  tasks: {
    kind: "records",
    of: {
      task: { kind: "text", maxLength: 120 },
      phase: { kind: "text", optional: true, maxLength: 40 },
      /** Money and approval rows want different people to do and to answer; an empty cell is a plain task. */
      mark: { kind: "choice", of: "taskMark", optional: true },
    },
    min: 1,
    max: mostTasks,
    key: "task",
  },
  roles: { kind: "list", of: { kind: "text", maxLength: 40 }, unique: true, min: 1, max: mostRoles, follows: { of: "project.roles", every: true } },
  grid: { kind: "grid", of: { kind: "letters" }, rows: "tasks", columns: "roles" },
  // Limits that differ from the usual ones, which stand beside them on the sheet.
  maxDoers: { kind: "integer", optional: true, min: 1, max: mostRoles },
  maxShareOfTasks: { kind: "rate", optional: true, min: 0, max: 1 },
  maxShareOfDecisions: { kind: "rate", optional: true, min: 0, max: 1 },
  minLoad: { kind: "integer", optional: true, min: 1, max: mostTasks },
} as const satisfies Fields;

export type RaciInputs = InputsOf<typeof fields>;
