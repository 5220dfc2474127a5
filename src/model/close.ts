// Knows when two computed figures count as the same.

/**
 * Whether two figures agree: |a − b| ≤ tolerance · max(1, |a|, |b|). The only comparison of floats in XD.
 * For a difference or a check, whose own size is near nothing, give the operands' size as `scale`.
 *
 * @param relativeTolerance 1e-9 unless said, the agreement asked of every spreadsheet program
 * @param scale             the size below which differences are measured absolutely; 1 unless said
 * @example close(0.1 + 0.2, 0.3) // true
 * @example close(1000000, 1000000.01) // false
 */
export function close(a: number, b: number, relativeTolerance = 1e-9, scale = 1): boolean {
  return a === b || Math.abs(a - b) <= relativeTolerance * Math.max(scale, Math.abs(a), Math.abs(b));
}
