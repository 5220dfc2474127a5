// The ladder by each clock and mode, and due times read from the working calendar.
import { calculated, type Calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import { specsFor } from "../kit";
import { buildLists } from "../lists";
import { build } from "./build";
import { check, entries } from "./check";
import type { EscalationInputs } from "./fields";
import type { EscalationWords } from "./words";

const project = exampleProject("predictive-maintenance");
const theCase = project.sheets.escalation as EscalationInputs;
type Issue = EscalationInputs["issues"][number];
const issue: Issue = {
  issue: "x",
  task: null,
  parties: null,
  openedOn: "2026-03-02",
  openedHour: 9,
  level: "L1",
  resolvedOn: null,
  resolvedHour: null,
  resolution: null,
};
const alone = (inputs: EscalationInputs): Promise<Calculated> => calculated([build(inputs, "zh-CN"), buildLists("zh-CN")]);
const withCalendar = (inputs: EscalationInputs): Promise<Calculated> =>
  calculated(
    specsFor(
      { ...project, sheets: { calendar: { ...(project.sheets.calendar as object), years: 1 }, escalation: inputs } },
      ["calendar", "escalation"],
      "zh-CN",
      [],
    ),
  );
/** One issue opened on Monday 2026-03-02 at 9, looked at so many hours later. */
const after = (hours: number, more: Partial<EscalationInputs> = {}): EscalationInputs => ({
  ...theCase,
  issues: [issue],
  asOf: `2026-03-0${2 + Math.floor((9 + hours) / 24)}`,
  reviewHour: (9 + hours) % 24,
  ...more,
});
const moment = (day: string, hour: number): number => toSerial(day) + hour / 24;

it("reaches L4 at hour 144 additively and at hour 72 absolutely", async () => {
  expect(entries({ ...theCase, mode: "additive" })).toEqual([0, 24, 72, 144]);
  expect(entries({ ...theCase, mode: "absolute" })).toEqual([0, 24, 48, 72]);
  expect((await alone(theCase)).values("escalation", "entry").flat()).toEqual([0, 24, 72, 144]);
  expect((await alone({ ...theCase, mode: "absolute" })).values("escalation", "entry").flat()).toEqual([0, 24, 48, 72]);
});

it.each([
  ["additive", 23, "L1"],
  ["additive", 24, "L2"],
  ["additive", 71, "L2"],
  ["additive", 143, "L3"],
  ["additive", 144, "L4"],
  ["absolute", 48, "L3"],
  ["absolute", 72, "L4"],
] as const)("%s, after %i hours by the calendar: %s", async (mode, hours, level) => {
  const sheet = await alone(after(hours, { mode }));
  expect(sheet.errors).toEqual([]);
  expect(sheet.value("escalation", "elapsed")).toBeCloseTo(hours, 6);
  expect(sheet.value("escalation", "dueLevel")).toBe(level);
  expect(sheet.value("escalation", "overdue")).toBe(level === "L1" ? 0 : 1);
});

it("names who must decide now, and prices the days lost", async () => {
  const sheet = await alone(after(30, { delayPerDay: 4 }));
  expect(sheet.value("escalation", "issue_remark")).toBe("已超时，应由部门负责人决定");
  expect(sheet.value("escalation", "cost")).toBeCloseTo((30 / 24) * 4, 9);
  expect(sheet.value("escalation", "until")).toBeCloseTo(moment("2026-03-03", 9), 9);
});

describe("with the working calendar", () => {
  const working = (more: Partial<EscalationInputs>): EscalationInputs => ({ ...theCase, clock: "working", issues: [issue], ...more });
  it("counts 144 working hours as 18 days of work", async () => {
    const sheet = await withCalendar(working({ asOf: "2026-03-25", reviewHour: 18 }));
    expect(sheet.errors).toEqual([]);
    expect(sheet.value("escalation", "elapsed")).toBeCloseTo(144, 6);
    expect(sheet.value("escalation", "dueLevel")).toBe("L4");
  });
  it("gives L1 until closing time of the third day, and skips the midday break", async () => {
    const sheet = await withCalendar(working({ asOf: "2026-03-02", reviewHour: 14 }));
    expect(sheet.value("escalation", "elapsed")).toBeCloseTo(4, 6);
    expect(sheet.value("escalation", "until")).toBeCloseTo(moment("2026-03-04", 18), 9);
  });
  it("works on make-up days and not on days off", async () => {
    // Friday 2026-02-13 at 17:00: one hour, then make-up Saturday 2-14, then off until 2-24.
    const sheet = await withCalendar(
      working({ issues: [{ ...issue, openedOn: "2026-02-13", openedHour: 17 }], asOf: "2026-02-24", reviewHour: 10 }),
    );
    expect(sheet.value("escalation", "elapsed")).toBeCloseTo(10, 6);
  });
  it("moves a calendar deadline on a day off to the opening of the next day of work", async () => {
    const sheet = await withCalendar(
      working({ clock: "calendar", issues: [{ ...issue, openedOn: "2026-03-06", openedHour: 16 }], asOf: "2026-03-06", reviewHour: 17 }),
    );
    expect(sheet.value("escalation", "until")).toBeCloseTo(moment("2026-03-09", 9), 9);
  });
});

it("asks for the calendar where working hours are counted without it", async () => {
  const sheet = await alone({ ...theCase, clock: "working" });
  expect(sheet.errors).toEqual([]);
  expect(sheet.value("escalation", "check_calendar")).toBe(0);
});

const broken: Readonly<Record<keyof EscalationWords["findings"], readonly [Partial<EscalationInputs>, object]>> = {
  order: [
    { mode: "absolute", levels: theCase.levels.map((level, index) => (index === 1 ? { ...level, hours: 20 } : level)) },
    { name: "levels_hours", row: 1 },
  ],
  overdue: [{ issues: [issue] }, { name: "issues_level", row: 0 }],
  early: [{ issues: [{ ...issue, openedOn: "2026-11-25" }] }, { name: "issues_openedOn", row: 0 }],
  backwards: [{ issues: [{ ...issue, resolvedOn: "2026-03-01", resolvedHour: 1 }] }, { name: "issues_resolvedOn", row: 0 }],
  unresolved: [{ issues: [{ ...issue, resolvedOn: "2026-03-02", resolvedHour: 12 }] }, { name: "issues_resolution", row: 0 }],
  unpriced: [{ delayPerDay: null }, { name: "delayPerDay" }],
};
it("has nothing to say about the worked case", () => expect(check(theCase, "zh-CN")).toEqual([]));
it.each(Object.entries(broken))("finds %s, and says so in both languages", (code, [change, place]) => {
  for (const locale of locales) {
    const [found] = check({ ...theCase, ...change }, locale);
    expect(found).toMatchObject({ rule: `escalation.${code}`, place });
    expect(found?.sentence).not.toMatch(/[{}]/);
  }
});
