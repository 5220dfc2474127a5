// Draws the scoring of contributions: weights from criteria, in view of everyone, and whether they are still those that were frozen.
import type { Locale } from "../../i18n/locale";
import { calc, check, fill, section, table, text, type Column } from "../../spec/blocks";
import type { Cell, SheetSpec } from "../../spec/sheet";
import { head, page } from "../common";
import { inputCell } from "../input-cell";
import { checkLines, remarkWords } from "../check-list";
import { inputLines } from "../input-lines";
import { checkListRules } from "../check-list";
import { withRowAbove } from "../row-above";
import { fields, type ContributionInputs } from "./fields";
import { words } from "./words";

export function build(inputs: ContributionInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const { criteria, parties } = inputs;
  const width = 8 + criteria.length;
  const every = (cell: Cell): Cell[] => fill(cell, parties.length);
  const party = fields.parties.of;
  const blank = text("", "total");
  const sum = (name: string, format: "general" | "percent2" = "general"): Cell => calc(`=SUM({${name}.all})`, { style: "total", format });
  const columns: Column[] = [
    {
      title: text(say.fields.parties.columns.name, "headerLeft"),
      name: "parties_name",
      as: "in",
      cells: parties.map(({ name }) => inputCell(party.name, name, locale, { link: { to: ["raci.roles"], equals: name } })),
      below: [text(say.scores.total, "total")],
    },
    ...criteria.map(({ name }, column): Column => ({
      title: inputCell(fields.criteria.of.name, name, locale, { style: "inputHeader" }),
      cells: parties.map((_, row) =>
        inputCell(fields.scores.of, inputs.scores[row]?.[column] ?? null, locale, { style: "inputCenter", format: "general" }),
      ),
      below: [blank],
    })),
    // A missing score is no 0: its party has no weight until it stands there.
    {
      title: say.scores.points,
      name: "points",
      cells: every(
        calc("=IF(COUNT({scores.row})<COLUMNS({scores.row}),{say_missing},SUMPRODUCT({scores.row},{criteria_weight.all}))", {
          format: "general",
        }),
      ),
      below: [sum("points")],
    },
    {
      title: say.scores.weight,
      name: "weights",
      as: "out",
      cells: every(
        calc("=IF(ISNUMBER({points}),(1-N({equalPart}))*{points}+N({equalPart})*SUM({points.all})/COUNT({points.all}),{say_missing})", {
          style: "result",
          format: "general",
        }),
      ),
      below: [sum("weights")],
    },
    {
      title: say.scores.share,
      name: "share",
      cells: every(calc("=IF(AND(ISNUMBER({weights}),SUM({weights.all})>0),{weights}/SUM({weights.all}),0)", { format: "percent2" })),
      below: [sum("share", "percent2")],
    },
    {
      title: say.fields.parties.columns.frozen,
      name: "parties_frozen",
      as: "in",
      cells: parties.map(({ frozen }) => inputCell(party.frozen, frozen, locale, { format: "general" })),
      below: [sum("parties_frozen")],
    },
    {
      title: say.scores.same,
      name: "same",
      cells: every(check("AND(LEN({parties_frozen})>0,ISNUMBER({weights}),ABS(N({parties_frozen})-N({weights}))<={tolerance})")),
      below: [calc("=COUNTIF({same.all},0)", { style: "total", format: "checkCount" })],
    },
    {
      title: text(say.fields.parties.columns.reason, "headerLeft"),
      name: "parties_reason",
      as: "in",
      cells: parties.map(({ reason }) => inputCell(party.reason, reason, locale)),
      below: [blank],
    },
  ];
  const scores = table(columns, {
    headerHeight: 32,
    repeatHeader: true,
    groups: {
      parties: { from: 0, count: 1, as: "out" },
      scores: { from: 1, count: criteria.length, as: "in" },
      reasons: { from: columns.length - 1, count: 1, as: "out" },
    },
    headers: { criteria_name: { from: 1, count: criteria.length, as: "in" } },
  });
  const weights = criteria.map(({ weight }) =>
    inputCell(fields.criteria.of.weight, weight, locale, { style: "inputCenter", format: "general" }),
  );
  const names = ["kept", "frozen", "before", "scored", "reasons", "weights", "scorer"] as const;
  const conditions: Readonly<Record<(typeof names)[number], string>> = {
    kept: "COUNTIF({same.all},0)=0",
    frozen: "LEN({frozenOn})>0",
    before: "OR(LEN({resultsOn})=0,AND(LEN({frozenOn})>0,{frozenOn}<{resultsOn}))",
    scored: "COUNT({scores.all})=ROWS({scores.all})*COLUMNS({scores.all})",
    reasons: "SUMPRODUCT(--(LEN({parties_reason.all})=0))=0",
    weights: "AND(SUM({criteria_weight.all})>0,SUM({weights.all})>0)",
    scorer: "OR(LEN({scoredBy})=0,SUMPRODUCT(--({parties_name.all}={scoredBy}))=0)",
  };
  const printed = [
    head(say, inputs, locale, "contribution", "=COUNTIF({check_cells.all},0)"),
    section(say.terms, width),
    inputLines(["equalPart", "frozenOn", "resultsOn", "scoredBy"], fields, inputs, say.fields, locale),
    section(say.scores.section, width),
    withRowAbove(
      scores,
      [text(say.fields.criteria.columns.weight), ...weights],
      [{ name: "criteria_weight", column: 1, columns: criteria.length, as: "in" }],
    ),
    section(say.checks.section, width),
    checkLines(
      names.map((name) => ({ name, condition: conditions[name] })),
      say.checks,
    ),
  ];
  return {
    kind: "contribution",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#2E7D4F",
    widths: [26, 16, ...criteria.slice(1).map(() => 12), 10, 10, 10, 11, 8, 44],
    blocks: [
      ...printed,
      section(say.sentences, width),
      remarkWords(say.say, { ...say.checks, missing: say.missing }),
      {
        cells: [[text(say.tolerance), { value: 1e-6, style: "working", format: "tiny" }]],
        names: [{ name: "tolerance", row: 0, column: 1, rows: 1, columns: 1 }],
      },
    ],
    rules: checkListRules("same"),
    freezeColumns: 1,
    printed: { blocks: printed.length, columns: width },
    page: page(say.title, inputs.project, locale),
  };
}
