// How the project sheet is drawn: dates and money, departments, posts, the delegation of authority, checks.
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import type { Records } from "../../spec/field";
import type { Block, Rule, SheetSpec } from "../../spec/sheet";
import { linesNeeded } from "../../spec/text-width";
import { head, page } from "../common";
import { checkLines } from "../check-list";
import { inputCell } from "../input-cell";
import { fields, type ProjectInputs } from "./fields";
import { words, type ProjectWords } from "./words";

const width = 7;
const labelWidth = 30;
const valueWidth = 24;
/** Rows that are free to type in. */
const spareRows = 2;
/** Entries that one page still holds in a size that can be read. */
const mostOnOnePage = 20;
const rowsOf = ({ departments, people, approvals }: ProjectInputs): number => departments.length + people.length + approvals.length;

export function build(inputs: ProjectInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "project",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#12344D",
    widths: [labelWidth, valueWidth, 24, 16, 42, 14, 12],
    blocks: [
      head(say, inputs, locale, "project", "=COUNTIF({check_cells.all},0)", { asOf: say.fields.asOf }),
      section(say.sections.money, width),
      money(inputs, say, locale),
      section(say.sections.departments, width),
      remark(say.remarks.departments),
      records("departments", fields.departments.of, inputs.departments, say.fields.departments.columns, locale, {
        departments: 0,
        leads: 1,
        parts: 2,
      }),
      section(say.sections.people, width),
      remark(say.remarks.people),
      records("people", fields.people.of, inputs.people, say.fields.people.columns, locale, { roles: 0, people: 1, roleDepartments: 2 }),
      section(say.sections.approvals, width),
      remark(say.remarks.approvals),
      approvals(inputs, say, locale),
      section(say.sections.checks, width),
      checks(say),
      section(say.sections.sentences, width),
      sentences(say),
    ],
    rules,
    freezeColumns: 1,
    // The words of the remarks are for the screen.
    printed: { blocks: 14, columns: width },
    page: { ...page(say.title, inputs.project, locale), onePage: rowsOf(inputs) <= mostOnOnePage },
  };
}

const remark = (words: string): Block => ({ cells: [[text(words, "remark")]], names: [], gap: 0 });

