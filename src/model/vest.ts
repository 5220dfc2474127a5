// Knows how an award is paid in parts over time, and what that is worth on a day.
import { years } from "./day-count";
import { DomainError } from "./errors";
import { finite, fraction, notNegative } from "./finite";
import { fromMinor, toMinor } from "./money";
import type { Minor } from "./money";
import { checkedRate } from "./npv";

/** When a part of an award is paid: a date (serial number) or a number of years from the award. */
export interface Vesting {
  readonly when: number;
  /** From 0 to 1. */
  readonly part: number;
}

export interface Tranche {
  readonly when: number;
  readonly amount: number;
  readonly presentValue: number;
}

export interface VestOptions {
  /** A year, as a fraction above −1; 0 unless said. */
  readonly rate?: number;
  /** Payout unit; without it tranches are not rounded. */
  readonly unit?: number;
  /** The day of the present values where the schedule has dates; the first date unless said. */
  readonly asOf?: number;
}

/** Nobody waits as many years; every date since July 1900 is a larger number. */
const mostYears = 200;

/**
 * The tranches of an award. With a unit each is rounded to it and the last takes the remainder, so that they add up to the award.
 *
 * @param award    amount; a negative one is a recovery in parts
 * @param schedule n ≥ 1 parts in order of time that add up to 1; all in dates, or all in years (below 200)
 * @returns        the tranches with their value at the rate; years by actual days ÷ 365 where the schedule has dates
 * @throws DomainError nothing-given, out-of-range, parts-not-whole, not-rising, times-mixed, rate-not-above-minus-one, not-positive
 *   (unit), amount-too-large, not-a-number
 * @example vest(100, [{ when: 0, part: 0.5 }, { when: 1, part: 0.3 }, { when: 2, part: 0.2 }]).map(({ amount }) => amount) // [50, 30, 20]
 * @example vest(100, [{ when: 0, part: 1 / 3 }, { when: 1, part: 1 / 3 }, { when: 2, part: 1 / 3 }], { unit: 1 }).map(({ amount }) => amount) // [33, 33, 34]
 * @example vest(110, [{ when: 1, part: 1 }], { rate: 0.1 })[0].presentValue // 100
 */
export function vest(award: number, schedule: readonly Vesting[], { rate = 0, unit, asOf }: VestOptions = {}): Tranche[] {
  finite(award, "award");
  checkedRate(rate);
  checkSchedule(schedule);
  const dated = (schedule[0]?.when ?? 0) >= mostYears;
  const base = asOf === undefined ? (schedule[0]?.when ?? 0) : finite(asOf, "as-of-date");
  const amounts = unit === undefined ? schedule.map(({ part }) => award * part) : wholeAmounts(award, schedule, unit);
  return schedule.map(({ when }, index) => {
    const amount = amounts[index] ?? 0;
    return { when, amount, presentValue: amount / (1 + rate) ** (dated ? years(base, when) : when) };
  });
}

function wholeAmounts(award: number, schedule: readonly Vesting[], unit: number): number[] {
  const total = toMinor(award, unit);
  const early = schedule.slice(0, -1).map(({ part }) => toMinor(award * part, unit));
  const last = (total - early.reduce<number>((sum, amount) => sum + amount, 0)) as Minor;
  return [...early, last].map((amount) => fromMinor(amount, unit));
}

function checkSchedule(schedule: readonly Vesting[]): void {
  if (schedule.length === 0) throw new DomainError({ code: "nothing-given", what: "tranche-part" });
  const dated = (schedule[0]?.when ?? 0) >= mostYears;
  let sum = 0;
  for (const [index, { when, part }] of schedule.entries()) {
    notNegative(when, "tranche-time", index);
    if (when >= mostYears !== dated) throw new DomainError({ code: "times-mixed", index, time: when });
    const previous = schedule[index - 1]?.when ?? -Infinity;
    if (!(when > previous)) throw new DomainError({ code: "not-rising", what: "tranche-time", index, value: when, previous });
    sum += fraction(part, "tranche-part", index);
  }
  if (Math.abs(sum - 1) > 1e-9) throw new DomainError({ code: "parts-not-whole", sum });
}
