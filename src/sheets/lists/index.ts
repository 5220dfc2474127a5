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
    periodLength: "Length of a period",
    prices: "Prices",
    vat: "VAT in amounts",
    losses: "Tax losses",
    terminal: "Terminal value",
    delayMode: "Delay",
    outlay: "Outlay",
    depreciation: "Depreciation",
    budget: "Budget",
    yesNo: "Yes or no",
    distribution: "Distribution",
    evidence: "Evidence",
    poolBasis: "Pool basis",
    hurdleMode: "Hurdle",
    taskMark: "Task kind",
    confidentiality: "Who may see it",
    modelFigure: "Figure of the model",
    answer: "Answer",
    blocker: "What blocks",
    budgetScope: "Budget",
    dayKind: "Kind of day",
    weekday: "Weekday",
    tierMode: "Tiers",
    allocationMethod: "Floors and caps",
    poolMeaning: "Pool means",
    requestMark: "Request",
    contentionGoal: "Best by",
    pastStatus: "Past project",
    changeUnit: "Unit of a change",
    dealStatus: "State of a deal",
    taskState: "State of a task",
    gateState: "State of a gate",
    direction: "Better",
    riskResponse: "Response to a risk",
    riskStatus: "Status of a risk",
    riskLevel: "Level of a risk",
    dashboardFigure: "Figure of a metric",
    light: "Light",
    escalationClock: "Escalation clock",
    escalationMode: "Escalation levels",
    raciScheme: "RACI scheme",
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
    lists: {
      unit: "金额单位",
      timing: "现金流时点",
      scenario: "情景",
      evidence: "依据类别",
      poolBasis: "提奖基数",
      hurdleMode: "起提方式",
      taskMark: "任务性质",
      budgetScope: "预算内/外",
      yesNo: "是否",
      dayKind: "日期性质",
      weekday: "星期",
      requestMark: "申请性质",
      contentionGoal: "优选目标",
      confidentiality: "知悉范围",
      modelFigure: "模型数字",
      answer: "答复",
      blocker: "阻力类型",
      pastStatus: "过往项目",
      changeUnit: "变化口径",
      dealStatus: "谈判状态",
      taskState: "任务状态",
      gateState: "关口状态",
      direction: "好坏方向",
      riskResponse: "风险应对",
      riskStatus: "风险状态",
      riskLevel: "风险等级",
      dashboardFigure: "指标取数",
      light: "指示灯",
      escalationClock: "升级计时",
      escalationMode: "升级时限",
      periodLength: "期长",
      prices: "价格口径",
      vat: "含税口径",
      losses: "亏损处理",
      terminal: "终值",
      delayMode: "延期方式",
      outlay: "支出性质",
      depreciation: "折旧方法",
      budget: "预算内外",
      distribution: "分布",
      tierMode: "分档方式",
      allocationMethod: "保底封顶",
      poolMeaning: "奖金池口径",
      raciScheme: "责任分工模式",
      rhythm: "会议频率",
      timeZone: "时区",
    },
  },
};

/** Raised when a list changes what stood in it. */
const listsVersion = 2;

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
          return {
            title: say.lists[name],
            cells: Array.from({ length: longest }, (_, row) => text(column[choices[name][row] ?? ""] ?? "")),
          };
        }),
        { repeatHeader: true },
      ),
    ].map((block, index) =>
      index === 0
        ? block
        : {
            ...block,
            names: names.map((name, column) => ({ name, row: 1, column, rows: choices[name].length, columns: 1, as: "out" as const })),
          },
    ),
    page: page(say.title, say.title, locale),
  };
}
