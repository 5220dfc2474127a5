// How long sheets take to be drawn in the headless host: the worked case, and a responsibility grid as large as they come.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { write } from "../../../src/excel/write";
import { createHost } from "../../../src/host";
import type { SheetId } from "../../../src/sheets";
import { specsFor } from "../../../src/sheets/kit";
import { readProject, type Project } from "../../../src/sheets/project";
import { plan } from "../../../src/spec/plan";
import type { BenchCase } from "../bench-case";

interface Drawing {
  readonly seconds: number;
  readonly sheets: number;
  readonly messages: number;
  readonly largest: number;
}

/** Draws into a fresh workbook; the host's start is not counted. */
async function draw(project: Project, ids: readonly SheetId[]): Promise<Drawing> {
  const host = await createHost();
  const uninstall = host.install();
  try {
    const begun = performance.now();
    const written = await write((found) => plan(specsFor(project, ids, "en-US", found.standing), found));
    return {
      seconds: (performance.now() - begun) / 1000,
      sheets: written.length,
      messages: host.messages.length,
      largest: Math.max(...host.messages.map(({ bytes }) => bytes)),
    };
  } finally {
    uninstall();
    host.close();
  }
}

const root = process.argv[2] ?? ".";

function example(): Project {
  const reading = readProject(JSON.parse(readFileSync(resolve(root, "assets/examples/predictive-maintenance.json"), "utf8")));
  if (!reading.ok) throw new Error("the example cannot be read");
  return reading.value;
}

/** Each task has one A and one R, and everyone else has a part in it. */
function largeGrid(tasks: number, roles: number): Project {
  const letter = (task: number, role: number) =>
    role === task % roles ? "A" : role === (task + 7) % roles ? "R" : (role + task) % 5 === 0 ? "C" : "I";
  const reading = readProject({
    ...JSON.parse(readFileSync(resolve(root, "assets/examples/predictive-maintenance.json"), "utf8")),
    sheets: {
      raci: {
        roles: Array.from({ length: roles }, (_, role) => `Role ${role + 1}`),
        tasks: Array.from({ length: tasks }, (_, task) => ({
          task: `Task ${task + 1}`,
          phase: `Phase ${Math.floor(task / 50) + 1}`,
          mark: "none",
        })),
        grid: Array.from({ length: tasks }, (_, task) => Array.from({ length: roles }, (__, role) => letter(task, role))),
      },
    },
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

function drawing(
  name: string,
  project: () => Project,
  ids: readonly SheetId[],
  seconds: number,
  messages: (sheets: number) => number,
): BenchCase {
  return {
    kind: "counted",
    name,
    count: async () => {
      const first = await draw(project(), ids);
      const again = await draw(project(), ids);
      return {
        figures: {
          own: `${first.seconds.toFixed(2)} s, ${first.messages} messages, the largest ${(first.largest / 1e6).toFixed(2)} MB`,
          "a second time": `${again.seconds.toFixed(2)} s`,
        },
        target: `≤ ${seconds} s, ≤ ${messages(first.sheets)} messages, each under 3 MB`,
        reached: first.seconds <= seconds && first.messages <= messages(first.sheets) && first.largest < 3e6,
      };
    },
  };
}

export const sheetCases: readonly BenchCase[] = [
  drawing("three sheets of the worked case, and their lists", example, ["raci", "model", "pool"], 1.5, (sheets) => 2 * sheets + 3),
  drawing(
    "a RACI grid of 500 tasks × 30 roles",
    () => largeGrid(500, 30),
    ["raci"],
    5,
    () => 8,
  ),
];
