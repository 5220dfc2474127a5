// Finds responsibility grids among any cells and reads them as a careful person would, without changing them.
import type { RaciCell } from "../../../model/raci-cell";
import type { SchemeId } from "../../../model/raci-scheme";
import { cellText } from "../../../model/raci-switch";
import type { Rect } from "../../../spec/address";
import type { Scalar } from "../../../spec/sheet";
import { legendIn, letterTest, meaningIn, reader, schemeThatReads, signs, textOf } from "./reading";

/** Cells of a sheet: `values[0][0]` stands at (row, column), counted from 0. */
export interface CellBlock {
  readonly values: readonly (readonly (Scalar | null)[])[];
  readonly row: number;
  readonly column: number;
  /** Merged areas of the sheet; only their first cell holds something. */
  readonly merges?: readonly Rect[];
}

export interface AdoptOptions {
  /** The one that reads most cells, unless said. */
  readonly scheme?: SchemeId;
  /** What signs mean; goes before what the sheet's own legend says. */
  readonly legend?: Readonly<Record<string, string>>;
}

/** A cell of the sheet with what stands in it. */
export interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A grid as it was read. Rows and columns are those of the sheet. */
export interface AdoptedGrid {
  /** From the header to the last task, from the first task column to the last role. */
  readonly at: Rect;
  readonly scheme: SchemeId;
  readonly tasks: readonly { readonly task: string; readonly phase: string | null }[];
  readonly roles: readonly string[];
  /** Letters as XD writes them; what could not be read stands as it was. */
  readonly grid: readonly (readonly string[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly unread: readonly NamedCell[];
  /** Countersignatures: read as a letter, with a veto that the letter does not say. */
  readonly vetoes: readonly NamedCell[];
  readonly legend: Readonly<Record<string, string>>;
  /** Signs that no legend explains. */
  readonly unknownSigns: readonly string[];
  /** Rows taken for headings of phases. */
  readonly headings: readonly NamedCell[];
}

const taskWords = /任务|工作|活动|事项|流程|步骤|内容|交付|task|activit|deliverable|step|work|process|action/i;
/** Headings that are surely no role: "Network" holds "work" and is one. */
const noRole =
  /^(任务|工作|事项|活动|流程|步骤|交付物?|阶段|模块|类别|分类|环节)(名称|内容|项|描述)?$|^(task|activity|activities|deliverable|step|phase|stage|category)s?$/i;
const phaseWords = /阶段|模块|类别|分类|环节|phase|stage|category|group|workstream/i;
const numberWords = /^(序号|编号|no\.?|#|id|nr\.?)$/i;
const headingText = /^(第?[一二三四五六七八九十]+[、.．]|第.{1,4}(阶段|部分)|.{0,12}阶段[：:]?$|(phase|stage)\b)|[：:]$/iu;
const noteText = /^(注|备注|说明|图例|note|legend|key)\s*[:：]?/iu;

/**
 * Every grid among these cells, from the top. Cells without a grid give [].
 *
 * @example adoptGrids({ row: 0, column: 0, values: [["任务", "IT", "财务"], ["上线", "Ａ／Ｒ", "抄送"]] })[0]?.grid // [["A/R", "I"]]
 * @example adoptGrids({ row: 0, column: 0, values: [["任务", "IT", "财务"], ["上线", "A", "负责"]] })[0]?.unread // [{ row: 1, column: 2, text: "负责" }]
 */
export function adoptGrids(block: CellBlock, options: AdoptOptions = {}): AdoptedGrid[] {
  const { values, covers } = spread(block);
  const legend = { ...legendOf(values), ...options.legend };
  const isLetter = letterTest(legend);
  const marked = values.map((row) => row.map(isLetter));
  return groupsOf(values, marked).flatMap((group) => {
    const found = readGroup({ values, covers, marked, block, legend }, group, options);
    return found ? [found] : [];
  });
}

interface Sheet {
  readonly values: readonly (readonly (Scalar | null)[])[];
  /** The merged area over each cell, where there is one; counted within the block. */
  readonly covers: readonly (readonly (Rect | undefined)[])[];
  readonly marked: readonly (readonly boolean[])[];
  readonly block: CellBlock;
  readonly legend: Readonly<Record<string, string>>;
}

/** What stands in a merged area stands in each of its cells. */
function spread({ values, row, column, merges = [] }: CellBlock): Pick<Sheet, "values" | "covers"> {
  const width = Math.max(0, ...values.map((line) => line.length));
  const filled = values.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? null));
  const covers = filled.map((line) => line.map((): Rect | undefined => undefined));
  for (const merged of merges) {
    const area: Rect = { ...merged, row: merged.row - row, column: merged.column - column };
    const first = filled[area.row]?.[area.column] ?? null;
    for (let r = Math.max(0, area.row); r < Math.min(filled.length, area.row + area.rows); r++)
      for (let c = Math.max(0, area.column); c < Math.min(width, area.column + area.columns); c++) {
        const [line, cover] = [filled[r], covers[r]];
        if (line && cover) [line[c], cover[c]] = [first, area];
      }
  }
  return { values: filled, covers };
}

/** Legends in one text, or a sign alone with its meaning in the cell beside it. */
function legendOf(values: Sheet["values"]): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (sign: string, meaning: string | undefined): void => {
    if (meaning !== undefined && !(sign in found)) found[sign] = meaning;
  };
  for (const line of values) {
    // In a row that begins with a task, a letter beside a sign is another role's.
    const lead = line.map(textOf).find((text) => text !== "") ?? "";
    const isLegend = noteText.test(lead) || (lead.length === 1 && signs.includes(lead));
    for (const [index, value] of line.entries()) {
      const text = textOf(value);
      if (text.length > 1) for (const [sign, meaning] of Object.entries(legendIn(text))) add(sign, meaning);
      else if (isLegend && text !== "" && signs.includes(text)) {
        const beside = textOf(line[index + 1]).replace(/^[=＝:：—-]\s*/u, "");
        if (beside !== "" && !signs.includes(beside)) add(text, meaningIn(beside));
      }
    }
  }
  return found;
}

