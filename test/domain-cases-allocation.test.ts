// Knows that the model gives the published figures of splitting, tracking and working time.
import { allocate, roundShares } from "../src/model/allocate";
import { coalitionNpv } from "../src/model/coalition";
import { earnedValue } from "../src/model/evm";
import { gainShare } from "../src/model/gain-share";
import { meetingCost } from "../src/model/meeting-cost";
import { checkGrid, workload } from "../src/model/raci";
import { rag } from "../src/model/rag";
import { ration } from "../src/model/ration";
import { shapley } from "../src/model/shapley";
import { splitClaims } from "../src/model/split-claims";
import { trackRecord } from "../src/model/track-record";
import { escalationDeadlines } from "../src/model/escalation-level";
import { workCalendar, workdays, dueAfterWork, workHours } from "../src/model/working-time";
import { describeShared, readShared } from "./shared";

type Amounts = readonly number[];

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: number | Readonly<Record<string, number>>;
}

/** One case: its inputs, expected figures and tolerances. */
function given<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected; within: (key?: string) => number } {
  const found = readShared<{ cases: readonly Case[] }>("domain-cases.json").cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no such case: ${id}`);
  const { tolerance } = found;
  const within = (key = "default") => (typeof tolerance === "number" ? tolerance : (tolerance[key] ?? tolerance["default"] ?? 0));
  return { inputs: found.inputs as Inputs, expected: found.expected as Expected, within };
}

function near(actual: number | undefined, expected: number | undefined, tolerance: number): void {
  expect(Math.abs((actual ?? NaN) - (expected ?? NaN))).toBeLessThanOrEqual(Math.max(tolerance, 1e-12 * Math.abs(expected ?? NaN)));
}

const nearAll = (actual: Amounts, expected: Amounts, tolerance: number) => {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, k) => near(value, expected[k], tolerance));
};

const serial = (moment: string) => Date.parse(`${moment}:00Z`) / 86_400_000 + 25_569;

describeShared("contention cases", () => {
  it("CAP-01: the better pair under one budget", () => {
    const { inputs, expected } = given<{ budget: number; cost: Amounts; npv: Amounts }, { pick: readonly string[]; npv: number }>("CAP-01");
    const best = ration(inputs.budget, inputs.cost, inputs.npv);
    expect(["X", "Y", "Z"].filter((_, k) => best.selected[k])).toEqual(expected.pick);
    expect(best.value).toBe(expected.npv);
  });

  it("CAP-06: three requests against an envelope of 1,000, two approvals", () => {
    const { inputs, expected, within } = given<
      { claims: Readonly<Record<string, number>>; envelope: number; maxCount: number },
      { feasiblePairs: number; shortfall: number; proportional: Amounts; constrainedEqualAwards: Amounts; talmud: Amounts }
    >("CAP-06");
    const claims = Object.values(inputs.claims);
    const pairs = claims.flatMap((_, a) => claims.slice(a + 1).map((__, k) => [a, a + 1 + k]));
    const feasible = pairs.filter((pair) => {
      const must = claims.map((_, index) => pair.includes(index));
      return ration(inputs.envelope, claims, claims, { must, maxCount: inputs.maxCount }).selected.filter(Boolean).length === 2;
    });
    expect(feasible.length).toBe(expected.feasiblePairs);
    expect(claims.reduce((sum, claim) => sum + claim, 0) - inputs.envelope).toBe(expected.shortfall);
    nearAll(splitClaims(inputs.envelope, claims, "prop"), expected.proportional, within());
    nearAll(splitClaims(inputs.envelope, claims, "cea"), expected.constrainedEqualAwards, within());
    nearAll(splitClaims(inputs.envelope, claims, "talmud"), expected.talmud, within());
  });
});

describeShared("cases of the pool", () => {
  it("POOL-12: largest remainder", () => {
    const { inputs, expected } = given<{ total: number; unit: number; weights: Amounts }, Amounts>("POOL-12");
    expect(roundShares(inputs.weights, inputs.total, inputs.unit)).toEqual(expected);
  });

  it.each(["POOL-15", "POOL-16", "POOL-17"])("%s: Shapley value", (id) => {
    const { inputs, expected, within } = given<{ v: Readonly<Record<string, number>> }, Readonly<Record<string, unknown>>>(id);
    const single = Object.keys(inputs.v).filter((name) => !["EB", "BG", "AB", "AC", "BC", "ABC"].includes(name));
    const rows = Object.entries(inputs.v).map(([key, value]) => ({
      members: single.includes(key) ? [key] : single.filter((name) => key.includes(name.slice(0, 1))),
      value,
    }));
    const told = (expected["shapley"] as Amounts | undefined) ?? single.map((name) => expected[name] as number);
    nearAll(shapley(single, rows), told, within());
  });

  it("POOL-18 and POOL-19: base ratios of Scanlon plans", () => {
    const first = given<{ payroll: number; valueOfProduction: number }, number>("POOL-18");
    near(first.inputs.payroll / first.inputs.valueOfProduction, first.expected, first.within());
    const [quarter] = gainShare(
      "scanlon",
      { labour: first.inputs.payroll, output: first.inputs.valueOfProduction },
      [{ labour: 9000, output: 110_000 }],
      1,
    );
    near(quarter?.employees, 2000, 1e-9);
    const second = given<{ labour: number; sales: number; inventory: number; janLabour: number; janSvop: number }, { bonus: number }>(
      "POOL-19",
    );
    const { labour, sales, inventory, janLabour, janSvop } = second.inputs;
    const [january] = gainShare("scanlon", { labour, output: sales + inventory }, [{ labour: janLabour, output: janSvop }], 1);
    near(january?.gain, second.expected.bonus, second.within());
  });

  it("POOL-20: a Scanlon quarter with a gain and one with a loss", () => {
    const { inputs, expected, within } = given<
      { base: readonly [number, number]; quarters: readonly (readonly [number, number])[]; employeeShare: number },
      { q3Bonus: number; q3Employees: number; q4Bonus: number }
    >("POOL-20");
    const periods = inputs.quarters.map(([output, labour]) => ({ labour, output }));
    const [third, fourth] = gainShare("scanlon", { labour: inputs.base[0], output: inputs.base[1] }, periods, inputs.employeeShare);
    near(third?.gain, expected.q3Bonus, within());
    near(third?.employees, expected.q3Employees, within());
    expect(fourth?.employees).toBe(expected.q4Bonus);
    expect(fourth?.gain).toBeLessThan(0);
  });

  it("POOL-21: Rucker on value added", () => {
    const { inputs, expected, within } = given<
      {
        baseSales: number;
        basePayroll: number;
        baseOther: number;
        quarters: readonly (readonly [number, number, number])[];
        reserve: number;
        employeeShare: number;
      },
      { gains: Amounts }
    >("POOL-21");
    const periods = inputs.quarters.map(([output, labour, boughtIn]) => ({ labour, output, boughtIn }));
    const base = { labour: inputs.basePayroll, output: inputs.baseSales, boughtIn: inputs.baseOther };
    nearAll(
      gainShare("rucker", base, periods, inputs.employeeShare, { reserve: inputs.reserve }).map(({ gain }) => gain),
      expected.gains,
      within(),
    );
  });

  it("POOL-22: an equal part and a part by role", () => {
    const { inputs, expected, within } = given<
      { pool: number; members: number; equalPart: number; roleCoef: Readonly<Record<string, number>> },
      { equalEach: number; rolePools: Amounts }
    >("POOL-22");
    const equal = allocate(inputs.pool * inputs.equalPart, Array<number>(inputs.members).fill(1), { unit: 0.01 });
    near(equal[0], expected.equalEach, within());
    nearAll(allocate(inputs.pool * (1 - inputs.equalPart), Object.values(inputs.roleCoef), { unit: 0.01 }), expected.rolePools, within());
  });
});

describeShared("cases of control", () => {
  it("CTL-01: earned value of a fence, with nothing rounded in between", () => {
    const { inputs, expected, within } = given<Readonly<Record<"bac" | "pv" | "ev" | "ac", number>>, Readonly<Record<string, number>>>(
      "CTL-01",
    );
    const { bac, pv, ev, ac } = inputs;
    const found = earnedValue(bac, pv / bac, ev / bac, ac);
    for (const key of ["cv", "sv", "cpi", "spi", "eac", "etc", "vac"] as const) near(found[key], expected[key], within(key));
    near(found.eac, expected["exactEac"], 1e-9);
  });

  it("CTL-03: the case's dashboard shows no single green light", () => {
    const { inputs, expected, within } = given<
      { bac: number; plannedPct: number; actualPct: number; ac: number; bugs: readonly [number, number] },
      Readonly<Record<string, number>>
    >("CTL-03");
    const found = earnedValue(inputs.bac, inputs.plannedPct, inputs.actualPct, inputs.ac);
    for (const key of ["ev", "pv", "cpi", "spi", "eac", "vac", "tcpi"] as const) near(found[key], expected[key], within(key));
    const [bugs, most] = inputs.bugs;
    near(bugs / most - 1, expected["bugsOver"], within());
    expect(rag(inputs.actualPct, inputs.plannedPct, 0, 0.1)).toBe("A");
    expect(rag(bugs, most, 0.05, 0.15, { lowerIsBetter: true })).toBe("R");
  });

  it("CTL-04 and CTL-05: what meetings cost, and the hours of a seat", () => {
    const cost = given<
      Readonly<Record<"attendees" | "rate" | "minutes" | "perWeek" | "weeks", number>>,
      Readonly<Record<"perMeeting" | "weekly" | "annual", number>>
    >("CTL-04");
    const { attendees, rate, minutes, perWeek, weeks } = cost.inputs;
    expect(meetingCost(minutes, attendees, rate, 1)).toBe(cost.expected.perMeeting);
    expect(meetingCost(minutes, attendees, rate, perWeek)).toBe(cost.expected.weekly);
    expect(meetingCost(minutes, attendees, rate, perWeek * weeks)).toBe(cost.expected.annual);
    const seat = given<Readonly<Record<"weeklyHours" | "monthlyHours" | "quarterlyHours" | "weeks", number>>, { hoursPerSeatYear: number }>(
      "CTL-05",
    );
    const hours = (length: number, perYear: number) => meetingCost(60 * length, 1, 1, perYear);
    const { weeklyHours, monthlyHours, quarterlyHours } = seat.inputs;
    expect(hours(weeklyHours, seat.inputs.weeks) + hours(monthlyHours, 12) + hours(quarterlyHours, 4)).toBe(seat.expected.hoursPerSeatYear);
  });

  it("CTL-06: hours of a ticket over night", () => {
    const { inputs, expected, within } = given<Readonly<Record<"start" | "end", string>>, { hours: number }>("CTL-06");
    near(workHours(serial(inputs.start), serial(inputs.end), workCalendar({ spans: [{ open: 9, close: 17 }] })), expected.hours, within());
  });

  it("CTL-08: hours at which the levels of the ladder are reached", () => {
    const { inputs, expected } = given<
      { limits: Amounts },
      { additiveEntry: Amounts; absoluteEntry: Amounts; additiveWorkingDays8h: number }
    >("CTL-08");
    const opened = serial("2026-03-02T09:00");
    // Every day a workday, so that no deadline moves.
    const calendar = workCalendar({ makeUpDays: Array.from({ length: 30 }, (_, day) => Math.floor(opened) + day) });
    const hours = (mode: "additive" | "absolute") => [
      0,
      ...escalationDeadlines(opened, inputs.limits, mode, { kind: "clock", calendar }).map((deadline) =>
        Math.round((deadline - opened) * 24),
      ),
    ];
    expect(hours("additive")).toEqual(expected.additiveEntry);
    expect(hours("absolute")).toEqual(expected.absoluteEntry);
    const cn = workCalendar({ holidays: "cn" });
    const total = inputs.limits.reduce((sum, limit) => sum + limit, 0);
    expect(workdays(opened, dueAfterWork(opened, total, cn), cn)).toBe(expected.additiveWorkingDays8h);
  });

  it("SEED-05: nothing succeeded in three", () => {
    const { inputs, expected, within } = given<{ success: number; total: number }, { laplace: number }>("SEED-05");
    near(trackRecord(inputs.success, inputs.total), expected.laplace, within());
  });

  it("RACI-01: each role's letters, as RACIROLE counts them", () => {
    const { inputs, expected } = given<
      { roles: readonly string[]; rows: Readonly<Record<string, string>> },
      Readonly<Record<"A" | "R" | "C" | "I", Readonly<Record<string, number>>>>
    >("RACI-01");
    const grid = Object.values(inputs.rows).map((row) => row.split(" "));
    const { rows, columns } = workload(grid);
    for (const letter of ["A", "R", "C", "I"] as const)
      expect(columns.map((counts) => counts[letter])).toEqual(Object.values(expected[letter]));
    expect(rows.every((counts) => counts.A === 1 && counts.R > 0)).toBe(true);
    expect(checkGrid(grid).some((found) => "column" in found)).toBe(true);
  });
});

describe("the worked case as coalitions", () => {
  it("is worth nothing without IT, and what each other department adds with it", () => {
    const lines = [
      { flows: [-800], needs: [] },
      { flows: [0, 900, 900, 900], needs: ["IT"] },
      { flows: [0, 600, 600, 600], needs: ["IT", "产品"] },
    ];
    expect(coalitionNpv(0.1, lines, ["产品"])).toBe(-800);
    near(coalitionNpv(0.1, lines, ["IT", "产品"]), 2930.277986476334, 1e-9);
    near(coalitionNpv(0.1, lines, ["IT"]), 1438.1667918858, 1e-6);
  });
});
