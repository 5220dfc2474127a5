// The workings: from the lines of the inputs to the net cash flow of the scenario shown, one formula a row over one timeline.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, table, text, type Line } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import type { Block, Cell, SheetSpec } from "../../spec/sheet";
import type { ModelInputs } from "./fields";
import { rowsOf } from "./inputs";
import { macrsLives, macrsPercents } from "./macrs";
import {
  columnCount,
  fixed,
  heading,
  named,
  partHead,
  pen,
  quoted,
  sheet,
  tableWidth,
  timelineColumn,
  timelineWidths,
  working,
} from "./parts";
import { caseLines, caseTerms, terminalLines, togetherLines } from "./case-rows";
import { casesLines } from "./cases-words";
import { comingBack, crossing, delayed, lossesGone, taxed } from "./row-formulas";
import { lengthWords, workingsHeads, workingsLines, workingsWords } from "./workings-words";

/** How much earlier than the end of its period a flow falls, by timing in the order of the list. */
const shifts = [
  ["shiftEnd", 0],
  ["shiftMid", 0.5],
  ["shiftBegin", 1],
] as const;

/** Periods a year and months a period, by length in the order of the list. */
const lengths = { perYear: [1, 4, 12], months: [12, 3, 1] } as const;

type Table = "investments" | "benefits" | "running" | "staff";
/** Lines of the tables as the workings name them. */
export const lineNames = {
  benefits: "benefitLines",
  investments: "investmentLines",
  running: "runningLines",
  staff: "staffLines",
} as const satisfies Record<Table, string>;

