// What a run of the simulation writes into the sheet, from a standing model and what came out.
import { mostBins, type Simulation, type SimulationTerms } from "../../model/simulate";
import { toSerial } from "../../spec/calendar-serial";
import { choices, type Choice, type ChoiceName } from "../../spec/choices";
import { fingerprint } from "../../spec/fingerprint";
import type { InputCells } from "../../spec/inputs";
import type { Scalar } from "../../spec/sheet";
import type { ModelInputs } from "./fields";
import { forecast, periodsPerYear, presentValue, takesLossesAtOnce, usualLossYears } from "./forecast";
import { furtherPercentiles, type WrittenBlock } from "./simulation";
import { timingShift, type Moving } from "./simulation-terms";

type Values = readonly (readonly Scalar[])[];

/** A run of a standing model. */
export interface ModelRun {
  readonly inputs: ModelInputs;
  /** As they stand on the sheet of inputs, row by row. */
  readonly cells: InputCells;
  readonly moving: Moving;
  readonly trials: number;
  readonly seed: number;
  /** The day of the run, "2026-03-31". */
  readonly date: string;
}

/** What is asked of the engine: the terms of the model with trials, seed and the percentiles that the sheet shows. */
export const termsOf = ({ moving, trials, seed }: Pick<ModelRun, "moving" | "trials" | "seed">): SimulationTerms => ({
  ...moving.terms,
  trials,
  seed,
  percentiles: furtherPercentiles,
});

/**
 * Blocks of values by the names of `written`.
 * @param rows how many rows the sheet has for drivers and for pairs
 * @param periods how many columns its timeline has
 */
export function simulationValues(
  run: ModelRun,
  found: Simulation,
  rows: { readonly drivers: number; readonly pairs: number; readonly periods: number },
): ReadonlyMap<WrittenBlock, Values> {
  const { inputs, cells, moving, trials, seed, date } = run;
  const column = (name: string): readonly Scalar[] => (cells.get(name) ?? []).flat();
  // A driver's row on the sheet is that of the inputs; empty ones in between stay empty.
  const standing = column("drivers_line").flatMap((line, row) => (line === "" ? [] : [row]));
  const driverOf = new Map(standing.map((row, driver) => [row, driver]));
  const perRow = <T>(count: number, of: (row: number) => readonly T[]): T[][] => Array.from({ length: count }, (_, row) => [...of(row)]);
  const typed = (name: string, row: number): Scalar => column(name)[row] ?? "";
  const [p5, p25, p75, p95] = found.percentiles;
  const figures = [found.mean, found.deviation, found.lossProbability, p5, found.p10, p25, found.p50, p75, found.p90, p95];
  const periodRow = (flows: readonly number[] | undefined): Scalar[] =>
    Array.from({ length: rows.periods }, (_, period) => (flows ? (flows[period] ?? 0) : ""));
  const flows = moving.rows;
  return new Map<WrittenBlock, Values>([
    ["simulationFigures", figures.map((figure) => [figure?.value ?? "", figure?.error ?? ""])],
    ["simulationHistogram", bins(found)],
    ["simulationRun", [[toSerial(date)], [trials], [seed], [markOf(moving.terms)]]],
    ["simulationTerms", termsThen(inputs).map((term) => [term])],
    [
      "simulationDrivers",
      perRow(rows.drivers, (row) => {
        const driver = driverOf.get(row);
        if (driver === undefined) return ["", "", "", "", "", "", 0];
        return [
          typed("drivers_line", row),
          placeOf("distribution", inputs.drivers[driver]?.distribution ?? "triangular"),
          ...["low", "likely", "high", "deviation"].map((name) => typed(`drivers_${name}`, row)),
          moving.planned[driver] ?? 0,
        ];
      }),
    ],
    ["simulationPairs", perRow(rows.pairs, (row) => ["first", "second", "rank"].map((name) => typed(`correlations_${name}`, row)))],
    [
      "simulationFlows",
      [
        ...perRow(rows.drivers, (row) => periodRow(driverOf.has(row) ? flows[driverOf.get(row) ?? 0] : undefined)),
        periodRow(flows[inputs.drivers.length]),
        periodRow(flows[inputs.drivers.length + 1]),
      ],
    ],
  ]);
}

/** Bins of equal width in as many rows as the sheet has: empty ones on either side. */
function bins({ histogram }: Simulation): Values {
  const [first] = histogram;
  if (!first) return [];
  const width = first.to - first.from;
  const before = Math.floor((mostBins - histogram.length) / 2);
  // Bounds are multiples of the width: counted, not added up.
  const start = Math.round(first.from / width) - before;
  const tidy = (value: number): number => Number(value.toPrecision(12));
  return Array.from({ length: mostBins }, (_, bin) => [
    tidy((start + bin) * width),
    tidy((start + bin + 1) * width),
    histogram[bin - before]?.share ?? 0,
  ]);
}

/** Instead of a word, its place in the list, from 1: see `placeIn` of the sheet. */
const placeOf = <N extends ChoiceName>(list: N, option: Choice<N>): number => (choices[list] as readonly string[]).indexOf(option) + 1;

/** In the order of the table of terms. */
function termsThen(inputs: ModelInputs): readonly Scalar[] {
  const perYear = periodsPerYear(inputs);
  const { losses, lossYears } = inputs;
  return [
    presentValue(inputs, forecast(inputs).net),
    placeOf("scenario", inputs.scenario),
    inputs.discountRate,
    timingShift(inputs),
    perYear,
    inputs.taxRate ?? 0,
    takesLossesAtOnce(inputs) ? 1 : 0,
    losses === "carried-forward" ? (lossYears ?? usualLossYears) * perYear : 0,
  ];
}

/** What was simulated, in short: another mark, other inputs. */
function markOf({ rate, base, drivers, correlation, timing = "end" }: SimulationTerms): string {
  return fingerprint([
    [rate, timing],
    ...base,
    ...drivers.map(({ line, distribution, terms }) => [line, distribution, ...terms]),
    ...(correlation ?? []),
  ]);
}
