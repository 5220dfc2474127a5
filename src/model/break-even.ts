// Knows how much may go wrong before a plan is worth nothing.
import { DomainError } from "./errors";
import { irrs } from "./irr";
import { npv } from "./npv";
import type { Timing } from "./timing";

/** benefits: the share of them that may be lost. delay: periods by which they may come later. rate: the discount rate that may be asked. */
export type BreakEvenDriver = "benefits" | "delay" | "rate";

/** Every driver, the default first. */
export const breakEvenDrivers = ["benefits", "delay", "rate"] as const satisfies readonly [BreakEvenDriver, ...BreakEvenDriver[]];

/**
 * The value of a driver at which the net present value is zero. Benefits are the positive flows, B their present value, C that of the
 * negative ones: benefits gives NPV ÷ B, delay gives ln(B ÷ C) ÷ ln(1 + rate). Where the plan is worth less than nothing both are
 * negative: benefits must rise, or come earlier. rate gives the internal rates of return, every one, ascending.
 *
 * @param rate  per period, above −1; not used by the driver rate
 * @param flows net amounts in one unit, in order; `flows[0]` falls today
 * @returns     one figure; of rates as many as there are
 * @throws DomainError no-break-even, no-rate, rate-not-above-minus-one, not-a-number
 * @example breakEven(0.1, [-800, 1500, 1500, 1500]) // [1 - 800 / (1500 / 1.1 + 1500 / 1.21 + 1500 / 1.331)]
 * @example breakEven(0.1, [-100, 121], "delay") // [1]
 * @example breakEven(0.1, [-10, 21, -11], "rate") // [0, 0.1]
 * @example breakEven(0, [-100, 121], "delay") // refuses no-break-even
 */
export function breakEven(rate: number, flows: readonly number[], driver: BreakEvenDriver = "benefits", timing: Timing = "end"): number[] {
  const value = npv(rate, flows, timing);
  if (driver === "rate") {
    const rates = irrs(flows, timing);
    if (rates.length === 0) throw new DomainError({ code: "no-rate" });
    return rates;
  }
  const benefits = npv(
    rate,
    flows.map((flow) => Math.max(flow, 0)),
    timing,
  );
  if (driver === "benefits") {
    if (!(benefits > 0)) throw new DomainError({ code: "no-break-even", driver });
    return [value / benefits];
  }
  const costs = benefits - value;
  if (!(benefits > 0 && costs > 0 && rate > 0)) throw new DomainError({ code: "no-break-even", driver });
  return [Math.log(benefits / costs) / Math.log1p(rate)];
}
