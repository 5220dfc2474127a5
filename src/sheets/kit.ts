// From a project to the sheets of a workbook, and from sheets that stand there back to inputs and findings.
import { locales, type Locale } from "../i18n/locale";
import type { Fields } from "../spec/field";
import type { Finding } from "../spec/finding";
import { parseAddress, toAddress } from "../spec/address";
import { coerce, fromCells, type Fault, type InputCells, type Problem, type Reading } from "../spec/inputs";
import { familyOf, type StandingSheet } from "../spec/plan";
import type { Scalar, SheetSpec } from "../spec/sheet";
import { choices, type Choice } from "../spec/choices";
import { buildLists } from "./lists";
import { templates, type SheetId } from "./index";
import { describeProblem, type Project } from "./project";
import type { Figures, Template } from "./template";
import { optionOf } from "./words";

/** The template with this id. Its inputs are its own affair: they come from coerce with its fields. */
export const templateOf = (id: string): Template | undefined =>
  (templates as readonly unknown[] as readonly Template[]).find((template) => template.id === id);

/** Who may see a sheet of this kind, or of this family ("model/inputs"); one that this XD does not know is kept back. */
export function confidentialityOf(kind: string): Choice<"confidentiality"> {
  if (kind === "lists") return "shared";
  const template = templateOf(familyOf(kind));
  return template ? (template.confidentiality ?? "shared") : "confidential";
}

/**
 * Whether a sheet of this kind goes into a copy for these readers: a copy for the team leaves out what is confidential.
 * @example goesTo("team", "trust") // false
 */
export const goesTo = (readers: Choice<"confidentiality">, kind: string): boolean =>
  choices.confidentiality.indexOf(confidentialityOf(kind)) <= choices.confidentiality.indexOf(readers);

const everyList = Object.keys(choices);

/** The sheets to draw, in the order of the templates; with the Lists sheet where the workbook has none of that language with all lists. */
export function specsFor(project: Project, ids: readonly SheetId[], locale: Locale, standing: readonly StandingSheet[]): SheetSpec[] {
  const specs = templates
    .filter(({ id }) => ids.includes(id) && project.sheets[id] !== undefined)
    .flatMap(({ id }) => specsOf(id, project.sheets[id], locale));
  const hasLists = standing.some(
    (sheet) => sheet.kind === "lists" && sheet.locale === locale && everyList.every((name) => sheet.published.has(`lists.${name}`)),
  );
  return hasLists || specs.length === 0 ? specs : [...specs, buildLists(locale)];
}

function specsOf(id: SheetId, inputs: unknown, locale: Locale): readonly SheetSpec[] {
  const template = templateOf(id);
  if (!template) throw new Error(`no template ${id}`);
  const built = template.build(inputs as Parameters<Template["build"]>[0], locale);
  return "kind" in built ? [built] : built;
}

/** A standing sheet, as `excel/read` gives it. */
export interface SheetCells {
  readonly kind: string;
  readonly version: number;
  readonly locale: string;
  readonly inputs: InputCells;
  readonly figures: Figures;
}

/** The inputs that people see in a sheet. A sheet that a newer XD made is refused, never guessed at. */
export function inputsOf(sheet: SheetCells): Reading<unknown> {
  return readInputs(sheet).reading;
}

function readInputs(sheet: SheetCells): { readonly reading: Reading<unknown>; readonly kept: ReadonlyMap<string, readonly number[]> } {
  const template = templateOf(sheet.kind);
  const refuse = (problem: Problem, found: unknown): { reading: Reading<unknown>; kept: ReadonlyMap<string, readonly number[]> } => ({
    reading: { ok: false, faults: [{ path: [], problem, found }] },
    kept: new Map(),
  });
  if (!template) return refuse({ code: "unknown-field" }, sheet.kind);
  if (!(sheet.version <= template.version)) return refuse({ code: "newer", known: template.version }, sheet.version);
  const { json, kept } = fromCells(template.fields, sheet.inputs, optionOf);
  return { reading: coerce(template.fields, json), kept };
}

/** A finding with the address of its cell, "D7"; none where the cell is gone or it speaks of the whole sheet. */
export interface PlacedFinding extends Omit<Finding, "place" | "fixes"> {
  readonly place: string | undefined;
  readonly fixes: readonly PlacedFix[];
}

/** A fix whose cells all still stand there. */
export interface PlacedFix {
  readonly label: string;
  readonly edits: readonly { readonly address: string; readonly text: string; readonly before: string }[];
}

/**
 * What the checks of its template say about a standing sheet; inputs that cannot be read are findings themselves.
 * @param workbook every standing sheet: checks across sheets need the figures of the others
 */
