// Knows the fast way to the rate of a series that has just one: all money of one sign first, then all of the other.
import { typed, type Flows } from "./flows";

/** Of one side, by value: the sum of amounts, the mean of their times, and these times' variance. */
const sums = new Float64Array(3);

/** Sums below this are of numbers that have lost their last digits; then the careful way is taken, as where sums overflow. */
const coarse = 1e-290;

/** Below −99.9 % the last bit of a rate moves the balance. */
const nearTotalLoss = 7;

/** Longer series take the careful way: powers of their last period overflow early. */
const longest = 1024;

/** How far, in parts of the series' length, the last step may go: what it leaves is of the third order, some 1e-12 of the balance. */
const lastStep = 5e-4;

/**
 * The internal rate of return of equally spaced flows that change sign once. Steps are Halley's on ln(money in ÷ money out) as a function of
 * x = −ln(1 + rate), which is nearly a line; they begin at the zero of its first terms around x = 0, which the flows' plain moments give.
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

/**
 * Where the search for the rate of such flows begins: for a project's so near that one step is left.
 *
 * @param days as `onlyRateOfDays` takes them; flows are equally spaced unless given
 * @example Math.abs(firstGuess([-100, 60, 60]) - 0.1306623862918075) < 1e-5 // true
 */
export function firstGuess(flows: Flows, days: Int32Array = noDays): number {
  const numbers = typed(flows);
  const span = days.length === 0 ? numbers.length : (days[days.length - 1] as number) / 365;
  return Math.expm1(-start(numbers, days, turnOf(numbers), span));
}

/** Sums up one side at x into `sums`. Loops see one kind of array only: engines make those fastest. */
type Sum = (flows: Float64Array, days: Int32Array, from: number, to: number, x: number) => void;

const noDays = new Int32Array(0);

/**
 * Where the only change of sign is: the index of the first flow of the second sign; −1 where there is none or more than one. What is no
 * number is passed over: it makes the sums none either.
 */
function turnOf(flows: Float64Array): number {
  const end = flows.length;
  let k = 0;
  while (k < end && flows[k] === 0) k++;
  const sign = (flows[k] as number) < 0 ? -1 : 1;
  while (k < end && (flows[k] as number) * sign >= 0) k++;
  const turn = k;
  if (turn >= end) return -1;
  for (; k < end; k++) if ((flows[k] as number) * sign > 0) return -1;
  return turn;
}

