// From JSON or from cells to the inputs of a template; what does not fit is named by its path.
import { fromSerial, isDay, toSerial } from "./calendar-serial";
import { choices } from "./choices";
import { nameSeparators, type Field, type Fields, type InputsOf, type Records, type ScalarField } from "./field";
import type { Scalar } from "./sheet";

export type Path = readonly (string | number)[];
export type Problem =
  | {
      readonly code:
        | "missing"
        | "not-a-text"
        | "not-a-number"
        | "not-whole"
        | "not-a-day"
        | "not-a-list"
        | "not-a-record"
        | "unknown-field"
        | "not-names";
    }
  | { readonly code: "too-long"; readonly max: number }
  | { readonly code: "too-small"; readonly min: number; readonly exclusive: boolean }
  | { readonly code: "too-large"; readonly max: number }
  | { readonly code: "not-a-choice"; readonly of: keyof typeof choices; readonly options: readonly string[] }
  | { readonly code: "too-few" | "too-many"; readonly limit: number; readonly count: number }
  | { readonly code: "repeated"; readonly text: string; readonly first: number }
  | { readonly code: "separator-in-name"; readonly text: string }
  | { readonly code: "wrong-size"; readonly expected: number; readonly count: number }
  | { readonly code: "newer"; readonly known: number };
export interface Fault {
  readonly path: Path;
  readonly problem: Problem;
  /** What stood there, for the sentence. */
  readonly found?: unknown;
}
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Largest amount that a cell takes without losing what people type. */
export const largestNumber = 1e15;
/** Longest text of one cell where a field says nothing. */
export const longestText = 255;

/** Checks JSON against the fields of a template; blanks at the ends of texts go, everything else must be right as it stands. */
export function coerce<F extends Fields>(fields: F, json: unknown): Reading<InputsOf<F>> {
  const faults: Fault[] = [];
  if (!isRecord(json)) return { ok: false, faults: [{ path: [], problem: { code: "not-a-record" }, found: json }] };
  for (const key of Object.keys(json))
    if (!(key in fields)) faults.push({ path: [key], problem: { code: "unknown-field" }, found: json[key] });
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields))
    if (field.kind !== "grid") value[name] = coerceField(field, json[name], [name], faults);
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === "grid")
      value[name] = coerceGrid(field, json[name], [name], faults, lengthOf(value[field.rows]), lengthOf(value[field.columns]));
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: value as InputsOf<F> };
}

const isRecord = (json: unknown): json is Record<string, unknown> => typeof json === "object" && json !== null && !Array.isArray(json);
const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

function coerceField(field: Exclude<Field, { kind: "grid" }>, json: unknown, path: Path, faults: Fault[]): unknown {
  if (field.kind !== "list" && field.kind !== "records") return coerceScalar(field, json, path, faults);
  const absent = json === undefined || json === null;
  if (absent && field.min === 0) return []; // what may be empty may be left out: a file of before has no word of it
  if (!Array.isArray(json)) {
    faults.push({ path, problem: { code: absent ? "missing" : "not-a-list" }, found: json });
    return [];
  }
  if (json.length < field.min) faults.push({ path, problem: { code: "too-few", limit: field.min, count: json.length } });
  if (json.length > field.max) faults.push({ path, problem: { code: "too-many", limit: field.max, count: json.length } });
  const items = json.slice(0, field.max).map((item: unknown, index) => {
    const place = [...path, index];
    return field.kind === "list" ? coerceScalar(field.of, item, place, faults) : coerceRecord(field.of, item, place, faults);
  });
  if (field.kind === "list" && field.positional) while (items.length > 0 && items[items.length - 1] === null) items.pop();
  const key = field.kind === "list" ? (field.unique ? undefined : null) : (field.key ?? null);
  if (key !== null) repeated(items, key, path, faults);
  return items;
}

