// Knows how scored criteria become shares.
import { DomainError } from "./errors";
import { finite, notNegative } from "./finite";
import { sameCount } from "./same-count";

/**
 * Shares by weighted score: Σ weight · score of a party over that of all parties.
 *
 * @param scores  one row a party, one score ≥ 0 a criterion; undefined: not scored, which is refused and not taken for 0
 * @param weights one for each criterion, ≥ 0, in any scale
 * @returns       one share a party, from 0 to 1, that add up to 1
 * @throws DomainError nothing-given, lengths-differ, missing-score, negative-score, negative, nothing-scored, not-a-number
 * @example contributionShares([[5, 1], [3, 3]], [0.5, 0.5]) // [0.5, 0.5]
 * @example contributionShares([[4, 2], [2, 4]], [3, 1]) // [14 / 24, 10 / 24]
 * @example contributionShares([[4, undefined], [2, 4]], [3, 1]) // refuses missing-score
 */
export function contributionShares(scores: readonly (readonly (number | undefined)[])[], weights: readonly number[]): number[] {
  if (scores.length === 0 || weights.length === 0) throw new DomainError({ code: "nothing-given", what: "score" });
  for (const [index, weight] of weights.entries()) notNegative(weight, "criterion-weight", index);
  const points = scores.map((row, party) => {
    sameCount("score", row, "criterion-weight", weights);
    return row.reduce<number>((total, score, criterion) => {
      if (score === undefined) throw new DomainError({ code: "missing-score", party, criterion });
      if (finite(score, "score", criterion) < 0) throw new DomainError({ code: "negative-score", party, criterion, score });
      return total + score * (weights[criterion] ?? 0);
    }, 0);
  });
  const all = points.reduce((total, point) => total + point, 0);
  if (all === 0) throw new DomainError({ code: "nothing-scored", parties: scores.length });
  return points.map((point) => point / all);
}