/** What a budget's approval is found by stands with the budget, so that one look answers who signs. */
function money(inputs: ProjectInputs, say: ProjectWords, locale: Locale): Block {
  const names = ["startDate", "budget", "budgetScope", "discountRate", "rateOwner", "rateSource"] as const;
  const block = lines(1, [
    ...names.map((name): Line => {
      const words = say.fields[name];
      return {
        name,
        as: "in-out",
        label: words.label,
        ...(name === "rateSource" && { height: 15 * linesNeeded(inputs.rateSource ?? "", valueWidth) }),
        cells: [
          inputCell(fields[name], inputs[name], locale, { style: "inputText" }),
          ...("hint" in words ? [text(words.hint, "hint")] : []),
        ],
      };
    }),
    { name: "approvalRow", label: say.appliesRow, cells: [calc("=IFERROR(MATCH(1,{applies.all},0),0)", { format: "integer" })] },
    {
      name: "approvalChain",
      as: "out",
      label: say.chain,
      height: 15 * Math.max(1, ...inputs.approvals.map(({ chain }) => linesNeeded(chain ?? "", valueWidth))),
      cells: [calc('=IF({approvalRow}=0,{say_none},INDEX({approvals_chain.all},{approvalRow})&"")', { style: "resultText" })],
    },
    {
      name: "approvalCollective",
      as: "out",
      label: say.collective,
      cells: [calc('=IF({approvalRow}=0,"",INDEX({approvals_collective.all},{approvalRow})&"")', { style: "resultText" })],
    },
  ]);
  // The hint beside an input is no input.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}

function columnsOf(
  name: string,
  of: Records,
  rows: readonly Readonly<Record<string, unknown>>[],
  titles: Readonly<Record<string, string>>,
  locale: Locale,
): Column[] {
  return Object.entries(of).map(([column, field], index): Column => ({
    name: `${name}_${column}`,
    as: "in",
    title: index === 0 ? text(titles[column] ?? column, "headerLeft") : (titles[column] ?? column),
    cells: Array.from({ length: rows.length + spareRows }, (_, row) =>
      inputCell(
        field,
        rows[row]?.[column] ?? null,
        locale,
        name === "people" && column === "department" ? { validation: { kind: "range", ref: "{departments.all}" } } : {},
      ),
    ),
  }));
}

/** @param outputs published names of single columns, by their index */
function records(
  name: string,
  of: Records,
  rows: readonly Readonly<Record<string, unknown>>[],
  titles: Readonly<Record<string, string>>,
  locale: Locale,
  outputs: Readonly<Record<string, number>>,
): Block {
  return table(columnsOf(name, of, rows, titles, locale), {
    groups: Object.fromEntries(Object.entries(outputs).map(([output, from]) => [output, { from, count: 1, as: "out" as const }])),
    headerHeight: 20,
  });
}

/** The lower bound belongs to its row, the upper one to the next; nothing is said of amounts without a budget. */
const applies =
  '=IF(AND(N({budget})>0,LEN({approvals_type})>0,N({approvals_from})<=N({budget}),OR({approvals_to}="",N({budget})<N({approvals_to})),OR({approvals_scope}="",{approvals_scope}={budgetScope})),1,0)';

function approvals(inputs: ProjectInputs, say: ProjectWords, locale: Locale): Block {
  const columns = columnsOf("approvals", fields.approvals.of, inputs.approvals, say.fields.approvals.columns, locale);
  const flag: Column = {
    title: say.applies,
    name: "applies",
    cells: Array.from({ length: inputs.approvals.length + spareRows }, () => calc(applies, { style: "workingCenter" })),
  };
  return table([...columns, flag], { groups: { approvals: { from: 0, count: columns.length, as: "out" } }, headerHeight: 32 });
}

const conditions: Readonly<Record<keyof ProjectWords["checks"], string>> = {
  leads: "SUMPRODUCT((LEN({departments_name.all})>0)*(LEN({departments_lead.all})=0))=0",
  known: "SUMPRODUCT((LEN({people_department.all})>0)*ISNA(MATCH({people_department.all},{departments_name.all},0)))=0",
  source: "AND(LEN({rateOwner})>0,LEN({rateSource})>0)",
  bounds: "SUMPRODUCT((LEN({approvals_to.all})>0)*({approvals_to.all}<={approvals_from.all}))=0",
  approval: "OR(N({budget})=0,{approvalRow}>0)",
};

function checks(say: ProjectWords): Block {
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  return checkLines(
    names.map((name) => ({ name, condition: conditions[name] })),
    say.checks,
    { labelWidth },
  );
}

/** The words of the remarks stand in cells, so that people can change them and formulas hold none. */
const sentences = (say: ProjectWords): Block =>
  lines(1, [
    ...(Object.keys(say.say) as (keyof ProjectWords["say"])[]).map((key): Line => ({
      name: `say_${key}`,
      label: text(say.checks[key], "labelWrap"),
      cells: [text(say.say[key], "remark")],
    })),
    { name: "say_none", label: say.chain, cells: [text(say.none, "remark")] },
  ]);

const rules: readonly Rule[] = [
  { over: "{check_cells}", formula: "={check_cells}=0", look: "bad" },
  { over: "{applies}", formula: "={applies}=1", look: "good" },
  { over: "{approvalChain}", formula: "=AND(N({budget})>0,{approvalRow}=0)", look: "bad" },
  { over: "{checks}", formula: "={checks}>0", look: "bad" },
  { over: "{checks}", formula: "={checks}=0", look: "good" },
];
