// What a careful colleague would remark on the drivers of a simulation, and on figures that no longer speak of the inputs.
import { scoreWeights } from "../../model/correlation";
import { DomainError } from "../../model/errors";
import type { Finding } from "../../spec/finding";
import type { Locale } from "../../i18n/locale";
import type { Figures } from "../template";
import { word } from "../words";
import type { ModelInputs } from "./fields";
import type { Code, Facts } from "./findings";
import { correlationOf, driverTerms, isRateName, linesNamed, sameName } from "./simulation-terms";
import { words } from "./words";

type Find = <C extends Code>(severity: Finding["severity"], code: C, place: Finding["place"], facts: Facts[C]) => Finding;

export function* simulationFindings(inputs: ModelInputs, locale: Locale, figures: Figures | undefined, find: Find): Generator<Finding> {
  const { drivers, correlations } = inputs;
  const rateName = words[locale].fields.discountRate.label;
  for (const [row, driver] of drivers.entries()) {
    const { line: name } = driver;
    const lines = linesNamed(inputs, name);
    if (isRateName(name)) {
      if (drivers.findIndex(({ line }) => isRateName(line)) < row)
        yield find("error", "driver-rate-twice", { name: "drivers_line", row }, { name });
    } else if (lines === 0) yield find("error", "driver-unknown-line", { name: "drivers_line", row }, { name, rateName });
    else if (lines > 1) yield find("note", "driver-of-several-lines", { name: "drivers_line", row }, { name, lines });
    if (!driverTerms(driver)) {
      const distribution = driver.distribution ?? "triangular";
      const at = { triangular: "likely", pert: "likely", uniform: "high", normal: "deviation", lognormal: "likely" }[distribution];
      yield find(
        "error",
        "driver-terms",
        { name: `drivers_${at}`, row },
        { name, distribution, word: word("distribution", distribution, locale) },
      );
    }
  }
  const isDriver = (name: string): boolean => drivers.some(({ line }) => sameName(line, name));
  for (const [row, { first, second }] of correlations.entries()) {
    const unknown = [first, second].find((name) => !isDriver(name));
    if (unknown !== undefined)
      yield find(
        "error",
        "correlation-unknown",
        { name: isDriver(first) ? "correlations_second" : "correlations_first", row },
        { name: unknown },
      );
    else if (sameName(first, second)) yield find("error", "correlation-itself", { name: "correlations_second", row }, { name: first });
    else if (correlations.slice(0, row).some((other) => isSamePair(other, { first, second })))
      yield find("error", "correlation-twice", { name: "correlations_first", row }, { first, second });
  }
  if (!isFeasible(inputs)) yield find("error", "correlation-infeasible", { name: "correlations_rank" }, {});
  const changes = figures?.get("simulation_changes")?.[0]?.[0];
  if (typeof changes === "number" && changes > 0) yield find("warning", "simulation-stale", { name: "drivers_line" }, { changes });
}

type Pair = Pick<ModelInputs["correlations"][number], "first" | "second">;
const isSamePair = (a: Pair, b: Pair): boolean =>
  (sameName(a.first, b.first) && sameName(a.second, b.second)) || (sameName(a.first, b.second) && sameName(a.second, b.first));

function isFeasible(inputs: ModelInputs): boolean {
  const correlation = correlationOf(inputs);
  try {
    if (correlation) scoreWeights(correlation, inputs.drivers.length);
    return true;
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.refusal.code === "correlation-infeasible") return false;
    throw refusal;
  }
}
