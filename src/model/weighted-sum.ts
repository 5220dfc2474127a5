// Knows weighted sums of long columns of figures, term by term. Most of the time goes into reading and writing, so columns are taken by fives.

/**
 * target = start + Σ weight · column, for each place.
 *
 * @param target  overwritten; none of the columns
 * @param columns as long as the target
 * @param weights one a column
 * @example weightedSum(new Float64Array(2), 1, [Float64Array.of(1, 2), Float64Array.of(10, 20)], [1, 0.5]) // Float64Array.of(7, 13)
 */
export function weightedSum(
  target: Float64Array,
  start: number,
  columns: readonly Float64Array[],
  weights: readonly number[],
): Float64Array {
  target.fill(start);
  for (let k = 0; k < columns.length; k += 5) addFive(target, five(columns.slice(k), target), five(weights.slice(k), 0));
  return target;
}

/**
 * Several sums of the same columns, from 0. Up to five are worked out in the columns themselves, which takes a third of the time.
 *
 * @param columns overwritten
 * @param weights a row a sum, as many as there are columns: one a column
 * @param spare   as many columns again, which more than five sums are put into
 * @returns       the columns or the spare ones
 * @example weightedSums([Float64Array.of(2), Float64Array.of(3)], [[1, 10], [0, 1]], []) // [Float64Array.of(32), Float64Array.of(3)]
 */
export function weightedSums(
  columns: readonly Float64Array[],
  weights: readonly (readonly number[])[],
  spare: readonly Float64Array[],
): readonly Float64Array[] {
  if (columns.length > 5) return spare.map((target, row) => weightedSum(target, 0, columns, weights[row] ?? []));
  // Fewer are followed by columns that nobody reads, with weights of 0.
  sumFive(
    five(columns, new Float64Array(columns[0]?.length ?? 0)),
    five(
      weights.map((row) => five(row, 0)),
      five([], 0),
    ),
  );
  return columns;
}

type Five<T> = readonly [T, T, T, T, T];

/** The first five, where there are fewer followed by what stands for none. */
function five<T>(list: readonly T[], none: T): Five<T> {
  const at = (k: number) => list[k] ?? none;
  return [at(0), at(1), at(2), at(3), at(4)];
}

function addFive(target: Float64Array, [a, b, c, d, e]: Five<Float64Array>, [forA, forB, forC, forD, forE]: Five<number>): void {
  for (let k = 0; k < target.length; k++)
    target[k] =
      (target[k] as number) +
      (forA * (a[k] as number) + forB * (b[k] as number) + forC * (c[k] as number) + forD * (d[k] as number) + forE * (e[k] as number));
}

function sumFive([a, b, c, d, e]: Five<Float64Array>, weights: Five<Five<number>>): void {
  const [[aa, ab, ac, ad, ae], [ba, bb, bc, bd, be], [ca, cb, cc, cd, ce], [da, db, dc, dd, de], [ea, eb, ec, ed, ee]] = weights;
  for (let k = 0; k < a.length; k++) {
    const p = a[k] as number;
    const q = b[k] as number;
    const r = c[k] as number;
    const s = d[k] as number;
    const t = e[k] as number;
    a[k] = aa * p + ab * q + ac * r + ad * s + ae * t;
    b[k] = ba * p + bb * q + bc * r + bd * s + be * t;
    c[k] = ca * p + cb * q + cc * r + cd * s + ce * t;
    d[k] = da * p + db * q + dc * r + dd * s + de * t;
    e[k] = ea * p + eb * q + ec * r + ed * s + ee * t;
  }
}
