// Knows how uncertain drivers make the value of a plan uncertain: a simulation that anyone can repeat.
import { scoreWeights } from "./correlation";
import { quantiles, type Distribution } from "./distribution";
import { DomainError } from "./errors";
import { finite } from "./finite";
import { toScores, type ScoreCurve } from "./normal-score";
import { npv } from "./npv";
import { binned, percentiles, type Bins } from "./percentile";
import { sobolDimensions, sobolLine, type SobolLine } from "./sobol";
import { stated } from "./stated";
import type { Timing } from "./timing";
import { turnedWeights } from "./turned-weights";
import { weightedSum, weightedSums } from "./weighted-sum";

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
  const curves = drivers.map(({ distribution, terms }, index) => quantiles(distribution, terms, index));
  const weights =
    correlation &&
    turned(
      scoreWeights(correlation, drivers.length),
      curves,
      drivers.map(({ line }) => values[line] ?? NaN),
    );
  const columns = () => drivers.map(() => new Float64Array(blockSize));
  const [independent, correlated] = [columns(), columns()];
  const driven = values.map((value, line) => ({ value, by: drivers.flatMap((driver, index) => (driver.line === line ? [index] : [])) }));
  const fixed = driven.reduce((sum, { value, by }) => (by.length === 0 ? sum + value : sum), 0);
  const moving = driven.filter(({ by }) => by.length > 0);
  const outcomes = new Float64Array(trials);
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

  const made: (readonly SobolLine[])[] = [];
  const linesOf = (scramble: number): readonly SobolLine[] =>
    (made[scramble] ??= drivers.map((_, driver) => sobolLine(driver, Math.imul(seed, 0x2545f491) + driver * scrambles + scramble)));

  /** The factor of each driver in the trials of a piece. */
  const factors = ({ scramble, from, count }: (typeof pieces)[number]): readonly Float64Array[] => {
    // Scores are taken by fours; what is beyond the last trial is not read.
    const short = (column: Float64Array) => column.subarray(0, Math.ceil(count / 4) * 4);
    const scores = linesOf(scramble).map((line, driver) => toScores(line, from, short(independent[driver] as Float64Array)));
    const used = weights ? weightedSums(scores, weights, correlated.map(short)) : scores;
    return used.map((column, driver) => (curves[driver] as ScoreCurve)(column));
  };

  return {
    blocks: pieces.length,
    fill: (block) => {
      const piece = pieces[block];
      if (piece === undefined) return;
      const here = factors(piece);
      const target = outcomes.subarray(piece.start, piece.start + piece.count);
      if (outcome) {
        eachOutcome(target, here, outcome);
        return;
      }
      const products = moving.map(({ by }) => productOf(here.filter((_, driver) => by.includes(driver))));
      weightedSum(
        target,
        fixed,
        products,
        moving.map(({ value }) => value),
      );
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

/** Term by term, in the first of them. */
function productOf([first = new Float64Array(0), ...others]: readonly Float64Array[]): Float64Array {
  for (const factor of others) for (let k = 0; k < factor.length; k++) first[k] = (first[k] as number) * (factor[k] as number);
  return first;
}

/** Scores turned by how the value moves with each driver: nearly a straight line from −1 to 1 of its score, and bent from −2 to 2. */
function turned(
  weights: readonly (readonly number[])[],
  curves: readonly ScoreCurve[],
  values: readonly number[],
): readonly (readonly number[])[] {
  // The last three fill up the second four.
  const at = curves.map((curve, driver) =>
    curve(Float64Array.of(-2, -1, 0, 1, 2, 0, 0, 0)).map((factor) => (values[driver] ?? NaN) * factor),
  );
  return turnedWeights(
    weights,
    at.map(([, low = 0, , high = 0]) => high - low),
    at.map(([lowest = 0, , middle = 0, , highest = 0]) => highest - 2 * middle + lowest),
  );
}

function* summarise(
  outcomes: Float64Array,
  starts: readonly number[],
  asked: readonly number[],
): Generator<undefined, Simulation, undefined> {
  const places = new Uint16Array(outcomes.length);
  const parts = starts.slice(1).map((end, s) => outcomes.subarray(starts[s], end));
  const totals: Totals[] = [];
  for (const part of parts) {
    totals.push(totalsOf(part));
    yield;
  }
  const total = together(totals);
  const bins = roundBins(total.least, total.most);
  const narrow = { width: bins.width / narrowing, first: bins.first * narrowing, count: bins.count * narrowing };
  const counts = new Int32Array(narrow.count);
  const ranked: (readonly number[])[] = [];
  const ranks = [0.1, 0.5, 0.9, ...asked];
  for (const [s, part] of parts.entries()) {
    const own = binned(part, narrow, places.subarray(starts[s], starts[s + 1]));
    for (let bin = 0; bin < counts.length; bin++) counts[bin] = (counts[bin] as number) + (own.counts[bin] as number);
    ranked.push(percentiles(part, ranks, own));
    yield;
  }
  /** A figure of all trials, and of each scramble's: these are independent, so their spread tells its error. */
  const simulated = (value: number, each: readonly number[]): Simulated => {
    const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
    const spread = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (each.length - 1);
    return { value, error: Math.sqrt(spread / each.length) };
  };
  const moment = (of: (totals: Totals) => number): Simulated => simulated(of(total), totals.map(of));
  const [p10, p50, p90, ...further] = percentiles(outcomes, ranks, { places, counts }).map((value, rank) =>
    simulated(
      value,
      ranked.map((figures) => figures[rank] ?? NaN),
    ),
  ) as [Simulated, Simulated, Simulated, ...Simulated[]];
  return {
    mean: moment(({ sum, count }) => sum / count),
    deviation: moment(({ squares, count }) => Math.sqrt(squares / count)),
    lossProbability: moment(({ losses, count }) => losses / count),
    p10,
    p50,
    p90,
    percentiles: further,
    histogram: Array.from({ length: bins.count }, (_, bin) => ({
      from: (bins.first + bin) * bins.width,
      to: (bins.first + bin + 1) * bins.width,
      share: counts.subarray(bin * narrowing, (bin + 1) * narrowing).reduce((sum, count) => sum + count, 0) / outcomes.length,
    })),
    trials: outcomes.length,
  };
}

/** What is known of some outcomes together. */
interface Totals {
  readonly count: number;
  readonly sum: number;
  /** Of the distances from their own mean. */
  readonly squares: number;
  /** How many are below 0. */
  readonly losses: number;
  readonly least: number;
  readonly most: number;
}

function totalsOf(outcomes: Float64Array): Totals {
  const count = outcomes.length;
  let sum = 0;
  let losses = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < count; k++) {
    const outcome = outcomes[k] as number;
    sum += outcome;
    if (outcome < 0) losses++;
    if (outcome < least) least = outcome;
    if (outcome > most) most = outcome;
  }
  const mean = sum / count;
  let squares = 0;
  for (let k = 0; k < count; k++) {
    const distance = (outcomes[k] as number) - mean;
    squares += distance * distance;
  }
  return { count, sum, squares, losses, least, most };
}

function together(parts: readonly Totals[]): Totals {
  const add = (of: (part: Totals) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const [count, sum] = [add((part) => part.count), add((part) => part.sum)];
  return {
    count,
    sum,
    squares: add((part) => part.squares + part.count * (part.sum / part.count - sum / count) ** 2),
    losses: add(({ losses }) => losses),
    least: Math.min(...parts.map(({ least }) => least)),
    most: Math.max(...parts.map(({ most }) => most)),
  };
}

/** Each bin of the histogram has so many narrow ones, for the percentiles; a power of two, so that their bounds are the same. */
const narrowing = 64;

/** Up to twenty bins, rarely fewer than fourteen, between round numbers. */
function roundBins(least: number, most: number): Bins {
  const width = roundUp((most - least) / 20) || roundUp(Math.abs(least) / 20) || 1;
  const first = Math.floor(least / width);
  return { width, first, count: Math.floor(most / width) - first + 1 };
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