interface Group {
  readonly first: number;
  readonly last: number;
}

/** Rows with letters that belong together: small gaps are phases or empty tasks, unless a new header stands in them. */
function groupsOf(values: Sheet["values"], marked: Sheet["marked"]): Group[] {
  const groups: Group[] = [];
  const count = (row: number): number => marked[row]?.filter(Boolean).length ?? 0;
  const columnsOf = ({ first, last }: Group): number[] => {
    const columns = new Set<number>();
    for (let row = first; row <= last; row++) marked[row]?.forEach((is, column) => is && columns.add(column));
    return [...columns];
  };
  const isHeader = (row: number, columns: readonly number[]): boolean =>
    columns.filter((column) => textOf(values[row]?.[column]) !== "" && !marked[row]?.[column]).length >= Math.max(2, columns.length / 2);
  for (let row = 0; row < values.length; row++) {
    if (count(row) === 0) continue;
    const open = groups.at(-1);
    const between = open ? Array.from({ length: row - open.last - 1 }, (_, index) => open.last + 1 + index) : [];
    if (open && between.length <= 3 && !between.some((gap) => isHeader(gap, columnsOf(open))))
      groups[groups.length - 1] = { ...open, last: row };
    else groups.push({ first: row, last: row });
  }
  return groups;
}

