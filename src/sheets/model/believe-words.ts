// The words of the sheet that takes a quoted figure at its word, in each language.
import type { Localized } from "../../i18n/locale";
import { both, said, type SaidTable } from "./parts";

const must: Localized<readonly [string, string, string]> = {
  "en-US": ["To believe it, benefits must grow ", " a year over ", " years."],
  "zh-CN": ["要使该数字成立，效益须每年增长 ", "，共 ", " 年。"],
};

export const believeWords = {
  tab: both("Believe", "可信度"),
  title: both("What you must believe", "该数字成立须相信什么"),
  purpose: both(
    "A figure that somebody quotes, taken at its word: what growth it implies, and under which reading it is true.",
    "对被引用的数字：隐含多高的增长，按哪种口径成立。",
  ),
  rate: both("Discount rate", "折现率"),
  flat: both("NPV with the same benefit every year", "各年效益相同时的净现值"),
  growth: both("Growth a year that the claim implies", "隐含年增长率"),
  lastYear: both("Benefit of the last year then", "届时末年效益"),
  terminal: both("Or: terminal value needed with flat benefits", "或：效益不变时所需终值"),
  must,
  noNpv: both("no NPV quoted", "未引用净现值"),
  noGrowth: both("no growth above −100 % gives it", "任何增长率都得不出该数"),
  reading: both("Reading", "口径"),
  gives: both("Gives", "得数"),
  holds: both("The claim holds", "是否成立"),
  yes: both("yes", "成立"),
  no: both("no", "不成立"),
  year: both("Year", "年"),
  sections: {
    claim: both("1 The claim", "一、被引用的数字"),
    implied: both("2 What it implies", "二、隐含的假设"),
    readings: both("3 Readings under which it is true", "三、按哪种口径成立"),
    search: both("4 Search for the growth", "四、增长率的求解"),
  },
  remarks: {
    implied: both(
      "Investment today, the first-year return a year later and growing; by the timing of the model.",
      "今天投入，首年回报其后逐年增长；时点同模型。",
    ),
    readings: both("A reading holds where it comes within half a percent of the figure quoted.", "与所引数字相差不超过 0.5% 即为成立。"),
  },
  readings: {
    flat: both("NPV with flat benefits", "效益不变的净现值"),
    gross: both("Present value of benefits, investment not deducted", "效益现值，未减投资"),
    sumNet: both("Sum of benefits less investment, not discounted", "效益合计减投资，不折现"),
    sum: both("Sum of benefits, not discounted", "效益合计，不折现"),
    model: both("NPV of the model", "模型的净现值"),
    roiNet: both("(Sum of benefits − investment) ÷ investment", "（效益合计−投资）÷ 投资"),
    roiGross: both("Sum of benefits ÷ investment", "效益合计 ÷ 投资"),
    roiFirst: both("First-year return ÷ investment", "首年回报 ÷ 投资"),
    roiFirstNet: both("(First-year return − investment) ÷ investment", "（首年回报−投资）÷ 投资"),
    roiModel: both("Cumulative ROI of the model", "模型的累计投资回报率"),
  },
} as const;

export const believeLines: SaidTable = {
  usualYears: said("Usual years of a claim", "where none are typed", "通常年数", "未填时"),
  claimTolerance: said("How close a reading must come", "", "口径相符的容差", ""),
  claim_invested: said("Invested", "as quoted, else the model's investment", "投入", "按引用数字，未填取模型投资"),
  claim_first: said(
    "First-year return",
    "as quoted, else the model's profit of the first year",
    "首年回报",
    "按引用数字，未填取模型首年利润",
  ),
  claim_years: said("Years", "", "年数", ""),
  claim_shift: said("Flows fall earlier by", "of a year, by the timing of the model", "现金流提前量", "年，时点同模型"),
};
