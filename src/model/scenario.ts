// Knows what scenarios with probabilities say together.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { sameCount } from "./same-count";

/** What scenarios say together; `variation` is absent where the mean is 0. */
export interface ScenarioFigures {
  readonly mean: number;
  readonly deviation: number;
  /** Coefficient of variation: deviation ÷ mean. */
  readonly variation?: number;
  /** The probability that the value is below 0. */
  readonly lossProbability: number;
}

/**
 * Mean Σ p·v, standard deviation √Σ p·(v − mean)², coefficient of variation and probability of a loss.
 *
 * @param probabilities 0 to 1 each, together 1 within 1e-9
 * @param values        net present value of each scenario, in one unit
 * @throws DomainError lengths-differ, probabilities-not-one, not-between, not-a-number
 * @example scenario([0.25, 0.5, 0.25], [-27.8, 15, 57.8]) // { mean: 15, deviation: Math.sqrt(0.5) * 42.8, variation: Math.sqrt(0.5) * 42.8 / 15, lossProbability: 0.25 }
 * @example scenario([0.5, 0.6], [1, 2]) // refuses probabilities-not-one
 */
export function scenario(probabilities: readonly number[], values: readonly number[]): ScenarioFigures {
  sameCount("probability", probabilities, "outcome", values);
  const sum = probabilities.reduce((total, p, index) => {
    if (!(finite(p, "probability", index) >= 0 && p <= 1))
      throw new DomainError({ code: "not-between", what: "probability", value: p, least: 0, most: 1, index });
    return total + p;
  }, 0);
  if (!(Math.abs(sum - 1) <= 1e-9)) throw new DomainError({ code: "probabilities-not-one", sum });
  const expected = (of: (value: number) => number) => probabilities.reduce((total, p, index) => total + p * of(values[index] ?? NaN), 0);
  values.forEach((value, index) => finite(value, "outcome", index));
  const mean = expected((value) => value);
  const deviation = Math.sqrt(expected((value) => (value - mean) ** 2));
  return {
    mean,
    deviation,
    ...(mean === 0 ? {} : { variation: deviation / mean }),
    lossProbability: expected((value) => (value < 0 ? 1 : 0)),
  };
}
