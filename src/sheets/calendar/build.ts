// How the working calendar is drawn: years and hours, workdays by quarter, days off and make-up days, then a row for every date.
import type { Locale } from "../../i18n/locale";
import { beside, calc, check, fill, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import { toSerial } from "../../spec/calendar-serial";
import type { Records } from "../../spec/field";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import { head, page } from "../common";
import { checkLines } from "../check-list";
import { inputCell } from "../input-cell";
import { fields, type CalendarInputs } from "./fields";
import { words, type CalendarWords } from "./words";

const width = 9;
const labelWidth = 34;
const quartersPerYear = 4;
/** Monday is 1, as WEEKDAY(…,2) counts. */
const firstWeekendDay = 6;
/** Rows that are free to type in. */
const spareRows = 6;
/** Make-up days stand beside days off. */
const makeupColumn = 3;
const noticeColumn = 7;

export function build(inputs: CalendarInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "calendar",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#1B7F8C",
    widths: [labelWidth, 16, 14, 16, 14, 20, 12, 14, 40],
    blocks: [
      head(say, inputs, locale, "calendar", "=COUNTIF({check_cells.all},0)"),
      section(say.sections.terms, width),
      terms(inputs, say, locale),
      section(say.sections.quarters, width),
      quarters(inputs, say),
      section(say.sections.checks, width),
      checks(say),
      section(say.sections.inputs, width),
      inputTables(inputs, say, locale),
      section(say.sections.sentences, width),
      sentences(say),
      section(say.sections.dates, width),
      dates(inputs, say),
    ],
    rules,
    // The header of the dates stands far below: it repeats in print and does not stay on screen.
    freezeTitles: false,
    page: page(say.title, inputs.project, locale),
  };
}

