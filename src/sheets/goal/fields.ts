// What the superordinate goal asks for.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** Everybody works towards it. */
export const confidentiality = "shared";

/** Departments that can have a chain. */
export const mostChains = 30;

const step = { kind: "text", optional: true, maxLength: 80 } as const;

export const fields = {
  ...commonFields,
  sentence: { kind: "text", maxLength: 200 },
  metric: { kind: "text", maxLength: 80 },
  /** Of the metric; the project's unit where empty. */
  metricUnit: { kind: "text", optional: true, maxLength: 20 },
  baseline: { kind: "number", optional: true },
  target: { kind: "number", optional: true },
  due: { kind: "date", optional: true },
  /** Who answers for the goal. */
  sponsor: { kind: "text", optional: true, maxLength: 40 },
  /** From what the department itself is measured by, over what follows, to what the company gains. */
  chains: {
    kind: "records",
    of: {
      department: { kind: "text", maxLength: 40 },
      first: step,
      next: step,
      result: step,
      figure: { kind: "choice", of: "modelFigure", optional: true },
    },
    min: 1,
    max: mostChains,
    key: "department",
  },
} as const satisfies Fields;

export type GoalInputs = InputsOf<typeof fields>;
