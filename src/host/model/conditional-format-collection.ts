// The conditional formats of a range, and one of them, as Excel's API offers them.
import { flag, oneOf, text, whole } from "../wire/arguments";
import { HostError, invalidArgument, invalidObjectPath, itemNotFound } from "../wire/host-error";
import { method, object, value, wireClass } from "../wire/members";
import { formatAddress, parseAddress } from "./address";
import type { RuleDraft } from "./conditional-formats";
import { CellValueConditionalFormat, CustomConditionalFormat, DataBarConditionalFormat } from "./conditional-format-kinds";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

const kinds = ["Custom", "CellValue", "DataBar"] as const;
const otherKinds = ["ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText"];

export class ConditionalFormatCollection {
  readonly #areas: readonly Range[];
  readonly sheet: Worksheet;

  /** @param areas one or more ranges of one sheet */
  constructor(areas: readonly Range[]) {
    const [first] = areas;
    if (!first) throw invalidArgument();
    this.#areas = areas;
    this.sheet = first.sheet;
  }

  all(): readonly ConditionalFormat[] {
    return this.sheet.rules.over(this.#areas.map(({ at }) => at)).map((draft) => new ConditionalFormat(this.sheet, draft.id));
  }

  #assertFormat(): void {
    for (const { at } of this.#areas) this.sheet.protection.assertFormat(at);
  }

  /** @throws ApiNotFound a kind of rule that Excel has and this host has not */
  add(type: unknown): ConditionalFormat {
    this.#assertFormat();
    if (otherKinds.some((kind) => kind === type))
      throw new HostError("ApiNotFound", `The host has no conditional formats of type ${String(type)}.`);
    const ranges = this.#areas.map(({ at }) => formatAddress(at));
    return new ConditionalFormat(this.sheet, this.sheet.rules.add(ranges, oneOf(type, kinds, "type")).id);
  }

  clearAll(): void {
    this.#assertFormat();
    for (const { at } of this.#areas) this.sheet.rules.cut(at);
  }

  static readonly wire = wireClass<ConditionalFormatCollection>("ConditionalFormatCollection", {
    items: (formats) => formats.all(),
    methods: {
      add: method("1.6", (formats, [type]) => formats.add(type)),
      clearAll: method("1.6", (formats) => formats.clearAll()),
      getCount: method("1.6", (formats) => formats.all().length),
      getItem: method("1.6", (formats, [id]) => {
        const { sheet } = formats;
        const found = sheet.rules.find(text(id, "id"));
        if (!found) throw itemNotFound("conditional format", id);
        return new ConditionalFormat(sheet, found.id);
      }),
      getItemAt: method("1.6", (formats, [index]) => formats.all()[whole(index, "index")] ?? refuse(index)),
    },
  });
}

function refuse(index: unknown): never {
  throw invalidArgument(`There is no conditional format at ${String(index)}.`);
}

export class ConditionalFormat {
  readonly sheet: Worksheet;
  readonly id: string;

  constructor(sheet: Worksheet, id: string) {
    this.sheet = sheet;
    this.id = id;
  }

  get draft(): RuleDraft {
    const found = this.sheet.rules.find(this.id);
    if (!found) throw invalidObjectPath("the conditional format was deleted");
    return found;
  }

  change(change: Partial<RuleDraft>): void {
    this.sheet.protection.assertFormat({ row: 0, column: 0, rows: 1, columns: 1 });
    Object.assign(this.draft, change);
    this.sheet.rules.change();
  }

  range(): Range | null {
    const at = parseAddress(this.draft.ranges[0] ?? "");
    return at && new Range(this.sheet, at);
  }

  #kind<T>(type: RuleDraft["type"], make: () => T): T | null {
    return this.draft.type === type ? make() : null;
  }

  #sure<T>(type: RuleDraft["type"], make: () => T): T {
    const found = this.#kind(type, make);
    if (found === null) throw new HostError("InvalidOperation", `The conditional format is not of type ${type}.`);
    return found;
  }

  static readonly wire = wireClass<ConditionalFormat>("ConditionalFormat", {
    identity: (format) => ({ Id: format.id }),
    assertAlive: (format) => {
      if (format.sheet.isDeleted || !format.sheet.rules.find(format.id)) throw invalidObjectPath("the conditional format was deleted");
    },
    values: {
      id: value("1.6", (format) => format.id),
      type: value("1.6", (format) => format.draft.type),
      priority: value(
        "1.6",
        (format) => format.sheet.rules.list().indexOf(format.draft),
        (format, priority) => format.sheet.rules.move(format.id, whole(priority, "priority")),
      ),
      stopIfTrue: value(
        "1.6",
        (format) => format.draft.stopIfTrue,
        (format, stop) => format.change({ stopIfTrue: flag(stop, "stopIfTrue") }),
      ),
    },
    objects: {
      custom: object("1.6", (format) => format.#sure("Custom", () => new CustomConditionalFormat(format))),
      customOrNullObject: object("1.6", (format) => format.#kind("Custom", () => new CustomConditionalFormat(format))),
      cellValue: object("1.6", (format) => format.#sure("CellValue", () => new CellValueConditionalFormat(format))),
      cellValueOrNullObject: object("1.6", (format) => format.#kind("CellValue", () => new CellValueConditionalFormat(format))),
      dataBar: object("1.6", (format) => format.#sure("DataBar", () => new DataBarConditionalFormat(format))),
      dataBarOrNullObject: object("1.6", (format) => format.#kind("DataBar", () => new DataBarConditionalFormat(format))),
    },
    methods: {
      delete: method("1.6", (format) => format.sheet.rules.remove(format.id)),
      getRange: method("1.6", (format) => format.range()),
      getRangeOrNullObject: method("1.6", (format) => format.range()),
    },
  });
}
