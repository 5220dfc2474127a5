// What a responsibility grid asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { raciLimits, type RaciLimits, type SchemeId } from "../../model/raci-scheme";
import { commonFields } from "../common";

/** Largest grid: more roles fit no page, more tasks no meeting. */
export const mostTasks = 2000;
export const mostRoles = 60;

const count = (most: number) => ({ kind: "integer", optional: true, min: 1, max: most }) as const;
const share = { kind: "rate", optional: true, min: 0, max: 1 } as const;

export const fields = {
  ...commonFields,
  /** An empty cell is RACI. */
  scheme: { kind: "choice", of: "raciScheme", optional: true },
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
  roles: {
    kind: "list",
    of: { kind: "text", maxLength: 40 },
    unique: true,
    min: 1,
    max: mostRoles,
    follows: { of: "project.roles", every: true },
  },
  grid: { kind: "grid", of: { kind: "letters" }, rows: "tasks", columns: "roles" },
  // Limits that differ from the usual ones, which stand beside them on the sheet.
  maxDoers: count(mostRoles),
  maxConsulted: count(mostRoles),
  maxInformed: count(mostRoles),
  maxCrowdShare: share,
  maxShareOfTasks: share,
  maxShareOfDecisions: share,
  minLoad: count(mostTasks),
  minFullColumn: count(mostTasks),
  maxTasks: count(mostTasks),
  maxRoles: count(mostRoles),
} as const satisfies Fields;

export type RaciInputs = InputsOf<typeof fields>;

/** Which limit of the model each field edits. */
export const limitOf = {
  maxDoers: "doers",
  maxConsulted: "consulted",
  maxInformed: "informed",
  maxCrowdShare: "crowdShare",
  maxShareOfTasks: "doerShare",
  maxShareOfDecisions: "deciderShare",
  minLoad: "loadLeast",
  minFullColumn: "fullColumnLeast",
  maxTasks: "tasks",
  maxRoles: "roles",
} as const satisfies Partial<Record<keyof typeof fields, keyof RaciLimits>>;
export type LimitName = keyof typeof limitOf;
export const limitNames = Object.keys(limitOf) as readonly LimitName[];

/** The limits that hold: people's own, else the usual ones. */
export function limitsOf(inputs: RaciInputs): RaciLimits {
  return {
    ...raciLimits,
    ...Object.fromEntries(limitNames.flatMap((name) => (inputs[name] === null ? [] : [[limitOf[name], inputs[name]]]))),
  };
}

export const schemeOf = (inputs: RaciInputs): SchemeId => inputs.scheme ?? "RACI";
