// How a responsibility grid is drawn: letters in the middle, counts and remarks at the right; below it workload, views and rules.
import type { Locale } from "../../i18n/locale";
import { parts, type Part } from "../../model/raci-parts";
import { raciLimits } from "../../model/raci-scheme";
import { beside, calc, fill, lines, section, space, table, text, type Line } from "../../spec/blocks";
import type { Block, Cell, ChartColor, Rule, SheetSpec } from "../../spec/sheet";
import { linesNeeded, textWidth } from "../../spec/text-width";
import { head, nameJoint, page } from "../common";
import { inputCell } from "../input-cell";
import { fields, limitNames, limitOf, type RaciInputs } from "./fields";
import {
  type roleFaults,
  roleRemarks,
  type rowFaults,
  rowRemarks,
  sentenceLabels,
  sentenceNames,
  sentences as sentenceWords,
  type SentenceName,
} from "./remark-words";
import { schemeBlock } from "./scheme-block";
import { decisionSummary, personView } from "./views";
import { words, type RaciWords } from "./words";

/** Task, phase and kind stand before the roles. */
const firstRole = 3;

export function build(inputs: RaciInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const roleWidth = Math.min(12, Math.max(7, ...inputs.roles.map((role) => textWidth(role) + 2)));
  const width = firstRole + inputs.roles.length + parts.length + 3;
  const top = beside(
    beside(
      head(say, inputs, locale, "raci", '=COUNTIF({row_check.all},">0")+COUNTIF({role_check.all},">0")'),
      scheme(inputs, say, locale),
      firstRole,
      2,
    ),
    legend(say),
    firstRole + 2,
    2,
  );
  const printed: Block[] = [
    top,
    grid(inputs, say, locale, roleWidth),
    section(say.workload, width),
    workload(inputs, say, locale),
    space("picture", 15, width),
    section(say.view.title, width),
    personView(inputs, say, width),
    section(say.summary.title, width),
    decisionSummary(inputs, say, width),
  ];
  return {
    kind: "raci",
    version: 2,
    locale,
    tab: say.tab,
    tabColor: "#1F4E79",
    widths: [28, 12, 8, ...inputs.roles.map(() => roleWidth), ...parts.map(() => 4), 13, 6, 36, 6],
    blocks: [
      ...printed,
      section(say.limits, width),
      limits(inputs, say, locale),
      section(say.schemes, width),
      schemeBlock(say, locale),
      section(say.sentences, width),
      sentences(say, locale),
    ],
    rules: rules(),
    charts: [
      {
        name: "workload",
        kind: "ColumnStacked",
        title: say.chart,
        over: "{picture}",
        legend: true,
        series: parts.map((part) => ({
          name: say.parts[part],
          values: `{${loads[part]}.all}`,
          categories: "{roles.all}",
          color: chartColors[part],
        })),
      },
    ],
    freezeColumns: 1,
    // Limits, rules, words and the workings of the views are for the screen.
    printed: { blocks: printed.length, columns: width },
    page: page(say.title, inputs.project, locale),
  };
}

const chartColors: Readonly<Record<Part, ChartColor>> = { does: "blue", decides: "red", asked: "orange", told: "grey", more: "teal" };
/** What the line of each part in the workload is called; pools link to the first two. */
const loads: Readonly<Record<Part, string>> = {
  does: "responsible",
  decides: "accountable",
  asked: "consulted",
  told: "informed",
  more: "supporting",
};

function scheme(inputs: RaciInputs, say: RaciWords, locale: Locale): Block {
  return {
    cells: [[text(say.scheme, "hint"), inputCell(fields.scheme, inputs.scheme, locale)]],
    names: [{ name: "scheme", row: 0, column: 1, rows: 1, columns: 1, as: "in" }],
  };
}

