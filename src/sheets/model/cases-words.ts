// The words of scenarios and sensitivity in each language.
import type { Localized } from "../../i18n/locale";
import { choices } from "../../spec/choices";
import { word } from "../words";
import { both, said, type Said, type SaidTable } from "./parts";

export const casesWords = {
  tab: both("Sensitivity", "敏感性"),
  title: both("Business case: scenarios and sensitivity", "投资测算：情景与敏感性"),
  purpose: both(
    "What the project is worth in every case at once; the two drivers that could turn the decision.",
    "各种情形下项目值多少，以及可能改变决策的因素。",
  ),
  scenario: both("Scenario", "情景"),
  npv: both("NPV", "净现值"),
  irr: both("IRR", "内部收益率"),
  payback: both("Payback, years", "投资回收期（年）"),
  peak: both("Cash peak", "最大资金占用"),
  index: both("Profitability index", "现值指数"),
  benefitFactor: both("Factor on benefits", "效益系数"),
  costFactor: both("Factor on costs", "成本系数"),
  whole: both("Delay, whole periods", "延期整期数"),
  part: both("Delay, part of one", "不足一期"),
  live: both("Shown", "当前"),
  probability: both("Probability", "概率"),
  driver: both("Driver", "因素"),
  low: both("Low", "低"),
  high: both("High", "高"),
  npvLow: both("NPV, low", "低时净现值"),
  npvHigh: both("NPV, high", "高时净现值"),
  swing: both("Difference", "差额"),
  rank: both("Rank", "名次"),
  byEffect: both("Drivers by effect", "按影响排序"),
  loss: both("NPV lost", "净现值减少"),
  gain: both("NPV gained", "净现值增加"),
  gridCorner: both("Benefits ↓ · rate →", "效益 ↓ · 折现率 →"),
  costGridCorner: both("Benefits ↓ · costs →", "效益 ↓ · 成本 →"),
  monthsLate: both("Months late", "延期月数"),
  delayAll: both("All flows move", "全部现金流顺延"),
  delayBenefits: both("Benefits move", "仅效益顺延"),
  delayEnd: both("Benefits end as planned", "效益终点不变"),
  rate: both("Rate a year", "年折现率"),
  signChange: both("Changes sign", "是否变号"),
  drivers: {
    benefits: both("Benefits", "效益"),
    invested: both("Investment", "建设投资"),
    running: both("Running costs", "运行成本"),
    staff: both("Staff time", "项目人力"),
    rate: both("Discount rate", "折现率"),
    delay: both("Delay of benefits, end as planned", "效益延期（终点不变）"),
  },
  chart: both("What moves the NPV most", "对净现值影响最大的因素"),
  sections: {
    scenarios: both("1 Scenarios side by side", "一、各情景对照"),
    drivers: both("2 Sensitivity", "二、敏感性"),
    even: both("3 Break-even and the cost of delay", "三、盈亏平衡与延期代价"),
    workings: both("4 Workings of the cases", "四、各情形的计算"),
  },
  headings: {
    scenarios: both("1.1 All results of all scenarios", "（一）各情景的全部结果"),
    tornado: both("2.1 One driver at a time", "（一）单因素变动"),
    grid: both("2.2 Benefits and discount rate together: NPV", "（二）效益与折现率同时变动：净现值"),
    costGrid: both("2.3 Benefits and costs together: NPV", "（三）效益与成本同时变动：净现值"),
    even: both("3.1 How far each driver may move before the NPV is nil", "（一）各因素变动到多少时净现值为零"),
    delay: both("3.2 What a delay costs", "（二）延期的代价"),
    rates: both("Search for the rates of return", "内部收益率的搜索"),
  },
  remarks: {
    scenarios: both("After tax and the pool; the pool is the one of the scenario shown.", "税后并扣奖金池；奖金池取当前情景的数。"),
    tornado: both(
      "Each driver alone, from the scenario shown; taxes and losses are reckoned anew.",
      "以当前情景为起点，每次只变动一个因素，税和亏损重新计算。",
    ),
    grid: both("Every figure is reckoned from class rows, not interpolated.", "每个数均由各类现金流重新计算，并非插值。"),
    costGrid: both(
      "Costs are investment, running costs and staff time. Each cell has its own taxable profit, losses and tax.",
      "成本含建设投资、运行成本和项目人力；每格的应纳税所得额、亏损和税均单独计算。",
    ),
    even: both("Before tax, each driver alone.", "税前，单因素。"),
    delay: both(
      "Before tax and pool; with the end as planned the last months of benefits are lost.",
      "税前、未扣奖金池；终点不变时，最后若干月的效益不再发生。",
    ),
  },
  none: {
    irr: both("none: no sign change", "无（净现值不变号）"),
    found: both("not found", "未求得"),
    payback: both("not within horizon", "测算期内未回收"),
    investment: both("no investment", "无投资"),
    probability: both("no probabilities", "未填概率"),
    line: both("no such line", "无此项"),
    delay: both("none", "无"),
  },
} as const;

/** How far a driver is moved in a grid, as rows of cases call it. */
export const moves = ["lowest", "low", "base", "high", "highest"] as const;
export type Move = (typeof moves)[number];
/** What a case with benefits and costs moved together is called. */
export const together = (benefits: Move, costs: Move): string => `benefits_${benefits}_costs_${costs}`;

