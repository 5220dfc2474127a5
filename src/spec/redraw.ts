// A sheet that stands in a workbook, brought to what its template draws now. What people typed, inserted, renamed or
// overwrote stays: rows and columns of ours come and go through Excel's own insert and delete, so that every
// formula of the workbook follows, and only cells that must differ are written.
import { parseAddress, quoteSheet, toAddress, type Rect } from "./address";
import { align, type Tokens } from "./align";
import { asLink, draw, identity, linkTarget, mark, place, validationPlan, validations, type Drawn, type Placed } from "./plan";
import { rectanglesBy } from "./rectangles";
import { namesIn, type PublishedPlace, type PublishedPlaces, type Scope } from "./reference";
import type { Cell, Scalar, SheetSpec } from "./sheet";
import { sheetMentions } from "./sheet-mentions";
import { fonts, formats, styles, type FormatName, type StyleName } from "./styles";
import type { ChartPlan, Verb, VerbOf } from "./verb";

export interface StandingGrid {
  readonly sheet: string;
  /** From A1 on, as `Range.formulas` gives them. */
  readonly formulas: readonly (readonly Scalar[])[];
  /** Names of the sheet that begin with ours, in full. */
  readonly names: readonly string[];
  /** Its charts, with the words that stand in them. */
  readonly charts: readonly { readonly name: string; readonly title: string; readonly series: readonly string[] }[];
}

/** A sheet that stands there: what its template drew for what it holds now, in its language, and what it is to draw. */
export interface Redrawable {
  readonly before: SheetSpec;
  readonly after: SheetSpec;
  readonly standing: StandingGrid;
}

/** What sheets speak of besides themselves. */
export interface Around {
  /** Where figures stand now, as the formulas of the sheets mean them. */
  readonly published: PublishedPlaces;
  /** Where they are to be taken from. */
  readonly publishedAfter?: PublishedPlaces;
  /** What a sheet of today's name is called by then. */
  readonly calledThen?: (sheet: string) => string;
  /** Before and after differ in words only. */
  readonly sameShape?: boolean;
  /** Sheets of the family that are not there, under the names that they will have: nothing that speaks of them was drawn as it is now. */
  readonly missing?: readonly { readonly sheet: string; readonly spec: SheetSpec }[];
}

/** A cell of ours that holds something else than we would write, or would link to something else. It is left alone. */
export interface LeftAlone {
  readonly address: string;
  readonly found: Scalar;
  /** What the sheet that owns the figure says; absent where people changed words or formulas of ours. */
  readonly published?: Scalar;
}

export interface Redraw {
  /** In this order; empty where nothing must change. */
  readonly verbs: readonly Verb[];
  /** Where lines come and go: the first ones of `verbs`. Those of all sheets of a family go before anything else of any of them. */
  readonly edits: readonly Verb[];
  /** Colour rules of ours that stand there now: they go before the verbs, where `rules` is true. */
  readonly oldRules: readonly string[];
  readonly rules: boolean;
  /** Those that are to be there, whether they stand already or not. */
  readonly newRules: readonly Verb[];
  /** Rows and columns that come and go. */
  readonly moves: number;
  /** Cells that are written. */
  readonly written: number;
  /** Of them, empty ones that get a formula of ours: of a row that people inserted. */
  readonly completed: number;
  readonly differs: readonly LeftAlone[];
  readonly changedByHand: readonly LeftAlone[];
  /** For putting it back. */
  readonly before: () => StoodBefore;
}

export interface StoodBefore {
  readonly looks: readonly Verb[];
  readonly rules: readonly VerbOf<"addRule">[];
  /** Names of ours that stood there, but for the mark of the version. */
  readonly names: readonly VerbOf<"addName">[];
  /** Those, and the ones that are new. */
  readonly ourNames: readonly string[];
  /** Charts that are drawn anew, with what stood there. */
  readonly charts: readonly { readonly name: string; readonly stood: Verb | undefined }[];
}

/** Indices from before to after, -1 where nothing corresponds. */
type Steps = readonly number[];

/** One sheet that was drawn by itself. */
export function redraw({ before, after, standing }: Redrawable, around: Around): Redraw {
  const [one] = redrawFamily([{ before, after, standing }], around).sheets;
  if (!one) throw new Error(`${before.kind}: nothing was worked out`);
  return one;
}

export interface FamilyRedraw {
  /**
   * Inputs were read in lines that are not found where they would have been drawn, as when somebody inserted a column into a grid:
   * nobody can say any more what is ours. Nothing is to be done then.
   */
  readonly isMisfit: boolean;
  /** In the order of the sheets that were given; none where nothing fits. */
  readonly sheets: readonly Redraw[];
  /** The missing ones as they are to be drawn. */
  readonly missing: readonly Drawn[];
}

