// Conditional formats: looks by formula or by comparison, and data bars.

import type { ConditionalFormatSnapshot, ConditionalRule, RuleFormat } from "../model/snapshot";
import { fromFile, toFile } from "./formula-text";
import type { StyleBook } from "./styles";
import type { Theme } from "./theme";
import { readColour } from "./theme";
import { operators, readOperator } from "./validations";
import type { Node } from "./xml";
import { child, children, element, flag, number, present, text } from "./xml";

/** The order in which rules are evaluated; equal priorities keep their place in the list. */
export const byPriority = (formats: readonly ConditionalFormatSnapshot[]): readonly ConditionalFormatSnapshot[] =>
  [...formats].sort((a, b) => a.priority - b.priority).map((format, priority) => ({ ...format, priority }));

const formula = (value: string): string => element("formula", {}, text(toFile(value)));

/** A bar's end: the least and the greatest value, or a number. */
const end = (automatic: "min" | "max", value: number | undefined): string =>
  element("cfvo", { type: value === undefined ? automatic : "num", val: value });

function ruleXml({ rule, stopIfTrue, priority }: ConditionalFormatSnapshot, styles: StyleBook): string {
  const common = { priority: priority + 1, stopIfTrue: stopIfTrue ? true : undefined };
  switch (rule.type) {
    case "Custom":
      return element("cfRule", { type: "expression", dxfId: styles.rule(rule.format), ...common }, formula(rule.formula));
    case "CellValue":
      return element(
        "cfRule",
        { type: "cellIs", dxfId: styles.rule(rule.format), ...common, operator: operators[rule.operator] },
        formula(rule.formula1),
        rule.formula2 === undefined ? "" : formula(rule.formula2),
      );
    case "DataBar":
      return element(
        "cfRule",
        { type: "dataBar", ...common },
        element(
          "dataBar",
          // From edge to edge: without these Excel draws 10 % of the width for the least value.
          { minLength: 0, maxLength: 100, showValue: rule.showValue ? undefined : false },
          end("min", rule.minimum),
          end("max", rule.maximum),
          element("color", { rgb: `FF${rule.color.slice(1).toUpperCase()}` }),
        ),
      );
  }
}

/** One block for each rule, in the order of evaluation. */
export const conditionalFormatsXml = (formats: readonly ConditionalFormatSnapshot[], styles: StyleBook): string =>
  byPriority(formats)
    .map((format) => element("conditionalFormatting", { sqref: format.ranges.join(" ") }, ruleXml(format, styles)))
    .join("");

/** Kinds that Excel offers by name but stores with the formula that they stand for. */
const spelledOut = new Set(["expression", "containsText", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors", "timePeriod"]); // prettier-ignore

function readRule(node: Node, formats: readonly RuleFormat[], theme: Theme): ConditionalRule | undefined {
  const [formula1, formula2] = children(node, "formula").map((each) => fromFile(each.text));
  const format = formats[number(node.attributes["dxfId"]) ?? -1] ?? {};
  const type = node.attributes["type"] ?? "";
  if (spelledOut.has(type)) return formula1 === undefined ? undefined : { type: "Custom", formula: formula1, format };
  if (type === "cellIs" && formula1 !== undefined)
    return present<Extract<ConditionalRule, { type: "CellValue" }>>({
      type: "CellValue",
      operator: readOperator(node.attributes["operator"]),
      formula1,
      formula2,
      format,
    });
  if (type !== "dataBar") return undefined;
  const bar = child(node, "dataBar");
  const [least, greatest] = children(bar, "cfvo").map((each) =>
    each.attributes["type"] === "num" ? number(each.attributes["val"]) : undefined,
  );
  return present<Extract<ConditionalRule, { type: "DataBar" }>>({
    type: "DataBar",
    color: readColour(child(bar, "color"), theme) ?? "#638EC6",
    minimum: least,
    maximum: greatest,
    showValue: flag(bar?.attributes["showValue"], true),
  });
}

/** Conditional formats of a read sheet. Colour scales, icon sets, top lists and duplicates have no place in the model and are left out. */
export const readConditionalFormats = (sheet: Node, formats: readonly RuleFormat[], theme: Theme): readonly ConditionalFormatSnapshot[] =>
  byPriority(
    children(sheet, "conditionalFormatting").flatMap((block) =>
      children(block, "cfRule").flatMap((node) => {
        const rule = readRule(node, formats, theme);
        if (rule === undefined) return [];
        const ranges = (block.attributes["sqref"] ?? "").split(/\s+/).filter((range) => range !== "");
        return [{ ranges, rule, stopIfTrue: flag(node.attributes["stopIfTrue"]), priority: number(node.attributes["priority"]) ?? 0 }];
      }),
    ),
  );
