// The table that records are typed into: a column for each of their values, free rows at its end, calculated columns between.
import type { Locale } from "../i18n/locale";
import { calc, fill, table, text, type Column } from "../spec/blocks";
import type { Records } from "../spec/field";
import type { Block, Cell } from "../spec/sheet";
import type { FormatName, StyleName } from "../spec/styles";
import { inputCell } from "./input-cell";

/** Rows left free to type in, as far as the field allows. */
const freeRows = 1;

export interface EntryTable<F extends Records> {
  /** Rows, free ones included. */
  readonly rows: number;
  /** The columns that people type into, by the name of the value. */
  readonly typed: { readonly [K in keyof F]: Column };
  /** A column that the sheet works out. The cells of a free row stay empty as long as nobody uses it. */
  worked(
    name: string,
    title: string,
    formula: string,
    look?: { readonly style?: StyleName; readonly format?: FormatName },
    more?: Pick<Cell, "needs" | "value"> & Pick<Column, "as" | "below">,
  ): Column;
  /** 1 where the condition holds, else 0. */
  checked(name: string, title: string, condition: string, more?: Pick<Cell, "needs" | "value">): Column;
}

/**
 * @param name    of the field: its columns are called `name_value`, and `used` is a value that no record lacks
 * @param titles  of the columns, in words
 * @param more    what the cells of a column have besides: links, dropdowns, formats
 */
export function entryTable<F extends Records>(
  { name, of, max, used }: { readonly name: string; readonly of: F; readonly max: number; readonly used: keyof F & string },
  records: readonly Readonly<Record<keyof F, unknown>>[],
  titles: Readonly<Record<keyof F, string>>,
  locale: Locale,
  more: { readonly [K in keyof F]?: Omit<Cell, "value" | "formula"> | ((value: string) => Omit<Cell, "value" | "formula">) } = {},
): EntryTable<F> {
  const rows = Math.min(max, records.length + freeRows);
  const one = (key: keyof F & string, row: number): Cell => {
    const field = of[key];
    if (!field) throw new Error(`${name} has no ${key}`);
    const value = records[row]?.[key] ?? null;
    const extra = more[key] ?? {};
    return inputCell(field, value, locale, typeof extra === "function" ? extra(String(value ?? "")) : extra);
  };
  const column = (key: keyof F & string): Column => ({
    title: text(titles[key], key === used ? "headerLeft" : "header"),
    name: `${name}_${key}`,
    as: "in",
    cells: Array.from({ length: rows }, (_, row) => one(key, row)),
  });
  const ifUsed = (formula: string): string => `=IF({${name}_${used}}="","",${formula})`;
  return {
    rows,
    typed: Object.fromEntries(Object.keys(of).map((key) => [key, column(key)])) as { readonly [K in keyof F]: Column },
    worked: (own, title, formula, look = {}, { needs, value, ...rest } = {}) => ({
      title,
      name: own,
      ...rest,
      cells: fill({ ...calc(ifUsed(formula), look), ...(needs && { needs, value: value ?? "–" }) }, rows),
    }),
    checked: (own, title, condition, { needs, value } = {}) => ({
      title,
      name: own,
      cells: fill(
        { ...calc(ifUsed(`IF(${condition},1,0)`), { style: "check", format: "check" }), ...(needs && { needs, value: value ?? "–" }) },
        rows,
      ),
    }),
  };
}

/** Columns beside one another under headings of two lines. */
export const entryBlock = (columns: readonly Column[], options: Parameters<typeof table>[1] = {}): Block =>
  table(columns, { headerHeight: 32, ...options });
