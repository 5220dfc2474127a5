// Knows what counts as working time, when so much of it has passed, and how much lies between two moments.
// A moment is Excel's serial number: days since 1900, the time of day as its fraction. It is counted in whole milliseconds.
import { DomainError } from "./errors";
import { finite, notNegative } from "./finite";
import { holidayNotice, noticeYears } from "./holiday-notices";

/** Part of a day in which work is done, in hours since midnight. */
export interface WorkSpan {
  readonly open: number;
  readonly close: number;
}

/** The day of the house: 9:00–12:00 and 13:00–18:00. */
export const officeDay: readonly WorkSpan[] = [
  { open: 9, close: 12 },
  { open: 13, close: 18 },
];

/** Which days and hours are worked. Saturdays and Sundays are off unless they are make-up days. */
export interface WorkCalendar {
  readonly spans: readonly WorkSpan[];
  /** Serial day numbers. */
  readonly daysOff: ReadonlySet<number>;
  readonly makeUpDays: ReadonlySet<number>;
  /** Years whose days off are known; undefined: none are asked for. A year outside is refused, never guessed. */
  readonly knownYears?: ReadonlySet<number>;
}

export interface CalendarOptions {
  /** The hours of a day; the house's day unless said. */
  readonly spans?: readonly WorkSpan[];
  readonly daysOff?: readonly number[];
  readonly makeUpDays?: readonly number[];
  /**
   * cn: the published Chinese arrangements; a year without one is refused unless days off of that year are given.
   * cn-estimated: such a year counts weekends only, and `estimatedYears` names it, so that it can be said.
   * none: only the days given.
   */
  readonly holidays?: "none" | "cn" | "cn-estimated";
}

/**
 * A calendar of working time.
 *
 * @throws DomainError nothing-given, hours-not-in-order, not-a-number
 * @example workCalendar({ holidays: "cn" }).daysOff.has(46068) // true
 * @example workCalendar({ spans: [{ open: 9, close: 8 }] }) // refuses hours-not-in-order
 */
export function workCalendar(options: CalendarOptions = {}): WorkCalendar {
  const { spans = officeDay, holidays = "none" } = options;
  if (spans.length === 0) throw new DomainError({ code: "nothing-given", what: "opening-hour" });
  for (const [index, { open, close }] of spans.entries()) {
    finite(open, "opening-hour", index);
    finite(close, "opening-hour", index);
    if (!(open >= (spans[index - 1]?.close ?? 0) && close > open && close <= 24))
      throw new DomainError({ code: "hours-not-in-order", index });
  }
  const daysOff = (options.daysOff ?? []).map((day, index) => Math.floor(finite(day, "day-off", index)));
  const makeUpDays = (options.makeUpDays ?? []).map((day, index) => Math.floor(finite(day, "make-up-day", index)));
  const notices = holidays === "none" ? [] : noticeYears.flatMap((year) => holidayNotice(year) ?? []);
  return {
    spans,
    // What is given speaks last: a given day off is off though a notice has it worked, and the other way round.
    daysOff: new Set([...notices.flatMap((notice) => notice.daysOff).filter((day) => !makeUpDays.includes(day)), ...daysOff]),
    makeUpDays: new Set([...notices.flatMap((notice) => notice.makeUpDays), ...makeUpDays].filter((day) => !daysOff.includes(day))),
    ...(holidays === "cn" ? { knownYears: new Set([...noticeYears, ...daysOff.map(yearOf)]) } : {}),
  };
}

/**
 * Whether a day is worked.
 *
 * @throws DomainError no-holiday-notice
 * @example isWorkday(46067, workCalendar({ holidays: "cn" })) // true
 * @example isWorkday(46067, workCalendar()) // false
 */
export function isWorkday(day: number, calendar: WorkCalendar): boolean {
  const date = Math.floor(day);
  if (calendar.knownYears !== undefined && !calendar.knownYears.has(yearOf(date)))
    throw new DomainError({ code: "no-holiday-notice", year: yearOf(date) });
  if (calendar.makeUpDays.has(date)) return true;
  // Serial 7 and its multiples are Saturdays, one more is a Sunday.
  return date % 7 > 1 && !calendar.daysOff.has(date);
}

/**
 * Workdays from one day to another, both counted; as NETWORKDAYS(s, e, holidays) + make-up days between.
 *
 * @throws DomainError end-before-start, no-holiday-notice, not-a-number
 * @example workdays(46023, 46387, workCalendar({ holidays: "cn" })) // 248
 */
