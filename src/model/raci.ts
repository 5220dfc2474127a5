// Knows what makes a grid of responsibilities unsound, row by row and column by column.
import type { ReadingOptions } from "./raci-cell";
import { bitOf, bitsOf, codedLetters, letterMask, readGrid, unreadableBit, vetoBit } from "./raci-codes";
import type { GridCodes } from "./raci-codes";
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

/** Of a grid of letters alone. */
export interface LetterOptions extends ReadingOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<RaciLimits>;
}

/** Of a grid about which more is known. */
export interface GridOptions extends LetterOptions {
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
  return check(grid, options, options.rowKinds, (row, holders, scheme) => {
    const kind = options.rowKinds?.[row];
    return kind === "money" || kind === "approval" ? checkSeparation(row, kind, holders, scheme, options.people) : [];
  });
}

/**
 * The same of letters alone: every row is a task, and nothing is known of money, approvals and people.
 *
 * @example checkLetters([["A", "A/R", "I"]]).map((found) => found.rule) // ["several-a", "idle-role"]
 */
export function checkLetters(grid: readonly (readonly unknown[])[], options: LetterOptions = {}): RaciViolation[] {
  return check(grid, options, [], () => []);
}

/** What is known of a row beside its letters. */
type JudgeRow = (row: number, holders: (letter: Letter) => number[], scheme: Scheme) => RaciViolation[];

function check(
  grid: readonly (readonly unknown[])[],
  options: LetterOptions,
  rowKinds: GridOptions["rowKinds"],
  judge: JudgeRow,
): RaciViolation[] {
  const scheme = schemes[options.scheme ?? "RACI"];
  const limits = { ...raciLimits, ...options.limits };
  const codes = readGrid(grid, options);
  const count = new Tally(codes);
  const found: RaciViolation[] = [];
  let judged = 0;
  for (let index = 0; index < codes.rows; index++) {
    if (rowKinds?.[index] === "heading") continue;
    judged++;
    count.row(index);
    checkRow({ index, cells: count.cells, counts: count.letters, all: count.all, grid }, found, scheme, limits, judge);
  }
  found.push(...checkColumns(count, judged, scheme, limits), ...checkSize(judged, codes.width, limits));
  return found;
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
  const codes = readGrid(grid, options);
  const count = new Tally(codes);
  const rows = grid.map((_, index) => {
    count.row(index);
    return named(count.letters);
  });
  return { rows, columns: count.columns().map(({ letters }) => named(letters)) };
}

function named(counts: Uint32Array): LetterCounts {
  return Object.fromEntries(codedLetters.map((letter, index) => [letter, counts[index] ?? 0])) as Record<Letter, number>;
}

const { clz32 } = Math;

/** Adds a number of cells of one code to the count of each of its letters. */
function add(counts: Uint32Array, code: number, cells: number): void {
  for (let bits = code & letterMask; bits > 0; bits &= bits - 1) {
    const letter = 31 - clz32(bits & -bits);
    counts[letter] = (counts[letter] ?? 0) + cells;
  }
}

/** Counts cells by what they say, row after row, and into their columns; letters follow from the few kinds of cells there are. */
class Tally {
  /** Of the row that was counted last. */
  cells: Uint16Array = new Uint16Array();
  readonly letters = new Uint32Array(codedLetters.length);
  all = 0;

  private readonly kindOf = new Uint16Array(1024);
  private readonly inRow: Uint32Array;
  private readonly inColumns: Uint32Array;

  constructor(private readonly grid: GridCodes) {
    for (const [kind, code] of grid.kinds.entries()) this.kindOf[code] = kind;
    this.inRow = new Uint32Array(grid.kinds.length);
    this.inColumns = new Uint32Array(grid.kinds.length * grid.width);
  }

  row(index: number): void {
    const { kindOf, inRow, inColumns, letters } = this;
    const { codes, width, kinds } = this.grid;
    inRow.fill(0);
    const start = index * width;
    for (let column = 0, base = 0; column < width; column++, base += kinds.length) {
      const kind = kindOf[codes[start + column] ?? 0] ?? 0;
      inRow[kind] = (inRow[kind] ?? 0) + 1;
      inColumns[base + kind] = (inColumns[base + kind] ?? 0) + 1;
    }
    letters.fill(0);
    let all = 0;
    for (let kind = 1; kind < kinds.length; kind++) {
      const cells = inRow[kind] ?? 0;
      if (cells === 0) continue;
      const code = kinds[kind] ?? 0;
      all |= code;
      add(letters, code, cells);
    }
    this.all = all;
    this.cells = codes.subarray(start, start + width);
  }

  columns(): ColumnCounts[] {
    return Array.from({ length: this.grid.width }, (_, column) => this.column(column));
  }

  private column(column: number): ColumnCounts {
    const { kinds } = this.grid;
    const letters = new Uint32Array(codedLetters.length);
    const alone = new Uint32Array(codedLetters.length);
    const cellsOf = (kind: number) => this.inColumns[column * kinds.length + kind] ?? 0;
    let unreadable = 0;
    for (const [kind, code] of kinds.entries()) {
      add(letters, code, cellsOf(kind));
      const own = code & letterMask;
      if ((own & (own - 1)) === 0) add(alone, code, cellsOf(kind));
      if (code === unreadableBit) unreadable = cellsOf(kind);
    }
    return { letters, alone, blanks: cellsOf(0), unreadable };
  }
}

interface ColumnCounts {
  readonly letters: Uint32Array;
  /** Cells in which a letter stands by itself. */
  readonly alone: Uint32Array;
  readonly blanks: number;
  readonly unreadable: number;
}

