// From what sheets are to what must be done: names become addresses, links find their publishers, looks become rectangles.
import { onSheet, toAddress, type Rect } from "./address";
import { choices } from "./choices";
import { fingerprint } from "./fingerprint";
import { rectanglesBy } from "./rectangles";
import { namesIn, resolve, type PublishedPlace, type PublishedPlaces, type Scope } from "./reference";
import type { Cell, ChartColor, Role, Scalar, SheetSpec, Validation } from "./sheet";
import { freeSheetName } from "./sheet-name";
import { fonts, formats, palette, ruleLooks, styles, type StyleName } from "./styles";
import { typed } from "./typed-text";
import type { ChartPlan, Plan, PlannedSheet, ValidationPlan, Verb } from "./verb";

/** A generated sheet that the workbook already holds. */
export interface StandingSheet {
  readonly kind: string;
  readonly version: number;
  readonly locale: string;
  readonly published: PublishedPlaces;
}

/** What the workbook already holds. */
export interface Surroundings {
  readonly sheetNames: readonly string[];
  readonly standing: readonly StandingSheet[];
}

/** A sheet whose blocks have found their rows. */
export interface Placed {
  readonly spec: SheetSpec;
  readonly sheet: string;
  readonly grid: readonly (readonly (Cell | null)[])[];
  readonly width: number;
  readonly names: ReadonlyMap<string, Rect>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly heights: ReadonlyMap<number, number>;
  readonly titleRows: { readonly first: number; readonly count: number } | undefined;
  readonly printed: Rect;
}

/** Defined names of one sheet: what it is, what was typed, what it publishes. Names never equal a function's. */
export const identity = { kind: "xd_kind", version: "xd_version", input: "xd_in_", output: "xd_out_" } as const;

/** Sheets of one template carry its id, and after a slash what they are: "model/results". */
export const familyOf = (kind: string): string => kind.split("/")[0] ?? kind;

/** The list of verbs that draws these sheets into a workbook with these surroundings. */
export function plan(specs: readonly SheetSpec[], surroundings: Surroundings): Plan {
  const taken = [...surroundings.sheetNames];
  const placed = specs.map((spec) => {
    const sheet = freeSheetName(spec.tab, taken);
    taken.push(sheet);
    return place(spec, sheet);
  });
  const published = standingFigures(surroundings, specs[0]?.locale);
  for (const one of placed) {
    for (const [name, rect] of one.names) {
      if (one.roles.get(name)?.endsWith("out"))
        published.set(`${familyOf(one.spec.kind)}.${name}`, { sheet: one.sheet, rect, constants: constantsIn(one.grid, rect) });
    }
  }
  const families = familyNames(placed);
  const drawn = placed.map((one) => draw(one, published, families.get(familyOf(one.spec.kind)) ?? new Map<string, PublishedPlace>()));
  return {
    setup: [...drawn.map(({ sheet }): Verb => ({ kind: "addSheet", sheet: sheet.name })), ...drawn.flatMap(({ names }) => names)],
    sheets: drawn.map(({ sheet }) => sheet),
    finish: drawn[0] ? [{ kind: "activate", sheet: (drawn.find(({ sheet }) => sheet.kind !== "lists") ?? drawn[0]).sheet.name }] : [],
  };
}

/** What the sheets of each family call their cells; of two with one name the first sheet's. */
function familyNames(placed: readonly Placed[]): ReadonlyMap<string, PublishedPlaces> {
  const families = new Map<string, Map<string, PublishedPlace>>();
  for (const { spec, sheet, names } of placed) {
    const family = families.get(familyOf(spec.kind)) ?? new Map<string, PublishedPlace>();
    for (const [name, rect] of names) if (!family.has(name)) family.set(name, { sheet, rect, constants: [] });
    families.set(familyOf(spec.kind), family);
  }
  return families;
}

/** The first sheet that publishes a figure is linked to; words only in the language of the new sheets, where one is said. */
export function standingFigures({ standing }: Pick<Surroundings, "standing">, locale: string | undefined): Map<string, PublishedPlace> {
  const published = new Map<string, PublishedPlace>();
  for (const sheet of standing) {
    if (sheet.kind === "lists" && locale !== undefined && sheet.locale !== locale) continue;
    for (const [name, place] of sheet.published) if (!published.has(name)) published.set(name, place);
  }
  return published;
}

