// The words of the contents page, in each language.
import type { Localized } from "../../i18n/locale";
import { commonWords } from "../common";

const english = {
  tab: "Contents",
  title: "Contents",
  purpose: "The sheets of this project, a way to each, and how many of its checks are open.",
  fields: { ...commonWords["en-US"].fields, note: { label: "Note to readers" } },
  sheets: { section: "Sheets", sheet: "Sheet", open: "Go to", checks: "Checks open", asOf: "As of", total: "Open checks in all", made: "Sheets made" },
  go: "Open",
  goLabel: "Word of the links",
  sentences: "Words (may be edited)",
  titles: { project: "Project", calendar: "Working calendar", goal: "Superordinate goal", interests: "Interests", trust: "Trust", exchange: "Value exchange", negotiation: "Negotiation", raci: "Responsibility matrix", model: "Return model", contention: "Contention", pool: "Bonus pool", plan: "Plan and gates", charter: "Project charter", risks: "Risk register", dashboard: "Dashboard", cadence: "Meeting rhythm", escalation: "Escalation log", outcome: "Outcome against plan" },
};
export type HomeWords = typeof english;

export const words: Localized<HomeWords> = {
  "en-US": english,
  "zh-CN": {
    tab: "目录",
    title: "目录",
    purpose: "本项目的各张表、前往各表的链接，以及各表尚未通过的检查数。",
    fields: { ...commonWords["zh-CN"].fields, note: { label: "阅读说明" } },
    sheets: { section: "各表", sheet: "表", open: "前往", checks: "未通过检查", asOf: "数据日期", total: "未通过检查合计", made: "已生成表数" },
    go: "打开",
    goLabel: "链接用语",
    sentences: "用语（可修改）",
    titles: { project: "项目", calendar: "工作日历", goal: "上位目标", interests: "利益分析", trust: "信任", exchange: "价值交换", negotiation: "谈判", raci: "责任分工矩阵", model: "测算模型", contention: "资源争用", pool: "奖金池", plan: "行动计划与关口", charter: "项目章程", risks: "风险登记册", dashboard: "项目仪表盘", cadence: "会议机制", escalation: "冲突升级记录", outcome: "结果对比" },
  },
};