export function buildWorkings(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = workingsWords;
  const count = columnCount(inputs);
  const width = Math.max(tableWidth, timelineColumn + count);
  const draw = pen(inputs, locale, { ...workingsLines, ...casesLines(inputs.scenarios.length) }, workingsHeads[locale], width);
  const { row, singles, timelineHeader } = draw;
  const spare = quoted(say.spare[locale]);

  // ---- fixed parameters and factors in force

  const lengthTable = table(
    [
      { title: say.length[locale], cells: choices.periodLength.map((option) => calc(`={lists.periodLength.${option}}`)) },
      { name: "lengths_first", title: say.first[locale], cells: lengthWords[locale].map(({ first }) => text(first, "working")) },
      { name: "lengths_prefix", title: say.prefix[locale], cells: lengthWords[locale].map(({ prefix }) => text(prefix, "working")) },
      { name: "lengths_suffix", title: "", cells: lengthWords[locale].map(({ suffix }) => text(suffix, "working")) },
      { name: "lengths_perYear", title: say.perYear[locale], cells: lengths.perYear.map((value) => ({ value, style: "working" })) },
      { name: "lengths_months", title: say.months[locale], cells: lengths.months.map((value) => ({ value, style: "working" })) },
    ],
    { headerHeight: 30 },
  );
  const chosen = (input: string, list: string): string => `=IFERROR(MATCH({${input}},{lists.${list}},0),1)`;
  const isChosen = (input: string, word: string): string => `=IF({${input}}={lists.${word}},1,0)`;
  const fixedPart = (): Block =>
    named(
      singles([
        ...shifts.map(([name, value]) => fixed(name, value)),
        fixed("tolerance", 1e-9, "tiny"),
        fixed("rateTolerance", 1e-6, "tiny"),
        fixed("stepsPerPeriod", 2),
        fixed("usualLossYears", 5),
        working("lengthIndex", chosen("periodLength", "periodLength"), "general"),
        working("perYear", "=INDEX({lengths_perYear.all},{lengthIndex})", "general"),
        working("monthsAPeriod", "=INDEX({lengths_months.all},{lengthIndex})", "general"),
        working("firstDay", '=IF({start}="",{asOf},{start})', "date"),
        working("periodRate", "=(1+{discountRate})^(1/{perYear})-1", "percent2"),
        working("timingShift", "=INDEX({shifts.all},MATCH({timing},{lists.timing},0))", "general"),
        working("pricesOfToday", isChosen("prices", "prices.today"), "general"),
        working("vatIncluded", isChosen("vat", "vat.included"), "general"),
        working("vatLag", "=N({inputVatMonths})/{monthsAPeriod}", "general"),
        working("vatWhole", "=INT({vatLag})", "general"),
        working("vatPart", "={vatLag}-{vatWhole}", "general"),
        working("lossesAtOnce", `=IF(IFERROR(MATCH({losses},{lists.losses},0),1)=1,1,0)`, "general"),
        working(
          "lossPeriods",
          '=IF({losses}={lists.losses.carried-forward},IF({lossYears}="",{usualLossYears},{lossYears})*{perYear},0)',
          "general",
        ),
        working("scenarioRow", "=MATCH({scenario},{lists.scenario},0)", "general"),
        working("benefitFactor", "=1+INDEX({scenarios_benefitChange.all},{scenarioRow})"),
        working("costFactor", "=1+INDEX({scenarios_costChange.all},{scenarioRow})"),
        working("delay", "=N(INDEX({scenarios_delay.all},{scenarioRow}))", "general"),
        working("delayWhole", "=INT({delay})", "general"),
        working("delayPart", "={delay}-{delayWhole}", "general"),
        working("endStays", isChosen("delayMode", "delayMode.fixed-end"), "general"),
        working("lastPeriod", "={periods}+IF({endStays}=1,0,ROUNDUP({delay},0))", "general"),
        working("continues", "=IF(IFERROR(MATCH({terminal},{lists.terminal},0),1)>1,1,0)", "general"),
        working("growthPerPeriod", "=(1+{terminalGrowth})^(1/{perYear})-1", "percent2"),
        working(
          "terminalFactor",
          "=IF({terminal}={lists.terminal.perpetuity},IF({periodRate}>{growthPerPeriod},(1-{taxRate})*(1+{growthPerPeriod})/({periodRate}-{growthPerPeriod}),0),IF({terminal}={lists.terminal.multiple},{terminalMultiple}*{perYear},0))",
        ),
        working("capitalScale", "=IF({workingCapitalShare}>0,{benefitFactor},1)"),
        working("rounding", "={tolerance}*SUMPRODUCT(ABS({net.all}))", "tiny"),
        working("roundingDiscounted", "={tolerance}*SUMPRODUCT(ABS({discounted.all}))", "tiny"),
        working("firstSpend", "=IF(SUM({spends.all})=0,0,MATCH(1,{spends.all},0)-1)", "integer"),
      ]),
      { name: "shifts", row: 0, column: 1, rows: shifts.length, columns: 1 },
    );

  // ---- lines

  /** The lines of one table by period, rows that belong to them, and their total. */
  function classBlock(
    name: Table,
    total: string,
    each: (line: number) => string,
    formula: (line: number) => string,
    more: readonly Line[] = [],
  ): Block {
    const lineCount = rowsOf(inputs, name);
    const all = Array.from({ length: lineCount }, (_, line): Line => ({
      label: calc(`=IF({${name}_name.at${line}}="",${spare},{${name}_name.at${line}})`, { style: "labelIndent" }),
      lead: [calc(each(line), { format: "money" }), calc(`=SUM({${lineNames[name]}.row})`, { style: "subtotal", format: "money" }), null],
      cells: fill(calc(formula(line), { format: "money" }), count),
    }));
    const header: Line = { ...timelineHeader, lead: [text(say.each[name][locale], "header"), ...(timelineHeader.lead ?? []).slice(1)] };
    const added = more.map(({ name: one }) => `+{${one}}`).join("");
    const block = lines(timelineColumn, [
      header,
      ...all,
      ...more,
      row(total, `=SUM({${lineNames[name]}.column})${added}`, { style: "total" }),
    ]);
    return named(
      block,
      {
        name: lineNames[name],
        row: 1,
        column: timelineColumn,
        rows: lineCount,
        columns: count,
        ...(name === "benefits" && { as: "out" as const }),
      },
      { name: `${name}_each`, row: 1, column: 1, rows: lineCount, columns: 1 },
    );
  }
  const net = (table: Table, line: number): string => `{${table}_amount.at${line}}/(1+{vatIncluded}*{${table}_vatRate.at${line}})`;
  /** A year's amount, from its first period to its last, grown by the year. */
  const grown = (table: "benefits" | "running", line: number): string => {
    const [from, until] = [`{${table}_from.at${line}}`, `{${table}_until.at${line}}`];
    return `{inHorizon}*({period}>=${from})*({period}<=MAX(${until},(${until}=0)*{periods}))*{${table}_each}*(1+{${table}_growth.at${line}})^(MAX(0,{period}-${from})/{perYear})*{priceIndex}`;
  };
  const ramped = (line: number): string => `*MIN(1,MAX(0,({period}-{benefits_from.at${line}}+1)/MAX(1,{benefits_ramp.at${line}})))`;

  // ---- depreciation

  const items = rowsOf(inputs, "investments");
  const itemName = (line: number): Cell =>
    calc(`=IF({investments_name.at${line}}="",${spare},{investments_name.at${line}})`, { style: "labelIndent" });
  const depreciationTable = (): Block =>
    table(
      [
        { title: say.item[locale], cells: Array.from({ length: items }, (_, line) => itemName(line)) },
        {
          name: "gross_vat",
          title: say.vat[locale],
          cells: Array.from({ length: items }, (_, line) =>
            calc(`={investments_each.at${line}}*{investments_vatRate.at${line}}`, { format: "money" }),
          ),
        },
        {
          name: "gross",
          title: say.withVat[locale],
          cells: Array.from({ length: items }, (_, line) =>
            calc(`={investments_each.at${line}}+{gross_vat.at${line}}`, { format: "money" }),
          ),
        },
        {
          name: "dep_cost",
          title: say.depreciable[locale],
          cells: Array.from({ length: items }, (_, line) =>
            calc(`=IF({investments_outlay.at${line}}={lists.outlay.expense},0,-(1+{contingency})*SUM({investmentLines.row${line}}))`, {
              format: "money",
            }),
          ),
        },
        {
          name: "dep_method",
          title: say.method[locale],
          cells: Array.from({ length: items }, (_, line) =>
            calc(`=IF({investments_life.at${line}}>0,IFERROR(MATCH({investments_depreciation.at${line}},{lists.depreciation},0),0),0)`, {
              format: "general",
            }),
          ),
        },
        {
          name: "dep_end",
          title: say.lastPeriod[locale],
          cells: Array.from({ length: items }, (_, line) =>
            // MACRS recovers over one year more than its period.
            calc(
              `={investments_period.at${line}}+({investments_life.at${line}}+({investments_depreciation.at${line}}={lists.depreciation.macrs}))*{perYear}`,
              { format: "general" },
            ),
          ),
        },
        {
          name: "dep_part",
          title: say.yearlyPart[locale],
          cells: Array.from({ length: items }, (_, line) => calc(depreciationPart(line), { format: "factor" })),
        },
      ],
      { headerHeight: 30 },
    );

  function depreciationBlock(): Block {
    const all = Array.from({ length: items }, (_, line): Line => ({
      label: itemName(line),
      lead: [text("", "note"), calc(`=SUM({dep${line}.all})`, { style: "subtotal", format: "money" }), null],
      name: `dep${line}`,
      cells: fill(calc(depreciation(line), { format: "money" }), count),
    }));
    const block = lines(timelineColumn, [
      timelineHeader,
      ...all,
      row("depreciationPlanned", "=SUM({depreciationLines.column})", { style: "total" }),
    ]);
    return named(block, { name: "depreciationLines", row: 1, column: timelineColumn, rows: items, columns: count });
  }

  return sheet("model/workings", inputs, locale, say.title[locale], {
    tab: say.tab[locale],
    widths: timelineWidths,
    blocks: [
      partHead(say.title[locale], say.purpose[locale], "={checks}", "workings_checks", locale),
      draw.part(say.sections.fixed),
      lengthTable,
      fixedPart(),
      draw.part(say.sections.timeline),
      lines(timelineColumn, [
        timelineHeader,
        row("period", "=COLUMNS({periodLabels.upto})-1", { format: "general", total: false }),
        row("periodEnd", "=EDATE({firstDay},{period}*{monthsAPeriod})", { format: "date", total: false }),
        row("inHorizon", "=IF({period}<={periods},1,0)", { format: "general", total: false }),
        row("isLast", "=IF({period}={periods},1,0)", { format: "general", total: false }),
        row("steps", "=IF({period}>0,{period}-{timingShift},0)", { format: "general", total: false }),
        row("exponent", "={steps}/{perYear}", { format: "years", total: false }),
        row("factor", "=1/(1+{discountRate})^{exponent}", { format: "factor", total: false }),
        row("lossesOut", "=MAX(1,{period}-{lossPeriods}+1)", { format: "general", total: false }),
        row("priceIndex", "=IF({pricesOfToday}=1,(1+{inflation})^({period}/{perYear}),1)", { format: "factor", total: false }),
      ]),
      draw.part(say.sections.plan),
      heading(say.sections.benefitLines[locale]),
      classBlock(
        "benefits",
        "benefitsPlanned",
        (line) => `=${net("benefits", line)}/{perYear}`,
        (line) => `=${grown("benefits", line)}${ramped(line)}`,
      ),
      heading(say.sections.investmentLines[locale]),
      classBlock(
        "investments",
        "investmentPlanned",
        (line) => `=${net("investments", line)}`,
        (line) => `=-{inHorizon}*({period}={investments_period.at${line}})*{investments_each}*{priceIndex}`,
        [
          row("contingencyPlanned", "={contingency}*SUM({investmentLines.column})"),
          row("opportunityPlanned", "=-({period}=0)*{opportunityCost}"),
        ],
      ),
      heading(say.sections.runningLines[locale]),
      classBlock(
        "running",
        "runningPlanned",
        (line) => `=${net("running", line)}/{perYear}`,
        (line) => `=-${grown("running", line)}`,
      ),
      heading(say.sections.staffLines[locale]),
      classBlock(
        "staff",
        "staffPlanned",
        (line) => `={staff_people.at${line}}*{staff_months.at${line}}*{staff_rate.at${line}}`,
        (line) => `=-{inHorizon}*({period}={staff_period.at${line}})*{staff_each}*{priceIndex}`,
      ),
      heading(say.sections.depreciation[locale], say.remarks.depreciation[locale]),
      depreciationTable(),
      depreciationBlock(),
      heading(say.sections.taxPlan[locale], say.remarks.taxPlan[locale]),
      lines(timelineColumn, [
        timelineHeader,
        row("expensedPlanned", "=(1+{contingency})*SUMPRODUCT(({investments_outlay.all}={lists.outlay.expense})*{investmentLines.column})"),
        row("capitalPlanned", "=(1+{contingency})*SUM({investmentLines.column})-{expensedPlanned}"),
        row("bookValue", "={bookValue.opening}-{capitalPlanned}-{depreciationPlanned}", { total: false }),
        row("disposalPlanned", "={isLast}*(1-{continues})*SUM({investments_salvage.all})"),
        row("deductedPlanned", "={expensedPlanned}-{depreciationPlanned}-{isLast}*(1-{continues})*{bookValue}"),
        row("creditPlanned", "=-SUMPRODUCT({investmentLines.column}*{investments_credit.all})"),
        row(
          "capitalHeld",
          "=IF({period}<{periods}+{continues},IF(({period}=0)+({workingCapitalShare}=0)>0,{workingCapital},{workingCapitalShare}*{benefitsPlanned}*{perYear}),{continues}*{capitalHeld.opening})",
          { total: false },
        ),
        row("workingCapitalPlanned", "={capitalHeld.opening}-{capitalHeld}"),
        row("vatPaidInvested", "=-(1+{contingency})*SUMPRODUCT({investmentLines.column}*{investments_vatRate.all})"),
        row("vatInvested", comingBack("vatPaidInvested", "vatInvested")),
        row("vatPaidRunning", "=-SUMPRODUCT({runningLines.column}*{running_vatRate.all})"),
        row("vatRunning", comingBack("vatPaidRunning", "vatRunning")),
        row("beyondTaxPlanned", "={investmentPlanned}-{deductedPlanned}+{creditPlanned}+{vatInvested}"),
        row("profitPlanned", "={benefitsPlanned}+{runningPlanned}+{staffPlanned}"),
      ]),
      draw.part(say.sections.cashFlow),
      heading(say.sections.scenario[locale], say.remarks.cashFlow[locale]),
      lines(timelineColumn, [
        timelineHeader,
        row("benefitFlow", `={benefitFactor}*${delayed("benefitsPlanned", "{delayWhole}", "{delayPart}")}*({period}<={lastPeriod})`),
        row("investmentFlow", "={costFactor}*{investmentPlanned}"),
        row("runningFlow", "={costFactor}*{runningPlanned}"),
        row("staffFlow", "={costFactor}*{staffPlanned}"),
        // An empty payment is a payment of nothing in its own period.
        row("poolFlow", "=-IF({period}<={lastPeriod},1,0)*N({poolPaid})"),
        row("workingCapitalFlow", "={capitalScale}*{workingCapitalPlanned}"),
        row("vatFlow", "={costFactor}*({vatInvested}+{vatRunning})"),
        row("disposalFlow", "={disposalPlanned}"),
        ...terminalLines(draw),
        row("terminalFlow", "={terminalBenefits}+{terminalRunning}+{terminalStaff}"),
        row("profitByPeriod", "={benefitFlow}+{runningFlow}+{staffFlow}", { style: "subtotal", as: "out" }),
        row("netBeforePoolAndStaff", "={netBeforeTax}-{poolFlow}-{staffFlow}", { style: "subtotal" }),
        row("netBeforePool", "={netBeforeTax}-{poolFlow}", { style: "subtotal" }),
        row("netBeforeTax", "={profitByPeriod}+{poolFlow}+{investmentFlow}+{workingCapitalFlow}+{vatFlow}+{disposalFlow}+{terminalFlow}", {
          style: "subtotal",
        }),
      ]),
      heading(say.sections.tax[locale], say.remarks.tax[locale]),
      lines(timelineColumn, [
        timelineHeader,
        row("taxable", "={profitByPeriod}+{poolFlow}+{costFactor}*{deductedPlanned}+{disposalFlow}"),
        row("lossesMade", "={lossesMade.opening}+MAX(0,-{taxable})", { total: false }),
        row("lossesGone", lossesGone("taxable", "lossesMade", "lossesGone"), { total: false }),
        row("taxed", taxed("taxable", "lossesMade", "lossesGone")),
        row("taxFlow", "=-{taxRate}*{taxed}+{costFactor}*{creditPlanned}"),
      ]),
      heading(say.sections.net[locale]),
      lines(timelineColumn, [
        timelineHeader,
        row("inflow", "={benefitFlow}+MAX(0,{workingCapitalFlow})+MAX(0,{vatFlow})+{disposalFlow}+MAX(0,{terminalFlow})+MAX(0,{taxFlow})"),
        row(
          "outflow",
          "={investmentFlow}+{runningFlow}+{staffFlow}+{poolFlow}+MIN(0,{workingCapitalFlow})+MIN(0,{vatFlow})+MIN(0,{terminalFlow})+MIN(0,{taxFlow})",
        ),
        row("net", "={inflow}+{outflow}", { style: "total", as: "out" }),
        row("cumulative", "={cumulative.opening}+{net}", { total: false }),
        row("discounted", "={net}*{factor}"),
        row("cumulativeDiscounted", "={cumulativeDiscounted.opening}+{discounted}", { total: false }),
        row("profitable", "=IF({profitByPeriod}+{poolFlow}-{costFactor}*{depreciationPlanned}>0,1,0)", { format: "general", total: false }),
        row("spends", "=IF({outflow}<0,1,0)", { format: "general", total: false }),
        row("crossing", crossing("cumulative", "net", "{rounding}"), { format: "years", total: false }),
        row("crossingDiscounted", crossing("cumulativeDiscounted", "discounted", "{roundingDiscounted}"), {
          format: "years",
          total: false,
        }),
      ]),
      draw.part(say.sections.cases),
      heading(say.remarks.cases[locale]),
      ...caseTerms(draw, inputs),
      lines(timelineColumn, [timelineHeader, ...caseLines(draw, inputs)]),
      heading(say.sections.together[locale], say.remarks.together[locale]),
      lines(timelineColumn, [timelineHeader, ...togetherLines(draw)]),
      draw.part(say.sections.macrs),
      heading(say.remarks.macrs[locale]),
      macrsTable(locale),
    ],
    rules: [
      { over: "workings_checks", formula: "={workings_checks}>0", look: "bad" },
      { over: "workings_checks", formula: "={workings_checks}=0", look: "good" },
      { over: "cumulative", formula: "={cumulative}<0", look: "bad" },
      { over: "cumulativeDiscounted", formula: "={cumulativeDiscounted}<0", look: "bad" },
    ],
  });
}

