// Knows at which rates a series of timed amounts is worth nothing: the one root finder behind irr and xirr.
import { DomainError } from "./errors";

/** Amounts of one sign: the logarithms of their sizes and when they fall, so that nothing overflows. */
interface Side {
  readonly logs: Float64Array;
  readonly times: Float64Array;
}

/** A series in order of time, one amount a time, times counted from the first. */
interface Series {
  readonly moneyIn: Side;
  readonly moneyOut: Side;
  /** How often the sign changes: never fewer than there are roots (Descartes). */
  readonly changes: number;
  readonly span: number;
}

/** The rates a double can hold, as x = −ln(1 + rate): 1 + rate from 2⁻⁵³ to the largest number. */
const lowest = -709.7;
const highest = 36.73;

/** Below this a balance is rounding: the curve touches zero. */
const touching = 4e-14;

/** A stretch this short, in parts of the shortest wave the series can have, holds one turning point at most. */
const shortest = 1e-5;

/**
 * Every rate above −1 at which Σ amount ÷ (1 + rate)^time is zero, ascending; a double root once.
 *
 * Nothing is guessed. With x = −ln(1 + rate) the balance ln(value of money in ÷ value of money out) is zero where the series is;
 * its slope is the mean time of the money in less that of the money out, and both means rise with x. So two points bound the
 * slope between them: a stretch is kept out, known to be monotone, or halved, until every root is alone.
 *
 * @param amounts any finite numbers
 * @param times   as many, in any order; equal times are added up
 * @returns       [] where there is none, and where all amounts are zero
 * @throws DomainError rate-not-confirmed
 * @example ratesOfZero([-100, 110], [0, 1]) // [0.1]
 * @example ratesOfZero([-10, 21, -11], [0, 1, 2]) // [0, 0.1]
 * @example ratesOfZero([1, -2, 1], [0, 1, 2]) // [0]
 */
export function ratesOfZero(amounts: readonly number[], times: readonly number[]): number[] {
  const series = seriesOf(amounts, times);
  if (series.changes === 0) return [];
  const [first, middle, last] = [lowest, 0, highest].map((x) => pointAt(series, x)) as [Point, Point, Point];
  const roots = [...rootsBetween(series, first, middle), ...(middle.y === 0 ? [0] : []), ...rootsBetween(series, middle, last)];
  return distinct(series, roots)
    .map((x) => confirmed(series, Math.expm1(-x) + 0)) // no −0
    .filter((rate) => rate > -1)
    .reverse();
}

/**
 * Whether amounts have both signs once those of equal times are added up.
 *
 * @example changesSign([-100, 110], [0, 1]) // true
 * @example changesSign([-100, 110], [0, 0]) // false
 */
export function changesSign(amounts: readonly number[], times: readonly number[]): boolean {
  return seriesOf(amounts, times).changes > 0;
}

function seriesOf(amounts: readonly number[], times: readonly number[]): Series {
  const byTime = new Map<number, { sum: number; gross: number }>();
  for (const [index, amount] of amounts.entries()) {
    const time = times[index] ?? 0;
    const before = byTime.get(time) ?? { sum: 0, gross: 0 };
    byTime.set(time, { sum: before.sum + amount, gross: before.gross + Math.abs(amount) });
  }
  // Amounts that cancel on one day leave rounding behind, which must not count as a flow.
  const terms = [...byTime].filter(([, { sum, gross }]) => Math.abs(sum) > 1e-15 * gross).sort(([a], [b]) => a - b);
  const start = terms[0]?.[0] ?? 0;
  const largest = terms.reduce((most, [, { sum }]) => Math.max(most, Math.abs(sum)), 0);
  const side = (sign: number): Side => {
    const own = terms.filter(([, { sum }]) => Math.sign(sum) === sign);
    return {
      logs: Float64Array.from(own, ([, { sum }]) => Math.log(Math.abs(sum) / largest)),
      times: Float64Array.from(own, ([time]) => time - start),
    };
  };
  return {
    moneyIn: side(1),
    moneyOut: side(-1),
    changes: terms.filter(([, { sum }], index) => index > 0 && Math.sign(sum) !== Math.sign(terms[index - 1]?.[1].sum ?? 0)).length,
    span: (terms.at(-1)?.[0] ?? 0) - start,
  };
}

/** The balance y at x, and the mean times of the money in and out there. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly timeIn: number;
  readonly timeOut: number;
}

function pointAt({ moneyIn, moneyOut }: Series, x: number): Point {
  const [valueIn, timeIn] = valued(moneyIn, x);
  const [valueOut, timeOut] = valued(moneyOut, x);
  return { x, y: valueIn - valueOut, timeIn, timeOut };
}

/** ln Σ e^(log + x·time), and the mean time by value. The largest term is taken out first, so that e^… stays in range. */
function valued({ logs, times }: Side, x: number): [log: number, time: number] {
  let top = -Infinity;
  for (let k = 0; k < logs.length; k++) top = Math.max(top, (logs[k] as number) + x * (times[k] as number));
  let sum = 0;
  let moment = 0;
  for (let k = 0; k < logs.length; k++) {
    const time = times[k] as number;
    const value = Math.exp((logs[k] as number) + x * time - top);
    sum += value;
    moment += value * time;
  }
  return [top + Math.log(sum), moment / sum];
}

