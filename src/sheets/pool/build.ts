// How a bonus pool is drawn: terms, the pool of each period on every basis, shares to the last payout unit, checks, workings.
import type { Locale } from "../../i18n/locale";
import { calc, check, fill, lines, section, table, text, type Line } from "../../spec/blocks";
import { choices, type Choice } from "../../spec/choices";
import type { Block, Cell, Named, Rule, SheetSpec } from "../../spec/sheet";
import { head, page } from "../common";
import { inputCell } from "../input-cell";
import { fields, type PoolInputs } from "./fields";
import { words, type PoolWords } from "./words";

/** Label and total stand before the periods. */
const firstPeriodColumn = 2;

/** How many base units (yuan, dollars) one unit of amounts is. */
export const baseUnits: Readonly<Record<Choice<"unit">, number>> = {
  yuan: 1,
  wan: 10_000,
  "million-yuan": 1_000_000,
  yi: 100_000_000,
  usd: 1,
  "usd-thousand": 1_000,
  "usd-million": 1_000_000,
  eur: 1,
  "eur-thousand": 1_000,
  "eur-million": 1_000_000,
};

export function build(inputs: PoolInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = Math.max(16, firstPeriodColumn + periodCount(inputs));
  return {
    kind: "pool",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#2E7D4F",
    widths: [28, 14, 11, 11, 10, 9, 9, 22, 22, 6, 14, 11, 11, 9, 9, 12],
    blocks: [
      head(say, inputs, locale, "pool", "=COUNTIF({check_cells.all},0)"),
      section(say.terms, width),
      terms(inputs, say, locale),
      section(say.byPeriod.section, width),
      byPeriod(inputs, say, locale),
      section(say.shares.section, width),
      payable(say),
      shares(inputs, say, locale),
      section(say.checks.section, width),
      checks(say),
      section(say.units.section, width),
      units(say),
      section(say.sentences, width),
      sentences(say),
    ],
    rules: rules(),
    freezeColumns: 1,
    // The workings of the shares and the words of the remarks are for the screen.
    printed: { blocks: 10, columns: Math.max(9, firstPeriodColumn + periodCount(inputs)) },
    // Upright, terms, shares and checks stand on one page.
    page: { ...page(say.title, inputs.project, locale), landscape: periodCount(inputs) > 7 },
  };
}

/** Columns of the timeline: period 0, those asked for, and any whose profit was typed beyond them. */
const periodCount = ({ periods, profit }: PoolInputs): number => Math.max(periods + 1, profit.length);

