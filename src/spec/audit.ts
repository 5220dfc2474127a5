// What an auditor finds in the formulas of any sheet without knowing what it means: planted figures, broken rows, ranges that miss periods.
import { columnLetters, parseAddress, toAddress, type Rect } from "./address";
import type { Scalar } from "./sheet";

export interface AuditFinding {
  /** constant: a figure inside a formula. row: a formula unlike its neighbours in the row. range: a row range that covers other columns than most do. */
  readonly rule: "constant" | "row" | "range";
  /** "D7" */
  readonly cell: string;
  /** The figure, the neighbour whose formula differs, or the range and the columns that most ranges cover. */
  readonly facts: readonly string[];
}

/** Flags, the first and second of something, and what ROUND keeps are nobody's figures. */
const harmless = new Set(["0", "1", "2", "3"]);
/** Cells of a row that make it one: fewer prove nothing. */
const shortestRow = 4;
/** Ranges over a timeline on one sheet before the usual columns are known. */
const fewestRanges = 5;

/**
 * All findings of one sheet, row by row.
 * @param cells formulas and constants from the top left corner, as `Range.formulas` gives them
 */
export function audit(cells: readonly (readonly (Scalar | null)[])[]): AuditFinding[] {
  const formulas = cells.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? cell : undefined)));
  return [...constants(formulas), ...brokenRows(formulas), ...oddRanges(formulas)];
}

type Formulas = readonly (readonly (string | undefined)[])[];
const cellAt = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
const withoutText = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!");
const reference = /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(A-Za-z_.])/g;

function* constants(formulas: Formulas): Generator<AuditFinding> {
  for (const [r, row] of formulas.entries())
    for (const [c, formula] of row.entries()) {
      if (formula === undefined) continue;
      const bare = withoutText(formula).replace(reference, "");
      for (const [figure = ""] of bare.matchAll(/(?<![A-Za-z_.\d])\d+(?:\.\d+)?/g))
        if (!harmless.has(figure)) yield { rule: "constant", cell: cellAt(r, c), facts: [figure] };
    }
}

/** Runs of formulas in a row: the way most of them are written is the row's, each other one is a finding. */
function* brokenRows(formulas: Formulas): Generator<AuditFinding> {
  for (const [r, row] of formulas.entries()) {
    // The first column holds labels.
    for (let start = 1; start < row.length;) {
      if (row[start] === undefined) {
        start++;
        continue;
      }
      let end = start;
      while (row[end] !== undefined) end++;
      if (end - start >= shortestRow) {
        const spelled = row.slice(start, end).map((formula, index) => relative(formula ?? "", r, start + index));
        const usual = mostFrequent(spelled);
        if (usual !== undefined && spelled.filter((one) => one === usual).length * 2 > spelled.length)
          for (const [index, one] of spelled.entries())
            if (one !== usual) yield { rule: "row", cell: cellAt(r, start + index), facts: [cellAt(r, start + spelled.indexOf(usual))] };
      }
      start = end;
    }
  }
}

/** References as distances from the cell, so that a formula copied across stays the same. */
const relative = (formula: string, row: number, column: number): string =>
  formula.replace(reference, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
    const at = parseAddress(`${letters}${digits}`);
    if (!at) return "";
    return `R${fixedRow ? at.row : `[${at.row - row}]`}C${fixedColumn ? at.column : `[${at.column - column}]`}`;
  });

/** Ranges along one row, by the sheet that they lie on: those that begin or end elsewhere than most of their length do. */
function* oddRanges(formulas: Formulas): Generator<AuditFinding> {
  const ranges = formulas.flatMap((row, r) =>
    row.flatMap((formula, c) =>
      [...(formula ?? "").matchAll(/('(?:[^']|'')*'!)?(\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+)/g)].flatMap(([, sheet = "", address = ""]) => {
        const rect = parseAddress(address);
        return rect && rect.rows === 1 && rect.columns >= shortestRow - 1 ? [{ cell: cellAt(r, c), sheet, address, rect }] : [];
      }),
    ),
  );
  const bySheet = new Map<string, typeof ranges>();
  for (const range of ranges) bySheet.set(range.sheet, [...(bySheet.get(range.sheet) ?? []), range]);
  for (const group of bySheet.values()) {
    const usual = mostFrequent(group.map(({ rect }) => span(rect)));
    const base = group.find(({ rect }) => span(rect) === usual)?.rect;
    if (!base || group.filter(({ rect }) => span(rect) === usual).length < fewestRanges) continue;
    for (const { cell, address, rect } of group)
      if (cutShort(rect, base)) yield { rule: "range", cell, facts: [address, toAddress({ ...base, row: rect.row })] };
  }
}

const span = (rect: Rect): string => `${rect.column}+${rect.columns}`;
/** It begins or ends as the others do, but not both. All but the first period, as NPV() takes them, and the opening cell before them are meant so. */
function cutShort(rect: Rect, base: Rect): boolean {
  const later = rect.column - base.column;
  const begins = later >= -1 && later <= 2;
  const ends = rect.column + rect.columns === base.column + base.columns;
  return begins !== ends;
}

function mostFrequent(all: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
