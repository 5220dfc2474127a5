// Knows that XD agrees with the published answers of independent projects, and each place where it differs on purpose.
import { allocate } from "../src/model/allocate";
import { annuityRates } from "../src/model/annuity-rate";
import { depreciation, type DepreciationMethod } from "../src/model/depreciation";
import { DomainError } from "../src/model/errors";
import { irrs } from "../src/model/irr";
import { mirr } from "../src/model/mirr";
import { npv } from "../src/model/npv";
import { payback } from "../src/model/payback";
import { profitabilityIndex } from "../src/model/profitability-index";
import { xirrs } from "../src/model/xirr";
import { xnpv } from "../src/model/xnpv";
import { describeShared, readShared } from "./shared";

type Cell = number | string | boolean | null;

interface Vector {
  readonly id: string;
  readonly fn: string;
  readonly args: {
    readonly rate?: number;
    readonly values?: readonly Cell[];
    readonly flows?: readonly Cell[];
    readonly dates?: readonly string[];
    readonly weights?: readonly number[];
    readonly total?: number;
    readonly finance_rate?: number;
    readonly reinvest_rate?: number;
    readonly nper?: Cell;
    readonly pmt?: Cell;
    readonly pv?: Cell;
    readonly fv?: Cell;
    readonly type?: Cell;
    readonly cost?: Cell;
    readonly salvage?: Cell;
    readonly life?: Cell;
    readonly period?: Cell;
    readonly factor?: Cell;
    readonly start_period?: Cell;
    readonly end_period?: Cell;
    readonly no_switch?: Cell;
    readonly class_years?: Cell;
    readonly year?: Cell;
    readonly convention?: string;
  };
  readonly expected: number | string | readonly number[] | null;
  readonly tol: number | null;
  readonly roots?: readonly number[];
}

/** Where XD differs from the published answer on purpose, with the reason. A case that agrees may not stand here. */
const deviations: Readonly<Record<string, string>> = {
  "IRR-bcbb5678": "a blank is a zero flow in its own period; Excel leaves it out and moves later flows forward",
  "NPV-83404d99": "a blank is a zero flow in its own period",
  "XNPV-891de56a": "a blank is a zero flow; Excel then refuses because it counts fewer flows than dates",
  "XNPV-a47b0acc": "a blank is a zero flow",
  "XNPV-dd4ffc39": "dates may come in any order; Excel refuses one before the first",
  "NPV-26b82a45": "booleans are refused, not left out",
  "NPV-a0376c8e": "booleans are refused, not left out",
  "NPV-cfb3c8bc": "text and booleans are refused, not left out",
  "NPV-3e27ba66": "a rate of −200 % discounts nothing a person means; rates stay above −100 %",
  "NPV-aed6b933": "rates stay above −100 %",
  "NPV-e0547064": "rates stay above −100 %",
  "NPV-e6890678": "rates stay above −100 %",
  "MIRR-0646e012": "rates stay above −100 %",
  "MIRR-0ead39b3": "rates stay above −100 %",
  "MIRR-0f56265f": "rates stay above −100 %",
  "MIRR-254c7664": "rates stay above −100 %",
  "MIRR-3491c1e6": "rates stay above −100 %",
  "MIRR-36d6762f": "rates stay above −100 %",
  "MIRR-587ce472": "rates stay above −100 %",
  "MIRR-588fdcbb": "rates stay above −100 %",
  "MIRR-92ac3d6d": "rates stay above −100 %",
  "MIRR-c87f496e": "rates stay above −100 %",
  "MIRR-e27a0083": "rates stay above −100 %",
  "MIRR-f711eb69": "rates stay above −100 %",
  "MIRR-f7daf50d": "rates stay above −100 %",
  "MIRR-96bfc965": "a blank is a zero flow in its own period, so the horizon is two periods longer",
  "MIRR-adfe7209": "a blank is a zero flow in its own period, so the horizon is two periods longer",
  "MIRR-a9711d42": "without income there is no return to state; Excel says −100 %",
  "MIRR-be2eedcc": "without income there is no return to state; Excel says −100 %",
  "DDB-76a37ebc": "a salvage value above the cost is refused; Excel depreciates nothing",
  "DDB-94969805": "a salvage value above the cost is refused; Excel depreciates nothing",
  "DDB-a6d6489a": "a salvage value above the cost is refused; Excel depreciates nothing",
  "SLN-0a363adf": "a salvage value above the cost is refused; Excel lets the asset grow",
  "SLN-a6dc37d7": "a salvage value above the cost is refused; Excel lets the asset grow",
  "SLN-77fa6f37": "a negative cost is refused",
  "SLN-b14755bf": "a negative cost is refused",
  "SYD-6ab20ba2": "a negative cost is refused",
  "SLN-b16287b4": "a negative life is refused",
};

const cases = (file: string) => readShared<{ cases: readonly Vector[] }>("vectors", file).cases;

/** A blank is a zero in its own period; text and booleans are refused, which here is a number that is none. */
const amounts = (cells: readonly Cell[] = []) => cells.map((cell) => (cell === null ? 0 : typeof cell === "number" ? cell : NaN));

const amount = (cell: Cell | undefined) => amounts([cell ?? null])[0] ?? NaN;

