// How a bonus pool is drawn: terms, the pool of each period on every basis, shares to the last payout unit, what an actual profit changes, checks.
import type { Locale } from "../../i18n/locale";
import { calc, check, fill, lines, section, table, text, type Column } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import { head, page } from "../common";
import { baseUnits } from "../currency-units";
import { inputCell } from "../input-cell";
import { checkLines, withFigures, remarkWords, type CheckLine } from "../check-list";
import { inputLines } from "../input-lines";
import { checkListRules } from "../check-list";
import { fields, type PoolInputs } from "./fields";
import { periodCount } from "./figures";
import { byPeriod, firstPeriodColumn, tierTable } from "./profit";
import { split } from "./share-columns";
import { words, type PoolWords } from "./words";

/** Columns of the shares that are printed. */
const printedColumns = 13;

export function build(inputs: PoolInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = Math.max(printedColumns, firstPeriodColumn + periodCount(inputs));
  const count = inputs.participants.length;
  const periods = byPeriod(inputs, say, locale);
  const planned = split("", count, say.workings);
  const actual = split("actual_", count, say.workings);
  const printed: Block[] = [
    head(say, inputs, locale, "pool", "=COUNTIF({check_cells.all},0)"),
    section(say.terms, width),
    inputLines([...termNames], fields, inputs, { ...say.fields, profitMeaning: { label: say.fields.profitMeaning.label } }, locale, {
      payoutUnit: { format: "general" },
      profitMeaning: { style: "input", prompt: say.prompts.profitMeaning },
    }),
    { cells: [[text(say.fields.tiers.label, "subsection")], [text(say.tiers.remark, "remark")]], names: [], gap: 0 },
    tierTable(inputs, say, locale),
    section(say.byPeriod.section, width),
    periods.shown,
    section(say.shares.section, width),
    payable(say),
    shares(inputs, say, locale, [...planned.columns, ...actual.columns]),
    section(say.restated.section, width),
    { cells: [[text(say.restated.remark, "remark")]], names: [], gap: 0 },
    restatement(inputs, say, locale),
    periods.restated,
    restatedShares(inputs, say),
    section(say.checks.section, width),
    checks(say),
  ];
  return {
    kind: "pool",
    version: 2,
    locale,
    tab: say.tab,
    tabColor: "#2E7D4F",
    widths: [30, 15, 12, 12, 13, 11, 13, 13, 11, 8, 8, 26, 30, 12],
    blocks: [
      ...printed,
      section(say.workings.section, width),
      periods.workings,
      planned.scalars,
      { cells: [[text(say.workings.actual, "subsection")]], names: [], gap: 0 },
      actual.scalars,
      units(say),
      section(say.sentences, width),
      remarkWords(say.say, { ...say.checks, ...say.sayLabels }, say.placeholders),
    ],
    rules: rules(),
    freezeColumns: 1,
    // The workings of the shares and the words of the remarks are for the screen.
    printed: { blocks: printed.length, columns: width },
    page: page(say.title, inputs.project, locale),
  };
}

const termNames = [
  "rate",
  "basis",
  "tax",
  "hurdle",
  "hurdleMode",
  "cap",
  "tierMode",
  "periods",
  "firstPeriod",
  "lastPeriod",
  "payoutUnit",
  "method",
  "poolMeaning",
  "employerRate",
  "profitMeaning",
  "profitTime",
  "designedBy",
  "approver",
  "measuredBy",
] as const;

