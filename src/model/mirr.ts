// Knows the modified internal rate of return, by each of its three methods.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { irr } from "./irr";
import { npv } from "./npv";
import { distance } from "./timing";
import type { Timing } from "./timing";

/**
 * combined: spending is discounted to today, income compounded to the end (Excel's MIRR). discounting: spending is discounted to
 * today, then the internal rate of return. reinvestment: everything after today is compounded to the end.
 */
export type MirrMethod = "combined" | "discounting" | "reinvestment";

/** Every method, the default first. */
export const mirrMethods = ["combined", "discounting", "reinvestment"] as const satisfies readonly [MirrMethod, ...MirrMethod[]];

/**
 * Modified internal rate of return per period. combined: (FV of income at `reinvest` ÷ PV of spending at `finance`)^(1 ÷ n) − 1;
 * reinvestment: (FV of all later flows at `reinvest` ÷ today's spending)^(1 ÷ n) − 1, where n is when the last flow falls.
 *
 * @param flows    amounts in one unit, in order; `flows[0]` falls today
 * @param finance  rate per period at which spending is discounted, above −1; not used by reinvestment
 * @param reinvest rate per period that income earns until the end, above −1; not used by discounting
 * @throws DomainError one-sided-flows, no-rate, several-rates, rate-not-above-minus-one, not-a-number
 * @example mirr([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12) // 0.126094130365905
 * @example mirr([-60, 155, -100], 0.2, 0.2, "discounting") // 155 / (60 + 100 / 1.44) - 1
 * @example mirr([-60, 155, -100], 0.2, 0.2, "reinvestment") // Math.sqrt(86 / 60) - 1
 * @example mirr([100, 200], 0.1, 0.1) // refuses one-sided-flows
 * @source Excel's MIRR, which answers −100 % where there is no income; the methods as in Ross, Westerfield, Jordan, ch. 9.
 */
export function mirr(
  flows: readonly number[],
  finance: number,
  reinvest: number,
  method: MirrMethod = "combined",
  timing: Timing = "end",
): number {
  flows.forEach((flow, period) => finite(flow, "flow", period));
  const income = flows.map((flow) => Math.max(flow, 0));
  const spending = flows.map((flow) => Math.max(-flow, 0));
  const spent = npv(checked(finance, "finance-rate"), spending, timing);
  checked(reinvest, "reinvest-rate");
  const [today = 0, ...later] = flows;
  if (!(spent > 0) || !income.some((flow) => flow > 0)) throw new DomainError({ code: "one-sided-flows" });
  if (method === "discounting") return irr([(income[0] ?? 0) - spent, ...income.slice(1)], undefined, timing);
  const end = distance(flows.length - 1, timing);
  const [value, cost] = method === "combined" ? [npv(reinvest, income, timing), spent] : [npv(reinvest, [0, ...later], timing), -today];
  if (!(end > 0 && cost > 0 && value >= 0)) throw new DomainError({ code: "no-rate" });
  // The value at the end is value · (1 + reinvest)^end; its logarithm cannot overflow.
  return Math.expm1(Math.log1p(reinvest) + Math.log(value / cost) / end);
}

function checked(rate: number, what: "finance-rate" | "reinvest-rate"): number {
  if (!(finite(rate, what) > -1)) throw new DomainError({ code: "rate-not-above-minus-one", rate });
  return rate;
}
