// Knows the best set where more than money is scarce: a largest number, either-or groups, further resources.
import { wholeBound } from "./ration-budget";
import type { RationAnswer, RationProblem } from "./ration";

/** Up to so many open requests the best set is found whatever it takes; beyond it the search may stop at a proven gap. */
export const surelyExact = 30;

/** Steps after which a depth-first search is given up for the other way, or for a gap. */
const mostSteps = 2_000_000;

/**
 * The set of largest value that keeps every limit; of equal values the cheapest.
 *
 * Each limit gets a price at which the bound of value less priced use is lowest (Lagrangian relaxation, subgradient steps). What
 * the bound decides is taken out; the rest is searched depth first, the clearest requests first. Where that takes too long and 30
 * requests or fewer are open, all sets of one half are matched with all of the other (Horowitz and Sahni 1974).
 *
 * @example bestUnderLimits({ costs: Float64Array.of(5, 5, 3), values: Float64Array.of(9, 8, 7), budget: 10, maxCount: 1, groups: Int32Array.of(-1, -1, -1), limits: [] }).picked // [true, false, false]
 */
export function bestUnderLimits(problem: RationProblem): RationAnswer {
  const resources = resourcesOf(problem);
  const best = new Best(problem, resources);
  const prices = priced(problem, resources, best);
  const open = openUnits(problem, prices, best);
  const answer = (bound: number) => ({ picked: best.picked, value: best.value, bound: Math.max(best.value, bound) });
  const few = open.units.reduce((count, unit) => count + unit.length, 0) <= surelyExact;
  const steps = few ? mostSteps / 20 : mostSteps;
  if (searchDepthFirst(problem, resources, prices, open, best, steps)) return answer(best.value);
  if (few && matchHalves(problem, resources, open, best)) return answer(best.value);
  return answer(wholeBound(prices.bound));
}

/** A limit with what each request takes of it. The money comes first, the number of requests second. */
interface Resource {
  readonly most: number;
  readonly uses: Float64Array;
}

function resourcesOf({ costs, budget, maxCount, limits }: RationProblem): readonly Resource[] {
  return [{ most: budget, uses: costs }, { most: maxCount, uses: new Float64Array(costs.length).fill(1) }, ...limits];
}

/** Requests that are decided together: one of a group, or one by itself. */
function unitsOf({ costs, groups }: RationProblem): number[][] {
  const grouped = new Map<number, number[]>();
  const units: number[][] = [];
  for (let index = 0; index < costs.length; index++) {
    const group = groups[index] ?? -1;
    const unit = group < 0 ? undefined : grouped.get(group);
    if (unit !== undefined) unit.push(index);
    else {
      const fresh = [index];
      units.push(fresh);
      if (group >= 0) grouped.set(group, fresh);
    }
  }
  return units;
}

/** The best set so far. */
class Best {
  value = 0;
  cost = 0;
  picked: readonly boolean[];
  constructor(
    private readonly problem: RationProblem,
    private readonly resources: readonly Resource[],
  ) {
    this.picked = Array.from(problem.costs, () => false);
  }

  beatenBy(value: number, cost: number): boolean {
    return value > this.value || (value === this.value && cost < this.cost);
  }

  take(items: readonly number[]): void {
    const value = items.reduce((sum, index) => sum + (this.problem.values[index] ?? 0), 0);
    const cost = items.reduce((sum, index) => sum + (this.problem.costs[index] ?? 0), 0);
    if (!this.beatenBy(value, cost)) return;
    const taken = new Set(items);
    [this.value, this.cost] = [value, cost];
    this.picked = Array.from(this.problem.costs, (_, index) => taken.has(index));
  }

