// The validation rules of one sheet: changed here, handed to the engine once, so that many rules cost one command.
import type { Rect } from "../engine/engine";
import { formatAddress, intersection, parseAddress, subtract } from "./address";
import type { ValidationSnapshot } from "./snapshot";
import type { Worksheet } from "./worksheet";

export class Validations {
  readonly #sheet: Worksheet;
  /** Present while there are changes that the engine does not know. */
  #changed: ValidationSnapshot[] | undefined;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  list(): readonly ValidationSnapshot[] {
    return this.#changed ?? this.#sheet.workbook.engine.validations(this.#sheet.id);
  }

  /** Gives cells a rule; whatever rule they had is gone. */
  put(areas: readonly Rect[], rule: Omit<ValidationSnapshot, "ranges">): void {
    for (const at of areas) this.cut(at);
    this.#changed = [...this.list(), { ...rule, ranges: areas.map((at) => formatAddress(at)) }];
  }

  /** Takes cells out of every rule. */
  cut(at: Rect): void {
    const list = this.list();
    if (list.some((each) => each.ranges.some((range) => overlaps(range, at)))) this.#changed = list.flatMap((each) => without(each, at));
  }

  /** The rules that touch these cells, and the one that covers them all. */
  over(areas: readonly Rect[]): { readonly touching: readonly ValidationSnapshot[]; readonly covering: ValidationSnapshot | undefined } {
    const touching = this.list().filter(({ ranges }) => ranges.some((range) => areas.some((at) => overlaps(range, at))));
    const covering = touching.find(
      ({ ranges }) => ranges.reduce<readonly Rect[]>((left, range) => left.flatMap((piece) => cutOut(piece, range)), areas).length === 0,
    );
    return { touching, covering };
  }

  flush(): void {
    if (!this.#changed) return;
    this.#sheet.workbook.engine.setValidations(this.#sheet.id, this.#changed);
    this.#changed = undefined;
  }
}

function overlaps(range: string, at: Rect): boolean {
  const rect = parseAddress(range);
  return rect !== null && intersection(rect, at) !== null;
}

function cutOut(piece: Rect, range: string): readonly Rect[] {
  const rect = parseAddress(range);
  return rect ? subtract(piece, rect) : [piece];
}

/** A rule on what is left of its ranges; none where nothing is left. */
export function without<T extends { readonly ranges: readonly string[] }>(rule: T, at: Rect): readonly T[] {
  const ranges = rule.ranges.flatMap((range) => {
    const rect = parseAddress(range);
    return rect ? subtract(rect, at).map((rest) => formatAddress(rest)) : [range];
  });
  return ranges.length > 0 ? [{ ...rule, ranges }] : [];
}
