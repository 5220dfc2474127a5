// The checks of a sheet, a line each: what is checked, a tick or a cross, and what to do where it is a cross.
import { calc, check, lines, text, type Line } from "../spec/blocks";
import type { Block, Cell, Named, Published, Rule } from "../spec/sheet";

export interface CheckLine {
  readonly name: string;
  /** A condition in names. */
  readonly condition: string;
  /** Sheets that must stand in the workbook; without them the line shows a dash and counts as nothing. */
  readonly needs?: readonly Published[];
}

/** Counts the crosses: what the head of the sheet shows. */
export const crosses = "=COUNTIF({check_cells.all},0)";

/**
 * A tick or a cross in the first column, what it means beside it, and the remedy from `remarkColumn` on.
 * @param labels what is checked, by name; the remedies are the cells `say_name` of `sayings`
 */
export function checkLines<N extends string>(
  all: readonly (CheckLine & { readonly name: N })[],
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

/** Words that formulas show stand in cells, so that people can change them: `say_name`. */
export const sayings = (say: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): Block =>
  lines(
    1,
    Object.entries(say).map(([name, sentence]): Line => ({
      name: `say_${name}`,
      label: labels[name] ?? name,
      cells: [text(sentence, "remark")],
    })),
  );

/** Crosses are red wherever they stand. @param columns names of further cells that hold ticks and crosses */
export const checkRules = (columns: readonly string[] = []): Rule[] => [
  ...["check_cells", ...columns].map((name): Rule => ({
    over: `{${name}}`,
    formula: `=AND(ISNUMBER({${name}}),{${name}}=0)`,
    look: "bad",
  })),
  { over: "{check_remarks}", formula: '={check_remarks}<>""', look: "bad" },
  { over: "{checks}", formula: "={checks}>0", look: "bad" },
  { over: "{checks}", formula: "={checks}=0", look: "good" },
];