/** The letters that every dropdown refers to, with their meanings, beside the head; they follow the scheme. */
function legend(say: RaciWords): Block {
  const line = (letter: string, meaning: string): Cell[] => [calc(letter, { style: "workingCenter" }), calc(meaning, { style: "hint" })];
  const one = (part: Part): Cell[] => line(`={u_letter_${part}}`, `={u_meaning_${part}}`);
  const pair: Cell[] = [calc("={letter_decides}&{slash}&{letter_does}", { style: "workingCenter" }), text(say.both, "hint")];
  const more = line('=IF({u_letter_more}="",{dash},{u_letter_more})', '=IF({u_letter_more}="",{no_part},{u_meaning_more})');
  return {
    cells: [...(["does", "decides", "asked", "told"] as const).map(one), pair, more],
    names: [
      { name: "letters", row: 0, column: 0, rows: 6, columns: 1 },
      ...(["does", "decides", "asked", "told"] as const).map((part, row) => ({
        name: `letter_${part}`,
        row,
        column: 0,
        rows: 1,
        columns: 1,
      })),
      { name: "letter_more", row: 5, column: 0, rows: 1, columns: 1 },
    ],
  };
}

function grid(inputs: RaciInputs, say: RaciWords, locale: Locale, roleWidth: number): Block {
  const { tasks, roles } = inputs;
  const counts = firstRole + roles.length;
  const everyRow = (cell: Cell): Cell[] => fill(cell, tasks.length);
  const record = fields.tasks.of;
  const choice = { validation: { kind: "range", ref: "{letters.all}" } } as const;
  const block = table(
    [
      {
        title: text(say.fields.tasks.columns.task, "headerLeft"),
        name: "tasks_task",
        as: "in",
        cells: tasks.map(({ task }) => inputCell(record.task, task, locale)),
      },
      {
        title: say.fields.tasks.columns.phase,
        name: "tasks_phase",
        as: "in",
        cells: tasks.map(({ phase }) => inputCell(record.phase, phase, locale)),
      },
      {
        title: say.fields.tasks.columns.mark,
        name: "tasks_mark",
        as: "in",
        cells: tasks.map(({ mark }) => inputCell(record.mark, mark, locale)),
      },
      ...roles.map((role, column) => ({
        title: inputCell(fields.roles.of, role, locale, { style: "inputHeader", link: { to: ["project.roles"], equals: role } }),
        ...(column === roles.length - 1 && { name: "last_role" }),
        cells: tasks.map((_, row) => inputCell(fields.grid.of, inputs.grid[row]?.[column], locale, choice)),
      })),
      ...parts.map((part) => ({
        title: calc(`={u_letter_${part}}`, { style: "header" }),
        name: `count_${part}`,
        cells: everyRow(
          calc(`=COUNTIF({grid.row},{has_${part}})`, {
            style: "workingCenter",
            ...(part === "more" && { format: "countOrBlank" as const }),
          }),
        ),
      })),
      { title: say.decidesHead, name: "holders", cells: everyRow(calc(holders, { style: "note" })) },
      { title: say.check, name: "row_check", cells: everyRow(calc(rowCheck, { style: "check", format: "faultNumber" })) },
      { title: text(say.remark, "headerLeft"), name: "row_remark", cells: everyRow(calc(remark, { style: "finding" })) },
    ],
    {
      groups: { grid: { from: firstRole, count: roles.length, as: "in" }, counts: { from: counts, count: parts.length } },
      headers: { roles: { from: firstRole, count: roles.length, as: "in-out" } },
      headerHeight: 6 + 14 * Math.min(5, Math.max(2, ...roles.map((role) => linesNeeded(role, roleWidth)))),
      repeatHeader: true,
    },
  );
  const below = tasks.length + 1;
  return {
    ...block,
    names: [
      ...block.names,
      { name: "tasks", row: 1, column: 0, rows: tasks.length, columns: 1, as: "out" },
      { name: "below_mark", row: below, column: 2, rows: 1, columns: 1 },
      { name: "below_grid", row: below, column: firstRole, rows: 1, columns: roles.length },
    ],
  };
}

