// How the value exchange is drawn: deals with their amounts beside the model's, checks.
import type { Locale } from "../../i18n/locale";
import { calc, section, text, type Column } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, SheetSpec } from "../../spec/sheet";
import { checkListRules, failedChecks, remarkWords, tickedLines } from "../check-list";
import { head, page } from "../common";
import { entryBlock, entryTable } from "../entry-table";
import { modelFigure, modelFigureNeeds } from "../model-figure";
import { confidentiality, fields, mostDeals, type ExchangeInputs } from "./fields";
import { words, type ExchangeWords } from "./words";

const widths = [16, 26, 28, 16, 8, 12, 11, 11, 9, 15, 12, 10, 10, 8];
/** Printed blocks: all but the words of the remarks. */
const printedBlocks = 5;

export function build(inputs: ExchangeInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = widths.length;
  return {
    kind: "exchange",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#D9822B",
    widths,
    blocks: [
      head({ ...say, confidentiality }, inputs, locale, "exchange", failedChecks("check_cells")),
      section(say.parts.deals, width),
      deals(inputs, say, locale),
      section(say.parts.checks, width),
      checks(say),
      section(say.parts.sentences, width),
      remarkWords(say.say, say.checks),
    ].map((block) => fitHeights(block, widths)),
    rules: [...checkListRules("complete_check"), { over: "{ratios}", formula: "=AND(ISNUMBER({ratios}),N({ratios})<1)", look: "warn" }],
    freezeColumns: 1,
    printed: { blocks: printedBlocks, columns: width },
    page: page(say.title, inputs.project, locale, confidentiality),
  };
}

function deals(inputs: ExchangeInputs, say: ExchangeWords, locale: Locale): Block {
  const { headings } = say;
  const entries = entryTable(
    { name: "deals", of: fields.deals.of, max: mostDeals, used: "counterpart" },
    inputs.deals,
    say.fields.deals.columns,
    locale,
    {
      counterpart: (name) => ({ link: { to: ["project.departments"], equals: name } }),
      change: { style: "inputCenter", format: "general" },
    },
  );
  const { counterpart, ask, give, kpi, change, unit, askAmount, giveAmount, figure, evidence, status } = entries.typed;
  const blank = text("", "total");
  const foot = (column: Column, cell: Cell = blank): Column => ({ ...column, below: [cell] });
  const sum = (name: string): Cell => calc(`=SUM({deals_${name}.all})`, { style: "total", format: "money" });
  const inOrder =
    'AND(OR({deals_ask}="",{deals_give}<>""),OR({deals_giveAmount}="",{deals_figure}<>""),OR({deals_change}="",{deals_unit}<>""),OR({deals_give}="",AND({deals_kpi}<>"",{deals_evidence}<>"")))';
  const block = entryBlock(
    [
      foot(counterpart, text(headings.total, "total")),
      foot(ask),
      foot(give),
      foot(kpi),
      foot(change),
      foot(unit),
      foot(askAmount, sum("askAmount")),
      foot(giveAmount, sum("giveAmount")),
      foot(
        entries.worked(
          "ratios",
          headings.ratio,
          'IF(OR(N({deals_askAmount})=0,{deals_giveAmount}=""),"",{deals_giveAmount}/{deals_askAmount})',
          { format: "number" },
        ),
        calc('=IF({total_ask}=0,"",{total_give}/{total_ask})', { style: "total", format: "number" }),
      ),
      foot(figure),
      foot(
        entries.worked("model_value", headings.modelValue, modelFigure("deals_figure"), { format: "money" }, { needs: modelFigureNeeds }),
      ),
      foot(evidence),
      foot(status),
      foot(entries.checked("complete_check", headings.ok, inOrder)),
    ],
    {
      belowNames: {
        total_ask: { row: 0, from: 6, count: 1 },
        total_give: { row: 0, from: 7, count: 1 },
        ratio: { row: 0, from: 8, count: 1, as: "out" },
      },
    },
  );
  /** Behind the table: what other sheets ask, 1 where something is given and not declined. */
  const complete = entries.worked(
    "complete",
    "",
    'IF(AND({deals_give}<>"",{deals_status}<>{lists.dealStatus.declined}),1,0)',
    { style: "remark" },
    { as: "out" },
  );
  const cells = block.cells.map((row, index) => (index > 0 && index <= entries.rows ? [...row, complete.cells[index - 1] ?? null] : row));
  const out = (name: string, column: number) => ({ name, row: 1, column, rows: entries.rows, columns: 1, as: "out" as const });
  return {
    ...block,
    cells,
    names: [
      ...block.names,
      out("counterparts", 0),
      out("askTexts", 1),
      out("giveTexts", 2),
      out("asks", 6),
      out("gives", 7),
      out("complete", widths.length),
    ],
  };
}

const filled = (name: string): string => `(LEN({deals_${name}.all})>0)`;
const lacking = (name: string): string => `(LEN({deals_${name}.all})=0)`;

const checks = (say: ExchangeWords): Block =>
  tickedLines(
    [
      { name: "give", condition: `SUMPRODUCT(${filled("ask")}*${lacking("give")})=0` },
      { name: "linked", condition: `SUMPRODUCT(${filled("giveAmount")}*${lacking("figure")})=0` },
      {
        name: "covered",
        condition: `SUMPRODUCT(${filled("giveAmount")}*${filled("figure")}*(ROUND({deals_giveAmount.all},6)>{model_value.all}))=0`,
        needs: modelFigureNeeds,
      },
      { name: "unit", condition: `SUMPRODUCT(${filled("change")}*${lacking("unit")})=0` },
      { name: "kpi", condition: `SUMPRODUCT(${filled("give")}*${lacking("kpi")})=0` },
      {
        name: "matrix",
        condition: `SUMPRODUCT(${filled("kpi")}*ISNA(MATCH({deals_kpi.all},{@interests.kpis},0)))=0`,
        needs: ["interests.kpis"],
      },
      { name: "evidence", condition: `SUMPRODUCT(${filled("give")}*${lacking("evidence")})=0` },
      {
        name: "burdened",
        condition:
          "SUMPRODUCT(ISNUMBER({@interests.burden})*({@interests.burden}<0)*ISNA(MATCH({@interests.departments},{deals_counterpart.all},0)))=0",
        needs: ["interests.departments", "interests.burden"],
      },
    ],
    say.checks,
    4,
  );
