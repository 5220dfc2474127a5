// What the check says, in each language: a sentence and what to do, for each rule.
import type { Locale, Localized } from "../../i18n/locale";
import type { Choice } from "../../spec/choices";

/** The facts of each rule; rates are fractions, amounts in the sheet's unit. */
export interface Facts {
  "no-benefits": object;
  "no-investment": object;
  "line-after-horizon": { readonly name: string; readonly period: number; readonly periods: number };
  "pool-after-horizon": { readonly period: number; readonly periods: number };
  "formulas-changed": { readonly shown: number; readonly expected: number };
  "benefit-without-owner": { readonly name: string };
  "benefit-without-evidence": { readonly name: string };
  "benefit-before-live": { readonly name: string; readonly from: number; readonly lastInvestment: number };
  "needs-commitment": { readonly name: string; readonly departments: readonly string[]; readonly share: number };
  "resting-on-guesses": { readonly share: number };
  "growth-over-limit": { readonly name: string; readonly growth: number; readonly limit: number };
  "mixed-scale": { readonly name: string; readonly amount: number; readonly times: number };
  "staff-not-stated": object;
  "staff-not-costed": { readonly name: string; readonly personMonths: number };
  "no-running-costs": object;
  "no-contingency": object;
  "pool-missing": object;
  "discount-rate-zero": object;
  "discount-rate-unusual": { readonly rate: number };
  "scenario-not-base": { readonly scenario: string };
  "base-changed": object;
  "downside-not-worse": object;
  "several-rates": { readonly rates: readonly number[] };
  "npv-negative": { readonly npv: number };
  "downside-negative": { readonly npv: number };
  "never-pays-back": { readonly shortfall: number; readonly periods: number };
  /** `rateName`: what the discount rate is called as a driver. */
  "driver-unknown-line": { readonly name: string; readonly rateName: string };
  "driver-of-several-lines": { readonly name: string; readonly lines: number };
  "driver-rate-twice": { readonly name: string };
  "driver-terms": { readonly name: string; readonly distribution: Choice<"distribution">; readonly word: string };
  "correlation-unknown": { readonly name: string };
  "correlation-itself": { readonly name: string };
  "correlation-twice": { readonly first: string; readonly second: string };
  "correlation-infeasible": object;
  "simulation-stale": { readonly changes: number };
}
export type Code = keyof Facts;

interface Words {
  readonly sentence: string;
  readonly remedy: string;
}
type Messages = { readonly [C in Code]: (facts: Facts[C]) => Words };

/** @example say("growth-over-limit", { name: "Fewer failures", growth: 0.5, limit: 0.3 }, "en-US").sentence // "“Fewer failures” grows 50 % a year, more than 30 %." */
export function say<C extends Code>(code: C, facts: Facts[C], locale: Locale): Words {
  return messages[locale][code](facts);
}

const amount = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 1 });
const percent = (value: number): string => `${Number((value * 100).toFixed(1))}`;

