// Knows a sentence, with place and remedy, for every reason the model declines to answer.
import type { Option, Quantity, Refusal } from "../model/errors";
import type { Locale, Localized } from "./locale";

type Messages = { readonly [C in Refusal["code"]]: (facts: Extract<Refusal, { code: C }>) => string };

/**
 * Why the model declined, in one or two sentences: what is wrong, where (counted from 1), what to do.
 *
 * @example explain({ code: "negative-weight", index: 1, weight: -5 }, "en-US") // "Weight 2 is -5. Weights cannot be negative: use 0 to leave a party out."
 * @example explain({ code: "no-rate" }, "zh-CN") // "没有任何折现率能使净现值为零，内部收益率不存在。请改用净现值判断。"
 */
export function explain(refusal: Refusal, locale: Locale): string {
  // The code picks the sentence that takes exactly its facts; TypeScript cannot follow that through an index.
  const say = messages[locale][refusal.code] as (facts: Refusal) => string;
  return say(refusal);
}

/** A number as people read it: 15 digits at most, thousands grouped. */
function number(value: number): string {
  return new Intl.NumberFormat("en-US", {
    maximumFractionDigits: 6,
    maximumSignificantDigits: 15,
    roundingPriority: "lessPrecision",
  }).format(value);
}

function percent(rate: number): string {
  return `${number(Number((rate * 100).toPrecision(8)))}%`;
}

/** What a quantity is called in English where that is not its code, read as words. */
const englishQuantities: Readonly<Partial<Record<Quantity, string>>> = {
  rate: "discount rate",
  near: "expected rate",
  flow: "cash flow",
  "as-of-date": "as-of date",
  years: "number of years",
  "periods-a-year": "number of periods a year",
  unit: "payout unit",
  pool: "bonus pool",
  "pool-cap": "cap of the pool",
  tax: "tax rate",
  "tier-bound": "upper bound of tier",
  "tier-rate": "rate of tier",
  "criterion-weight": "weight of criterion",
  "coalition-value": "value of coalition",
  estate: "amount to split",
  "tranche-time": "date or year of tranche",
  "tranche-part": "part of tranche",
  paid: "paid amount",
  restated: "restated amount",
  "recovery-limit": "most to be claimed back",
  "employee-share": "employees' share",
  reserve: "reserve rate",
  "request-cost": "cost of request",
  "request-value": "value of request",
  "count-limit": "largest number of requests",
  "resource-limit": "limit of resource",
  "resource-use": "use of resource",
  success: "number of successes",
  attempts: "number of projects",
  prior: "prior success rate",
  "prior-weight": "weight of the prior",
  "planned-part": "planned progress",
  "done-part": "actual progress",
  actual: "actual figure",
  "status-target": "target",
  amber: "amber tolerance",
  red: "red tolerance",
  "max-age": "largest age in days",
  hours: "number of hours",
  "make-up-day": "make-up workday",
  opened: "time of opening",
  now: "review time",
  "level-limit": "time limit of level",
  minutes: "number of minutes",
  heads: "number of people",
  meetings: "number of meetings a year",
  "grid-column": "column",
  "finance-rate": "financing rate",
  "reinvest-rate": "reinvestment rate",
  "opening-book": "opening book value",
  "closing-book": "closing book value",
  "average-book": "average book value",
  target: "target net present value",
  initial: "initial investment",
  "first-benefit": "benefit of the first period",
  shock: "change",
  "cost-shock": "change of costs",
  "debt-ratio": "share of debt",
  "risk-free-rate": "risk-free rate",
  "equity-premium": "equity risk premium",
  salvage: "salvage value",
  usage: "output",
  periods: "number of periods",
  drivers: "number of drivers",
  "driver-line": "line of driver",
  "driver-term": "parameter of driver",
  trials: "number of trials",
};