/** Sheets that were drawn from one set of inputs and speak of one another's cells: each must know where the others' are in the end. */
export function redrawFamily(sheets: readonly Redrawable[], around: Around): FamilyRedraw {
  const { published, publishedAfter = published, calledThen = (sheet) => sheet, sameShape = false, missing = [] } = around;
  const publishedThen = called(publishedAfter, calledThen);
  const absent = missing.map(({ sheet, spec }) => place(spec, sheet));
  const family = {
    old: namesOf([...sheets.map(({ before, standing }) => place(before, standing.sheet)), ...absent]),
    next: namesOf([...sheets.map(({ after, standing }) => place(after, calledThen(standing.sheet))), ...absent]),
  };
  const laid = sheets.map(({ before, after, standing }) => {
    const old = drawn(before, standing.sheet, published, family.old);
    const next = drawn(after, calledThen(standing.sheet), publishedThen, family.next);
    return { old, next, ...layOut(old, next, standing, sameShape) };
  });
  if (laid.some(({ old, here }) => losesInputs(old, here))) return { isMisfit: true, sheets: [], missing: [] };
  const toStanding = movers(laid.map(({ old, here }) => [old.placed.sheet, here]));
  const toFinal = movers(laid.map(({ next, rows, columns }) => [next.placed.sheet, { rows: rows.at, columns: columns.at }]));
  const anyMoves = laid.some(({ rows, columns }) => rows.edits.length + columns.edits.length > 0);
  return {
    isMisfit: false,
    sheets: sheets.map(({ standing }, index) => {
      const one = laid[index];
      if (!one) throw new Error(`${standing.sheet}: it was not laid out`);
      return compose({
        ...one,
        toStanding: on(toStanding, standing.sheet),
        toFinal: on(toFinal, calledThen(standing.sheet)),
        standing: { ...standing, formulas: one.formulas },
        publishedAfter,
        publishedThen,
        published,
        sheet: calledThen(standing.sheet),
        calledThen,
        wordsOnly: sameShape,
        anyMoves,
        absent: new Set(absent.map(({ sheet }) => sheet.toLowerCase())),
      });
    }),
    missing: absent.map((one) => broughtTo(draw(one, publishedThen, family.next), on(toFinal, one.sheet))),
  };
}

/** A formula of ours that no longer stands in its cell. */
export interface ChangedFormula {
  readonly address: string;
  readonly found: Scalar;
  readonly wanted: string;
  /** The other formulas of its row stand as they were written. */
  readonly alone: boolean;
}

/**
 * Cells in which sheets hold something else than the formula that was drawn there. Lines that people inserted are theirs, and so
 * are cells to be typed in.
 * @param sheets drawn from one set of inputs; before: what the template draws for what they hold now
 * @returns sheet by sheet; undefined where nothing can be placed: inputs stand in lines that are not ours, or lines that others speak of are gone
 */
export function comparedFormulas(
  sheets: readonly (Pick<Redrawable, "before"> & { readonly standing: Pick<StandingGrid, "sheet" | "formulas"> })[],
  published: PublishedPlaces,
): readonly (readonly ChangedFormula[])[] | undefined {
  const family = namesOf(sheets.map(({ before, standing }) => place(before, standing.sheet)));
  const laid = sheets.map(({ before, standing }) => {
    const old = drawn(before, standing.sheet, published, family);
    const { formulas, here } = linesIn(old, standing);
    // Where a line of ours is gone Excel cut ranges as it saw fit.
    const isCut =
      old.contents.some((line, row) => (here.rows[row] ?? -1) < 0 && line.some(isFormula)) ||
      here.columns.some((to, column) => to < 0 && old.contents.some((line) => isFormula(line[column])));
    return { old, formulas, here, isCut };
  });
  if (laid.some(({ old, here, isCut }) => losesInputs(old, here) || (isCut && sheets.length > 1))) return undefined;
  const toStanding = movers(laid.map(({ old, here }) => [old.placed.sheet, here]));
  return laid.map((one) => changedIn(one, on(toStanding, one.old.placed.sheet)));
}

function changedIn(
  { old, formulas, here, isCut }: { readonly old: Side; readonly isCut: boolean } & ReturnType<typeof linesIn>,
  move: Mover,
): ChangedFormula[] {
  const { contents, placed, cells } = old;
  const typedIn = inputCells(placed);
  return contents.flatMap((line, r) => {
    const row = here.rows[r] ?? -1;
    let kept = 0;
    const changed = line.flatMap((planned, c) => {
      const column = here.columns[c] ?? -1;
      const raw = placed.grid[r]?.[c];
      if (row < 0 || column < 0 || !isFormula(planned) || !cells[r]?.[c] || typedIn.has(raw) || raw?.link) return [];
      const stands = formulas[row]?.[column] ?? "";
      const wanted = move.formula(planned);
      if (same(stands, wanted) || broken(stands) || (raw?.needs && same(stands, raw.value ?? null))) {
        kept++;
        return [];
      }
      const address = toAddress({ row, column, rows: 1, columns: 1 });
      return [{ address, found: stands, wanted, isMoved: isCut && sameButForPlaces(stands, wanted) }];
    });
    // A row without any of its formulas is one that people inserted: it is told once.
    const told = kept === 0 && changed.every((one) => one.found === "") ? changed.slice(0, 1) : changed;
    const alone = kept > changed.length;
    // Other places in a whole row are Excel's doing, not somebody's.
    return told.filter(({ isMoved }) => !isMoved || alone).map(({ isMoved: _isMoved, ...one }) => ({ ...one, alone }));
  });
}

/** Whether a line that people filled in has no place among those that stand there. */
function losesInputs({ placed, contents }: Side, { rows, columns }: ReturnType<typeof linesIn>["here"]): boolean {
  const inputs = inputCells(placed);
  return contents.some((line, r) =>
    line.some((cell, c) => ((rows[r] ?? -1) < 0 || (columns[c] ?? -1) < 0) && cell !== null && inputs.has(placed.grid[r]?.[c])),
  );
}

function inputCells({ roles, names, grid }: Placed): ReadonlySet<Cell | null | undefined> {
  const inputs = new Set<Cell | null | undefined>();
  for (const [name, role] of roles) {
    const rect = role.startsWith("in") ? names.get(name) : undefined;
    for (let row = rect?.row ?? 0; rect && row < rect.row + rect.rows; row++)
      for (const cell of grid[row]?.slice(rect.column, rect.column + rect.columns) ?? []) inputs.add(cell);
  }
  return inputs;
}