function readGroup(sheet: Sheet, group: Group, options: AdoptOptions): AdoptedGrid | undefined {
  const { values, marked, block, legend } = sheet;
  const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const text = (row: number, column: number): string => textOf(values[row]?.[column]);
  const width = values[0]?.length ?? 0;
  let { first } = group;
  let all = span(0, width - 1).filter((column) => isLetterColumn(sheet, group, column));
  // A role called "AI" looks like letters: a first row in which most cells are none is the header.
  const inFirst = all.filter((column) => text(first, column) !== "");
  if (inFirst.filter((column) => marked[first]?.[column]).length * 2 < inFirst.length && first < group.last) first++;
  const header = headerOf(sheet, first, all);
  // A task may be called "a": what its heading calls tasks, phases or numbers are no letters.
  const titleOf = (column: number): string =>
    header
      .map((row) => text(row, column))
      .join(" ")
      .trim();
  all = all.filter((column) => ![noRole, numberWords].some((words) => words.test(titleOf(column))));
  const task = taskColumn(sheet, first, group.last, all, header);
  const columns = withNamed(
    sheet,
    first,
    group.last,
    header,
    all.filter((column) => task === undefined || column > task),
  );
  const letters = span(first, group.last).reduce((sum, row) => sum + columns.filter((column) => marked[row]?.[column]).length, 0);
  // One stray letter is no grid: two roles, or one with a header and several tasks.
  if (columns.length === 0 || letters < 2 || (columns.length < 2 && (header.length === 0 || task === undefined))) return undefined;
  const left = span(0, (columns[0] ?? 1) - 1).filter((column) => column !== task);
  const phase = phaseColumn(sheet, first, group.last, left, header, task);

  const scheme =
    options.scheme ??
    schemeThatReads(
      span(first, group.last).flatMap((row) => columns.map((column) => values[row]?.[column] ?? null)),
      legend,
    );
  const read = reader(scheme, legend);
  const tasks: { task: string; phase: string | null }[] = [];
  const rows: number[] = [];
  const headings: NamedCell[] = [];
  const cells: RaciCell[][] = [];
  const named = new Map<string, number>();
  let open = "";
  for (const row of span((header.at(-1) ?? first - 1) + 1, lastRow(sheet, group.last, columns, task))) {
    const own = columns.map((column) => read(values[row]?.[column] ?? null));
    const isEmpty = own.every((cell) => cell.kind === "letters" && cell.letters.length === 0);
    const said = task === undefined ? "" : text(row, task);
    const ofPhase = phase === undefined ? "" : text(row, phase);
    const lead = left.map((column) => text(row, column)).find((other) => other !== "" && Number.isNaN(Number(other))) ?? "";
    const headed = said || lead;
    const across =
      columns.length > 1 &&
      columns.every((column) => sheet.covers[row]?.[column]) &&
      new Set(columns.map((column) => text(row, column))).size === 1;
    if (
      (across && !columns.some((column) => marked[row]?.[column])) ||
      (isEmpty && headed !== "" && (headingText.test(headed) || (said === "" && ofPhase === "")))
    ) {
      open = (headed || text(row, columns[0] ?? 0)).replace(/[：:]$/u, "");
      headings.push({ row: block.row + row, column: block.column + (task ?? left[0] ?? 0), text: open });
      continue;
    }
    if (isEmpty && said === "" && ofPhase === "") continue;
    if (ofPhase !== "") open = ofPhase;
    const name = said || ofPhase || `${block.row + row + 1}`;
    const before = named.get(name.toLowerCase()) ?? 0;
    named.set(name.toLowerCase(), before + 1);
    tasks.push({ task: before === 0 ? name : `${name} (${before + 1})`, phase: open || null });
    rows.push(block.row + row);
    cells.push(own);
  }
  const at = (index: number, column: number, cell: NamedCell["text"]): NamedCell => ({
    row: rows[index] ?? 0,
    column: block.column + (columns[column] ?? 0),
    text: cell,
  });
  const original = (index: number, column: number): string => text((rows[index] ?? 0) - block.row, columns[column] ?? 0);
  const unread = cells.flatMap((line, index) =>
    line.flatMap((cell, column) => (cell.kind === "unreadable" ? [at(index, column, cell.text.trim())] : [])),
  );
  const top = header[0] ?? first;
  const start = Math.min(task ?? columns[0] ?? 0, phase ?? Infinity, columns[0] ?? 0);
  return {
    at: {
      row: block.row + top,
      column: block.column + start,
      rows: (rows.at(-1) ?? block.row + first) - block.row - top + 1,
      columns: (columns.at(-1) ?? 0) - start + 1,
    },
    scheme,
    tasks,
    roles: uniqueNames(
      columns.map((column) => roleName(sheet, header, column)),
      columns.map((column) => block.column + column),
    ),
    grid: cells.map((line, index) =>
      line.map((cell, column) => (cell.kind === "letters" ? cellText(cell.letters, scheme) : original(index, column))),
    ),
    rows,
    columns: columns.map((column) => block.column + column),
    unread,
    vetoes: cells.flatMap((line, index) =>
      line.flatMap((cell, column) => (cell.kind === "letters" && cell.veto ? [at(index, column, original(index, column))] : [])),
    ),
    legend,
    unknownSigns: [...new Set(unread.flatMap((cell) => [...cell.text].filter((sign) => signs.includes(sign) && !(sign in legend))))],
    headings,
  };
}

