// How a responsibility grid is drawn: letters in the middle, counts and remarks at the right, workload below.
import type { Locale } from "../../i18n/locale";
import { raciLimits } from "../../model/raci-scheme";
import { beside, calc, check, fill, lines, section, table, text, type Line } from "../../spec/blocks";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import { linesNeeded, textWidth } from "../../spec/text-width";
import { head, nameJoint, page } from "../common";
import { inputCell } from "../input-cell";
import { fields, type RaciInputs } from "./fields";
import { words, type RaciWords } from "./words";

/** Task, phase and kind stand before the roles. */
const firstRole = 3;
const letters = ["R", "A", "C", "I"] as const;
type Counted = (typeof letters)[number];

export function build(inputs: RaciInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const roleWidth = Math.min(12, Math.max(7, ...inputs.roles.map((role) => textWidth(role) + 2)));
  const width = firstRole + inputs.roles.length + 9;
  return {
    kind: "raci",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#1F4E79",
    widths: [28, 12, 7, ...inputs.roles.map(() => roleWidth), 4, 4, 4, 4, 13, 6, 36, 10, 10],
    blocks: [
      beside(head(say, inputs, locale, "raci", "=COUNTIF({row_check.all},0)+COUNTIF({role_check.all},0)"), legend(say), firstRole, 2),
      grid(inputs, say, locale, roleWidth),
      section(say.workload, width),
      workload(inputs, say),
      section(say.limits, width),
      limits(inputs, say, locale),
      section(say.sentences, width),
      sentences(say, locale),
    ],
    rules: rules(),
    freezeColumns: 1,
    // Limits, words and the last two columns of workings are for the screen.
    printed: { blocks: 4, columns: width - 2 },
    page: page(say.title, inputs.project, locale),
  };
}

/** The letters that every formula and dropdown refers to, with their meanings, beside the head. */
function legend(say: RaciWords): Block {
  const rows: [string, string][] = [...letters.map((letter): [string, string] => [letter, say.letters[letter]]), ["A/R", say.letters.AR]];
  return {
    cells: rows.map(([letter, meaning]) => [text(letter, "workingCenter"), text(meaning, "hint")]),
    names: [
      { name: "letters", row: 0, column: 0, rows: rows.length, columns: 1 },
      ...letters.map((letter, row) => ({ name: `letter_${letter}`, row, column: 0, rows: 1, columns: 1 })),
    ],
  };
}

/** True where the cells hold the letter, alone or beside another ("A/R"); one truth a cell. */
const holds = (letter: Counted, cells: string): string => `ISNUMBER(SEARCH({letter_${letter}},${cells}))`;
/** COUNT passes over the errors of cells without the letter; SUMPRODUCT makes Excel 2016 look at every cell. */
const countOf = (letter: Counted, cells: string): string => `=SUMPRODUCT(COUNT(SEARCH({letter_${letter}},${cells})))`;

function grid(inputs: RaciInputs, say: RaciWords, locale: Locale, roleWidth: number): Block {
  const { tasks, roles } = inputs;
  const counts = firstRole + roles.length;
  const everyRow = (cell: Cell): Cell[] => fill(cell, tasks.length);
  const record = fields.tasks.of;
  const choice = { validation: { kind: "range", ref: "{letters.all}" } } as const;
  const block = table(
    [
      { title: text(say.fields.tasks.columns.task, "headerLeft"), name: "tasks_task", as: "in", cells: tasks.map(({ task }) => inputCell(record.task, task, locale)) },
      { title: say.fields.tasks.columns.phase, name: "tasks_phase", as: "in", cells: tasks.map(({ phase }) => inputCell(record.phase, phase, locale)) },
      { title: say.fields.tasks.columns.mark, name: "tasks_mark", as: "in", cells: tasks.map(({ mark }) => inputCell(record.mark, mark, locale)) },
      ...roles.map((role, column) => ({
        title: inputCell(fields.roles.of, role, locale, { style: "inputHeader", link: { to: ["project.roles"], equals: role } }),
        ...(column === roles.length - 1 && { name: "last_role" }),
        cells: tasks.map((_, row) => inputCell(fields.grid.of, inputs.grid[row]?.[column], locale, choice)),
      })),
      ...letters.map((letter) => ({ title: say.counts[letter], name: `count_${letter}`, cells: everyRow(calc(countOf(letter, "{grid.row}"), { style: "workingCenter" })) })),
      { title: say.holders, name: "holders", cells: everyRow(calc(holders, { style: "note" })) },
      { title: say.check, name: "row_check", cells: everyRow(check('OR({tasks_task}="",AND({unclear}=0,{count_A}=1,{count_R}>0,{same}=0))')) },
      { title: text(say.remark, "headerLeft"), name: "row_remark", cells: everyRow(calc(remark, { style: "finding" })) },
      { title: say.unclear, name: "unclear", cells: everyRow(calc(unclear, { style: "workingCenter" })) },
      { title: say.same, name: "same", cells: everyRow(calc(same, { style: "workingCenter" })) },
    ],
    {
      groups: { grid: { from: firstRole, count: roles.length, as: "in" } },
      headers: { roles: { from: firstRole, count: roles.length, as: "in-out" }, counts: { from: counts, count: letters.length } },
      headerHeight: 6 + 14 * Math.min(5, Math.max(2, ...roles.map((role) => linesNeeded(role, roleWidth)))),
      repeatHeader: true,
    },
  );
  return { ...block, names: [...block.names, { name: "tasks", row: 1, column: 0, rows: tasks.length, columns: 1, as: "out" }] };
}

