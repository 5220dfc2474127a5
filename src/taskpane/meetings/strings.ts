// The words of the page about the calendar file, beside it, in each language.
import type { Localized } from "../../i18n/locale";
import type { Choice } from "../../spec/choices";

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const english = {
  title: "Calendar file of the meetings",
  intro:
    "The meeting rhythm as it stands in the workbook, for Outlook, DingTalk or a phone. Opened again later, it replaces the earlier one.",
  looking: "Reading the meetings…",
  again: "Read again",
  none: "There is no meeting rhythm in this workbook yet.",
  make: "Make one",
  sheet: "Sheet",
  zone: "Time zone",
  /** With what the sheet says. */
  zoneHint: (sheet: string): string => `Times on the sheet are those of the clock on the wall. The sheet says: ${sheet}.`,
  zones: {
    "Asia/Shanghai": "China (Beijing)",
    UTC: "UTC",
    "Europe/Berlin": "Central Europe (Berlin)",
    "America/New_York": "US East (New York)",
  } satisfies Record<Choice<"timeZone">, string>,
  holds: "What it holds",
  next: (day: string, from: string, to: string): string => `Next on ${day}, ${from}–${to}`,
  movedFrom: (day: string): string => ` (moved from ${day}, a day off)`,
  series: (rhythm: string, count: number, attendees: number): string =>
    `${rhythm}, ${several(count, "session", "sessions")} from then on, ${attendees === 0 ? "nobody named to attend" : several(attendees, "attendee", "attendees")}.`,
  noCalendar: "The workbook has no working calendar: sessions on days off are not moved.",
  calendarEnds: (day: string): string => `The working calendar ends on ${day}: later sessions on days off are not moved.`,
  empty: "No meeting has a first session: there is nothing to put into a calendar yet.",
  missing: "What is missing",
  text: "Text of the calendar file",
  fileName: (project: string): string => `${project} meetings.ics`,
};
type MeetingWords = typeof english;

export const meetingWords: Localized<MeetingWords> = {
  "en-US": english,
  "zh-CN": {
    title: "会议日历文件",
    intro: "工作簿中现有的会议安排，可导入 Outlook、钉钉或手机日历。以后再次导入会替换之前的安排。",
    looking: "正在读取会议…",
    again: "重新读取",
    none: "本工作簿中还没有会议机制表。",
    make: "去生成",
    sheet: "工作表",
    zone: "时区",
    zoneHint: (sheet) => `表中时刻为当地时钟时间。表中所填时区：${sheet}。`,
    zones: {
      "Asia/Shanghai": "北京时间",
      UTC: "协调世界时 UTC",
      "Europe/Berlin": "欧洲中部时间（柏林）",
      "America/New_York": "美国东部时间（纽约）",
    },
    holds: "文件内容",
    next: (day, from, to) => `下次：${day} ${from}–${to}`,
    movedFrom: (day) => `（原定 ${day} 非工作日，已顺延）`,
    series: (rhythm, count, attendees) => `${rhythm}，此后共 ${count} 次，${attendees === 0 ? "未写参会人" : `${attendees} 人参会`}。`,
    noCalendar: "工作簿中没有工作日历：落在非工作日的会议不会顺延。",
    calendarEnds: (day) => `工作日历截至 ${day}：此后落在非工作日的会议不会顺延。`,
    empty: "没有一个会议填写了首次日期，暂无内容可写入日历。",
    missing: "尚缺内容",
    text: "日历文件内容",
    fileName: (project) => `${project} 会议.ics`,
  },
};
