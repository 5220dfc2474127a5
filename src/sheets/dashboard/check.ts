// What a careful colleague would remark on a dashboard.
import type { Locale } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import type { DashboardInputs } from "./fields";
import { words, type DashboardWords } from "./words";

type DashboardFind = Find<keyof DashboardWords["findings"]>;
type Metric = DashboardInputs["metrics"][number];

export function check(inputs: DashboardInputs, locale: Locale): readonly Finding[] {
  const find: DashboardFind = finder("dashboard", words[locale].findings);
  return [...inputs.metrics.flatMap((metric, row) => ofMetric(metric, row, inputs, find)), ...money(inputs, find)];
}

/** Undefined where it divides by nothing, as on the sheet. */
function earned({ bac, ac, progress, planned }: DashboardInputs): { readonly spi?: number; readonly cpi?: number; readonly eac?: number } {
  if (bac === null || progress === null || planned === null) return {};
  const ev = bac * progress;
  return {
    ...(bac * planned > 0 && { spi: progress / planned }),
    ...(ac !== null && ac > 0 && { cpi: ev / ac }),
    ...(ac !== null && ac > 0 && ev > 0 && { eac: (bac * ac) / ev }),
  };
}

function actualOf({ figure, actual }: Metric, inputs: DashboardInputs): number | null {
  const { spi = null, cpi = null, eac = null } = earned(inputs);
  return {
    typed: actual,
    progress: inputs.progress,
    spi,
    cpi,
    eac,
    "high-risks": inputs.highRisks,
    "medium-risks": inputs.mediumRisks,
    npv: inputs.npv,
  }[figure];
}

const targetOf = ({ figure, target }: Metric, inputs: DashboardInputs): number | null =>
  target ?? (figure === "progress" ? inputs.planned : figure === "eac" ? inputs.bac : null);

function ofMetric(one: Metric, row: number, inputs: DashboardInputs, find: DashboardFind): Finding[] {
  const { metric, figure, direction, amber, red, measuredOn, override, note } = one;
  const at = (column: string): Finding["place"] => ({ name: `metrics_${column}`, row });
  const [actual, target] = [actualOf(one, inputs), targetOf(one, inputs)];
  const days = measuredOn === null ? (figure === "typed" ? undefined : 0) : toSerial(inputs.asOf) - toSerial(measuredOn);
  const isRed =
    actual !== null &&
    target !== null &&
    days !== undefined &&
    days <= inputs.maxAge &&
    (direction === "lower" ? actual - target : target - actual) / (Math.abs(target) || 1) > Math.max(amber, red) + 1e-9;
  return [
    ...(actual === null ? [find("missing", "warning", at("actual"), { metric })] : []),
    ...(target === null ? [find("untargeted", "warning", at("target"), { metric })] : []),
    ...(actual !== null && days === undefined ? [find("undated", "warning", at("measuredOn"), { metric })] : []),
    ...(days !== undefined && days > inputs.maxAge
      ? [find("stale", "warning", at("measuredOn"), { metric, days, most: inputs.maxAge })]
      : []),
    ...(red < amber ? [find("crossed", "error", at("red"), { metric, amber, red })] : []),
    ...(override !== null && note === null ? [find("unexplained", "error", at("note"), { metric })] : []),
    ...(isRed && !(override !== null && note !== null) ? [find("red-light", "warning", at("metric"), { metric })] : []),
  ];
}

function money(inputs: DashboardInputs, find: DashboardFind): Finding[] {
  const { spi, cpi, eac } = earned(inputs);
  const { bac } = inputs;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return [
    ...(eac !== undefined && bac !== null && eac > bac * (1 + 1e-9)
      ? [find("over-budget", "warning", { name: "ac" }, { eac: round(eac), bac, over: round(eac - bac) })]
      : []),
    ...(spi !== undefined && cpi !== undefined && spi < 1 && cpi > 1
      ? [find("behind-under", "note", { name: "progress" }, { spi: round(spi), cpi: round(cpi) })]
      : []),
  ];
}
