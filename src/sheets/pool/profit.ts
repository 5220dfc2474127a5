// From profit to pool, period by period: tiers, the pool on every basis side by side, the chosen one, and the same for an actual profit.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, table, text, type Line } from "../../spec/blocks";
import { choices, type Choice } from "../../spec/choices";
import type { Block, Cell, Named } from "../../spec/sheet";
import { inputCell } from "../input-cell";
import { fields, mostTiers, type PoolInputs } from "./fields";
import { periodCount } from "./figures";
import type { PoolWords } from "./words";

/** Label and total stand before the periods. */
export const firstPeriodColumn = 2;

/** Rates by amount. Formulas look back at the row before, hence a row that opens the table: without tiers it is the one rate. */
export function tierTable({ tiers }: PoolInputs, say: PoolWords, locale: Locale): Block {
  const rows = Math.min(mostTiers, Math.max(3, tiers.length + 1));
  const { upTo, rate } = fields.tiers.of;
  const words = say.tiers;
  const money = { format: "money" } as const;
  const percent = { format: "percent2" } as const;
  const opened = (opening: Cell, cell: Cell): Cell[] => [opening, ...fill(cell, rows)];
  const nought = { value: 0, style: "working", ...money } as const;
  const block = table(
    [
      {
        title: text(words.tier, "headerLeft"),
        cells: opened(text(words.opening, "note"), calc("={tier_numbers.prev}+1", { style: "label", format: "general" })).map(
          (cell, row) => (row === 0 ? cell : text(words.number(row))),
        ),
      },
      {
        title: say.fields.tiers.columns.upTo,
        cells: [text("", "note"), ...Array.from({ length: rows }, (_, row) => inputCell(upTo, tiers[row]?.upTo ?? null, locale))],
      },
      {
        title: say.fields.tiers.columns.rate,
        cells: [text("", "note"), ...Array.from({ length: rows }, (_, row) => inputCell(rate, tiers[row]?.rate ?? null, locale))],
      },
      {
        title: words.rate,
        name: "tier_rates",
        cells: opened(calc("={rate}", percent), calc("=IF(LEN({tiers_rate})=0,{tier_rates.prev},{tiers_rate})", percent)),
      },
      {
        title: words.bound,
        name: "tier_bounds",
        cells: opened(nought, calc("=IF(OR(LEN({tiers_rate})=0,LEN({tiers_upTo})=0),{boundless},{tiers_upTo})", { format: "general" })),
      },
      { title: words.from, name: "tier_froms", cells: opened(nought, calc("={tier_bounds.prev}", { format: "general" })) },
      {
        title: words.earned,
        name: "tier_earneds",
        cells: opened(nought, calc("={tier_earneds.prev}+{tier_rates.prev}*({tier_bounds.prev}-{tier_froms.prev})", { format: "general" })),
      },
      {
        title: words.full,
        name: "tier_fulls",
        cells: opened(nought, calc("={tier_earned}+{tier_rate}*({tier_bound}-{tier_from})", { format: "general" })),
      },
      {
        title: words.drop,
        name: "tier_drops",
        cells: opened(
          nought,
          calc("=IF(AND({marginal}=0,{tier_rates.prev}>{tier_rate}),{tier_from}*({tier_rates.prev}-{tier_rate}),0)", money),
        ),
      },
    ],
    { headerHeight: 32 },
  );
  // Names without the opening row.
  const names = ["number", "upTo", "rate_in", "rate", "bound", "from", "earned", "full", "drop"].flatMap((name, column): Named[] => {
    if (name === "number") return [];
    const typed = name === "upTo" ? "tiers_upTo" : name === "rate_in" ? "tiers_rate" : undefined;
    return [{ name: typed ?? `tier_${name}`, row: 2, column, rows, columns: 1, ...(typed && { as: "in" as const }) }];
  });
  return { ...block, names: [...block.names, ...names] };
}

/** What a basis is before the bonus is taken off, and how much of each unit of bonus it loses. */
const bases: Readonly<Record<Choice<"poolBasis">, { readonly before: string; readonly perBonus: (tax: string) => string }>> = {
  before: { before: "{counted}", perBonus: () => "0" },
  "after-bonus": { before: "{counted}", perBonus: () => "1" },
  "after-tax": { before: "{counted_after_tax}", perBonus: () => "0" },
  "after-tax-deductible": { before: "{counted_after_tax}", perBonus: (tax) => `(0-${tax})` },
  "after-both": { before: "{counted_after_tax}", perBonus: (tax) => `(1-${tax})` },
};

/** The tier that the basis falls in: of a slab by the basis before the bonus, of slices by the basis that is left. */
const tierOf = (before: string, perBonus: string): string =>
  `=MIN(ROWS({tier_rate.all}),1+SUMPRODUCT(--(${before}>{tier_bound.all}+{marginal}*${perBonus}*{tier_full.all})))`;
/** B = earned below + rate · (before − perBonus · B − from), solved for B: never circular, not below 0. */
const bonusOf = (before: string, perBonus: string, tier: string): string =>
  `=MAX(0,({marginal}*INDEX({tier_earned.all},${tier})+INDEX({tier_rate.all},${tier})*(${before}-{marginal}*INDEX({tier_from.all},${tier})))/(1+INDEX({tier_rate.all},${tier})*${perBonus}))`;

const money = { format: "money" } as const;
const centred = { style: "workingCenter" } as const;
const excess = "LEN({hurdle})>0,{hurdleMode}={lists.hurdleMode.excess}";
const reached = (profit: string): string => `=IF(OR(LEN({hurdle})=0,${profit}>={hurdle}),1,0)`;
const counted = (profit: string, isReached: string): string => `=IF(${isReached}=0,0,IF(AND(${excess}),${profit}-{hurdle},${profit}))`;

