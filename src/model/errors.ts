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
  | "score"
  | "criterion-weight"
  | "coalition"
  | "coalition-value"
  | "player"
  | "claim"
  | "estate"
  | "attainment"
  | "payout"
  | "award"
  | "tranche-time"
  | "tranche-part"
  | "paid"
  | "restated"
  | "recovery-limit"
  | "base-figure"
  | "actual-figure"
  | "employee-share"
  | "reserve"
  | "total"
  | "budget"
  | "request-cost"
  | "request-value"
  | "mark"
  | "count-limit"
  | "resource-limit"
  | "resource-use"
  | "success"
  | "attempts"
  | "prior"
  | "prior-weight"
  | "budget-at-completion"
  | "planned-part"
  | "done-part"
  | "actual-cost"
  | "actual"
  | "target"
  | "amber"
  | "red"
  | "max-age"
  | "start"
  | "end"
  | "hours"
  | "opening-hour"
  | "day-off"
  | "make-up-day"
  | "opened"
  | "now"
  | "level-limit"
  | "minutes"
  | "heads"
  | "hourly-rate"
  | "meetings"
  | "role-name"
  | "grid-column";

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
  | AllocationOption;

/** The keywords of splitting, tracking and working time. */
export type AllocationOption =
  "claims-rule" | "gain-plan" | "loss-mode" | "count-by" | "ration-answer" | "evm-measure" | "escalation-mode" | "clock";

/** Every refusal: a code and its facts. Indexes count from 0; sentences count from 1. */
export type Refusal =
  | { code: "not-a-number"; what: Quantity; index?: number; given?: string }
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
  | { code: "nothing-given"; what: Quantity }
  | { code: "not-rising"; what: Quantity; index: number; value: number; previous: number }
  | { code: "not-whole"; what: Quantity; value: number; index?: number }
  | { code: "mixed-signs"; what: Quantity; index: number; value: number }
  | { code: "missing-score"; party: number; criterion: number }
  | { code: "negative-score"; party: number; criterion: number; score: number }
  | { code: "nothing-scored"; parties: number }
  | { code: "parts-not-whole"; sum: number }
  | { code: "times-mixed"; index: number; time: number }
  | { code: "too-many-players"; count: number; most: number }
  | { code: "name-blank"; what: Quantity; index: number }
  | { code: "name-repeated"; what: Quantity; name: string }
  | { code: "unknown-player"; index: number; name: string; known: readonly string[] }
  | { code: "coalition-missing"; members: readonly string[] }
  | { code: "coalition-repeated"; index: number; members: readonly string[] }
  | { code: "required-and-excluded"; index: number }
  | { code: "required-beyond-budget"; cost: number; budget: number }
  | { code: "required-beyond-count"; count: number; most: number }
  | { code: "required-beyond-limit"; index: number; use: number; most: number }
  | { code: "required-in-one-group"; group: string; first: number; second: number }
  | { code: "successes-exceed-attempts"; success: number; attempts: number }
  | { code: "no-index"; measure: string; lacking: "planned" | "done" | "cost" | "money-left" }
  | { code: "review-date-missing" }
  | { code: "tolerances-crossed"; amber: number; red: number }
  | { code: "end-before-start" }
  | { code: "hours-not-in-order"; index: number }
  | { code: "no-holiday-notice"; year: number }
  | { code: "unknown-letter"; given: string; known: readonly string[] };

/** The model's only exception: the arguments are impossible. Anything else that is thrown is a bug of ours. */
export class DomainError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal)}`);
    this.name = "DomainError";
    this.refusal = refusal;
  }
}
