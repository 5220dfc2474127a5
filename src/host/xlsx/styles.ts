// The styles part: looks of cells and of conditional formats, each kept once, written and read.

import type { BorderEdge, BorderSnapshot, BorderStyle, BorderWeight, RuleFormat, StyleSnapshot } from "../model/snapshot";
import { namespaces } from "./namespaces";
import type { Theme } from "./theme";
import { readColour } from "./theme";
import type { Node } from "./xml";
import { child, children, document, element, flag, fromXstring, number, present, unlessEmpty, xstring } from "./xml";

/** Number formats that files name by number. Those from 14 on follow the reader's region in Excel. @source ECMA-376 part 1, 18.8.30 numFmt */
const builtInFormats: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}; // prettier-ignore
const firstOwnFormat = 164;

const horizontals = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<NonNullable<StyleSnapshot["horizontalAlignment"]>, string>;
const verticals = { Top: "top", Center: "center", Justify: "justify", Distributed: "distributed" } as const satisfies Record<
  NonNullable<StyleSnapshot["verticalAlignment"]>,
  string
>;

/** The key whose value is the given one. */
const keyOf = <K extends string>(table: Readonly<Record<K, string>>, value: string | undefined): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

/** A line's name in the file holds style and weight; [light, heavy] where there are two. */
const lines: Readonly<Record<BorderStyle, readonly (readonly [BorderWeight, string])[]>> = {
  Continuous: [["Hairline", "hair"], ["Thin", "thin"], ["Medium", "medium"], ["Thick", "thick"]],
  Dash: [["Thin", "dashed"], ["Medium", "mediumDashed"]],
  DashDot: [["Thin", "dashDot"], ["Medium", "mediumDashDot"]],
  DashDotDot: [["Thin", "dashDotDot"], ["Medium", "mediumDashDotDot"]],
  Dot: [["Thin", "dotted"]],
  Double: [["Thick", "double"]],
  SlantDashDot: [["Medium", "slantDashDot"]],
}; // prettier-ignore

function lineName({ style, weight }: BorderSnapshot): string {
  const choices = lines[style];
  const heavy = weight === "Medium" || weight === "Thick";
  return (choices.find(([each]) => each === weight) ?? (heavy ? choices.at(-1) : choices[0]))?.[1] ?? "thin";
}

function lineFrom(name: string | undefined): { readonly style: BorderStyle; readonly weight: BorderWeight } | undefined {
  for (const style of Object.keys(lines) as BorderStyle[]) {
    const found = lines[style].find(([, each]) => each === name);
    if (found !== undefined) return { style, weight: found[0] };
  }
  return undefined;
}

/** In the order of the schema. */
const edges: readonly (readonly [BorderEdge, string])[] = [["EdgeLeft", "left"], ["EdgeRight", "right"], ["EdgeTop", "top"], ["EdgeBottom", "bottom"]]; // prettier-ignore

const colour = (name: string, value: string | undefined): string =>
  value === undefined ? "" : element(name, { rgb: `FF${value.slice(1).toUpperCase()}` });

/** Things kept once, numbered in the order of their first use. */
function pool(...first: readonly string[]): { readonly index: (content: string) => number; readonly all: () => readonly string[] } {
  const known = new Map(first.map((content, index) => [content, index]));
  return {
    index: (content) => {
      const at = known.get(content) ?? known.size;
      known.set(content, at);
      return at;
    },
    all: () => [...known.keys()],
  };
}

type Borders = Partial<Record<BorderEdge, BorderSnapshot>>;
const border = (borders: Borders, ...after: readonly string[]): string =>
  element(
    "border",
    {},
    ...edges.map(([edge, name]) => {
      const line = borders[edge];
      return line === undefined ? element(name) : element(name, { style: lineName(line) }, colour("color", line.color));
    }),
    ...after,
  );