/** The pool in whole payout units: what is handed out is counted, not measured; and what it costs besides. */
function payable(say: PoolWords): Block {
  return lines(1, [
    {
      name: "gross_exact",
      label: say.shares.gross,
      cells: [
        calc("=IF({poolMeaning}={lists.poolMeaning.employer-cost},{pool_exact}/(1+N({employerRate})),{pool_exact})", {
          format: "moneyExact",
        }),
      ],
    },
    {
      name: "total",
      as: "out",
      label: text(say.shares.total, "subtotal"),
      cells: [calc("={pool_units}*{payoutUnit}/{unit_factor}", { style: "result", format: "moneyExact" })],
    },
    { name: "contributions", label: say.shares.contributions, cells: [calc("={total}*N({employerRate})", { format: "moneyExact" })] },
    {
      name: "employerCost",
      as: "out",
      label: say.shares.cost,
      cells: [calc("={total}+{contributions}", { style: "subtotal", format: "moneyExact" })],
    },
  ]);
}

/** Figures that belong to others where these stand in the workbook; else they are typed here. */
const contributed = {
  weight: {
    formula: "=SUMIF({@contribution.parties},{participants_name},{@contribution.weights})",
    needs: ["contribution.parties", "contribution.weights"],
  },
  reason: {
    formula: '=IFERROR(INDEX({@contribution.reasons},MATCH({participants_name},{@contribution.parties},0))&"","")',
    needs: ["contribution.parties", "contribution.reasons"],
  },
} as const;

function shares({ participants }: PoolInputs, say: PoolWords, locale: Locale, workings: readonly Column[]): Block {
  const { name, weight, floor, cap, reason } = fields.participants.of;
  const titles = say.fields.participants.columns;
  const every = (cell: Cell): Cell[] => fill(cell, participants.length);
  const sum = (column: string, format: "moneyExact" | "percent2" | "general"): Cell =>
    calc(`=SUM({${column}.all})`, { style: "total", format });
  const blank = text("", "total");
  const needs = ["raci.roles", "raci.responsible", "raci.accountable"] as const;
  const tasks = (letter: "responsible" | "accountable"): Cell[] =>
    every({ ...calc(`=SUMPRODUCT(({@raci.roles}={participants_name})*{@raci.${letter}})`, { style: "workingCenter" }), needs, value: "–" });
  const columns: Column[] = [
    {
      title: text(titles.name, "headerLeft"),
      name: "participants_name",
      as: "in",
      cells: participants.map((one) =>
        inputCell(name, one.name, locale, { link: { to: ["project.departments", "project.roles", "raci.roles"], equals: one.name } }),
      ),
      below: [text(say.shares.sum, "total")],
    },
    {
      title: titles.weight,
      name: "participants_weight",
      as: "in",
      cells: participants.map((one) => ({ ...inputCell(weight, one.weight, locale, { format: "general" }), ...contributed.weight })),
      below: [sum("participants_weight", "general")],
    },
    {
      title: titles.floor,
      name: "participants_floor",
      as: "in",
      cells: participants.map((one) => inputCell(floor, one.floor, locale)),
      below: [blank],
    },
    {
      title: titles.cap,
      name: "participants_cap",
      as: "in",
      cells: participants.map((one) => inputCell(cap, one.cap, locale)),
      below: [blank],
    },
    {
      title: say.shares.share,
      name: "shares",
      as: "out",
      cells: every(calc("={units}*{payoutUnit}/{unit_factor}", { style: "result", format: "moneyExact" })),
      below: [sum("shares", "moneyExact")],
    },
    {
      title: say.shares.percent,
      name: "percent",
      cells: every(calc("=IF({pool_units}=0,0,{units}/{pool_units})", { format: "percent2" })),
      below: [sum("percent", "percent2")],
    },
    {
      title: say.shares.moved,
      name: "moved",
      cells: every(calc("=IF(OR({weights}=0,{bound_count}=0),0,{shares}-{total}*{participants_weight}/{weights})", { format: "money2" })),
      below: [blank],
    },
    {
      title: say.shares.bound,
      name: "bound",
      cells: every(calc(bound, { style: "workingCenter" })),
      below: [calc('=SUMPRODUCT(--({bound.all}<>""))', { style: "total", format: "integer" })],
    },
    { title: say.shares.responsible, name: "responsible", cells: tasks("responsible"), below: [blank] },
    { title: say.shares.accountable, name: "accountable", cells: tasks("accountable"), below: [blank] },
    {
      title: say.shares.check,
      name: "participant_check",
      cells: every({ ...check("OR({participants_weight}=0,{responsible}+{accountable}>0)"), needs, value: "–" }),
      below: [blank],
    },
    {
      title: text(titles.reason, "headerLeft"),
      name: "participants_reason",
      as: "in",
      cells: participants.map((one) => ({ ...inputCell(reason, one.reason, locale), ...contributed.reason })),
      below: [blank],
    },
    { title: text(say.shares.why, "headerLeft"), name: "why", cells: every(calc(why, { style: "note" })), below: [blank] },
    ...workings,
  ];
  return table(columns, {
    headerHeight: 32,
    groups: { participants: { from: 0, count: 1, as: "out" } },
    belowNames: {
      weights: { row: 0, from: 1, count: 1 },
      units_left: leftOver("", columns),
      actual_units_left: leftOver("actual_", columns),
      bound_count: { row: 0, from: 7, count: 1 },
    },
  });
}

