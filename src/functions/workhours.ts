// Knows XD.WORKHOURS: working hours between two moments.
import { clockHours, workHours } from "../model/working-time";
import { optionalDays } from "./block-arguments";
import { clockWith, optionalClock } from "./clock-argument";
import { defineFunction, number, type Words } from "./define";
import { sayTime } from "./working-time-words";
import type { TwinArgument } from "./twins/argument";

const definition = defineFunction({
  id: "WORKHOURS",
  params: {
    start: number("start"),
    end: number("end"),
    calendar: optionalClock(["working", "clock", "working-cn", "clock-cn"]),
    holidays: optionalDays("day-off"),
    makeup: optionalDays("make-up-day"),
  },
  returns: "number",
  compute: ({ start, end, calendar, holidays, makeup }) => {
    const { kind, calendar: days } = clockWith(calendar, holidays, makeup);
    return kind === "clock" ? clockHours(start, end) : workHours(start, end, days);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Working hours between two moments: what DUE adds to the first to reach the second.",
      params: {
        start: "Date and time of the start.",
        end: "Date and time of the end, not before the start.",
        calendar:
          "working (default): 9:00-12:00, 13:00-18:00, Monday to Friday; clock: round the clock; working-cn, clock-cn: by the Chinese holidays; or hours such as 9:00-17:00, or two columns of times.",
        holidays: sayTime["en-US"].holidays,
        makeup: sayTime["en-US"].makeup,
      },
    },
    "zh-CN": {
      description: "两个时刻之间的工作小时数，与 DUE 互逆。",
      params: {
        start: "开始日期和时间。",
        end: "结束日期和时间，不早于开始。",
        calendar:
          "working 工作时间（默认）：周一至周五 9:00-12:00、13:00-18:00；clock 自然时间；working-cn、clock-cn：按国务院放假安排；也可填 9:00-17:00 或两列时刻。",
        holidays: sayTime["zh-CN"].holidays,
        makeup: sayTime["zh-CN"].makeup,
      },
    },
  },
  source: {
    "en-US": "Working hours between two moments; with -cn the State Council's notice of holidays for the year.",
    "zh-CN": "两个时点之间的工作时间；-cn 采用国务院当年放假安排。",
  },
  terms: { "en-US": "business hours, working days, elapsed time, holidays, SLA", "zh-CN": "工作日, 工时, 节假日, 调休, 用时" },
  example: { formula: "=XD.WORKHOURS(46083.375,46084.5)", shows: 11 },
  twin: ({ start, end, calendar, holidays, makeup }) => {
    makeup.leftOut();
    const off = holidays.isGiven ? `,${holidays.text}` : "";
    const days = (from: TwinArgument, to: TwinArgument): string => `NETWORKDAYS(INT(${from}),INT(${to})${off})`;
    // Hours of a day that have passed at a time: 9:00-12:00 and 13:00-18:00.
    const passed = (time: TwinArgument): string => `24*(MEDIAN(0,MOD(${time},1)-9/24,3/24)+MEDIAN(0,MOD(${time},1)-13/24,5/24))`;
    return calendar.pick({
      working: `${days(start, end)}*8-${days(start, start)}*${passed(start)}-${days(end, end)}*(8-${passed(end)})`,
      clock: `(${end}-${start})*24`,
    });
  },
});
