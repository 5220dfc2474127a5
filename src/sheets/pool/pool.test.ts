// The bonus pool, calculated: the published cases, and on any terms the sheet against the rules of the model.
import fc from "fast-check";
import { calculated } from "../../../test/calculated";
import { describeShared, readShared } from "../../../test/shared";
import { DomainError } from "../../model/errors";
import { choices } from "../../spec/choices";
import { buildLists } from "../lists";
import { build } from "./build";
import type { PoolInputs } from "./fields";
import { grossOf, isRestated, poolsOf, sharesOf } from "./figures";

type Party = PoolInputs["participants"][number];
const party = (weight: number, more: Partial<Party> = {}, name = `p${weight}`): Party => ({
  name,
  weight,
  floor: null,
  cap: null,
  reason: "because",
  ...more,
});
const parties = (weights: readonly number[], more: (index: number) => Partial<Party> = () => ({})): Party[] =>
  weights.map((weight, index) => party(weight, more(index), `p${index}`));
const terms: PoolInputs = {
  project: "P",
  asOf: "2026-11-24",
  unit: "yuan",
  preparedBy: null,
  profit: [null, 1500],
  periods: 1,
  rate: 0.1,
  basis: "before",
  tax: 0,
  hurdle: null,
  hurdleMode: "trigger",
  tiers: [],
  tierMode: null,
  cap: null,
  firstPeriod: 1,
  lastPeriod: 1,
  payoutUnit: 0.01,
  participants: parties([1]),
  method: null,
  poolMeaning: null,
  employerRate: null,
  profitMeaning: "project profit",
  profitTime: "year 1",
  actualMeaning: null,
  actualTime: null,
  actualProfit: [],
  designedBy: null,
  approver: "COO",
  measuredBy: "Finance",
};
const shown = (of: PoolInputs) => calculated([build(of, "en-US"), buildLists("en-US")]);
type Found = Awaited<ReturnType<typeof shown>>;
const column = (found: Found, name: string): unknown[] => found.values("pool", name).map(([value]) => value);
const row = (found: Found, name: string): unknown[] => found.values("pool", name)[0] ?? [];
const near = (found: readonly unknown[], told: readonly number[], within: number): void => {
  expect(found).toHaveLength(told.length);
  found.forEach((value, index) => {
    expect(typeof value).toBe("number");
    expect(Math.abs(Number(value) - (told[index] ?? NaN))).toBeLessThanOrEqual(within);
  });
};

