// How the superordinate goal is drawn: the goal, a chain for each department, checks.
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, text, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, SheetSpec } from "../../spec/sheet";
import { checkListRules, failedChecks, remarkWords, tickedLines } from "../check-list";
import { head, page } from "../common";
import { entryBlock, entryTable } from "../entry-table";
import { inputCell } from "../input-cell";
import { modelFigure, modelFigureNeeds } from "../model-figure";
import { confidentiality, fields, mostChains, type GoalInputs } from "./fields";
import { words, type GoalWords } from "./words";

const widths = [18, 36, 30, 30, 16, 13, 8];
/** Printed blocks: all but the words of the remarks. */
const printedBlocks = 7;

export function build(inputs: GoalInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = widths.length;
  return {
    kind: "goal",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#1B7F8C",
    widths,
    blocks: [
      head({ ...say, confidentiality }, inputs, locale, "goal", failedChecks("check_cells")),
      section(say.goalPart, width),
      statement(inputs, say, locale),
      section(say.chainPart, width),
      chains(inputs, say, locale),
      section(say.checkPart, width),
      checks(say),
      section(say.sentences, width),
      remarkWords(say.say, say.checks),
    ].map((block) => fitHeights(block, widths)),
    rules: checkListRules("chain_check"),
    freezeColumns: 1,
    printed: { blocks: printedBlocks, columns: width },
    page: page(say.title, inputs.project, locale, confidentiality),
  };
}

function statement(inputs: GoalInputs, say: GoalWords, locale: Locale): Block {
  const names = ["sentence", "metric", "metricUnit", "baseline", "target", "due", "sponsor"] as const;
  const line = (name: (typeof names)[number]): Line => {
    const word = say.fields[name];
    const field = fields[name];
    // Text stands at the left of the wide column, and so do the figures under it.
    return {
      name,
      as: "in-out",
      label: word.label,
      cells: [inputCell(field, inputs[name], locale, { style: "inputText" }), ...("hint" in word ? [text(word.hint, "hint")] : [])],
    };
  };
  const block = lines(1, [
    ...names.map(line),
    {
      label: say.change,
      cells: [calc('=IF(OR({baseline}="",{target}=""),"",{target}-{baseline})', { style: "resultText", format: "number" })],
    },
  ]);
  // The hint beside an input is no input.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}

function chains(inputs: GoalInputs, say: GoalWords, locale: Locale): Block {
  const entries = entryTable(
    { name: "chains", of: fields.chains.of, max: mostChains, used: "department" },
    inputs.chains,
    say.fields.chains.columns,
    locale,
    {
      department: (name) => ({ link: { to: ["project.departments"], equals: name } }),
    },
  );
  const { department, first, next, result, figure } = entries.typed;
  const block = entryBlock(
    [
      department,
      first,
      next,
      result,
      figure,
      entries.worked("model_value", say.modelValue, modelFigure("chains_figure"), { format: "money" }, { needs: modelFigureNeeds }),
      entries.checked("chain_check", say.complete, "SUMPRODUCT(--(LEN({chain_links.row})>0))=COLUMNS({chain_links.row})"),
    ],
    { groups: { chain_links: { from: 1, count: 3 } } },
  );
  const outs = { departments: 0, complete: 6 };
  return {
    ...block,
    names: [
      ...block.names,
      ...Object.entries(outs).map(([name, column]) => ({ name, row: 1, column, rows: entries.rows, columns: 1, as: "out" as const })),
    ],
  };
}

const checks = (say: GoalWords): Block =>
  tickedLines(
    [
      { name: "number", condition: 'AND({baseline}<>"",{target}<>"",{target}<>{baseline})' },
      { name: "due", condition: "{due}>{asOf}" },
      { name: "several", condition: "COUNT({chain_check.all})>1" },
      { name: "complete", condition: "COUNTIF({chain_check.all},0)=0" },
      {
        name: "everyone",
        condition: "SUMPRODUCT((LEN({@project.departments})>0)*ISNA(MATCH({@project.departments},{chains_department.all},0)))=0",
        needs: ["project.departments"],
      },
      {
        name: "figures",
        condition: "SUMPRODUCT((LEN({chains_department.all})>0)*(LEN({chains_figure.all})=0))=0",
        needs: modelFigureNeeds,
      },
      { name: "ownKpi", condition: "SUMPRODUCT((LEN({metric})>0)*({chains_first.all}={metric}))=0" },
      { name: "kpiMatrix", condition: "SUMPRODUCT((LEN({metric})>0)*({@interests.kpis}={metric}))=0", needs: ["interests.kpis"] },
      { name: "sponsor", condition: 'OR({sponsor}="",SUMPRODUCT(--({chains_department.all}={sponsor}))=0)' },
    ],
    say.checks,
    3,
  );