interface Movers {
  of(sheet: string): Pick<Mover, "rect">;
  formula(formula: string, sheet: string): string;
}
/** Formulas speak of one another's cells where these were drawn; each sheet's lines moved in their own way since. */
function movers(steps: readonly (readonly [sheet: string, steps: { readonly rows: Steps; readonly columns: Steps }])[]): Movers {
  const bySheet = new Map(steps.map(([sheet, { rows, columns }]) => [sheet, mover(rows, columns)] as const));
  return { of: (sheet) => bySheet.get(sheet) ?? mover([], []), formula: (formula, sheet) => moved(formula, sheet, bySheet) };
}
const on = (movers: Movers, sheet: string): Mover => ({
  rect: (rect) => movers.of(sheet).rect(rect),
  formula: (formula) => movers.formula(formula, sheet),
});

/** A sheet that is drawn anew beside others whose lines have moved. */
function broughtTo(sheet: Drawn, { formula }: Mover): Drawn {
  const content = sheet.sheet.content.map((verb): Verb =>
    verb.kind === "setCells"
      ? { ...verb, cells: verb.cells.map((line) => line.map((cell) => (isFormula(cell) ? formula(cell) : cell))) }
      : verb,
  );
  const looks = sheet.sheet.looks.map((verb): Verb => (verb.kind === "addRule" ? { ...verb, formula: formula(verb.formula) } : verb));
  return { ...sheet, sheet: { ...sheet.sheet, content, looks } };
}

/** What stands there, and where each line of ours is by now. */
function linesIn(old: Side, standing: Pick<StandingGrid, "formulas">) {
  const formulas = padded(standing.formulas, old.contents);
  return { formulas, here: align(tokensOf(old.contents), tokensOf(formulas), { mayReword: true, or: typedTokens(old) }) };
}

function layOut(old: Side, next: Side, standing: StandingGrid, sameShape: boolean) {
  const { formulas, here } = linesIn(old, standing);
  if (sameShape && (old.contents.length !== next.contents.length || old.placed.width !== next.placed.width))
    throw new Error(`${old.placed.spec.kind}: the two languages draw different shapes`);
  const identical = { rows: old.contents.map((_, row) => row), columns: Array.from({ length: old.placed.width }, (_, column) => column) };
  const change = sameShape ? identical : align(tokensOf(old.contents), tokensOf(next.contents));
  return {
    formulas,
    here,
    change,
    rows: arrange(formulas.length, here.rows, change.rows, next.contents.length, (row) => isDead(formulas[row] ?? [])),
    columns: arrange(widthOf(formulas), here.columns, change.columns, next.placed.width),
  };
}

const called = (places: PublishedPlaces, name: (sheet: string) => string): PublishedPlaces =>
  new Map([...places].map(([key, place]) => [key, { ...place, sheet: name(place.sheet) }]));

/** What the sheets of a family call their cells; of two with one name the first sheet's. */
function namesOf(sheets: readonly Pick<Placed, "sheet" | "names">[]): PublishedPlaces {
  const family = new Map<string, PublishedPlace>();
  for (const { sheet, names } of sheets)
    for (const [name, rect] of names) if (!family.has(name)) family.set(name, { sheet, rect, constants: [] });
  return family;
}

interface Side extends Drawn {
  readonly placed: Placed;
}

function drawn(spec: SheetSpec, sheet: string, published: PublishedPlaces, family: PublishedPlaces): Side {
  const placed = place(spec, sheet);
  return { ...draw(placed, published, family), placed };
}

/** Empty cells at the end of a sheet are not read; they stand there all the same, behind lines that people inserted too. */
function padded(formulas: StandingGrid["formulas"], contents: Drawn["contents"]): Scalar[][] {
  const [standing, drawn] = [extent(formulas), extent(contents)];
  const height = Math.max(formulas.length, contents.length, standing.rows + contents.length - drawn.rows);
  const width = Math.max(widthOf(formulas), widthOf(contents), standing.columns + widthOf(contents) - drawn.columns);
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => formulas[row]?.[column] ?? ""));
}

/** Rows and columns up to the last that hold something. */
const extent = (grid: readonly (readonly (Scalar | null)[])[]): { readonly rows: number; readonly columns: number } => {
  const lengths = grid.map((row) => row.findLastIndex((cell) => cell !== null && cell !== "") + 1);
  return { rows: lengths.findLastIndex((length) => length > 0) + 1, columns: Math.max(0, ...lengths) };
};

const widthOf = (grid: readonly (readonly unknown[])[]): number => Math.max(0, ...grid.map((row) => row.length));

/** Formulas count as formulas whatever they say, but for those whose cells are gone; text as it is written. */
function token(cell: Scalar | null): string | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return `n${Number(cell.toPrecision(12))}`;
  if (typeof cell === "boolean") return `b${cell}`;
  const text = cell.replace(/^'/, "");
  if (!text.startsWith("=")) return `s${text}`;
  return broken(text) ? "#" : "=";
}
/** What stands where an input was typed that could be a link. */
const typedTokens = ({ contents, placed }: Side): Tokens =>
  contents.map((line, row) =>
    line.map((cell, column) => {
      const raw = placed.grid[row]?.[column];
      return token(raw?.link || raw?.needs ? (raw.value ?? null) : cell);
    }),
  );
const tokensOf = (contents: readonly (readonly (Scalar | null)[])[]): Tokens => contents.map((row) => row.map(token));

interface Arrangement {
  /** Where each line that is to be stands in the end. */
  readonly at: Steps;
  /** Which standing line it was, -1 for a new one. */
  readonly from: Steps;
  readonly edits: readonly { readonly kind: "insert" | "delete"; readonly at: number; readonly count: number }[];
}

