// How the meeting rhythm is drawn: what it takes, the tiers with their next sessions, decisions and actions.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Rule, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { checkOf, checkRules, failedChecks, remark, remarkWords } from "../check-list";
import { head, page } from "../common";
import { inputLines } from "../input-lines";
import { recordTable } from "../record-columns";
import { fields, type CadenceInputs } from "./fields";
import { words, type CadenceWords } from "./words";

const widths = [30, 18, 12, 12, 12, 12, 12, 24, 24, 20, 20, 8, 12, 12, 7, 28, 12, 10, 12];
const printedColumns = 16;
const spareRows = 3;

export function build(inputs: CadenceInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "cadence",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#1B7F8C",
    widths,
    blocks: [
      head(say, inputs, locale, "cadence", failedChecks("meeting_check", "decision_check", "action_check")),
      section(say.overview.section, printedColumns),
      overview(say),
      section(say.cost, printedColumns),
      inputLines(["rate", "delayPerDay", "zone"], fields, inputs, say.fields, locale, { rate: { format: "money2" } }),
      lines(1, [
        { name: "daysAWeek", label: say.daysAWeek, cells: [{ value: 7, style: "working", format: "integer" }] },
        {
          name: "firstDate",
          label: say.firstDate,
          cells: [{ ...calc("=INDEX({@calendar.dates},1)", { format: "date" }), needs: ["calendar.dates"], value: 0 }],
        },
        { name: "monthsAYear", label: say.monthsAYear, cells: [{ value: 12, style: "working", format: "integer" }] },
      ]),
      section(say.meetings.section, printedColumns),
      fitHeights(meetings(inputs, say, locale), widths),
      section(say.decisions.section, printedColumns),
      fitHeights(decisions(inputs, say, locale), widths),
      section(say.actions.section, printedColumns),
      fitHeights(actions(inputs, say, locale), widths),
      section(say.sentences, printedColumns),
      remarkWords(say.say, say.sayLabels, say.placeholders),
      lines(
        1,
        [...separators].map((sign, index): Line => ({ name: `separator_${index}`, label: "", cells: [text(sign, "remark")] })),
      ),
    ],
    rules,
    freezeColumns: 1,
    printed: { blocks: 12, columns: printedColumns },
    page: page(say.title, inputs.project, locale),
  };
}

/** What may part names in one cell. */
const separators = ",，、;；";

const rules: readonly Rule[] = [
  ...["meeting", "decision", "action"].map((kind): Rule => ({
    over: `{${kind}_remark}`,
    formula: `=LEN({${kind}_remark})>0`,
    look: "warn",
  })),
  { over: "{lateActions}", formula: "={lateActions}>0", look: "bad" },
  ...checkRules("meeting_check", "decision_check", "action_check"),
];

function overview({ overview: label }: CadenceWords): Block {
  const line = (name: Exclude<keyof typeof label, "section">, formula: string, format: FormatName): Line => ({
    name,
    as: "out",
    label: label[name],
    cells: [calc(formula, { style: "result", format })],
  });
  return lines(1, [
    line("seatHours", "=SUMPRODUCT({meetings_hours.all},{meetings_perYear.all})", "number"),
    line("yearCost", "=SUM({meetingCost.all})", "money2"),
    line("delayDays", "=IF(N({delayPerDay})=0,0,{yearCost}/{delayPerDay})", "number"),
    line("openActions", "=SUMPRODUCT((LEN({actions_action.all})>0)*(LEN({actions_doneOn.all})=0))", "integer"),
    line("lateActions", "=SUMPRODUCT(--({actionDays.all}>0),--(LEN({actionDays.all})>0))", "integer"),
  ]);
}

type Look = Parameters<typeof calc>[1];
const every =
  (key: string, rows: number) =>
  (title: Column["title"], name: string, formula: string, look: Look = { style: "workingCenter", format: "general" }): Column => ({
    title,
    name,
    cells: fill(calc(`=IF(LEN(${key})=0,"",${formula})`, look), rows),
  });

