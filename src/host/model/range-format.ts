// The look of a range: fill, font, alignment, sizes and locks. A property on which the cells differ reads null.
import type { Rect } from "../engine/engine";
import { color, flag, number, oneOf, text, whole } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { calculatedMethod, method, object, value, wireClass } from "../wire/members";
import type { ApiSet, ValueMember } from "../wire/members";
import { contains, intersection, subtract } from "./address";
import { uniform } from "./block";
import type { Range } from "./range";
import { RangeBorderCollection } from "./range-borders";
import { texts } from "./range-cells";
import { autofitColumns, columnWidth, rowHeight, setColumnWidth, setRowHeight, standardHeight } from "./range-size";
import type { StyleSnapshot } from "./snapshot";

type StyleKey = keyof StyleSnapshot;
type StyleChange = { readonly [K in StyleKey]?: StyleSnapshot[K] | null };

/** One property over all cells; null where they differ. @source officejs.md C2, uniform props */
function readStyle<T>(areas: readonly Range[], pick: (style: StyleSnapshot) => T): T | null {
  const found = new Set<T>();
  for (const { at, sheet } of areas) {
    sheet.borders.flush();
    const { engine } = sheet.workbook;
    const used = engine.usedRange(sheet.id, false);
    const looked = used && intersection(at, used);
    // Of the cells beyond the used ones the first stands for all: only whole rows and columns can differ there.
    if (!looked) found.add(pick(engine.style(sheet.id, at.row, at.column)));
    else if (!contains(looked, at)) for (const rest of subtract(at, looked)) found.add(pick(engine.style(sheet.id, rest.row, rest.column)));
    if (looked) for (const { row, column } of cellsOf(looked)) found.add(pick(engine.style(sheet.id, row, column)));
  }
  return uniform(found);
}

function* cellsOf(at: Rect): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = at.row; row < at.row + at.rows; row += 1)
    for (let column = at.column; column < at.column + at.columns; column += 1) yield { row, column };
}

function writeStyle(areas: readonly Range[], change: StyleChange): void {
  for (const { at, sheet } of areas) {
    sheet.protection.assertFormat(at);
    sheet.workbook.engine.setStyle(sheet.id, at, change);
  }
}

/** A size over several ranges; null where they differ. */
function overAreas(areas: readonly Range[], size: (range: Range) => number | null): number | null {
  return uniform(areas.map(size));
}

/** A member of the style: how it reads (absent members are defaults) and how what was set is stored. */
function styled<Part extends { readonly areas: readonly Range[] }>(
  since: ApiSet,
  pick: (style: StyleSnapshot) => unknown,
  change: (given: unknown) => StyleChange,
): ValueMember<Part> {
  return value(
    since,
    (part) => readStyle(part.areas, pick),
    (part, given) => writeStyle(part.areas, change(given)),
  );
}

/** A default is stored as absence, so that equal looks are equal. */
function unless<T>(given: T, standard: T): T | null {
  return given === standard ? null : given;
}

