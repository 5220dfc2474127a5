// Knows what a plan is worth when the rate and the benefits turn out otherwise.
import { finite } from "./finite";
import { npv } from "./npv";
import type { Timing } from "./timing";

/**
 * Net present values for each rate (rows) and each change of the benefits (columns): B · (1 + change) − C · (1 + cost change), where B
 * and C are the present values of the positive and of the negative flows.
 *
 * @param rates         per period, above −1
 * @param flows         net amounts in one unit, in order; `flows[0]` falls today
 * @param benefitShocks changes of the positive flows as fractions; −0.2 is a fifth less
 * @param costShock     one change of all negative flows
 * @throws DomainError rate-not-above-minus-one, not-a-number
 * @example sensitivity([0, 0.1], [-100, 110], [-0.1, 0]) // [[-1, 10], [-10, 0]]
 * @example sensitivity([0], [-100, 110], [0], 0.2) // [[-10]]
 */
export function sensitivity(
  rates: readonly number[],
  flows: readonly number[],
  benefitShocks: readonly number[],
  costShock = 0,
  timing: Timing = "end",
): number[][] {
  const benefits = flows.map((flow) => Math.max(flow, 0));
  const costs = flows.map((flow) => Math.min(flow, 0));
  const costFactor = 1 + finite(costShock, "cost-shock");
  return rates.map((rate) => {
    const [gained, spent] = [npv(rate, benefits, timing), npv(rate, costs, timing) * costFactor];
    return benefitShocks.map((shock, index) => gained * (1 + finite(shock, "shock", index)) + spent);
  });
}
