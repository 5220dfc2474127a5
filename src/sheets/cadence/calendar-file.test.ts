// The calendar file by the letter of RFC 5545.
import fc from "fast-check";
import { exampleProject } from "../../../test/workbook";
import { toSerial } from "../../spec/calendar-serial";
import { calendarFile, type CalendarFileOptions } from "./calendar-file";
import type { CadenceInputs } from "./fields";

const theCase = exampleProject("predictive-maintenance").sheets.cadence as CadenceInputs;
/** Lines as a reader joins them. */
const unfolded = (text: string): string[] => text.replace(/\r\n /g, "").split("\r\n").slice(0, -1);
const chinese: CalendarFileOptions = { locale: "zh-CN" };
const lines = (change: Partial<CadenceInputs> = {}, options: Partial<CalendarFileOptions> = {}): string[] =>
  unfolded(calendarFile({ ...theCase, ...change }, { ...chinese, ...options }));

it("repeats each meeting by its rhythm for a year from the review date, at its hour on the wall, in the zone", () => {
  expect(lines()).toEqual(
    expect.arrayContaining([
      "DTSTART;TZID=Asia/Shanghai:20261026T100000",
      "DTEND;TZID=Asia/Shanghai:20261026T110000",
      "RRULE:FREQ=WEEKLY;COUNT=57",
      "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=13",
      "RRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=4",
    ]),
  );
  expect(lines().filter((line) => line === "BEGIN:VEVENT")).toHaveLength(3);
  expect(lines().filter((line) => line === "TZID:Asia/Shanghai")).toHaveLength(1);
});
it("writes UTC with a Z and without a zone, on the sheet or asked for", () => {
  expect(lines({}, { zone: "UTC" })).toEqual(lines({ zone: "UTC" }));
  expect(lines({ zone: "UTC" })).toContain("DTSTART:20261026T100000Z");
  expect(lines({ zone: "UTC" })).not.toContain("BEGIN:VTIMEZONE");
});
it("says when clocks change where they do", () =>
  expect(lines({ zone: "America/New_York" })).toEqual(
    expect.arrayContaining(["TZOFFSETTO:-0400", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"]),
  ));
it("keeps a meeting's identifier when its hour changes, and differs between meetings", () => {
  const uids = (inputs: CadenceInputs): string[] => unfolded(calendarFile(inputs, chinese)).filter((line) => line.startsWith("UID:"));
  expect(uids({ ...theCase, meetings: theCase.meetings.map((one) => ({ ...one, startHour: 15 })) })).toEqual(uids(theCase));
  expect(new Set(uids(theCase)).size).toBe(3);
});
it("holds what the sheet says of a meeting, under its headings", () =>
  expect(lines({}, { locale: "en-US" })).toContain(
    "DESCRIPTION:Chair: 项目经理\\nAttendees: 售后\\, IT\\, 产品\\, 销售\\nAgenda slots: 进度 20 分、障碍 30 分、下周 10 分\\nNeeds: 周报、看板\\nGives: 行动清单",
  ));
it.each([
  ["2026-10-31", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=13"],
  ["2026-10-29", "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=13"],
  ["2026-10-28", "RRULE:FREQ=MONTHLY;COUNT=13"],
])("keeps a monthly meeting of %s in every month", (first, rule) => {
  const [, monthly] = theCase.meetings;
  expect(lines({ meetings: monthly ? [{ ...monthly, first }] : [] })).toContain(rule);
});
it("moves a session on a day off to the next day of work, as one of its series", () => {
  const [weekly] = theCase.meetings;
  const workdays = { first: toSerial("2026-11-01"), isWorkday: Array.from({ length: 60 }, (_, day) => ![1, 2].includes(day)) };
  const events = lines({ meetings: weekly ? [weekly] : [] }, { workdays });
  expect(events.filter((line) => /^(BEGIN:VEVENT|DTSTART;|RECURRENCE-ID)/.test(line))).toEqual([
    "BEGIN:VEVENT",
    "DTSTART;TZID=Asia/Shanghai:20261026T100000",
    "BEGIN:VEVENT",
    "DTSTART;TZID=Asia/Shanghai:20261104T100000",
    "RECURRENCE-ID;TZID=Asia/Shanghai:20261102T100000",
  ]);
  expect(new Set(events.filter((line) => line.startsWith("UID:"))).size).toBe(1);
});
it("leaves out a meeting without a first session", () =>
  expect(lines({ meetings: theCase.meetings.map((one) => ({ ...one, first: null })) })).not.toContain("BEGIN:VEVENT"));
it("folds at 75 bytes, cuts no character, and gives every text back", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((text) => !/\p{Cc}/u.test(text)),
      (meeting) => {
        const text = calendarFile({ ...theCase, meetings: theCase.meetings.slice(0, 1).map((one) => ({ ...one, meeting })) }, chinese);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = unfolded(text).find((line) => line.startsWith("SUMMARY:")) ?? "";
        expect(summary.replace(/\\([\\;,])/g, "$1")).toBe(`SUMMARY:${theCase.project} · ${meeting}`);
      },
    ),
    { seed: 5545 },
  ));