/** Most of what stands in the column are letters. */
function isLetterColumn({ values, marked }: Sheet, { first, last }: Group, column: number): boolean {
  let letters = 0;
  let others = 0;
  for (let row = first; row <= last; row++) {
    if (marked[row]?.[column]) letters++;
    else if (!["", "0", "-", "—", "–", "/"].includes(textOf(values[row]?.[column]))) others++;
  }
  return letters > 0 && letters >= others;
}

/** Rows above the first task in which the roles stand, from the top: one, or two where departments stand over posts. */
function headerOf({ values, covers, marked }: Sheet, first: number, columns: readonly number[]): number[] {
  const texts = (row: number): string[] => columns.map((column) => textOf(values[row]?.[column]));
  const isRow = (row: number, least: number): boolean => {
    const filled = texts(row).filter((one, index) => one !== "" && !marked[row]?.[columns[index] ?? 0]);
    // A title over everything is one text in one merged area.
    const isTitle =
      new Set(filled).size === 1 && columns.length > 1 && columns.some((column) => (covers[row]?.[column]?.columns ?? 1) >= columns.length);
    return filled.length >= least && !isTitle;
  };
  for (let row = first - 1; row >= Math.max(0, first - 3); row--) {
    if (!isRow(row, Math.max(1, columns.length / 2))) continue;
    const above = row - 1;
    const isSecond = above >= 0 && isRow(above, 2) && new Set(texts(above).filter((one) => one !== "")).size > 1;
    // One merged over both rows says the same twice.
    return isSecond ? [above, row] : [row];
  }
  return [];
}

/** Post under department; where the lower cell says nothing or the same, one of them. */
function roleName({ values, covers, block }: Sheet, header: readonly number[], column: number): string {
  const [upper, lower] = header.length === 2 ? header : [undefined, header[0]];
  const below = lower === undefined ? "" : textOf(values[lower]?.[column]);
  if (upper === undefined) return below;
  let above = textOf(values[upper]?.[column]);
  // A department over several posts without a merge: its name stands over the first of them.
  for (let left = column - 1; above === "" && left >= 0 && block.merges === undefined && covers[upper]?.[left] === undefined; left--) {
    const said = textOf(values[upper]?.[left]);
    if (said !== "") above = said;
  }
  if (below === "" || below === above) return above;
  return above === "" ? below : `${above}/${below}`;
}

/** Names as XD wants them: none twice, none empty (then the column's letters). */
function uniqueNames(names: readonly string[], columns: readonly number[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const said = name.replace(/\s*\n\s*/g, " ").slice(0, 36) || `#${(columns[index] ?? 0) + 1}`;
    const before = seen.get(said.toLowerCase()) ?? 0;
    seen.set(said.toLowerCase(), before + 1);
    return before === 0 ? said : `${said} ${before + 1}`;
  });
}

