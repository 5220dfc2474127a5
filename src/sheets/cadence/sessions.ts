// The days on which a meeting is held: by its rhythm, and moved to the next day of work where the calendar has a day off, as the sheet does.
import { toSerial } from "../../spec/calendar-serial";
import type { CadenceInputs } from "./fields";

export type Meeting = CadenceInputs["meetings"][number];

/** Days of work, from `first` on without a gap. */
export interface Workdays {
  readonly first: number;
  readonly isWorkday: readonly boolean[];
}

/** Days as serial numbers: what the rhythm says, and when it is held. They differ on days off. */
export interface Session {
  readonly planned: number;
  readonly held: number;
}

const stepOf: Readonly<Record<Meeting["rhythm"], { readonly days: number } | { readonly months: number }>> = {
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
};

/**
 * All sessions from the first one on: those before the review date, and `perYear` (at least one) from it on.
 * @returns none for a meeting without a first session
 */
export function sessions(
  { first, rhythm, perYear }: Pick<Meeting, "first" | "rhythm" | "perYear">,
  asOf: string,
  workdays?: Workdays,
): readonly Session[] {
  if (first === null) return [];
  const today = toSerial(asOf);
  const step = stepOf[rhythm];
  const all: Session[] = [];
  let ahead = 0;
  for (let index = 0; ahead < Math.max(1, Math.round(perYear)); index++) {
    const planned = "days" in step ? toSerial(first) + index * step.days : monthsAfter(first, index * step.months);
    if (planned >= today) ahead++;
    all.push({ planned, held: onWorkday(planned, workdays) });
  }
  return all;
}

/**
 * The first session on the review date or after it.
 * @example nextSession({ first: "2026-10-26", rhythm: "weekly", perYear: 52 }, "2026-11-24")?.planned // 46356
 */
export const nextSession = (
  meeting: Pick<Meeting, "first" | "rhythm" | "perYear">,
  asOf: string,
  workdays?: Workdays,
): Session | undefined => sessions(meeting, asOf, workdays).find(({ planned }) => planned >= toSerial(asOf));

/**
 * A serial day, as EDATE counts it: never beyond the end of a month.
 * @example monthsAfter("2026-10-31", 1) // 46356
 */
export function monthsAfter(day: string, months: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toSerial(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10));
}

/** Unmoved where the calendar does not know the day, or no later day of work. */
function onWorkday(day: number, workdays: Workdays | undefined): number {
  const at = day - (workdays?.first ?? 0);
  if (!workdays || at < 0 || at >= workdays.isWorkday.length) return day;
  const next = workdays.isWorkday.indexOf(true, at);
  return next < 0 ? day : workdays.first + next;
}
