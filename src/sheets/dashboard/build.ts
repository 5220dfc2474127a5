// How a dashboard is drawn: lights to read at the top, earned value, then the metrics and rules that people type.
import type { Locale } from "../../i18n/locale";
import { beside, calc, fill, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkOf, checkRules, failedChecks, remark, remarkWords } from "../check-list";
import { head, page } from "../common";
import { inputLines } from "../input-lines";
import { recordTable } from "../record-columns";
import { fields, type DashboardInputs } from "./fields";
import { words, type DashboardWords } from "./words";

const widths = [30, 20, 16, 14, 14, 14, 13, 13, 12, 13, 13, 40, 10, 10, 10, 10, 10, 12, 12, 14, 8, 8, 30];
const printedColumns = 12;
/** Rows left free for further metrics. */
const spareRows = 2;
/** The counts of lights stand beside earned value. */
const countsColumn = 3;

export function build(inputs: DashboardInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "dashboard",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#2F6FB3",
    widths,
    blocks: [
      head(say, inputs, locale, "dashboard", failedChecks("metric_check")),
      section(say.sections.lights, printedColumns),
      shown(inputs, say),
      section(say.sections.money, printedColumns),
      beside(earnedValue(say), counts(say), countsColumn),
      section(say.sections.figures, printedColumns),
      beside(given(inputs, say, locale), figures(say), countsColumn),
      section(say.sections.metrics, printedColumns),
      fitHeights(metrics(inputs, say, locale), widths),
      section(say.sections.sentences, printedColumns),
      remarkWords(say.say, say.sayLabels, say.placeholders),
    ],
    rules,
    freezeColumns: 1,
    printed: { blocks: 9, columns: printedColumns },
    page: page(say.title, inputs.project, locale),
  };
}

const looks = { green: "good", amber: "warn", red: "bad", grey: "muted" } as const;
const lights = Object.keys(looks) as readonly (keyof typeof looks)[];
const rules: readonly Rule[] = [
  ...["shown_light", "shown_rule", "light", "overall", "light_words"].flatMap((name) =>
    lights.map((light): Rule => ({ over: `{${name}}`, formula: `={${name}}={lists.light.${light}}`, look: looks[light] })),
  ),
  { over: "{shown_trend}", formula: "=ISNUMBER(SEARCH({say_better},{shown_trend}))", look: "good" },
  { over: "{shown_trend}", formula: "=ISNUMBER(SEARCH({say_worse},{shown_trend}))", look: "bad" },
  { over: "{vac}", formula: "=AND(ISNUMBER({vac}),{vac}<0)", look: "bad" },
  ...checkRules("shown_check", "metric_check"),
];

const rowsOf = (inputs: DashboardInputs): number => Math.min(fields.metrics.max, inputs.metrics.length + spareRows);

/** What people read; each row takes up the metric in the same place of the table below. */
function shown(inputs: DashboardInputs, say: DashboardWords): Block {
  const title = say.shown;
  const take = (name: string, from: string, look: Parameters<typeof calc>[1] = { style: "workingCenter" }): Column => ({
    name: `shown_${name}`,
    title: title[name as keyof typeof title],
    cells: fill(calc(`=INDEX({${from}.all},ROWS({shown_metric.before}))&""`, look), rowsOf(inputs)),
  });
  /** Numbers look as their figure does. */
  const number = (name: string, from: string, format?: FormatName): Column => {
    const column = take(name, from);
    return {
      ...column,
      cells: column.cells.map((_, row): Cell => {
        const figure = inputs.metrics[row]?.figure;
        const own =
          figure === "progress"
            ? "percent"
            : figure === "spi" || figure === "cpi"
              ? "number"
              : figure === "npv" || figure === "eac"
                ? "money"
                : "general";
        return calc(`=INDEX({${from}.all},ROWS({shown_metric.before}))`, { style: "workingCenter", format: format ?? own });
      }),
    };
  };
  return table(
    [
      { ...take("metric", "metrics_metric", { style: "labelWrap" }), title: text(title.metric, "headerLeft") },
      take("source", "metrics_source", { style: "note" }),
      take("light", "light", { style: "resultCenter" }),
      number("actual", "actual"),
      number("target", "target"),
      take("trend", "trend"),
      number("deviation", "off", "percent"),
      number("age", "age", "general"),
      {
        ...number("check", "metric_check"),
        cells: fill(
          { ...calc("=INDEX({metric_check.all},ROWS({shown_metric.before}))", { style: "check" }), format: "check" } as const,
          rowsOf(inputs),
        ),
      },
      take("rule", "rule"),
      {
        ...take("measured", "metrics_measuredOn"),
        title: say.fields.metrics.columns.measuredOn,
        cells: fill(
          calc(
            '=IF(INDEX({metrics_measuredOn.all},ROWS({shown_metric.before}))=0,"",INDEX({metrics_measuredOn.all},ROWS({shown_metric.before})))',
            { style: "workingCenter", format: "date" },
          ),
          rowsOf(inputs),
        ),
      },
      { ...take("remark", "metric_remark", { style: "finding" }), title: text(title.remark, "headerLeft") },
    ],
    { headerHeight: 20 },
  );
}

