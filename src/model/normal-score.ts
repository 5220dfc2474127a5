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

/** The points that a table turns into scores, and its cells; nearer to 0 or 1 the quantile bends too much. */
const plain = 1 / 64;
const plainCells = 992;

let plainTable: Float64Array | undefined;

/**
 * Every point becomes its normal score, in place.
 *
 * @param points above 0 and below 1
 * @example Math.abs(toScores(Float64Array.of(0.975))[0] - 1.959963985) < 1e-6 // true
 */
export function toScores(points: Float64Array): Float64Array {
  const table = (plainTable ??= plainScores());
  const scale = plainCells / (1 - 2 * plain);
  for (let k = 0; k < points.length; k++) {
    const u = points[k] as number;
    const place = (u - plain) * scale;
    if (place >= 0 && place < plainCells) {
      const cell = place | 0;
      const t = place - cell;
      const c = 4 * cell;
      points[k] = (table[c] as number) + t * ((table[c + 1] as number) + t * ((table[c + 2] as number) + t * (table[c + 3] as number)));
    } else points[k] = normalScore(u);
  }
  return points;
}

function plainScores(): Float64Array {
  const step = (1 - 2 * plain) / plainCells;
  const ends = Array.from({ length: plainCells + 1 }, (_, k) => {
    const score = normalScore(plain + k * step);
    // The quantile rises by one over the density.
    return { score, rise: step * Math.sqrt(2 * Math.PI) * Math.exp((score * score) / 2) };
  });
  const table = new Float64Array(4 * plainCells);
  for (let k = 0; k < plainCells; k++) {
    const [left, right] = [ends[k], ends[k + 1]];
    if (left && right) table.set(cubic(left.score, right.score, left.rise, right.rise), 4 * k);
  }
  return table;
}

/** The cubic over one cell, from its values and slopes at both ends. */
function cubic(left: number, right: number, rise: number, fall: number): readonly number[] {
  return [left, rise, 3 * (right - left) - 2 * rise - fall, 2 * (left - right) + rise + fall];
}

/** Tables reach from −edge to edge; no point of a simulation lies beyond. */
const edge = 8;
const cells = 256;
const width = (2 * edge) / cells;

/**
 * Values of a smooth curve at normal scores, from a table: four coefficients a cell.
 *
 * @param curve given a score and the probability below it (above it, counted negative, where the score is positive: nothing is lost in tails)
 * @returns     reads the curve at each score, in place
 * @example scoreTable((_, tail) => (tail < 0 ? 1 + tail : tail))(Float64Array.of(0))[0] // 0.5
 */
export function scoreTable(curve: (score: number, tail: number) => number): (scores: Float64Array) => Float64Array {
  const table = tableOf(curve);
  return (scores) => {
    for (let k = 0; k < scores.length; k++) {
      const place = Math.min(Math.max(((scores[k] as number) + edge) / width, 0), cells - 1e-9);
      const cell = place | 0;
      const t = place - cell;
      const c = 4 * cell;
      scores[k] = (table[c] as number) + t * ((table[c + 1] as number) + t * ((table[c + 2] as number) + t * (table[c + 3] as number)));
    }
    return scores;
  };
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
  const first = tableOf((_, tail) => lower(tail < 0 ? 1 + tail : tail));
  const second = tableOf((_, tail) => upper(tail < 0 ? -tail : 1 - tail));
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  const turnScore = turn <= 0 ? -Infinity : turn >= 1 ? Infinity : normalScore(turn);
  return (scores) => {
    for (let k = 0; k < scores.length; k++) {
      const score = scores[k] as number;
      const place = Math.min(Math.max((score + edge) / width, 0), cells - 1e-9);
      const cell = place | 0;
      const t = place - cell;
      const c = 4 * cell + (score < turnScore ? 0 : 4 * cells);
      scores[k] = (both[c] as number) + t * ((both[c + 1] as number) + t * ((both[c + 2] as number) + t * (both[c + 3] as number)));
    }
    return scores;
  };
}

function tableOf(curve: (score: number, tail: number) => number): Float64Array {
  const tails = lowerTails();
  // Two nodes more at each end, for the slopes there.
  const node = (k: number): number => {
    const clipped = Math.min(Math.max(k, 0), cells);
    return clipped <= cells / 2
      ? curve(clipped * width - edge, tails[clipped] ?? 0)
      : curve(clipped * width - edge, -(tails[cells - clipped] ?? 0));
  };
  const nodes = Float64Array.from({ length: cells + 5 }, (_, k) => node(k - 2));
  const at = (k: number) => nodes[k + 2] as number;
  const slope = (k: number) => (8 * (at(k + 1) - at(k - 1)) - (at(k + 2) - at(k - 2))) / 12;
  const table = new Float64Array(4 * cells);
  for (let k = 0; k < cells; k++) table.set(cubic(at(k), at(k + 1), slope(k), slope(k + 1)), 4 * k);
  return table;
}

let tailsMade: Float64Array | undefined;

/** The probability below each node from −edge to 0: the density summed up from the tail, by Simpson's rule in sixteenths of a cell. */
function lowerTails(): Float64Array {
  if (tailsMade !== undefined) return tailsMade;
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
  return (tailsMade = tails);
}
