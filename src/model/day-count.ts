// Knows what part of a year lies between two days, by the conventions that contracts name.

/**
 * act/365: days ÷ 365, leap years included. 360: twelve months of 30 days (30E/360). act/act: days of each calendar year ÷ the
 * days that it has (ISDA).
 */
export type DayCount = "act/365" | "360" | "act/act";

/** Every day count, the default first. */
export const dayCounts = ["act/365", "360", "act/act"] as const satisfies readonly [DayCount, ...DayCount[]];

/**
 * Years from one day to another; negative where the second comes first. From a to b and on to c is from a to c.
 *
 * @param start serial day number of Excel's 1900 system; a time of day is dropped
 * @param end   the same
 * @example years(43831, 44196, "act/365") // 1
 * @example years(43831, 44196, "360") // 359 / 360
 * @example years(43831, 44197, "act/act") // 1
 * @example years(44197, 43831, "act/act") // -1
 * @source Excel's XNPV for act/365; DAYS360(start, end, TRUE) / 360 for 360; ISDA 2006 §4.16(b) for act/act.
 */
export function years(start: number, end: number, basis: DayCount = "act/365"): number {
  // A difference of one measure of days, so that the way there does not matter.
  if (basis === "act/365") return (Math.floor(end) - Math.floor(start)) / 365;
  return basis === "360" ? (months30(end) - months30(start)) / 360 : calendarYears(end) - calendarYears(start);
}

/** Serial 25569 is 1 January 1970; Excel's 29 February 1900 does not matter to plans. */
const unixEpochSerial = 25569;
const dayMs = 86_400_000;

function date(serial: number): Date {
  return new Date((Math.floor(serial) - unixEpochSerial) * dayMs);
}

function months30(serial: number): number {
  const day = date(serial);
  return 360 * day.getUTCFullYear() + 30 * day.getUTCMonth() + Math.min(day.getUTCDate(), 30);
}

function calendarYears(serial: number): number {
  const year = date(serial).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (date(serial).getTime() - start) / (Date.UTC(year + 1, 0, 1) - start);
}
