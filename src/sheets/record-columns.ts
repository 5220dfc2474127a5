// A table of records as columns of input cells: a row for each record, and rows that are free to type in.
import type { Locale } from "../i18n/locale";
import { text, type Column } from "../spec/blocks";
import type { Fields, InputsOf, ScalarField } from "../spec/field";
import type { Cell } from "../spec/sheet";
import { inputCell } from "./input-cell";

type RecordsIn<F extends Fields> = { [K in keyof F]: F[K] extends { kind: "records" } ? K : never }[keyof F] & string;
type ColumnsOf<F extends Fields, N extends RecordsIn<F>> = F[N] extends { of: infer R } ? keyof R & string : never;

export interface RecordTable<F extends Fields, N extends RecordsIn<F>> {
  /** Rows on the sheet. */
  readonly rows: number;
  /** The input column of a field of the record; `more` is what its cells have besides. */
  column(of: ColumnsOf<F, N>, more?: Omit<Cell, "value" | "formula">, title?: "headerLeft"): Column;
}

/**
 * @param name  of a field of records
 * @param say   its words: a title for each column
 * @param spare rows left free below the records, as far as the field allows
 */
export function recordTable<F extends Fields, N extends RecordsIn<F>>(
  fields: F,
  name: N,
  inputs: InputsOf<F>,
  say: { readonly columns: Readonly<Record<ColumnsOf<F, N>, string>> },
  locale: Locale,
  spare = 0,
): RecordTable<F, N> {
  const field = fields[name];
  if (field?.kind !== "records") throw new Error(`${name} is no table`);
  const records = inputs[name] as readonly Readonly<Record<string, unknown>>[];
  const rows = Math.max(1, Math.min(field.max, records.length + spare));
  return {
    rows,
    column: (of, more = {}, title) => ({
      name: `${name}_${of}`,
      as: "in",
      title: title ? text(say.columns[of], title) : say.columns[of],
      cells: Array.from({ length: rows }, (_, row) => inputCell(field.of[of] as ScalarField, records[row]?.[of] ?? null, locale, more)),
    }),
  };
}
