// All cases without switching: the scenarios side by side, each driver moved alone, two moved together, break-even, delay.
import type { Locale } from "../../i18n/locale";
import { calc, fill, space, table, text } from "../../spec/blocks";
import type { Block, Cell, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { scaled } from "./case-rows";
import { casesLines, casesWords, moves, together, type Move } from "./cases-words";
import type { ModelInputs } from "./fields";
import { columnCount, headerHeight, heading, partHead, pen, quoted, sheet, timelineColumn, timelineWidths } from "./parts";
import { rateSearch } from "./rate-search";
import { scanRates } from "./results";
import { workingsHeads } from "./workings-words";

/** Multiples of the step in the two-way grids, one for each of the moves. */
const gridSteps = [-2, -1, 0, 1, 2] as const;
const delayMonths = [1, 3, 6, 12] as const;

export function buildCases(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = casesWords;
  const count = columnCount(inputs);
  const scenarios = inputs.scenarios.map((_, index) => index);
  const width = Math.max(12, timelineColumn + count);
  const draw = pen(inputs, locale, casesLines(inputs.scenarios.length), workingsHeads[locale], width);
  const none = (key: keyof typeof say.none): string => quoted(say.none[key][locale]);
  const column = (
    name: string,
    title: string,
    formula: (index: number) => string,
    format: FormatName = "money",
    style: "working" | "result" = "working",
  ) => ({
    name,
    title,
    cells: scenarios.map((index): Cell => ({ formula: formula(index), style, format })),
  });
  const pv = (row: string): string => `SUMPRODUCT({${row}.all},{factor.all})`;

  // ---- scenarios

  const scenarioTable = (): Block =>
    table(
      [
        { title: say.scenario[locale], cells: scenarios.map((index) => calc(`={case_label.at${index}}`, { style: "label" })) },
        column("case_npv", say.npv[locale], (index) => `=SUMPRODUCT({s${index}_net.all},{factor.all})`, "money", "result"),
        column("case_irr", say.irr[locale], irr, "percent", "result"),
        column(
          "case_payback",
          say.payback[locale],
          (index) =>
            `=IF({s${index}_cumulative.last}<-{rounding},${none("payback")},MAX(0,MAX({s${index}_crossing.all})-{firstSpend})/{perYear})`,
          "years",
          "result",
        ),
        column("case_peak", say.peak[locale], (index) => `=MIN(0,MIN({s${index}_cumulative.all}))`, "money", "result"),
        column(
          "case_index",
          say.index[locale],
          (index) =>
            `=IF({case_cost.at${index}}*${pv("investmentPlanned")}=0,${none("investment")},1+{case_npv.at${index}}/-({case_cost.at${index}}*${pv("investmentPlanned")}))`,
          "number",
          "result",
        ),
        column("case_live", say.live[locale], () => `=IF({scenarioRow}=ROWS({case_npv.upto}),${quoted("◀")},"")`, "general"),
      ],
      { headerHeight },
    );
  const irr = (index: number): string => {
    const at = `{case_rate.at${index}}`;
    const off = `ABS(SUMPRODUCT({s${index}_net.all}/(1+${at})^{exponent.all}))`;
    const size = `SUMPRODUCT(ABS({s${index}_net.all})/(1+${at})^{exponent.all})`;
    return `=IF({case_place.at${index}}="",${none("irr")},IF(${off}<={tolerance}*${size},${at},${none("found")}))`;
  };
  const weighted = (): Block =>
    draw.singles([
      {
        name: "weightedNpv",
        cell: {
          formula: `=IF(SUM({scenarios_probability.all})=0,${none("probability")},SUMPRODUCT({case_probability.all},{case_npv.all}))`,
          style: "result",
          format: "money",
        },
      },
      {
        name: "weightedSpread",
        cell: {
          formula: `=IF(SUM({scenarios_probability.all})=0,${none("probability")},SUMPRODUCT({case_probability.all},({case_npv.all}-{weightedNpv})^2)^(1/2))`,
          style: "result",
          format: "money",
        },
      },
      {
        name: "weightedLoss",
        cell: {
          formula: `=IF(SUM({scenarios_probability.all})=0,${none("probability")},SUMPRODUCT({case_probability.all}*({case_npv.all}<0)))`,
          style: "result",
          format: "percent",
        },
      },
    ]);
  // ---- drivers, one at a time

  /** NPV of a case's net flow at another rate: the terminal value is worked out anew. */
  const terminalFactorAt = (rate: string): string =>
    `IF({terminal}={lists.terminal.perpetuity},IF(${rate}>{terminalGrowth},(1-{taxRate})*(1+{growthPerPeriod})/((1+${rate})^(1/{perYear})-1-{growthPerPeriod}),0),{terminalFactor})`;
  const npvAt = (net: string, rate: string, benefits: string): string =>
    `SUMPRODUCT({${net}.all}/(1+${rate})^{exponent.all})+(${terminalFactorAt(rate)}-{terminalFactor})*SUMPRODUCT({isLast.all}*(${benefits}*{benefitFactor}*{benefitsPlanned.all}+{costFactor}*({runningPlanned.all}+{staffPlanned.all}))/(1+${rate})^{exponent.all})`;

  const tornado = (): Block => {
    const rates = ["{rateFloor}", "({discountRate}+{rateStepUsed})"] as const;
    const low = [...scaled.map((driver) => `=${pv(`${driver}_low_net`)}`), `=${npvAt("net", rates[0], "1")}`, "={r_npv}"];
    const high = [...scaled.map((driver) => `=${pv(`${driver}_high_net`)}`), `=${npvAt("net", rates[1], "1")}`, `=${pv("late_net")}`];
    const money = (formula: string): Cell => calc(formula, { format: "money" });
    const change = (formulas: readonly string[], formats: readonly FormatName[]): Cell[] =>
      formulas.map((formula, index) => calc(formula, { format: formats[index] ?? "percent" }));
    const moved: readonly FormatName[] = ["percent", "percent", "percent", "percent", "percent"];
    const each = (formula: string): string[] => scaled.map(() => formula);
    const rows = scaled.length + 2;
    const all = table(
      [
        {
          name: "driver",
          title: say.driver[locale],
          cells: [...scaled, "rate", "delay"].map((name) => text(say.drivers[name as keyof typeof say.drivers][locale])),
        },
        {
          name: "driver_from",
          title: say.low[locale],
          cells: change([...each("=-{stepUsed}"), "={rateFloor}-{discountRate}", "=0"], [...moved, "general"]),
        },
        {
          name: "driver_to",
          title: say.high[locale],
          cells: change([...each("={stepUsed}"), "={rateStepUsed}", "={delayStepUsed}"], [...moved, "general"]),
        },
        { name: "driver_low", title: say.npvLow[locale], cells: low.map(money) },
        { name: "driver_high", title: say.npvHigh[locale], cells: high.map(money) },
        { name: "driver_swing", title: say.swing[locale], cells: fill(money("=ABS({driver_high}-{driver_low})"), rows) },
        {
          name: "driver_rank",
          title: say.rank[locale],
          cells: fill(
            calc("=SUMPRODUCT(--({driver_swing.all}>{driver_swing}))+SUMPRODUCT(--({driver_swing.upto}={driver_swing}))", {
              format: "general",
            }),
            rows,
          ),
        },
      ],
      { headerHeight },
    );
    return all;
  };
  /** The drivers again, the one that matters most last: a bar chart draws from below. */
  const sorted = (): Block => {
    const rows = scaled.length + 2;
    const at = (name: string): string => `INDEX({${name}.all},MATCH({sorted_rank},{driver_rank.all},0))`;
    const money = (formula: string): Cell[] => fill(calc(formula, { format: "money" }), rows);
    return table(
      [
        { name: "sorted_driver", title: say.byEffect[locale], cells: fill(calc(`=${at("driver")}`, { style: "label" }), rows) },
        {
          name: "sorted_rank",
          title: say.rank[locale],
          cells: Array.from({ length: rows }, (_, index): Cell => ({ value: rows - index, style: "working" })),
        },
        { name: "sorted_loss", title: say.loss[locale], cells: money(`=MIN(${at("driver_low")},${at("driver_high")},{r_npv})-{r_npv}`) },
        { name: "sorted_gain", title: say.gain[locale], cells: money(`=MAX(${at("driver_low")},${at("driver_high")},{r_npv})-{r_npv}`) },
      ],
      { headerHeight },
    );
  };

  // ---- benefits and rate together

  const times = (step: number): string => (step < 0 ? `-${-step}` : `${step}`);
  /** The net cash flow with benefits moved and nothing else. */
  const alone = (benefits: Move): string => (benefits === "base" ? "net" : `benefits_${benefits}_net`);
  const grid = (): Block => {
    const header: Cell[] = gridSteps.map((step): Cell => ({
      formula: `=MAX({discountRate}+${times(step)}*{rateStepUsed},-{stepsPerPeriod}/(1+{stepsPerPeriod}))`,
      style: "header",
      format: "percent",
    }));
    const body = moves.map((move, index): (Cell | null)[] => [
      calc(`=${times(gridSteps[index] ?? 0)}*{stepUsed}`, { style: "header", format: "percent" }),
      ...fill(
        calc(`=${npvAt(alone(move), "{grid_rate}", "(1+{grid_change})")}`, {
          style: "result",
          format: "money",
        }),
        gridSteps.length,
      ),
    ]);
    return {
      cells: [[text(say.gridCorner[locale], "header"), ...header], ...body],
      names: [
        { name: "grid_rate", row: 0, column: 1, rows: 1, columns: gridSteps.length },
        { name: "grid_change", row: 1, column: 0, rows: gridSteps.length, columns: 1 },
        { name: "grid", row: 1, column: 1, rows: gridSteps.length, columns: gridSteps.length },
      ],
      heights: { 0: headerHeight },
    };
  };

  /** Benefits and costs: what moves with one, with the other, with neither, less the tax of that case. */
  const costGrid = (): Block => {
    const change = (step: number): Cell => calc(`=${times(step)}*{stepUsed}`, { style: "header", format: "percent" });
    const npv = (benefits: Move, costs: Move): string =>
      costs === "base"
        ? `=${pv(alone(benefits))}`
        : `=(1+{costGrid_benefits})*${pv("withBenefits")}+(1+{costGrid_costs})*${pv("withCosts")}+${pv("withNeither")}-{taxRate}*${pv(`${together(benefits, costs)}_taxed`)}`;
    return {
      cells: [
        [text(say.costGridCorner[locale], "header"), ...gridSteps.map(change)],
        ...moves.map((benefits, row): Cell[] => [
          change(gridSteps[row] ?? 0),
          ...moves.map((costs) => calc(npv(benefits, costs), { style: "result", format: "money" })),
        ]),
      ],
      names: [
        { name: "costGrid_costs", row: 0, column: 1, rows: 1, columns: moves.length },
        { name: "costGrid_benefits", row: 1, column: 0, rows: moves.length, columns: 1 },
        { name: "costGrid", row: 1, column: 1, rows: moves.length, columns: moves.length },
      ],
      heights: { 0: headerHeight },
    };
  };

  // ---- break-even and delay, before tax in closed form

  const breakEven = (): Block => {
    const share = (row: string): string => `=IF(SUM({${row}.all})=0,${none("line")},-{r_npvBeforeTax}/${pv(row)})`;
    return draw.singles([
      { name: "even_benefits", cell: { formula: share("benefitFlow"), style: "result", format: "percent" } },
      { name: "even_invested", cell: { formula: share("investmentFlow"), style: "result", format: "percent" } },
      { name: "even_running", cell: { formula: share("runningFlow"), style: "result", format: "percent" } },
      { name: "even_staff", cell: { formula: share("staffFlow"), style: "result", format: "percent" } },
      { name: "even_rate", cell: { formula: "={r_irrBeforeTax}", style: "result", format: "percent" } },
      {
        name: "even_delay",
        cell: {
          formula: `=IF(({discountRate}<=0)+({r_npvBeforeTax}<=0)+({r_pvBenefits}<={r_npvBeforeTax})>0,${none("delay")},LN({r_pvBenefits}/({r_pvBenefits}-{r_npvBeforeTax}))/LN(1+{discountRate}))`,
          style: "result",
          format: "years",
        },
      },
    ]);
  };
  const delays = (): Block => {
    const late = "({delay_months}/{monthsAYear})";
    const lost = "({delay_months}/{monthsAPeriod}-({lastPeriod}-{period.all}))";
    const money = (formula: string): Cell[] => fill(calc(formula, { style: "result", format: "money" }), delayMonths.length);
    return table(
      [
        {
          name: "delay_months",
          title: say.monthsLate[locale],
          cells: delayMonths.map((months): Cell => ({ value: months, style: "workingCenter" })),
        },
        { name: "delay_all", title: say.delayAll[locale], cells: money(`=-{r_npvBeforePool}*(1-(1+{discountRate})^-${late})`) },
        { name: "delay_benefits", title: say.delayBenefits[locale], cells: money(`=-{r_pvBenefits}*(1-(1+{discountRate})^-${late})`) },
        {
          name: "delay_end",
          title: say.delayEnd[locale],
          cells: money(`=-SUMPRODUCT({benefitFlow.all}*{factor.all}*((${lost}>0)*(${lost}<1)*${lost}+(${lost}>=1)))`),
        },
      ],
      { headerHeight },
    );
  };

  // ---- the search for each scenario's rate of return

  const scan = (): Block => {
    const money = (formula: string, length: number): Cell[] => fill(calc(formula, { format: "money" }), length);
    return table(
      [
        {
          name: "case_scanned",
          title: say.rate[locale],
          cells: scanRates.map((rate): Cell => ({ value: rate, style: "workingCenter", format: "percent" })),
        },
        ...scenarios.flatMap((index) => [
          {
            name: `case${index}_npv`,
            title: { formula: `={case_label.at${index}}`, style: "header" } as Cell,
            cells: money(`=SUMPRODUCT({s${index}_net.all}/(1+{case_scanned})^{exponent.all})`, scanRates.length),
          },
          {
            name: `case${index}_change`,
            title: say.signChange[locale],
            cells: fill(
              calc(`=IF(({case${index}_npv}>=0)<>({case${index}_npv.next}>=0),1,0)`, { format: "general" }),
              scanRates.length - 1,
            ),
          },
        ]),
      ],
      { headerHeight },
    );
  };
  const search = (): Block =>
    rateSearch(
      "case",
      scenarios.map((index) => ({
        title: { formula: `={case_label.at${index}}`, style: "header" },
        place: `IFERROR(MATCH(1,{case${index}_change.all},0),"")`,
        rates: "case_scanned",
        npv: `case${index}_npv`,
        flow: `s${index}_net`,
      })),
      locale,
    );

  return sheet("model/cases", inputs, locale, say.title[locale], {
    tab: say.tab[locale],
    widths: timelineWidths,
    blocks: [
      partHead(say.title[locale], say.purpose[locale], "={checks}", "cases_checks", locale),
      draw.part(say.sections.scenarios),
      heading(say.headings.scenarios[locale], say.remarks.scenarios[locale]),
      scenarioTable(),
      weighted(),
      draw.part(say.sections.drivers),
      heading(say.headings.tornado[locale], say.remarks.tornado[locale]),
      tornado(),
      sorted(),
      space("tornadoChart", 14, 6),
      heading(say.headings.grid[locale], say.remarks.grid[locale]),
      grid(),
      heading(say.headings.costGrid[locale], say.remarks.costGrid[locale]),
      costGrid(),
      draw.part(say.sections.even),
      heading(say.headings.even[locale], say.remarks.even[locale]),
      breakEven(),
      heading(say.headings.delay[locale], say.remarks.delay[locale]),
      delays(),
      draw.part(say.headings.rates),
      scan(),
      search(),
    ],
    rules: [
      { over: "cases_checks", formula: "={cases_checks}>0", look: "bad" },
      { over: "cases_checks", formula: "={cases_checks}=0", look: "good" },
      { over: "case_npv", formula: "={case_npv}<0", look: "bad" },
      { over: "grid", formula: "={grid}<0", look: "bad" },
      { over: "costGrid", formula: "={costGrid}<0", look: "bad" },
      { over: "driver_low", formula: "={driver_low}<0", look: "bad" },
      { over: "driver_high", formula: "={driver_high}<0", look: "bad" },
    ],
    charts: [
      {
        name: "tornado",
        kind: "BarStacked",
        title: say.chart[locale],
        over: "tornadoChart",
        series: [
          { name: say.loss[locale], values: "{sorted_loss.all}", categories: "{sorted_driver.all}", color: "red" },
          { name: say.gain[locale], values: "{sorted_gain.all}", categories: "{sorted_driver.all}", color: "green" },
        ],
        legend: true,
        valueFormat: "integer",
      },
    ],
  });
}
