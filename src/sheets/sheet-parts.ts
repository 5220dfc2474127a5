// Parts that calculated sheets have in common: single inputs, checks with their remarks, and the words that remarks are made of.
import type { Locale } from "../i18n/locale";
import { calc, check, lines, text, type Line } from "../spec/blocks";
import type { Fields, ScalarField } from "../spec/field";
import type { Finding } from "../spec/finding";
import type { Block, Cell, Named, Published, Rule } from "../spec/sheet";
import { inputCell } from "./input-cell";

/** Fields of one cell under one another: label, cell, and a word about it. `more` is what a cell has besides. */
export function inputLines<N extends string>(
  names: readonly N[],
  fields: Fields,
  inputs: Readonly<Record<N, unknown>>,
  say: Readonly<Record<N, { readonly label: string; readonly hint?: string }>>,
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

export interface CheckLine<N extends string> {
  readonly name: N;
  /** In names; the check is in order where it holds. */
  readonly condition: string;
  /** What others must publish for it; without them a dash stands there. */
  readonly needs?: readonly Published[];
}

/** Names `check_<name>`, all of them `check_cells`, and beside them `check_remarks`: the words `say_<name>`, with figures put in. */
export function checkLines<N extends string>(
  list: readonly CheckLine<N>[],
  labels: Readonly<Record<N, string>>,
  values: Readonly<Record<string, string>> = {},
): Block {
  const block = lines(
    1,
    list.map(({ name, condition, needs }): Line => ({
      label: labels[name],
      cells: [
        { ...check(condition), ...(needs && { needs, value: "–" }) },
        calc(`=IF({check_${name}}=0,${filled(`{say_${name}}`, values)},"")`, { style: "hint" }),
      ],
    })),
  );
  const names: Named[] = list.map(({ name }, row) => ({ name: `check_${name}`, row, column: 1, rows: 1, columns: 1 }));
  const column = (name: string, at: number): Named => ({ name, row: 0, column: at, rows: list.length, columns: 1 });
  return { ...block, names: [...names, column("check_cells", 1), column("check_remarks", 2)] };
}

/**
 * A formula that puts figures into words: each placeholder's cell is `for_<placeholder>`.
 * @example filled("{say_x}", { sum: "{total}" }) // "SUBSTITUTE({say_x},{for_sum},{total})"
 */
export const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((sentence, [placeholder, value]) => `SUBSTITUTE(${sentence},{for_${placeholder}},${value})`, words);

/** A row over a block: the weights over the criteria that head a table. */
export const withRowAbove = (block: Block, row: Block["cells"][number], names: readonly Omit<Named, "row" | "rows">[]): Block => ({
  ...block,
  cells: [row, ...block.cells],
  names: [...block.names.map((named) => ({ ...named, row: named.row + 1 })), ...names.map((named) => ({ ...named, row: 0, rows: 1 }))],
  heights: Object.fromEntries(Object.entries(block.heights ?? {}).map(([at, points]) => [Number(at) + 1, points])),
  ...(block.titleRows && { titleRows: [block.titleRows[0] + 1, block.titleRows[1]] as const }),
});

/** The words of remarks stand in cells, so that people can change them and formulas hold none: `say_<name>`, `for_<placeholder>`. */
export function remarkWords(
  say: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
  placeholders: Readonly<Record<string, string>> = {},
): Block {
  const line = (name: string, label: string, value: string): Line => ({ name, label, cells: [text(value, "remark")] });
  return lines(1, [
    ...Object.entries(say).map(([key, sentence]) => line(`say_${key}`, labels[key] ?? key, sentence)),
    ...Object.entries(placeholders).map(([key, label]) => line(`for_${key}`, label, `{${key}}`)),
  ]);
}

type Facts = Readonly<Record<string, string | number>>;
export type Find<C extends string> = (code: C, severity: Finding["severity"], place: Finding["place"], facts?: Facts) => Finding;

/** Makes the findings of one template from their words; {facts} in braces are put in, numbers without the noise of floats. */
export const finder =
  <C extends string>(template: string, words: Readonly<Record<C, { readonly sentence: string; readonly remedy: string }>>): Find<C> =>
  (code, severity, place, facts = {}) => {
    const { sentence, remedy } = words[code];
    const shown = (fact: string | number | undefined): string =>
      typeof fact === "number" ? String(Number(fact.toPrecision(12))) : (fact ?? "");
    return {
      rule: `${template}.${code}`,
      severity,
      place,
      sentence: sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (key in facts ? shown(facts[key]) : whole)),
      remedy,
    };
  };

/** Ticks and crosses in colour, besides being ticks and crosses: of the checks, of the head, and of further columns of checks. */
export const checkRules = (...columns: readonly string[]): Rule[] => [
  ...["check_cells", ...columns].map((name): Rule => ({ over: `{${name}}`, formula: `={${name}}=0`, look: "bad" })),
  { over: "{check_remarks}", formula: '={check_remarks}<>""', look: "bad" },
  { over: "{checks}", formula: "={checks}>0", look: "bad" },
  { over: "{checks}", formula: "={checks}=0", look: "good" },
];
