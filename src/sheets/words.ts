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
  tierMode: { slab: "One rate on all of it", marginal: "Each slice at its own rate" },
  allocationMethod: { "water-fill": "Floors and caps bind (water-filling)", "floor-then-share": "Floors first, then the rest by weight" },
  poolMeaning: { gross: "Gross pay", "employer-cost": "Total employer cost" },
  requestMark: { open: "Open", must: "Must", exclude: "Excluded" },
  contentionGoal: { npv: "NPV", score: "Strategic score", amount: "Amount funded" },
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
    tierMode: { slab: "全额累进", marginal: "超额累进" },
    allocationMethod: { "water-fill": "保底封顶约束（注水法）", "floor-then-share": "先保底后按权重" },
    poolMeaning: { gross: "应发（税前）", "employer-cost": "公司总成本" },
    requestMark: { open: "待选", must: "必选", exclude: "排除" },
    contentionGoal: { npv: "净现值", score: "战略得分", amount: "获批金额" },
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
