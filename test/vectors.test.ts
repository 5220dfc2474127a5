// Knows that XD agrees with the published answers of independent projects, and each place where it differs on purpose.
import { allocate } from "../src/model/allocate";
import { DomainError } from "../src/model/errors";
import { irrs } from "../src/model/irr";
import { npv } from "../src/model/npv";
import { payback } from "../src/model/payback";
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
};

const cases = (file: string) => readShared<{ cases: readonly Vector[] }>("vectors", file).cases;

/** A blank is a zero in its own period; text and booleans are refused, which here is a number that is none. */
const amounts = (cells: readonly Cell[] = []) => cells.map((cell) => (cell === null ? 0 : typeof cell === "number" ? cell : NaN));

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

describeShared("published cash-flow cases", () => {
  const mine = cases("cashflow.json").filter(({ fn }) => ["NPV", "XNPV", "IRR", "XIRR", "PAYBACK", "DPAYBACK"].includes(fn));

  it("are all there", () => expect(mine.length).toBeGreaterThan(300));

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