const english: Messages = {
  "no-benefits": () => ({ sentence: "No benefit is stated.", remedy: "Add what the project brings, line by line." }),
  "no-investment": () => ({
    sentence: "No investment is stated, so there is no ROI and no profitability index.",
    remedy: "Add the one-off costs, or say that there are none.",
  }),
  "line-after-horizon": ({ name, period, periods }) => ({
    sentence: `“${name}” starts in year ${period}; the model ends with year ${periods} and does not count it.`,
    remedy: "Give the model more years, or move the line.",
  }),
  "pool-after-horizon": ({ period, periods }) => ({
    sentence: `The pool pays in year ${period}; the model ends with year ${periods} and does not count it.`,
    remedy: "Give the model more years, or move the payment.",
  }),
  "formulas-changed": ({ shown, expected }) => ({
    sentence: `The sheet shows an NPV of ${amount(shown)}; its inputs give ${amount(expected)}.`,
    remedy: "A formula was overwritten: update the sheet to restore it.",
  }),
  "benefit-without-owner": ({ name }) => ({
    sentence: `Nobody answers for “${name}”.`,
    remedy: "Name the department that will be measured by it.",
  }),
  "benefit-without-evidence": ({ name }) => ({
    sentence: `“${name}” does not say what it rests on.`,
    remedy: "Choose contract, history, benchmark or guess.",
  }),
  "benefit-before-live": ({ name, from, lastInvestment }) => ({
    sentence: `“${name}” counts in full from year ${from}, while the project still invests in year ${lastInvestment}.`,
    remedy: "Start it after go-live, or split it by stages.",
  }),
  "needs-commitment": ({ name, departments, share }) => ({
    sentence: `“${name}” (${percent(share)} % of the value of all benefits) needs ${departments.join(", ")} to take part.`,
    remedy: "Obtain signed commitments before it is counted.",
  }),
  "resting-on-guesses": ({ share }) => ({
    sentence: `${percent(share)} % of the value of all benefits rests on guesses.`,
    remedy: "Back the largest lines with history, a benchmark or a contract.",
  }),
  "growth-over-limit": ({ name, growth, limit }) => ({
    sentence: `“${name}” grows ${percent(growth)} % a year, more than ${percent(limit)} %.`,
    remedy: "Show the history that supports it, or lower it.",
  }),
  "mixed-scale": ({ name, amount: value, times }) => ({
    sentence: `“${name}” (${amount(value)}) differs from the other lines ${amount(times)} times.`,
    remedy: "Check that it is in the unit of the sheet.",
  }),
  "staff-not-stated": () => ({
    sentence: "Staff time is not stated.",
    remedy: "Add the person-months; where the investment holds them, add a line with a cost of 0.",
  }),
  "staff-not-costed": ({ name, personMonths }) => ({
    sentence: `“${name}” takes ${amount(personMonths)} person-months at a cost of 0.`,
    remedy: "Ask whether they are inside the investment; else enter the person-month cost.",
  }),
  "no-running-costs": () => ({
    sentence: "No running cost is stated.",
    remedy: "Add operation, licences and training, or confirm that there are none.",
  }),
  "no-contingency": () => ({
    sentence: "No contingency is among the investments.",
    remedy: "5 to 10 % is usual; name the line “Contingency”.",
  }),
  "pool-missing": () => ({
    sentence: "No bonus pool is in the cash flow.",
    remedy: "Link the pool's sheet or enter its payments; without them the NPV is that before the pool.",
  }),
  "discount-rate-zero": () => ({
    sentence: "The discount rate is 0 %: money counts the same whenever it comes.",
    remedy: "Enter the company's rate for this class of risk.",
  }),
  "discount-rate-unusual": ({ rate }) => ({
    sentence: `A discount rate of ${percent(rate)} % is unusual.`,
    remedy: "Check it with finance, and state its source.",
  }),
  "scenario-not-base": ({ scenario }) => ({
    sentence: `All figures are those of the scenario “${scenario}”.`,
    remedy: "Return to the base scenario before figures are quoted.",
  }),
  "base-changed": () => ({
    sentence: "The base scenario changes benefits or costs.",
    remedy: "Keep its changes at 0 and put the plan into the lines.",
  }),
  "downside-not-worse": () => ({
    sentence: "The downside is not worse than the base.",
    remedy: "Lower its benefits or raise its costs; −20 % and +20 % are usual.",
  }),
  "several-rates": ({ rates }) => ({
    sentence: `There are ${rates.length} rates of return: ${rates.map((rate) => `${percent(rate)} %`).join(", ")}.`,
    remedy: "Judge by the NPV.",
  }),
  "npv-negative": ({ npv }) => ({
    sentence: `The NPV is ${amount(npv)}: the project loses value.`,
    remedy: "Raise benefits, lower costs, or reject it.",
  }),
  "downside-negative": ({ npv }) => ({
    sentence: `In the downside the NPV before the pool is ${amount(npv)}.`,
    remedy: "Say who bears that loss, and when the project would be stopped.",
  }),
  "never-pays-back": ({ shortfall, periods }) => ({
    sentence: `After ${periods} years ${amount(shortfall)} are still not earned back.`,
    remedy: "Give the model more years if the benefits last, or reconsider.",
  }),
  "driver-unknown-line": ({ name, rateName }) => ({
    sentence: `The driver “${name}” is no line of the model.`,
    remedy: `Type the name of an investment, benefit, running cost or staff line as it stands above, or “${rateName}”.`,
  }),
  "driver-of-several-lines": ({ name, lines }) => ({
    sentence: `${lines} lines are called “${name}”; the driver moves all of them alike.`,
    remedy: "Give the lines different names if only one is meant.",
  }),
  "driver-rate-twice": ({ name }) => ({
    sentence: `“${name}” names the discount rate a second time; only the first driver moves it.`,
    remedy: "Remove one of the two.",
  }),
  "driver-terms": ({ name, distribution, word }) => ({
    sentence: `The factors of the driver “${name}” do not make a distribution (${word}).`,
    remedy: `Enter ${englishTerms[distribution]}.`,
  }),
  "correlation-unknown": ({ name }) => ({
    sentence: `“${name}” is correlated but is no driver.`,
    remedy: "Name two drivers as they stand in the table of drivers.",
  }),
  "correlation-itself": ({ name }) => ({
    sentence: `“${name}” is correlated with itself.`,
    remedy: "Name another driver, or empty the row.",
  }),
  "correlation-twice": ({ first, second }) => ({
    sentence: `“${first}” and “${second}” are correlated twice.`,
    remedy: "Keep one of the two rows.",
  }),
  "correlation-infeasible": () => ({
    sentence: "The rank correlations contradict one another: no numbers can be correlated like this.",
    remedy: "Bring them closer to 0, or leave one out: what moves with both of two drivers cannot leave these moving apart.",
  }),
  "simulation-stale": ({ changes }) => ({
    sentence: `The simulation speaks of other inputs: ${changes} changed since it was run.`,
    remedy: "Run it again: “Simulate the NPV” in the pane.",
  }),
};

