// Knows how to tell people what is wrong with a grid of responsibilities, and what to do about it.
import type { RaciViolation, Severity } from "../model/raci";
import type { Locale, Localized } from "./locale";
import { named, rowSentence, type Broken, type Named, type RaciNames, type RowRule } from "./raci-rows";

/** A broken rule in words. */
export interface RaciFinding {
  readonly rule: RaciViolation["rule"];
  readonly severity: Severity;
  readonly row?: number;
  readonly column?: number;
  readonly sentence: string;
  readonly remedy: string;
}

/**
 * A broken rule in words, naming the task and the holders.
 *
 * @param names tasks and roles in the order of the grid; a missing name becomes its number
 * @example raciFinding({ rule: "no-a", severity: "error", row: 0, facts: { letter: "A" } }, { tasks: ["上线"], roles: [] }, "zh-CN").sentence // "「上线」没有终责人，出了问题无人拍板。"
 */
export function raciFinding(violation: RaciViolation, names: RaciNames, locale: Locale): RaciFinding {
  const { rule, severity } = violation;
  const where = { ...("row" in violation ? { row: violation.row } : {}), ...("column" in violation ? { column: violation.column } : {}) };
  return { rule, severity, ...where, ...inWords(violation, names, locale) };
}

interface Words {
  readonly sentence: string;
  readonly remedy: string;
}

function inWords(violation: RaciViolation, names: RaciNames, locale: Locale): Words {
  // The rule picks the words that take exactly its facts; TypeScript cannot follow that through an index.
  const say = words[locale][violation.rule] as string | ((violation: RaciViolation, names: Named) => string | Words);
  const said = typeof say === "string" ? say : say(violation, named(names, locale));
  return typeof said === "string" ? { sentence: rowSentence(violation as Broken<RowRule>, names, locale), remedy: said } : said;
}

/** For a rule of rows the remedy, as its sentence is known; else both. */
type Remedies = { readonly [R in RowRule]: string | ((violation: Broken<R>, names: Named) => string) };
type Sentences = { readonly [R in Exclude<RaciViolation["rule"], RowRule>]: (violation: Broken<R>, names: Named) => Words };

const english = {
  none: ({ facts }: Broken<"no-a" | "no-r" | "no-d" | "no-c" | "no-p">) => `Give ${facts.letter} to a post or person by name.`,
  several: (_: RaciViolation, { instead }: Named) => `Keep exactly one; make the others ${instead}.`,
};

const chinese = {
  none: ({ facts }: Broken<"no-a" | "no-r" | "no-d" | "no-c" | "no-p">, { word }: Named) =>
    `请指定${word(facts.letter)}（${facts.letter}），写明岗位或姓名。`,
  several: ({ facts }: Broken<"several-a" | "several-d">, { instead }: Named) => `只保留一个 ${facts.letter}，其余改为${instead}。`,
};

