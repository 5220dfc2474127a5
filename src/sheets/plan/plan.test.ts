// The plan's figures, gates and remarks, on the sheet and in words.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { buildLists } from "../lists";
import { words as listWords } from "../words";
import { build } from "./build";
import { check } from "./check";
import type { PlanInputs } from "./fields";
import { planned, progress, stagesOf } from "./standing";
import { words, type PlanWords } from "./words";

const theCase = exampleProject("predictive-maintenance").sheets.plan as PlanInputs;
const [first, second] = theCase.tasks as readonly [PlanInputs["tasks"][number], PlanInputs["tasks"][number]];
const draw = (inputs: PlanInputs, locale: (typeof locales)[number] = "zh-CN") => calculated([build(inputs, locale), buildLists(locale)]);
const column = async (inputs: PlanInputs, name: string): Promise<unknown[]> => (await draw(inputs)).values("plan", name).flat();

describe.each(locales)("the worked case in %s", (locale) => {
  it("stands at 68 % where 70 % are planned, with one gate of three met", async () => {
    const sheet = await draw(theCase, locale);
    expect(sheet.errors).toEqual([]);
    const value = (name: string): unknown => sheet.value("plan", name);
    expect(value("progress")).toBeCloseTo(0.68, 9);
    expect(value("planned")).toBeCloseTo(0.7, 9);
    expect([value("taskCount"), value("doneCount"), value("lateCount"), value("gatesMet"), value("weeks"), value("checks")]).toEqual([
      13, 7, 0, 1, 6, 0,
    ]);
    expect(value("current")).toBe("二、谈判");
    expect(sheet.values("plan", "stageWeeks").flat()).toEqual([2, 3, 1]);
    const { gateState } = listWords[locale];
    expect(sheet.values("plan", "gate").flat()).toEqual([gateState.met, gateState.open, gateState.closed]);
  });
});

it("counts as the sheet does", () => {
  expect([progress(theCase), planned(theCase)]).toEqual([expect.closeTo(0.68, 9), expect.closeTo(0.7, 9)]);
  expect(stagesOf(theCase).map(({ weeks, ready, opens }) => [weeks, ready, opens])).toEqual([
    [2, true, true],
    [3, false, true],
    [1, false, false],
  ]);
});

it("opens no stage before every gate before it is met", async () => {
  const stages = theCase.stages.map((stage, index) => (index === 0 ? { ...stage, passedOn: null } : stage));
  const tasks = theCase.tasks.map((task) => ({ ...task, doneOn: task.doneOn ?? "2026-11-24" }));
  // The second stage is ready for itself; without the first gate neither it nor the third is open.
  expect(
    await column(
      { ...theCase, stages: stages.map((stage, index) => (index === 1 ? { ...stage, passedOn: "2026-11-24" } : stage)), tasks },
      "met",
    ),
  ).toEqual([0, 0, 0]);
  expect(await column({ ...theCase, stages, tasks }, "opens")).toEqual([1, 0, 0]);
  expect(await column({ ...theCase, tasks }, "met")).toEqual([1, 0, 0]);
});

/** A change to the worked case, and the finding that it brings. */
const broken: Readonly<Record<Exclude<keyof PlanWords["findings"], "progress-differs">, readonly [Partial<PlanInputs>, object]>> = {
  "unknown-stage": [{ tasks: [...theCase.tasks, { ...first, task: "x", stage: "零" }] }, { name: "tasks_stage", row: 13 }],
  "before-gate": [
    { tasks: theCase.tasks.map((task) => (task.task === "组建项目团队" ? { ...task, progress: 0.1 } : task)) },
    { name: "tasks_task", row: 10 },
  ],
  late: [{ asOf: "2026-11-25" }, { name: "tasks_due", row: 7 }],
  backwards: [{ tasks: [{ ...first, due: "2026-10-01" }, ...theCase.tasks.slice(1)] }, { name: "tasks_due", row: 0 }],
  "done-later": [{ asOf: "2026-11-18" }, { name: "tasks_doneOn", row: 6 }],
  undated: [{ tasks: [{ ...first, start: null }, ...theCase.tasks.slice(1)] }, { name: "tasks_start", row: 0 }],
  ownerless: [{ tasks: [first, { ...second, owner: null }, ...theCase.tasks.slice(2)] }, { name: "tasks_owner", row: 1 }],
  unproved: [{ tasks: [{ ...first, evidence: null }, ...theCase.tasks.slice(1)] }, { name: "tasks_evidence", row: 0 }],
  "no-tasks": [
    { stages: [...theCase.stages, { ...theCase.stages[0], stage: "四、复盘" } as PlanInputs["stages"][number]] },
    { name: "stages_stage", row: 3 },
  ],
  "too-early": [{ stages: theCase.stages.map((stage) => ({ ...stage, passedOn: "2026-11-20" })) }, { name: "stages_passedOn", row: 1 }],
  "after-review": [{ asOf: "2026-11-05" }, { name: "stages_passedOn", row: 0 }],
  unapproved: [{ stages: theCase.stages.map((stage) => ({ ...stage, passedOn: null })) }, { name: "stages_passedOn", row: 0 }],
  "too-short": [{ stages: theCase.stages.map((stage) => ({ ...stage, shortest: 3 })) }, { name: "stages_shortest", row: 0 }],
  "too-long": [{ stages: theCase.stages.map((stage) => ({ ...stage, longest: 1 })) }, { name: "stages_longest", row: 0 }],
  "no-gate": [{ stages: theCase.stages.map((stage) => ({ ...stage, gate: null })) }, { name: "stages_gate", row: 0 }],
};

it("has nothing to say about the worked case", () => expect(check(theCase, "zh-CN")).toEqual([]));
it.each(Object.entries(broken))("finds %s, and says so in both languages", (code, [change, place]) => {
  for (const locale of locales) {
    const found = check({ ...theCase, ...change }, locale).find(({ rule }) => rule === `plan.${code}`);
    expect(found?.place).toEqual(place);
    expect(found?.sentence).not.toMatch(/[{}]/);
  }
});

it.each([
  ["late", broken.late, "task_check", 7],
  ["before-gate", broken["before-gate"], "task_check", 10],
  ["unknown-stage", broken["unknown-stage"], "task_check", 13],
  ["too-long", broken["too-long"], "stage_check", 0],
] as const)("marks %s on the sheet too, with the words of its remark", async (_, [change], name, row) => {
  const inputs = { ...theCase, ...change };
  expect((await column(inputs, name))[row]).toBe(0);
  const remarks = await column(inputs, name.replace("check", "remark"));
  expect(remarks[row]).not.toMatch(/^$|[{}]/);
});

it("says so where the sheet's own progress is not that of its tasks", () =>
  expect(check(theCase, "en-US", new Map([["progress", [[0.9]]]])).map(({ rule }) => rule)).toEqual(["plan.progress-differs"]));
it("speaks of each rule in both languages", () =>
  expect(Object.keys(words["zh-CN"].findings)).toEqual(Object.keys(words["en-US"].findings)));
