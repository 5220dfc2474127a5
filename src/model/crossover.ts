// Knows at which rates two projects change places.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { irrs } from "./irr";
import type { Timing } from "./timing";

/**
 * Every rate at which two projects have the same net present value, ascending: the internal rates of return of their difference.
 *
 * @param a amounts in one unit, in order; `a[0]` falls today
 * @param b the same of the other project; the shorter one goes on with zeros
 * @returns rates per period, at least one
 * @throws DomainError no-crossover, not-a-number
 * @example crossover([-500, 325, 325], [-400, 325, 200]) // [Math.sqrt(1.25) - 1]
 * @example crossover([-10, 21], [0, 0, 11]) // [0, 0.1]
 * @example crossover([-100, 120], [-100, 130]) // refuses no-crossover
 */
export function crossover(a: readonly number[], b: readonly number[], timing: Timing = "end"): number[] {
  for (const project of [a, b]) project.forEach((flow, period) => finite(flow, "flow", period));
  const difference = Array.from({ length: Math.max(a.length, b.length) }, (_, period) => (a[period] ?? 0) - (b[period] ?? 0));
  const rates = irrs(difference, timing);
  if (rates.length === 0) throw new DomainError({ code: "no-crossover", same: difference.every((flow) => flow === 0) });
  return rates;
}
