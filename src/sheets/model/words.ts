// The words of the model's sheet in each language.
import type { Localized } from "../../i18n/locale";
import { commonWords } from "../common";
import type { CommonWords } from "../template";
import type { fields } from "./fields";

interface SheetWords {
  /** Headings of the parts, numbered as each language numbers them. */
  readonly parts: Readonly<Record<"keyFigures" | "inputs" | "workings" | "results" | "checks" | "rates", string>>;
  readonly sections: Readonly<
    Record<
      | "assumptions"
      | "scenarios"
      | "investments"
      | "benefits"
      | "running"
      | "staff"
      | "pool"
      | "fixed"
      | "timeline"
      | "benefitLines"
      | "investmentLines"
      | "runningLines"
      | "staffLines"
      | "cashFlow"
      | "figures"
      | "cases"
      | "rates",
      string
    >
  >;
  /** One line of explanation below a heading. */
  readonly remarks: Readonly<Record<"signs" | "scenarios" | "benefits" | "staff" | "pool" | "cashFlow" | "cases" | "rates", string>>;
  readonly headings: Readonly<
    Record<
      "item" | "note" | "total" | "scenario" | "current" | "live" | "rate" | "value" | "signChange" | "guess" | "root" | "time" | "flow",
      string
    >
  >;
  readonly periodLabel: (period: number) => string;
  /** Labels and explanations of single figures and rows. */
  readonly lines: Readonly<
    Record<
      | "periods"
      | "discountRate"
      | "timing"
      | "scenario"
      | "shiftEnd"
      | "shiftMid"
      | "shiftBegin"
      | "tolerance"
      | "rateTolerance"
      | "stepsPerPeriod"
      | "timingShift"
      | "benefitFactor"
      | "costFactor"
      | "scenarioIsBase"
      | "rounding"
      | "roundingDiscounted"
      | "firstSpend"
      | "poolPaid"
      | "period"
      | "inHorizon"
      | "exponent"
      | "factor"
      | "benefitsPlanned"
      | "investmentPlanned"
      | "runningPlanned"
      | "staffPlanned"
      | "benefitFlow"
      | "investmentFlow"
      | "runningFlow"
      | "staffFlow"
      | "poolFlow"
      | "costsPlanned"
      | "profitByPeriod"
      | "netBeforePoolAndStaff"
      | "netBeforePool"
      | "inflow"
      | "outflow"
      | "net"
      | "cumulative"
      | "discounted"
      | "cumulativeDiscounted"
      | "spends"
      | "crossing"
      | "crossingDiscounted"
      | "npv"
      | "npvBeforePool"
      | "npvBeforePoolAndStaff"
      | "npvAgain"
      | "irr"
      | "irrCount"
      | "roi"
      | "payback"
      | "discountedPayback"
      | "profitabilityIndex"
      | "npvRatio"
      | "cashPeak",
      { readonly label: string; readonly note: string }
    >
  >;
  /** Shown instead of a figure that does not exist; short, to fit its cell. */
  readonly none: Readonly<Record<"irr" | "converged" | "investment" | "payback", string>>;
  readonly chartTitle: string;
  /** Label of an empty input row in the workings. */
  readonly spare: string;
  readonly checks: Readonly<
    Record<
      | "choices"
      | "npvAgrees"
      | "npvAtIrr"
      | "classesAddUp"
      | "scenarioAgrees"
      | "poolInside"
      | "linesInside"
      | "periodsDrawn"
      | "ownerAndEvidence"
      | "noBenefitAtOnce"
      | "staffPresent",
      { readonly label: string; readonly note: string }
    >
  >;
}

export type ModelWords = CommonWords<typeof fields> & SheetWords;

