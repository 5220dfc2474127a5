// Knows what return on investment can mean.
import { DomainError } from "./errors";
import { finite, positive } from "./finite";

/** What the gain is: already net of the cost, or gross of it; or the net one spread over years. */
export type RoiBasis = "net" | "gross" | "annualised";

/** Every basis, the default first. */
export const roiBases = ["net", "gross", "annualised"] as const satisfies readonly [RoiBasis, ...RoiBasis[]];

/**
 * Return on investment, as a fraction. The basis says what `gain` is, since 600 % and 500 % are the same project.
 *
 * @param gain  in the unit of `cost`. net: after the cost has been taken off; gross: before; annualised: net
 * @param cost  above 0
 * @param years above 0; needed by annualised only
 * @returns     net: gain ÷ cost; gross: (gain − cost) ÷ cost; annualised: (1 + gain ÷ cost)^(1 ÷ years) − 1
 * @throws DomainError not-positive, years-missing, loss-beyond-cost, not-a-number
 * @example roi(3000, 500) // 6
 * @example roi(3000, 500, "gross") // 5
 * @example roi(21, 100, "annualised", 2) // 0.1
 */
export function roi(gain: number, cost: number, basis: RoiBasis = "net", years?: number): number {
  finite(gain, "gain");
  positive(cost, "cost");
  if (basis === "net") return gain / cost;
  if (basis === "gross") return (gain - cost) / cost;
  if (years === undefined) throw new DomainError({ code: "years-missing" });
  positive(years, "years");
  // Who loses more than was put in has no rate of growth.
  if (gain < -cost) throw new DomainError({ code: "loss-beyond-cost", gain, cost });
  return Math.expm1(Math.log1p(gain / cost) / years);
}