export function place(spec: SheetSpec, sheet: string): Placed {
  const grid: (readonly (Cell | null)[])[] = [];
  const names = new Map<string, Rect>();
  const roles = new Map<string, Role>();
  const heights = new Map<number, number>();
  let titleRows: Placed["titleRows"];
  let printedRows = 0;
  for (const [index, block] of spec.blocks.entries()) {
    const top = grid.length;
    for (const named of block.names) {
      if (names.has(named.name)) throw new Error(`${spec.kind}: two things are called ${named.name}`);
      names.set(named.name, { row: top + named.row, column: named.column, rows: named.rows, columns: named.columns });
      if (named.as) roles.set(named.name, named.as);
    }
    for (const [row, points] of Object.entries(block.heights ?? {})) heights.set(top + Number(row), points);
    if (block.titleRows) titleRows = { first: top + block.titleRows[0], count: block.titleRows[1] };
    grid.push(...block.cells);
    if (index < (spec.printed?.blocks ?? spec.blocks.length)) printedRows = grid.length;
    for (let gap = block.gap ?? 1; gap > 0; gap--) grid.push([]);
  }
  while (grid.length > 0 && (grid[grid.length - 1]?.length ?? 0) === 0 && !covered(names, grid.length - 1)) grid.pop();
  const width = Math.max(1, ...grid.map((row) => row.length), ...[...names.values()].map((rect) => rect.column + rect.columns));
  const printed: Rect = { row: 0, column: 0, rows: Math.max(1, printedRows), columns: Math.min(width, spec.printed?.columns ?? width) };
  return { spec, sheet, grid, width, names, roles, heights, titleRows, printed };
}

const covered = (names: ReadonlyMap<string, Rect>, row: number): boolean => [...names.values()].some((rect) => row < rect.row + rect.rows);

const constantsIn = (grid: Placed["grid"], rect: Rect): (Scalar | null)[][] =>
  Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (_, column) => grid[rect.row + row]?.[rect.column + column]?.value ?? null),
  );

export interface Drawn {
  readonly sheet: PlannedSheet;
  readonly names: readonly Verb[];
  readonly cells: readonly (readonly (Cell | null)[])[];
  readonly contents: readonly (readonly (Scalar | null)[])[];
}

export const mark = (spec: SheetSpec, contents: readonly (readonly (Scalar | null)[])[]): string =>
  `="${spec.version} ${spec.locale} ${fingerprint(contents)}"`;

export function draw(one: Placed, published: PublishedPlaces, family: PublishedPlaces): Drawn {
  const { spec, sheet, grid, width } = one;
  const at: Rect = { row: 0, column: 0, rows: Math.max(1, grid.length), columns: width };
  const scope: Scope = { names: one.names, published, family, where: sheet };
  const cells = everyCell(at, (row, column) => {
    const cell = grid[row]?.[column];
    return cell ? finished(cell, published) : null;
  });
  const contents = cells.map((row, r) => row.map((cell, c) => (cell ? content(cell, r, c, scope) : null)));
  const addName = (name: string, refers: Rect | string): Verb => ({ kind: "addName", sheet, name, refers });
  const names = [
    addName(identity.kind, `="${spec.kind}"`),
    addName(identity.version, mark(spec, contents)),
    ...[...one.names].flatMap(([name, rect]) => {
      const role = one.roles.get(name);
      return [
        ...(role?.startsWith("in") ? [addName(identity.input + name, rect)] : []),
        ...(role?.endsWith("out") ? [addName(identity.output + name, rect)] : []),
      ];
    }),
  ];
  const looks: Verb[] = [
    { kind: "setFont", sheet, at, font: fonts[spec.locale] ?? "Calibri", size: 10 },
    { kind: "setNumberFormats", sheet, at, formats: cells.map((row) => row.map((cell) => (cell?.format ? formats[cell.format] : null))) },
    ...[...rectanglesBy(cells.map((row) => row.map((cell) => cell?.style)))].map(([style, over]): Verb => ({
      kind: "setLook",
      sheet,
      over,
      look: styles[style as StyleName],
    })),
    ...widths(spec, sheet, width),
    ...[...one.heights].map(([row, points]): Verb => ({ kind: "setRowHeight", sheet, row, count: 1, points })),
    ...validations(cells, sheet, (validation) => validationPlan(validation, scope)),
    // A rule that is added later comes first in Excel: the first one of the description is added last.
    ...(spec.rules ?? []).toReversed().map((rule): Verb => {
      const over = rectOf(rule.over, scope);
      return { kind: "addRule", sheet, over, formula: resolve(rule.formula, over.row, over.column, scope), look: ruleLooks[rule.look] };
    }),
    ...(spec.charts ?? []).map((chart): Verb => ({ kind: "addChart", sheet, chart: chartPlan(chart, scope) })),
    {
      kind: "setPage",
      sheet,
      page: {
        ...spec.page,
        area: one.printed,
        ...(one.titleRows && { titleRows: one.titleRows }),
        ...(spec.freezeColumns !== undefined && { titleColumns: spec.freezeColumns }),
      },
    },
    {
      kind: "setView",
      sheet,
      ...(spec.tabColor !== undefined && { tabColor: spec.tabColor }),
      freezeRows: one.titleRows && spec.freezeTitles !== false ? one.titleRows.first + one.titleRows.count : 0,
      freezeColumns: spec.freezeColumns ?? 0,
    },
  ];
  return {
    sheet: { kind: spec.kind, name: sheet, places: one.names, content: [{ kind: "setCells", sheet, at, cells: contents }], looks },
    names,
    cells,
    contents,
  };
}

