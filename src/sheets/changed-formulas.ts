// What is said about formulas of generated sheets that somebody overwrote.
import type { Locale, Localized } from "../i18n/locale";
import type { Scalar } from "../spec/sheet";
import type { PlacedFinding } from "./kit";

/** What stands in a cell in place of the formula that XD writes there; `alone`: the others of its row stand as they were. */
export interface Overwritten {
  readonly address: string;
  readonly found: Scalar;
  readonly wanted: string;
  readonly alone: boolean;
}

/** So many are told one by one. */
const most = 20;
/** A longer formula is no help in a sentence. */
const longestFormula = 160;

interface Words {
  readonly value: (address: string, value: string) => string;
  readonly empty: (address: string) => string;
  readonly unlike: (address: string) => string;
  readonly other: (address: string) => string;
  readonly putBack: (formula: string) => string;
  readonly complete: string;
  readonly undo: string;
  readonly more: (count: number) => string;
  readonly misfit: string;
  readonly misfitRemedy: string;
}
const words: Localized<Words> = {
  "en-US": {
    value: (address, value) => `${address} holds ${value} where a formula belongs: it no longer follows the inputs.`,
    empty: (address) => `${address} is empty where a formula belongs.`,
    unlike: (address) => `The formula in ${address} is not the one of its row.`,
    other: (address) => `The formula in ${address} is not the one that XD wrote there.`,
    putBack: (formula) => `Put back ${formula}, or undo the change.`,
    complete: "Undo the change; where you inserted the row, “Update the sheets” completes it.",
    undo: "Undo the change, or copy the formula of its neighbour across.",
    more: (count) => `${count} more formulas of this sheet were overwritten.`,
    misfit: "A row or column was inserted into or deleted from a table by hand, so the formulas could not be compared.",
    misfitRemedy: "Take it out again; or save the project file and make the sheets anew.",
  },
  "zh-CN": {
    value: (address, value) => `${address} 处应为公式，现为「${value}」，不再随输入变化。`,
    empty: (address) => `${address} 处应为公式，现为空。`,
    unlike: (address) => `${address} 的公式与同行其他各格不一致。`,
    other: (address) => `${address} 的公式已不是 XD 所写的公式。`,
    putBack: (formula) => `请恢复为 ${formula}，或撤销改动。`,
    complete: "请撤销改动；若为新插入的行，「更新工作表」会补全公式。",
    undo: "请撤销改动，或将相邻格的公式复制过来。",
    more: (count) => `本表另有 ${count} 处公式被覆盖。`,
    misfit: "表格中有手工插入或删除的行或列，无法核对公式。",
    misfitRemedy: "请恢复原状，或保存项目文件后重新生成工作表。",
  },
};

/** Findings of one sheet. @param compared "misfit": it could not be compared */
export function overwrittenFindings(compared: readonly Overwritten[] | "misfit", locale: Locale): readonly PlacedFinding[] {
  const say = words[locale];
  if (compared === "misfit")
    return [{ rule: "formula.misfit", severity: "warning", place: undefined, sentence: say.misfit, remedy: say.misfitRemedy, fixes: [] }];
  const found = compared.slice(0, most).map((one): PlacedFinding => {
    const isFormula = typeof one.found === "string" && one.found.startsWith("=");
    const [rule, sentence] = isFormula
      ? one.alone
        ? (["formula.unlike-row", say.unlike(one.address)] as const)
        : (["formula.changed", say.other(one.address)] as const)
      : one.found === ""
        ? (["formula.empty", say.empty(one.address)] as const)
        : (["formula.value", say.value(one.address, String(one.found))] as const);
    return {
      rule,
      severity: rule === "formula.changed" ? "warning" : "error",
      place: one.address,
      sentence,
      remedy: one.found === "" && !one.alone ? say.complete : one.wanted.length > longestFormula ? say.undo : say.putBack(one.wanted),
      fixes: [],
    };
  });
  const rest = compared.slice(most);
  return rest.length === 0
    ? found
    : [...found, { rule: "formula.more", severity: "error", place: rest[0]?.address, sentence: say.more(rest.length), fixes: [] }];
}
