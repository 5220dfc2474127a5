// Knows the percentiles of many figures without sorting them.

/**
 * Percentiles as Excel's PERCENTILE.INC has them: between the two nearest figures. The figures are put into another order.
 *
 * @param values at least one
 * @param parts  rising, each from 0 to 1
 * @example percentiles(Float64Array.of(5, 1, 4, 2, 3), [0.1, 0.5]) // [1.4, 3]
 */
export function percentiles(values: Float64Array, parts: readonly number[]): number[] {
  let from = 0;
  return parts.map((part) => {
    const place = part * (values.length - 1);
    const below = Math.floor(place);
    select(values, below, from);
    from = below;
    const low = values[below] as number;
    if (below === place) return low;
    // The next figure is the least of those that lie behind.
    let high = Infinity;
    for (let k = below + 1; k < values.length; k++) high = Math.min(high, values[k] as number);
    return low + (place - below) * (high - low);
  });
}

/** Moves the figure of a rank to its place, smaller ones before it, larger ones behind; Hoare's selection from the middle of three. */
function select(values: Float64Array, rank: number, from: number): void {
  let [left, right] = [from, values.length - 1];
  while (left < right) {
    const [a, b, c] = [values[left] as number, values[(left + right) >> 1] as number, values[right] as number];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [left, right];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const swapped = values[i] as number;
        values[i++] = values[j] as number;
        values[j--] = swapped;
      }
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else return;
  }
}
