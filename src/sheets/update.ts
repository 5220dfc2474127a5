// What a standing sheet becomes when the lists that it follows change, or its language does. Nothing is drawn here.
import type { Locale } from "../i18n/locale";
import { close } from "../model/close";
import { choices } from "../spec/choices";
import type { Field, Fields, Follows, ScalarField } from "../spec/field";
import { coerce, fromCells, type Fault } from "../spec/inputs";
import type { Scalar, SheetSpec } from "../spec/sheet";
import { asLocale, inputsOf, templateOf, type SheetCells } from "./kit";
import { buildLists } from "./lists";
import type { Template } from "./template";
import { optionOf } from "./words";

/** Names that a sheet owns, by published figure: "project.roles". */
export type OwnedNames = (published: string) => readonly Scalar[] | undefined;

export interface UpdateChoices {
  /** Entries that are offered and that somebody wants: "participants:市场". */
  readonly wanted: ReadonlySet<string>;
  /** Entries that stand in the sheet alone and are to go. */
  readonly unwanted: ReadonlySet<string>;
}
export const noChoices: UpdateChoices = { wanted: new Set(), unwanted: new Set() };

/** One entry of a list of a sheet that comes, goes or could. */
export interface ListChange {
  readonly field: string;
  /** Its words in the sheet's language. */
  readonly label: string;
  /** What it is called; its place where its name is gone with it. */
  readonly entry: string;
  /**
   * added: comes. gone: leaves with its owner. offered: may come. alone: its owner does not know it; stays unless unwanted.
   * emptied: cells of these entries linked to what is gone, and become empty inputs.
   */
  readonly kind: "added" | "gone" | "offered" | "alone" | "emptied";
  /** What people entered for it here, and what goes with it. */
  readonly holds: readonly string[];
}

export type SheetUpdate =
  /** Every sheet that its template draws from its inputs, its own first. */
  | {
      readonly ok: true;
      readonly before: readonly SheetSpec[];
      readonly after: readonly SheetSpec[];
      readonly changes: readonly ListChange[];
    }
  /** It cannot be read: these entries must be put right first. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Key of an entry among the choices. */
export const entryKey = (field: string, entry: string): string => `${field}:${entry}`;

/**
 * @param family the sheets that stand there and were drawn with it
 * @returns undefined for a sheet of no template of ours, and for one that was drawn from another's inputs
 */
export function updateOf(
  sheet: SheetCells,
  owned: OwnedNames,
  { wanted, unwanted }: UpdateChoices,
  family: readonly SheetCells[] = [],
): SheetUpdate | undefined {
  const own = asLocale(sheet.locale);
  if (!own) return undefined;
  if (sheet.kind === "lists") return { ok: true, before: [buildLists(own)], after: [buildLists(own)], changes: [] };
  const template = templateOf(sheet.kind);
  if (!template) return undefined;
  if (!(sheet.version <= template.version))
    return { ok: false, faults: [{ path: [], problem: { code: "newer", known: template.version }, found: sheet.version }] };
  const { fields } = template;
  const { json, kept } = fromCells(fields, sheet.inputs, optionOf);
  const changes: ListChange[] = [];
  // What stands there now, a broken name under a name that nobody has, so that it can be drawn and found again.
  const standing = named(fields, unbroken(template, json, own, changes));
  const now = coerce(fields, standing);
  if (!now.ok) return { ok: false, faults: now.faults };
  let next: Record<string, unknown> = standing;
  const stays = new Map<string, readonly boolean[]>();
  for (const [field, description] of Object.entries(fields)) {
    if (!("follows" in description) || !description.follows) continue;
    const names = owned(description.follows.of)
      ?.map(String)
      .filter((name) => name.trim() !== "");
    const { label } = template.words[own].fields[field] ?? { label: field };
    // While nobody owns the names the sheet's own are the only ones; a broken link stays a question.
    if (!names) continue;
    const one = followed(fields, next, { field, label, follows: description.follows, names, wanted, unwanted }, changes);
    next = one.json;
    stays.set(field, one.stays);
  }
  const after = coerce(fields, next);
  if (!after.ok) return { ok: false, faults: after.faults };
  type Inputs = Parameters<typeof template.build>[0];
  const redrawn = template.build(after.value as Inputs, own);
  if ("kind" in redrawn) return { ok: true, before: [template.build(now.value as Inputs, own)].flat(), after: [redrawn], changes };
  // Sheets that speak of one another's rows: a row that somebody emptied keeps its place on all of them.
  const lines = linesOf(fields, sheet, kept);
  const [held, then] = [withBlanks(now.value, lines), withBlanks(after.value, lines, stays)] as [Inputs, Inputs];
  const figures = new Map(family.flatMap((one) => [...one.figures]));
  const before = template.asDrawn?.(held, own, figures) ?? [template.build(held, own)].flat();
  return { ok: true, before, after: [template.build(then, own)].flat(), changes };
}