/** The number of the first thing to say: a fault above zero, a remark below, 0 where all is in order. */
const rowCheck = ((): string => {
  // Signs that are neither a letter nor what stands between letters; a letter counts once a cell, so RR is unclear.
  const unclear = 'SUMPRODUCT(LEN(SUBSTITUTE(SUBSTITUTE({grid.row},{slash},""),{dash},"")))>SUM({counts.row})';
  const same =
    "AND(OR({tasks_mark}={lists.taskMark.money},{tasks_mark}={lists.taskMark.approval}),COUNTIFS({grid.row},{has_separated},{grid.row},{has_decides})>0)";
  const rules: readonly (readonly [condition: string, sentence: (typeof rowFaults | typeof rowRemarks)[number]])[] = [
    [unclear, "unclear"],
    ["{count_decides}>1", "several"],
    ["{count_decides}=0", "none"],
    ["{count_does}<{u_least_does}", "noDoer"],
    ["{count_does}>{u_most_does}", "severalDoers"],
    ["{count_asked}<{u_least_asked}", "noAsked"],
    ["{count_more}<{u_least_more}", "noMore"],
    [same, "same"],
    ["{count_does}>{limit_does}", "manyDo"],
    ["{count_asked}>{limit_asked}", "manyAsked"],
    ["{count_told}>{limit_told}", "manyTold"],
    ["{count_asked}+{count_told}=0", "unheard"],
  ];
  const number = rules.reduceRight((otherwise, [condition, name]) => `IF(${condition},${numberOf(name)},${otherwise})`, "0");
  return `=IF({tasks_task}="",0,${number})`;
})();

function numberOf(name: SentenceName): string {
  const isRemark = ([...rowRemarks, ...roleRemarks] as readonly string[]).includes(name);
  return `${isRemark ? "-" : ""}{no_${name}}`;
}

/**
 * Who decides: the first, the second where there are three or more, and the last; a sign stands for those between.
 * Formulas that name each of many holders speak of every cell and take most of the time of a large sheet.
 */
const holders = ((): string => {
  const first = "MATCH({has_decides},{grid.row},0)";
  const second = `INDEX({roles.all},${first}+MATCH({has_decides},INDEX({grid.row},${first}+1):{last_role},0))`;
  const last = "LOOKUP(2,1/SEARCH({seek_decides},{grid.row}),{roles.all})";
  return `=IF({count_decides}=0,"",INDEX({roles.all},${first})&IF({count_decides}>2,{joint}&${second},"")&IF({count_decides}>3,{joint}&{more},"")&IF({count_decides}>1,{joint}&${last},""))`;
})();

/** The sentence of that number, with the task, the counts and the names put in. */
const remark = ((): string => {
  const filled = [
    ["names", "{holders}"],
    ["n", "{count_decides}"],
    ["r", "{count_does}"],
    ["task", "{tasks_task}"],
  ].reduce((said, [placeholder, value]) => `SUBSTITUTE(${said},{for_${placeholder}},${value})`, "INDEX({said.all},ABS({row_check}))");
  return `=IF({row_check}=0,"",${filled})`;
})();

