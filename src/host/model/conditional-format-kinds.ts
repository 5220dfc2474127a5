// What the kinds of conditional formats say: a formula, a comparison, a bar; and the look they lay over a cell.
import { color, flag, number, oneOf, optional, record, text } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { method, object, value, wireClass } from "../wire/members";
import type { ValueMember } from "../wire/members";
import { operators } from "./data-validation";
import { assertFormula } from "./formula-syntax";
import type { ConditionalFormat } from "./conditional-format-collection";
import { borderStyles } from "./range-borders";
import type { BorderEdge, BorderSnapshot, RuleFormat } from "./snapshot";

/** @throws InvalidArgument as for formulas of cells; custom functions cannot be used in rules. @source officejs.md C8 */
function checkedFormula(format: ConditionalFormat, given: unknown): string {
  const formula = text(given, "formula");
  if (!formula.startsWith("=")) throw invalidArgument(`The formula of a rule begins with "=": ${formula}`);
  assertFormula(formula, format.sheet.workbook.scope(format.sheet.id));
  if (format.sheet.workbook.isCustomFunctionUsed(formula)) throw invalidArgument(`Custom functions cannot be used in rules: ${formula}`);
  return formula;
}

export class CustomConditionalFormat {
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.#format = format;
  }

  static readonly wire = wireClass<CustomConditionalFormat>("CustomConditionalFormat", {
    objects: {
      rule: object("1.6", (custom) => new ConditionalFormatRule(custom.#format)),
      format: object("1.6", (custom) => new ConditionalRangeFormat(custom.#format)),
    },
  });
}

export class ConditionalFormatRule {
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.#format = format;
  }

  static readonly wire = wireClass<ConditionalFormatRule>("ConditionalFormatRule", {
    values: {
      /** Relative to the top-left of the range. @source officejs.md C8 */
      formula: value(
        "1.6",
        (rule) => rule.#format.draft.formula ?? "",
        (rule, formula) => rule.#format.change({ formula: checkedFormula(rule.#format, formula) }),
      ),
    },
  });
}

export class CellValueConditionalFormat {
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.#format = format;
  }

  #bound(given: unknown): string {
    if (typeof given === "number") return `=${number(given)}`;
    const bound = text(given, "formula1");
    return bound.startsWith("=") ? checkedFormula(this.#format, bound) : `=${bound}`;
  }

  static readonly wire = wireClass<CellValueConditionalFormat>("CellValueConditionalFormat", {
    values: {
      rule: value(
        "1.6",
        (cellValue) => cellValue.#format.draft.cellValue ?? {},
        (cellValue, given) => {
          const rule = record(given, "rule");
          const second = optional(rule["formula2"], (bound) => cellValue.#bound(bound));
          const operator = oneOf(rule["operator"], operators, "operator");
          if ((operator === "Between" || operator === "NotBetween") && second === undefined)
            throw invalidArgument(`${operator} needs formula2.`);
          cellValue.#format.change({
            cellValue: { operator, formula1: cellValue.#bound(rule["formula1"]), ...(second === undefined ? {} : { formula2: second }) },
          });
        },
      ),
    },
    objects: { format: object("1.6", (cellValue) => new ConditionalRangeFormat(cellValue.#format)) },
  });
}

export class DataBarConditionalFormat {
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.#format = format;
  }

  #bound(end: "minimum" | "maximum", given: unknown): void {
    const rule = record(given, "rule");
    const type = oneOf(rule["type"], ["Automatic", "LowestValue", "HighestValue", "Number"], "type");
    const { [end]: _, ...rest } = this.#format.draft.bar;
    const limit = type === "Number" ? Number(text(rule["formula"], "formula").replace(/^=/, "")) : undefined;
    if (limit !== undefined && !Number.isFinite(limit)) throw invalidArgument("A bound of a data bar is a static number.");
    this.#format.change({ bar: limit === undefined ? rest : { ...rest, [end]: limit } });
  }

  #rule(end: "minimum" | "maximum"): object {
    const limit = this.#format.draft.bar[end];
    return limit === undefined ? { type: "Automatic" } : { type: "Number", formula: String(limit) };
  }

  static readonly wire = wireClass<DataBarConditionalFormat>("DataBarConditionalFormat", {
    values: {
      showDataBarOnly: value(
        "1.6",
        (bar) => !bar.#format.draft.bar.showValue,
        (bar, only) => bar.#format.change({ bar: { ...bar.#format.draft.bar, showValue: !flag(only, "showDataBarOnly") } }),
      ),
      lowerBoundRule: value(
        "1.6",
        (bar) => bar.#rule("minimum"),
        (bar, rule) => bar.#bound("minimum", rule),
      ),
      upperBoundRule: value(
        "1.6",
        (bar) => bar.#rule("maximum"),
        (bar, rule) => bar.#bound("maximum", rule),
      ),
    },
    objects: { positiveFormat: object("1.6", (bar) => new ConditionalDataBarPositiveFormat(bar.#format)) },
  });
}

export class ConditionalDataBarPositiveFormat {
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.#format = format;
  }

  static readonly wire = wireClass<ConditionalDataBarPositiveFormat>("ConditionalDataBarPositiveFormat", {
    values: {
      fillColor: value(
        "1.6",
        (bar) => bar.#format.draft.bar.color,
        (bar, given) => bar.#format.change({ bar: { ...bar.#format.draft.bar, color: color(given) } }),
      ),
    },
  });
}

export class ConditionalRangeFormat {
  readonly format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.format = format;
  }

  change(change: RuleFormat): void {
    this.format.change({ format: { ...this.format.draft.format, ...change } });
  }

  static readonly wire = wireClass<ConditionalRangeFormat>("ConditionalRangeFormat", {
    values: {
      numberFormat: value(
        "1.6",
        (format) => format.format.draft.format.numberFormat ?? null,
        (format, given) => format.change({ numberFormat: text(given, "numberFormat") }),
      ),
    },
    objects: {
      fill: object("1.6", (format) => new ConditionalRangeFill(format)),
      font: object("1.6", (format) => new ConditionalRangeFont(format)),
      borders: object("1.6", (format) => new ConditionalRangeBorderCollection(format)),
    },
  });
}

export class ConditionalRangeFill {
  readonly part: ConditionalRangeFormat;

  constructor(part: ConditionalRangeFormat) {
    this.part = part;
  }

  static readonly wire = wireClass<ConditionalRangeFill>("ConditionalRangeFill", {
    values: { color: look("fillColor", color, "") },
  });
}

export class ConditionalRangeFont {
  readonly part: ConditionalRangeFormat;

  constructor(part: ConditionalRangeFormat) {
    this.part = part;
  }

  static readonly wire = wireClass<ConditionalRangeFont>("ConditionalRangeFont", {
    values: {
      color: look("fontColor", color, ""),
      bold: look("bold", flag, null),
      italic: look("italic", flag, null),
      strikethrough: look("strikethrough", flag, null),
    },
  });
}

/** One member of the look that a rule lays over a cell. */
function look<K extends keyof RuleFormat>(
  key: K,
  readArgument: (given: unknown, name?: string) => NonNullable<RuleFormat[K]>,
  absent: unknown,
): ValueMember<{ readonly part: ConditionalRangeFormat }> {
  return value(
    "1.6",
    ({ part }) => part.format.draft.format[key] ?? absent,
    ({ part }, given) => part.change({ [key]: readArgument(given, key) }),
  );
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

export class ConditionalRangeBorderCollection {
  readonly #part: ConditionalRangeFormat;

  constructor(part: ConditionalRangeFormat) {
    this.#part = part;
  }

  static readonly wire = wireClass<ConditionalRangeBorderCollection>("ConditionalRangeBorderCollection", {
    items: (borders) => edges.map((edge) => new ConditionalRangeBorder(borders.#part, edge)),
    values: { count: value("1.6", () => edges.length) },
    objects: {
      top: object("1.6", (borders) => new ConditionalRangeBorder(borders.#part, "EdgeTop")),
      bottom: object("1.6", (borders) => new ConditionalRangeBorder(borders.#part, "EdgeBottom")),
      left: object("1.6", (borders) => new ConditionalRangeBorder(borders.#part, "EdgeLeft")),
      right: object("1.6", (borders) => new ConditionalRangeBorder(borders.#part, "EdgeRight")),
    },
    methods: { getItem: method("1.6", (borders, [edge]) => new ConditionalRangeBorder(borders.#part, oneOf(edge, edges, "index"))) },
  });
}

export class ConditionalRangeBorder {
  readonly #part: ConditionalRangeFormat;
  readonly #edge: BorderEdge;

  constructor(part: ConditionalRangeFormat, edge: BorderEdge) {
    this.#part = part;
    this.#edge = edge;
  }

  get #line(): BorderSnapshot | undefined {
    return this.#part.format.draft.format.borders?.[this.#edge];
  }

  #draw(change: Partial<BorderSnapshot> | null): void {
    const { [this.#edge]: before, ...others } = this.#part.format.draft.format.borders ?? {};
    const line: BorderSnapshot = { style: "Continuous", weight: "Thin", color: "#000000", ...before, ...change };
    this.#part.change({ borders: change === null ? others : { ...others, [this.#edge]: line } });
  }

  static readonly wire = wireClass<ConditionalRangeBorder>("ConditionalRangeBorder", {
    identity: (border) => ({ Id: border.#edge }),
    values: {
      sideIndex: value("1.6", (border) => border.#edge),
      style: value(
        "1.6",
        (border) => border.#line?.style ?? "None",
        (border, style) => border.#draw(style === "None" ? null : { style: oneOf(style, borderStyles, "style") }),
      ),
      color: value(
        "1.6",
        (border) => border.#line?.color ?? "",
        (border, given) => border.#draw({ color: color(given) }),
      ),
    },
  });
}
