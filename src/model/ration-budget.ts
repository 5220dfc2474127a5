// Knows the best set under one budget: partial sets that no other beats, kept only while they could still win.
import type { RationAnswer } from "./ration";

/**
 * The set of largest value within a capacity; of equal values the cheapest. Costs and values are whole numbers, values above 0.
 *
 * Requests in order of value per cost; the list of partial sets holds those for which no cheaper one is worth as much (Nemhauser
 * and Ullmann 1969), each with the bound of filling up with parts of what is left (Dantzig 1957). Requests whose fate the bound
 * decides at the start are taken out first (Dembo and Hammer 1980), which leaves a small core.
 *
 * @param maxStates partial sets kept; beyond it only the most promising are, and the bound says what may be lost by that
 * @example bestUnderBudget(Float64Array.of(200, 300, 250), Float64Array.of(60, 120, 50), 500).value // 180
 * @example bestUnderBudget(Float64Array.of(1, 1), Float64Array.of(3, 4), 1).picked // [false, true]
 */
export function bestUnderBudget(costs: Float64Array, values: Float64Array, budget: number, maxStates = 500_000): RationAnswer {
  const order = Array.from(costs, (_, index) => index).sort(
    (a, b) => at(values, b) * at(costs, a) - at(values, a) * at(costs, b) || at(costs, a) - at(costs, b) || a - b,
  );
  const start = greedy(order, costs, values, budget);
  const { fixed, core } = fate(order, costs, values, budget, start.value);
  const fixedCost = total(fixed, costs);
  const fixedValue = total(fixed, values);
  const search = new Search(core, costs, values, budget - fixedCost, maxStates);
  // A set within the core is worth having if it beats the greedy one, or ties with it at less cost.
  search.best = { value: start.value - fixedValue, cost: start.cost - fixedCost, items: undefined };
  search.run();
  const found = search.best.items;
  const taken = found === undefined ? start.taken : [...fixed, ...found];
  const picked = new Array<boolean>(costs.length).fill(false);
  for (const index of taken) picked[index] = true;
  const value = total(taken, values);
  return { picked, value, bound: Math.max(value, search.lost + fixedValue) };
}

const { floor } = Math;

/**
 * What whole numbers cannot exceed that do not exceed a bound; a float bound may be off in its last bits.
 *
 * @example wholeBound(11.99) // 12
 * @example wholeBound(11.5) // 11
 */
export function wholeBound(bound: number): number {
  return floor(bound + 0.05);
}

interface Greedy {
  readonly taken: readonly number[];
  readonly value: number;
  readonly cost: number;
}

function greedy(order: readonly number[], costs: Float64Array, values: Float64Array, budget: number): Greedy {
  let left = budget;
  const taken = order.filter((index) => {
    const fits = at(costs, index) <= left;
    if (fits) left -= at(costs, index);
    return fits;
  });
  return { taken, value: total(taken, values), cost: budget - left };
}

/** What every set better than `least` holds, and what is open; the rest is in none. */
function fate(
  order: readonly number[],
  costs: Float64Array,
  values: Float64Array,
  budget: number,
  least: number,
): { fixed: number[]; core: number[] } {
  let cost = 0;
  let value = 0;
  let cut = 0;
  for (; cut < order.length && cost + at(costs, order[cut] ?? 0) <= budget; cut++) {
    cost += at(costs, order[cut] ?? 0);
    value += at(values, order[cut] ?? 0);
  }
  const breaking = order[cut];
  const ratio = breaking === undefined ? 0 : at(values, breaking) / at(costs, breaking);
  const bound = value + (budget - cost) * ratio;
  const fixed: number[] = [];
  const core: number[] = [];
  for (const [rank, index] of order.entries()) {
    const gain = at(values, index) - at(costs, index) * ratio;
    const against = rank < cut ? bound - gain : bound + gain;
    if (wholeBound(against) >= least) core.push(index);
    else if (rank < cut) fixed.push(index);
  }
  return { fixed, core };
}

/** The list of partial sets, extended by one request of the core after the other. */
class Search {
  best: { value: number; cost: number; items: readonly number[] | undefined } = { value: 0, cost: 0, items: undefined };
  /** The largest bound of a partial set that was given up for want of memory. */
  lost = -Infinity;

  private readonly size: number;
  /** Sums over the first k requests of the core. */
  private readonly costBefore: Float64Array;
  private readonly valueBefore: Float64Array;
  // Partial sets: each is one request more than its parent.
  private costOf = new Float64Array(1024);
  private valueOf = new Float64Array(1024);
  private parentOf = new Int32Array(1024);
  private itemOf = new Int32Array(1024);
  private count = 0;

  constructor(
    private readonly core: readonly number[],
    private readonly costs: Float64Array,
    private readonly values: Float64Array,
    private readonly budget: number,
    private readonly maxStates: number,
  ) {
    this.size = core.length;
    this.costBefore = new Float64Array(this.size + 1);
    this.valueBefore = new Float64Array(this.size + 1);
    for (const [k, index] of core.entries()) {
      this.costBefore[k + 1] = at(this.costBefore, k) + at(costs, index);
      this.valueBefore[k + 1] = at(this.valueBefore, k) + at(values, index);
    }
  }