function terms(inputs: PoolInputs, say: PoolWords, locale: Locale): Block {
  const names = ["rate", "basis", "tax", "hurdle", "hurdleMode", "cap", "periods", "firstPeriod", "lastPeriod", "payoutUnit", "approver", "measuredBy"] as const;
  const block = lines(
    1,
    names.map((name): Line => {
      const words = say.fields[name];
      const more = name === "payoutUnit" ? { format: "general" as const } : {};
      return {
        name,
        as: "in",
        label: words.label,
        cells: [inputCell(fields[name], inputs[name], locale, more), ...("hint" in words && words.hint ? [text(words.hint, "hint")] : [])],
      };
    }),
  );
  // The hint beside an input is no input.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}

/** The pool by closed form for each basis; r the rate, t the tax, P the profit that counts. */
const closedForm: Readonly<Record<Choice<"poolBasis">, string>> = {
  before: "{rate}*{counted}",
  "after-bonus": "{rate}*{counted}/(1+{rate})",
  "after-tax": "{rate}*(1-{tax_used})*{counted}",
  "after-tax-deductible": "{rate}*(1-{tax_used})*{counted}/(1-{rate}*{tax_used})",
  "after-both": "{rate}*(1-{tax_used})*{counted}/(1+{rate}*(1-{tax_used}))",
};

function byPeriod(inputs: PoolInputs, say: PoolWords, locale: Locale): Block {
  const words = say.byPeriod;
  const count = periodCount(inputs);
  const money = { format: "money" } as const;
  const inPool = (name: string): Cell => calc(`=SUMPRODUCT({${name}.all},{in_window.all})`, { ...money, style: "subtotal" });
  const row = (name: string, label: Line["label"], formula: string, look: Parameters<typeof calc>[1] = money, total: Cell | null = null): Line => ({
    name,
    label,
    lead: [total],
    cells: fill(calc(formula, look), count),
  });
  const centred = { style: "workingCenter" } as const;
  const excess = '{hurdle}<>"",{hurdleMode}={lists.hurdleMode.excess}';
  const all: Line[] = [
    {
      name: "period_labels",
      label: text(words.period, "headerLeft"),
      lead: [text(words.total, "header")],
      cells: Array.from({ length: count }, (_, index): Cell => ({ ...text(words.label(index), "header"), link: { to: ["model.periodLabels"], column: index } })),
    },
    row("period_no", words.number, "=COLUMNS({profit.upto})-1", centred),
    row("in_window", words.inWindow, "=IF(AND({period_no}>={firstPeriod},{period_no}<={lastPeriod}),1,0)", centred),
    {
      name: "profit",
      as: "in",
      label: words.profit,
      lead: [inPool("profit_used")],
      cells: Array.from({ length: count }, (_, index) =>
        inputCell(fields.profit.of, inputs.profit[index] ?? null, locale, { link: { to: ["model.profitByPeriod"], column: index } }),
      ),
    },
    row("profit_used", words.profitUsed, "=N({profit})"),
    row("reached", words.reached, '=IF(OR({hurdle}="",{profit_used}>={hurdle}),1,0)', centred),
    row("counted", words.counted, `=IF({reached}=0,0,IF(AND(${excess}),{profit_used}-{hurdle},{profit_used}))`, money, inPool("counted")),
    row("tax_used", words.taxUsed, "=IF({profit_used}>0,{tax},0)", { format: "percent" }),
    { label: text(words.bases, "note"), cells: [] },
    ...choices.poolBasis.map((basis, index) =>
      row(`basis_${index}`, calc(`={lists.poolBasis.${basis}}`, { style: "labelIndent" }), `=MAX(0,${closedForm[basis]})`, money, inPool(`basis_${index}`)),
    ),
    row("chosen", words.chosen, "=INDEX({bases.column},MATCH({basis},{lists.poolBasis},0))", money, inPool("chosen")),
    {
      ...row("byPeriod", text(words.pool, "subtotal"), '=IF({in_window}=0,0,IF({cap}="",{chosen},MIN({cap},{chosen})))', { ...money, style: "result" }, calc("=SUM({byPeriod.all})", { ...money, style: "result" })),
      as: "out",
      leadNames: { 1: "pool_exact" },
    },
  ];
  const block = lines(firstPeriodColumn, all);
  const firstBasis = all.findIndex((line) => line.name === "basis_0");
  const names: Named[] = [
    { name: "bases", row: firstBasis, column: firstPeriodColumn, rows: choices.poolBasis.length, columns: count },
    { name: "basis_labels", row: firstBasis, column: 0, rows: choices.poolBasis.length, columns: 1 },
  ];
  return { ...block, names: [...block.names, ...names] };
}

/** The pool in whole payout units: what is handed out is counted, not measured. */
function payable(say: PoolWords): Block {
  return lines(1, [
    { name: "total", as: "out", label: text(say.shares.total, "subtotal"), cells: [calc("={pool_units}*{payoutUnit}/{unit_factor}", { style: "result", format: "moneyExact" })] },
    { name: "pool_units", label: say.shares.units, cells: [calc("=ROUND({pool_exact}*{unit_factor}/{payoutUnit},0)", { format: "integer" })] },
    { name: "unit_factor", label: say.shares.factor, cells: [calc("=INDEX({factors.all},MATCH({unit},{lists.unit},0))", { format: "integer" })] },
  ]);
}

function shares({ participants }: PoolInputs, say: PoolWords, locale: Locale): Block {
  const { name, weight, reason } = fields.participants.of;
  const titles = say.fields.participants.columns;
  const every = (cell: Cell): Cell[] => fill(cell, participants.length);
  const sum = (column: string, format: "moneyExact" | "percent2"): Cell => calc(`=SUM({${column}.all})`, { style: "total", format });
  const label = (words = ""): Cell => text(words, "total");
  const blank = label();
  const whole = (name: string): Cell => calc(`=SUM({${name}.all})`, { style: "total", format: "integer" });
  const needs = ["raci.roles", "raci.responsible", "raci.accountable"] as const;
  const tasks = (letter: "responsible" | "accountable"): Cell[] =>
    every({ ...calc(`=SUMPRODUCT(({@raci.roles}={participants_name})*{@raci.${letter}})`, { style: "workingCenter" }), needs, value: "–" });
  return table(
    [
      {
        title: text(titles.name, "headerLeft"),
        name: "participants_name",
        as: "in",
        cells: participants.map((one) => inputCell(name, one.name, locale, { link: { to: ["project.departments", "project.roles", "raci.roles"], equals: one.name } })),
        below: [label(say.shares.sum)],
      },
      {
        title: titles.weight,
        name: "participants_weight",
        as: "in",
        cells: participants.map((one) => inputCell(weight, one.weight, locale, { format: "general" })),
        below: [calc("=SUM({participants_weight.all})", { style: "total", format: "general" })],
      },
      { title: say.shares.share, name: "shares", as: "out", cells: every(calc("={units}*{payoutUnit}/{unit_factor}", { style: "result", format: "moneyExact" })), below: [sum("shares", "moneyExact")] },
      { title: say.shares.percent, name: "percent", cells: every(calc("=IF({pool_units}=0,0,{units}/{pool_units})", { format: "percent2" })), below: [sum("percent", "percent2")] },
      { title: say.shares.responsible, name: "responsible", cells: tasks("responsible"), below: [label()] },
      { title: say.shares.accountable, name: "accountable", cells: tasks("accountable"), below: [label()] },
      {
        title: say.shares.check,
        name: "participant_check",
        cells: every({ ...check("OR({participants_weight}=0,{responsible}+{accountable}>0)"), needs, value: "–" }),
        below: [label()],
      },
      { title: text(titles.reason, "headerLeft"), name: "participants_reason", as: "in", cells: participants.map((one) => inputCell(reason, one.reason, locale)), below: [label()] },
      { title: text(say.shares.why, "headerLeft"), name: "why", cells: every(calc(why, { style: "note" })), below: [blank] },
      // Largest remainder, in the same rows, so that a row that somebody inserts goes through all of it.
      { title: say.workings.order, name: "order", cells: every(calc("=ROWS({participants_name.upto})", { style: "workingCenter" })), below: [blank] },
      {
        title: say.workings.exact,
        name: "exact",
        cells: every(calc("=IF({weights}=0,0,ROUND({participants_weight}*{pool_units}/{weights},9))", { format: "number" })),
        below: [blank],
      },
      { title: say.workings.whole, name: "whole", cells: every(calc("=INT({exact})", { format: "integer" })), below: [whole("whole")] },
      { title: say.workings.remainder, name: "remainder", cells: every(calc("=ROUND({exact}-{whole},9)", { format: "factor" })), below: [text(say.workings.left, "total")] },
      {
        title: say.workings.rank,
        name: "rank",
        cells: every(calc(`=1+SUMPRODUCT(${ahead.join("+")})`, { style: "workingCenter" })),
        below: [calc("=IF({weights}=0,0,{pool_units}-SUM({whole.all}))", { style: "total", format: "integer" })],
      },
      { title: say.workings.extra, name: "extra", cells: every(calc("=IF({rank}<={units_left},1,0)", { style: "workingCenter" })), below: [whole("extra")] },
      { title: say.workings.units, name: "units", cells: every(calc("={whole}+{extra}", { format: "integer" })), below: [whole("units")] },
    ],
    {
      headerHeight: 32,
      groups: { participants: { from: 0, count: 1, as: "out" } },
      belowNames: { weights: { row: 0, from: 1, count: 1 }, units_left: { row: 0, from: 13, count: 1 } },
    },
  );
}

/** Who gets an extra unit before this one: a larger remainder; at the same remainder the larger share; then the earlier. */
const ahead = [
  "({remainder.all}>{remainder})",
  "({remainder.all}={remainder})*({exact.all}>{exact})",
  "({remainder.all}={remainder})*({exact.all}={exact})*({order.all}<{order})",
];

/** "150 × 50 / 150", with the figures put into the words. */
const why = `=${[
  ["total", "{total}"],
  ["weight", "ROUND({participants_weight},6)"],
  ["sum", "ROUND({weights},6)"],
  ["rank", "{rank}"],
].reduce((words, [placeholder, value]) => `SUBSTITUTE(${words},{for_${placeholder}},${value})`, "IF({extra}=1,{say_extra},{say_why})")}`;

function checks(say: PoolWords): Block {
  const list: readonly [name: Exclude<keyof PoolWords["checks"], "section" | "rolesWithout">, condition: string][] = [
    ["sum", "SUM({units.all})={pool_units}"],
    ["cap", 'OR({cap}="",MAX({byPeriod.all})<={cap})'],
    ["window", "AND({firstPeriod}<={lastPeriod},{firstPeriod}>=0,{lastPeriod}<=MAX({period_no.all}))"],
    ["profit", "SUMPRODUCT(({in_window.all}=1)*(LEN({profit.all})=0))=0"],
    ["weights", "{weights}>0"],
    ["reasons", "SUMPRODUCT(({participants_weight.all}>0)*(LEN({participants_reason.all})=0))=0"],
    ["roles", "COUNTIF({participant_check.all},0)=0"],
    ["approver", 'OR({approver}="",SUMPRODUCT(--({participants_name.all}={approver}))=0)'],
    ["measured", '{measuredBy}<>""'],
    ["measurer", 'OR({measuredBy}="",SUMPRODUCT(--({participants_name.all}={measuredBy}))=0)'],
  ];
  const needsGrid = { needs: ["raci.roles", "raci.responsible", "raci.accountable"], value: "–" } as const;
  const block = lines(1, [
    ...list.map(([name, condition]): Line => ({
      label: say.checks[name],
      cells: [{ ...check(condition), ...(name === "roles" && needsGrid) }, calc(`=IF({check_${name}}=0,{say_${name}},"")`, { style: "hint" })],
    })),
    {
      label: say.checks.rolesWithout,
      cells: [
        {
          ...calc("=SUMPRODUCT((({@raci.responsible}+{@raci.accountable})>0)*ISNA(MATCH({@raci.roles},{participants_name.all},0)))", { style: "workingCenter" }),
          ...needsGrid,
        },
      ],
    },
  ]);
  const names: Named[] = list.map(([name], row) => ({ name: `check_${name}`, row, column: 1, rows: 1, columns: 1 }));
  return { ...block, names: [...names, { name: "check_cells", row: 0, column: 1, rows: list.length, columns: 1 }, { name: "check_remarks", row: 0, column: 2, rows: list.length, columns: 1 }] };
}

function units(say: PoolWords): Block {
  return table([
    { title: text(say.units.unit, "headerLeft"), cells: choices.unit.map((unit) => calc(`={lists.unit.${unit}}`, { style: "label" })) },
    { title: say.units.factor, name: "factors", cells: choices.unit.map((unit): Cell => ({ value: baseUnits[unit], style: "working", format: "integer" })) },
  ]);
}

/** The words of remarks stand in cells, so that people can change them and formulas hold none. */
function sentences(say: PoolWords): Block {
  const line = (name: string, label: string, value: string): Line => ({ name, label, cells: [text(value, "remark")] });
  const labels: Readonly<Record<string, string>> = { ...say.checks, ...say.sayLabels };
  return lines(1, [
    ...Object.entries(say.say).map(([key, sentence]) => line(`say_${key}`, labels[key] ?? key, sentence)),
    ...Object.entries(say.placeholders).map(([key, label]) => line(`for_${key}`, label, `{${key}}`)),
  ]);
}

function rules(): Rule[] {
  return [
    { over: "{basis_labels}", formula: "={basis_labels}={basis}", look: "good" },
    { over: "{period_labels}", formula: "={in_window}=1", look: "good" },
    { over: "{byPeriod}", formula: "={in_window}=0", look: "muted" },
    { over: "{check_cells}", formula: "={check_cells}=0", look: "bad" },
    { over: "{check_remarks}", formula: '={check_remarks}<>""', look: "bad" },
    { over: "{participant_check}", formula: "={participant_check}=0", look: "bad" },
    { over: "{checks}", formula: "={checks}>0", look: "bad" },
    { over: "{checks}", formula: "={checks}=0", look: "good" },
  ];
}
