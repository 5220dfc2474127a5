// How a risk register is drawn: counts, the matrix of probability by impact, and the list of risks with what is missing in each.
import type { Locale } from "../../i18n/locale";
import { beside, calc, fill, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkOf, checkRules, failedChecks, remark, remarkWords } from "../check-list";
import { head, page } from "../common";
import { inputCell } from "../input-cell";
import { inputLines } from "../input-lines";
import { recordTable } from "../record-columns";
import { fields, steps, type RisksInputs } from "./fields";
import { words, type RisksWords } from "./words";

const widths = [36, 15, 12, 12, 12, 12, 12, 12, 9, 10, 13, 7, 36, 30, 8];
const printedColumns = 14;
/** Rows left free for further risks. */
const spareRows = 4;
/** The matrix stands beside the counts: a step and its likelihood, then the steps of impact. */
const matrixColumn = 3;

export function build(inputs: RisksInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "risks",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#C0392B",
    widths,
    blocks: [
      head(say, inputs, locale, "risks", failedChecks("risk_check", "check_thresholds")),
      section(say.overview.section, printedColumns),
      beside(overview(say), matrix(say), matrixColumn),
      section(say.scale, printedColumns),
      thresholds(inputs, say, locale),
      section(say.list.section, printedColumns),
      fitHeights(list(inputs, say, locale), widths),
      section(say.sentences, printedColumns),
      remarkWords(say.say, say.sayLabels, say.placeholders),
      lines(
        1,
        (["high", "medium", "low"] as const).map((level): Line => ({
          name: `letter_${level}`,
          label: say.letterLabels[level],
          cells: [text(say.letters[level], "remark")],
        })),
      ),
    ],
    rules,
    freezeColumns: 1,
    printed: { blocks: 7, columns: printedColumns },
    page: page(say.title, inputs.project, locale),
  };
}

const looks = { high: "bad", medium: "warn", low: "good" } as const;
const levels = Object.keys(looks) as readonly (keyof typeof looks)[];
const rules: readonly Rule[] = [
  ...levels.map((level): Rule => ({ over: "{level}", formula: `={level}={lists.riskLevel.${level}}`, look: looks[level] })),
  { over: "{matrix}", formula: "={step_probability}*{step_impact}>={highFrom}", look: "bad" },
  {
    over: "{matrix}",
    formula: "=AND({step_probability}*{step_impact}<{highFrom},{step_probability}*{step_impact}>={mediumFrom})",
    look: "warn",
  },
  { over: "{matrix}", formula: "={step_probability}*{step_impact}<{mediumFrom}", look: "good" },
  { over: "{risk_remark}", formula: "=LEN({risk_remark})>0", look: "warn" },
  { over: "{overdue}", formula: "={overdue}>0", look: "bad" },
  ...checkRules("risk_check", "check_thresholds"),
];

function overview({ overview: label }: RisksWords): Block {
  const line = (name: Exclude<keyof typeof label, "section">, formula: string, format: FormatName = "integer"): Line => ({
    name,
    as: "out",
    label: label[name],
    cells: [calc(formula, { style: "result", format })],
  });
  return lines(1, [
    ...levels.map((level) => line(level, `=COUNTIF({level.all},{lists.riskLevel.${level}})`)),
    line("open", "=SUM({isOpen.all})"),
    line("expected", "=SUM({expectedLoss.all})", "money"),
    line("largest", "=MAX(0,{expectedLoss.all})", "money"),
    line("overdue", "=SUMPRODUCT(({isOpen.all}=1)*({risks_due.all}>0)*({risks_due.all}<{asOf}))"),
  ]);
}

/** Each field says how many risks stand there and, in a letter, how grave they are. */
function matrix(say: RisksWords): Block {
  const down = Array.from({ length: steps }, (_, index) => steps - index);
  const across = Array.from({ length: steps }, (_, index) => index + 1);
  const count = "SUMPRODUCT(({isOpen.all}=1)*({risks_probability.all}={step_probability})*({risks_impact.all}={step_impact}))";
  const score = "{step_probability}*{step_impact}";
  const letter = `IF(${score}>={highFrom},{letter_high},IF(${score}>={mediumFrom},{letter_medium},{letter_low}))`;
  return {
    cells: [
      [
        text(say.matrix.likelihood, "header"),
        text(`${say.matrix.probability} / ${say.matrix.impact}`, "header"),
        ...across.map((step): Cell => ({ value: step, style: "header", format: "integer" })),
      ],
      ...down.map((step) => [
        calc("=INDEX({likelihood.all},{step_probability})", { style: "workingCenter", format: "percent" }),
        { value: step, style: "header", format: "integer" } as const,
        ...fill(calc(`=IF(${count}=0,"",${count}&" ")&${letter}`, { style: "workingCenter" }), steps),
      ]),
      [text(say.matrix.legend, "remark")],
    ],
    names: [
      { name: "step_probability", row: 1, column: 1, rows: steps, columns: 1 },
      { name: "step_impact", row: 0, column: 2, rows: 1, columns: steps },
      { name: "matrix", row: 1, column: 2, rows: steps, columns: steps },
    ],
    heights: { 0: 32 },
  };
}

