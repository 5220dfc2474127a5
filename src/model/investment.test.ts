// Knows the laws of the investment functions beside NPV and IRR, and figures worked by hand or printed in textbooks.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { accountingReturn } from "./accounting-return";
import { annuityRate, annuityRates } from "./annuity-rate";
import { breakEven } from "./break-even";
import { close } from "./close";
import { capm, wacc } from "./cost-of-capital";
import { crossover } from "./crossover";
import { delayLoss, delayModes } from "./delay";
import { depreciation, depreciationMethods } from "./depreciation";
import { equivalentAnnuity } from "./equivalent-annuity";
import { impliedGrowth } from "./implied-growth";
import { irr, irrs } from "./irr";
import { mirr, mirrMethods } from "./mirr";
import { npv } from "./npv";
import { profitabilityIndex } from "./profitability-index";
import { scenario } from "./scenario";
import { sensitivity } from "./sensitivity";
import { timings } from "./timing";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
const flows = fc.array(amount, { minLength: 2, maxLength: 20 });
const rate = fc.integer({ min: -5000, max: 20_000 }).map((basisPoints) => basisPoints / 10_000);
const timing = fc.constantFrom(...timings);
/** Spending today, income later. */
const project = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 20 }))
  .map(([cost, income]) => [-cost, ...income]);

const code = (act: () => unknown) => refusalOf(act)?.code ?? "answered";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("mirr", () => {
  it("is the internal rate of return when income is reinvested and spending financed at just that rate", () =>
    fc.assert(
      fc.property(project, fc.constantFrom(...mirrMethods), (plan, method) => {
        const own = irr(plan);
        expect(close(mirr(plan, own, own, method), own, 1e-8)).toBe(true);
      }),
    ));

  it("does not depend on the unit of money", () =>
    fc.assert(
      fc.property(project, rate, rate, (plan, finance, reinvest) => {
        const scaled = mirr(
          plan.map((flow) => flow * 1e6),
          finance,
          reinvest,
        );
        expect(close(scaled, mirr(plan, finance, reinvest))).toBe(true);
      }),
    ));

  it("survives a thousand periods at high rates", () => {
    expect(mirr([-1, ...Array<number>(1000).fill(1)], 0.1, 3)).toBeGreaterThan(2.9);
  });

  it("refuses what has no return", () => {
    expect(code(() => mirr([1, 2], 0.1, 0.1))).toBe("one-sided-flows");
    expect(code(() => mirr([-1, -2], 0.1, 0.1))).toBe("one-sided-flows");
    expect(code(() => mirr([10, -5], 0.1, 0.1, "reinvestment"))).toBe("no-rate");
    expect(code(() => mirr([-10, 5], -1, 0.1))).toBe("rate-not-above-minus-one");
    expect(code(() => mirr([-10, 5], 0.1, NaN))).toBe("not-a-number");
    expect(code(() => mirr([-10, 15], 0.1, 0.1, "combined", "begin"))).toBe("no-rate");
  });
});

describe("profitability index", () => {
  it("is 4.66 and 3.66 for the case, and 1 apart always", () => {
    expect(profitabilityIndex(0.1, [-800, 1500, 1500, 1500])).toBeCloseTo(4.66, 2);
    expect(profitabilityIndex(0.1, [-800, 1500, 1500, 1500], "npv")).toBeCloseTo(3.66, 2);
    fc.assert(
      fc.property(project, rate, timing, (plan, r, when) => {
        expect(close(profitabilityIndex(r, plan, "pv", undefined, when) - 1, profitabilityIndex(r, plan, "npv", undefined, when))).toBe(
          true,
        );
      }),
    );
  });

  it("takes the investment in either sign, and may be told what it is", () => {
    expect(profitabilityIndex(0, [-100, 150, -10], "pv", [100])).toBe(profitabilityIndex(0, [-100, 150, -10], "pv", [-100]));
    expect(profitabilityIndex(0, [-100, 150, -10])).toBeCloseTo(150 / 110, 12);
    expect(code(() => profitabilityIndex(0, [1, 2]))).toBe("no-investment");
  });
});

describe("equivalent annuity", () => {
  it("is worth as much as the plan when it is paid in each period", () =>
    fc.assert(
      fc.property(flows, rate, timing, (plan, r, when) => {
        const each = equivalentAnnuity(r, plan, when);
        const paid = [0, ...plan.slice(1).map(() => each)];
        const size = npv(r, plan.map(Math.abs), when);
        expect(Math.abs(npv(r, paid, when) - npv(r, plan, when))).toBeLessThanOrEqual(1e-9 * Math.max(size, 1));
      }),
    ));

  it("needs a later period", () => expect(code(() => equivalentAnnuity(0.1, [5]))).toBe("no-later-flows"));
});

