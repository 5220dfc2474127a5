// Knows the Chinese holiday arrangements that have been published, year by year.

/** Days off and weekend days worked instead, as Excel's serial day numbers. */
export interface HolidayNotice {
  readonly daysOff: readonly number[];
  readonly makeUpDays: readonly number[];
}

/** Spans of days off (both ends off) and make-up workdays as month and day. */
const published: Readonly<Record<number, { off: readonly (readonly [string, string])[]; makeUp: readonly string[] }>> = {
  2026: {
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    makeUp: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};

/**
 * The arrangement of a year, if one has been published.
 *
 * @example holidayNotice(2026)?.daysOff.length // 33
 * @example holidayNotice(2027) // undefined
 * @source Notice of the State Council of 2025-11-04 for 2026.
 */
export function holidayNotice(year: number): HolidayNotice | undefined {
  const notice = published[year];
  if (notice === undefined) return undefined;
  const serial = (day: string) => Date.parse(`${year}-${day}T00:00:00Z`) / 86_400_000 + 25_569;
  return {
    daysOff: notice.off.flatMap(([first, last]) =>
      Array.from({ length: serial(last) - serial(first) + 1 }, (_, index) => serial(first) + index),
    ),
    makeUpDays: notice.makeUp.map(serial),
  };
}

/** Years with a published arrangement, in order. */
export const noticeYears: readonly number[] = Object.keys(published).map(Number);
