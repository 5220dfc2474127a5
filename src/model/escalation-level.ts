// Knows which level an open issue has reached, and until when that level may take.
import { DomainError } from "./errors";
import { finite, positive } from "./finite";
import { clockHours, dueAfterWork, dueByClock, workHours } from "./working-time";
import type { WorkCalendar } from "./working-time";

/** additive: each level has its own hours once the one before is over; absolute: all hours count from the opening. */
export type EscalationMode = "additive" | "absolute";

/** Every mode, the default first. */
export const escalationModes = ["additive", "absolute"] as const satisfies readonly [EscalationMode, ...EscalationMode[]];

/** How hours pass: round the clock, or in working time. */
export interface EscalationClock {
  readonly kind: "clock" | "working";
  readonly calendar: WorkCalendar;
}

export interface EscalationState {
  /** 1 for the first level; one more than there are limits once all are over. */
  readonly level: number;
  /** The moment at which the next level takes over; undefined at the last level. */
  readonly nextDeadline: number | undefined;
  /** Hours since the last deadline that was missed, in the clock's hours; 0 while none was. */
  readonly hoursOver: number;
}

/**
 * The moments at which levels 2, 3, … take over.
 *
 * @param limits hours of each level, above 0; absolute limits rise
 * @throws DomainError nothing-given, not-positive, not-rising, no-holiday-notice, not-a-number
 * @example escalationDeadlines(46066, [24, 48], "absolute", { kind: "clock", calendar: { spans: [{ open: 9, close: 18 }], daysOff: new Set(), makeUpDays: new Set([46067, 46068]) } }) // [46067, 46068]
 */
export function escalationDeadlines(opened: number, limits: readonly number[], mode: EscalationMode, clock: EscalationClock): number[] {
  finite(opened, "opened");
  if (limits.length === 0) throw new DomainError({ code: "nothing-given", what: "level-limit" });
  const due = clock.kind === "clock" ? dueByClock : dueAfterWork;
  let previous = opened;
  return limits.map((limit, index) => {
    positive(limit, "level-limit", index);
    const before = limits[index - 1];
    if (mode === "absolute" && before !== undefined && !(limit > before))
      throw new DomainError({ code: "not-rising", what: "level-limit", index, value: limit, previous: before });
    // A level that inherits the issue on a moved deadline has its full hours from there.
    previous = due(mode === "additive" ? previous : opened, limit, clock.calendar);
    return previous;
  });
}

/**
 * The level of an issue at a moment. A level's time is up at its deadline.
 *
 * @param now the moment of the review; nothing here reads a clock
 * @throws DomainError as `escalationDeadlines`, and end-before-start
 * @example escalationLevel(46069, 46071, [24, 48, 72], "additive", { kind: "clock", calendar: { spans: [{ open: 9, close: 18 }], daysOff: new Set(), makeUpDays: new Set() } }) // { level: 2, nextDeadline: 46072, hoursOver: 24 }
 */
export function escalationLevel(
  opened: number,
  now: number,
  limits: readonly number[],
  mode: EscalationMode,
  clock: EscalationClock,
): EscalationState {
  const deadlines = escalationDeadlines(opened, limits, mode, clock);
  if (finite(now, "now") < opened) throw new DomainError({ code: "end-before-start" });
  const missed = deadlines.filter((deadline) => deadline <= now);
  const last = missed.at(-1);
  const passed = (from: number) => (clock.kind === "clock" ? clockHours(from, now) : workHours(from, now, clock.calendar));
  return { level: missed.length + 1, nextDeadline: deadlines[missed.length], hoursOver: last === undefined ? 0 : passed(last) };
}