function settle(sum: Sum, flows: Float64Array, times: Int32Array, turn: number, span: number): number | undefined {
  let x = start(flows, times, turn, span);
  for (let step = 0; step < 24; step++) {
    let a0 = flows[0] as number;
    let a1 = 0;
    let a2 = 0;
    if (turn > 1) {
      sum(flows, times, 0, turn, x);
      a0 = sums[0] as number;
      a1 = sums[1] as number;
      a2 = sums[2] as number;
    }
    sum(flows, times, turn, flows.length, x);
    const b0 = sums[0] as number;
    const b1 = sums[1] as number;
    const b2 = sums[2] as number;
    const ratio = -b0 / a0;
    if (!(ratio > 1e-280 && ratio < 1e280 && b2 - b2 === 0)) return undefined;
    if (Math.abs(a0) < coarse || Math.abs(b0) < coarse) return undefined;
    // ln ratio, precise where the ratio is near 1.
    const h = Math.abs(ratio - 1) < 0.5 ? Math.log1p(-(a0 + b0) / a0) : Math.log(ratio);
    const slope = b1 - a1;
    const bend = b2 - a2;
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

/** Of one side, undiscounted: the sum of amounts, and the first four cumulants of their times. */
const terms = new Float64Array(5);

/**
 * Where to begin: the zero of ln(money in ÷ money out) as its first five terms around x = 0 have it, which plain sums give; one step of
 * Newton's from where three terms have it. For a rate of return as projects have them, one step of the search is left from there.
 */
function start(flows: Float64Array, days: Int32Array, turn: number, span: number): number {
  let a0 = flows[0] as number;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let a4 = 0;
  if (turn > 1) {
    plainTerms(flows, days, 0, turn);
    a0 = terms[0] as number;
    a1 = terms[1] as number;
    a2 = terms[2] as number;
    a3 = terms[3] as number;
    a4 = terms[4] as number;
  }
  plainTerms(flows, days, turn, flows.length);
  const h = Math.log(-(terms[0] as number) / a0);
  const slope = (terms[1] as number) - a1;
  const two = ((terms[2] as number) - a2) / 2;
  const three = ((terms[3] as number) - a3) / 6;
  const four = ((terms[4] as number) - a4) / 24;
  const curving = (h * two) / slope;
  const near = -h / (curving < slope / 2 ? slope - curving : slope);
  const balance = h + near * (slope + near * (two + near * (three + near * four)));
  const x = near - balance / (slope + near * (2 * two + near * (3 * three + near * 4 * four)));
  if (Math.abs(x - near) * span < 0.5) return x;
  return Math.abs(near) < 600 ? near : 0;
}

function plainTerms(flows: Float64Array, days: Int32Array, from: number, to: number): void {
  if (days.length === 0) termsOfPeriods(flows, from, to);
  else termsOfDays(flows, days, from, to);
}

/** Sums of sums of sums: what is added up j + 1 times counts each flow C(place, j) times. Two chains, of even and of odd places. */
function termsOfPeriods(flows: Float64Array, from: number, to: number): void {
  let e0 = 0;
  let e1 = 0;
  let e2 = 0;
  let e3 = 0;
  let e4 = 0;
  let o0 = 0;
  let o1 = 0;
  let o2 = 0;
  let o3 = 0;
  let o4 = 0;
  let k = to - 1;
  if ((to - from) % 2 === 1) e0 = flows[k--] as number;
  for (; k > from; k -= 2) {
    e4 += e3;
    o4 += o3;
    e3 += e2;
    o3 += o2;
    e2 += e1;
    o2 += o1;
    e1 += e0;
    o1 += o0;
    e0 += flows[k - 1] as number;
    o0 += flows[k] as number;
  }
  // Powers of a place from what was counted; the place is half the time of an even flow, and half of one less of an odd one.
  const [m1, n1] = [e1, o1];
  const [m2, n2] = [2 * e2 + e1, 2 * o2 + o1];
  const [m3, n3] = [6 * (e3 + e2) + e1, 6 * (o3 + o2) + o1];
  const [m4, n4] = [24 * e4 + 36 * e3 + 14 * e2 + e1, 24 * o4 + 36 * o3 + 14 * o2 + o1];
  cumulants(
    e0 + o0,
    2 * (m1 + n1) + o0,
    4 * (m2 + n2 + n1) + o0,
    8 * (m3 + n3) + 12 * n2 + 6 * n1 + o0,
    16 * (m4 + n4) + 32 * n3 + 24 * n2 + 8 * n1 + o0,
  );
  terms[1] = (terms[1] as number) + from;
}

function termsOfDays(flows: Float64Array, days: Int32Array, from: number, to: number): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  for (let k = from; k < to; k++) {
    const time = (days[k] as number) * (1 / 365);
    const a = flows[k] as number;
    const b = a * time;
    const c = b * time;
    const d = c * time;
    s0 += a;
    s1 += b;
    s2 += c;
    s3 += d;
    s4 += d * time;
  }
  cumulants(s0, s1, s2, s3, s4);
}

/** Into `terms`, from sums of amounts times powers of time. */
function cumulants(s0: number, s1: number, s2: number, s3: number, s4: number): void {
  const part = 1 / s0;
  const m1 = s1 * part;
  const m2 = s2 * part;
  const m3 = s3 * part;
  const square = m1 * m1;
  terms[0] = s0;
  terms[1] = m1;
  terms[2] = m2 - square;
  terms[3] = m3 - m1 * (3 * m2 - 2 * square);
  terms[4] = s4 * part - 4 * m1 * m3 - 3 * m2 * m2 + 12 * square * m2 - 6 * square * square;
}

/** Horner's scheme with its first two derivatives, in two chains of v², of even and of odd places. */
function sumPeriods(flows: Float64Array, _days: Int32Array, from: number, to: number, x: number): void {
  const v = Math.exp(x);
  const u = v * v;
  let e0 = 0;
  let e1 = 0;
  let e2 = 0;
  let o0 = 0;
  let o1 = 0;
  let o2 = 0;
  let k = to - 1;
  if ((to - from) % 2 === 1) e0 = flows[k--] as number;
  for (; k > from; k -= 2) {
    e2 = e2 * u + e1;
    o2 = o2 * u + o1;
    e1 = e1 * u + e0;
    o1 = o1 * u + o0;
    e0 = e0 * u + (flows[k - 1] as number);
    o0 = o0 * u + (flows[k] as number);
  }
  // A flow's time is twice its place, and one more for an odd one; e1 and e2 are derivatives by u, the second one halved.
  const odd = v * o0;
  const s0 = e0 + odd;
  const part = 1 / s0;
  const oddPlaces = 2 * v * u * o1;
  const mean = (2 * u * e1 + oddPlaces + odd) * part;
  const square = (4 * u * (e1 + 2 * u * e2 + v * (o1 + 2 * u * o2)) + 2 * oddPlaces + odd) * part;
  sums[0] = s0 * (from === 0 ? 1 : from === 1 ? v : Math.exp(x * from));
  sums[1] = mean + from;
  sums[2] = square - mean * mean;
}

/** Into `sums`, from sums of amounts times powers of time. */
function spread(s0: number, s1: number, s2: number): void {
  const mean = s1 / s0;
  sums[0] = s0;
  sums[1] = mean;
  sums[2] = s2 / s0 - mean * mean;
}

function sumDays(flows: Float64Array, days: Int32Array, from: number, to: number, x: number): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  for (let k = from; k < to; k++) {
    const time = (days[k] as number) / 365;
    const a = (flows[k] as number) * Math.exp(x * time);
    s0 += a;
    s1 += time * a;
    s2 += time * time * a;
  }
  spread(s0, s1, s2);
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
    spread(s0, s1 / 365, s2 / (365 * 365));
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
