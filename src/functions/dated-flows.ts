// Knows which cash flow falls on which day, where a range may have spare blank rows.
import { sameCount } from "../model/same-count";
import { ArgumentError } from "./argument-error";

/** Cash flows with their days, in one order. */
export interface DatedFlows {
  readonly flows: readonly number[];
  readonly dates: readonly number[];
}

/**
 * Pairs flows with dates; a pair that is blank on both sides is a spare row and is left out.
 *
 * @throws DomainError lengths-differ; ArgumentError blank-date, for a flow without its day
 * @example datedFlows([-100, 110, 0], [43831, 44196, 0]) // { flows: [-100, 110], dates: [43831, 44196] }
 */
export function datedFlows(flows: readonly number[], dates: readonly number[]): DatedFlows {
  sameCount("flow", flows, "date", dates);
  const kept = flows.map((flow, index) => ({ flow, date: dates[index] ?? 0, index })).filter(({ flow, date }) => flow !== 0 || date !== 0);
  // Excel knows no day before serial 1; a blank date arrives as 0.
  const undated = kept.find(({ date }) => date < 1);
  if (undated) throw new ArgumentError({ code: "blank-date", index: undated.index });
  return { flows: kept.map(({ flow }) => flow), dates: kept.map(({ date }) => date) };
}
