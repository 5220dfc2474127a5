// Knows what a simulation must give: the moments that mathematics gives, the correlations asked for, the same bits each time.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { scoreWeights } from "./correlation";
import { distributions, quantiles } from "./distribution";
import { linesOfPoints, lowerTails, normalScore, toScores } from "./normal-score";
import { npv } from "./npv";
import { binned, narrowBins, percentiles } from "./percentile";
import { mostBins, simulate, simulateInSlices, type Driver, type SimulationTerms } from "./simulate";
import { sobolDimensions, sobolLine, sobolPoint, type SobolLine } from "./sobol";

const code = (act: () => unknown) => refusalOf(act)?.code ?? "answered";

const driver = (line: number, distribution: Driver["distribution"], ...terms: number[]): Driver => ({ line, distribution, terms });

/** Points `from`, `from` + 1, … of a sequence. */
const points = (line: SobolLine, from: number, count: number) => Array.from({ length: count }, (_, k) => sobolPoint(line, from + k));

/** Where a word stands between 0 and 1: in its middle. */
const uniform = (word: number) => ((word >>> 0) + 0.5) / 2 ** 32;

/** A distribution's values at any number of scores. */
const valuesAt = (distribution: Driver["distribution"], terms: readonly number[], scores: readonly number[]): number[] => {
  const padded = new Float64Array(Math.ceil(scores.length / 4) * 4);
  padded.set(scores);
  return Array.from(quantiles(distribution, terms, 0)(padded).subarray(0, scores.length));
};

/** The worked case: 800 spent, 1,500 a year for three years; both uncertain. */
const plan: SimulationTerms = {
  rate: 0.1,
  base: [[-800], [0, 1500, 1500, 1500], [0, -100, -100, -100]],
  drivers: [driver(0, "pert", 0.9, 1, 1.4), driver(1, "triangular", 0.5, 1, 1.2), driver(2, "lognormal", 1, 0.2)],
};

describe("points", () => {
  it("lie one in each part, in every dimension and scramble", () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      const words = points(sobolLine(dimension, 7 + dimension), 0, 1024);
      expect(new Set(words.map((word) => word >>> 22)).size).toBe(1024);
    }
  });

  it("lie one in each rectangle of any shape, in the first two dimensions", () => {
    const line = (dimension: number, scramble: number) => points(sobolLine(dimension, scramble), 0, 256).map(uniform);
    const [x, y] = [line(0, 3), line(1, 4)];
    for (const columns of [1, 2, 4, 8, 16, 32, 64, 128, 256]) {
      const cells = x.map((u, k) => Math.floor(u * columns) * 256 + Math.floor((y[k] ?? 0) * (256 / columns)));
      expect(new Set(cells).size).toBe(256);
    }
  });

  it("start anywhere, and each is one step from the one before", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 }), fc.integer(), (dimension, from, scramble) => {
        const line = sobolLine(dimension, scramble);
        let word = line.first;
        for (let index = 1; index <= from; index++) word ^= line.steps[31 - Math.clz32(index & -index)] ?? NaN;
        expect(sobolPoint(line, from)).toBe(word);
      }),
      { numRuns: 40 },
    ));

  it("become scores one by one, wherever one starts", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(2000), fc.integer({ min: 1, max: 20 }), (dimension, from, count) => {
        const line = sobolLine(dimension, from);
        const scores = toScores(line, 4 * from, new Float64Array(4 * count));
        expect(Array.from(scores)).toEqual(points(line, 4 * from, 4 * count).map(scoreOf));
      }),
      { numRuns: 40 },
    ));
});

/** The score of one point. */
const scoreOf = (word: number) => toScores({ first: word, steps: new Int32Array(32) }, 0, new Float64Array(4))[3] ?? NaN;