/** Depreciation of some periods together, counted from 1; undefined where there is no such period. */
function periods(
  method: DepreciationMethod,
  { cost, salvage, life }: Vector["args"],
  from: number,
  to: number,
): readonly number[] | undefined {
  const schedule = depreciation(amount(cost), amount(salvage), amount(life), method);
  if (!(from >= 1 && from <= to && from <= schedule.length && to <= schedule.length)) return undefined;
  return [schedule.slice(from - 1, to).reduce((sum, part) => sum + part, 0)];
}

const serials = (dates: readonly string[] = []) =>
  dates.map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 : NaN));

/** What XD answers: one number, or several rates; undefined where it refuses. */
function answer({ fn, args }: Vector): readonly number[] | undefined {
  const { rate = 0 } = args;
  const flows = amounts(args.values ?? args.flows);
  const dates = serials(args.dates);
  try {
    switch (fn) {
      case "NPV":
        return [npv(rate, [0, ...flows])];
      case "XNPV":
        return [xnpv(rate, flows, dates)];
      case "IRR":
        return irrs(flows);
      case "XIRR":
        return xirrs(flows, dates);
      case "PAYBACK":
        return [payback(flows)];
      case "DPAYBACK":
        return [payback(flows, rate)];
      case "PI":
        return [profitabilityIndex(rate, flows)];
      case "MIRR":
        return [mirr(flows, args.finance_rate ?? 0, args.reinvest_rate ?? 0)];
      case "RATE":
        return annuityRates({
          periods: amount(args.nper),
          payment: amount(args.pmt),
          present: amount(args.pv),
          future: amount(args.fv),
          atBeginning: amount(args.type) !== 0,
        });
      case "SLN":
        return periods("sl", args, 1, 1);
      case "SYD":
        return periods("syd", args, amount(args.period), amount(args.period));
      case "DDB":
        return periods("ddb", args, amount(args.period), amount(args.period));
      case "VDB":
        return periods(args.no_switch === true ? "ddb" : "ddb-sl", args, amount(args.start_period) + 1, amount(args.end_period));
      case "MACRS":
        return periods("macrs", { ...args, salvage: 0, life: args.class_years ?? null }, amount(args.year), amount(args.year));
      default:
        throw new Error(`no such function here: ${fn}`);
    }
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function agrees(vector: Vector): boolean {
  const { expected, tol, roots } = vector;
  const found = answer(vector);
  if (typeof expected !== "number") return found === undefined || found.length === 0;
  if (found === undefined) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(tol ?? 0, 1e-9 * Math.max(1, Math.abs(b)));
  if (roots === undefined) return found.length === 1 && near(found[0] ?? NaN, expected);
  return found.length === roots.length && roots.every((root, index) => near(found[index] ?? NaN, root));
}

/** Cases of functions that XD has, in the ways in which XD has them. */
function offered({ fn, args }: Vector): boolean {
  const whole = (...cells: (Cell | undefined)[]) => cells.every((cell) => typeof cell !== "number" || Number.isInteger(cell));
  switch (fn) {
    // XD spreads whole periods, at the double rate only.
    case "SLN":
    case "SYD":
      return whole(args.life, args.period);
    case "DDB":
    case "VDB":
      return whole(args.life, args.period, args.start_period, args.end_period) && (args.factor ?? 2) === 2;
    case "MACRS":
      return args.convention === undefined || args.convention === "half-year";
    default:
      return ["NPV", "XNPV", "IRR", "XIRR", "MIRR", "PAYBACK", "DPAYBACK", "PI", "RATE"].includes(fn);
  }
}

describeShared("published finance cases", () => {
  const mine = ["cashflow.json", "annuity.json", "depreciation.json"].flatMap(cases).filter(offered);

  it("are all there", () => {
    const counts = new Map<string, number>();
    for (const { fn } of mine) counts.set(fn, (counts.get(fn) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchObject({
      NPV: 55,
      XNPV: 27,
      IRR: 111,
      XIRR: 101,
      MIRR: 79,
      PAYBACK: 16,
      DPAYBACK: 6,
      PI: 7,
      RATE: 76,
    });
    for (const fn of ["SLN", "SYD", "DDB", "VDB", "MACRS"]) expect(counts.get(fn)).toBeGreaterThan(15);
  });

  it.each(mine.map((vector) => [vector.id, vector] as const))("%s", (id, vector) => {
    if (id in deviations) expect(agrees(vector)).toBe(false);
    else if (!agrees(vector))
      expect({ id, answer: answer(vector) }).toEqual({ id, answer: vector.roots ?? [vector.expected], args: vector.args });
    else expect(agrees(vector)).toBe(true);
  });

  it("has no deviation for a case that is gone", () => {
    const known = new Set(mine.map(({ id }) => id));
    expect(Object.keys(deviations).filter((id) => !known.has(id))).toEqual([]);
  });
});

describeShared("published apportionments", () => {
  it.each(cases("apportionment.json").map((vector) => [vector.id, vector] as const))("%s", (_, { args, expected }) => {
    expect(allocate(args.total ?? 0, args.weights ?? [], { unit: 1 })).toEqual(expected);
  });
});