/** Formulas only, some about cells that are gone: a line of ours whose line on another sheet somebody deleted. */
const isDead = (line: readonly Scalar[]): boolean => line.some(broken) && line.every((cell) => cell === "" || isFormula(cell));

/** Lines of people stay between the same lines of ours; ours that are gone are deleted, new ones inserted. */
function arrange(count: number, here: Steps, change: Steps, wanted: number, dead: (line: number) => boolean = () => false): Arrangement {
  const oursAt = new Map(here.flatMap((standing, line) => (standing < 0 ? [] : [[standing, line] as const])));
  const last = Math.max(-1, ...here);
  const target: ({ readonly standing: number; readonly line: number } | { readonly standing: -1; readonly line: number })[] = [];
  let emitted = 0;
  for (let standing = 0; standing <= Math.min(last, count - 1); standing++) {
    const ours = oursAt.get(standing);
    if (ours === undefined) {
      if (!dead(standing)) target.push({ standing, line: -1 });
    } else {
      const line = change[ours] ?? -1;
      if (line < emitted) continue;
      while (emitted < line) target.push({ standing: -1, line: emitted++ });
      target.push({ standing, line });
      emitted = line + 1;
    }
  }
  while (emitted < wanted) target.push({ standing: -1, line: emitted++ });
  const at = Array.from({ length: wanted }, () => -1);
  const from = Array.from({ length: wanted }, () => -1);
  const edits: { kind: "insert" | "delete"; at: number; count: number }[] = [];
  const edit = (kind: "insert" | "delete", position: number): void => {
    const open = edits.at(-1);
    if (open?.kind === kind && (kind === "delete" ? open.at === position : open.at + open.count === position)) open.count++;
    else edits.push({ kind, at: position, count: 1 });
  };
  let standing = 0;
  for (const [position, item] of target.entries()) {
    if (item.line >= 0) {
      at[item.line] = position;
      from[item.line] = item.standing;
    }
    // Beyond what stands there new lines need no room made for them, unless something of people's lies below.
    if (item.standing < 0) edit("insert", position);
    else {
      for (; standing < item.standing; standing++) edit("delete", position);
      standing++;
    }
  }
  for (; standing <= Math.min(last, count - 1); standing++) edit("delete", target.length);
  return { at, from, edits };
}

interface Parts {
  readonly old: Side;
  readonly next: Side;
  readonly toStanding: Mover;
  readonly toFinal: Mover;
  readonly here: { readonly rows: Steps; readonly columns: Steps };
  readonly change: { readonly rows: Steps; readonly columns: Steps };
  readonly rows: Arrangement;
  readonly columns: Arrangement;
  readonly standing: StandingGrid;
  readonly published: PublishedPlaces;
  readonly publishedAfter: PublishedPlaces;
  /** The same under the names that sheets have by then. */
  readonly publishedThen: PublishedPlaces;
  /** What the sheet is called by then. */
  readonly sheet: string;
  readonly calledThen: (sheet: string) => string;
  readonly wordsOnly: boolean;
  /** Lines come or go on a sheet of the family: formulas about them are written again. */
  readonly anyMoves: boolean;
  /** Names of the sheets of the family that are not there, lower case. */
  readonly absent: ReadonlySet<string>;
}

