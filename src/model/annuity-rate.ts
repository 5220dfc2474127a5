// Knows the rates that make equal payments, a present and a future value balance.
import { finite, positive } from "./finite";
import { nearestRate } from "./irr";
import { ratesOfZero } from "./rates-of-zero";

/** A loan or a savings plan: amounts received are positive, amounts paid negative. */
export interface Annuity {
  /** Number of periods, above 0; need not be whole. */
  readonly periods: number;
  /** The same in each period. */
  readonly payment: number;
  /** Amount today. */
  readonly present: number;
  /** Amount after the last payment. */
  readonly future?: number;
  /** Payments fall at the beginning of their periods. */
  readonly atBeginning?: boolean;
}

/** With more periods than this four terms say the same as the list of all payments. */
const longestList = 4096;

/**
 * Every rate per period, above −1 and ascending, at which present · (1 + r)^n + payment · (1 + r·begin) · ((1 + r)^n − 1) ÷ r + future = 0.
 *
 * @returns [] where there is none
 * @throws DomainError not-positive, not-a-number
 * @example annuityRates({ periods: 10, payment: -1200, present: 2000 }) // [0.5943464092146222]
 * @example annuityRates({ periods: 12, payment: -100, present: 400, future: 100, atBeginning: true }) // [-0.49969267909, 0.31262695499]
 * @source the sign convention and the equation of Excel's RATE.
 */
export function annuityRates({ periods, payment, present, future = 0, atBeginning = false }: Annuity): number[] {
  positive(periods, "periods");
  finite(payment, "payment");
  finite(present, "present-value");
  finite(future, "future-value");
  if (Number.isInteger(periods) && periods <= longestList) {
    const flows = Array.from({ length: periods + 1 }, (_, k) => (k === (atBeginning ? periods : 0) ? 0 : payment));
    flows[0] = (flows[0] ?? 0) + present;
    flows[periods] = (flows[periods] ?? 0) + future;
    return ratesOfZero(
      flows,
      flows.map((_, k) => k),
    );
  }
  // Multiplied by r, four powers of the growth are left, and a root at r = 0 that need not be one of ours; where it is, it is not crossed.
  const [first, later] = atBeginning ? [payment, 0] : [0, payment];
  const balance = (rate: number) => {
    const growth = periods * Math.log1p(rate);
    const payments = payment * (atBeginning ? 1 + rate : 1) * (rate === 0 ? periods : Math.expm1(growth) / rate);
    return [
      present * Math.exp(growth) + payments + future,
      Math.abs(present) * Math.exp(growth) + Math.abs(payments) + Math.abs(future),
    ] as const;
  };
  const found = ratesOfZero([present + first, later - present, future - first, -future - later], [0, 1, periods, periods + 1]);
  return [...found, 0]
    .map((rate) => polished(balance, rate))
    .filter(
      (rate, index, all): rate is number =>
        rate !== undefined && !all.slice(0, index).some((other) => other !== undefined && Math.abs(other - rate) <= 1e-9 * (1 + rate)),
    )
    .sort((a, b) => a - b);
}

/**
 * The rate per period of equal payments, if there is exactly one, or the nearest to `near`.
 *
 * @throws DomainError several-rates, no-sign-change, no-rate, not-positive, not-a-number
 * @example annuityRate({ periods: 48, payment: -200, present: 8000 }) // 0.0077014724882
 * @example annuityRate({ periods: 12, payment: -100, present: 400, future: 100, atBeginning: true }, 0.3) // 0.31262695499
 */
export function annuityRate(annuity: Annuity, near?: number): number {
  const { payment, present, future = 0 } = annuity;
  const rates = annuityRates(annuity);
  const signs = new Set([payment, present, future].filter((amount) => amount !== 0).map(Math.sign));
  return nearestRate(rates, signs.size < 2, near);
}

/** Secant steps on the balance itself; undefined where they do not end at a zero of it. */
function polished(balance: (rate: number) => readonly [value: number, size: number], rate: number): number | undefined {
  let [before, here] = [rate + 1e-6 * (1 + rate), rate];
  let [[there], [value, size]] = [balance(before), balance(here)];
  for (let step = 0; step < 40 && value !== there && value !== 0; step++) {
    const next = here - (value * (here - before)) / (value - there);
    if (!(next > -1) || next === here) break;
    [before, here, there] = [here, next, value];
    [value, size] = balance(here);
  }
  return Math.abs(value) <= 1e-9 * size ? here : undefined;
}
