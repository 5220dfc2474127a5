// Knows how to say what is wrong with a row of a grid of responsibilities; the remedies, and columns, are in raci-findings.ts.
import type { RaciViolation } from "../model/raci";
import type { Letter, SchemeId } from "../model/raci-scheme";
import type { Locale, Localized } from "./locale";

/** What the grid is about: the names beside its rows and columns. */
export interface RaciNames {
  readonly tasks: readonly string[];
  readonly roles: readonly string[];
  readonly scheme?: SchemeId;
}

/** The rules that a row of letters can break; whoever knows what the rows are about sees more. */
export type RowRule = Exclude<Extract<RaciViolation, { row: number }>["rule"], "same-person">;
/** Rules that share one shape share their words. */
export type Broken<R extends RaciViolation["rule"]> = Extract<RaciViolation, { rule: R }>;

/**
 * A broken rule of a row in a sentence, naming the task and the holders.
 *
 * @example rowSentence({ rule: "no-a", severity: "error", row: 0, facts: { letter: "A" } }, { tasks: ["上线"], roles: [] }, "zh-CN") // "「上线」没有终责人，出了问题无人拍板。"
 */
export function rowSentence(violation: Broken<RowRule>, names: RaciNames, locale: Locale): string {
  // The rule picks the words that take exactly its facts; TypeScript cannot follow that through an index.
  const say = sentences[locale][violation.rule] as (violation: RaciViolation, names: Named) => string;
  return say(violation, named(names, locale));
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

/** Names as a sentence uses them. */
export interface Named {
  readonly task: (row: number) => string;
  readonly role: (column: number) => string;
  readonly roles: (columns: readonly number[]) => string;
  readonly word: (letter: Letter) => string;
  readonly words: (letters: readonly Letter[]) => string;
  /** What a party becomes that gives up its letter. */
  readonly instead: string;
}

/** A missing name becomes its number. */
export function named({ tasks, roles, scheme = "RACI" }: RaciNames, locale: Locale): Named {
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

type Sentences = { readonly [R in RowRule]: (violation: Broken<R>, names: Named) => string };

const english = {
  none: ({ row, facts }: Broken<"no-r" | "no-d" | "no-c" | "no-p">, { task, word }: Named) =>
    `“${task(row)}” has nobody with ${facts.letter} (${word(facts.letter)}).`,
  several: ({ row, facts }: Broken<"several-a" | "several-d">, { task, roles, word }: Named) =>
    `“${task(row)}” has ${facts.columns.length} holders of ${facts.letter} (${word(facts.letter)}): ${roles(facts.columns)}.`,
  many:
    (what: string) =>
    ({ row, facts }: Broken<"many-doers" | "many-consulted" | "many-informed">, { task, roles }: Named) =>
      `“${task(row)}” has ${facts.columns.length} parties who ${what}: ${roles(facts.columns)}.`,
};

const chinese = {
  none: ({ row, facts }: Broken<"no-r" | "no-d" | "no-c" | "no-p">, { task, word }: Named) => `「${task(row)}」没有${word(facts.letter)}。`,
  several: ({ row, facts }: Broken<"several-a" | "several-d">, { task, roles, word, instead }: Named) =>
    `「${task(row)}」有 ${facts.columns.length} 个${word(facts.letter)}（${roles(facts.columns)}），只能保留一人，其余请改为${instead}。`,
  many:
    (what: string) =>
    ({ row, facts }: Broken<"many-doers" | "many-consulted" | "many-informed">, { task, roles }: Named) =>
      `「${task(row)}」有 ${facts.columns.length} 个${what}（${roles(facts.columns)}）。`,
};

const sentences: Localized<Sentences> = {
  "en-US": {
    unreadable: ({ row, column, facts }, { task, role }) => `“${task(row)}”, ${role(column)}: “${facts.text}” cannot be read.`,
    "empty-row": ({ row }, { task }) => `Nobody has a part in “${task(row)}”.`,
    "no-a": ({ row }, { task, word }) => `“${task(row)}” has nobody with A (${word("A")}): if it goes wrong, nobody decides.`,
    "no-r": english.none,
    "no-d": english.none,
    "no-c": english.none,
    "no-p": english.none,
    "several-a": english.several,
    "several-d": english.several,
    "many-doers": english.many("do the work"),
    "many-consulted": english.many("are asked"),
    "many-informed": english.many("are told"),
    "nobody-heard": ({ row }, { task }) => `In “${task(row)}” nobody is asked and nobody is told.`,
    "not-alone": ({ row, column, facts }, { task, role }) =>
      `“${task(row)}”, ${role(column)}: ${facts.letter} (omitted) stands beside ${facts.letters.filter((letter) => letter !== facts.letter).join(", ")}.`,
    veto: ({ row, column, facts }, { task, role }) =>
      `In “${task(row)}” ${role(column)} countersigns: read as ${facts.letter} with a veto, not as A.`,
  },
  "zh-CN": {
    unreadable: ({ row, column, facts }, { task, role }) => `「${task(row)}」的${role(column)}单元格“${facts.text}”无法识别。`,
    "empty-row": ({ row }, { task }) => `「${task(row)}」无人参与。`,
    "no-a": ({ row }, { task, word }) => `「${task(row)}」没有${word("A")}，出了问题无人拍板。`,
    "no-r": chinese.none,
    "no-d": chinese.none,
    "no-c": chinese.none,
    "no-p": chinese.none,
    "several-a": chinese.several,
    "several-d": chinese.several,
    "many-doers": chinese.many("执行方"),
    "many-consulted": chinese.many("咨询方"),
    "many-informed": chinese.many("知会方"),
    "nobody-heard": ({ row }, { task }) => `「${task(row)}」既无咨询方也无知会方。`,
    "not-alone": ({ row, column, facts }, { task, role }) =>
      `「${task(row)}」的${role(column)}同时填了 ${facts.letter}（不参与）和 ${facts.letters.filter((letter) => letter !== facts.letter).join("、")}。`,
    veto: ({ row, column, facts }, { task, role }) =>
      `「${task(row)}」由${role(column)}会签或审批：按有否决权的 ${facts.letter} 处理，不视为 A。`,
  },
};
