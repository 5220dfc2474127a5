// How the outcome is drawn: KPIs against plan, profit with pool and NPV run again, checks.
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, text, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkListRules, failedChecks, remarkWords, tickedLines } from "../check-list";
import { head, page } from "../common";
import { entryBlock, entryTable } from "../entry-table";
import { inputCell } from "../input-cell";
import { confidentiality, fields, most, type OutcomeInputs } from "./fields";
import { words, type OutcomeWords } from "./words";

const widths = [26, 30, 14, 11, 11, 11, 11, 9, 11, 14, 11, 12, 9];
/** How far a reported change may be from the worked one: half a percent or point, as rounding makes it. */
export const tolerance = 0.5;
/** Printed blocks: all but the words of the remarks. */
const printedBlocks = 7;

export function build(inputs: OutcomeInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = widths.length;
  return {
    kind: "outcome",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#2E7D4F",
    widths,
    blocks: [
      head({ ...say, confidentiality }, inputs, locale, "outcome", failedChecks("check_cells")),
      section(say.parts.kpis, width),
      kpis(inputs, say, locale),
      section(say.parts.rerun, width),
      rerun(inputs, say, locale),
      section(say.parts.checks, width),
      checks(say),
      section(say.parts.sentences, width),
      constants(say),
    ].map((block) => fitHeights(block, widths)),
    rules: [
      ...checkListRules("attained", "agrees"),
      { over: "{poolRestated}", formula: "=ISTEXT({poolRestated})", look: "warn" },
      { over: "{npvActual}", formula: "=ISTEXT({npvActual})", look: "warn" },
    ],
    freezeColumns: 1,
    printed: { blocks: printedBlocks, columns: width },
    page: page(say.title, inputs.project, locale, confidentiality),
  };
}

function kpis(inputs: OutcomeInputs, say: OutcomeWords, locale: Locale): Block {
  const { headings } = say;
  const plain = { format: "general" } as const;
  const entries = entryTable(
    { name: "kpis", of: fields.kpis.of, max: most.kpis, used: "kpi" },
    inputs.kpis,
    say.fields.kpis.columns,
    locale,
    {
      baseline: plain,
      plan: plain,
      actual: plain,
      change: plain,
    },
  );
  const { kpi, source, direction, baseline, plan, actual, change, unit } = entries.typed;
  const lacks = (...names: readonly string[]): string => `OR(${names.map((name) => `{kpis_${name}}=""`).join(",")})`;
  return entryBlock([
    kpi,
    source,
    direction,
    baseline,
    plan,
    actual,
    entries.worked("kpi_variance", headings.variance, `IF(${lacks("plan", "actual")},"",{kpis_actual}-{kpis_plan})`, { format: "number" }),
    entries.worked(
      "attained",
      headings.attained,
      `IF(${lacks("plan", "actual", "direction")},"",IF({kpis_direction}={lists.direction.lower},IF({kpis_actual}<={kpis_plan},1,0),IF({kpis_actual}>={kpis_plan},1,0)))`,
      { style: "check", format: "check" },
    ),
    change,
    unit,
    entries.worked(
      "relative",
      headings.relative,
      `IF(${lacks("baseline", "actual")},"",IF({kpis_baseline}=0,"",({kpis_actual}-{kpis_baseline})/ABS({kpis_baseline})))`,
      { format: "percent" },
    ),
    entries.worked("points", headings.points, `IF(${lacks("baseline", "actual")},"",{kpis_actual}-{kpis_baseline})`, { format: "number" }),
    entries.worked(
      "agrees",
      headings.agrees,
      `IF(${lacks("change", "unit", "baseline", "actual")},"",IF({kpis_unit}={lists.changeUnit.relative},IF({relative}="","",IF(ABS({kpis_change}-{hundred}*{relative})<={tolerance},1,0)),IF(ABS({kpis_change}-{points})<={tolerance},1,0)))`,
      { style: "check", format: "check" },
    ),
  ]);
}

/** The words of the remarks, and the two figures that formulas compare with. */
function constants(say: OutcomeWords): Block {
  const spoken = remarkWords(say.say, { ...say.checks, ...say.sayLabels });
  const figures = lines(1, [
    { name: "hundred", label: say.constants.hundred, cells: [{ value: 100, style: "remark" }] },
    { name: "tolerance", label: say.constants.tolerance, cells: [{ value: tolerance, style: "remark" }] },
  ]);
  return {
    ...spoken,
    cells: [...spoken.cells, ...figures.cells],
    names: [...spoken.names, ...figures.names.map((named) => ({ ...named, row: named.row + spoken.cells.length }))],
  };
}

