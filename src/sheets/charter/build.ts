// How a charter is drawn: terms beside what was signed, departments with their signatures, versions, checks; one page across.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, section, table, text, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, Named, Published, Rule, SheetSpec } from "../../spec/sheet";
import { checkLines, checkOf, checkRules, failedChecks, remarkWords, type CheckLine } from "../check-list";
import { head, page } from "../common";
import { inputCell } from "../input-cell";
import { inputLines } from "../input-lines";
import { recordTable } from "../record-columns";
import { fields, signedName, termNames, terms, type CharterInputs, type Term } from "./fields";
import { words, type CharterWords } from "./words";

const widths = [36, 36, 17, 12, 36, 9, 8, 8, 32, 12, 12];
/** What is compared stands after these, for the screen. */
const printedColumns = 9;

export function build(inputs: CharterInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "charter",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#12344D",
    widths,
    blocks: [
      head(say, inputs, locale, "charter", failedChecks("check_cells")),
      section(say.terms.section, printedColumns),
      inputLines(["version", "keptOn"], fields, inputs, say.fields, locale),
      fitHeights(agreed(inputs, say, locale), widths),
      section(say.parties.section, printedColumns),
      fitHeights(parties(inputs, say, locale), widths),
      overview(say),
      section(say.versions, printedColumns),
      fitHeights(versions(inputs, say, locale), widths),
      section(say.checks.section, printedColumns),
      checkLines(checks, say.checks),
      section(say.terms.remark, printedColumns),
      remarkWords(say.say, { ...say.checks, ...say.sayLabels }, say.placeholders),
    ],
    rules,
    printed: { blocks: 11, columns: printedColumns },
    page: page(say.title, inputs.project, locale),
  };
}

const rules: readonly Rule[] = [
  { over: "{same}", formula: "=AND(ISNUMBER({same}),{same}=0)", look: "bad" },
  { over: "{tied}", formula: "={tied}=0", look: "warn" },
  { over: "{term_remarks}", formula: "=LEN({term_remarks})>0", look: "bad" },
  { over: "{changed}", formula: "={changed}>0", look: "bad" },
  { over: "{party_check}", formula: "=AND(ISNUMBER({party_check}),{party_check}=0)", look: "warn" },
  { over: "{check_remarks}", formula: "=LEN({check_remarks})>0", look: "bad" },
  ...checkRules("check_cells"),
];

/** Which sheet gives a term, and how its cell is read: an empty cell or a sentence is no figure. */
const sources: Readonly<Partial<Record<Term, readonly [Published, "text" | "number" | "day"]>>> = {
  goal: ["goal.sentence", "text"],
  approver: ["project.approvalChain", "text"],
  budget: ["project.budget", "number"],
  npv: ["model.npv", "number"],
  irr: ["model.irr", "number"],
  pool: ["pool.total", "number"],
  start: ["plan.start", "day"],
  finish: ["plan.finish", "day"],
};
const digits: Readonly<Partial<Record<Term, number>>> = { budget: 1, npv: 1, irr: 3, pool: 1, start: 0, finish: 0 };

function linked(term: Term): Pick<Cell, "formula" | "needs"> {
  const [source, kind] = sources[term] ?? [];
  if (source === undefined) return {};
  const found = `{@${source}}`;
  const condition = kind === "text" ? `LEN(${found})>0` : kind === "day" ? `N(${found})>0` : `ISNUMBER(${found})`;
  return { formula: `=IF(${condition},${found},"")`, needs: [source] };
}

function agreed(inputs: CharterInputs, say: CharterWords, locale: Locale): Block {
  const title = say.terms;
  const centred = { style: "workingCenter" } as const;
  const cells = termNames.map((term): Cell[] => {
    const look = { style: "inputText" } as const;
    const [source] = sources[term] ?? [];
    const isFigure = digits[term] !== undefined;
    const live = inputCell(terms[term], inputs[term], locale, look);
    return [
      text(say.fields[term].label),
      { ...live, ...linked(term) },
      text(say.sources[term] || title.typed, "note"),
      isFigure ? { value: digits[term] ?? 0, style: "workingCenter", format: "general" } : text("", "workingCenter"),
      inputCell(terms[term], inputs[signedName(term)], locale, look),
      { ...calc('=IF({kept}=0,"",IF({live}={frozen},1,0))', { style: "check" }), format: "check" },
      // 1 where the cell still shows what its sheet says: typed over, or without such a sheet, it is an orphan.
      source === undefined
        ? text("–", "workingCenter")
        : {
            ...calc(`=IF({${term}}=IF(LEN({@${source}})=0,"",{@${source}}),1,0)`, { style: "check" }),
            needs: [source],
            value: 0,
            format: "check",
          },
      text("", "workingCenter"),
      calc(
        `=IF(NOT(AND(ISNUMBER({same}),N({same})=0)),"",IF(AND(ISNUMBER({live}),ISNUMBER({frozen})),SUBSTITUTE({say_changedBy},{for_n},TEXT({live}-{frozen},"+0.0##;-0.0##")),{say_changed}))`,
        { style: "finding" },
      ),
      calc(`=IF(ISNUMBER({${term}}),ROUND({${term}},{digits}),{${term}}&"")`, centred),
      calc(`=IF(ISNUMBER({${signedName(term)}}),ROUND({${signedName(term)}},{digits}),{${signedName(term)}}&"")`, centred),
    ];
  });
  const rows = termNames.length;
  const column = (name: string, at: number): Named => ({ name, row: 1, column: at, rows, columns: 1 });
  const headers = [
    title.term,
    title.agreed,
    title.source,
    title.digits,
    title.signed,
    title.same,
    title.tied,
    "",
    title.remark,
    title.live,
    title.frozen,
  ];
  return {
    cells: [headers.map((header, at) => text(header, at < 2 || at === 4 || at === 8 ? "headerLeft" : "header")), ...cells],
    names: [
      ...termNames.flatMap((term, row): Named[] => [
        { name: term, row: row + 1, column: 1, rows: 1, columns: 1, as: "in" },
        { name: signedName(term), row: row + 1, column: 4, rows: 1, columns: 1, as: "in" },
      ]),
      column("agreed", 1),
      column("digits", 3),
      column("kept_cells", 4),
      column("same", 5),
      column("tied", 6),
      column("term_remarks", 8),
      column("live", 9),
      column("frozen", 10),
    ],
    heights: { 0: 32 },
  };
}

