// How interests are drawn: departments, their KPIs, who gains where another bears, requests, pains, checks.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, section, text } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import { checkListRules, failedChecks, remarkWords, tickedLines } from "../check-list";
import { head, page } from "../common";
import { entryBlock, entryTable } from "../entry-table";
import { confidentiality, fields, most, type InterestsInputs } from "./fields";
import { words, type InterestsWords } from "./words";

const widths = [22, 13, 34, 9, 9, 10, 10, 10, 10, 10, 11, 9];
/** Where the columns of the conflict pairs begin. */
const firstPair = 3;
/** Printed blocks: all but the words of the remarks. */
const printedBlocks = 13;

export function build(inputs: InterestsInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = Math.max(widths.length, firstPair + departmentRows(inputs));
  return {
    kind: "interests",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#D9822B",
    widths,
    blocks: [
      head({ ...say, confidentiality }, inputs, locale, "interests", failedChecks("check_cells")),
      section(say.parts.departments, width),
      departments(inputs, say, locale),
      section(say.parts.kpis, width),
      kpis(inputs, say, locale),
      section(say.parts.conflicts, width),
      conflicts(inputs, say),
      section(say.parts.requests, width),
      requests(inputs, say, locale),
      section(say.parts.pains, width),
      pains(inputs, say, locale),
      section(say.parts.checks, width),
      checks(say),
      section(say.parts.sentences, width),
      remarkWords(say.say, { ...say.checks, ...say.sayLabels }),
    ].map((block) => fitHeights(block, widths)),
    rules: rules(),
    freezeColumns: 1,
    printed: { blocks: printedBlocks, columns: width },
    page: page(say.title, inputs.project, locale, confidentiality),
  };
}

const departmentRows = ({ departments }: InterestsInputs): number => Math.min(most.departments, departments.length + 1);

/** Departments are chosen from the list at the top of the sheet. */
const ofTheList = { validation: { kind: "range", ref: "{departments_department.all}" } } as const;
/** A department of the project is linked to by its name. */
const ofTheProject = (name: string): Pick<Cell, "link"> => ({ link: { to: ["project.departments"], equals: name } });

/** Both figures that tell whether a department is offered something. */
const offers = ["exchange.counterparts", "exchange.complete"] as const;
const here = "{departments_department}";

function departments(inputs: InterestsInputs, say: InterestsWords, locale: Locale): Block {
  const { headings, fields: labels } = say;
  const entries = entryTable(
    { name: "departments", of: fields.departments.of, max: most.departments, used: "department" },
    inputs.departments,
    labels.departments.columns,
    locale,
    {
      department: ofTheProject,
    },
  );
  const centre = { style: "workingCenter" } as const;
  const remark =
    'IF(OR({kpi_count}=0,{rated}<{kpi_count}),{say_toRate},IF(AND({net}<0,N({offsets})=0),{say_toOffset},IF({pain_count}=0,{say_toHear},IF({open}>0,{say_toSettle},""))))';
  const block = entryBlock([
    entries.typed.department,
    entries.typed.veto,
    entries.worked("department_remark", headings.remark, remark, { style: "finding" }),
    entries.worked("kpi_count", headings.kpiCount, `SUMPRODUCT(--({kpis_department.all}=${here}))`, centre),
    entries.worked("rated", headings.rated, `SUMPRODUCT(({kpis_department.all}=${here})*(LEN({kpis_effect.all})>0))`, centre),
    entries.worked("net", headings.net, `SUMPRODUCT(--({kpis_department.all}=${here}),{kpis_effect.all},{kpis_weight.all})`, {
      style: "resultCenter",
      format: "general",
    }),
    entries.worked("offsets", headings.offsets, `SUMPRODUCT(--({@exchange.counterparts}=${here}),{@exchange.complete})`, centre, {
      needs: offers,
      as: "out",
    }),
    entries.worked("pain_count", headings.painCount, `SUMPRODUCT(({pains_department.all}=${here})*(LEN({pains_quote.all})>0))`, centre),
    entries.worked(
      "open",
      headings.open,
      `SUMPRODUCT(({requests_department.all}=${here})*(LEN({requests_resource.all})>0)*({requests_answer.all}<>{lists.answer.yes}))`,
      centre,
    ),
    entries.worked(
      "refused",
      headings.refused,
      `SUMPRODUCT(({requests_department.all}=${here})*({requests_answer.all}={lists.answer.no}))`,
      centre,
    ),
    entries.checked("department_check", headings.ok, "AND({kpi_count}>0,{rated}={kpi_count},{pain_count}>0,{open}=0)"),
  ]);
  const out = (name: string, column: number) => ({ name, row: 1, column, rows: entries.rows, columns: 1, as: "out" as const });
  return { ...block, names: [...block.names, out("departments", 0), out("burden", 5)] };
}