function compose(parts: Parts): Redraw {
  const { old, next, here, change, rows, columns, standing, sheet, calledThen, anyMoves, absent, toFinal, toStanding } = parts;
  const backRows = inverse(change.rows, next.contents.length);
  const backColumns = inverse(change.columns, next.placed.width);
  const inputs = inputCells(next.placed);
  const keyOfOld = lookKeys(old, parts.published);
  const keyOfNext = lookKeys(next, parts.publishedAfter);
  const moves = [...rows.edits, ...columns.edits].reduce((sum, { count }) => sum + count, 0);
  const height = Math.max(0, ...rows.at) + 1;
  const width = Math.max(0, ...columns.at) + 1;
  const grid = <T>(): (T | null)[][] => Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  const contents = grid<Scalar>();
  const looks = grid<Cell>();
  const full = grid<Scalar>();
  const differs: LeftAlone[] = [];
  const changedByHand: LeftAlone[] = [];
  let written = 0;
  let completed = 0;
  const finalScope: Scope = {
    names: new Map([...next.placed.names].map(([name, rect]) => [name, toFinal.rect(rect)])),
    published: parts.publishedThen,
    where: sheet,
  };

  next.cells.forEach((line, r) =>
    line.forEach((finished, c) => {
      if (!finished) return;
      const [row, column] = [rows.at[r] ?? -1, columns.at[c] ?? -1];
      const found = standing.formulas[rows.from[r] ?? -1]?.[columns.from[c] ?? -1];
      const [oldRow, oldColumn] = [backRows[r] ?? -1, backColumns[c] ?? -1];
      const oldCell = old.cells[oldRow]?.[oldColumn];
      const was = old.contents[oldRow]?.[oldColumn] ?? null;
      const planned = next.contents[r]?.[c] ?? null;
      const wanted = isFormula(planned) ? toFinal.formula(planned) : planned;
      const raw = next.placed.grid[r]?.[c] ?? finished;
      const address = toAddress({ row, column, rows: 1, columns: 1 });
      const isInput = inputs.has(raw);
      const decision = decide({
        isInput,
        found: found === undefined ? "" : found,
        isNew: found === undefined,
        was: isFormula(was) ? toStanding.formula(was) : was,
        wanted,
        fallback: raw.needs || raw.link ? (raw.value ?? null) : undefined,
        linked: raw.link ? linkTarget(raw, parts.publishedAfter)?.value : undefined,
        moved: moves > 0 || (anyMoves && isFormula(wanted) && wanted.includes("!")),
        speaksOfAbsent: absent.size > 0 && isFormula(was) && sheetMentions(was).some((name) => absent.has(name)),
        wordsOnly: parts.wordsOnly,
      });
      if (decision.kind === "differs") differs.push({ address, found: found ?? "", published: decision.published });
      if (decision.kind === "byHand") changedByHand.push({ address, found: found ?? "" });
      const isWritten = decision.kind === "write" && !(found === undefined && wanted === null);
      const target = contents[row];
      if (isWritten && target) {
        target[column] = wanted ?? "";
        written++;
        if (found === "" && isFormula(wanted)) completed++;
      }
      const mirror = full[row];
      if (mirror) mirror[column] = decision.kind === "write" || found === undefined ? wanted : found === "" ? null : found;
      // The look follows what the cell is in the end: an input that keeps its figure looks like one.
      const look = decision.kind === "differs" ? raw : finished;
      const oldLook = isFormula(found ?? "") || !oldCell ? oldCell : (old.placed.grid[oldRow]?.[oldColumn] ?? oldCell);
      const looksRow = looks[row];
      if (looksRow && (found === undefined || !oldLook || keyOfOld(oldLook) !== keyOfNext(look))) looksRow[column] = look;
    }),
  );

  // Cells of lines that stay whose block became narrower or shorter beside another one.
  old.cells.forEach((line, r) =>
    line.forEach((oldCell, c) => {
      const [nextRow, nextColumn] = [change.rows[r] ?? -1, change.columns[c] ?? -1];
      const [standingRow, standingColumn] = [here.rows[r] ?? -1, here.columns[c] ?? -1];
      if (!oldCell || nextRow < 0 || nextColumn < 0 || standingRow < 0 || standingColumn < 0 || next.cells[nextRow]?.[nextColumn]) return;
      const found = standing.formulas[standingRow]?.[standingColumn] ?? "";
      const was = old.contents[r]?.[c] ?? null;
      const [row, column] = [rows.at[nextRow] ?? -1, columns.at[nextColumn] ?? -1];
      const isOurs = isFormula(was)
        ? same(found, toStanding.formula(was)) || sameButForPlaces(found, was) || broken(found)
        : same(found, was) || (was === null && typeof found === "number");
      const target = contents[row];
      const looksRow = looks[row];
      if (found !== "" && !isOurs) {
        changedByHand.push({ address: toAddress({ row, column, rows: 1, columns: 1 }), found });
        return;
      }
      if (target && found !== "") {
        target[column] = "";
        written++;
      }
      if (looksRow && Object.keys(oldCell).length > 0) looksRow[column] = {};
    }),
  );

  const edits: readonly Verb[] = [
    ...columns.edits.map((edit): Verb => ({ ...edit, sheet, along: "columns" })),
    ...rows.edits.map((edit): Verb => ({ ...edit, sheet, along: "rows" })),
  ];
  const verbs: Verb[] = [...edits];
  const changedLooks = filledIn(looks);
  if (changedLooks.length > 0) verbs.push({ kind: "clearLook", sheet, over: changedLooks });
  // Cell by cell where they stand together: what is left alone is not spoken of at all.
  for (const at of filledIn(contents)) verbs.push({ kind: "setCells", sheet, at, cells: cut(contents, at) });
  const font = fonts[next.placed.spec.locale] ?? "Calibri";
  verbs.push(...lookVerbs(looks, changedLooks, sheet, font, finalScope));
  // Cells that keep their look speak another language now all the same.
  if (fonts[old.placed.spec.locale] !== fonts[next.placed.spec.locale])
    verbs.push({ kind: "setFont", sheet, at: { row: 0, column: 0, rows: height, columns: width }, font });
  const oldRules = rulesOf(old, toStanding).map(({ formula }) => formula);
  const newRules = rulesOf(next, toFinal);
  // Excel follows names of sheets into rules by itself.
  const asCalled = (formula: string): string =>
    formula.replace(quotedSheet, (_, name: string) => `${quoteSheet(calledThen(name.replaceAll("''", "'")))}!`);
  const rules =
    moves > 0 ||
    changedLooks.length > 0 ||
    JSON.stringify(newRules) !==
      JSON.stringify(rulesOf(old, toStanding).map((rule) => ({ ...rule, sheet, formula: asCalled(rule.formula) })));
  if (rules) verbs.push(...newRules);
  verbs.push(
    ...sizes(parts),
    ...chartVerbs(parts, toFinal, toStanding),
    ...pageVerbs(parts, toFinal, toStanding),
    ...nameVerbs(parts, toFinal, toStanding, full, moves, written > 0),
  );
  const isNothing = moves === 0 && written === 0 && verbs.length === 0;
  return {
    verbs: isNothing ? [] : verbs,
    edits,
    oldRules,
    rules,
    newRules,
    moves,
    written,
    completed,
    differs,
    changedByHand,
    before: () => stoodBefore(parts, looks),
  };
}

/** @param over where these cells stand together; their looks are cleared before */
function lookVerbs(looks: readonly (readonly (Cell | null)[])[], over: readonly Rect[], sheet: string, font: string, scope: Scope): Verb[] {
  if (over.length === 0) return [];
  return [
    ...over.map((at): Verb => ({ kind: "setFont", sheet, at, font, size: 10 })),
    ...[...rectanglesBy(looks.map((line) => line.map((cell) => cell?.format)))].flatMap(([format, areas]) =>
      areas.map((at): Verb => ({
        kind: "setNumberFormats",
        sheet,
        at,
        formats: Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => formats[format as FormatName])),
      })),
    ),
    ...[...rectanglesBy(looks.map((line) => line.map((cell) => cell?.style)))].map(([style, areas]): Verb => ({
      kind: "setLook",
      sheet,
      over: areas,
      look: styles[style as StyleName],
    })),
    ...validations(looks, sheet, (validation) => validationPlan(validation, scope)),
  ];
}

