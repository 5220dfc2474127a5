// Knows the reasons, besides the model's, for which an argument cannot be used: what only a spreadsheet can do to it.
import type { Locale, Localized } from "../i18n/locale";

/** What an argument should have been: one cell, one row or column, or name and value side by side. */
export type Shape = "cell" | "line" | "two-columns" | "driver-columns";

/** Indexes count from 0; sentences count from 1. `parameter` is its name in the formula. */
export type ArgumentRefusal =
  | { readonly code: "error-in-argument"; readonly error: string }
  | { readonly code: "wrong-shape"; readonly parameter: string; readonly rows: number; readonly columns: number; readonly wanted: Shape }
  | { readonly code: "blank-date"; readonly index: number }
  | { readonly code: "blank-cap"; readonly index: number }
  | { readonly code: "unknown-limit"; readonly given: string; readonly known: readonly string[] };

/** The exception of this room: an argument that arrived cannot be read. */
export class ArgumentError extends Error {
  readonly refusal: ArgumentRefusal;

  constructor(refusal: ArgumentRefusal) {
    super(`${refusal.code} ${JSON.stringify(refusal)}`);
    this.name = "ArgumentError";
    this.refusal = refusal;
  }
}

/** A quantity's number as it is quoted in a refusal: text in quotation marks, so that "12" is seen to be text. */
export function quoted(given: string | boolean): string {
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return `"${given.length > 40 ? `${given.slice(0, 40)}…` : given}"`;
}

/**
 * Why an argument cannot be used: what is wrong, where (counted from 1), what to do.
 *
 * @example explainArgument({ code: "blank-date", index: 2 }, "en-US") // "Date 3 is blank. Enter a date for each cash flow."
 */
export function explainArgument(refusal: ArgumentRefusal, locale: Locale): string {
  // The code picks the sentence that takes exactly its facts; TypeScript cannot follow that through an index.
  const say = messages[locale][refusal.code] as (facts: ArgumentRefusal) => string;
  return say(refusal);
}

type Messages = { readonly [C in ArgumentRefusal["code"]]: (facts: Extract<ArgumentRefusal, { code: C }>) => string };

const shapes: Localized<Readonly<Record<Shape, string>>> = {
  "en-US": {
    cell: "Give one value",
    line: "Select one row or one column",
    "two-columns": "Select two columns",
    "driver-columns": "Select five columns: line, distribution and its three parameters",
  },
  "zh-CN": {
    cell: "请只给出一个值",
    line: "请只选择一行或一列",
    "two-columns": "请选择两列",
    "driver-columns": "请选择五列：行号、分布及其三个参数",
  },
};

const messages: Localized<Messages> = {
  "en-US": {
    "error-in-argument": ({ error }) => `An argument holds the error ${error}. Mend that cell first.`,
    "wrong-shape": ({ parameter, rows, columns, wanted }) =>
      `“${parameter}” is ${rows} rows by ${columns} columns. ${shapes["en-US"][wanted]}.`,
    "blank-date": ({ index }) => `Date ${index + 1} is blank. Enter a date for each cash flow.`,
    "blank-cap": ({ index }) =>
      `Cap ${index + 1} is blank or 0. Enter a large number where there is no cap, or the weight 0 to leave a party out.`,
    "unknown-limit": ({ given, known }) => `“${given}” is not a limit. Use: ${known.join(", ")}.`,
  },
  "zh-CN": {
    "error-in-argument": ({ error }) => `参数中含有错误值 ${error}。请先修正该单元格。`,
    "wrong-shape": ({ parameter, rows, columns, wanted }) => `“${parameter}”为 ${rows} 行 ${columns} 列。${shapes["zh-CN"][wanted]}。`,
    "blank-date": ({ index }) => `第 ${index + 1} 个日期为空。请为每笔现金流填写日期。`,
    "blank-cap": ({ index }) => `第 ${index + 1} 个封顶为空或为 0。不封顶的请填一个很大的数，不参与分配的请将权重填为 0。`,
    "unknown-limit": ({ given, known }) => `“${given}”不是可用的限值名称。请使用：${known.join("、")}。`,
  },
};