const defaultFont = { name: "Calibri", size: 11 } as const;
const font = (style: StyleSnapshot): string =>
  element(
    "font",
    {},
    style.bold === true ? "<b/>" : "",
    style.italic === true ? "<i/>" : "",
    style.strikethrough === true ? "<strike/>" : "",
    style.underline === undefined ? "" : element("u", { val: style.underline === "Double" ? "double" : undefined }),
    element("sz", { val: style.fontSize ?? defaultFont.size }),
    style.fontColor === undefined ? element("color", { theme: 1 }) : colour("color", style.fontColor),
    element("name", { val: xstring(style.fontName ?? defaultFont.name) }),
    element("family", { val: 2 }),
  );

/** A rotation of the model (-90 to 90, 180 for stacked letters) as the file counts it. */
const rotation = (degrees: number): number => (degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees);
const degreesFrom = (turned: number): number => (turned === 255 ? 180 : turned > 90 ? 90 - turned : turned);

const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));
const greyFill = element("fill", {}, element("patternFill", { patternType: "gray125" }));

export interface StyleBook {
  /** The number of a cell's look; 0 is the default look. */
  readonly cell: (style: StyleSnapshot, quotePrefix?: boolean) => number;
  /** The number of a conditional format's look. */
  readonly rule: (format: RuleFormat) => number;
  readonly xml: () => string;
}

/** Collects the looks that a workbook uses, then writes the styles part. */
export function styleBook(): StyleBook {
  const formats = pool();
  const fonts = pool(font({}));
  const fills = pool(noFill, greyFill);
  const borders = pool(border({}, "<diagonal/>"));
  const rules = pool();

  const formatId = (code: string): number => {
    const known = Object.entries(builtInFormats).find(([, each]) => each === code);
    return known === undefined ? firstOwnFormat + formats.index(code) : Number(known[0]);
  };
  const look = (style: StyleSnapshot, quotePrefix: boolean): string => {
    const fill = style.fillColor;
    const alignment = unattributed("alignment", {
      horizontal: style.horizontalAlignment === undefined ? undefined : horizontals[style.horizontalAlignment],
      vertical: style.verticalAlignment === undefined ? undefined : verticals[style.verticalAlignment],
      textRotation: style.textOrientation === undefined || style.textOrientation === 0 ? undefined : rotation(style.textOrientation),
      wrapText: style.wrapText === true ? true : undefined,
      indent: style.indentLevel === undefined || style.indentLevel === 0 ? undefined : style.indentLevel,
    });
    const protection = unattributed("protection", {
      locked: style.unlocked === true ? false : undefined,
      hidden: style.formulaHidden === true ? true : undefined,
    });
    const numFmtId = formatId(style.numberFormat ?? "General");
    const fontId = fonts.index(font(style));
    const fillId =
      fill === undefined
        ? 0
        : fills.index(
            element(
              "fill",
              {},
              element("patternFill", { patternType: "solid" }, colour("fgColor", fill), element("bgColor", { indexed: 64 })),
            ),
          );
    const borderId = borders.index(border(style.borders ?? {}, "<diagonal/>"));
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quotePrefix ? true : undefined,
        applyNumberFormat: numFmtId > 0 ? true : undefined,
        applyFont: fontId > 0 ? true : undefined,
        applyFill: fillId > 0 ? true : undefined,
        applyBorder: borderId > 0 ? true : undefined,
        applyAlignment: alignment === "" ? undefined : true,
        applyProtection: protection === "" ? undefined : true,
      },
      alignment,
      protection,
    );
  };
  const looks = pool(look({}, false));
  /** Many cells share one style object: its XML is made once. */
  const numbers = { plain: new Map<StyleSnapshot, number>(), prefixed: new Map<StyleSnapshot, number>() };

  return {
    cell: (style, quotePrefix = false) => {
      const known = quotePrefix ? numbers.prefixed : numbers.plain;
      const at = known.get(style) ?? looks.index(look(style, quotePrefix));
      known.set(style, at);
      return at;
    },
    rule: (format) => rules.index(ruleLook(format, formatId)),
    xml: () => {
      const list = (name: string, content: readonly string[]): string => unlessEmpty(name, { count: content.length }, content);
      return document(
        element(
          "styleSheet",
          { xmlns: namespaces.main },
          list("numFmts", formats.all().map((code, index) => element("numFmt", { numFmtId: firstOwnFormat + index, formatCode: xstring(code) }))),
          list("fonts", fonts.all()),
          list("fills", fills.all()),
          list("borders", borders.all()),
          list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
          list("cellXfs", looks.all()),
          list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
          list("dxfs", rules.all()),
        ),
      ); // prettier-ignore
    },
  };
}

