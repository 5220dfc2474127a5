// Knows the laws of discounting and rates of return, and the figures of the worked case.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { close } from "./close";
import { irr, irrs, nearestRate } from "./irr";
import { npv } from "./npv";
import { payback } from "./payback";
import { annualRate, periodRate } from "./period-rate";
import { ratesOfZero } from "./rates-of-zero";
import { roi } from "./roi";
import { timings } from "./timing";
import { xirr, xirrs } from "./xirr";
import { xnpv } from "./xnpv";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
const flows = fc.array(amount, { minLength: 2, maxLength: 40 });
const rate = fc.integer({ min: -9000, max: 50_000 }).map((basisPoints) => basisPoints / 10_000);
const timing = fc.constantFrom(...timings);

const code = (act: () => unknown) => refusalOf(act)?.code ?? "answered";

/** Σ of the sizes of the present values: what a net present value is small or large against. */
const gross = (at: number, amounts: readonly number[], when: (typeof timings)[number] = "end") => npv(at, amounts.map(Math.abs), when);

describe("npv", () => {
  it("gives the figures of the case", () => {
    const flat = [-800, 1500, 1500, 1500];
    expect(npv(0.1, flat)).toBeCloseTo(2930.278, 3);
    expect(npv(0.1, [-800, 1350, 1500, 1500])).toBeCloseTo(2793.914, 3);
    expect(npv(0.1, [-800, 1350, 1350, 1350])).toBeCloseTo(2557.25, 2);
    // Mid and begin by hand: three later flows brought forward by half a period and by a whole one.
    expect(npv(0.1, flat, "mid")).toBeCloseTo(-800 + 1500 * (1.1 ** -0.5 + 1.1 ** -1.5 + 1.1 ** -2.5), 9);
    expect(npv(0.1, flat, "begin")).toBeCloseTo(-800 + 1500 * (1 + 1.1 ** -1 + 1.1 ** -2), 9);
    expect(npv(0, flat)).toBe(3700);
  });

  it("is linear", () =>
    fc.assert(
      fc.property(flows, flows, rate, timing, amount, (a, b, r, when, factor) => {
        const length = Math.min(a.length, b.length);
        const [x, y] = [a.slice(0, length), b.slice(0, length)];
        const mixed = x.map((flow, k) => flow + factor * (y[k] ?? 0));
        const scale = gross(r, x, when) + Math.abs(factor) * gross(r, y, when);
        expect(Math.abs(npv(r, mixed, when) - npv(r, x, when) - factor * npv(r, y, when))).toBeLessThanOrEqual(1e-12 * scale);
      }),
    ));

  it("is the plain sum at rate 0, whatever the timing", () =>
    fc.assert(
      fc.property(flows, timing, (a, when) => {
        expect(
          close(
            npv(0, a, when),
            a.reduce((sum, flow) => sum + flow, 0),
          ),
        ).toBe(true);
      }),
    ));

  it("leaves periods 0 and 1 undiscounted when flows fall at the beginning", () =>
    fc.assert(
      fc.property(amount, amount, rate, (today, first, r) => expect(close(npv(r, [today, first], "begin"), today + first)).toBe(true)),
    ));

  it("refuses rates of −100 % and below, and what is no number", () => {
    expect(code(() => npv(-1, [1]))).toBe("rate-not-above-minus-one");
    expect(code(() => npv(NaN, [1]))).toBe("not-a-number");
    expect(code(() => npv(0.1, [1, NaN]))).toBe("not-a-number");
    expect(npv(0.1, [])).toBe(0);
  });
});