describe("accounting return", () => {
  it("refuses a book value of nothing", () => {
    expect(code(() => accountingReturn([1], 0, 0))).toBe("not-positive");
    expect(accountingReturn([30, 50], 100, 100)).toBe(0.4);
  });
});

describe("crossover", () => {
  it("makes both projects worth the same", () =>
    fc.assert(
      fc.property(flows, flows, timing, (a, b, when) => {
        if (code(() => crossover(a, b, when)) !== "answered") return;
        for (const found of crossover(a, b, when)) {
          if (found < -0.99) continue;
          const size = npv(found, a.map(Math.abs), when) + npv(found, b.map(Math.abs), when);
          expect(Math.abs(npv(found, a, when) - npv(found, b, when))).toBeLessThanOrEqual(1e-8 * size);
        }
      }),
    ));

  it("tells equal projects from ones that never meet", () => {
    expect(code(() => crossover([-1, 2], [-1, 2, 0]))).toBe("no-crossover");
    expect(() => crossover([-1, 2], [-1, 2, 0])).toThrow(/"same":true/);
    expect(() => crossover([-1, 2], [-1, 3])).toThrow(/"same":false/);
  });
});

describe("implied growth", () => {
  it("gives back the growth that a value was computed from", () =>
    fc.assert(
      fc.property(rate, fc.integer({ min: -99, max: 400 }), fc.integer({ min: 2, max: 40 }), timing, (r, percent, years, when) => {
        const growth = percent / 100;
        const plan = [-800, ...Array.from({ length: years }, (_, k) => 1500 * (1 + growth) ** k)];
        expect(close(impliedGrowth(npv(r, plan, when), r, 800, 1500, years, when), growth, 1e-7)).toBe(true);
      }),
    ));

  it("refuses a target that falling benefits still exceed, and years that are none", () => {
    expect(code(() => impliedGrowth(0, 0.1, 800, 1500, 3))).toBe("no-growth");
    expect(code(() => impliedGrowth(0, 0.1, 800, 1500, 1))).toBe("not-between");
    expect(code(() => impliedGrowth(0, 0.1, 800, 1500, 2.5))).toBe("not-whole");
    expect(code(() => impliedGrowth(0, 0.1, -800, 1500, 3))).toBe("negative");
    expect(code(() => impliedGrowth(0, 0.1, 800, 0, 3))).toBe("not-positive");
  });
});

describe("break-even", () => {
  it("brings the value to nothing", () =>
    fc.assert(
      fc.property(project, fc.integer({ min: 1, max: 100 }), timing, (plan, percent, when) => {
        const r = percent / 100;
        const size = npv(r, plan.map(Math.abs), when);
        const [lost = NaN] = breakEven(r, plan, "benefits", when);
        const less = plan.map((flow) => (flow > 0 ? flow * (1 - lost) : flow));
        expect(Math.abs(npv(r, less, when))).toBeLessThanOrEqual(1e-9 * size);
        const [periods = NaN] = breakEven(r, plan, "delay", when);
        if (periods >= 0)
          expect(Math.abs(npv(r, plan, when) - delayLoss(r, plan, periods, "benefits", when))).toBeLessThanOrEqual(1e-9 * size);
        if (when === "end") expect(close(breakEven(r, plan, "rate", when)[0] ?? NaN, irrs(plan, when)[0] ?? NaN)).toBe(true);
      }),
    ));

  it("refuses where nothing can break", () => {
    expect(code(() => breakEven(0.1, [-1, -2]))).toBe("no-break-even");
    expect(code(() => breakEven(0, [-1, 2], "delay"))).toBe("no-break-even");
    expect(code(() => breakEven(0.1, [1, 2], "delay"))).toBe("no-break-even");
    expect(code(() => breakEven(0.1, [1, 2], "rate"))).toBe("no-rate");
  });
});

describe("delay", () => {
  it("costs nothing where there is none, and never less when it is longer and the rate positive", () =>
    fc.assert(
      fc.property(project, fc.integer({ min: 0, max: 100 }), fc.constantFrom(...delayModes), timing, (plan, percent, mode, when) => {
        const lost = (periods: number) => delayLoss(percent / 100, plan, periods, mode, when);
        expect(lost(0)).toBe(0);
        if (mode !== "all") expect(lost(1.5)).toBeGreaterThanOrEqual(lost(0.5) - 1e-9);
      }),
    ));

  it("is what moving the flows by a whole period costs", () => {
    const plan = [-800, 1500, 1500, 1500];
    expect(delayLoss(0.1, plan, 1, "all")).toBeCloseTo(npv(0.1, plan) - npv(0.1, [0, ...plan]), 9);
    expect(delayLoss(0.1, plan, 1)).toBeCloseTo(npv(0.1, plan) - npv(0.1, [-800, 0, 1500, 1500, 1500]), 9);
    expect(delayLoss(0.1, plan, 1, "fixed-end")).toBeCloseTo(npv(0.1, plan) - npv(0.1, [-800, 1500, 1500]), 9);
    expect(code(() => delayLoss(0.1, plan, -1))).toBe("negative");
  });
});

