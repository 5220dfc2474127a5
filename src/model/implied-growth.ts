// Knows what a quoted net present value asks one to believe.
import { DomainError } from "./errors";
import { finite, notNegative, positive } from "./finite";
import { checkedRate } from "./npv";
import type { Timing } from "./timing";

/**
 * The growth a period at which benefits must rise for a net present value: g where Σ first · (1 + g)^(k−1) ÷ (1 + rate)^k − initial
 * is the target. There is one at most, since the sum rises with g.
 *
 * @param target  net present value to be reached, in one unit
 * @param rate    per period, above −1
 * @param initial amount spent today, 0 or more
 * @param first   benefit of the first period, above 0
 * @param years   number of periods with benefits, whole, 2 or more
 * @returns       g per period, −1 or more
 * @throws DomainError no-growth, not-positive, negative, not-whole, not-between, rate-not-above-minus-one, not-a-number
 * @example impliedGrowth(8500, 0.1, 800, 1500, 3) // 1.1601106988460823
 * @example impliedGrowth(2930.277986476334, 0.1, 800, 1500, 3) // 0
 * @example impliedGrowth(100, 0.1, 800, 1500, 3) // refuses no-growth
 */
export function impliedGrowth(target: number, rate: number, initial: number, first: number, years: number, timing: Timing = "end"): number {
  const growth = 1 + checkedRate(rate);
  notNegative(initial, "initial");
  positive(first, "first-benefit");
  if (!Number.isInteger(finite(years, "years"))) throw new DomainError({ code: "not-whole", what: "years", value: years });
  if (years < 2) throw new DomainError({ code: "not-between", what: "years", value: years, least: 2, most: Infinity });
  const present = timing === "end" ? first / growth : timing === "mid" ? first / Math.sqrt(growth) : first;
  const wanted = (finite(target, "target") + initial) / present;
  if (wanted < 1) throw new DomainError({ code: "no-growth", target, least: present - initial });
  // 1 + u + … + u^(n−1) = wanted for u = (1 + g) ÷ (1 + rate): rising and bent upwards, so Newton's steps from above never pass the root.
  let ratio = wanted ** (1 / (years - 1));
  for (;;) {
    let sum = 0;
    let slope = 0;
    for (let k = 0; k < years; k++) {
      slope = slope * ratio + sum;
      sum = sum * ratio + 1;
    }
    const next = Math.max(ratio - (sum - wanted) / slope, 0);
    if (!(next < ratio)) return ratio * growth - 1;
    ratio = next;
  }
}