describeShared("pool cases on the sheet", () => {
  const { cases } = readShared<{ cases: readonly { id: string; inputs: unknown; expected: unknown; tolerance: number }[] }>(
    "domain-cases.json",
  );
  const given = <I, E>(id: string): { inputs: I; expected: E; tolerance: number } => {
    const found = cases.find((one) => one.id === id);
    if (!found) throw new Error(`no case ${id}`);
    return found as { inputs: I; expected: E; tolerance: number };
  };

  it("POOL-01: a hurdle on capital, nothing after a loss", async () => {
    const { inputs, expected, tolerance } = given<{ cases: { ni: number; equity: number }[]; rate: number; hurdlePct: number }, number[]>(
      "POOL-01",
    );
    for (const [index, { ni, equity }] of inputs.cases.entries()) {
      const found = await shown({
        ...terms,
        profit: [null, ni],
        rate: inputs.rate,
        hurdle: equity * inputs.hurdlePct,
        hurdleMode: "excess",
      });
      near([found.value("pool", "total")], [expected[index] ?? NaN], tolerance);
    }
  });

  it.each<[string, Partial<PoolInputs>]>([
    ["POOL-02", { basis: "after-bonus" }],
    ["POOL-04", { basis: "after-bonus", hurdleMode: "excess" }],
    ["POOL-06", { basis: "after-tax-deductible" }],
  ])("%s: a bonus that is part of its own basis", async (id, more) => {
    const { inputs, expected, tolerance } = given<
      { income: number; rate: number; hurdle?: number; tax?: number },
      number | { bonus: number }
    >(id);
    const found = await shown({
      ...terms,
      profit: [null, inputs.income],
      rate: inputs.rate,
      hurdle: inputs.hurdle ?? null,
      tax: inputs.tax ?? 0,
      ...more,
    });
    near([found.value("pool", "total")], [typeof expected === "number" ? expected : expected.bonus], tolerance);
  });

  it("POOL-12: largest remainder", async () => {
    const { inputs, expected } = given<{ total: number; unit: number; weights: number[] }, number[]>("POOL-12");
    const found = await shown({
      ...terms,
      profit: [null, inputs.total],
      rate: 1,
      payoutUnit: inputs.unit,
      participants: parties(inputs.weights),
    });
    expect(column(found, "shares")).toEqual(expected);
  });

  it("POOL-13: water-filling with caps says who was capped and by how much", async () => {
    const { inputs, expected, tolerance } = given<{ pool: number; weights: number[]; caps: number[] }, number[]>("POOL-13");
    const found = await shown({
      ...terms,
      profit: [null, inputs.pool],
      rate: 1,
      participants: parties(inputs.weights, (index) => ({ cap: inputs.caps[index] ?? null })),
    });
    near(column(found, "shares"), expected, tolerance);
    expect(column(found, "bound")).toEqual(["cap", "", ""]);
    near(column(found, "moved"), [-10, 6, 4], 1e-9);
  });

  it("POOL-14: two conventions for floors", async () => {
    const { inputs, expected, tolerance } = given<
      { pool: number; weights: number[]; floors: number[] },
      { floorThenShare: number[]; waterFill: number[] }
    >("POOL-14");
    const of = (method: PoolInputs["method"]) =>
      shown({
        ...terms,
        profit: [null, inputs.pool],
        rate: 1,
        method,
        participants: parties(inputs.weights, (index) => ({ floor: inputs.floors[index] ?? null })),
      });
    near(column(await of("water-fill"), "shares"), expected.waterFill, tolerance);
    near(column(await of("floor-then-share"), "shares"), expected.floorThenShare, tolerance);
  });

  it("POOL-23: tiers as slabs, whose cliffs are shown, and as slices", async () => {
    const { inputs, expected, tolerance } = given<
      { amounts: number[]; tiers: [number | null, number][] },
      { slab: number[]; marginal: number[] }
    >("POOL-23");
    const tiers = inputs.tiers.map(([upTo, rate]) => ({ upTo, rate }));
    const of = (tierMode: PoolInputs["tierMode"]) =>
      shown({ ...terms, profit: inputs.amounts, periods: 2, firstPeriod: 0, lastPeriod: 2, tiers, tierMode });
    const slab = await of("slab");
    near(row(slab, "period_pool"), expected.slab, tolerance);
    near(column(slab, "tier_drop").slice(0, 3), [0, 1, 1.8], 1e-9);
    expect(slab.value("pool", "check_cliffs")).toBe(0);
    const marginal = await of("marginal");
    near(row(marginal, "period_pool"), expected.marginal, tolerance);
    expect(marginal.value("pool", "check_cliffs")).toBe(1);
  });

  it("POOL-24: the worked case, its outcome to be confirmed, and restated once the basis is the same", async () => {
    const { inputs, expected, tolerance } = given<
      { rate: number; planProfit: number; actualProfit: number; split: number[] },
      Record<string, number> & { actualSplit: number[]; capped35pct: number[] }
    >("POOL-24");
    const plan: PoolInputs = {
      ...terms,
      unit: "wan",
      payoutUnit: 1,
      profit: [null, inputs.planProfit],
      participants: parties(inputs.split),
      actualProfit: [null, inputs.actualProfit],
    };
    const open = await shown(plan);
    expect(open.errors).toEqual([]);
    expect(open.value("pool", "total")).toBe(expected["planPool"]);
    near([row(open, "basis_1")[1]], [expected["afterBonusBasisPlan"] ?? NaN], tolerance);
    expect(open.value("pool", "restated")).toBe("to be confirmed");
    expect(open.value("pool", "check_restated")).toBe(0);
    const restated = await shown({ ...plan, actualMeaning: "Project profit", actualTime: "year 1" });
    expect(restated.value("pool", "restated")).toBe(expected["actualPool"]);
    expect(column(restated, "restatedShares")).toEqual(expected.actualSplit);
    near(column(restated, "restated_delta"), [10, 12, 4, 4], 1e-9);
    expect(restated.value("pool", "check_restated")).toBe(1);
    const capped = await shown({ ...plan, participants: parties(inputs.split, () => ({ cap: 52.5 })) });
    near(column(capped, "shares"), expected.capped35pct, tolerance);
  });
});

it("shows the pool on every basis side by side", async () => {
  const found = await shown({ ...terms, tax: 0.25 });
  near(
    choices.poolBasis.map((_, index) => row(found, `basis_${index}`)[1]),
    [150, 1500 / 11, 112.5, 112.5 / 0.975, 112.5 / 1.075],
    1e-9,
  );
});