function kpis(inputs: InterestsInputs, say: InterestsWords, locale: Locale): Block {
  const { headings } = say;
  const entries = entryTable(
    { name: "kpis", of: fields.kpis.of, max: most.kpis, used: "kpi" },
    inputs.kpis,
    say.fields.kpis.columns,
    locale,
    {
      department: ofTheList,
      weight: { style: "inputCenter", format: "general" },
      effect: { format: "general" },
    },
  );
  const { kpi, department, reason, effect, weight, evidence } = entries.typed;
  const against = (sign: string): string =>
    `SUMPRODUCT((LEN({kpis_department.all})>0)*({kpis_department.all}<>{kpis_department})*(LEN({kpis_effect.all})>0)*({kpis_effect.all}${sign}0))`;
  const block = entryBlock([
    kpi,
    department,
    reason,
    effect,
    weight,
    entries.worked("weighted", headings.weighted, 'IF(OR(LEN({kpis_effect})=0,LEN({kpis_weight})=0),"",{kpis_effect}*{kpis_weight})', {
      style: "workingCenter",
      format: "general",
    }),
    evidence,
    entries.worked("opposed", headings.opposed, `IF(N({kpis_effect})>0,${against("<")},IF(N({kpis_effect})<0,${against(">")},0))`, {
      style: "workingCenter",
    }),
  ]);
  const out = (name: string, column: number) => ({ name, row: 1, column, rows: entries.rows, columns: 1, as: "out" as const });
  return { ...block, names: [...block.names, out("kpis", 0), out("kpiOwners", 1)] };
}

/** Who gains in rows, who bears in columns. */
function conflicts(inputs: InterestsInputs, say: InterestsWords): Block {
  const count = departmentRows(inputs);
  const nth = (index: number, style: "header" | "label"): Cell =>
    calc(`=IF({departments_department.at${index}}="","",{departments_department.at${index}})`, { style });
  const every = Array.from({ length: count }, (_, index) => index);
  const kpisOf = (name: string, sign: string): string =>
    `SUMPRODUCT(({kpis_department.all}={${name}})*(LEN({kpis_effect.all})>0)*({kpis_effect.all}${sign}0))`;
  const pairs = `=IF(OR({gainers}="",{bearers}="",{gainers}={bearers}),"",${kpisOf("gainers", ">")}*${kpisOf("bearers", "<")})`;
  const block = lines(firstPair, [
    { name: "bearers", label: text(say.headings.gains, "headerLeft"), cells: every.map((index) => nth(index, "header")), height: 32 },
    ...every.map((index) => ({ label: nth(index, "label"), cells: fill(calc(pairs, { style: "workingCenter" }), count) })),
  ]);
  return {
    ...block,
    names: [
      ...block.names,
      { name: "gainers", row: 1, column: 0, rows: count, columns: 1 },
      { name: "pairs", row: 1, column: firstPair, rows: count, columns: count },
    ],
  };
}