/** What of ours a redraw changes besides contents, as it stood before it, in the places of then. */
function stoodBefore(parts: Parts, changed: readonly (readonly (Cell | null)[])[]): StoodBefore {
  const { old, next, here, change, rows, columns, standing, toStanding, toFinal } = parts;
  const sheet = standing.sheet;
  const looks: (Cell | null)[][] = standing.formulas.map((line) => line.map(() => null));
  old.cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      const target = looks[here.rows[r] ?? -1];
      const column = here.columns[c] ?? -1;
      const [row, nextColumn] = [change.rows[r] ?? -1, change.columns[c] ?? -1];
      const isKept = row >= 0 && nextColumn >= 0;
      if (!cell || !target || column < 0 || (isKept && !changed[rows.at[row] ?? -1]?.[columns.at[nextColumn] ?? -1])) return;
      const found = standing.formulas[here.rows[r] ?? -1]?.[column] ?? "";
      const raw = old.placed.grid[r]?.[c] ?? cell;
      target[column] = !isFormula(found) ? raw : raw.link ? asLink(raw) : cell;
    }),
  );
  const over = filledIn(looks);
  const scope: Scope = {
    names: new Map([...old.placed.names].map(([name, rect]) => [name, toStanding.rect(rect)])),
    published: parts.published,
    where: sheet,
  };
  const gone = <T>(steps: Steps, at: Steps, of: (line: number, standing: number) => T | undefined): T[] =>
    steps.flatMap((then, line) => (then < 0 && (at[line] ?? -1) >= 0 ? (of(line, at[line] ?? -1) ?? []) : []));
  const { widths } = old.placed.spec;
  const charts = new Map(chartsOf(old, toStanding).map((chart): [string, Verb] => [chart.name, { kind: "addChart", sheet, chart }]));
  const redrawnCharts = new Set(
    chartVerbs(parts, toFinal, toStanding).flatMap((verb) => (verb.kind === "addChart" ? [verb.chart.name] : [])),
  );
  return {
    looks: [
      ...(over.length > 0 ? [{ kind: "clearLook", sheet, over } as const] : []),
      ...lookVerbs(looks, over, sheet, fonts[old.placed.spec.locale] ?? "Calibri", scope),
      ...gone(change.rows, here.rows, (line, row): Verb | undefined => {
        const points = old.placed.heights.get(line);
        return points === undefined ? undefined : { kind: "setRowHeight", sheet, row, count: 1, points };
      }),
      ...gone(change.columns, here.columns, (line, column): Verb => ({
        kind: "setColumnWidth",
        sheet,
        column,
        count: 1,
        characters: widths[Math.min(line, widths.length - 1)] ?? 10,
      })),
      ...pageVerbs({ ...parts, old: next, next: old, sheet }, toStanding, toFinal),
    ],
    rules: rulesOf(old, toStanding),
    names: old.names.flatMap((verb) =>
      verb.kind === "addName" && verb.name !== identity.version && standing.names.includes(verb.name)
        ? [{ ...verb, refers: typeof verb.refers === "string" ? verb.refers : toStanding.rect(verb.refers) }]
        : [],
    ),
    ourNames: [...new Set([...old.names, ...next.names].flatMap((verb) => (verb.kind === "addName" ? [verb.name] : [])))],
    charts: [...redrawnCharts].map((name) => ({
      name,
      stood: standing.charts.some((one) => one.name === name) ? charts.get(name) : undefined,
    })),
  };
}

const quotedSheet = /'((?:[^']|'')+)'!/g;
const filledIn = (grid: readonly (readonly unknown[])[]): Rect[] =>
  [...rectanglesBy(grid.map((line) => line.map((cell) => (cell === null ? undefined : "x")))).values()].flat();
const cut = (grid: readonly (readonly (Scalar | null)[])[], at: Rect): (Scalar | null)[][] =>
  grid.slice(at.row, at.row + at.rows).map((line) => line.slice(at.column, at.column + at.columns));

type Decision = { readonly kind: "write" | "keep" | "byHand" } | { readonly kind: "differs"; readonly published: Scalar };
interface Case {
  readonly isInput: boolean;
  readonly found: Scalar;
  /** Nothing stands there yet. */
  readonly isNew: boolean;
  readonly was: Scalar | null;
  readonly wanted: Scalar | null;
  /** What a formula or link left out shows in its place. */
  readonly fallback: Scalar | null | undefined;
  /** The figure that a link would show, where it is known. */
  readonly linked: Scalar | null | undefined;
  readonly moved: boolean;
  /** Whoever drew it did not know a sheet that it speaks of today. */
  readonly speaksOfAbsent: boolean;
  readonly wordsOnly: boolean;
}

function decide({ isInput, found, isNew, was, wanted, fallback, linked, moved, speaksOfAbsent, wordsOnly }: Case): Decision {
  const keep: Decision = { kind: "keep" };
  const write: Decision = { kind: "write" };
  if (isNew) return write;
  if (same(found, wanted) && !(moved && isFormula(wanted))) return keep;
  if (isInput) {
    if (isFormula(wanted)) {
      if (isFormula(found)) return same(found, was) || broken(found) ? write : keep;
      if (linked === undefined || linked === null || same(found, linked) || found === "") return write;
      return { kind: "differs", published: linked };
    }
    // What people typed stays as they typed it, a number in a cell for text too, unless it is a word of ours.
    if (wordsOnly && same(was, wanted)) return keep;
    // A formula in an input is somebody's own; a link whose figure is gone is nobody's.
    return isFormula(found) && !broken(found) ? keep : write;
  }
  // A cell that is drawn empty is there to be filled: by a run, or with a note.
  if (was === null && wanted === null) return keep;
  const ours =
    found === "" ||
    (speaksOfAbsent && isFormula(found)) ||
    same(found, was) ||
    sameButForPlaces(found, was) ||
    (fallback !== undefined && same(found, fallback)) ||
    broken(found);
  return ours ? write : { kind: "byHand" };
}

