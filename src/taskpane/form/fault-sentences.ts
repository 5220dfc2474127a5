// What is wrong in a form, box by box, in the user's words. Bounds of rates are said in percent, as they are typed.
import type { Field, Fields, ScalarField } from "../../spec/field";
import type { Fault } from "../../spec/inputs";
import type { Words } from "../strings";
import { textOf } from "./draft";

/** A path as a key. */
export const keyOf = (path: readonly (string | number)[]): string => path.join(".");

/** The first sentence for each path. */
export function faultSentences(faults: readonly Fault[], fields: Fields, words: Words): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  for (const { path, problem } of faults) {
    const of = scalarAt(fields, path);
    const bound = (value: number): string => (of?.kind === "rate" ? `${textOf(of, value)} %` : String(value));
    if (!sentences.has(keyOf(path))) sentences.set(keyOf(path), words.problem(problem, bound));
  }
  return sentences;
}

function scalarAt(fields: Fields, [name, , column]: Fault["path"]): ScalarField | undefined {
  const field: Field | undefined = fields[String(name)];
  if (field?.kind === "records") return field.of[String(column)];
  return field?.kind === "list" || field?.kind === "grid" ? field.of : field;
}