function rootsBetween(series: Series, a: Point, b: Point): number[] {
  // Mean times rise with x, so the slope between a and b lies between these two.
  const least = a.timeIn - b.timeOut;
  const most = b.timeIn - a.timeOut;
  const crosses = a.y * b.y < 0;
  if (least >= 0 || most <= 0 || series.changes === 1) return crosses ? [crossing(series, a, b)] : [];
  if (a.y * b.y > 0 && staysAway(a, b, least, most)) return [];
  if ((b.x - a.x) * series.span <= shortest) return rootsAroundTurn(series, a, b);
  const middle = pointAt(series, (a.x + b.x) / 2);
  return [...rootsBetween(series, a, middle), ...(middle.y === 0 ? [middle.x] : []), ...rootsBetween(series, middle, b)];
}

/** Whether the balance, of one sign at both ends, cannot reach zero between them with slopes from least (< 0) to most (> 0). */
function staysAway(a: Point, b: Point, least: number, most: number): boolean {
  const [down, up] = a.y > 0 ? [least, most] : [-most, -least];
  const width = b.x - a.x;
  const distance = (Math.abs(a.y) - Math.abs(b.y) + up * width) / (up - down);
  return Math.abs(a.y) + down * Math.min(Math.max(distance, 0), width) > touching;
}

/** Roots of a stretch so short that the balance turns in it once at most: it may touch zero there. */
function rootsAroundTurn(series: Series, a: Point, b: Point): number[] {
  const slope = ({ timeIn, timeOut }: Point) => timeIn - timeOut;
  if (slope(a) * slope(b) >= 0) return a.y * b.y < 0 ? [crossing(series, a, b)] : [];
  let [left, right] = [a, b];
  for (let step = 0; step < 60; step++) {
    const middle = pointAt(series, (left.x + right.x) / 2);
    if (slope(middle) * slope(a) > 0) left = middle;
    else right = middle;
  }
  if (Math.abs(left.y) <= touching) return [left.x];
  return [
    [a, left],
    [left, b],
  ].flatMap(([from, to]) => (from !== undefined && to !== undefined && from.y * to.y < 0 ? [crossing(series, from, to)] : []));
}

/** The zero between two points of opposite sign: Newton's step where it stays inside and shrinks, else half the bracket. */
function crossing(series: Series, a: Point, b: Point): number {
  let [negative, positive] = a.y < 0 ? [a.x, b.x] : [b.x, a.x];
  let here = Math.abs(a.y) < Math.abs(b.y) ? a : b;
  let before = Infinity;
  for (let round = 0; round < 300; round++) {
    if (here.y === 0) return here.x;
    if (here.y < 0) negative = here.x;
    else positive = here.x;
    const step = here.y / (here.timeIn - here.timeOut);
    // The raw step is judged before the bracket has its say; steps that no longer shrink at this size are rounding.
    if (Math.abs(step) <= Number.EPSILON * Math.abs(here.x) + 1e-18) return here.x - step;
    const shrinks = Math.abs(step) <= Math.abs(before) / 2;
    if (!shrinks && Math.abs(here.y) <= touching) return here.x;
    const inside = (here.x - step - negative) * (here.x - step - positive) < 0;
    const next = shrinks && inside ? here.x - step : (negative + positive) / 2;
    if (next === negative || next === positive) return here.x;
    before = next - here.x;
    here = pointAt(series, next);
  }
  return here.x;
}

/** Roots in order; where the balance does not leave zero between two of them they are one root of higher order, in their middle. */
function distinct(series: Series, roots: readonly number[]): number[] {
  const flats: [from: number, to: number][] = [];
  for (const root of roots) {
    const flat = flats.at(-1);
    if (flat !== undefined && Math.abs(pointAt(series, (flat[1] + root) / 2).y) <= touching) flat[1] = root;
    else flats.push([root, root]);
  }
  return flats.map(([from, to]) => (from + to) / 2);
}

/** A rate is answered only if the series is worth nothing at it, or changes sign between it and a neighbouring double. */
function confirmed(series: Series, rate: number): number {
  const balance = (at: number) => pointAt(series, -Math.log1p(at)).y;
  // For small values ln(in ÷ out) is twice the net value over the gross one.
  const residual = Math.abs(balance(rate)) / 2;
  if (rate <= -1 || residual <= 1e-9) return rate;
  const step = Math.max(Math.abs(rate), 1) * Number.EPSILON;
  if (balance(Math.max(rate - step, -1 + Number.EPSILON / 2)) * balance(rate + step) <= 0) return rate;
  throw new DomainError({ code: "rate-not-confirmed", rate, residual });
}