const isFormula = (cell: Scalar | null | undefined): cell is `=${string}` => typeof cell === "string" && cell.startsWith("=");
const broken = (cell: Scalar): boolean => typeof cell === "string" && cell.includes("#REF!");

/** Equal to a reader: quotes about sheet names, blanks, case, a range of one cell for that cell and the last digits of a float do not count. */
function same(a: Scalar | null, b: Scalar | null): boolean {
  const [left, right] = [isFormula(a) ? plain(a) : undefined, isFormula(b) ? plain(b) : undefined];
  return left === undefined && right === undefined ? token(a) === token(b) : left === right;
}
/** A range that Excel did not stretch, because a line came at its end, is still ours. */
const sameButForPlaces = (a: Scalar, b: Scalar | null): boolean => isFormula(a) && isFormula(b) && skeleton(a) === skeleton(b);
const skeleton = (formula: string): string =>
  plain(formula).replace(
    /"(?:[^"]|"")*"|(?:[^\s!"'(),;:<>=+*/&^-]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])/gu,
    (part) => (part.startsWith('"') && !placeInText.test(part) ? part : "@"),
  );
/** Where a link leads: Excel does not follow a renamed sheet into a text. */
const placeInText = /^"#.+!\$?[A-Z]{1,3}\$?\d+"$/;
const plain = (formula: string): string =>
  formula
    .replace(
      /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)|\s+/gu,
      (part, cell?: string) =>
        cell ?? (part.startsWith('"') ? part : part.startsWith("'") ? `${part.slice(1, -2).replaceAll("''", "'")}!` : ""),
    )
    .toUpperCase();

function inverse(steps: Steps, count: number): number[] {
  const back = Array.from({ length: count }, () => -1);
  steps.forEach((to, from) => {
    if (to >= 0) back[to] = from;
  });
  return back;
}

interface Mover {
  rect(rect: Rect): Rect;
  /** References to the sheet's own cells, and to those of its family. */
  formula(formula: string): string;
}