/** Earned value as the XD function gives it; what divides by nothing stays empty. */
function earnedValue({ evm }: DashboardWords): Block {
  const known = "OR(LEN({bac})=0,LEN({progress})=0,LEN({planned})=0)";
  const line = (name: keyof typeof evm, formula: string, format: FormatName): Line => ({
    name,
    as: "out",
    label: evm[name],
    cells: [calc(`=${formula}`, { style: "result", format })],
  });
  const spent = "OR(LEN({ev})=0,LEN({ac})=0)";
  return lines(1, [
    line("pv", `IF(${known},"",{bac}*{planned})`, "money"),
    line("ev", `IF(${known},"",{bac}*{progress})`, "money"),
    line("sv", 'IF(LEN({ev})=0,"",{ev}-{pv})', "money"),
    line("cv", `IF(${spent},"",{ev}-{ac})`, "money"),
    line("spi", 'IF(N({pv})=0,"",{ev}/{pv})', "factor"),
    line("cpi", `IF(OR(${spent},N({ac})=0),"",{ev}/{ac})`, "factor"),
    line("eac", 'IF(OR(N({ev})=0,N({ac})=0),"",{bac}*{ac}/{ev})', "money"),
    line("vac", 'IF(LEN({eac})=0,"",{bac}-{eac})', "money"),
    line("tcpi", `IF(${spent},"",IF({bac}<={ac},"",({bac}-{ev})/({bac}-{ac})))`, "factor"),
  ]);
}

function counts({ overview }: DashboardWords): Block {
  const worst = ["red", "amber", "green"].reduceRight(
    (otherwise, light) => `IF({${light}Count}>0,{lists.light.${light}},${otherwise})`,
    "{lists.light.grey}",
  );
  return {
    cells: [
      [text(overview.overall, "label"), text("", "label"), text("", "label"), calc(`=${worst}`, { style: "resultCenter" })],
      ...(["red", "amber", "green", "grey"] as const).map((light): Cell[] => [
        text(overview[light], "label"),
        text("", "label"),
        calc(`={lists.light.${light}}`, { style: "workingCenter" }),
        calc(`=COUNTIF({light.all},{lists.light.${light}})`, { style: "result", format: "integer" }),
      ]),
    ],
    names: [
      { name: "overall", row: 0, column: 3, rows: 1, columns: 1, as: "out" },
      { name: "light_words", row: 1, column: 2, rows: 4, columns: 1 },
      ...(["red", "amber", "green", "grey"] as const).map((light, row) => ({
        name: `${light}Count`,
        row: row + 1,
        column: 3,
        rows: 1,
        columns: 1,
        as: "out" as const,
      })),
    ],
  };
}

function given(inputs: DashboardInputs, say: DashboardWords, locale: Locale): Block {
  const link = (to: `${string}.${string}`): { readonly link: NonNullable<Cell["link"]> } => ({ link: { to: [to] } });
  return inputLines(
    ["progress", "planned", "bac", "ac", "highRisks", "mediumRisks", "npv", "maxAge"],
    fields,
    inputs,
    { ...say.fields, maxAge: { label: say.fields.maxAge.label } },
    locale,
    {
      progress: link("plan.progress"),
      planned: link("plan.planned"),
      highRisks: link("risks.high"),
      mediumRisks: link("risks.medium"),
      npv: link("model.npv"),
    },
  );
}

/** The figures that a metric can take up, in the order of their list; what is typed has its own column. */
function figures({ fields: { maxAge } }: DashboardWords): Block {
  const from = {
    typed: undefined,
    progress: "progress",
    spi: "spi",
    cpi: "cpi",
    eac: "eac",
    "high-risks": "highRisks",
    "medium-risks": "mediumRisks",
    npv: "npv",
  } as const;
  const all = choices.dashboardFigure.map((figure) => ({ figure, name: from[figure] }));
  return {
    cells: [
      ...all.map(({ figure, name }): Cell[] => [
        calc(`={lists.dashboardFigure.${figure}}`, { style: "label" }),
        calc(name ? `=IF(LEN({${name}})=0,"",{${name}})` : '=""', { format: figure === "progress" ? "percent" : "number" }),
      ]),
      [text(`${maxAge.label}: ${maxAge.hint}`, "remark")],
    ],
    names: [{ name: "figure_values", row: 0, column: 1, rows: all.length, columns: 1 }],
  };
}

