// The worked case, and a model with nothing in it: inputs for the tests.
import { coerce } from "../../spec/inputs";
import { fields, type ModelInputs } from "./fields";

/** Inputs as a project file states them: what it leaves out is empty. */
export function modelInputs(json: unknown): ModelInputs {
  const reading = coerce(fields, json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

/** Tables that a model without them leaves empty. */
export const noLines = {
  investments: [],
  benefits: [],
  running: [],
  staff: [],
  poolPaid: [],
  parties: [],
  drivers: [],
  correlations: [],
} as const;

/** 800 once, 1,500 a year for three years, 10 %; staff not inside the 800 and not costed. */
export const predictiveMaintenance: ModelInputs = modelInputs({
  ...noLines,
  project: "预测性维护",
  asOf: "2026-03-31",
  unit: "wan",
  preparedBy: "售后服务部",
  periods: 3,
  discountRate: 0.1,
  timing: "end",
  scenario: "base",
  scenarios: [
    { benefitChange: 0, costChange: 0 },
    { benefitChange: -0.2, costChange: 0.2 },
    { benefitChange: 0.1, costChange: 0 },
  ],
  investments: [{ name: "平台建设", amount: 800, period: 0 }],
  benefits: [{ name: "减少故障与投诉", owner: "售后", needs: ["IT", "产品", "销售"], amount: 1500, growth: 0, from: 1, evidence: "guess" }],
  staff: [{ name: "IT 开发", people: 8, months: 4, rate: 0, period: 0 }],
  poolPaid: [null, 150],
});

export const nothing: ModelInputs = { ...predictiveMaintenance, ...noLines, preparedBy: null, periods: 1 };