const everyCell = <T>(at: Rect, of: (row: number, column: number) => T): T[][] =>
  Array.from({ length: at.rows }, (_, row) => Array.from({ length: at.columns }, (_, column) => of(at.row + row, at.column + column)));

/** What an input becomes when another sheet owns its figure. */
const linked: Partial<Record<StyleName, StyleName>> = {
  input: "link",
  inputText: "linkText",
  inputHeader: "linkHeader",
  inputCenter: "link",
};

/** Where a cell's link leads: the cell of the first publisher that has it, and the constant in it where that is known. */
export function linkTarget(
  cell: Cell,
  published: PublishedPlaces,
): { readonly formula: string; readonly value: Scalar | null } | undefined {
  if (cell.link?.beside) return answer(cell.link, cell.link.beside, published);
  for (const name of cell.link?.to ?? []) {
    const place = published.get(name);
    const target = place && element(place, cell.link ?? { to: [] });
    if (place && target)
      return {
        formula: `=${onSheet(place.sheet, target)}`,
        value: place.constants[target.row - place.rect.row]?.[target.column - place.rect.column] ?? null,
      };
  }
  return undefined;
}

/** Yes or no, looked up by name: rows of the publisher may be sorted, and names may change on both sides. */
function answer(
  { to: [figure], equals }: NonNullable<Cell["link"]>,
  { names, of }: NonNullable<NonNullable<Cell["link"]>["beside"]>,
  published: PublishedPlaces,
): ReturnType<typeof linkTarget> {
  const [values, named, words] = [published.get(figure ?? names), published.get(names), published.get("lists.yesNo")];
  const row = equals === undefined || equals === "" ? -1 : (named?.constants.findIndex((cells) => cells.includes(equals)) ?? -1);
  if (!values || !named || !words || row < 0) return undefined;
  const [found, among] = [onSheet(values.sheet, values.rect), onSheet(named.sheet, named.rect)];
  const value = values.constants[row]?.[0] ?? null;
  return {
    formula: `=IF(IFERROR(INDEX(${found},MATCH(${of},${among},0)),0)=1,{lists.yesNo.yes},{lists.yesNo.no})`,
    value: value === null ? null : (words.constants[choices.yesNo.indexOf(value === 1 ? "yes" : "no")]?.[0] ?? null),
  };
}

/** A cell whose link has found its publisher, or has become an input; a formula without what it needs is left out. */
function finished(cell: Cell, published: PublishedPlaces): Cell {
  if (cell.needs?.some((name) => !published.has(name))) {
    const { formula: _formula, ...rest } = cell;
    return rest;
  }
  // An input that could be worked out from what others publish is theirs.
  if (cell.needs && cell.style && cell.style in linked) return asLink(cell);
  const target = linkTarget(cell, published);
  return target ? asLink({ ...cell, formula: target.formula }) : cell;
}

/** A cell whose figure another sheet owns: nobody types into it. */
export function asLink(cell: Cell): Cell {
  const { value: _value, link: _link, validation: _validation, prompt: _prompt, ...rest } = cell;
  const style = cell.style && (linked[cell.style] ?? cell.style);
  return { ...rest, ...(style && { style }) };
}

