// What a careful colleague would remark on an escalation log.
import type { Locale } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import type { Figures } from "../template";
import type { EscalationInputs } from "./fields";
import { words, type EscalationWords } from "./words";

type EscalationFind = Find<keyof EscalationWords["findings"]>;

/** Hours after which each level is reached. */
export function entries({ levels, mode }: Pick<EscalationInputs, "levels" | "mode">): number[] {
  let sum = 0;
  return levels.map((_, index) => {
    if (index > 0) sum = (mode === "additive" ? sum : 0) + (levels[index - 1]?.hours ?? 0);
    return sum;
  });
}

export function check(inputs: EscalationInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const find: EscalationFind = finder("escalation", words[locale].findings);
  const { levels, mode, issues, delayPerDay } = inputs;
  return [
    ...levels
      .slice(1, -1)
      .flatMap(({ level, hours }, index) =>
        mode === "absolute" && hours <= (levels[index]?.hours ?? 0)
          ? [find("order", "error", { name: "levels_hours", row: index + 1 }, { level, hours })]
          : [],
      ),
    ...issues.flatMap((_, row) => ofIssue(inputs, row, figures, find)),
    ...(issues.length > 0 && delayPerDay === null ? [find("unpriced", "note", { name: "delayPerDay" })] : []),
  ];
}

function ofIssue(inputs: EscalationInputs, row: number, figures: Figures | undefined, find: EscalationFind): Finding[] {
  const one = inputs.issues[row];
  if (!one) return [];
  const { issue, openedOn, openedHour, level, resolvedOn, resolvedHour, resolution } = one;
  const opened = toSerial(openedOn) * 24 + openedHour;
  const end = resolvedOn === null ? toSerial(inputs.asOf) * 24 + inputs.reviewHour : toSerial(resolvedOn) * 24 + (resolvedHour ?? 0);
  const hours = end - opened;
  const at = (column: string): Finding["place"] => ({ name: `issues_${column}`, row });
  if (hours < 0)
    return [find(resolvedOn === null ? "early" : "backwards", "error", at(resolvedOn === null ? "openedOn" : "resolvedOn"), { issue })];
  // Working hours are read from the calendar: the sheet has counted them where it has been read back.
  const counted = figures?.get("dueLevels")?.[row]?.[0];
  const due =
    inputs.clock === "calendar"
      ? entries(inputs).filter((entry) => entry <= hours + 1e-6).length
      : typeof counted === "number"
        ? counted
        : 0;
  const now = Math.max(1, inputs.levels.findIndex((each) => each.level.toLowerCase() === level?.toLowerCase()) + 1);
  return [
    ...(resolvedOn === null && due > now
      ? [find("overdue", "error", at("level"), { issue, hours: Math.round(hours * 10) / 10, who: inputs.levels[due - 1]?.who ?? "" })]
      : []),
    ...(resolvedOn !== null && resolution === null ? [find("unresolved", "warning", at("resolution"), { issue })] : []),
  ];
}
