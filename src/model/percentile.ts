// Knows how figures are counted in bins of equal width, and their percentiles without sorting them all.

/** Bins side by side: `first` · width is where the first begins. */
export interface Bins {
  readonly width: number;
  readonly first: number;
  readonly count: number;
}

/** Some figures by bins. */
export interface Binned {
  /** The bin of each figure. */
  readonly places: Uint16Array;
  /** How many figures each bin holds. */
  readonly counts: Int32Array;
}

/**
 * Counts figures by bins.
 *
 * @param values none beyond the bins
 * @param bins   at most 65,536
 * @param places as long as the values; overwritten
 * @example binned(Float64Array.of(-1, 0, 1, 3), { width: 2, first: -1, count: 3 }).counts // Int32Array.of(1, 2, 1)
 */
export function binned(values: Float64Array, { width, first, count }: Bins, places = new Uint16Array(values.length)): Binned {
  // Two short loops: one that does both takes twice as long.
  for (let k = 0; k < values.length; k++) places[k] = Math.floor((values[k] as number) / width) - first;
  const counts = new Int32Array(count);
  for (let k = 0; k < values.length; k++) {
    const bin = places[k] as number;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { places, counts };
}

/**
 * Percentiles as Excel's PERCENTILE.INC has them: between the two nearest figures.
 *
 * @param values at least one
 * @param parts  each from 0 to 1
 * @param known  the values by bins in rising order; the narrower, the less is left to do
 * @example percentiles(Float64Array.of(5, 1, 4, 2, 3), [0.1, 0.5], binned(Float64Array.of(5, 1, 4, 2, 3), { width: 1, first: 1, count: 5 })) // [1.4, 3]
 */
export function percentiles(values: Float64Array, parts: readonly number[], known: Binned): number[] {
  const { places: bins, counts } = known;
  const places = parts.map((part) => part * (values.length - 1));
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]).sort((a, b) => a - b);
  // Only the bins in which a wanted figure stands are gathered and sorted. `skipped` counts the figures before them that are not.
  const wanted = new Uint8Array(counts.length);
  const before = new Map<number, number>();
  let [bin, below, gathered, skipped] = [0, 0, 0, 0];
  for (const rank of ranks) {
    while (bin < counts.length - 1 && below + (counts[bin] as number) <= rank) below += counts[bin++] as number;
    if (wanted[bin] === 0) {
      wanted[bin] = 1;
      skipped = below - gathered;
      gathered += counts[bin] as number;
    }
    before.set(rank, skipped);
  }
  const held = new Float64Array(gathered);
  let next = 0;
  for (let k = 0; k < values.length; k++) if (wanted[bins[k] as number] === 1) held[next++] = values[k] as number;
  held.sort();
  const at = (rank: number): number => held[rank - (before.get(rank) ?? 0)] ?? NaN;
  return places.map((place) => {
    const [low, high] = [at(Math.floor(place)), at(Math.ceil(place))];
    return low + (place - Math.floor(place)) * (high - low);
  });
}

/**
 * Some thousands of bins between the least and the greatest of some figures.
 *
 * @example narrowBins(Float64Array.of(0, 4096)) // { width: 1, first: 0, count: 4097 }
 */
export function narrowBins(values: Float64Array): Bins {
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < values.length; k++) {
    least = Math.min(least, values[k] as number);
    most = Math.max(most, values[k] as number);
  }
  const width = (most - least) / 4096 || 1;
  const first = Math.floor(least / width);
  return { width, first, count: Math.floor(most / width) - first + 1 };
}
