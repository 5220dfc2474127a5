// Knows the value today of equally spaced cash flows.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { typed, type Flows } from "./flows";
import type { Timing } from "./timing";

/**
 * Net present value of equally spaced cash flows, the first one falling today.
 *
 * @param rate   per period, as a fraction (0.08 is 8 %), above −1
 * @param flows  n ≥ 0 amounts in one unit, in order; `flows[0]` falls today and is not discounted
 * @param timing when the flow of a later period falls
 * @returns      an amount in the unit of `flows`, not rounded
 * @throws DomainError rate-not-above-minus-one, not-a-number
 * @example npv(0.1, [-100, 55, 60.5]) // 0
 * @example npv(0.1, [-800, 1500, 1500, 1500]) // 2930.277986476334
 * @example npv(0, [-800, 1500, 1500, 1500], "mid") // 3700
 * @source Excel's NPV discounts its first flow: NPV(rate, later) + today.
 */
export function npv(rate: number, flows: Flows, timing: Timing = "end"): number {
  const growth = 1 + checkedRate(rate);
  const amounts = typed(flows);
  const later = worthOfLater(amounts, 1 / growth);
  // Mid-period flows come half a period earlier than at the end, flows at the beginning a whole one.
  const value =
    (amounts.length === 0 ? 0 : (amounts[0] as number)) + later * (timing === "end" ? 1 : timing === "mid" ? Math.sqrt(growth) : growth);
  // A flow that is no number leaves its trace in the sum; only then is it looked for.
  if (!Number.isFinite(value)) for (let period = 0; period < flows.length; period++) finite(flows[period] as number, "flow", period);
  return value;
}

/** Σ flow · v^period from period 1: Horner's scheme in four chains of v⁴, so that none waits for the one before. */
function worthOfLater(flows: Float64Array, v: number): number {
  const groups = flows.length < 12 ? 0 : (flows.length - 1) >> 2;
  let a = 0;
  for (let k = flows.length - 1; k > 4 * groups; k--) a = a * v + (flows[k] as number);
  if (groups === 0) return a * v;
  const v4 = v * v * (v * v);
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 4 * groups - 3; k > 0; k -= 4) {
    a = a * v4 + (flows[k] as number);
    b = b * v4 + (flows[k + 1] as number);
    c = c * v4 + (flows[k + 2] as number);
    d = d * v4 + (flows[k + 3] as number);
  }
  return v * (a + v * (b + v * (c + v * d)));
}

/**
 * The same at the end of each period, straight from cells: a loop of its own, since one that meets typed arrays and plain ones alike is a
 * fraction as fast.
 *
 * @returns undefined where a cell is no number, or the rate or the answer none: read them with care then
 * @example npvOfCells(0.1, [-100, 55, 60.5]) // 0
 * @example npvOfCells(0.1, [-100, "55"]) // undefined
 */
export function npvOfCells(rate: number, cells: readonly unknown[]): number | undefined {
  // Blanks are told apart first: the loop would be slower from then on.
  if (!(rate > -1) || cells.includes(null) || cells.includes("")) return undefined;
  const v = 1 / (1 + rate);
  const groups = cells.length < 12 ? 0 : (cells.length - 1) >> 2;
  let a = 0;
  for (let k = cells.length - 1; k > 4 * groups; k--) {
    const flow = cells[k];
    if (typeof flow !== "number") return undefined;
    a = a * v + flow;
  }
  const v4 = v * v * (v * v);
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 4 * groups - 3; k > 0; k -= 4) {
    const first = cells[k];
    const second = cells[k + 1];
    const third = cells[k + 2];
    const fourth = cells[k + 3];
    if (typeof first !== "number" || typeof second !== "number" || typeof third !== "number" || typeof fourth !== "number")
      return undefined;
    a = a * v4 + first;
    b = b * v4 + second;
    c = c * v4 + third;
    d = d * v4 + fourth;
  }
  const today = cells.length === 0 ? 0 : cells[0];
  if (typeof today !== "number") return undefined;
  const value = today + v * (groups === 0 ? a : a + v * (b + v * (c + v * d)));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * A rate that can discount: a number above −100 %.
 *
 * @param index where it stands among several
 * @throws DomainError not-a-number, rate-not-above-minus-one
 * @example checkedRate(-0.5) // -0.5
 * @example checkedRate(-1) // refuses rate-not-above-minus-one
 */
export function checkedRate(rate: number, index?: number): number {
  if (!(finite(rate, "rate", index) > -1)) throw new DomainError({ code: "rate-not-above-minus-one", rate });
  return rate;
}