/** Signs in the row's cells that are neither a letter nor what stands between letters. */
const unclear = `=SUMPRODUCT(LEN(${[...letters.map((letter) => `{letter_${letter}}`), "{slash}"].reduce((rest, sign) => `SUBSTITUTE(${rest},${sign},"")`, "UPPER({grid.row})")}))`;

/** On money and approval rows: cells in which one role both does and answers (不相容职务分离). */
const same = `=IF(OR({tasks_mark}={lists.taskMark.money},{tasks_mark}={lists.taskMark.approval}),SUMPRODUCT(COUNT(SEARCH({letter_R},{grid.row})*SEARCH({letter_A},{grid.row}))),0)`;

/**
 * Who holds A: the first, the second where there are three or more, and the last; a sign stands for those between.
 * Formulas that name each of many holders speak of every cell and take most of the time of a large sheet.
 */
const holders = ((): string => {
  const first = "MATCH({pattern_A},{grid.row},0)";
  const second = `INDEX({roles.all},${first}+MATCH({pattern_A},INDEX({grid.row},${first}+1):{last_role},0))`;
  const last = "LOOKUP(2,1/SEARCH({letter_A},{grid.row}),{roles.all})";
  return `=IF({count_A}=0,"",INDEX({roles.all},${first})&IF({count_A}>2,{joint}&${second},"")&IF({count_A}>3,{joint}&{more},"")&IF({count_A}>1,{joint}&${last},""))`;
})();

/** The gravest thing to say of the row, with the task, the numbers and the names put in. */
const remark = ((): string => {
  const sentence = [
    ["{unclear}>0", "unclear"],
    ["{count_A}>1", "severalA"],
    ["{count_A}=0", "noA"],
    ["{count_R}=0", "noR"],
    ["{same}>0", "same"],
    ["{count_R}>{used_maxDoers}", "manyR"],
    ["{count_C}+{count_I}=0", "unheard"],
  ].reduceRight((otherwise, [condition, name]) => `IF(${condition},{say_${name}},${otherwise})`, '""');
  const filled = [
    ["names", "{holders}"],
    ["n", "{count_A}"],
    ["r", "{count_R}"],
    ["task", "{tasks_task}"],
  ].reduce((words, [placeholder, value]) => `SUBSTITUTE(${words},{for_${placeholder}},${value})`, sentence);
  return `=IF({tasks_task}="","",${filled})`;
})();

function workload({ roles }: RaciInputs, say: RaciWords): Block {
  const row = (name: string, label: string, formula: string, more: Partial<Line> = {}, look: Parameters<typeof calc>[1] = { style: "workingCenter" }): Line => ({
    name,
    label,
    lead: [null, null],
    cells: fill(calc(formula, look), roles.length),
    ...more,
  });
  const total = (name: string): Partial<Line> => ({ lead: [null, calc(`=SUM({${name}.all})`, { style: "subtotal" })], leadNames: { 2: `total_${name}` } });
  const load = (letter: Counted, name: string, as?: "out"): Line => row(name, say.load[letter], countOf(letter, "{grid.column}"), { ...total(name), ...(as && { as }) });
  const percent = { style: "workingCenter", format: "percent" } as const;
  const idle = "{responsible}+{accountable}=0";
  const over = (name: string, share: string, limit: string): string => `AND({${name}}>={used_minLoad},{${share}}>{used_${limit}})`;
  // Doing much is remarked on, not failed: who leads a project does much of it.
  const overR = over("responsible", "share_of_tasks", "maxShareOfTasks");
  const overA = over("accountable", "share_of_decisions", "maxShareOfDecisions");
  return lines(firstRole, [
    { label: say.taskCount, lead: [null, calc("=SUMPRODUCT(--(LEN({tasks_task.all})>0))", { style: "subtotal" })], leadNames: { 2: "task_count" }, cells: [] },
    load("R", "responsible", "out"),
    load("A", "accountable", "out"),
    load("C", "consulted"),
    load("I", "informed"),
    row("blank_share", say.blankShare, "=IF({task_count}=0,0,1-SUMPRODUCT(--(LEN({grid.column})>0))/{task_count})", {}, percent),
    row("share_of_tasks", say.shareOfTasks, "=IF({task_count}=0,0,{responsible}/{task_count})", {}, percent),
    row("share_of_decisions", say.shareOfDecisions, "=IF({total_accountable}=0,0,{accountable}/{total_accountable})", {}, percent),
    row("role_check", say.check, "", { cells: fill(check(`NOT(OR(${idle},${overA}))`), roles.length) }),
    row("role_remark", say.remark, `=IF(${idle},{say_idle},IF(${overA},{say_overA},IF(${overR},{say_overR},"")))`, { label: text(say.remark, "labelWrap"), height: 32 }, { style: "finding" }),
  ]);
}

