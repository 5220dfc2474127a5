// Knows calls that a function refuses, found by spoiling its example: what its help page shows is what a cell would say.
import type { Locale } from "../i18n/locale";
import { DomainError } from "../model/errors";
import { answer, isFailure } from "./answer";
import { ArgumentError } from "./argument-error";
import type { FunctionDefinition, Param } from "./define";
import { literals, withLiterals } from "./literals";
import { shapeOf } from "./shape";

/** A call and what its cell shows. */
export interface RefusedCall {
  readonly formula: string;
  readonly error: string;
  readonly sentence: string;
}

/** As many as a page can say before it tires; those of the first arguments come first. */
const most = 8;

/** Calls that the function refuses, each for another reason. */
export function refusedCalls(definition: FunctionDefinition, namespace: string, locale: Locale): readonly RefusedCall[] {
  const params = Object.values(definition.params);
  const example = literals(definition.example.formula);
  const good = params.map((_, index) => example[index] ?? null);
  const seen = new Set<string>();
  return params
    .flatMap((param, index) => spoilt(good[index], param).map((bad) => good.map((arg, other) => (other === index ? bad : arg))))
    .flatMap((args) => {
      const reason = reasonAgainst(definition, args, locale);
      const failure = reason === undefined || seen.has(reason) ? undefined : answer(definition, args, locale);
      if (reason === undefined || failure === undefined || !isFailure(failure) || failure.message === undefined) return [];
      seen.add(reason);
      return [{ formula: withLiterals(`${namespace}.${definition.id}`, args), error: failure.error, sentence: failure.message }];
    })
    .slice(0, most);
}

/** The same argument, spoilt in ways that people spoil it. */
function spoilt(given: unknown, param: Param<unknown>): readonly unknown[] {
  const shape = shapeOf(param);
  if (shape === "keyword") return ["other"];
  if (shape === "cell") return typeof given === "number" ? ["abc", -given, 0, given + 0.5, -2] : [-1, "abc"];
  if (!Array.isArray(given)) return given === null ? [] : ["abc", 0, -2];
  const rows = given as readonly (readonly unknown[])[];
  const each = (change: (cell: unknown) => unknown) => rows.map((row) => row.map(change));
  return [
    each((cell) => (typeof cell === "number" ? Math.abs(cell) : cell)),
    [["abc", ...(rows[0] ?? []).slice(1)], ...rows.slice(1)],
    each((cell) => (typeof cell === "number" ? -Math.abs(cell) : cell)),
    each((cell) => (typeof cell === "number" ? 0 : "")),
    rows.length > 1 ? rows.slice(0, -1) : rows.map((row) => row.slice(0, -1)),
    ...(shape === "line" ? [[...rows, ...rows].map((row) => [...row, ...row])] : []),
  ].filter((cells) => cells.length > 0 && (cells[0]?.length ?? 0) > 0);
}

/** The code of the reason; undefined where the function answers. */
function reasonAgainst(definition: FunctionDefinition, args: readonly unknown[], locale: Locale): string | undefined {
  try {
    definition.evaluate(args, locale);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError || error instanceof ArgumentError) return error.refusal.code;
    throw error;
  }
}