/** The column before the letters that says what is done: by its heading, else the one with most to say. */
function taskColumn(
  { values, marked }: Sheet,
  first: number,
  last: number,
  columns: readonly number[],
  header: readonly number[],
): number | undefined {
  const end = columns.at(-1) ?? 0;
  let best: { column: number; score: number } | undefined;
  for (let column = 0; column < end; column++) {
    const texts: string[] = [];
    const isTitled = taskWords.test(header.map((row) => textOf(values[row]?.[column])).join(" "));
    for (let row = first; row <= last; row++) {
      const said = textOf(values[row]?.[column]);
      if (said !== "" && Number.isNaN(Number(said)) && (isTitled || !marked[row]?.[column])) texts.push(said);
    }
    if (columns.includes(column) || texts.length === 0) continue;
    const title = header.map((row) => textOf(values[row]?.[column])).join(" ");
    const named = taskWords.test(title) ? 1000 : phaseWords.test(title) || numberWords.test(title.trim()) ? -1000 : 0;
    const score = named + new Set(texts).size * 10 + texts.join("").length / Math.max(1, texts.length);
    // Notes to the right of the roles are no tasks.
    if (columns.some((letters) => letters < column) && named <= 0) continue;
    if (!best || score > best.score) best = { column, score };
  }
  return best?.column;
}

/** A column before the letters that groups the tasks: by its heading, else one with fewer different texts than tasks. */
function phaseColumn(
  { values }: Sheet,
  first: number,
  last: number,
  left: readonly number[],
  header: readonly number[],
  task: number | undefined,
): number | undefined {
  const different = (column: number): number => {
    const said = new Set<string>();
    for (let row = first; row <= last; row++) {
      const one = textOf(values[row]?.[column]);
      if (one !== "" && Number.isNaN(Number(one))) said.add(one);
    }
    return said.size;
  };
  const titled = left.find(
    (column) => phaseWords.test(header.map((row) => textOf(values[row]?.[column])).join(" ")) && different(column) > 0,
  );
  if (titled !== undefined) return titled;
  return task === undefined
    ? undefined
    : left.find(
        (column) => column < task && different(column) > 0 && different(column) < last - first + 1 && different(column) <= different(task),
      );
}

/** A role without any letter is idle, not absent: named columns between and beside the others belong to the grid. */
function withNamed({ values }: Sheet, first: number, last: number, header: readonly number[], columns: readonly number[]): number[] {
  const [start, end] = [columns[0], columns.at(-1)];
  if (start === undefined || end === undefined || header.length === 0) return [...columns];
  const lowest = header.at(-1) ?? 0;
  const isNamed = (column: number): boolean => textOf(values[lowest]?.[column]) !== "";
  const isBlank = (column: number): boolean => {
    for (let row = first; row <= last; row++) if (!["", "0", "-", "—", "–", "/"].includes(textOf(values[row]?.[column]))) return false;
    return true;
  };
  const isOfUse = (column: number): boolean =>
    columns.includes(column) || (isNamed(column) && !/备注|说明|remark|note|comment/i.test(textOf(values[lowest]?.[column])));
  const width = values[lowest]?.length ?? 0;
  let to = end;
  while (to + 1 < width && isNamed(to + 1) && isBlank(to + 1) && isOfUse(to + 1)) to++;
  return Array.from({ length: to - start + 1 }, (_, index) => start + index).filter(isOfUse);
}

/** Tasks at the end that nobody has a part in: rows that go on below with a task and nothing but blanks. */
function lastRow({ values, block }: Sheet, last: number, columns: readonly number[], task: number | undefined): number {
  if (task === undefined) return last;
  let end = last;
  for (let row = last + 1; row < values.length; row++) {
    const said = textOf(values[row]?.[task]);
    const others = columns.some((column) => !["", "0", "-", "—", "–", "/"].includes(textOf(values[row]?.[column])));
    if (
      said === "" ||
      noteText.test(said) ||
      Object.keys(legendIn(said)).length > 0 ||
      /[：:]/.test(said) ||
      /^(合计|小计|总计|total)/i.test(said) ||
      others
    )
      break;
    end = row;
  }
  return block.values.length > 0 ? end : last;
}