const reference =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+)(?![\p{L}\p{N}_.(])/gu;
const cellIn = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

/** A formula of one sheet, with each reference moved as the lines of the sheet that it speaks of. */
const moved = (formula: string, sheet: string, movers: ReadonlyMap<string, Pick<Mover, "rect">>): string =>
  formula.replace(reference, (whole, prefix: string | undefined, there: string | undefined, here: string | undefined) => {
    const name = prefix === undefined ? sheet : prefix.replace(/^'|'$/g, "").replaceAll("''", "'");
    const move = movers.get(name);
    const cells = there ?? here;
    if (cells === undefined || !move) return whole;
    const then = cells.replace(cellIn, (cell, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
      const at = parseAddress(`${letters}${row}`);
      return at ? toAddress(move.rect({ ...at, rows: 1, columns: 1 }), { row: fixedRow === "$", column: fixedColumn === "$" }) : cell;
    });
    return prefix === undefined ? then : `${prefix}!${then}`;
  });

/** Moves places on a sheet along steps; a line that has none goes right behind the one before it. */
function mover(rowSteps: Steps, columnSteps: Steps): Pick<Mover, "rect"> {
  const step = (steps: Steps): ((index: number) => number) => {
    const known = [...steps];
    for (let index = 0; index < known.length; index++)
      if ((known[index] ?? -1) < 0) known[index] = index === 0 ? 0 : (known[index - 1] ?? 0) + 1;
    const end = known.length;
    return (index) => (index < end ? (known[index] ?? index) : index - end + (end > 0 ? (known[end - 1] ?? 0) + 1 : 0));
  };
  const [toRow, toColumn] = [step(rowSteps), step(columnSteps)];
  return {
    rect({ row, column, rows, columns }) {
      const [top, left] = [toRow(row), toColumn(column)];
      return { row: top, column: left, rows: toRow(row + rows - 1) - top + 1, columns: toColumn(column + columns - 1) - left + 1 };
    },
  };
}
/** Two cells with the same key look the same and accept the same. A list on this sheet moves along: only its size counts. */
function lookKey({ style, format, validation, prompt }: Cell, { placed }: Side, published: PublishedPlaces): string {
  const scope: Scope = { names: placed.names, published, where: placed.sheet };
  const accepts =
    validation?.kind === "range"
      ? [validation.ref, sizeOf(placed.names.get(namesIn(validation.ref)[0] ?? ""))]
      : validation && validationPlan(validation, scope);
  return JSON.stringify([style ?? null, format ?? null, accepts ?? null, prompt ?? null]);
}
/** Cells that are filled down are one object: each is looked at once. */
function lookKeys(side: Side, published: PublishedPlaces): (cell: Cell) => string {
  const known = new Map<Cell, string>();
  return (cell) => {
    const key = known.get(cell) ?? lookKey(cell, side, published);
    known.set(cell, key);
    return key;
  };
}
const sizeOf = (rect: Rect | undefined): string => (rect ? `${rect.rows} × ${rect.columns}` : "");

const rulesOf = (side: Side, move: Mover): VerbOf<"addRule">[] =>
  side.sheet.looks.flatMap((verb) =>
    verb.kind === "addRule" ? [{ ...verb, over: move.rect(verb.over), formula: move.formula(verb.formula) }] : [],
  );

/** Heights and widths that are new, or were drawn otherwise. */
function sizes({ old, next, rows, columns, change, sheet }: Parts): Verb[] {
  const before = inverse(change.rows, next.contents.length);
  const heights = [...next.placed.heights].flatMap(([row, points]): Verb[] => {
    const isSame = (rows.from[row] ?? -1) >= 0 && old.placed.heights.get(before[row] ?? -1) === points;
    return isSame ? [] : [{ kind: "setRowHeight", sheet, row: rows.at[row] ?? row, count: 1, points }];
  });
  const fitted = [...old.placed.heights.keys()].flatMap((row): Verb[] => {
    const now = change.rows[row] ?? -1;
    return now < 0 || next.placed.heights.has(now) ? [] : [{ kind: "fitRow", sheet, row: rows.at[now] ?? now }];
  });
  const widthAt = (spec: SheetSpec, column: number): number => spec.widths[Math.min(column, spec.widths.length - 1)] ?? 10;
  const widths = Array.from({ length: next.placed.width }, (_, column) => column)
    .filter((column) => (columns.from[column] ?? -1) < 0)
    .map((column): Verb => ({
      kind: "setColumnWidth",
      sheet,
      column: columns.at[column] ?? column,
      count: 1,
      characters: widthAt(next.placed.spec, column),
    }));
  return [...heights, ...fitted, ...widths];
}

const chartsOf = (side: Side, move: Mover): ChartPlan[] =>
  side.sheet.looks.flatMap((verb) =>
    verb.kind === "addChart"
      ? [
          {
            ...verb.chart,
            over: move.rect(verb.chart.over),
            series: verb.chart.series.map((series) => ({
              ...series,
              values: move.rect(series.values),
              categories: move.rect(series.categories),
            })),
          },
        ]
      : [],
  );

function chartVerbs({ old, next, standing, sheet }: Parts, toFinal: Mover, toStanding: Mover): Verb[] {
  const size = (chart: ChartPlan): string => JSON.stringify(chart.series.map(({ values }) => [values.rows, values.columns]));
  const before = new Map(chartsOf(old, toStanding).map((chart) => [chart.name, chart]));
  // A chart that Excel itself carries along keeps what people changed in it.
  return chartsOf(next, toFinal).flatMap((chart): Verb[] => {
    const was = before.get(chart.name);
    const stands = standing.charts.find(({ name }) => name === chart.name);
    if (was && !stands) return []; // somebody took it away
    if (!was || !stands) return [{ kind: "addChart", sheet, chart }];
    if (size(was) !== size(chart))
      return [
        { kind: "removeChart", sheet, name: chart.name },
        { kind: "addChart", sheet, chart },
      ];
    const title = was.title !== chart.title && stands.title === was.title ? chart.title : undefined;
    const series = chart.series.map(({ name }, index) =>
      was.series[index]?.name !== name && stands.series[index] === was.series[index]?.name ? name : null,
    );
    return title === undefined && series.every((name) => name === null)
      ? []
      : [{ kind: "retitleChart", sheet, name: chart.name, ...(title !== undefined && { title }), series }];
  });
}

function pageVerbs({ old, next, sheet }: Parts, toFinal: Mover, toStanding: Mover): Verb[] {
  const moved = (side: Side, move: Mover): Verb[] =>
    side.sheet.looks.flatMap((verb): Verb[] => {
      if (verb.kind === "setPage") {
        const { titleRows, ...page } = verb.page;
        const rows = titleRows && move.rect({ row: titleRows.first, column: 0, rows: titleRows.count, columns: 1 });
        return [
          { ...verb, page: { ...page, area: move.rect(page.area), ...(rows && { titleRows: { first: rows.row, count: rows.rows } }) } },
        ];
      }
      if (verb.kind === "setView" && verb.freezeRows > 0)
        return [{ ...verb, freezeRows: move.rect({ row: 0, column: 0, rows: verb.freezeRows, columns: 1 }).rows }];
      return [];
    });
  const before = moved(old, toStanding).map((verb) => JSON.stringify({ ...verb, sheet }));
  return moved(next, toFinal).filter((verb) => !before.includes(JSON.stringify(verb)));
}

/** Names that mean other cells than before, and the mark of what the sheet is now. */
function nameVerbs(
  { old, next, standing, sheet }: Parts,
  toFinal: Mover,
  toStanding: Mover,
  full: readonly (readonly (Scalar | null)[])[],
  moves: number,
  isWritten: boolean,
): Verb[] {
  const { names } = standing;
  const key = (refers: Rect | string, move: Mover): string => (typeof refers === "string" ? refers : toAddress(move.rect(refers)));
  const before = new Map(
    old.names.flatMap((verb) => (verb.kind === "addName" ? [[verb.name, key(verb.refers, toStanding)] as const] : [])),
  );
  const verbs = next.names.flatMap((verb): Verb[] => {
    if (verb.kind !== "addName" || verb.name === identity.version) return [];
    const stands = names.includes(verb.name);
    // Where lines come or go at the edge of a name, Excel leaves it as it was.
    if (stands && moves === 0 && before.get(verb.name) === key(verb.refers, toFinal)) return [];
    return [
      ...(stands ? [{ kind: "removeName", sheet, name: verb.name } as const] : []),
      { ...verb, refers: typeof verb.refers === "string" ? verb.refers : toFinal.rect(verb.refers) },
    ];
  });
  const version = mark(next.placed.spec, full);
  if (moves === 0 && !isWritten && verbs.length === 0 && mark(old.placed.spec, full) === version) return [];
  return [
    ...verbs,
    { kind: "removeName", sheet, name: identity.version },
    { kind: "addName", sheet, name: identity.version, refers: version },
  ];
}