function meetings(inputs: CadenceInputs, say: CadenceWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "meetings", inputs, say.fields.meetings, locale, 1);
  const title = say.meetings;
  const worked = every("{meetings_meeting}", rows);
  const is = (rhythm: string): string => `{meetings_rhythm}={lists.rhythm.${rhythm}}`;
  const date = { style: "workingCenter", format: "date" } as const;
  // Months from the first session to the review date, one more where its day of the month is over.
  const months = "(YEAR({asOf})-YEAR({meetings_first}))*{monthsAYear}+MONTH({asOf})-MONTH({meetings_first})";
  const due = `(${months}+IF(EDATE({meetings_first},${months})<{asOf},1,0))`;
  const byWeeks = (length: string): string => `{meetings_first}+ROUNDUP(({asOf}-{meetings_first})/(${length}),0)*${length}`;
  const planned = `IF(LEN({meetings_first})=0,"",IF({meetings_first}>={asOf},{meetings_first},IF(${is("weekly")},${byWeeks("{daysAWeek}")},IF(${is("fortnightly")},${byWeeks("2*{daysAWeek}")},IF(${is("monthly")},EDATE({meetings_first},${due}),EDATE({meetings_first},3*ROUNDUP(${due}/3,0)))))))`;
  const needs = ["calendar.workdays", "calendar.runningHours"] as const;
  const row = "{planned}-{firstDate}+1";
  // A session on a day off moves to the next day of work; dates follow one another without a gap.
  const moved = `IF({planned}<{firstDate},"",IFERROR(IF(INDEX({@calendar.workdays},${row})=1,{planned},{firstDate}+COUNTIF({@calendar.runningHours},"<="&INDEX({@calendar.runningHours},${row}))),""))`;
  const dated = worked(title.next, "onWorkday", `IF(LEN({planned})=0,"",${moved})`, date);
  const heads = [...separators]
    .map((_, index) => `LEN({meetings_attendees})-LEN(SUBSTITUTE({meetings_attendees},{separator_${index}},""))`)
    .join("+");
  const faults = [
    ["AND(LEN({since})>0,{meetings_first}<={since},{decided}=0)", "silent"],
    ["LEN({meetings_chair})=0", "chairless"],
    ["LEN({meetings_first})=0", "undated"],
  ] as const;
  return table(
    [
      column("meeting", {}, "headerLeft"),
      column("rhythm"),
      column("hours", { style: "inputCenter", format: "general" }),
      column("perYear", { style: "inputCenter", format: "general" }),
      column("first"),
      column("startHour", { style: "inputCenter", format: "general" }),
      column("chair"),
      column("attendees", {}, "headerLeft"),
      column("agenda", {}, "headerLeft"),
      column("inputs", {}, "headerLeft"),
      column("outputs", {}, "headerLeft"),
      worked(title.heads, "heads", `IF(LEN({meetings_attendees})=0,0,1+${heads})`),
      worked(title.cost, "meetingCost", "N({meetings_hours})*{heads}*N({rate})*N({meetings_perYear})", { format: "money2" }),
      worked(title.next, "next", 'IF(LEN({onWorkday})>0,{onWorkday},IF(LEN({planned})=0,"",{planned}))', date),
      {
        title: say.check,
        name: "meeting_check",
        cells: fill(checkOf("{meetings_meeting}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
      },
      worked(text(say.remark, "headerLeft"), "meeting_remark", remark(faults), { style: "finding" }),
      worked(
        title.since,
        "since",
        `IF(LEN({meetings_first})=0,"",IF(${is("weekly")},{asOf}-2*{daysAWeek},IF(${is("fortnightly")},{asOf}-2*2*{daysAWeek},EDATE({asOf},-2*IF(${is("monthly")},1,3)))))`,
        date,
      ),
      worked(
        title.decided,
        "decided",
        "IF(LEN({since})=0,0,SUMPRODUCT(({decisions_meeting.all}={meetings_meeting})*({decisions_date.all}>={since})*({decisions_date.all}<={asOf})))",
      ),
      { ...dated, cells: dated.cells.map((cell) => cell && { ...cell, needs, value: "" }) },
      worked(title.next, "planned", planned, date),
    ],
    { headerHeight: 32 },
  );
}

function decisions(inputs: CadenceInputs, say: CadenceWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "decisions", inputs, say.fields.decisions, locale, spareRows);
  const faults = [
    ["LEN({decisions_owner})=0", "ownerless"],
    ["LEN({decisions_date})=0", "dateless"],
  ] as const;
  return table([
    column("decision", {}, "headerLeft"),
    column("meeting", { validation: { kind: "range", ref: "{meetings_meeting.all}" } }),
    column("date"),
    column("owner"),
    {
      title: say.check,
      name: "decision_check",
      cells: fill(checkOf("{decisions_decision}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
    },
    every("{decisions_decision}", rows)(say.remark, "decision_remark", remark(faults), { style: "finding" }),
  ]);
}

function actions(inputs: CadenceInputs, say: CadenceWords, locale: Locale): Block {
  const { column, rows } = recordTable(fields, "actions", inputs, say.fields.actions, locale, spareRows);
  const worked = every("{actions_action}", rows);
  const faults = [
    ["{actionDays}>0", "overdue"],
    ["LEN({actions_owner})=0", "ownerless"],
    ["LEN({actions_due})=0", "dateless"],
  ] as const;
  return table([
    column("action", {}, "headerLeft"),
    column("meeting", { validation: { kind: "range", ref: "{meetings_meeting.all}" } }),
    column("due"),
    column("owner"),
    column("doneOn"),
    {
      title: say.check,
      name: "action_check",
      cells: fill(checkOf("{actions_action}", `NOT(OR(${faults.map(([condition]) => condition).join(",")}))`), rows),
    },
    worked(say.actions.days, "actionDays", "IF(OR(LEN({actions_doneOn})>0,LEN({actions_due})=0),0,MAX(0,{asOf}-{actions_due}))"),
    worked(text(say.remark, "headerLeft"), "action_remark", remark(faults, { n: "{actionDays}" }), { style: "finding" }),
  ]);
}
