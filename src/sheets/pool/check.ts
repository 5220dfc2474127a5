// What a careful colleague would remark on a bonus pool; where the sheet has been read back, its figures against the model's.
import { explain } from "../../i18n/explain";
import type { Locale } from "../../i18n/locale";
import { allocate } from "../../model/allocate";
import { close } from "../../model/close";
import { DomainError } from "../../model/errors";
import { pool } from "../../model/pool";
import type { Finding } from "../../spec/finding";
import type { Scalar } from "../../spec/sheet";
import type { Figures } from "../template";
import { baseUnits } from "./build";
import type { PoolInputs } from "./fields";
import { words, type PoolWords } from "./words";

type Code = keyof PoolWords["findings"];
type Facts = Readonly<Record<string, string | number>>;

export function check(inputs: PoolInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const find = (code: Code, severity: Finding["severity"], place: Finding["place"], facts: Facts = {}): Finding => {
    const { sentence, remedy } = words[locale].findings[code];
    const filled = sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (key in facts ? shown(facts[key]) : whole));
    return { rule: `pool.${code}`, severity, place, sentence: filled, remedy };
  };
  const { firstPeriod: first, lastPeriod: last } = inputs;
  const found = [...window(inputs, find), ...people(inputs, find)];
  try {
    const pools = poolsOf(inputs);
    for (const { period, before, paid } of pools) if (paid < before) found.push(find("capped", "note", { name: "cap" }, { period, before, cap: paid }));
    const exact = pools.reduce((sum, { paid }) => sum + paid, 0);
    if (exact === 0 && first <= last) found.push(find("no-pool", "warning", { name: "profit", row: first }));
    const shares = sharesOf(inputs, exact);
    found.push(...taxBands(inputs, shares, find), ...changedFigures(inputs, shares, figures, find));
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    found.push(find("refused", "error", { name: refusal.refusal.code === "weights-all-zero" ? "participants_weight" : "rate" }, { reason: explain(refusal.refusal, locale) }));
  }
  return found;
}

type Find = (code: Code, severity: Finding["severity"], place: Finding["place"], facts?: Facts) => Finding;

/** Enough digits for a payout unit in the largest unit, without the noise of floats. */
const shown = (fact: string | number | undefined): string => (typeof fact === "number" ? String(Number(fact.toPrecision(12))) : (fact ?? ""));

/** Periods whose profit makes a pool: within the timeline, from the first to the last. */
function* poolPeriods({ firstPeriod, lastPeriod, periods, profit }: PoolInputs): Generator<number> {
  for (let period = firstPeriod; period <= Math.min(lastPeriod, Math.max(periods, profit.length - 1)); period++) yield period;
}

function poolsOf(inputs: PoolInputs): { readonly period: number; readonly before: number; readonly paid: number }[] {
  const { rate, basis, tax, hurdle, hurdleMode, cap } = inputs;
  return [...poolPeriods(inputs)].map((period) => {
    const terms = { profit: inputs.profit[period] ?? 0, rate, basis, tax, hurdleMode, ...(hurdle !== null && { hurdle }) };
    return { period, before: pool(terms), paid: pool({ ...terms, ...(cap !== null && { cap }) }) };
  });
}

const sharesOf = ({ participants, payoutUnit, unit }: PoolInputs, exact: number): number[] =>
  allocate(
    exact,
    participants.map(({ weight }) => weight),
    { unit: payoutUnit / baseUnits[unit] },
  );

function window(inputs: PoolInputs, find: Find): Finding[] {
  const { firstPeriod: first, lastPeriod: last, periods, profit } = inputs;
  const found: Finding[] = [];
  if (first > last) found.push(find("first-after-last", "error", { name: "firstPeriod" }, { first, last }));
  const end = Math.max(periods, profit.length - 1);
  if (last > end) found.push(find("period-outside", "error", { name: "lastPeriod" }, { last, periods: end }));
  for (const period of poolPeriods(inputs)) if ((profit[period] ?? null) === null) found.push(find("profit-missing", "error", { name: "profit", row: period }, { period }));
  return found;
}

function people({ participants, approver, measuredBy }: PoolInputs, find: Find): Finding[] {
  const gains = (name: string): boolean => participants.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const found: Finding[] = [];
  participants.forEach(({ name, weight, reason }, row) => {
    if (weight === 0) found.push(find("no-share", "note", { name: "participants_weight", row }, { name }));
    else if (reason === null) found.push(find("reason-missing", "warning", { name: "participants_reason", row }, { name, weight }));
  });
  if (approver === null) found.push(find("approver-missing", "warning", { name: "approver" }));
  else if (gains(approver)) found.push(find("approver-shares", "error", { name: "approver" }, { name: approver }));
  if (measuredBy === null) found.push(find("measurer-missing", "warning", { name: "measuredBy" }));
  else if (gains(measuredBy)) found.push(find("measurer-shares", "warning", { name: "measuredBy" }, { name: measuredBy }));
  return found;
}

/**
 * Yuan a year between which a separately taxed annual bonus leaves less than its lower bound does, until 2027-12-31.
 * @source bonus / 12 chooses the rate, which then falls on the whole of it: each step of the rate makes such a band.
 */
const bands: readonly (readonly [from: number, to: number])[] = [
  [36_000, 38_566.67],
  [144_000, 160_500],
  [300_000, 318_333.33],
  [420_000, 447_500],
  [660_000, 706_538.46],
  [960_000, 1_120_000],
];
const yuanUnits: readonly PoolInputs["unit"][] = ["yuan", "wan", "million-yuan", "yi"];

function taxBands({ unit, participants }: PoolInputs, shares: readonly number[], find: Find): Finding[] {
  if (!yuanUnits.includes(unit)) return [];
  return participants.flatMap(({ name }, row) => {
    const amount = Math.round((shares[row] ?? 0) * baseUnits[unit] * 100) / 100;
    return bands.some(([from, to]) => amount > from && amount < to) ? [find("bonus-band", "note", { name: "participants_weight", row }, { name, amount })] : [];
  });
}

/** Where the sheet has been read back: its own results must be those of the rules. */
function changedFigures({ participants }: PoolInputs, shares: readonly number[], figures: Figures | undefined, find: Find): Finding[] {
  const differs = (found: Scalar | undefined, expected: number): boolean => found !== undefined && !(typeof found === "number" && close(found, expected));
  const total = figures?.get("total")?.[0]?.[0];
  const expected = shares.reduce((sum, share) => sum + share, 0);
  const onSheet = (figures?.get("shares") ?? []).map((row) => row[0]);
  return [
    ...(differs(total, expected) ? [find("total-differs", "error", { name: "total" }, { found: String(total), expected })] : []),
    // Somebody's empty row among those who share would shift the amounts.
    ...(onSheet.length === participants.length ? onSheet : []).flatMap((found, row) =>
      differs(found, shares[row] ?? 0) ? [find("shares-differ", "error", { name: "shares", row }, { name: participants[row]?.name ?? "", found: String(found), expected: shares[row] ?? 0 })] : [],
    ),
  ];
}
