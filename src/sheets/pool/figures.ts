// The pool's figures by the rules of the model, from the sheet's inputs: what the checks and the preview compare with.
import { allocate } from "../../model/allocate";
import { pool, type PoolTerms } from "../../model/pool";
import { baseUnits } from "../currency-units";
import type { PoolInputs } from "./fields";

/** Columns of the timeline: period 0, those asked for, and any whose profit was typed beyond them. */
export const periodCount = ({ periods, profit, actualProfit }: PoolInputs): number =>
  Math.max(periods + 1, profit.length, actualProfit.length);

/** Periods whose profit makes a pool: within the timeline, from the first to the last. */
export function* poolPeriods(inputs: PoolInputs): Generator<number> {
  for (let period = inputs.firstPeriod; period <= Math.min(inputs.lastPeriod, periodCount(inputs) - 1); period++) yield period;
}

/** The tiers that are in use: a row without a rate is nobody's. */
export const tiersOf = ({ tiers }: PoolInputs): { readonly upTo: number; readonly rate: number }[] =>
  tiers.flatMap(({ upTo, rate }) => (rate === null ? [] : [{ upTo: upTo ?? Infinity, rate }]));

/** The pool of each pool period, before and after the cap, from the planned profit or another one. */
export function poolsOf(
  inputs: PoolInputs,
  profit: readonly (number | null)[] = inputs.profit,
): { readonly period: number; readonly before: number; readonly paid: number }[] {
  const { rate, basis, tax, hurdle, hurdleMode, cap, tierMode } = inputs;
  const tiers = tiersOf(inputs);
  return [...poolPeriods(inputs)].map((period) => {
    const terms: PoolTerms = {
      profit: profit[period] ?? 0,
      rate,
      basis,
      tax,
      hurdleMode,
      ...(hurdle !== null && { hurdle }),
      ...(tiers.length > 0 && { tiers, tierMode: tierMode ?? "slab" }),
    };
    return { period, before: pool(terms), paid: pool({ ...terms, ...(cap !== null && { cap }) }) };
  });
}

/** What people are owed in all, not yet in whole payout units. */
export function grossOf(inputs: PoolInputs, profit?: readonly (number | null)[]): number {
  const exact = poolsOf(inputs, profit).reduce((sum, { paid }) => sum + paid, 0);
  return inputs.poolMeaning === "employer-cost" ? exact / (1 + (inputs.employerRate ?? 0)) : exact;
}

/** The shares of a pool, exact to the payout unit. */
export function sharesOf({ participants, payoutUnit, unit, method }: PoolInputs, gross: number): number[] {
  const bounded = participants.some(({ floor, cap }) => floor !== null || cap !== null);
  return allocate(
    gross,
    participants.map(({ weight }) => weight),
    {
      unit: payoutUnit / baseUnits[unit],
      ...(bounded && { floors: participants.map(({ floor }) => floor ?? 0), caps: participants.map(({ cap }) => cap ?? Infinity) }),
      method: method ?? "water-fill",
    },
  );
}

/** Whether an actual profit may take the place of the planned one: stated for each pool period, on the same basis, of the same time. */
export function isRestated(inputs: PoolInputs): boolean {
  const { profitMeaning, actualMeaning, profitTime, actualTime, actualProfit } = inputs;
  const same = (one: string | null, other: string | null): boolean => one !== null && one.toLowerCase() === other?.toLowerCase();
  return (
    same(profitMeaning, actualMeaning) &&
    same(profitTime, actualTime) &&
    [...poolPeriods(inputs)].every((period) => (actualProfit[period] ?? null) !== null)
  );
}
