// Knows how the native twin of a call is found: an ordinary Excel formula that shows what the call shows.
import type { Callable, FunctionDefinition } from "../define";
import { argumentTexts } from "../literals";
import { NoTwin, TwinArgument, type NoTwinReason, type TwinCondition } from "./argument";

/** A twin with what must hold for it, or why there is none for this call. */
export type Twin =
  | { readonly formula: string; readonly conditions: readonly TwinCondition[] }
  | { readonly formula?: undefined; readonly reason: NoTwinReason };

/**
 * @param texts the arguments by parameter, as they would stand in the call; absent or empty: left out
 * @returns     undefined where Excel has no formula of its own for the function
 */
export function twinOf(
  { params, twin }: Pick<FunctionDefinition, "params" | "twin">,
  texts: Readonly<Record<string, string>>,
): Twin | undefined {
  if (twin === undefined) return undefined;
  const conditions = new Set<TwinCondition>();
  const args = Object.fromEntries(
    Object.entries(params).map(([name, { keywords = [] }]) => [name, new TwinArgument(name, texts[name] ?? "", keywords, conditions)]),
  );
  try {
    return { formula: `=${twin(args)}`, conditions: [...conditions] };
  } catch (error) {
    if (!(error instanceof NoTwin)) throw error;
    return { reason: error.reason };
  }
}

/** The arguments of a function's example, by parameter. */
export function exampleTexts({
  params,
  example,
}: {
  readonly params: Callable["params"];
  readonly example: { readonly formula: string };
}): Readonly<Record<string, string>> {
  const given = argumentTexts(example.formula);
  return Object.fromEntries(Object.keys(params).map((name, index) => [name, given[index] ?? ""]));
}

/** The native twin of a function's example; undefined where Excel has none. */
export function exampleTwin(definition: FunctionDefinition): string | undefined {
  const found = twinOf(definition, exampleTexts(definition));
  if (found !== undefined && found.formula === undefined)
    throw new Error(`the example of ${definition.id} has no twin: ${found.reason.code}`);
  return found?.formula;
}
