// Knows how to tell people what is wrong with a grid of responsibilities, and what to do about it.
import type { RaciViolation, Severity } from "../model/raci";
import type { Letter, SchemeId } from "../model/raci-scheme";
import type { Locale, Localized } from "./locale";

/** What the grid is about: the names beside its rows and columns. */
export interface RaciNames {
  readonly tasks: readonly string[];
  readonly roles: readonly string[];
  readonly scheme?: SchemeId;
}

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
  // The rule picks the words that take exactly its facts; TypeScript cannot follow that through an index.
  const say = words[locale][violation.rule] as (violation: RaciViolation, names: Named) => Words;
  const { rule, severity } = violation;
  const where = { ...("row" in violation ? { row: violation.row } : {}), ...("column" in violation ? { column: violation.column } : {}) };
  return { rule, severity, ...where, ...say(violation, named(names, locale)) };
}

/**
 * The word for a letter in a scheme, as people say it.
 *
 * @example letterWord("A", "RACI", "zh-CN") // "终责人"
 * @example letterWord("A", "DACI", "en-US") // "approver"
 */
export function letterWord(letter: Letter, scheme: SchemeId, locale: Locale): string {
  return { ...letterWords[locale].RACI, ...letterWords[locale][scheme] }[letter] ?? letter;
}

interface Words {
  readonly sentence: string;
  readonly remedy: string;
}

interface Named {
  readonly task: (row: number) => string;
  readonly role: (column: number) => string;
  readonly roles: (columns: readonly number[]) => string;
  readonly word: (letter: Letter) => string;
  readonly words: (letters: readonly Letter[]) => string;
  /** What a party becomes that gives up its letter. */
  readonly instead: string;
}

function named({ tasks, roles, scheme = "RACI" }: RaciNames, locale: Locale): Named {
  const chinese = locale === "zh-CN";
  const task = (row: number) => tasks[row]?.trim() || (chinese ? `第 ${row + 1} 行` : `row ${row + 1}`);
  const role = (column: number) => roles[column]?.trim() || (chinese ? `第 ${column + 1} 列` : `column ${column + 1}`);
  const word = (letter: Letter) => letterWord(letter, scheme, locale);
  return {
    task,
    role,
    roles: (columns) => columns.map(role).join(chinese ? "、" : ", "),
    word,
    words: (letters) => letters.map((letter) => (chinese ? word(letter) : `${word(letter)} (${letter})`)).join(chinese ? "、" : " or "),
    instead: scheme === "DACI" || scheme === "RAPID" ? (chinese ? "其他字母" : "another letter") : chinese ? " C 或 R" : "C or R",
  };
}

const letterWords: Localized<Readonly<Partial<Record<SchemeId, Readonly<Partial<Record<Letter, string>>>>>>> = {
  "en-US": {
    RACI: { R: "responsible", A: "accountable", S: "supportive", C: "consulted", I: "informed", O: "omitted" },
    DACI: { D: "driver", A: "approver", C: "contributor", I: "informed" },
    RAPID: { R: "recommends", A: "agrees", P: "performs", I: "gives input", D: "decides" },
  },
  "zh-CN": {
    RACI: { R: "执行人", A: "终责人", S: "支持方", C: "咨询方", I: "知会方", O: "不参与方" },
    DACI: { D: "推动人", A: "批准人", C: "贡献方", I: "知会方" },
    RAPID: { R: "建议人", A: "同意人", P: "执行人", I: "意见方", D: "决定人" },
  },
};

type Sentences = { readonly [R in RaciViolation["rule"]]: (violation: Extract<RaciViolation, { rule: R }>, names: Named) => Words };
/** Rules that share one shape share their words. */
type Of<R extends RaciViolation["rule"]> = Extract<RaciViolation, { rule: R }>;

const english = {
  none: ({ row, facts }: Of<"no-a" | "no-r" | "no-d" | "no-c" | "no-p">, { task, word }: Named): Words => ({
    sentence: `“${task(row)}” has nobody with ${facts.letter} (${word(facts.letter)}).`,
    remedy: `Give ${facts.letter} to a post or person by name.`,
  }),
  several: ({ row, facts }: Of<"several-a" | "several-d">, { task, roles, word, instead }: Named): Words => ({
    sentence: `“${task(row)}” has ${facts.columns.length} holders of ${facts.letter} (${word(facts.letter)}): ${roles(facts.columns)}.`,
    remedy: `Keep exactly one; make the others ${instead}.`,
  }),
  many:
    (what: string, remedy: string) =>
    ({ row, facts }: Of<"many-doers" | "many-consulted" | "many-informed">, { task, roles }: Named): Words => ({
      sentence: `“${task(row)}” has ${facts.columns.length} parties who ${what}: ${roles(facts.columns)}.`,
      remedy,
    }),
};

