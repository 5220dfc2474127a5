// Knows the laws of what is paid for performance: contribution, curve, deferral, recovery, shared gains.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { clawback } from "./clawback";
import { close } from "./close";
import { contributionShares } from "./contribution";
import { gainShare } from "./gain-share";
import { payout } from "./payout";
import { vest } from "./vest";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
describe("contribution", () => {
  const tables = fc.integer({ min: 1, max: 5 }).chain((criteria) =>
    fc.record({
      scores: fc.array(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: criteria, maxLength: criteria }), {
        minLength: 1,
        maxLength: 8,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: criteria, maxLength: criteria }),
    }),
  );

  it("adds up to 1, whatever the scale of the weights", () =>
    fc.assert(
      fc.property(tables, ({ scores, weights }) => {
        const shares = contributionShares(scores, weights);
        expect(close(sum(shares), 1)).toBe(true);
        contributionShares(
          scores,
          weights.map((weight) => weight / 100),
        ).forEach((share, k) => expect(close(share, shares[k] ?? NaN)).toBe(true));
      }),
    ));

  it("gives more for a better score", () =>
    fc.assert(
      fc.property(tables, ({ scores, weights }) => {
        const better = scores.map((row, party) => (party === 0 ? row.map((score, k) => (k === 0 ? score + 1 : score)) : row));
        const [before = 0] = contributionShares(scores, weights);
        const [after = 0] = contributionShares(better, weights);
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    ));

  it("names the score that is missing, and does not take it for 0", () => {
    expect(
      refusalOf(() =>
        contributionShares(
          [
            [1, 2],
            [3, undefined],
          ],
          [1, 1],
        ),
      ),
    ).toEqual({ code: "missing-score", party: 1, criterion: 1 });
    expect(refusalOf(() => contributionShares([[1, -2]], [1, 1]))?.code).toBe("negative-score");
    expect(refusalOf(() => contributionShares([[0, 0]], [1, 1]))?.code).toBe("nothing-scored");
    expect(refusalOf(() => contributionShares([[1]], [1, 1]))?.code).toBe("lengths-differ");
    expect(refusalOf(() => contributionShares([[1, 1]], [1, -1]))?.code).toBe("negative");
    expect(refusalOf(() => contributionShares([], []))?.code).toBe("nothing-given");
  });
});

describe("payout", () => {
  const curve = [
    { attainment: 0.8, payout: 0.5 },
    { attainment: 1, payout: 1 },
    { attainment: 1.2, payout: 1.5 },
  ];
  it.each([
    [0.7999, 0],
    [0.8, 0.5],
    [0.9, 0.75],
    [1, 1],
    [1.1, 1.25],
    [1.2, 1.5],
    [9, 1.5],
    [-1, 0],
  ])("at %d is %d", (attainment, paid) => expect(payout(attainment, curve)).toBeCloseTo(paid, 12));

  it("pays no less for more, on a rising curve", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (attained, more) =>
        expect(payout(attained + more, curve)).toBeGreaterThanOrEqual(payout(attained, curve) - 1e-12),
      ),
    ));

  it("refuses a curve that turns back", () => {
    expect(refusalOf(() => payout(1, [...curve].reverse()))?.code).toBe("not-rising");
    expect(refusalOf(() => payout(1, [{ attainment: 1, payout: -1 }]))?.code).toBe("negative");
    expect(refusalOf(() => payout(1, []))?.code).toBe("nothing-given");
  });
});

