// Knows how correlations become weights that make independent scores correlated.
import { DomainError } from "./errors";
import { finite } from "./finite";

/**
 * The lower triangle whose product with independent normal scores has the rank correlations given (Cholesky). Between normal scores a rank
 * correlation ρ is an ordinary one of 2·sin(π·ρ ÷ 6).
 *
 * @param ranks   rank correlations, −1 to 1, symmetric, 1 on the diagonal
 * @param drivers how many rows and columns there must be
 * @throws DomainError correlation-shape, correlation-not-symmetric, correlation-infeasible, not-between, not-a-number
 * @example scoreWeights([[1, 0], [0, 1]], 2) // [[1], [0, 1]]
 * @example scoreWeights([[1, 1], [1, 1]], 2) // [[1], [1, 0]]
 * @example scoreWeights([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]], 3) // refuses correlation-infeasible
 * @source K. Pearson 1907 for the sine.
 */
export function scoreWeights(ranks: readonly (readonly number[])[], drivers: number): number[][] {
  const columns = ranks[0]?.length ?? 0;
  if (ranks.length !== drivers || columns !== drivers)
    throw new DomainError({ code: "correlation-shape", drivers, rows: ranks.length, columns });
  const ordinary = ranks.map((row, i) =>
    row.map((rank, j) => {
      if (!(Math.abs(finite(rank, "correlation", j)) <= 1))
        throw new DomainError({ code: "not-between", what: "correlation", value: rank, least: -1, most: 1, index: j });
      if (rank !== (i === j ? 1 : (ranks[j]?.[i] ?? NaN))) throw new DomainError({ code: "correlation-not-symmetric", row: i, column: j });
      return 2 * Math.sin((Math.PI * rank) / 6);
    }),
  );
  const weights: number[][] = [];
  for (let i = 0; i < drivers; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (weights[j] ?? []);
      const known = row.reduce((sum, weight, k) => sum + (k < j ? weight * (other[k] ?? 0) : 0), 0);
      const rest = (ordinary[i]?.[j] ?? 0) - known;
      const pivot = other[j] ?? 0;
      if (j === i) {
        if (rest < -1e-9) throw new DomainError({ code: "correlation-infeasible" });
        row.push(rest < 1e-9 ? 0 : Math.sqrt(rest));
      } else {
        // A driver that is another's shadow leaves nothing of its own to correlate with.
        if (pivot === 0 && Math.abs(rest) > 1e-6) throw new DomainError({ code: "correlation-infeasible" });
        row.push(pivot === 0 ? 0 : rest / pivot);
      }
    }
    weights.push(row);
  }
  return weights;
}