const chinese = {
  none: ({ row, facts }: Of<"no-a" | "no-r" | "no-d" | "no-c" | "no-p">, { task, word }: Named): Words => ({
    sentence: `「${task(row)}」没有${word(facts.letter)}。`,
    remedy: `请指定${word(facts.letter)}（${facts.letter}），写明岗位或姓名。`,
  }),
  several: ({ row, facts }: Of<"several-a" | "several-d">, { task, roles, word, instead }: Named): Words => ({
    sentence: `「${task(row)}」有 ${facts.columns.length} 个${word(facts.letter)}（${roles(facts.columns)}），只能保留一人，其余请改为${instead}。`,
    remedy: `只保留一个 ${facts.letter}，其余改为${instead}。`,
  }),
  many:
    (what: string, remedy: string) =>
    ({ row, facts }: Of<"many-doers" | "many-consulted" | "many-informed">, { task, roles }: Named): Words => ({
      sentence: `「${task(row)}」有 ${facts.columns.length} 个${what}（${roles(facts.columns)}）。`,
      remedy,
    }),
};

const words: Localized<Sentences> = {
  "en-US": {
    unreadable: ({ row, column, facts }, { task, role }) => ({
      sentence: `“${task(row)}”, ${role(column)}: “${facts.text}” cannot be read.`,
      remedy: "Use the letters of the scheme, such as R, A, C, I or A/R, or add the sign to the legend.",
    }),
    "empty-row": ({ row }, { task }) => ({
      sentence: `Nobody has a part in “${task(row)}”.`,
      remedy: "Give it one A and at least one R, or delete the row.",
    }),
    "no-a": (violation, names) => ({
      ...english.none(violation, names),
      sentence: `“${names.task(violation.row)}” has nobody with A (${names.word("A")}): if it goes wrong, nobody decides.`,
    }),
    "no-r": english.none,
    "no-d": english.none,
    "no-c": english.none,
    "no-p": english.none,
    "several-a": english.several,
    "several-d": english.several,
    "many-doers": english.many("do the work", "Split the task, or make some of them supporters or C."),
    "many-consulted": english.many("are asked", "Keep those without whom the decision would be wrong; tell the others afterwards (I)."),
    "many-informed": english.many("are told", "Keep those who act on the news."),
    "nobody-heard": ({ row }, { task }) => ({
      sentence: `In “${task(row)}” nobody is asked and nobody is told.`,
      remedy: "Check whether another department is affected.",
    }),
    "not-alone": ({ row, column, facts }, { task, role }) => ({
      sentence: `“${task(row)}”, ${role(column)}: ${facts.letter} (omitted) stands beside ${facts.letters.filter((letter) => letter !== facts.letter).join(", ")}.`,
      remedy: `Keep ${facts.letter} or the others, not both.`,
    }),
    veto: ({ row, column, facts }, { task, role }) => ({
      sentence: `In “${task(row)}” ${role(column)} countersigns: read as ${facts.letter} with a veto, not as A.`,
      remedy: "Say whether the veto is meant, and give this party a reason to agree.",
    }),
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
    unreadable: ({ row, column, facts }, { task, role }) => ({
      sentence: `「${task(row)}」的${role(column)}单元格“${facts.text}”无法识别。`,
      remedy: "请填写 R、A、C、I 或 A/R 等字母，或在图例中说明该符号。",
    }),
    "empty-row": ({ row }, { task }) => ({ sentence: `「${task(row)}」无人参与。`, remedy: "请指定一个 A 和至少一个 R，或删除该行。" }),
    "no-a": (violation, names) => ({
      ...chinese.none(violation, names),
      sentence: `「${names.task(violation.row)}」没有${names.word("A")}，出了问题无人拍板。`,
    }),
    "no-r": chinese.none,
    "no-d": chinese.none,
    "no-c": chinese.none,
    "no-p": chinese.none,
    "several-a": chinese.several,
    "several-d": chinese.several,
    "many-doers": chinese.many("执行方", "请拆分任务，或将部分执行方改为支持或咨询。"),
    "many-consulted": chinese.many("咨询方", "只保留缺了就会决策失误的，其余改为事后知会（I）。"),
    "many-informed": chinese.many("知会方", "只保留得知后需要行动的。"),
    "nobody-heard": ({ row }, { task }) => ({ sentence: `「${task(row)}」既无咨询方也无知会方。`, remedy: "请核实是否影响其他部门。" }),
    "not-alone": ({ row, column, facts }, { task, role }) => ({
      sentence: `「${task(row)}」的${role(column)}同时填了 ${facts.letter}（不参与）和 ${facts.letters.filter((letter) => letter !== facts.letter).join("、")}。`,
      remedy: `只保留 ${facts.letter} 或其他字母。`,
    }),
    veto: ({ row, column, facts }, { task, role }) => ({
      sentence: `「${task(row)}」由${role(column)}会签或审批：按有否决权的 ${facts.letter} 处理，不视为 A。`,
      remedy: "请确认是否保留否决权，并准备对方同意的理由。",
    }),
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
