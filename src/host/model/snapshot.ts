// What a whole workbook is, as plain data: the one shape that save, open, and "is it as before?" share.
// Knows Excel's notions only; every string is as Office.js would give it in en-US.

/** A cell's calculated value; an error is its text in an object, so that the string "#N/A" stays a string. */
export type CellValue = number | string | boolean | { readonly error: string };

export interface CellSnapshot {
  readonly row: number; // 0-based
  readonly column: number; // 0-based
  /** Absent for a cell that has only a style. For a formula: the calculated value. */
  readonly value?: CellValue;
  /** English, comma-separated, with the leading "=". Absent in cells that a spill fills. */
  readonly formula?: string;
  /** For the anchor of a spilling formula: the block it fills, "A1:A4". Members of the block carry values only. */
  readonly spill?: string;
  /** True where the text was entered with a leading apostrophe. */
  readonly quotePrefix?: boolean;
  /** Index into WorkbookSnapshot.styles; absent means the default style. */
  readonly style?: number;
}

export type BorderStyle = "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";
export interface BorderSnapshot {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string; // "#RRGGBB"
}
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** One cell's look; an absent member is Excel's default (Calibri 11, General, no fill, bottom, locked …). */
export interface StyleSnapshot {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string; // "#RRGGBB"
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly fillColor?: string; // "#RRGGBB"
  readonly horizontalAlignment?: "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly verticalAlignment?: "Top" | "Center" | "Justify" | "Distributed";
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly borders?: Partial<Record<BorderEdge, BorderSnapshot>>;
  readonly unlocked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface NameSnapshot {
  readonly name: string;
  /** "='Model'!$B$3", "=\"model\"", "=1" */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment?: string;
}

export type ComparisonOperator =
  "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqualTo" | "LessThanOrEqualTo";

/** A bound: a number, or a formula with a leading "=", or for date/time an ISO string. */
export type Bound = number | string;
export type ValidationRule =
  | {
      readonly type: "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";
      readonly operator: ComparisonOperator;
      readonly formula1: Bound;
      readonly formula2?: Bound;
    }
  | { readonly type: "List"; /** "=Lists!$A$2:$A$5", "=name" or "R,A,C,I" */ readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string };

export interface ValidationSnapshot {
  readonly ranges: readonly string[]; // "B2:B9"
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert?: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

/** The look that a conditional format lays over a cell. */
export interface RuleFormat {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Partial<Record<BorderEdge, BorderSnapshot>>;
}
export type ConditionalRule =
  | {
      readonly type: "Custom";
      /** relative to the top-left of the first range, leading "=" */ readonly formula: string;
      readonly format: RuleFormat;
    }
  | {
      readonly type: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: RuleFormat;
    }
  | { readonly type: "DataBar"; readonly color: string; readonly minimum?: number; readonly maximum?: number; readonly showValue: boolean };
export interface ConditionalFormatSnapshot {
  readonly ranges: readonly string[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
  /** 0 is evaluated first. */
  readonly priority: number;
}

export type ChartKind = "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked" | "Line" | "LineMarkers";
export interface SeriesSnapshot {
  /** A text, or "='Model'!$A$4". */
  readonly name: string;
  readonly values: string; // "='Model'!$C$4:$F$4"
  readonly categories?: string; // "='Model'!$C$3:$F$3"
  readonly kind?: ChartKind; // where it differs from the chart's
  readonly axisGroup?: "Primary" | "Secondary";
  readonly color?: string;
  readonly hidden?: boolean; // no fill: the base of a waterfall
  readonly dataLabels?: boolean;
  readonly pointColors?: Readonly<Record<number, string>>;
}
export interface ChartSnapshot {
  readonly name: string;
  readonly kind: ChartKind;
  readonly title?: string;
  readonly series: readonly SeriesSnapshot[];
  /** Points from the sheet's top-left. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly legend?: "Top" | "Bottom" | "Left" | "Right"; // absent: no legend
  readonly valueAxisFormat?: string;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  /** Where the category axis's labels stand; "Low" keeps them clear of negative bars. Absent: beside the axis. */
  readonly categoryLabelPosition?: "Low" | "High";
  readonly reversePlotOrder?: boolean;
  readonly gapWidth?: number;
  readonly overlap?: number;
}

export interface PageSnapshot {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize?: "A4" | "Letter" | "A3";
  readonly zoom?: { readonly scale: number } | { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly printArea?: string; // "A1:H40"
  readonly printTitleRows?: string; // "$1:$3"
  readonly printTitleColumns?: string; // "$A:$B"
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Points. */
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly headersFooters?: Partial<
    Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>
  >;
}

export interface ProtectionSnapshot {
  /** As Office.js names them: allowFormatCells, allowInsertRows, …; an absent one is false, selectionMode is "Normal". */
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Points, where they differ from the default (48 points wide, 15 points high). */
  readonly columns: readonly { readonly index: number; readonly width?: number; readonly hidden?: boolean }[];
  readonly rows: readonly { readonly index: number; readonly height?: number; readonly hidden?: boolean }[];
  /** Sorted by row, then column. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly string[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly names: readonly NameSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  readonly page?: PageSnapshot;
  readonly protection?: ProtectionSnapshot;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly styles: readonly StyleSnapshot[];
  readonly activeSheet: string;
}
