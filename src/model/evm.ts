// Knows the measures of earned value: where a project stands against plan and money.
import { DomainError } from "./errors";
import type { Refusal } from "./errors";
import { fraction, notNegative, positive } from "./finite";

/** The measures in the order in which people read them. */
export const evmMeasures = ["pv", "ev", "ac", "sv", "cv", "spi", "cpi", "eac", "etc", "vac", "tcpi"] as const;

export type EvmMeasure = (typeof evmMeasures)[number];

/** Every measure; undefined where it divides by what is not there. */
export type EarnedValue = Readonly<Record<EvmMeasure, number | undefined>>;

/**
 * Earned value of a project, nothing rounded in between: PV = BAC · planned, EV = BAC · done, SV = EV − PV, CV = EV − AC,
 * SPI = EV ÷ PV, CPI = EV ÷ AC, EAC = BAC ÷ CPI, ETC = EAC − AC, VAC = BAC − EAC, TCPI = (BAC − EV) ÷ (BAC − AC).
 *
 * @param bac     budget at completion, above 0
 * @param planned progress due by now, from 0 to 1
 * @param done    progress made, from 0 to 1
 * @param ac      cost so far, ≥ 0, in the unit of `bac`
 * @throws DomainError not-positive, negative, out-of-range, not-a-number
 * @example earnedValue(500, 0.7, 0.68, 320).cpi // 1.0625
 * @example earnedValue(500, 0, 0, 0).spi // undefined
 */
export function earnedValue(bac: number, planned: number, done: number, ac: number): EarnedValue {
  positive(bac, "budget-at-completion");
  fraction(planned, "planned-part");
  fraction(done, "done-part");
  notNegative(ac, "actual-cost");
  const pv = bac * planned;
  const ev = bac * done;
  // With nothing done, or nothing spent, what is done costs nothing that could be extrapolated.
  const eac = ev > 0 && ac > 0 ? (bac * ac) / ev : undefined;
  return {
    pv,
    ev,
    ac,
    sv: ev - pv,
    cv: ev - ac,
    spi: pv > 0 ? ev / pv : undefined,
    cpi: ac > 0 ? ev / ac : undefined,
    eac,
    etc: eac === undefined ? undefined : eac - ac,
    vac: eac === undefined ? undefined : bac - eac,
    tcpi: bac > ac ? (bac - ev) / (bac - ac) : undefined,
  };
}

/**
 * One measure, or the reason why it has no value.
 *
 * @throws DomainError as `earnedValue`, and no-index
 * @example earnedValueMeasure("eac", 500, 0.7, 0.68, 320) // 320 / 0.68
 * @example earnedValueMeasure("spi", 500, 0, 0, 0) // refuses no-index
 */
export function earnedValueMeasure(measure: EvmMeasure, bac: number, planned: number, done: number, ac: number): number {
  const value = earnedValue(bac, planned, done, ac)[measure];
  if (value === undefined) throw new DomainError({ code: "no-index", measure: measure.toUpperCase(), lacking: lacking(measure, done) });
  return value;
}

function lacking(measure: EvmMeasure, done: number): Extract<Refusal, { code: "no-index" }>["lacking"] {
  if (measure === "spi") return "planned";
  if (measure === "tcpi") return "money-left";
  return measure !== "cpi" && done === 0 ? "done" : "cost";
}