function coerceRecord(of: Records, json: unknown, path: Path, faults: Fault[]): Record<string, unknown> {
  if (!isRecord(json)) {
    faults.push({ path, problem: { code: "not-a-record" }, found: json });
    return {};
  }
  for (const key of Object.keys(json))
    if (!(key in of)) faults.push({ path: [...path, key], problem: { code: "unknown-field" }, found: json[key] });
  return Object.fromEntries(Object.entries(of).map(([name, field]) => [name, coerceScalar(field, json[name], [...path, name], faults)]));
}

function coerceGrid(
  field: Extract<Field, { kind: "grid" }>,
  json: unknown,
  path: Path,
  faults: Fault[],
  rows: number,
  columns: number,
): unknown {
  const absent = json === undefined || json === null;
  if (absent && rows * columns === 0) return Array.from({ length: rows }, () => []);
  if (!Array.isArray(json)) {
    faults.push({ path, problem: { code: absent ? "missing" : "not-a-list" }, found: json });
    return [];
  }
  if (json.length !== rows) faults.push({ path, problem: { code: "wrong-size", expected: rows, count: json.length } });
  return json.map((row: unknown, r) => {
    if (!Array.isArray(row)) {
      faults.push({ path: [...path, r], problem: { code: "not-a-list" }, found: row });
      return [];
    }
    if (row.length !== columns) faults.push({ path: [...path, r], problem: { code: "wrong-size", expected: columns, count: row.length } });
    return row.map((cell: unknown, c) => coerceScalar(field.of, cell, [...path, r, c], faults));
  });
}

/** Names that differ in case only are the same to a reader, and to Excel's MATCH. */
function repeated(items: readonly unknown[], key: string | undefined, path: Path, faults: Fault[]): void {
  const seen = new Map<string, number>();
  items.forEach((item, index) => {
    const text = key === undefined ? item : (item as Record<string, unknown>)[key];
    if (typeof text !== "string" || text === "") return;
    const first = seen.get(text.toLowerCase());
    if (first === undefined) seen.set(text.toLowerCase(), index);
    else
      faults.push({
        path: key === undefined ? [...path, index] : [...path, index, key],
        problem: { code: "repeated", text, first },
        found: text,
      });
  });
}

function coerceScalar(field: ScalarField, json: unknown, path: Path, faults: Fault[]): unknown {
  const fail = (problem: Problem): null => {
    faults.push({ path, problem, found: json });
    return null;
  };
  if (json === undefined || json === null) {
    if (field.kind === "letters") return "";
    if (field.kind === "names") return field.optional ? null : [];
    return field.optional ? null : fail({ code: "missing" });
  }
  switch (field.kind) {
    case "text":
    case "letters": {
      if (typeof json !== "string") return fail({ code: "not-a-text" });
      const text = tidy(json);
      if (text === "" && field.kind === "text") return field.optional ? null : fail({ code: "missing" });
      const max = field.kind === "text" ? (field.maxLength ?? longestText) : 40;
      return text.length > max ? fail({ code: "too-long", max }) : text;
    }
    case "names": {
      if (!Array.isArray(json) || !json.every((name) => typeof name === "string")) return fail({ code: "not-names" });
      const names = json.map(tidy).filter((name) => name !== "");
      const parted = names.find((name) => nameSeparators.test(name));
      if (parted !== undefined) return fail({ code: "separator-in-name", text: parted });
      if (names.join().length > longestText) return fail({ code: "too-long", max: longestText });
      return names.length === 0 && field.optional ? null : names;
    }
    case "date":
      return typeof json === "string" && isDay(json) ? json : fail({ code: "not-a-day" });
    case "choice": {
      const options: readonly string[] = choices[field.of];
      return typeof json === "string" && options.includes(json) ? json : fail({ code: "not-a-choice", of: field.of, options });
    }
    default: {
      if (typeof json !== "number" || !Number.isFinite(json)) return fail({ code: "not-a-number" });
      if (field.kind === "integer" && !Number.isInteger(json)) return fail({ code: "not-whole" });
      if (field.kind === "rate" && field.above !== undefined && json <= field.above)
        return fail({ code: "too-small", min: field.above, exclusive: true });
      const min = field.min ?? -largestNumber;
      const max = field.max ?? largestNumber;
      if (json < min) return fail({ code: "too-small", min, exclusive: false });
      if (json > max) return fail({ code: "too-large", max });
      return json === 0 ? 0 : json; // no negative zero: a cell cannot hold one
    }
  }
}

