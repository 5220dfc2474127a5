// Knows when the flow of a period falls.

/** When a period's flow falls: at its end, in its middle or at its beginning. Period 0 is today in each. */
export type Timing = "end" | "mid" | "begin";

/** Every timing, the default first. */
export const timings = ["end", "mid", "begin"] as const satisfies readonly [Timing, ...Timing[]];

/**
 * How many periods from today the flow of a period falls.
 *
 * @param period 0 for today, then 1, 2, …
 * @returns end: k; mid: k − ½; begin: k − 1; and 0 for period 0, so that with `begin` periods 0 and 1 are both undiscounted
 * @example distance(3, "end") // 3
 * @example distance(3, "mid") // 2.5
 * @example distance(1, "begin") // 0
 */
export function distance(period: number, timing: Timing): number {
  if (period === 0) return 0;
  return timing === "end" ? period : timing === "mid" ? period - 0.5 : period - 1;
}
