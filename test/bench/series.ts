// Knows the figures that contenders are given: made by a seeded generator, so that each run sees the same.

/** A generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An investment and its returns: one change of sign, and a rate of return between −2 % and 15 % a period. */
export function project(periods: number, seed: number): number[] {
  const next = random(seed);
  const later = Array.from({ length: periods - 1 }, () => Math.round((50 + 100 * next()) * 100) / 100);
  const rate = -0.02 * (12 / periods) + (0.17 * next() * 12) / periods;
  const value = later.reduceRight((sum, flow) => (sum + flow) / (1 + rate), 0);
  return [-Math.round(value * 100) / 100, ...later];
}

/** Dated flows of such a project, a month or so apart; dates as Excel's serial numbers. */
export function datedProject(count: number, seed: number): { readonly flows: number[]; readonly dates: number[] } {
  const next = random(seed + 1);
  let day = 43831;
  const dates = Array.from({ length: count }, (_, k) => (k === 0 ? day : (day += 20 + Math.floor(20 * next()))));
  return { flows: project(count, seed), dates };
}
