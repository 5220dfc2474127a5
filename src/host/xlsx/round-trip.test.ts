// open(save(x)) is normalForm(x): for the rich example, and for arbitrary snapshots.

import fc from "fast-check";
import type {
  BorderSnapshot,
  CellSnapshot,
  CellValue,
  ChartSnapshot,
  ConditionalFormatSnapshot,
  NameSnapshot,
  PageSnapshot,
  RuleFormat,
  SheetSnapshot,
  StyleSnapshot,
  ValidationRule,
  ValidationSnapshot,
  WorkbookSnapshot,
} from "../model/snapshot";
import { cellAddress } from "./address";
import { exampleSnapshot } from "./example-snapshot";
import { lint, normalForm, open, save } from "./index";

const oneOf = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
/** Members that may be absent. */
const some = <T extends object>(
  members: { [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> },
  required: (keyof T)[] = [],
): fc.Arbitrary<T> => fc.record(members as never, { requiredKeys: required as never[] }) as unknown as fc.Arbitrary<T>;

const color = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, "0")}`);
/** Any text at all, with what XML and the file format find hard. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  oneOf("工作表 <&>\"'", " a\r\nb\t ", "_x0041_", "_x005F_", "\u0000\u000B\uFFFF", "\uD800", "]]>", "预算"),
);
const formula = oneOf("=A1+1", "=SUM($A$1:B2)*2", '="a""b"&\'预算 2026\'!A1', "=XD.NPV(A1,B1:C1)", "=STDEV.S(A1:A9)", "=IF(A1<>B1,\"<&>\",1)", "=LET(x,1,x+1)", "=SORT(A1:A3)", "=role_letters"); // prettier-ignore
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double(),
  fc.integer(),
  anyText,
  fc.boolean(),
  oneOf("#N/A", "#DIV/0!", "#SPILL!", "#NAME?").map((error) => ({ error })),
);

const line: fc.Arbitrary<BorderSnapshot> = fc.record({
  style: oneOf("Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"),
  weight: oneOf("Hairline", "Thin", "Medium", "Thick"),
  color,
});
const borders = some<NonNullable<StyleSnapshot["borders"]>>({ EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line });
const format = oneOf("General", "0.0%", "#,##0.0", "yyyy-mm-dd", "m/d/yyyy", "@", '0\\.0,"万";[Red]-0', "0.00");
const style = some<StyleSnapshot>({
  numberFormat: format,
  fontName: oneOf("Calibri", "Arial", "等线"),
  fontSize: oneOf(8, 11, 10.5),
  fontColor: fc.oneof(color, oneOf("#000000")),
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: oneOf("Single", "Double"),
  strikethrough: fc.boolean(),
  fillColor: color,
  horizontalAlignment: oneOf("Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
  verticalAlignment: oneOf("Top", "Center", "Justify", "Distributed"),
  wrapText: fc.boolean(),
  indentLevel: fc.nat({ max: 15 }),
  textOrientation: fc.oneof(fc.integer({ min: -90, max: 90 }), oneOf(180)),
  borders,
  unlocked: fc.boolean(),
  formulaHidden: fc.boolean(),
});
// Lines of a conditional format are thin ones in Excel; empty sets of lines say nothing.
const ruleFormat = some<RuleFormat>({
  fillColor: color,
  fontColor: color,
  bold: fc.boolean(),
  italic: fc.boolean(),
  strikethrough: fc.boolean(),
  numberFormat: format,
  borders: fc.record({ EdgeTop: fc.record({ style: oneOf("Continuous"), weight: oneOf("Thin"), color }) }),
});

const cellAt = (styles: number): fc.Arbitrary<CellSnapshot> =>
  some<CellSnapshot>(
    {
      row: fc.nat({ max: 40 }),
      column: fc.nat({ max: 30 }),
      value,
      formula,
      spill: oneOf("A1:A4"),
      quotePrefix: fc.boolean(),
      style: fc.nat({ max: styles }),
    },
    ["row", "column"],
  );
const block = fc
  .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }))
  .map(([row, column, height, width]) =>
    height + width === 0 ? cellAddress(row, column) : `${cellAddress(row, column)}:${cellAddress(row + height, column + width)}`,
  );
const blocks = fc.array(block, { minLength: 1, maxLength: 3 });
const operator = oneOf(
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
const rule: fc.Arbitrary<ValidationRule> = fc.oneof(
  some<Extract<ValidationRule, { operator: string }>>(
    {
      type: oneOf("WholeNumber", "Decimal", "TextLength"),
      operator,
      formula1: fc.oneof(number, formula),
      formula2: fc.oneof(number, formula),
    },
    ["type", "operator", "formula1"],
  ),
  fc.record({
    type: oneOf("Date"),
    operator,
    formula1: fc.oneof(fc.integer({ min: 0, max: 2958465 }), oneOf("2026-01-31", "1900-01-15", "2026-01-31T06:30:00")),
    formula2: formula,
  }),
  fc.record({ type: oneOf("Time"), operator, formula1: fc.oneof(oneOf("06:30", "23:59:59", "2026-01-31T06:30:00"), fc.constant(0.25)) }),
  fc.record({
    type: oneOf("List"),
    source: oneOf("R,A,C,I", 'a "quoted",b', "=Lists!$A$2:$A$5", "=role_letters"),
    inCellDropDown: fc.boolean(),
  }),
  fc.record({ type: oneOf("Custom"), formula }),
);
const validation = some<ValidationSnapshot>(
  {
    ranges: blocks,
    rule,
    ignoreBlanks: fc.boolean(),
    prompt: fc.record({ showPrompt: fc.boolean(), title: anyText, message: anyText }),
    errorAlert: fc.record({ showAlert: fc.boolean(), style: oneOf("Stop", "Warning", "Information"), title: anyText, message: anyText }),
  },
  ["ranges", "rule", "ignoreBlanks"],
);
const conditionalFormat: fc.Arbitrary<ConditionalFormatSnapshot> = fc.record({
  ranges: blocks,
  rule: fc.oneof(
    fc.record({ type: oneOf("Custom"), formula, format: ruleFormat }),
    some<Extract<ConditionalFormatSnapshot["rule"], { type: "CellValue" }>>(
      { type: oneOf("CellValue"), operator, formula1: formula, formula2: formula, format: ruleFormat },
      ["type", "operator", "formula1", "format"],
    ),
    some<Extract<ConditionalFormatSnapshot["rule"], { type: "DataBar" }>>(
      { type: oneOf("DataBar"), color, minimum: number, maximum: number, showValue: fc.boolean() },
      ["type", "color", "showValue"],
    ),
  ),
  stopIfTrue: fc.boolean(),
  priority: fc.nat({ max: 3 }),
});

const words = oneOf("现金流 <A & B>", "two\nlines", "plain", "");
const kind = oneOf("ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "LineMarkers");
const seriesReference = oneOf("='Model'!$B$5:$F$5", "='预算 2026'!$A$1:$A$3");
const points = fc.double({ min: -5, max: 3000, noNaN: true });
const length = fc.double({ min: 1, max: 800, noNaN: true });
const chart = some<ChartSnapshot>(
  {
    name: oneOf("Chart 1", "现金流"),
    kind,
    title: words,
    series: fc.array(
      some<ChartSnapshot["series"][number]>(
        {
          name: oneOf("", "a < b", "='Model'!$A$5"),
          values: seriesReference,
          categories: seriesReference,
          kind,
          axisGroup: oneOf("Primary", "Secondary"),
          color,
          hidden: fc.boolean(),
          dataLabels: fc.boolean(),
          pointColors: fc.dictionary(oneOf("0", "3"), color),
        },
        ["name", "values"],
      ),
      { maxLength: 4 },
    ),
    left: points,
    top: points,
    width: length,
    height: length,
    legend: oneOf("Top", "Bottom", "Left", "Right"),
    valueAxisFormat: format,
    valueAxisTitle: words,
    categoryAxisTitle: words,
    categoryLabelPosition: oneOf("Low", "High"),
    reversePlotOrder: fc.boolean(),
    gapWidth: fc.nat({ max: 500 }),
    overlap: fc.integer({ min: -100, max: 100 }),
  },
  ["name", "kind", "series", "left", "top", "width", "height"],
);

const margin = fc.double({ min: 0, max: 200, noNaN: true });
const pageText = oneOf("", "&P / &N", "R&&D <x>", "预算", '&"Arial,Bold"Title', " spaced ");
const page = some<PageSnapshot>(
  {
    orientation: oneOf("Portrait", "Landscape"),
    paperSize: oneOf("A4", "Letter", "A3"),
    zoom: fc.oneof(
      fc.record({ scale: fc.integer({ min: 10, max: 400 }) }),
      fc.record(
        { horizontalFitToPages: fc.integer({ min: 1, max: 9 }), verticalFitToPages: fc.integer({ min: 1, max: 9 }) },
        { requiredKeys: [] },
      ),
    ),
    printArea: oneOf("A1:H40", "A1:B2,D4:E5", "C3"),
    printTitleRows: oneOf("$1:$3", "$2:$2"),
    printTitleColumns: oneOf("$A:$B"),
    centerHorizontally: fc.boolean(),
    centerVertically: fc.boolean(),
    margins: fc.record({ top: margin, bottom: margin, left: margin, right: margin, header: margin, footer: margin }),
    headersFooters: some<NonNullable<PageSnapshot["headersFooters"]>>({
      leftHeader: pageText,
      centerHeader: pageText,
      rightHeader: pageText,
      leftFooter: pageText,
      centerFooter: pageText,
      rightFooter: pageText,
    }),
  },
  ["orientation"],
);

const name: fc.Arbitrary<NameSnapshot> = some<NameSnapshot>(
  {
    name: oneOf("xd_kind", "rate_1", "税率"),
    formula: fc.oneof(formula, oneOf("='Model'!$B$3", '="model"', "=1")),
    visible: fc.boolean(),
    comment: anyText,
  },
  ["name", "formula", "visible"],
).map((each) => (each.comment === "" ? { name: each.name, formula: each.formula, visible: each.visible } : each));

const line_ = fc.nat({ max: 60 });
const sheetNamed = (sheetName: string, styles: number): fc.Arbitrary<SheetSnapshot> =>
  some<SheetSnapshot>(
    {
      name: fc.constant(sheetName),
      visibility: oneOf("Visible", "Hidden", "VeryHidden"),
      tabColor: color,
      showGridlines: fc.boolean(),
      showHeadings: fc.boolean(),
      columns: fc.uniqueArray(
        some<SheetSnapshot["columns"][number]>(
          { index: line_, width: fc.double({ min: 1, max: 400, noNaN: true }), hidden: fc.boolean() },
          ["index"],
        ),
        { selector: ({ index }) => index, maxLength: 5 },
      ),
      rows: fc.uniqueArray(
        some<SheetSnapshot["rows"][number]>({ index: line_, height: fc.double({ min: 1, max: 400, noNaN: true }), hidden: fc.boolean() }, [
          "index",
        ]),
        { selector: ({ index }) => index, maxLength: 5 },
      ),
      cells: fc.uniqueArray(cellAt(styles), { selector: ({ row, column }) => `${row},${column}`, maxLength: 25 }),
      merges: fc.array(block, { maxLength: 2 }),
      freeze: fc.record({ rows: fc.nat({ max: 5 }), columns: fc.nat({ max: 5 }) }),
      names: fc.array(name, { maxLength: 2 }),
      validations: fc.array(validation, { maxLength: 3 }),
      conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
      charts: fc.array(chart, { maxLength: 2 }),
      page,
      protection: fc.record({
        options: fc
          .dictionary(oneOf("allowFormatCells", "allowEditObjects", "allowSort", "allowPivotTables"), fc.boolean())
          .chain((allowed) => oneOf("Normal", "Unlocked", "None").map((selectionMode) => ({ ...allowed, selectionMode }))),
      }),
    },
    [
      "name",
      "visibility",
      "showGridlines",
      "showHeadings",
      "columns",
      "rows",
      "cells",
      "merges",
      "names",
      "validations",
      "conditionalFormats",
      "charts",
    ],
  );

const workbook: fc.Arbitrary<WorkbookSnapshot> = fc.record({
  sheets: fc.tuple(sheetNamed("Model", 5), sheetNamed("预算 2026", 5)).chain((both) => oneOf(1, 2).map((count) => both.slice(0, count))),
  names: fc.array(name, { maxLength: 2 }),
  styles: fc.array(style, { minLength: 3, maxLength: 6 }),
  activeSheet: fc.constant("Model"),
});

describe("a saved workbook", () => {
  it("opens as it was", async () => {
    expect(normalForm(exampleSnapshot)).toEqual(exampleSnapshot);
    expect(await open(await save(exampleSnapshot))).toEqual(exampleSnapshot);
  });

  it("opens in its normal form, whatever it was", () =>
    fc.assert(
      fc.asyncProperty(workbook, async (given) => {
        const normal = normalForm(given);
        expect(await open(await save(given))).toEqual(normal);
        expect(normalForm(normal)).toEqual(normal);
      }),
      { numRuns: 100, endOnFailure: true },
    ));

  it("is the same bytes for the same snapshot, in whatever year and order of members", async () => {
    const reversed = {
      activeSheet: exampleSnapshot.activeSheet,
      styles: exampleSnapshot.styles,
      names: exampleSnapshot.names,
      sheets: exampleSnapshot.sheets,
    };
    const [first, second] = [await save(exampleSnapshot), await save(reversed)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    // Bytes 10 to 13 of a zip entry are its time and date: 1980-01-01 12:00.
    expect([...first.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });

  it("passes the lint", async () => {
    expect(lint(await save(exampleSnapshot))).toEqual([]);
  });
});
