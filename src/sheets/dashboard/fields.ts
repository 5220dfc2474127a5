// What a dashboard asks for: figures that other sheets give where they stand, and metrics with their rules.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

const part = { kind: "rate", optional: true, min: 0, max: 1 } as const;
const amount = { kind: "money", optional: true, min: 0 } as const;
const count = { kind: "integer", optional: true, min: 0, max: 10_000 } as const;
const figure = { kind: "number", optional: true } as const;
/** A fraction of the target; of the target 0 the amount itself. */
const tolerance = { kind: "rate", min: 0, max: 100 } as const;

export const fields = {
  ...commonFields,
  progress: part,
  planned: part,
  /** Budget at completion, and what is spent of it. */
  bac: amount,
  ac: amount,
  highRisks: count,
  mediumRisks: count,
  npv: { kind: "money", optional: true },
  /** Days after which a figure is too old to be green. */
  maxAge: { kind: "integer", min: 0, max: 3650 },
  metrics: {
    kind: "records",
    of: {
      metric: { kind: "text", maxLength: 60 },
      source: { kind: "text", optional: true, maxLength: 80 },
      /** Typed here, or one of the figures above. */
      figure: { kind: "choice", of: "dashboardFigure" },
      actual: figure,
      target: figure,
      direction: { kind: "choice", of: "direction" },
      /** Up to `amber` from the target green, up to `red` amber. */
      amber: tolerance,
      red: tolerance,
      previous: figure,
      measuredOn: { kind: "date", optional: true },
      /** In place of the rule; counts only with a note. */
      override: { kind: "choice", of: "light", optional: true },
      note: { kind: "text", optional: true, maxLength: 200 },
    },
    min: 1,
    max: 60,
    key: "metric",
  },
} as const satisfies Fields;

export type DashboardInputs = InputsOf<typeof fields>;
