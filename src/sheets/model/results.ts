// The results in the scenario shown: figures by independent routes, charts, checks, and every rate of return there is.
import type { Locale } from "../../i18n/locale";
import { beside, calc, fill, lines, space, table, text, type Column } from "../../spec/blocks";
import type { Block, Cell, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import type { ModelInputs } from "./fields";
import {
  checkRules,
  columnCount,
  headerHeight,
  heading,
  named,
  partHead,
  pen,
  published,
  quoted,
  result,
  sheet,
  tableWidth,
  timelineColumn,
  timelineWidths,
} from "./parts";
import { rateSearch, type Search } from "./rate-search";
import { resultsLines, resultsWords } from "./results-words";
import { workingsHeads } from "./workings-words";

/** Rates at which the NPV is tried; dense where projects live, up to 10,000 %. */
export const scanRates: readonly number[] = [
  -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.15, -0.1, -0.05, 0, 0.025, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2,
  0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 10, 20, 40, 100,
];

/** Rates of return that are worked out; the scan counts all of them. */
const mostRoots = 4;

/** What the NPV is made of, in the order of the waterfall: rows of the workings. */
const partsOfNpv = [
  "benefitFlow",
  "investmentFlow",
  "runningFlow",
  "staffFlow",
  "poolFlow",
  "workingCapitalFlow",
  "vatFlow",
  "disposalFlow",
  "terminalFlow",
  "taxFlow",
] as const;

export function buildResults(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = resultsWords;
  const count = columnCount(inputs);
  const width = Math.max(tableWidth, timelineColumn + count);
  const draw = pen(inputs, locale, resultsLines, workingsHeads[locale], width);

  const none = (key: keyof typeof say.none): string => quoted(say.none[key][locale]);
  const unlessZero = (divisor: string, word: keyof typeof say.none, formula: string): string =>
    `=IF(${divisor}=0,${none(word)},${formula})`;
  const pv = (row: string): string => `SUMPRODUCT({${row}.all},{factor.all})`;
  const invested = "SUM({investmentFlow.all})";
  const rest = (row: string, line: string): string => `=IF({${row}.last}<-{${line}},${none("payback")},`;
  const payback = (cumulative: string, crossings: string, rounding: string): string =>
    `${rest(cumulative, rounding)}MAX(0,MAX({${crossings}.all})-{firstSpend})/{perYear})`;
  const years = "({lastPeriod}/{perYear})";
  const lastTime = "(({lastPeriod}-{timingShift})/{perYear})";
  const reinvest = '(1+IF({reinvestRate}="",{discountRate},{reinvestRate}))';

  const figures: Block[] = [
    heading(say.sections.value[locale], say.remarks.value[locale]),
    draw.singles([
      result("r_npvBeforePoolAndStaff", `=${pv("netBeforePoolAndStaff")}`, "money"),
      result("r_npvBeforePool", `=${pv("netBeforePool")}`, "money"),
      result("r_npvBeforeTax", `=${pv("netBeforeTax")}`, "money"),
      result("r_npv", `=${pv("net")}`, "money"),
      result("r_npvAgain", "={net.first}+NPV({periodRate},{net.later})*(1+{periodRate})^{timingShift}", "money"),
      result("r_terminalShare", unlessZero("{r_npv}", "npv", `${pv("terminalFlow")}/{r_npv}`), "percent"),
      result("r_eaa", `=IF({discountRate}=0,{r_npv}/${years},{r_npv}*{discountRate}/(1-(1+{discountRate})^-${years}))`, "money"),
      result("r_realRate", "=(1+{discountRate})/(1+{inflation})-1", "percent2"),
    ]),
    heading(say.sections.rates[locale]),
    draw.singles([
      result("r_irr", `=IF({r_irrCount}=0,${none("irr")},{root_rate.first})`, "percent"),
      result("r_irrAgain", `=IF({r_irrCount}=0,${none("irr")},{root_again.first})`, "percent"),
      result("r_irrCount", "=SUM({scan_change.all})", "integer"),
      result("r_irrBeforeTax", `=IF(SUM({scanBefore_change.all})=0,${none("irr")},{root_rate.at${mostRoots}})`, "percent"),
      result(
        "r_mirr",
        `=IF((${lastTime}<=0)+(SUMIF({net.all},"<0")=0)+(SUMIF({net.all},">0")=0)>0,${none("mirr")},(SUMPRODUCT(({net.all}>0)*{net.all}*${reinvest}^(${lastTime}-{exponent.all}))/-SUMPRODUCT(({net.all}<0)*{net.all}*{factor.all}))^(1/${lastTime})-1)`,
        "percent",
      ),
      result("r_roi", unlessZero(invested, "investment", `SUM({net.all})/-${invested}`), "percent"),
      result("r_roiAnnual", unlessZero(invested, "investment", `SUM({net.all})/-${invested}/${years}`), "percent"),
      result(
        "r_returnOnInvestment",
        unlessZero(
          `${invested}*COUNTIF({benefitFlow.all},">0")`,
          "investment",
          `(SUM({profitByPeriod.all})-{costFactor}*SUM({depreciationPlanned.all}))/COUNTIF({benefitFlow.all},">0")*{perYear}/-${invested}`,
        ),
        "percent",
      ),
      result(
        "r_profitabilityIndex",
        unlessZero(invested, "investment", `({r_npv}-${pv("investmentFlow")})/-${pv("investmentFlow")}`),
        "number",
      ),
      result("r_npvRatio", unlessZero(invested, "investment", `{r_npv}/-${pv("investmentFlow")}`), "number"),
    ]),
    heading(say.sections.time[locale]),
    draw.singles([
      result("r_payback", payback("cumulative", "crossing", "rounding"), "years"),
      result("r_discountedPayback", payback("cumulativeDiscounted", "crossingDiscounted", "roundingDiscounted"), "years"),
      result("r_cashPeak", "=MIN(0,MIN({cumulative.all}))", "money"),
      result(
        "r_cashPeakIn",
        `=IF({r_cashPeak}=0,${none("peak")},INDEX({periodLabels.all},MATCH({r_cashPeak},{cumulative.all},0)))`,
        "general",
      ),
      result(
        "r_firstProfit",
        `=IF(SUM({profitable.all})=0,${none("profit")},INDEX({periodLabels.all},MATCH(1,{profitable.all},0)))`,
        "general",
      ),
    ]),
    heading(say.sections.trust[locale], say.remarks.trust[locale]),
    published(
      draw.singles([
        result("r_pvBenefits", `=${pv("benefitFlow")}`, "money"),
        result("r_pvCosts", "={r_pvBenefits}-{r_npvBeforePool}", "money"),
        result("r_breakEvenChance", unlessZero("{r_pvBenefits}", "benefits", "1-{r_npvBeforePool}/{r_pvBenefits}"), "percent"),
        result("r_npvHaircut", `=IF({successChance}="",${none("chance")},{r_npvBeforePool}-(1-{successChance})*{r_pvBenefits})`, "money"),
      ]),
      { pvBenefits: "r_pvBenefits", pvCosts: "r_pvCosts" },
    ),
  ];

  // ---- the waterfall: where each bar begins and ends, split at zero so that stacked columns draw it

  const bars = partsOfNpv.length;
  const bar = (formula: (index: number) => string): Cell[] =>
    Array.from({ length: bars }, (_, index) => calc(formula(index), { format: "money" }));
  const waterfall = (): Block => {
    const begins = "{fall_begin}";
    const ends = "{fall_end}";
    const above = `(MAX(0,MAX(${begins},${ends}))-MAX(0,MIN(${begins},${ends})))`;
    const below = `(MIN(0,MIN(${begins},${ends}))-MIN(0,MAX(${begins},${ends})))`;
    const nil: Cell = { value: 0, style: "working", format: "money" };
    const total = (formula: string): Cell => calc(formula, { format: "money" });
    const columns: Column[] = [
      {
        name: "fall_label",
        title: say.part[locale],
        cells: [...partsOfNpv.map((name) => text(say.parts[name][locale])), text(say.parts.npv[locale])],
      },
      {
        name: "fall_value",
        title: say.pv[locale],
        cells: [...bar((index) => `=SUMPRODUCT({${partsOfNpv[index] ?? ""}.all},{factor.all})`), total("={r_npv}")],
      },
      { name: "fall_begin", title: say.begins[locale], cells: [nil, ...bar((index) => `={fall_end.at${index - 1}}`).slice(1), nil] },
      {
        name: "fall_end",
        title: say.ends[locale],
        cells: [...bar(() => "={fall_begin}+{fall_value}"), total("={fall_begin}+{fall_value}")],
      },
      {
        name: "fall_base",
        title: say.base[locale],
        cells: fill(calc(`=MAX(0,MIN(${begins},${ends}))+MIN(0,MAX(${begins},${ends}))`, { format: "money" }), bars + 1),
      },
      { name: "fall_up", title: say.up[locale], cells: [...bar(() => `=IF({fall_value}>=0,${above},0)`), nil] },
      { name: "fall_upBelow", title: say.up[locale], cells: [...bar(() => `=IF({fall_value}>=0,${below},0)`), nil] },
      { name: "fall_down", title: say.down[locale], cells: [...bar(() => `=IF({fall_value}<0,${above},0)`), nil] },
      { name: "fall_downBelow", title: say.down[locale], cells: [...bar(() => `=IF({fall_value}<0,${below},0)`), nil] },
      { name: "fall_net", title: say.parts.npv[locale], cells: [...fill(nil, bars), total("={fall_value}")] },
    ];
    return table(columns, { headerHeight });
  };

  // ---- checks

  const lastLine = "MAX({investments_period.all},{benefits_from.all},{running_from.all},{staff_period.all})";
  const checks = draw.checks("checkCells", [
    ["choices", "ISNUMBER(MATCH({timing},{lists.timing},0)+{scenarioRow})"],
    ["npvAgrees", "ABS({r_npv}-{r_npvAgain})<={roundingDiscounted}"],
    [
      "npvAtIrr",
      // Discounted at the rate itself, and measured against the flows discounted so.
      {
        formula:
          "=IF(ISNUMBER({r_irr}),IF(ABS(SUMPRODUCT({net.all}/(1+{r_irr})^{exponent.all}))<={tolerance}*SUMPRODUCT(ABS({net.all})/(1+{r_irr})^{exponent.all}),1,0),IF({r_irrCount}=0,1,0))",
        style: "check",
        format: "check",
      },
    ],
    // Where IRR() gives no answer there is nothing to compare.
    ["irrAgrees", "IF(ISNUMBER({r_irrAgain}),ABS({r_irrAgain}-{r_irr})<={rateTolerance}*(1+ABS({r_irr})),{r_irrCount}>=0)"],
    ["classesAddUp", "ABS(SUM({fall_value.all})-{r_npv}-{r_npv})<={roundingDiscounted}"],
    ["scenarioAgrees", "ABS(INDEX({case_npv.all},{scenarioRow})-{r_npv})<={roundingDiscounted}+{rounding}"],
    ["poolInside", "ABS(SUM({poolPaid.all})+SUM({poolFlow.all}))<={rounding}"],
    ["linesInside", `${lastLine}<={periods}`],
    ["periodsDrawn", "{lastPeriod}<={period.last}"],
    ["ownerAndEvidence", 'SUMPRODUCT(({benefits_amount.all}<>0)*((({benefits_owner.all}="")+({benefits_evidence.all}=""))>0))=0'],
    ["noBenefitAtOnce", "{benefitsPlanned.first}=0"],
    ["staffPresent", 'SUMPRODUCT(--({staff_name.all}<>""))>0'],
    [
      "depreciationAddsUp",
      "ABS(SUM({capitalPlanned.all})+SUM({depreciationPlanned.all})+INDEX({bookValue.all},1,{periods}+1))<={rounding}",
    ],
    ["capitalComesBack", "({continues}=1)+(ABS(SUM({workingCapitalFlow.all}))<={rounding})>0"],
    ["vatComesBack", "({continues}=1)+(ABS(SUM({vatFlow.all}))<={rounding})>0"],
    ["growthBelowRate", "({terminal}<>{lists.terminal.perpetuity})+({terminalGrowth}<{discountRate})>0"],
    ["probabilities", "(COUNT({scenarios_probability.all})=0)+(ABS(SUM({scenarios_probability.all})-1)<={tolerance})>0"],
  ]);

  // ---- all rates of return

  const constant = (value: number, format: FormatName): Cell => ({ value, style: "workingCenter", format });
  const scan = (): Block => {
    const columns = (prefix: string, flow: string): Column[] => {
      const here = (formula: string): Cell[] => fill(calc(formula, { style: "workingCenter", format: "integer" }), scanRates.length - 1);
      return [
        {
          name: `${prefix}_npv`,
          title: `${say.npvAt[locale]} ${say.flows[flow as keyof typeof say.flows][locale]}`,
          cells: fill(calc(`=SUMPRODUCT({${flow}.all}/(1+{scan_rate})^{exponent.all})`, { format: "money" }), scanRates.length),
        },
        {
          name: `${prefix}_change`,
          title: say.signChange[locale],
          cells: here(`=IF(({${prefix}_npv}>=0)<>({${prefix}_npv.next}>=0),1,0)`),
        },
        { name: `${prefix}_count`, title: say.changesSoFar[locale], cells: here(`=SUM({${prefix}_change.upto})`) },
      ];
    };
    const all = table(
      [
        { name: "scan_rate", title: say.rate[locale], cells: scanRates.map((rate) => constant(rate, "percent")) },
        ...columns("scan", "net"),
        ...columns("scanBefore", "netBeforeTax"),
      ],
      { headerHeight: 45 },
    );
    const steps = 2 * (count - 1) + 1;
    const halves = table([
      { name: "half_time", title: say.time[locale], cells: Array.from({ length: steps }, (_, step) => constant(step / 2, "general")) },
      {
        name: "half_flow",
        title: say.flows.net[locale],
        cells: fill(calc("=SUMIF({steps.all},{half_time},{net.all})", { format: "money" }), steps),
      },
      {
        name: "half_before",
        title: say.flows.netBeforeTax[locale],
        cells: fill(calc("=SUMIF({steps.all},{half_time},{netBeforeTax.all})", { format: "money" }), steps),
      },
    ]);
    return { ...beside(all, halves, 8), heights: { 0: 45 } };
  };
  /** Each change of sign has a column, after tax and before. */
  const search = (): Block => {
    const perStep = "({perYear}*{stepsPerPeriod})";
    const searches = (prefix: string, flow: "net" | "netBeforeTax", halves: string): Search[] =>
      Array.from({ length: mostRoots }, (_, index): Search => ({
        title: text(`${say.flows[flow][locale]} ${index + 1}`, "header"),
        place: `IFERROR(MATCH(COLUMNS({${prefix}_numbers.upto}),{${prefix}_count.all},0),"")`,
        rates: "scan_rate",
        npv: `${prefix}_npv`,
        flow,
        again: `IFERROR(IF({timingShift}=0,(1+IRR({${flow}.all},(1+{root_rate})^(1/{perYear})-1))^{perYear}-1,(1+IRR({${halves}.all},(1+{root_rate})^(1/${perStep})-1))^${perStep}-1),${none("converged")})`,
      }));
    const block = rateSearch(
      "root",
      [...searches("scan", "net", "half_flow"), ...searches("scanBefore", "netBeforeTax", "half_before")],
      locale,
      say.irrFunction[locale],
    );
    return named(
      block,
      { name: "scan_numbers", row: 0, column: 1, rows: 1, columns: mostRoots },
      { name: "scanBefore_numbers", row: 0, column: 1 + mostRoots, rows: 1, columns: mostRoots },
    );
  };

  const shown = (name: string, source: string, format: FormatName = "money") => draw.row(name, `={${source}}`, { format, total: false });
  return sheet("model/results", inputs, locale, say.title[locale], {
    tab: say.tab[locale],
    widths: timelineWidths,
    blocks: [
      partHead(say.title[locale], say.purpose[locale], "={checks}", "results_checks", locale),
      draw.part(say.sectionsOf.figures),
      ...figures,
      draw.part(say.sectionsOf.flow),
      named(lines(timelineColumn, [draw.timelineHeader, shown("shown_net", "net"), shown("shown_cumulative", "cumulative")]), {
        name: "shown_labels",
        row: 0,
        column: timelineColumn,
        rows: 1,
        columns: count,
      }),
      beside(space("flowChart", 16, 4), space("fallChart", 16, 6), 4),
      heading(say.sections.waterfall[locale]),
      waterfall(),
      draw.part(say.sectionsOf.checks),
      checks,
      draw.part(say.sectionsOf.rates),
      heading(say.remarks.rates[locale]),
      scan(),
      search(),
    ],
    rules: [
      ...checkRules("results_checks", "checkCells"),
      { over: "r_npv", formula: "={r_npv}<0", look: "bad" },
      { over: "shown_cumulative", formula: "={shown_cumulative}<0", look: "bad" },
      { over: "scan_change", formula: "={scan_change}=1", look: "good" },
      { over: "scanBefore_change", formula: "={scanBefore_change}=1", look: "good" },
    ],
    charts: [
      {
        name: "cashFlow",
        kind: "ColumnClustered",
        title: say.chart.flow[locale],
        over: "flowChart",
        series: [
          {
            name: resultsLines["shown_net"]?.[locale].label ?? "",
            values: "{shown_net.all}",
            categories: "{shown_labels.all}",
            color: "blue",
          },
          {
            name: resultsLines["shown_cumulative"]?.[locale].label ?? "",
            values: "{shown_cumulative.all}",
            categories: "{shown_labels.all}",
            kind: "LineMarkers",
            color: "orange",
          },
        ],
        legend: true,
        valueFormat: "integer",
      },
      {
        name: "waterfall",
        kind: "ColumnStacked",
        title: say.chart.waterfall[locale],
        over: "fallChart",
        series: (
          [
            ["fall_base", "none", say.base],
            ["fall_up", "green", say.up],
            ["fall_upBelow", "green", say.up],
            ["fall_down", "red", say.down],
            ["fall_downBelow", "red", say.down],
            ["fall_net", "blue", say.parts.npv],
          ] as const
        ).map(([name, color, label]) => ({ name: label[locale], values: `{${name}.all}`, categories: "{fall_label.all}", color })),
        legend: false,
        valueFormat: "integer",
      },
    ],
  });
}
