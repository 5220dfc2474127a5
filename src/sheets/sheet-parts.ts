// Parts that the sheets about money to share have in common.
import type { Finding } from "../spec/finding";
import type { Block, Named, Rule } from "../spec/sheet";

/** A row over a block: the weights over the criteria that head a table. */
export const withRowAbove = (block: Block, row: Block["cells"][number], names: readonly Omit<Named, "row" | "rows">[]): Block => ({
  ...block,
  cells: [row, ...block.cells],
  names: [...block.names.map((named) => ({ ...named, row: named.row + 1 })), ...names.map((named) => ({ ...named, row: 0, rows: 1 }))],
  heights: Object.fromEntries(Object.entries(block.heights ?? {}).map(([at, points]) => [Number(at) + 1, points])),
  ...(block.titleRows && { titleRows: [block.titleRows[0] + 1, block.titleRows[1]] as const }),
});

type Facts = Readonly<Record<string, string | number>>;
export type Find<C extends string> = (code: C, severity: Finding["severity"], place: Finding["place"], facts?: Facts) => Finding;

/** Makes the findings of one template from their words; {facts} in braces are put in, numbers without the noise of floats. */
export const finder =
  <C extends string>(template: string, words: Readonly<Record<C, { readonly sentence: string; readonly remedy: string }>>): Find<C> =>
  (code, severity, place, facts = {}) => {
    const { sentence, remedy } = words[code];
    const shown = (fact: string | number | undefined): string =>
      typeof fact === "number" ? String(Number(fact.toPrecision(12))) : (fact ?? "");
    return {
      rule: `${template}.${code}`,
      severity,
      place,
      sentence: sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (key in facts ? shown(facts[key]) : whole)),
      remedy,
    };
  };

/** Ticks and crosses in colour, besides being ticks and crosses: of the checks, of the head, and of further columns of checks. */
export const checkRules = (...columns: readonly string[]): Rule[] => [
  ...["check_cells", ...columns].map((name): Rule => ({ over: `{${name}}`, formula: `={${name}}=0`, look: "bad" })),
  { over: "{check_remarks}", formula: '={check_remarks}<>""', look: "bad" },
  { over: "{checks}", formula: "={checks}>0", look: "bad" },
  { over: "{checks}", formula: "={checks}=0", look: "good" },
];
