// Knows the normal distribution both ways, and how a smooth curve over it is kept in a table.

/**
 * The standard normal quantile, to seven digits.
 *
 * @param u above 0 and below 1
 * @example Math.abs(normalScore(0.975) - 1.959963985) < 1e-6 // true
 * @source M. J. Wichura 1988, algorithm AS 241, PPND7.
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
  const tail = Math.sqrt(-Math.log(q < 0 ? u : 1 - u));
  const r = tail - (tail <= 5 ? 1.6 : 5);
  const size =
    tail <= 5
      ? (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1)
      : (((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115) / ((0.012258202635 * r + 0.24197894225) * r + 1);
  return q < 0 ? -size : size;
}

/** The table of points: its cells for each doubling of the probability, from 2^−33 to a half; then the same for the upper half. */
const octaves = 32;
const octaveBits = 8;
const half = (octaves << octaveBits) + 1;

let pointTable: Float64Array | undefined;

/**
 * The normal scores of points, to six digits. A point is a word of 32 bits, as a Sobol sequence gives it: its middle is what counts.
 *
 * @param scores as long as the words; overwritten
 * @example toScores(Int32Array.of(-1, 0), new Float64Array(2)).map((score) => Math.round(score * 1e4) / 1e4) // Float64Array.of(6.338, -6.338)
 */
export function toScores(words: Int32Array, scores: Float64Array): Float64Array {
  const table = (pointTable ??= scoresOfPoints());
  const mirrored = half;
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as number;
    // The upper half is the mirror image of the lower: the same bits turned.
    const upper = word >> 31;
    const odd = ((word ^ upper) << 1) | 1;
    const zeros = Math.clz32(odd);
    const bits = odd << (zeros + 1);
    // Figures that stand here: constants of a module would be read at each step.
    const node = ((31 - zeros) << 8) + (bits >>> 24) + (upper & mirrored);
    const low = table[node] as number;
    scores[k] = low + ((bits << 8) >>> 1) * 4.656612873077393e-10 * ((table[node + 1] as number) - low);
  }
  return scores;
}

/** Points between 0 and 1 of words of 32 bits, in their middle. */
export function toUniform(words: Int32Array, points: Float64Array): Float64Array {
  const step = unit;
  for (let k = 0; k < words.length; k++) points[k] = (((words[k] as number) >>> 0) + 0.5) * step;
  return points;
}

const unit = 2 ** -32;

/** Scores from the least point to the middle, then their mirror images. Every doubling has as many cells, and no score in it bends much. */
export function scoresOfPoints(): Float64Array {
  const cellsEach = 1 << octaveBits;
  const lower = Float64Array.from({ length: half }, (_, node) =>
    normalScore(2 ** ((node >> octaveBits) - octaves - 1) * (1 + (node & (cellsEach - 1)) / cellsEach)),
  );
  const table = new Float64Array(2 * half);
  table.set(lower);
  table.set(
    lower.map((score) => -score),
    half,
  );
  return table;
}

/** Curves are known exactly at nodes from −edge to edge, a cubic apart; no point of a simulation lies beyond. */
const edge = 8;
const cells = 256;
const width = (2 * edge) / cells;

/** Between two nodes the table has as many straight pieces: they stray from the curve by a millionth of its bend. */
const pieces = 8;
const scale = pieces / width;
const last = 2 * edge * scale;

/**
 * Values of a smooth curve at normal scores, from a table.
 *
 * @param curve given a score and the probability below it (above it, counted negative, where the score is positive: nothing is lost in tails)
 * @returns     reads the curve at each score, in place
 * @example scoreTable((_, tail) => (tail < 0 ? 1 + tail : tail))(Float64Array.of(0))[0] // 0.5
 */
export function scoreTable(curve: (score: number, tail: number) => number): (scores: Float64Array) => Float64Array {
  return readerOf(tableOf(curve));
}

/**
 * The same for a curve of two smooth parts.
 *
 * @param lower the curve at the probability below a score, up to `turn`
 * @param upper the curve at the probability above a score
 * @param turn  the probability at which they meet
 */
export function scoreTables(
  lower: (below: number) => number,
  upper: (above: number) => number,
  turn: number,
): (scores: Float64Array) => Float64Array {
  const table = tableOf((_, tail) => lower(tail < 0 ? 1 + tail : tail));
  const turnScore = turn <= 0 ? -Infinity : turn >= 1 ? Infinity : normalScore(turn);
  const second = tableOf((_, tail) => upper(tail < 0 ? -tail : 1 - tail));
  const firstOfSecond = Math.ceil(Math.min(Math.max((turnScore + edge) * scale, 0), table.length));
  table.set(second.subarray(firstOfSecond), firstOfSecond);
  return readerOf(table);
}

function readerOf(table: Float64Array): (scores: Float64Array) => Float64Array {
  return (scores) => {
    const offset = edge;
    const perScore = scale;
    const most = last;
    for (let k = 0; k < scores.length; k++) {
      const place = Math.min(Math.max(((scores[k] as number) + offset) * perScore, 0), most);
      const node = place | 0;
      const low = table[node] as number;
      scores[k] = low + (place - node) * ((table[node + 1] as number) - low);
    }
    return scores;
  };
}

/** One node more at the end, for whoever stands on the last. */
function tableOf(curve: (score: number, tail: number) => number): Float64Array {
  const tails = (tailsMade ??= lowerTails());
  // Two nodes more at each end, for the slopes there.
  const nodes = new Float64Array(cells + 5);
  for (let k = 0; k <= cells; k++) nodes[k + 2] = curve(k * width - edge, k <= cells / 2 ? (tails[k] ?? 0) : -(tails[cells - k] ?? 0));
  nodes.fill(nodes[2] as number, 0, 2).fill(nodes[cells + 2] as number, cells + 3);
  const table = new Float64Array(last + 2).fill(nodes[cells + 2] as number);
  let fall = slopeAt(nodes, 2);
  for (let k = 0; k < cells; k++) {
    const [left, right] = [nodes[k + 2] as number, nodes[k + 3] as number];
    const rise = fall;
    fall = slopeAt(nodes, k + 3);
    // The cubic from values and slopes at both ends.
    const [square, cube] = [3 * (right - left) - 2 * rise - fall, 2 * (left - right) + rise + fall];
    for (let piece = 0; piece < pieces; piece++) {
      const t = piece / pieces;
      table[k * pieces + piece] = left + t * (rise + t * (square + t * cube));
    }
  }
  return table;
}

/** Per cell, from two nodes on either side. */
function slopeAt(nodes: Float64Array, k: number): number {
  const [before, after] = [nodes[k - 1] as number, nodes[k + 1] as number];
  return (8 * (after - before) - ((nodes[k + 2] as number) - (nodes[k - 2] as number))) / 12;
}

let tailsMade: Float64Array | undefined;

/**
 * The probability below each node from −edge to 0: the density summed up from the tail, by Simpson's rule in sixteenths of a cell.
 *
 * @returns at −8, −8 + 1 ÷ 16, … 0
 */
export function lowerTails(): Float64Array {
  const tails = new Float64Array(cells / 2 + 1);
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const step = width / 16;
  // Below −8 lies what the density there leaves: Mills' ratio.
  let sum = (density(edge) / edge) * (1 - 1 / edge ** 2 + 3 / edge ** 4 - 15 / edge ** 6);
  for (let k = 0; k < tails.length; k++) {
    tails[k] = sum;
    for (let part = 0; part < 16; part++) {
      const z = k * width - edge + part * step;
      sum += (step / 6) * (density(z) + 4 * density(z + step / 2) + density(z + step));
    }
  }
  return tails;
}
