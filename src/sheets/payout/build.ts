// Draws how a pool is paid: the curve, tranches that add up exactly, what an actual profit adds or takes back, and the bonus bank.
import type { Locale } from "../../i18n/locale";
import { beside, calc, check, fill, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import type { Block, Cell, Named, SheetSpec } from "../../spec/sheet";
import { head, page } from "../common";
import { baseUnits } from "../currency-units";
import { inputCell } from "../input-cell";
import { checkLines, remarkWords, type CheckLine } from "../check-list";
import { inputLines } from "../input-lines";
import { checkListRules } from "../check-list";
import { fields, mostPoints, type PayoutInputs } from "./fields";
import { words, type PayoutWords } from "./words";

export function build(inputs: PayoutInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const { tranches } = inputs;
  const periods = Math.max(2, inputs.credits.length);
  const width = Math.max(9, 4 + tranches.length + 4, 2 + periods);
  const terms = inputLines(["payoutUnit", "attainment", "clawbackLimit", "bankRate", "bankOpening"], fields, inputs, say.fields, locale, {
    payoutUnit: { format: "general" },
  });
  const printed: Block[] = [
    head(say, inputs, locale, "payout", "=COUNTIF({check_cells.all},0)"),
    section(say.terms, width),
    terms,
    section(say.curve.section, width),
    curve(inputs, say, locale),
    section(say.parties.section, width),
    parties(inputs, say, locale),
    section(say.bank.section, width),
    bank(inputs, say, locale, periods),
    section(say.checks.section, width),
    checks(say),
  ];
  return {
    kind: "payout",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#2E7D4F",
    widths: [28, 15, 13, ...tranches.map(() => 13), 13, 13, 13, 13, 13],
    blocks: [
      ...printed,
      section(say.workings.section, width),
      units(say),
      section(say.sentences, width),
      remarkWords(say.say, { ...say.checks, unconfirmed: say.workings.unconfirmed }),
    ],
    rules: checkListRules("adds_up"),
    freezeColumns: 1,
    printed: { blocks: printed.length, columns: width },
    page: page(say.title, inputs.project, locale),
  };
}

/** The points, and where the attainment stands among them. */
function curve(inputs: PayoutInputs, say: PayoutWords, locale: Locale): Block {
  const rows = Math.min(mostPoints, Math.max(3, inputs.curve.length));
  const { attainment, payout } = fields.curve.of;
  const points = table([
    {
      title: say.fields.curve.columns.attainment,
      name: "curve_attainment",
      as: "in",
      cells: Array.from({ length: rows }, (_, row) => inputCell(attainment, inputs.curve[row]?.attainment ?? null, locale)),
    },
    {
      title: say.fields.curve.columns.payout,
      name: "curve_payout",
      as: "in",
      cells: Array.from({ length: rows }, (_, row) => inputCell(payout, inputs.curve[row]?.payout ?? null, locale)),
    },
  ]);
  const at = (column: string, index: string): string => `INDEX({curve_${column}.all},${index})`;
  const line = (name: string, label: string, formula: string, format: "percent2" | "integer" = "percent2"): Line => ({
    name,
    label,
    cells: [calc(formula, { format, ...(name === "factor" && { style: "result" as const }) })],
  });
  const place = lines(1, [
    line("points", say.curve.points, "=COUNT({curve_attainment.all})", "integer"),
    line(
      "reached",
      say.curve.reached,
      '=IF(OR({points}=0,LEN({attainment})=0),0,COUNTIF({curve_attainment.all},"<="&{attainment}))',
      "integer",
    ),
    line(
      "factor",
      say.curve.factor,
      `=IF(OR({points}=0,LEN({attainment})=0),1,IF({reached}=0,0,IF({reached}={points},${at("payout", "{points}")},${at("payout", "{reached}")}+(${at("payout", "{reached}+1")}-${at("payout", "{reached}")})*({attainment}-${at("attainment", "{reached}")})/(${at("attainment", "{reached}+1")}-${at("attainment", "{reached}")}))))`,
    ),
  ]);
  return beside(points, place, 3);
}

/** Figures that the pool owns where it stands in the workbook. */
const fromPool = (column: string): Pick<Cell, "formula" | "needs"> => ({
  formula: `=IFERROR(IF(ISNUMBER(INDEX({@pool.${column}},MATCH({parties_name},{@pool.participants},0))),INDEX({@pool.${column}},MATCH({parties_name},{@pool.participants},0)),""),"")`,
  needs: [`pool.${column}`, "pool.participants"],
});

function parties({ parties, tranches }: PayoutInputs, say: PayoutWords, locale: Locale): Block {
  const every = (cell: Cell): Cell[] => fill(cell, parties.length);
  const party = fields.parties.of;
  const tranche = fields.tranches.of;
  const blank = text("", "total");
  const exact = { format: "moneyExact" } as const;
  const sum = (name: string): Cell => calc(`=SUM({${name}.all})`, { style: "total", ...exact });
  const inSheetUnit = (units: string): string => `=${units}*{payoutUnit}/{unit_factor}`;
  const first = 3;
  const last = tranches.length - 1;
  const restated = (formula: string): string => `=IF(LEN({parties_restated})=0,{say_unconfirmed},${formula})`;
  const columns: Column[] = [
    {
      title: text(say.fields.parties.columns.name, "headerLeft"),
      name: "parties_name",
      as: "in",
      cells: parties.map(({ name }) => inputCell(party.name, name, locale, { link: { to: ["pool.participants"], equals: name } })),
      below: [text(say.parties.total, "total")],
    },
    {
      title: say.fields.parties.columns.award,
      name: "parties_award",
      as: "in",
      cells: parties.map(({ award }) => ({ ...inputCell(party.award, award, locale, exact), ...fromPool("shares") })),
      below: [sum("parties_award")],
    },
    {
      title: say.parties.earned,
      name: "earned",
      as: "out",
      cells: every(calc(inSheetUnit("{earned_units}"), { style: "result", ...exact })),
      below: [sum("earned")],
    },
    ...tranches.map(({ label }, index): Column => ({
      title: inputCell(tranche.label, label, locale, { style: "inputHeader" }),
      name: `tranche_${index}`,
      cells: every(calc(inSheetUnit(`{tranche_units_${index}}`), exact)),
      below: [sum(`tranche_${index}`)],
    })),
    { title: say.parties.addsUp, name: "adds_up", cells: every(check("SUM({tranche_units.row})={earned_units}")), below: [blank] },
    {
      title: say.fields.parties.columns.paid,
      name: "parties_paid",
      as: "in",
      cells: parties.map(({ paid }) => inputCell(party.paid, paid, locale, exact)),
      below: [sum("parties_paid")],
    },
    {
      title: say.fields.parties.columns.restated,
      name: "parties_restated",
      as: "in",
      cells: parties.map((one) => ({ ...inputCell(party.restated, one.restated, locale, exact), ...fromPool("restatedShares") })),
      below: [sum("parties_restated")],
    },
    {
      title: say.parties.more,
      name: "more",
      cells: every(calc(restated("MAX(0,{parties_restated}-{parties_award})"), exact)),
      below: [sum("more")],
    },
    {
      title: say.parties.due,
      name: "due_back",
      cells: every(
        calc(restated("MIN(MAX(0,N({parties_paid})-{parties_restated}),N({parties_paid})*IF(LEN({clawbackLimit})=0,1,{clawbackLimit}))"), {
          style: "result",
          ...exact,
        }),
      ),
      below: [sum("due_back")],
    },
    // In whole payout units: each tranche rounded, the last takes the remainder.
    {
      title: say.workings.earned,
      name: "earned_units",
      cells: every(calc("=ROUND({parties_award}*{factor}*{unit_factor}/{payoutUnit},0)", { format: "integer" })),
      below: [blank],
    },
    ...tranches.map((_, index): Column => ({
      title: say.workings.tranche(index),
      name: `tranche_units_${index}`,
      cells: every(
        calc(
          index === last
            ? `={earned_units}${index === 0 ? "" : `-SUM({tranche_units_0}:{tranche_units_${index - 1}})`}`
            : `=ROUND({earned_units}*{tranches_part.at${index}},0)`,
          { format: "integer" },
        ),
      ),
      below: [blank],
    })),
  ];
  const block = table(columns, {
    headerHeight: 32,
    groups: { tranche_units: { from: columns.length - tranches.length, count: tranches.length } },
    headers: { tranches_label: { from: first, count: tranches.length, as: "in" } },
  });
  // When each tranche is due and how large a part it is stand over it.
  const over = (label: string, cells: readonly Cell[]): (Cell | null)[] => [text(label), null, null, ...cells];
  const above = [
    over(
      say.fields.tranches.columns.due,
      tranches.map(({ due }) => inputCell(tranche.due, due, locale)),
    ),
    over(
      say.fields.tranches.columns.part,
      tranches.map(({ part }) => inputCell(tranche.part, part, locale, { style: "inputCenter", format: "percent2" })),
    ),
  ];
  const row = (name: string, at: number): Named => ({ name, row: at, column: first, rows: 1, columns: tranches.length, as: "in" });
  return {
    ...block,
    cells: [...above, ...block.cells],
    names: [...block.names.map((named) => ({ ...named, row: named.row + above.length })), row("tranches_due", 0), row("tranches_part", 1)],
    heights: { [above.length]: 32 },
  };
}

/** What is credited, what is paid, what stays: a loss lowers what earlier years earned. */
function bank(inputs: PayoutInputs, say: PayoutWords, locale: Locale, periods: number): Block {
  const money = { format: "money2" } as const;
  const note = text("", "note");
  const row = (name: string, label: string, formula: string): Line => ({
    name,
    label,
    lead: [note],
    cells: fill(calc(formula, money), periods),
  });
  const block = lines(2, [
    {
      label: text(say.bank.period, "headerLeft"),
      lead: [text(say.bank.opening, "header")],
      cells: Array.from({ length: periods }, (_, index): Cell => ({
        ...text(say.bank.label(index), "header"),
        link: { to: ["model.periodLabels"], column: index },
      })),
    },
    {
      name: "credits",
      as: "in",
      label: say.fields.credits.label,
      lead: [note],
      cells: Array.from({ length: periods }, (_, index) =>
        inputCell(fields.credits.of, inputs.credits[index] ?? null, locale, { link: { to: ["pool.byPeriod"], column: index } }),
      ),
    },
    row("bank_before", say.bank.before, "={bank_balances.prev}+N({credits})"),
    row("bank_paid", say.bank.paid, "=MAX(0,{bank_before})*IF(LEN({bankRate})=0,1,{bankRate})"),
    {
      name: "bank_balance",
      label: say.bank.after,
      lead: [calc("=N({bankOpening})", money)],
      cells: fill(calc("={bank_before}-{bank_paid}", { ...money, style: "result" }), periods),
    },
  ]);
  // With the opening balance, so that each period finds the one before.
  return { ...block, names: [...block.names, { name: "bank_balances", row: 4, column: 1, rows: 1, columns: periods + 1 }] };
}

function checks(say: PayoutWords): Block {
  const list: readonly CheckLine<Exclude<keyof PayoutWords["checks"], "section">>[] = [
    { name: "tranches", condition: "COUNTIF({adds_up.all},0)=0" },
    { name: "parts", condition: "ABS(SUM({tranches_part.all})-1)<={tolerance}" },
    {
      name: "curve",
      condition:
        "AND({points}=COUNT({curve_payout.all}),SUMPRODUCT(--({curve_attainment.later}<={curve_attainment.earlier})*(LEN({curve_attainment.later})>0))=0)",
    },
    {
      name: "due",
      condition:
        "SUMPRODUCT(({tranches_due.all}<{asOf})*(LEN({tranches_due.all})>0)*({tranches_part.all}>0))*(SUM({parties_paid.all})=0)=0",
    },
    { name: "bank", condition: "OR(LEN({bankRate})=0,MIN({bank_balance.all})>=0)" },
  ];
  return checkLines(list, say.checks);
}

function units(say: PayoutWords): Block {
  const words = say.workings;
  const scalars = lines(1, [
    {
      name: "unit_factor",
      label: words.factor,
      cells: [calc("=INDEX({factors.all},MATCH({unit},{lists.unit},0))", { format: "integer" })],
    },
    { name: "tolerance", label: words.tolerance, cells: [{ value: 1e-9, style: "working", format: "tiny" }] },
  ]);
  const factors = table([
    { title: text(words.unit, "headerLeft"), cells: choices.unit.map((unit) => calc(`={lists.unit.${unit}}`, { style: "label" })) },
    { title: words.base, cells: choices.unit.map((unit): Cell => ({ value: baseUnits[unit], style: "working", format: "integer" })) },
  ]);
  const at = scalars.cells.length + 2;
  return {
    ...scalars,
    cells: [...scalars.cells, [], ...factors.cells],
    names: [...scalars.names, { name: "factors", row: at, column: 1, rows: choices.unit.length, columns: 1 }],
  };
}
