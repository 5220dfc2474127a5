// The words of the value exchange, in each language.
import type { Localized } from "../../i18n/locale";
import { commonWords } from "../common";

const english = {
  tab: "Exchange",
  title: "Value exchange",
  purpose:
    "Trading instead of begging: for each counterpart what is asked, what is given, which of its own KPIs that moves, and what it is worth.",
  fields: {
    ...commonWords["en-US"].fields,
    deals: {
      label: "Deals",
      columns: {
        counterpart: "Counterpart",
        ask: "I ask",
        give: "I give",
        kpi: "Their KPI moved",
        change: "Change",
        unit: "Change in",
        askAmount: "Amount asked",
        giveAmount: "Amount given",
        figure: "Stands in the model as",
        evidence: "Evidence",
        status: "Status",
      },
    },
  },
  parts: { deals: "Deals", checks: "Checks", sentences: "Words of the remarks (may be edited)" },
  headings: { ratio: "Given ÷ asked", modelValue: "Of the model", ok: "In order", total: "Total" },
  checks: {
    give: "Nothing is asked without something being given",
    linked: "Each amount given stands in the model",
    covered: "No amount given is above its figure in the model",
    unit: "Each change says whether it is relative or in percentage points",
    kpi: "Each deal moves a KPI of the counterpart",
    matrix: "Those KPIs stand in the KPI matrix",
    evidence: "Each deal has its evidence",
    burdened: "Every department that carries a burden is among the counterparts",
  },
  say: {
    give: "Say what the counterpart gets, or do not ask.",
    linked: "Choose the figure of the model in which the amount shows.",
    covered: "Lower the claim, or put its reason into the model.",
    unit: "A rise of 30 % from 10 % is 13 % relative, 40 % in points: say which.",
    kpi: "Find what the counterpart is measured by.",
    matrix: "Use the KPI's name from the matrix, or add it there.",
    evidence: "Choose contract, history, benchmark or guess.",
    burdened: "Add a deal for who loses by the project.",
  },
  findings: {
    "no-give": { sentence: "{counterpart} is asked for “{ask}” and given nothing.", remedy: "Say what it gets, or do not ask." },
    "not-in-model": {
      sentence: "{counterpart} is promised {amount}, which stands nowhere in the model.",
      remedy: "Choose the figure in which it shows.",
    },
    "no-unit": { sentence: "“{kpi}” changes by {change}: relative or in percentage points?", remedy: "State it, with the baseline." },
    "no-kpi": { sentence: "What {counterpart} is given moves no KPI of its own.", remedy: "Find what it is measured by." },
    "no-evidence": { sentence: "What {counterpart} is promised has no evidence.", remedy: "Choose contract, history, benchmark or guess." },
    "return-basis": {
      sentence: "{give} for {ask} returns {net} % if what is put in has been taken off already, else {gross} %.",
      remedy: "Say which, and over how many years.",
    },
    "gives-less": { sentence: "In all {give} is given for {ask} asked.", remedy: "Offer more, or ask for less." },
    declined: { sentence: "{counterpart} declined “{ask}”.", remedy: "Change the offer, or plan without it." },
  },
};
export type ExchangeWords = typeof english;

export const words: Localized<ExchangeWords> = {
  "en-US": english,
  "zh-CN": {
    tab: "价值交换",
    title: "价值交换表",
    purpose: "是交换而不是求人：向各方要什么、给什么、推动对方哪项 KPI、价值多少。",
    fields: {
      ...commonWords["zh-CN"].fields,
      deals: {
        label: "交换",
        columns: {
          counterpart: "对象",
          ask: "我要什么",
          give: "我给什么",
          kpi: "推动其 KPI",
          change: "变化",
          unit: "变化口径",
          askAmount: "索取金额",
          giveAmount: "给予金额",
          figure: "对应模型数字",
          evidence: "依据",
          status: "状态",
        },
      },
    },
    parts: { deals: "交换项", checks: "检查", sentences: "备注用语（可修改）" },
    headings: { ratio: "给予 ÷ 索取", modelValue: "模型数值", ok: "就绪", total: "合计" },
    checks: {
      give: "有索取必有给予",
      linked: "每笔给予金额都对应模型数字",
      covered: "给予金额不超过对应的模型数字",
      unit: "每项变化都写明相对 % 或百分点",
      kpi: "每项交换都推动对方的一项 KPI",
      matrix: "这些 KPI 均列于利益表",
      evidence: "每项交换都有依据",
      burdened: "净影响为负的部门都在交换对象之中",
    },
    say: {
      give: "请写明对方得到什么，否则不要开口。",
      linked: "请选择体现该金额的模型数字。",
      covered: "请降低承诺，或把理由放进模型。",
      unit: "由 10% 提高 30%，相对口径为 13%，百分点口径为 40%，请写明。",
      kpi: "请找出对方的考核指标。",
      matrix: "请使用利益表中的 KPI 名称，或在该表补充。",
      evidence: "请选择合同、历史数据、行业对标或估计。",
      burdened: "请为因项目受损的部门补充交换项。",
    },
    findings: {
      "no-give": { sentence: "向{counterpart}索取「{ask}」，却没有给予。", remedy: "请写明对方得到什么，否则不要开口。" },
      "not-in-model": { sentence: "承诺给{counterpart} {amount}，模型中却没有对应数字。", remedy: "请选择体现该金额的模型数字。" },
      "no-unit": { sentence: "「{kpi}」变化 {change}：是相对 % 还是百分点？", remedy: "请连同基线一并写明。" },
      "no-kpi": { sentence: "给予{counterpart}的内容没有推动其任何 KPI。", remedy: "请找出对方的考核指标。" },
      "no-evidence": { sentence: "对{counterpart}的承诺没有依据。", remedy: "请选择合同、历史数据、行业对标或估计。" },
      "return-basis": { sentence: "以 {ask} 换 {give}：若已扣除投入，回报率为 {net}%，否则为 {gross}%。", remedy: "请写明口径和年限。" },
      "gives-less": { sentence: "合计给予 {give}，少于索取的 {ask}。", remedy: "请增加给予，或减少索取。" },
      declined: { sentence: "{counterpart}拒绝了「{ask}」。", remedy: "请调整给予，或另作安排。" },
    },
  },
};
