// What a working calendar asks for: which years, which hours, which days off and which weekends are worked.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

/** A row a date: more years than these belong in another workbook. */
export const mostYears = 3;
export const mostDays = 400;

const year = { kind: "integer", min: 2000, max: 2100 } as const;
const hour = { kind: "number", min: 0, max: 24 } as const;
const named = { day: { kind: "date" }, name: { kind: "text", optional: true, maxLength: 40 } } as const;

export const fields = {
  ...commonFields,
  firstYear: year,
  years: { kind: "integer", min: 1, max: mostYears },
  /** Hours of the day, 9.5 for 09:30. */
  opens: hour,
  breakFrom: hour,
  breakTo: hour,
  closes: hour,
  /** Years whose days off were announced; others are estimated from weekends, and say so. */
  notices: { kind: "records", of: { year, source: { kind: "text", maxLength: 120 } }, min: 0, max: 20 },
  holidays: { kind: "records", of: named, min: 0, max: mostDays, key: "day" },
  /** Weekend days that are worked (调休). */
  makeup: { kind: "records", of: named, min: 0, max: mostDays, key: "day" },
} as const satisfies Fields;

export type CalendarInputs = InputsOf<typeof fields>;
