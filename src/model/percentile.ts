// Knows the percentiles of many figures without sorting them.

/**
 * Percentiles as Excel's PERCENTILE.INC has them: between the two nearest figures. The figures are put into another order.
 *
 * @param values at least one
 * @param parts  rising, each from 0 to 1
 * @example percentiles(Float64Array.of(5, 1, 4, 2, 3), [0.1, 0.5]) // [1.4, 3]
 */
export function percentiles(values: Float64Array, parts: readonly number[]): number[] {
  const places = parts.map((part) => part * (values.length - 1));
  const ranks = places.map(Math.floor);
  selectAll(values, ranks, 0, values.length - 1);
  return places.map((place, index) => {
    const rank = ranks[index] as number;
    const low = values[rank] as number;
    if (rank === place) return low;
    // The next figure is the least of those behind, up to the next that stands in its place.
    const end = ranks.find((other) => other > rank) ?? values.length - 1;
    let high = Infinity;
    for (let k = rank + 1; k <= end; k++) if ((values[k] as number) < high) high = values[k] as number;
    return low + (place - rank) * (high - low);
  });
}

/** Selects the middle rank first: it halves the work of those on either side. */
function selectAll(values: Float64Array, ranks: readonly number[], left: number, right: number): void {
  if (ranks.length === 0 || left >= right) return;
  const middle = ranks.length >> 1;
  const rank = ranks[middle] as number;
  select(values, rank, left, right);
  selectAll(values, ranks.slice(0, middle), left, rank - 1);
  selectAll(values, ranks.slice(middle + 1), rank + 1, right);
}

/**
 * Moves the figure of a rank to its place, smaller ones before it, larger ones behind.
 *
 * @source R. W. Floyd and R. L. Rivest 1975, algorithm 489 (SELECT): a sample tells between which figures to look.
 */
function select(values: Float64Array, rank: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > 600) {
      const count = right - left + 1;
      const before = rank - left + 1;
      const log = Math.log(count);
      const sample = 0.5 * Math.exp((2 * log) / 3);
      const margin = 0.5 * Math.sqrt((log * sample * (count - sample)) / count) * Math.sign(before - count / 2);
      const from = Math.max(left, Math.floor(rank - (before * sample) / count + margin));
      const to = Math.min(right, Math.floor(rank + ((count - before) * sample) / count + margin));
      select(values, rank, from, to);
    }
    const pivot = values[rank] as number;
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
