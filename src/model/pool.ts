// Knows how large a bonus pool is: a share of profit, on a stated basis, above a hurdle, below a cap.
import { DomainError } from "./errors";
import type { Quantity } from "./errors";
import { finite } from "./finite";
import { stated } from "./stated";

/**
 * The profit that the rate is applied to; B is the pool, P the profit before bonus and tax, t the tax rate, T the tax.
 * before: P. after-bonus: P − B. after-tax: P − tP. after-both: P − B − t(P − B). after-tax-deductible: P − T with T = t(P − B),
 * that is after tax but before bonus, where the bonus lowers the tax.
 */
export type PoolBasis = "before" | "after-bonus" | "after-tax" | "after-both" | "after-tax-deductible";

/** Every basis, the default first. */
export const poolBases = ["before", "after-bonus", "after-tax", "after-both", "after-tax-deductible"] as const satisfies readonly [
  PoolBasis,
  ...PoolBasis[],
];

/** trigger: the whole profit counts once the hurdle is reached; excess: only the profit above the hurdle counts. */
export type HurdleMode = "trigger" | "excess";

/** Every hurdle mode, the default first. */
export const hurdleModes = ["trigger", "excess"] as const satisfies readonly [HurdleMode, ...HurdleMode[]];

/** slab: one rate on all of it, that of the tier it falls in; marginal: each slice at its own rate. */
export type TierMode = "slab" | "marginal";

/** Every tier mode, the default first. */
export const tierModes = ["slab", "marginal"] as const satisfies readonly [TierMode, ...TierMode[]];

/** A rate up to and including an amount of the basis; the last tier is usually open (Infinity). */
export interface Tier {
  readonly upTo: number;
  readonly rate: number;
}

export interface PoolTerms {
  /** Profit of the period before bonus and tax; may be a loss. */
  readonly profit: number;
  /** 0 to 1; not used where tiers are given. */
  readonly rate: number;
  /** Profit before bonus and tax from which a pool is paid, whatever the basis; without it there is none. */
  readonly hurdle?: number;
  readonly hurdleMode?: HurdleMode;
  /** Largest pool, at least 0. */
  readonly cap?: number;
  readonly basis?: PoolBasis;
  /** Tax rate, from 0 to below 1; a loss is not taxed. */
  readonly tax?: number;
  readonly tiers?: readonly Tier[];
  readonly tierMode?: TierMode;
}

/**
 * The bonus pool of a period, by closed forms: never circular, never below 0, never above the cap.
 *
 * With r the rate, t the tax and P the profit (in excess mode the profit above the hurdle):
 * before rP · after-bonus rP/(1+r) · after-tax r(1−t)P · after-both r(1−t)P/(1+r(1−t)) · after-tax-deductible r(1−t)P/(1−rt).
 * Marginal tiers are solved slice by slice in the same way; a slab is chosen by the basis before the bonus is taken off.
 *
 * @param terms amounts in one unit, rates as fractions
 * @returns     the pool in the unit of `profit`, not rounded
 * @throws DomainError out-of-range, negative, no-tiers, tiers-not-rising, tiers-end-below-profit, not-a-number
 * @example pool({ profit: 1500, rate: 0.1 }) // 150
 * @example pool({ profit: 1500, rate: 0.1, basis: "after-bonus" }) // 1500 / 11
 * @example pool({ profit: 1500, rate: 0.1, basis: "after-both", tax: 0.25 }) // 112.5 / 1.075
 * @example pool({ profit: 1500, rate: 0.1, hurdle: 500, hurdleMode: "excess" }) // 100
 * @example pool({ profit: -200, rate: 0.1 }) // 0
 */
export function pool(terms: PoolTerms): number {
  const { profit, hurdleMode = "trigger", basis = "before", tax = 0, cap } = terms;
  finite(profit, "profit");
  within("tax", tax, 0, 1);
  if (tax === 1) throw new DomainError({ code: "out-of-range", what: "tax", value: tax, least: 0, most: 1 });
  if (cap !== undefined && finite(cap, "pool-cap") < 0) throw new DomainError({ code: "negative", what: "pool-cap", value: cap });
  const tiers = checkedTiers(terms.tiers ?? [{ upTo: Infinity, rate: within("pool-rate", terms.rate, 0, 1) }]);
  const hurdle = terms.hurdle === undefined ? undefined : finite(terms.hurdle, "hurdle");
  if (hurdle !== undefined && profit < hurdle) return 0;
  const counted = hurdle !== undefined && hurdleMode === "excess" ? profit - hurdle : profit;
  // A loss is not taxed, even where a negative hurdle leaves something to share.
  const earned = earnedBy(tiers, terms.tierMode ?? "slab", basisOf(basis, counted, profit > 0 ? tax : 0));
  return Math.min(Math.max(earned, 0), cap ?? Infinity);
}

/**
 * Where a slab table pays less for more profit: the bounds just above which the pool falls.
 *
 * @throws DomainError no-tiers, tiers-not-rising, out-of-range, not-a-number
 * @example slabCliffs([{ upTo: 100, rate: 0.02 }, { upTo: 600, rate: 0.01 }, { upTo: Infinity, rate: 0.02 }]) // [100]
 */
export function slabCliffs(tiers: readonly Tier[]): number[] {
  return checkedTiers(tiers)
    .filter((tier, index) => tier.upTo > 0 && (tiers[index + 1]?.rate ?? tier.rate) < tier.rate)
    .map((tier) => tier.upTo);
}

/** The basis as `before` less `perBonus` for each unit of bonus. */
interface Basis {
  readonly before: number;
  readonly perBonus: number;
}

function basisOf(basis: PoolBasis, profit: number, tax: number): Basis {
  const keep = 1 - tax;
  switch (basis) {
    case "before":
      return { before: profit, perBonus: 0 };
    case "after-bonus":
      return { before: profit, perBonus: 1 };
    case "after-tax":
      return { before: keep * profit, perBonus: 0 };
    case "after-both":
      return { before: keep * profit, perBonus: keep };
    case "after-tax-deductible":
      return { before: keep * profit, perBonus: -tax };
  }
}

/** Solves B = a + r · (before − perBonus · B − from) for the tier in which the basis falls. */
function earnedBy(tiers: readonly Tier[], mode: TierMode, { before, perBonus }: Basis): number {
  let earnedBelow = 0;
  let from = 0;
  for (const { upTo, rate } of tiers) {
    const bonus =
      mode === "slab" ? (rate * before) / (1 + rate * perBonus) : (earnedBelow + rate * (before - from)) / (1 + rate * perBonus);
    const reached = mode === "slab" ? before : before - perBonus * bonus;
    if (reached <= upTo) return bonus;
    earnedBelow += rate * (upTo - from);
    from = upTo;
  }
  throw new DomainError({ code: "tiers-end-below-profit", profit: before, last: from });
}

function checkedTiers(tiers: readonly Tier[]): readonly Tier[] {
  if (tiers.length === 0) throw new DomainError({ code: "no-tiers" });
  for (const [index, { upTo, rate }] of tiers.entries()) {
    if (upTo !== Infinity) finite(upTo, "tier-bound", index);
    within("tier-rate", rate, 0, 1, index);
    const previous = tiers[index - 1]?.upTo ?? 0;
    if (!(upTo > previous)) throw new DomainError({ code: "tiers-not-rising", index, upTo, previous });
  }
  return tiers;
}

function within(what: Quantity, value: number, least: number, most: number, index?: number): number {
  if (finite(value, what, index) >= least && value <= most) return value;
  throw new DomainError({ code: "out-of-range", what, value, least, most, ...stated({ index }) });
}
