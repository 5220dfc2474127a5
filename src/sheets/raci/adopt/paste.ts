// Reads pasted text: a whole grid, a table of phases and tasks, or a plain list, with whatever stands between the parts.
import { adoptGrids, type AdoptedGrid, type AdoptOptions } from "./adopt";

export interface PastedTask {
  readonly task: string;
  readonly phase: string | null;
}
export type Pasted =
  | { readonly kind: "grid"; readonly grid: AdoptedGrid }
  | { readonly kind: "tasks"; readonly tasks: readonly PastedTask[] }
  | { readonly kind: "nothing" };

/** From the surest to the least sure: a comma may stand inside a task. */
const separators = ["\t", "|", "；", ";", "，", ",", "、"] as const;
const bullet = /^\s*(?:[-*•·▪]\s+|[(（]?\d+[.)、．）]\s*|[①-⑳]\s*)/u;
const phaseLine = /^(第?[一二三四五六七八九十]+[、.．]|第.{1,4}(阶段|部分)|.{0,12}阶段[：:]?$|(phase|stage)\s*\d)|[：:]$/iu;
const taskHead = /^(任务|工作|工作内容|任务名称|事项|活动|task|activity|deliverable|work)s?$/i;
const phaseHead = /^(阶段|模块|类别|phase|stage|category)s?$/i;

/**
 * @example parsePasted("任务,IT,财务\n上线,A/R,C\n验收,R,A").kind // "grid"
 * @example parsePasted("准备：\n1. 定目标\n2. 定指标") // { kind: "tasks", tasks: [{ task: "定目标", phase: "准备" }, { task: "定指标", phase: "准备" }] }
 * @example parsePasted("定目标、定指标、谈判") // { kind: "tasks", tasks: [{ task: "定目标", phase: null }, { task: "定指标", phase: null }, { task: "谈判", phase: null }] }
 */
export function parsePasted(text: string, options: AdoptOptions = {}): Pasted {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^[\s|:+-]+$/.test(line));
  if (lines.length === 0) return { kind: "nothing" };
  const whole = lines.join("\n");
  const separator = separatorOf(lines);
  const cells = separator === undefined ? lines.map((line) => [line.trim()]) : cellsOf(whole, separator);
  if (separator !== undefined && cells.some((row) => row.length > 2)) {
    const [grid] = adoptGrids({ values: cells, row: 0, column: 0 }, options);
    if (grid && grid.columns.length > 1) return { kind: "grid", grid };
  }
  const found = lines.length === 1 && separator !== undefined ? (cells[0] ?? []).map((task) => ({ task, phase: null })) : tasksOf(cells);
  const tasks = numbered(
    found.map(({ task, phase }) => ({ task: task.replace(bullet, "").trim(), phase })).filter(({ task }) => task !== ""),
  );
  return tasks.length === 0 ? { kind: "nothing" } : { kind: "tasks", tasks };
}

/** The one that parts most lines into the same number of cells; none where lines are sentences of their own. */
function separatorOf(lines: readonly string[]): string | undefined {
  return separators.find((separator) => {
    const counts = lines.map((line) => (cellsOf(line.replace(/^\s*[一二三四五六七八九十]+、/u, ""), separator)[0] ?? []).length);
    const several = counts.filter((count) => count > 1);
    if (several.length === 0) return false;
    if (separator === "\t" || separator === "|") return several.length * 2 > lines.length;
    const usual = Math.max(...[...new Set(several)].map((count) => several.filter((other) => other === count).length));
    return lines.length === 1 ? true : usual >= Math.max(2, lines.length * 0.6);
  });
}

/** Rows of cells; a cell in quotes may hold separators and line breaks. Bars at both ends of a line are a frame. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') cell += text[++index] ?? "";
      else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (sign === separator) close();
    else if (sign === "\n") {
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  if (separator !== "|") return rows;
  const framed = rows.every((row) => row.length > 2 && row[0] === "" && row.at(-1) === "");
  return framed ? rows.map((row) => row.slice(1, -1)) : rows;
}

function tasksOf(cells: readonly (readonly string[])[]): PastedTask[] {
  const [head = []] = cells;
  const headTask = head.findIndex((title) => taskHead.test(title));
  const headPhase = head.findIndex((title) => phaseHead.test(title));
  const hasHead = headTask >= 0 || headPhase >= 0;
  const rows = hasHead ? cells.slice(1) : cells;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
  // A column of numbers counts the rows and says nothing.
  const spoken = columns.flatMap((texts, column) => (texts.every((one) => one === "" || /^[\d.、]+$/.test(one)) ? [] : [column]));
  const isGrouping = (column: number): boolean => new Set((columns[column] ?? []).filter((one) => one !== "")).size < rows.length;
  const [first, second] = spoken;
  const phase =
    headPhase >= 0
      ? headPhase
      : spoken.length < 2
        ? undefined
        : [first, second].find((column) => column !== undefined && column !== headTask && isGrouping(column));
  const task = headTask >= 0 ? headTask : spoken.find((column) => column !== phase);
  let open: string | null = null;
  return rows.flatMap((row, index): PastedTask[] => {
    const said = task === undefined ? "" : (row[task] ?? "");
    if (phase !== undefined) open = row[phase] || open;
    // A heading is followed by what it heads.
    else if (phaseLine.test(said) && index + 1 < rows.length && !bullet.test(said)) {
      const next = task === undefined ? "" : (rows[index + 1]?.[task] ?? "");
      if (!phaseLine.test(next) || /[：:]$/u.test(said)) {
        open = said.replace(/[：:]$/u, "");
        return [];
      }
    }
    return [{ task: said, phase: open }];
  });
}

/** The same task twice gets a number: names of tasks are told apart. */
function numbered(tasks: readonly PastedTask[]): PastedTask[] {
  const seen = new Map<string, number>();
  return tasks.map(({ task, phase }) => {
    const before = seen.get(task.toLowerCase()) ?? 0;
    seen.set(task.toLowerCase(), before + 1);
    return { task: before === 0 ? task : `${task} (${before + 1})`, phase };
  });
}