/** The cell below the ranks: how many units are left to hand out. */
const leftOver = (prefix: string, columns: readonly Column[]): { readonly row: 0; readonly from: number; readonly count: 1 } => ({
  row: 0,
  from: columns.findIndex(({ name }) => name === `${prefix}rank`),
  count: 1,
});

/** What holds a share: its cap, its floor, or nothing. */
const bound =
  '=IF({feasible}=0,"",IF(AND({state}=2,LEN({participants_cap})>0),{say_atCap},IF(AND({state}=0,{floor_units}>0),{say_atFloor},"")))';

/** "150 × 50 / 150", with the figures put into the words; where bounds bind, what binds. */
const why = `=${withFigures(
  "IF({feasible}=0,{say_noShare},IF({bound}={say_atCap},{say_whyCap},IF({bound}={say_atFloor},{say_whyFloor},IF({bound_count}+{floors_first}>0,{say_whyRest},IF({extra}=1,{say_extra},{say_why})))))",
  {
    total: "{total}",
    weight: "ROUND({participants_weight},6)",
    sum: "ROUND({weights},6)",
    rank: "{rank}",
    floor: "N({participants_floor})",
    cap: "N({participants_cap})",
  },
)}`;

/** Which profit the actual one is; only on the same basis and of the same time does it change anything. */
function restatement(inputs: PoolInputs, say: PoolWords, locale: Locale): Block {
  const block = inputLines(["actualMeaning", "actualTime"], fields, inputs, say.fields, locale, { actualMeaning: { style: "input" } });
  const more = lines(1, [
    {
      name: "confirmed",
      label: say.restated.confirmed,
      cells: [
        check(
          "AND(LEN({profitMeaning})>0,{profitMeaning}={actualMeaning},LEN({profitTime})>0,{profitTime}={actualTime},SUMPRODUCT(({in_window.all}=1)*(LEN({actualProfit.all})=0))=0,SUM({in_window.all})>0)",
        ),
      ],
    },
    {
      name: "restated",
      as: "out",
      label: text(say.restated.total, "subtotal"),
      cells: [
        calc("=IF({confirmed}=1,{actual_pool_units}*{payoutUnit}/{unit_factor},{say_unconfirmed})", {
          style: "result",
          format: "moneyExact",
        }),
      ],
    },
  ]);
  return {
    ...block,
    cells: [...block.cells, ...more.cells],
    names: [...block.names, ...more.names.map((named) => ({ ...named, row: named.row + block.cells.length }))],
  };
}

