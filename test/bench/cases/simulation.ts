// A million trials, and how soon a simulation is precise to a thousandth of its spread.
import jstat from "jstat";
import { binned, narrowBins, percentiles } from "../../../src/model/percentile";
import { simulate, type Simulation, type SimulationTerms } from "../../../src/model/simulate";
import type { BenchCase } from "../bench-case";
import { random } from "../series";

const plan: SimulationTerms = {
  rate: 0.1,
  base: [[-800], [0, 1500], [0, 0, 1500], [0, 0, 0, 1500], [0, -100, -100, -100]],
  drivers: [
    { line: 0, distribution: "pert", terms: [0.9, 1, 1.4] },
    { line: 1, distribution: "triangular", terms: [0.5, 1, 1.2] },
    { line: 2, distribution: "triangular", terms: [0.5, 1, 1.2] },
    { line: 3, distribution: "triangular", terms: [0.4, 1, 1.3] },
    { line: 4, distribution: "lognormal", terms: [1, 0.2] },
  ],
  correlation: [
    [1, 0, 0, 0, 0.3],
    [0, 1, 0.6, 0.4, 0],
    [0, 0.6, 1, 0.6, 0],
    [0, 0.4, 0.6, 1, 0],
    [0.3, 0, 0, 0, 1],
  ],
};

const million = 1_000_000;

/** As it is written first: a loop of trials over uncorrelated triangular drivers, a flow at a time, then sorted. */
function naive(): number[] {
  const next = random(1);
  const draw = (low: number, likely: number, high: number) => {
    const u = next();
    const turn = (likely - low) / (high - low);
    return u < turn ? low + Math.sqrt(u * (high - low) * (likely - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - likely));
  };
  const values: number[] = [];
  for (let trial = 0; trial < million; trial++) {
    const flows = [-800 * draw(0.9, 1, 1.4)];
    const running = draw(0.5, 1, 1.5);
    for (let year = 1; year <= 3; year++) flows.push(1500 * draw(0.5, 1, 1.2) - 100 * running);
    let value = 0;
    flows.forEach((flow, year) => (value += flow / Math.pow(1.1, year)));
    values.push(value);
  }
  values.sort((a, b) => a - b);
  return [0.1, 0.5, 0.9].map((part) => values[Math.floor(part * million)] ?? NaN);
}

/** The same by jStat's sampling, a hundredth of the trials. */
function byJstat(): number {
  let sum = 0;
  for (let trial = 0; trial < million / 100; trial++) {
    let value = -800 * jstat.triangular.sample(0.9, 1.4, 1);
    const running = jstat.lognormal.sample(0, 0.2);
    for (let year = 1; year <= 3; year++) value += (1500 * jstat.triangular.sample(0.5, 1.2, 1) - 100 * running) / 1.1 ** year;
    sum += value;
  }
  return sum / (million / 100);
}

/** Plain sampling with our own kernels: the same quantile functions, points by chance instead of by design. */
const key = ({ mean, p50, p90 }: Simulation) => [mean.value, p50.value, p90.value];
const precise = simulate({ ...plan, trials: 1_048_576, seed: 99 });

/** The largest error of mean, P50 and P90, in parts of the spread, over some seeds (root mean square). */
function errorOf(figures: (seed: number) => readonly number[]): number {
  const truth = key(precise);
  const seeds = 200;
  const squares = truth.map((value, place) => {
    let sum = 0;
    for (let seed = 1; seed <= seeds; seed++) sum += (((figures(seed)[place] ?? NaN) - value) / precise.deviation.value) ** 2;
    return Math.sqrt(sum / seeds);
  });
  return Math.max(...squares);
}

/** Independent draws of the value itself, from its own distribution as a million points know it: what plain sampling sees. */
function plainFigures(trials: number, seed: number, from: Float64Array): readonly number[] {
  const next = random(seed);
  const drawn = new Float64Array(trials);
  let sum = 0;
  for (let k = 0; k < trials; k++) sum += drawn[k] = from[Math.floor(next() * from.length)] as number;
  return [sum / trials, ...percentiles(drawn, [0.5, 0.9], binned(drawn, narrowBins(drawn)))];
}

function outcomesOf(): Float64Array {
  const { histogram } = precise;
  const values: number[] = [];
  for (const { from, to, share } of histogram) {
    const count = Math.round(share * 100_000);
    for (let k = 0; k < count; k++) values.push(from + ((k + 0.5) / count) * (to - from));
  }
  return Float64Array.from(values);
}

export const simulationCases: readonly BenchCase[] = [
  {
    kind: "timed",
    name: "1,000,000 trials, 5 correlated drivers",
    own: () => simulate({ ...plan, trials: million }),
    peers: { "naive, uncorrelated": naive, "jstat, 10,000 trials": byJstat },
    atLeast: { "naive, uncorrelated": 6 },
    check: ({ own, ...others }) => {
      const found = own as Simulation;
      const [p10 = NaN, p50 = NaN, p90 = NaN] = others["naive, uncorrelated"] as number[];
      // Not the same model, so only the size can be compared.
      if (!(Math.abs(p50 / found.p50.value - 1) < 0.1 && p10 < p50 && p50 < p90))
        throw new Error(`naive median ${p50}, ours ${found.p50.value}`);
    },
  },
  {
    kind: "timed",
    name: "simulation with the default trials, tables included",
    own: () => simulate(plan),
    peers: { "a quarter of the trials": () => simulate({ ...plan, trials: 16_384 }) },
    atMostMs: 10,
    check: ({ own }) => {
      const found = own as Simulation;
      if (Math.abs(found.mean.value - precise.mean.value) > 0.001 * precise.deviation.value) throw new Error("the mean is off");
    },
  },
  {
    kind: "counted",
    name: "error of mean, P50 and P90 in parts of the spread",
    count: () => {
      const from = outcomesOf();
      const own = errorOf((seed) => key(simulate({ ...plan, seed })));
      const plain = errorOf((seed) => plainFigures(65_536, seed, from));
      const percent = (error: number) => `${(100 * error).toFixed(3)} %`;
      // Plain sampling needs the square of the ratio more trials for the same error.
      return {
        figures: {
          own: `${percent(own)} with 65,536`,
          "plain sampling": `${percent(plain)}, ${((plain / own) ** 2).toFixed(0)} × the trials for the same`,
        },
        target: "≤ 0.1 %; plain needs ≥ 8 × the trials",
        reached: own <= 0.001 && (plain / own) ** 2 >= 8,
      };
    },
  },
];
