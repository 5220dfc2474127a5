// The best set of requests, and what it costs to force a loser in: values that no formula gives.
import { fingerprint } from "../../spec/fingerprint";
import type { ContentionInputs } from "./fields";

export interface Solved {
  /** For each request whether it is in the best set; undefined where what must be in does not fit. */
  readonly chosen: readonly boolean[] | undefined;
  /** For each request that is not in the best set by how much the best set with it is worse; null where there is none. */
  readonly price: readonly (number | null)[];
}

/** What a request is worth by the goal that was chosen. */
export function worth({ goal, requests, criteria, scores }: ContentionInputs): readonly number[] {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return requests.map(({ cost, npv }, row) => {
    if (goal === "amount") return cost;
    if (goal === "npv") return npv ?? 0;
    const points = criteria.reduce((sum, { weight }, column) => sum + weight * (scores[row]?.[column] ?? 0), 0);
    return weights > 0 ? points / weights : 0;
  });
}

/** Sums of amounts are compared on six digits, here and on the sheet. */
const fits = (sum: number, limit: number): boolean => Math.round((limit - sum) * 1e6) >= 0;

/** Exact: every set that could be better is looked at, or shown not to be. */
export function solve(inputs: ContentionInputs): Solved {
  const values = worth(inputs);
  const best = bestSet(inputs, values, undefined);
  if (!best) return { chosen: undefined, price: inputs.requests.map(() => null) };
  const total = valueOf(best, values);
  const price = best.map((chosen, request) => {
    if (chosen || inputs.requests[request]?.mark === "exclude") return null;
    const forced = bestSet(inputs, values, request);
    return forced ? Math.max(0, total - valueOf(forced, values)) : null;
  });
  return { chosen: best, price };
}

const valueOf = (chosen: readonly boolean[], values: readonly number[]): number => chosen.reduce((sum, taken, request) => sum + (taken ? (values[request] ?? 0) : 0), 0);

/** Depth first, those with most worth for their cost first; at the same worth the cheaper set. */
function bestSet({ envelope, maxCount, peopleLimit, requests }: ContentionInputs, values: readonly number[], forced: number | undefined): readonly boolean[] | undefined {
  const order = requests
    .map(({ cost, people, mark, group }, request) => ({ request, cost, value: values[request] ?? 0, people: people ?? 0, group, must: mark === "must" || request === forced }))
    .filter(({ request, value, must }) => requests[request]?.mark !== "exclude" && (must || value > 0))
    .sort((a, b) => Number(b.must) - Number(a.must) || b.value * a.cost - a.value * b.cost);
  const chosen = requests.map(() => false);
  let best: { readonly chosen: readonly boolean[]; readonly value: number; readonly cost: number } | undefined;
  /** The worth that fits at most, if requests could be funded in part. */
  const bound = (from: number, left: number): number => {
    let [worth, room] = [0, left];
    for (let index = from; index < order.length && room > 0; index++) {
      const { cost, value } = order[index] ?? { cost: 0, value: 0 };
      worth += cost <= room ? value : value * (room / cost);
      room -= cost;
    }
    return worth;
  };
  const look = (index: number, value: number, cost: number, people: number, count: number, groups: ReadonlySet<string>): void => {
    const next = order[index];
    if (!next) {
      if (!best || value > best.value + 1e-9 || (Math.abs(value - best.value) <= 1e-9 && cost < best.cost)) best = { chosen: [...chosen], value, cost };
      return;
    }
    if (best && value + bound(index, envelope - cost) < best.value - 1e-9) return;
    const group = next.group?.toLowerCase();
    const free = group === undefined || !groups.has(group);
    if (free && fits(cost + next.cost, envelope) && count < (maxCount ?? Infinity) && fits(people + next.people, peopleLimit ?? Infinity)) {
      chosen[next.request] = true;
      look(index + 1, value + next.value, cost + next.cost, people + next.people, count + 1, group === undefined ? groups : new Set(groups).add(group));
      chosen[next.request] = false;
    }
    if (!next.must) look(index + 1, value, cost, people, count, groups);
  };
  look(0, 0, 0, 0, 0, new Set());
  return best?.chosen;
}

/** What picking by rank gives: what must be in, then most worth for its cost, then the cheaper, then the earlier; each as long as it fits. */
export function greedySet(inputs: ContentionInputs): readonly boolean[] {
  const { envelope, maxCount, peopleLimit, requests } = inputs;
  const values = worth(inputs);
  const ranked = requests
    .map(({ cost, people, mark, group }, request) => {
      const value = values[request] ?? 0;
      const key = cost > 0 ? value / cost : value > 0 ? Infinity : 0;
      return { request, cost, people: people ?? 0, value, key, group: group?.toLowerCase(), must: mark === "must", excluded: mark === "exclude" };
    })
    .sort((a, b) => Number(b.must) - Number(a.must) || (a.key === b.key ? 0 : b.key - a.key) || a.cost - b.cost || a.request - b.request);
  let [left, places, free] = [envelope, maxCount ?? Infinity, peopleLimit ?? Infinity];
  const groups = new Set<string>();
  const taken = requests.map(() => false);
  for (const { request, cost, people, value, group, must, excluded } of ranked) {
    if (excluded || !(must || value > 0) || !fits(cost, left) || places <= 0 || !fits(people, free)) continue;
    if (group !== undefined && groups.has(group)) continue;
    if (group !== undefined) groups.add(group);
    taken[request] = true;
    [left, places, free] = [left - cost, places - 1, free - people];
  }
  return taken;
}

/** What the best set was worked out from, in short: another mark, other figures. */
export const markOf = (inputs: ContentionInputs): string => {
  const { envelope, maxCount, peopleLimit, goal, requests } = inputs;
  const values = worth(inputs);
  return fingerprint([
    [envelope, maxCount, peopleLimit, goal],
    ...requests.map(({ name, cost, people, mark, group }, row) => [name, cost, values[row] ?? 0, people, mark ?? "open", group]),
  ]);
};