const english: ModelWords = {
  tab: "Model",
  title: "Return model",
  purpose: "What the project costs, what it brings and what it is worth today: inputs above, workings, results, checks.",
  fields: {
    ...commonWords["en-US"].fields,
    periods: { label: "Years after year 0", hint: "1 to 60" },
    discountRate: { label: "Discount rate", hint: "per year, as a fraction: 0.1 is 10 %" },
    timing: { label: "Timing of flows" },
    scenario: { label: "Scenario shown" },
    scenarios: { label: "Scenarios", columns: { benefitChange: "Benefits change", costChange: "Costs change" } },
    investments: { label: "Investment", columns: { name: "Investment", amount: "Amount", period: "In year" } },
    benefits: {
      label: "Benefits",
      columns: {
        name: "Benefit",
        owner: "Owner",
        needs: "Needs departments",
        amount: "First-year amount",
        growth: "Growth a year",
        from: "From year",
        evidence: "Evidence",
      },
    },
    running: {
      label: "Running costs",
      columns: { name: "Running cost", owner: "Owner", amount: "First-year amount", growth: "Growth a year", from: "From year" },
    },
    staff: {
      label: "Staff time",
      columns: { name: "Staff", people: "People", months: "Months each", rate: "Person-month cost", period: "In year" },
    },
    poolPaid: { label: "Bonus pool paid", hint: "by year from year 0" },
  },
  parts: {
    keyFigures: "1 Key figures",
    inputs: "2 Inputs",
    workings: "3 Workings",
    results: "4 Results",
    checks: "5 Checks",
    rates: "Appendix: rates of return",
  },
  sections: {
    assumptions: "2.1 Assumptions",
    scenarios: "2.2 Scenarios",
    investments: "2.3 Investment",
    benefits: "2.4 Benefits",
    running: "2.5 Running costs",
    staff: "2.6 Staff time",
    pool: "2.7 Bonus pool paid",
    fixed: "3.1 Fixed parameters and factors in force",
    timeline: "3.2 Timeline",
    benefitLines: "3.3 Benefits as planned, before the scenario",
    investmentLines: "3.4 Investment as planned, before the scenario",
    runningLines: "3.5 Running costs as planned, before the scenario",
    staffLines: "3.6 Staff time as planned, before the scenario",
    cashFlow: "3.7 Cash flow in the scenario shown",
    figures: "4.1 Results in the scenario shown",
    cases: "4.2 The scenarios side by side",
    rates: "NPV at fixed rates, and cash flow by half-years",
  },
  remarks: {
    signs: "Amounts are typed as positive numbers, without VAT, before tax. In the workings inflows are +, outflows −.",
    scenarios: "Cost changes apply to investment, running costs and staff time, not to the pool.",
    benefits:
      "The amount is that of the first full year; nothing counts before it. The departments named must take part, or the benefit does not come.",
    staff: "People × months × person-month cost. Where staff is inside the investment or not hired for the project, enter a cost of 0.",
    pool: "Linked to the pool's sheet where the workbook has one; otherwise type what is paid in each year.",
    cashFlow: "Each line times its factor in the scenario shown.",
    cases: "Before the pool, because the pool follows the scenario shown only.",
    rates: "NPV at fixed rates shows where it changes sign; each change gets its own rate, which starts from the guess beside it.",
  },
  headings: {
    item: "Item",
    note: "Note",
    total: "Total",
    scenario: "Scenario",
    current: "Shown",
    live: "◀",
    rate: "Rate",
    value: "NPV at this rate",
    signChange: "Changes sign",
    guess: "Guess",
    root: "Rate of return",
    time: "Years from today",
    flow: "Net cash flow",
  },
  periodLabel: (period) => (period === 0 ? "Year 0 (set-up)" : `Year ${period}`),
  lines: {
    periods: { label: "Years after year 0", note: "the columns are drawn for this many; for more years update the sheet" },
    discountRate: { label: "Discount rate", note: "per year, above −100 %; state where it comes from" },
    timing: { label: "Timing of flows", note: "when the flows of years 1, 2, … fall; year 0 is today" },
    scenario: { label: "Scenario shown", note: "all figures of this sheet follow it" },
    shiftEnd: { label: "Flows fall earlier by, end of year", note: "years" },
    shiftMid: { label: "Flows fall earlier by, mid-year", note: "years" },
    shiftBegin: { label: "Flows fall earlier by, start of year", note: "years" },
    tolerance: { label: "Tolerance for rounding", note: "of the sum of all flows" },
    rateTolerance: { label: "Tolerance for the rate of return", note: "of the sum of all flows" },
    stepsPerPeriod: { label: "Steps a year in the appendix", note: "half years, so that mid-year flows find their place" },
    timingShift: { label: "Flows fall earlier by, as chosen", note: "years" },
    benefitFactor: { label: "Factor on benefits", note: "1 + change of the scenario shown" },
    costFactor: { label: "Factor on costs", note: "1 + change of the scenario shown" },
    scenarioIsBase: { label: "Base scenario is shown", note: "1 yes, 0 no" },
    rounding: { label: "Less than this counts as nil", note: "tolerance × sum of all flows" },
    roundingDiscounted: { label: "The same, discounted", note: "tolerance × sum of all discounted flows" },
    firstSpend: { label: "Year of the first spend", note: "paybacks count from here" },
    poolPaid: { label: "Pool paid", note: "positive amounts" },
    period: { label: "Year number", note: "0 is today" },
    inHorizon: { label: "Inside the horizon", note: "1 yes, 0 no" },
    exponent: { label: "Years from today", note: "by the timing chosen" },
    factor: { label: "Discount factor", note: "1 ÷ (1 + rate) ^ years" },
    benefitsPlanned: { label: "Benefits as planned", note: "inflow +" },
    investmentPlanned: { label: "Investment as planned", note: "outflow −" },
    runningPlanned: { label: "Running costs as planned", note: "outflow −" },
    staffPlanned: { label: "Staff time as planned", note: "outflow −" },
    benefitFlow: { label: "Benefits", note: "inflow +" },
    investmentFlow: { label: "Investment", note: "outflow −" },
    runningFlow: { label: "Running costs", note: "outflow −" },
    staffFlow: { label: "Staff time", note: "outflow −" },
    poolFlow: { label: "Bonus pool paid", note: "outflow −" },
    costsPlanned: { label: "Investment, running costs, staff as planned", note: "for 4.2" },
    profitByPeriod: { label: "Project profit before the pool", note: "benefits − running − staff" },
    netBeforePoolAndStaff: { label: "Net cash flow before pool and staff", note: "benefits − invest. − running" },
    netBeforePool: { label: "Net cash flow before the pool", note: "and after staff" },
    inflow: { label: "Inflow", note: "+" },
    outflow: { label: "Outflow", note: "− incl. pool" },
    net: { label: "Net cash flow", note: "inflow + outflow" },
    cumulative: { label: "Cumulative net cash flow", note: "" },
    discounted: { label: "Discounted net cash flow", note: "× discount factor" },
    cumulativeDiscounted: { label: "Cumulative discounted net cash flow", note: "" },
    spends: { label: "Money is spent", note: "1 yes, 0 no" },
    crossing: { label: "Cumulative flow rises to zero at", note: "years, interpolated" },
    crossingDiscounted: { label: "The same, discounted, at", note: "years, interpolated" },
    npv: { label: "Net present value", note: "after pool and staff, in the unit of the sheet, before tax" },
    npvBeforePool: { label: "NPV before the pool", note: "after staff" },
    npvBeforePoolAndStaff: { label: "NPV before pool and staff", note: "benefits less investment and running costs" },
    npvAgain: { label: "NPV by the second route", note: "NPV() of the later flows, moved by the timing, + year 0" },
    irr: { label: "Internal rate of return", note: "per year, with the timing chosen; the lowest one of the appendix" },
    irrCount: { label: "Rates of return found", note: "between −99 % and 10,000 %; with more than one, judge by the NPV" },
    roi: { label: "Cumulative ROI", note: "cumulative net cash flow after pool and staff ÷ investment; not discounted" },
    payback: {
      label: "Payback period",
      note: "years from the first spend, interpolated; last time that the cumulative flow rises to zero",
    },
    discountedPayback: { label: "Discounted payback period", note: "the same with discounted flows" },
    profitabilityIndex: { label: "Profitability index", note: "present value of all other flows ÷ present value of the investment" },
    npvRatio: { label: "NPV ratio", note: "NPV ÷ present value of the investment" },
    cashPeak: { label: "Cash peak", note: "the lowest cumulative net cash flow: what must be funded" },
  },
  none: { irr: "none: no sign change", converged: "not found", investment: "no investment", payback: "not within horizon" },
  chartTitle: "Net and cumulative cash flow by year",
  spare: "(spare line)",
  checks: {
    choices: { label: "Timing and scenario are words of the lists", note: "else nothing can be computed" },
    npvAgrees: { label: "Two routes to the NPV agree", note: "discount factors, and Excel's NPV()" },
    npvAtIrr: { label: "NPV at the rate of return is zero", note: "with the same timing" },
    classesAddUp: { label: "Lines add up to the net cash flow", note: "every line is in a total, once" },
    scenarioAgrees: { label: "4.2 agrees with the scenario shown", note: "NPV before the pool" },
    poolInside: { label: "All pool payments are inside the horizon", note: "typed total = total in the cash flow" },
    linesInside: { label: "Every line starts inside the horizon", note: "a later line would count nothing" },
    periodsDrawn: { label: "The sheet has a column for every year", note: "else update the sheet" },
    ownerAndEvidence: { label: "Every benefit has owner and evidence", note: "who answers for it, and what it rests on" },
    noBenefitAtOnce: { label: "No benefit in year 0", note: "nothing comes before go-live" },
    staffPresent: { label: "Staff time is stated", note: "a line with a cost of 0 says: not counted here" },
  },
};

