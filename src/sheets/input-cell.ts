// The cell that one input is typed into: its look, number format and what it accepts, all from its field.
import type { Locale } from "../i18n/locale";
import { input } from "../spec/blocks";
import type { ScalarField } from "../spec/field";
import { largestNumber, longestText, toCell } from "../spec/inputs";
import type { Cell, Validation } from "../spec/sheet";
import type { FormatName, StyleName } from "../spec/styles";
import { nameJoint } from "./common";
import { words } from "./words";

const looks: { readonly [K in ScalarField["kind"]]: { readonly style: StyleName; readonly format?: FormatName } } = {
  text: { style: "inputText" },
  money: { style: "input", format: "money" },
  number: { style: "input", format: "number" },
  integer: { style: "inputCenter", format: "integer" },
  rate: { style: "input", format: "percent" },
  date: { style: "inputCenter", format: "date" },
  choice: { style: "inputCenter" },
  letters: { style: "inputCenter" },
  names: { style: "inputText" },
};

/**
 * @param value of the field's type, null for an empty cell
 * @param more  what this cell has besides: a link, a prompt, another format
 * @example inputCell({ kind: "rate", above: -1 }, 0.1, "en-US") // { value: 0.1, style: "input", format: "percent", validation: { kind: "decimal", above: -1, max: 1e15 } }
 */
export function inputCell(field: ScalarField, value: unknown, locale: Locale, more: Omit<Cell, "value" | "formula"> = {}): Cell {
  const written = toCell(
    field,
    value,
    (of, option) => (words[locale][of] as Readonly<Record<string, string>>)[option] ?? option,
    nameJoint[locale],
  );
  return input(written, { ...looks[field.kind], validation: validationOf(field), ...more });
}

function validationOf(field: ScalarField): Validation {
  switch (field.kind) {
    case "text":
      return { kind: "length", max: field.maxLength ?? longestText };
    case "names":
    case "letters":
      return { kind: "length", max: longestText };
    case "date":
      return { kind: "date" };
    case "choice":
      return { kind: "choice", of: field.of };
    case "integer":
      return { kind: "integer", min: field.min, max: field.max };
    case "rate":
      if (field.above !== undefined && field.min === undefined)
        return { kind: "decimal", above: field.above, max: field.max ?? largestNumber };
      return { kind: "decimal", min: field.min ?? -largestNumber, max: field.max ?? largestNumber };
    default:
      return { kind: "decimal", min: field.min ?? -largestNumber, max: field.max ?? largestNumber };
  }
}
