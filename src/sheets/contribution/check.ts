// What a careful colleague would remark on the scoring of contributions.
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import type { Finding } from "../../spec/finding";
import { finder } from "../finder";
import type { ContributionInputs } from "./fields";
import { words } from "./words";

/** The weight of each party; undefined where a score is missing. */
export function weightsOf({ criteria, parties, scores, equalPart }: ContributionInputs): readonly (number | undefined)[] {
  const points = parties.map((_, row) =>
    criteria.reduce<number | undefined>((sum, { weight }, column) => {
      const score = scores[row]?.[column] ?? null;
      return sum === undefined || score === null ? undefined : sum + weight * score;
    }, 0),
  );
  const scored = points.filter((one) => one !== undefined);
  const even = scored.reduce((sum, one) => sum + one, 0) / Math.max(1, scored.length);
  return points.map((one) => (one === undefined ? undefined : (1 - (equalPart ?? 0)) * one + (equalPart ?? 0) * even));
}

export function check(inputs: ContributionInputs, locale: Locale): readonly Finding[] {
  const { criteria, parties, scores, frozenOn, resultsOn, scoredBy } = inputs;
  const find = finder("contribution", words[locale].findings);
  const weights = weightsOf(inputs);
  const found: Finding[] = [];
  for (const [row, { name, reason, frozen }] of parties.entries()) {
    for (const [column, criterion] of criteria.entries())
      if ((scores[row]?.[column] ?? null) === null)
        found.push(find("score-missing", "warning", { name: "scores", row, column }, { name, criterion: criterion.name }));
    if (reason === null) found.push(find("reason-missing", "warning", { name: "parties_reason", row }, { name }));
    const now = weights[row];
    if (frozen !== null && now !== undefined && !close(now, frozen, 1e-6))
      found.push(find("moved-since", "error", { name: "parties_frozen", row }, { name, now, frozen }));
  }
  if (weights.every((weight) => weight === undefined || weight === 0))
    found.push(find("nothing-scored", "error", { name: "criteria_weight" }));
  if (frozenOn === null || parties.some(({ frozen }) => frozen === null)) found.push(find("not-frozen", "note", { name: "frozenOn" }));
  if (frozenOn !== null && resultsOn !== null && frozenOn >= resultsOn)
    found.push(find("frozen-late", "warning", { name: "frozenOn" }, { frozen: frozenOn, results: resultsOn }));
  if (scoredBy !== null && parties.some(({ name }) => name.toLowerCase() === scoredBy.toLowerCase()))
    found.push(find("scorer-shares", "warning", { name: "scoredBy" }, { name: scoredBy }));
  return found;
}
