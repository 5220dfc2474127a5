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

const quantities: Localized<Readonly<Record<Quantity, string>>> = {
  "en-US": {
    rate: "discount rate",
    near: "expected rate",
    flow: "cash flow",
    date: "date",
    "as-of-date": "as-of date",
    gain: "gain",
    cost: "cost",
    years: "number of years",
    "periods-a-year": "number of periods a year",
    amount: "amount",
    unit: "payout unit",
    weight: "weight",
    floor: "floor",
    cap: "cap",
    profit: "profit",
    pool: "bonus pool",
    "pool-rate": "pool rate",
    "pool-cap": "cap of the pool",
    hurdle: "hurdle",
    tax: "tax rate",
    "tier-bound": "upper bound of tier",
    "tier-rate": "rate of tier",
    limit: "limit",
  },
  "zh-CN": {
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
  },
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
  },
};

/** "Cash flow 3" or "The discount rate"; 第 3 个现金流 or 折现率. */
const place: Localized<(what: Quantity, index?: number) => string> = {
  "en-US": (what, index) => {
    const name = quantities["en-US"][what];
    return index === undefined ? `The ${name}` : `${name.charAt(0).toUpperCase()}${name.slice(1)} ${index + 1}`;
  },
  "zh-CN": (what, index) => (index === undefined ? quantities["zh-CN"][what] : `第 ${index + 1} 个${quantities["zh-CN"][what]}`),
};

const messages: Localized<Messages> = {
  "en-US": {
    "not-a-number": ({ what, index, given }) =>
      `${place["en-US"](what, index)} is not a number${given === undefined ? "" : ` (${given})`}. Enter a number; an empty cell counts as 0.`,
    "unknown-keyword": ({ option, given, known }) => `“${given}” is not a ${options["en-US"][option]}. Use one of: ${known.join(", ")}.`,
    "lengths-differ": ({ first, firstCount, second, secondCount }) =>
      `There are ${firstCount} ${plural(first)} and ${secondCount} ${plural(second)}. Give one ${quantities["en-US"][second]} for each ${quantities["en-US"][first]}.`,
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
  },
  "zh-CN": {
    "not-a-number": ({ what, index, given }) =>
      `${place["zh-CN"](what, index)}不是数字${given === undefined ? "" : `（${given}）`}。请填写数字；空单元格按 0 处理。`,
    "unknown-keyword": ({ option, given, known }) => `“${given}”不是可用的${options["zh-CN"][option]}。请使用：${known.join("、")}。`,
    "lengths-differ": ({ first, firstCount, second, secondCount }) =>
      `${quantities["zh-CN"][first]}有 ${firstCount} 个，${quantities["zh-CN"][second]}有 ${secondCount} 个。请使两者一一对应。`,
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
  },
};

function plural(what: Quantity): string {
  return `${quantities["en-US"][what]}s`;
}
