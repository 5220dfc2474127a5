// Knows the distributions that a driver of a plan may have.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { scoreTable, smoothTable, type ScoreCurve } from "./normal-score";

/** triangular, pert: least, likeliest, most. normal, lognormal: mean, standard deviation. uniform: least, most. */
export type Distribution = "triangular" | "pert" | "normal" | "lognormal" | "uniform";

/** Every distribution, the default first. */
export const distributions = ["triangular", "pert", "normal", "lognormal", "uniform"] as const satisfies readonly [
  Distribution,
  ...Distribution[],
];

/**
 * The values of a distribution at normal scores, in place.
 *
 * @param terms up to three parameters; what a distribution does not take is not looked at
 * @param index of the driver, for the refusal
 * @throws DomainError driver-terms, not-a-number
 * @example quantiles("uniform", [0.8, 1.2], 0)(new Float64Array(4)) // Float64Array.of(1, 1, 1, 1)
 * @example quantiles("triangular", [0, 1, 2], 0)(new Float64Array(4)) // Float64Array.of(1, 1, 1, 1)
 * @example quantiles("pert", [1, 0, 2], 0) // refuses driver-terms
 */
export function quantiles(distribution: Distribution, terms: readonly number[], index: number): ScoreCurve {
  const [p1 = 0, p2 = 0, p3 = 0] = terms;
  const pair = distribution !== "triangular" && distribution !== "pert";
  (pair ? [p1, p2] : [p1, p2, p3]).forEach((term) => finite(term, "driver-term", index));
  if (!termsFit(distribution, terms)) throw new DomainError({ code: "driver-terms", index, distribution });
  switch (distribution) {
    case "uniform":
      return uniform(p1, p2 - p1);
    case "triangular":
      return triangular(p1, p2, p3);
    case "normal":
      return normal(p1, p2);
    case "lognormal": {
      const variance = Math.log1p((p2 / p1) ** 2);
      return lognormal(Math.log(p1) - variance / 2, Math.sqrt(variance));
    }
    case "pert":
      return pert(p1, p2, p3);
  }
}

/**
 * Whether the terms are such as the distribution takes.
 *
 * @example termsFit("triangular", [0.8, 1, 1.1]) // true
 * @example termsFit("uniform", [1.1, 0.8]) // false
 */
export function termsFit(distribution: Distribution, [p1 = 0, p2 = 0, p3 = 0]: readonly number[]): boolean {
  switch (distribution) {
    case "triangular":
    case "pert":
      return p1 <= p2 && p2 <= p3;
    case "normal":
      return p2 >= 0;
    case "lognormal":
      return p1 > 0 && p2 >= 0;
    case "uniform":
      return p1 <= p2;
  }
}

function normal(mean: number, deviation: number): ScoreCurve {
  return (scores) => {
    for (let k = 0; k < scores.length; k++) scores[k] = mean + deviation * (scores[k] as number);
    return scores;
  };
}

function uniform(least: number, width: number): ScoreCurve {
  return scoreTable((_, tail) => least + width * (tail < 0 ? 1 + tail : tail));
}

/** A curve that bends little is read from a table, which takes a third of the time. */
function lognormal(mean: number, deviation: number): ScoreCurve {
  if (deviation <= 0.5) return scoreTable((score) => Math.exp(mean + deviation * score));
  return (scores) => {
    for (let k = 0; k < scores.length; k++) scores[k] = Math.exp(mean + deviation * (scores[k] as number));
    return scores;
  };
}

function triangular(least: number, likeliest: number, most: number): ScoreCurve {
  const width = most - least;
  if (width === 0) return normal(least, 0);
  const [up, down] = [width * (likeliest - least), width * (most - likeliest)];
  return scoreTable((_, tail) => {
    const below = tail < 0 ? 1 + tail : tail;
    const above = tail < 0 ? -tail : 1 - tail;
    return below * width < likeliest - least ? least + Math.sqrt(up * below) : most - Math.sqrt(down * above);
  });
}

/** PERT is a beta distribution of shapes 1 + 4·(likeliest − least) ÷ width and 1 + 4·(most − likeliest) ÷ width. */
function pert(least: number, likeliest: number, most: number): ScoreCurve {
  const width = most - least;
  if (width === 0) return normal(least, 0);
  const [a, b] = [1 + (4 * (likeliest - least)) / width, 1 + (4 * (most - likeliest)) / width];
  const [lower, upper] = [betaTail(a, b), betaTail(b, a)];
  const whole = lower(0.5).value + upper(0.5).value;
  const below = quantileOf(lower, a, whole);
  const above = quantileOf(upper, b, whole);
  return smoothTable((_, tail) => (tail < 0 ? most - width * above(-tail) : least + width * below(tail)));
}

/** The lower end of a beta distribution: ∫₀ˣ t^(a−1)·(1−t)^(b−1) dt and how the logarithms of it and of x go together. */
type BetaTail = (x: number) => { readonly value: number; readonly slope: number };

/** The place, from the lower end, below which a part of the whole lies. Near an end the logarithms are nearly a line. */
function quantileOf(tail: BetaTail, shape: number, whole: number): (part: number) => number {
  let x = 0;
  return (part) => {
    const wanted = part * whole;
    // Parts come in rising order, so the last place is near; never before the place that (1 − t)^… = 1 gives.
    x = Math.max(x, Math.min(0.5, (wanted * shape) ** (1 / shape)));
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step++) {
      const { value, slope } = tail(x);
      if (value < wanted) low = x;
      else high = x;
      const next = x * (wanted / value) ** (1 / slope);
      const kept = next > low && next < high ? next : (low + high) / 2;
      const done = Math.abs(kept - x) <= 1e-4 * x;
      x = kept;
      if (done) break;
    }
    return x;
  };
}

/** By the series x^a·(1−x)^b ÷ a · Σ (a+b)…(a+b+k−1) ÷ ((a+1)…(a+k)) · x^k, whose terms are all positive. */
function betaTail(a: number, b: number): BetaTail {
  return (x) => {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 500 && term > 1e-11 * sum; k++) {
      term *= ((a + b + k - 1) / (a + k)) * x;
      sum += term;
    }
    return { value: sum * x ** a * (1 - x) ** b, slope: 1 / ((1 - x) * sum) };
  };
}