function terms(inputs: CalendarInputs, say: CalendarWords, locale: Locale): Block {
  const names = ["firstYear", "years", "opens", "breakFrom", "breakTo", "closes"] as const;
  const block = lines(1, [
    ...names.map((name): Line => {
      const words = say.fields[name];
      const isHour = fields[name].kind === "number";
      return {
        name,
        as: isHour ? "in-out" : "in",
        label: words.label,
        cells: [
          inputCell(fields[name], inputs[name], locale, { style: "inputCenter", format: "general" }),
          ...("hint" in words ? [text(words.hint, "hint")] : []),
        ],
      };
    }),
    {
      name: "dayHours",
      as: "out",
      label: say.dayHours,
      cells: [calc("={breakFrom}-{opens}+{closes}-{breakTo}", { style: "workingCenter", format: "general" })],
    },
    { name: "lastDate", label: say.last, cells: [calc("=DATE({firstYear}+{years},1,1)-1", { style: "workingCenter", format: "date" })] },
    { name: "weekendFrom", label: say.weekend, cells: [{ value: firstWeekendDay, style: "workingCenter", format: "general" }] },
  ]);
  // The hint beside an input is no input.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}

function quarters(inputs: CalendarInputs, say: CalendarWords): Block {
  const rows = Array.from({ length: inputs.years * quartersPerYear }, (_, row) => row);
  const every = (cell: Cell): Cell[] => fill(cell, rows.length);
  const centre = { style: "workingCenter", format: "general" } as const;
  const between = ',{dates.all},">="&{quarter_from},{dates.all},"<="&{quarter_to})';
  return table(
    [
      {
        title: say.columns.year,
        name: "quarter_year",
        cells: rows.map((row) => calc(row < quartersPerYear ? "={firstYear}" : `={quarter_year.at${row - quartersPerYear}}+1`, centre)),
      },
      { title: say.columns.quarter, name: "quarter", cells: rows.map((row) => ({ value: (row % quartersPerYear) + 1, ...centre })) },
      {
        title: say.columns.from,
        name: "quarter_from",
        cells: every(calc("=DATE({quarter_year},3*{quarter}-2,1)", { ...centre, format: "date" })),
      },
      {
        title: say.columns.to,
        name: "quarter_to",
        cells: every(calc("=DATE({quarter_year},3*{quarter}+1,1)-1", { ...centre, format: "date" })),
      },
      {
        title: say.columns.workdays,
        name: "quarter_workdays",
        cells: every(calc(`=SUMIFS({workdays.all}${between}`, { style: "resultCenter", format: "integer" })),
      },
      {
        title: say.columns.twin,
        name: "quarter_twin",
        cells: every(
          calc(
            '=NETWORKDAYS({quarter_from},{quarter_to},{holidays.all})+COUNTIFS({makeup.all},">="&{quarter_from},{makeup.all},"<="&{quarter_to})',
            centre,
          ),
        ),
      },
      { title: say.columns.agrees, name: "quarter_agrees", cells: every(check("{quarter_workdays}={quarter_twin}")) },
      {
        title: say.columns.hours,
        name: "quarter_hours",
        cells: every(calc(`=SUMIFS({hours.all}${between}`, { ...centre, format: "number" })),
      },
      {
        title: text(say.columns.source, "headerLeft"),
        name: "quarter_source",
        cells: every(
          calc(
            '=IF(COUNTIF({notices_year.all},{quarter_year})=0,SUBSTITUTE({say_estimated},{for_year},{quarter_year}),INDEX({notices_source.all},MATCH({quarter_year},{notices_year.all},0))&"")',
            { style: "note" },
          ),
        ),
      },
    ],
    { headerHeight: 20 },
  );
}

const conditions: Readonly<Record<keyof CalendarWords["checks"], string>> = {
  covers: "MAX({dates.all})={lastDate}",
  twin: "COUNTIF({quarter_agrees.all},0)=0",
  notices: "SUMPRODUCT(--(COUNTIF({notices_year.all},{quarter_year.all})=0))=0",
  hours: "AND({opens}<={breakFrom},{breakFrom}<={breakTo},{breakTo}<={closes},{dayHours}>0)",
  apart: "SUMPRODUCT((LEN({makeup.all})>0)*ISNUMBER(MATCH({makeup.all},{holidays.all},0)))=0",
  weekend: "SUMPRODUCT((LEN({makeup.all})>0)*(WEEKDAY({makeup.all}+0,2)<{weekendFrom}))=0",
  review: "AND({asOf}>=MIN({dates.all}),{asOf}<={lastDate})",
};

function checks(say: CalendarWords): Block {
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  return checkLines(
    names.map((name) => ({ name, condition: conditions[name] })),
    say.checks,
    { labelWidth },
  );
}

function inputTables(inputs: CalendarInputs, say: CalendarWords, locale: Locale): Block {
  const tableOf = (name: "holidays" | "makeup" | "notices", of: Records, output?: string): Block => {
    const rows: readonly Readonly<Record<string, unknown>>[] = inputs[name];
    const titles: Readonly<Record<string, string>> = say.fields[name].columns;
    const columns = Object.entries(of).map(([column, field]): Column => ({
      name: `${name}_${column}`,
      as: "in",
      title: titles[column] ?? column,
      cells: Array.from({ length: rows.length + spareRows }, (_, row) =>
        inputCell(field, rows[row]?.[column] ?? null, locale, field.kind === "integer" ? { format: "general" } : {}),
      ),
    }));
    return table(columns, { groups: output === undefined ? {} : { [output]: { from: 0, count: 1, as: "out" } }, headerHeight: 20 });
  };
  const offDays = tableOf("holidays", fields.holidays.of, "holidays");
  const worked = tableOf("makeup", fields.makeup.of, "makeup");
  return beside(beside(offDays, worked, makeupColumn), tableOf("notices", fields.notices.of), noticeColumn);
}

/** The words of the remarks stand in cells, so that people can change them and formulas hold none. */
const sentences = (say: CalendarWords): Block => {
  const { estimated, ...ofChecks } = say.say;
  return lines(1, [
    ...(Object.keys(ofChecks) as (keyof typeof ofChecks)[]).map((key): Line => ({
      name: `say_${key}`,
      label: text(say.checks[key], "labelWrap"),
      cells: [text(say.say[key], "remark")],
    })),
    { name: "say_estimated", label: say.columns.source, cells: [text(estimated, "remark")] },
    { name: "for_year", label: say.yearMark, cells: [text("{year}", "remark")] },
  ]);
};

/** Make-up days go before days off, days off before weekends. */
const kind = [
  ["COUNTIF({makeup.all},{dates})>0", "makeup"],
  ["COUNTIF({holidays.all},{dates})>0", "holiday"],
  ["WEEKDAY({dates},2)>={weekendFrom}", "weekend"],
].reduceRight((otherwise, [condition, option]) => `IF(${condition},{lists.dayKind.${option}},${otherwise})`, "{lists.dayKind.workday}");

export const daysIn = ({ firstYear, years }: Pick<CalendarInputs, "firstYear" | "years">): number =>
  toSerial(`${firstYear + years}-01-01`) - toSerial(`${firstYear}-01-01`);

function dates(inputs: CalendarInputs, say: CalendarWords): Block {
  const count = daysIn(inputs);
  const day = { style: "workingCenter", format: "date" } as const;
  const centre = { style: "workingCenter", format: "general" } as const;
  return table(
    [
      {
        title: say.dates.date,
        name: "dates",
        as: "out",
        cells: [calc("=DATE({firstYear},1,1)", day), ...fill(calc("={dates.prev}+1", day), count - 1)],
      },
      { title: say.dates.weekday, name: "weekday", cells: fill(calc("=INDEX({lists.weekday},WEEKDAY({dates},2))", centre), count) },
      { title: say.dates.kind, name: "dayKind", cells: fill(calc(`=${kind}`, centre), count) },
      {
        title: say.dates.works,
        name: "workdays",
        as: "out",
        cells: fill(calc("=IF(OR({dayKind}={lists.dayKind.workday},{dayKind}={lists.dayKind.makeup}),1,0)", centre), count),
      },
      { title: say.dates.hours, name: "hours", as: "out", cells: fill(calc("={workdays}*{dayHours}", centre), count) },
      {
        title: say.dates.running,
        name: "runningHours",
        as: "out",
        cells: [calc("={hours}", centre), ...fill(calc("={runningHours.prev}+{hours}", centre), count - 1)],
      },
    ],
    { repeatHeader: true },
  );
}

const rules: readonly Rule[] = [
  { over: "{dayKind}", formula: "={dayKind}={lists.dayKind.holiday}", look: "bad" },
  { over: "{dayKind}", formula: "={dayKind}={lists.dayKind.makeup}", look: "good" },
  { over: "{dayKind}", formula: "={dayKind}={lists.dayKind.weekend}", look: "muted" },
  { over: "{quarter_source}", formula: "=COUNTIF({notices_year.all},{quarter_year})=0", look: "warn" },
  { over: "{quarter_agrees}", formula: "={quarter_agrees}=0", look: "bad" },
  { over: "{check_cells}", formula: "={check_cells}=0", look: "bad" },
  { over: "{checks}", formula: "={checks}>0", look: "bad" },
  { over: "{checks}", formula: "={checks}=0", look: "good" },
];
