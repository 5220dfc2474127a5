// Knows that working time runs through lunch, nights, holidays and make-up workdays, and back again.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { escalationDeadlines, escalationLevel } from "./escalation-level";
import type { EscalationClock } from "./escalation-level";
import { holidayNotice } from "./holiday-notices";
import { clockHours, dueAfterWork, dueByClock, estimatedYears, isWorkday, workCalendar, workdays, workHours } from "./working-time";
import type { WorkCalendar } from "./working-time";

/** "2026-02-13 17:00" as a serial. */
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}${text.length > 10 ? ":00" : "T00:00:00"}Z`) / 86_400_000 + 25_569;
const said = (serial: number) => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 16).replace("T", " ");
const cn = workCalendar({ holidays: "cn" });
const plain = workCalendar();

describe("the calendar of 2026", () => {
  it("has 248 workdays: 59, 61, 66 and 62 by quarter, and 33 days off", () => {
    const quarters = [
      ["2026-01-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
      ["2026-07-01", "2026-09-30"],
      ["2026-10-01", "2026-12-31"],
    ] as const;
    expect(quarters.map(([first, last]) => workdays(at(first), at(last), cn))).toEqual([59, 61, 66, 62]);
    expect(workdays(at("2026-01-01"), at("2026-12-31"), cn)).toBe(248);
    expect(new Set(holidayNotice(2026)?.daysOff).size).toBe(33);
  });

  it("works on make-up Saturdays and Sundays, and not in holidays", () => {
    expect(
      ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].every((day) => isWorkday(at(day), cn)),
    ).toBe(true);
    expect(["2026-01-02", "2026-02-16", "2026-04-06", "2026-05-05", "2026-10-07"].some((day) => isWorkday(at(day), cn))).toBe(false);
    expect(isWorkday(at("2026-02-14"), plain)).toBe(false);
    expect(isWorkday(at("2026-02-16"), plain)).toBe(true);
  });

  it("lets given days speak last", () => {
    const own = workCalendar({ holidays: "cn", daysOff: [at("2026-02-14")], makeUpDays: [at("2026-02-16")] });
    expect(isWorkday(at("2026-02-14"), own)).toBe(false);
    expect(isWorkday(at("2026-02-16"), own)).toBe(true);
  });
});

describe("due after working hours", () => {
  it.each([
    ["2026-03-02 10:00", 1, "2026-03-02 11:00", "in the morning"],
    ["2026-03-02 10:00", 2, "2026-03-02 12:00", "ends at lunch"],
    ["2026-03-02 10:00", 3, "2026-03-02 14:00", "over lunch"],
    ["2026-03-02 12:30", 1, "2026-03-02 14:00", "starts in the lunch break"],
    ["2026-03-02 07:00", 1, "2026-03-02 10:00", "starts before opening"],
    ["2026-03-02 20:00", 1, "2026-03-03 10:00", "starts at night"],
    ["2026-03-02 17:00", 1, "2026-03-02 18:00", "ends at closing"],
    ["2026-03-02 17:00", 8, "2026-03-03 17:00", "over night"],
    ["2026-03-06 17:00", 2, "2026-03-09 10:00", "over a weekend"],
    ["2026-02-13 17:00", 1.5, "2026-02-14 09:30", "into a make-up Saturday"],
    ["2026-02-13 17:00", 10, "2026-02-24 10:00", "over Spring Festival"],
    ["2026-02-27 17:00", 9, "2026-02-28 18:00", "ends with a make-up day"],
    ["2026-03-02 18:00", 0, "2026-03-03 09:00", "nothing to do after closing"],
    ["2026-03-02 23:59", 0, "2026-03-03 09:00", "before midnight"],
    ["2026-02-15 00:00", 0, "2026-02-24 09:00", "starts in the holidays"],
  ])("%s + %d h is %s: %s", (start, hours, due) => expect(said(dueAfterWork(at(start), hours, cn))).toBe(due));

  it("knows other hours", () => {
    const shop = workCalendar({ spans: [{ open: 9, close: 17 }] });
    expect(workHours(at("2026-03-03 16:20"), at("2026-03-04 10:10"), shop)).toBeCloseTo(1.8333333, 6);
    expect(said(dueAfterWork(at("2026-03-03 16:20"), 110 / 60, shop))).toBe("2026-03-04 10:10");
  });

  it("takes 144 hours for 18 working days", () => {
    const due = dueAfterWork(at("2026-03-02 09:00"), 144, cn);
    expect(workdays(at("2026-03-02"), due, cn)).toBe(18);
  });
});

describe("due by the clock", () => {
  it.each([
    ["2026-02-13 17:00", 24, "2026-02-14 17:00", "a make-up Saturday is a workday"],
    ["2026-02-13 17:00", 144, "2026-02-24 09:00", "Spring Festival is over"],
    ["2026-03-06 17:00", 24, "2026-03-09 09:00", "a weekend is over"],
    ["2026-03-02 17:00", 7, "2026-03-03 00:00", "midnight of a workday stays"],
    ["2026-03-06 17:00", 7, "2026-03-09 09:00", "midnight is the next day, a Saturday"],
  ])("%s + %d h is %s: %s", (start, hours, due) => expect(said(dueByClock(at(start), hours, cn))).toBe(due));
});

describe("a year without a notice", () => {
  it("is refused with its year, never guessed", () => {
    expect(refusalOf(() => dueAfterWork(at("2026-12-31 17:00"), 2, cn))).toEqual({ code: "no-holiday-notice", year: 2027 });
    expect(refusalOf(() => workHours(at("2025-12-30"), at("2026-01-05"), cn))).toEqual({ code: "no-holiday-notice", year: 2025 });
  });

  it("is known once its days off are given, and estimated only where that is asked for", () => {
    const given = workCalendar({ holidays: "cn", daysOff: [at("2027-01-01")] });
    expect(said(dueAfterWork(at("2026-12-31 17:00"), 2, given))).toBe("2027-01-04 10:00");
    const estimated = workCalendar({ holidays: "cn-estimated" });
    expect(said(dueAfterWork(at("2026-12-31 17:00"), 2, estimated))).toBe("2027-01-01 10:00");
    expect(estimatedYears(at("2025-12-31"), at("2027-01-01"))).toEqual([2025, 2027]);
    expect(estimatedYears(at("2026-01-01"), at("2026-12-31"))).toEqual([]);
  });
});

describe("laws", () => {
  const minutes = fc.integer({ min: 0, max: 330 * 24 * 60 }).map((minute) => at("2026-01-01") + minute / 1440);
  const hours = fc.integer({ min: 0, max: 6000 }).map((minute) => minute / 60);
  const calendars: fc.Arbitrary<WorkCalendar> = fc.constantFrom(
    workCalendar({ holidays: "cn-estimated" }),
    plain,
    workCalendar({ spans: [{ open: 0, close: 24 }] }),
    workCalendar({
      spans: [
        { open: 8.5, close: 11.75 },
        { open: 12.25, close: 13 },
        { open: 20, close: 24 },
      ],
      daysOff: [at("2026-03-02")],
    }),
  );

  it("due and hours are each other's inverse", () =>
    fc.assert(
      fc.property(minutes, hours, calendars, (start, worked, calendar) => {
        expect(workHours(start, dueAfterWork(start, worked, calendar), calendar)).toBeCloseTo(worked, 9);
      }),
    ));

  it("hours add up, and more hours are never due earlier", () =>
    fc.assert(
      fc.property(minutes, hours, hours, calendars, (start, first, second, calendar) => {
        const middle = dueAfterWork(start, first, calendar);
        const end = dueAfterWork(middle, second, calendar);
        if (second > 0) expect(said(end)).toBe(said(dueAfterWork(start, first + second, calendar)));
        expect(end).toBeGreaterThanOrEqual(middle);
        expect(workHours(start, end, calendar)).toBeLessThanOrEqual(clockHours(start, end) + 1e-9);
      }),
    ));

  it("a deadline by the clock falls on a workday, not before its hours are over, and moves only off days off", () =>
    fc.assert(
      fc.property(minutes, hours, calendars, (start, passed, calendar) => {
        const due = dueByClock(start, passed, calendar);
        const plain = start + passed / 24;
        expect(isWorkday(due, calendar)).toBe(true);
        expect(due).toBeGreaterThanOrEqual(plain - 1e-8);
        if (due > plain + 1e-8) expect(isWorkday(plain, calendar)).toBe(false);
      }),
    ));
});

describe("escalation", () => {
  const clock: EscalationClock = { kind: "clock", calendar: workCalendar({ spans: [{ open: 9, close: 18 }] }) };
  const working: EscalationClock = { kind: "working", calendar: cn };
  const limits = [24, 48, 72];
  const monday = at("2026-03-02 09:00");

  it("reaches the last level at hour 144 additively and 72 absolutely", () => {
    const all = Array.from({ length: 70_000 }, (_, day) => day);
    const always: EscalationClock = { kind: "clock", calendar: workCalendar({ makeUpDays: all }) };
    const hours = (mode: "additive" | "absolute") =>
      escalationDeadlines(monday, limits, mode, always).map((deadline) => Math.round((deadline - monday) * 24));
    expect(hours("additive")).toEqual([24, 72, 144]);
    expect(hours("absolute")).toEqual([24, 48, 72]);
  });

  it("gives each level its full hours from a moved deadline", () => {
    const friday = at("2026-02-13 17:00");
    const cnClock: EscalationClock = { kind: "clock", calendar: cn };
    expect(escalationDeadlines(friday, limits, "additive", cnClock).map(said)).toEqual([
      "2026-02-14 17:00",
      "2026-02-24 09:00",
      "2026-02-27 09:00",
    ]);
    expect(escalationDeadlines(friday, limits, "absolute", cnClock).map(said)).toEqual([
      "2026-02-14 17:00",
      "2026-02-24 09:00",
      "2026-02-24 09:00",
    ]);
  });

  it("is over at its deadline, not before", () => {
    const state = (now: string) => escalationLevel(monday, at(now), limits, "additive", clock);
    expect(state("2026-03-02 09:00")).toEqual({ level: 1, nextDeadline: at("2026-03-03 09:00"), hoursOver: 0 });
    expect(state("2026-03-03 08:59").level).toBe(1);
    expect(state("2026-03-03 09:00")).toEqual({ level: 2, nextDeadline: at("2026-03-05 09:00"), hoursOver: 0 });
    expect(state("2026-03-05 10:00")).toMatchObject({ level: 3, hoursOver: 1 });
    // 72 h from Thursday end on Sunday, so on Monday at nine.
    expect(state("2026-03-09 11:00")).toEqual({ level: 4, nextDeadline: undefined, hoursOver: 2 });
  });

  it("counts working hours where that is the clock", () => {
    const state = escalationLevel(monday, at("2026-03-05 10:00"), limits, "additive", working);
    expect(state).toEqual({ level: 2, nextDeadline: dueAfterWork(at("2026-03-04 18:00"), 48, cn), hoursOver: 1 });
  });

  it("refuses limits that mean nothing", () => {
    expect(refusalOf(() => escalationLevel(monday, monday, [], "additive", clock))?.code).toBe("nothing-given");
    expect(refusalOf(() => escalationLevel(monday, monday, [24, 0], "additive", clock))?.code).toBe("not-positive");
    expect(refusalOf(() => escalationLevel(monday, monday, [48, 24], "absolute", clock))?.code).toBe("not-rising");
    expect(refusalOf(() => escalationLevel(monday, monday - 1, [24], "additive", clock))?.code).toBe("end-before-start");
  });
});

it("refuses hours and spans that mean nothing", () => {
  expect(refusalOf(() => dueAfterWork(1, -1, plain))?.code).toBe("negative");
  expect(refusalOf(() => workHours(2, 1, plain))?.code).toBe("end-before-start");
  expect(refusalOf(() => workCalendar({ spans: [] }))?.code).toBe("nothing-given");
  expect(
    refusalOf(() =>
      workCalendar({
        spans: [
          { open: 9, close: 12 },
          { open: 11, close: 18 },
        ],
      }),
    ),
  ).toEqual({ code: "hours-not-in-order", index: 1 });
  expect(refusalOf(() => workCalendar({ spans: [{ open: 9, close: 25 }] }))?.code).toBe("hours-not-in-order");
});
