// Knows how the scores behind correlated drivers are turned so that the first of them alone moves what is asked the most.

/**
 * The same correlations from other independent scores, of which the first alone moves a figure, and the second alone makes that move bend.
 * They are normal as before, so only the evenness of their points is used otherwise: it is best along the first axes, and no percentile
 * cares much for the others then.
 *
 * @param weights a row a driver: its weights on independent scores
 * @param effects how much the figure moves with each driver
 * @param bends   how much more it moves where the driver is high than where it is low
 * @example turnedWeights([[1], [0, 1]], [0, 2], [0, 0]) // [[0, -1], [1, 0]]
 * @source W. Givens 1958; J. Imai and K. S. Tan 2006 for the use of a first axis.
 */
export function turnedWeights(
  weights: readonly (readonly number[])[],
  effects: readonly number[],
  bends: readonly number[],
): readonly (readonly number[])[] {
  const turned = weights.map((row) => weights.map((_, score) => row[score] ?? 0));
  turnTo(0, turned, effects);
  // A driver bends the more the more it moves along the first axis.
  turnTo(
    1,
    turned,
    bends.map((bend, driver) => bend * (turned[driver]?.[0] ?? 0)),
  );
  return turned;
}

/** Turns the scores from one axis on, two neighbours at a time from the last, until the axis alone moves all that they move together. */
function turnTo(axis: number, weights: readonly number[][], effects: readonly number[]): void {
  const moved = weights.map((_, score) => effects.reduce((sum, effect, driver) => sum + effect * (weights[driver]?.[score] ?? 0), 0));
  for (let score = weights.length - 1; score > axis; score--) {
    const [before = 0, own = 0] = moved.slice(score - 1);
    const length = Math.hypot(before, own);
    if (!(length > 0 && length < Infinity)) continue;
    const [cosine, sine] = [before / length, own / length];
    moved[score - 1] = length;
    for (const row of weights) {
      const [left = 0, right = 0] = row.slice(score - 1);
      row[score - 1] = cosine * left + sine * right;
      row[score] = cosine * right - sine * left;
    }
  }
}