const chineseQuantities: Readonly<Record<Quantity, string>> = {
  rate: "折现率",
  near: "预期收益率",
  flow: "现金流",
  date: "日期",
  "as-of-date": "基准日",
  gain: "回报额",
  cost: "成本",
  years: "年数",
  "periods-a-year": "每年期数",
  amount: "金额",
  unit: "发放单位",
  weight: "权重",
  floor: "保底",
  cap: "封顶",
  profit: "利润",
  pool: "奖金池",
  "pool-rate": "提奖比例",
  "pool-cap": "奖金池封顶",
  hurdle: "起提线",
  tax: "税率",
  "tier-bound": "分档上限",
  "tier-rate": "分档比例",
  limit: "限值",
  score: "评分",
  "criterion-weight": "评分标准权重",
  coalition: "组合",
  "coalition-value": "组合价值",
  player: "参与方",
  claim: "诉求金额",
  estate: "待分配金额",
  attainment: "达成率",
  payout: "兑现比例",
  award: "奖金总额",
  "tranche-time": "分期日期或年数",
  "tranche-part": "分期比例",
  paid: "已发金额",
  restated: "重述金额",
  "recovery-limit": "追索上限",
  "base-figure": "基期数",
  "actual-figure": "实际数",
  "employee-share": "员工分享比例",
  reserve: "预留比例",
  total: "合计",
  budget: "预算",
  "request-cost": "申请成本",
  "request-value": "申请价值",
  mark: "标记",
  "count-limit": "批准数量上限",
  "resource-limit": "资源上限",
  "resource-use": "资源用量",
  success: "成功次数",
  attempts: "项目总数",
  prior: "先验成功率",
  "prior-weight": "先验权重",
  "budget-at-completion": "完工预算",
  "planned-part": "计划进度",
  "done-part": "实际进度",
  "actual-cost": "实际成本",
  actual: "实际值",
  "status-target": "目标值",
  amber: "黄灯容差",
  red: "红灯容差",
  "max-age": "最长天数",
  start: "开始时间",
  end: "结束时间",
  hours: "小时数",
  "opening-hour": "工作时段",
  "day-off": "休息日",
  "make-up-day": "调休工作日",
  opened: "提出时间",
  now: "检查时间",
  "level-limit": "层级时限",
  minutes: "分钟数",
  heads: "人数",
  "hourly-rate": "小时费率",
  meetings: "每年会议次数",
  "role-name": "角色名称",
  "grid-column": "列",
  "finance-rate": "融资利率",
  "reinvest-rate": "再投资收益率",
  investment: "投资额",
  "opening-book": "期初账面价值",
  "closing-book": "期末账面价值",
  "average-book": "平均账面价值",
  target: "目标净现值",
  initial: "初始投资",
  "first-benefit": "第一期效益",
  shock: "变动幅度",
  "cost-shock": "成本变动幅度",
  probability: "概率",
  outcome: "情景净现值",
  "cost-of-equity": "股权成本",
  "cost-of-debt": "债务成本",
  "debt-ratio": "债务占比",
  "risk-free-rate": "无风险利率",
  beta: "贝塔系数",
  "equity-premium": "市场风险溢价",
  salvage: "残值",
  life: "使用年限",
  usage: "工作量",
  periods: "期数",
  payment: "每期付款",
  "present-value": "现值",
  "future-value": "终值",
  "payment-type": "付款类型",
  drivers: "驱动因素个数",
  "driver-line": "驱动因素所在行",
  "driver-term": "驱动因素参数",
  correlation: "相关系数",
  trials: "试验次数",
  seed: "种子",
};

/** What an argument is called in a sentence. */
const called: Localized<(what: Quantity) => string> = {
  "en-US": (what) => englishQuantities[what] ?? what.replaceAll("-", " "),
  "zh-CN": (what) => chineseQuantities[what],
};