function metrics(inputs: DashboardInputs, say: DashboardWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "metrics", inputs, say.fields.metrics, locale, spareRows);
  const title = say.workings;
  const every = (title: string, name: string, formula: string, look: Parameters<typeof calc>[1] = { style: "workingCenter" }): Column => ({
    title,
    name,
    cells: fill(calc(`=IF(LEN({metrics_metric})=0,"",${formula})`, look), rows),
  });
  const is = (figure: string): string => `{metrics_figure}={lists.dashboardFigure.${figure}}`;
  const lower = "{metrics_direction}={lists.direction.lower}";
  const crossed = "N({metrics_red})<N({metrics_amber})";
  const unexplained = "AND(LEN({metrics_override})>0,LEN({metrics_note})=0)";
  const moved = "({actual}-{metrics_previous})";
  const number = { style: "input", format: "general" } as const;
  const tolerance = { style: "inputCenter", format: "percent" } as const;
  const faults = [
    ["LEN({actual})=0", "missing"],
    ["LEN({target})=0", "untargeted"],
    ["{isLate}=1", "stale"],
    [crossed, "crossed"],
    [unexplained, "unexplained"],
  ] as const;
  return table(
    [
      column("metric", {}, "headerLeft"),
      column("source"),
      column("figure"),
      column("actual", number),
      column("target", number),
      column("direction"),
      column("amber", tolerance),
      column("red", tolerance),
      column("previous", number),
      column("measuredOn"),
      column("override"),
      column("note", {}, "headerLeft"),
      every(
        title.actual,
        "actual",
        `IF(${is("typed")},IF(LEN({metrics_actual})=0,"",{metrics_actual}),INDEX({figure_values.all},MATCH({metrics_figure},{lists.dashboardFigure},0)))`,
        { style: "workingCenter", format: "general" },
      ),
      // Progress is measured against the plan, the estimate against the budget, unless a target is typed.
      every(
        title.target,
        "target",
        `IF(LEN({metrics_target})>0,{metrics_target},IF(AND(${is("progress")},LEN({planned})>0),{planned},IF(AND(${is("eac")},LEN({bac})>0),{bac},"")))`,
        { style: "workingCenter", format: "general" },
      ),
      every(
        title.short,
        "short",
        `IF(OR(LEN({actual})=0,LEN({target})=0),"",ROUND(IF(${lower},{actual}-{target},{target}-{actual})/IF({target}=0,1,ABS({target})),9))`,
        { style: "workingCenter", format: "percent" },
      ),
      every(title.short, "off", 'IF(LEN({short})=0,"",IF({target}=0,{actual}-{target},({actual}-{target})/ABS({target})))', {
        style: "workingCenter",
        format: "percent",
      }),
      every(title.age, "age", `IF(LEN({metrics_measuredOn})>0,{asOf}-{metrics_measuredOn},IF(${is("typed")},"",0))`, {
        style: "workingCenter",
        format: "general",
      }),
      every(title.isLate, "isLate", "IF(LEN({age})=0,1,IF({age}>{maxAge},1,0))"),
      every(
        title.rule,
        "rule",
        "IF(OR(LEN({short})=0,{isLate}=1),{lists.light.grey},IF({short}<=N({metrics_amber}),{lists.light.green},IF({short}<=N({metrics_red}),{lists.light.amber},{lists.light.red})))",
      ),
      every(title.light, "light", "IF(AND(LEN({metrics_override})>0,LEN({metrics_note})>0),{metrics_override},{rule})"),
      every(
        title.trend,
        "trend",
        `IF(OR(LEN({actual})=0,LEN({metrics_previous})=0),"",IF(${moved}=0,{say_level}&" "&{say_same},IF(${moved}>0,{say_up},{say_down})&" "&IF((${moved}>0)=(${lower}),{say_worse},{say_better})))`,
      ),
      {
        title: title.check,
        name: "metric_check",
        cells: fill(checkOf("{metrics_metric}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
      },
      every(
        title.remark,
        "metric_remark",
        remark([...faults, ["LEN({metrics_override})>0", "overridden"]], { n: "{age}", reason: "{metrics_note}" }),
        { style: "finding" },
      ),
    ],
    { headerHeight: 32 },
  );
}