/** The element if it has any attribute. */
function unattributed(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.values(attributes).some((value) => value !== undefined) ? element(name, attributes) : "";
}

/** A look laid over a cell: only what it changes. Solid fills put their colour in bgColor here, unlike those of cells. */
function ruleLook(format: RuleFormat, formatId: (code: string) => number): string {
  const changes = (name: string, value: boolean | undefined): string =>
    value === undefined ? "" : element(name, { val: value ? undefined : false });
  return element(
    "dxf",
    {},
    unlessEmpty("font", {}, [
      changes("b", format.bold),
      changes("i", format.italic),
      changes("strike", format.strikethrough),
      colour("color", format.fontColor),
    ]),
    format.numberFormat === undefined
      ? ""
      : element("numFmt", { numFmtId: formatId(format.numberFormat), formatCode: xstring(format.numberFormat) }),
    format.fillColor === undefined ? "" : element("fill", {}, element("patternFill", {}, colour("bgColor", format.fillColor))),
    format.borders === undefined ? "" : border(format.borders),
  );
}

/** What a styles part says, by number. */
export interface ReadStyles {
  readonly cells: readonly { readonly style: StyleSnapshot; readonly quotePrefix: boolean }[];
  readonly rules: readonly RuleFormat[];
}

/** A default font or colour is absent in the model. */
const unless = <T>(value: T | undefined, usual: T): T | undefined => (value === usual ? undefined : value);
const switchedOn = (node: Node | undefined): true | undefined =>
  node !== undefined && flag(node.attributes["val"], true) ? true : undefined;

