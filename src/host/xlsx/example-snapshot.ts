// A small workbook in which every feature of the snapshot occurs: the schema proof, the round trip and LibreOffice are shown this one.

import type { CellSnapshot, CellValue, SheetSnapshot, StyleSnapshot, WorkbookSnapshot } from "../model/snapshot";

const plain = { visibility: "Visible", showGridlines: true, showHeadings: true, columns: [], rows: [], cells: [], merges: [], names: [], validations: [], conditionalFormats: [], charts: [] } as const satisfies Omit<SheetSnapshot, "name">; // prettier-ignore

/** In the order of their first use below, so that the snapshot is in its normal form. */
const styles: readonly StyleSnapshot[] = [
  { bold: true, fontName: "Arial", fontSize: 16, fontColor: "#1F3864" }, // 0 title
  { bold: true, fontColor: "#FFFFFF", fillColor: "#1F3864", horizontalAlignment: "Center", verticalAlignment: "Center", wrapText: true }, // 1 header
  { fontColor: "#0000FF", fillColor: "#FFF8E1", numberFormat: "0.0%", unlocked: true }, // 2 rate input
  { fontColor: "#0000FF", fillColor: "#FFF8E1", numberFormat: "#,##0.0", unlocked: true }, // 3 input
  { numberFormat: "#,##0.0", borders: { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" }, EdgeBottom: { style: "Double", weight: "Thick", color: "#1F3864" } } }, // 4 result
  { numberFormat: '0\\.0,"万"', italic: true, underline: "Double", formulaHidden: true }, // 5 display
  { numberFormat: "yyyy-mm-dd", strikethrough: true, indentLevel: 2 }, // 6 date
  { horizontalAlignment: "Right", verticalAlignment: "Top", textOrientation: -45, underline: "Single", borders: { EdgeLeft: { style: "Dash", weight: "Medium", color: "#FF0000" }, EdgeRight: { style: "Dot", weight: "Thin", color: "#00B050" } } }, // 7 turned
]; // prettier-ignore

const rows = (first: number, column: number, values: readonly CellValue[], style?: number): CellSnapshot[] =>
  values.map((value, index) => ({ row: first + index, column, value, ...(style === undefined ? {} : { style }) }));
const across = (row: number, column: number, values: readonly CellValue[], style?: number): CellSnapshot[] =>
  values.map((value, index) => ({ row, column: column + index, value, ...(style === undefined ? {} : { style }) }));
const byPosition = (cells: readonly CellSnapshot[]): readonly CellSnapshot[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

const flows = [-800, 800, 1000, 1000, 1000] as const;
const base = [0, 0, 800, 1800, 2800] as const;

const model: SheetSnapshot = {
  ...plain,
  name: "Model",
  tabColor: "#1F3864",
  showGridlines: false,
  showHeadings: false,
  columns: [{ index: 0, width: 150 }, { index: 1, width: 75 }, { index: 8, hidden: true }, { index: 9, width: 30, hidden: true }],
  rows: [{ index: 0, height: 30 }, { index: 30, hidden: true }],
  cells: byPosition([
    { row: 0, column: 0, value: "ROI 模型 <A & B>", style: 0 },
    ...across(2, 0, ["期间 Period", 0, 1, 2, 3, 4], 1),
    { row: 3, column: 0, value: "折现率 Rate" },
    { row: 3, column: 1, value: 0.1, style: 2 },
    { row: 4, column: 0, value: "现金流 Flow" },
    ...across(4, 1, flows, 3),
    { row: 5, column: 0, value: "Cumulative" },
    ...[-800, 0, 1000, 2000, 3000].map((value, index): CellSnapshot => ({ row: 5, column: index + 1, value, formula: `=SUM($B$5:${"BCDEF"[index] ?? ""}5)`, style: 4 })),
    { row: 6, column: 0, value: "Base" },
    ...across(6, 1, base),
    { row: 7, column: 0, value: "NPV" },
    { row: 7, column: 1, value: 2188.0472645311106, formula: "=NPV(B4,C5:F5)+B5", style: 5 },
    { row: 8, column: 0, value: "IRR" },
    { row: 8, column: 1, value: 1.0512737325338777, formula: "=IRR(B5:F5,0.5)" },
    { row: 9, column: 0, value: "Weighted" },
    { row: 9, column: 1, value: 11000, formula: "=SUMPRODUCT(B3:F3,B5:F5)-Lists!B2*0+1200" },
    { row: 10, column: 0, value: "Cross-sheet" },
    { row: 10, column: 1, value: 1200.5, formula: "='预算 2026'!$B$2*2" },
    { row: 11, column: 0, value: "Check" },
    { row: 11, column: 1, value: true, formula: "=ABS(SUM(B5:F5)-F6)<0.000001" },
    { row: 12, column: 1, value: "OK", formula: '=IF(B12,"OK","不平")' },
    { row: 13, column: 1, value: { error: "#DIV/0!" }, formula: "=1/0" },
    { row: 14, column: 1, value: 46053, style: 6 },
    { row: 15, column: 1, value: "turned", style: 7 },
    { row: 16, column: 0, value: "007", quotePrefix: true },
    { row: 16, column: 1, value: false },
    { row: 16, column: 2, value: { error: "#N/A" } },
    { row: 17, column: 0, value: "=not a formula", quotePrefix: true },
    { row: 17, column: 1, value: 1.0000000000000002 },
    { row: 17, column: 2, value: 1e21 },
    { row: 18, column: 0, value: " line 1\nline 2\ttab _x0041_ \u0001 😀 " },
  ]),
  merges: ["A1:F1"],
  freeze: { rows: 3, columns: 1 },
  names: [
    { name: "xd_kind", formula: '="model"', visible: false },
    { name: "xd_in_rate", formula: "='Model'!$B$4", visible: true, comment: "per period, a fraction" },
  ],
  validations: [
    { ranges: ["B4"], rule: { type: "Decimal", operator: "Between", formula1: -0.99, formula2: 10 }, ignoreBlanks: true, prompt: { showPrompt: true, title: "折现率", message: "每期，\n例如 10%" }, errorAlert: { showAlert: true, style: "Stop", title: "超出范围", message: "请输入 -99% 到 1000%" } },
    { ranges: ["B5:D5", "E5:F5"], rule: { type: "WholeNumber", operator: "GreaterThanOrEqualTo", formula1: "=-$B$4*1000000" }, ignoreBlanks: false, errorAlert: { showAlert: false, style: "Warning", title: "", message: "" } },
    { ranges: ["B15"], rule: { type: "Date", operator: "GreaterThan", formula1: "2025-12-31" }, ignoreBlanks: true, errorAlert: { showAlert: true, style: "Information", title: "日期", message: "2026 年起" } },
    { ranges: ["B16"], rule: { type: "Time", operator: "NotBetween", formula1: "06:00:00", formula2: "22:30:00" }, ignoreBlanks: true },
    { ranges: ["A17"], rule: { type: "TextLength", operator: "LessThan", formula1: 20 }, ignoreBlanks: true },
    { ranges: ["A18"], rule: { type: "Custom", formula: '=LEFT(A18,1)="="' }, ignoreBlanks: true, prompt: { showPrompt: false, title: "hidden", message: "prompt" } },
  ],
  conditionalFormats: [
    { ranges: ["B6:F6"], rule: { type: "CellValue", operator: "LessThan", formula1: "=0", format: { fontColor: "#C00000", fillColor: "#FFC7CE", bold: true } }, stopIfTrue: true, priority: 0 },
    { ranges: ["B6:F6"], rule: { type: "CellValue", operator: "Between", formula1: "=0", formula2: "=$B$4*10000", format: { italic: true, strikethrough: false, numberFormat: "0.00" } }, stopIfTrue: false, priority: 1 },
    { ranges: ["B12", "B13"], rule: { type: "Custom", formula: "=$B$12", format: { fillColor: "#C6EFCE", borders: { EdgeBottom: { style: "Continuous", weight: "Thin", color: "#006100" } } } }, stopIfTrue: false, priority: 2 },
    { ranges: ["B7:F7"], rule: { type: "DataBar", color: "#638EC6", minimum: 0, maximum: 4000, showValue: true }, stopIfTrue: false, priority: 3 },
    { ranges: ["B3:F3"], rule: { type: "DataBar", color: "#63C384", showValue: false }, stopIfTrue: false, priority: 4 },
  ],
  charts: [
    {
      name: "Cash flow", kind: "ColumnClustered", title: "现金流 & cumulative", left: 10.5, top: 330, width: 420, height: 220, legend: "Bottom",
      valueAxisFormat: "#,##0", valueAxisTitle: "万元", categoryAxisTitle: "期间", gapWidth: 60, overlap: 0, categoryLabelPosition: "Low",
      series: [
        { name: "='Model'!$A$5", values: "='Model'!$B$5:$F$5", categories: "='Model'!$B$3:$F$3", color: "#1F3864", pointColors: { 0: "#C00000" }, dataLabels: true },
        { name: "累计", values: "='Model'!$B$6:$F$6", categories: "='Model'!$B$3:$F$3", kind: "LineMarkers", axisGroup: "Secondary", color: "#ED7D31" },
      ],
    },
    {
      name: "Waterfall", kind: "ColumnStacked", left: 450, top: 330, width: 300, height: 220, legend: "Right",
      series: [
        { name: "='Model'!$A$7", values: "='Model'!$B$7:$F$7", hidden: true },
        { name: "='Model'!$A$5", values: "='Model'!$B$5:$F$5" },
      ],
    },
    {
      name: "Gantt", kind: "BarStacked", title: "Gantt", left: 10, top: 570, width: 300, height: 150, reversePlotOrder: true,
      series: [
        { name: "start", values: "='Lists'!$B$2:$B$5", categories: "='Lists'!$A$2:$A$5", hidden: true },
        { name: "days", values: "='Lists'!$C$2:$C$5", categories: "='Lists'!$A$2:$A$5", color: "#70AD47" },
      ],
    },
    { name: "Lines", kind: "Line", left: 320, top: 570, width: 300, height: 150, legend: "Top", series: [{ name: "flow", values: "='Model'!$B$5:$F$5" }] },
    { name: "Bars", kind: "BarClustered", left: 630, top: 570, width: 150, height: 150, legend: "Left", series: [{ name: "flow", values: "='Model'!$B$5:$F$5", categories: "='Model'!$B$3:$F$3" }] },
  ],
  page: {
    orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 }, printArea: "A1:P50", printTitleRows: "$1:$3", printTitleColumns: "$A:$A",
    centerHorizontally: true, margins: { top: 54, bottom: 54, left: 36, right: 36, header: 22.5, footer: 22.5 },
    headersFooters: { leftHeader: "ROI 模型", centerHeader: "R&&D", rightHeader: "&D", centerFooter: "&P / &N", rightFooter: "&F <x>" },
  },
  protection: { options: { allowFormatCells: true, allowFormatColumns: true, allowEditObjects: true, selectionMode: "Unlocked" } },
}; // prettier-ignore

const budget: SheetSnapshot = {
  ...plain,
  name: "预算 2026",
  cells: byPosition([
    ...across(0, 0, ["部门", "金额", "角色"], 1),
    ...rows(1, 0, ["IT", "Sales's"]),
    ...rows(1, 1, [600.25, 1], 3),
    ...rows(1, 2, ["R", "A"]),
    { row: 4, column: 0, value: 601.25, formula: "=SUM(B2:B3)", style: 4 },
    { row: 5, column: 0, value: 1201.25, formula: "=total_amount+B2-1.25+1" },
  ]),
  validations: [
    { ranges: ["C2:C3"], rule: { type: "List", source: "=Lists!$A$2:$A$5", inCellDropDown: true }, ignoreBlanks: true },
    { ranges: ["D2:D3"], rule: { type: "List", source: 'R,A,"C",I', inCellDropDown: false }, ignoreBlanks: true },
    { ranges: ["E2:E3"], rule: { type: "List", source: "=role_letters", inCellDropDown: true }, ignoreBlanks: true },
  ],
  names: [{ name: "xd_kind", formula: '="pool"', visible: false }],
  page: { orientation: "Portrait", paperSize: "Letter", zoom: { scale: 85 }, printArea: "A1:C6", centerVertically: true },
}; // prettier-ignore

const lists: SheetSnapshot = {
  ...plain,
  name: "Lists",
  visibility: "Hidden",
  cells: byPosition([
    ...rows(0, 0, ["角色 Role", "R", "A", "C", "I"]),
    ...rows(1, 1, [0, 5, 10, 15]),
    ...rows(1, 2, [5, 6, 7, 8]),
    { row: 0, column: 4, value: "R", formula: '=TRANSPOSE(A2:A3)&""', spill: "E1:F1" },
    { row: 0, column: 5, value: "A" },
  ]),
  freeze: { rows: 1, columns: 0 },
  names: [],
}; // prettier-ignore

/** In its normal form: open(save(exampleSnapshot)) equals it. */
export const exampleSnapshot: WorkbookSnapshot = {
  sheets: [model, budget, lists, { ...plain, name: "Deep", visibility: "VeryHidden" }],
  names: [
    { name: "role_letters", formula: "='Lists'!$A$2:$A$5", visible: true },
    { name: "total_amount", formula: "='预算 2026'!$A$5", visible: true },
    { name: "one", formula: "=1", visible: false },
  ],
  styles,
  activeSheet: "预算 2026",
};