const horizontal = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export class RangeFormat {
  readonly areas: readonly Range[];

  constructor(areas: readonly Range[]) {
    this.areas = areas;
  }

  static readonly wire = wireClass<RangeFormat>("RangeFormat", {
    values: {
      horizontalAlignment: styled(
        "1.1",
        (style) => style.horizontalAlignment ?? "General",
        (given) => {
          const alignment = oneOf(given, horizontal, "horizontalAlignment");
          return { horizontalAlignment: alignment === "General" ? null : alignment };
        },
      ),
      verticalAlignment: styled(
        "1.1",
        (style) => style.verticalAlignment ?? "Bottom",
        (given) => {
          const alignment = oneOf(given, vertical, "verticalAlignment");
          return { verticalAlignment: alignment === "Bottom" ? null : alignment };
        },
      ),
      wrapText: styled(
        "1.1",
        (style) => style.wrapText ?? false,
        (given) => ({ wrapText: unless(flag(given, "wrapText"), false) }),
      ),
      indentLevel: styled(
        "1.9",
        (style) => style.indentLevel ?? 0,
        (given) => {
          const level = whole(given, "indentLevel");
          if (level < 0 || level > 250) throw invalidArgument("An indent level is 0 to 250.");
          return { indentLevel: unless(level, 0) };
        },
      ),
      textOrientation: styled(
        "1.7",
        (style) => style.textOrientation ?? 0,
        (given) => {
          const degrees = whole(given, "textOrientation");
          if ((degrees < -90 || degrees > 90) && degrees !== 180)
            throw invalidArgument("A text orientation is -90 to 90, or 180 for vertical.");
          return { textOrientation: unless(degrees, 0) };
        },
      ),
      columnWidth: value(
        "1.2",
        (format) => overAreas(format.areas, columnWidth),
        (format, points) => format.areas.forEach((range) => setColumnWidth(range, points)),
      ),
      rowHeight: value(
        "1.2",
        (format) => overAreas(format.areas, rowHeight),
        (format, points) => format.areas.forEach((range) => setRowHeight(range, points)),
      ),
    },
    objects: {
      fill: object("1.1", (format) => new RangeFill(format.areas)),
      font: object("1.1", (format) => new RangeFont(format.areas)),
      borders: object("1.1", (format) => new RangeBorderCollection(format.areas)),
      protection: object("1.2", (format) => new FormatProtection(format.areas)),
    },
    methods: {
      autofitColumns: calculatedMethod("1.2", (format) => format.areas.forEach((range) => autofitColumns(range, texts))),
      // Rows that were given no height fit themselves; one that was goes back to a line's.
      autofitRows: method("1.2", (format) => format.areas.forEach((range) => setRowHeight(range, standardHeight))),
    },
  });
}

export class RangeFill {
  readonly areas: readonly Range[];

  constructor(areas: readonly Range[]) {
    this.areas = areas;
  }

  static readonly wire = wireClass<RangeFill>("RangeFill", {
    // Excel reads an absent fill as white.
    values: {
      color: styled(
        "1.1",
        (style) => style.fillColor ?? "#FFFFFF",
        (given) => ({ fillColor: given === "" ? null : color(given) }),
      ),
    },
    methods: { clear: method("1.1", (fill) => writeStyle(fill.areas, { fillColor: null })) },
  });
}

export class RangeFont {
  readonly areas: readonly Range[];

  constructor(areas: readonly Range[]) {
    this.areas = areas;
  }

  static readonly wire = wireClass<RangeFont>("RangeFont", {
    values: {
      name: styled(
        "1.1",
        (style) => style.fontName ?? "Calibri",
        (given) => ({ fontName: unless(text(given, "name"), "Calibri") }),
      ),
      size: styled(
        "1.1",
        (style) => style.fontSize ?? 11,
        (given) => {
          const size = number(given, "size");
          if (size < 1 || size > 409) throw invalidArgument("A font size is 1 to 409 points.");
          return { fontSize: unless(size, 11) };
        },
      ),
      color: styled(
        "1.1",
        (style) => style.fontColor ?? "#000000",
        (given) => ({ fontColor: unless(color(given), "#000000") }),
      ),
      bold: styled(
        "1.1",
        (style) => style.bold ?? false,
        (given) => ({ bold: unless(flag(given, "bold"), false) }),
      ),
      italic: styled(
        "1.1",
        (style) => style.italic ?? false,
        (given) => ({ italic: unless(flag(given, "italic"), false) }),
      ),
      underline: styled(
        "1.1",
        (style) => style.underline ?? "None",
        (given) => {
          const underline = oneOf(given, ["None", "Single", "Double"], "underline");
          return { underline: underline === "None" ? null : underline };
        },
      ),
      strikethrough: styled(
        "1.9",
        (style) => style.strikethrough ?? false,
        (given) => ({ strikethrough: unless(flag(given, "strikethrough"), false) }),
      ),
    },
  });
}

export class FormatProtection {
  readonly areas: readonly Range[];

  constructor(areas: readonly Range[]) {
    this.areas = areas;
  }

  static readonly wire = wireClass<FormatProtection>("FormatProtection", {
    values: {
      // All cells are locked by default. @source officejs.md C9
      locked: styled(
        "1.2",
        (style) => !(style.unlocked ?? false),
        (given) => ({ unlocked: flag(given, "locked") ? null : true }),
      ),
      formulaHidden: styled(
        "1.2",
        (style) => style.formulaHidden ?? false,
        (given) => ({ formulaHidden: unless(flag(given, "formulaHidden"), false) }),
      ),
    },
  });
}