/** The restated shares beside the planned ones; their split stands in the rows of the planned one, with the same weights, floors and caps. */
function restatedShares({ participants }: PoolInputs, say: PoolWords): Block {
  const every = (
    formula: string,
    format: "moneyExact" | "general" = "moneyExact",
    style: "working" | "result" | "label" = "working",
  ): Cell[] => fill(calc(formula, { style, format }), participants.length);
  const of = (column: string): string => `INDEX({${column}.all},ROW()-ROW({restated_top}))`;
  const ifConfirmed = (formula: string): string => `=IF({confirmed}=1,${formula},{say_unconfirmed})`;
  const sum = (formula: string): Cell => calc(formula, { style: "total", format: "moneyExact" });
  const columns: Column[] = [
    {
      title: text(say.fields.participants.columns.name, "headerLeft"),
      cells: every(`=${of("participants_name")}`, "general", "label"),
      below: [text(say.shares.sum, "total")],
    },
    { title: say.restated.planned, name: "restated_from", cells: every(`=${of("shares")}`), below: [sum("=SUM({restated_from.all})")] },
    {
      title: say.restated.share,
      name: "restatedShares",
      as: "out",
      cells: every(ifConfirmed(`${of("actual_units")}*{payoutUnit}/{unit_factor}`), "moneyExact", "result"),
      below: [sum(ifConfirmed("SUM({restatedShares.all})"))],
    },
    {
      title: say.restated.delta,
      name: "restated_delta",
      cells: every(ifConfirmed("{restatedShares}-{restated_from}")),
      below: [sum(ifConfirmed("SUM({restated_delta.all})"))],
    },
  ];
  return table(columns, { headerHeight: 32, headers: { restated_top: { from: 0, count: 1 } } });
}

function checks(say: PoolWords): Block {
  const grid = ["raci.roles", "raci.responsible", "raci.accountable"] as const;
  const list: readonly CheckLine<Exclude<keyof PoolWords["checks"], "section" | "rolesWithout">>[] = [
    { name: "sum", condition: "SUM({units.all})={pool_units}" },
    { name: "bounds", condition: "{feasible}=1" },
    { name: "cap", condition: "OR(LEN({cap})=0,MAX({period_pool.all})<={cap})" },
    { name: "window", condition: "AND({firstPeriod}<={lastPeriod},{firstPeriod}>=0,{lastPeriod}<=MAX({period_no.all}))" },
    { name: "profit", condition: "SUMPRODUCT(({in_window.all}=1)*(LEN({profit.all})=0))=0" },
    {
      name: "tiers",
      condition:
        "AND(SUMPRODUCT((LEN({tiers_rate.all})>0)*({tier_bound.all}<={tier_from.all}))=0,OR(COUNT({tiers_rate.all})=0,SUMPRODUCT((LEN({tiers_rate.all})>0)*(LEN({tiers_upTo.all})=0))=1))",
    },
    { name: "cliffs", condition: "MAX({tier_drop.all})=0" },
    { name: "weights", condition: "{weights}>0" },
    { name: "reasons", condition: "SUMPRODUCT(({participants_weight.all}>0)*(LEN({participants_reason.all})=0))=0" },
    { name: "roles", condition: "COUNTIF({participant_check.all},0)=0", needs: grid },
    { name: "meaning", condition: "LEN({profitMeaning})*LEN({profitTime})>0" },
    { name: "restated", condition: "OR(SUMPRODUCT(--(LEN({actualProfit.all})>0))=0,{confirmed}=1)" },
    { name: "restatedSum", condition: "OR({confirmed}=0,SUM({actual_units.all})={actual_pool_units})" },
    { name: "approver", condition: gains("approver") },
    { name: "measured", condition: "LEN({measuredBy})>0" },
    { name: "measurer", condition: gains("measuredBy") },
    {
      name: "people",
      condition: "SUMPRODUCT(--(ABS({@people.totals}-{@people.awards})>{tolerance}))=0",
      needs: ["people.totals", "people.awards"],
    },
    {
      name: "cashFlow",
      condition: "OR({total}=0,ABS(INDEX({@model.npvBeforeTax},1,1)-INDEX({@model.npvBeforePool},1,1))>{tolerance})",
      needs: ["model.npvBeforeTax", "model.npvBeforePool"],
    },
  ];
  const block = checkLines(list, say.checks, {
    values: {
      floors: "SUM({participants_floor.all})",
      caps: "SUM({participants_cap.all})",
      total: "{total}",
    },
  });
  const without = lines(1, [
    {
      label: say.checks.rolesWithout,
      cells: [
        {
          ...calc("=SUMPRODUCT((({@raci.responsible}+{@raci.accountable})>0)*ISNA(MATCH({@raci.roles},{participants_name.all},0)))", {
            style: "workingCenter",
          }),
          needs: grid,
          value: "–",
        },
      ],
    },
  ]);
  return { ...block, cells: [...block.cells, ...without.cells] };
}

