// Knows how to tell people what is wrong with the names of the columns of a grid of responsibilities.
import type { RosterViolation } from "../model/raci-rules";
import type { Locale, Localized } from "./locale";

interface Words {
  readonly sentence: string;
  readonly remedy: string;
}
type Sentences = {
  readonly [R in RosterViolation["rule"]]: (violation: Extract<RosterViolation, { rule: R }>, roles: readonly string[]) => Words;
};

const named = (roles: readonly string[], columns: readonly number[], joint: string): string =>
  columns.map((column) => roles[column] ?? "").join(joint);

const words: Localized<Sentences> = {
  "en-US": {
    "department-as-role": ({ facts }, roles) => ({
      sentence: `A department is not a person: ${named(roles, facts.columns, ", ")}.`,
      remedy: "Name the post or the person who answers there.",
    }),
    "stale-role": ({ facts }) => ({
      sentence: `“${facts.name}” is no longer in the project: the column is stale.`,
      remedy: "Hand the letters to somebody who is, or add the role to the project again.",
    }),
    "role-without-name": ({ column }) => ({
      sentence: `Column ${column + 1} of the grid has no name.`,
      remedy: "Name the post or the person.",
    }),
  },
  "zh-CN": {
    "department-as-role": ({ facts }, roles) => ({
      sentence: `部门不是人：${named(roles, facts.columns, "、")}。`,
      remedy: "请写明其中负责的岗位或姓名。",
    }),
    "stale-role": ({ facts }) => ({
      sentence: `项目中已没有“${facts.name}”，该列已过时。`,
      remedy: "请把字母交给在项目中的人，或在项目中恢复该角色。",
    }),
    "role-without-name": ({ column }) => ({ sentence: `矩阵第 ${column + 1} 列没有名称。`, remedy: "请写明岗位或姓名。" }),
  },
};

/**
 * A broken rule about role names in words.
 *
 * @example rosterFinding({ rule: "stale-role", severity: "warning", column: 1, facts: { name: "法务" } }, ["IT", "法务"], "zh-CN").sentence // "项目中已没有“法务”，该列已过时。"
 */
export function rosterFinding(violation: RosterViolation, roles: readonly string[], locale: Locale): Words {
  // The rule picks the words that take exactly its facts; TypeScript cannot follow that through an index.
  const say = words[locale][violation.rule] as (violation: RosterViolation, roles: readonly string[]) => Words;
  return say(violation, roles);
}