describe("irr", () => {
  it("is 178.9 % for the case, and 427.9 % when the flows fall mid-period", () => {
    expect(irr([-800, 1500, 1500, 1500])).toBeCloseTo(1.788528, 6);
    expect(irr([-800, 1500, 1500, 1500], undefined, "mid")).toBeCloseTo(4.279, 3);
  });

  it("makes the net present value zero in every timing", () =>
    fc.assert(
      fc.property(flows, timing, (a, when) => {
        for (const root of irrs(a, when)) {
          const size = gross(root, a, when);
          const step = Math.max(1, Math.abs(root)) * Number.EPSILON;
          const changes = npv(Math.max(root - step, -1 + 1e-16), a, when) * npv(root + step, a, when) <= 0;
          expect(Math.abs(npv(root, a, when)) <= 1e-9 * size || changes).toBe(true);
        }
      }),
    ));

  it("does not depend on the unit of money", () =>
    fc.assert(
      fc.property(flows, fc.constantFrom(1e-9, 0.0001, 7, 1e12), (a, factor) => {
        const scaled = irrs(a.map((flow) => flow * factor));
        const plain = irrs(a);
        expect(scaled.length).toBe(plain.length);
        // A root is as sharp as the slope there lets it be.
        plain.forEach((root, k) => expect(Math.abs((scaled[k] ?? NaN) - root)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(root))));
      }),
    ));

  it("finds a rate at which the value only touches 0, both where it crosses nearby, none where it stays away", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 20_000 }).map((basisPoints) => basisPoints / 10_000),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (rate, apart, turned) => {
          const growth = (1 + rate) ** apart;
          const flows = (middle: number) =>
            [-100, ...Array<number>(apart - 1).fill(0), middle, ...Array<number>(apart - 1).fill(0), -100 * growth * growth].map((flow) =>
              turned ? -flow : flow,
            );
          const [touched = NaN, ...others] = irrs(flows(200 * growth));
          expect(others).toEqual([]);
          expect(Math.abs(touched - rate) / (1 + rate)).toBeLessThan(1e-5);
          const [low = NaN, high = NaN, ...more] = irrs(flows(200.02 * growth));
          expect(more).toEqual([]);
          // 1 − 2 · 1.0001 · u + u² is 0 where ln u is this or its negative.
          const d = Math.acosh(1.0001) / apart;
          expect(Math.log1p(high) - Math.log1p(rate)).toBeCloseTo(d, 6);
          expect(Math.log1p(rate) - Math.log1p(low)).toBeCloseTo(d, 6);
          expect(irrs(flows(199.98 * growth))).toEqual([]);
        },
      ),
    ));

  it("finds every rate that a series was built from", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -18, max: 60 }), { minLength: 1, maxLength: 5 }), (twentieths) => {
        const rates = twentieths.map((n) => n / 20).sort((a, b) => a - b);
        // ∏ (−1 + (1 + rate) · v), multiplied out in powers of v = 1 ÷ growth: a series whose rates are these.
        const series = rates.reduce((product, root) => [...product, 0].map((flow, k) => (1 + root) * (product[k - 1] ?? 0) - flow), [1]);
        const found = irrs(series);
        expect(found.length).toBe(rates.length);
        rates.forEach((root, k) => expect(Math.abs((found[k] ?? NaN) - root)).toBeLessThan(1e-5));
      }),
    ));

  it("never has more rates than changes of sign, and one for one change", () =>
    fc.assert(
      fc.property(flows, (a) => {
        const signs = a.filter((flow) => flow !== 0).map(Math.sign);
        const changes = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
        const found = irrs(a).length;
        expect(found).toBeLessThanOrEqual(changes);
        if (changes === 1) expect(found).toBe(1);
      }),
    ));

  it("refuses what has no rate or several", () => {
    expect(code(() => irr([1, 2]))).toBe("no-sign-change");
    expect(code(() => irr([0, 0]))).toBe("no-sign-change");
    expect(code(() => irr([1, -1.9, 1]))).toBe("no-rate");
    expect(code(() => irr([-10, 21, -11]))).toBe("several-rates");
    expect(irr([-10, 21, -11], -0.2)).toBe(0);
    expect(code(() => irr([-10, 21, -11], NaN))).toBe("not-a-number");
  });

  it("answers hard series: total loss but for a trifle, a fortune, tiny and huge units, 1,000 flows, leading zeros", () => {
    expect(irr([-1e6, 100])).toBeCloseTo(-0.9999, 12);
    expect(irr([-1, 1e6])).toBeCloseTo(999_999, 3);
    expect(irr([-1e-9, 1.1e-9])).toBeCloseTo(0.1, 12);
    expect(irr([-1e300, 1.1e300])).toBeCloseTo(0.1, 12);
    expect(irr([0, 0, -100, 110])).toBeCloseTo(0.1, 12);
    expect(irr([-100, ...Array.from({ length: 1000 }, () => 1)])).toBeCloseTo(0.00999952, 6);
    expect(irrs([1, -4, 6, -4, 1]).length).toBe(1);
  });
});

