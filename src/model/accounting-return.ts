// Knows the accounting rate of return.
import { DomainError } from "./errors";
import { finite, positive } from "./finite";

/**
 * Accounting rate of return: average profit a year ÷ average book value.
 *
 * @param profits profit of each year after depreciation, in one unit
 * @param opening book value at the start, in the same unit
 * @param closing book value at the end
 * @returns       as a fraction
 * @throws DomainError no-flows, not-positive (a book value of 0 or less on average), not-a-number
 * @example accountingReturn([100000, 150000, 50000, 0, -50000], 500000, 0) // 0.2
 * @source Ross, Westerfield, Jordan, ch. 9: average net income ÷ average book value.
 */
export function accountingReturn(profits: readonly number[], opening: number, closing: number): number {
  if (profits.length === 0) throw new DomainError({ code: "no-flows" });
  const book = (finite(opening, "opening-book") + finite(closing, "closing-book")) / 2;
  positive(book, "average-book");
  return profits.reduce((sum, profit, year) => sum + finite(profit, "profit", year), 0) / profits.length / book;
}
