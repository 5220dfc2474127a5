// How many base units (yuan, dollars) one unit of amounts is.
import type { Choice } from "../spec/choices";

export const baseUnits: Readonly<Record<Choice<"unit">, number>> = {
  yuan: 1,
  wan: 10_000,
  "million-yuan": 1_000_000,
  yi: 100_000_000,
  usd: 1,
  "usd-thousand": 1_000,
  "usd-million": 1_000_000,
  eur: 1,
  "eur-thousand": 1_000,
  "eur-million": 1_000_000,
};

/** Amounts in these are yuan, and Chinese tax on bonuses may apply. */
export const isYuan = (unit: Choice<"unit">): boolean => unit === "yuan" || unit === "wan" || unit === "million-yuan" || unit === "yi";

/**
 * Yuan a year between which a separately taxed annual bonus leaves less than its lower bound does, until 2027-12-31.
 * @source bonus / 12 chooses the rate, which then falls on the whole of it: each step of the rate makes such a band.
 */
export const bonusTaxBands: readonly (readonly [from: number, to: number])[] = [
  [36_000, 38_566.67],
  [144_000, 160_500],
  [300_000, 318_333.33],
  [420_000, 447_500],
  [660_000, 706_538.46],
  [960_000, 1_120_000],
];

/** @param yuan rounded to the cent: a band's bounds are */
export const inTaxBand = (yuan: number): boolean =>
  bonusTaxBands.some(([from, to]) => Math.round(yuan * 100) > Math.round(from * 100) && Math.round(yuan * 100) < Math.round(to * 100));