function element(place: PublishedPlace, { row, column, equals }: NonNullable<Cell["link"]>): Rect | undefined {
  if (equals !== undefined) {
    // A row that is free here is no twin of one that is free there.
    if (equals === "") return undefined;
    for (const [r, cells] of place.constants.entries()) {
      const c = cells.indexOf(equals);
      if (c >= 0) return { row: place.rect.row + r, column: place.rect.column + c, rows: 1, columns: 1 };
    }
    return undefined;
  }
  if ((row ?? 0) >= place.rect.rows || (column ?? 0) >= place.rect.columns) return undefined;
  return { row: place.rect.row + (row ?? 0), column: place.rect.column + (column ?? 0), rows: 1, columns: 1 };
}

function content(cell: Cell, row: number, column: number, scope: Scope): Scalar | null {
  if (cell.formula !== undefined)
    return resolve(cell.formula, row, column, { ...scope, where: `${scope.where}!${toAddress({ row, column, rows: 1, columns: 1 })}` });
  if (cell.value === undefined || cell.value === null || cell.value === "") return null;
  return typeof cell.value === "string" ? typed(cell.value) : cell.value;
}

function rectOf(ref: string, scope: Scope): Rect {
  const name = namesIn(ref)[0] ?? ref;
  const rect = scope.names.get(name);
  if (!rect) throw new Error(`${scope.where}: nothing is called ${ref}`);
  return rect;
}

function widths(spec: SheetSpec, sheet: string, width: number): Verb[] {
  const wanted = Array.from({ length: width }, (_, column) => spec.widths[Math.min(column, spec.widths.length - 1)] ?? 10);
  return [...rectanglesBy([wanted.map(String)])].flatMap(([characters, runs]) =>
    runs.map((run): Verb => ({ kind: "setColumnWidth", sheet, column: run.column, count: run.columns, characters: Number(characters) })),
  );
}

/** @param planned a validation with addresses in place of names */
export function validations(
  cells: readonly (readonly (Cell | null)[])[],
  sheet: string,
  planned: (validation: Validation) => ValidationPlan,
): Verb[] {
  // The cells of a grid share one validation.
  const known = new Map<Validation, Map<string | undefined, string>>();
  const key = (cell: Cell | null): string | undefined => {
    if (!cell?.validation) return undefined;
    const { validation, prompt } = cell;
    const byPrompt = known.get(validation) ?? new Map<string | undefined, string>();
    known.set(validation, byPrompt);
    const found = byPrompt.get(prompt) ?? JSON.stringify([planned(validation), prompt ?? null]);
    byPrompt.set(prompt, found);
    return found;
  };
  return [...rectanglesBy(cells.map((row) => row.map(key)))].map(([json, over]): Verb => {
    const [rule, prompt] = JSON.parse(json) as [ValidationPlan, string | null];
    return { kind: "setValidation", sheet, over, rule, ...(prompt !== null && { prompt }) };
  });
}

export function validationPlan(validation: Validation, scope: Scope): ValidationPlan {
  switch (validation.kind) {
    case "choice":
      return { kind: "list", source: `=${resolve(`{lists.${validation.of}}`, 0, 0, scope)}` };
    case "list":
      return { kind: "list", source: validation.words.join(",") };
    case "range":
      return { kind: "list", source: `=${resolve(validation.ref, 0, 0, scope)}` };
    default:
      return validation;
  }
}

const chartColors: Record<ChartColor, string | null> = { ...palette, none: null };

function chartPlan(chart: NonNullable<SheetSpec["charts"]>[number], scope: Scope): ChartPlan {
  const { name, kind, title, legend, valueFormat, topDown, gap } = chart;
  const part = (ref: string): Rect => {
    const rect = rectOf(ref, scope);
    if (!ref.endsWith(".later}")) return rect;
    return rect.rows === 1
      ? { ...rect, column: rect.column + 1, columns: rect.columns - 1 }
      : { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
  };
  return {
    name,
    kind,
    title,
    legend,
    over: rectOf(chart.over, scope),
    ...(valueFormat && { valueFormat: formats[valueFormat] }),
    ...(topDown && { topDown }),
    ...(gap !== undefined && { gap }),
    series: chart.series.map((series) => ({
      name: series.name,
      values: part(series.values),
      categories: part(series.categories),
      ...(series.kind && { kind: series.kind }),
      color: chartColors[series.color],
    })),
  };
}
