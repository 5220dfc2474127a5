// Draws personal bonuses: each department's share among its people, exact to the payout unit. Only departments' totals leave this sheet.
import type { Locale } from "../../i18n/locale";
import { calc, check, fill, section, table, text, type Column } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import type { Cell, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { head, page } from "../common";
import { baseUnits, bonusTaxBands, isYuan } from "../currency-units";
import { inputCell } from "../input-cell";
import { checkLines, remarkWords, type CheckLine } from "../check-list";
import { inputLines } from "../input-lines";
import { checkListRules } from "../check-list";
import { confidentiality, fields, type PeopleInputs } from "./fields";
import { words } from "./words";

const width = 9;

export function build(inputs: PeopleInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const { departments, people } = inputs;
  const blank = text("", "total");
  const sum = (name: string, format: FormatName = "moneyExact"): Cell => calc(`=SUM({${name}.all})`, { style: "total", format });
  const everyone = (cell: Cell): Cell[] => fill(cell, people.length);
  const everyDepartment = (cell: Cell): Cell[] => fill(cell, departments.length);
  /** Sums over the people of the department that stands in this row. */
  const ofDepartment = (department: string, column: string): string =>
    `SUMPRODUCT(({people_department.all}=${department})*{${column}.all})`;
  const department = fields.departments.of;
  const person = fields.people.of;

  const departmentTable = table(
    [
      {
        title: text(say.fields.departments.columns.name, "headerLeft"),
        name: "departments_name",
        as: "in",
        cells: departments.map(({ name }) =>
          inputCell(department.name, name, locale, { link: { to: ["pool.participants"], equals: name } }),
        ),
        below: [text(say.total, "total")],
      },
      {
        title: say.fields.departments.columns.award,
        name: "departments_award",
        as: "in",
        cells: departments.map(({ award }) => ({
          ...inputCell(department.award, award, locale, { format: "moneyExact" }),
          formula: "=SUMPRODUCT(({@pool.participants}={departments_name})*{@pool.shares})",
          needs: ["pool.participants", "pool.shares"],
        })),
        below: [sum("departments_award")],
      },
      {
        title: say.departments.count,
        name: "heads",
        cells: everyDepartment(calc("=SUMPRODUCT(--({people_department.all}={departments_name}))", { style: "workingCenter" })),
        below: [sum("heads", "integer")],
      },
      {
        title: say.departments.paid,
        name: "totals",
        as: "out",
        cells: everyDepartment(calc(`=${ofDepartment("{departments_name}", "amount")}`, { style: "result", format: "moneyExact" })),
        below: [sum("totals")],
      },
      {
        title: say.departments.check,
        name: "department_check",
        cells: everyDepartment(check("ABS({totals}-{departments_award})<={tolerance}")),
        below: [blank],
      },
    ],
    { headerHeight: 32, groups: { departments: { from: 0, count: 1, as: "out" }, awards: { from: 1, count: 1, as: "out" } } },
  );

  const working = (name: string, title: string, formula: string, format: FormatName = "integer"): Column => ({
    title,
    name,
    cells: everyone(calc(formula, { format })),
    below: [blank],
  });
  const peers = "({people_department.all}={people_department})";
  const peopleTable = table(
    [
      {
        title: text(say.fields.people.columns.name, "headerLeft"),
        name: "people_name",
        as: "in",
        cells: people.map(({ name }) => inputCell(person.name, name, locale)),
        below: [text(say.total, "total")],
      },
      {
        title: say.fields.people.columns.department,
        name: "people_department",
        as: "in",
        cells: people.map(({ department: of }) =>
          inputCell(person.department, of, locale, { validation: { kind: "range", ref: "{departments_name.all}" } }),
        ),
        below: [blank],
      },
      {
        title: say.fields.people.columns.weight,
        name: "people_weight",
        as: "in",
        cells: people.map(({ weight }) => inputCell(person.weight, weight, locale, { format: "general" })),
        below: [blank],
      },
      {
        title: say.people.amount,
        name: "amount",
        cells: everyone(calc("={units}*{payoutUnit}/{unit_factor}", { style: "result", format: "moneyExact" })),
        below: [sum("amount")],
      },
      {
        title: say.people.share,
        name: "part",
        cells: everyone(calc("=IF({award_units}=0,0,{units}/{award_units})", { format: "percent2" })),
        below: [blank],
      },
      {
        title: say.people.known,
        name: "known",
        cells: everyone(check("SUMPRODUCT(--({departments_name.all}={people_department}))=1")),
        below: [blank],
      },
      {
        title: say.people.band,
        name: "band",
        cells: everyone(
          calc(
            '=IF({taxed}*SUMPRODUCT((ROUND({amount}*{unit_factor},2)>{band_from.all})*(ROUND({amount}*{unit_factor},2)<{band_to.all}))>0,{say_band},"")',
            { style: "workingCenter" },
          ),
        ),
        below: [calc('=SUMPRODUCT(--({band.all}<>""))', { style: "total", format: "integer" })],
      },
      {
        title: text(say.fields.people.columns.reason, "headerLeft"),
        name: "people_reason",
        as: "in",
        cells: people.map(({ reason }) => inputCell(person.reason, reason, locale)),
        below: [blank],
      },
      working("order", say.workings.order, "=ROWS({people_name.upto})"),
      working(
        "award_units",
        say.workings.award,
        "=ROUND(SUMPRODUCT(({departments_name.all}={people_department})*{departments_award.all})*{unit_factor}/{payoutUnit},0)",
      ),
      working("weight_sum", say.workings.weights, `=${ofDepartment("{people_department}", "people_weight")}`, "general"),
      working("exact", say.workings.exact, "=IF({weight_sum}=0,0,ROUND({people_weight}*{award_units}/{weight_sum},9))", "number"),
      working("whole", say.workings.whole, "=INT({exact})"),
      working("remainder", say.workings.remainder, "=ROUND({exact}-{whole},9)", "factor"),
      working(
        "rank",
        say.workings.rank,
        `=1+SUMPRODUCT(${peers}*(({remainder.all}>{remainder})+({remainder.all}={remainder})*({exact.all}>{exact})+({remainder.all}={remainder})*({exact.all}={exact})*({order.all}<{order})))`,
      ),
      working("left", say.workings.left, `=IF({weight_sum}=0,0,{award_units}-${ofDepartment("{people_department}", "whole")})`),
      working("units", say.workings.units, "={whole}+IF({rank}<={left},1,0)"),
    ],
    { headerHeight: 32, repeatHeader: true },
  );
  const list: readonly CheckLine<Exclude<keyof typeof say.checks, "section">>[] = [
    { name: "sums", condition: "COUNTIF({department_check.all},0)=0" },
    { name: "known", condition: "COUNTIF({known.all},0)=0" },
    { name: "empty", condition: "SUMPRODUCT(({departments_award.all}>0)*({heads.all}=0))=0" },
    { name: "reasons", condition: "SUMPRODUCT(({people_weight.all}>0)*(LEN({people_reason.all})=0))=0" },
    { name: "bands", condition: 'SUMPRODUCT(--({band.all}<>""))=0' },
  ];
  const printed = [
    head({ ...say, confidentiality }, inputs, locale, "people", "=COUNTIF({check_cells.all},0)"),
    { cells: [[text(say.confidential, "finding")]], names: [] },
    inputLines(["payoutUnit"], fields, inputs, say.fields, locale, { payoutUnit: { format: "general" } }),
    section(say.departments.section, width),
    departmentTable,
    section(say.people.section, width),
    peopleTable,
    section(say.checks.section, width),
    checkLines(list, say.checks),
    section(say.bands.section, width),
    { cells: [[text(say.bands.remark, "remark")]], names: [], gap: 0 },
    table([
      {
        title: say.bands.from,
        name: "band_from",
        cells: bonusTaxBands.map(([from]): Cell => ({ value: from, style: "working", format: "money2" })),
      },
      {
        title: say.bands.to,
        name: "band_to",
        cells: bonusTaxBands.map(([, to]): Cell => ({ value: to, style: "working", format: "money2" })),
      },
    ]),
  ];
  return {
    kind: "people",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#C0392B",
    widths: [26, 18, 12, 14, 12, 10, 18, 32, 10],
    blocks: [
      ...printed,
      section(say.workings.section, width),
      {
        cells: [
          [text(say.workings.factor), calc("=INDEX({factors.all},MATCH({unit},{lists.unit},0))", { format: "integer" })],
          [text(say.workings.taxed), calc("=INDEX({yuan.all},MATCH({unit},{lists.unit},0))", { format: "integer" })],
          [text(say.workings.tolerance), { value: 1e-6, style: "working", format: "tiny" }],
        ],
        names: ["unit_factor", "taxed", "tolerance"].map((name, row) => ({ name, row, column: 1, rows: 1, columns: 1 })),
      },
      table([
        {
          title: text(say.workings.unit, "headerLeft"),
          cells: choices.unit.map((unit) => calc(`={lists.unit.${unit}}`, { style: "label" })),
        },
        {
          title: say.workings.base,
          name: "factors",
          cells: choices.unit.map((unit): Cell => ({ value: baseUnits[unit], style: "working", format: "integer" })),
        },
        {
          title: say.workings.isYuan,
          name: "yuan",
          cells: choices.unit.map((unit): Cell => ({ value: isYuan(unit) ? 1 : 0, style: "workingCenter" })),
        },
      ]),
      section(say.sentences, width),
      remarkWords(say.say, { ...say.checks, band: say.people.band }),
    ],
    rules: [{ over: "{band}", formula: '={band}<>""', look: "warn" }, ...checkListRules("department_check", "known")],
    freezeColumns: 1,
    printed: { blocks: printed.length, columns: width - 1 },
    page: page(`${say.title} · ${say.mark}`, inputs.project, locale, confidentiality),
  };
}
