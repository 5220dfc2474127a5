// Knows the fast way to the rate of a series that has just one: all money of one sign first, then all of the other.

/** Amounts in order; a plain array or the numbers of a typed one. */
export type Flows = ArrayLike<number>;

/** Sums of one side, by value: of amounts, of amounts times their time, and times its square. */
const sums = new Float64Array(3);

/** Beyond these a double is too coarse or overflows; then the careful way is taken. */
const most = 1e290;
const least = 1e-200;
const coarse = 1e-290;

/** Below −99.9 % the last bit of a rate moves the balance. */
const nearTotalLoss = 7;

/** Longer series take the careful way: powers of their last period overflow early. */
const longest = 1024;

/** How far, in parts of the series' length, the last step may go: what it leaves is of the third order, some 1e-12 of the balance. */
const lastStep = 5e-4;

/**
 * The internal rate of return of equally spaced flows that change sign once. Steps are Halley's on ln(money in ÷ money out) as a function of
 * x = −ln(1 + rate), which is nearly a line; the first starts from the plain moments of the flows, at x = 0.
 *
 * @returns undefined where the sign changes otherwise, where a number is none, or where doubles are too narrow: ask `ratesOfZero` then
 * @example onlyRate([-100, 110]) // 0.1
 * @example onlyRate([-10, 21, -11]) // undefined
 */
export function onlyRate(flows: Flows): number | undefined {
  if (flows.length > longest) return undefined;
  const numbers = typed(flows);
  const turn = turnOf(numbers);
  return turn < 0 ? undefined : settle(sumPeriods, numbers, noDays, turn, numbers.length);
}

/**
 * The same for flows on days, in order of time, act/365; one flow a day.
 *
 * @param days whole numbers, rising, from 0
 * @example onlyRateOfDays([-100, 110], [0, 365]) // 0.1
 */
export function onlyRateOfDays(flows: Flows, days: ArrayLike<number>): number | undefined {
  const numbers = typed(flows);
  const turn = turnOf(numbers);
  if (turn < 0) return undefined;
  const whole = days instanceof Int32Array ? days : new Int32Array(days);
  const span = whole[whole.length - 1] as number;
  // Powers of the growth of a day come from two short tables once there are enough flows to pay for them.
  const sum = flows.length < 40 ? sumDays : sumDaysByTable(span, flows.length);
  return settle(sum, numbers, whole, turn, span / 365);
}

/** Sums one side at x into `sums`. Loops see one kind of array only: engines make those fastest. */
type Sum = (flows: Float64Array, days: Int32Array, from: number, to: number, x: number) => void;

const noDays = new Int32Array(0);

let copy = new Float64Array(0);

/** The flows themselves, or a copy that lasts until the next call; copied by hand, which is several times as fast as the constructor. */
function typed(flows: Flows): Float64Array {
  if (flows instanceof Float64Array) return flows;
  if (copy.length !== flows.length) copy = new Float64Array(flows.length);
  for (let k = 0; k < copy.length; k++) copy[k] = flows[k] as number;
  return copy;
}

/** Where the only change of sign is: the index of the first flow of the second sign; −1 where there is none or more than one. */
function turnOf(flows: Float64Array): number {
  let turn = -1;
  let sign = 0;
  let largest = 0;
  for (let k = 0; k < flows.length; k++) {
    const flow = flows[k] as number;
    const size = flow < 0 ? -flow : flow;
    if (!(size < most)) return -1;
    if (size > largest) largest = size;
    if (flow * sign < 0) {
      if (turn >= 0) return -1;
      turn = k;
    }
    if (flow !== 0) sign = flow < 0 ? -1 : 1;
  }
  return largest > least ? turn : -1;
}

function settle(sum: Sum, flows: Float64Array, times: Int32Array, turn: number, span: number): number | undefined {
  let x = 0;
  for (let step = 0; step < 24; step++) {
    sum(flows, times, 0, turn, x);
    const a0 = sums[0] as number;
    const a1 = (sums[1] as number) / a0;
    const a2 = (sums[2] as number) / a0;
    sum(flows, times, turn, flows.length, x);
    const b0 = sums[0] as number;
    const b1 = (sums[1] as number) / b0;
    const b2 = (sums[2] as number) / b0;
    const ratio = -b0 / a0;
    if (!(ratio > 1e-280 && ratio < 1e280 && b2 < Infinity)) return undefined;
    // Sums as small as this are of numbers that have lost their last digits.
    if (Math.abs(a0) < coarse || Math.abs(b0) < coarse) return undefined;
    // ln ratio, precise where the ratio is near 1.
    const h = Math.abs(ratio - 1) < 0.5 ? Math.log1p(-(a0 + b0) / a0) : Math.log(ratio);
    const slope = b1 - a1;
    const bend = b2 - b1 * b1 - (a2 - a1 * a1);
    const curving = (h * bend) / (2 * slope);
    const move = h / (curving < slope / 2 ? slope - curving : slope);
    x -= move;
    if (!(Math.abs(x) < 600)) return undefined;
    // The step is judged as it is: no bracket could make it look small.
    if (Math.abs(move) * span <= lastStep && Math.abs(curving) <= lastStep * slope)
      return x < nearTotalLoss ? Math.expm1(-x) + 0 : undefined; // no −0
  }
  return undefined;
}

