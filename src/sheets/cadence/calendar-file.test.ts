// The calendar file by the letter of RFC 5545.
import fc from "fast-check";
import { exampleProject } from "../../../test/workbook";
import { calendarFile } from "./calendar-file";
import type { CadenceInputs } from "./fields";

const theCase = exampleProject("predictive-maintenance").sheets.cadence as CadenceInputs;
/** Lines as a reader joins them. */
const unfolded = (text: string): string[] => text.replace(/\r\n /g, "").split("\r\n").slice(0, -1);
const lines = (change: Partial<CadenceInputs> = {}): string[] => unfolded(calendarFile({ ...theCase, ...change }));

it("repeats each meeting by its rhythm, at its hour on the wall, in the zone", () => {
  expect(lines()).toEqual(expect.arrayContaining(["DTSTART;TZID=Asia/Shanghai:20261026T100000", "DTEND;TZID=Asia/Shanghai:20261026T110000", "RRULE:FREQ=WEEKLY;COUNT=52", "RRULE:FREQ=MONTHLY;COUNT=12", "RRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=4"]));
  expect(lines().filter((line) => line === "BEGIN:VEVENT")).toHaveLength(3);
  expect(lines().filter((line) => line === "TZID:Asia/Shanghai")).toHaveLength(1);
});
it("writes UTC with a Z and without a zone", () => {
  expect(lines({ zone: "UTC" })).toContain("DTSTART:20261026T100000Z");
  expect(lines({ zone: "UTC" })).not.toContain("BEGIN:VTIMEZONE");
});
it("says when clocks change where they do", () =>
  expect(lines({ zone: "America/New_York" })).toEqual(expect.arrayContaining(["TZOFFSETTO:-0400", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"])));
it("keeps a meeting's identifier when its hour changes, and differs between meetings", () => {
  const uids = (inputs: CadenceInputs): string[] => unfolded(calendarFile(inputs)).filter((line) => line.startsWith("UID:"));
  expect(uids({ ...theCase, meetings: theCase.meetings.map((one) => ({ ...one, startHour: 15 })) })).toEqual(uids(theCase));
  expect(new Set(uids(theCase)).size).toBe(3);
});
it("leaves out a meeting without a first session", () => expect(lines({ meetings: theCase.meetings.map((one) => ({ ...one, first: null })) })).not.toContain("BEGIN:VEVENT"));
it("folds at 75 bytes, cuts no character, and gives every text back", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((text) => !/\p{Cc}/u.test(text)), (meeting) => {
      const text = calendarFile({ ...theCase, meetings: theCase.meetings.slice(0, 1).map((one) => ({ ...one, meeting })) });
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const summary = unfolded(text).find((line) => line.startsWith("SUMMARY:")) ?? "";
      expect(summary.replace(/\\([\\;,])/g, "$1")).toBe(`SUMMARY:${theCase.project} · ${meeting}`);
    }),
    { seed: 5545 },
  ));
