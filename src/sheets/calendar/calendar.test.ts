// The working calendar: the year as it was announced, years that were not, and what the checks say.
import fc from "fast-check";
import { calculated } from "../../../test/calculated";
import { fromSerial, toSerial } from "../../spec/calendar-serial";
import { buildLists } from "../lists";
import { build, daysIn } from "./build";
import { check, isWeekend } from "./check";
import type { CalendarInputs } from "./fields";
import { mainland2026 } from "./notices";

const base: CalendarInputs = {
  project: "P",
  asOf: "2026-11-24",
  unit: "wan",
  preparedBy: null,
  firstYear: 2026,
  years: 1,
  opens: 9,
  breakFrom: 12,
  breakTo: 13,
  closes: 18,
  ...mainland2026,
};
const draw = (inputs: CalendarInputs) => calculated([build(inputs, "zh-CN"), buildLists("zh-CN")]);
const rules = (inputs: CalendarInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule);

describe("2026 as the State Council announced it", () => {
  it("has 33 days off and 6 make-up workdays", () => expect([mainland2026.holidays.length, mainland2026.makeup.length]).toEqual([33, 6]));

  it("has 248 workdays, 59, 61, 66 and 62 by quarter, and NETWORKDAYS with the make-up days says the same", async () => {
    const sheet = await draw(base);
    expect(sheet.errors).toEqual([]);
    expect(sheet.values("calendar", "quarter_workdays").flat()).toEqual([59, 61, 66, 62]);
    expect(sheet.values("calendar", "quarter_twin").flat()).toEqual([59, 61, 66, 62]);
    expect(sheet.values("calendar", "dates")).toHaveLength(365);
    expect(sheet.values("calendar", "runningHours").flat().at(-1)).toBe(248 * 8);
    expect(sheet.values("calendar", "check_cells").flat()).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(sheet.value("calendar", "checks")).toBe(0);
  });

  it("finds a due time by INDEX and MATCH: 144 working hours from a Monday morning are 18 workdays", async () => {
    const sheet = await draw(base);
    const running = sheet.values("calendar", "runningHours").flat().map(Number);
    const start = toSerial("2026-03-02") - toSerial("2026-01-01");
    const due = running.findIndex((sum) => sum >= (running[start - 1] ?? 0) + 144);
    expect(fromSerial(toSerial("2026-01-01") + due)).toBe("2026-03-25");
  });
});

it("estimates a year without a notice from weekends, and says so by its year", async () => {
  const sheet = await draw({ ...base, years: 2 });
  expect(sheet.values("calendar", "quarter_workdays").flat().slice(4)).toEqual([64, 65, 66, 66]);
  expect(sheet.values("calendar", "quarter_source").flat().slice(3, 5)).toEqual([
    "国务院办公厅 2025-11-04 放假通知",
    "2027 未录入，按周末推算",
  ]);
  expect(sheet.values("calendar", "check_cells").flat()).toEqual([1, 1, 0, 1, 1, 1, 1]);
  expect(check({ ...base, years: 2 }, "zh-CN").map(({ sentence }) => sentence)).toEqual(["2027 未录入放假安排，按周末推算。"]);
});

it("agrees with NETWORKDAYS on any days off and make-up days", async () => {
  const inYear = fc.integer({ min: toSerial("2024-01-01"), max: toSerial("2024-12-31") }).map(fromSerial);
  const days = fc.uniqueArray(inYear, { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(days, days, async (off, worked) => {
      const makeup = worked.filter((day) => isWeekend(day) && !off.includes(day)).map((day) => ({ day, name: null }));
      const inputs = { ...base, firstYear: 2024, holidays: off.map((day) => ({ day, name: null })), makeup };
      const sheet = await draw(inputs);
      expect(sheet.values("calendar", "quarter_workdays")).toEqual(sheet.values("calendar", "quarter_twin"));
      const expected = Array.from({ length: daysIn(inputs) }, (_, index) => fromSerial(toSerial("2024-01-01") + index)).filter(
        (day) => makeup.some((one) => one.day === day) || (!isWeekend(day) && !off.includes(day)),
      );
      expect(
        sheet
          .values("calendar", "workdays")
          .flat()
          .reduce<number>((sum, flag) => sum + Number(flag), 0),
      ).toBe(expected.length);
    }),
    { numRuns: 5, seed: 248 },
  );
});

it.each([
  ["a day that is off and worked", { makeup: [{ day: "2026-02-15", name: null }] }, "calendar.both", 4],
  ["a make-up day during the week", { makeup: [{ day: "2026-03-03", name: null }] }, "calendar.makeup-weekday", 5],
  ["hours out of order", { breakFrom: 14 }, "calendar.hours", 3],
  ["a review date outside the years", { asOf: "2027-01-04" }, "calendar.review", 6],
] as const)("remarks on %s, in the pane and on the sheet", async (_, change, rule, checkCell) => {
  expect(rules({ ...base, ...change })).toContain(rule);
  const sheet = await draw({ ...base, ...change });
  expect(sheet.values("calendar", "check_cells").flat()[checkCell]).toBe(0);
});

it.each([
  ["2026-01-03", true],
  ["2026-01-04", true],
  ["2026-01-05", false],
  ["2026-01-09", false],
] as const)("knows of %s whether it is a weekend day", (day, expected) => expect(isWeekend(day)).toBe(expected));
