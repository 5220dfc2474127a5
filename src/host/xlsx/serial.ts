// Dates and times as the sheet counts them: days since 1900 (with its 29 February), and fractions of a day.

const msPerDay = 86400000;
const epoch = Date.UTC(1899, 11, 30);
/** Excel's calendar has a 29 February 1900; before it, days count one less. */
const firstTrueDay = 61;

/** @example serialFromIso("2026-01-31") // 46053. Undefined for a text that is no ISO date. */
export function serialFromIso(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?Z?)?$/.exec(iso);
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  const days = (Date.UTC(year, month - 1, day, hours, minutes, seconds, Number((match[7] ?? "").padEnd(3, "0"))) - epoch) / msPerDay;
  return days < firstTrueDay ? days - 1 : days;
}

/** To the second. @example isoFromSerial(46053) // "2026-01-31"; with a time "2026-01-31T12:00:00" */
export function isoFromSerial(serial: number): string {
  const days = serial < firstTrueDay - 1 ? serial + 1 : serial;
  const iso = new Date(epoch + Math.round(days * 86400) * 1000).toISOString().slice(0, 19);
  return iso.endsWith("T00:00:00") ? iso.slice(0, 10) : iso;
}

/** The last serial that Excel can show, 9999-12-31. */
export const lastSerial = 2958465;

/** @example fractionFromTime("06:00") // 0.25 */
export function fractionFromTime(time: string): number | undefined {
  const match = /^(?:.*[T ])?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/.exec(time);
  return match === null ? undefined : (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86400;
}

/** To the second. @example timeFromFraction(0.25) // "06:00:00" */
export const timeFromFraction = (fraction: number): string => new Date(Math.round(fraction * 86400) * 1000).toISOString().slice(11, 19);
