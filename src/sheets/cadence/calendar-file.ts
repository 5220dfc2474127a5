// The meetings as a calendar file: RFC 5545 text that Outlook, DingTalk and phones open. Times on the sheet are the wall's; the zone is added here.
import type { Locale } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import { fingerprint } from "../../spec/fingerprint";
import type { Choice } from "../../spec/choices";
import type { CadenceInputs } from "./fields";
import { sessions, type Meeting, type Workdays } from "./sessions";
import { words } from "./words";

const rules: Readonly<Record<Meeting["rhythm"], string>> = {
  weekly: "FREQ=WEEKLY",
  fortnightly: "FREQ=WEEKLY;INTERVAL=2",
  monthly: "FREQ=MONTHLY",
  quarterly: "FREQ=MONTHLY;INTERVAL=3",
};

interface Offset {
  readonly kind: "STANDARD" | "DAYLIGHT";
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly rule?: string;
}
/** Offsets and the days on which clocks change, as the zones keep them since 2007. UTC needs none. */
const zones: Readonly<Record<Choice<"timeZone">, readonly Offset[]>> = {
  "Asia/Shanghai": [{ kind: "STANDARD", from: "+0800", to: "+0800", start: "19920101T000000" }],
  UTC: [],
  "Europe/Berlin": [
    { kind: "DAYLIGHT", from: "+0100", to: "+0200", start: "19960331T020000", rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" },
    { kind: "STANDARD", from: "+0200", to: "+0100", start: "19961027T030000", rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" },
  ],
  "America/New_York": [
    { kind: "DAYLIGHT", from: "-0500", to: "-0400", start: "20070311T020000", rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU" },
    { kind: "STANDARD", from: "-0400", to: "-0500", start: "20071104T020000", rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU" },
  ],
};

/** What surrounds the meetings in the workbook. */
export interface CalendarFileOptions {
  /** Language of the labels in an event's description. */
  readonly locale: Locale;
  /** The zone of all times; the sheet's own where none is said. */
  readonly zone?: Choice<"timeZone">;
  readonly workdays?: Workdays | undefined;
}

/**
 * Every meeting with a first session, repeated by its rhythm until `perYear` sessions after the review date; a session on a day off is
 * moved to the next day of work. The same inputs give the same text: its stamp is the review date, and an identifier stays with a
 * meeting's name, so that a second import replaces the first.
 */
export function calendarFile(inputs: CadenceInputs, options: CalendarFileOptions): string {
  const { project, meetings } = inputs;
  const zone = options.zone ?? inputs.zone;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//XD//Meeting rhythm//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(project)}`,
    ...zoneLines(zone),
    ...meetings.flatMap((meeting) => eventLines(meeting, inputs, { ...options, zone })),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function zoneLines(zone: Choice<"timeZone">): string[] {
  if (zones[zone].length === 0) return [];
  const parts = zones[zone].flatMap(({ kind, from, to, start, rule }) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ]);
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts, "END:VTIMEZONE"];
}

function eventLines(
  meeting: Meeting,
  { project, asOf }: CadenceInputs,
  { locale, zone, workdays }: CalendarFileOptions & { readonly zone: Choice<"timeZone"> },
): string[] {
  const { meeting: name, rhythm, hours, startHour } = meeting;
  const all = sessions(meeting, asOf, workdays);
  const [first] = all;
  if (!first) return [];
  const time = (day: number, hour: number): string => {
    const text = stamp(day + hour / 24);
    return zones[zone].length === 0 ? `:${text}Z` : `;TZID=${zone}:${text}`;
  };
  const about = description(meeting, locale);
  const event = (day: number, mark: string): string[] => [
    "BEGIN:VEVENT",
    `UID:${fingerprint([[project, name]])}@xd.invalid`,
    `DTSTAMP:${stamp(toSerial(asOf))}Z`,
    `DTSTART${time(day, startHour)}`,
    `DTEND${time(day, startHour + hours)}`,
    mark,
    `SUMMARY:${escaped(`${project} · ${name}`)}`,
    ...(about === "" ? [] : [`DESCRIPTION:${escaped(about)}`]),
    "END:VEVENT",
  ];
  return [
    ...event(first.planned, `RRULE:${rules[rhythm]};${monthEnd(meeting)}COUNT=${all.length}`),
    ...all
      .filter(({ planned, held }) => held !== planned)
      .flatMap(({ planned, held }) => event(held, `RECURRENCE-ID${time(planned, startHour)}`)),
  ];
}

/** A month without the 29th, 30th or 31st has its session on its last day, as EDATE has it; a rule alone would pass that month over. */
function monthEnd({ rhythm, first }: Meeting): string {
  const date = Number(first?.slice(8));
  if (rhythm === "weekly" || rhythm === "fortnightly" || date <= 28) return "";
  return date === 31 ? "BYMONTHDAY=-1;" : `BYMONTHDAY=${[28, 29, 30].filter((day) => day <= date).join(",")};BYSETPOS=-1;`;
}

/** What the sheet says of a meeting, a line each, under the headings of the sheet. */
function description(meeting: Meeting, locale: Locale): string {
  const label = words[locale].fields.meetings.columns;
  const colon = locale === "zh-CN" ? "：" : ": ";
  return (["chair", "attendees", "agenda", "inputs", "outputs"] as const)
    .flatMap((column) => {
      const value = meeting[column];
      const text = typeof value === "string" ? value : (value?.join(locale === "zh-CN" ? "、" : ", ") ?? "");
      return text === "" ? [] : [`${label[column]}${colon}${text}`];
    })
    .join("\n");
}

/** A serial as the wall shows it, to the minute: "20261126T103000". */
function stamp(serial: number): string {
  const minutes = Math.round(serial * 1440);
  const iso = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  return iso.slice(0, 19).replace(/[-:]/g, "");
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/** No line is longer than 75 bytes; the rest follows after a blank, and no character is cut in two. */
function folded(line: string): string {
  let out = "";
  let room = 75;
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (bytes > room) {
      out += "\r\n ";
      room = 74;
    }
    out += sign;
    room -= bytes;
  }
  return out;
}

/** In UTF-8. */
function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
