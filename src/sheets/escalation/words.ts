// The words of the escalation log, in each language.
import type { Localized } from "../../i18n/locale";
import { commonWords } from "../common";

const english = {
  tab: "Escalation",
  title: "Escalation log",
  purpose: "What could not be agreed, since when, who must decide by when, and what the delay costs.",
  fields: {
    ...commonWords["en-US"].fields,
    clock: { label: "Hours are", hint: "working hours need the calendar sheet" },
    mode: { label: "Levels count", hint: "additive: each after the one before; absolute: all from the opening" },
    reviewHour: { label: "Hour of the review", hint: "on the day above; 16.5 is 16:30" },
    delayPerDay: { label: "Cost of one day of delay" },
    levels: { label: "Ladder", columns: { level: "Level", who: "Who decides", hours: "Hours" } },
    issues: {
      label: "Issues",
      columns: { issue: "Issue", task: "Task in the matrix", parties: "Parties", openedOn: "Opened on", openedHour: "Hour", level: "Now with", resolvedOn: "Resolved on", resolvedHour: "Hour", resolution: "Resolution" },
    },
  },
  overview: { section: "Where issues stand", open: "Open", overdue: "With a level whose time is over", daysLost: "Days lost", cost: "Cost of the delay" },
  ladder: { section: "Ladder and clock", entry: "Reached after (hours)", hoursADay: "Hours of a day", hasCalendar: "Calendar sheet stands (1 = yes)", falls: "Not after the level before", firstDate: "First date of the calendar" },
  log: { section: "Issues", elapsed: "Hours so far", due: "Level due", who: "Who must decide", until: "Until", days: "Days lost", cost: "Cost", opened: "Opened", end: "Counted to", atOpening: "Working hours at opening", atEnd: "Working hours at end", dueNo: "Level no.", nowNo: "Now no.", limit: "Hours of the limit", target: "Working hours at limit", dayRow: "Day row", dayRunning: "Working hours to its end" },
  check: "Check",
  remark: "Remark",
  sentences: "Words of the remarks (may be edited; keep what stands in braces)",
  say: {
    order: "Absolute hours must grow from level to level.",
    calendar: "Working hours need the calendar sheet: make it, or count calendar hours.",
    overdue: "time is over: now for {who}",
    early: "opened after the review",
    backwards: "resolved before it was opened",
    unresolved: "resolved without a resolution",
  },
  sayLabels: { order: "Order of hours", calendar: "Clock", overdue: "Overdue", early: "Opened later", backwards: "Resolved too early", unresolved: "No resolution" },
  placeholders: { who: "Stands for who decides" },
  findings: {
    order: { sentence: "Level {level} ends after {hours} hours, not after the level before it.", remedy: "Counted absolutely, hours must grow from level to level." },
    overdue: { sentence: "“{issue}” has been open for {hours} hours: it belongs to {who} now.", remedy: "Escalate it today, with the positions in writing." },
    early: { sentence: "“{issue}” was opened after the review.", remedy: "Correct the day or hour, or move the review." },
    backwards: { sentence: "“{issue}” was resolved before it was opened.", remedy: "Correct one of the two times." },
    unresolved: { sentence: "“{issue}” is closed without a resolution.", remedy: "Say what was decided, or it will come back." },
    unpriced: { sentence: "Days are lost, but a day of delay has no price.", remedy: "Take the cost of delay from the return model." },
  },
};
export type EscalationWords = typeof english;

export const words: Localized<EscalationWords> = {
  "en-US": english,
  "zh-CN": {
    tab: "升级",
    title: "冲突升级记录",
    purpose: "什么事谈不拢、从何时起、该由谁在何时之前决定、拖延的代价多大。",
    fields: {
      ...commonWords["zh-CN"].fields,
      clock: { label: "计时方式", hint: "按工作小时计需要日历表" },
      mode: { label: "各级时限", hint: "累加：上一级结束后起算；绝对：都从提出时起算" },
      reviewHour: { label: "评审时刻", hint: "上述日期的几点；16.5 即 16:30" },
      delayPerDay: { label: "每延迟一天的代价" },
      levels: { label: "升级阶梯", columns: { level: "级别", who: "决定人", hours: "时限（小时）" } },
      issues: {
        label: "争议",
        columns: { issue: "争议事项", task: "对应任务", parties: "各方", openedOn: "提出日期", openedHour: "时刻", level: "现处级别", resolvedOn: "解决日期", resolvedHour: "时刻", resolution: "处理结果" },
      },
    },
    overview: { section: "现状", open: "未解决", overdue: "超过所处级别时限", daysLost: "损失天数", cost: "拖延代价" },
    ladder: { section: "升级阶梯与计时", entry: "满多少小时到达", hoursADay: "每天小时数", hasCalendar: "已有日历表（1 为是）", falls: "未大于上一级", firstDate: "日历首日" },
    log: { section: "争议清单", elapsed: "已历小时", due: "应处级别", who: "应由谁决定", until: "截止", days: "损失天数", cost: "代价", opened: "提出时点", end: "计至", atOpening: "提出时累计工时", atEnd: "计至时累计工时", dueNo: "应处级次", nowNo: "现处级次", limit: "时限小时", target: "到限累计工时", dayRow: "日期行", dayRunning: "当日末累计工时" },
    check: "检查",
    remark: "备注",
    sentences: "备注用语（可修改；花括号内的字请保留）",
    say: {
      order: "绝对时限须逐级增大。",
      calendar: "按工作小时计需要日历表：请生成日历表，或改按日历小时计。",
      overdue: "已超时，应由{who}决定",
      early: "提出时间晚于评审时刻",
      backwards: "解决早于提出",
      unresolved: "已解决但没有处理结果",
    },
    sayLabels: { order: "时限顺序", calendar: "计时方式", overdue: "超时", early: "晚于评审", backwards: "解决过早", unresolved: "无结果" },
    placeholders: { who: "代表决定人" },
    findings: {
      order: { sentence: "{level} 的时限 {hours} 小时不大于上一级。", remedy: "按绝对方式计时，时限须逐级增大。" },
      overdue: { sentence: "「{issue}」已历时 {hours} 小时，现应由{who}决定。", remedy: "请今天升级，并附各方书面意见。" },
      early: { sentence: "「{issue}」的提出时间晚于评审时刻。", remedy: "请更正时间，或调整评审时刻。" },
      backwards: { sentence: "「{issue}」的解决时间早于提出时间。", remedy: "请更正其中一个时间。" },
      unresolved: { sentence: "「{issue}」已关闭，却没有处理结果。", remedy: "请写明决定，否则会再次出现。" },
      unpriced: { sentence: "已有天数损失，但没有填每天的代价。", remedy: "请从测算模型取延迟代价。" },
    },
  },
};
