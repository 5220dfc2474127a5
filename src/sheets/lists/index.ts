// The Lists sheet: the words of each closed list, which formulas compare with and dropdowns offer. It takes no inputs.
import type { Locale, Localized } from "../../i18n/locale";
import { table, text } from "../../spec/blocks";
import { choices, type ChoiceName } from "../../spec/choices";
import type { SheetSpec } from "../../spec/sheet";
import { page } from "../common";
import { words } from "../words";

const english = {
  tab: "Lists",
  title: "Lists",
  purpose: "Words that dropdowns offer and formulas compare with. Rename a word here and every sheet follows; keep the order.",
  lists: {
    unit: "Unit of amounts",
    timing: "Timing of flows",
    scenario: "Scenario",
    evidence: "Evidence",
    poolBasis: "Pool basis",
    hurdleMode: "Hurdle",
    taskMark: "Task kind",
    budgetScope: "Budget",
    yesNo: "Yes or no",
    dayKind: "Kind of day",
    weekday: "Weekday",
    taskState: "State of a task",
    gateState: "State of a gate",
    riskResponse: "Response to a risk",
    riskStatus: "Status of a risk",
    riskLevel: "Level of a risk",
    dashboardFigure: "Figure of a metric",
    direction: "Which way is better",
    light: "Light",
    escalationClock: "Escalation clock",
    escalationMode: "Escalation levels",
    rhythm: "Rhythm of a meeting",
    timeZone: "Time zone",
  } satisfies Record<ChoiceName, string>,
};
const strings: Localized<typeof english> = {
  "en-US": english,
  "zh-CN": {
    tab: "列表",
    title: "列表",
    purpose: "下拉选项和公式所比较的词。在此改名，各表随之而变；请勿改动顺序。",
    lists: { unit: "金额单位", timing: "现金流时点", scenario: "情景", evidence: "依据类别", poolBasis: "提奖基数", hurdleMode: "起提方式", taskMark: "任务性质", budgetScope: "预算内/外", yesNo: "是否", dayKind: "日期性质", weekday: "星期", taskState: "任务状态", gateState: "关口状态", riskResponse: "风险应对", riskStatus: "风险状态", riskLevel: "风险等级", dashboardFigure: "指标取数", direction: "指标方向", light: "指示灯", escalationClock: "升级计时", escalationMode: "升级时限", rhythm: "会议频率", timeZone: "时区" },
  },
};

const listsVersion = 1;

export function buildLists(locale: Locale): SheetSpec {
  const say = strings[locale];
  const names = Object.keys(choices) as ChoiceName[];
  const longest = Math.max(...names.map((name) => choices[name].length));
  return {
    kind: "lists",
    version: listsVersion,
    locale,
    tab: say.tab,
    tabColor: "#98A2B3",
    widths: [24],
    blocks: [
      { cells: [[text(say.title, "title")], [text(say.purpose, "purpose")]], names: [], heights: { 0: 24 } },
      table(
        names.map((name) => {
          const column: Readonly<Record<string, string>> = words[locale][name];
          return { title: say.lists[name], cells: Array.from({ length: longest }, (_, row) => text(column[choices[name][row] ?? ""] ?? "")) };
        }),
        { repeatHeader: true },
      ),
    ].map((block, index) =>
      index === 0 ? block : { ...block, names: names.map((name, column) => ({ name, row: 1, column, rows: choices[name].length, columns: 1, as: "out" as const })) },
    ),
    page: page(say.title, say.title, locale),
  };
}
