// Draws the model: inputs, then workings over one timeline, results, checks, and the rates of return that the results take up.
import type { Locale } from "../../i18n/locale";
import { beside, calc, check, fill, lines, section, space, table, text, type Column, type Line } from "../../spec/blocks";
import type { Records, ScalarField } from "../../spec/field";
import type { Block, Cell, Named, Role, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName, StyleName } from "../../spec/styles";
import { choices } from "../../spec/choices";
import { head, page } from "../common";
import { inputCell } from "../input-cell";
import { fields, mostLines, type ModelInputs } from "./fields";
import { words, type ModelWords } from "./words";

/** After label, note and total. */
const timelineColumn = 3;
/** The widest tables and headings. */
const tableWidth = 7;

/** Rates at which the NPV is tried; dense where projects live, up to 10,000 %. */
export const scanRates: readonly number[] = [
  -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.15, -0.1, -0.05, 0, 0.025, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2,
  0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 10, 20, 40, 100,
];

/** How much earlier than the end of its period a flow falls, by timing in the order of the list. */
const shifts = [
  ["shiftEnd", 0],
  ["shiftMid", 0.5],
  ["shiftBegin", 1],
] as const;

type Table = "investments" | "benefits" | "running" | "staff";
/** Lines of the tables as the workings name them. */
const lineNames = {
  benefits: "benefitLines",
  investments: "investmentLines",
  running: "runningLines",
  staff: "staffLines",
} as const satisfies Record<Table, string>;

export function build(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const sheet = drawing(inputs, locale, say);
  return {
    kind: "model",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#2F6FB3",
    widths: [38, 20, 17, 16],
    blocks: [
      head(say, inputs, locale, "model", "=ROWS({checkCells.all})-COUNTIF({checkCells.all},1)"),
      ...sheet.keyFigures(),
      ...sheet.inputs(),
      ...sheet.workings(),
      ...sheet.results(),
      ...sheet.checks(),
      ...sheet.rates(),
    ],
    rules,
    charts: [
      {
        name: "cashFlow",
        kind: "ColumnClustered",
        title: say.chartTitle,
        over: "chartArea",
        series: [
          { name: say.lines.net.label, values: "{net.all}", categories: "{periodLabels.all}", color: "blue" },
          {
            name: say.lines.cumulative.label,
            values: "{cumulative.all}",
            categories: "{periodLabels.all}",
            kind: "LineMarkers",
            color: "orange",
          },
        ],
        legend: true,
        valueFormat: "integer",
      },
    ],
    freezeColumns: 1,
    page: page(say.title, inputs.project, locale),
  };
}

const rules: readonly Rule[] = [
  { over: "scenario", formula: "={scenarioIsBase}=0", look: "warn" },
  { over: "checks", formula: "={checks}>0", look: "bad" },
  { over: "checks", formula: "={checks}=0", look: "good" },
  { over: "checkCells", formula: "={checkCells}=1", look: "good" },
  { over: "checkCells", formula: "={checkCells}<>1", look: "bad" },
  { over: "cumulative", formula: "={cumulative}<0", look: "bad" },
  { over: "cumulativeDiscounted", formula: "={cumulativeDiscounted}<0", look: "bad" },
  { over: "npv", formula: "={npv}<0", look: "bad" },
  { over: "scan_root", formula: "={scan_change}=1", look: "good" },
];

/** A figure on a line of its own: label, value, and what it means. */
interface Single {
  readonly name: string;
  readonly as?: Role;
  readonly cell: Cell;
}