export function findingsOf(
  sheet: SheetCells & { readonly places: ReadonlyMap<string, string> },
  locale: Locale,
  workbook: readonly SheetCells[] = [],
): readonly PlacedFinding[] {
  const template = templateOf(sheet.kind);
  if (!template) return [];
  const { reading, kept } = readInputs(sheet);
  const findings = reading.ok
    ? template.check(reading.value as Parameters<Template["check"]>[0], locale, withOthers(sheet, workbook))
    : reading.faults.map((fault) => faultFinding(fault, template, locale));
  const at = (place: Finding["place"]): string | undefined => address(place, template.fields, sheet.places, kept);
  return findings.map(({ place, fixes = [], ...finding }) => ({
    ...finding,
    place: at(place),
    fixes: fixes.flatMap(({ label, cells }): PlacedFix[] => {
      const edits = cells.flatMap(({ text, before, ...cell }) => {
        const one = at(cell);
        return one === undefined ? [] : [{ address: one, text, before }];
      });
      return edits.length === cells.length ? [{ label, edits }] : [];
    }),
  }));
}

/**
 * A sheet's own figures and those drawn with it under their names, and what others publish under "raci.roles"; of several sheets
 * of a kind the first, as links do.
 */
function withOthers(sheet: SheetCells, workbook: readonly SheetCells[]): Figures {
  const figures = new Map(sheet.figures);
  const family = familyOf(sheet.kind);
  for (const other of workbook.filter(({ kind }) => kind !== sheet.kind)) {
    for (const [name, values] of other.figures) {
      const known = familyOf(other.kind) === family ? name : `${familyOf(other.kind)}.${name}`;
      if (!figures.has(known)) figures.set(known, values);
    }
  }
  return figures;
}

/** Cells that hold what no formula gives, worked out again from the inputs that stand in the sheet; none where these cannot be read. */
export function solvedAgain(
  sheet: SheetCells & { readonly places: ReadonlyMap<string, string> },
): readonly { readonly address: string; readonly values: readonly (readonly Scalar[])[] }[] {
  const template = templateOf(sheet.kind);
  const { reading, kept } = readInputs(sheet);
  if (!template?.values || !reading.ok) return [];
  const solved = template.values(reading.value as Parameters<NonNullable<Template["values"]>>[0], asLocale(sheet.locale) ?? locales[0]);
  return [...solved].flatMap(([name, values]) => {
    const area = parseAddress(sheet.places.get(name) ?? "");
    if (!area) return [];
    // Rows that people inserted and left empty stand between those that count.
    const rows = [...kept.values()].find((indices) => indices.length === values.length && (indices.at(-1) ?? 0) < area.rows);
    const placed = Array.from(
      { length: area.rows },
      (_, row) => values[area.rows === values.length || !rows ? row : rows.indexOf(row)] ?? Array.from({ length: area.columns }, () => ""),
    );
    return [{ address: toAddress(area), values: placed }];
  });
}

/** Whether a sheet holds what no formula gives. */
export const hasSolved = (kind: string): boolean => templateOf(kind)?.values !== undefined;

/** The address as the sheet stands: rows and columns that were passed over when reading are counted back in. */
function address(
  { name, row, column }: Finding["place"],
  fields: Fields,
  places: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, readonly number[]>,
): string | undefined {
  const area = parseAddress(places.get(name) ?? "");
  if (!area) return undefined;
  if (row === undefined && column === undefined) return toAddress(area);
  const owner = name in fields ? name : (name.split("_")[0] ?? name);
  const field = fields[owner];
  const standing = (list: string, index: number): number => kept.get(list)?.[index] ?? index;
  if (field?.kind === "list") {
    const index = standing(owner, row ?? column ?? 0);
    return toAddress({
      row: area.row + (area.rows > 1 ? index : 0),
      column: area.column + (area.rows > 1 ? 0 : index),
      rows: 1,
      columns: 1,
    });
  }
  const [rows, columns] = field?.kind === "grid" ? [field.rows, field.columns] : [owner, ""];
  return toAddress({
    row: area.row + (row === undefined ? 0 : standing(rows, row)),
    column: area.column + (column === undefined ? 0 : standing(columns, column)),
    rows: 1,
    columns: 1,
  });
}

function faultFinding(fault: Fault, template: Template, locale: Locale): Finding {
  const [field, row, column] = fault.path;
  const name = typeof field === "string" ? (typeof column === "string" ? `${field}_${column}` : field) : "project";
  return {
    rule: `input.${fault.problem.code}`,
    severity: "error",
    place: { name, ...(typeof row === "number" && { row }), ...(typeof column === "number" && { column }) },
    sentence: describeProblem(fault, labelOf(fault, template, locale), locale),
  };
}

/** "Benefits, row 2, Amount" in the words of the sheet. */
function labelOf({ path: [field, row, column] }: Fault, template: Template, locale: Locale): string {
  const words = typeof field === "string" ? template.words[locale].fields[field] : undefined;
  if (!words) return template.words[locale].title;
  const columnWords: Readonly<Record<string, string>> = "columns" in words ? (words.columns as Readonly<Record<string, string>>) : {};
  const parts = [words.label];
  if (typeof row === "number") parts.push(locale === "zh-CN" ? `第 ${row + 1} 行` : `row ${row + 1}`);
  if (typeof column === "string") parts.push(columnWords[column] ?? column);
  return parts.join(locale === "zh-CN" ? "，" : ", ");
}

/** @example asLocale("zh-CN") // "zh-CN" */
export const asLocale = (text: string): Locale | undefined => locales.find((locale) => locale === text);
