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
  scenario: { base: "Base", downside: "Downside", upside: "Upside", stress: "Stress", custom: "Custom" },
  periodLength: { year: "Years", quarter: "Quarters", month: "Months" },
  prices: { nominal: "Of their day (nominal)", today: "Of today (to be inflated)" },
  vat: { excluded: "Without VAT", included: "With VAT" },
  losses: { "at-once": "Used at once", "carried-forward": "Carried forward", lost: "Lost" },
  terminal: { none: "No terminal value", perpetuity: "Perpetuity", multiple: "Multiple of profit" },
  delayMode: { benefits: "Benefits later, in full", "fixed-end": "Benefits later, end as planned" },
  outlay: { capital: "Capital", expense: "Expense" },
  depreciation: { sl: "Straight line", syd: "Sum of digits", ddb: "Double declining", "ddb-cn": "Double declining (China)", macrs: "MACRS" },
  budget: { inside: "In budget", outside: "Outside budget" },
  yesNo: { yes: "Yes", no: "No" },
  distribution: { triangular: "Triangular", pert: "PERT", uniform: "Uniform" },
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
  confidentiality: { shared: "Shared", team: "Project team", confidential: "Confidential" },
  modelFigure: { npv: "NPV", "npv-before-pool": "NPV before pool", "first-profit": "Profit of period 1", "total-profit": "Profit of all periods" },
  answer: { open: "Open", yes: "Yes", partly: "Partly", no: "No" },
  blocker: { interest: "Interests", resource: "Resources", trust: "Trust" },
  budgetScope: { within: "Within budget", outside: "Outside budget" },
  dayKind: { workday: "Workday", weekend: "Weekend", holiday: "Holiday", makeup: "Make-up workday" },
  weekday: { monday: "Mon", tuesday: "Tue", wednesday: "Wed", thursday: "Thu", friday: "Fri", saturday: "Sat", sunday: "Sun" },
  requestMark: { open: "Open", must: "Must", exclude: "Excluded" },
  contentionGoal: { npv: "NPV", score: "Strategic score", amount: "Amount funded" },
  pastStatus: { success: "Succeeded", failed: "Failed", ongoing: "Ongoing" },
  changeUnit: { relative: "% relative", points: "Percentage points", money: "Amount", count: "Number" },
  dealStatus: { planned: "Planned", talking: "Talking", agreed: "Agreed", signed: "Signed", declined: "Declined" },
  taskState: { done: "Done", late: "Overdue", doing: "In hand", todo: "To do", waiting: "Gate closed" },
  gateState: { met: "Met", open: "Open", closed: "Closed" },
  direction: { higher: "Higher is better", lower: "Lower is better" },
  riskResponse: { avoid: "Avoid", reduce: "Reduce", transfer: "Transfer", accept: "Accept" },
  riskStatus: { open: "Open", happened: "Happened", closed: "Closed" },
  riskLevel: { high: "High", medium: "Medium", low: "Low" },
  dashboardFigure: { typed: "Typed", progress: "Progress", spi: "SPI", cpi: "CPI", eac: "EAC", "high-risks": "High risks", "medium-risks": "Medium risks", npv: "NPV" },
  light: { green: "G green", amber: "A amber", red: "R red", grey: "– grey" },
  escalationClock: { calendar: "Calendar hours", working: "Working hours" },
  escalationMode: { additive: "Additive", absolute: "Absolute" },
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
    scenario: { base: "基准", downside: "悲观", upside: "乐观", stress: "压力", custom: "自定义" },
    periodLength: { year: "年", quarter: "季", month: "月" },
    prices: { nominal: "当期价格（名义）", today: "当前价格（待按通胀调整）" },
    vat: { excluded: "不含税", included: "含税" },
    losses: { "at-once": "当期抵扣", "carried-forward": "向后结转", lost: "不得抵扣" },
    terminal: { none: "不计终值", perpetuity: "永续增长", multiple: "利润倍数" },
    delayMode: { benefits: "效益顺延，总额不变", "fixed-end": "效益顺延，终点不变" },
    outlay: { capital: "资本化", expense: "费用化" },
    depreciation: { sl: "直线法", syd: "年数总和法", ddb: "双倍余额递减法", "ddb-cn": "双倍余额递减法（国内）", macrs: "MACRS" },
    budget: { inside: "预算内", outside: "预算外" },
    yesNo: { yes: "是", no: "否" },
    distribution: { triangular: "三角分布", pert: "PERT 分布", uniform: "均匀分布" },
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
    confidentiality: { shared: "共享", team: "项目组", confidential: "机密" },
    modelFigure: { npv: "净现值", "npv-before-pool": "提奖前净现值", "first-profit": "第1期利润", "total-profit": "各期利润合计" },
    answer: { open: "未答复", yes: "同意", partly: "部分同意", no: "拒绝" },
    blocker: { interest: "利益不一致", resource: "资源稀缺", trust: "信任缺失" },
    budgetScope: { within: "预算内", outside: "预算外" },
    dayKind: { workday: "工作日", weekend: "周末", holiday: "法定节假日", makeup: "调休上班" },
    weekday: { monday: "周一", tuesday: "周二", wednesday: "周三", thursday: "周四", friday: "周五", saturday: "周六", sunday: "周日" },
    requestMark: { open: "待选", must: "必选", exclude: "排除" },
    contentionGoal: { npv: "净现值", score: "战略得分", amount: "获批金额" },
    pastStatus: { success: "成功", failed: "失败", ongoing: "进行中" },
    changeUnit: { relative: "相对 %", points: "百分点", money: "金额", count: "数量" },
    dealStatus: { planned: "待谈", talking: "商谈中", agreed: "口头同意", signed: "已签署", declined: "已拒绝" },
    taskState: { done: "已完成", late: "逾期", doing: "进行中", todo: "未开始", waiting: "关口未开" },
    gateState: { met: "已通过", open: "进行中", closed: "未打开" },
    direction: { higher: "越高越好", lower: "越低越好" },
    riskResponse: { avoid: "规避", reduce: "降低", transfer: "转移", accept: "接受" },
    riskStatus: { open: "未发生", happened: "已发生", closed: "已关闭" },
    riskLevel: { high: "高", medium: "中", low: "低" },
    dashboardFigure: { typed: "填写", progress: "进度", spi: "SPI", cpi: "CPI", eac: "完工估算", "high-risks": "高风险数", "medium-risks": "中风险数", npv: "净现值" },
    light: { green: "G 绿", amber: "A 黄", red: "R 红", grey: "– 灰" },
    escalationClock: { calendar: "日历小时", working: "工作小时" },
    escalationMode: { additive: "累加", absolute: "绝对" },
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