describe("vesting", () => {
  const schedules = fc
    .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map((part, when) => ({ when, part: part / sum(parts) })));

  it("adds up to the award, to the unit", () =>
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), schedules, (award, schedule) => {
        expect(sum(vest(award, schedule, { unit: 1 }).map(({ amount }) => amount))).toBe(award);
        expect(close(sum(vest(award, schedule).map(({ amount }) => amount)), award)).toBe(true);
      }),
    ));

  it("discounts each tranche from the award, or from a day", () => {
    const years = vest(
      300,
      [
        { when: 0, part: 0.4 },
        { when: 2, part: 0.6 },
      ],
      { rate: 0.1 },
    );
    expect(years.map(({ presentValue }) => presentValue)).toEqual([120, expect.closeTo(180 / 1.21, 10)]);
    const dated = [
      { when: 46022, part: 0.5 },
      { when: 46387, part: 0.5 },
    ];
    expect(vest(200, dated, { rate: 0.1 })[1]?.presentValue).toBeCloseTo(100 / 1.1, 10);
    expect(vest(200, dated, { rate: 0.1, asOf: 46387 })[0]?.presentValue).toBeCloseTo(110, 10);
  });

  it("refuses a schedule that is not one", () => {
    expect(refusalOf(() => vest(1, [{ when: 0, part: 0.5 }]))).toEqual({ code: "parts-not-whole", sum: 0.5 });
    expect(
      refusalOf(() =>
        vest(1, [
          { when: 1, part: 0.5 },
          { when: 1, part: 0.5 },
        ]),
      )?.code,
    ).toBe("not-rising");
    expect(
      refusalOf(() =>
        vest(1, [
          { when: 1, part: 0.5 },
          { when: 46022, part: 0.5 },
        ]),
      )?.code,
    ).toBe("times-mixed");
    expect(refusalOf(() => vest(1, [{ when: 1, part: 1.5 }]))?.code).toBe("out-of-range");
    expect(refusalOf(() => vest(1, []))?.code).toBe("nothing-given");
    expect(refusalOf(() => vest(1, [{ when: 1, part: 1 }], { rate: -1 }))?.code).toBe("rate-not-above-minus-one");
  });
});

describe("clawback", () => {
  it("is never below 0, nor above what was paid, nor above the limit", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            paid: fc.integer({ min: 0, max: 100 }),
            restated: fc.integer({ min: -50, max: 150 }),
            limit: fc.integer({ min: 1, max: 60 }),
          }),
          {
            minLength: 1,
          },
        ),
        (people) => {
          const due = clawback(
            people.map(({ paid }) => paid),
            people.map(({ restated }) => restated),
            people.map(({ limit }) => limit),
          );
          people.forEach(({ paid, restated, limit }, k) => expect(due[k]).toBe(Math.min(limit, paid, Math.max(0, paid - restated))));
        },
      ),
    ));

  it("refuses lists of different length and negative payments", () => {
    expect(refusalOf(() => clawback([1, 2], [1]))?.code).toBe("lengths-differ");
    expect(refusalOf(() => clawback([1, 2], [1, 1], [1, 1, 1]))?.code).toBe("lengths-differ");
    expect(refusalOf(() => clawback([-1], [1]))?.code).toBe("negative");
    expect(refusalOf(() => clawback([], []))?.code).toBe("nothing-given");
  });
});

describe("shared gains", () => {
  const base = { labour: 55, output: 125 };
  it("leaves a loss with the company, or carries it", () => {
    const quarters = [
      { labour: 9, output: 20 },
      { labour: 7, output: 18 },
    ];
    const absorbed = gainShare("scanlon", base, quarters, 0.75);
    expect(absorbed.map(({ gain }) => gain)).toEqual([expect.closeTo(-0.2, 12), expect.closeTo(0.92, 12)]);
    expect(absorbed.map(({ employees }) => employees)).toEqual([0, expect.closeTo(0.69, 12)]);
    expect(gainShare("scanlon", base, quarters, 0.75, { losses: "carried" })[1]?.employees).toBeCloseTo(0.54, 12);
  });

  it("takes the reserve first", () => {
    const [quarter] = gainShare("scanlon", base, [{ labour: 7, output: 18 }], 0.75, { reserve: 0.25 });
    expect(quarter?.reserve).toBeCloseTo(0.23, 12);
    expect(quarter?.employees).toBeCloseTo(0.5175, 12);
  });

  it("hands out no more than the gain", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ labour: fc.integer({ min: 0, max: 100 }), output: fc.integer({ min: 0, max: 200 }) }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("absorbed" as const, "carried" as const),
        (periods, share, reserve, losses) => {
          for (const { gain, reserve: kept, employees } of gainShare("improshare", base, periods, share, { reserve, losses }))
            expect(kept + employees).toBeLessThanOrEqual(Math.max(0, gain) + 1e-9);
        },
      ),
    ));

  it("refuses a base without output", () => {
    expect(refusalOf(() => gainShare("rucker", { labour: 1, output: 5, boughtIn: 5 }, [base], 0.5))?.code).toBe("not-positive");
    expect(refusalOf(() => gainShare("scanlon", base, [], 0.5))?.code).toBe("nothing-given");
    expect(refusalOf(() => gainShare("scanlon", base, [base], 1.5))?.code).toBe("out-of-range");
    expect(refusalOf(() => gainShare("scanlon", { labour: -1, output: 5 }, [base], 0.5))?.code).toBe("negative");
  });
});