describe("distributions", () => {
  /** Mean and standard deviation as mathematics has them. */
  const moments: Readonly<Record<(typeof distributions)[number], [terms: number[], mean: number, deviation: number]>> = {
    triangular: [[0.5, 1, 1.2], 2.7 / 3, Math.sqrt((0.25 + 1 + 1.44 - 0.5 - 0.6 - 1.2) / 18)],
    pert: [[0.9, 1, 1.4], 6.3 / 6, Math.sqrt(((6.3 / 6 - 0.9) * (1.4 - 6.3 / 6)) / 7)],
    normal: [[1, 0.2], 1, 0.2],
    lognormal: [[1, 0.2], 1, 0.2],
    uniform: [[0.8, 1.2], 1, 0.4 / Math.sqrt(12)],
  };

  it.each(distributions)("%s has its mean and its standard deviation, straight and through scores", (distribution) => {
    const [terms, mean, deviation] = moments[distribution];
    for (const correlation of [undefined, [[1]]]) {
      const found = simulate({
        rate: 0,
        base: [[1]],
        drivers: [driver(0, distribution, ...terms)],
        ...(correlation ? { correlation } : {}),
      });
      expect(found.mean.value).toBeCloseTo(mean, 4);
      expect(found.deviation.value).toBeCloseTo(deviation, 3);
      expect(Math.abs(found.mean.value - mean)).toBeLessThan(5 * found.mean.error + 1e-6);
    }
  });

  it("pert is the beta distribution at its quartiles, and symmetric where its terms are", () => {
    // Beta(3, 3): its distribution function is 10x³ − 15x⁴ + 6x⁵.
    const at = (terms: readonly number[], u: number) => valuesAt("pert", terms, [normalScore(u)])[0] ?? NaN;
    for (const u of [0.001, 0.1, 0.25, 0.5, 0.9, 0.9999]) {
      const x = at([0, 0.5, 1], u);
      expect(Math.abs(10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5 - u)).toBeLessThan(5e-6);
    }
    // Beta(5, 1), likeliest at the end: x⁵; and its mirror image.
    expect(at([0, 1, 1], 0.2) ** 5).toBeCloseTo(0.2, 5);
    expect((1 - at([0, 0, 1], 0.8)) ** 5).toBeCloseTo(0.2, 5);
  });

  it.each([
    ["triangular", [0.5, 1, 1.2], (u: number) => (u < 5 / 7 ? 0.5 + Math.sqrt(u * 0.35) : 1.2 - Math.sqrt((1 - u) * 0.14))],
    ["uniform", [0.8, 1.2], (u: number) => 0.8 + 0.4 * u],
    ["normal", [1, 0.2], (u: number) => 1 + 0.2 * normalScore(u)],
    ["lognormal", [1, 0.2], (u: number) => Math.exp(Math.sqrt(Math.log(1.04)) * normalScore(u) - Math.log(1.04) / 2)],
    ["lognormal", [2, 3], (u: number) => 2 * Math.exp(Math.sqrt(Math.log(3.25)) * normalScore(u) - Math.log(3.25) / 2)],
  ] as const)("%s %j has the quantiles of its formula, to a hundred-thousandth", (distribution, terms, formula) => {
    const parts = [1e-7, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 5 / 7, 0.72, 0.9, 0.99, 1 - 1e-4, 1 - 1e-7];
    const values = valuesAt(distribution, terms, parts.map(normalScore));
    parts.forEach((part, k) => {
      expect(Math.abs((values[k] ?? NaN) / formula(part) - 1)).toBeLessThan(1e-5);
    });
  });

  it.each(distributions)("%s of no width is one value", (distribution) => {
    const terms = distribution === "triangular" || distribution === "pert" ? [3, 3, 3] : distribution === "uniform" ? [3, 3] : [3, 0];
    for (const value of valuesAt(distribution, terms, [-9, -2, 0, 2, 9])) expect(value).toBeCloseTo(3, 12);
  });

  it("scores of points are those of their middles, mirrored in the middle, and rise", () => {
    const words = Array.from({ length: 600 }, (_, k) => (k < 100 ? k : Math.imul(k, 0x9e3779b1)));
    const scores = words.map((word) => {
      const score = scoreOf(word);
      expect(Math.abs(score - normalScore(uniform(word)))).toBeLessThan(2e-6);
      expect(scoreOf(~word)).toBe(-score);
      return { score, u: uniform(word) };
    });
    const rising = scores.sort((a, b) => a.u - b.u);
    rising.slice(1).forEach(({ score }, k) => expect(score).toBeGreaterThanOrEqual(rising[k]?.score ?? NaN));
  });

  it("normal scores are those of the normal distribution", () => {
    for (const [u, score] of [
      [0.5, 0],
      [0.8413447461, 1],
      [0.0227501319, -2],
      [0.998650102, 3],
      [2.866515719e-7, -5],
    ] as const)
      expect(normalScore(u)).toBeCloseTo(score, 5);
  });

  it("normal scores far out are those that are published", () => {
    // One sided: 1e-9 and 1e-10, as tables of the normal distribution have them. The least point of a sequence is 1.16e-10.
    expect(normalScore(1e-9)).toBeCloseTo(-5.997807015, 5);
    expect(normalScore(1e-10)).toBeCloseTo(-6.361340902, 5);
    expect(normalScore(0.925)).toBeCloseTo(1.439531471, 6);
    expect(normalScore(0.075)).toBeCloseTo(-1.439531471, 6);
  });

  it("tables hold the normal distribution: tails by score, scores by tail", () => {
    const tails = lowerTails();
    expect(tails.length).toBe(1025);
    for (const [score, tail] of [
      [-8, 6.220960574e-16],
      [-6, 9.86587645e-10],
      [-5, 2.866515719e-7],
      [-4, 3.167124183e-5],
      [-3, 1.349898032e-3],
      [-2, 2.275013195e-2],
      [-1, 0.1586552539],
      [-0.5, 0.3085375387],
      [0, 0.5],
    ] as const)
      expect(Math.abs((tails[(score + 8) * 128] ?? NaN) / tail - 1)).toBeLessThan(score === -8 ? 1e-5 : 1e-7);
    const lines = linesOfPoints();
    expect(lines.length).toBe(4 * 8192);
    for (const [cell, part, next] of [
      [0, 2 ** -33, 2 ** -33 * (1 + 1 / 256)],
      [1, 2 ** -33 * (1 + 1 / 256), 2 ** -33 * (1 + 2 / 256)],
      [256, 2 ** -32, 2 ** -32 * (1 + 1 / 256)],
      [31 * 256, 0.25, 0.25 + 0.25 / 256],
      [31 * 256 + 128, 0.375, 0.375 + 0.25 / 256],
      [8191, 0.5 - 0.25 / 256, 0.5],
    ] as const) {
      const [height = NaN, slope = NaN] = lines.subarray(2 * cell);
      for (const u of [part, next]) expect(height + slope * u * 2 ** 33).toBeCloseTo(normalScore(u), 12);
      expect(Array.from(lines.subarray(2 * (8192 + cell)).subarray(0, 2))).toEqual([-height, -slope]);
    }
  });

  it("refuses terms that do not fit", () => {
    expect(code(() => quantiles("triangular", [1, 0.5, 2], 0))).toBe("driver-terms");
    expect(code(() => quantiles("normal", [1, -1], 0))).toBe("driver-terms");
    expect(code(() => quantiles("lognormal", [0, 1], 0))).toBe("driver-terms");
    expect(code(() => quantiles("uniform", [2, 1], 0))).toBe("driver-terms");
    expect(code(() => quantiles("uniform", [NaN, 1], 0))).toBe("not-a-number");
  });
});

