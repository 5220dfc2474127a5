// Knows how an attainment pays out along a curve: threshold, target, maximum.
import { DomainError } from "./errors";
import { finite, notNegative } from "./finite";

/** A point of a payout curve: at this attainment this part of the target bonus is paid. 1 is 100 %. */
export interface PayoutPoint {
  readonly attainment: number;
  readonly payout: number;
}

/**
 * Payout at an attainment: 0 below the first point, linear between points, that of the last point beyond it.
 *
 * @param curve n ≥ 1 points in rising order of attainment, payouts ≥ 0; the first is the threshold, the last the maximum
 * @throws DomainError nothing-given, not-rising, negative, not-a-number
 * @example payout(0.9, [{ attainment: 0.8, payout: 0.5 }, { attainment: 1, payout: 1 }, { attainment: 1.2, payout: 1.5 }]) // 0.75
 * @example payout(0.79, [{ attainment: 0.8, payout: 0.5 }, { attainment: 1, payout: 1 }]) // 0
 * @example payout(2, [{ attainment: 0.8, payout: 0.5 }, { attainment: 1, payout: 1 }]) // 1
 */
export function payout(attainment: number, curve: readonly PayoutPoint[]): number {
  finite(attainment, "attainment");
  if (curve.length === 0) throw new DomainError({ code: "nothing-given", what: "payout" });
  for (const [index, point] of curve.entries()) {
    const previous = curve[index - 1]?.attainment ?? -Infinity;
    if (!(finite(point.attainment, "attainment", index) > previous))
      throw new DomainError({ code: "not-rising", what: "attainment", index, value: point.attainment, previous });
    notNegative(point.payout, "payout", index);
  }
  const next = curve.findIndex((point) => point.attainment > attainment);
  if (next === 0) return 0;
  const from = curve.at(next < 0 ? -1 : next - 1);
  const to = next < 0 ? undefined : curve[next];
  if (from === undefined) return 0;
  if (to === undefined) return from.payout;
  return from.payout + ((to.payout - from.payout) * (attainment - from.attainment)) / (to.attainment - from.attainment);
}
