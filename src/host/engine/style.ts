// A cell's look, in Office.js' words and in Univer's. What Univer cannot hold travels in the cell's `custom`.
import type { BorderEdge, BorderSnapshot, StyleSnapshot } from "../model/snapshot";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from "./univer";
import type { IBorderStyleData, IStyleData, Nullable } from "./univer";

export type StylePatch = { readonly [K in keyof StyleSnapshot]?: StyleSnapshot[K] | null };

/** The members that Univer has no place for, or only a near one. */
export type ExtraStyle = Pick<StyleSnapshot, "horizontalAlignment" | "verticalAlignment" | "indentLevel" | "unlocked" | "formulaHidden">;

type BorderKey = "t" | "b" | "l" | "r";
const borderKeys: Readonly<Record<BorderEdge, BorderKey>> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
const edges = Object.entries(borderKeys) as [BorderEdge, BorderKey][];

const horizontal: Readonly<Record<NonNullable<StyleSnapshot["horizontalAlignment"]>, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Readonly<Record<NonNullable<StyleSnapshot["verticalAlignment"]>, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

/** Pixels that Univer leaves between a cell's left edge and its text, and that one step of indentation adds. */
const plainPadding = 2;
const indentPadding = 9;

/**
 * The part of a patch that Univer holds. null members take a property away, as in Univer's own commands.
 *
 * @example toUniver({ bold: true, fillColor: null }) // { bl: 1, bg: null }
 */
export function toUniver(patch: StylePatch): IStyleData {
  const style: { -readonly [K in keyof IStyleData]: IStyleData[K] | null } = {};
  if (patch.numberFormat !== undefined)
    style.n = patch.numberFormat === null || patch.numberFormat === "General" ? null : { pattern: patch.numberFormat };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = patch.fontColor === null ? null : { rgb: patch.fontColor };
  if (patch.fillColor !== undefined) style.bg = patch.fillColor === null ? null : { rgb: patch.fillColor };
  if (patch.bold !== undefined) style.bl = patch.bold ? BooleanNumber.TRUE : null;
  if (patch.italic !== undefined) style.it = patch.italic ? BooleanNumber.TRUE : null;
  if (patch.strikethrough !== undefined) style.st = patch.strikethrough ? { s: BooleanNumber.TRUE } : null;
  if (patch.underline !== undefined)
    style.ul =
      patch.underline === null
        ? null
        : { s: BooleanNumber.TRUE, t: patch.underline === "Double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE };
  if (patch.horizontalAlignment !== undefined) style.ht = patch.horizontalAlignment === null ? null : horizontal[patch.horizontalAlignment];
  if (patch.verticalAlignment !== undefined) style.vt = patch.verticalAlignment === null ? null : vertical[patch.verticalAlignment];
  if (patch.wrapText !== undefined) style.tb = patch.wrapText ? WrapStrategy.WRAP : null;
  if (patch.indentLevel !== undefined) style.pd = patch.indentLevel ? { l: plainPadding + indentPadding * patch.indentLevel } : null;
  if (patch.textOrientation !== undefined) style.tr = patch.textOrientation ? rotation(patch.textOrientation) : null;
  if (patch.borders !== undefined) style.bd = patch.borders === null ? { t: null, r: null, b: null, l: null } : borders(patch.borders);
  // null is Univer's word for "take it away"; its types do not say so for every member.
  return style as IStyleData;
}

/** Excel counts degrees against the clock and writes 180 for upright letters; Univer counts with the clock. */
function rotation(degrees: number): { a: number; v?: BooleanNumber } {
  return degrees === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };
}

/** Edges that `borders` does not name are taken away: the member is replaced whole. */
function borders(given: NonNullable<StyleSnapshot["borders"]>): NonNullable<IStyleData["bd"]> {
  return Object.fromEntries(edges.map(([edge, key]) => [key, given[edge] === undefined ? null : toBorder(given[edge])]));
}

const {
  THIN,
  HAIR,
  DOTTED,
  DASHED,
  DASH_DOT,
  DASH_DOT_DOT,
  DOUBLE,
  MEDIUM,
  MEDIUM_DASHED,
  MEDIUM_DASH_DOT,
  MEDIUM_DASH_DOT_DOT,
  SLANT_DASH_DOT,
  THICK,
} = BorderStyleTypes;
const continuous = { Hairline: HAIR, Thin: THIN, Medium: MEDIUM, Thick: THICK } as const;
const dashes = {
  Dash: { thin: DASHED, medium: MEDIUM_DASHED },
  DashDot: { thin: DASH_DOT, medium: MEDIUM_DASH_DOT },
  DashDotDot: { thin: DASH_DOT_DOT, medium: MEDIUM_DASH_DOT_DOT },
  Dot: { thin: DOTTED, medium: DOTTED },
  Double: { thin: DOUBLE, medium: DOUBLE },
  SlantDashDot: { thin: SLANT_DASH_DOT, medium: SLANT_DASH_DOT },
} as const;

/** Excel's file format knows 13 kinds of line, and so does Univer; other pairs of style and weight fall to the nearest, as in Excel. */
function toBorder(border: BorderSnapshot): IBorderStyleData {
  const heavy = border.weight === "Medium" || border.weight === "Thick";
  const kind = border.style === "Continuous" ? continuous[border.weight] : dashes[border.style][heavy ? "medium" : "thin"];
  return { s: kind, cl: { rgb: border.color } };
}

