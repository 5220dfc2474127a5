// Knows weighted sums of long columns of figures, term by term.

/**
 * target = start + Σ weight · column, for each place. Columns are taken three at a time: most of the time goes into reading and writing.
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
  const [first = target] = columns;
  const at = (k: number) => columns[k] ?? first;
  const by = (k: number) => weights[k] ?? 0;
  for (let k = 0; k < columns.length; k += 3) addThree(target, at(k), by(k), at(k + 1), by(k + 1), at(k + 2), by(k + 2));
  return target;
}

function addThree(target: Float64Array, a: Float64Array, forA: number, b: Float64Array, forB: number, c: Float64Array, forC: number): void {
  for (let k = 0; k < target.length; k++)
    target[k] = (target[k] as number) + forA * (a[k] as number) + forB * (b[k] as number) + forC * (c[k] as number);
}
