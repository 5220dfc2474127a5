// Knows how uncertain drivers make the value of a plan uncertain: a simulation that anyone can repeat.
import { scoreWeights } from "./correlation";
import { quantiles } from "./distribution";
import type { Distribution, Quantiles } from "./distribution";
import { DomainError } from "./errors";
import { finite } from "./finite";
import { toScores } from "./normal-score";
import { npv } from "./npv";
import { percentiles } from "./percentile";
import { mirrorOf, reflect } from "./score-mirror";
import { sobolDimensions, sobolLine } from "./sobol";
import { stated } from "./stated";
import type { Timing } from "./timing";

/** What makes a line of the plan uncertain: all its amounts are multiplied by one value of the distribution. */
export interface Driver {
  /** Index of the line, from 0. Several drivers of one line multiply. */
  readonly line: number;
  readonly distribution: Distribution;
  /** As the distribution takes them, around 1: 0.8, 1, 1.1 is a fifth less to a tenth more. */
  readonly terms: readonly number[];
}

/** What is simulated. */
export interface SimulationTerms {
  /** Per period, above −1. */
  readonly rate: number;
  /** Lines of amounts by period, in one unit; the first period is today. */
  readonly base: readonly (readonly number[])[];
  readonly drivers: readonly Driver[];
  /** Rank correlations between the drivers; none unless given. */
  readonly correlation?: readonly (readonly number[])[];
  /** 65,536 unless given. */
  readonly trials?: number;
  /** 1 unless given. The same seed gives the same figures, to the last bit. */
  readonly seed?: number;
  readonly timing?: Timing;
  /** Further percentiles, rising parts from 0 to 1; none unless given. */
  readonly percentiles?: readonly number[];
  /**
   * What a trial is worth where that is not the sum of the lines times their factors, as with a tax that carries losses forward: told
   * one factor a driver, in their order. The array is used again for the next trial.
   */
  readonly outcome?: (factors: Float64Array) => number;
}

/** A simulated figure and its standard error, told by eight scrambles of the points. */
export interface Simulated {
  readonly value: number;
  readonly error: number;
}

/** What a simulation says of the net present value. */
export interface Simulation {
  readonly mean: Simulated;
  readonly deviation: Simulated;
  /** The probability that the value is below 0. */
  readonly lossProbability: Simulated;
  readonly p10: Simulated;
  readonly p50: Simulated;
  readonly p90: Simulated;
  /** Those asked for, in their order. */
  readonly percentiles: readonly Simulated[];
  /** Shares of the trials in bins of equal width, whose bounds are round numbers; `to` is not included. */
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  readonly trials: number;
}

/** How a long simulation is run. */
export interface Slicing {
  /** Lets others work, such as a timer of 0 ms; called between slices. */
  readonly pause: () => Promise<void>;
  /** An AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean };
  /** Told the share that is done, from 0 to 1, after each slice. */
  readonly onProgress?: (done: number) => void;
  /** How long a slice may last. */
  readonly sliceMs?: number;
}

/** Trials unless said. */
export const defaultTrials = 65_536;

/** More are refused: a million points say all there is to say. */
export const mostTrials = 1_048_576;

/** Fewer say too little. */
export const fewestTrials = 64;
const scrambles = 8;
const blockLength = 4096;
/** Trials that are worked out one by one take longer. */
const outcomeBlockLength = 256;
/** Bins at most: the widest range has 20, and its ends may lie inside one each. */
export const mostBins = 22;

/**
 * Simulates the net present value: its mean, standard deviation, probability of a loss, P10, P50 and P90 with their errors, a histogram.
 *
 * @throws DomainError no-flows, no-drivers, driver-terms, correlation-shape, correlation-not-symmetric, correlation-infeasible,
 * not-between, not-whole, rate-not-above-minus-one, not-a-number
 * @example simulate({ rate: 0.1, base: [[-100], [0, 110]], drivers: [{ line: 1, distribution: "uniform", terms: [1, 1] }] }).mean.value // 0
 * @example simulate({ rate: 0, base: [[-100, 110]], drivers: [] }) // refuses no-drivers
 * @source points: scrambled Sobol; dependence: a normal copula with the rank correlations given.
 */