function drawing(inputs: ModelInputs, locale: Locale, say: ModelWords) {
  const count = inputs.periods + 1;
  const width = Math.max(tableWidth, timelineColumn + count);
  const quoted = (sentence: string): string => `"${sentence.replaceAll('"', '""')}"`;

  const part = (title: string): Block => section(title, width);
  /** A heading with a line of explanation below it. */
  const heading = (title: string, remark?: string): Block => ({
    cells: [[text(title, "subsection")], ...(remark === undefined ? [] : [[text(remark, "remark")]])],
    names: [],
    gap: 0,
  });

  // ---- figures on lines of their own

  const singles = (
    all: readonly Single[],
    labels: Readonly<Record<string, { readonly label: string; readonly note: string }>> = say.lines,
  ): Block => ({
    cells: all.map(({ name, cell }) => [text(labels[name]?.label ?? name), cell, text(labels[name]?.note ?? "", "remark")]),
    names: all.map(({ name, as }, row): Named => ({ name, row, column: 1, rows: 1, columns: 1, ...(as && { as }) })),
  });
  const scalar = (name: "periods" | "discountRate" | "timing" | "scenario"): Single => ({
    name,
    as: "in",
    cell: inputCell(fields[name], inputs[name], locale, {
      style: "inputCenter",
      ...(name === "discountRate" && { link: { to: ["project.discountRate"], equals: inputs.discountRate } }),
    }),
  });
  const working = (name: string, formula: string, format: FormatName = "number"): Single => ({ name, cell: calc(formula, { format }) });
  const fixed = (name: string, value: number, format: FormatName = "general"): Single => ({
    name,
    cell: { value, style: "working", format },
  });
  const result = (name: string, formula: string, format: FormatName, as?: Role): Single => ({
    name,
    ...(as && { as }),
    cell: { formula, style: "result", format },
  });

  // ---- tables of inputs

  const rowsOf = (name: Table): number => Math.min(mostLines, inputs[name].length + 1);
  /** Each record has a row, and one more is free to type in. */
  function inputTable<F extends Records>(name: Table, of: F, columnWords: Readonly<Record<keyof F, string>>): Block {
    const records: readonly Readonly<Record<string, unknown>>[] = inputs[name];
    const columns = Object.entries<ScalarField>(of).map(([column, field]): Column => ({
      name: `${name}_${column}`,
      as: "in",
      title: columnWords[column] ?? column,
      cells: Array.from({ length: rowsOf(name) }, (_, row) =>
        inputCell(field, records[row]?.[column] ?? null, locale, {
          ...(field.kind === "number" && { format: "general" }),
          ...(column === "owner" && typeof records[row]?.[column] === "string" && { link: { to: ["project.departments", "project.roles"], equals: records[row][column] } }),
        }),
      ),
    }));
    return table(columns, { headerHeight: lineHeight });
  }
  const scenarioTable: Block = table([
    { title: say.headings.scenario, cells: choices.scenario.map((option) => calc(`={lists.scenario.${option}}`)) },
    ...(["benefitChange", "costChange"] as const).map((column): Column => ({
      name: `scenarios_${column}`,
      as: "in",
      title: say.fields.scenarios.columns[column],
      cells: choices.scenario.map((_, row) => inputCell(fields.scenarios.of[column], inputs.scenarios[row]?.[column] ?? null, locale)),
    })),
  ]);

  // ---- the timeline

  const timelineHeader: Line = {
    label: text(say.headings.item, "headerLeft"),
    lead: [text(say.headings.note, "header"), text(say.headings.total, "header")],
    cells: fill({ formula: "={periodLabels}", style: "header" }, count),
    height: lineHeight,
  };
  /** A row with the same formula in every period. */
  const row = (
    name: keyof ModelWords["lines"],
    formula: string,
    { format = "money", style = "working", total = true, as }: { format?: FormatName; style?: StyleName; total?: boolean; as?: Role } = {},
  ): Line => ({
    name,
    ...(as && { as }),
    label: text(say.lines[name].label, style === "working" ? "label" : style),
    lead: [
      text(say.lines[name].note, "note"),
      total ? { formula: `=SUM({${name}.all})`, style: style === "working" ? "subtotal" : style, format } : text("", "note"),
    ],
    cells: fill({ formula, style, format }, count),
  });
  /** The lines of one table by period, and their total. */
  function classBlock(name: Table, total: keyof ModelWords["lines"], formula: (line: number) => string): Block {
    const lineCount = rowsOf(name);
    const all = Array.from({ length: lineCount }, (_, line): Line => ({
      label: calc(`=IF({${name}_name.at${line}}="",${quoted(say.spare)},{${name}_name.at${line}})`, { style: "labelIndent" }),
      lead: [text("", "note"), calc(`=SUM({${lineNames[name]}.row})`, { style: "subtotal", format: "money" })],
      cells: fill(calc(formula(line), { format: "money" }), count),
    }));
    const block = lines(timelineColumn, [timelineHeader, ...all, row(total, `=SUM({${lineNames[name]}.column})`, { style: "total" })]);
    return named(block, { name: lineNames[name], row: 1, column: timelineColumn, rows: lineCount, columns: count });
  }

  /** The master of the timeline stands over the pool's row; payments beyond the horizon are kept, and checked. */
  function poolTable(): Block {
    const columns = Math.max(count, inputs.poolPaid.length);
    const labels = Array.from({ length: columns }, (_, period) => text(say.periodLabel(period), "header"));
    const block = lines(timelineColumn, [
      { ...timelineHeader, cells: labels },
      {
        name: "poolPaid",
        as: "in",
        label: say.lines.poolPaid.label,
        lead: [text(say.lines.poolPaid.note, "note"), { formula: "=SUM({poolPaid.all})", style: "subtotal", format: "money" }],
        cells: labels.map((_, period) =>
          inputCell(fields.poolPaid.of, inputs.poolPaid[period] ?? null, locale, { link: { to: ["pool.byPeriod"], column: period } }),
        ),
      },
    ]);
    return named(block, { name: "periodLabels", row: 0, column: timelineColumn, rows: 1, columns: count, as: "out" });
  }

  // ---- the parts of the sheet

  const keyFigures = (): Block[] => {
    const shown: readonly (readonly [keyof ModelWords["lines"], FormatName])[] = [
      ["npv", "money"],
      ["irr", "percent"],
      ["payback", "years"],
      ["discountedPayback", "years"],
      ["roi", "percent"],
      ["cashPeak", "money"],
    ];
    return [
      part(say.parts.keyFigures),
      {
        cells: [
          shown.map(([name]) => text(say.lines[name].label, "header")),
          shown.map(([name, format]) => ({ formula: `={${name}}`, style: "resultCenter", format })),
        ],
        names: [],
        heights: { 0: headerHeight, 1: lineHeight },
      },
      space("chartArea", 15, tableWidth),
    ];
  };

  const inputParts = (): Block[] => [
    part(say.parts.inputs),
    heading(say.sections.assumptions, say.remarks.signs),
    singles([scalar("periods"), scalar("discountRate"), scalar("timing"), scalar("scenario")]),
    heading(say.sections.scenarios, say.remarks.scenarios),
    scenarioTable,
    heading(say.sections.investments),
    inputTable("investments", fields.investments.of, say.fields.investments.columns),
    heading(say.sections.benefits, say.remarks.benefits),
    inputTable("benefits", fields.benefits.of, say.fields.benefits.columns),
    heading(say.sections.running),
    inputTable("running", fields.running.of, say.fields.running.columns),
    heading(say.sections.staff, say.remarks.staff),
    inputTable("staff", fields.staff.of, say.fields.staff.columns),
    heading(say.sections.pool, say.remarks.pool),
    poolTable(),
  ];

  /** What a line of benefits or running costs comes to: its first amount, grown since its first period. */
  const grown = (name: Table, line: number): string =>
    `{inHorizon}*({period}>={${name}_from.at${line}})*{${name}_amount.at${line}}*(1+{${name}_growth.at${line}})^MAX(0,{period}-{${name}_from.at${line}})`;

  const fixedPart = (): Block => {
    const block = singles([
      ...shifts.map(([name, value]) => fixed(name, value)),
      fixed("tolerance", 1e-9, "tiny"),
      fixed("rateTolerance", 1e-6, "tiny"),
      fixed("stepsPerPeriod", 2),
      working("timingShift", "=INDEX({shifts.all},MATCH({timing},{lists.timing},0))", "general"),
      working("benefitFactor", "=1+INDEX({scenarios_benefitChange.all},MATCH({scenario},{lists.scenario},0))"),
      working("costFactor", "=1+INDEX({scenarios_costChange.all},MATCH({scenario},{lists.scenario},0))"),
      working("scenarioIsBase", "=IF({scenario}={lists.scenario.base},1,0)", "integer"),
      working("rounding", "={tolerance}*SUMPRODUCT(ABS({net.all}))", "tiny"),
      working("roundingDiscounted", "={tolerance}*SUMPRODUCT(ABS({discounted.all}))", "tiny"),
      working("firstSpend", "=IF(SUM({spends.all})=0,0,MATCH(1,{spends.all},0)-1)", "integer"),
    ]);
    return named(block, { name: "shifts", row: 0, column: 1, rows: shifts.length, columns: 1 });
  };

  const workings = (): Block[] => [
    part(say.parts.workings),
    heading(say.sections.fixed),
    fixedPart(),
    heading(say.sections.timeline),
    lines(timelineColumn, [
      timelineHeader,
      row("period", "=COLUMNS({periodLabels.upto})-1", { format: "general", total: false }),
      row("inHorizon", "=IF({period}<={periods},1,0)", { format: "general", total: false }),
      row("exponent", "=IF({period}>0,{period}-{timingShift},0)", { format: "general", total: false }),
      row("factor", "=1/(1+{discountRate})^{exponent}", { format: "factor", total: false }),
    ]),
    heading(say.sections.benefitLines),
    classBlock("benefits", "benefitsPlanned", (line) => `=${grown("benefits", line)}`),
    heading(say.sections.investmentLines),
    classBlock(
      "investments",
      "investmentPlanned",
      (line) => `=-{inHorizon}*({period}={investments_period.at${line}})*{investments_amount.at${line}}`,
    ),
    heading(say.sections.runningLines),
    classBlock("running", "runningPlanned", (line) => `=-${grown("running", line)}`),
    heading(say.sections.staffLines),
    classBlock(
      "staff",
      "staffPlanned",
      (line) =>
        `=-{inHorizon}*({period}={staff_period.at${line}})*{staff_people.at${line}}*{staff_months.at${line}}*{staff_rate.at${line}}`,
    ),
    heading(say.sections.cashFlow, say.remarks.cashFlow),
    lines(timelineColumn, [
      timelineHeader,
      row("benefitFlow", "={benefitFactor}*{benefitsPlanned}"),
      row("investmentFlow", "={costFactor}*{investmentPlanned}"),
      row("runningFlow", "={costFactor}*{runningPlanned}"),
      row("staffFlow", "={costFactor}*{staffPlanned}"),
      // An empty payment is a payment of nothing in its own period.
      row("poolFlow", "=-{inHorizon}*N({poolPaid})"),
      row("profitByPeriod", "={benefitFlow}+{runningFlow}+{staffFlow}", { style: "subtotal", as: "out" }),
      row("netBeforePoolAndStaff", "={benefitFlow}+{investmentFlow}+{runningFlow}", { style: "subtotal" }),
      row("netBeforePool", "={netBeforePoolAndStaff}+{staffFlow}", { style: "subtotal" }),
      row("inflow", "={benefitFlow}"),
      row("outflow", "={investmentFlow}+{runningFlow}+{staffFlow}+{poolFlow}"),
      row("net", "={inflow}+{outflow}", { style: "total" }),
      row("cumulative", "=SUM({net.upto})", { total: false }),
      row("discounted", "={net}*{factor}"),
      row("cumulativeDiscounted", "=SUM({discounted.upto})", { total: false }),
      row("spends", "=IF({outflow}<0,1,0)", { format: "general", total: false }),
      // With flows even within a period, k − cumulative ÷ flow is where the line from the last to this cumulative meets zero.
      row("crossing", crossing("cumulative", "net", "rounding"), { format: "years", total: false }),
      row("crossingDiscounted", crossing("cumulativeDiscounted", "discounted", "roundingDiscounted"), { format: "years", total: false }),
      row("costsPlanned", "={investmentPlanned}+{runningPlanned}+{staffPlanned}"),
    ]),
  ];

  const results = (): Block[] => {
    const noInvestment = (formula: string): string => `=IF(SUM({investmentFlow.all})=0,${quoted(say.none.investment)},${formula})`;
    const invested = "SUMPRODUCT({investmentFlow.all},{factor.all})";
    const payback = (cumulative: string, crossings: string, rounding: string): string =>
      `=IF({${cumulative}.last}<-{${rounding}},${quoted(say.none.payback)},MAX(0,MAX({${crossings}.all})-{firstSpend}))`;
    return [
      part(say.parts.results),
      heading(say.sections.figures),
      singles([
        result("npvBeforePoolAndStaff", "=SUMPRODUCT({netBeforePoolAndStaff.all},{factor.all})", "money", "out"),
        result("npvBeforePool", "=SUMPRODUCT({netBeforePool.all},{factor.all})", "money", "out"),
        result("npv", "=SUMPRODUCT({net.all},{factor.all})", "money", "out"),
        result("npvAgain", "={net.first}+NPV({discountRate},{net.later})*(1+{discountRate})^{timingShift}", "money"),
        result("irr", `=IF({irrCount}=0,${quoted(say.none.irr)},INDEX({scan_root.all},MATCH(1,{scan_change.all},0)))`, "percent", "out"),
        result("irrCount", "=SUM({scan_change.all})", "integer"),
        result("roi", noInvestment("SUM({net.all})/-SUM({investmentFlow.all})"), "percent"),
        result("payback", payback("cumulative", "crossing", "rounding"), "years"),
        result("discountedPayback", payback("cumulativeDiscounted", "crossingDiscounted", "roundingDiscounted"), "years"),
        result("profitabilityIndex", noInvestment(`({npv}-${invested})/-${invested}`), "number"),
        result("npvRatio", noInvestment(`{npv}/-${invested}`), "number"),
        result("cashPeak", "=MIN(0,MIN({cumulative.all}))", "money"),
      ]),
      heading(say.sections.cases, say.remarks.cases),
      table([
        { title: say.headings.scenario, cells: choices.scenario.map((option) => calc(`={lists.scenario.${option}}`, { style: "label" })) },
        {
          name: "caseNpv",
          title: say.lines.npvBeforePool.label,
          cells: choices.scenario.map((_, index) => ({
            formula: `=(1+{scenarios_benefitChange.at${index}})*SUMPRODUCT({benefitsPlanned.all},{factor.all})+(1+{scenarios_costChange.at${index}})*SUMPRODUCT({costsPlanned.all},{factor.all})`,
            style: "result",
            format: "money",
          })),
        },
        {
          title: say.headings.current,
          cells: choices.scenario.map((option) =>
            calc(`=IF({scenario}={lists.scenario.${option}},${quoted(say.headings.live)},"")`, { style: "workingCenter" }),
          ),
        },
      ]),
    ];
  };

  const checks = (): Block[] => {
    const lastLine = "MAX({investments_period.all},{benefits_from.all},{running_from.all},{staff_period.all})";
    const linesTotal =
      "{benefitFactor}*SUM({benefitLines.all})+{costFactor}*(SUM({investmentLines.all})+SUM({runningLines.all})+SUM({staffLines.all}))+SUM({poolFlow.all})";
    const all: readonly (readonly [keyof ModelWords["checks"], Cell])[] = [
      ["choices", check("ISNUMBER(MATCH({timing},{lists.timing},0)+MATCH({scenario},{lists.scenario},0))")],
      ["npvAgrees", check("ABS({npv}-{npvAgain})<={roundingDiscounted}")],
      [
        "npvAtIrr",
        // Discounted at the rate itself, and measured against the flows discounted so.
        {
          ...check("{irrCount}=0"),
          formula:
            "=IF(ISNUMBER({irr}),IF(ABS(SUMPRODUCT({net.all}/(1+{irr})^{exponent.all}))<={rateTolerance}*SUMPRODUCT(ABS({net.all})/(1+{irr})^{exponent.all}),1,0),IF({irrCount}=0,1,0))",
        },
      ],
      ["classesAddUp", check(`ABS(${linesTotal}-SUM({net.all}))<={rounding}`)],
      [
        "scenarioAgrees",
        check("ABS(INDEX({caseNpv.all},MATCH({scenario},{lists.scenario},0))-{npvBeforePool})<={roundingDiscounted}+{rounding}"),
      ],
      ["poolInside", check("ABS(SUM({poolPaid.all})+SUM({poolFlow.all}))<={rounding}")],
      ["linesInside", check(`${lastLine}<={periods}`)],
      ["periodsDrawn", check("{periods}<={period.last}")],
      ["ownerAndEvidence", check('SUMPRODUCT(({benefits_amount.all}<>0)*((({benefits_owner.all}="")+({benefits_evidence.all}=""))>0))=0')],
      ["noBenefitAtOnce", check("{benefitsPlanned.first}=0")],
      ["staffPresent", check('SUMPRODUCT(--({staff_name.all}<>""))>0')],
    ];
    const block = singles(
      all.map(([name, cell]) => ({ name: `check_${name}`, cell })),
      Object.fromEntries(all.map(([name]) => [`check_${name}`, say.checks[name]])),
    );
    return [part(say.parts.checks), named(block, { name: "checkCells", row: 0, column: 1, rows: all.length, columns: 1 })];
  };

  /** NPV at fixed rates, a rate of return for each change of sign; beside it the flows by half-years, where mid-year flows have a place. */
  const rates = (): Block[] => {
    const constant = (value: number, format: FormatName): Cell => ({ value, style: "workingCenter", format });
    const here = (formula: string, format: FormatName): Cell[] =>
      fill(calc(formula, { style: "workingCenter", format }), scanRates.length - 1);
    const scan = table([
      { name: "scan_rate", title: say.headings.rate, cells: scanRates.map((rate) => constant(rate, "percent")) },
      {
        name: "scan_npv",
        title: say.headings.value,
        cells: fill(calc("=SUMPRODUCT({net.all}/(1+{scan_rate})^{exponent.all})", { format: "money" }), scanRates.length),
      },
      { name: "scan_change", title: say.headings.signChange, cells: here("=IF(({scan_npv}>=0)<>({scan_npv.next}>=0),1,0)", "integer") },
      {
        name: "scan_guess",
        title: say.headings.guess,
        cells: here(
          '=IF({scan_change}=1,{scan_rate}+({scan_rate.next}-{scan_rate})*{scan_npv}/({scan_npv}-{scan_npv.next}),"")',
          "percent",
        ),
      },
      {
        name: "scan_root",
        title: say.headings.root,
        cells: here(
          `=IF({scan_change}=1,IFERROR(IF({timingShift}=0,IRR({net.all},{scan_guess}),(1+IRR({half_flow.all},(1+{scan_guess})^(1/{stepsPerPeriod})-1))^{stepsPerPeriod}-1),${quoted(say.none.converged)}),"")`,
          "percent2",
        ),
      },
    ]);
    const steps = 2 * inputs.periods + 1;
    const halves = table([
      { name: "half_time", title: say.headings.time, cells: Array.from({ length: steps }, (_, step) => constant(step / 2, "general")) },
      {
        name: "half_flow",
        title: say.headings.flow,
        cells: fill(calc("=SUMIF({exponent.all},{half_time},{net.all})", { format: "money" }), steps),
      },
    ]);
    return [
      part(say.parts.rates),
      heading(say.sections.rates, say.remarks.rates),
      { ...beside(scan, halves, 5), heights: { 0: headerHeight } },
    ];
  };

  return { keyFigures, inputs: inputParts, workings, results, checks, rates };
}

/** A block with one more name. */
const named = (block: Block, more: Named): Block => ({ ...block, names: [...block.names, more] });

/** Room for two lines, as period labels and table headings need. */
const headerHeight = 30;
/** Room for one. */
const lineHeight = 20;

const crossing = (cumulative: string, flow: string, rounding: string): string =>
  `=IF({${cumulative}}<-{${rounding}},0,IF({${cumulative}}-{${flow}}<-{${rounding}},{period}-{${cumulative}}/{${flow}},0))`;
