// Knows that lists which belong together have as many members.
import { DomainError } from "./errors";
import type { Quantity } from "./errors";

/**
 * Refuses lists of different length, as in one weight for each party.
 *
 * @throws DomainError lengths-differ
 * @example sameCount("flow", [1, 2], "date", [1]) // refuses lengths-differ
 */
export function sameCount(first: Quantity, firsts: ArrayLike<unknown>, second: Quantity, seconds: ArrayLike<unknown>): void {
  const { length: firstCount } = firsts;
  const { length: secondCount } = seconds;
  if (firstCount !== secondCount) throw new DomainError({ code: "lengths-differ", first, firstCount, second, secondCount });
}