/** For each table: which record stands in each of its rows, -1 for an empty one; the last row is free. */
function linesOf(
  fields: Fields,
  { inputs }: SheetCells,
  kept: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.kind !== "records") return [];
      const rows = Math.max(0, ...Object.keys(field.of).map((column) => inputs.get(`${name}_${column}`)?.length ?? 0));
      const full = kept.get(name) ?? [];
      const last = (full.at(-1) ?? -1) + 1;
      // A table that must hold some, as scenarios, has no free row.
      const count = field.min > 0 ? last : Math.max(last, rows - 1);
      return [[name, Array.from({ length: count }, (_, row) => full.indexOf(row))] as const];
    }),
  );
}

function withBlanks(
  inputs: unknown,
  lines: ReadonlyMap<string, readonly number[]>,
  stays: ReadonlyMap<string, readonly boolean[]> = new Map(),
): unknown {
  return Object.fromEntries(
    Object.entries(inputs as object).map(([name, value]: [string, unknown]) => {
      const places = lines.get(name);
      if (!places || !Array.isArray(value)) return [name, value];
      const staying = stays.get(name);
      const items = [...(value as readonly unknown[])];
      const count = staying ? staying.filter(Boolean).length : items.length;
      const coming = items.splice(count);
      const placed = places.flatMap((index) => (index < 0 ? [{}] : staying?.[index] === false ? [] : [items.shift()]));
      // Of a list that follows another, empty rows at the end are not kept.
      if (staying) while (placed.length > 0 && Object.keys(placed.at(-1) as object).length === 0) placed.pop();
      return [name, [...placed, ...coming]];
    }),
  );
}

/** Cells that may be empty and link to what is gone are empty. */
function unbroken(
  { fields, words }: Template,
  json: Readonly<Record<string, unknown>>,
  locale: Locale,
  changes: ListChange[],
): Record<string, unknown> {
  const isBroken = (field: ScalarField, value: unknown): boolean =>
    field.optional === true && (Array.isArray(value) ? value : [value]).some((one) => typeof one === "string" && one.startsWith("#REF!"));
  const told = (field: string, column: string | undefined, entries: readonly string[]): void => {
    const said = words[locale].fields[field];
    const columns = said && "columns" in said ? (said.columns as Readonly<Record<string, string>>) : {};
    const label = [said?.label ?? field, ...(column === undefined ? [] : [columns[column] ?? column])].join(" · ");
    if (entries.length > 0) changes.push({ field, label, entry: entries.join(", "), kind: "emptied", holds: [] });
  };
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const field = fields[name];
      if (!field || field.kind === "grid") return [name, value];
      if (field.kind === "list" && Array.isArray(value) && !field.follows) {
        const broken = (value as readonly unknown[]).map((item) => isBroken(field.of, item));
        told(
          name,
          undefined,
          broken.flatMap((is, index) => (is ? [`#${index + 1}`] : [])),
        );
        return [name, value.map((item: unknown, index) => (broken[index] ? null : item))];
      }
      if (field.kind === "records" && Array.isArray(value)) {
        const records = value as readonly Readonly<Record<string, unknown>>[];
        for (const [column, of] of Object.entries(field.of))
          told(
            name,
            column,
            records.flatMap((record, index) => (isBroken(of, record[column]) ? [String(record[field.key ?? ""] ?? `#${index + 1}`)] : [])),
          );
        return [
          name,
          records.map((record) =>
            Object.fromEntries(
              Object.entries(record).map(([column, cell]) => {
                const of = field.of[column];
                return [column, of && isBroken(of, cell) ? null : cell];
              }),
            ),
          ),
        ];
      }
      if (field.kind !== "list" && field.kind !== "records" && isBroken(field, value)) {
        told(name, undefined, ["#REF!"]);
        return [name, null];
      }
      return [name, value];
    }),
  );
}

