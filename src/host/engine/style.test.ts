// Looks go through Univer and come back as they were.
import fc from "fast-check";
import { createEngine } from ".";
import type { BorderEdge, BorderSnapshot, StyleSnapshot } from "../model/snapshot";
import { fromUniver, toUniver } from "./style";

const cell = { row: 0, column: 0, rows: 1, columns: 1 };
const color = fc.constantFrom("#FFF2CC", "#1F4E79", "#000000");
// The 13 lines that Excel's file format knows.
const line = fc.constantFrom<Pick<BorderSnapshot, "style" | "weight">>(
  { style: "Continuous", weight: "Hairline" },
  { style: "Continuous", weight: "Thin" },
  { style: "Continuous", weight: "Medium" },
  { style: "Continuous", weight: "Thick" },
  { style: "Dot", weight: "Thin" },
  { style: "Dash", weight: "Thin" },
  { style: "Dash", weight: "Medium" },
  { style: "DashDot", weight: "Thin" },
  { style: "DashDot", weight: "Medium" },
  { style: "DashDotDot", weight: "Thin" },
  { style: "DashDotDot", weight: "Medium" },
  { style: "Double", weight: "Thick" },
  { style: "SlantDashDot", weight: "Medium" },
);
const border = fc.tuple(line, color).map(([drawn, tone]): BorderSnapshot => ({ ...drawn, color: tone }));
const borders = fc
  .dictionary(fc.constantFrom<BorderEdge>("EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"), border, { minKeys: 1, noNullPrototype: true })
  .map((drawn) => drawn as Partial<Record<BorderEdge, BorderSnapshot>>);
const styles: fc.Arbitrary<StyleSnapshot> = fc.record(
  {
    numberFormat: fc.constantFrom("#,##0.0", "0.0%", '0\\.0,"万"', "yyyy-mm-dd", "@"),
    fontName: fc.constantFrom("微软雅黑", "Calibri"),
    fontSize: fc.constantFrom(9, 10.5, 18),
    fontColor: color,
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constantFrom<"Single" | "Double">("Single", "Double"),
    strikethrough: fc.constant(true),
    fillColor: color,
    horizontalAlignment: fc.constantFrom<NonNullable<StyleSnapshot["horizontalAlignment"]>>(
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ),
    verticalAlignment: fc.constantFrom<NonNullable<StyleSnapshot["verticalAlignment"]>>("Top", "Center", "Justify", "Distributed"),
    wrapText: fc.constant(true),
    indentLevel: fc.integer({ min: 1, max: 5 }),
    textOrientation: fc.constantFrom(45, -90, 180),
    borders,
    unlocked: fc.constant(true),
    formulaHidden: fc.constant(true),
  },
  { requiredKeys: [] },
);

it("reads back every look that it was given", () => {
  const engine = createEngine();
  fc.assert(
    fc.property(styles, (style) => {
      engine.clear("sheet-1", cell, "Formats");
      engine.setStyle("sheet-1", cell, style);
      expect(engine.style("sheet-1", 0, 0)).toEqual(style);
    }),
    { numRuns: 60 },
  );
  engine.dispose();
});

it("lays one look over another, and null takes a member back to the default", () => {
  const engine = createEngine();
  fc.assert(
    fc.property(styles, styles, (under, over) => {
      engine.clear("sheet-1", cell, "Formats");
      engine.setStyle("sheet-1", cell, under);
      engine.setStyle("sheet-1", cell, over);
      expect(engine.style("sheet-1", 0, 0)).toEqual({ ...under, ...over });
      engine.setStyle("sheet-1", cell, Object.fromEntries(Object.keys(over).map((key) => [key, null])));
      expect(engine.style("sheet-1", 0, 0)).toEqual(Object.fromEntries(Object.entries(under).filter(([key]) => !(key in over))));
    }),
    { numRuns: 40 },
  );
  engine.dispose();
});

it("gives whole columns, rows and sheets a look that cells without their own take on", () => {
  const engine = createEngine();
  engine.setCells("sheet-1", cell, [[{ value: 1 }]]);
  engine.setStyle("sheet-1", { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, { fontName: "微软雅黑", unlocked: true });
  engine.setStyle("sheet-1", { row: 0, column: 1, rows: 1_048_576, columns: 1 }, { numberFormat: "0.0%" });
  engine.setStyle("sheet-1", { row: 4, column: 0, rows: 1, columns: 16_384 }, { bold: true });
  engine.setStyle("sheet-1", { ...cell, row: 4, column: 1 }, { unlocked: false });
  expect(engine.style("sheet-1", 0, 0)).toEqual({ fontName: "微软雅黑", unlocked: true });
  expect(engine.style("sheet-1", 9, 1)).toEqual({ fontName: "微软雅黑", unlocked: true, numberFormat: "0.0%" });
  expect(engine.style("sheet-1", 4, 9)).toEqual({ fontName: "微软雅黑", unlocked: true, bold: true });
  expect(engine.style("sheet-1", 4, 1)).toEqual({ fontName: "微软雅黑", numberFormat: "0.0%", bold: true });
  engine.dispose();
});

it("understands the colours and alignments that a grid writes", () => {
  expect(fromUniver({ cl: { rgb: "#abc" }, bg: { rgb: "rgb(1, 20, 255)" } }, null)).toEqual({ fontColor: "#AABBCC", fillColor: "#0114FF" });
  expect(fromUniver({ ...toUniver({ horizontalAlignment: "Right" }) }, { horizontalAlignment: "CenterAcrossSelection" })).toEqual({
    horizontalAlignment: "Right",
  });
});
