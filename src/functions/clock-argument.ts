// Knows how a formula says which hours count: a keyword, opening hours in words, or a table of them.
import { DomainError } from "../model/errors";
import type { EscalationClock } from "../model/escalation-level";
import { stated } from "../model/stated";
import { workCalendar } from "../model/working-time";
import type { WorkSpan } from "../model/working-time";
import { isBlank, pairs, toNumber } from "./arguments";
import { toText } from "./block-arguments";
import type { Block } from "./cells";
import type { Param } from "./define";

/**
 * working: the working day of 9:00–12:00 and 13:00–18:00, Monday to Friday; clock: round the clock, a deadline on a day off moves to
 * the next opening. With -cn also the published Chinese days off and make-up workdays.
 */
export type Clock = "working" | "clock" | "working-cn" | "clock-cn";

/** Which hours count, before days off are known. */
export interface ClockArgument {
  readonly clock: Clock;
  /** Opening hours that were given. */
  readonly spans?: readonly WorkSpan[];
}

/** A keyword, opening hours such as "9:00-17:00", or two columns of times; left out or blank: the first keyword. */
export function optionalClock(known: readonly [Clock, ...Clock[]]): Param<ClockArgument> {
  return { dimensionality: "matrix", optional: true, keywords: known, read: (cells, parameter) => clockOf(cells, parameter, known) };
}

/**
 * The clock with the days off and make-up days of the formula.
 *
 * @throws DomainError nothing-given, hours-not-in-order
 */
export function clockWith({ clock, spans }: ClockArgument, daysOff: readonly number[], makeUpDays: readonly number[]): EscalationClock {
  return {
    kind: clock.startsWith("clock") ? "clock" : "working",
    calendar: workCalendar({
      ...stated({ spans }),
      daysOff,
      makeUpDays,
      holidays: clock.endsWith("-cn") ? "cn" : "none",
    }),
  };
}

function clockOf(cells: Block | undefined, parameter: string, known: readonly [Clock, ...Clock[]]): ClockArgument {
  const [[only = null] = []] = cells ?? [];
  if (cells === undefined || cells.flat().every(isBlank)) return { clock: known[0] };
  if (cells.flat().length > 1) {
    const rows = pairs(cells, parameter).filter(([open, close]) => !(isBlank(open) && isBlank(close)));
    const hour = (part: number) => part * 24;
    return {
      clock: "working",
      spans: rows.map(([open, close], index) => ({
        open: hour(toNumber(open, "opening-hour", index)),
        close: hour(toNumber(close, "opening-hour", index)),
      })),
    };
  }
  const words = toText(only).normalize("NFKC").toLowerCase();
  const keyword = known.find((word) => word === words);
  if (keyword !== undefined) return { clock: keyword };
  const spans = spansIn(words);
  if (spans === undefined)
    throw new DomainError({ code: "unknown-keyword", option: "clock", given: toText(only), known: [...known, "9:00-17:00"] });
  return { clock: "working", spans };
}

/**
 * Opening hours in words.
 *
 * @example spansIn("9:00-12:00, 13-18:30") // [{ open: 9, close: 12 }, { open: 13, close: 18.5 }]
 * @example spansIn("office hours") // undefined
 */
export function spansIn(words: string): WorkSpan[] | undefined {
  const span = /(\d{1,2})(?::(\d{2}))?\s*[-–—~至]\s*(\d{1,2})(?::(\d{2}))?/gu;
  const found = [...words.matchAll(span)];
  const rest = words.replace(span, "").replace(/[\s,，、;；]/gu, "");
  if (found.length === 0 || rest !== "") return undefined;
  const hour = (hours: string | undefined, minutes: string | undefined) => Number(hours) + Number(minutes ?? 0) / 60;
  return found.map(([, openHour, openMinute, closeHour, closeMinute]) => ({
    open: hour(openHour, openMinute),
    close: hour(closeHour, closeMinute),
  }));
}
