// What a careful colleague would remark on a superordinate goal.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { nameJoint } from "../common";
import { finder } from "../finder";
import type { GoalInputs } from "./fields";
import { words } from "./words";

const same = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

export function check(inputs: GoalInputs, locale: Locale): readonly Finding[] {
  const say = words[locale];
  const find = finder("goal", say.findings);
  const { baseline, target, due, asOf, metric, sponsor, chains } = inputs;
  const found: Finding[] = [];
  for (const what of ["baseline", "target"] as const)
    if (inputs[what] === null) found.push(find("no-number", "error", { name: what }, { what: say.missing[what] }));
  if (target !== null && target === baseline) found.push(find("no-change", "error", { name: "target" }, { target }));
  if (due === null) found.push(find("no-date", "error", { name: "due" }));
  else if (due <= asOf) found.push(find("date-passed", "warning", { name: "due" }, { due, asOf }));
  if (chains.length === 1 && chains[0])
    found.push(find("one-department", "error", { name: "chains_department", row: 0 }, { department: chains[0].department }));
  chains.forEach(({ department, first, next, result, figure }, row) => {
    const open = [first, next, result].flatMap((link, index) => (link === null ? [String(index + 1)] : []));
    if (open.length > 0)
      found.push(find("open-chain", "warning", { name: "chains_first", row }, { department, links: open.join(nameJoint[locale]) }));
    else if (figure === null) found.push(find("no-figure", "note", { name: "chains_figure", row }, { department }));
    if (same(first, metric)) found.push(find("own-kpi", "error", { name: "metric" }, { metric, department }));
    if (same(department, sponsor)) found.push(find("sponsor-inside", "warning", { name: "sponsor" }, { name: department }));
  });
  return found;
}
