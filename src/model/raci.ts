// Knows what makes a grid of responsibilities unsound, row by row and column by column.
import { parseCell } from "./raci-cell";
import type { RaciCell, ReadingOptions } from "./raci-cell";
import { raciLimits, schemes } from "./raci-scheme";
import type { Letter, RaciLimits, Scheme } from "./raci-scheme";

/** error: the grid cannot work so; warning: it likely will not; note: worth a look. */
export type Severity = "error" | "warning" | "note";

/** What a row is: money (资金) and approval (审批) rows want different people; headings (phases) are not judged. */
export type RowKind = "task" | "money" | "approval" | "heading";

/** A broken rule with its place and facts; one type for each rule, so that words can be demanded for each. */
type Broken<Rule extends string, Place extends object, Facts extends object> = Rule extends string
  ? { readonly rule: Rule; readonly severity: Severity; readonly facts: Readonly<Facts> } & Readonly<Place>
  : never;

interface InRow {
  row: number;
}
interface InColumn {
  column: number;
}
type Columns = readonly number[];

/** One broken rule as data. Rows and columns count from 0 in the grid given. */
export type RaciViolation =
  | Broken<"unreadable", InRow & InColumn, { text: string }>
  | Broken<"empty-row", InRow, object>
  | Broken<"no-a" | "no-r" | "no-d" | "no-c" | "no-p", InRow, { letter: Letter }>
  | Broken<"several-a" | "several-d", InRow, { letter: Letter; columns: Columns }>
  | Broken<"many-doers" | "many-consulted" | "many-informed", InRow, { letter: Letter; columns: Columns; limit: number }>
  | Broken<"nobody-heard", InRow, { letters: readonly Letter[] }>
  | Broken<"not-alone", InRow & InColumn, { letter: Letter; letters: readonly Letter[] }>
  | Broken<"veto", InRow & InColumn, { letter: Letter }>
  | Broken<"same-person", InRow & InColumn, { kind: "money" | "approval"; letters: readonly [Letter, Letter] }>
  | Broken<"idle-role", InColumn, { letters: readonly Letter[] }>
  | Broken<"overloaded-doer" | "overloaded-decider", InColumn, { letter: Letter; count: number; of: number; limit: number }>
  | Broken<"decides-everything" | "informed-of-everything", InColumn, { letter: Letter; count: number }>
  | Broken<"no-blanks", InColumn, { count: number }>
  | Broken<"too-many-tasks" | "too-many-roles", object, { count: number; limit: number }>;

export interface GridOptions extends ReadingOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<RaciLimits>;
  /** What each row is; a task unless said. */
  readonly rowKinds?: readonly (RowKind | undefined)[];
  /** Who holds each column; two columns held by one person count as one person where duties are separated. */
  readonly people?: readonly (string | undefined)[];
}

/** How often each letter stands in a row or column; combined cells count once for each letter. */
export type LetterCounts = Readonly<Record<Letter, number>>;

/**
 * Every broken rule of a grid: rows first, in order, then columns, then size. A sound grid gives [].
 *
 * @param grid rows of cells, one row a task, one column a role; a missing cell is blank
 * @example checkGrid([["A/R", "C"], ["C", "A/R"]]) // []
 * @example checkGrid([["A", "A/R", "I"]]).map((found) => found.rule) // ["several-a", "idle-role"]
 */
export function checkGrid(grid: readonly (readonly unknown[])[], options: GridOptions = {}): RaciViolation[] {
  const scheme = schemes[options.scheme ?? "RACI"];
  const limits = { ...raciLimits, ...options.limits };
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = grid
    .map((row, index) => ({ index, kind: options.rowKinds?.[index] ?? "task", cells: read(row, width, options) }))
    .filter(({ kind }) => kind !== "heading");
  return [
    ...rows.flatMap((row) => checkRow(row, scheme, limits, options.people)),
    ...checkColumns(rows, width, scheme, limits),
    ...checkSize(rows.length, width, limits),
  ];
}