function workload({ roles }: RaciInputs, say: RaciWords, locale: Locale): Block {
  // The English word has its letter with it.
  const labelOf = (part: Part): string => (locale === "zh-CN" ? `{u_letter_${part}}&" "&{u_word_${part}}` : `{u_word_${part}}`);
  const row = (
    name: string,
    label: Cell | string,
    formula: string,
    more: Partial<Line> = {},
    look: Parameters<typeof calc>[1] = { style: "workingCenter" },
  ): Line => ({
    name,
    label,
    lead: [null, null],
    cells: fill(calc(formula, look), roles.length),
    ...more,
  });
  const total = (name: string): Partial<Line> => ({
    lead: [null, calc(`=SUM({${name}.all})`, { style: "subtotal" })],
    leadNames: { 2: `total_${name}` },
  });
  const load = (part: Part): Line =>
    row(
      loads[part],
      calc(part === "more" ? `=IF({u_letter_more}="",{no_part},${labelOf(part)})` : `=${labelOf(part)}`, { style: "label" }),
      `=COUNTIF({grid.column},{has_${part}})`,
      {
        ...total(loads[part]),
        ...((part === "does" || part === "decides") && { as: "out" as const }),
      },
    );
  const percent = { style: "workingCenter", format: "percent" } as const;
  const size = (label: string, name: string, count: string, limit: string, sentence: string): Line => ({
    label,
    lead: [null, calc(count, { style: "subtotal" })],
    leadNames: { 2: name },
    cells: [calc(`=IF({${name}}>{used_${limit}},{${sentence}},"")`, { style: "remark" })],
  });
  const over = (name: string, share: string, limit: string): string => `AND({${name}}>={used_minLoad},{${share}}>{used_${limit}})`;
  const rules: readonly (readonly [condition: string, sentence: (typeof roleFaults | typeof roleRemarks)[number]])[] = [
    [`${parts.map((part) => `{${loads[part]}}*{u_active_${part}}`).join("+")}=0`, "idle"],
    ["AND({accountable}>={used_minLoad},{accountable}={task_count})", "everything"],
    [over("accountable", "share_of_decisions", "maxShareOfDecisions"), "overDecides"],
    // Doing much is remarked on, not failed: who leads a project does much of it.
    [over("responsible", "share_of_tasks", "maxShareOfTasks"), "overDoes"],
    ["AND({task_count}>={used_minFullColumn},{blank_share}=0)", "noBlank"],
    ["AND({task_count}>={used_minLoad},{informed}={task_count},{responsible}+{accountable}+{consulted}+{supporting}=0)", "toldAll"],
  ];
  const number = rules.reduceRight((otherwise, [condition, name]) => `IF(${condition},${numberOf(name)},${otherwise})`, "0");
  return lines(firstRole, [
    size(say.taskCount, "task_count", "=SUMPRODUCT(--(LEN({tasks_task.all})>0))", "maxTasks", "size_tasks"),
    size(say.roleCount, "role_count", "=SUMPRODUCT(--(LEN({roles.all})>0))", "maxRoles", "size_roles"),
    ...parts.map(load),
    row("blank_share", say.blankShare, "=IF({task_count}=0,0,1-SUMPRODUCT(--(LEN({grid.column})>0))/{task_count})", {}, percent),
    row("share_of_tasks", say.shareOfTasks, "=IF({task_count}=0,0,{responsible}/{task_count})", {}, percent),
    row("share_of_decisions", say.shareOfDecisions, "=IF({total_accountable}=0,0,{accountable}/{total_accountable})", {}, percent),
    row("role_check", say.check, `=${number}`, {}, { style: "check", format: "faultNumber" }),
    row(
      "role_remark",
      say.remark,
      '=IF({role_check}=0,"",INDEX({said.all},ABS({role_check})))',
      { label: text(say.remark, "labelWrap"), height: 32 },
      { style: "finding" },
    ),
  ]);
}

function limits(inputs: RaciInputs, say: RaciWords, locale: Locale): Block {
  const rows = limitNames.map((name): Cell[] => {
    const format = fields[name].kind === "rate" ? "percent" : "integer";
    return [
      text(say.fields[name].label, "labelWrap"),
      { value: raciLimits[limitOf[name]], style: "working", format },
      inputCell(fields[name], inputs[name], locale, { style: "input" }),
      calc(`=IF({${name}}="",{usual_${name}},{${name}})`, { format }),
    ];
  });
  const at = (prefix: string, column: number, as?: "in") =>
    limitNames.map((name, row) => ({ name: prefix + name, row: row + 1, column, rows: 1, columns: 1, ...(as && { as }) }));
  const heights = Object.fromEntries(limitNames.map((name, row) => [row + 1, 14 * linesNeeded(say.fields[name].label, 28)]));
  return {
    cells: [[text("", "headerLeft"), text(say.usual, "header"), text(say.own, "header"), text(say.used, "header")], ...rows],
    names: [...at("usual_", 1), ...at("", 2, "in"), ...at("used_", 3)],
    heights,
  };
}

