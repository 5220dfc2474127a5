// Knows the normal distribution both ways, and how a smooth curve over it is kept in a table.
import { sobolPoint, type SobolLine } from "./sobol";

/**
 * The standard normal quantile, to seven digits.
 *
 * @param u from 1.4e-11 to 1 less that: no point of a sequence lies beyond
 * @example Math.abs(normalScore(0.975) - 1.959963985) < 1e-6 // true
 * @source M. J. Wichura 1988, algorithm AS 241, PPND7, without its far tails.
 */
export function normalScore(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-Math.log(q < 0 ? u : 1 - u)) - 1.6;
  const size = (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1);
  return q < 0 ? -size : size;
}

/** The table of points: so many doublings of the probability from 2^−33 to a half, each in 2^8 cells; then the same for the upper half. */
const octaves = 32;
const octaveBits = 8;
const half = octaves << octaveBits;

let pointTable: Float64Array | undefined;

/**
 * The normal scores of a sequence's points, to six digits. A point is a word of 32 bits: its middle is what counts.
 *
 * @param from   the index of the first point: a multiple of four, as is their number, since four at a time take a third less time
 * @param scores as many as are wanted; overwritten
 * @example toScores({ first: -1, steps: Int32Array.of(-1, 0, 0) }, 0, new Float64Array(4)).map((score) => Math.round(score * 1e4) / 1e4) // Float64Array.of(6.338, -6.338, -6.338, 6.338)
 */
export function toScores(line: SobolLine, from: number, scores: Float64Array): Float64Array {
  const table = (pointTable ??= linesOfPoints());
  const { steps } = line;
  const [often = 0, second = 0] = steps;
  let word = sobolPoint(line, from);
  for (let k = 0; k < scores.length; k += 4) {
    scores[k] = scoreOf(word, table);
    word ^= often;
    scores[k + 1] = scoreOf(word, table);
    word ^= second;
    scores[k + 2] = scoreOf(word, table);
    word ^= often;
    scores[k + 3] = scoreOf(word, table);
    const next = from + k + 4;
    word ^= steps[31 - Math.clz32(next & -next)] as number;
  }
  return scores;
}

/** Figures stand here, 16384 for 2 · half, since constants of a module would be read at each step. */
function scoreOf(word: number, table: Float64Array): number {
  // The upper half is the mirror image of the lower: the same bits turned.
  const upper = word >> 31;
  const odd = (((word ^ upper) << 1) | 1) >>> 0;
  const zeros = Math.clz32(odd);
  const cell = 2 * (((31 - zeros) << 8) + ((odd << (zeros + 1)) >>> 24)) + (upper & 16384);
  return (table[cell] as number) + odd * (table[cell + 1] as number);
}

/**
 * For each cell the straight line between the scores at its ends: its height at 0, and its slope for a step of 2^−33. Every doubling has as
 * many cells, and no score in it bends much.
 */
export function linesOfPoints(): Float64Array {
  const cellsEach = 1 << octaveBits;
  const place = (cell: number) => 2 ** (cell >> octaveBits) * (1 + (cell & (cellsEach - 1)) / cellsEach);
  const scores = Float64Array.from({ length: half + 1 }, (_, cell) => normalScore(place(cell) * 2 ** -33));
  const table = new Float64Array(4 * half);
  for (let cell = 0; cell < half; cell++) {
    const low = scores[cell] as number;
    const slope = ((scores[cell + 1] as number) - low) / (place(cell + 1) - place(cell));
    const line = [low - place(cell) * slope, slope];
    table.set(line, 2 * cell);
    table.set(
      line.map((figure) => -figure),
      2 * (half + cell),
    );
  }
  return table;
}

/** Curves are read from straight pieces between nodes from −edge to edge, so many for 1; no point of a simulation lies beyond. */
const edge = 8;
const perScore = 128;
const last = 2 * edge * perScore;

/** A curve that is hard to work out is known exactly at one in so many nodes; between them it is a cubic. */
const apart = 8;

/** A curve's value at a score, given the probability below it too; above it, counted negative, where the score is positive: nothing is lost in tails. */
export type NodeCurve = (score: number, tail: number) => number;