  /** Fills up in the order given, whatever fits. */
  fill(order: readonly number[]): void {
    const left = this.resources.map(({ most }) => most);
    const groups = new Set<number>();
    this.take(
      order.filter((index) => {
        const group = this.problem.groups[index] ?? -1;
        const fits = !groups.has(group) && this.resources.every(({ uses }, k) => (uses[index] ?? 0) <= (left[k] ?? 0));
        if (!fits) return false;
        this.resources.forEach(({ uses }, k) => (left[k] = (left[k] ?? 0) - (uses[index] ?? 0)));
        if (group >= 0) groups.add(group);
        return true;
      }),
    );
  }
}

interface Prices {
  /** Of a unit of each resource. */
  readonly each: readonly number[];
  /** Value of each request less the price of what it takes. */
  readonly gains: Float64Array;
  /** What no set exceeds. */
  readonly bound: number;
}

/** Prices at which the bound is low, by subgradient steps; each step's order of requests makes a set to begin with. */
function priced(problem: RationProblem, resources: readonly Resource[], best: Best): Prices {
  const units = unitsOf(problem);
  const items = Array.from(problem.costs, (_, index) => index);
  const scale = (k: number) => resources[k]?.most || 1;
  let each = resources.map(() => 0);
  let lowest: Prices | undefined;
  let pace = 1;
  let idle = 0;
  for (let step = 0; step < 300; step++) {
    const gains = problem.values.map((value, index) =>
      resources.reduce((gain, { uses }, k) => gain - (each[k] ?? 0) * (uses[index] ?? 0), value),
    );
    let bound = resources.reduce((sum, { most }, k) => sum + (each[k] ?? 0) * most, 0);
    const left = resources.map(({ most }) => most);
    for (const unit of units) {
      const chosen = bestOf(unit, gains);
      if (chosen === undefined) continue;
      bound += gains[chosen] ?? 0;
      resources.forEach(({ uses }, k) => (left[k] = (left[k] ?? 0) - (uses[chosen] ?? 0)));
    }
    if (lowest === undefined || bound < lowest.bound) [lowest, idle] = [{ each, gains, bound }, 0];
    else if (++idle > 10) [pace, idle] = [pace / 2, 0];
    if (step < 60 || step % 10 === 0) {
      const price = (index: number) => (problem.values[index] ?? 0) - (gains[index] ?? 0);
      best.fill([...items].sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0)));
      best.fill([...items].sort((a, b) => (problem.values[b] ?? 0) * price(a) - (problem.values[a] ?? 0) * price(b)));
    }
    // Resources are measured by what there is of them, so that money and heads count alike.
    const slack = left.map((room, k) => room / scale(k));
    const size = slack.reduce((sum, part) => sum + part * part, 0);
    if (size === 0 || wholeBound(lowest.bound) <= best.value || pace < 1e-4) break;
    const stride = (pace * Math.max(bound - best.value, 1e-9 * bound)) / size;
    each = each.map((price, k) => Math.max(0, price - (stride * (slack[k] ?? 0)) / scale(k)));
  }
  return lowest ?? { each, gains: problem.values, bound: Infinity };
}

function bestOf(unit: readonly number[], gains: Float64Array): number | undefined {
  let chosen: number | undefined;
  let most = 0;
  for (const index of unit) if ((gains[index] ?? 0) > most) [chosen, most] = [index, gains[index] ?? 0];
  return chosen;
}

interface Open {
  /** Requests in every set that is better. */
  readonly fixed: readonly number[];
  /** Units that are open, the clearest first, without the requests that are in no better set. */
  readonly units: readonly (readonly number[])[];
}