describe("sensitivity", () => {
  it("is the net present value where nothing changes", () =>
    fc.assert(
      fc.property(flows, rate, timing, (plan, r, when) => {
        const size = npv(r, plan.map(Math.abs), when);
        expect(Math.abs((sensitivity([r], plan, [0], 0, when)[0]?.[0] ?? NaN) - npv(r, plan, when))).toBeLessThanOrEqual(1e-12 * size);
      }),
    ));
});

describe("scenario", () => {
  it("has a deviation of at least 0 and no variation at a mean of 0", () => {
    expect(scenario([0.5, 0.5], [-1, 1])).toEqual({ mean: 0, deviation: 1, lossProbability: 0.5 });
    expect(code(() => scenario([0.5, 0.4], [1, 2]))).toBe("probabilities-not-one");
    expect(code(() => scenario([1.5, -0.5], [1, 2]))).toBe("not-between");
    expect(code(() => scenario([1], [1, 2]))).toBe("lengths-differ");
  });
});

describe("cost of capital", () => {
  it("is 10.685 % for the best-known template", () => {
    expect(wacc(capm(0.08, 0.9, 0.055), 0.09, 0.4, 0.3)).toBeCloseTo(0.10685, 12);
    expect(code(() => wacc(0.1, 0.1, 0.25, 1))).toBe("out-of-range");
    expect(code(() => wacc(0.1, 0.1, 1, 0.3))).toBe("out-of-range");
  });
});

describe("depreciation", () => {
  const asset = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 40 }))
    .map(([cost, percent, life]) => ({ cost, salvage: (cost * percent) / 100, life }));

  it("adds up to cost less salvage, and the book value never falls below it", () =>
    fc.assert(
      fc.property(
        asset,
        fc.constantFrom(...depreciationMethods.filter((method) => method !== "macrs" && method !== "units")),
        ({ cost, salvage, life }, method) => {
          const schedule = depreciation(cost, salvage, life, method);
          expect(schedule.length).toBe(life);
          expect(close(sum(schedule), cost - salvage)).toBe(true);
          for (const part of schedule) expect(part).toBeGreaterThanOrEqual(0);
        },
      ),
    ));

  it("is equal, falls by equal steps, or is twice the straight line of what is left until that is less", () => {
    expect(depreciation(1000, 100, 3)).toEqual([300, 300, 300]);
    expect(depreciation(1000, -200, 3)).toEqual([400, 400, 400]);
    expect(depreciation(1000, 100, 3, "syd")).toEqual([450, 300, 150]);
    expect(depreciation(1000, 100, 4, "ddb")).toEqual([500, 250, 125, 25]);
    // Excel: VDB(1000, 0, 5, k, k + 1).
    expect(depreciation(1000, 0, 5, "ddb-sl").map((part) => Math.round(part * 100) / 100)).toEqual([400, 240, 144, 108, 108]);
    expect(depreciation(1000, 300, 5, "ddb-sl").map((part) => Math.round(part * 100) / 100)).toEqual([400, 240, 60, 0, 0]);
    expect(depreciation(1000, 0, 3, "macrs").map((part) => Math.round(part * 10) / 10)).toEqual([333.3, 444.5, 148.1, 74.1]);
    expect(depreciation(10, 0, 100_000).length).toBe(100_000);
  });

  it("by units adds up once the whole life is used, and never beyond", () =>
    fc.assert(
      fc.property(asset, fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }), ({ cost, salvage, life }, usage) => {
        const taken = sum(depreciation(cost, salvage, life, "units", usage));
        expect(close(taken, ((cost - salvage) * Math.min(life, sum(usage))) / life)).toBe(true);
      }),
    ));

  it.each([3, 5, 7, 10, 15, 20])("macrs of %i years adds up to the cost", (life) => {
    const schedule = depreciation(10_000, 4000, life, "macrs");
    expect(schedule.length).toBe(life + 1);
    expect(sum(schedule)).toBeCloseTo(10_000, 6);
  });

  it("as Chinese rules have it: the last two years share what is left", () => {
    expect(depreciation(100, 4, 5, "ddb-cn").map((part) => Number(part.toFixed(4)))).toEqual([40, 24, 14.4, 8.8, 8.8]);
    expect(depreciation(100, 4, 2, "ddb-cn")).toEqual([48, 48]);
    expect(depreciation(100, 90, 5, "ddb-cn")).toEqual([10, 0, 0, 0, 0]);
  });

  it("refuses what no asset has", () => {
    expect(code(() => depreciation(100, 200, 5))).toBe("salvage-above-cost");
    expect(code(() => depreciation(-1, 0, 5))).toBe("negative");
    expect(code(() => depreciation(100, -1, 5, "ddb"))).toBe("negative");
    expect(code(() => depreciation(100, 0, 2.5))).toBe("not-whole");
    expect(code(() => depreciation(100, 0, 0))).toBe("not-between");
    expect(code(() => depreciation(100, 0, 4, "macrs"))).toBe("unknown-recovery-period");
    expect(code(() => depreciation(100, 0, 4, "units"))).toBe("usage-missing");
    expect(code(() => depreciation(100, 0, 0, "units", [1]))).toBe("not-positive");
    expect(code(() => depreciation(100, 0, 4, "units", [-1]))).toBe("negative");
  });
});

