// Knows how too little is split among those who claim too much.
import { DomainError } from "./errors";
import { notNegative } from "./finite";
import { fromMinor, toMinor } from "./money";
import { roundShares } from "./allocate";

/**
 * prop: by claim. cea: equal awards, nobody above the claim. cel: equal losses, nobody below 0. talmud: up to half of all claims
 * equal awards capped at half of each claim; beyond that equal losses, nobody below half of the claim.
 */
export type ClaimsRule = "prop" | "cea" | "cel" | "talmud";

/** Every rule, the default first. */
export const claimsRules = ["prop", "cea", "cel", "talmud"] as const satisfies readonly [ClaimsRule, ...ClaimsRule[]];

/**
 * Splits an amount among claims that add up to more. An amount that covers all claims pays each in full; what is left stays.
 *
 * @param estate amount ≥ 0 to split
 * @param claims n ≥ 1 amounts ≥ 0 in the unit of `estate`
 * @param unit   payout unit; with it awards are whole units by largest remainder, else they are not rounded
 * @returns      n awards, from 0 to the claim, that add up to the smaller of the estate and all claims
 * @throws DomainError nothing-given, negative, not-a-number, not-positive (unit), amount-too-large
 * @example splitClaims(1000, [500, 500, 300], "talmud") // [400, 400, 200]
 * @example splitClaims(1000, [500, 500, 300], "cea") // [350, 350, 300]
 * @example splitClaims(1000, [500, 500, 300], "cel") // [400, 400, 200]
 * @example splitClaims(1000, [500, 500, 300], "prop", 0.01) // [384.62, 384.61, 230.77]
 * @example splitClaims(2000, [500, 500, 300], "cea") // [500, 500, 300]
 * @source Aumann and Maschler 1985, Game theoretic analysis of a bankruptcy problem from the Talmud.
 */
export function splitClaims(estate: number, claims: readonly number[], rule: ClaimsRule, unit?: number): number[] {
  if (claims.length === 0) throw new DomainError({ code: "nothing-given", what: "claim" });
  notNegative(estate, "estate");
  for (const [index, claim] of claims.entries()) notNegative(claim, "claim", index);
  const claimed = sum(claims);
  const awards = estate >= claimed ? [...claims] : awardsBy(rule, estate, claims, claimed);
  if (unit === undefined) return awards;
  // Whole units of what is paid, not of what was asked for; without a payment there is nothing to round.
  const paid = Math.min(estate, claimed);
  return toMinor(paid, unit) === 0 ? claims.map(() => 0) : roundShares(awards, fromMinor(toMinor(paid, unit), unit), unit);
}

function awardsBy(rule: ClaimsRule, estate: number, claims: readonly number[], claimed: number): number[] {
  switch (rule) {
    case "prop":
      return claims.map((claim) => (claim * estate) / claimed);
    case "cea":
      return equalAwards(estate, claims);
    case "cel":
      return equalLosses(estate, claims, claimed);
    case "talmud": {
      const halves = claims.map((claim) => claim / 2);
      if (estate <= claimed / 2) return equalAwards(estate, halves);
      return equalAwards(claimed - estate, halves).map((loss, index) => (claims[index] ?? 0) - loss);
    }
  }
}

/** Equal amounts, nobody above the limit: the smallest limits are met first. */
function equalAwards(estate: number, limits: readonly number[]): number[] {
  const ranked = limits.map((limit, index) => ({ limit, index })).sort((a, b) => a.limit - b.limit);
  const awards = limits.map(() => 0);
  let left = estate;
  for (const [rank, { limit, index }] of ranked.entries()) {
    const award = Math.min(limit, left / (ranked.length - rank));
    awards[index] = award;
    left -= award;
  }
  return awards;
}

/** Everyone loses the same, nobody more than the claim. */
function equalLosses(estate: number, claims: readonly number[], claimed: number): number[] {
  return equalAwards(claimed - estate, claims).map((loss, index) => Math.max(0, (claims[index] ?? 0) - loss));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