  run(): void {
    let list = new Int32Array(1024);
    let next = new Int32Array(1024);
    let length = 1;
    list[0] = this.add(0, 0, -1, -1);
    for (let item = 0; item < this.size && length > 0; item++) {
      if (next.length < 2 * length) next = new Int32Array(4 * length);
      length = this.extend(list, length, item, next);
      [list, next] = [next, list];
      if (this.count > this.maxStates / 2) length = this.narrow(list, length, item + 1);
    }
  }

  /** Merges the sets without and with a request, in order of cost, leaving out what is beaten or cannot win. */
  private extend(list: Int32Array, length: number, item: number, into: Int32Array): number {
    const index = this.core[item] ?? 0;
    const cost = at(this.costs, index);
    const value = at(this.values, index);
    const after = item + 1;
    let without = 0;
    let withIt = 0;
    let kept = 0;
    let reached = -1;
    let filled = this.size;
    while (without < length || withIt < length) {
      const costWithout = without < length ? at(this.costOf, list[without] ?? 0) : Infinity;
      const costWith = withIt < length ? at(this.costOf, list[withIt] ?? 0) + cost : Infinity;
      const takes = costWith < costWithout;
      const parent = (takes ? list[withIt++] : list[without++]) ?? 0;
      const total = takes ? costWith : costWithout;
      if (total > this.budget) break;
      const worth = at(this.valueOf, parent) + (takes ? value : 0);
      if (worth <= reached) continue;
      // How far the rest fits as a whole; it fits less far as sets grow dearer.
      const room = this.budget - total + at(this.costBefore, after);
      while (filled > after && at(this.costBefore, filled) > room) filled--;
      const wholeValue = worth + at(this.valueBefore, filled) - at(this.valueBefore, after);
      const wholeCost = total + at(this.costBefore, filled) - at(this.costBefore, after);
      if (wholeValue > this.best.value || (wholeValue === this.best.value && wholeCost < this.best.cost))
        this.best = {
          value: wholeValue,
          cost: wholeCost,
          items: [...this.members(parent), ...(takes ? [index] : []), ...this.core.slice(after, filled)],
        };
      const broken = this.core[filled];
      const part = broken === undefined ? 0 : ((room - at(this.costBefore, filled)) * at(this.values, broken)) / at(this.costs, broken);
      const bound = wholeBound(wholeValue + part);
      reached = worth;
      if (bound < this.best.value || (bound === this.best.value && total >= this.best.cost)) continue;
      into[kept++] = takes ? this.add(total, worth, parent, index) : parent;
    }
    return kept;
  }

  /** Keeps the most promising sets, as many as memory allows for the requests still to come. */
  private narrow(list: Int32Array, length: number, after: number): number {
    const width = Math.max(50, Math.floor(this.maxStates / 2 / Math.max(1, this.size - after)));
    if (length <= width) return length;
    const bounds = Array.from({ length }, (_, k) => this.bound(list[k] ?? 0, after));
    const least = [...bounds].sort((a, b) => b - a)[width - 1] ?? 0;
    let kept = 0;
    for (let k = 0; k < length; k++) {
      const bound = bounds[k] ?? 0;
      if (kept < width && bound >= least) list[kept++] = list[k] ?? 0;
      else this.lost = Math.max(this.lost, wholeBound(bound));
    }
    return kept;
  }

  private bound(set: number, after: number): number {
    const room = this.budget - at(this.costOf, set) + at(this.costBefore, after);
    let filled = after;
    while (filled < this.size && at(this.costBefore, filled + 1) <= room) filled++;
    const broken = this.core[filled];
    const part = broken === undefined ? 0 : ((room - at(this.costBefore, filled)) * at(this.values, broken)) / at(this.costs, broken);
    return at(this.valueOf, set) + at(this.valueBefore, filled) - at(this.valueBefore, after) + part;
  }

  private add(cost: number, value: number, parent: number, item: number): number {
    if (this.count === this.costOf.length) this.grow();
    const set = this.count++;
    this.costOf[set] = cost;
    this.valueOf[set] = value;
    this.parentOf[set] = parent;
    this.itemOf[set] = item;
    return set;
  }

  private grow(): void {
    const size = 2 * this.count;
    const [costOf, valueOf, parentOf, itemOf] = [
      new Float64Array(size),
      new Float64Array(size),
      new Int32Array(size),
      new Int32Array(size),
    ];
    costOf.set(this.costOf);
    valueOf.set(this.valueOf);
    parentOf.set(this.parentOf);
    itemOf.set(this.itemOf);
    Object.assign(this, { costOf, valueOf, parentOf, itemOf });
  }

  private members(set: number): number[] {
    const items: number[] = [];
    for (let one = set; one > 0; one = this.parentOf[one] ?? 0) items.push(this.itemOf[one] ?? 0);
    return items;
  }
}

function at(amounts: Float64Array, index: number): number {
  return amounts[index] ?? 0;
}

function total(indexes: readonly number[], amounts: Float64Array): number {
  return indexes.reduce((sum, index) => sum + at(amounts, index), 0);
}
