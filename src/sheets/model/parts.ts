// Pieces that the model's sheets are drawn of: one timeline, rows with one formula, figures on lines of their own.
import type { Locale, Localized } from "../../i18n/locale";
import { calc, check, fill, section, text, type Line } from "../../spec/blocks";
import type { Block, Cell, Named, Role, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName, StyleName } from "../../spec/styles";
import { commonWords, page } from "../common";
import type { ModelInputs } from "./fields";

/** After label, note, total and the empty opening cell, on every sheet that has the timeline. */
export const timelineColumn = 4;
/** The widest tables and headings. */
export const tableWidth = 8;
export const timelineWidths = [40, 22, 15, 12, 13] as const;
/** Room for two lines, as period labels and table headings need. */
export const headerHeight = 30;
/** Room for one. */
export const lineHeight = 20;

/** Label and explanation of a figure. */
export interface Said {
  readonly label: string;
  readonly note: string;
}
export type SaidTable = Readonly<Record<string, Localized<Said>>>;
/** A figure's words in both languages: English label and note, Chinese label and note. */
export const said = (label: string, note: string, zhLabel: string, zhNote: string): Localized<Said> => ({
  "en-US": { label, note },
  "zh-CN": { label: zhLabel, note: zhNote },
});
/** A sentence or heading in both languages. */
export const both = (english: string, chinese: string): Localized<string> => ({ "en-US": english, "zh-CN": chinese });
export const quoted = (sentence: string): string => `"${sentence.replaceAll('"', '""')}"`;

/** Columns of the timeline: period 0, the periods, and those that a delay pushes benefits into. */
export function columnCount({ periods, scenarios, delayMode }: ModelInputs): number {
  const delay = delayMode === "fixed-end" ? 0 : Math.max(0, ...scenarios.map((one) => one.delay ?? 0));
  return periods + 1 + Math.ceil(delay);
}

/** A block with one more name. */
export const named = (block: Block, ...more: readonly Named[]): Block => ({ ...block, names: [...block.names, ...more] });

/** Cells that other sheets may take, by the name they are published under. */
export const published = (block: Block, cells: Readonly<Record<string, string>>): Block =>
  named(
    block,
    ...Object.entries(cells).map(([name, own]): Named => {
      const cell = block.names.find((one) => one.name === own);
      if (!cell) throw new Error(`nothing is called ${own}`);
      return { ...cell, name, as: "out" };
    }),
  );

/** A heading with a line of explanation below it. */
export const heading = (title: string, remark?: string): Block => ({
  cells: [[text(title, "subsection")], ...(remark === undefined ? [] : [[text(remark, "remark")]])],
  names: [],
  gap: 0,
});

/** A figure on a line of its own: label, value, and what it means. */
export interface Single {
  readonly name: string;
  readonly as?: Role;
  readonly cell: Cell;
}
export const working = (name: string, formula: string, format: FormatName = "number"): Single => ({
  name,
  cell: calc(formula, { format }),
});
export const fixed = (name: string, value: number | string, format: FormatName = "general"): Single => ({
  name,
  cell: { value, style: "working", format },
});
export const result = (name: string, formula: string, format: FormatName, as?: Role): Single => ({
  name,
  ...(as && { as }),
  cell: { formula, style: "result", format },
});

/** One row: what it is called, its formula, how it looks. */
export interface RowLook {
  readonly format?: FormatName;
  readonly style?: StyleName;
  readonly total?: boolean;
  readonly as?: Role;
}

export interface Pen {
  readonly locale: Locale;
  readonly count: number;
  part(title: Localized<string>): Block;
  singles(all: readonly Single[]): Block;
  timelineHeader: Line;
  row(name: string, formula: string, look?: RowLook): Line;
  /** Checks under one another; `checkCells` names them all. */
  checks(name: string, all: readonly (readonly [name: string, condition: string | Cell])[]): Block;
}

/** @param width of section bars */
export function pen(
  inputs: ModelInputs,
  locale: Locale,
  words: SaidTable,
  heads: { readonly item: string; readonly note: string; readonly total: string },
  width: number,
): Pen {
  const count = columnCount(inputs);
  const say = (name: string): Said => {
    const found = words[name];
    if (!found) throw new Error(`no words for ${name}`);
    return found[locale];
  };
  const singles = (all: readonly Single[]): Block => ({
    cells: all.map(({ name, cell }) => [text(say(name).label), cell, text(say(name).note, "remark")]),
    names: all.map(({ name, as }, row): Named => ({ name, row, column: 1, rows: 1, columns: 1, ...(as && { as }) })),
  });
  return {
    locale,
    count,
    part: (title) => section(title[locale], width),
    singles,
    timelineHeader: {
      label: text(heads.item, "headerLeft"),
      lead: [text(heads.note, "header"), text(heads.total, "header"), text("", "header")],
      cells: fill({ formula: "={periodLabels}", style: "header" }, count),
      height: lineHeight,
    },
    row: (name, formula, { format = "money", style = "working", total = true, as } = {}) => ({
      name,
      ...(as && { as }),
      label: text(say(name).label, style === "working" ? "label" : style),
      lead: [
        text(say(name).note, "note"),
        total ? { formula: `=SUM({${name}.all})`, style: style === "working" ? "subtotal" : style, format } : text("", "note"),
        null,
      ],
      cells: fill({ formula, style, format }, count),
    }),
    checks(name, all) {
      const block = singles(
        all.map(([one, condition]) => ({ name: `check_${one}`, cell: typeof condition === "string" ? check(condition) : condition })),
      );
      return named(block, { name, row: 0, column: 1, rows: all.length, columns: 1 });
    },
  };
}

/** The head of a sheet that belongs to the model's inputs: whose project, which day and unit, as the inputs say; and its checks. */
export function partHead(title: string, purpose: string, checks: string, name: string, locale: Locale): Block {
  const say = commonWords[locale];
  const rows: Cell[][] = [
    [text(title, "title")],
    [text(purpose, "purpose")],
    [text(say.fields.project.label), { formula: "={project}", style: "linkText" }],
    [text(say.fields.asOf.label), { formula: "={asOf}", style: "linkText", format: "date" }],
    [text(say.fields.unit.label), { formula: "={unit}", style: "linkText" }],
    [text(say.checks), { formula: checks, style: "check", format: "checkCount" }],
    [
      text(say.legend, "remark"),
      text(say.legendInput, "inputCenter"),
      text(say.legendLink, "link"),
      text(say.legendFormula, "workingCenter"),
      text(say.legendCheck, "check"),
    ],
  ];
  return { cells: rows, names: [{ name, row: 5, column: 1, rows: 1, columns: 1 }], heights: { 0: 24 } };
}

/** Looks of checks and their count, as every sheet of the model has them. */
export const checkRules = (count: string, cells?: string): readonly Rule[] => [
  { over: count, formula: `={${count}}>0`, look: "bad" },
  { over: count, formula: `={${count}}=0`, look: "good" },
  ...(cells === undefined
    ? []
    : ([
        { over: cells, formula: `={${cells}}=1`, look: "good" },
        { over: cells, formula: `={${cells}}<>1`, look: "bad" },
      ] as const)),
];

/** What the sheets of the model have in common. */
export function sheet(
  kind: string,
  inputs: ModelInputs,
  locale: Locale,
  title: string,
  more: Pick<SheetSpec, "tab" | "widths" | "blocks"> & Partial<SheetSpec>,
): SheetSpec {
  return { kind, version: modelVersion, locale, tabColor: "#2F6FB3", freezeColumns: 1, page: page(title, inputs.project, locale), ...more };
}

/** Of what the model draws. */
export const modelVersion = 3;