function openUnits(problem: RationProblem, { gains, bound }: Prices, best: Best): Open {
  const fixed: number[] = [];
  const units: number[][] = [];
  const clarity = new Map<number[], number>();
  for (const unit of unitsOf(problem)) {
    const chosen = bestOf(unit, gains);
    const most = chosen === undefined ? 0 : (gains[chosen] ?? 0);
    // The bound of sets that hold another one of the unit, or none of it.
    const without = bound - most;
    const members = unit.filter((index) => wholeBound(without + (gains[index] ?? 0)) >= best.value);
    if (chosen !== undefined && members.length === 1 && wholeBound(without) < best.value) fixed.push(chosen);
    else if (members.length > 0) {
      units.push(members);
      const rivals = members.filter((index) => index !== chosen).map((index) => gains[index] ?? 0);
      clarity.set(members, Math.abs(most - Math.max(chosen === undefined ? -Infinity : 0, ...rivals)));
    }
  }
  units.sort((a, b) => (clarity.get(b) ?? 0) - (clarity.get(a) ?? 0));
  best.fill([...fixed, ...units.flat().sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0))]);
  return { fixed, units };
}

function leftAfter(resources: readonly Resource[], items: readonly number[]): number[] {
  return resources.map(({ most, uses }) => items.reduce((left, index) => left - (uses[index] ?? 0), most));
}

/** Whether the search came to its end: then `best` is the best. */
function searchDepthFirst(
  { values, costs }: RationProblem,
  resources: readonly Resource[],
  { each, gains }: Prices,
  { fixed, units }: Open,
  best: Best,
  most: number,
): boolean {
  // The most that the units from each depth on can still add above the price of what is left.
  const rest = new Float64Array(units.length + 1);
  for (let depth = units.length - 1; depth >= 0; depth--) {
    const chosen = bestOf(units[depth] ?? [], gains);
    rest[depth] = (rest[depth + 1] ?? 0) + (chosen === undefined ? 0 : (gains[chosen] ?? 0));
  }
  const ranked = units.map((unit) => [...unit].sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0)));
  const left = leftAfter(resources, fixed);
  const taken = [...fixed];
  let steps = 0;
  const take = (index: number, sign: 1 | -1) => {
    for (let k = 0; k < left.length; k++) left[k] = (left[k] ?? 0) - sign * (resources[k]?.uses[index] ?? 0);
  };
  const fits = (index: number) => {
    for (let k = 0; k < left.length; k++) if ((resources[k]?.uses[index] ?? 0) > (left[k] ?? 0)) return false;
    return true;
  };
  const visit = (depth: number, value: number, cost: number): boolean => {
    if (++steps > most) return false;
    let bound = value + (rest[depth] ?? 0);
    for (let k = 0; k < left.length; k++) bound += (each[k] ?? 0) * (left[k] ?? 0);
    bound = wholeBound(bound);
    if (bound < best.value || (bound === best.value && cost >= best.cost)) return true;
    const unit = ranked[depth];
    if (unit === undefined) {
      best.take(taken);
      return true;
    }
    // The likelier way first: with the best one of the unit if it is worth its price.
    const first = (gains[unit[0] ?? 0] ?? 0) > 0;
    if (!first && !visit(depth + 1, value, cost)) return false;
    for (const index of unit) {
      if (!fits(index)) continue;
      take(index, 1);
      taken.push(index);
      const ended = visit(depth + 1, value + (values[index] ?? 0), cost + (costs[index] ?? 0));
      taken.pop();
      take(index, -1);
      if (!ended) return false;
    }
    return !first || visit(depth + 1, value, cost);
  };
  const sum = (amounts: Float64Array) => fixed.reduce((total, index) => total + (amounts[index] ?? 0), 0);
  return visit(0, sum(values), sum(costs));
}

/** All sets of some units, with what they are worth and take. */
interface Half {
  readonly items: readonly (readonly number[])[];
  readonly values: Float64Array;
  /** For each resource, for each set. */
  readonly takes: readonly Float64Array[];
}

