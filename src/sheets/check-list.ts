// The checks of a sheet under one another: what must hold, a tick or a cross, and what to do. And the words of remarks.
import { calc, check, lines, text, type Line } from "../spec/blocks";
import type { Block, Cell, Named, Published, Rule } from "../spec/sheet";
import { linesNeeded } from "../spec/text-width";

export interface CheckLine<N extends string> {
  readonly name: N;
  /** In names; 1 where it holds. */
  readonly condition: string;
  /** What others must publish for it; without them a dash stands there. */
  readonly needs?: readonly Published[];
}

/**
 * Names `check_<name>`, all of them `check_cells`, and beside them `check_remarks`: the words `say_<name>`, with figures put in.
 * @param values what stands for each placeholder, in names
 * @param labelWidth where labels may wrap: the width of their column
 */
export function checkLines<N extends string>(
  list: readonly CheckLine<N>[],
  labels: Readonly<Record<N, string>>,
  { values = {}, labelWidth }: { readonly values?: Readonly<Record<string, string>>; readonly labelWidth?: number } = {},
): Block {
  const block = lines(
    1,
    list.map(({ name, condition, needs }): Line => ({
      label: labelWidth === undefined ? labels[name] : text(labels[name], "labelWrap"),
      ...(labelWidth !== undefined && { height: 15 * linesNeeded(labels[name], labelWidth) }),
      cells: [
        { ...check(condition), ...(needs && { needs, value: "–" }) },
        calc(`=IF({check_${name}}=0,${withFigures(`{say_${name}}`, values)},"")`, { style: "hint" }),
      ],
    })),
  );
  const names: Named[] = list.map(({ name }, row) => ({ name: `check_${name}`, row, column: 1, rows: 1, columns: 1 }));
  const column = (name: string, at: number): Named => ({ name, row: 0, column: at, rows: list.length, columns: 1 });
  return { ...block, names: [...names, column("check_cells", 1), column("check_remarks", 2)] };
}

/**
 * A tick or a cross in the first column, what it means beside it, and the remedy from `remarkColumn` on.
 * @param labels what is checked, by name; the remedies are the cells `say_<name>`
 */
export function tickedLines<N extends string>(
  all: readonly CheckLine<N>[],
  labels: Readonly<Record<N, string>>,
  remarkColumn: number,
): Block {
  const gap = Array.from({ length: remarkColumn - 2 }, () => null);
  const cells = all.map(({ name, condition, needs }): (Cell | null)[] => [
    { ...check(condition), ...(needs && { needs, value: "–" }) },
    text(labels[name], "hint"),
    ...gap,
    calc(`=IF({check_${name}}=0,{say_${name}},"")`, { style: "hint" }),
  ]);
  const column = (name: string, at: number): Named => ({ name, row: 0, column: at, rows: all.length, columns: 1 });
  const names = all.map(({ name }, row): Named => ({ name: `check_${name}`, row, column: 0, rows: 1, columns: 1 }));
  return { cells, names: [...names, column("check_cells", 0), column("check_remarks", remarkColumn)] };
}

/**
 * A formula that puts figures into words: each placeholder's cell is `for_<placeholder>`.
 * @example withFigures("{say_x}", { sum: "{total}" }) // "SUBSTITUTE({say_x},{for_sum},{total})"
 */
export const withFigures = (words: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((sentence, [placeholder, value]) => `SUBSTITUTE(${sentence},{for_${placeholder}},${value})`, words);

/** The check of a record, 1 where it holds; a row that nobody has filled in has none. */
export const checkOf = (key: string, condition: string): Cell => ({
  formula: `=IF(LEN(${key})=0,"",IF(${condition},1,0))`,
  style: "check",
  format: "check",
});

/** How many of these are not in order, for the head. */
export const failedChecks = (...names: readonly string[]): string => `=${names.map((name) => `COUNTIF({${name}.all},0)`).join("+")}`;

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

/**
 * The first remark whose condition holds, with figures in the places kept for them; "" where none does.
 * @param conditions from the gravest: the condition and the name of its words
 * @param values what stands for each placeholder, in names
 */
export function remark(
  conditions: readonly (readonly [condition: string, say: string])[],
  values: Readonly<Record<string, string>> = {},
): string {
  const sentence = conditions.reduceRight((otherwise, [condition, say]) => `IF(${condition},{say_${say}},${otherwise})`, '""');
  return withFigures(sentence, values);
}

/** Ticks and crosses in colour, besides being ticks and crosses: of the head, and of these columns of checks. */
export const checkRules = (...names: readonly string[]): Rule[] => [
  ...names.map((name): Rule => ({ over: `{${name}}`, formula: `=AND(ISNUMBER({${name}}),{${name}}=0)`, look: "bad" })),
  { over: "{checks}", formula: "={checks}>0", look: "bad" },
  { over: "{checks}", formula: "={checks}=0", look: "good" },
];

/** The same for a sheet with checks under one another: for them, their remarks, and further columns of checks. */
export const checkListRules = (...names: readonly string[]): Rule[] => [
  ...checkRules("check_cells", ...names),
  { over: "{check_remarks}", formula: '={check_remarks}<>""', look: "bad" },
];
