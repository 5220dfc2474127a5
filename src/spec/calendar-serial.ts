// Days as Excel counts them, and as project files write them. No clock and no time zone.

const dayZero = Date.UTC(1899, 11, 30);
const perDay = 86_400_000;

/**
 * An ISO day as an Excel serial (1900 system, from 1900-03-01).
 * @example toSerial("2026-01-31") // 46053
 */
export const toSerial = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) - dayZero) / perDay);

/** @example fromSerial(46053) // "2026-01-31" */
export const fromSerial = (serial: number): string => new Date(dayZero + Math.floor(serial) * perDay).toISOString().slice(0, 10);

/** True for a day that exists, between 1900-03-01 and 9999-12-31: before that Excel's calendar has a day too many. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) && text >= "1900-03-01";
}
