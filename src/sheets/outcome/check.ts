// What a careful colleague would remark on an outcome.
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import { tolerance } from "./build";
import type { OutcomeInputs } from "./fields";
import { words, type OutcomeWords } from "./words";

type FindHere = Find<keyof OutcomeWords["findings"]>;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

export function check(inputs: OutcomeInputs, locale: Locale): readonly Finding[] {
  const say = words[locale];
  const find = finder("outcome", say.findings);
  const found = [...inputs.kpis.flatMap((kpi, row) => ofKpi(kpi, row, say, find)), ...ofProfit(inputs, find)];
  if (inputs.postAudit === null) found.push(find("no-audit", "warning", { name: "postAudit" }));
  return found;
}

function ofKpi(
  { kpi, direction, baseline, plan, actual, change, unit }: OutcomeInputs["kpis"][number],
  row: number,
  { missing }: OutcomeWords,
  find: FindHere,
): Finding[] {
  const at = (column: string): Finding["place"] => ({ name: `kpis_${column}`, row });
  const found: Finding[] = [];
  // What is measured against its plan alone needs no baseline.
  const needed = [...(change !== null || plan === null ? [["baseline", baseline] as const] : []), ["actual", actual] as const];
  for (const [name, value] of needed)
    if (value === null) found.push(find("no-baseline", "warning", at(name), { kpi, missing: missing[name] }));
  if (change !== null && unit === null) found.push(find("no-unit", "warning", at("unit"), { kpi, change }));
  if (baseline !== null && actual !== null && change !== null && unit !== null && !(unit === "relative" && baseline === 0)) {
    const worked = unit === "relative" ? (100 * (actual - baseline)) / Math.abs(baseline) : actual - baseline;
    if (Math.abs(worked - change) > tolerance)
      found.push(find("does-not-agree", "warning", at("change"), { kpi, change, worked: hundredths(worked) }));
  }
  if (plan !== null && actual !== null && direction !== null && (direction === "lower" ? actual > plan : actual < plan))
    found.push(find("not-attained", "note", at("actual"), { kpi, actual, plan }));
  return found;
}

function ofProfit({ planProfit, actualProfit, sameBasis, samePeriod, measuredBy, poolPlanned }: OutcomeInputs, find: FindHere): Finding[] {
  if (actualProfit === null) return [];
  const found: Finding[] = measuredBy === null ? [find("no-measurer", "warning", { name: "measuredBy" })] : [];
  if (planProfit === null) return found;
  const facts = { actual: actualProfit, plan: planProfit, pool: poolPlanned ?? "–" };
  if (sameBasis === "no" || samePeriod === "no")
    return [...found, find("not-comparable", "warning", { name: sameBasis === "no" ? "sameBasis" : "samePeriod" }, facts)];
  if (sameBasis === null || samePeriod === null)
    return [...found, find("to-be-confirmed", "warning", { name: sameBasis === null ? "sameBasis" : "samePeriod" }, facts)];
  if (poolPlanned === null || planProfit <= 0 || close(actualProfit, planProfit)) return found;
  return [
    ...found,
    find("restated", "note", { name: "poolRestated" }, { ...facts, restated: Math.max(0, (poolPlanned * actualProfit) / planProfit) }),
  ];
}