export function simulate(terms: SimulationTerms): Simulation {
  const run = prepare(terms);
  for (let block = 0; block < run.blocks; block++) run.fill(block);
  const summary = run.summary();
  for (;;) {
    const step = summary.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same simulation in slices, for a page that must stay alive: the same figures, to the last bit, however it is sliced.
 *
 * @returns undefined where it was cancelled
 * @throws DomainError as `simulate`
 * @example simulateInSlices({ rate: 0, base: [[1, 1]], drivers: [{ line: 0, distribution: "uniform", terms: [0, 1] }] }, { pause: async () => {}, signal: { aborted: true } }) instanceof Promise // true
 */
export async function simulateInSlices(
  terms: SimulationTerms,
  { pause, signal, onProgress, sliceMs = 50 }: Slicing,
): Promise<Simulation | undefined> {
  const run = prepare(terms);
  let begun = Date.now();
  for (let block = 0; block < run.blocks; block++) {
    run.fill(block);
    if (Date.now() - begun < sliceMs) continue;
    onProgress?.((block + 1) / run.blocks);
    await pause();
    if (signal?.aborted === true) return undefined;
    begun = Date.now();
  }
  // Summing up a million outcomes is work as well.
  const summary = run.summary();
  for (let step = summary.next(); signal?.aborted !== true; step = summary.next()) {
    if (step.done === true) return step.value;
    if (Date.now() - begun < sliceMs) continue;
    await pause();
    begun = Date.now();
  }
  return undefined;
}

interface Run {
  /** Pieces of the work; each may be done at any time, none depends on another. */
  readonly blocks: number;
  readonly fill: (block: number) => void;
  /** Once every block is filled: step by step. */
  readonly summary: () => Generator<undefined, Simulation, undefined>;
}

function prepare(terms: SimulationTerms): Run {
  const { rate, base, drivers, correlation, trials = defaultTrials, seed = 1, timing = "end", percentiles: parts = [], outcome } = terms;
  check(base, drivers, trials, seed);
  const blockSize = outcome ? outcomeBlockLength : blockLength;
  const values = base.map((line) => npv(rate, line, timing));
  const weights = correlation === undefined ? undefined : scoreWeights(correlation, drivers.length);
  const curves = drivers.map(({ distribution, terms }, index) => quantiles(distribution, terms, index));
  const mirror = weights && mirrorOf(effectsOfScores(drivers, curves, values, weights));
  const driven = values.map((value, line) => ({ value, by: drivers.flatMap((driver, index) => (driver.line === line ? [index] : [])) }));
  const fixed = driven.reduce((sum, { value, by }) => (by.length === 0 ? sum + value : sum), 0);
  const moving = driven.filter(({ by }) => by.length > 0);
  const outcomes = new Float64Array(trials);
  const columns = drivers.map(() => new Float64Array(blockSize));
  const product = new Float64Array(blockSize);
  const lines = new Map<string, ReturnType<typeof sobolLine>>();
  // Scramble s has the trials from starts[s] on.
  const starts = Array.from({ length: scrambles + 1 }, (_, s) => Math.floor((trials * s) / scrambles));
  const pieces = starts.slice(0, -1).flatMap((start, scramble) => {
    const count = (starts[scramble + 1] ?? 0) - start;
    return Array.from({ length: Math.ceil(count / blockSize) }, (_, k) => ({
      scramble,
      from: k * blockSize,
      count: Math.min(blockSize, count - k * blockSize),
      start: start + k * blockSize,
    }));
  });

  const line = (driver: number, scramble: number) => {
    const key = `${driver} ${scramble}`;
    const made = lines.get(key) ?? sobolLine(driver, Math.imul(seed, 0x2545f491) + driver * scrambles + scramble);
    lines.set(key, made);
    return made;
  };

  return {
    blocks: pieces.length,
    fill: (block) => {
      const piece = pieces[block];
      if (piece === undefined) return;
      const { scramble, from, count, start } = piece;
      const here = columns.map((column, driver) => line(driver, scramble).fill(column.subarray(0, count), from, count));
      if (weights === undefined) here.forEach((points, driver) => curves[driver]?.atUniform(points));
      else {
        here.forEach(toScores);
        if (mirror) reflect(here, mirror, product);
        correlate(here, weights);
        here.forEach((scores, driver) => curves[driver]?.atScores(scores));
      }
      const target = outcomes.subarray(start, start + count).fill(fixed);
      if (outcome) {
        eachOutcome(target, here, outcome);
        return;
      }
      for (const { value, by } of moving) {
        const [first, ...others] = by.map((driver) => here[driver] ?? target);
        if (first !== undefined) addProduct(target, value, first, others, product);
      }
    },
    summary: () => summarise(outcomes, starts, parts),
  };
}

/** Trial by trial: the factors of its drivers, and what they come to. */
function eachOutcome(target: Float64Array, columns: readonly Float64Array[], outcome: (factors: Float64Array) => number): void {
  const factors = new Float64Array(columns.length);
  for (let k = 0; k < target.length; k++) {
    for (let driver = 0; driver < columns.length; driver++) factors[driver] = columns[driver]?.[k] ?? 1;
    target[k] = outcome(factors);
  }
}

/** target += value · first · others…, term by term. */
function addProduct(
  target: Float64Array,
  value: number,
  first: Float64Array,
  others: readonly Float64Array[],
  product: Float64Array,
): void {
  if (others.length === 0) {
    for (let k = 0; k < target.length; k++) target[k] = (target[k] as number) + value * (first[k] as number);
    return;
  }
  product.set(first);
  for (const factor of others) for (let k = 0; k < factor.length; k++) product[k] = (product[k] as number) * (factor[k] as number);
  for (let k = 0; k < target.length; k++) target[k] = (target[k] as number) + value * (product[k] as number);
}

/** How much the value moves with each independent score, most of it being a straight line: from −1 to 1 of it. */
function effectsOfScores(
  drivers: readonly Driver[],
  curves: readonly Quantiles[],
  values: readonly number[],
  weights: readonly (readonly number[])[],
): readonly number[] {
  const effects = curves.map((curve, index) => {
    const [low = 1, high = 1] = curve.atScores(Float64Array.of(-1, 1));
    return (values[drivers[index]?.line ?? -1] ?? 0) * (high - low);
  });
  return effects.map((_, score) => effects.reduce((sum, effect, driver) => sum + effect * (weights[driver]?.[score] ?? 0), 0));
}

/** Each row of scores becomes a weighted sum of itself and those before it; from the last, so that none is overwritten too early. */
function correlate(scores: readonly Float64Array[], weights: readonly (readonly number[])[]): void {
  for (let i = scores.length - 1; i >= 0; i--) {
    const own = scores[i] as Float64Array;
    const row = weights[i] ?? [];
    const scale = row[i] ?? 1;
    if (scale !== 1) for (let k = 0; k < own.length; k++) own[k] = (own[k] as number) * scale;
    for (let j = 0; j < i; j++) {
      const weight = row[j] ?? 0;
      const other = scores[j] as Float64Array;
      if (weight !== 0) for (let k = 0; k < own.length; k++) own[k] = (own[k] as number) + weight * (other[k] as number);
    }
  }
}

function* summarise(
  outcomes: Float64Array,
  starts: readonly number[],
  asked: readonly number[],
): Generator<undefined, Simulation, undefined> {
  const { least, most } = bounds(outcomes);
  const histogram = binned(outcomes, least, most);
  yield;
  const parts: Figures[] = [];
  for (const [s, end] of starts.slice(1).entries()) {
    parts.push(figures(outcomes.slice(starts[s], end), asked));
    yield;
  }
  // Last, since it puts the outcomes into another order.
  const whole = figures(outcomes, asked);
  const within = (of: (part: Figures) => number): Simulated => {
    const mean = parts.reduce((sum, part) => sum + of(part), 0) / parts.length;
    const spread = parts.reduce((sum, part) => sum + (of(part) - mean) ** 2, 0) / (parts.length - 1);
    return { value: of(whole), error: Math.sqrt(spread / parts.length) };
  };
  return {
    mean: within(({ mean }) => mean),
    deviation: within(({ deviation }) => deviation),
    lossProbability: within(({ lossProbability }) => lossProbability),
    p10: within(({ p10 }) => p10),
    p50: within(({ p50 }) => p50),
    p90: within(({ p90 }) => p90),
    percentiles: asked.map((_, index) => within(({ further }) => further[index] ?? NaN)),
    histogram,
    trials: outcomes.length,
  };
}

type Figures = Record<"mean" | "deviation" | "lossProbability" | "p10" | "p50" | "p90", number> & { readonly further: readonly number[] };

/** Puts the outcomes into another order. */
function figures(outcomes: Float64Array, asked: readonly number[]): Figures {
  const count = outcomes.length;
  let sum = 0;
  let losses = 0;
  for (let k = 0; k < count; k++) {
    sum += outcomes[k] as number;
    if ((outcomes[k] as number) < 0) losses++;
  }
  const mean = sum / count;
  let squares = 0;
  for (let k = 0; k < count; k++) squares += ((outcomes[k] as number) - mean) ** 2;
  const [p10 = NaN, p50 = NaN, p90 = NaN] = percentiles(outcomes, [0.1, 0.5, 0.9]);
  const further = asked.length === 0 ? [] : percentiles(outcomes, asked);
  return { mean, deviation: Math.sqrt(squares / count), lossProbability: losses / count, p10, p50, p90, further };
}

function bounds(outcomes: Float64Array): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < outcomes.length; k++) {
    const outcome = outcomes[k] as number;
    if (outcome < least) least = outcome;
    if (outcome > most) most = outcome;
  }
  return { least, most };
}