export function byPeriod(
  inputs: PoolInputs,
  say: PoolWords,
  locale: Locale,
): { readonly shown: Block; readonly workings: Block; readonly restated: Block } {
  const words = say.byPeriod;
  const count = periodCount(inputs);
  const inPool = (name: string): Cell => calc(`=SUMPRODUCT({${name}.all},{in_window.all})`, { ...money, style: "subtotal" });
  const row = (
    name: string,
    label: Line["label"],
    formula: string,
    look: Parameters<typeof calc>[1] = money,
    total: Cell | null = null,
  ): Line => ({
    name,
    label,
    lead: [total],
    cells: fill(calc(formula, look), count),
  });
  const result = (name: string, label: string, formula: string): Line =>
    row(name, text(label, "subtotal"), formula, { ...money, style: "result" }, calc(`=SUM({${name}.all})`, { ...money, style: "result" }));
  const labels = (name?: string): Line => ({
    ...(name !== undefined && { name }),
    label: text(words.period, "headerLeft"),
    lead: [text(words.total, "header")],
    cells: Array.from({ length: count }, (_, index): Cell =>
      name === undefined
        ? { formula: "={period_labels}", style: "header" }
        : { ...text(words.label(index), "header"), link: { to: ["model.periodLabels"], column: index } },
    ),
  });
  const basisLabel = (basis: Choice<"poolBasis">): Cell => calc(`={lists.poolBasis.${basis}}`, { style: "labelIndent" });

  const all: Line[] = [
    labels("period_labels"),
    row("period_no", words.number, "=COLUMNS({period_labels.upto})-1", centred),
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
    row("reached", words.reached, reached("{profit_used}"), centred),
    row("counted", words.counted, counted("{profit_used}", "{reached}"), money, inPool("counted")),
    row("tax_used", words.taxUsed, "=IF({profit_used}>0,{tax},0)", { format: "percent" }),
    { label: text(words.bases, "note"), cells: [] },
    ...choices.poolBasis.map((basis, index) =>
      row(
        `basis_${index}`,
        basisLabel(basis),
        bonusOf(bases[basis].before, bases[basis].perBonus("{tax_used}"), `{basis_tier_${index}}`),
        money,
        inPool(`basis_${index}`),
      ),
    ),
    row("chosen", words.chosen, "=INDEX({bases.column},MATCH({basis},{lists.poolBasis},0))", money, inPool("chosen")),
    {
      ...result("period_pool", words.pool, "=IF({in_window}=0,0,IF(LEN({cap})=0,{chosen},MIN({cap},{chosen})))"),
      leadNames: { 1: "pool_exact" },
    },
    { ...result("byPeriod", words.cost, "={period_pool}*{cost_factor}"), as: "out" },
  ];
  const shown = lines(firstPeriodColumn, all);
  const firstBasis = all.findIndex((line) => line.name === "basis_0");
  const names: Named[] = [
    { name: "bases", row: firstBasis, column: firstPeriodColumn, rows: choices.poolBasis.length, columns: count },
    { name: "basis_labels", row: firstBasis, column: 0, rows: choices.poolBasis.length, columns: 1 },
  ];

  const workings = lines(firstPeriodColumn, [
    row("counted_after_tax", words.countedAfterTax, "={counted}*(1-{tax_used})"),
    { label: text(words.tiers, "note"), cells: [] },
    ...choices.poolBasis.map((basis, index) =>
      row(`basis_tier_${index}`, basisLabel(basis), tierOf(bases[basis].before, bases[basis].perBonus("{tax_used}")), centred),
    ),
  ]);

  const perBonus = `CHOOSE(MATCH({basis},{lists.poolBasis},0),${choices.poolBasis.map((basis) => bases[basis].perBonus("{actual_tax}")).join(",")})`;
  const afterTax = `CHOOSE(MATCH({basis},{lists.poolBasis},0),${choices.poolBasis.map((basis) => (bases[basis].before === "{counted}" ? "1" : "1-{actual_tax}")).join(",")})`;
  const restated = lines(firstPeriodColumn, [
    labels(),
    {
      name: "actualProfit",
      as: "in",
      label: say.fields.actualProfit.label,
      lead: [calc("=SUMPRODUCT({actual_used.all},{in_window.all})", { ...money, style: "subtotal" })],
      cells: Array.from({ length: count }, (_, index) => inputCell(fields.actualProfit.of, inputs.actualProfit[index] ?? null, locale)),
    },
    row("actual_used", words.profitUsed, "=N({actualProfit})"),
    row("actual_reached", words.reached, reached("{actual_used}"), centred),
    row("actual_tax", words.taxUsed, "=IF({actual_used}>0,{tax},0)", { format: "percent" }),
    row("actual_before", words.basisBefore, `=${counted("{actual_used}", "{actual_reached}").slice(1)}*(${afterTax})`),
    row("actual_per_bonus", words.perBonus, `=${perBonus}`, { format: "factor" }),
    row("actual_tier", words.tier, tierOf("{actual_before}", "{actual_per_bonus}"), centred),
    row("actual_chosen", words.chosen, bonusOf("{actual_before}", "{actual_per_bonus}", "{actual_tier}")),
    {
      ...result("actual_pool", words.pool, "=IF({in_window}=0,0,IF(LEN({cap})=0,{actual_chosen},MIN({cap},{actual_chosen})))"),
      leadNames: { 1: "actual_sum" },
    },
  ]);
  return { shown: { ...shown, names: [...shown.names, ...names] }, workings, restated };
}