function readBorders(node: Node | undefined, theme: Theme): Borders | undefined {
  const found: Borders = {};
  for (const [edge, name] of edges) {
    const side = child(node, name);
    const line = lineFrom(side?.attributes["style"]);
    if (line !== undefined) found[edge] = { ...line, color: readColour(child(side, "color"), theme) ?? "#000000" };
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function readFont(node: Node | undefined, theme: Theme): StyleSnapshot {
  const name = child(node, "name")?.attributes["val"];
  const underline = child(node, "u");
  const underlined = underline?.attributes["val"] ?? (underline === undefined ? "none" : "single");
  return present<StyleSnapshot>({
    bold: switchedOn(child(node, "b")),
    italic: switchedOn(child(node, "i")),
    strikethrough: switchedOn(child(node, "strike")),
    underline: underlined === "none" ? undefined : underlined.startsWith("double") ? "Double" : "Single",
    fontName: unless(name === undefined ? undefined : fromXstring(name), defaultFont.name),
    fontSize: unless(number(child(node, "sz")?.attributes["val"]), defaultFont.size),
    fontColor: unless(readColour(child(node, "color"), theme), "#000000"),
  });
}

/** A pattern other than solid is read as its foreground colour, gradients as nothing. */
function readFill(node: Node | undefined, theme: Theme): string | undefined {
  const pattern = child(node, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  return kind === "none" || kind === "gray125" ? undefined : readColour(child(pattern, "fgColor"), theme);
}

/** Reads the styles part; a file without one has the default look only. */
export function readStyles(root: Node | undefined, theme: Theme): ReadStyles {
  const codes = new Map(Object.entries(builtInFormats).map(([id, code]) => [Number(id), code]));
  for (const node of children(child(root, "numFmts"), "numFmt"))
    codes.set(number(node.attributes["numFmtId"]) ?? -1, fromXstring(node.attributes["formatCode"] ?? "General"));
  const fonts = children(child(root, "fonts"), "font").map((node) => readFont(node, theme));
  const fills = children(child(root, "fills"), "fill").map((node) => readFill(node, theme));
  const borders = children(child(root, "borders"), "border").map((node) => readBorders(node, theme));
  const at = <T>(list: readonly T[], index: string | undefined): T | undefined => list[number(index) ?? 0];
  return {
    cells: children(child(root, "cellXfs"), "xf").map((node) => {
      const alignment = child(node, "alignment")?.attributes ?? {};
      const protection = child(node, "protection")?.attributes ?? {};
      const turned = number(alignment["textRotation"]) ?? 0;
      const indent = number(alignment["indent"]) ?? 0;
      return {
        quotePrefix: flag(node.attributes["quotePrefix"]),
        style: present<StyleSnapshot>({
          ...at(fonts, node.attributes["fontId"]),
          numberFormat: unless(codes.get(number(node.attributes["numFmtId"]) ?? 0), "General"),
          fillColor: at(fills, node.attributes["fillId"]),
          borders: at(borders, node.attributes["borderId"]),
          horizontalAlignment: keyOf(horizontals, alignment["horizontal"]),
          verticalAlignment: keyOf(verticals, alignment["vertical"]),
          wrapText: flag(alignment["wrapText"]) ? true : undefined,
          indentLevel: indent === 0 ? undefined : indent,
          textOrientation: turned === 0 ? undefined : degreesFrom(turned),
          unlocked: flag(protection["locked"], true) ? undefined : true,
          formulaHidden: flag(protection["hidden"]) ? true : undefined,
        }),
      };
    }),
    rules: children(child(root, "dxfs"), "dxf").map((node) => readRuleLook(node, theme)),
  };
}

function readRuleLook(node: Node, theme: Theme): RuleFormat {
  const look = child(node, "font");
  const change = (name: string): boolean | undefined => {
    const found = child(look, name);
    return found === undefined ? undefined : flag(found.attributes["val"], true);
  };
  const pattern = child(child(node, "fill"), "patternFill");
  const numberFormat = child(node, "numFmt")?.attributes["formatCode"];
  return present<RuleFormat>({
    fillColor: readColour(child(pattern, "bgColor"), theme) ?? readColour(child(pattern, "fgColor"), theme),
    fontColor: readColour(child(look, "color"), theme),
    bold: change("b"),
    italic: change("i"),
    strikethrough: change("strike"),
    numberFormat: numberFormat === undefined ? undefined : fromXstring(numberFormat),
    borders: readBorders(child(node, "border"), theme),
  });
}

/** A look without members that say what is so anyway; a line's weight is one that its style has. */
export function normalStyle(style: StyleSnapshot): StyleSnapshot {
  const borders = edges.flatMap(([edge]) => {
    const line = style.borders?.[edge];
    const kept = line === undefined ? undefined : lineFrom(lineName(line));
    return line === undefined || kept === undefined ? [] : [[edge, { ...kept, color: line.color.toUpperCase() }] as const];
  });
  const fontColor = style.fontColor?.toUpperCase();
  return present<StyleSnapshot>({
    bold: style.bold === true ? true : undefined,
    italic: style.italic === true ? true : undefined,
    strikethrough: style.strikethrough === true ? true : undefined,
    underline: style.underline,
    fontName: unless(style.fontName, defaultFont.name),
    fontSize: unless(style.fontSize, defaultFont.size),
    fontColor: unless(fontColor, "#000000"),
    numberFormat: unless(style.numberFormat, "General"),
    fillColor: style.fillColor?.toUpperCase(),
    borders: borders.length === 0 ? undefined : Object.fromEntries(borders),
    horizontalAlignment: style.horizontalAlignment,
    verticalAlignment: style.verticalAlignment,
    wrapText: style.wrapText === true ? true : undefined,
    indentLevel: unless(style.indentLevel, 0),
    textOrientation: unless(style.textOrientation, 0),
    unlocked: style.unlocked === true ? true : undefined,
    formulaHidden: style.formulaHidden === true ? true : undefined,
  });
}