function parties(inputs: CharterInputs, say: CharterWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "parties", inputs, say.fields.parties, locale);
  const share = column("share");
  const inPool = {
    formula: "=SUMPRODUCT(({@pool.participants}={parties_department})*{@pool.shares})",
    needs: ["pool.participants", "pool.shares"],
  } as const;
  const tasks = (letter: "responsible" | "accountable") =>
    fill(
      {
        ...calc(`=SUMPRODUCT(({@raci.roles}={parties_department})*{@raci.${letter}})`, { style: "workingCenter" }),
        needs: ["raci.roles", `raci.${letter}`],
        value: "–",
      } as const,
      rows,
    );
  return table(
    [
      column("department", {}, "headerLeft"),
      column("gives", {}, "headerLeft"),
      column("signatory"),
      column("signedOn"),
      {
        ...share,
        cells: share.cells.map((cell) => ({ ...cell, ...inPool })),
        below: [calc("=SUM({parties_share.all})", { style: "total", format: "money" })],
      },
      { title: say.parties.responsible, cells: tasks("responsible") },
      { title: say.parties.accountable, cells: tasks("accountable") },
      {
        title: say.parties.check,
        name: "party_check",
        cells: fill(checkOf("{parties_department}", "AND(LEN({parties_signedOn})>0,{parties_signedOn}<={asOf})"), rows),
      },
    ],
    { headerHeight: 32, belowNames: { sharesTotal: { row: 0, from: 4, count: 1 } } },
  );
}

function overview(say: CharterWords): Block {
  const line = (name: string, label: string, formula: string, as?: "out"): Line => ({
    name,
    label,
    cells: [calc(formula, { style: "result", format: "integer" })],
    ...(as && { as }),
  });
  return lines(1, [
    line("signed", say.overview.signed, "=COUNTIF({party_check.all},1)", "out"),
    line("departments", say.overview.of, "=SUMPRODUCT(--(LEN({parties_department.all})>0))", "out"),
    line("kept", say.overview.kept, "=SUMPRODUCT(--(LEN({kept_cells.all})>0))"),
    line("changed", say.overview.changed, "=IF({kept}=0,0,SUMPRODUCT(--({live.all}<>{frozen.all})))", "out"),
  ]);
}

function versions(inputs: CharterInputs, say: CharterWords, locale: Locale): Block {
  const { column } = recordTable(fields, "versions", inputs, say.fields.versions, locale, 1);
  return table([column("version", {}, "headerLeft"), column("change", {}, "headerLeft"), column("by"), column("date")]);
}

const checks: readonly CheckLine<Exclude<keyof CharterWords["checks"], "section">>[] = [
  { name: "orphan", condition: "SUMPRODUCT(({tied.all}=0)*(LEN({agreed.all})>0))=0" },
  { name: "complete", condition: "SUMPRODUCT(--(LEN({agreed.all})=0))=0" },
  { name: "signatories", condition: "SUMPRODUCT((LEN({parties_department.all})>0)*(LEN({parties_signatory.all})=0))=0" },
  { name: "signed", condition: "{signed}={departments}" },
  { name: "frozen", condition: "OR({signed}=0,{kept}=ROWS({kept_cells.all}))" },
  { name: "unchanged", condition: "{changed}=0" },
  { name: "shares", condition: "OR(LEN({pool})=0,ROUND({sharesTotal}-N({pool}),3)=0)" },
  {
    name: "approver",
    condition:
      "OR(LEN({approver})=0,SUMPRODUCT(ISNUMBER(SEARCH({parties_signatory.all},{approver}))*(LEN({parties_signatory.all})>0)*({parties_share.all}<>0)*(LEN({parties_share.all})>0))=0)",
  },
  { name: "dates", condition: "OR(LEN({start})=0,LEN({finish})=0,{finish}>{start})" },
];
