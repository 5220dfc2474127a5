// Data validation of a range, as Excel's API offers it.
import type { Rect } from "../engine/engine";
import { flag, number, oneOf, optional, record, text } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { method, value, wireClass } from "../wire/members";
import { absoluteReference } from "./address";
import { assertFormula } from "./formula-syntax";
import { Range } from "./range";
import type { Bound, ComparisonOperator, ValidationRule, ValidationSnapshot } from "./snapshot";
import type { Worksheet } from "./worksheet";

export const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

type Prompt = NonNullable<ValidationSnapshot["prompt"]>;
type ErrorAlert = NonNullable<ValidationSnapshot["errorAlert"]>;

/** Excel's limits of texts. @source officejs.md C7 */
const titleLimit = 32;
const messageLimit = 255;
const literalListLimit = 255;

/** wholeNumber in the rule object, WholeNumber as a type. */
const kinds = { wholeNumber: "WholeNumber", decimal: "Decimal", textLength: "TextLength", date: "Date", time: "Time" } as const;

export class DataValidation {
  readonly #areas: readonly Range[];

  /** @param areas one or more ranges of one sheet */
  constructor(areas: readonly Range[]) {
    this.#areas = areas;
  }

  get #sheet(): Worksheet {
    const [first] = this.#areas;
    if (!first) throw invalidArgument();
    return first.sheet;
  }

  get #rects(): readonly Rect[] {
    return this.#areas.map(({ at }) => at);
  }

  get #own(): ValidationSnapshot | undefined {
    return this.#sheet.validations.over(this.#rects).covering;
  }

  #assertFormat(): void {
    for (const at of this.#rects) this.#sheet.protection.assertFormat(at);
  }

  /** "None" without rules, "Inconsistent" where only some cells have one, "MixedCriteria" where several do. @source officejs.md C7 */
  get type(): string {
    const { touching, covering } = this.#sheet.validations.over(this.#rects);
    if (touching.length === 0) return "None";
    if (touching.length > 1) return "MixedCriteria";
    return covering ? covering.rule.type : "Inconsistent";
  }

  #put(change: Partial<Omit<ValidationSnapshot, "ranges">>): void {
    this.#assertFormat();
    const { rule, ignoreBlanks = true, prompt, errorAlert } = { ...this.#own, ...change };
    // Excel lets a prompt stand without a rule; here it needs one first. See the README.
    if (!rule) throw invalidArgument("Set the rule before its prompt and alert.");
    this.#sheet.validations.put(this.#rects, { rule, ignoreBlanks, ...(prompt ? { prompt } : {}), ...(errorAlert ? { errorAlert } : {}) });
  }

  clear(): void {
    this.#assertFormat();
    for (const at of this.#rects) this.#sheet.validations.cut(at);
  }

  /**
   * @throws InvalidArgument none or two kinds in one rule; a literal list over 255 characters; a bound of the wrong kind
   * @source officejs.md C7
   */
  #readRule(argument: unknown): ValidationRule {
    const given = Object.entries(record(argument, "rule")).filter(([, rule]) => rule !== null && rule !== undefined);
    const [kind, content] = given[0] ?? [];
    if (kind === undefined || given.length > 1) throw invalidArgument("A validation rule holds exactly one kind.");
    const rule = record(content, kind);
    if (kind === "list")
      return { type: "List", source: this.#listSource(rule["source"]), inCellDropDown: optional(rule["inCellDropDown"], flag) ?? true };
    if (kind === "custom") return { type: "Custom", formula: this.#formula(text(rule["formula"], "formula")) };
    const type = kinds[oneOf(kind, ["wholeNumber", "decimal", "textLength", "date", "time"])];
    const operator: ComparisonOperator = oneOf(rule["operator"], operators, "operator");
    const second = rule["formula2"];
    const needsSecond = operator === "Between" || operator === "NotBetween";
    if (needsSecond && (second === null || second === undefined)) throw invalidArgument(`${operator} needs formula2.`);
    const bound = (each: unknown): Bound => this.#bound(each, type === "Date" || type === "Time");
    return { type, operator, formula1: bound(rule["formula1"]), ...(needsSecond ? { formula2: bound(second) } : {}) };
  }

  #listSource(source: unknown): string {
    if (source instanceof Range) return `=${absoluteReference(source.sheet.name, source.at)}`;
    const given = text(source, "source");
    if (given.startsWith("=")) return this.#formula(given);
    if (given.length > literalListLimit)
      throw invalidArgument(`A literal list has at most ${literalListLimit} characters, not ${given.length}.`);
    if (given === "") throw invalidArgument("A list needs a source.");
    return given;
  }

  /** Dates and times are ISO strings or formulas, never numbers; other bounds are numbers or formulas. @source officejs.md C7 */
  #bound(given: unknown, isDate: boolean): Bound {
    if (given instanceof Range) return `=${absoluteReference(given.sheet.name, given.at)}`;
    if (typeof given === "string" && given.startsWith("=")) return this.#formula(given);
    if (isDate) {
      const date = text(given, "formula1");
      if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$|^\d{1,2}:\d{2}(:\d{2})?$/.test(date))
        throw invalidArgument(`Not an ISO date or time: ${date}`);
      return date;
    }
    return typeof given === "string" && given.trim() !== "" && Number.isFinite(Number(given)) ? Number(given) : number(given, "formula1");
  }

  #formula(formula: string): string {
    if (!formula.startsWith("=")) throw invalidArgument(`A formula begins with "=": ${formula}`);
    assertFormula(formula, this.#sheet.workbook.scope(this.#sheet.id));
    return formula;
  }

  static readonly wire = wireClass<DataValidation>("DataValidation", {
    values: {
      type: value("1.8", (validation) => validation.type),
      rule: value(
        "1.8",
        (validation) => ruleObject(validation.#own?.rule),
        (validation, rule) => validation.#put({ rule: validation.#readRule(rule) }),
      ),
      ignoreBlanks: value(
        "1.8",
        (validation) => validation.#own?.ignoreBlanks ?? true,
        (validation, ignore) => validation.#put({ ignoreBlanks: flag(ignore, "ignoreBlanks") }),
      ),
      prompt: value(
        "1.8",
        (validation) => validation.#own?.prompt ?? { showPrompt: true, title: "", message: "" },
        (validation, prompt) => validation.#put({ prompt: readPrompt(prompt) }),
      ),
      errorAlert: value(
        "1.8",
        (validation) => validation.#own?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
        (validation, alert) => validation.#put({ errorAlert: readAlert(alert) }),
      ),
    },
    methods: { clear: method("1.8", (validation) => validation.clear()) },
  });
}

function limited(argument: unknown, limit: number, name: string): string {
  const given = optional(argument, text, name) ?? "";
  if (given.length > limit) throw invalidArgument(`The ${name} has at most ${limit} characters, not ${given.length}.`);
  return given;
}

function readPrompt(argument: unknown): Prompt {
  const given = record(argument, "prompt");
  return {
    showPrompt: optional(given["showPrompt"], flag) ?? true,
    title: limited(given["title"], titleLimit, "title"),
    message: limited(given["message"], messageLimit, "message"),
  };
}

function readAlert(argument: unknown): ErrorAlert {
  const given = record(argument, "errorAlert");
  return {
    showAlert: optional(given["showAlert"], flag) ?? true,
    style: optional(given["style"], (style) => oneOf(style, ["Stop", "Warning", "Information"], "style")) ?? "Stop",
    title: limited(given["title"], titleLimit, "title"),
    message: limited(given["message"], messageLimit, "message"),
  };
}

/** The rule as Office.js spells it. */
function ruleObject(rule: ValidationRule | undefined): object {
  if (!rule) return {};
  if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const { type, ...bounds } = rule;
  return { [type.charAt(0).toLowerCase() + type.slice(1)]: bounds };
}
