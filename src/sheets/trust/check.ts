// What a careful colleague would remark on a track record, the forecast seen through it, and those who doubt.
import type { Locale } from "../../i18n/locale";
import { haircut, trackRecord } from "../../model/track-record";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import { enoughTrust, type TrustInputs } from "./fields";
import { words } from "./words";

const tenths = (value: number): number => Math.round(value * 10) / 10;

export function check(inputs: TrustInputs, locale: Locale): readonly Finding[] {
  const find = finder("trust", words[locale].findings);
  const found: Finding[] = [];
  inputs.past.forEach(({ project, status, lesson, ...figures }, row) => {
    if (status === null) found.push(find("no-status", "warning", { name: "past_status", row }, { project }));
    if (status === "failed" && lesson === null) found.push(find("no-lesson", "warning", { name: "past_lesson", row }, { project }));
    const { promisedCost, actualCost, promisedBenefit, actualBenefit, promisedOn, actualOn } = figures;
    const compared = [[promisedCost, actualCost] as const, [promisedBenefit, actualBenefit] as const, [promisedOn, actualOn] as const].some(
      ([promise, actual]) => promise !== null && actual !== null,
    );
    if (status !== "ongoing" && !compared) found.push(find("promise-missing", "note", { name: "past_project", row }, { project }));
  });
  found.push(...forecast(inputs, find));
  inputs.counterparts.forEach(({ counterpart, reassurance, ...scores }, row) => {
    const given = Object.values(scores).filter((score) => score !== null);
    const lowest = Math.min(...given);
    if (given.length < Object.keys(scores).length)
      found.push(find("not-scored", "warning", { name: "counterparts_ability", row }, { counterpart }));
    if (given.length > 0 && lowest < enoughTrust && reassurance === null)
      found.push(find("not-reassured", "warning", { name: "counterparts_reassurance", row }, { counterpart, score: lowest }));
  });
  return found;
}

function forecast(
  { past, prior, priorWeight, pvBenefits, pvCosts }: TrustInputs,
  find: Find<keyof (typeof words)["en-US"]["findings"]>,
): Finding[] {
  const s = past.filter(({ status }) => status === "success").length;
  const n = s + past.filter(({ status }) => status === "failed").length;
  const probability = trackRecord(s, n, prior, priorWeight);
  const percent = tenths(100 * probability);
  const found = n === 0 ? [find("no-record", "note", { name: "past_project" }, { percent })] : [];
  if (pvBenefits === null || pvCosts === null)
    return [...found, find("values-missing", "warning", { name: pvBenefits === null ? "pvBenefits" : "pvCosts" })];
  if (pvBenefits === 0) return found;
  const { npv, breakEven } = haircut(probability, pvBenefits, pvCosts);
  if (npv >= 0) return found;
  return [
    ...found,
    find(
      "does-not-pay",
      "warning",
      { name: "npvHaircut" },
      { s, n, percent, haircut: tenths(npv), raw: tenths(pvBenefits - pvCosts), breakEven: tenths(100 * breakEven) },
    ),
  ];
}