const gains = (who: string): string => `OR(LEN({${who}})=0,SUMPRODUCT(--({participants_name.all}={${who}}))=0)`;

/** What formulas speak of besides the terms, and what one unit of amounts is. */
function units(say: PoolWords): Block {
  const words = say.workings;
  const gross = (exact: string): string =>
    `=ROUND(IF({poolMeaning}={lists.poolMeaning.employer-cost},{${exact}}/(1+N({employerRate})),{${exact}})*{unit_factor}/{payoutUnit},0)`;
  const terms = lines(1, [
    { name: "pool_units", label: words.poolUnits, cells: [calc(gross("pool_exact"), { format: "integer" })] },
    { name: "actual_pool_units", label: words.actualUnits, cells: [calc(gross("actual_sum"), { format: "integer" })] },
    {
      name: "unit_factor",
      label: words.factor,
      cells: [calc("=INDEX({factors.all},MATCH({unit},{lists.unit},0))", { format: "integer" })],
    },
    {
      name: "cost_factor",
      label: words.costFactor,
      cells: [calc("=IF({poolMeaning}={lists.poolMeaning.employer-cost},1,1+N({employerRate}))", { format: "factor" })],
    },
    { name: "floors_first", label: words.floorsFirst, cells: [calc("=IF({method}={lists.allocationMethod.floor-then-share},1,0)")] },
    { name: "marginal", label: words.marginal, cells: [calc("=IF({tierMode}={lists.tierMode.marginal},1,0)")] },
    { name: "boundless", label: words.boundless, cells: [{ value: 1e15, style: "working", format: "tiny" }] },
    { name: "tolerance", label: words.tolerance, cells: [{ value: 1e-6, style: "working", format: "tiny" }] },
  ]);
  const factors = table([
    { title: text(say.units.unit, "headerLeft"), cells: choices.unit.map((unit) => calc(`={lists.unit.${unit}}`, { style: "label" })) },
    { title: say.units.factor, cells: choices.unit.map((unit): Cell => ({ value: baseUnits[unit], style: "working", format: "integer" })) },
  ]);
  const at = terms.cells.length + 2;
  return {
    ...terms,
    cells: [...terms.cells, [], ...factors.cells],
    names: [...terms.names, { name: "factors", row: at, column: 1, rows: choices.unit.length, columns: 1 }],
  };
}

function rules(): Rule[] {
  return [
    { over: "{basis_labels}", formula: "={basis_labels}={basis}", look: "good" },
    { over: "{period_labels}", formula: "={in_window}=1", look: "good" },
    { over: "{byPeriod}", formula: "={in_window}=0", look: "muted" },
    { over: "{tier_drop}", formula: "={tier_drop}>0", look: "warn" },
    { over: "{tier_bound}", formula: "={tier_bound}>={boundless}", look: "muted" },
    { over: "{tier_from}", formula: "={tier_from}>={boundless}", look: "muted" },
    { over: "{bound}", formula: '={bound}<>""', look: "warn" },
    { over: "{restatedShares}", formula: "={confirmed}=0", look: "muted" },
    { over: "{restated}", formula: "={confirmed}=0", look: "muted" },
    ...checkListRules("participant_check"),
  ];
}
