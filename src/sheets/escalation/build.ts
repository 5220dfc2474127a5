// How an escalation log is drawn: where issues stand, the ladder with its clock, and the log; workings at the right, for the screen.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, section, table, type Column, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkLines, checkOf, checkRules, failedChecks, remark, remarkWords } from "../check-list";
import { head, page } from "../common";
import { inputLines } from "../input-lines";
import { recordTable } from "../record-columns";
import { fields, type EscalationInputs } from "./fields";
import { words, type EscalationWords } from "./words";

const widths = [34, 24, 16, 12, 8, 10, 12, 8, 26, 10, 10, 20, 16, 9, 11, 7, 30, 16, 16, 12, 12, 9, 9, 9, 12, 9, 11, 16, 16, 9];
const printedColumns = 17;
const spareRows = 4;

export function build(inputs: EscalationInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "escalation",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#D9822B",
    widths,
    blocks: [
      head(say, inputs, locale, "escalation", failedChecks("issue_check", "check_cells")),
      section(say.overview.section, printedColumns),
      overview(say),
      section(say.ladder.section, printedColumns),
      inputLines(["clock", "mode", "reviewHour", "delayPerDay"], fields, inputs, say.fields, locale, { reviewHour: { format: "general" } }),
      ladder(inputs, say, locale),
      checkLines(
        [
          { name: "order", condition: order },
          { name: "calendar", condition: "OR({clock}={lists.escalationClock.calendar},{hasCalendar}=1)" },
        ],
        say.sayLabels,
      ),
      section(say.log.section, printedColumns),
      fitHeights(log(inputs, say, locale), widths),
      section(say.sentences, printedColumns),
      remarkWords(say.say, say.sayLabels, say.placeholders),
    ],
    rules,
    freezeColumns: 1,
    printed: { blocks: 9, columns: printedColumns },
    page: page(say.title, inputs.project, locale),
  };
}

const rules: readonly Rule[] = [
  { over: "{issue_remark}", formula: "=LEN({issue_remark})>0", look: "bad" },
  { over: "{check_remarks}", formula: "=LEN({check_remarks})>0", look: "bad" },
  { over: "{dueLevel}", formula: "=AND(ISNUMBER({issue_check}),{issue_check}=0)", look: "bad" },
  { over: "{overdue}", formula: "={overdue}>0", look: "bad" },
  ...checkRules("issue_check", "check_cells"),
];

/** Counted absolutely, each level but the last ends after the one before it. */
const order = "OR({mode}={lists.escalationMode.additive},SUMPRODUCT(--({ladder_falls.all}=1))=0)";

function overview({ overview: label, ladder: { hoursADay, hasCalendar, firstDate } }: EscalationWords): Block {
  const line = (name: Exclude<keyof typeof label, "section">, formula: string, format: FormatName): Line => ({
    name,
    as: "out",
    label: label[name],
    cells: [calc(formula, { style: "result", format })],
  });
  return lines(1, [
    line("open", "=SUMPRODUCT((LEN({issues_issue.all})>0)*(LEN({issues_resolvedOn.all})=0))", "integer"),
    line("overdue", "=SUMPRODUCT(--({isOverdue.all}=1))", "integer"),
    line("daysLost", "=SUM({days.all})", "number"),
    line("cost", "=SUM({issueCost.all})", "money"),
    { name: "hoursADay", label: hoursADay, cells: [{ value: 24, style: "working", format: "integer" }] },
    {
      name: "firstDate",
      label: firstDate,
      cells: [{ ...calc("=INDEX({@calendar.dates},1)", { format: "date" }), needs: ["calendar.dates"], value: 0 }],
    },
    { name: "hasCalendar", label: hasCalendar, cells: [{ ...calc("=IF({firstDate}>0,1,0)", { format: "integer" }) }] },
  ]);
}