const chinese: ModelWords = {
  tab: "模型",
  title: "投资回报测算模型",
  purpose: "项目投入多少、产出多少、折算到今天值多少：先输入，再计算、结果、检查。",
  fields: {
    ...commonWords["zh-CN"].fields,
    periods: { label: "第0年之后的年数", hint: "1 至 60" },
    discountRate: { label: "折现率", hint: "每年，小数：0.1 即 10%" },
    timing: { label: "现金流时点" },
    scenario: { label: "当前情景" },
    scenarios: { label: "情景", columns: { benefitChange: "效益变动", costChange: "成本变动" } },
    investments: { label: "建设投资", columns: { name: "投资项目", amount: "金额", period: "发生年份" } },
    benefits: {
      label: "效益",
      columns: {
        name: "效益项目",
        owner: "责任部门",
        needs: "需配合的部门",
        amount: "首年金额",
        growth: "年增长率",
        from: "起始年份",
        evidence: "依据类别",
      },
    },
    running: {
      label: "运行成本",
      columns: { name: "成本项目", owner: "责任部门", amount: "首年金额", growth: "年增长率", from: "起始年份" },
    },
    staff: { label: "项目人力", columns: { name: "人力项目", people: "人数", months: "人均月数", rate: "人月单价", period: "发生年份" } },
    poolPaid: { label: "奖金池支付", hint: "自第0年起逐年" },
  },
  parts: {
    keyFigures: "一、关键结果",
    inputs: "二、输入",
    workings: "三、计算",
    results: "四、结果",
    checks: "五、检查",
    rates: "附表：内部收益率试算",
  },
  sections: {
    assumptions: "（一）基本假设",
    scenarios: "（二）情景",
    investments: "（三）建设投资",
    benefits: "（四）效益",
    running: "（五）运行成本",
    staff: "（六）项目人力",
    pool: "（七）奖金池支付",
    fixed: "（一）固定参数与当前系数",
    timeline: "（二）时间轴",
    benefitLines: "（三）计划效益（情景调整前）",
    investmentLines: "（四）计划投资（情景调整前）",
    runningLines: "（五）计划运行成本（情景调整前）",
    staffLines: "（六）计划人力成本（情景调整前）",
    cashFlow: "（七）当前情景的现金流量",
    figures: "（一）当前情景的结果",
    cases: "（二）各情景对照",
    rates: "各折现率下的净现值；按半年排列的现金流量",
  },
  remarks: {
    signs: "金额一律以正数填写，不含增值税，税前。计算区中流入为 +，流出为 −。",
    scenarios: "成本变动适用于建设投资、运行成本和项目人力，不适用于奖金池。",
    benefits: "金额为首个完整年份的数额，此前不计。所列部门须参与，否则该项效益无法实现。",
    staff: "人数 × 人均月数 × 人月单价。人力已含在投资内或未为项目新增人员的，单价填 0。",
    pool: "工作簿中有奖金池表时自动链接，否则请逐年填写支付金额。",
    cashFlow: "各项计划数乘以当前情景的系数。",
    cases: "未扣奖金池：奖金池只随当前情景而变。",
    rates: "以固定折现率试算净现值，找出变号处；每个变号处以旁列初值各求一个内部收益率。",
  },
  headings: {
    item: "项目",
    note: "说明",
    total: "合计",
    scenario: "情景",
    current: "当前",
    live: "◀",
    rate: "折现率",
    value: "该折现率下净现值",
    signChange: "是否变号",
    guess: "初值",
    root: "内部收益率",
    time: "距今年数",
    flow: "净现金流量",
  },
  periodLabel: (period) => (period === 0 ? "第0年（建设期）" : `第${period}年`),
  lines: {
    periods: { label: "第0年之后的年数", note: "列数按此绘制；增加年数请更新本表" },
    discountRate: { label: "折现率", note: "每年，须大于 −100%；请注明来源" },
    timing: { label: "现金流时点", note: "第1年起各年现金流发生的时点；第0年即今天" },
    scenario: { label: "当前情景", note: "本表各数均随之而变" },
    shiftEnd: { label: "现金流提前量：期末", note: "年" },
    shiftMid: { label: "现金流提前量：期中", note: "年" },
    shiftBegin: { label: "现金流提前量：期初", note: "年" },
    tolerance: { label: "舍入容差", note: "占各年现金流绝对值之和" },
    rateTolerance: { label: "内部收益率容差", note: "占各年现金流绝对值之和" },
    stepsPerPeriod: { label: "附表中每年的步数", note: "按半年排列，使期中现金流有其位置" },
    timingShift: { label: "所选时点的提前量", note: "年" },
    benefitFactor: { label: "效益系数", note: "1 + 当前情景的变动" },
    costFactor: { label: "成本系数", note: "1 + 当前情景的变动" },
    scenarioIsBase: { label: "当前为基准情景", note: "1 是，0 否" },
    rounding: { label: "小于此数视为零", note: "容差 × 各年现金流绝对值之和" },
    roundingDiscounted: { label: "小于此数视为零（折现）", note: "容差 × 各年折现现金流绝对值之和" },
    firstSpend: { label: "首次投入年份", note: "投资回收期自此起算" },
    poolPaid: { label: "奖金池支付额", note: "以正数填写" },
    period: { label: "年序", note: "0 即今天" },
    inHorizon: { label: "在测算期内", note: "1 是，0 否" },
    exponent: { label: "距今年数", note: "按所选时点" },
    factor: { label: "折现系数", note: "1÷(1+折现率)^年数" },
    benefitsPlanned: { label: "计划效益合计", note: "流入 +" },
    investmentPlanned: { label: "计划投资合计", note: "流出 −" },
    runningPlanned: { label: "计划运行成本合计", note: "流出 −" },
    staffPlanned: { label: "计划人力成本合计", note: "流出 −" },
    benefitFlow: { label: "效益", note: "流入 +" },
    investmentFlow: { label: "建设投资", note: "流出 −" },
    runningFlow: { label: "运行成本", note: "流出 −" },
    staffFlow: { label: "项目人力", note: "流出 −" },
    poolFlow: { label: "奖金池支付", note: "流出 −" },
    costsPlanned: { label: "计划投资、运行、人力合计", note: "供情景对照" },
    profitByPeriod: { label: "项目利润（未扣奖金池）", note: "效益−运行−人力" },
    netBeforePoolAndStaff: { label: "净现金流量（未扣奖金池和人力）", note: "效益−投资−运行" },
    netBeforePool: { label: "净现金流量（未扣奖金池）", note: "已扣人力" },
    inflow: { label: "现金流入", note: "+" },
    outflow: { label: "现金流出", note: "−，含奖金池" },
    net: { label: "净现金流量", note: "流入 + 流出" },
    cumulative: { label: "累计净现金流量", note: "" },
    discounted: { label: "折现净现金流量", note: "× 折现系数" },
    cumulativeDiscounted: { label: "累计折现净现金流量", note: "" },
    spends: { label: "有支出", note: "1 是，0 否" },
    crossing: { label: "累计转正时点", note: "年，插值" },
    crossingDiscounted: { label: "累计转正时点（折现）", note: "年，插值" },
    npv: { label: "净现值 NPV", note: "已扣奖金池和人力，税前，单位同本表" },
    npvBeforePool: { label: "净现值（未扣奖金池）", note: "已扣人力" },
    npvBeforePoolAndStaff: { label: "净现值（未扣奖金池和人力）", note: "效益减投资、运行成本" },
    npvAgain: { label: "净现值（第二种算法）", note: "第1年起用 NPV()，按时点调整，加第0年" },
    irr: { label: "内部收益率 IRR", note: "每年，与所选时点一致；取附表中最小的一个" },
    irrCount: { label: "内部收益率个数", note: "在 −99% 至 10,000% 之间；多于一个时以净现值为准" },
    roi: { label: "累计投资回报率", note: "累计净现金流量（已扣奖金池和人力）÷ 建设投资，不折现" },
    payback: { label: "静态投资回收期", note: "年，自首次投入起算，插值；取累计净现金流量最后一次转正" },
    discountedPayback: { label: "动态投资回收期", note: "同上，按折现现金流量" },
    profitabilityIndex: { label: "现值指数", note: "投资以外各项现金流量的现值 ÷ 投资现值" },
    npvRatio: { label: "净现值率", note: "净现值 ÷ 投资现值" },
    cashPeak: { label: "最大资金占用", note: "累计净现金流量的最低值，即需筹措的资金" },
  },
  none: { irr: "无（净现值不变号）", converged: "未求得", investment: "无投资", payback: "测算期内未回收" },
  chartTitle: "各年净现金流量与累计净现金流量",
  spare: "（备用行）",
  checks: {
    choices: { label: "时点和情景均为列表中的词", note: "否则无法计算" },
    npvAgrees: { label: "两种算法的净现值一致", note: "折现系数法与 NPV() 函数" },
    npvAtIrr: { label: "以内部收益率折现，净现值为零", note: "时点相同" },
    classesAddUp: { label: "各项之和等于净现金流量", note: "每一行都计入且只计一次" },
    scenarioAgrees: { label: "情景对照与当前情景一致", note: "未扣奖金池的净现值" },
    poolInside: { label: "奖金池支付均在测算期内", note: "填写合计 = 现金流量中的合计" },
    linesInside: { label: "各项起始年份均在测算期内", note: "更晚的项目不会计入" },
    periodsDrawn: { label: "每一年都有对应的列", note: "否则请更新本表" },
    ownerAndEvidence: { label: "每项效益都有责任部门和依据", note: "由谁对结果负责、依据什么" },
    noBenefitAtOnce: { label: "第0年没有效益", note: "上线之前不计效益" },
    staffPresent: { label: "已列明项目人力", note: "单价为 0 的一行即表示不在此计入" },
  },
};

export const words: Localized<ModelWords> = { "en-US": english, "zh-CN": chinese };