const words: Localized<Remedies & Sentences> = {
  "en-US": {
    unreadable: "Use the letters of the scheme, such as R, A, C, I or A/R, or add the sign to the legend.",
    "empty-row": "Give it one A and at least one R, or delete the row.",
    "no-a": english.none,
    "no-r": english.none,
    "no-d": english.none,
    "no-c": english.none,
    "no-p": english.none,
    "several-a": english.several,
    "several-d": english.several,
    "many-doers": "Split the task, or make some of them supporters or C.",
    "many-consulted": "Keep those without whom the decision would be wrong; tell the others afterwards (I).",
    "many-informed": "Keep those who act on the news.",
    "nobody-heard": "Check whether another department is affected.",
    "not-alone": ({ facts }) => `Keep ${facts.letter} or the others, not both.`,
    veto: "Say whether the veto is meant, and give this party a reason to agree.",
    "same-person": ({ row, column, facts }, { task, role }) => ({
      sentence: `${role(column)} both does and decides “${task(row)}”, ${facts.kind === "money" ? "which moves money" : "which is an approval"}: duties are not separated.`,
      remedy: `Give ${facts.letters[0]} or ${facts.letters[1]} to another person.`,
    }),
    "idle-role": ({ column, facts }, { role, words: some }) => ({
      sentence: `${role(column)} is never ${some(facts.letters)}.`,
      remedy: "Give the role a task, or leave it out of the grid.",
    }),
    "overloaded-doer": ({ column, facts }, { role }) => ({
      sentence: `${role(column)} holds ${facts.letter} in ${facts.count} of ${facts.of} tasks.`,
      remedy: "Spread the work, or add people.",
    }),
    "overloaded-decider": ({ column, facts }, { role }) => ({
      sentence: `${role(column)} holds ${facts.count} of ${facts.of} ${facts.letter}.`,
      remedy: "Push decisions down to those who know the task.",
    }),
    "decides-everything": ({ column, facts }, { role }) => ({
      sentence: `${role(column)} holds ${facts.letter} in all ${facts.count} tasks.`,
      remedy: "Push decisions down to those who know the task.",
    }),
    "no-blanks": ({ column, facts }, { role }) => ({
      sentence: `${role(column)} has a part in all ${facts.count} tasks.`,
      remedy: "Check where the role is really needed.",
    }),
    "informed-of-everything": ({ column, facts }, { role }) => ({
      sentence: `${role(column)} is told of all ${facts.count} tasks and does nothing.`,
      remedy: "A regular report may serve better.",
    }),
    "too-many-tasks": ({ facts }) => ({
      sentence: `The grid has ${facts.count} tasks; more than ${facts.limit} are hard to keep true.`,
      remedy: "Keep the rows at the level of decisions, or split the grid by phase.",
    }),
    "too-many-roles": ({ facts }) => ({
      sentence: `The grid has ${facts.count} roles; more than ${facts.limit} are hard to read.`,
      remedy: "Join roles that always have the same letters, or split the grid.",
    }),
  },
  "zh-CN": {
    unreadable: "请填写 R、A、C、I 或 A/R 等字母，或在图例中说明该符号。",
    "empty-row": "请指定一个 A 和至少一个 R，或删除该行。",
    "no-a": chinese.none,
    "no-r": chinese.none,
    "no-d": chinese.none,
    "no-c": chinese.none,
    "no-p": chinese.none,
    "several-a": chinese.several,
    "several-d": chinese.several,
    "many-doers": "请拆分任务，或将部分执行方改为支持或咨询。",
    "many-consulted": "只保留缺了就会决策失误的，其余改为事后知会（I）。",
    "many-informed": "只保留得知后需要行动的。",
    "nobody-heard": "请核实是否影响其他部门。",
    "not-alone": ({ facts }) => `只保留 ${facts.letter} 或其他字母。`,
    veto: "请确认是否保留否决权，并准备对方同意的理由。",
    "same-person": ({ row, column, facts }, { task, role }) => ({
      sentence: `${role(column)}在「${task(row)}」中既执行又批准${facts.kind === "money" ? "付款" : ""}，违反不相容职务分离。`,
      remedy: `请将 ${facts.letters[0]} 或 ${facts.letters[1]} 交给另一人。`,
    }),
    "idle-role": ({ column, facts }, { role, words: some }) => ({
      sentence: `${role(column)}在所有任务中都不是${some(facts.letters)}。`,
      remedy: "请安排任务，或从表中移除该角色。",
    }),
    "overloaded-doer": ({ column, facts }, { role }) => ({
      sentence: `${role(column)}在 ${facts.of} 项任务中的 ${facts.count} 项为 ${facts.letter}，负荷过重。`,
      remedy: "请分散工作或增加人手。",
    }),
    "overloaded-decider": ({ column, facts }, { role }) => ({
      sentence: `${role(column)}集中了 ${facts.of} 个 ${facts.letter} 中的 ${facts.count} 个。`,
      remedy: "请把决定权下放给了解任务的人。",
    }),
    "decides-everything": ({ column, facts }, { role }) => ({
      sentence: `${role(column)}在全部 ${facts.count} 项任务中都是 ${facts.letter}。`,
      remedy: "请把决定权下放给了解任务的人。",
    }),
    "no-blanks": ({ column, facts }, { role }) => ({
      sentence: `${role(column)}参与了全部 ${facts.count} 项任务。`,
      remedy: "请核实哪些任务确实需要该角色。",
    }),
    "informed-of-everything": ({ column, facts }, { role }) => ({
      sentence: `${role(column)}对全部 ${facts.count} 项任务都只是知会。`,
      remedy: "可改为定期通报。",
    }),
    "too-many-tasks": ({ facts }) => ({
      sentence: `表中有 ${facts.count} 项任务，超过 ${facts.limit} 项难以维护。`,
      remedy: "请只保留决策层面的任务，或按阶段分表。",
    }),
    "too-many-roles": ({ facts }) => ({
      sentence: `表中有 ${facts.count} 个角色，超过 ${facts.limit} 个难以阅读。`,
      remedy: "请合并字母始终相同的角色，或分表。",
    }),
  },
};