function thresholds(inputs: RisksInputs, say: RisksWords, locale: Locale): Block {
  const scores = inputLines(["mediumFrom", "highFrom"], fields, inputs, say.fields, locale);
  const more = lines(1, [
    {
      name: "likelihood",
      as: "in",
      label: say.fields.likelihood.label,
      cells: Array.from({ length: steps }, (_, step) =>
        inputCell(fields.likelihood.of, inputs.likelihood[step] ?? null, locale, { style: "inputCenter", format: "percent" }),
      ),
    },
    {
      name: "check_thresholds",
      label: say.sayLabels.thresholds,
      cells: [
        { formula: "=IF({highFrom}>{mediumFrom},1,0)", style: "check", format: "check" },
        calc('=IF({check_thresholds}=0,{say_thresholds},"")', { style: "hint" }),
      ],
    },
  ]);
  const below = scores.cells.length;
  const names = more.names.map((named) => ({ ...named, row: named.row + below, ...(named.name === "check_thresholds" && { columns: 1 }) }));
  return { ...scores, cells: [...scores.cells, ...more.cells], names: [...scores.names, ...names] };
}

function list(inputs: RisksInputs, say: RisksWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "risks", inputs, say.fields.risks, locale, spareRows);
  const every = (
    title: Column["title"],
    name: string,
    formula: string,
    look: Parameters<typeof calc>[1] = { style: "workingCenter" },
  ): Column => ({ title, name, cells: fill(calc(`=IF(LEN({risks_risk})=0,"",${formula})`, look), rows) });
  const overdue = "AND({isOpen}=1,LEN({risks_due})>0,{risks_due}<{asOf})";
  const faults: readonly (readonly [condition: string, say: keyof RisksWords["say"]])[] = [
    [overdue, "overdue"],
    ["AND({level}={lists.riskLevel.high},LEN({risks_response})=0)", "unanswered"],
    ["AND({isOpen}=1,LEN({risks_owner})=0)", "ownerless"],
    ["AND({isOpen}=1,LEN({risks_response})>0,{risks_response}<>{lists.riskResponse.accept},LEN({risks_due})=0)", "undated"],
  ];
  const remarks = remark([...faults, ["AND({level}={lists.riskLevel.high},LEN({risks_atRisk})=0)", "unvalued"]], {
    n: "{asOf}-N({risks_due})",
  });
  return table(
    [
      column("risk", {}, "headerLeft"),
      column("owner"),
      column("probability"),
      column("impact"),
      column("atRisk"),
      column("response"),
      column("due"),
      column("status"),
      every(say.list.score, "score", "N({risks_probability})*N({risks_impact})"),
      every(
        say.list.level,
        "level",
        'IF({isOpen}=0,"",IF({score}>={highFrom},{lists.riskLevel.high},IF({score}>={mediumFrom},{lists.riskLevel.medium},{lists.riskLevel.low})))',
      ),
      every(
        say.list.expected,
        "expectedLoss",
        "IF(OR({isOpen}=0,N({risks_probability})=0),0,N({risks_atRisk})*INDEX({likelihood.all},{risks_probability}))",
        { format: "money" },
      ),
      {
        title: say.check,
        name: "risk_check",
        cells: fill(checkOf("{risks_risk}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
      },
      column("action", {}, "headerLeft"),
      {
        title: text(say.remark, "headerLeft"),
        name: "risk_remark",
        cells: fill(calc(`=IF(LEN({risks_risk})=0,"",${remarks})`, { style: "finding" }), rows),
      },
      every(say.list.open, "isOpen", "IF({risks_status}={lists.riskStatus.closed},0,1)"),
    ],
    { headerHeight: 32, repeatHeader: true },
  );
}
