// The meetings as a calendar file: RFC 5545 text that Outlook, DingTalk and phones open. Times on the sheet are the wall's; the zone is added here.
import { toSerial } from "../../spec/calendar-serial";
import { fingerprint } from "../../spec/fingerprint";
import type { Choice } from "../../spec/choices";
import type { CadenceInputs } from "./fields";

type Meeting = CadenceInputs["meetings"][number];

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

/**
 * Every meeting with a first session, repeated by its rhythm for `perYear` sessions. The same inputs give the same text:
 * its stamp is the review date, and an identifier stays with a meeting's name, so that a second import replaces the first.
 */
export function calendarFile(inputs: CadenceInputs): string {
  const { project, asOf, zone, meetings } = inputs;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//XD//Meeting rhythm//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(project)}`,
    ...zoneLines(zone),
    ...meetings.flatMap((meeting) => eventLines(meeting, { project, asOf, zone })),
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

function eventLines(meeting: Meeting, { project, asOf, zone }: Pick<CadenceInputs, "project" | "asOf" | "zone">): string[] {
  const { meeting: name, rhythm, hours, perYear, first, startHour, chair, attendees, agenda, inputs, outputs } = meeting;
  if (first === null) return [];
  const start = toSerial(first) + startHour / 24;
  const time = (serial: number): string => (zones[zone].length === 0 ? `:${stamp(serial)}Z` : `;TZID=${zone}:${stamp(serial)}`);
  const about = [agenda, inputs, outputs, chair, attendees?.join(", ") ?? null].filter((part) => part !== null);
  const count = Math.max(1, Math.round(perYear));
  return [
    "BEGIN:VEVENT",
    `UID:${fingerprint([[project, name]])}@xd.invalid`,
    `DTSTAMP:${stamp(toSerial(asOf))}Z`,
    `DTSTART${time(start)}`,
    `DTEND${time(start + hours / 24)}`,
    `RRULE:${rules[rhythm]};COUNT=${count}`,
    `SUMMARY:${escaped(`${project} · ${name}`)}`,
    ...(about.length > 0 ? [`DESCRIPTION:${escaped(about.join("\n"))}`] : []),
    "END:VEVENT",
  ];
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
