// How each verb is said to Excel.
import { onSheet, toAddress, type Rect } from "../spec/address";
import type { Look } from "../spec/styles";
import type { Bounds, Handlers, ValidationPlan } from "../spec/verb";

/** Excel cuts an address string at 8,192 characters. */
const longestAddress = 8000;

export const handlers: Handlers<Excel.RequestContext> = {
  addSheet: (context, verb) => void context.workbook.worksheets.add(verb.sheet),
  addName(context, verb) {
    const refers = typeof verb.refers === "string" ? verb.refers : `=${onSheet(verb.sheet, verb.refers)}`;
    sheetOf(context, verb).names.add(verb.name, refers);
  },
  setCells(context, verb) {
    // null leaves a cell alone; the type of the property does not know that.
    rangeOf(context, verb).formulas = verb.cells as unknown[][] as string[][];
  },
  setNumberFormats(context, verb) {
    rangeOf(context, verb).numberFormat = verb.formats as unknown[][] as string[][];
  },
  setFont(context, verb) {
    const { font } = rangeOf(context, verb).format;
    font.name = verb.font;
    if (verb.size !== undefined) font.size = verb.size;
  },
  setLook(context, verb) {
    for (const areas of areasOf(context, verb)) applyLook(areas.format, verb.look);
  },
  setColumnWidth(context, verb) {
    const columns = sheetOf(context, verb).getRangeByIndexes(0, verb.column, 1, verb.count).getEntireColumn();
    columns.format.columnWidth = (verb.characters * 7 + 5) * 0.75; // 7 pixels a digit of Calibri 11, 5 of padding, 0.75 points a pixel
  },
  setRowHeight(context, verb) {
    sheetOf(context, verb).getRangeByIndexes(verb.row, 0, verb.count, 1).getEntireRow().format.rowHeight = verb.points;
  },
  setValidation(context, verb) {
    for (const { dataValidation } of areasOf(context, verb)) {
      dataValidation.rule = validationRule(verb.rule);
      if (verb.prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: "", message: verb.prompt };
    }
  },
  addRule(context, verb) {
    const { custom } = sheetOf(context, verb).getRange(toAddress(verb.over)).conditionalFormats.add("Custom");
    custom.rule.formula = verb.formula;
    custom.format.font.color = verb.look.color;
    custom.format.fill.color = verb.look.fill;
  },
  addChart(context, { sheet, chart }) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = (rect: Rect): Excel.Range => worksheet.getRange(toAddress(rect));
    const [first, ...others] = chart.series;
    if (!first) return;
    const drawn = worksheet.charts.add(chart.kind, range(first.values), first.values.rows === 1 ? "Rows" : "Columns");
    drawn.name = chart.name;
    drawn.title.text = chart.title;
    drawn.legend.visible = chart.legend;
    if (chart.legend) drawn.legend.position = "Bottom";
    if (chart.valueFormat) drawn.axes.valueAxis.numberFormat = chart.valueFormat;
    drawn.axes.categoryAxis.tickLabelPosition = "Low"; // below bars that go down
    if (chart.topDown) drawn.axes.categoryAxis.reversePlotOrder = true;
    for (const [index, planned] of [first, ...others].entries()) {
      const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(planned.name);
      series.name = planned.name;
      // Also for the first one: while formulas wait for their values Excel may take its first cell for a heading.
      series.setValues(range(planned.values));
      series.setXAxisValues(range(planned.categories));
      if (planned.kind) series.chartType = planned.kind;
      // One for the whole chart: the columns of all series stand in it.
      if (chart.gap !== undefined && index === 0) series.gapWidth = chart.gap;
      if (planned.color === null) series.format.fill.clear();
      else if ((planned.kind ?? chart.kind).startsWith("Line")) series.format.line.color = planned.color;
      else series.format.fill.setSolidColor(planned.color);
    }
    const corner = (row: number, column: number): Excel.Range => worksheet.getRangeByIndexes(row, column, 1, 1);
    drawn.setPosition(
      corner(chart.over.row, chart.over.column),
      corner(chart.over.row + chart.over.rows - 1, chart.over.column + chart.over.columns - 1),
    );
  },
  setPage(context, { sheet, page }) {
    const layout = context.workbook.worksheets.getItem(sheet).pageLayout;
    layout.orientation = page.landscape ? "Landscape" : "Portrait";
    layout.paperSize = page.paper === "A4" ? "A4" : "Letter";
    layout.zoom = { horizontalFitToPages: 1, ...(page.onePage && { verticalFitToPages: 1 }) };
    layout.centerHorizontally = true;
    layout.setPrintArea(toAddress(page.area));
    if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.first + page.titleRows.count}`);
    const words = layout.headersFooters.defaultForAllPages;
    words.centerHeader = page.header.replaceAll("&", "&&"); // a single & begins a code
    words.leftFooter = page.footer.left;
    words.centerFooter = page.footer.center;
    words.rightFooter = page.footer.right;
  },
  setView(context, verb) {
    const worksheet = sheetOf(context, verb);
    worksheet.showGridlines = false;
    if (verb.tabColor !== undefined) worksheet.tabColor = verb.tabColor;
    if (verb.freezeRows > 0 && verb.freezeColumns > 0)
      worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, verb.freezeRows, verb.freezeColumns));
    else if (verb.freezeRows > 0) worksheet.freezePanes.freezeRows(verb.freezeRows);
    else if (verb.freezeColumns > 0) worksheet.freezePanes.freezeColumns(verb.freezeColumns);
  },
  insert(context, verb) {
    const lines = linesOf(context, verb);
    lines.insert(verb.along === "rows" ? "Down" : "Right");
    // Excel gives new rows the look of their neighbours; theirs is set afterwards.
    linesOf(context, verb).clear("Formats");
  },
  delete(context, verb) {
    linesOf(context, verb).delete(verb.along === "rows" ? "Up" : "Left");
  },
  clearLook(context, verb) {
    for (const rect of verb.over) sheetOf(context, verb).getRange(toAddress(rect)).clear("Formats");
    for (const { dataValidation } of areasOf(context, verb)) dataValidation.clear();
  },
  fitRow(context, verb) {
    sheetOf(context, verb).getRangeByIndexes(verb.row, 0, 1, 1).getEntireRow().format.autofitRows();
  },
  removeName(context, verb) {
    sheetOf(context, verb).names.getItem(verb.name).delete();
  },
  removeChart(context, verb) {
    sheetOf(context, verb).charts.getItem(verb.name).delete();
  },
  retitleChart(context, verb) {
    const chart = sheetOf(context, verb).charts.getItem(verb.name);
    if (verb.title !== undefined) chart.title.text = verb.title;
    for (const [index, name] of verb.series.entries()) if (name !== null) chart.series.getItemAt(index).name = name;
  },
  rename(context, verb) {
    sheetOf(context, verb).name = verb.to;
  },
  activate(context, verb) {
    const worksheet = sheetOf(context, verb);
    worksheet.activate();
    worksheet.getRange("A1").select();
  },
};

const sheetOf = (context: Excel.RequestContext, verb: { readonly sheet: string }): Excel.Worksheet =>
  context.workbook.worksheets.getItem(verb.sheet);
/** Whole rows or whole columns. */
function linesOf(
  context: Excel.RequestContext,
  { sheet, along, at, count }: { readonly sheet: string; readonly along: "rows" | "columns"; readonly at: number; readonly count: number },
): Excel.Range {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return along === "rows"
    ? worksheet.getRangeByIndexes(at, 0, count, 1).getEntireRow()
    : worksheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
}
const rangeOf = (context: Excel.RequestContext, verb: { readonly sheet: string; readonly at: Rect }): Excel.Range =>
  sheetOf(context, verb).getRangeByIndexes(verb.at.row, verb.at.column, verb.at.rows, verb.at.columns);

/** Scattered rectangles as few areas: one statement formats them all. */
function areasOf(context: Excel.RequestContext, verb: { readonly sheet: string; readonly over: readonly Rect[] }): Excel.RangeAreas[] {
  const groups: string[] = [];
  for (const address of verb.over.map((rect) => toAddress(rect))) {
    const last = groups.length - 1;
    const open = groups[last];
    if (open !== undefined && open.length + address.length < longestAddress) groups[last] = `${open},${address}`;
    else groups.push(address);
  }
  const worksheet = sheetOf(context, verb);
  return groups.map((addresses) => worksheet.getRanges(addresses));
}

function applyLook(format: Excel.RangeFormat, look: Look): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap) format.wrapText = true;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.unlocked) format.protection.locked = false;
  if (look.border) border(format, look.border);
}

const thin = "#BFC5CF";
function border(format: Excel.RangeFormat, kind: NonNullable<Look["border"]>): void {
  const edge = (
    name: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
    style: "Continuous" | "Double" = "Continuous",
  ): void => {
    const one = format.borders.getItem(name);
    one.style = style;
    one.color = thin;
  };
  if (kind === "all")
    for (const name of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) edge(name);
  if (kind === "top" || kind === "total") edge("EdgeTop");
  if (kind === "bottom") edge("EdgeBottom");
  if (kind === "total") edge("EdgeBottom", "Double");
}

function validationRule(rule: ValidationPlan): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "date":
      return { date: { formula1: "1900-03-01", operator: "GreaterThanOrEqualTo" } };
    case "length":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "integer":
      return { wholeNumber: bounds(rule) };
    case "decimal":
      return { decimal: bounds(rule) };
  }
}

function bounds({ min, max, above }: Bounds): Excel.BasicDataValidation {
  if (above !== undefined && max === undefined) return { formula1: above, operator: "GreaterThan" };
  const low = above ?? min;
  if (low !== undefined && max !== undefined) return { formula1: low, formula2: max, operator: "Between" };
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  return { formula1: low ?? -1e15, operator: "GreaterThanOrEqualTo" };
}