export function workdays(first: number, last: number, calendar: WorkCalendar): number {
  checkOrder(first, last);
  let count = 0;
  for (let day = Math.floor(first); day <= Math.floor(last); day++) if (isWorkday(day, calendar)) count++;
  return count;
}

/**
 * When so many working hours have passed. A start outside working hours moves to the next opening; an end that falls on closing
 * time is that closing time.
 *
 * @param start serial moment
 * @param hours ≥ 0
 * @throws DomainError negative, no-holiday-notice, not-a-number
 * @example dueAfterWork(46066 + 17 / 24, 2, workCalendar()) // 46069 + 10 / 24
 * @example dueAfterWork(46066 + 17 / 24, 2, workCalendar({ holidays: "cn" })) // 46067 + 10 / 24
 */
export function dueAfterWork(start: number, hours: number, calendar: WorkCalendar): number {
  notNegative(hours, "hours");
  const from = milliseconds(finite(start, "start"));
  let left = Math.round(hours * hourMs);
  for (let day = Math.floor(from / dayMs); ; day++) {
    if (!isWorkday(day, calendar)) continue;
    for (const { open, close } of calendar.spans) {
      const opening = Math.max(from, day * dayMs + Math.round(open * hourMs));
      const available = day * dayMs + Math.round(close * hourMs) - opening;
      if (available <= 0) continue;
      if (left <= available) return (opening + left) / dayMs;
      left -= available;
    }
  }
}

/**
 * When so many hours have passed round the clock. A deadline on a day off moves to the next workday's opening.
 *
 * @throws DomainError negative, no-holiday-notice, not-a-number
 * @example dueByClock(46066 + 17 / 24, 144, workCalendar({ holidays: "cn" })) // 46077 + 9 / 24
 * @example dueByClock(46066 + 17 / 24, 3, workCalendar()) // 46066 + 20 / 24
 */
export function dueByClock(start: number, hours: number, calendar: WorkCalendar): number {
  notNegative(hours, "hours");
  const due = milliseconds(finite(start, "start")) + Math.round(hours * hourMs);
  let day = Math.floor(due / dayMs);
  if (isWorkday(day, calendar)) return due / dayMs;
  while (!isWorkday(day, calendar)) day++;
  return (day * dayMs + Math.round((calendar.spans[0]?.open ?? 0) * hourMs)) / dayMs;
}

/**
 * Working hours between two moments: the inverse of `dueAfterWork`.
 *
 * @throws DomainError end-before-start, no-holiday-notice, not-a-number
 * @example workHours(46066 + 17 / 24, 46069 + 10 / 24, workCalendar()) // 2
 */
export function workHours(start: number, end: number, calendar: WorkCalendar): number {
  checkOrder(start, end);
  const [from, to] = [milliseconds(start), milliseconds(end)];
  let worked = 0;
  for (let day = Math.floor(from / dayMs); day <= Math.floor(to / dayMs); day++) {
    if (!isWorkday(day, calendar)) continue;
    for (const { open, close } of calendar.spans) {
      const opening = Math.max(from, day * dayMs + Math.round(open * hourMs));
      const closing = Math.min(to, day * dayMs + Math.round(close * hourMs));
      if (closing > opening) worked += closing - opening;
    }
  }
  return worked / hourMs;
}

/**
 * Hours between two moments round the clock.
 *
 * @throws DomainError end-before-start, not-a-number
 * @example clockHours(46066, 46067.5) // 36
 */
export function clockHours(start: number, end: number): number {
  checkOrder(start, end);
  return (milliseconds(end) - milliseconds(start)) / hourMs;
}

/**
 * Years of a span without a published arrangement: their days off are weekends only, which must be said (「2027 未录入，按周末推算」).
 *
 * @example estimatedYears(46370, 46400) // [2027]
 */
export function estimatedYears(first: number, last: number): number[] {
  checkOrder(first, last);
  const from = yearOf(first);
  return Array.from({ length: yearOf(last) - from + 1 }, (_, index) => from + index).filter((year) => !noticeYears.includes(year));
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

function milliseconds(serial: number): number {
  return Math.round(serial * dayMs);
}

function yearOf(serial: number): number {
  return new Date((Math.floor(serial) - 25_569) * dayMs).getUTCFullYear();
}

function checkOrder(start: number, end: number): void {
  if (finite(end, "end") < finite(start, "start")) throw new DomainError({ code: "end-before-start" });
}