function requests(inputs: InterestsInputs, say: InterestsWords, locale: Locale): Block {
  const entries = entryTable(
    { name: "requests", of: fields.requests.of, max: most.requests, used: "resource" },
    inputs.requests,
    say.fields.requests.columns,
    locale,
    {
      department: ofTheList,
      people: { style: "inputCenter", format: "general" },
      months: { style: "inputCenter", format: "general" },
      owner: { style: "inputCenter" },
    },
  );
  const { resource, department, condition, people, months, amount, answer, blocker, owner, due } = entries.typed;
  const foot = (value: Cell): readonly Cell[] => [value];
  const blank = text("", "total");
  const personMonths = entries.worked(
    "person_months",
    say.headings.personMonths,
    'IF(OR(LEN({requests_people})=0,LEN({requests_months})=0),"",{requests_people}*{requests_months})',
    { style: "workingCenter", format: "general" },
  );
  return entryBlock(
    [
      { ...resource, below: foot(text(say.headings.total, "total")) },
      { ...department, below: foot(blank) },
      { ...condition, below: foot(blank) },
      { ...people, below: foot(blank) },
      { ...months, below: foot(blank) },
      { ...personMonths, below: foot(calc("=SUM({person_months.all})", { style: "total", format: "general" })) },
      { ...amount, below: foot(calc("=SUM({requests_amount.all})", { style: "total", format: "money" })) },
      ...[answer, blocker, owner, due].map((column) => ({ ...column, below: foot(blank) })),
      {
        ...entries.checked(
          "request_check",
          say.headings.ok,
          'OR({requests_answer}={lists.answer.yes},AND({requests_blocker}<>"",{requests_owner}<>"",{requests_due}<>""))',
        ),
        below: foot(blank),
      },
    ],
    { belowNames: { personMonths: { row: 0, from: 5, count: 1, as: "out" } } },
  );
}

function pains(inputs: InterestsInputs, say: InterestsWords, locale: Locale): Block {
  const { typed, rows } = entryTable(
    { name: "pains", of: fields.pains.of, max: most.pains, used: "leader" },
    inputs.pains,
    say.fields.pains.columns,
    locale,
    { department: ofTheList },
  );
  const block = entryBlock([typed.leader, typed.department, typed.quote, typed.heard]);
  const out = (name: string, column: number) => ({ name, row: 1, column, rows, columns: 1, as: "out" as const });
  return { ...block, names: [...block.names, out("painDepartments", 1), out("painQuotes", 2)] };
}

/** Rows of a table whose department is empty or not in the list. */
const strangers = (used: string, department: string): string =>
  `SUMPRODUCT((LEN({${used}.all})>0)*ISNA(MATCH({${department}.all},{departments_department.all},0)))`;
const used = "(LEN({departments_department.all})>0)";

const checks = (say: InterestsWords): Block =>
  tickedLines(
    [
      {
        name: "known",
        condition: `${strangers("kpis_kpi", "kpis_department")}+${strangers("requests_resource", "requests_department")}+${strangers("pains_leader", "pains_department")}=0`,
      },
      {
        name: "rated",
        condition: `SUMPRODUCT(${used}*({kpi_count.all}=0))+SUMPRODUCT((LEN({kpis_kpi.all})>0)*(LEN({kpis_effect.all})=0))=0`,
      },
      { name: "offset", condition: `SUMPRODUCT(${used}*(({net.all}<0)+({open.all}>0)>0)*({offsets.all}=0))=0`, needs: offers },
      { name: "requests", condition: "COUNTIF({request_check.all},0)=0" },
      { name: "veto", condition: "SUMPRODUCT(--({departments_veto.all}={lists.yesNo.yes}),{refused.all})=0" },
      { name: "pains", condition: `SUMPRODUCT(${used}*({pain_count.all}=0))=0` },
      {
        name: "everyone",
        condition: "SUMPRODUCT((LEN({@project.departments})>0)*ISNA(MATCH({@project.departments},{departments_department.all},0)))=0",
        needs: ["project.departments"],
      },
    ],
    say.checks,
    6,
  );

function rules(): Rule[] {
  return [
    ...checkListRules("department_check", "request_check"),
    { over: "{net}", formula: "=AND(ISNUMBER({net}),N({net})<0)", look: "bad" },
    { over: "{net}", formula: "=N({net})>0", look: "good" },
    { over: "{weighted}", formula: "=N({weighted})<0", look: "bad" },
    { over: "{weighted}", formula: "=N({weighted})>0", look: "good" },
    { over: "{pairs}", formula: "=N({pairs})>0", look: "warn" },
    { over: "{department_remark}", formula: '={department_remark}<>""', look: "warn" },
  ];
}