const englishTerms: Readonly<Record<Choice<"distribution">, string>> = {
  triangular: "low ≤ likely ≤ high",
  pert: "low ≤ likely ≤ high",
  uniform: "low ≤ high",
  normal: "the mean under “Likely or mean” and a standard deviation",
  lognormal: "a mean above 0 under “Likely or mean” and a standard deviation",
};

const chinese: Messages = {
  "no-benefits": () => ({ sentence: "未列明任何效益。", remedy: "请逐项填写项目带来的效益。" }),
  "no-investment": () => ({ sentence: "未列明建设投资，无法计算投资回报率和现值指数。", remedy: "请填写一次性投入，或注明没有。" }),
  "line-after-horizon": ({ name, period, periods }) => ({
    sentence: `「${name}」自第${period}年起，而测算只到第${periods}年，该项未计入。`,
    remedy: "请增加测算年数或提前该项。",
  }),
  "pool-after-horizon": ({ period, periods }) => ({
    sentence: `奖金池在第${period}年有支付，而测算只到第${periods}年，该笔未计入。`,
    remedy: "请增加测算年数或调整支付年份。",
  }),
  "formulas-changed": ({ shown, expected }) => ({
    sentence: `表中净现值为 ${amount(shown)}，按输入应为 ${amount(expected)}。`,
    remedy: "有公式被覆盖，请更新本表予以恢复。",
  }),
  "benefit-without-owner": ({ name }) => ({ sentence: `「${name}」没有责任部门。`, remedy: "请指定以该项效益接受考核的部门。" }),
  "benefit-without-evidence": ({ name }) => ({ sentence: `「${name}」未说明依据。`, remedy: "请选择合同、历史数据、行业对标或估计。" }),
  "benefit-before-live": ({ name, from, lastInvestment }) => ({
    sentence: `「${name}」自第${from}年起全额计入，而第${lastInvestment}年仍在投入。`,
    remedy: "请从上线之后起算，或分阶段填写。",
  }),
  "needs-commitment": ({ name, departments, share }) => ({
    sentence: `「${name}」（占效益现值的 ${percent(share)}%）须有${departments.join("、")}配合才能实现。`,
    remedy: "计入之前请取得其书面承诺。",
  }),
  "resting-on-guesses": ({ share }) => ({
    sentence: `效益现值的 ${percent(share)}% 仅凭估计。`,
    remedy: "请为金额最大的几项补充历史数据、行业对标或合同依据。",
  }),
  "growth-over-limit": ({ name, growth, limit }) => ({
    sentence: `「${name}」年增长 ${percent(growth)}%，超过 ${percent(limit)}%。`,
    remedy: "请提供历史数据支持，或调低增长率。",
  }),
  "mixed-scale": ({ name, amount: value, times }) => ({
    sentence: `「${name}」（${amount(value)}）与其他各项相差约 ${amount(times)} 倍。`,
    remedy: "请核对其金额单位是否与本表一致。",
  }),
  "staff-not-stated": () => ({ sentence: "未列明项目人力。", remedy: "请填写人月；已含在投资内的，填一行单价为 0。" }),
  "staff-not-costed": ({ name, personMonths }) => ({
    sentence: `「${name}」需 ${amount(personMonths)} 人月，单价为 0。`,
    remedy: "请确认是否已含在投资内，否则请填写人月单价。",
  }),
  "no-running-costs": () => ({ sentence: "未列明运行成本。", remedy: "请填写运维、许可、培训等费用，或确认没有。" }),
  "no-contingency": () => ({ sentence: "建设投资中没有预备费。", remedy: "通常为 5%～10%，请以「预备费」单列一行。" }),
  "pool-missing": () => ({ sentence: "现金流量中没有奖金池支付。", remedy: "请链接奖金池表或填写支付额，否则净现值即未扣奖金池的数。" }),
  "discount-rate-zero": () => ({ sentence: "折现率为 0%，早收晚收视为等值。", remedy: "请填写公司对此类风险规定的折现率。" }),
  "discount-rate-unusual": ({ rate }) => ({ sentence: `折现率 ${percent(rate)}% 不常见。`, remedy: "请与财务部核对并注明来源。" }),
  "scenario-not-base": ({ scenario }) => ({ sentence: `各数均为「${scenario}」情景下的结果。`, remedy: "对外引用数字前请切回基准情景。" }),
  "base-changed": () => ({ sentence: "基准情景对效益或成本作了调整。", remedy: "请将其变动设为 0，计划数写在各项中。" }),
  "downside-not-worse": () => ({ sentence: "悲观情景并不比基准情景差。", remedy: "请调低效益或调高成本，通常为 −20% 和 +20%。" }),
  "several-rates": ({ rates }) => ({
    sentence: `内部收益率有 ${rates.length} 个：${rates.map((rate) => `${percent(rate)}%`).join("、")}。`,
    remedy: "请以净现值为准。",
  }),
  "npv-negative": ({ npv }) => ({ sentence: `净现值为 ${amount(npv)}，项目减损价值。`, remedy: "请提高效益、降低成本，或不予立项。" }),
  "downside-negative": ({ npv }) => ({
    sentence: `悲观情景下净现值（未扣奖金池）为 ${amount(npv)}。`,
    remedy: "请说明由谁承担该损失、何时终止项目。",
  }),
  "never-pays-back": ({ shortfall, periods }) => ({
    sentence: `${periods}年后仍有 ${amount(shortfall)} 未收回。`,
    remedy: "效益持续更久的请增加测算年数，否则请重新考虑。",
  }),
  "driver-unknown-line": ({ name, rateName }) => ({
    sentence: `模拟因素「${name}」不是模型中的项目。`,
    remedy: `请填写上方投资、效益、运行成本或人力项目的名称，或「${rateName}」。`,
  }),
  "driver-of-several-lines": ({ name, lines }) => ({
    sentence: `有 ${lines} 个项目名为「${name}」，该因素使其同比变动。`,
    remedy: "若只指其中一项，请改用不同名称。",
  }),
  "driver-rate-twice": ({ name }) => ({ sentence: `「${name}」再次指定了折现率，仅第一个因素起作用。`, remedy: "请删去其中一个。" }),
  "driver-terms": ({ name, distribution, word }) => ({
    sentence: `模拟因素「${name}」的倍数不构成${word}。`,
    remedy: `请填写${chineseTerms[distribution]}。`,
  }),
  "correlation-unknown": ({ name }) => ({ sentence: `「${name}」填有相关系数，却不是模拟因素。`, remedy: "请填写因素表中的两个因素。" }),
  "correlation-itself": ({ name }) => ({ sentence: `「${name}」与其自身相关。`, remedy: "请填写另一个因素，或清空该行。" }),
  "correlation-twice": ({ first, second }) => ({ sentence: `「${first}」与「${second}」的相关系数填了两次。`, remedy: "请只保留一行。" }),
  "correlation-infeasible": () => ({
    sentence: "各秩相关系数相互矛盾，不可能同时成立。",
    remedy: "请调近于 0 或删去一行：与两个因素同向的因素，不能要求这两者反向。",
  }),
  "simulation-stale": ({ changes }) => ({
    sentence: `模拟结果已过期：运行后有 ${changes} 处变动。`,
    remedy: "请在任务窗格「模拟净现值」中重新运行。",
  }),
};

const chineseTerms: Readonly<Record<Choice<"distribution">, string>> = {
  triangular: "低 ≤ 最可能 ≤ 高",
  pert: "低 ≤ 最可能 ≤ 高",
  uniform: "低 ≤ 高",
  normal: "均值（填在「最可能或均值」）和标准差",
  lognormal: "大于 0 的均值（填在「最可能或均值」）和标准差",
};

const messages: Localized<Messages> = { "en-US": english, "zh-CN": chinese };
