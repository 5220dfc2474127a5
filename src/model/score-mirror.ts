// Knows how independent normal scores are turned so that the first of them alone moves what is asked the most.

/**
 * The mirror that puts a direction on the first axis: a unit vector across it. Mirrored scores are independent and normal as before, so
 * only the evenness of their points is used otherwise: it is best along the first axis, and no percentile cares for the others then.
 *
 * @param direction how much the figure that is asked moves with each score
 * @returns undefined where nothing is to be turned
 * @example mirrorOf([0, 2]) // [Math.SQRT1_2, -Math.SQRT1_2]
 * @example mirrorOf([3, 0]) // undefined
 * @source A. S. Householder 1958; J. Imai and K. S. Tan 2006 for its use.
 */
export function mirrorOf(direction: readonly number[]): readonly number[] | undefined {
  const length = Math.hypot(...direction);
  if (!(length > 0 && length < Infinity)) return undefined;
  const across = direction.map((part, axis) => (axis === 0 ? 1 : 0) - part / length);
  const size = Math.hypot(...across);
  return size < 1e-9 ? undefined : across.map((part) => part / size);
}

/**
 * Mirrors scores in place, one array an axis.
 *
 * @param along at least as long as the arrays; overwritten
 */
export function reflect(scores: readonly Float64Array[], mirror: readonly number[], along: Float64Array): void {
  along.fill(0);
  for (const [axis, own] of scores.entries()) {
    const part = mirror[axis] ?? 0;
    for (let k = 0; k < own.length; k++) along[k] = (along[k] as number) + part * (own[k] as number);
  }
  for (const [axis, own] of scores.entries()) {
    const part = 2 * (mirror[axis] ?? 0);
    for (let k = 0; k < own.length; k++) own[k] = (own[k] as number) - part * (along[k] as number);
  }
}
