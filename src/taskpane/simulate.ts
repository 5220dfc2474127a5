// A run of the simulation in a workbook: read the model as it stands, simulate in slices, write the block of values in one step.
import type { FilledCells } from "../excel/fill";
import type { StandingCells } from "../excel/read";
import type { Locale } from "../i18n/locale";
import { simulateInSlices, type Simulation } from "../model/simulate";
import { findingsOf, inputsOf, type PlacedFinding } from "../sheets/kit";
import type { ModelInputs } from "../sheets/model/fields";
import { written, type WrittenBlock } from "../sheets/model/simulation";
import { movingParts } from "../sheets/model/simulation-terms";
import { simulationValues, termsOf } from "../sheets/model/simulation-values";
import { parseAddress, type Rect } from "../spec/address";
import type { PaneActions } from "./actions";

/** A model that stands in the workbook, and the sheet that its simulation is written to. */
export interface SimulationTarget {
  readonly model: StandingCells;
  /** Absent in models of before, or where somebody deleted it. */
  readonly sheet: StandingCells | undefined;
}

/** In the order of the models' tabs. Which simulation is whose their formulas say: sheets are moved, renamed and copied. */
export async function simulationTargets(
  actions: Pick<PaneActions, "families">,
  standing: readonly StandingCells[],
): Promise<readonly SimulationTarget[]> {
  const families = await actions.families(standing.filter(({ kind }) => kind === "model" || kind === "model/simulation"));
  return families.map(({ head, parts }) => ({ model: head, sheet: parts.find(({ kind }) => kind === "model/simulation") }));
}

/** Why there can be no run. */
export type SimulationProblem =
  | { readonly code: "no-model" | "no-sheet" | "no-drivers" }
  /** What must be put right in the model first. */
  | { readonly code: "findings"; readonly findings: readonly PlacedFinding[] }
  /** Rows came or went in a block of the sheet that a run writes: "B13:C24", or "" where it is gone. */
  | { readonly code: "layout"; readonly sheet: string; readonly place: string };

export type SimulationReadiness =
  { readonly ok: true; readonly inputs: ModelInputs } | { readonly ok: false; readonly problem: SimulationProblem };

/** Rules of findings without which a simulation would mean nothing. */
const blocking = /^(input\.|model\.(driver-|correlation-|formulas-changed))/;

/** Whether a model can be simulated as it stands. */
export function readiness({ model, sheet }: SimulationTarget, standing: readonly StandingCells[], locale: Locale): SimulationReadiness {
  const refuse = (problem: SimulationProblem): SimulationReadiness => ({ ok: false, problem });
  if (!sheet) return refuse({ code: "no-sheet" });
  const reading = inputsOf(model);
  const findings = findingsOf(model, locale, standing).filter(({ rule, severity }) => severity === "error" && blocking.test(rule));
  if (!reading.ok || findings.length > 0) return refuse({ code: "findings", findings });
  const inputs = reading.value as ModelInputs;
  if (inputs.drivers.length === 0) return refuse({ code: "no-drivers" });
  const { wrong } = blocksOf(sheet, rowsTyped(model, "drivers_line"), rowsTyped(model, "correlations_first"));
  return wrong ? refuse({ code: "layout", sheet: sheet.name, place: sheet.places.get(wrong) ?? "" }) : { ok: true, inputs };
}

/** Rows of a table of the inputs up to the last that holds something. */
const rowsTyped = ({ inputs }: StandingCells, column: string): number =>
  (inputs.get(column) ?? []).flat().findLastIndex((cell) => cell !== "") + 1;

/** Where the blocks stand, and the first that no longer has the shape that a run writes. */
function blocksOf(
  sheet: StandingCells,
  drivers: number,
  pairs: number,
): { readonly places: ReadonlyMap<string, Rect>; readonly wrong: string | undefined } {
  const blocks = Object.entries<{ readonly rows?: number; readonly columns?: number }>(written);
  const places = new Map(
    blocks.flatMap(([name]) => {
      const rect = parseAddress(sheet.places.get(name) ?? "");
      return rect ? [[name, rect] as const] : [];
    }),
  );
  const rows = (name: WrittenBlock): number => places.get(name)?.rows ?? 0;
  const hasRoom =
    rows("simulationDrivers") >= drivers && rows("simulationPairs") >= pairs && rows("simulationFlows") === rows("simulationDrivers") + 2;
  const misshapen = blocks.find(([name, size]) => {
    const rect = places.get(name);
    return !rect || (size.rows ?? rect.rows) !== rect.rows || (size.columns ?? rect.columns) !== rect.columns;
  });
  return { places, wrong: misshapen?.[0] ?? (hasRoom ? undefined : "simulationDrivers") };
}

export interface SimulationOptions {
  /** The model's id. */
  readonly model: string;
  readonly trials: number;
  readonly seed: number;
  /** Today, "2026-03-31". */
  readonly date: string;
  /** Of sentences. */
  readonly locale: Locale;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

export type SimulationOutcome =
  | { readonly state: "written"; readonly found: Simulation; readonly sheet: Pick<StandingCells, "id" | "name"> }
  | { readonly state: "cancelled" }
  | { readonly state: "refused"; readonly problem: SimulationProblem };

/** Slices are short: typing and scrolling go on between them. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Nothing is written before the whole run is done, and nothing outside the blocks of the simulation's sheet. */
export async function simulateModel(
  actions: Pick<PaneActions, "read" | "families" | "fill">,
  options: SimulationOptions,
): Promise<SimulationOutcome> {
  const { trials, seed, date, locale, signal, onProgress } = options;
  const standing = await actions.read();
  const target = (await simulationTargets(actions, standing)).find(({ model }) => model.id === options.model);
  if (!target) return { state: "refused", problem: { code: "no-model" } };
  const ready = readiness(target, standing, locale);
  if (!ready.ok) return { state: "refused", problem: ready.problem };
  const { model } = target;
  const moving = movingParts(ready.inputs);
  const found = await simulateInSlices(termsOf({ moving, trials, seed }), { pause, signal, onProgress });
  if (!found) return { state: "cancelled" };
  // Sheets may have been renamed or moved meanwhile; inputs that were edited show as such on the sheet.
  const sheet = (await actions.read()).find(({ id }) => id === target.sheet?.id);
  if (!sheet) return { state: "refused", problem: { code: "no-sheet" } };
  const { places, wrong } = blocksOf(sheet, rowsTyped(model, "drivers_line"), rowsTyped(model, "correlations_first"));
  if (wrong) return { state: "refused", problem: { code: "layout", sheet: sheet.name, place: sheet.places.get(wrong) ?? "" } };
  if (signal.aborted) return { state: "cancelled" };
  const run = { inputs: ready.inputs, cells: model.inputs, moving, trials, seed, date };
  const values = simulationValues(run, found, {
    drivers: places.get("simulationDrivers")?.rows ?? 0,
    pairs: places.get("simulationPairs")?.rows ?? 0,
    periods: places.get("simulationFlows")?.columns ?? 0,
  });
  const cells = [...values].map(([name, block]): FilledCells => ({ address: sheet.places.get(name) ?? "", values: block }));
  await actions.fill(sheet.id, cells);
  return { state: "written", found, sheet };
}