/** Four powers run side by side, so that none waits for the one before. */
function sumPeriods(flows: Float64Array, _days: Int32Array, from: number, to: number, x: number): void {
  const v = Math.exp(x);
  const v2 = v * v;
  const v4 = v2 * v2;
  let p0 = from === 0 ? 1 : Math.exp(x * from);
  let p1 = p0 * v;
  let p2 = p0 * v2;
  let p3 = p1 * v2;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let r0 = 0;
  let r1 = 0;
  let r2 = 0;
  let k = from;
  // The same as k, but a double: it multiplies doubles.
  let time = from + x * 0;
  for (; k + 3 < to; k += 4) {
    const a = (flows[k] as number) * p0;
    const b = (flows[k + 1] as number) * p1;
    const c = (flows[k + 2] as number) * p2;
    const d = (flows[k + 3] as number) * p3;
    p0 *= v4;
    p1 *= v4;
    p2 *= v4;
    p3 *= v4;
    // Times are k, k + 1, k + 2, k + 3: what is beside k is small and summed by itself.
    const four = a + b + (c + d);
    const beside = b + 2 * c + 3 * d;
    const moment = time * four;
    s0 += four;
    s1 += moment;
    s2 += time * moment;
    r0 += beside;
    r1 += time * beside;
    r2 += b + 4 * c + 9 * d;
    time += 4;
  }
  for (; k < to; k++) {
    const a = (flows[k] as number) * p0;
    p0 *= v;
    s0 += a;
    s1 += time * a;
    s2 += time * time * a;
    time += 1;
  }
  sums[0] = s0;
  sums[1] = s1 + r0;
  sums[2] = s2 + 2 * r1 + r2;
}

function sumDays(flows: Float64Array, days: Int32Array, from: number, to: number, x: number): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  for (let k = from; k < to; k++) {
    const time = (days[k] as number) / 365;
    const a = (flows[k] as number) * (x === 0 ? 1 : Math.exp(x * time));
    s0 += a;
    s1 += time * a;
    s2 += time * time * a;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
}

let small = new Float64Array(0);
let large = new Float64Array(0);

/** As `sumDays`, the growth of a day raised to day = high · 2^bits + low as large[high] · small[low]; tables are made by doubling. */
function sumDaysByTable(span: number, count: number): Sum {
  // Tables as long as the flows are many, at most; the other one is as short as the span then allows.
  const bits = Math.max(5, Math.min(Math.ceil(Math.log2(span + 1) / 2), Math.ceil(Math.log2(count))));
  const mask = (1 << bits) - 1;
  const highs = (span >>> bits) + 1;
  if (small.length <= mask) small = new Float64Array(mask + 1);
  if (large.length < highs) large = new Float64Array(highs);
  let made = NaN;
  return (flows, days, from, to, x) => {
    if (x !== made) {
      powers(small, mask + 1, Math.exp(x / 365));
      powers(large, highs, Math.exp((x * (mask + 1)) / 365));
      made = x;
    }
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let k = from; k < to; k++) {
      const day = days[k] as number;
      const a = (flows[k] as number) * (small[day & mask] as number) * (large[day >>> bits] as number);
      const moment = day * a;
      s0 += a;
      s1 += moment;
      s2 += day * moment;
    }
    sums[0] = s0;
    sums[1] = s1 / 365;
    sums[2] = s2 / (365 * 365);
  };
}

/** 1, w, w², …: each power is the product of two of about half its exponent, so that errors stay small. */
function powers(table: Float64Array, count: number, w: number): void {
  table[0] = 1;
  let step = w;
  for (let filled = 1; filled < count; filled *= 2) {
    const end = Math.min(filled, count - filled);
    for (let k = 0; k < end; k++) table[filled + k] = (table[k] as number) * step;
    step *= step;
  }
}