const options: Localized<Readonly<Record<Option, string>>> = {
  "en-US": {
    timing: "timing",
    "day-count": "day-count basis",
    "payback-mode": "payback mode",
    "roi-basis": "ROI basis",
    "pool-basis": "pool basis",
    "hurdle-mode": "hurdle mode",
    "tier-mode": "tier mode",
    "allocation-method": "allocation method",
    scheme: "scheme",
    "claims-rule": "rule for claims",
    "gain-plan": "gain-sharing plan",
    "loss-mode": "treatment of losses",
    "count-by": "direction of counting",
    "ration-answer": "kind of answer",
    "evm-measure": "earned-value measure",
    "escalation-mode": "escalation mode",
    clock: "clock",
    "mirr-method": "MIRR method",
    "index-form": "form of the index",
    "break-even-driver": "driver",
    "depreciation-method": "depreciation method",
    "delay-mode": "delay mode",
    distribution: "distribution",
  },
  "zh-CN": {
    timing: "现金流时点",
    "day-count": "日计数基准",
    "payback-mode": "回收期方式",
    "roi-basis": "投资回报率口径",
    "pool-basis": "提奖基数",
    "hurdle-mode": "起提方式",
    "tier-mode": "分档方式",
    "allocation-method": "分配方法",
    scheme: "角色体系",
    "claims-rule": "诉求分配规则",
    "gain-plan": "收益分享方案",
    "loss-mode": "亏损处理方式",
    "count-by": "计数方向",
    "ration-answer": "返回内容",
    "evm-measure": "挣值指标",
    "escalation-mode": "升级方式",
    clock: "计时方式",
    "mirr-method": "MIRR 方法",
    "index-form": "指数形式",
    "break-even-driver": "驱动因素",
    "depreciation-method": "折旧方法",
    "delay-mode": "延期方式",
    distribution: "分布",
  },
};