describe("correlation", () => {
  it("is rank correlation: two drivers of one sum vary as much as it says", () => {
    const pair = (rank: number) =>
      simulate({
        rate: 0,
        base: [[1], [1]],
        drivers: [driver(0, "normal", 0, 1), driver(1, "normal", 0, 1)],
        trials: 16_384,
        correlation: [
          [1, rank],
          [rank, 1],
        ],
      }).deviation.value ** 2;
    for (const rank of [-1, -0.5, 0, 0.3, 1]) expect(pair(rank)).toBeCloseTo(2 + 4 * Math.sin((Math.PI * rank) / 6), 2);
  });

  it("is the same among more drivers than are summed up at once, for any number of trials", () => {
    for (const drivers of [5, 6, 11])
      for (const trials of [16_384, 16_383, 10_001]) {
        const all = Array.from({ length: drivers }, (_, line) => line);
        const { deviation, mean } = simulate({
          rate: 0,
          base: all.map(() => [1]),
          drivers: all.map((line) => driver(line, "normal", 2, 1)),
          trials,
          correlation: all.map((row) => all.map((column) => (row === column ? 1 : 0.3))),
        });
        expect(mean.value).toBeCloseTo(2 * drivers, 2);
        expect(deviation.value ** 2 / (drivers + drivers * (drivers - 1) * 2 * Math.sin(Math.PI * 0.05))).toBeCloseTo(1, 2);
      }
  });

  it("weights give the matrix back", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 6, maxLength: 6 }), (percents) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = percents.map((percent) => percent / 100);
        const ranks = [
          [1, a, b, d],
          [a, 1, c, e],
          [b, c, 1, f],
          [d, e, f, 1],
        ];
        const weights = scoreWeights(ranks, 4);
        ranks.forEach((row, i) =>
          row.forEach((rank, j) => {
            const product = (weights[i] ?? []).reduce((total, weight, k) => total + weight * (weights[j]?.[k] ?? 0), 0);
            expect(product).toBeCloseTo(2 * Math.sin((Math.PI * rank) / 6), 12);
          }),
        );
      }),
    ));

  it("refuses what cannot be", () => {
    expect(code(() => scoreWeights([[1]], 2))).toBe("correlation-shape");
    expect(
      code(() =>
        scoreWeights(
          [
            [1, 0.5],
            [0.4, 1],
          ],
          2,
        ),
      ),
    ).toBe("correlation-not-symmetric");
    expect(
      code(() =>
        scoreWeights(
          [
            [0.5, 0],
            [0, 1],
          ],
          2,
        ),
      ),
    ).toBe("correlation-not-symmetric");
    expect(
      code(() =>
        scoreWeights(
          [
            [1, 2],
            [2, 1],
          ],
          2,
        ),
      ),
    ).toBe("not-between");
    expect(
      code(() =>
        scoreWeights(
          [
            [1, 0.9, -0.9],
            [0.9, 1, 0.9],
            [-0.9, 0.9, 1],
          ],
          3,
        ),
      ),
    ).toBe("correlation-infeasible");
  });
});

