// How trust is drawn: the record, the forecast raw and with its haircut, scores by counterpart, checks.
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, text, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkListRules, failedChecks, remarkWords, tickedLines } from "../check-list";
import { head, page } from "../common";
import { entryBlock, entryTable } from "../entry-table";
import { inputCell } from "../input-cell";
import { confidentiality, enoughTrust, fields, most, type TrustInputs } from "./fields";
import { words, type TrustWords } from "./words";

const widths = [24, 34, 12, 12, 12, 12, 12, 12, 12, 12, 12, 9];
/** Printed blocks: all but the words of the remarks. */
const printedBlocks = 9;

export function build(inputs: TrustInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = widths.length;
  return {
    kind: "trust",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#D9822B",
    widths,
    blocks: [
      head({ ...say, confidentiality }, inputs, locale, "trust", failedChecks("check_cells")),
      section(say.parts.record, width),
      record(inputs, say, locale),
      section(say.parts.forecast, width),
      forecast(inputs, say, locale),
      section(say.parts.scores, width),
      scores(inputs, say, locale),
      section(say.parts.checks, width),
      checks(say),
      section(say.parts.sentences, width),
      sentences(say),
    ].map((block) => fitHeights(block, widths)),
    rules: rules(),
    freezeColumns: 1,
    printed: { blocks: printedBlocks, columns: width },
    page: page(say.title, inputs.project, locale, confidentiality),
  };
}

function record(inputs: TrustInputs, say: TrustWords, locale: Locale): Block {
  const { headings } = say;
  const entries = entryTable(
    { name: "past", of: fields.past.of, max: most.past, used: "project" },
    inputs.past,
    say.fields.past.columns,
    locale,
  );
  const { project, lesson, status, promisedCost, actualCost, promisedBenefit, actualBenefit, promisedOn, actualOn } = entries.typed;
  /** Actual over promised less one; with `sign` -1 what is lacking counts. */
  const beyond = (promised: string, actual: string, sign: "" | "-"): string =>
    `IF(OR(N({past_${promised}})=0,{past_${actual}}=""),"",${sign}({past_${actual}}/{past_${promised}}-1))`;
  return entryBlock([
    project,
    lesson,
    status,
    promisedCost,
    actualCost,
    entries.worked("overrun", headings.overrun, beyond("promisedCost", "actualCost", ""), { format: "percent" }),
    promisedBenefit,
    actualBenefit,
    entries.worked("shortfall", headings.shortfall, beyond("promisedBenefit", "actualBenefit", "-"), { format: "percent" }),
    promisedOn,
    actualOn,
    entries.worked("delay", headings.delay, 'IF(OR({past_promisedOn}="",{past_actualOn}=""),"",{past_actualOn}-{past_promisedOn})', {
      style: "workingCenter",
      format: "integer",
    }),
  ]);
}