describe("rate of an annuity", () => {
  it("balances payments, present and future value, whole periods or not", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 3600 }).map((tenths) => tenths / 10),
        amount,
        amount,
        amount,
        fc.boolean(),
        (periods, payment, present, future, atBeginning) => {
          for (const r of annuityRates({ periods, payment, present, future, atBeginning })) {
            if (r < -0.9 || periods * Math.log1p(r) > 600) continue; // where a last bit moves the balance, or growth is beyond a double
            const growth = Math.exp(periods * Math.log1p(r));
            const payments = payment * (atBeginning ? 1 + r : 1) * (r === 0 ? periods : Math.expm1(periods * Math.log1p(r)) / r);
            const size = Math.abs(present * growth) + Math.abs(payments) + Math.abs(future);
            expect(Math.abs(present * growth + payments + future)).toBeLessThanOrEqual(1e-8 * size);
          }
        },
      ),
    ));

  it("gives back the rate that a payment was computed from", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, basisPoints, part) => {
          const [periods, r] = [whole + part / 100, basisPoints / 10_000];
          const payment = -r / -Math.expm1(-periods * Math.log1p(r));
          expect(close(annuityRate({ periods, payment, present: 1 }), r, 1e-8)).toBe(true);
        },
      ),
    ));

  it.each([
    [5000, false],
    [4097, true],
    [4096, false],
    [120.5, true],
  ])("gives back the rates of %d periods, payments at their beginning: %s", (periods, atBeginning) => {
    for (const r of [0.0004, 0.002, 0.01]) {
      const growth = (1 + r) ** periods;
      const payments = (-(atBeginning ? 1 + r : 1) * (growth - 1)) / r;
      const terms = { periods, payment: -1, present: 7, future: -payments - 7 * growth, atBeginning };
      expect(annuityRates(terms).some((found) => close(found, r, 1e-8))).toBe(true);
      expect(close(annuityRate(terms, r), r, 1e-8)).toBe(true);
    }
  });

  it("tells both rates of a plan that has two, rising, and takes the one that is nearer", () => {
    const plan = { periods: 12.5, payment: -100, present: 400, future: 100, atBeginning: true };
    const [low = NaN, high = NaN, ...others] = annuityRates(plan);
    expect(others).toEqual([]);
    expect(low).toBeLessThan(high);
    expect(annuityRate(plan, low + 0.1)).toBe(low);
    expect(annuityRate(plan, high + 0.1)).toBe(high);
    expect(code(() => annuityRate(plan))).toBe("several-rates");
  });

  it("is 0 where payments only give back what was had", () => {
    for (const [periods, lost] of [
      [10, 0],
      [10.5, 0],
      [10.5, 1e-7],
      [5000, 0],
    ] as const) {
      const [rate = NaN, ...others] = annuityRates({ periods, payment: -10, present: 10 * periods - lost });
      expect(others).toEqual([]);
      expect(rate).toBeCloseTo((2 * lost) / (10 * periods * (periods + 1)), 12);
    }
  });

  it("refuses what has no rate or several", () => {
    expect(code(() => annuityRate({ periods: 12, payment: 100, present: 400 }))).toBe("no-sign-change");
    expect(code(() => annuityRate({ periods: 12, payment: 0, present: 0 }))).toBe("no-sign-change");
    expect(code(() => annuityRate({ periods: 0, payment: -1, present: 1 }))).toBe("not-positive");
    expect(code(() => annuityRate({ periods: 12, payment: -100, present: 400, future: 100, atBeginning: true }))).toBe("several-rates");
  });
});
