// The words of the project sheet, in each language.
import type { Localized } from "../../i18n/locale";
import { commonWords } from "../common";

const english = {
  tab: "Project",
  title: "Project",
  purpose: "What is stated once and holds on every sheet: who takes part, in which posts, with what money, and who may approve it.",
  fields: {
    ...commonWords["en-US"].fields,
    asOf: { label: "Review date", hint: "every age on every sheet is counted to this day" },
    startDate: { label: "Start date" },
    budget: { label: "Budget applied for" },
    budgetScope: { label: "Inside or outside the year's budget" },
    discountRate: { label: "Discount rate a year", hint: "stated here once for the whole workbook" },
    rateOwner: { label: "Who sets the rate" },
    rateSource: { label: "Source of the rate" },
    departments: { label: "Departments", columns: { name: "Department", lead: "Led by", part: "Part in the project" } },
    people: { label: "Posts", columns: { role: "Role in the matrix", name: "Person or post", department: "Department" } },
    approvals: {
      label: "Delegation of authority",
      columns: {
        type: "Type",
        from: "From amount",
        to: "Below amount",
        scope: "Budget",
        chain: "Approved by, in order",
        collective: "Collective decision",
      },
    },
  },
  sections: {
    money: "Dates and money",
    departments: "Departments",
    people: "Posts",
    approvals: "Delegation of authority",
    checks: "Checks",
    sentences: "Words of the remarks (may be edited)",
  },
  remarks: {
    departments: "Free rows may be filled; press Update in the pane afterwards, and every sheet that lists departments follows.",
    people:
      "Posts or people rather than departments: a department cannot answer for anything. These are the columns of the responsibility matrix.",
    approvals: "An empty upper bound has no limit; an empty budget column holds for both. Take the rows from the company's own table.",
  },
  applies: "Holds for this budget",
  appliesRow: "Row of the table that holds for it",
  chain: "This budget is approved by",
  collective: "Collective decision needed",
  none: "nobody in the table below",
  checks: {
    leads: "Every department has somebody who leads it",
    known: "Every post belongs to a department of the list",
    source: "The discount rate has an owner and a source",
    bounds: "Every lower bound is below its upper bound",
    approval: "The table says who approves the budget",
  },
  say: {
    leads: "Name who leads each department: requests need an addressee.",
    known: "Correct the department, or add it to the list.",
    source: "Ask finance for the rate, and note who said so.",
    bounds: "Correct the bounds in the table.",
    approval: "Add a row for this amount, inside or outside the budget.",
  },
  findings: {
    "no-lead": { sentence: "Nobody is named for {department}.", remedy: "Name who leads it: requests and escalations need an addressee." },
    "unknown-department": {
      sentence: "{role} belongs to “{department}”, which is not in the list of departments.",
      remedy: "Correct the name, or add the department.",
    },
    "no-post": { sentence: "{department} has no post in the list.", remedy: "Add a post for it, so that somebody can hold an R or an A." },
    "rate-unsourced": {
      sentence: "The discount rate has no owner or no source.",
      remedy: "Ask finance for the company's rate for projects of this risk, and note the source.",
    },
    "bounds-reversed": { sentence: "Row {row} of the authority table ends at {to}, not above {from}.", remedy: "Correct the bounds." },
    overlap: {
      sentence: "Rows {first} and {second} of the authority table both hold for “{type}” from {from}.",
      remedy: "Let one end where the other begins.",
    },
    "nobody-approves": {
      sentence: "No row of the authority table holds for the budget of {budget}.",
      remedy: "Add the row from the company's table.",
    },
    "no-chain": { sentence: "Row {row} of the authority table names no approver.", remedy: "Name the approvers in order." },
  },
};
export type ProjectWords = typeof english;

export const words: Localized<ProjectWords> = {
  "en-US": english,
  "zh-CN": {
    tab: "项目",
    title: "项目基本信息",
    purpose: "全簿只在此填写一次：谁参加、什么岗位、用多少钱、由谁审批；其他各表均链接到此。",
    fields: {
      ...commonWords["zh-CN"].fields,
      asOf: { label: "检查日期", hint: "各表的账龄、逾期均算到这一天" },
      startDate: { label: "开始日期" },
      budget: { label: "申请预算" },
      budgetScope: { label: "预算内/外" },
      discountRate: { label: "折现率（年）", hint: "全簿只在此填写一次" },
      rateOwner: { label: "折现率由谁确定" },
      rateSource: { label: "折现率来源" },
      departments: { label: "部门", columns: { name: "部门", lead: "负责人", part: "在项目中的作用" } },
      people: { label: "岗位", columns: { role: "矩阵中的角色", name: "姓名或岗位", department: "所属部门" } },
      approvals: {
        label: "授权审批权限",
        columns: {
          type: "事项",
          from: "金额起（含）",
          to: "金额止（不含）",
          scope: "预算内/外",
          chain: "审批人（依次）",
          collective: "集体决策（三重一大）",
        },
      },
    },
    sections: {
      money: "日期与资金",
      departments: "部门",
      people: "岗位",
      approvals: "授权审批权限表",
      checks: "检查",
      sentences: "提示用语（可修改）",
    },
    remarks: {
      departments: "空行可直接填写；填完后在窗格按“更新”，凡列有部门的各表随之增减。",
      people: "写岗位或姓名，少写部门：部门无法拍板。此处即责任矩阵的各列。",
      approvals: "“金额止”留空表示不设上限；“预算内/外”留空表示两者都适用。请按本公司授权表填写。",
    },
    applies: "适用于本预算",
    appliesRow: "适用权限表第几行",
    chain: "本预算的审批人",
    collective: "是否集体决策",
    none: "下表中无人",
    checks: {
      leads: "每个部门都有负责人",
      known: "每个岗位的部门都在部门表中",
      source: "折现率写明由谁确定及来源",
      bounds: "金额下限均小于上限",
      approval: "权限表写明由谁审批本预算",
    },
    say: {
      leads: "请写明各部门负责人，提需求才有对象。",
      known: "请更正部门名称，或补入部门表。",
      source: "请向财务核实折现率并注明来源。",
      bounds: "请更正表中金额区间。",
      approval: "请补充适用于该金额及预算内/外的一行。",
    },
    findings: {
      "no-lead": { sentence: "{department}没有写明负责人。", remedy: "请写明负责人，提需求和升级才有对象。" },
      "unknown-department": { sentence: "{role}所属的「{department}」不在部门表中。", remedy: "请更正名称，或补入部门表。" },
      "no-post": { sentence: "{department}在岗位表中没有岗位。", remedy: "请补充岗位，才能有人承担 R 或 A。" },
      "rate-unsourced": { sentence: "折现率没有写明由谁确定或来源。", remedy: "请向财务核实本公司同类风险项目的折现率，并注明来源。" },
      "bounds-reversed": { sentence: "权限表第 {row} 行金额止为 {to}，不大于金额起 {from}。", remedy: "请更正金额区间。" },
      overlap: { sentence: "权限表第 {first} 行与第 {second} 行在「{type}」自 {from} 起重叠。", remedy: "请让一行止于另一行的起点。" },
      "nobody-approves": { sentence: "权限表中没有适用于预算 {budget} 的一行。", remedy: "请按本公司授权表补充。" },
      "no-chain": { sentence: "权限表第 {row} 行没有审批人。", remedy: "请依次写明审批人。" },
    },
  },
};
