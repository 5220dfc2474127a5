// The borders of a range as Excel's API offers them: four outer edges, two kinds of inner lines.
import type { Rect } from "../engine/engine";
import { color, number, oneOf, text } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { method, value, wireClass } from "../wire/members";
import { assertCellLimit, uniform } from "./block";
import type { EdgeChange } from "./border-pen";
import type { Range } from "./range";
import type { BorderEdge, BorderSnapshot } from "./snapshot";

export const borderStyles = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export const borderWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof sides)[number];

export class RangeBorderCollection {
  readonly #areas: readonly Range[];

  constructor(areas: readonly Range[]) {
    this.#areas = areas;
  }

  border(side: Side): RangeBorder {
    return new RangeBorder(this.#areas, side);
  }

  static readonly wire = wireClass<RangeBorderCollection>("RangeBorderCollection", {
    items: (borders) => sides.map((side) => borders.border(side)),
    values: { count: value("1.1", () => sides.length) },
    methods: {
      getItem: method("1.1", (borders, [side]) => borders.border(oneOf(side, sides, "index"))),
      getItemAt: method("1.1", (borders, [index]) => borders.border(sides[number(index)] ?? refuse())),
    },
  });
}

function refuse(): never {
  throw invalidArgument("There is no such border.");
}

/** The cells that own a line, and which of their edges it is. */
function lineOf(side: Side, { row, column, rows, columns }: Rect): { readonly edge: BorderEdge; readonly cells: Rect } {
  const at = { row, column, rows, columns };
  switch (side) {
    case "EdgeTop":
      return { edge: "EdgeTop", cells: { ...at, rows: 1 } };
    case "EdgeBottom":
      return { edge: "EdgeBottom", cells: { ...at, row: row + rows - 1, rows: 1 } };
    case "EdgeLeft":
      return { edge: "EdgeLeft", cells: { ...at, columns: 1 } };
    case "EdgeRight":
      return { edge: "EdgeRight", cells: { ...at, column: column + columns - 1, columns: 1 } };
    case "InsideHorizontal":
      return { edge: "EdgeBottom", cells: { ...at, rows: rows - 1 } };
    case "InsideVertical":
      return { edge: "EdgeRight", cells: { ...at, columns: columns - 1 } };
  }
}

export class RangeBorder {
  readonly #areas: readonly Range[];
  readonly #side: Side;

  constructor(areas: readonly Range[], side: Side) {
    this.#areas = areas;
    this.#side = side;
  }

  /** Visits the cells of the line, in each of the areas. */
  *#cells(): Generator<{
    readonly range: Range;
    readonly cell: { readonly row: number; readonly column: number };
    readonly edge: BorderEdge;
  }> {
    for (const range of this.#areas) {
      const { edge, cells } = lineOf(this.#side, range.at);
      assertCellLimit(cells);
      for (let row = cells.row; row < cells.row + cells.rows; row += 1)
        for (let column = cells.column; column < cells.column + cells.columns; column += 1) yield { range, cell: { row, column }, edge };
    }
  }

  #draw(change: EdgeChange): void {
    for (const { at, sheet } of this.#areas) sheet.protection.assertFormat(at);
    for (const { range, cell, edge } of this.#cells()) range.sheet.borders.draw(cell, edge, change);
  }

  #read<T>(pick: (line: BorderSnapshot | undefined) => T): T | null {
    return uniform([...this.#cells()].map(({ range, cell, edge }) => pick(range.sheet.borders.read(cell, edge))));
  }

  static readonly wire = wireClass<RangeBorder>("RangeBorder", {
    identity: (border) => ({ Id: border.#side }),
    values: {
      sideIndex: value("1.1", (border) => border.#side),
      style: value(
        "1.1",
        (border) => border.#read((line) => line?.style ?? "None"),
        (border, style) => border.#draw(style === "None" ? null : { style: oneOf(style, borderStyles, "style") }),
      ),
      weight: value(
        "1.1",
        (border) => border.#read((line) => line?.weight ?? "Thin"),
        (border, weight) => border.#draw({ weight: oneOf(weight, borderWeights, "weight") }),
      ),
      color: value(
        "1.1",
        (border) => border.#read((line) => line?.color ?? "#000000"),
        (border, given) => border.#draw({ color: color(text(given, "color")) }),
      ),
    },
  });
}