interface Row {
  readonly index: number;
  readonly cells: GridCodes["codes"];
  readonly counts: Uint32Array;
  /** Every bit that a cell of the row has. */
  readonly all: number;
  /** As it was given, for the words of a cell that cannot be read. */
  readonly grid: readonly (readonly unknown[])[];
}

function checkRow(
  { index: row, cells, counts, all, grid }: Row,
  found: RaciViolation[],
  scheme: Scheme,
  limits: RaciLimits,
  judge: JudgeRow,
): void {
  // A row that nobody is in breaks one rule, not four; an unreadable cell may hold what is missing, and is named instead.
  if (all === 0) {
    found.push({ rule: "empty-row", severity: "error", row, facts: {} });
    return;
  }
  const number = (letter: Letter) => counts[31 - clz32(bitOf(letter))] ?? 0;
  const columnsWith = (bits: number) => {
    const columns: number[] = [];
    for (let column = 0; column < cells.length; column++) if (((cells[column] ?? 0) & bits) !== 0) columns.push(column);
    return columns;
  };
  const holders = (letter: Letter) => columnsWith(bitOf(letter));
  const guessing = (all & unreadableBit) !== 0;
  if (guessing)
    for (const column of columnsWith(unreadableBit))
      found.push({ rule: "unreadable", severity: "error", row, column, facts: { text: String(grid[row]?.[column]) } });
  for (const letter of scheme.exactlyOne)
    if (number(letter) > 1) found.push({ rule: severalOf(letter), severity: "error", row, facts: { letter, columns: holders(letter) } });
  if (!guessing) {
    for (const letter of scheme.exactlyOne)
      if (number(letter) === 0) found.push({ rule: noneOf(letter), severity: "error", row, facts: { letter } });
    for (const letter of scheme.atLeastOne)
      if (number(letter) === 0) found.push({ rule: noneOf(letter), severity: "error", row, facts: { letter } });
  }
  const crowded = (
    rule: "many-doers" | "many-consulted" | "many-informed",
    letters: readonly Letter[],
    limit: number,
    severity: Severity,
  ) => {
    for (const letter of letters) {
      const many = number(letter);
      const crowd = rule !== "many-doers" && many >= 4 && many > limits.crowdShare * cells.length;
      if (many > limit || crowd) found.push({ rule, severity, row, facts: { letter, columns: holders(letter), limit } });
    }
  };
  crowded("many-doers", scheme.doers, limits.doers, "warning");
  crowded("many-consulted", scheme.consulted, limits.consulted, "note");
  crowded("many-informed", scheme.informed, limits.informed, "note");
  if (!guessing && (all & bitsOf(scheme.heard)) === 0)
    found.push({ rule: "nobody-heard", severity: "note", row, facts: { letters: scheme.heard } });
  const alone = bitsOf(scheme.alone);
  if ((all & (alone | vetoBit)) !== 0)
    for (const column of columnsWith(alone | vetoBit)) found.push(...checkCell(row, column, cells[column] ?? 0, scheme));
  found.push(...judge(row, holders, scheme));
}

/** What a single cell breaks: a letter that should stand alone, a veto. */
function checkCell(row: number, column: number, code: number, scheme: Scheme): RaciViolation[] {
  const found: RaciViolation[] = [];
  const letters = scheme.letters.filter((letter) => (code & bitOf(letter)) !== 0);
  const [first] = letters;
  for (const letter of scheme.alone)
    if (letters.length > 1 && letters.includes(letter))
      found.push({ rule: "not-alone", severity: "warning", row, column, facts: { letter, letters } });
  if ((code & vetoBit) !== 0 && first !== undefined) found.push({ rule: "veto", severity: "note", row, column, facts: { letter: first } });
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

function checkColumns(count: Tally, rows: number, scheme: Scheme, limits: RaciLimits): RaciViolation[] {
  if (rows === 0) return [];
  const columns = count.columns();
  const counts = columns.map(({ letters }) => named(letters));
  const decisions = counts.reduce((sum, column) => sum + column[scheme.decider], 0);
  return columns.flatMap(({ letters, alone, blanks, unreadable }, column) => {
    const found: RaciViolation[] = [];
    const held = counts[column] ?? named(letters);
    const doing = held[scheme.loadedDoer];
    const deciding = held[scheme.decider];
    if (unreadable === 0 && scheme.active.every((letter) => held[letter] === 0))
      found.push({ rule: "idle-role", severity: "warning", column, facts: { letters: scheme.active } });
    if (doing >= limits.loadLeast && doing > limits.doerShare * rows)
      found.push({
        rule: "overloaded-doer",
        severity: "warning",
        column,
        facts: { letter: scheme.loadedDoer, count: doing, of: rows, limit: limits.doerShare },
      });
    if (deciding === rows && deciding >= limits.loadLeast)
      found.push({ rule: "decides-everything", severity: "warning", column, facts: { letter: scheme.decider, count: deciding } });
    else if (deciding >= limits.loadLeast && deciding > limits.deciderShare * decisions)
      found.push({
        rule: "overloaded-decider",
        severity: "warning",
        column,
        facts: { letter: scheme.decider, count: deciding, of: decisions, limit: limits.deciderShare },
      });
    if (rows >= limits.fullColumnLeast && blanks === 0) found.push({ rule: "no-blanks", severity: "note", column, facts: { count: rows } });
    for (const letter of scheme.informed)
      if (rows >= limits.loadLeast && named(alone)[letter] === rows)
        found.push({ rule: "informed-of-everything", severity: "note", column, facts: { letter, count: rows } });
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