function forecast(inputs: TrustInputs, say: TrustWords, locale: Locale): Block {
  const withStatus = (status: string): string => `SUMPRODUCT((LEN({past_project.all})>0)*({past_status.all}={lists.pastStatus.${status}}))`;
  const worked = (
    name: keyof TrustWords["lines"],
    formula: string,
    format: FormatName,
    style: Cell["style"] = "result",
    as?: "out",
  ): Line => ({
    name,
    ...(as && { as }),
    label: say.lines[name].label,
    cells: [calc(formula, { style, format }), text(say.lines[name].hint, "hint")],
  });
  const typed = (name: "prior" | "priorWeight" | "pvBenefits" | "pvCosts", more: Parameters<typeof inputCell>[3] = {}): Line => {
    const word = say.fields[name];
    return {
      name,
      as: "in",
      label: word.label,
      cells: [inputCell(fields[name], inputs[name], locale, more), text("hint" in word ? word.hint : "", "hint")],
    };
  };
  const known = (formula: string): string => `=IF(OR(LEN({pvBenefits})=0,LEN({pvCosts})=0),"",${formula})`;
  const filled = [
    ["s", "{successes}"],
    ["n", "{finished}"],
  ].reduce((sentence, [placeholder, value]) => `SUBSTITUTE(${sentence},{for_${placeholder}},${value})`, "{say_record}");
  const block = lines(1, [
    worked("finished", `=${withStatus("success")}+${withStatus("failed")}`, "integer", "working", "out"),
    worked("successes", `=${withStatus("success")}`, "integer", "working", "out"),
    worked("record", `=IF({finished}=0,{say_noRecord},${filled})`, "general", "resultText"),
    typed("prior"),
    typed("priorWeight", { format: "general" }),
    worked("probability", "=({successes}+{priorWeight}*{prior})/({finished}+{priorWeight})", "percent", "result", "out"),
    typed("pvBenefits", { link: { to: ["model.pvBenefits"] } }),
    typed("pvCosts", { link: { to: ["model.pvCosts"] } }),
    worked("npvRaw", known("{pvBenefits}-{pvCosts}"), "money", "result"),
    worked("npvHaircut", known("{probability}*{pvBenefits}-{pvCosts}"), "money", "result", "out"),
    worked("breakEven", '=IF(OR(N({pvBenefits})<=0,LEN({pvCosts})=0),"",{pvCosts}/{pvBenefits})', "percent", "result", "out"),
    { ...worked("verdict", known("IF({npvHaircut}>=0,{say_pays},{say_doesNotPay})"), "general", "resultText"), height: 32 },
  ]);
  // The hint beside a figure is no figure.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}

const three = "{scores.row}";

function scores(inputs: TrustInputs, say: TrustWords, locale: Locale): Block {
  const entries = entryTable(
    { name: "counterparts", of: fields.counterparts.of, max: most.counterparts, used: "counterpart" },
    inputs.counterparts,
    say.fields.counterparts.columns,
    locale,
    {
      counterpart: (name) => ({ link: { to: ["project.departments"], equals: name } }),
    },
  );
  const { counterpart, reassurance, ability, motive, value } = entries.typed;
  const weakest = `IF(COUNT(${three})=0,"",IF(N({counterparts_ability})=MIN(${three}),{say_ability},IF(N({counterparts_motive})=MIN(${three}),{say_motive},{say_value})))`;
  const block = entryBlock(
    [
      counterpart,
      reassurance,
      ability,
      motive,
      value,
      entries.worked("weakest", say.headings.weakest, weakest, { style: "workingCenter" }),
      entries.checked(
        "counterpart_check",
        say.headings.ok,
        `AND(COUNT(${three})=COLUMNS(${three}),OR(MIN(${three})>={enough},LEN({counterparts_reassurance})>0))`,
      ),
    ],
    { groups: { scores: { from: 2, count: 3 } } },
  );
  const out = (name: string, column: number) => ({ name, row: 1, column, rows: entries.rows, columns: 1, as: "out" as const });
  return { ...block, names: [...block.names, out("counterparts", 0), out("reassurances", 1)] };
}

const checks = (say: TrustWords): Block => {
  const past = "(LEN({past_project.all})>0)";
  const finished = `({past_status.all}<>{lists.pastStatus.ongoing})`;
  const pair = (promised: string, actual: string): string => `(LEN({past_${promised}.all})>0)*(LEN({past_${actual}.all})>0)`;
  const compared = `(${pair("promisedCost", "actualCost")}+${pair("promisedBenefit", "actualBenefit")}+${pair("promisedOn", "actualOn")})`;
  return tickedLines(
    [
      { name: "status", condition: `SUMPRODUCT(${past}*(LEN({past_status.all})=0))=0` },
      { name: "promises", condition: `SUMPRODUCT(${past}*${finished}*(${compared}=0))=0` },
      { name: "lessons", condition: `SUMPRODUCT(${past}*({past_status.all}={lists.pastStatus.failed})*(LEN({past_lesson.all})=0))=0` },
      { name: "values", condition: "AND(LEN({pvBenefits})>0,LEN({pvCosts})>0)" },
      { name: "holds", condition: 'OR({npvHaircut}="",N({npvHaircut})>=0)' },
      { name: "scored", condition: "COUNT({scores.all})=COLUMNS({scores.all})*SUMPRODUCT(--(LEN({counterparts_counterpart.all})>0))" },
      { name: "reassured", condition: "COUNTIF({counterpart_check.all},0)=0" },
    ],
    say.checks,
    6,
  );
};

function sentences(say: TrustWords): Block {
  const block = remarkWords(say.say, { ...say.checks, ...say.sayLabels });
  const more = lines(1, [
    ...Object.entries(say.placeholders).map(([key, label]): Line => ({ name: `for_${key}`, label, cells: [text(`{${key}}`, "remark")] })),
    { name: "enough", label: say.checks.reassured, cells: [{ value: enoughTrust, style: "remark" }] },
  ]);
  const moved = more.names.map((named) => ({ ...named, row: named.row + block.cells.length }));
  return { ...block, cells: [...block.cells, ...more.cells], names: [...block.names, ...moved] };
}

function rules(): Rule[] {
  return [
    ...checkListRules("counterpart_check"),
    { over: "{overrun}", formula: "=N({overrun})>0", look: "bad" },
    { over: "{shortfall}", formula: "=N({shortfall})>0", look: "bad" },
    { over: "{delay}", formula: "=N({delay})>0", look: "bad" },
    { over: "{npvHaircut}", formula: "=N({npvHaircut})<0", look: "bad" },
    { over: "{scores}", formula: "=AND(ISNUMBER({scores}),{scores}<{enough})", look: "warn" },
  ];
}
