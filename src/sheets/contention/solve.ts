// The best set of requests, and what it costs to force a loser in: values that no formula gives.
import { DomainError } from "../../model/errors";
import { inclusions, ration, type RationOptions } from "../../model/ration";
import { fingerprint } from "../../spec/fingerprint";
import type { ContentionInputs } from "./fields";

export interface Solved {
  /** For each request whether it is in the best set; undefined where what must be in does not fit. */
  readonly chosen: readonly boolean[] | undefined;
  /** For each request that is not in the best set by how much the best set with it is worse; null where there is none. */
  readonly price: readonly (number | null)[];
  /** No set is worth more than the best one by more than this; 0: it is the best. */
  readonly gap: number;
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

/** The best set under the envelope and the other limits; of sets of equal worth the cheaper one. */
export function solve(inputs: ContentionInputs): Solved {
  const { envelope, maxCount, peopleLimit, requests } = inputs;
  const costs = requests.map(({ cost }) => cost);
  const values = worth(inputs);
  const options: RationOptions = {
    ...(maxCount !== null && { maxCount }),
    ...(peopleLimit !== null && { limits: [{ most: peopleLimit, uses: requests.map(({ people }) => people ?? 0) }] }),
    must: requests.map(({ mark }) => mark === "must"),
    exclude: requests.map(({ mark }) => mark === "exclude"),
    groups: requests.map(({ group }) => group?.toLowerCase()),
  };
  try {
    const best = ration(envelope, costs, values, options);
    const prices = new Map(inclusions(best, envelope, costs, values, options).map(({ index, price }) => [index, price]));
    return { chosen: best.selected, price: requests.map((_, request) => prices.get(request) ?? null), gap: best.gap };
  } catch (refusal) {
    if (!(refusal instanceof DomainError && refusal.refusal.code.startsWith("required-"))) throw refusal;
    return { chosen: undefined, price: requests.map(() => null), gap: 0 };
  }
}

/** What picking by rank gives: what must be in, then most worth for its cost, then the cheaper, then the earlier; each as long as it fits. */
export function greedySet(inputs: ContentionInputs): readonly boolean[] {
  const { envelope, maxCount, peopleLimit, requests } = inputs;
  const values = worth(inputs);
  const ranked = requests
    .map(({ cost, people, mark, group }, request) => {
      const value = values[request] ?? 0;
      const key = cost > 0 ? value / cost : value > 0 ? Infinity : 0;
      return {
        request,
        cost,
        people: people ?? 0,
        value,
        key,
        group: group?.toLowerCase(),
        must: mark === "must",
        excluded: mark === "exclude",
      };
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