/**
 * How often each letter stands in each row and each column.
 *
 * @returns counts for all letters, also those that the scheme does not have (0)
 * @example workload([["R/A", "C"], ["R", ""]]).columns.map((column) => column.R) // [2, 0]
 */
export function workload(
  grid: readonly (readonly unknown[])[],
  options: ReadingOptions = {},
): { rows: LetterCounts[]; columns: LetterCounts[] } {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = grid.map((row) => read(row, width, options));
  return {
    rows: cells.map((row) => count(row)),
    columns: Array.from({ length: width }, (_, column) => count(cells.map((row) => row[column] ?? blank))),
  };
}

const blank: RaciCell = { kind: "letters", letters: [], veto: false };

interface Row {
  readonly index: number;
  readonly kind: RowKind;
  readonly cells: readonly RaciCell[];
}

function read(row: readonly unknown[], width: number, options: ReadingOptions): RaciCell[] {
  return Array.from({ length: width }, (_, column) => parseCell(row[column], options));
}

function count(cells: readonly RaciCell[]): LetterCounts {
  const counts: Record<Letter, number> = { R: 0, A: 0, S: 0, C: 0, I: 0, D: 0, P: 0, O: 0 };
  for (const cell of cells) if (cell.kind === "letters") for (const letter of cell.letters) counts[letter]++;
  return counts;
}

function has(cell: RaciCell | undefined, letter: Letter): boolean {
  return cell?.kind === "letters" && cell.letters.includes(letter);
}

function isBlank(cell: RaciCell | undefined): boolean {
  return cell === undefined || (cell.kind === "letters" && cell.letters.length === 0);
}

function checkRow({ index: row, kind, cells }: Row, scheme: Scheme, limits: RaciLimits, people: GridOptions["people"]): RaciViolation[] {
  const found: RaciViolation[] = [];
  const holders = (letter: Letter) => cells.flatMap((cell, column) => (has(cell, letter) ? [column] : []));
  for (const [column, cell] of cells.entries())
    if (cell.kind === "unreadable") found.push({ rule: "unreadable", severity: "error", row, column, facts: { text: cell.text } });
  // A row that nobody is in breaks one rule, not four; an unreadable cell may hold what is missing, and is named instead.
  if (cells.every(isBlank)) return [{ rule: "empty-row", severity: "error", row, facts: {} }];
  const guessing = found.length > 0;
  for (const letter of scheme.exactlyOne) {
    const columns = holders(letter);
    if (columns.length > 1) found.push({ rule: severalOf(letter), severity: "error", row, facts: { letter, columns } });
  }
  for (const letter of [...scheme.exactlyOne, ...scheme.atLeastOne])
    if (!guessing && holders(letter).length === 0) found.push({ rule: noneOf(letter), severity: "error", row, facts: { letter } });
  const crowded = (
    rule: "many-doers" | "many-consulted" | "many-informed",
    letters: readonly Letter[],
    limit: number,
    severity: Severity,
  ) => {
    for (const letter of letters) {
      const columns = holders(letter);
      const crowd = rule !== "many-doers" && columns.length >= 4 && columns.length > limits.crowdShare * cells.length;
      if (columns.length > limit || crowd) found.push({ rule, severity, row, facts: { letter, columns, limit } });
    }
  };
  crowded("many-doers", scheme.doers, limits.doers, "warning");
  crowded("many-consulted", scheme.consulted, limits.consulted, "note");
  crowded("many-informed", scheme.informed, limits.informed, "note");
  if (!guessing && scheme.heard.every((letter) => holders(letter).length === 0))
    found.push({ rule: "nobody-heard", severity: "note", row, facts: { letters: scheme.heard } });
  for (const [column, cell] of cells.entries()) {
    if (cell.kind !== "letters") continue;
    for (const letter of scheme.alone)
      if (cell.letters.length > 1 && has(cell, letter))
        found.push({ rule: "not-alone", severity: "warning", row, column, facts: { letter, letters: cell.letters } });
    const [first] = cell.letters;
    if (cell.veto && first !== undefined) found.push({ rule: "veto", severity: "note", row, column, facts: { letter: first } });
  }
  if (kind === "money" || kind === "approval") found.push(...checkSeparation(row, kind, holders, scheme, people));
  return found;
}

