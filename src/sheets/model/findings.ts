// What the check says, in each language: a sentence and what to do, for each rule.
import type { Locale, Localized } from "../../i18n/locale";

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
};

const messages: Localized<Messages> = { "en-US": english, "zh-CN": chinese };