/** The words of the remarks stand in cells, so that people can change them and formulas hold none. */
function sentences(say: RaciWords, locale: Locale): Block {
  const line = (name: string, label: string, value: string): Line => ({ name, label, cells: [text(value, "remark")] });
  const numbered: Line[] = sentenceNames.map((name, index) => ({
    name: `say_${name}`,
    label: sentenceLabels[locale][name],
    lead: [{ value: index + 1, style: "workingCenter" }],
    leadNames: { 1: `no_${name}` },
    cells: [text(sentenceWords[locale][name], "remark")],
  }));
  // Words of the scheme are put in once here, not in every row of the grid.
  const inScheme = [
    ["decides", "{u_word_decides}"],
    ["does", "{u_word_does}"],
    ["asked", "{u_word_asked}"],
    ["moreWord", "{u_word_more}"],
    ["instead", "{instead}"],
  ] as const;
  const said: Line[] = sentenceNames.map((name) => ({
    label: sentenceLabels[locale][name],
    lead: [null],
    cells: [
      calc(
        `=${inScheme.reduce((sentence, [placeholder, value]) => `SUBSTITUTE(${sentence},{for_${placeholder}},${value})`, `{say_${name}}`)}`,
        { style: "remark" },
      ),
    ],
  }));
  const block = lines(2, [
    ...numbered,
    ...(Object.keys(say.placeholders) as (keyof RaciWords["placeholders"])[]).map((key) =>
      line(`for_${key}`, say.placeholders[key], `{${key}}`),
    ),
    line("joint", say.joint, nameJoint[locale]),
    line("more", say.more, "…"),
    line("slash", say.slash, "/"),
    line("dash", say.dash, "-"),
    line("nothing", say.nothing, "¤"),
    line("or", say.orLabel, say.or),
    line("no_part", say.dash, say.noPart),
    line("view_nothing", say.view.title, say.view.none),
    line("size_tasks", say.fields.maxTasks.label, say.size.tasks),
    line("size_roles", say.fields.maxRoles.label, say.size.roles),
    {
      name: "instead",
      label: say.placeholders.instead,
      cells: [calc('={u_letter_asked}&IF({u_most_does}=1,"",{or}&{u_letter_does})', { style: "remark" })],
    },
    { label: text(say.used_sentences, "subsection"), cells: [] },
    ...said,
  ]);
  return {
    ...block,
    names: [...block.names, { name: "said", row: block.cells.length - said.length, column: 2, rows: said.length, columns: 1 }],
  };
}

/** Letters by their strongest part, each rule true alone: who decides before who does before the others. */
function rules(): Rule[] {
  const looks = [
    ["decides", "letterA"],
    ["does", "letterR"],
    ["more", "letterS"],
    ["asked", "letterC"],
    ["told", "letterI"],
  ] as const;
  const holds = (part: Part, cell: string): string => `ISNUMBER(SEARCH({seek_${part}},${cell}))`;
  const byLetter = looks.flatMap(([part, look], index) =>
    ["grid", "letters", "v_letter"].map((over): Rule => {
      const cell = `{${over}}`;
      const others = looks.slice(0, index).map(([stronger]) => `NOT(${holds(stronger, cell)})`);
      return { over: cell, formula: `=AND(${[holds(part, cell), ...others].join(",")})`, look };
    }),
  );
  const byNumber = (over: string, number: string): Rule[] => [
    { over: `{${over}}`, formula: `={${number}}>0`, look: "bad" },
    { over: `{${over}}`, formula: `={${number}}<0`, look: "warn" },
  ];
  return [
    ...byLetter,
    { over: "{tasks_task}", formula: "={row_check}>0", look: "bad" },
    ...byNumber("row_check", "row_check"),
    ...byNumber("row_remark", "row_check"),
    ...byNumber("role_check", "role_check"),
    ...byNumber("role_remark", "role_check"),
    { over: "{d_check}", formula: "=N({d_check})>0", look: "bad" },
    { over: "{checks}", formula: "={checks}>0", look: "bad" },
    { over: "{checks}", formula: "={checks}=0", look: "good" },
  ];
}
