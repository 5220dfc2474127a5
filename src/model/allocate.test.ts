// Knows the laws of splitting a pool.
import fc from "fast-check";
import { allocate, allocationMethods, roundShares } from "./allocate";
import { close } from "./close";
import { DomainError } from "./errors";
import { fromMinor, largestMinor, toMinor } from "./money";

const pools = fc.integer({ min: 0, max: 10_000_000 });
const weights = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((weight) => weight > 0));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A pool with floors and caps that can be met. */
const bounded = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 100 }), floor: fc.integer({ min: 0, max: 50 }), room: fc.integer({ min: 0, max: 200 }) }),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .chain((parties) => {
    const least = sum(parties.map(({ floor }) => floor));
    const most = sum(parties.map(({ floor, room }) => floor + room));
    return fc.record({
      pool: fc.integer({ min: least, max: most }),
      weights: fc.constant(parties.map(({ weight }) => weight)),
      floors: fc.constant(parties.map(({ floor }) => floor)),
      caps: fc.constant(parties.map(({ floor, room }) => floor + room)),
    });
  });

const refused = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
    throw error;
  }
  return undefined;
};

describe("allocate", () => {
  it("splits the case's 150 into 50, 60, 20 and 20, to the yuan", () => {
    expect(allocate(150, [50, 60, 20, 20], { unit: 0.0001 })).toEqual([50, 60, 20, 20]);
    expect(allocate(180, [50, 60, 20, 20], { unit: 0.0001 })).toEqual([60, 72, 24, 24]);
    expect(allocate(150, [50, 60, 20, 20], { caps: [52.5, 52.5, 52.5, 52.5], unit: 0.0001 })).toEqual([52.5, 52.5, 22.5, 22.5]);
  });

  it("hands out the whole pool", () =>
    fc.assert(fc.property(pools, weights, (pool, all) => expect(sum(allocate(pool, all, { unit: 1 }))).toBe(pool))));

  it("hands out the whole pool in units of a yuan, counted in 万元", () =>
    fc.assert(
      fc.property(pools, weights, (yuan, all) => {
        const shares = allocate(yuan / 10_000, all, { unit: 0.0001 });
        expect(sum(shares.map((share) => toMinor(share, 0.0001)))).toBe(yuan);
      }),
    ));

  it("stays between floors and caps and hands out the whole pool, by either method", () =>
    fc.assert(
      fc.property(
        bounded,
        fc.constantFrom("water-fill" as const, "floor-then-share" as const),
        ({ pool, weights: all, floors, caps }, method) => {
          const shares = allocate(pool, all, { floors, caps, method, unit: 1 });
          expect(sum(shares)).toBe(pool);
          shares.forEach((share, k) => {
            expect(share).toBeGreaterThanOrEqual(floors[k] ?? 0);
            expect(share).toBeLessThanOrEqual(caps[k] ?? 0);
          });
          expect(close(sum(allocate(pool, all, { floors, caps, method })), pool)).toBe(true);
        },
      ),
    ));

  it("gives every party that is neither at its floor nor at its cap the same amount per weight", () =>
    fc.assert(
      fc.property(bounded, ({ pool, weights: all, floors, caps }) => {
        const shares = allocate(pool, all, { floors, caps });
        const free = shares.flatMap((share, k) =>
          share > (floors[k] ?? 0) + 1e-9 && share < (caps[k] ?? 0) - 1e-9 ? [share / (all[k] ?? 1)] : [],
        );
        free.forEach((level) => expect(close(level, free[0] ?? 0)).toBe(true));
        // Who is at the floor would get less by weight, who is at the cap would get more.
        const level = free[0];
        if (level === undefined) return;
        shares.forEach((share, k) => {
          expect(close(share, Math.min(Math.max(level * (all[k] ?? 0), floors[k] ?? 0), caps[k] ?? 0))).toBe(true);
        });
      }),
    ));

  it("is never more than one unit away from the exact share", () =>
    fc.assert(
      fc.property(pools, weights, (pool, all) => {
        const exact = allocate(pool, all);
        allocate(pool, all, { unit: 1 }).forEach((share, k) => expect(Math.abs(share - (exact[k] ?? 0))).toBeLessThan(1 + 1e-9));
      }),
    ));

  it("gives no less for more weight", () =>
    fc.assert(
      fc.property(pools, weights, fc.nat(), fc.integer({ min: 1, max: 500 }), (pool, all, pick, more) => {
        const chosen = pick % all.length;
        const raised = all.map((weight, k) => (k === chosen ? weight + more : weight));
        const [before, after] = [allocate(pool, all, { unit: 1 }), allocate(pool, raised, { unit: 1 })];
        expect(after[chosen] ?? 0).toBeGreaterThanOrEqual(before[chosen] ?? 0);
      }),
    ));

  it("depends on the order only where parties tie", () =>
    fc.assert(
      fc.property(pools, weights, (pool, all) => {
        const forward = allocate(pool, all, { unit: 1 });
        const backward = allocate(pool, [...all].reverse(), { unit: 1 }).reverse();
        const byWeight = (shares: readonly number[]) => all.map((weight, k) => `${weight}: ${shares[k]}`).sort();
        expect(byWeight(backward)).toEqual(byWeight(forward));
      }),
    ));

  it("breaks ties in favour of the larger share, then of the earlier party", () => {
    expect(allocate(4, [1, 3, 1, 3], { unit: 1 })).toEqual([0, 2, 0, 2]); // 0.5, 1.5, 0.5, 1.5
    expect(allocate(100, [1, 1, 1], { unit: 1 })).toEqual([34, 33, 33]);
    expect(allocate(1, [1, 1], { unit: 1 })).toEqual([1, 0]);
  });

  it("takes a remainder beyond nine digits for nothing", () => {
    // 0.1 + 0.2 and 0.3 are the same weight to a person; the earlier one wins the tie.
    expect(allocate(1, [0.3, 0.1 + 0.2], { unit: 1 })).toEqual([1, 0]);
    expect(allocate(3, [0.1, 0.1, 0.1], { unit: 1 })).toEqual([1, 1, 1]);
  });

  it("splits a negative pool as the mirror image", () => {
    expect(roundShares([1, 1, 1], -100, 1)).toEqual([-34, -33, -33]);
    fc.assert(
      fc.property(pools, weights, (pool, all) => {
        const mirrored = allocate(pool, all, { unit: 1 }).map((share) => (share === 0 ? 0 : -share));
        expect(allocate(-pool, all, { unit: 1 })).toEqual(mirrored);
      }),
    );
  });

  it("rounds the pool itself to whole units", () => expect(allocate(136.363636, [1, 1], { unit: 0.0001 })).toEqual([68.1818, 68.1818]));

  it("rounds floors up and caps down to whole units, what is whole on nine digits being whole", () => {
    expect(allocate(10, [1, 1], { floors: [6.2, 0], unit: 1 })).toEqual([7, 3]);
    expect(allocate(10, [1, 1], { caps: [3.7, 100], unit: 1 })).toEqual([3, 7]);
    expect(allocate(1, [1, 9], { floors: [0.1 + 0.2, 0], unit: 0.1 })).toEqual([0.3, 0.7]);
    expect(allocate(1, [9, 1], { caps: [0.1 + 0.2, 1], unit: 0.1 })).toEqual([0.3, 0.7]);
    expect(allocate(10, [1, 1], { caps: [Infinity, 3] })).toEqual([7, 3]);
    expect(allocate(10, [1, 1], { caps: [3, Infinity], unit: 2 })).toEqual([2, 8]);
  });

  it.each([
    [100, [1, 2], 25, [25, 75]],
    [0.9, [1, 2], 0.3, [0.3, 0.6]],
    [1, [1, 2], 0.05, [0.35, 0.65]],
    [7e-7, [1, 1], 1e-7, [4e-7, 3e-7]],
    [2e15, [1, 1], 1, [1e15, 1e15]],
    [3e15, [1, 2], 1000, [1e15, 2e15]],
    [0.7, [1, 6], 0.1, [0.1, 0.6]],
    [-100, [1, 2], 25, [-25, -75]],
  ] as const)("splits %d by %j in units of %d, told as a person would write them", (pool, all, unit, shares) =>
    expect(allocate(pool, all, { unit })).toEqual(shares),
  );

  it("finds the level that halving would find, whoever has no weight", () =>
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
            minLength: 1,
            maxLength: 7,
          })
          .filter((parties) => parties.some(([weight]) => weight > 0)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parties, part) => {
          const [all, floors] = [parties.map(([weight]) => weight), parties.map(([, floor]) => floor)];
          const caps = parties.map(([, floor, room]) => floor + room);
          const at = (level: number) =>
            all.map((weight, k) => Math.min(Math.max(level * weight, floors[k] ?? 0), weight === 0 ? (floors[k] ?? 0) : (caps[k] ?? 0)));
          const [least, most] = [sum(floors), sum(at(1e9))];
          const pool = least + part * (most - least);
          let [low, high] = [0, 1e9];
          for (let step = 0; step < 200; step++) {
            const middle = (low + high) / 2;
            if (sum(at(middle)) < pool) low = middle;
            else high = middle;
          }
          const expected = at(high);
          allocate(pool, all, { floors, caps }).forEach((share, k) => expect(share).toBeCloseTo(expected[k] ?? NaN, 6));
        },
      ),
      { numRuns: 300 },
    ));

  it("gives a party without weight its floor", () => {
    expect(allocate(100, [1, 0], { floors: [0, 10] })).toEqual([90, 10]);
    expect(refused(() => allocate(100, [1, 0], { caps: [50, 80] }))).toEqual({ code: "caps-below-pool", caps: 50, pool: 100 });
  });

  it("refuses what cannot be split, with the numbers", () => {
    expect(refused(() => allocate(100, []))).toEqual({ code: "no-weights" });
    expect(refused(() => allocate(100, [1, -2]))).toEqual({ code: "negative-weight", index: 1, weight: -2 });
    expect(refused(() => allocate(100, [0, 0]))).toEqual({ code: "weights-all-zero", count: 2 });
    expect(refused(() => allocate(100, [1, 1], { floors: [60, 60] }))).toEqual({ code: "floors-exceed-pool", floors: 120, pool: 100 });
    expect(refused(() => allocate(100, [1, 1], { caps: [40, 40] }))).toEqual({ code: "caps-below-pool", caps: 80, pool: 100 });
    expect(refused(() => allocate(100, [1, 1], { floors: [60, 0], caps: [50, 100] }))).toEqual({
      code: "floor-above-cap",
      index: 0,
      floor: 60,
      cap: 50,
    });
    expect(refused(() => allocate(100, [1, 1], { floors: [1] }))?.code).toBe("lengths-differ");
    expect(refused(() => allocate(100, [1, 1], { floors: [1, -1] }))?.code).toBe("negative");
    expect(refused(() => allocate(100, [1, 1], { unit: 0 }))?.code).toBe("not-positive");
    expect(refused(() => allocate(NaN, [1, 1]))?.code).toBe("not-a-number");
    expect(refused(() => allocate(-5, [1, 1], { floors: [1, 0] }))?.code).toBe("floors-exceed-pool");
  });
});

