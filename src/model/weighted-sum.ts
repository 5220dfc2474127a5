// Knows weighted sums of long columns of figures, term by term.

/**
 * target = start + Σ weight · column, for each place. Columns are taken four at a time: most of the time goes into reading and writing.
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
  const [first, ...others] = columns;
  if (first === undefined) return target.fill(start);
  const at = (k: number) => columns[k] ?? first;
  const by = (k: number) => weights[k] ?? 0;
  if (others.length < 2) two(target, start, first, by(0), at(1), by(1));
  else four(target, start, [first, at(1), at(2), at(3)], by(0), by(1), by(2), by(3));
  for (let k = 4; k < columns.length; k += 3)
    if (columns.length - k === 1) two(target, 0, target, 1, at(k), by(k));
    else four(target, 0, [target, at(k), at(k + 1), at(k + 2)], 1, by(k), by(k + 1), by(k + 2));
  return target;
}

function two(target: Float64Array, start: number, a: Float64Array, forA: number, b: Float64Array, forB: number): void {
  for (let k = 0; k < target.length; k++) target[k] = start + forA * (a[k] as number) + forB * (b[k] as number);
}

type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

function four(target: Float64Array, start: number, [a, b, c, d]: Four, forA: number, forB: number, forC: number, forD: number): void {
  for (let k = 0; k < target.length; k++)
    target[k] = start + forA * (a[k] as number) + forB * (b[k] as number) + forC * (c[k] as number) + forD * (d[k] as number);
}