/** Whether every pair of half sets that could win was looked at: then `best` is the best. */
function matchHalves(problem: RationProblem, resources: readonly Resource[], { fixed, units }: Open, best: Best): boolean {
  const left = leftAfter(resources, fixed);
  const halves: [number[][], number[][]] = [[], []];
  const sizes: [number, number] = [1, 1];
  // The larger units first, each to the half with fewer sets.
  for (const unit of [...units].sort((a, b) => b.length - a.length)) {
    const side = sizes[0] <= sizes[1] ? 0 : 1;
    halves[side].push([...unit]);
    sizes[side] *= unit.length + 1;
  }
  const [one, other] = halves.map((half) => setsOf(problem, resources, half, left)) as [Half, Half];
  const fixedValue = fixed.reduce((total, index) => total + (problem.values[index] ?? 0), 0);
  const fixedCost = fixed.reduce((total, index) => total + (problem.costs[index] ?? 0), 0);
  const fronts = frontsOf(other, left[1] ?? 0);
  let tried = 0;
  for (let a = 0; a < one.items.length; a++) {
    const worth = fixedValue + (one.values[a] ?? 0);
    const room = left.map((most, k) => most - (one.takes[k]?.[a] ?? 0));
    // The best partner by money and number; where further limits shut it out, those worth less are tried in turn.
    for (let b = partner(fronts, room); b >= 0 && b < other.items.length; b++) {
      const value = worth + (other.values[b] ?? 0);
      if (value < best.value) break;
      if (++tried > 10 * mostSteps) return false;
      const cost = fixedCost + (one.takes[0]?.[a] ?? 0) + (other.takes[0]?.[b] ?? 0);
      let fits = best.beatenBy(value, cost);
      for (let k = 0; k < room.length && fits; k++) fits = (other.takes[k]?.[b] ?? 0) <= (room[k] ?? 0);
      if (fits) best.take([...fixed, ...(one.items[a] ?? []), ...(other.items[b] ?? [])]);
    }
  }
  return true;
}

/** Every set of a half that fits by itself, the most valuable first; of equal values the cheapest. */
function setsOf(
  problem: RationProblem,
  resources: readonly Resource[],
  units: readonly (readonly number[])[],
  left: readonly number[],
): Half {
  let sets: { items: readonly number[]; value: number; takes: readonly number[] }[] = [{ items: [], value: 0, takes: left.map(() => 0) }];
  for (const unit of units)
    sets = sets.flatMap((set) => [
      set,
      ...unit
        .map((index) => ({
          items: [...set.items, index],
          value: set.value + (problem.values[index] ?? 0),
          takes: set.takes.map((used, k) => used + (resources[k]?.uses[index] ?? 0)),
        }))
        .filter(({ takes }) => takes.every((used, k) => used <= (left[k] ?? 0))),
    ]);
  sets.sort((a, b) => b.value - a.value || (a.takes[0] ?? 0) - (b.takes[0] ?? 0));
  return {
    items: sets.map(({ items }) => items),
    values: Float64Array.from(sets, ({ value }) => value),
    takes: left.map((_, k) => Float64Array.from(sets, ({ takes }) => takes[k] ?? 0)),
  };
}

/** For each number of requests: sets with no more, in order of cost, each worth more than all before. */
type Fronts = readonly { readonly costs: number[]; readonly sets: number[] }[];

function frontsOf({ values, takes }: Half, mostCount: number): Fronts {
  const [costs = new Float64Array(), counts = new Float64Array()] = takes;
  const byCost = Array.from(values, (_, set) => set).sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
  return Array.from({ length: mostCount + 1 }, (_, count) => {
    const front: { costs: number[]; sets: number[] } = { costs: [], sets: [] };
    let most = -1;
    for (const set of byCost) {
      if ((counts[set] ?? 0) > count || (values[set] ?? 0) <= most) continue;
      most = values[set] ?? 0;
      front.costs.push(costs[set] ?? 0);
      front.sets.push(set);
    }
    return front;
  });
}

/** The most valuable set that fits; −1: none. */
function partner(fronts: Fronts, room: readonly number[]): number {
  const front = fronts[room[1] ?? 0];
  if (front === undefined) return -1;
  let low = 0;
  let high = front.costs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((front.costs[middle] ?? 0) <= (room[0] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return front.sets[low - 1] ?? -1;
}