const limitNames = ["maxDoers", "maxShareOfTasks", "maxShareOfDecisions", "minLoad"] as const;
const usual: Readonly<Record<(typeof limitNames)[number], number>> = {
  maxDoers: raciLimits.doers,
  maxShareOfTasks: raciLimits.doerShare,
  maxShareOfDecisions: raciLimits.deciderShare,
  minLoad: raciLimits.loadLeast,
};

function limits(inputs: RaciInputs, say: RaciWords, locale: Locale): Block {
  const rows = limitNames.map((name): Cell[] => {
    const format = fields[name].kind === "rate" ? "percent" : "integer";
    return [
      text(say.fields[name].label),
      { value: usual[name], style: "working", format },
      inputCell(fields[name], inputs[name], locale, { style: "input" }),
      calc(`=IF({${name}}="",{usual_${name}},{${name}})`, { format }),
    ];
  });
  const at = (prefix: string, column: number, as?: "in") => limitNames.map((name, row) => ({ name: prefix + name, row: row + 1, column, rows: 1, columns: 1, ...(as && { as }) }));
  return {
    cells: [[text("", "headerLeft"), text(say.usual, "header"), text(say.own, "header"), text(say.used, "header")], ...rows],
    names: [...at("usual_", 1), ...at("", 2, "in"), ...at("used_", 3)],
  };
}

/** The words of the remarks stand in cells, so that people can change them and formulas hold none. */
function sentences(say: RaciWords, locale: Locale): Block {
  const line = (name: string, label: string, value: string): Line => ({ name, label, cells: [text(value, "remark")] });
  return lines(1, [
    ...(Object.keys(say.say) as (keyof RaciWords["say"])[]).map((key) => line(`say_${key}`, say.sayLabels[key], say.say[key])),
    ...(Object.keys(say.placeholders) as (keyof RaciWords["placeholders"])[]).map((key) => line(`for_${key}`, say.placeholders[key], `{${key}}`)),
    line("joint", say.joint, nameJoint[locale]),
    line("more", say.more, "…"),
    line("slash", say.slash, "/"),
    { name: "pattern_A", label: say.pattern, cells: [calc('="*"&{letter_A}&"*"', { style: "remark" })] },
  ]);
}

/** Letters by their strongest part: A before R before C before I, each rule true alone. */
function rules(): Rule[] {
  const stronger: Counted[] = [];
  const byLetter = (["A", "R", "C", "I"] as const).flatMap((letter) => {
    const formula = (cell: string): string => `=AND(${[holds(letter, cell), ...stronger.map((other) => `NOT(${holds(other, cell)})`)].join(",")})`;
    const over = (name: string): Rule => ({ over: `{${name}}`, formula: formula(`{${name}}`), look: `letter${letter}` });
    const pair = [over("grid"), over("letters")];
    stronger.push(letter);
    return pair;
  });
  return [
    ...byLetter,
    { over: "{tasks_task}", formula: "={row_check}=0", look: "bad" },
    { over: "{row_check}", formula: "={row_check}=0", look: "bad" },
    { over: "{row_remark}", formula: "={row_check}=0", look: "bad" },
    { over: "{row_remark}", formula: '=AND({row_check}=1,{row_remark}<>"")', look: "warn" },
    { over: "{role_check}", formula: "={role_check}=0", look: "bad" },
    { over: "{role_remark}", formula: "={role_check}=0", look: "bad" },
    { over: "{role_remark}", formula: '=AND({role_check}=1,{role_remark}<>"")', look: "warn" },
    { over: "{checks}", formula: "={checks}>0", look: "bad" },
    { over: "{checks}", formula: "={checks}=0", look: "good" },
  ];
}
