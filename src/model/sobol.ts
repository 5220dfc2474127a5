// Knows points that fill a cube more evenly than chance does, shaken so that errors can be told: scrambled Sobol sequences.

/** Joe and Kuo's directions: for each dimension after the first, its polynomial's degree and code, then the initial m. */
const directions: readonly (readonly number[])[] = [
  [1, 0, 1],
  [2, 1, 1, 3],
  [3, 1, 1, 3, 1],
  [3, 2, 1, 1, 1],
  [4, 1, 1, 1, 3, 3],
  [4, 4, 1, 3, 5, 13],
  [5, 2, 1, 1, 5, 5, 17],
  [5, 4, 1, 1, 5, 5, 5],
  [5, 7, 1, 1, 7, 11, 19],
  [5, 11, 1, 1, 5, 1, 1],
  [5, 13, 1, 1, 1, 3, 11],
  [5, 14, 1, 3, 5, 5, 31],
  [6, 1, 1, 3, 3, 9, 7, 49],
  [6, 13, 1, 1, 1, 15, 21, 21],
  [6, 16, 1, 3, 1, 13, 27, 49],
  [6, 19, 1, 1, 1, 15, 7, 5],
  [6, 22, 1, 3, 1, 15, 13, 25],
  [6, 25, 1, 1, 5, 5, 19, 61],
  [7, 1, 1, 3, 7, 11, 23, 15, 103],
  [7, 4, 1, 3, 7, 13, 13, 15, 69],
];

/** How many dimensions there are. */
export const sobolDimensions = directions.length + 1;

const bits = 32;

/** A dimension of a sequence. In Gray-code order each point differs from the one before by one step. */
export interface SobolLine {
  /** The first point. */
  readonly first: number;
  /** 32 words, by the number of zeros at the end of the next point's index. */
  readonly steps: Int32Array;
}

/**
 * One dimension of a sequence, scrambled: a random matrix below the diagonal, then a random shift. Each point is a word of 32 bits, the
 * weightiest first, uniform between 0 and 1; together 2^k of them lie one in each 2^−k.
 *
 * @param dimension from 0 to `sobolDimensions` − 1
 * @param scramble  any whole number; another one, other points of the same evenness
 * @source S. Joe and F. Y. Kuo 2008, new-joe-kuo-6; J. Matoušek 1998 for the scrambling.
 * @example [0, 1, 2, 3].map((index) => sobolPoint(sobolLine(0, 1), index) >>> 30).sort() // [0, 1, 2, 3]
 */
export function sobolLine(dimension: number, scramble: number): SobolLine {
  const next = bitsFrom(scramble);
  const steps = scrambled(directionNumbers(dimension), next);
  return { first: next(), steps };
}

/**
 * A point of a sequence, so that one can start anywhere and any slicing gives the same points.
 *
 * @example sobolPoint({ first: 5, steps: Int32Array.of(8, 16) }, 1) // 13
 */
export function sobolPoint({ first, steps }: SobolLine, index: number): number {
  const gray = index ^ (index >>> 1);
  return steps.reduce((point, step, bit) => ((gray >>> bit) & 1 ? point ^ step : point), first);
}

function directionNumbers(dimension: number): Int32Array {
  const numbers = new Int32Array(bits);
  const [degree = 0, code = 0, ...initial] = directions[dimension - 1] ?? [];
  for (let k = 0; k < bits; k++) {
    if (dimension === 0) numbers[k] = 1 << (bits - 1 - k);
    else if (k < degree) numbers[k] = (initial[k] ?? 0) << (bits - 1 - k);
    else {
      const last = numbers[k - degree] as number;
      let number = last ^ (last >>> degree);
      for (let j = 1; j < degree; j++) if ((code >>> (degree - 1 - j)) & 1) number ^= numbers[k - j] as number;
      numbers[k] = number;
    }
  }
  return numbers;
}

/** Each number times one random matrix with ones on its diagonal and nothing above, in bits: the sum of the columns that it names. */
function scrambled(numbers: Int32Array, next: () => number): Int32Array {
  const columns = new Int32Array(bits);
  for (let k = 0; k < bits - 1; k++) columns[k] = (next() >>> (k + 1)) | (1 << (bits - 1 - k));
  columns[bits - 1] = 1;
  return numbers.map((number) => {
    let sum = 0;
    for (let rest = number; rest !== 0;) {
      const weightiest = Math.clz32(rest);
      sum ^= columns[weightiest] as number;
      rest ^= 1 << (bits - 1 - weightiest);
    }
    return sum;
  });
}

/** Random words of 32 bits: splitmix's steps and mixing. */
function bitsFrom(seed: number): () => number {
  let state = Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
