// Knows what a plan is worth to those who take part: benefits that need a department count only with it.
import { DomainError } from "./errors";
import { npv } from "./npv";
import { nameKey } from "./party-names";
import { mostPlayers, shapleyOfSubsets } from "./shapley";
import type { Timing } from "./timing";

/** One line of a plan with the departments without which it does not happen; no needs: it always happens. */
export interface NeedingLine {
  readonly flows: readonly number[];
  readonly needs: readonly string[];
}

/**
 * Net present value of the lines whose needs are met by the members.
 *
 * @param rate    per period, above −1
 * @param lines   lines of one plan, today's flow first in each
 * @param members names, in any spelling and order
 * @returns       an amount in the unit of the flows; may be negative: whether to go on is another question
 * @throws DomainError rate-not-above-minus-one, not-a-number
 * @example coalitionNpv(0, [{ flows: [-800], needs: [] }, { flows: [0, 900], needs: ["IT"] }, { flows: [0, 600], needs: ["IT", "sales"] }], ["IT"]) // 100
 */
export function coalitionNpv(rate: number, lines: readonly NeedingLine[], members: readonly string[], timing: Timing = "end"): number {
  const present = new Set(members.map(nameKey));
  return lines
    .filter(({ needs }) => needs.every((name) => present.has(nameKey(name))))
    .reduce((total, { flows }) => total + npv(rate, flows, timing), 0);
}

/** What each "no" costs and who is fairly due what, where the plan may be declined. */
export interface CoalitionValues {
  /** max(0, NPV) of each coalition; bit k of the index says that player k belongs to it. */
  readonly values: readonly number[];
  /** What is lost when one player says no and the others go on or stop, whichever is better. */
  readonly priceOfNo: readonly number[];
  readonly shapley: readonly number[];
}

/**
 * Values of all coalitions of the players, the price of each "no" and the Shapley split. v(S) = max(0, NPV of S).
 *
 * @param players 1 to 10 names
 * @throws DomainError nothing-given, too-many-players, rate-not-above-minus-one, not-a-number
 * @example coalitionValues(0, [{ flows: [-800], needs: [] }, { flows: [0, 1000], needs: ["IT"] }], ["IT", "sales"]).priceOfNo // [200, 0]
 * @example coalitionValues(0, [{ flows: [-100], needs: [] }, { flows: [0, 300], needs: ["IT", "sales"] }], ["IT", "sales"]).shapley // [100, 100]
 */
export function coalitionValues(
  rate: number,
  lines: readonly NeedingLine[],
  players: readonly string[],
  timing: Timing = "end",
): CoalitionValues {
  const count = players.length;
  if (count > mostPlayers) throw new DomainError({ code: "too-many-players", count, most: mostPlayers });
  const bit = new Map(players.map((name, index) => [nameKey(name), 1 << index]));
  // A line that needs someone who is no player can never happen.
  const worths = lines.flatMap(({ flows, needs }) => {
    const needed = needs.map((name) => bit.get(nameKey(name)));
    return needed.includes(undefined)
      ? []
      : [{ mask: needed.reduce<number>((set, one) => set | (one ?? 0), 0), worth: npv(rate, flows, timing) }];
  });
  const values = Array.from({ length: 2 ** count }, (_, set) =>
    Math.max(
      0,
      worths.reduce((total, { mask, worth }) => ((mask & set) === mask ? total + worth : total), 0),
    ),
  );
  const all = 2 ** count - 1;
  return {
    values,
    priceOfNo: players.map((_, index) => (values[all] ?? 0) - (values[all & ~(1 << index)] ?? 0)),
    shapley: shapleyOfSubsets(count, values),
  };
}
