// The sheet that people fill in: assumptions, cases, lines, claims and promises; the headline figures stand above them.
import { fitHeights } from "../../spec/fit-heights";
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, table, text, type Column } from "../../spec/blocks";
import { choices } from "../../spec/choices";
import type { Records, ScalarField } from "../../spec/field";
import type { Block, Cell, Named, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { head } from "../common";
import { inputCell } from "../input-cell";
import { fields, mostLines, type ModelInputs } from "./fields";
import { checkRules, columnCount, headerHeight, heading, lineHeight, named, sheet, timelineColumn } from "./parts";
import { inputWords, words } from "./words";

export type TableName = "investments" | "benefits" | "running" | "staff" | "parties" | "drivers" | "correlations";

/** Rows of tables that most models begin without, so that there is room to begin. */
const roomFor: Partial<Record<TableName, number>> = { drivers: 4, correlations: 2 };

/** Each record has a row, and one more is free to type in. */
export const rowsOf = (inputs: ModelInputs, name: TableName): number =>
  Math.min(fields[name].max, mostLines, Math.max(inputs[name].length + 1, roomFor[name] ?? 0));

/** Single inputs in groups, as they stand under one another. */
const groups = {
  timeAndRate: ["periods", "periodLength", "start", "discountRate", "rateSource", "reinvestRate", "timing", "prices", "inflation"],
  tax: ["vat", "inputVatMonths", "taxRate", "losses", "lossYears"],
  other: [
    "contingency",
    "opportunityCost",
    "sunkCost",
    "workingCapital",
    "workingCapitalShare",
    "terminal",
    "terminalGrowth",
    "terminalMultiple",
    "successChance",
  ],
  cases: ["scenario", "delayMode"],
  steps: ["driverStep", "rateStep", "delayStep"],
  claim: ["claimInvested", "claimFirst", "claimYears", "claimNpv", "claimRoi"],
  simulation: ["trials", "seed"],
  decision: ["alternatives", "stopCriteria", "postAudit"],
} as const satisfies Record<string, readonly (keyof ModelInputs)[]>;

/** The figures that stand above the inputs and are published, with their formats. */
const headline: readonly (readonly [string, FormatName])[] = [
  ["npv", "money"],
  ["npvBeforeTax", "money"],
  ["npvBeforePool", "money"],
  ["npvBeforePoolAndStaff", "money"],
  ["irr", "percent"],
  ["payback", "years"],
  ["roi", "percent"],
  ["cashPeak", "money"],
];

const widths = [38, 20, 18, 14, 14, 13];

export function buildInputs(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const own = inputWords[locale];
  const count = columnCount(inputs);
  const width = Math.max(12, timelineColumn + count);
  const part = (title: string): Block => section(title, width);

  const singles = (group: keyof typeof groups): Block => {
    const names = groups[group];
    return fitHeights(
      {
        cells: names.map((name) => {
          const label = say.fields[name];
          const linked = name === "discountRate" && ofTheProject("discountRate", inputs.discountRate);
          return [
            text(label.label),
            inputCell(fields[name], inputs[name], locale, { ...looks[fields[name].kind], ...linked }),
            text("hint" in label ? label.hint : "", "remark"),
          ];
        }),
        names: names.map((name, row): Named => ({ name, row, column: 1, rows: 1, columns: 1, as: "in" })),
      },
      widths,
    );
  };

  function inputTable<F extends Records>(name: TableName, of: F, columnWords: Readonly<Record<keyof F, string>>): Block {
    const records: readonly Readonly<Record<string, unknown>>[] = inputs[name];
    const columns = Object.entries<ScalarField>(of).map(([column, field]): Column => ({
      name: `${name}_${column}`,
      as: "in",
      title: columnWords[column] ?? column,
      cells: Array.from({ length: rowsOf(inputs, name) }, (_, row) =>
        inputCell(field, records[row]?.[column] ?? null, locale, {
          ...(field.kind === "number" && { format: "general" }),
          ...(name === "parties" && column === "committed" && promised(row, records[row]?.department)),
          ...(isDepartment(name, column) && ofTheProject("departments", records[row]?.[column])),
        }),
      ),
    }));
    return table(columns, { headerHeight });
  }
  const isDepartment = (name: TableName, column: string): boolean =>
    (name === "benefits" && column === "owner") || (name === "parties" && column === "department");
  /** Signed promises come from the negotiation where the workbook has one and it speaks of the department. */
  const promised = (row: number, department: unknown): Partial<Cell> =>
    typeof department === "string" && department !== ""
      ? {
          link: {
            to: ["negotiation.commitments"],
            equals: department,
            beside: { names: "negotiation.counterparts", of: `{parties_department.at${row}}` },
          },
        }
      : {};

  const scenarioTable: Block = table(
    [
      { name: "scenarioNames", title: own.scenario, cells: choices.scenario.map((option) => calc(`={lists.scenario.${option}}`)) },
      ...(["benefitChange", "costChange", "delay", "probability"] as const).map((column): Column => ({
        name: `scenarios_${column}`,
        as: "in",
        title: say.fields.scenarios.columns[column],
        cells: choices.scenario.map((_, row) =>
          inputCell(
            fields.scenarios.of[column],
            inputs.scenarios[row]?.[column] ?? null,
            locale,
            column === "delay" ? { format: "general" } : {},
          ),
        ),
      })),
    ],
    { headerHeight },
  );

  /**
   * The master of the timeline stands over the pool's row; payments beyond the horizon are kept, and checked. Periods are counted
   * along the remark above it: the pool's row may be linked to payments that are themselves worked out from the periods.
   */
  function poolTables(): Block[] {
    const columns = Math.max(count, inputs.poolPaid.length);
    const number = "COLUMNS({timelineRuler.upto})-1";
    const label = `=IF(${number}=0,INDEX({lengths_first.all},{lengthIndex}),INDEX({lengths_prefix.all},{lengthIndex})&(${number})&INDEX({lengths_suffix.all},{lengthIndex}))`;
    const block = lines(timelineColumn, [
      {
        name: "labels",
        label: text(own.item, "headerLeft"),
        lead: [text(own.note, "header"), text(own.total, "header"), text("", "header")],
        cells: Array.from({ length: columns }, (): Cell => ({ formula: label, style: "header" })),
        height: lineHeight,
      },
      {
        name: "poolPaid",
        as: "in",
        label: say.fields.poolPaid.label,
        lead: [text(own.positive, "note"), { formula: "=SUM({poolPaid.all})", style: "subtotal", format: "money" }],
        cells: Array.from({ length: columns }, (_, period) =>
          inputCell(fields.poolPaid.of, inputs.poolPaid[period] ?? null, locale, { link: { to: ["pool.byPeriod"], column: period } }),
        ),
      },
    ]);
    return [
      named(heading(own.sections.pool, own.remarks.pool), { name: "timelineRuler", row: 1, column: timelineColumn, rows: 1, columns }),
      named(block, { name: "periodLabels", row: 0, column: timelineColumn, rows: 1, columns: count, as: "out" }),
    ];
  }

  const keyFigures: Block = fitHeights(
    {
      cells: [
        headline.map(([name]) => text(own.headline[name] ?? name, "header")),
        headline.map(([name, format]) => ({ formula: `={r_${name}}`, style: "resultCenter", format })),
      ],
      names: headline.map(([name], column) => ({ name, row: 1, column, rows: 1, columns: 1, as: "out" as const })),
      heights: { 0: headerHeight, 1: lineHeight },
    },
    widths,
  );

  return sheet("model", inputs, locale, say.title, {
    tab: say.tab,
    widths,
    blocks: [
      head(say, inputs, locale, "model", "=ROWS({checkCells.all})-COUNTIF({checkCells.all},1)+{coalition_checks}+{simulation_checks}"),
      part(own.parts.keyFigures),
      keyFigures,
      part(own.parts.assumptions),
      heading(own.sections.timeAndRate, own.remarks.signs),
      singles("timeAndRate"),
      heading(own.sections.tax, own.remarks.tax),
      singles("tax"),
      heading(own.sections.other, own.remarks.other),
      singles("other"),
      part(own.parts.cases),
      heading(own.sections.cases, own.remarks.cases),
      singles("cases"),
      scenarioTable,
      heading(own.sections.steps),
      singles("steps"),
      part(own.parts.lines),
      heading(own.sections.investments, own.remarks.investments),
      inputTable("investments", fields.investments.of, say.fields.investments.columns),
      heading(own.sections.benefits, own.remarks.benefits),
      inputTable("benefits", fields.benefits.of, say.fields.benefits.columns),
      heading(own.sections.running),
      inputTable("running", fields.running.of, say.fields.running.columns),
      heading(own.sections.staff, own.remarks.staff),
      inputTable("staff", fields.staff.of, say.fields.staff.columns),
      ...poolTables(),
      part(own.parts.people),
      heading(own.sections.parties, own.remarks.parties),
      inputTable("parties", fields.parties.of, say.fields.parties.columns),
      heading(own.sections.claim, own.remarks.claim),
      singles("claim"),
      heading(own.sections.drivers, own.remarks.drivers),
      inputTable("drivers", fields.drivers.of, say.fields.drivers.columns),
      inputTable("correlations", fields.correlations.of, say.fields.correlations.columns),
      singles("simulation"),
      heading(own.sections.decision),
      singles("decision"),
    ],
    rules: [{ over: "scenario", formula: "={scenario}<>{scenarioNames.first}", look: "warn" }, ...checkRules("checks")],
  });
}

/** What the project's sheet says in the same words; whoever typed another figure keeps it. */
const ofTheProject = (name: "discountRate" | "departments", typed: unknown): Partial<Cell> =>
  typeof typed === "number" || (typeof typed === "string" && typed !== "") ? { link: { to: [`project.${name}`], equals: typed } } : {};

/** How single inputs look where that is not as in a table. */
const looks: Partial<Record<ScalarField["kind"], Partial<Cell>>> = {
  integer: { style: "inputCenter" },
  rate: { style: "inputCenter" },
  money: { style: "inputCenter" },
  number: { style: "inputCenter", format: "general" },
};