/** "Cash flow 3", "Cash flow 3 of row 2" or "The discount rate"; 第 3 个现金流, 第 2 行第 3 个现金流 or 折现率. */
const place: Localized<(what: Quantity, index?: number, row?: number) => string> = {
  "en-US": (what, index, row) => {
    const name = called["en-US"](what);
    if (index === undefined) return `The ${name}`;
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${index + 1}${row === undefined ? "" : ` of row ${row + 1}`}`;
  },
  "zh-CN": (what, index, row) =>
    index === undefined
      ? called["zh-CN"](what)
      : `${row === undefined ? "" : `第 ${row + 1} 行`}第 ${index + 1} 个${called["zh-CN"](what)}`,
};

/** The terms that each distribution takes, in words. */
const terms: Localized<Readonly<Record<Extract<Refusal, { code: "driver-terms" }>["distribution"], string>>> = {
  "en-US": {
    triangular: "least ≤ likeliest ≤ most",
    pert: "least ≤ likeliest ≤ most",
    normal: "mean and a standard deviation of 0 or more",
    lognormal: "a mean above 0 and a standard deviation of 0 or more",
    uniform: "least ≤ most",
  },
  "zh-CN": {
    triangular: "最小值 ≤ 最可能值 ≤ 最大值",
    pert: "最小值 ≤ 最可能值 ≤ 最大值",
    normal: "均值，以及不小于 0 的标准差",
    lognormal: "大于 0 的均值，以及不小于 0 的标准差",
    uniform: "最小值 ≤ 最大值",
  },
};

/** What an earned-value measure divides by and does not find. */
const lacks: Localized<Readonly<Record<Extract<Refusal, { code: "no-index" }>["lacking"], string>>> = {
  "en-US": {
    planned: "nothing was planned by now",
    done: "nothing is done yet",
    cost: "nothing is spent yet",
    "money-left": "no money is left of the budget",
  },
  "zh-CN": { planned: "截至目前没有计划工作", done: "尚无完成的工作", cost: "尚未发生成本", "money-left": "预算已无剩余" },
};

const messages: Localized<Messages> = {
  "en-US": {
    "not-a-number": ({ what, index, row, given }) =>
      `${place["en-US"](what, index, row)} is not a number${given === undefined ? "" : ` (${given})`}. Enter a number; an empty cell counts as 0.`,
    "unknown-keyword": ({ option, given, known }) => `“${given}” is no ${options["en-US"][option]}. Use one of: ${known.join(", ")}.`,
    "lengths-differ": ({ first, firstCount, second, secondCount }) =>
      `There are ${firstCount} ${plural(first)} and ${secondCount} ${plural(second)}. Give one ${called["en-US"](second)} for each ${called["en-US"](first)}.`,
    "rate-not-above-minus-one": ({ rate }) => `The discount rate is ${percent(rate)}. Enter a rate above -100%, such as 0.1 for 10%.`,
    "no-flows": () => "There are no cash flows. Select at least one amount.",
    "no-sign-change": () =>
      "All cash flows have the same sign, so there is no internal rate of return. Enter spending as negative and income as positive amounts.",
    "no-rate": () => "No rate makes the net present value zero, so there is no internal rate of return. Judge by the net present value.",
    "several-rates": ({ rates }) =>
      `There are ${rates.length} internal rates of return: ${rates.map(percent).join(", ")}. Say which one you mean by a rate near it, or judge by the net present value.`,
    "rate-not-confirmed": ({ rate }) =>
      `The rate ${percent(rate)} could not be confirmed: the net present value there is not zero. Judge by the net present value.`,
    "not-positive": ({ what, value }) => `${place["en-US"](what)} is ${number(value)}. Enter a number above 0.`,
    negative: ({ what, value, index }) => `${place["en-US"](what, index)} is ${number(value)}. Enter 0 or more.`,
    "out-of-range": ({ what, value, least, most, index }) =>
      `${place["en-US"](what, index)} is ${percent(value)}. Enter a rate from ${percent(least)} to ${what === "tax" ? "below " : ""}${percent(most)}.`,
    "years-missing": () => "An annualised return needs the number of years. Enter it as the last argument.",
    "loss-beyond-cost": ({ gain, cost }) =>
      `A loss of ${number(-gain)} is more than the ${number(cost)} put in, so there is no yearly return. Use the basis net or gross.`,
    "never-pays-back": ({ shortfall, periods }) =>
      `The project is not paid back within ${periods} periods: ${number(shortfall)} are still missing. Add later periods or review the benefits.`,
    "amount-too-large": ({ amount, unit }) =>
      `${number(amount)} in units of ${number(unit)} is too large to be split exactly. Choose a larger payout unit.`,
    "no-weights": () => "There are no weights. Give one weight for each party.",
    "negative-weight": ({ index, weight }) =>
      `Weight ${index + 1} is ${number(weight)}. Weights cannot be negative: use 0 to leave a party out.`,
    "weights-all-zero": ({ count }) => `All ${count} weights are 0, so nobody can be given a share. Enter at least one weight above 0.`,
    "floor-above-cap": ({ index, floor, cap }) =>
      `Party ${index + 1} has a floor of ${number(floor)} above its cap of ${number(cap)}. Lower the floor or raise the cap.`,
    "floors-exceed-pool": ({ floors, pool }) =>
      `The floors add up to ${number(floors)}, but the pool is only ${number(pool)}. Lower the floors or enlarge the pool.`,
    "caps-below-pool": ({ caps, pool }) =>
      `The parties can be given ${number(caps)} at most, but the pool is ${number(pool)}. Raise the caps, or give a weight to a party that has none.`,
    "no-tiers": () => "There are no tiers. Enter at least one upper bound with its rate.",
    "tiers-not-rising": ({ index, upTo, previous }) =>
      `The upper bound of tier ${index + 1} is ${number(upTo)}, not above ${number(previous)}. Put the tiers in rising order, starting above 0.`,
    "tiers-end-below-profit": ({ profit, last }) =>
      `The tiers end at ${number(last)}, but the profit counted is ${number(profit)}. Leave the upper bound of the last tier open.`,
    "nothing-given": ({ what }) => `No ${called["en-US"](what)} is given. Select at least one.`,
    "not-rising": ({ what, index, value, previous }) =>
      `${place["en-US"](what, index)} is ${number(value)}, not above ${number(previous)}. Put them in rising order.`,
    "mixed-signs": ({ what, index, value }) =>
      `${place["en-US"](what, index)} is ${number(value)}, unlike the others in sign. Round positive and negative amounts apart.`,
    "missing-score": ({ party, criterion }) =>
      `Party ${party + 1} has no score for criterion ${criterion + 1}. Enter a score above 0, or a dash (-) for no contribution.`,
    "negative-score": ({ party, criterion, score }) =>
      `Party ${party + 1} has the score ${number(score)} for criterion ${criterion + 1}. Enter 0 or more.`,
    "nothing-scored": ({ parties }) =>
      `All ${parties} parties score 0 by weight, so nobody has a share. Check the scores and the weights of the criteria.`,
    "parts-not-whole": ({ sum }) => `The parts of the schedule add up to ${percent(sum)}. Make them add up to 100%.`,
    "times-mixed": ({ index, time }) =>
      `Tranche ${index + 1} falls at ${number(time)}, and the schedule mixes dates with numbers of years. Use dates or years throughout.`,
    "too-many-players": ({ count, most }) =>
      `There are ${count} players; with more than ${most} a Shapley split needs too many coalitions. Join players who always act together.`,
    "name-blank": ({ what, index }) => `${place["en-US"](what, index)} has no name. Enter one.`,
    "name-repeated": ({ what, name }) => `The ${called["en-US"](what)} “${name}” is listed twice. Keep one of them.`,
    "unknown-player": ({ index, name, known }) =>
      `Coalition ${index + 1} names “${name}”, who is not a player. Use the names of the players: ${known.join(", ")}.`,
    "coalition-missing": ({ members }) =>
      `The coalition ${members.join(" + ")} has no value. Add a row with these names and what they reach together.`,
    "coalition-repeated": ({ index, members }) =>
      `Coalition ${index + 1} (${members.join(" + ")}) is listed a second time. Keep one row for it.`,
    "required-and-excluded": ({ index }) => `Request ${index + 1} is both required and excluded. Take one of the marks away.`,
    "required-beyond-budget": ({ cost, budget }) =>
      `The required requests cost ${number(cost)}, but the budget is ${number(budget)}. Raise the budget or require fewer.`,
    "required-beyond-count": ({ count, most }) =>
      `${count} requests are required, but only ${most} may be approved. Raise the number or require fewer.`,
    "required-beyond-limit": ({ index, use, most }) =>
      `The required requests use ${number(use)} of resource ${index + 1}, but its limit is ${number(most)}. Raise the limit or require fewer.`,
    "required-in-one-group": ({ group, first, second }) =>
      `Requests ${first + 1} and ${second + 1} are both required, but exclude each other as “${group}”. Require one of them.`,
    "successes-exceed-attempts": ({ success, attempts }) =>
      `There are ${number(success)} successes among ${number(attempts)} projects. Enter no more successes than projects.`,
    "no-index": ({ measure, lacking }) => `${measure} has no value: ${lacks["en-US"][lacking]}. Look at the other measures until then.`,
    "review-date-missing": () =>
      "The age of the figure needs the review date. Enter it as the last argument, such as a cell of the project sheet.",
    "tolerances-crossed": ({ amber, red }) =>
      `The red tolerance ${number(red)} is below the amber tolerance ${number(amber)}. Enter a red tolerance at least as large.`,
    "end-before-start": () => "The end lies before the start. Exchange the two or correct one of them.",
    "hours-not-in-order": ({ index }) =>
      `Opening hours ${index + 1} do not follow the ones before, or end before they begin. Enter spans of one day in order, such as 9:00-12:00, 13:00-18:00.`,
    "no-holiday-notice": ({ year }) =>
      `The Chinese holidays of ${year} are not known. Give the days off of that year, or use working or clock to count weekends only.`,
    "unknown-letter": ({ given, known }) => `“${given}” is not one letter of the scheme. Use one of: ${known.join(", ")}.`,
    "not-whole": ({ what, value }) => `${place["en-US"](what)} is ${number(value)}. Enter a whole number.`,
    "not-between": ({ what, value, least, most, index }) =>
      `${place["en-US"](what, index)} is ${number(value)}. Enter a number from ${number(least)}${most === Infinity ? "" : ` to ${number(most)}`}.`,
    "one-sided-flows": () =>
      "All cash flows have the same sign, so there is no return. Enter spending as negative and income as positive amounts.",
    "no-later-flows": () => "There is no cash flow after today. Select today's amount and at least one later one.",
    "no-investment": () => "Nothing is spent, so there is no index. Enter spending as negative amounts, or give the investment.",
    "no-crossover": ({ same }) =>
      same
        ? "Both projects have the same cash flows, so they are worth the same at every rate. Select two different projects."
        : "The two projects are worth the same at no rate, so one is better at all of them. Compare their net present values.",
    "no-growth": ({ target, least }) =>
      `Even if the benefits end after the first period the net present value is ${number(least)}, above the target of ${number(target)}. Review the target or the first benefit.`,
    "no-break-even": ({ driver }) =>
      driver === "benefits"
        ? "There are no benefits that could be lost. Enter income as positive amounts."
        : "A delay of the benefits cannot bring the net present value to zero: it needs spending, benefits and a discount rate above 0. Review these.",
    "probabilities-not-one": ({ sum }) => `The probabilities add up to ${number(sum)}. Make them add up to 1.`,
    "salvage-above-cost": ({ salvage, cost }) =>
      `The salvage value of ${number(salvage)} is above the cost of ${number(cost)}, so there is nothing to depreciate. Lower the salvage value.`,
    "unknown-recovery-period": ({ life, known }) =>
      `MACRS has no recovery period of ${number(life)} years. Use one of: ${known.join(", ")}.`,
    "usage-missing": () => "The method units needs the output of each period. Give it as the last argument.",
    "no-drivers": () => "There are no drivers. Give at least one row: line, distribution and its parameters.",
    "driver-terms": ({ index, distribution }) =>
      `The parameters of driver ${index + 1} do not fit the distribution ${distribution}. Enter ${terms["en-US"][distribution]}.`,
    "correlation-shape": ({ drivers, rows, columns }) =>
      `The correlations are ${rows} rows by ${columns} columns for ${drivers} drivers. Select as many rows and columns as there are drivers.`,
    "correlation-not-symmetric": ({ row, column }) =>
      `The correlations in row ${row + 1}, column ${column + 1} and in row ${column + 1}, column ${row + 1} do not fit: they must be equal, and 1 on the diagonal. Correct one of them.`,
    "correlation-infeasible": () => "These correlations cannot hold together. Bring them nearer to 0.",
  },
  "zh-CN": {
    "not-a-number": ({ what, index, row, given }) =>
      `${place["zh-CN"](what, index, row)}不是数字${given === undefined ? "" : `（${given}）`}。请填写数字；空单元格按 0 处理。`,
    "unknown-keyword": ({ option, given, known }) => `“${given}”不是可用的${options["zh-CN"][option]}。请使用：${known.join("、")}。`,
    "lengths-differ": ({ first, firstCount, second, secondCount }) =>
      `${called["zh-CN"](first)}有 ${firstCount} 个，${called["zh-CN"](second)}有 ${secondCount} 个。请使两者一一对应。`,
    "rate-not-above-minus-one": ({ rate }) => `折现率为 ${percent(rate)}。请填写大于 -100% 的折现率，例如 10% 填 0.1。`,
    "no-flows": () => "没有现金流。请至少选择一个金额。",
    "no-sign-change": () => "现金流全部同号，内部收益率不存在。请将支出填为负数、收入填为正数。",
    "no-rate": () => "没有任何折现率能使净现值为零，内部收益率不存在。请改用净现值判断。",
    "several-rates": ({ rates }) =>
      `有 ${rates.length} 个内部收益率：${rates.map(percent).join("、")}。请给出一个接近目标的收益率，或改用净现值判断。`,
    "rate-not-confirmed": ({ rate }) => `收益率 ${percent(rate)} 未能通过验证：该处净现值不为零。请改用净现值判断。`,
    "not-positive": ({ what, value }) => `${place["zh-CN"](what)}为 ${number(value)}。请填写大于 0 的数。`,
    negative: ({ what, value, index }) => `${place["zh-CN"](what, index)}为 ${number(value)}。请填写 0 或正数。`,
    "out-of-range": ({ what, value, least, most, index }) =>
      `${place["zh-CN"](what, index)}为 ${percent(value)}。请填写 ${percent(least)} 至 ${percent(most)}${what === "tax" ? "（不含）" : ""}之间的比率。`,
    "years-missing": () => "计算年化回报率需要年数。请在最后一个参数中填写。",
    "loss-beyond-cost": ({ gain, cost }) => `亏损 ${number(-gain)} 超过投入 ${number(cost)}，年化回报率不存在。请改用 net 或 gross 口径。`,
    "never-pays-back": ({ shortfall, periods }) =>
      `${periods} 期内未能收回投资，尚缺 ${number(shortfall)}。请增加后续期间，或重新核实效益。`,
    "amount-too-large": ({ amount, unit }) =>
      `金额 ${number(amount)} 按单位 ${number(unit)} 拆分时过大，无法精确分配。请选用更大的发放单位。`,
    "no-weights": () => "没有权重。请为每个分配对象填写一个权重。",
    "negative-weight": ({ index, weight }) => `第 ${index + 1} 个权重为 ${number(weight)}，权重不能为负。不参与分配的请填 0。`,
    "weights-all-zero": ({ count }) => `${count} 个权重全部为 0，无法分配。请至少填写一个大于 0 的权重。`,
    "floor-above-cap": ({ index, floor, cap }) =>
      `第 ${index + 1} 个分配对象的保底 ${number(floor)} 高于封顶 ${number(cap)}。请调低保底或调高封顶。`,
    "floors-exceed-pool": ({ floors, pool }) => `保底合计 ${number(floors)}，超过奖金池 ${number(pool)}。请调低保底或增加奖金池。`,
    "caps-below-pool": ({ caps, pool }) =>
      `各分配对象最多可得 ${number(caps)}，低于奖金池 ${number(pool)}。请调高封顶，或为没有权重的对象填写权重。`,
    "no-tiers": () => "没有分档。请至少填写一个上限及其比例。",
    "tiers-not-rising": ({ index, upTo, previous }) =>
      `第 ${index + 1} 档的上限为 ${number(upTo)}，没有高于 ${number(previous)}。请按从小到大排列，首档上限须大于 0。`,
    "tiers-end-below-profit": ({ profit, last }) => `分档止于 ${number(last)}，而计提利润为 ${number(profit)}。请将最后一档的上限留空。`,
    "nothing-given": ({ what }) => `没有给出${called["zh-CN"](what)}。请至少选择一个。`,
    "not-rising": ({ what, index, value, previous }) =>
      `${place["zh-CN"](what, index)}为 ${number(value)}，没有高于 ${number(previous)}。请按从小到大排列。`,
    "mixed-signs": ({ what, index, value }) =>
      `${place["zh-CN"](what, index)}为 ${number(value)}，与其他金额正负不同。请将正数与负数分开取整。`,
    "missing-score": ({ party, criterion }) =>
      `第 ${party + 1} 方缺少第 ${criterion + 1} 项标准的评分。请填写大于 0 的评分，没有贡献的请填短横线（-）。`,
    "negative-score": ({ party, criterion, score }) =>
      `第 ${party + 1} 方第 ${criterion + 1} 项标准的评分为 ${number(score)}。请填写 0 或正数。`,
    "nothing-scored": ({ parties }) => `${parties} 方的加权评分全部为 0，无法计算份额。请核对评分与标准权重。`,
    "parts-not-whole": ({ sum }) => `分期比例合计为 ${percent(sum)}。请使合计等于 100%。`,
    "times-mixed": ({ index, time }) => `第 ${index + 1} 期的时间为 ${number(time)}，日期与年数混用。请统一使用日期或年数。`,
    "too-many-players": ({ count, most }) => `参与方有 ${count} 个，超过 ${most} 个时沙普利分配所需组合过多。请合并总是共同行动的参与方。`,
    "name-blank": ({ what, index }) => `${place["zh-CN"](what, index)}没有名称。请填写。`,
    "name-repeated": ({ what, name }) => `${called["zh-CN"](what)}“${name}”重复出现。请只保留一个。`,
    "unknown-player": ({ index, name, known }) => `第 ${index + 1} 个组合中的“${name}”不是参与方。请使用参与方名称：${known.join("、")}。`,
    "coalition-missing": ({ members }) => `缺少组合“${members.join("＋")}”的价值。请增加一行，填写这些名称及其共同价值。`,
    "coalition-repeated": ({ index, members }) => `第 ${index + 1} 个组合（${members.join("＋")}）重复出现。请只保留一行。`,
    "required-and-excluded": ({ index }) => `第 ${index + 1} 个申请同时标为必选和排除。请去掉其中一个标记。`,
    "required-beyond-budget": ({ cost, budget }) => `必选申请共需 ${number(cost)}，超过预算 ${number(budget)}。请增加预算或减少必选项。`,
    "required-beyond-count": ({ count, most }) => `必选申请有 ${count} 个，但最多批准 ${most} 个。请提高数量或减少必选项。`,
    "required-beyond-limit": ({ index, use, most }) =>
      `必选申请占用第 ${index + 1} 种资源 ${number(use)}，超过上限 ${number(most)}。请提高上限或减少必选项。`,
    "required-in-one-group": ({ group, first, second }) =>
      `第 ${first + 1} 个与第 ${second + 1} 个申请均为必选，但同属互斥组“${group}”。请只保留一个必选。`,
    "successes-exceed-attempts": ({ success, attempts }) =>
      `项目 ${number(attempts)} 个，成功却有 ${number(success)} 个。成功次数请勿超过项目总数。`,
    "no-index": ({ measure, lacking }) => `${measure} 无法计算：${lacks["zh-CN"][lacking]}。请先查看其他指标。`,
    "review-date-missing": () => "判断数据是否过期需要检查日期。请在最后一个参数中填写，例如引用项目表中的检查日期。",
    "tolerances-crossed": ({ amber, red }) => `红灯容差 ${number(red)} 小于黄灯容差 ${number(amber)}。请填写不小于黄灯的红灯容差。`,
    "end-before-start": () => "结束时间早于开始时间。请对调或更正。",
    "hours-not-in-order": ({ index }) =>
      `第 ${index + 1} 个工作时段没有接在前一个之后，或结束早于开始。请按一天内的先后填写，例如 9:00-12:00, 13:00-18:00。`,
    "no-holiday-notice": ({ year }) => `${year} 年放假安排未录入。请给出该年的休息日，或改用 working、clock 仅按周末推算。`,
    "unknown-letter": ({ given, known }) => `“${given}”不是该角色体系中的一个字母。请使用：${known.join("、")}。`,
    "not-whole": ({ what, value }) => `${place["zh-CN"](what)}为 ${number(value)}。请填写整数。`,
    "not-between": ({ what, value, least, most, index }) =>
      `${place["zh-CN"](what, index)}为 ${number(value)}。请填写${most === Infinity ? `不小于 ${number(least)}` : ` ${number(least)} 至 ${number(most)} 之间`}的数。`,
    "one-sided-flows": () => "现金流全部同号，收益率不存在。请将支出填为负数、收入填为正数。",
    "no-later-flows": () => "当前之后没有现金流。请选择当前金额和至少一笔以后的金额。",
    "no-investment": () => "没有任何支出，指数不存在。请将支出填为负数，或给出投资额。",
    "no-crossover": ({ same }) =>
      same
        ? "两个项目的现金流相同，在任何折现率下净现值都相等。请选择两个不同的项目。"
        : "没有任何折现率能使两个项目的净现值相等，其中一个始终更优。请直接比较净现值。",
    "no-growth": ({ target, least }) =>
      `即使第一期之后没有效益，净现值也有 ${number(least)}，已高于目标 ${number(target)}。请核实目标或第一期效益。`,
    "no-break-even": ({ driver }) =>
      driver === "benefits"
        ? "没有可以失去的效益。请将收入填为正数。"
        : "效益延期无法使净现值降为零：需要有支出、有效益且折现率大于 0。请核实这三项。",
    "probabilities-not-one": ({ sum }) => `概率合计为 ${number(sum)}。请使其合计为 1。`,
    "salvage-above-cost": ({ salvage, cost }) => `残值 ${number(salvage)} 高于原值 ${number(cost)}，没有可折旧的金额。请调低残值。`,
    "unknown-recovery-period": ({ life, known }) => `MACRS 没有 ${number(life)} 年的折旧年限。请使用：${known.join("、")}。`,
    "usage-missing": () => "工作量法（units）需要各期工作量。请在最后一个参数中给出。",
    "no-drivers": () => "没有驱动因素。请至少给出一行：行号、分布及其参数。",
    "driver-terms": ({ index, distribution }) =>
      `第 ${index + 1} 个驱动因素的参数不符合 ${distribution} 分布。请填写${terms["zh-CN"][distribution]}。`,
    "correlation-shape": ({ drivers, rows, columns }) =>
      `相关系数为 ${rows} 行 ${columns} 列，而驱动因素有 ${drivers} 个。请选择行数和列数都等于驱动因素个数的区域。`,
    "correlation-not-symmetric": ({ row, column }) =>
      `第 ${row + 1} 行第 ${column + 1} 列与第 ${column + 1} 行第 ${row + 1} 列的相关系数不一致：两者须相等，对角线须为 1。请更正其中之一。`,
    "correlation-infeasible": () => "这些相关系数不能同时成立。请使其更接近 0。",
  },
};

function plural(what: Quantity): string {
  return called["en-US"](what).replace(/(?= of )|$/, "s");
}