/** What a year's depreciation is a multiple of: an amount (straight line, SYD, a percent of the cost), or a share of the book value. */
function depreciationPart(line: number): string {
  const [cost, method, life, salvage] = [
    `{dep_cost.at${line}}`,
    `{dep_method.at${line}}`,
    `{investments_life.at${line}}`,
    `{investments_salvage.at${line}}`,
  ];
  const methods = [
    `(${cost}-${salvage})/${life}`,
    `(${cost}-${salvage})*2/(${life}*(${life}+1))`,
    `2/${life}`,
    `2/${life}`,
    `${cost}/{percent}`,
  ];
  return `=IF(${method}=0,0,CHOOSE(${method},${methods.join(",")}))`;
}

/** One item's depreciation: a year's amount by method, on the book value at the start of that year of its life, spread over its periods. */
function depreciation(line: number): string {
  const [method, part, end, life, salvage, period] = [
    `{dep_method.at${line}}`,
    `{dep_part.at${line}}`,
    `{dep_end.at${line}}`,
    `{investments_life.at${line}}`,
    `{investments_salvage.at${line}}`,
    `{investments_period.at${line}}`,
  ];
  const book = `({dep_cost.at${line}}-SUM({dep${line}.before}))`;
  const left = `(INT((${end}-{period})/{perYear})+1)`;
  const methods = [
    part,
    `${part}*${left}`,
    `MIN(MAX(0,${book}-${salvage}),MAX(${part}*${book},(${book}-${salvage})/${left}))`,
    `IF(${left}<=2,(${book}-${salvage})/${left},MIN(MAX(0,${book}-${salvage}),${part}*${book}))`,
    `${part}*INDEX({macrs.all},MIN(ROWS({macrs.all}),INT(({period}-${period}-1)/{perYear})+1),IFERROR(MATCH(${life},{macrs_lives.all},1),1))`,
  ];
  const isOut = `(${method}=0)+({inHorizon}=0)+({period}<=${period})+({period}>${end})`;
  // Within a year of its life every period has the same amount.
  return `=IF(${isOut}>0,0,IF(INT((${end}-{period})/{perYear})=INT((${end}-{period}+1)/{perYear}),{dep${line}.opening},CHOOSE(${method},${methods.join(",")})/{perYear}))`;
}

function macrsTable(locale: Locale): Block {
  const cells = [
    [text(workingsWords.lifeYears[locale], "header"), ...macrsLives.map((life): Cell => ({ value: life, style: "header" }))],
    ...macrsPercents.map((row, year) => [
      { value: year + 1, style: "workingCenter" } as Cell,
      ...row.map((percent): Cell => ({ value: percent ?? 0, style: "working" })),
    ]),
    [text(workingsWords.percent[locale]), { value: 100, style: "working" } as Cell],
  ];
  return {
    cells,
    names: [
      { name: "macrs_lives", row: 0, column: 1, rows: 1, columns: macrsLives.length },
      { name: "macrs", row: 1, column: 1, rows: macrsPercents.length, columns: macrsLives.length },
      { name: "percent", row: macrsPercents.length + 1, column: 1, rows: 1, columns: 1 },
    ],
  };
}
