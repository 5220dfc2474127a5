// The conditional formats of one sheet, each with an id of its own: drafts until they are complete, then the engine's.
import type { Rect } from "../engine/engine";
import { intersection, parseAddress } from "./address";
import type { ConditionalFormatSnapshot, ConditionalRule, RuleFormat } from "./snapshot";
import { without } from "./validations";
import type { Worksheet } from "./worksheet";

/** A rule as it grows: Office.js adds it first and says what it is afterwards. */
export interface RuleDraft {
  readonly id: string;
  ranges: readonly string[];
  readonly type: "Custom" | "CellValue" | "DataBar";
  stopIfTrue: boolean;
  formula?: string;
  cellValue?: {
    readonly operator: (ConditionalRule & { type: "CellValue" })["operator"];
    readonly formula1: string;
    readonly formula2?: string;
  };
  format: RuleFormat;
  bar: { color: string; minimum?: number; maximum?: number; showValue: boolean };
}

export class ConditionalFormats {
  readonly #sheet: Worksheet;
  #drafts: RuleDraft[] = [];
  #known: readonly ConditionalFormatSnapshot[] = [];
  #isChanged = false;
  #lastId = 0;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  /** In order of priority. */
  list(): readonly RuleDraft[] {
    if (!this.#isChanged) this.#pull();
    return this.#drafts;
  }

  find(id: string): RuleDraft | undefined {
    return this.list().find((draft) => draft.id === id);
  }

  /** The rules that touch these cells. */
  over(areas: readonly Rect[]): readonly RuleDraft[] {
    return this.list().filter(({ ranges }) => ranges.some((range) => areas.some((at) => touches(range, at))));
  }

  /** A new rule stands first, at top priority. @source officejs.md C8 */
  add(ranges: readonly string[], type: RuleDraft["type"]): RuleDraft {
    const draft: RuleDraft = {
      id: this.#nextId(),
      ranges,
      type,
      stopIfTrue: false,
      format: {},
      bar: { color: "#638EC6", showValue: true },
    };
    this.#drafts = [draft, ...this.list()];
    this.change();
    return draft;
  }

  remove(id: string): void {
    this.#drafts = this.list().filter((draft) => draft.id !== id);
    this.change();
  }

  /** Takes cells out of every rule. */
  cut(at: Rect): void {
    if (this.over([at]).length === 0) return;
    this.#drafts = this.list().flatMap((draft) => without(draft, at));
    this.change();
  }

  move(id: string, priority: number): void {
    const draft = this.find(id);
    if (!draft) return;
    const others = this.list().filter((each) => each !== draft);
    this.#drafts = [...others.slice(0, priority), draft, ...others.slice(priority)];
    this.change();
  }

  /** To be called after a draft was changed. */
  change(): void {
    this.#isChanged = true;
  }

  flush(): void {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    const finished = this.#drafts.flatMap((draft, priority) => {
      const rule = ruleOf(draft);
      return rule ? [{ ranges: draft.ranges, rule, stopIfTrue: draft.stopIfTrue, priority }] : [];
    });
    this.#sheet.workbook.engine.setConditionalFormats(this.#sheet.id, finished);
    this.#known = this.#sheet.workbook.engine.conditionalFormats(this.#sheet.id);
  }

  /** Takes over what the engine has now: ranges may have followed inserted rows, rules may have come with a file. */
  #pull(): void {
    const now = this.#sheet.workbook.engine.conditionalFormats(this.#sheet.id);
    if (JSON.stringify(now) === JSON.stringify(this.#known)) return;
    const complete = this.#drafts.filter((draft) => ruleOf(draft) !== undefined);
    const keepIds = complete.length === now.length;
    this.#drafts = now.map((rule, index) => draftOf(rule, (keepIds ? complete[index]?.id : undefined) ?? this.#nextId()));
    this.#known = now;
  }

  #nextId(): string {
    this.#lastId += 1;
    return `{00000000-0000-0000-0000-${String(this.#lastId).padStart(12, "0")}}`;
  }
}

function touches(range: string, at: Rect): boolean {
  const rect = parseAddress(range);
  return rect !== null && intersection(rect, at) !== null;
}

/** undefined while the rule has not said what it tests. */
function ruleOf(draft: RuleDraft): ConditionalRule | undefined {
  switch (draft.type) {
    case "Custom":
      return draft.formula === undefined ? undefined : { type: "Custom", formula: draft.formula, format: draft.format };
    case "CellValue":
      return draft.cellValue && { type: "CellValue", ...draft.cellValue, format: draft.format };
    case "DataBar":
      return { type: "DataBar", ...draft.bar };
  }
}

function draftOf({ ranges, rule, stopIfTrue }: ConditionalFormatSnapshot, id: string): RuleDraft {
  const base: RuleDraft = { id, ranges, type: rule.type, stopIfTrue, format: {}, bar: { color: "#638EC6", showValue: true } };
  switch (rule.type) {
    case "Custom":
      return { ...base, formula: rule.formula, format: rule.format };
    case "CellValue": {
      const { operator, formula1, formula2, format } = rule;
      return { ...base, cellValue: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) }, format };
    }
    case "DataBar": {
      const { color, minimum, maximum, showValue } = rule;
      return {
        ...base,
        bar: { color, showValue, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) },
      };
    }
  }
}
