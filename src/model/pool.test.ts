// Knows that each pool satisfies the equation its basis states.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { close } from "./close";
import { pool, poolBases, slabCliffs } from "./pool";
import type { PoolBasis, Tier } from "./pool";

const profit = fc.integer({ min: 1, max: 100_000 });
const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const tax = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);
const basis = fc.constantFrom(...poolBases);

/** What the rate is applied to, written as a person would, with the bonus in it. */
const base: Readonly<Record<PoolBasis, (p: number, b: number, t: number) => number>> = {
  before: (p) => p,
  "after-bonus": (p, b) => p - b,
  "after-tax": (p, _, t) => p - t * p,
  "after-both": (p, b, t) => p - b - t * (p - b),
  "after-tax-deductible": (p, b, t) => p - t * (p - b),
};

const tiers: readonly Tier[] = [
  { upTo: 100, rate: 0.02 },
  { upTo: 600, rate: 0.01 },
  { upTo: Infinity, rate: 0.007 },
];

const code = (act: () => unknown) => refusalOf(act)?.code ?? "answered";

describe("pool", () => {
  it("gives the case's five bases for a profit of 1,500 at 10 % and 25 % tax", () => {
    const found = poolBases.map((name) => [name, Math.round(pool({ profit: 1500, rate: 0.1, basis: name, tax: 0.25 }) * 10) / 10]);
    expect(Object.fromEntries(found)).toEqual({
      before: 150,
      "after-bonus": 136.4,
      "after-tax": 112.5,
      "after-tax-deductible": 115.4,
      "after-both": 104.7,
    });
  });

  it("gives 150, 100 and 90.9 with a hurdle of 500", () => {
    expect(pool({ profit: 1500, rate: 0.1, hurdle: 500 })).toBe(150);
    expect(pool({ profit: 1500, rate: 0.1, hurdle: 500, hurdleMode: "excess" })).toBe(100);
    expect(pool({ profit: 1500, rate: 0.1, hurdle: 500, hurdleMode: "excess", basis: "after-bonus" })).toBeCloseTo(90.909, 3);
  });

  it("satisfies the equation of its basis", () =>
    fc.assert(
      fc.property(profit, rate, tax, basis, (p, r, t, name) => {
        const bonus = pool({ profit: p, rate: r, tax: t, basis: name });
        expect(close(bonus, r * base[name](p, bonus, t))).toBe(true);
      }),
    ));

  it("satisfies it with marginal tiers too", () =>
    fc.assert(
      fc.property(profit, tax, basis, (p, t, name) => {
        const bonus = pool({ profit: p, rate: 0, tax: t, basis: name, tiers, tierMode: "marginal" });
        const reached = base[name](p, bonus, t);
        const bySlice = tiers.reduce((sum, { upTo, rate: r }, k) => {
          const from = tiers[k - 1]?.upTo ?? 0;
          return sum + r * Math.max(0, Math.min(reached, upTo) - from);
        }, 0);
        expect(close(bonus, bySlice)).toBe(true);
      }),
    ));

  it("never falls when profit rises, and stays between 0 and the cap", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        profit,
        rate,
        tax,
        basis,
        fc.constantFrom("trigger" as const, "excess" as const),
        (p, more, r, t, name, mode) => {
          const terms = { rate: r, tax: t, basis: name, hurdle: 200, hurdleMode: mode, cap: 300 };
          const [less, greater] = [pool({ ...terms, profit: p }), pool({ ...terms, profit: p + more })];
          expect(greater).toBeGreaterThanOrEqual(less);
          expect(less).toBeGreaterThanOrEqual(0);
          expect(greater).toBeLessThanOrEqual(300);
        },
      ),
    ));

  it("is nothing below the hurdle and after a loss, and a loss is not taxed", () => {
    expect(pool({ profit: 499, rate: 0.1, hurdle: 500 })).toBe(0);
    expect(pool({ profit: 500, rate: 0.1, hurdle: 500 })).toBe(50);
    expect(pool({ profit: -1, rate: 0.1 })).toBe(0);
    // A restructuring: the loss is 100 smaller than the hurdle, so 10 are shared, untaxed.
    expect(pool({ profit: -200, rate: 0.1, hurdle: -300, hurdleMode: "excess", basis: "after-tax", tax: 0.25 })).toBe(10);
  });

  it("pays a slab at one rate and says where that makes a cliff", () => {
    const slab = (p: number) => pool({ profit: p, rate: 0, tiers });
    expect([100, 600, 1000].map(slab)).toEqual([2, 6, 7]);
    expect(slab(100.01)).toBeLessThan(slab(100));
    expect(slabCliffs(tiers)).toEqual([100, 600]);
  });

  it("refuses impossible terms", () => {
    expect(code(() => pool({ profit: NaN, rate: 0.1 }))).toBe("not-a-number");
    expect(code(() => pool({ profit: 1, rate: 1.1 }))).toBe("out-of-range");
    expect(code(() => pool({ profit: 1, rate: -0.1 }))).toBe("out-of-range");
    expect(code(() => pool({ profit: 1, rate: 0.1, tax: 1 }))).toBe("out-of-range");
    expect(code(() => pool({ profit: 1, rate: 0.1, cap: -1 }))).toBe("negative");
    expect(code(() => pool({ profit: 1, rate: 0.1, tiers: [] }))).toBe("no-tiers");
    expect(code(() => pool({ profit: 1, rate: 0.1, tiers: [...tiers].reverse() }))).toBe("tiers-not-rising");
    expect(code(() => pool({ profit: 200, rate: 0.1, tiers: [{ upTo: 100, rate: 0.1 }] }))).toBe("tiers-end-below-profit");
  });
});
