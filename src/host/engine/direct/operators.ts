// The operators of formulas, as Excel has them.
import { failure, giveUp, shown, toNumber, toText } from "./values";
import type { Failure, Single } from "./values";

type Plain = Exclude<Single, Failure>;
export type Operator = (a: Plain, b: Plain) => Single;

/** Two numbers that differ by no more than this, relatively, are one for all that can be shown of them. */
const nearly = 1e-14;

/** A difference of two numbers that are equal in all digits shown is 0. */
function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * 3.6e-15 ? 0 : finite(result);
}

export function finite(value: number): number {
  if (!Number.isFinite(value)) throw failure("#NUM!");
  return value;
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent <= 0) giveUp();
  return finite(base ** exponent);
}

function ratio(a: number, b: number): number {
  if (b === 0) throw failure("#DIV/0!");
  return finite(a / b);
}

/** Below 0 where a is smaller. Numbers come before texts, texts before truths; upper and lower case are one. */
export function compare(a: Plain, b: Plain): number {
  if (a === null && b === null) return 0;
  if (a === null) return compare(blankLike(b), b);
  if (b === null) return compare(a, blankLike(a));
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return order(a.toLocaleLowerCase(), b.toLocaleLowerCase());
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Math.abs(a - b) <= Math.abs(a) * nearly && shown(a) === shown(b)) return 0;
  return a < b ? -1 : 1;
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const rank = (value: Plain): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
const blankLike = (value: Plain): Plain => (typeof value === "string" ? "" : typeof value === "boolean" ? false : 0);

export const operators: Readonly<Record<string, Operator>> = {
  "+": (a, b) => sum(toNumber(a), toNumber(b)),
  "-": (a, b) => sum(toNumber(a), -toNumber(b)),
  "*": (a, b) => finite(toNumber(a) * toNumber(b)),
  "/": (a, b) => ratio(toNumber(a), toNumber(b)),
  "^": (a, b) => power(toNumber(a), toNumber(b)),
  "&": (a, b) => toText(a) + toText(b),
  "=": (a, b) => compare(a, b) === 0,
  "<>": (a, b) => compare(a, b) !== 0,
  "<": (a, b) => compare(a, b) < 0,
  "<=": (a, b) => compare(a, b) <= 0,
  ">": (a, b) => compare(a, b) > 0,
  ">=": (a, b) => compare(a, b) >= 0,
};

export const precedence: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
