// Data validations: rules for typed values, with their prompt and their alert.

import type { Bound, ComparisonOperator, ValidationRule, ValidationSnapshot } from "../model/snapshot";
import { fromFile, toFile } from "./formula-text";
import { fractionFromTime, isoFromSerial, lastSerial, serialFromIso, timeFromFraction } from "./serial";
import type { Node } from "./xml";
import { child, children, element, flag, fromXstring, number, present, text, unlessEmpty, xstring } from "./xml";

export const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<ComparisonOperator, string>;

const types = {
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  List: "list",
  Custom: "custom",
} as const;
type ComparedType = "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";

export const readOperator = (value: string | undefined): ComparisonOperator =>
  (Object.keys(operators) as ComparisonOperator[]).find((key) => operators[key] === value) ?? "Between";

/** A bound as the file writes it: a number, a serial for dates, a fraction for times, or a formula. */
function boundToFile(type: ComparedType, bound: Bound): string {
  if (typeof bound === "number") return String(bound);
  if (bound.startsWith("=")) return toFile(bound);
  const known = type === "Date" ? serialFromIso(bound) : type === "Time" ? fractionFromTime(bound) : number(bound);
  return known === undefined ? toFile(bound) : String(known);
}

function boundFromFile(type: ComparedType, content: string): Bound {
  const found = number(content);
  if (found === undefined) return fromFile(content);
  if (type === "Date" && found >= 0 && found <= lastSerial) return isoFromSerial(found);
  if (type === "Time" && found >= 0 && found < 1) return timeFromFraction(found);
  return found;
}

/** A bound in the form in which it is read back. */
export const normalBound = (type: ComparedType, bound: Bound): Bound => boundFromFile(type, boundToFile(type, bound));

/** A literal list is one quoted text in the file, a range or a name is a formula. */
const sourceToFile = (source: string): string => (source.startsWith("=") ? toFile(source) : `"${source.replaceAll('"', '""')}"`);
const sourceFromFile = (content: string): string =>
  /^"(?:[^"]|"")*"$/.test(content) ? content.slice(1, -1).replaceAll('""', '"') : fromFile(content);

function formulas(rule: ValidationRule): readonly string[] {
  if (rule.type === "List") return [sourceToFile(rule.source)];
  if (rule.type === "Custom") return [toFile(rule.formula)];
  return [rule.formula1, rule.formula2].filter((bound) => bound !== undefined).map((bound) => boundToFile(rule.type, bound));
}

/** What Office.js gives where nothing was set; the same as absent. */
const usualAlert = { showAlert: true, style: "Stop", title: "", message: "" } as const;

const texts = (value: string): string | undefined => (value === "" ? undefined : xstring(value));

function validationXml({ ranges, rule, ignoreBlanks, prompt, errorAlert }: ValidationSnapshot): string {
  const alert = errorAlert ?? usualAlert;
  return element(
    "dataValidation",
    {
      type: types[rule.type],
      errorStyle: alert.style === "Stop" ? undefined : alert.style.toLowerCase(),
      operator: "operator" in rule && rule.operator !== "Between" ? operators[rule.operator] : undefined,
      allowBlank: ignoreBlanks ? true : undefined,
      // The file says the opposite of its name: 1 hides the arrow.
      showDropDown: rule.type === "List" && !rule.inCellDropDown ? true : undefined,
      showInputMessage: (prompt?.showPrompt ?? true) ? true : undefined,
      showErrorMessage: alert.showAlert ? true : undefined,
      errorTitle: texts(alert.title),
      error: texts(alert.message),
      promptTitle: texts(prompt?.title ?? ""),
      prompt: texts(prompt?.message ?? ""),
      sqref: ranges.join(" "),
    },
    ...formulas(rule).map((formula, index) => element(`formula${index + 1}`, {}, text(formula))),
  );
}

/** @returns "" where there are none: the list may not be empty */
export const validationsXml = (validations: readonly ValidationSnapshot[]): string =>
  unlessEmpty("dataValidations", { count: validations.length }, validations.map(validationXml));

function readRule(node: Node): ValidationRule | undefined {
  const type = (Object.keys(types) as (keyof typeof types)[]).find((key) => types[key] === node.attributes["type"]);
  const [formula1, formula2] = [child(node, "formula1")?.text, child(node, "formula2")?.text];
  if (type === undefined || formula1 === undefined) return undefined;
  if (type === "List") return { type, source: sourceFromFile(formula1), inCellDropDown: !flag(node.attributes["showDropDown"]) };
  if (type === "Custom") return { type, formula: fromFile(formula1) };
  const operator = readOperator(node.attributes["operator"]);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  return {
    type,
    operator,
    formula1: boundFromFile(type, formula1),
    ...(needsTwo && formula2 !== undefined ? { formula2: boundFromFile(type, formula2) } : {}),
  };
}

/** Validations of a read sheet; one of "any value" (no rule) is left out. */
export function readValidations(sheet: Node): readonly ValidationSnapshot[] {
  return children(child(sheet, "dataValidations"), "dataValidation").flatMap((node) => {
    const rule = readRule(node);
    if (rule === undefined) return [];
    const say = (name: string): string => fromXstring(node.attributes[name] ?? "");
    const styles = { stop: "Stop", warning: "Warning", information: "Information" } as const;
    const prompt = { showPrompt: flag(node.attributes["showInputMessage"]), title: say("promptTitle"), message: say("prompt") };
    const errorAlert = {
      showAlert: flag(node.attributes["showErrorMessage"]),
      style: styles[(node.attributes["errorStyle"] ?? "stop") as keyof typeof styles] ?? "Stop",
      title: say("errorTitle"),
      message: say("error"),
    };
    return [
      present<ValidationSnapshot>({
        ranges: (node.attributes["sqref"] ?? "").split(/\s+/).filter((range) => range !== ""),
        rule,
        ignoreBlanks: flag(node.attributes["allowBlank"]),
        prompt: normalPrompt(prompt),
        errorAlert: normalAlert(errorAlert),
      }),
    ];
  });
}

/** A prompt that says nothing is absent. */
export const normalPrompt = (prompt: ValidationSnapshot["prompt"]): ValidationSnapshot["prompt"] =>
  prompt === undefined || (prompt.title === "" && prompt.message === "") ? undefined : prompt;

/** The usual alert is absent. */
export const normalAlert = (alert: ValidationSnapshot["errorAlert"]): ValidationSnapshot["errorAlert"] =>
  alert === undefined || (alert.showAlert && alert.style === "Stop" && alert.title === "" && alert.message === "") ? undefined : alert;