/** Up to twenty bins, rarely fewer than fourteen, between round numbers. */
function binned(outcomes: Float64Array, least: number, most: number): Simulation["histogram"] {
  const width = roundUp((most - least) / 20) || roundUp(Math.abs(least) / 20) || 1;
  const first = Math.floor(least / width);
  const counts = new Float64Array(Math.floor(most / width) - first + 1);
  for (let k = 0; k < outcomes.length; k++) {
    const bin = Math.floor((outcomes[k] as number) / width) - first;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return Array.from(counts, (count, bin) => ({
    from: (first + bin) * width,
    to: (first + bin + 1) * width,
    share: count / outcomes.length,
  }));
}

/** Widths of bins that people read easily; ten times them, a tenth of them and so on. */
const roundWidths = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next of 1, 1.5, 2, 2.5, 3, …, 10, 15, …, or of their tenths and so on. */
function roundUp(width: number): number {
  if (!(width > 0)) return 0;
  const ten = 10 ** Math.floor(Math.log10(width));
  const factor = roundWidths.find((step) => step * ten >= width * (1 - 1e-12)) ?? 10;
  return factor * ten;
}

function check(base: SimulationTerms["base"], drivers: readonly Driver[], trials: number, seed: number): void {
  if (base.length === 0) throw new DomainError({ code: "no-flows" });
  if (drivers.length === 0) throw new DomainError({ code: "no-drivers" });
  whole(drivers.length, "drivers", 1, sobolDimensions);
  drivers.forEach(({ line }, index) => whole(line + 1, "driver-line", 1, base.length, index));
  whole(trials, "trials", fewestTrials, mostTrials);
  whole(seed, "seed", 0, 2 ** 32 - 1);
}

function whole(value: number, what: "drivers" | "driver-line" | "trials" | "seed", least: number, most: number, index?: number): void {
  if (!Number.isInteger(finite(value, what, index))) throw new DomainError({ code: "not-whole", what, value });
  if (value < least || value > most) throw new DomainError({ code: "not-between", what, value, least, most, ...stated({ index }) });
}
