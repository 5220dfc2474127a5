// How a plan is drawn: where it stands, stages with their gates, tasks, a Gantt chart; workings at the right, for the screen.
import type { Locale } from "../../i18n/locale";
import { beside, calc, fill, lines, section, space, table, text, type Column, type Line } from "../../spec/blocks";
import type { Block, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkOf, checkRules, failedChecks, remark, remarkWords } from "../check-list";
import { fitHeights } from "../../spec/fit-heights";
import { head, page } from "../common";
import { recordTable } from "../record-columns";
import { fields, type PlanInputs } from "./fields";
import { words, type PlanWords } from "./words";

/** Tasks and their remarks; workings stand after them. */
const printedColumns = 12;
const width = 21;
/** Rows left free for further tasks. */
const spareTasks = 3;

const widths = [34, 24, 17, 12, 12, 9, 9, 12, 28, 11, 7, 40, 9, 9, 11, 11, 9, 9, 9, 9, 9];

export function build(inputs: PlanInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const taskRows = inputs.tasks.length + spareTasks;
  return {
    kind: "plan",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#1B7F8C",
    widths,
    blocks: [
      head(say, inputs, locale, "plan", failedChecks("stage_check", "task_check")),
      section(say.overview.section, printedColumns),
      // The chart stands beside the figures, so that plans of a usual length fit one page.
      beside(overview(say), space("gantt", Math.max(13, taskRows + 2), printedColumns - 3), 3),
      section(say.stages.section, width),
      fitHeights(stages(inputs, say, locale), widths),
      section(say.tasks.section, width),
      fitHeights(tasks(inputs, say, locale), widths),
      section(say.sentences, printedColumns),
      remarkWords(say.say, say.sayLabels, say.placeholders),
    ],
    rules,
    charts: [
      {
        name: "gantt",
        kind: "BarStacked",
        title: say.gantt.title,
        over: "gantt",
        series: [
          { name: say.gantt.before, values: "{before.all}", categories: "{tasks_task.all}", color: "none" },
          { name: say.gantt.done, values: "{doneWeeks.all}", categories: "{tasks_task.all}", color: "green" },
          { name: say.gantt.open, values: "{openWeeks.all}", categories: "{tasks_task.all}", color: "grey" },
        ],
        legend: false, // an unfilled series has no place in one; the title names the colours
        valueFormat: "general",
        topDown: true,
      },
    ],
    freezeColumns: 1,
    printed: { blocks: 7, columns: printedColumns },
    page: page(say.title, inputs.project, locale),
  };
}

const rules: readonly Rule[] = [
  { over: "{state}", formula: "={state}={lists.taskState.done}", look: "good" },
  { over: "{gate}", formula: "={gate}={lists.gateState.met}", look: "good" },
  { over: "{state}", formula: "={state}={lists.taskState.late}", look: "bad" },
  { over: "{state}", formula: "={state}={lists.taskState.doing}", look: "warn" },
  { over: "{state}", formula: "={state}={lists.taskState.waiting}", look: "muted" },
  { over: "{gate}", formula: "={gate}={lists.gateState.closed}", look: "muted" },
  { over: "{progress}", formula: "={progress}<{planned}", look: "warn" },
  { over: "{lateCount}", formula: "={lateCount}>0", look: "bad" },
  { over: "{stage_remark}", formula: "=LEN({stage_remark})>0", look: "warn" },
  { over: "{task_remark}", formula: "=AND(ISNUMBER({task_check}),{task_check}=0)", look: "bad" },
  { over: "{task_remark}", formula: "=AND({task_check}=1,LEN({task_remark})>0)", look: "warn" },
  ...checkRules("stage_check", "task_check"),
];

function overview({ overview: label, daysAWeek }: PlanWords): Block {
  const line = (name: Exclude<keyof typeof label, "section">, formula: string, format: FormatName = "integer"): Line => ({
    name,
    as: "out",
    label: label[name],
    cells: [calc(formula, { style: "result", format })],
  });
  const weighted = (part: string): string =>
    `=IF(SUM({used.all})=0,IF({taskCount}=0,0,{doneCount}/{taskCount}),SUMPRODUCT({used.all},{${part}.all})/SUM({used.all}))`;
  const current = (column: string, none: string): string => `=IFERROR(INDEX({${column}.all},MATCH(0,{met.all},0))&"",${none})`;
  return lines(1, [
    line("progress", weighted("fraction"), "percent"),
    line("planned", weighted("fractionPlanned"), "percent"),
    line("taskCount", "=SUMPRODUCT(--(LEN({tasks_task.all})>0))"),
    line("doneCount", "=SUMPRODUCT((LEN({tasks_task.all})>0)*({fraction.all}=1))"),
    line("lateCount", "=COUNTIF({state.all},{lists.taskState.late})"),
    line("current", current("stages_stage", "{say_allMet}"), "general"),
    line("currentGate", current("stages_gate", '""'), "general"),
    line("gatesMet", "=SUM({met.all})"),
    line("start", "=MIN({tasks_start.all})", "date"),
    line("finish", "=MAX({tasks_start.all},{tasks_due.all})", "date"),
    line("weeks", "=IF({start}=0,0,ROUNDUP(({finish}-{start}+1)/{daysAWeek},0))"),
    { name: "daysAWeek", label: daysAWeek, cells: [{ value: 7, style: "working", format: "integer" }] },
  ]);
}