/** On money and approval rows another person must do than decide: 不相容职务分离. */
function checkSeparation(
  row: number,
  kind: "money" | "approval",
  holders: (letter: Letter) => number[],
  { separated }: Scheme,
  people: GridOptions["people"],
): RaciViolation[] {
  const person = (column: number) => people?.[column]?.trim() || column;
  const [doing, deciding] = separated;
  const doers = new Set(holders(doing).map(person));
  return holders(deciding)
    .filter((column) => doers.has(person(column)))
    .map((column) => ({ rule: "same-person", severity: "error", row, column, facts: { kind, letters: separated } }));
}

function checkColumns(rows: readonly Row[], width: number, scheme: Scheme, limits: RaciLimits): RaciViolation[] {
  if (rows.length === 0) return [];
  const columns = Array.from({ length: width }, (_, column) => rows.map(({ cells }) => cells[column] ?? blank));
  const counts = columns.map(count);
  const decisions = counts.reduce((sum, column) => sum + column[scheme.decider], 0);
  return columns.flatMap((cells, column) => {
    const found: RaciViolation[] = [];
    const held = counts[column] ?? count([]);
    const doing = held[scheme.loadedDoer];
    const deciding = held[scheme.decider];
    if (cells.every((cell) => cell.kind === "letters") && scheme.active.every((letter) => held[letter] === 0))
      found.push({ rule: "idle-role", severity: "warning", column, facts: { letters: scheme.active } });
    if (doing >= limits.loadLeast && doing > limits.doerShare * rows.length)
      found.push({
        rule: "overloaded-doer",
        severity: "warning",
        column,
        facts: { letter: scheme.loadedDoer, count: doing, of: rows.length, limit: limits.doerShare },
      });
    if (deciding === rows.length && deciding >= limits.loadLeast)
      found.push({ rule: "decides-everything", severity: "warning", column, facts: { letter: scheme.decider, count: deciding } });
    else if (deciding >= limits.loadLeast && deciding > limits.deciderShare * decisions)
      found.push({
        rule: "overloaded-decider",
        severity: "warning",
        column,
        facts: { letter: scheme.decider, count: deciding, of: decisions, limit: limits.deciderShare },
      });
    if (rows.length >= limits.fullColumnLeast && !cells.some(isBlank))
      found.push({ rule: "no-blanks", severity: "note", column, facts: { count: rows.length } });
    for (const letter of scheme.informed)
      if (
        rows.length >= limits.loadLeast &&
        cells.every((cell) => cell.kind === "letters" && cell.letters.length === 1 && has(cell, letter))
      )
        found.push({ rule: "informed-of-everything", severity: "note", column, facts: { letter, count: rows.length } });
    return found;
  });
}

function checkSize(tasks: number, roles: number, limits: RaciLimits): RaciViolation[] {
  const found: RaciViolation[] = [];
  if (tasks > limits.tasks) found.push({ rule: "too-many-tasks", severity: "warning", facts: { count: tasks, limit: limits.tasks } });
  if (roles > limits.roles) found.push({ rule: "too-many-roles", severity: "warning", facts: { count: roles, limit: limits.roles } });
  return found;
}

function noneOf(letter: Letter): "no-a" | "no-r" | "no-d" | "no-c" | "no-p" {
  const rules: Partial<Record<Letter, "no-a" | "no-r" | "no-d" | "no-c" | "no-p">> = {
    A: "no-a",
    R: "no-r",
    D: "no-d",
    C: "no-c",
    P: "no-p",
  };
  const rule = rules[letter];
  if (rule === undefined) throw new Error(`no scheme asks for ${letter}`);
  return rule;
}

function severalOf(letter: Letter): "several-a" | "several-d" {
  return letter === "D" ? "several-d" : "several-a";
}