function ladder(inputs: EscalationInputs, say: EscalationWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "levels", inputs, say.fields.levels, locale);
  const earlier = "INDEX({levels_hours.all},MAX(1,ROWS({levels_hours.upto})-1))";
  return table(
    [
      column("level", {}, "headerLeft"),
      column("who"),
      column("hours", { style: "inputCenter", format: "general" }),
      {
        title: say.ladder.entry,
        name: "entry",
        cells: fill(
          calc(
            `=IF({mode}={lists.escalationMode.additive},SUM({levels_hours.upto})-{levels_hours},IF(ROWS({levels_hours.upto})=1,0,${earlier}))`,
            { style: "workingCenter", format: "general" },
          ),
          rows,
        ),
      },
      {
        title: say.ladder.falls,
        name: "ladder_falls",
        cells: fill(
          calc(
            `=IF(OR(ROWS({levels_hours.upto})=1,ROWS({levels_hours.upto})=ROWS({levels_hours.all})),0,IF({levels_hours}<=${earlier},1,0))`,
            { style: "workingCenter", format: "general" },
          ),
          rows,
        ),
      },
    ],
    { headerHeight: 32 },
  );
}

/** Long columns are spoken of as seldom as can be: each mention costs a calculating program the whole of their length. */
const calendarNames = [
  "calendar.workdays",
  "calendar.runningHours",
  "calendar.dayHours",
  "calendar.opens",
  "calendar.breakFrom",
  "calendar.breakTo",
  "calendar.closes",
] as const;
const [workdays, running, dayHours, opens, breakFrom, breakTo, closes] = calendarNames.map((name) => `{@${name}}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Working hours of the whole calendar up to a moment; "" outside its years. Dates follow one another without a gap. */
const workedUpTo = (moment: string): string => {
  const row = `INT({${moment}})-{firstDate}+1`;
  const clock = `ROUND(({${moment}}-INT({${moment}}))*{hoursADay},9)`;
  const today = `MAX(0,MIN(${clock},${breakFrom})-${opens})+MAX(0,MIN(${clock},${closes})-${breakTo})`;
  return `IF({${moment}}<{firstDate},"",IFERROR(INDEX(${running},${row})-INDEX(${workdays},${row})*(${dayHours}-(${today})),""))`;
};

function log(inputs: EscalationInputs, say: EscalationWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "issues", inputs, say.fields.issues, locale, spareRows);
  const title = say.log;
  const every = (
    title: string,
    name: string,
    formula: string,
    look: Parameters<typeof calc>[1] = { style: "workingCenter", format: "general" },
  ): Column => ({ title, name, cells: fill(calc(`=IF(LEN({issues_issue})=0,"",${formula})`, look), rows) });
  /** Read from the calendar where it stands; without it such a cell is empty. */
  const dated = (title: string, name: string, formula: string, look?: Parameters<typeof calc>[1]): Column => {
    const one = every(title, name, formula, look);
    return { ...one, cells: one.cells.map((cell) => cell && { ...cell, needs: calendarNames, value: "" }) };
  };
  const moment = { style: "workingCenter", format: "dateTime" } as const;
  const working = "{clock}={lists.escalationClock.working}";
  const resolved = "LEN({issues_resolvedOn})>0";
  const early = "{issueEnd}<{openedAt}";
  const faults = [
    [`AND(NOT(${resolved}),${early})`, "early"],
    [`AND(${resolved},${early})`, "backwards"],
    ["{isOverdue}=1", "overdue"],
    [`AND(${resolved},LEN({issues_resolution})=0)`, "unresolved"],
  ] as const;
  // A calendar deadline on a day off moves to the opening of the next day of work.
  const nextOpening = `{firstDate}+COUNTIF(${running},"<="&{dayRunning})+${opens}/{hoursADay}`;
  const byClock = `{openedAt}+{limit}/{hoursADay}`;
  const leftInDay = `({target}-{dayRunning}+${dayHours})`;
  const morning = `(${breakFrom}-${opens})`;
  return table(
    [
      column("issue", {}, "headerLeft"),
      column("task"),
      column("parties"),
      column("openedOn"),
      column("openedHour", { style: "inputCenter", format: "general" }),
      column("level", { style: "inputCenter", validation: { kind: "range", ref: "{levels_level.all}" } }),
      column("resolvedOn"),
      column("resolvedHour", { style: "inputCenter", format: "general" }),
      column("resolution", {}, "headerLeft"),
      every(
        title.elapsed,
        "elapsed",
        `IF(${working},IF(OR(LEN({atEnd})=0,LEN({atOpening})=0),"",MAX(0,ROUND({atEnd}-{atOpening},6))),MAX(0,ROUND(({issueEnd}-{openedAt})*{hoursADay},6)))`,
      ),
      every(title.due, "dueLevel", 'IF(LEN({dueNo})=0,"",INDEX({levels_level.all},{dueNo}))', { style: "resultCenter" }),
      every(title.who, "dueWho", 'IF(LEN({dueNo})=0,"",INDEX({levels_who.all},{dueNo}))'),
      every(title.until, "until", 'IF(LEN({dated})>0,{dated},IF(LEN({plain})>0,{plain},""))', moment),
      every(title.days, "days", `MAX(0,{issueEnd}-{openedAt})`, { style: "workingCenter", format: "years" }),
      every(title.cost, "issueCost", "{days}*N({delayPerDay})", { format: "money" }),
      {
        title: say.check,
        name: "issue_check",
        cells: fill(checkOf("{issues_issue}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
      },
      every(say.remark, "issue_remark", remark(faults, { who: "{dueWho}" }), { style: "finding" }),
      every(title.opened, "openedAt", "N({issues_openedOn})+N({issues_openedHour})/{hoursADay}", moment),
      every(
        title.end,
        "issueEnd",
        `IF(${resolved},{issues_resolvedOn}+N({issues_resolvedHour})/{hoursADay},{asOf}+{reviewHour}/{hoursADay})`,
        moment,
      ),
      dated(title.atOpening, "atOpening", workedUpTo("openedAt")),
      dated(title.atEnd, "atEnd", workedUpTo("issueEnd")),
      every(title.dueNo, "dueNo", 'IF(LEN({elapsed})=0,"",SUMPRODUCT(--({entry.all}<={elapsed})))'),
      every(
        title.nowNo,
        "nowNo",
        "MAX(1,SUMPRODUCT(({levels_level.all}={issues_level})*(LEN({levels_level.all})>0)*(ROW({levels_level.all})-ROW({levels_level.first})+1)))",
      ),
      // The time of the level at hand ends where the next one begins; the last level has no end.
      every(title.limit, "limit", 'IF({nowNo}>=ROWS({levels_level.all}),"",INDEX({entry.all},{nowNo}+1))'),
      every(title.target, "target", 'IF(OR(LEN({atOpening})=0,LEN({limit})=0),"",{atOpening}+{limit})'),
      dated(
        title.dayRow,
        "dayRow",
        `IF(LEN({limit})=0,"",IF(${working},COUNTIF(${running},"<"&{target})+1,INT(${byClock})-{firstDate}+1))`,
      ),
      dated(title.dayRunning, "dayRunning", `IF(LEN({dayRow})=0,"",IFERROR(INDEX(${running},{dayRow}),""))`),
      every(title.until, "plain", `IF(OR(LEN({limit})=0,${working}),"",${byClock})`, moment),
      dated(
        title.until,
        "dated",
        `IF(OR(LEN({limit})=0,LEN({dayRunning})=0),"",IFERROR(IF(${working},{firstDate}+{dayRow}-1+IF(${leftInDay}<=${morning},${opens}+${leftInDay},${breakTo}+${leftInDay}-${morning})/{hoursADay},IF(INDEX(${workdays},{dayRow})=1,${byClock},${nextOpening})),""))`,
        moment,
      ),
      every(say.overview.overdue, "isOverdue", `IF(OR(${resolved},LEN({dueNo})=0),0,IF({dueNo}>{nowNo},1,0))`),
    ],
    { headerHeight: 32, repeatHeader: true, groups: { dueLevels: { from: 21, count: 1, as: "out" } } },
  );
}