describe("percentiles", () => {
  it("are those of the sorted figures", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 300 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const expected = [0, 0.1, 0.5, 0.9, 1].map((part) => {
          const place = part * (values.length - 1);
          const [low = NaN, high = low] = sorted.slice(Math.floor(place));
          return low + (place - Math.floor(place)) * (high - low);
        });
        const figures = Float64Array.from(values);
        percentiles(figures, [0, 0.1, 0.5, 0.9, 1], binned(figures, narrowBins(figures))).forEach((value, k) =>
          expect(value).toBeCloseTo(expected[k] ?? NaN, 9),
        );
      }),
    ));
});

describe("simulate", () => {
  it("has the plan's own value as its mean when the drivers' means are 1", () => {
    const drivers = [driver(0, "normal", 1, 0.1), driver(1, "uniform", 0.7, 1.3), driver(2, "lognormal", 1, 0.3)];
    const found = simulate({ ...plan, drivers });
    const own = plan.base.reduce((total, line) => total + npv(plan.rate, line), 0);
    expect(Math.abs(found.mean.value - own)).toBeLessThan(1e-4 * found.deviation.value);
    expect(found.mean.error).toBeGreaterThan(0);
    expect(found.mean.error).toBeLessThan(1e-3 * found.deviation.value);
  });

  it("tells probability, percentiles and histogram of a value that is uniform", () => {
    const found = simulate({ rate: 0, base: [[100]], drivers: [driver(0, "uniform", -0.25, 0.75)] });
    expect(found.lossProbability.value).toBeCloseTo(0.25, 3);
    expect(found.p10.value).toBeCloseTo(-15, 2);
    expect(found.p50.value).toBeCloseTo(25, 2);
    expect(found.p90.value).toBeCloseTo(65, 2);
    expect(found.histogram.length).toBe(20);
    for (const { share } of found.histogram) expect(share).toBeCloseTo(0.05, 3);
    expect(found.histogram[0]).toMatchObject({ from: -25, to: -20 });
  });

  it("gives further percentiles in their order, the same as its own where these are asked for", () => {
    const found = simulate({ ...plan, percentiles: [0.05, 0.1, 0.5, 0.9, 0.95] });
    expect(found.percentiles.slice(1, 4)).toEqual([found.p10, found.p50, found.p90]);
    const uniform = simulate({ rate: 0, base: [[100]], drivers: [driver(0, "uniform", -0.25, 0.75)], percentiles: [0.05, 0.95] });
    expect(uniform.percentiles.map(({ value }) => Math.round(value * 100) / 100)).toEqual([-20, 70]);
  });

  it("asks what a trial is worth where it is told how, with the same factors as otherwise", () => {
    const values = plan.base.map((line) => npv(plan.rate, line));
    const asked = simulate({
      ...plan,
      trials: 5000,
      outcome: (factors) => values.reduce((sum, value, k) => sum + value * (factors[k] ?? NaN), 0),
    });
    const summed = simulate({ ...plan, trials: 5000 });
    expect(asked.mean.value).toBeCloseTo(summed.mean.value, 9);
    expect(asked.p90.value).toBeCloseTo(summed.p90.value, 9);
    expect(asked.lossProbability).toEqual(summed.lossProbability);
  });

  it("never has more bins than a sheet has rows for them, and rarely few", () =>
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, width) => {
        const { histogram } = simulate({ rate: 0, base: [[1]], drivers: [driver(0, "uniform", from, from + width)], trials: 256 });
        expect(histogram.length).toBeLessThanOrEqual(mostBins);
        expect(histogram.length).toBeGreaterThan(12);
      }),
      { numRuns: 25 },
    ));

  it("tells of a sum of correlated normal lines what the normal distribution tells, whatever their order", () => {
    const ranks = [
      [1, 0.5, -0.3],
      [0.5, 1, 0],
      [-0.3, 0, 1],
    ];
    const values = [30, 20, 10];
    const deviations = [0.2, 0.3, 0.5].map((deviation, line) => deviation * (values[line] ?? NaN));
    const variance = ranks.flatMap((row, i) =>
      row.map((rank, j) => 2 * Math.sin((Math.PI * rank) / 6) * (deviations[i] ?? NaN) * (deviations[j] ?? NaN)),
    );
    const deviation = Math.sqrt(variance.reduce((sum, one) => sum + one, 0));
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const found = simulate({
        rate: 0,
        base: values.map((value) => [value]).concat([[-50]]),
        drivers: order.map((line) => driver(line, "normal", 1, (deviations[line] ?? NaN) / (values[line] ?? NaN))),
        correlation: order.map((i) => order.map((j) => ranks[i]?.[j] ?? NaN)),
        percentiles: [0.01],
      });
      const near = (figure: { readonly value: number; readonly error: number }, expected: number) => {
        expect(Math.abs(figure.value - expected)).toBeLessThan(0.01 * deviation);
        expect(figure.error).toBeLessThan(0.005 * deviation);
      };
      near(found.mean, 10);
      near(found.deviation, deviation);
      near(found.p10, 10 + deviation * normalScore(0.1));
      near(found.p50, 10);
      near(found.p90, 10 + deviation * normalScore(0.9));
      near(found.percentiles[0] ?? { value: NaN, error: NaN }, 10 + deviation * normalScore(0.01));
      // The part of the normal distribution below 0: 10 ÷ deviation below the mean.
      const below = [...Array(2000).keys()].reduce((sum, k) => sum + (normalScore((k + 0.5) / 2000) * deviation + 10 < 0 ? 1 : 0), 0);
      expect(found.lossProbability.value).toBeCloseTo(below / 2000, 2);
    }
  });

  it("tells uncorrelated drivers' percentiles as their distributions have them", () => {
    const at = (distribution: Driver["distribution"], ...terms: number[]) =>
      simulate({ rate: 0, base: [[100], [7]], drivers: [driver(0, distribution, ...terms)], percentiles: [0.25] });
    const triangular = at("triangular", 0, 0.5, 1);
    expect(triangular.p10.value).toBeCloseTo(7 + 100 * Math.sqrt(0.05), 1);
    expect(triangular.percentiles[0]?.value).toBeCloseTo(7 + 100 * Math.sqrt(0.125), 1);
    expect(triangular.p90.value).toBeCloseTo(107 - 100 * Math.sqrt(0.05), 1);
    expect(at("normal", 0, 1).p90.value).toBeCloseTo(7 + 100 * normalScore(0.9), 0);
    expect(at("lognormal", 1, 2).p50.value).toBeCloseTo(7 + 100 / Math.sqrt(5), 1);
  });

  it("multiplies several drivers of one line", () => {
    const found = simulate({ rate: 0, base: [[10]], drivers: [driver(0, "uniform", 2, 2), driver(0, "normal", 3, 0)] });
    expect(found.mean.value).toBeCloseTo(60, 9);
    expect(found.deviation.value).toBeCloseTo(0, 9);
  });

  it("counts every trial in the histogram, whatever the number of trials", () =>
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 9000 }), fc.integer({ min: 0, max: 1000 }), (trials, seed) => {
        const found = simulate({ ...plan, trials, seed });
        expect(found.trials).toBe(trials);
        expect(found.histogram.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
        for (const { value, error } of [found.mean, found.deviation, found.lossProbability, found.p10, found.p50, found.p90])
          expect(Number.isFinite(value) && Number.isFinite(error)).toBe(true);
        expect(found.p10.value).toBeLessThanOrEqual(found.p50.value);
        expect(found.p50.value).toBeLessThanOrEqual(found.p90.value);
      }),
      { numRuns: 10 },
    ));

  it("gives the same bits for a seed, others for another", () => {
    const figures = (seed: number) => simulate({ ...plan, trials: 16_384, seed });
    expect(figures(5)).toEqual(figures(5));
    expect(figures(5).mean.value).not.toBe(figures(6).mean.value);
  });

  it("gives the same bits however it is sliced", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 64, max: 20_000 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        async (trials, seed, sliceMs) => {
          const terms = { ...plan, trials, seed };
          expect(await simulateInSlices(terms, { pause: async () => {}, sliceMs })).toEqual(simulate(terms));
        },
      ),
      { numRuns: 4 },
    ));

  it("pauses, tells how far it is, and stops when it is told to", async () => {
    const told: number[] = [];
    const signal = { aborted: false };
    let pauses = 0;
    const pause = async () => void (signal.aborted = ++pauses === 3);
    const found = await simulateInSlices(
      { ...plan, trials: 200_000 },
      { pause, signal, onProgress: (done) => void told.push(done), sliceMs: 0 },
    );
    expect(found).toBeUndefined();
    expect(pauses).toBe(3);
    expect(told.length).toBe(3);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told[2]).toBeLessThan(1);
  });

  it("refuses what cannot be simulated", () => {
    expect(code(() => simulate({ ...plan, drivers: [] }))).toBe("no-drivers");
    expect(code(() => simulate({ ...plan, base: [] }))).toBe("no-flows");
    expect(code(() => simulate({ ...plan, drivers: [driver(3, "uniform", 0, 1)] }))).toBe("not-between");
    expect(code(() => simulate({ ...plan, drivers: [driver(0.5, "uniform", 0, 1)] }))).toBe("not-whole");
    expect(code(() => simulate({ ...plan, trials: 10 }))).toBe("not-between");
    expect(code(() => simulate({ ...plan, trials: 2 ** 21 }))).toBe("not-between");
    expect(code(() => simulate({ ...plan, seed: 0.5 }))).toBe("not-whole");
    expect(code(() => simulate({ ...plan, rate: -1 }))).toBe("rate-not-above-minus-one");
    expect(code(() => simulate({ ...plan, drivers: Array.from({ length: sobolDimensions + 1 }, () => driver(0, "uniform", 0, 1)) }))).toBe(
      "not-between",
    );
  });
});