it("tells gross pay from what the company spends", async () => {
  const gross = await shown({ ...terms, poolMeaning: "gross", employerRate: 0.25 });
  expect([gross.value("pool", "total"), gross.value("pool", "employerCost"), row(gross, "byPeriod")[1]]).toEqual([150, 187.5, 187.5]);
  const cost = await shown({ ...terms, poolMeaning: "employer-cost", employerRate: 0.25 });
  expect([cost.value("pool", "total"), cost.value("pool", "employerCost"), row(cost, "byPeriod")[1]]).toEqual([120, 150, 150]);
});

it("refuses floors and caps that leave no way to share, with the numbers", async () => {
  const found = await shown({ ...terms, participants: parties([1, 1], () => ({ floor: 100 })) });
  expect(column(found, "shares")).toEqual([0, 0]);
  expect(found.value("pool", "check_bounds")).toBe(0);
  expect(row(found, "check_remarks")).toBeDefined();
  expect(String(found.values("pool", "check_remarks")[1]?.[0])).toContain("200");
  expect(String(found.values("pool", "check_remarks")[1]?.[0])).toContain("150");
});

const amounts = fc.integer({ min: 0, max: 400 });
const anyTerms: fc.Arbitrary<PoolInputs> = fc
  .record({
    profit: fc.array(fc.option(fc.integer({ min: -500, max: 3000 })), { minLength: 1, maxLength: 3 }),
    actual: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 3, maxLength: 3 }),
    rate: fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100),
    basis: fc.constantFrom(...choices.poolBasis),
    tax: fc.constantFrom(0, 0.15, 0.25, 0.9),
    hurdle: fc.option(fc.integer({ min: -100, max: 1000 })),
    hurdleMode: fc.constantFrom(...choices.hurdleMode),
    bounds: fc.option(
      fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 3 }).map((bounds) => bounds.sort((a, b) => a - b)),
      { freq: 2 },
    ),
    rates: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
    tierMode: fc.constantFrom<PoolInputs["tierMode"]>(null, "slab", "marginal", "marginal"),
    cap: fc.option(fc.integer({ min: 0, max: 500 })),
    payoutUnit: fc.constantFrom(1, 10, 7),
    method: fc.constantFrom<PoolInputs["method"]>(null, "water-fill", "floor-then-share"),
    poolMeaning: fc.constantFrom<PoolInputs["poolMeaning"]>(null, "gross", "employer-cost"),
    employerRate: fc.option(fc.constantFrom(0.1, 0.3)),
    participants: fc.array(
      fc.record({
        weight: fc.integer({ min: 0, max: 9 }),
        floor: fc.option(
          amounts.map((amount) => amount / 8),
          { freq: 1 },
        ),
        cap: fc.option(amounts, { freq: 1 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ bounds, rates, actual, participants, ...rest }) => ({
    ...terms,
    ...rest,
    periods: 2,
    lastPeriod: 2,
    tiers: bounds ? [...bounds, null].map((upTo, index) => ({ upTo, rate: (rates[index] ?? 0) / 100 })) : [],
    participants: participants.map((one, index) => party(one.weight, one, `p${index}`)),
    actualMeaning: "project profit",
    actualTime: "year 1",
    actualProfit: actual,
  }));

it("on any terms the sheet's pools and shares are those of the model, to the unit", async () => {
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(anyTerms, async (any) => {
      const found = await shown(any);
      expect(found.errors).toEqual([]);
      const pools = poolsOf(any);
      near(
        pools.map(({ period }) => row(found, "period_pool")[period]),
        pools.map(({ paid }) => paid),
        1e-9 * 3000,
      );
      const check = (gross: number, name: string): void => {
        let expected: number[];
        try {
          expected = sharesOf(any, gross);
        } catch (refusal) {
          if (!(refusal instanceof DomainError)) throw refusal;
          expect(column(found, name).every((share) => share === 0)).toBe(true);
          return;
        }
        shared++;
        near(column(found, name), expected, 1e-9 * 3000);
      };
      check(grossOf(any), "shares");
      expect(isRestated(any)).toBe(found.value("pool", "confirmed") === 1);
      if (isRestated(any)) check(grossOf(any, any.actualProfit), "restatedShares");
    }),
    { seed: 7, numRuns: 25 },
  );
  expect(shared).toBeGreaterThan(15);
});
