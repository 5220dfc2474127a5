// Knows how sound a grid of responsibilities is, as one figure.
import type { RaciViolation, Severity } from "./raci";

/** What a row or column loses by its worst finding. */
const lost: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, note: 0.1 };

/**
 * Soundness from 0 to 100: the average over all rows and columns, where one with an error counts nothing, with a warning half, with
 * a note nine tenths. A grid too large to keep true loses one more line's half for each size.
 *
 * @param found what `checkGrid` found
 * @param tasks rows that were judged
 * @param roles columns
 * @example raciScore([], 3, 4) // 100
 * @example raciScore([{ rule: "no-a", severity: "error", row: 0, facts: { letter: "A" } }], 2, 2) // 75
 */
export function raciScore(found: readonly RaciViolation[], tasks: number, roles: number): number {
  const worst = new Map<string, number>();
  for (const one of found) {
    const line = "row" in one ? `row ${one.row}` : "column" in one ? `column ${one.column}` : one.rule;
    worst.set(line, Math.max(worst.get(line) ?? 0, lost[one.severity]));
  }
  const losses = [...worst.values()].reduce((sum, loss) => sum + loss, 0);
  return 100 * Math.max(0, 1 - losses / Math.max(1, tasks + roles));
}
