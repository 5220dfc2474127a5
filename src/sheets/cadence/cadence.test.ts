// The rhythm's hours and cost, its next sessions, and meetings that decide nothing.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import { specsFor } from "../kit";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { CadenceInputs } from "./fields";
import { nextSession } from "./sessions";
import type { CadenceWords } from "./words";

const theCase = exampleProject("predictive-maintenance").sheets.cadence as CadenceInputs;
const [weekly, monthly, quarterly] = theCase.meetings as [
  CadenceInputs["meetings"][number],
  CadenceInputs["meetings"][number],
  CadenceInputs["meetings"][number],
];
const draw = (inputs: CadenceInputs, locale: (typeof locales)[number] = "zh-CN") => calculated([build(inputs, locale), buildLists(locale)]);

it.each(locales)("takes 92 hours a year of a full seat, and prices them, in %s", async (locale) => {
  const sheet = await draw(theCase, locale);
  expect(sheet.errors).toEqual([]);
  expect(sheet.value("cadence", "seatHours")).toBe(92);
  expect(sheet.values("cadence", "heads").flat().slice(0, 3)).toEqual([4, 6, 6]);
  const hours = 1 * 52 * 4 + 2 * 12 * 6 + 4 * 4 * 6;
  expect(sheet.value("cadence", "yearCost")).toBeCloseTo(hours * 0.02, 9);
  expect(sheet.value("cadence", "delayDays")).toBeCloseTo(hours * 0.02, 9);
  expect(["openActions", "lateActions", "checks"].map((name) => sheet.value("cadence", name))).toEqual([1, 0, 0]);
});

it.each([
  ["weekly, on the same weekday", { ...weekly, first: "2026-10-26" }, "2026-11-24", "2026-11-30"],
  ["weekly, today", { ...weekly, first: "2026-11-17" }, "2026-11-24", "2026-11-24"],
  ["fortnightly", { ...weekly, rhythm: "fortnightly", first: "2026-10-26" }, "2026-11-24", "2026-12-07"],
  ["monthly, later this month", { ...monthly, first: "2026-10-30" }, "2026-11-24", "2026-11-30"],
  ["monthly, at the end of a short month", { ...monthly, first: "2026-01-31" }, "2026-02-10", "2026-02-28"],
  ["monthly, next month", { ...monthly, first: "2026-10-10" }, "2026-11-24", "2026-12-10"],
  ["quarterly", { ...quarterly, first: "2026-03-18" }, "2026-06-19", "2026-09-18"],
  ["not before the first", { ...quarterly, first: "2026-12-18" }, "2026-11-24", "2026-12-18"],
] as const)("finds the next session: %s", async (_, meeting, asOf, next) => {
  const sheet = await draw({ ...theCase, asOf, meetings: [meeting as CadenceInputs["meetings"][number]] });
  expect(sheet.errors).toEqual([]);
  expect(sheet.value("cadence", "next")).toBe(toSerial(next));
  expect(nextSession(meeting, asOf)).toEqual({ planned: toSerial(next), held: toSerial(next) });
});

it("moves a session on a day off to the next day of work of the calendar", async () => {
  const project = exampleProject("predictive-maintenance");
  const inputs: CadenceInputs = {
    ...theCase,
    asOf: "2026-09-25",
    meetings: [
      { ...weekly, first: "2026-09-26" },
      { ...weekly, meeting: "x", first: "2026-09-29" },
    ],
  };
  const sheets = { calendar: { ...(project.sheets.calendar as object), years: 1 }, cadence: inputs };
  const sheet = await calculated(specsFor({ ...project, sheets }, ["calendar", "cadence"], "zh-CN", []));
  expect(sheet.values("cadence", "next").flat().slice(0, 2)).toEqual([toSerial("2026-09-28"), toSerial("2026-09-29")]);
  const workdays = {
    first: Number(sheet.values("calendar", "dates")[0]?.[0]),
    isWorkday: sheet.values("calendar", "workdays").map(([one]) => one === 1),
  };
  expect(inputs.meetings.map((meeting) => nextSession(meeting, inputs.asOf, workdays)?.held)).toEqual([
    toSerial("2026-09-28"),
    toSerial("2026-09-29"),
  ]);
});

const broken: Readonly<Record<keyof CadenceWords["findings"], readonly [Partial<CadenceInputs>, object]>> = {
  silent: [{ decisions: [] }, { name: "meetings_meeting", row: 0 }],
  chairless: [{ meetings: [{ ...weekly, chair: null }] }, { name: "meetings_chair", row: 0 }],
  undated: [{ meetings: [{ ...weekly, first: null }] }, { name: "meetings_first", row: 0 }],
  "decision-ownerless": [{ decisions: theCase.decisions.map((one) => ({ ...one, owner: null })) }, { name: "decisions_owner", row: 0 }],
  "decision-undated": [
    { decisions: [...theCase.decisions, { decision: "x", meeting: null, date: null, owner: "y" }] },
    { name: "decisions_date", row: 2 },
  ],
  "action-ownerless": [
    { actions: [{ action: "x", meeting: null, due: "2026-12-01", owner: null, doneOn: null }] },
    { name: "actions_owner", row: 0 },
  ],
  "action-undated": [{ actions: [{ action: "x", meeting: null, due: null, owner: "y", doneOn: null }] }, { name: "actions_due", row: 0 }],
  "action-late": [
    { actions: [{ action: "x", meeting: null, due: "2026-11-20", owner: "y", doneOn: null }] },
    { name: "actions_due", row: 0 },
  ],
  unpriced: [{ rate: null }, { name: "rate" }],
};
it("has nothing to say about the worked case", () => expect(check(theCase, "zh-CN")).toEqual([]));
it.each(Object.entries(broken))("finds %s, and says so in both languages", (code, [change, place]) => {
  for (const locale of locales) {
    const [found] = check({ ...theCase, ...change }, locale);
    expect(found).toMatchObject({ rule: `cadence.${code}`, place });
    expect(found?.sentence).not.toMatch(/[{}]/);
  }
});
it("marks a meeting that decides nothing on the sheet too", async () => {
  const sheet = await draw({ ...theCase, ...broken.silent[0] });
  expect(sheet.values("cadence", "meeting_check").flat().slice(0, 3)).toEqual([0, 1, 1]);
  expect(sheet.value("cadence", "meeting_remark")).toBe("连续两次没有决定，请缩短或取消");
});