/** Puts a curve's value in the place of each score: a loop over numbers, which is what engines do fastest. Scores come by fours. */
export type ScoreCurve = (scores: Float64Array) => Float64Array;

/**
 * Values of a curve at normal scores, from a table: straight pieces stray from it by a millionth of its bend.
 *
 * @example scoreTable((_, tail) => (tail < 0 ? 1 + tail : tail))(new Float64Array(4)) // Float64Array.of(0.5, 0.5, 0.5, 0.5)
 */
export function scoreTable(curve: NodeCurve): ScoreCurve {
  // One node more at the end, for whoever stands on the last.
  return readerOf(valuesAt(curve, 0, last + 2, 1));
}

/**
 * The same for a smooth curve that is hard to work out.
 *
 * @example smoothTable((score) => score ** 3)(Float64Array.of(-1, 0, 1, 2)) // Float64Array.of(-1, 0, 1, 8)
 */
export function smoothTable(curve: NodeCurve): ScoreCurve {
  // Two values more at each end, for the slopes there.
  const values = valuesAt(curve, -2 * apart, last / apart + 5, apart);
  const table = new Float64Array(last + 2).fill(values[last / apart + 2] as number);
  let fall = slopeAt(values, 2);
  for (let node = 0; node < last; node += apart) {
    const k = node / apart + 2;
    const left = values[k] as number;
    const right = values[k + 1] as number;
    const rise = fall;
    fall = slopeAt(values, k + 1);
    // The cubic from values and slopes at both ends.
    const square = 3 * (right - left) - 2 * rise - fall;
    const cube = 2 * (left - right) + rise + fall;
    for (let piece = 0; piece < apart; piece++) {
      const t = piece / apart;
      table[node + piece] = left + t * (rise + t * (square + t * cube));
    }
  }
  return readerOf(table);
}

/** At nodes a step apart; beyond the ends a curve is as it is there. */
function valuesAt(curve: NodeCurve, from: number, count: number, step: number): Float64Array {
  const tails = (tailsMade ??= lowerTails());
  const values = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const node = Math.min(Math.max(from + k * step, 0), last);
    values[k] = curve(node / perScore - edge, node <= last / 2 ? (tails[node] as number) : -(tails[last - node] as number));
  }
  return values;
}

function readerOf(table: Float64Array): ScoreCurve {
  return (scores) => {
    for (let k = 0; k < scores.length; k += 4) {
      scores[k] = read(table, scores[k] as number);
      scores[k + 1] = read(table, scores[k + 1] as number);
      scores[k + 2] = read(table, scores[k + 2] as number);
      scores[k + 3] = read(table, scores[k + 3] as number);
    }
    return scores;
  };
}

/** Here too: edge, perScore and last. */
function read(table: Float64Array, score: number): number {
  const place = Math.min(Math.max((score + 8) * 128, 0), 2048);
  const node = place | 0;
  const low = table[node] as number;
  return low + (place - node) * ((table[node + 1] as number) - low);
}

/** For a step from one value to the next, from two on either side. */
function slopeAt(values: Float64Array, k: number): number {
  return (8 * ((values[k + 1] as number) - (values[k - 1] as number)) - ((values[k + 2] as number) - (values[k - 2] as number))) / 12;
}

let tailsMade: Float64Array | undefined;

/**
 * The probability below each node from −edge to 0: the density summed up from the tail, by Simpson's rule, a step a piece.
 *
 * @returns at −8, −8 + 1 ÷ 128, … 0
 */
export function lowerTails(): Float64Array {
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const step = 1 / perScore;
  // Below −8 lies what the density there leaves: Mills' ratio.
  let sum = (density(edge) / edge) * (1 - 1 / edge ** 2 + 3 / edge ** 4 - 15 / edge ** 6);
  return Float64Array.from({ length: last / 2 + 1 }, (_, node) => {
    const below = sum;
    const z = node * step - edge;
    sum += (step / 6) * (density(z) + 4 * density(z + step / 2) + density(z + step));
    return below;
  });
}