const rows = {
  taxable: said("taxable profit", "", "应纳税所得额", ""),
  made: said("losses made, cumulated", "", "累计发生亏损", ""),
  taxed: said("taxed profit", "after losses", "计税利润", "弥补亏损后"),
  gone: said("losses used or out of time", "", "累计已弥补或过期亏损", ""),
  net: said("net cash flow", "", "净现金流量", ""),
  cumulative: said("cumulative net cash flow", "", "累计净现金流量", ""),
  crossing: said("rises to zero at", "periods", "累计转正时点", "期"),
} as const satisfies SaidTable;

/** Words for the rows of one case. */
export function caseWords(id: string, label: Localized<string>): SaidTable {
  const of = (words: Localized<Said>, locale: "en-US" | "zh-CN"): Said => ({
    ...words[locale],
    label: `${label[locale]}${locale === "zh-CN" ? "：" : ": "}${words[locale].label}`,
  });
  return Object.fromEntries(
    Object.entries(rows).map(([row, words]) => [`${id}_${row}`, { "en-US": of(words, "en-US"), "zh-CN": of(words, "zh-CN") }]),
  );
}

export function casesLines(scenarios: number): SaidTable {
  const { drivers } = casesWords;
  const moved = (label: Localized<string>, by: string): Localized<string> => ({
    "en-US": `${label["en-US"]} ${by}`,
    "zh-CN": `${label["zh-CN"]} ${by}`,
  });
  const signs: Readonly<Record<Move, string>> = { lowest: " − −", low: " −", base: "", high: " +", highest: " + +" };
  const pair = (one: Move, other: Move): Localized<string> => ({
    "en-US": `${drivers.benefits["en-US"]}${signs[one]}, costs${signs[other]}`,
    "zh-CN": `${drivers.benefits["zh-CN"]}${signs[one]}、成本${signs[other]}`,
  });
  return {
    ...(Object.assign(
      {},
      ...Array.from({ length: scenarios }, (_, index) => {
        const option = choices.scenario[index] ?? "base";
        return caseWords(`s${index}`, both(word("scenario", option, "en-US"), word("scenario", option, "zh-CN")));
      }),
    ) as SaidTable),
    ...(Object.assign(
      {},
      ...(["benefits", "invested", "running", "staff"] as const).flatMap((driver) => [
        caseWords(`${driver}_low`, moved(drivers[driver], "−")),
        caseWords(`${driver}_high`, moved(drivers[driver], "+")),
      ]),
    ) as SaidTable),
    ...caseWords("benefits_lowest", moved(drivers.benefits, "− −")),
    ...caseWords("benefits_highest", moved(drivers.benefits, "+ +")),
    ...(Object.assign({}, ...moves.flatMap((one) => moves.map((other) => caseWords(together(one, other), pair(one, other))))) as SaidTable),
    ...caseWords("late", drivers.delay),
    withBenefits: said("Moves with benefits", "before tax", "随效益变动的现金流", "税前"),
    withCosts: said("Moves with costs", "before tax, with credits", "随成本变动的现金流", "税前，含抵免"),
    withNeither: said("Moves with neither", "pool, salvage, fixed working capital", "不随之变动的现金流", "奖金池、残值、固定营运资金"),
    costsDeducted: said("Costs deducted from profit", "−", "税前扣除的成本", "−"),
    neitherTaxed: said("Pool and salvage", "in taxable profit", "奖金池与残值", "计入应纳税所得额"),
    weightedNpv: said("Probability-weighted NPV", "", "按概率加权的净现值", ""),
    weightedSpread: said("Standard deviation", "", "标准差", ""),
    weightedLoss: said("Probability of a negative NPV", "", "净现值为负的概率", ""),
    usualStep: said("Usual step of a driver", "", "通常变动幅度", ""),
    usualRateStep: said("Usual step of the discount rate", "", "折现率通常变动幅度", ""),
    usualDelayStep: said("Usual delay", "periods", "通常延期", "期"),
    monthsAYear: said("Months a year", "", "每年月数", ""),
    stepUsed: said("Step of each driver", "", "各因素变动幅度", ""),
    rateStepUsed: said("Step of the discount rate", "", "折现率变动幅度", ""),
    delayStepUsed: said("Step of delay", "periods", "延期幅度", "期"),
    rateFloor: said("Discount rate, low", "kept well above −100 %", "折现率低值", "不低于 −100%"),
    even_benefits: said("Benefits", "change at which the NPV is nil", "效益", "净现值为零时的变动"),
    even_invested: said("Investment", "change at which the NPV is nil", "建设投资", "净现值为零时的变动"),
    even_running: said("Running costs", "change at which the NPV is nil", "运行成本", "净现值为零时的变动"),
    even_staff: said("Staff time", "change at which the NPV is nil", "项目人力", "净现值为零时的变动"),
    even_rate: said("Discount rate", "before tax: the rate of return", "折现率", "税前，即内部收益率"),
    even_delay: said("Delay of benefits, years", "in full, before tax and pool", "效益延期（年）", "总额不变，税前、未扣奖金池"),
  };
}