/** Blanks at the ends go; control characters, which no cell shows, go too. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();

// ---- cells

/** Values of the named inputs of one sheet, as `Range.values` gives them, under the names without their prefix. */
export type InputCells = ReadonlyMap<string, readonly (readonly Scalar[])[]>;
/** The words of each closed list in every language that a sheet may be written in, to their option. */
export type ChoiceWords = (of: keyof typeof choices, word: string) => string | undefined;

/**
 * What people typed, as JSON that `coerce` understands. Rows and columns in which every input is empty were inserted
 * by somebody and left: they are passed over. `places` tells for each path which row or column of a name it came from.
 */
export function fromCells(
  fields: Fields,
  cells: InputCells,
  words: ChoiceWords,
): { readonly json: Record<string, unknown>; readonly kept: ReadonlyMap<string, readonly number[]> } {
  const json: Record<string, unknown> = {};
  const kept = new Map<string, readonly number[]>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === "list") {
      const items = (cells.get(name) ?? []).flat();
      const last = items.findLastIndex((item) => item !== "");
      const full = field.positional ? indices(last + 1, () => true) : indices(items.length, (index) => items[index] !== "");
      kept.set(name, full);
      json[name] = full.map((index) => fromCell(field.of, items[index] ?? "", words));
    } else if (field.kind === "records") {
      const columns = Object.entries(field.of).map(([column, of]) => ({
        column,
        of,
        values: (cells.get(`${name}_${column}`) ?? []).flat(),
      }));
      const rows = Math.max(0, ...columns.map(({ values }) => values.length));
      // A record is somebody's once its key says who; without a key, once anything stands in it.
      const full = indices(rows, (row) =>
        columns.some(
          ({ column, values }) =>
            (values[row] ?? "") !== "" && (field.key === undefined || column === field.key || !isDefault(values[row])),
        ),
      );
      kept.set(name, full);
      json[name] = full.map((row) =>
        Object.fromEntries(columns.map(({ column, of, values }) => [column, fromCell(of, values[row] ?? "", words)])),
      );
    } else if (field.kind !== "grid") {
      json[name] = fromCell(field, cells.get(name)?.[0]?.[0] ?? "", words);
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== "grid") continue;
    const values = cells.get(name) ?? [];
    json[name] = (kept.get(field.rows) ?? []).map((row) =>
      (kept.get(field.columns) ?? []).map((column) => fromCell(field.of, values[row]?.[column] ?? "", words)),
    );
  }
  return { json, kept };
}

/** 0 is what a link to an empty cell shows: alone it makes no record. */
const isDefault = (value: Scalar | undefined): boolean => value === 0;
const indices = (length: number, keep: (index: number) => boolean): number[] => Array.from({ length }, (_, index) => index).filter(keep);

function fromCell(field: ScalarField, value: Scalar, words: ChoiceWords): unknown {
  if (value === "") return null;
  switch (field.kind) {
    case "date":
      return typeof value === "number" && value >= 61 && value < 2_958_466 ? fromSerial(value) : value;
    case "choice":
      return typeof value === "string" ? (words(field.of, value.trim()) ?? value) : value;
    case "names":
      return String(value)
        .split(nameSeparators)
        .map((name) => name.trim())
        .filter((name) => name !== "");
    case "letters":
      return value === 0 ? "" : String(value); // Excel hands a blank over as 0 where a formula passes it on
    case "text":
      return typeof value === "number" ? String(value) : value; // a name typed as a number is still a name
    default:
      return value;
  }
}

/** What a field's value looks like in its cell. */
export function toCell(
  field: ScalarField,
  value: unknown,
  words: (of: keyof typeof choices, option: string) => string,
  joint = ", ",
): Scalar | null {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case "date":
      return toSerial(String(value));
    case "choice":
      return words(field.of, String(value));
    case "names":
      return (value as readonly string[]).join(joint) || null;
    default:
      return value as Scalar;
  }
}