describe("money", () => {
  it("rounds as Excel's ROUND: on 15 digits, halves away from zero", () => {
    expect(toMinor(1.005, 0.01)).toBe(101);
    expect(toMinor(2.5, 1)).toBe(3);
    expect(toMinor(-2.5, 1)).toBe(-3);
    expect(toMinor(0.1 + 0.2, 0.1)).toBe(3);
    expect(toMinor(-0.4, 1)).toBe(0);
  });

  it("comes back as the amount it was", () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0.0001, 0.01, 1, 100), (units, unit) => {
        expect(toMinor(fromMinor(toMinor(units * unit, unit), unit), unit)).toBe(units);
      }),
    ));

  it("refuses amounts in which whole units are lost", () => {
    expect(refused(() => toMinor(largestMinor * 2, 1))?.code).toBe("amount-too-large");
    expect(refused(() => toMinor(1, -1))?.code).toBe("not-positive");
  });
});

it("is told nothing by the call before, whatever that was asked", () => {
  const terms = fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 }),
    floor: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    cap: fc.option(fc.integer({ min: 40, max: 90 }), { nil: undefined }),
    unit: fc.option(fc.constantFrom(1, 0.01), { nil: undefined }),
    method: fc.constantFrom(...allocationMethods),
  });
  const asked = ({ weights, floor, cap, unit, method }: typeof terms extends fc.Arbitrary<infer T> ? T : never) =>
    allocate(100, weights, {
      method,
      ...(floor === undefined ? {} : { floors: weights.map(() => floor) }),
      ...(cap === undefined ? {} : { caps: weights.map(() => cap) }),
      ...(unit === undefined ? {} : { unit }),
    });
  fc.assert(
    fc.property(terms, terms, (one, other) => {
      const first = asked(one);
      const again = [...first];
      asked(other);
      expect(first).toEqual(again);
      expect(asked(one)).toEqual(again);
    }),
  );
});
