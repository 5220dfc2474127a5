// The simulation: what a run from the pane wrote, beside what the inputs say now. Its values are the only ones that no formula gives.
import { locales, type Locale } from "../../i18n/locale";
import { mostBins } from "../../model/simulate";
import { beside, calc, lines, space, table, text, type Column, type Line } from "../../spec/blocks";
import type { Block, Cell, Named, SheetSpec } from "../../spec/sheet";
import type { ChoiceName } from "../../spec/choices";
import type { FormatName } from "../../spec/styles";
import type { ModelInputs } from "./fields";
import { rowsOf } from "./inputs";
import {
  checkRules,
  columnCount,
  headerHeight,
  heading,
  named,
  partHead,
  pen,
  quoted,
  sheet,
  timelineColumn,
  timelineWidths,
  working,
} from "./parts";
import { simulationLines, simulationWords } from "./simulation-words";
import { words } from "./words";
import { workingsHeads } from "./workings-words";

/** Figures of a run, in the order of their rows; each has a standard error. */
const figures = ["mean", "deviation", "loss", "p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;
/** Percentiles beyond those that the simulation always gives. */
export const furtherPercentiles = [0.05, 0.25, 0.75, 0.95] as const;
/** Under the chart, from the first column of the timeline on. */
const chartColumns = 6;
/** Facts of a run that have no counterpart. */
const facts = ["date", "trials", "seed", "fingerprint"] as const;
const driverColumns = ["line", "distribution", "low", "likely", "high", "deviation"] as const;
const pairColumns = ["first", "second", "rank"] as const;

/** The place of a word in its list, from 1: a run keeps that, since it is the same in every language. 0 is no word. */
const placeIn = (list: ChoiceName, cell: string): string => `IFERROR(MATCH(${cell},{lists.${list}},0),0)`;
/** The word at a place that a run kept. */
const wordAt = (list: ChoiceName, place: string): string => `=IF(N(${place})=0,"",INDEX({lists.${list}},${place}))`;

/** What a figure of the run is compared with, in the order of the rows: live formula and format. */
const terms = [
  ["npv", "={r_npv}", "money"],
  ["scenario", `=${placeIn("scenario", "{scenario}")}`, "general"],
  ["rate", "={discountRate}", "percent2"],
  ["shift", "={timingShift}", "general"],
  ["perYear", "={perYear}", "general"],
  ["tax", "=N({taxRate})", "percent"],
  ["lossesAtOnce", "={lossesAtOnce}", "general"],
  ["lossPeriods", "={lossPeriods}", "general"],
] as const satisfies readonly (readonly [name: string, live: string, format: FormatName])[];

/** Blocks of values that a run writes, by their published names, with their size where it is the same in every model. */
export const written = {
  simulationFigures: { rows: figures.length, columns: 2 },
  simulationHistogram: { rows: mostBins, columns: 3 },
  simulationRun: { rows: facts.length, columns: 1 },
  simulationTerms: { rows: terms.length, columns: 1 },
  simulationDrivers: { columns: driverColumns.length + 1 },
  simulationPairs: { columns: pairColumns.length },
  /** A row a driver, everything else, tax; by period. */
  simulationFlows: {},
} as const satisfies Readonly<Record<string, { readonly rows?: number; readonly columns?: number }>>;
export type WrittenBlock = keyof typeof written;

export function buildSimulation(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = simulationWords;
  const count = columnCount(inputs);
  const width = Math.max(timelineColumn + chartColumns, timelineColumn + count);
  const draw = pen(inputs, locale, simulationLines, workingsHeads[locale], width);
  const label = (name: string): string => simulationLines[name]?.[locale].label ?? "";
  const drivers = rowsOf(inputs, "drivers");
  const pairs = rowsOf(inputs, "correlations");
  const each = <T>(length: number, of: (index: number) => T): T[] => Array.from({ length }, (_, index) => of(index));
  /** A cell that a run fills. */
  const blank = (format: FormatName, style: "result" | "working" | "workingCenter" = "working"): Cell => ({ value: null, style, format });
  const centred = { style: "workingCenter", format: "general" } as const;
  /** Nothing to compare before the first run. */
  const compared = (condition: string): string => `=IF({simulation_ran}=0,"",IF(${condition},1,0))`;
  /** In order before the first run. */
  const whereRan = (condition: string): string => `=IF({simulation_ran}=0,1,IF(${condition},1,0))`;
  const numbers: Column = { title: say.number[locale], cells: each(drivers, (index): Cell => ({ value: index + 1, ...centred })) };

  const state: Block = {
    cells: [
      [
        {
          formula: `=IF({simulation_ran}=0,${quoted(say.state.never[locale])},IF({simulation_changes}=0,${quoted(say.state.holds[locale])},${quoted(say.state.staleBefore[locale])}&{simulation_changes}&${quoted(say.state.staleAfter[locale])}))`,
          style: "result",
        },
      ],
    ],
    names: [{ name: "simulation_state", row: 0, column: 0, rows: 1, columns: 1 }],
  };

  // ---- results

  const formatOf = (figure: (typeof figures)[number]): FormatName => (figure === "loss" ? "percent" : "money");
  const figureTable = (): Block =>
    named(
      table(
        [
          { title: text(say.figure[locale], "headerLeft"), cells: figures.map((figure) => text(label(`figure_${figure}`))) },
          { name: "figure_value", title: say.value[locale], cells: figures.map((figure) => blank(formatOf(figure), "result")) },
          { title: say.error[locale], cells: figures.map((figure) => blank(figure === "loss" ? "percent2" : "money2")) },
        ],
        { headerHeight: 20 },
      ),
      out("simulationFigures", 1, 1, figures.length, 2),
      { name: "percentile_value", row: 1 + figures.indexOf("p5"), column: 1, rows: figures.length - figures.indexOf("p5"), columns: 1 },
    );
  const histogram = (): Block => {
    const bins = <T>(of: (bin: number) => T): T[] => each(mostBins, of);
    const share = (condition: string): Cell[] =>
      bins(() => calc(`=IF(LEN({bin_share})=0,"",IF(${condition},{bin_share},0))`, { format: "percent" }));
    return named(
      table(
        [
          { name: "bin_from", title: say.from[locale], cells: bins(() => blank("general", "workingCenter")) },
          { name: "bin_to", title: say.to[locale], cells: bins(() => blank("general", "workingCenter")) },
          { name: "bin_share", title: say.share[locale], cells: bins(() => blank("percent")) },
          {
            name: "bin_sum",
            title: say.cumulative[locale],
            cells: bins(() => calc('=IF(LEN({bin_share})=0,"",SUM({bin_share.upto}))', { format: "percent" })),
          },
          { name: "bin_loss", title: say.loss[locale], cells: share("{bin_to}<=0") },
          { name: "bin_gain", title: say.gain[locale], cells: share("{bin_to}>0") },
        ],
        { headerHeight },
      ),
      out("simulationHistogram", 1, 0, mostBins, 3),
    );
  };

  // ---- the run and its terms

  const run = (): Block =>
    named(
      lines(1, [
        { name: "run_date", label: label("run_date"), cells: [blank("date", "workingCenter")] },
        { name: "run_trials", label: label("run_trials"), cells: [blank("integer", "workingCenter")] },
        { name: "run_seed", label: label("run_seed"), cells: [blank("integer", "workingCenter")] },
        { name: "run_fingerprint", label: label("run_fingerprint"), cells: [blank("general", "workingCenter")] },
      ]),
      out("simulationRun", 0, 1, facts.length, 1),
    );
  const termTable = (): Block => {
    const same = 'IF(ISNUMBER({term_now}),ABS(N({term_was})-{term_now})<={tolerance}*(1+ABS({term_now})),{term_was}&""={term_now}&"")';
    return named(
      table(
        [
          { title: text(say.term[locale], "headerLeft"), cells: terms.map(([name]) => text(label(`term_${name}`))) },
          { name: "term_was", title: say.atRun[locale], cells: terms.map(([, , format]) => blank(format, "workingCenter")) },
          {
            name: "term_now",
            title: say.now[locale],
            cells: terms.map(([, formula, format]) => calc(formula, { style: "workingCenter", format })),
          },
          {
            name: "term_same",
            title: say.same[locale],
            cells: terms.map((): Cell => ({ formula: compared(same), style: "check", format: "check" })),
          },
          {
            title: say.inWords[locale],
            cells: terms.map(([name]) => (name === "scenario" ? calc(wordAt("scenario", "{term_was}"), centred) : null)),
          },
        ],
        { headerHeight: 20 },
      ),
      out("simulationTerms", 1, 1, terms.length, 1),
    );
  };

  // ---- drivers

  const at = (input: string, index: string): string => `INDEX({${input}.all},${index})`;
  /** What stands in a row of the inputs, as they stand now; a row that is gone is empty. */
  const live = (input: string, index: string): string => `IFERROR(IF(LEN(${at(input, index)})=0,"",${at(input, index)}),"")`;
  const lineTables = [
    ["investments", "investmentLines"],
    ["benefits", "benefitLines"],
    ["running", "runningLines"],
    ["staff", "staffLines"],
  ] as const;
  const driverTable = (): Block => {
    const rows = (cell: Cell): Cell[] => each(drivers, () => cell);
    const typed = words[locale].fields.drivers.columns;
    const number = (column: (typeof driverColumns)[number]): Column => ({
      name: `driver_${column}_now`,
      title: typed[column],
      cells: rows(calc(`=${live(`drivers_${column}`, "{driver_number}")}`, { style: "workingCenter", format: "general" })),
    });
    const used = "LEN({driver_line_now})=0";
    // It may have been typed when the sheets were in another language.
    const rateNames = locales.map((one) => `({driver_line_now}=${quoted(words[one].fields.discountRate.label)})`).join("+");
    const known = `${lineTables.map(([input]) => `SUMPRODUCT(--({${input}_name.all}={driver_line_now}))`).join("+")}+${rateNames}`;
    const isNormal = "({driver_distribution_now}={lists.distribution.normal})";
    const isLognormal = "({driver_distribution_now}={lists.distribution.lognormal})";
    const [low, likely, high, deviation] = ["{driver_low_now}", "{driver_likely_now}", "{driver_high_now}", "{driver_deviation_now}"];
    const fits = `IF(${isNormal}+${isLognormal}>0,AND(COUNT(${likely},${deviation})=2,N(${likely})+${isNormal}>0),IF({driver_distribution_now}={lists.distribution.uniform},AND(COUNT(${low},${high})=2,N(${low})<=N(${high})),AND(COUNT(${low},${likely},${high})=3,N(${low})<=N(${likely}),N(${likely})<=N(${high}))))`;
    const planned = lineTables
      .map(([input, flows]) => `SUMPRODUCT(({${input}_name.all}={driver_line_now})*{${flows}.all}*{factor.all})`)
      .join("+");
    return table(
      [
        {
          name: "driver_line_now",
          title: text(typed.line, "headerLeft"),
          cells: rows(calc(`=${live("drivers_line", "{driver_number}")}`, { style: "label" })),
        },
        {
          name: "driver_distribution_now",
          title: typed.distribution,
          cells: rows(
            calc(
              `=IF(${used},"",IF(${live("drivers_distribution", "{driver_number}")}="",{lists.distribution.triangular},${live("drivers_distribution", "{driver_number}")}))`,
              centred,
            ),
          ),
        },
        number("low"),
        number("likely"),
        number("high"),
        number("deviation"),
        { name: "driver_plan_now", title: say.plan[locale], cells: rows(calc(`=IF(${used},0,${planned})`, { format: "money" })) },
        {
          name: "driver_known",
          title: say.exists[locale],
          cells: rows({ formula: `=IF(${used},"",IF(${known}>0,1,0))`, style: "check", format: "check" }),
        },
        {
          name: "driver_fits",
          title: say.fits[locale],
          cells: rows({ formula: `=IF(${used},"",IF(${fits},1,0))`, style: "check", format: "check" }),
        },
        { ...numbers, name: "driver_number" },
      ],
      { headerHeight },
    );
  };
  /** What the run took, row by row as above. */
  const takenTable = (): Block => {
    const rows = (cell: Cell): Cell[] => each(drivers, () => cell);
    const typed = words[locale].fields.drivers.columns;
    const now = (column: string): string => `INDEX({driver_${column}_now.all},{taken_number})`;
    const isSame = (column: (typeof driverColumns)[number]): string =>
      column === "distribution"
        ? `N({driver_distribution_was})=${placeIn("distribution", now("distribution"))}`
        : `{driver_${column}_was}&""=${now(column)}&""`;
    const kept = `AND(${driverColumns.map(isSame).join(",")},ABS(N({driver_plan_was})-${now("plan")})<={tolerance}*(1+ABS(${now("plan")})))`;
    return named(
      table(
        [
          ...driverColumns.map((column): Column => ({
            name: `driver_${column}_was`,
            title:
              column === "line"
                ? text(`${say.was[locale]}${typed.line}`, "headerLeft")
                : column === "distribution"
                  ? say.place[locale]
                  : typed[column],
            cells: rows(blank("general", column === "line" ? "working" : "workingCenter")),
          })),
          { name: "driver_plan_was", title: say.plan[locale], cells: rows(blank("money")) },
          { name: "driver_kept", title: say.kept[locale], cells: rows({ formula: compared(kept), style: "check", format: "check" }) },
          { title: typed.distribution, cells: rows(calc(wordAt("distribution", "{driver_distribution_was}"), centred)) },
          { ...numbers, name: "taken_number" },
        ],
        { headerHeight },
      ),
      out("simulationDrivers", 1, 0, drivers, driverColumns.length + 1),
    );
  };
  const pairTable = (): Block => {
    const rows = (cell: Cell): Cell[] => each(pairs, () => cell);
    const typed = words[locale].fields.correlations.columns;
    const kept = `AND(${pairColumns.map((column) => `{pair_${column}_was}&""={pair_${column}_now}&""`).join(",")})`;
    return named(
      table(
        [
          ...pairColumns.map((column): Column => ({
            name: `pair_${column}_now`,
            title: typed[column],
            cells: rows(calc(`=${live(`correlations_${column}`, "{pair_number}")}`, { style: "workingCenter", format: "general" })),
          })),
          ...pairColumns.map((column): Column => ({
            name: `pair_${column}_was`,
            title: `${say.was[locale]}${typed[column]}`,
            cells: rows(blank("general", "workingCenter")),
          })),
          { name: "pair_kept", title: say.kept[locale], cells: rows({ formula: compared(kept), style: "check", format: "check" }) },
          { title: say.number[locale], name: "pair_number", cells: each(pairs, (index): Cell => ({ value: index + 1, ...centred })) },
        ],
        { headerHeight },
      ),
      out("simulationPairs", 1, pairColumns.length, pairs, pairColumns.length),
    );
  };

  // ---- flows

  const flows = (): Block => {
    const empty = each(count, () => blank("money"));
    const total = (formula: string): Cell => ({ formula, style: "subtotal", format: "money" });
    const rows: readonly Line[] = [
      ...each(drivers, (index): Line => ({
        name: `flow_driver${index}`,
        label: calc(`=IF(LEN({driver_line_was.at${index}})=0,${quoted(say.spare[locale])},{driver_line_was.at${index}})`, {
          style: "labelIndent",
        }),
        lead: [text("", "note"), total(`=SUM({flow_driver${index}.all})`), null],
        cells: empty,
      })),
      ...(["rest", "tax"] as const).map((name): Line => ({
        name: `flow_${name}`,
        label: text(label(`flows_${name}`), "labelIndent"),
        lead: [text(simulationLines[`flows_${name}`]?.[locale].note ?? "", "note"), total(`=SUM({flow_${name}.all})`), null],
        cells: empty,
      })),
    ];
    const block = lines(timelineColumn, [
      draw.timelineHeader,
      ...rows,
      draw.row("flows_sum", "=SUM({simulationFlows.column})", { style: "total" }),
      draw.row("flows_net", "={net}"),
      draw.row("flows_same", compared("ABS({flows_sum}-{flows_net})<={rounding}+{tolerance}*SUMPRODUCT(ABS({simulationFlows.column}))"), {
        format: "check",
        style: "working",
        total: false,
      }),
    ]);
    return named(block, out("simulationFlows", 1, timelineColumn, drivers + 2, count));
  };

  const changes = ["term_same", "driver_kept", "pair_kept", "flows_same"].map((name) => `COUNTIF({${name}.all},0)`).join("+");
  return sheet("model/simulation", inputs, locale, say.title[locale], {
    tab: say.tab[locale],
    widths: timelineWidths,
    blocks: [
      partHead(
        say.title[locale],
        say.purpose[locale],
        "=ROWS({simulationChecks.all})-COUNTIF({simulationChecks.all},1)",
        "simulation_checks",
        locale,
      ),
      draw.part(say.sections.result),
      state,
      beside(figureTable(), space("histogramChart", 16, chartColumns), timelineColumn),
      heading(say.headings.histogram[locale]),
      histogram(),
      heading(say.headings.run[locale], say.remarks.run[locale]),
      run(),
      termTable(),
      draw.part(say.sections.drivers),
      heading(say.headings.drivers[locale], say.remarks.drivers[locale]),
      driverTable(),
      takenTable(),
      draw.singles([{ name: "simulation_rateName", cell: text(words[locale].fields.discountRate.label, "workingCenter") }]),
      heading(say.headings.correlations[locale]),
      pairTable(),
      draw.part(say.sections.flows),
      heading(say.headings.flows[locale], say.remarks.flows[locale]),
      flows(),
      draw.part(say.sections.checks),
      draw.singles([
        working("simulation_ran", "=IF(ISNUMBER({run_trials}),1,0)", "general"),
        { ...working("simulation_changes", `=IF({simulation_ran}=0,0,${changes})`, "general"), as: "out" },
      ]),
      draw.checks("simulationChecks", [
        ["simulationHolds", "{simulation_changes}=0"],
        ["driversKnown", "COUNTIF({driver_known.all},0)=0"],
        ["driversFit", "COUNTIF({driver_fits.all},0)=0"],
        ["driversShown", "COUNTA({drivers_line.all})<=SUMPRODUCT(--(LEN({driver_line_now.all})>0))"],
        ["sharesAddUp", { formula: whereRan("ABS(SUM({bin_share.all})-1)<={tolerance}"), style: "check", format: "check" }],
        [
          "percentilesRise",
          { formula: whereRan("SUMPRODUCT(--({percentile_value.later}<{percentile_value.earlier}))=0"), style: "check", format: "check" },
        ],
      ]),
    ],
    rules: [
      ...checkRules("simulation_checks", "simulationChecks"),
      { over: "simulation_state", formula: "={simulation_changes}>0", look: "bad" },
      { over: "simulation_state", formula: "={simulation_ran}-{simulation_changes}=1", look: "good" },
      ...["term_same", "driver_known", "driver_fits", "driver_kept", "pair_kept", "flows_same"].map((name) => ({
        over: name,
        formula: `={${name}}=0`,
        look: "bad" as const,
      })),
    ],
    charts: [
      {
        name: "histogram",
        kind: "ColumnStacked",
        title: say.chart[locale],
        over: "histogramChart",
        series: [
          { name: say.loss[locale], values: "{bin_loss.all}", categories: "{bin_from.all}", color: "red" },
          { name: say.gain[locale], values: "{bin_gain.all}", categories: "{bin_from.all}", color: "blue" },
        ],
        legend: true,
        valueFormat: "percent",
        gap: 10,
      },
    ],
  });
}

/** A block of values that the pane finds by its published name. */
const out = (name: WrittenBlock, row: number, column: number, rows: number, columns: number): Named => ({
  name,
  row,
  column,
  rows,
  columns,
  as: "out",
});
