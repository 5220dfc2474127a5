// Knows XD.LEVEL: which escalation level an issue has reached.
import { escalationLevel, escalationModes } from "../model/escalation-level";
import { optionalDays } from "./block-arguments";
import { clockWith, optionalClock } from "./clock-argument";
import { defineFunction, number, numbers, option, type Words } from "./define";
import { sayTime } from "./working-time-words";

const definition = defineFunction({
  id: "LEVEL",
  params: {
    opened: number("opened"),
    now: number("now"),
    limits: numbers("level-limit"),
    mode: option("escalation-mode", escalationModes),
    calendar: optionalClock(["clock", "working", "clock-cn", "working-cn"]),
    holidays: optionalDays("day-off"),
    makeup: optionalDays("make-up-day"),
  },
  returns: "table",
  compute: ({ opened, now, limits, mode, calendar, holidays, makeup }) => {
    const { level, nextDeadline, hoursOver } = escalationLevel(opened, now, limits, mode, clockWith(calendar, holidays, makeup));
    return [[level, nextDeadline ?? "", hoursOver]];
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Escalation level of an issue at a moment, in one row: level, deadline of that level (empty at the last), hours since the last missed deadline.",
      params: {
        opened: "Date and time at which the issue was opened.",
        now: "Date and time of the review: a cell, so that nothing changes by itself.",
        limits: "Hours of each level, such as 24, 48 and 72.",
        mode: "additive (default): each level has its own hours; absolute: all count from the opening.",
        calendar:
          "clock (default): round the clock, a deadline on a day off moves to the next opening; working: 9:00-12:00, 13:00-18:00, Monday to Friday; clock-cn, working-cn: by the Chinese holidays; or hours such as 9:00-17:00, or two columns of times.",
        holidays: sayTime["en-US"].holidays,
        makeup: sayTime["en-US"].makeup,
      },
    },
    "zh-CN": {
      description: "某一时刻问题所处的升级层级，排成一行：层级、该层级截止时间（最后一级为空）、超过上一截止时间的小时数。",
      params: {
        opened: "问题提出的日期和时间。",
        now: "检查的日期和时间：请引用单元格，结果不会自行变化。",
        limits: "各层级时限（小时），如 24、48、72。",
        mode: "additive 累加（默认）：每级各有时限；absolute：全部自提出时起算。",
        calendar:
          "clock 自然时间（默认）：到期日为休息日时顺延到下一个上班时刻；working 工作时间：周一至周五 9:00-12:00、13:00-18:00；clock-cn、working-cn：按国务院放假安排；也可填 9:00-17:00 或两列时刻。",
        holidays: sayTime["zh-CN"].holidays,
        makeup: sayTime["zh-CN"].makeup,
      },
    },
  },
  source: {
    "en-US": "An escalation ladder with time limits, added up or counted from the opening.",
    "zh-CN": "设有时限的升级阶梯，时限可逐级累加，也可均自提出时起算。",
  },
  terms: { "en-US": "SLA, overdue, ladder, escalate", "zh-CN": "逾期, 超时, 上报, 升级阶梯" },
  example: { formula: "=XD.LEVEL(46083.375,46085,{24,48,72})", shows: [[2, 46086.375, 15]] },
});
