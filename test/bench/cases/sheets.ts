// How long sheets take to be drawn in the headless host: the worked case, all its sheets, and grids and models as large as they
// come; and to be calculated again after an edit.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { write } from "../../../src/excel/write";
import { createHost } from "../../../src/host";
import { sheetIds, type SheetId } from "../../../src/sheets";
import { specsFor } from "../../../src/sheets/kit";
import { readProject, type Project } from "../../../src/sheets/project";
import { plan } from "../../../src/spec/plan";
import type { BenchCase } from "../bench-case";

interface Drawing {
  readonly seconds: number;
  readonly sheets: number;
  readonly messages: number;
  readonly largest: number;
  /** What `afterwards` measured. */
  readonly afterwards: number | undefined;
}

/**
 * Draws into a fresh workbook; the host's start is not counted.
 * @param afterwards measures something in that workbook
 */
async function draw(project: Project, ids: readonly SheetId[], afterwards?: () => Promise<number>): Promise<Drawing> {
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
      afterwards: await afterwards?.(),
    };
  } finally {
    uninstall();
    host.close();
  }
}

const root = process.argv[2] ?? ".";

const file = JSON.parse(readFileSync(resolve(root, "assets/examples/predictive-maintenance.json"), "utf8")) as {
  readonly sheets: { readonly model: object };
};

function project(json: object): Project {
  const reading = readProject(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

const many = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => of(index));

/** Each task has one A and one R, and everyone else has a part in it. */
function largeGrid(tasks: number, roles: number): Project {
  const letter = (task: number, role: number) =>
    role === task % roles ? "A" : role === (task + 7) % roles ? "R" : (role + task) % 5 === 0 ? "C" : "I";
  return project({
    ...file,
    sheets: {
      raci: {
        roles: many(roles, (role) => `Role ${role + 1}`),
        tasks: many(tasks, (task) => ({ task: `Task ${task + 1}`, phase: `Phase ${Math.floor(task / 50) + 1}`, mark: "none" })),
        grid: many(tasks, (task) => many(roles, (role) => letter(task, role))),
      },
    },
  });
}

/** Benefits, running costs and investments; the worked case's other inputs. */
function largeModel(lines: number, periods: number, periodLength: "year" | "month"): Project {
  return project({
    ...file,
    sheets: {
      model: {
        ...file.sheets.model,
        periods,
        periodLength,
        benefits: many(lines / 2, (index) => ({ name: `Benefit ${index + 1}`, amount: 100 + index, growth: 0.02, from: 1 })),
        running: many(lines / 4, (index) => ({ name: `Running ${index + 1}`, amount: 10 + index, growth: 0.02, from: 1 })),
        investments: many(lines / 4, (index) => ({ name: `Investment ${index + 1}`, amount: 50 + index, period: 0 })),
      },
    },
  });
}

/** Seconds from another amount of the first benefit to the net present value that follows; the second time, as people edit on. */
async function editBenefit(): Promise<number> {
  const edit = async (amount: number): Promise<number> => {
    const begun = performance.now();
    const figure = await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem("Model");
      names.getItem("xd_in_benefits_amount").getRange().getCell(0, 0).values = [[amount]];
      const range = names.getItem("xd_out_npv").getRange();
      range.load("values");
      await context.sync();
      return range.values[0]?.[0] as number;
    });
    seconds = (performance.now() - begun) / 1000;
    return figure;
  };
  let seconds = 0;
  const before = await edit(1000);
  if (!((await edit(2000)) > before)) throw new Error("the net present value did not follow the benefit");
  return seconds;
}

interface Limit {
  readonly seconds?: number;
  readonly messages?: (sheets: number) => number;
  /** For an edit of the first benefit. */
  readonly edit?: number;
}

function drawing(name: string, drawn: () => Project, ids: readonly SheetId[], limit: Limit): BenchCase {
  return {
    kind: "counted",
    name,
    count: async () => {
      const first = await draw(drawn(), ids);
      const again = await draw(drawn(), ids, limit.edit === undefined ? undefined : editBenefit);
      const messages = limit.messages?.(first.sheets) ?? Infinity;
      const { seconds = Infinity, edit = Infinity } = limit;
      return {
        figures: {
          own: `${first.seconds.toFixed(2)} s, ${first.messages} messages, the largest ${(first.largest / 1e6).toFixed(2)} MB`,
          "a second time": `${again.seconds.toFixed(2)} s`,
          ...(again.afterwards !== undefined && { "after an edit": `${again.afterwards.toFixed(2)} s` }),
        },
        target: [
          ...(limit.seconds === undefined ? [] : [`≤ ${seconds} s`]),
          ...(limit.messages ? [`≤ ${messages} messages`] : []),
          "each under 3 MB",
          ...(edit === Infinity ? [] : [`≤ ${edit} s after an edit`]),
        ].join(", "),
        reached: first.seconds <= seconds && first.messages <= messages && first.largest < 3e6 && (again.afterwards ?? 0) <= edit,
      };
    },
  };
}

const twoEach = (sheets: number): number => 2 * sheets + 3;

export const sheetCases: readonly BenchCase[] = [
  drawing("three sheets of the worked case, and their lists", () => project(file), ["raci", "model", "pool"], {
    seconds: 1.5,
    messages: twoEach,
  }),
  drawing("all sheets of the worked case", () => project(file), sheetIds, { seconds: 6, messages: twoEach }),
  drawing("a RACI grid of 500 tasks × 30 roles", () => largeGrid(500, 30), ["raci"], { seconds: 5, messages: () => 8 }),
  drawing("a RACI grid of 2,000 tasks × 40 roles", () => largeGrid(2000, 40), ["raci"], { seconds: 8 }),
  drawing("a model of 60 lines × 40 years", () => largeModel(60, 40, "year"), ["model"], { seconds: 4, edit: 1.5 }),
  drawing("a model of 60 lines × 120 months", () => largeModel(60, 120, "month"), ["model"], { edit: Infinity }),
];
