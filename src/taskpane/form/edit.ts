// Changes of a draft. Rows that come, go or move take their lines of each grid with them.
import { optionOf } from "../../sheets/words";
import { choices } from "../../spec/choices";
import type { Field, Fields, ScalarField } from "../../spec/field";
import type { Draft, DraftField, DraftRecord } from "./draft";

export type Path = readonly (string | number)[];
type Rows = readonly (string | DraftRecord | readonly string[])[];

/** The text at a path: ["rate"], ["roles", 2], ["tasks", 1, "task"], ["grid", 0, 3]. "" where there is none. */
export function textAt(draft: Draft, [name, row, column]: Path): string {
  const field = draft[name as string];
  const item = row === undefined ? field : (field as Rows | undefined)?.[row as number];
  const text = column === undefined ? item : (item as Readonly<Record<string | number, string>> | undefined)?.[column];
  return typeof text === "string" ? text : "";
}

export function setText(draft: Draft, [name, row, column]: Path, text: string): Draft {
  if (row === undefined) return { ...draft, [name as string]: text };
  const rows = (draft[name as string] ?? []) as Rows;
  const next = rows.map((item, index): Rows[number] => {
    if (index !== row) return item;
    if (column === undefined) return text;
    return Array.isArray(item)
      ? (item as readonly string[]).map((cell, place) => (place === column ? text : cell))
      : { ...(item as DraftRecord), [column]: text };
  });
  return { ...draft, [name as string]: next as DraftField };
}

const emptyItem = (field: Field): string | DraftRecord =>
  field.kind === "records" ? Object.fromEntries(Object.entries(field.of).map(([column, of]) => [column, emptyText(of)])) : "";

/** A closed list begins with its first word; every other box is empty. */
export const emptyText = (field: ScalarField): string => (field.kind === "choice" && !field.optional ? choices[field.of][0] : "");

/** One more row at a place of a list or a table. */
export function insertRow(fields: Fields, draft: Draft, name: string, at: number): Draft {
  const field = fields[name];
  if (!field) return draft;
  return withGrids(fields, draft, name, (rows, empty) => [...rows.slice(0, at), empty, ...rows.slice(at)], emptyItem(field));
}

export const removeRow = (fields: Fields, draft: Draft, name: string, at: number): Draft =>
  withGrids(fields, draft, name, (rows) => rows.filter((_, index) => index !== at), "");

export function moveRow(fields: Fields, draft: Draft, name: string, from: number, to: number): Draft {
  const moved = <T>(rows: readonly T[]): readonly T[] => {
    const rest = rows.filter((_, index) => index !== from);
    return [...rest.slice(0, to), ...rows.slice(from, from + 1), ...rest.slice(to)];
  };
  return withGrids(fields, draft, name, moved, "");
}

/** Does the same to the rows of a list and to the lines of each grid that stands over it. */
function withGrids(
  fields: Fields,
  draft: Draft,
  name: string,
  change: <T>(rows: readonly T[], empty: T) => readonly T[],
  empty: string | DraftRecord,
): Draft {
  const next: Record<string, DraftField> = {
    ...draft,
    [name]: change((draft[name] ?? []) as readonly (string | DraftRecord)[], empty) as DraftField,
  };
  for (const [grid, field] of Object.entries(fields)) {
    if (field.kind !== "grid") continue;
    const lines = (draft[grid] ?? []) as readonly (readonly string[])[];
    if (field.rows === name)
      next[grid] = change(
        lines,
        Array.from({ length: countOf(draft, field.columns) }, () => ""),
      );
    else if (field.columns === name) next[grid] = lines.map((line) => change(line, ""));
  }
  return next;
}

const countOf = (draft: Draft, name: string): number => (draft[name] ?? []).length;

/**
 * Cells copied in Excel, pasted into the box at a path: they fill the boxes to the right and below, and new rows follow as
 * far as the field has room. Words of closed lists are understood in any language.
 */
export function paste(fields: Fields, draft: Draft, path: Path, cells: readonly (readonly string[])[]): Draft {
  const [name, row, column] = path;
  const field = fields[name as string];
  if (!field || typeof row !== "number") return setText(draft, path, cells[0]?.[0] ?? "");
  if (field.kind === "grid") {
    return cells
      .flatMap((line, r) => line.map((text, c) => ({ text: text.trim(), at: [name, row + r, Number(column) + c] as Path })))
      .reduce((next, { text, at }) => setText(next, at, text), draft);
  }
  if (field.kind !== "list" && field.kind !== "records") return draft;
  const columns = field.kind === "records" ? Object.keys(field.of) : [];
  const from = columns.indexOf(String(column));
  let next = draft;
  for (const [r, line] of cells.entries()) {
    const at = row + r;
    if (at >= field.max) break;
    if (at >= countOf(next, name as string)) next = insertRow(fields, next, name as string, at);
    if (field.kind === "list") next = setText(next, [name as string, at], understood(field.of, line[0] ?? ""));
    else {
      for (const [c, text] of line.entries()) {
        const target = columns[from + c];
        const of = target === undefined ? undefined : field.of[target];
        if (target !== undefined && of) next = setText(next, [name as string, at, target], understood(of, text));
      }
    }
  }
  return next;
}

const understood = (field: ScalarField, text: string): string =>
  field.kind === "choice" ? (optionOf(field.of, text.trim()) ?? text.trim()) : text.trim();

/**
 * Cells from the clipboard, as Excel puts them there: tabs between cells, quotes round a cell with a line break.
 * @example cellsFrom("a\tb\r\n\"c\nd\"\te\r\n") // [["a", "b"], ["c\nd", "e"]]
 */
export function cellsFrom(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text
    .replace(/\r\n?/g, "\n")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  // Excel ends its last row with a line break: what follows is no row.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}
