// What a careful colleague would remark on the meeting rhythm.
import type { Locale } from "../../i18n/locale";
import { fromSerial, toSerial } from "../../spec/calendar-serial";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import type { CadenceInputs } from "./fields";
import { monthsAfter } from "./sessions";
import { words, type CadenceWords } from "./words";

type CadenceFind = Find<keyof CadenceWords["findings"]>;

export function check(inputs: CadenceInputs, locale: Locale): readonly Finding[] {
  const find: CadenceFind = finder("cadence", words[locale].findings);
  const { decisions, actions, asOf, rate } = inputs;
  return [
    ...(rate === null ? [find("unpriced", "note", { name: "rate" })] : []),
    ...inputs.meetings.flatMap((meeting, row) => ofMeeting(meeting, row, inputs, find)),
    ...decisions.flatMap(({ decision: text, owner, date }, row) => [
      ...(owner === null ? [find("decision-ownerless", "error", { name: "decisions_owner", row }, { text })] : []),
      ...(date === null ? [find("decision-undated", "error", { name: "decisions_date", row }, { text })] : []),
    ]),
    ...actions.flatMap(({ action: text, owner, due, doneOn }, row) => [
      ...(owner === null ? [find("action-ownerless", "error", { name: "actions_owner", row }, { text })] : []),
      ...(due === null ? [find("action-undated", "error", { name: "actions_due", row }, { text })] : []),
      ...(due !== null && doneOn === null && due < asOf
        ? [find("action-late", "warning", { name: "actions_due", row }, { text, days: toSerial(asOf) - toSerial(due) })]
        : []),
    ]),
  ];
}

function ofMeeting(
  { meeting, rhythm, chair, first }: CadenceInputs["meetings"][number],
  row: number,
  { decisions, asOf }: CadenceInputs,
  find: CadenceFind,
): Finding[] {
  const since = twoSessionsBefore(asOf, rhythm);
  const decided = decisions.some(
    (one) => one.meeting?.toLowerCase() === meeting.toLowerCase() && one.date !== null && one.date >= since && one.date <= asOf,
  );
  return [
    ...(first !== null && first <= since && !decided ? [find("silent", "warning", { name: "meetings_meeting", row }, { meeting })] : []),
    ...(chair === null ? [find("chairless", "warning", { name: "meetings_chair", row }, { meeting })] : []),
    ...(first === null ? [find("undated", "warning", { name: "meetings_first", row }, { meeting })] : []),
  ];
}

/** The day since which two sessions have been held; months as EDATE counts them. */
function twoSessionsBefore(day: string, rhythm: CadenceInputs["meetings"][number]["rhythm"]): string {
  if (rhythm === "weekly") return fromSerial(toSerial(day) - 14);
  if (rhythm === "fortnightly") return fromSerial(toSerial(day) - 28);
  return fromSerial(monthsAfter(day, rhythm === "monthly" ? -2 : -6));
}