export type InLanguage =
  /** Every sheet that its template draws from its inputs, its own first. */
  | { readonly ok: true; readonly before: readonly SheetSpec[]; readonly after: readonly SheetSpec[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** @returns undefined for a sheet of no template of ours, one that holds no inputs, and one that speaks this language already */
export function inLanguage(sheet: SheetCells, locale: Locale): InLanguage | undefined {
  const own = asLocale(sheet.locale);
  if (!own || own === locale) return undefined;
  if (sheet.kind === "lists") return { ok: true, before: [buildLists(own)], after: [buildLists(locale)] };
  const template = templateOf(sheet.kind);
  if (!template) return undefined;
  const inputs = inputsOf(sheet);
  if (!inputs.ok) return inputs;
  const drawn = (language: Locale): readonly SheetSpec[] =>
    [template.build(inputs.value as Parameters<typeof template.build>[0], language)].flat();
  return { ok: true, before: drawn(own), after: drawn(locale) };
}

/**
 * Every sheet that a template draws for what a sheet holds, its own first.
 * @param family the sheets that stand there and were drawn with it
 * @returns undefined where nobody can say: no template of ours, another version, or inputs that cannot be read
 */
export function drawnFor(sheet: SheetCells, family: readonly SheetCells[] = []): readonly SheetSpec[] | undefined {
  if (templateOf(sheet.kind)?.version !== sheet.version) return undefined;
  const update = updateOf(sheet, () => undefined, noChoices, family);
  return update?.ok ? update.before : undefined;
}

/** Whether a sheet holds the same in two languages: every input, and where that is asked every number that it publishes. */
export function holdsTheSame(before: SheetCells, after: SheetCells, figures = true): boolean {
  const inputs = (sheet: SheetCells): string => JSON.stringify(templateOf(sheet.kind) ? inputsOf(sheet) : null);
  const same = (a: Scalar, b: Scalar | undefined): boolean =>
    typeof a === "number" ? typeof b === "number" && close(a, b) : typeof b !== "number";
  return (
    inputs(before) === inputs(after) &&
    [...(figures ? before.figures : [])].every(([name, values]) => {
      const now = after.figures.get(name);
      return now?.length === values.length && values.every((line, row) => line.every((value, column) => same(value, now[row]?.[column])));
    })
  );
}

/** A name whose link is broken shows an error; one whose cell was emptied shows 0. */
const isGone = (name: unknown): boolean => typeof name !== "string" || name === "0" || name.startsWith("#");
const placeMark = "\u2009";

function named(fields: Fields, json: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const field = fields[name];
      if (!field || !("follows" in field) || !field.follows || !Array.isArray(value)) return [name, value];
      return [
        name,
        value.map((item: unknown, index) =>
          withName(field, item, isGone(nameOf(field, item)) ? `#${index + 1}${placeMark}` : nameOf(field, item)),
        ),
      ];
    }),
  );
}

type Following = Extract<Field, { kind: "list" | "records" }>;
const keyOf = (field: Following): string => (field.kind === "records" ? (field.key ?? "") : "");
const nameOf = (field: Following, item: unknown): unknown =>
  field.kind === "list" ? item : (item as Record<string, unknown>)[keyOf(field)];
const withName = (field: Following, item: unknown, name: unknown): unknown =>
  field.kind === "list" ? name : { ...(item as object), [keyOf(field)]: name };

interface FollowedField {
  readonly field: string;
  readonly label: string;
  readonly follows: Follows;
  readonly names: readonly string[];
  readonly wanted: ReadonlySet<string>;
  readonly unwanted: ReadonlySet<string>;
}

