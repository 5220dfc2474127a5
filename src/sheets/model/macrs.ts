// Depreciation of the United States' modified accelerated cost recovery system: the half-year convention, by year of life.

/** Recovery periods in years, a column each. */
export const macrsLives = [3, 5, 7, 10, 15, 20] as const;

/**
 * Percent of the cost by year of life (rows) and recovery period (columns); null where nothing is left.
 * @source IRS Publication 946, table A-1
 */
export const macrsPercents: readonly (readonly (number | null)[])[] = transposed([
  [33.33, 44.45, 14.81, 7.41],
  [20, 32, 19.2, 11.52, 11.52, 5.76],
  [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46],
  [10, 18, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28],
  [5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95],
  [
    3.75, 7.219, 6.677, 6.177, 5.713, 5.285, 4.888, 4.522, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462,
    4.461, 2.231,
  ],
]);

function transposed(columns: readonly (readonly number[])[]): (number | null)[][] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? null));
}