/** Tasks of the stage in this row. */
const inStage = "({tasks_stage.all}={stages_stage})";

function stages(inputs: PlanInputs, say: PlanWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "stages", inputs, say.fields.stages, locale);
  const title = say.stages;
  const every = (
    title: Column["title"],
    name: string,
    formula: string,
    look: Parameters<typeof calc>[1] = { style: "workingCenter" },
  ): Column => ({ title, name, cells: fill(calc(`=IF(LEN({stages_stage})=0,"",${formula})`, look), rows) });
  const early = "AND(LEN({stages_passedOn})>0,{stageDone}<{stageTasks})";
  const later = "AND(LEN({stages_passedOn})>0,{stages_passedOn}>{asOf})";
  const short = "AND({stageWeeks}>0,LEN({stages_shortest})>0,{stageWeeks}<N({stages_shortest}))";
  const long = "AND(LEN({stages_longest})>0,{stageWeeks}>N({stages_longest}))";
  const remarks = remark(
    [
      ["{stageTasks}=0", "noTasks"],
      [early, "tooEarly"],
      [later, "afterReview"],
      ["AND({stageDone}={stageTasks},LEN({stages_approver})>0,LEN({stages_passedOn})=0)", "unapproved"],
      [short, "tooShort"],
      [long, "tooLong"],
      ["LEN({stages_gate})=0", "noGate"],
    ],
    {
      date: 'TEXT({stages_passedOn},"yyyy-mm-dd")',
      weeks: "{stageWeeks}",
      name: "{stages_approver}",
      n: `IF(${early},{stageTasks}-{stageDone},IF({stageWeeks}<N({stages_shortest}),{stages_shortest},{stages_longest}))`,
    },
  );
  const block = table(
    [
      column("stage", {}, "headerLeft"),
      column("approver"),
      every(title.tasks, "stageTasks", `SUMPRODUCT(${inStage}*(LEN({tasks_task.all})>0))`),
      column("shortest", { style: "inputCenter", format: "general" }),
      column("longest", { style: "inputCenter", format: "general" }),
      every(title.weeks, "stageWeeks", "IF({from}=0,0,ROUNDUP(MAX(0,{to}-{from}+1)/{daysAWeek},0))"),
      every(
        title.progress,
        "stageProgress",
        `IF(SUMPRODUCT(${inStage}*{used.all})=0,0,SUMPRODUCT(${inStage}*{used.all}*{fraction.all})/SUMPRODUCT(${inStage}*{used.all}))`,
        { style: "workingCenter", format: "percent" },
      ),
      column("passedOn"),
      column("gate", {}, "headerLeft"),
      every(title.state, "gate", "IF({met}=1,{lists.gateState.met},IF({opens}=1,{lists.gateState.open},{lists.gateState.closed}))"),
      {
        title: say.check,
        name: "stage_check",
        cells: fill(
          checkOf("{stages_stage}", `AND({stageTasks}>0,NOT(${early}),NOT(${later}),NOT(${short}),NOT(${long}),LEN({stages_gate})>0)`),
          rows,
        ),
      },
      {
        title: text(say.remark, "headerLeft"),
        name: "stage_remark",
        cells: fill(calc(`=IF(LEN({stages_stage})=0,"",${remarks})`, { style: "finding" }), rows),
      },
      every(title.order, "order", "ROWS({stages_stage.upto})"),
      every(title.done, "stageDone", `SUMPRODUCT(${inStage}*({fraction.all}=1))`),
      every(
        title.from,
        "from",
        `IF(SUMPRODUCT(${inStage}*({tasks_start.all}>0))=0,0,{finish}-SUMPRODUCT(MAX(${inStage}*({tasks_start.all}>0)*({finish}-{tasks_start.all}))))`,
        { style: "workingCenter", format: "date" },
      ),
      every(title.to, "to", `SUMPRODUCT(MAX(${inStage}*{tasks_due.all}))`, { style: "workingCenter", format: "date" }),
      every(
        title.ready,
        "ready",
        "IF(AND({stageTasks}>0,{stageDone}={stageTasks},OR(LEN({stages_approver})=0,LEN({stages_passedOn})>0)),1,0)",
      ),
      // A gate is met once it and all before it are ready; a stage opens once all before it are.
      {
        title: title.met,
        name: "met",
        cells: fill(
          calc('=IF(LEN({stages_stage})=0,1,IF(SUMPRODUCT(({order.upto}<>"")*({ready.upto}=0))=0,1,0))', { style: "workingCenter" }),
          rows,
        ),
      },
      every(title.opens, "opens", 'IF(SUMPRODUCT(({order.upto}<>"")*({ready.upto}=0))-IF({ready}=0,1,0)=0,1,0)'),
    ],
    { headerHeight: 32, groups: { stages: { from: 0, count: 1, as: "out" } } },
  );
  return block;
}