function followed(
  fields: Fields,
  json: Record<string, unknown>,
  { field, label, follows, names, wanted, unwanted }: FollowedField,
  changes: ListChange[],
): { readonly json: Record<string, unknown>; readonly stays: readonly boolean[] } {
  const description = fields[field] as Following;
  const items = (json[field] ?? []) as readonly unknown[];
  const current = items.map((item) => String(nameOf(description, item)));
  const has = (list: readonly string[], name: string): boolean => list.some((one) => one.toLowerCase() === name.toLowerCase());
  const stays = current.map((name, index) => {
    if (has(names, name)) return true;
    const holds = heldBy(fields, json, field, index);
    const gone = name.endsWith(placeMark) || name.startsWith("#");
    changes.push({ field, label, entry: name.trim(), kind: gone ? "gone" : "alone", holds });
    return !gone && !unwanted.has(entryKey(field, name));
  });
  const fresh = names.filter((name) => !has(current, name));
  for (const name of fresh) changes.push({ field, label, entry: name, kind: follows.every ? "added" : "offered", holds: [] });
  const coming = fresh.filter((name) => follows.every || wanted.has(entryKey(field, name)));
  const kept = items.filter((_, index) => stays[index]);
  const all = [...kept, ...coming.map((name) => withName(description, emptyItem(description), name))];
  const grids = gridsOf(fields, field).map(([grid, along]) => [
    grid,
    resized(json[grid], along, stays, coming.length, lengthAcross(fields, json, grid, along)),
  ]);
  return { json: { ...json, [field]: all, ...(Object.fromEntries(grids) as object) }, stays };
}

const gridsOf = (fields: Fields, list: string): readonly (readonly [string, "rows" | "columns"])[] =>
  Object.entries(fields).flatMap(([name, field]): [string, "rows" | "columns"][] => {
    if (field.kind !== "grid") return [];
    return field.rows === list ? [[name, "rows"]] : field.columns === list ? [[name, "columns"]] : [];
  });

function lengthAcross(fields: Fields, json: Readonly<Record<string, unknown>>, grid: string, along: "rows" | "columns"): number {
  const field = fields[grid];
  const other = field?.kind === "grid" ? json[along === "rows" ? field.columns : field.rows] : undefined;
  return Array.isArray(other) ? other.length : 0;
}

function resized(grid: unknown, along: "rows" | "columns", stays: readonly boolean[], added: number, across: number): unknown {
  const rows = Array.isArray(grid) ? (grid as readonly (readonly unknown[])[]) : [];
  const blanks = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);
  if (along === "rows") return [...rows.filter((_, row) => stays[row]), ...blanks(added, blanks(across, null))];
  return rows.map((row) => [...row.filter((_, column) => stays[column]), ...blanks(added, null)]);
}

/** What people entered for one entry: the other columns of its record, its lines of each grid. */
function heldBy(fields: Fields, json: Readonly<Record<string, unknown>>, field: string, index: number): string[] {
  const item = ((json[field] ?? []) as readonly unknown[])[index];
  const description = fields[field];
  const ofRecord =
    description?.kind === "records"
      ? Object.entries(item as object).flatMap(([column, value]) => (column === description.key ? [] : [value as unknown]))
      : [];
  const ofGrids = gridsOf(fields, field).flatMap(([grid, along]) => {
    const rows = (json[grid] ?? []) as readonly (readonly unknown[])[];
    return along === "rows" ? (rows[index] ?? []) : rows.map((row) => row[index]);
  });
  return [...ofRecord, ...ofGrids].filter((value) => value !== null && value !== undefined && value !== "" && value !== 0).map(String);
}

/** Least values where something must stand: 0 where 0 will do, the first word of a closed list. */
function emptyItem(field: Following): unknown {
  return field.kind === "list" ? null : Object.fromEntries(Object.entries(field.of).map(([column, of]) => [column, emptyValue(of)]));
}

function emptyValue(field: ScalarField): unknown {
  if (field.optional || field.kind === "letters") return null;
  switch (field.kind) {
    case "names":
      return [];
    case "choice":
      return choices[field.of][0];
    case "text":
    case "date":
      return null;
    default:
      return Math.max(0, field.min ?? 0);
  }
}
