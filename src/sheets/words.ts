// The words of each closed list in each language. A sheet shows them; project files hold the ids.
import { locales, type Locale, type Localized } from "../i18n/locale";
import { choices, type Choice, type ChoiceName } from "../spec/choices";

type Words = { readonly [N in ChoiceName]: { readonly [O in Choice<N>]: string } };
const english: Words = {
  unit: {
    yuan: "CNY",
    wan: "CNY 10,000 (万元)",
    "million-yuan": "CNY million",
    yi: "CNY 100 million (亿元)",
    usd: "USD",
    "usd-thousand": "USD thousand",
    "usd-million": "USD million",
    eur: "EUR",
    "eur-thousand": "EUR thousand",
    "eur-million": "EUR million",
  },
  timing: { end: "End of period", mid: "Mid-period", begin: "Start of period" },
  scenario: { base: "Base", downside: "Downside", upside: "Upside" },
  evidence: { contract: "Contract", history: "History", benchmark: "Benchmark", guess: "Guess" },
  poolBasis: {
    before: "Before bonus and tax",
    "after-bonus": "After bonus",
    "after-tax": "After tax",
    "after-tax-deductible": "After tax, bonus deductible",
    "after-both": "After bonus and tax",
  },
  hurdleMode: { trigger: "Trigger", excess: "On the excess" },
  taskMark: { none: "–", money: "Money", approval: "Approval" },
  budgetScope: { within: "Within budget", outside: "Outside budget" },
  yesNo: { yes: "Yes", no: "No" },
  dayKind: { workday: "Workday", weekend: "Weekend", holiday: "Holiday", makeup: "Make-up workday" },
  weekday: { monday: "Mon", tuesday: "Tue", wednesday: "Wed", thursday: "Thu", friday: "Fri", saturday: "Sat", sunday: "Sun" },
  taskState: { done: "Done", late: "Overdue", doing: "In hand", todo: "To do", waiting: "Gate closed" },
  gateState: { met: "Met", open: "Open", closed: "Closed" },
  riskResponse: { avoid: "Avoid", reduce: "Reduce", transfer: "Transfer", accept: "Accept" },
  riskStatus: { open: "Open", happened: "Happened", closed: "Closed" },
  riskLevel: { high: "High", medium: "Medium", low: "Low" },
  dashboardFigure: { typed: "Typed", progress: "Progress", spi: "SPI", cpi: "CPI", eac: "EAC", "high-risks": "High risks", "medium-risks": "Medium risks", npv: "NPV" },
  direction: { higher: "Higher", lower: "Lower" },
  light: { green: "G green", amber: "A amber", red: "R red", grey: "– grey" },
  escalationClock: { calendar: "Calendar hours", working: "Working hours" },
  escalationMode: { additive: "Additive", absolute: "Absolute" },
  rhythm: { weekly: "Weekly", fortnightly: "Fortnightly", monthly: "Monthly", quarterly: "Quarterly" },
  timeZone: { "Asia/Shanghai": "Asia/Shanghai", UTC: "UTC", "Europe/Berlin": "Europe/Berlin", "America/New_York": "America/New_York" },
};
export const words: Localized<Words> = {
  "en-US": english,
  "zh-CN": {
    unit: {
      yuan: "元",
      wan: "万元",
      "million-yuan": "百万元",
      yi: "亿元",
      usd: "美元",
      "usd-thousand": "千美元",
      "usd-million": "百万美元",
      eur: "欧元",
      "eur-thousand": "千欧元",
      "eur-million": "百万欧元",
    },
    timing: { end: "期末", mid: "期中", begin: "期初" },
    scenario: { base: "基准", downside: "悲观", upside: "乐观" },
    evidence: { contract: "合同", history: "历史数据", benchmark: "行业对标", guess: "估计" },
    poolBasis: {
      before: "奖金及税前利润",
      "after-bonus": "提奖后利润",
      "after-tax": "税后利润",
      "after-tax-deductible": "税后利润（奖金可抵扣）",
      "after-both": "净利润（提奖后税后）",
    },
    hurdleMode: { trigger: "触发式", excess: "超额式" },
    taskMark: { none: "–", money: "资金", approval: "审批" },
    budgetScope: { within: "预算内", outside: "预算外" },
    yesNo: { yes: "是", no: "否" },
    dayKind: { workday: "工作日", weekend: "周末", holiday: "法定节假日", makeup: "调休上班" },
    weekday: { monday: "周一", tuesday: "周二", wednesday: "周三", thursday: "周四", friday: "周五", saturday: "周六", sunday: "周日" },
    taskState: { done: "已完成", late: "逾期", doing: "进行中", todo: "未开始", waiting: "关口未开" },
    gateState: { met: "已通过", open: "进行中", closed: "未打开" },
    riskResponse: { avoid: "规避", reduce: "降低", transfer: "转移", accept: "接受" },
    riskStatus: { open: "未发生", happened: "已发生", closed: "已关闭" },
    riskLevel: { high: "高", medium: "中", low: "低" },
    dashboardFigure: { typed: "填写", progress: "进度", spi: "SPI", cpi: "CPI", eac: "完工估算", "high-risks": "高风险数", "medium-risks": "中风险数", npv: "净现值" },
    direction: { higher: "越高越好", lower: "越低越好" },
    light: { green: "G 绿", amber: "A 黄", red: "R 红", grey: "– 灰" },
    escalationClock: { calendar: "日历小时", working: "工作小时" },
    escalationMode: { additive: "累加", absolute: "绝对" },
    rhythm: { weekly: "每周", fortnightly: "每两周", monthly: "每月", quarterly: "每季" },
    timeZone: { "Asia/Shanghai": "北京时间", UTC: "协调世界时 UTC", "Europe/Berlin": "欧洲中部时间", "America/New_York": "美国东部时间" },
  },
};

/** @example word("timing", "mid", "zh-CN") // "期中" */
export const word = <N extends ChoiceName>(of: N, option: Choice<N>, locale: Locale): string => words[locale][of][option];

/** The option that a word stands for in any language, or undefined. */
export function optionOf(of: ChoiceName, written: string): string | undefined {
  for (const locale of locales) {
    const column: Readonly<Record<string, string>> = words[locale][of];
    const option = choices[of].find((id) => column[id] === written);
    if (option !== undefined) return option;
  }
  return undefined;
}