describe("dated flows", () => {
  const days = fc.array(fc.integer({ min: 40_000, max: 50_000 }), { minLength: 2, maxLength: 30 });

  it("xnpv does not depend on the order", () =>
    fc.assert(
      fc.property(days, rate, (dates, r) => {
        const amounts = dates.map((_, k) => (k % 3 === 0 ? -100 : 70 + k));
        const order = dates.map((_, k) => k).sort((a, b) => (dates[a] ?? 0) - (dates[b] ?? 0));
        const sorted = xnpv(
          r,
          order.map((k) => amounts[k] ?? 0),
          order.map((k) => dates[k] ?? 0),
          45_000,
        );
        expect(close(xnpv(r, amounts, dates, 45_000), sorted)).toBe(true);
      }),
    ));

  it("xirr of flows 365 days apart is irr", () =>
    fc.assert(
      fc.property(flows, (a) => {
        const dates = a.map((_, k) => 40_000 + 365 * k);
        const [dated, spaced] = [xirrs(a, dates), irrs(a)];
        expect(dated.length).toBe(spaced.length);
        spaced.forEach((root, k) => expect(close(dated[k] ?? NaN, root)).toBe(true));
      }),
    ));

  it("xirr makes xnpv zero, or the sign changes at the next double", () =>
    fc.assert(
      fc.property(days, fc.array(amount, { minLength: 30, maxLength: 30 }), (dates, pool) => {
        const amounts = dates.map((_, k) => pool[k] ?? 0);
        for (const root of xirrs(amounts, dates)) {
          const first = Math.min(...dates);
          const size = xnpv(root, amounts.map(Math.abs), dates, first);
          const step = Math.max(1, Math.abs(root)) * Number.EPSILON;
          const changes =
            xnpv(Math.max(root - step, -1 + 1e-16), amounts, dates, first) * xnpv(root + step, amounts, dates, first) <= 0 ||
            !Number.isFinite(size);
          expect(Math.abs(xnpv(root, amounts, dates, first)) <= 1e-9 * size || changes).toBe(true);
        }
      }),
    ));

  it("leading zeros and the order change nothing", () => {
    const plain = xirr([-10000, 2750, 4250, 3250, 2750], [39448, 39508, 39751, 39859, 39904]);
    expect(xirr([0, -10000, 2750, 4250, 3250, 2750], [30_000, 39448, 39508, 39751, 39859, 39904])).toBeCloseTo(plain, 14);
    expect(xirr([2750, -10000, 4250, 2750, 3250], [39508, 39448, 39751, 39904, 39859])).toBeCloseTo(plain, 14);
  });

  it("refuses flows without dates, all on one day, or none", () => {
    expect(code(() => xirr([-100, 110], [40_000]))).toBe("lengths-differ");
    expect(code(() => xirr([-100, 110], [40_000, 40_000]))).toBe("no-sign-change");
    expect(code(() => xirr([], []))).toBe("no-flows");
    expect(code(() => xnpv(-1.1, [1], [40_000]))).toBe("rate-not-above-minus-one");
    expect(code(() => xnpv(0.1, [1], [NaN]))).toBe("not-a-number");
  });

  it("finds all rates of two hundred random flows within a blink", () => {
    const random = fc.sample(amount, { numRuns: 200, seed: 7 });
    const begun = performance.now();
    const found = ratesOfZero(
      random,
      random.map((_, k) => k / 12),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe("periods of a year", () => {
  it("10 % a year are 0.7974 % a month, and back", () => {
    expect(periodRate(0.1, 12)).toBeCloseTo(0.007974, 6);
    fc.assert(fc.property(rate, fc.constantFrom(1, 4, 12), (r, m) => expect(close(annualRate(periodRate(r, m), m), r)).toBe(true)));
    expect(code(() => periodRate(0.1, 0))).toBe("not-positive");
  });
});

it("takes of several rates the nearest to the one that is meant, on either side, and refuses one that is no number", () => {
  const rates = [-0.5, 0.1, 0.4];
  expect([-0.4, 0, 0.2, 0.3, 9].map((near) => nearestRate(rates, false, near))).toEqual([-0.5, 0.1, 0.1, 0.4, 0.4]);
  expect(code(() => nearestRate([0.1], false, NaN))).toBe("not-a-number");
  expect(code(() => nearestRate(rates, false))).toBe("several-rates");
});

describe("payback", () => {
  it("is 0.53 years for the case", () => expect(payback([-800, 1500, 1500, 1500])).toBeCloseTo(0.5333, 4));

  it("is re-opened by a later loss", () => {
    expect(payback([-10, 15, -7, 5, 6, -1])).toBeCloseTo(2.4, 12);
    expect(code(() => payback([-10, 15, -7]))).toBe("never-pays-back");
  });

  it("says how much is missing after how many periods where it never pays back", () =>
    expect(refusalOf(() => payback([-100, 30, 20]))).toEqual({ code: "never-pays-back", shortfall: 50, periods: 2 }));

  it("takes a remainder of rounding for nothing", () => expect(payback([-0.3, 0.1, 0.1, 0.1])).toBe(3));

  it("needs no time where nothing is spent", () => {
    expect(payback([1, 1])).toBe(0);
    expect(payback([0])).toBe(0);
    expect(code(() => payback([]))).toBe("no-flows");
  });

  it("discounted is never sooner than static, and whole is interpolated rounded up", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 12 }),
        (cost, inflows) => {
          const project = [-cost, ...inflows];
          if (code(() => payback(project, 0.1)) !== "answered") return;
          expect(payback(project, 0.1)).toBeGreaterThanOrEqual(payback(project) - 1e-12);
          expect(payback(project, 0.1, "whole")).toBe(Math.ceil(payback(project, 0.1) - 1e-9));
        },
      ),
    ));
});

describe("roi", () => {
  it("is 600 % only if the 3,000 are already net of the 500", () => {
    expect(roi(3000, 500)).toBe(6);
    expect(roi(3000, 500, "gross")).toBe(5);
  });

  it("annualised compounds back to the whole", () =>
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 900 }), fc.integer({ min: 1, max: 30 }), (gain, years) => {
        expect(close((1 + roi(gain, 100, "annualised", years)) ** years, 1 + gain / 100)).toBe(true);
      }),
    ));

  it("refuses what has no return", () => {
    expect(code(() => roi(1, 0))).toBe("not-positive");
    expect(code(() => roi(1, 100, "annualised"))).toBe("years-missing");
    expect(code(() => roi(1, 100, "annualised", 0))).toBe("not-positive");
    expect(code(() => roi(-101, 100, "annualised", 2))).toBe("loss-beyond-cost");
    expect(roi(-100, 100, "annualised", 2)).toBe(-1);
  });
});
