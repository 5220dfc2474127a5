// The example projects: what they are called, and how to fetch one when it is asked for.
import type { Project } from "../sheets/project";

const files = {
  "predictive-maintenance": () => import("../../assets/examples/predictive-maintenance.json"),
  "returns-portal": () => import("../../assets/examples/returns-portal.json"),
  "smart-dispatch": () => import("../../assets/examples/smart-dispatch.json"),
  "theatre-scheduling": () => import("../../assets/examples/theatre-scheduling.json"),
  "statement-matching": () => import("../../assets/examples/statement-matching.json"),
} as const;

export type ExampleId = keyof typeof files;
export const exampleIds = Object.keys(files) as readonly ExampleId[];

/** @throws Error where an example does not fit its own fields: our bug, and a test's. */
export async function loadExample(id: ExampleId): Promise<Project> {
  const [{ default: json }, { readProject }] = await Promise.all([files[id](), import("../sheets/project")]);
  const reading = readProject(json);
  if (!reading.ok) throw new Error(`example ${id}: ${JSON.stringify(reading.faults[0])}`);
  return reading.value;
}