type Typed =
  | "period"
  | "planProfit"
  | "actualProfit"
  | "sameBasis"
  | "samePeriod"
  | "measuredBy"
  | "poolPlanned"
  | "npvPlanned"
  | "discountRate"
  | "postAudit"
  | "auditor";

function rerun(inputs: OutcomeInputs, say: OutcomeWords, locale: Locale): Block {
  const typed = (name: Typed, more: Omit<Cell, "value" | "formula"> = {}, as: "in" | "in-out" = "in"): Line => ({
    name,
    as,
    label: say.fields[name].label,
    cells: [inputCell(fields[name], inputs[name], locale, more), text(say.fields[name].hint, "hint")],
  });
  const worked = (
    name: keyof OutcomeWords["lines"],
    formula: string,
    format: FormatName,
    style: Cell["style"] = "working",
    as?: "out",
  ): Line => ({
    name,
    ...(as && { as }),
    label: say.lines[name].label,
    cells: [calc(formula, { style, format }), text(say.lines[name].hint, "hint")],
  });
  const stated = (...names: readonly string[]): string => `OR(${names.map((name) => `{${name}}=""`).join(",")})`;
  const block = lines(1, [
    typed("period"),
    typed("planProfit", { link: { to: ["model.profitByPeriod"], column: inputs.period } }),
    typed("actualProfit"),
    worked("variance", `=IF(${stated("planProfit", "actualProfit")},"",{actualProfit}-{planProfit})`, "money"),
    worked("variancePercent", '=IF(OR(LEN({variance})=0,N({planProfit})=0),"",{variance}/ABS({planProfit}))', "percent"),
    typed("sameBasis"),
    typed("samePeriod"),
    worked("comparable", "=IF(AND({sameBasis}={lists.yesNo.yes},{samePeriod}={lists.yesNo.yes}),1,0)", "integer", "workingCenter"),
    typed("measuredBy"),
    typed("poolPlanned", { link: { to: ["pool.total"] } }),
    worked(
      "poolRestated",
      `=IF(${stated("actualProfit", "poolPlanned")},"",IF(OR({comparable}=0,N({planProfit})<=0),{say_open},MAX(0,{poolPlanned}*{actualProfit}/{planProfit})))`,
      "money",
      "result",
      "out",
    ),
    worked("poolChange", '=IF(ISNUMBER({poolRestated}),{poolRestated}-{poolPlanned},"")', "money"),
    typed("npvPlanned", { link: { to: ["model.npvBeforePool"] } }),
    typed("discountRate", { link: { to: ["project.discountRate"] } }),
    worked(
      "npvActual",
      `=IF(${stated("actualProfit", "npvPlanned")},"",IF(OR({comparable}=0,LEN({variance})=0),{say_open},{npvPlanned}+{variance}/(1+{discountRate})^{period}))`,
      "money",
      "result",
      "out",
    ),
    typed("postAudit", {}, "in-out"),
    typed("auditor"),
  ]);
  // The hint beside a figure is no figure.
  const names = block.names.map((named) => ({ ...named, columns: 1 }));
  const actual = names.find(({ name }) => name === "actualProfit");
  return { ...block, names: [...names, ...(actual ? [{ ...actual, name: "profitActual", as: "out" as const }] : [])] };
}

const checks = (say: OutcomeWords): Block => {
  const used = "(LEN({kpis_kpi.all})>0)";
  const lacking = (name: string): string => `(LEN({kpis_${name}.all})=0)`;
  const reported = "(LEN({kpis_change.all})>0)";
  return tickedLines(
    [
      {
        name: "baselines",
        condition: `SUMPRODUCT(${used}*((${lacking("baseline")}*((${reported}+${lacking("plan")})>0)+${lacking("actual")})>0))=0`,
      },
      { name: "units", condition: `SUMPRODUCT(${reported}*${lacking("unit")})=0` },
      { name: "agree", condition: "COUNTIF({agrees.all},0)=0" },
      { name: "sources", condition: `SUMPRODUCT(${used}*${lacking("source")})=0` },
      { name: "comparable", condition: "OR(LEN({actualProfit})=0,{comparable}=1)" },
      { name: "measured", condition: "OR(LEN({actualProfit})=0,LEN({measuredBy})>0)" },
      { name: "audit", condition: "AND(LEN({postAudit})>0,LEN({auditor})>0)" },
    ],
    say.checks,
    5,
  );
};
