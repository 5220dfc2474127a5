// Knows that the model gives the published figures of the domain's cases; those of other functions wait for theirs.
import { allocate, roundShares } from "../src/model/allocate";
import { breakEven } from "../src/model/break-even";
import { capm, wacc } from "../src/model/cost-of-capital";
import { delayLoss } from "../src/model/delay";
import { depreciation } from "../src/model/depreciation";
import { equivalentAnnuity } from "../src/model/equivalent-annuity";
import { DomainError } from "../src/model/errors";
import { impliedGrowth } from "../src/model/implied-growth";
import { irr, irrs } from "../src/model/irr";
import { mirr } from "../src/model/mirr";
import { npv } from "../src/model/npv";
import { payback } from "../src/model/payback";
import { pool } from "../src/model/pool";
import type { PoolTerms } from "../src/model/pool";
import { profitabilityIndex } from "../src/model/profitability-index";
import { checkGrid, workload } from "../src/model/raci";
import { roi } from "../src/model/roi";
import { scenario } from "../src/model/scenario";
import { xirr } from "../src/model/xirr";
import { describeShared, readShared } from "./shared";

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: number | Readonly<Record<string, number>>;
}

/** One case's inputs, expected figures and tolerances, read once the suite runs. */
function given(id: string): { inputs: Readonly<Record<string, unknown>>; expected: unknown; within: (key?: string) => number } {
  const found = readShared<{ cases: readonly Case[] }>("domain-cases.json").cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no such case: ${id}`);
  const { tolerance } = found;
  const within = (key = "default") => (typeof tolerance === "number" ? tolerance : (tolerance[key] ?? tolerance["default"] ?? 0));
  return { inputs: found.inputs, expected: found.expected, within };
}

/** Equal within a tolerance; a tolerance of 0 leaves room for the last bits. */
function near(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(tolerance, 1e-12 * Math.abs(expected)));
}

const nearAll = (actual: readonly number[], expected: readonly number[], tolerance: number) => {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, k) => near(value, expected[k] ?? NaN, tolerance));
};

type Flows = readonly number[];

const serials = (days: readonly string[]) => days.map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);

describeShared("finance cases", () => {
  it("FIN-01: NPV of the best-known template, from its flows", () => {
    const { inputs, expected, within } = given("FIN-01");
    near(npv(inputs["rate"] as number, inputs["resultingFlows"] as Flows), (expected as { npv: number }).npv, within());
  });

  it("FIN-01: its rate from CAPM and WACC, its depreciation by declining balance", () => {
    const { inputs } = given("FIN-01");
    const told = inputs["template"] as Record<string, number>;
    const of = (key: string) => told[key] ?? NaN;
    near(wacc(capm(of("rf"), of("beta"), of("erp")), of("kd"), of("tax"), of("debtRatio")), inputs["rate"] as number, 1e-12);
    const schedule = depreciation(of("investment"), of("salvage"), of("life"), "ddb");
    near(
      schedule.reduce((sum, part) => sum + part, 0),
      of("investment") - of("salvage"),
      1e-6,
    );
    nearAll(schedule.slice(0, 3), [10000, 8000, 6400], 1e-9);
  });

  it("FIN-07: MIRR of three lengths", () => {
    const { inputs, expected, within } = given("FIN-07");
    const [values, reinvest, lengths] = [inputs["values"] as Flows, inputs["reinvest"] as Flows, inputs["lengths"] as Flows];
    nearAll(
      lengths.map((length, k) => mirr(values.slice(0, length), inputs["finance"] as number, reinvest[k] ?? NaN)),
      expected as Flows,
      within(),
    );
  });

  it("FIN-08: MIRR, and no value without spending", () => {
    const { inputs, expected, within } = given("FIN-08");
    const [first, second, third] = inputs["cases"] as readonly { v: Flows; f: number; r: number }[];
    const told = expected as readonly (number | string)[];
    if (!first || !second || !third) throw new Error("cases are missing");
    near(mirr(first.v, first.f, first.r), told[0] as number, within());
    near(mirr(second.v, second.f, second.r), told[1] as number, within());
    expect(() => mirr(third.v, third.f, third.r)).toThrow(/one-sided-flows/);
  });

  it("FIN-17: profitability index of two projects", () => {
    const { inputs, expected, within } = given("FIN-17");
    const told = expected as Record<string, number>;
    for (const project of ["alpha", "beta"])
      near(profitabilityIndex(inputs["rate"] as number, inputs[project] as Flows), told[project] ?? NaN, within());
  });

  it("FIN-28: profitability index beside NPV and IRR", () => {
    const { inputs, expected, within } = given("FIN-28");
    near(profitabilityIndex(inputs["rate"] as number, inputs["flows"] as Flows), (expected as { pi: number }).pi, within());
  });

  it("FIN-31: projects of unequal life", () => {
    const { inputs, expected, within } = given("FIN-31");
    const told = expected as { eaa1: number; eaa2: number };
    near(equivalentAnnuity(inputs["rate"] as number, inputs["m1"] as Flows), told.eaa1, within());
    near(equivalentAnnuity(inputs["rate"] as number, inputs["m2"] as Flows), told.eaa2, within());
  });

  it.each(["FIN-35", "FIN-36"])("%s: mean, deviation and variation of scenarios", (id) => {
    const { inputs, expected, within } = given(id);
    const told = expected as Record<string, number>;
    const found = scenario(inputs["p"] as Flows, inputs["npv"] as Flows);
    near(found.mean, told["mean"] ?? NaN, within("mean"));
    near(found.deviation, told["sd"] ?? NaN, within("sd"));
    if (told["cv"] !== undefined) near(found.variation ?? NaN, told["cv"], within("cv"));
  });

  it("FIN-04: that template's IRR leaves out the terminal values", () => {
    const { inputs, expected, within } = given("FIN-04");
    const told = expected as Record<string, number>;
    near(irr(inputs["flowsUsedByTemplate"] as Flows), told["templateCellC55"] ?? NaN, within("templateCellC55"));
    near(irr(inputs["flowsComplete"] as Flows), told["correct"] ?? NaN, within("correct"));
    near(npv(told["templateCellC55"] ?? NaN, inputs["flowsComplete"] as Flows), told["npvAtTemplateIrr"] ?? NaN, 0.05);
  });

  it.each(["FIN-06", "FIN-21"])("%s: IRR of each series", (id) => {
    const { inputs, expected, within } = given(id);
    nearAll(
      (inputs["series"] as readonly Flows[]).map((flows) => irr(flows)),
      expected as Flows,
      within(),
    );
  });

  it.each(["FIN-10", "FIN-11"])("%s: today's flow is not discounted, Excel's NPV discounts it", (id) => {
    const { inputs, expected, within } = given(id);
    const told = expected as Record<string, number>;
    near(npv(inputs["rate"] as number, inputs["flows"] as Flows), told["xdNPV"] ?? NaN, within());
    near(npv(inputs["rate"] as number, [0, ...(inputs["flows"] as Flows)]), told["excelNPV"] ?? NaN, within());
  });

  it("FIN-12: paybacks", () => {
    const { inputs, expected, within } = given("FIN-12");
    for (const [key, years] of Object.entries(expected as Record<string, number>)) near(payback(inputs[key] as Flows), years, within());
  });

  it("FIN-13: discounted payback", () => {
    const { inputs, expected, within } = given("FIN-13");
    near(payback(inputs["flows"] as Flows, inputs["rate"] as number), (expected as { payback: number }).payback, within("payback"));
  });

  it("FIN-14: IRR and NPV at two rates", () => {
    const { inputs, expected, within } = given("FIN-14");
    const told = expected as Record<string, number>;
    near(irr(inputs["flows"] as Flows), told["irr"] ?? NaN, within("irr"));
    near(npv(0.11, inputs["flows"] as Flows), told["npv11"] ?? NaN, within());
    near(npv(0.3, inputs["flows"] as Flows), told["npv30"] ?? NaN, within());
  });

  it("FIN-18: a financing pattern has its rate too", () => {
    const { inputs, expected, within } = given("FIN-18");
    near(irr(inputs["flows"] as Flows), (expected as { irr: number }).irr, within("irr"));
  });

  it("FIN-20: four rates between 20 % and 70 %", () => {
    const { inputs, expected, within } = given("FIN-20");
    nearAll(irrs(inputs["flows"] as Flows), expected as Flows, within());
  });

  it("FIN-22: the roots that libraries hide are reported, and irr refuses to choose", () => {
    const { inputs, expected, within } = given("FIN-22");
    const told = expected as { libraryAnswer: Flows; allRoots: readonly Flows[] };
    (inputs["series"] as readonly Flows[]).forEach((flows, k) => {
      nearAll(irrs(flows), told.allRoots[k] ?? [], within());
      expect(() => irr(flows)).toThrow(DomainError);
      near(irr(flows, told.libraryAnswer[k]), told.libraryAnswer[k] ?? NaN, within());
    });
  });

  it.each([
    ["FIN-23", undefined],
    ["FIN-24", "irr"],
    ["FIN-25", undefined],
    ["FIN-26", undefined],
    ["FIN-27", "irrUnaffected"],
  ])("%s: XIRR", (id, key) => {
    const { inputs, expected, within } = given(id);
    const told = key === undefined ? (expected as number) : ((expected as Record<string, number>)[key] ?? NaN);
    near(xirr(inputs["flows"] as Flows, serials(inputs["dates"] as readonly string[])), told, within());
  });

  it("FIN-24: with income only there is no rate", () => {
    const { inputs } = given("FIN-24");
    const flows = (inputs["flows"] as Flows).map(Math.abs);
    expect(() => xirr(flows, serials(inputs["dates"] as readonly string[]))).toThrow(/no-sign-change/);
  });

  it.each(["FIN-28", "FIN-33"])("%s: NPV, IRR and payback of one project", (id) => {
    const { inputs, expected, within } = given(id);
    const told = expected as Record<string, number>;
    near(npv(inputs["rate"] as number, inputs["flows"] as Flows), told["npv"] ?? NaN, within());
    near(irr(inputs["flows"] as Flows), told["irr"] ?? NaN, within("irr"));
    if (told["payback"] !== undefined) near(payback(inputs["flows"] as Flows), told["payback"], within());
  });

  it("FIN-29: NPV with a terminal recovery", () => {
    const { inputs, expected, within } = given("FIN-29");
    near(npv(inputs["rate"] as number, inputs["flows"] as Flows), expected as number, within());
  });

  it("FIN-32: a replacement chain", () => {
    const { inputs, expected, within } = given("FIN-32");
    const told = expected as Record<string, number>;
    near(npv(inputs["rate"] as number, inputs["twice"] as Flows), told["npvTwice"] ?? NaN, within());
    near(irr(inputs["twice"] as Flows), told["irr"] ?? NaN, within("irr"));
    near(irr(inputs["once"] as Flows), told["irr"] ?? NaN, within("irr"));
  });
});

describeShared("pool cases", () => {
  it("POOL-01: a hurdle on capital, nothing after a loss", () => {
    const { inputs, expected, within } = given("POOL-01");
    const found = (inputs["cases"] as readonly { ni: number; equity: number }[]).map(({ ni, equity }) =>
      pool({ profit: ni, rate: inputs["rate"] as number, hurdle: equity * (inputs["hurdlePct"] as number), hurdleMode: "excess" }),
    );
    nearAll(found, expected as Flows, within());
  });

  it.each<[string, Partial<PoolTerms>]>([
    ["POOL-02", { basis: "after-bonus" }],
    ["POOL-04", { basis: "after-bonus", hurdleMode: "excess" }],
    ["POOL-06", { basis: "after-tax-deductible" }],
  ])("%s: a bonus that is part of its own basis", (id, terms) => {
    const { inputs, expected, within } = given(id);
    const told = typeof expected === "number" ? expected : (expected as { bonus: number }).bonus;
    const { income, rate, hurdle, tax } = inputs as Record<string, number | undefined>;
    const optional = { ...(hurdle === undefined ? {} : { hurdle }), ...(tax === undefined ? {} : { tax }) };
    near(pool({ profit: income ?? NaN, rate: rate ?? NaN, ...optional, ...terms }), told, within());
  });

  it("POOL-12: largest remainder", () => {
    const { inputs, expected } = given("POOL-12");
    expect(roundShares(inputs["weights"] as Flows, inputs["total"] as number, inputs["unit"] as number)).toEqual(expected);
  });

  it("POOL-13: water-filling with caps", () => {
    const { inputs, expected, within } = given("POOL-13");
    nearAll(allocate(inputs["pool"] as number, inputs["weights"] as Flows, { caps: inputs["caps"] as Flows }), expected as Flows, within());
  });

  it("POOL-14: two conventions for floors", () => {
    const { inputs, expected, within } = given("POOL-14");
    const told = expected as { floorThenShare: Flows; waterFill: Flows };
    const split = (method: "water-fill" | "floor-then-share") =>
      allocate(inputs["pool"] as number, inputs["weights"] as Flows, { floors: inputs["floors"] as Flows, method });
    nearAll(split("floor-then-share"), told.floorThenShare, within());
    nearAll(split("water-fill"), told.waterFill, within());
  });

  it("POOL-23: tiers as slabs and as slices", () => {
    const { inputs, expected, within } = given("POOL-23");
    const told = expected as { slab: Flows; marginal: Flows };
    const tiers = (inputs["tiers"] as readonly (readonly [number | null, number])[]).map(([upTo, rate]) => ({
      upTo: upTo ?? Infinity,
      rate,
    }));
    const by = (tierMode: "slab" | "marginal") => (inputs["amounts"] as Flows).map((profit) => pool({ profit, rate: 0, tiers, tierMode }));
    nearAll(by("slab"), told.slab, within());
    nearAll(by("marginal"), told.marginal, within());
  });

  it("POOL-24: plan and outcome of the worked case", () => {
    const { inputs, expected, within } = given("POOL-24");
    const told = expected as Record<string, number> & { actualSplit: Flows; netOfInvestment: Flows; capped35pct: Flows };
    const rate = inputs["rate"] as number;
    const [plan, actual] = [inputs["planProfit"] as number, inputs["actualProfit"] as number];
    near(pool({ profit: plan, rate }), told["planPool"] ?? NaN, within());
    near(pool({ profit: actual, rate }), told["actualPool"] ?? NaN, within());
    near(pool({ profit: plan, rate, basis: "after-bonus" }), told["afterBonusBasisPlan"] ?? NaN, within());
    nearAll(
      [plan, actual].map((profit) => pool({ profit: profit - 800, rate })),
      told.netOfInvestment,
      within(),
    );
    const split = inputs["split"] as Flows;
    nearAll(allocate(180, split, { unit: 0.0001 }), told.actualSplit, within());
    const caps = split.map(() => 0.35 * 150);
    nearAll(allocate(150, split, { caps, unit: 0.0001 }), told.capped35pct, within());
  });
});

describeShared("RACI cases", () => {
  const cells = (rows: Readonly<Record<string, string>>) => Object.values(rows).map((row) => row.split(" "));

  it("RACI-01: a real matrix passes every row rule and fails column rules", () => {
    const { inputs, expected } = given("RACI-01");
    const roles = inputs["roles"] as readonly string[];
    const grid = cells(inputs["rows"] as Readonly<Record<string, string>>);
    const told = expected as Record<"A" | "R" | "C" | "I", Readonly<Record<string, number>>>;
    const { columns } = workload(grid);
    for (const letter of ["A", "R", "C", "I"] as const)
      expect(Object.fromEntries(roles.map((role, k) => [role, columns[k]?.[letter]]))).toEqual(told[letter]);
    const found = checkGrid(grid);
    expect(found.filter((one) => "row" in one).map(({ rule }) => rule)).toEqual([]);
    const flagged = (rule: string) => found.flatMap((one) => (one.rule === rule && "column" in one ? [roles[one.column]] : []));
    expect(flagged("idle-role")).toEqual(["PM", "M"]);
    expect(flagged("no-blanks")).toEqual(["SA", "SD", "TL", "M"]);
    expect(flagged("overloaded-decider")).toEqual(["SA"]);
    expect(flagged("informed-of-everything")).toEqual(["M"]);
    expect(new Set(found.map(({ rule }) => rule)).size).toBe(4);
  });

  it("RACI-03: each row breaks the rule it was made for", () => {
    const { inputs } = given("RACI-03");
    const rules = (inputs["rows"] as readonly string[]).map((row) =>
      checkGrid([row.split(" ")])
        .filter((one) => "row" in one && one.rule !== "nobody-heard")
        .map(({ rule }) => rule),
    );
    expect(rules).toEqual([["several-a"], ["no-a"], ["no-r"], [], ["many-consulted"], ["many-doers"]]);
    expect(checkGrid([["A", "R", "-", "-"]]).map(({ rule }) => rule)).toContain("nobody-heard");
  });

  it("RACI-04: each column breaks the rules it was made for", () => {
    const { inputs } = given("RACI-04");
    const columns = Object.values(inputs["columns"] as Readonly<Record<string, string>>).map((column) => column.split(" "));
    const grid = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]));
    const found = checkGrid(grid);
    const of = (column: number) => found.flatMap((one) => (!("row" in one) && "column" in one && one.column === column ? [one.rule] : []));
    expect(of(0)).toEqual(["overloaded-doer", "no-blanks"]);
    expect(of(1)).toEqual(["overloaded-decider"]);
    expect(of(2)).toEqual(["idle-role"]);
    expect(of(3)).toEqual(["no-blanks"]);
  });
});

describeShared("seed cases", () => {
  it("SEED-01: the growth that a quoted NPV implies", () => {
    const { inputs, expected, within } = given("SEED-01");
    const told = expected as { growth: Flows; year3: Flows };
    const { initial = 0, firstYear = 0, years = 0, targetNpv = 0 } = inputs as Record<string, number>;
    const growth = (inputs["rates"] as Flows).map((rate) => impliedGrowth(targetNpv, rate, initial, firstYear, years));
    nearAll(growth, told.growth, within("growth"));
    nearAll(
      growth.map((g) => firstYear * (1 + g) ** (years - 1)),
      told.year3,
      within("year3"),
    );
  });

  it("a month's delay costs 23, 30 or 94, and 21.4 % of the benefits must come true", () => {
    const flat = [-800, 1500, 1500, 1500];
    near(delayLoss(0.1, flat, 1 / 12, "all"), 23, 0.5);
    near(delayLoss(0.1, flat, 1 / 12), 30, 0.5);
    near(delayLoss(0.1, flat, 1 / 12, "fixed-end"), 94, 0.5);
    near(1 - (breakEven(0.1, flat)[0] ?? NaN), 0.214, 0.0005);
  });

  it("SEED-02: flat benefits at four rates", () => {
    const { inputs, expected, within } = given("SEED-02");
    nearAll(
      (inputs["rates"] as Flows).map((rate) => npv(rate, inputs["flows"] as Flows)),
      expected as Flows,
      within(),
    );
  });

  it("SEED-03: 600 % or 500 %", () => {
    const { inputs, expected } = given("SEED-03");
    const told = expected as { net: number; gross: number };
    expect(roi(inputs["value"] as number, inputs["cost"] as number)).toBe(told.net);
    expect(roi(inputs["value"] as number, inputs["cost"] as number, "gross")).toBe(told.gross);
  });

  it("SEED-04: payback and first-year return", () => {
    const { inputs, expected, within } = given("SEED-04");
    const told = expected as { years: number; firstYearRoi: number };
    near(payback(inputs["flows"] as Flows), told.years, within());
    near(roi(1500, 800, "gross"), told.firstYearRoi, within());
  });
});
