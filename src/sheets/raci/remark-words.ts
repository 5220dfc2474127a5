// What the sheet itself remarks, and what each letter means in each scheme; all of it stands in cells that people may edit.
import type { Locale, Localized } from "../../i18n/locale";
import type { Part } from "../../model/raci-parts";
import type { SchemeId } from "../../model/raci-scheme";

/** Faults first, remarks after: the number of a sentence is its place, and a remark's number counts below zero. */
export const rowFaults = ["unclear", "several", "none", "noDoer", "severalDoers", "noAsked", "noMore", "same"] as const;
export const rowRemarks = ["manyDo", "manyAsked", "manyTold", "unheard"] as const;
export const roleFaults = ["idle", "everything", "overDecides"] as const;
export const roleRemarks = ["overDoes", "noBlank", "toldAll"] as const;
export const sentenceNames = [...rowFaults, ...rowRemarks, ...roleFaults, ...roleRemarks] as const;
export type SentenceName = (typeof sentenceNames)[number];

type Sentences = Readonly<Record<SentenceName, string>>;
const english: Sentences = {
  unclear: "“{task}”: a cell holds something that is no letter of the scheme. Choose from the list.",
  several: "“{task}” has {n} holders of {decides} ({names}). Keep one; make the others {instead}.",
  none: "“{task}” has nobody with {decides}: if it goes wrong, nobody decides.",
  noDoer: "“{task}” has nobody with {does}.",
  severalDoers: "“{task}” has {r} holders of {does}. Keep one.",
  noAsked: "“{task}” has nobody with {asked}.",
  noMore: "“{task}” has nobody with {moreWord}.",
  same: "{names} both does and decides “{task}”: duties are not separated.",
  manyDo: "“{task}” has {r} with {does}: split the task, or name one lead.",
  manyAsked: "“{task}”: many are asked. Keep those without whom the decision would be wrong.",
  manyTold: "“{task}”: many are told. Keep those who act on the news.",
  unheard: "In “{task}” nobody is asked and nobody is told.",
  idle: "idle",
  everything: "decides everything",
  overDecides: "decides too much",
  overDoes: "does too much",
  noBlank: "has a part in everything",
  toldAll: "only told of everything",
};
export const sentences: Localized<Sentences> = {
  "en-US": english,
  "zh-CN": {
    unclear: "「{task}」有无法识别的内容，请从下拉列表选择本模式的字母。",
    several: "「{task}」有 {n} 个{decides}（{names}），只能保留一人，其余请改为{instead}。",
    none: "「{task}」没有{decides}，出了问题无人拍板。",
    noDoer: "「{task}」没有{does}，无人动手。",
    severalDoers: "「{task}」有 {r} 个{does}，只能保留一人。",
    noAsked: "「{task}」没有{asked}。",
    noMore: "「{task}」没有{moreWord}。",
    same: "{names}在「{task}」中既执行又批准，违反不相容职务分离。",
    manyDo: "「{task}」有 {r} 个{does}，请拆分任务或明确一个牵头人。",
    manyAsked: "「{task}」咨询方过多，只保留缺了就会决策失误的。",
    manyTold: "「{task}」知会方过多，只保留得知后需要行动的。",
    unheard: "「{task}」既无咨询方也无知会方，请核实是否影响其他部门。",
    idle: "闲置",
    everything: "事事拍板",
    overDecides: "拍板过于集中",
    overDoes: "执行负荷过重",
    noBlank: "事事参与",
    toldAll: "事事只被知会",
  },
};

export const sentenceLabels: Localized<Sentences> = {
  "en-US": {
    unclear: "Unreadable",
    several: "Several decide",
    none: "Nobody decides",
    noDoer: "Nobody does it",
    severalDoers: "Several drivers",
    noAsked: "No contributor",
    noMore: "Further part missing",
    same: "Duties not separated",
    manyDo: "Many do it",
    manyAsked: "Many are asked",
    manyTold: "Many are told",
    unheard: "Nobody asked or told",
    idle: "Idle role",
    everything: "Decides everything",
    overDecides: "Overloaded decider",
    overDoes: "Overloaded doer",
    noBlank: "No blanks",
    toldAll: "Told of everything",
  },
  "zh-CN": {
    unclear: "无法识别",
    several: "多人拍板",
    none: "无人拍板",
    noDoer: "无人执行",
    severalDoers: "多个推动人",
    noAsked: "缺少咨询或贡献方",
    noMore: "缺少其他一方",
    same: "职务未分离",
    manyDo: "执行方过多",
    manyAsked: "咨询方过多",
    manyTold: "知会方过多",
    unheard: "无人被问或告知",
    idle: "角色闲置",
    everything: "事事拍板",
    overDecides: "拍板过于集中",
    overDoes: "执行负荷过重",
    noBlank: "整列无空白",
    toldAll: "事事只被知会",
  },
};

type Meanings = Readonly<Partial<Record<SchemeId, Readonly<Partial<Record<Part, string>>>>>>;
const meanings: Localized<Meanings> = {
  "en-US": {
    RACI: {
      does: "Responsible: does the work, may be several",
      decides: "Accountable: answers for the result, exactly one",
      asked: "Consulted: asked before the decision, two-way, no veto",
      told: "Informed: told after the decision, one-way",
    },
    RASCI: { more: "Supportive: lends people or means" },
    DACI: {
      does: "Driver: drives the work to a decision, exactly one",
      decides: "Approver: makes the decision, exactly one",
      asked: "Contributor: does or knows a part of it, at least one",
    },
    RAPID: {
      does: "Perform: carries it out",
      decides: "Decide: makes the decision, exactly one",
      asked: "Agree: must agree, or say why not",
      told: "Input: gives facts before the decision",
      more: "Recommend: proposes the decision",
    },
    CAIRO: { more: "Omitted: stays out on purpose" },
  },
  "zh-CN": {
    RACI: {
      does: "执行：动手做，可多人",
      decides: "终责：拍板并对结果负责，有且仅有一人",
      asked: "咨询：决定前征求意见，双向，无否决权",
      told: "知会：决定后告知，单向",
    },
    RASCI: { more: "支持：出人出资源" },
    DACI: {
      does: "推动：推动到作出决定，有且仅有一人",
      decides: "批准：作出决定，有且仅有一人",
      asked: "贡献：承担或了解其中一部分，至少一人",
    },
    RAPID: {
      does: "执行：落实决定",
      decides: "决定：作出决定，有且仅有一人",
      asked: "同意：须同意，或说明为何不同意",
      told: "意见：决定前提供事实",
      more: "建议：提出方案",
    },
    CAIRO: { more: "不参与：有意不参与" },
  },
};

/** What a part means in a scheme; what a scheme does not say itself it has from RACI. */
export const meaningOf = (scheme: SchemeId, part: Part, locale: Locale): string =>
  meanings[locale][scheme]?.[part] ?? (part === "more" ? "" : (meanings[locale].RACI?.[part] ?? ""));
