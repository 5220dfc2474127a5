// Knows the distributions that a driver of a plan may have.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { scoreTable, scoreTables } from "./normal-score";

/** triangular, pert: least, likeliest, most. normal, lognormal: mean, standard deviation. uniform: least, most. */
export type Distribution = "triangular" | "pert" | "normal" | "lognormal" | "uniform";

/** Every distribution, the default first. */
export const distributions = ["triangular", "pert", "normal", "lognormal", "uniform"] as const satisfies readonly [
  Distribution,
  ...Distribution[],
];

/**
 * The values of a distribution at normal scores, or at uniform points between 0 and 1 where it takes those more directly; in place.
 *
 * @param terms up to three parameters; what a distribution does not take is not looked at
 * @param index of the driver, for the refusal
 * @throws DomainError driver-terms, not-a-number
 * @example quantiles("uniform", [0.8, 1.2], 0).atScores(Float64Array.of(0))[0] // 1
 * @example quantiles("triangular", [0, 1, 2], 0).atUniform?.(Float64Array.of(0.125))[0] // 0.5
 * @example quantiles("pert", [1, 0, 2], 0) // refuses driver-terms
 */
export function quantiles(distribution: Distribution, terms: readonly number[], index: number): Quantiles {
  const [p1 = 0, p2 = 0, p3 = 0] = terms;
  const pair = distribution !== "triangular" && distribution !== "pert";
  (pair ? [p1, p2] : [p1, p2, p3]).forEach((term) => finite(term, "driver-term", index));
  if (!termsFit(distribution, terms)) throw new DomainError({ code: "driver-terms", index, distribution });
  switch (distribution) {
    case "uniform":
      return ofUniform(line(p1, p2 - p1));
    case "triangular":
      return { atUniform: triangular(p1, p2, p3), atScores: triangularAtScores(p1, p2, p3) };
    case "normal":
      return { atScores: line(p1, p2) };
    case "lognormal": {
      const variance = Math.log1p((p2 / p1) ** 2);
      return { atScores: lognormal(Math.log(p1) - variance / 2, Math.sqrt(variance)) };
    }
    case "pert":
      return { atScores: pertTable(p1, p2, p3) };
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

/** Each stage is a loop of its own: short loops over numbers are what engines do fastest. Points are changed in place. */
type Stage = (points: Float64Array) => Float64Array;

/** A distribution by its quantiles. */
export interface Quantiles {
  readonly atScores: Stage;
  readonly atUniform?: Stage;
}

function line(start: number, slope: number): Stage {
  return (points) => {
    for (let k = 0; k < points.length; k++) points[k] = start + slope * (points[k] as number);
    return points;
  };
}

/** A curve that bends little is read from a table, which takes a third of the time. */
function lognormal(mean: number, deviation: number): Stage {
  if (deviation <= 0.5) return scoreTable((score) => Math.exp(mean + deviation * score));
  return (scores) => {
    for (let k = 0; k < scores.length; k++) scores[k] = Math.exp(mean + deviation * (scores[k] as number));
    return scores;
  };
}

function ofUniform(atUniform: Stage): Quantiles {
  let toUniform: Stage | undefined;
  return {
    atUniform,
    atScores: (scores) => {
      toUniform ??= scoreTable((_, tail) => (tail < 0 ? 1 + tail : tail));
      return atUniform(toUniform(scores));
    },
  };
}

function triangular(least: number, likeliest: number, most: number): Stage {
  const width = most - least;
  if (width === 0) return (points) => points.fill(least);
  const turn = (likeliest - least) / width;
  const [up, down] = [width * (likeliest - least), width * (most - likeliest)];
  return (points) => {
    for (let k = 0; k < points.length; k++) {
      const u = points[k] as number;
      points[k] = u < turn ? least + Math.sqrt(u * up) : most - Math.sqrt((1 - u) * down);
    }
    return points;
  };
}

/** Two smooth curves that meet where the likeliest value is: each has a table of its own, made when it is first needed. */
function triangularAtScores(least: number, likeliest: number, most: number): Stage {
  const width = most - least;
  if (width === 0) return (scores) => scores.fill(least);
  const [up, down] = [width * (likeliest - least), width * (most - likeliest)];
  const turn = (likeliest - least) / width;
  let stage: Stage | undefined;
  return (scores) => {
    stage ??= scoreTables(
      (below) => least + Math.sqrt(up * below),
      (above) => most - Math.sqrt(down * above),
      turn,
    );
    return stage(scores);
  };
}

/** PERT is a beta distribution of shapes 1 + 4·(likeliest − least) ÷ width and 1 + 4·(most − likeliest) ÷ width. */
function pertTable(least: number, likeliest: number, most: number): Stage {
  const width = most - least;
  if (width === 0) return (scores) => scores.fill(least);
  const [a, b] = [1 + (4 * (likeliest - least)) / width, 1 + (4 * (most - likeliest)) / width];
  const [lower, upper] = [betaTail(a, b), betaTail(b, a)];
  const whole = lower(0.5).value + upper(0.5).value;
  const below = quantileOf(lower, a, whole);
  const above = quantileOf(upper, b, whole);
  return scoreTable((_, tail) => (tail < 0 ? most - width * above(-tail) : least + width * below(tail)));
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
      const done = Math.abs(kept - x) <= 1e-6 * x;
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
