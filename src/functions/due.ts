// Knows XD.DUE: when so many hours have passed.
import { dueAfterWork, dueByClock } from "../model/working-time";
import { optionalDays } from "./block-arguments";
import { clockWith, optionalClock } from "./clock-argument";
import { defineFunction, number, type Words } from "./define";
import { sayTime } from "./working-time-words";

const definition = defineFunction({
  id: "DUE",
  params: {
    start: number("start"),
    hours: number("hours"),
    calendar: optionalClock(["working", "clock", "working-cn", "clock-cn"]),
    holidays: optionalDays("day-off"),
    makeup: optionalDays("make-up-day"),
  },
  returns: "number",
  compute: ({ start, hours, calendar, holidays, makeup }) => {
    const { kind, calendar: days } = clockWith(calendar, holidays, makeup);
    return kind === "clock" ? dueByClock(start, hours, days) : dueAfterWork(start, hours, days);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Deadline so many hours after a start, as a date with time (format the cell). A start outside working hours moves to the next opening.",
      params: {
        start: "Date and time of the start.",
        hours: "Hours from then on.",
        calendar:
          "working (default): 9:00-12:00, 13:00-18:00, Monday to Friday; clock: round the clock, a deadline on a day off moves to the next opening; working-cn, clock-cn: by the Chinese holidays; or hours such as 9:00-17:00, or two columns of times.",
        holidays: sayTime["en-US"].holidays,
        makeup: sayTime["en-US"].makeup,
      },
    },
    "zh-CN": {
      description: "自开始时间起经过若干小时的截止时间（请将单元格设为日期时间格式）。不在工作时间内开始的，顺延到下一个上班时刻。",
      params: {
        start: "开始日期和时间。",
        hours: "小时数。",
        calendar:
          "working 工作时间（默认）：周一至周五 9:00-12:00、13:00-18:00；clock 自然时间：到期日为休息日时顺延到下一个上班时刻；working-cn、clock-cn：按国务院放假安排；也可填 9:00-17:00 或两列时刻。",
        holidays: sayTime["zh-CN"].holidays,
        makeup: sayTime["zh-CN"].makeup,
      },
    },
  },
  source: {
    "en-US": "Working hours counted on; with -cn the State Council's notice of holidays for the year.",
    "zh-CN": "按工作时间推算；-cn 采用国务院当年放假安排。",
  },
  terms: { "en-US": "business days, working days, holidays, SLA, response time", "zh-CN": "工作日, 节假日, 调休, 时限, 响应时间" },
  example: { formula: "=XD.DUE(46083.375,8)", shows: 46083.75 },
});