function tasks(inputs: PlanInputs, say: PlanWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "tasks", inputs, say.fields.tasks, locale, spareTasks);
  const title = say.tasks;
  const every = (
    title: Column["title"],
    name: string,
    formula: string,
    look: Parameters<typeof calc>[1] = { style: "workingCenter" },
  ): Column => ({ title, name, cells: fill(calc(`=${formula}`, look), rows) });
  const percent = { style: "workingCenter", format: "percent" } as const;
  const number = { style: "workingCenter", format: "years" } as const;
  const faults: readonly (readonly [condition: string, say: keyof PlanWords["say"]])[] = [
    ["{stageNo}=0", "noStage"],
    ["AND({opened}=0,{fraction}>0)", "beforeGate"],
    ["{state}={lists.taskState.late}", "late"],
    ["AND(LEN({tasks_start})>0,LEN({tasks_due})>0,{tasks_due}<{tasks_start})", "backwards"],
    ["AND(LEN({tasks_doneOn})>0,{tasks_doneOn}>{asOf})", "doneLater"],
    ["OR(LEN({tasks_start})=0,LEN({tasks_due})=0)", "undated"],
    ["LEN({tasks_owner})=0", "ownerless"],
  ];
  const remarks = remark([...faults, ["AND({fraction}=1,LEN({tasks_evidence})=0)", "unproved"]], {
    stage: "{tasks_stage}",
    n: "{asOf}-{tasks_due}",
  });
  return table(
    [
      column("task", {}, "headerLeft"),
      column("stage", { validation: { kind: "range", ref: "{stages_stage.all}" } }),
      column("owner"),
      column("start"),
      column("due"),
      column("weight", { style: "inputCenter", format: "general" }),
      column("progress", { style: "inputCenter", format: "percent" }),
      column("doneOn"),
      column("evidence", {}, "headerLeft"),
      every(
        title.state,
        "state",
        'IF(LEN({tasks_task})=0,"",IF({fraction}=1,{lists.taskState.done},IF(AND(LEN({tasks_due})>0,{tasks_due}<{asOf}),{lists.taskState.late},IF({opened}=0,{lists.taskState.waiting},IF(OR({fraction}>0,{fractionPlanned}>0),{lists.taskState.doing},{lists.taskState.todo})))))',
      ),
      {
        title: say.check,
        name: "task_check",
        cells: fill(checkOf("{tasks_task}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
      },
      {
        title: text(say.remark, "headerLeft"),
        name: "task_remark",
        cells: fill(calc(`=IF(LEN({tasks_task})=0,"",${remarks})`, { style: "finding" }), rows),
      },
      every(title.fraction, "fraction", "IF(LEN({tasks_task})=0,0,IF(LEN({tasks_doneOn})>0,1,N({tasks_progress})))", percent),
      every(
        title.planned,
        "fractionPlanned",
        "IF({days}=0,0,IF({asOf}>={tasks_due},1,IF({asOf}<{tasks_start},0,({asOf}-{tasks_start}+1)/{days})))",
        percent,
      ),
      every(title.days, "days", "IF(OR(LEN({tasks_task})=0,LEN({tasks_start})=0,LEN({tasks_due})=0),0,MAX(0,{tasks_due}-{tasks_start}+1))"),
      every(title.used, "used", "IF(LEN({tasks_task})=0,0,IF(LEN({tasks_weight})=0,{days},{tasks_weight}))", {
        style: "workingCenter",
        format: "general",
      }),
      every(
        title.stageNo,
        "stageNo",
        "IF(LEN({tasks_task})=0,0,SUMPRODUCT(({stages_stage.all}={tasks_stage})*(ROW({stages_stage.all})-ROW({stages_stage.first})+1)))",
      ),
      every(title.opened, "opened", "IF({stageNo}=0,1,N(INDEX({opens.all},{stageNo})))"),
      every(title.before, "before", "IF({days}=0,0,({tasks_start}-{start})/{daysAWeek})", number),
      every(title.doneWeeks, "doneWeeks", "{days}*{fraction}/{daysAWeek}", number),
      every(title.openWeeks, "openWeeks", "{days}*(1-{fraction})/{daysAWeek}", number),
    ],
    { headerHeight: 32, repeatHeader: true },
  );
}