const lines = new Map<BorderStyleTypes, Pick<BorderSnapshot, "style" | "weight">>([
  [THIN, { style: "Continuous", weight: "Thin" }],
  [HAIR, { style: "Continuous", weight: "Hairline" }],
  [MEDIUM, { style: "Continuous", weight: "Medium" }],
  [THICK, { style: "Continuous", weight: "Thick" }],
  [DOTTED, { style: "Dot", weight: "Thin" }],
  [DASHED, { style: "Dash", weight: "Thin" }],
  [DASH_DOT, { style: "DashDot", weight: "Thin" }],
  [DASH_DOT_DOT, { style: "DashDotDot", weight: "Thin" }],
  [DOUBLE, { style: "Double", weight: "Thick" }],
  [MEDIUM_DASHED, { style: "Dash", weight: "Medium" }],
  [MEDIUM_DASH_DOT, { style: "DashDot", weight: "Medium" }],
  [MEDIUM_DASH_DOT_DOT, { style: "DashDotDot", weight: "Medium" }],
  [SLANT_DASH_DOT, { style: "SlantDashDot", weight: "Medium" }],
]);

const extraKeys = [
  "horizontalAlignment",
  "verticalAlignment",
  "indentLevel",
  "unlocked",
  "formulaHidden",
] as const satisfies readonly (keyof ExtraStyle)[];
type ExtraKey = (typeof extraKeys)[number];

/** Whether a patch says anything of what is kept beside Univer's style. */
export const mentionsExtra = (patch: StylePatch): boolean => extraKeys.some((key) => patch[key] !== undefined);

/**
 * What remains to be kept beside Univer's style after a patch; null when nothing does.
 *
 * @example patchExtra({ unlocked: true }, { formulaHidden: true }) // { unlocked: true, formulaHidden: true }
 */
export function patchExtra(before: ExtraStyle | null, patch: StylePatch): ExtraStyle | null {
  if (!mentionsExtra(patch)) return before;
  const after: Partial<Record<ExtraKey, unknown>> = { ...before };
  for (const key of extraKeys) {
    const value = patch[key];
    if (value === undefined) continue;
    delete after[key];
    if (value !== null && value !== false && value !== 0 && needsExtra(key, value)) after[key] = value;
  }
  return Object.keys(after).length === 0 ? null : (after as ExtraStyle);
}

function needsExtra(key: ExtraKey, value: unknown): boolean {
  if (key === "horizontalAlignment") return value === "Fill" || value === "CenterAcrossSelection";
  if (key === "verticalAlignment") return value === "Justify" || value === "Distributed";
  return true;
}

const horizontalBack = new Map<number, NonNullable<StyleSnapshot["horizontalAlignment"]>>([
  [HorizontalAlign.LEFT, "Left"],
  [HorizontalAlign.CENTER, "Center"],
  [HorizontalAlign.RIGHT, "Right"],
  [HorizontalAlign.JUSTIFIED, "Justify"],
  [HorizontalAlign.BOTH, "Justify"],
  [HorizontalAlign.DISTRIBUTED, "Distributed"],
]);

/**
 * The look of a cell from Univer's style and what was kept beside it. Where someone changed the alignment in the grid,
 * the grid's word wins.
 *
 * @example fromUniver({ bl: 1 }, { unlocked: true }) // { bold: true, unlocked: true }
 */
export function fromUniver(style: IStyleData | null | undefined, extra: ExtraStyle | null | undefined): StyleSnapshot {
  const look: { -readonly [K in keyof StyleSnapshot]: StyleSnapshot[K] } = {};
  if (style) {
    if (style.n?.pattern && style.n.pattern !== "General") look.numberFormat = style.n.pattern;
    if (style.ff) look.fontName = style.ff;
    if (style.fs) look.fontSize = style.fs;
    const fontColor = hexColor(style.cl?.rgb);
    if (fontColor) look.fontColor = fontColor;
    if (style.bl) look.bold = true;
    if (style.it) look.italic = true;
    if (style.ul?.s) look.underline = style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
    if (style.st?.s) look.strikethrough = true;
    const fillColor = hexColor(style.bg?.rgb);
    if (fillColor) look.fillColor = fillColor;
    const across = horizontalBack.get(style.ht ?? HorizontalAlign.UNSPECIFIED);
    if (across) look.horizontalAlignment = across;
    if (style.vt === VerticalAlign.TOP) look.verticalAlignment = "Top";
    if (style.vt === VerticalAlign.MIDDLE) look.verticalAlignment = "Center";
    if (style.tb === WrapStrategy.WRAP) look.wrapText = true;
    if (style.tr?.v) look.textOrientation = 180;
    else if (style.tr?.a) look.textOrientation = -style.tr.a;
    const lined: Partial<Record<BorderEdge, BorderSnapshot>> = {};
    for (const [edge, key] of edges) {
      const border = style.bd?.[key];
      const line = border && lines.get(border.s);
      if (line) lined[edge] = { ...line, color: hexColor(border.cl.rgb) ?? "#000000" };
    }
    if (Object.keys(lined).length > 0) look.borders = lined;
  }
  if (extra) {
    if (extra.unlocked) look.unlocked = true;
    if (extra.formulaHidden) look.formulaHidden = true;
    if (extra.indentLevel && style?.pd?.l === plainPadding + indentPadding * extra.indentLevel) look.indentLevel = extra.indentLevel;
    if (extra.horizontalAlignment && style?.ht === horizontal[extra.horizontalAlignment])
      look.horizontalAlignment = extra.horizontalAlignment;
    if (extra.verticalAlignment && style?.vt === vertical[extra.verticalAlignment]) look.verticalAlignment = extra.verticalAlignment;
  }
  return look;
}

/** Colours come from the grid as "#abc", "#aabbcc" or "rgb(1,2,3)"; Office.js says "#AABBCC". */
function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const long = /^#([0-9a-f]{6})/iu.exec(color);
  if (long) return `#${(long[1] ?? "").toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase()}`;
  const parts = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/iu.exec(color);
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  return undefined;
}
