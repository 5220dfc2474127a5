// What a careful colleague would remark on a working calendar.
import type { Locale } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import type { Finding } from "../../spec/finding";
import { filled } from "../filled";
import type { CalendarInputs } from "./fields";
import { words, type CalendarWords } from "./words";

type Code = keyof CalendarWords["findings"];

export function* findings(inputs: CalendarInputs, locale: Locale): Generator<Finding> {
  const find = (
    code: Code,
    severity: Finding["severity"],
    place: Finding["place"],
    facts: Readonly<Record<string, string | number>>,
  ): Finding => {
    const { sentence, remedy } = words[locale].findings[code];
    return { rule: `calendar.${code}`, severity, place, sentence: filled(sentence, facts), remedy };
  };
  const { firstYear, years, opens, breakFrom, breakTo, closes, notices, holidays, makeup, asOf } = inputs;
  const isInside = (day: string): boolean => Number(day.slice(0, 4)) >= firstYear && Number(day.slice(0, 4)) < firstYear + years;
  for (let year = firstYear; year < firstYear + years; year++) {
    if (!notices.some((notice) => notice.year === year)) yield find("estimated", "warning", { name: "firstYear" }, { year });
  }
  if (!(opens <= breakFrom && breakFrom <= breakTo && breakTo <= closes && breakFrom - opens + closes - breakTo > 0))
    yield find("hours", "error", { name: "opens" }, { opens, breakFrom, breakTo, closes });
  if (!isInside(asOf)) yield find("review", "warning", { name: "asOf" }, { day: asOf });
  const off = new Set(holidays.map(({ day }) => day));
  for (const [row, { day }] of makeup.entries()) {
    if (off.has(day)) yield find("both", "error", { name: "makeup_day", row }, { day });
    if (!isWeekend(day)) yield find("makeup-weekday", "warning", { name: "makeup_day", row }, { day });
    if (!isInside(day)) yield find("outside", "note", { name: "makeup_day", row }, { day });
  }
  for (const [row, { day }] of holidays.entries())
    if (!isInside(day)) yield find("outside", "note", { name: "holidays_day", row }, { day });
}

export const check = (inputs: CalendarInputs, locale: Locale): readonly Finding[] => [...findings(inputs, locale)];

/** @example isWeekend("2026-01-04") // true */
export const isWeekend = (day: string): boolean => [0, 1].includes(toSerial(day) % 7);
