// Knows money that is handed out: whole numbers of the smallest unit that is paid.
import { DomainError } from "./errors";
import { finite, positive } from "./finite";

declare const minor: unique symbol;

/** A whole number of payout units: fen, yuan, cents, hundreds of yuan. `toMinor` is the one door in. */
export type Minor = number & { readonly [minor]: true };

/** Above this, amount · weight loses whole units; 2 ** 53 is too late. */
export const largestMinor = 2 ** 51;

/**
 * An amount as a whole number of payout units, rounded as Excel's ROUND does: on 15 digits, halves away from zero.
 *
 * @param amount in any unit of money, such as 万元
 * @param unit   the payout unit in the same unit of money: 0.0001 for one yuan in 万元, 0.01 for a cent in dollars
 * @throws DomainError not-a-number, not-positive (unit), amount-too-large
 * @example toMinor(1.005, 0.01) // 101
 * @example toMinor(-2.5, 1) // -3
 * @example toMinor(150, 0.0001) // 1500000
 */
export function toMinor(amount: number, unit: number): Minor {
  positive(unit, "unit");
  const units = digits15(finite(amount, "amount") / unit);
  const whole = Math.sign(units) * Math.floor(Math.abs(units) + 0.5);
  if (!(Math.abs(whole) <= largestMinor)) throw new DomainError({ code: "amount-too-large", amount, unit });
  return (whole === 0 ? 0 : whole) as Minor;
}

/**
 * The amount that a whole number of payout units is, on 15 digits.
 *
 * @example fromMinor(toMinor(0.3, 0.1), 0.1) // 0.3
 */
export function fromMinor(units: Minor, unit: number): number {
  return digits15(units * unit);
}

/** A spreadsheet shows and compares 15 digits; what lies beyond is rounding. */
function digits15(value: number): number {
  return Number(value.toPrecision(15));
}
