// Knows every reason for which the model declines to answer, as data; the words are chosen in i18n.

/** What an argument measures: the word for it is chosen where the refusal is explained. */
export type Quantity =
  | "rate"
  | "near"
  | "flow"
  | "date"
  | "as-of-date"
  | "gain"
  | "cost"
  | "years"
  | "periods-a-year"
  | "amount"
  | "unit"
  | "weight"
  | "floor"
  | "cap"
  | "profit"
  | "pool"
  | "pool-rate"
  | "pool-cap"
  | "hurdle"
  | "tax"
  | "tier-bound"
  | "tier-rate"
  | "limit"
  | "finance-rate"
  | "reinvest-rate"
  | "investment"
  | "opening-book"
  | "closing-book"
  | "average-book"
  | "target"
  | "initial"
  | "first-benefit"
  | "shock"
  | "cost-shock"
  | "probability"
  | "outcome"
  | "cost-of-equity"
  | "cost-of-debt"
  | "debt-ratio"
  | "risk-free-rate"
  | "beta"
  | "equity-premium"
  | "salvage"
  | "life"
  | "usage"
  | "periods"
  | "payment"
  | "present-value"
  | "future-value"
  | "payment-type"
  | "drivers"
  | "driver-line"
  | "driver-term"
  | "correlation"
  | "trials"
  | "seed";

/** An option that takes one of a few keywords. */
export type Option =
  | "timing"
  | "day-count"
  | "payback-mode"
  | "roi-basis"
  | "pool-basis"
  | "hurdle-mode"
  | "tier-mode"
  | "allocation-method"
  | "scheme"
  | "mirr-method"
  | "index-form"
  | "break-even-driver"
  | "depreciation-method"
  | "delay-mode"
  | "distribution";

/** Every refusal: a code and its facts. Indexes count from 0; sentences count from 1. */
export type Refusal =
  | { code: "not-a-number"; what: Quantity; index?: number; row?: number; given?: string }
  | { code: "unknown-keyword"; option: Option; given: string; known: readonly string[] }
  | { code: "lengths-differ"; first: Quantity; firstCount: number; second: Quantity; secondCount: number }
  | { code: "rate-not-above-minus-one"; rate: number }
  | { code: "no-flows" }
  | { code: "no-sign-change" }
  | { code: "no-rate" }
  | { code: "several-rates"; rates: readonly number[] }
  | { code: "rate-not-confirmed"; rate: number; residual: number }
  | { code: "not-positive"; what: Quantity; value: number }
  | { code: "negative"; what: Quantity; value: number; index?: number }
  | { code: "out-of-range"; what: Quantity; value: number; least: number; most: number; index?: number }
  | { code: "years-missing" }
  | { code: "loss-beyond-cost"; gain: number; cost: number }
  | { code: "never-pays-back"; shortfall: number; periods: number }
  | { code: "amount-too-large"; amount: number; unit: number }
  | { code: "no-weights" }
  | { code: "negative-weight"; index: number; weight: number }
  | { code: "weights-all-zero"; count: number }
  | { code: "floor-above-cap"; index: number; floor: number; cap: number }
  | { code: "floors-exceed-pool"; floors: number; pool: number }
  | { code: "caps-below-pool"; caps: number; pool: number }
  | { code: "no-tiers" }
  | { code: "tiers-not-rising"; index: number; upTo: number; previous: number }
  | { code: "tiers-end-below-profit"; profit: number; last: number }
  | { code: "not-whole"; what: Quantity; value: number }
  | { code: "not-between"; what: Quantity; value: number; least: number; most: number; index?: number }
  | { code: "one-sided-flows" }
  | { code: "no-later-flows" }
  | { code: "no-investment" }
  | { code: "no-crossover"; same: boolean }
  | { code: "no-growth"; target: number; least: number }
  | { code: "no-break-even"; driver: "benefits" | "delay" }
  | { code: "probabilities-not-one"; sum: number }
  | { code: "salvage-above-cost"; salvage: number; cost: number }
  | { code: "unknown-recovery-period"; life: number; known: readonly number[] }
  | { code: "usage-missing" }
  | { code: "no-drivers" }
  | { code: "driver-terms"; index: number; distribution: "triangular" | "pert" | "normal" | "lognormal" | "uniform" }
  | { code: "correlation-shape"; drivers: number; rows: number; columns: number }
  | { code: "correlation-not-symmetric"; row: number; column: number }
  | { code: "correlation-infeasible" };

/** The model's only exception: the arguments are impossible. Anything else that is thrown is a bug of ours. */
export class DomainError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal)}`);
    this.name = "DomainError";
    this.refusal = refusal;
  }
}
