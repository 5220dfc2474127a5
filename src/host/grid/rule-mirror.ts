// Shows the engine's rules in the grid: lists to choose from, refusals of what may not be typed, and looks that depend on values.
import type { Bound, ComparisonOperator, ConditionalFormatSnapshot, RuleFormat, ValidationSnapshot } from "../model/snapshot";
import { formatRect, parseRect } from "../engine/references";
import type { Rect } from "../engine/engine";
import { setRulesMutation } from "../engine/rules";
import type { SheetRules } from "../engine/rules";
import { BooleanNumber, ICommandService, IUniverInstanceService } from "../engine/univer";
import type { Injector, IRange, IStyleData, Workbook } from "../engine/univer";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DataValidationErrorStyle,
  DataValidationModel,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "./packages";
import type { IConditionFormattingRule, ISheetDataValidationRule } from "./packages";

/** The engine's book is the truth; Univer's two models are filled from it, after each change of a sheet's rules. */
export function mirrorRules(injector: Injector, unitId: string): () => void {
  const validations = injector.get(DataValidationModel);
  const formats = injector.get(ConditionalFormattingRuleModel);
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  const waiting = new Map<string, SheetRules>();
  const show = (sheetId: string, rules: SheetRules): void => {
    for (const { uid } of [...validations.getRules(unitId, sheetId)]) validations.removeRule(unitId, sheetId, uid, "patched");
    validations.addRule(
      unitId,
      sheetId,
      rules.validations.map((validation, index) => toValidation(validation, `${sheetId}-validation-${index}`)),
      "patched",
    );
    for (const { cfId } of [...(formats.getSubunitRules(unitId, sheetId) ?? [])]) formats.deleteRule(unitId, sheetId, cfId);
    // Univer puts each new rule before the others.
    for (const [index, format] of [...rules.conditionalFormats.entries()].reverse()) {
      const rule = toConditionalFormat(format, `${sheetId}-format-${index}`);
      if (rule) formats.addRule(unitId, sheetId, rule);
    }
  };
  const subscription = injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.id !== setRulesMutation) return;
    const { subUnitId, rules } = command.params as { subUnitId: string; rules: SheetRules };
    // Later, and once: Univer moves its own copies when rows are inserted, and a sheet's rules are set one by one.
    if (waiting.size === 0)
      queueMicrotask(() => {
        // A sheet may be gone by now, and Univer looks for it.
        for (const [sheetId, latest] of waiting) if (workbook?.getSheetBySheetId(sheetId)) show(sheetId, latest);
        waiting.clear();
      });
    waiting.set(subUnitId, rules);
  });
  return () => subscription.dispose();
}

const toRange = ({ row, column, rows, columns }: Rect): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});
const rangesOf = (addresses: readonly string[]): IRange[] => addresses.map((address) => toRange(parseRect(address)));

const validationTypes = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  TextLength: DataValidationType.TEXT_LENGTH,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
} as const;

const validationOperators: Readonly<Record<ComparisonOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

const boundText = (bound: Bound): string => String(bound);

function toValidation({ ranges, rule, ignoreBlanks, prompt, errorAlert }: ValidationSnapshot, uid: string): ISheetDataValidationRule {
  return {
    uid,
    ranges: rangesOf(ranges),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert?.showAlert ?? true,
    errorStyle: errorStyles[errorAlert?.style ?? "Stop"],
    ...(errorAlert?.message ? { error: errorAlert.message, errorTitle: errorAlert.title } : {}),
    ...(prompt?.showPrompt ? { showInputMessage: true, prompt: prompt.message, promptTitle: prompt.title } : {}),
    ...ruleOf(rule),
  };
}

function ruleOf(
  rule: ValidationSnapshot["rule"],
): Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator" | "renderMode" | "showDropDown"> {
  if (rule.type === "List")
    return {
      type: DataValidationType.LIST,
      formula1: rule.source,
      showDropDown: rule.inCellDropDown,
      renderMode: DataValidationRenderMode.TEXT,
    };
  if (rule.type === "Custom") return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  return {
    type: validationTypes[rule.type],
    operator: validationOperators[rule.operator],
    formula1: boundText(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: boundText(rule.formula2) }),
  };
}

const numberOperators: Readonly<Record<ComparisonOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqualTo: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqualTo: CFNumberOperator.lessThanOrEqual,
};

function lookOf({ fillColor, fontColor, bold, italic, strikethrough }: RuleFormat): IStyleData {
  return {
    ...(fillColor === undefined ? {} : { bg: { rgb: fillColor } }),
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(strikethrough === undefined ? {} : { st: { s: strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
  };
}

function toConditionalFormat({ ranges, rule, stopIfTrue }: ConditionalFormatSnapshot, cfId: string): IConditionFormattingRule | undefined {
  const base = { cfId, ranges: rangesOf(ranges), stopIfTrue };
  switch (rule.type) {
    case "Custom":
      return {
        ...base,
        rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: rule.formula, style: lookOf(rule.format) },
      };
    case "CellValue":
      return cellValueRule(base, rule);
    case "DataBar":
      return {
        ...base,
        rule: {
          type: CFRuleType.dataBar,
          isShowValue: rule.showValue,
          config: {
            min: rule.minimum === undefined ? { type: CFValueType.min } : { type: CFValueType.num, value: rule.minimum },
            max: rule.maximum === undefined ? { type: CFValueType.max } : { type: CFValueType.num, value: rule.maximum },
            isGradient: false,
            positiveColor: rule.color,
            nativeColor: rule.color,
          },
        },
      };
  }
}

function cellValueRule(
  base: Omit<IConditionFormattingRule, "rule">,
  { operator, formula1, formula2, format }: Extract<ConditionalFormatSnapshot["rule"], { type: "CellValue" }>,
): IConditionFormattingRule {
  const style = lookOf(format);
  const bounds = [formula1, formula2].map((bound) => (bound === undefined ? undefined : Number(bound.replace(/^=/u, ""))));
  const [low, high] = bounds;
  if (low !== undefined && Number.isFinite(low)) {
    const cell = { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, style } as const;
    if (operator === "Between" || operator === "NotBetween")
      return {
        ...base,
        rule: {
          ...cell,
          operator: operator === "Between" ? CFNumberOperator.between : CFNumberOperator.notBetween,
          value: [low, high ?? low],
        },
      };
    return { ...base, rule: { ...cell, operator: numberOperators[operator] as CFNumberOperator.equal, value: low } };
  }
  // A bound that is a formula or a text: Univer compares with numbers only, so the comparison itself becomes a formula.
  const first = base.ranges[0];
  const cell = formatRect({ row: first?.startRow ?? 0, column: first?.startColumn ?? 0, rows: 1, columns: 1 });
  return {
    ...base,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: comparison(cell, operator, formula1, formula2), style },
  };
}

const signs = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqualTo: ">=",
  LessThanOrEqualTo: "<=",
} as const;

/** @example comparison("B2", "Between", "=A1", "=A2") // "=AND(B2>=(A1),B2<=(A2))" */
export function comparison(cell: string, operator: ComparisonOperator, formula1: string, formula2 = formula1): string {
  const [low, high] = [formula1, formula2].map((formula) => `(${formula.replace(/^=/u, "")})`);
  if (operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${signs[operator]}${low}`;
}
