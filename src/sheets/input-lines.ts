// Single inputs under one another: label, cell, and a word about it.
import type { Locale } from "../i18n/locale";
import { lines, text, type Line } from "../spec/blocks";
import type { Fields, InputsOf, ScalarField } from "../spec/field";
import type { Block, Cell } from "../spec/sheet";
import { inputCell } from "./input-cell";

type FieldText = { readonly label: string; readonly hint?: string };

/**
 * @param names fields of one cell, from top to bottom
 * @param more  what the cell of a field has besides: a link, a format
 */
export function inputLines<F extends Fields, N extends keyof F & string>(
  names: readonly N[],
  fields: F,
  inputs: InputsOf<F>,
  say: Readonly<Record<N, FieldText>>,
  locale: Locale,
  more: Readonly<Record<string, Omit<Cell, "value">>> = {},
): Block {
  const block = lines(
    1,
    names.map((name): Line => {
      const { label, hint } = say[name];
      const { formula, ...rest } = more[name] ?? {};
      const cell = inputCell(fields[name] as ScalarField, inputs[name], locale, rest);
      return { name, as: "in", label, cells: [formula === undefined ? cell : { ...cell, formula }, ...(hint ? [text(hint, "hint")] : [])] };
    }),
  );
  // The hint beside an input is no input.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}
