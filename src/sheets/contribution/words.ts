// The words of scored contributions, in each language.
import type { Localized } from "../../i18n/locale";
import { commonWords } from "../common";

const english = {
  tab: "Contribution",
  title: "Contribution scores",
  purpose:
    "From criteria and scores to the weights by which the pool is shared; frozen before results are known, so that nobody bends them afterwards.",
  fields: {
    ...commonWords["en-US"].fields,
    criteria: { label: "Criteria", columns: { name: "Criterion", weight: "Weight of the criterion" } },
    parties: {
      label: "Who contributes",
      columns: { name: "Who contributes", reason: "Why these scores, and not more or less", frozen: "Frozen weight" },
    },
    scores: { label: "Scores", hint: "how far each meets each criterion; nothing is not 0" },
    equalPart: { label: "Part shared alike", hint: "whatever the scores; empty: none" },
    frozenOn: { label: "Frozen on", hint: "copy the weights into “Frozen weight” on this day" },
    resultsOn: { label: "Results known from", hint: "weights must be frozen before" },
    scoredBy: { label: "Scored by", hint: "nobody who shares" },
  },
  terms: "Terms",
  scores: { section: "Scores and weights", total: "Total", points: "Points", weight: "Weight", share: "Part", same: "As frozen" },
  checks: {
    section: "Checks",
    kept: "Weights are those that were frozen",
    frozen: "The day of freezing is stated",
    before: "Frozen before results were known",
    scored: "Every score is stated",
    reasons: "Each party's scores have their reason",
    weights: "Weights add up to more than 0",
    scorer: "Who scores does not share",
  },
  say: {
    kept: "A weight differs from the frozen one, or was never frozen: say why, or restore the scores.",
    frozen: "Enter the day on which the weights were agreed.",
    before: "Weights agreed after the results are known will be disputed: say who agreed to that.",
    scored: "Score each party on each criterion: an empty score is not 0.",
    reasons: "Say for each party why not more or less.",
    weights: "No weight is above 0: nobody could be given a share.",
    scorer: "Who scores gains from the scores: name somebody else.",
    missing: "not scored",
  },
  missing: "Instead of a weight without scores",
  tolerance: "Differences below this do not count",
  sentences: "Words of the remarks (may be edited)",
  findings: {
    "score-missing": {
      sentence: "{name} is not scored for {criterion}; until then there is no weight.",
      remedy: "Score it; enter 0 where it is 0.",
    },
    "reason-missing": { sentence: "{name} has scores without a reason.", remedy: "Say why not more or less." },
    "nothing-scored": { sentence: "All weights are 0.", remedy: "Give weights to criteria, and scores." },
    "not-frozen": {
      sentence: "The weights are not frozen.",
      remedy: "Copy them beside the live ones and enter the day, before results are known.",
    },
    "frozen-late": {
      sentence: "The weights were frozen on {frozen}, after results were known on {results}.",
      remedy: "Say who agreed to that.",
    },
    "moved-since": {
      sentence: "{name} now has {now}; {frozen} was frozen.",
      remedy: "Restore the scores, or agree on the change and freeze anew.",
    },
    "scorer-shares": { sentence: "{name} scores and shares.", remedy: "Let somebody neutral score." },
  },
};
export type ContributionWords = typeof english;

export const words: Localized<ContributionWords> = {
  "en-US": english,
  "zh-CN": {
    tab: "贡献评分",
    title: "贡献评分与权重",
    purpose: "由评分标准和得分得出奖金分配权重；在结果揭晓前冻结，事后不得改动。",
    fields: {
      ...commonWords["zh-CN"].fields,
      criteria: { label: "评分标准", columns: { name: "标准", weight: "标准权重" } },
      parties: { label: "贡献方", columns: { name: "贡献方", reason: "得分理由（为何不更高或更低）", frozen: "冻结权重" } },
      scores: { label: "得分", hint: "对各标准的贡献程度；空白不等于 0" },
      equalPart: { label: "平均分配部分", hint: "不论得分一律平均；留空表示没有" },
      frozenOn: { label: "冻结日期", hint: "当日把权重抄入“冻结权重”一列" },
      resultsOn: { label: "结果揭晓日期", hint: "权重须在此之前冻结" },
      scoredBy: { label: "评分人", hint: "不得参与分配" },
    },
    terms: "规则",
    scores: { section: "得分与权重", total: "合计", points: "加权分", weight: "权重", share: "占比", same: "未变" },
    checks: {
      section: "检查",
      kept: "权重与冻结时一致",
      frozen: "已写明冻结日期",
      before: "冻结早于结果揭晓",
      scored: "得分均已填写",
      reasons: "各方得分都写明理由",
      weights: "权重合计大于 0",
      scorer: "评分人不参与分配",
    },
    say: {
      kept: "有权重与冻结时不同，或尚未冻结，请说明原因或恢复得分。",
      frozen: "请填写各方同意权重的日期。",
      before: "结果揭晓后才定权重容易引起争议，请写明由谁同意。",
      scored: "请逐项评分，空白不等于 0。",
      reasons: "请逐一说明为何不更高或更低。",
      weights: "权重全部为 0，无法分配。",
      scorer: "评分人从得分中受益，请另行指定。",
      missing: "未评分",
    },
    missing: "代替缺少得分的权重",
    tolerance: "小于此数的差异不计",
    sentences: "备注用语（可修改）",
    findings: {
      "score-missing": { sentence: "{name}在「{criterion}」上未评分，暂无权重。", remedy: "请评分；确为 0 时请填 0。" },
      "reason-missing": { sentence: "{name}的得分没有理由。", remedy: "请说明为何不更高或更低。" },
      "nothing-scored": { sentence: "权重全部为 0。", remedy: "请填写标准权重和得分。" },
      "not-frozen": { sentence: "权重尚未冻结。", remedy: "请在结果揭晓前把权重抄入冻结一列并填写日期。" },
      "frozen-late": { sentence: "权重于 {frozen} 冻结，晚于结果揭晓（{results}）。", remedy: "请写明由谁同意。" },
      "moved-since": { sentence: "{name}现为 {now}，冻结时为 {frozen}。", remedy: "请恢复得分，或各方同意后重新冻结。" },
      "scorer-shares": { sentence: "{name}既评分又参与分配。", remedy: "请由中立方评分。" },
    },
  },
};
