// Charts: classic columns, bars and lines on one or two value axes, with the figures that viewers draw without calculating.

import type { CellValue, ChartKind, ChartSnapshot, SeriesSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { reference } from "./address";
import { fromFile, toFile } from "./formula-text";
import { namespaces } from "./namespaces";
import type { Theme } from "./theme";
import { emuFromPoints, pointsFromEmu } from "./units";
import type { Node } from "./xml";
import { child, children, descendant, document, element, flag, number, present, text } from "./xml";

type Family = "Column" | "Bar" | "Line";
const familyOf = (kind: ChartKind): Family => (kind.startsWith("Column") ? "Column" : kind.startsWith("Bar") ? "Bar" : "Line");
const isStacked = (kind: ChartKind): boolean => kind.endsWith("Stacked");

/** A series with its place in the chart's list and its kind spelled out. */
interface PlacedSeries extends SeriesSnapshot {
  readonly order: number;
  readonly kind: ChartKind;
}
/** Series that a file keeps together: one family on one pair of axes. */
interface Group {
  readonly family: Family;
  readonly isSecondary: boolean;
  readonly series: readonly PlacedSeries[];
}

/** The groups of a chart; the first holds the series of the chart's own kind, where there are any. */
function groupsOf(chart: ChartSnapshot): readonly Group[] {
  // A secondary axis without a primary one is no valid chart.
  const hasPrimary = chart.series.some(({ axisGroup }) => axisGroup !== "Secondary");
  const groups: { family: Family; isSecondary: boolean; series: PlacedSeries[] }[] = [];
  chart.series.forEach((series, order) => {
    const asked = series.kind ?? chart.kind;
    // A line that is not drawn has no markers either.
    const kind = series.hidden === true && asked === "LineMarkers" ? "Line" : asked;
    const [family, isSecondary] = [familyOf(kind), hasPrimary && series.axisGroup === "Secondary"];
    const group = groups.find((each) => each.family === family && each.isSecondary === isSecondary) ?? { family, isSecondary, series: [] };
    if (group.series.length === 0) groups.push(group);
    // One group of columns is stacked or not as a whole.
    const first = group.series[0]?.kind ?? kind;
    group.series.push({ ...series, order, kind: family === "Line" ? kind : first });
  });
  if (groups.length === 0) return [{ family: familyOf(chart.kind), isSecondary: false, series: [] }];
  const rank = (group: Group): number => (group.isSecondary ? 2 : 0) + (group.family === familyOf(chart.kind) ? 0 : 1);
  return groups.sort((a, b) => rank(a) - rank(b));
}

const wholeEmu = (points: number): number => pointsFromEmu(emuFromPoints(points));

/** The form in which a chart is read back: the chart's kind is that of the first series of its first group. */
export function normalChart(chart: ChartSnapshot): ChartSnapshot {
  const groups = groupsOf(chart);
  // Markers belong to series: a line chart without any has none.
  const kind = groups[0]?.series[0]?.kind ?? (chart.kind === "LineMarkers" ? "Line" : chart.kind);
  const placed = groups
    .flatMap((group) => group.series.map((series) => ({ series, group })))
    .sort((a, b) => a.series.order - b.series.order);
  const hasBars = groups.some(({ family }) => family !== "Line");
  return present<ChartSnapshot>({
    ...chart,
    kind,
    title: chart.title === "" ? undefined : chart.title,
    left: wholeEmu(Math.max(0, chart.left)),
    top: wholeEmu(Math.max(0, chart.top)),
    width: wholeEmu(chart.width),
    height: wholeEmu(chart.height),
    reversePlotOrder: chart.reversePlotOrder === true ? true : undefined,
    gapWidth: hasBars ? chart.gapWidth : undefined,
    overlap: !hasBars || usualOverlap(groups, kind) === chart.overlap ? undefined : chart.overlap,
    valueAxisTitle: chart.valueAxisTitle === "" ? undefined : chart.valueAxisTitle,
    categoryAxisTitle: chart.categoryAxisTitle === "" ? undefined : chart.categoryAxisTitle,
    series: placed.map(({ series, group }) =>
      present<SeriesSnapshot>({
        name: series.name,
        values: series.values,
        categories: series.categories,
        kind: series.kind === kind ? undefined : series.kind,
        axisGroup: group.isSecondary ? "Secondary" : undefined,
        // What is not drawn has no colour in a file.
        color: series.hidden === true ? undefined : series.color?.toUpperCase(),
        hidden: series.hidden === true ? true : undefined,
        dataLabels: series.dataLabels === true ? true : undefined,
        pointColors: normalPointColors(series.pointColors),
      }),
    ),
  });
}

function normalPointColors(colors: SeriesSnapshot["pointColors"]): SeriesSnapshot["pointColors"] {
  const entries = Object.entries(colors ?? {}).map(([index, color]) => [index, color.toUpperCase()] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Stacked columns lie on one another: the file has to say so. */
const usualOverlap = (groups: readonly Group[], kind: ChartKind): number | undefined => {
  const bars = groups.find(({ family }) => family !== "Line");
  return bars !== undefined && isStacked(bars.series[0]?.kind ?? kind) ? 100 : undefined;
};

/** The values of a block, in reading order; undefined for blank cells. `format` is the number format of the first one. */
export interface Figures {
  readonly values: readonly (CellValue | undefined)[];
  readonly format: string;
}
export type FiguresOf = (formula: string) => Figures | undefined;

/** Looks up what a chart's references hold. Blocks above 10,000 cells are not stored with the chart. */
export function figuresIn(workbook: WorkbookSnapshot): FiguresOf {
  const bySheet = new Map<string, Map<number, (typeof workbook.sheets)[number]["cells"][number]>>();
  const key = (row: number, column: number): number => row * 16384 + column;
  const cellsOf = (name: string) => {
    const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const known = bySheet.get(name) ?? new Map((sheet?.cells ?? []).map((cell) => [key(cell.row, cell.column), cell]));
    bySheet.set(name, known);
    return known;
  };
  return (formula) => {
    const found = reference(formula);
    if (found === undefined) return undefined;
    const { top, left, bottom, right } = found.block;
    const [height, width] = [bottom - top + 1, right - left + 1];
    if (height * width > 10000) return undefined;
    const cells = cellsOf(found.sheet);
    const style = workbook.styles[cells.get(key(top, left))?.style ?? -1];
    return {
      values: Array.from(
        { length: height * width },
        (_, index) => cells.get(key(top + Math.floor(index / width), left + (index % width)))?.value,
      ),
      format: style?.numberFormat ?? "General",
    };
  };
}

const val = (name: string, value: string | number | boolean): string => element(name, { val: value });
const solid = (color: string): string => element("a:solidFill", {}, val("a:srgbClr", color.slice(1).toUpperCase()));
const line = (fill: string, width?: number): string => element("a:ln", { w: width }, fill);
const noLine = line("<a:noFill/>");

/** A title in plain letters; size in hundredths of a point. */
function richText(content: string, size: number): string {
  const paragraphs = content
    .split("\n")
    .map((each) => element("a:p", {}, element("a:r", {}, element("a:rPr", { sz: size, b: false }), element("a:t", {}, text(each)))));
  return element("c:title", {}, element("c:tx", {}, element("c:rich", {}, "<a:bodyPr/>", ...paragraphs)), val("c:overlay", false));
}

const points = (values: readonly (CellValue | undefined)[], shown: (value: CellValue) => string | undefined): string =>
  values
    .map((value, idx) => {
      const content = value === undefined ? undefined : shown(value);
      return content === undefined ? "" : element("c:pt", { idx }, element("c:v", {}, text(content)));
    })
    .join("");

const numbersOnly = (value: CellValue): string | undefined =>
  typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
const asText = (value: CellValue): string =>
  typeof value === "object" ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : String(value);

function numberReference(formula: string, figures: Figures | undefined): string {
  const stored = figures === undefined ? "" : element("c:numCache", {}, element("c:formatCode", {}, text(figures.format)), val("c:ptCount", figures.values.length), points(figures.values, numbersOnly)); // prettier-ignore
  return element("c:numRef", {}, element("c:f", {}, text(toFile(formula))), stored);
}

function textReference(formula: string, figures: Figures | undefined): string {
  const stored =
    figures === undefined ? "" : element("c:strCache", {}, val("c:ptCount", figures.values.length), points(figures.values, asText));
  return element("c:strRef", {}, element("c:f", {}, text(toFile(formula))), stored);
}

/** Categories are numbers only if each of them is. */
function categories(formula: string, figures: Figures | undefined): string {
  const known = figures?.values.filter((value) => value !== undefined) ?? [];
  return known.length > 0 && known.every((value) => typeof value === "number")
    ? numberReference(formula, figures)
    : textReference(formula, figures);
}

/** In file units; 2.25 points. */
const lineWidth = 28575;

const marker = (color: string | undefined): string =>
  element(
    "c:marker",
    {},
    val("c:symbol", "circle"),
    val("c:size", 6),
    color === undefined ? "" : element("c:spPr", {}, solid(color), line(solid(color))),
  );

function seriesXml(series: PlacedSeries, figuresOf: FiguresOf): string {
  const isLine = familyOf(series.kind) === "Line";
  const { color, hidden = false } = series;
  const look = hidden
    ? isLine
      ? noLine
      : `<a:noFill/>${noLine}`
    : color === undefined
      ? ""
      : isLine
        ? line(solid(color), lineWidth)
        : solid(color);
  const dotted = Object.entries(series.pointColors ?? {}).map(([idx, point]) =>
    element(
      "c:dPt",
      {},
      val("c:idx", idx),
      isLine ? marker(point) : val("c:invertIfNegative", false),
      val("c:bubble3D", false),
      element("c:spPr", {}, isLine ? line(solid(point), lineWidth) : solid(point)),
    ),
  );
  const shown = ["c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"];
  return element(
    "c:ser",
    {},
    val("c:idx", series.order),
    val("c:order", series.order),
    series.name === "" ? "" : element("c:tx", {}, series.name.startsWith("=") ? textReference(series.name, figuresOf(series.name)) : element("c:v", {}, text(series.name))),
    look === "" ? "" : element("c:spPr", {}, look),
    isLine ? (series.kind === "LineMarkers" && !hidden ? marker(color) : element("c:marker", {}, val("c:symbol", "none"))) : val("c:invertIfNegative", false),
    ...dotted,
    series.dataLabels === true ? element("c:dLbls", {}, ...shown.map((name) => val(name, name === "c:showVal"))) : "",
    series.categories === undefined ? "" : element("c:cat", {}, categories(series.categories, figuresOf(series.categories))),
    element("c:val", {}, numberReference(series.values, figuresOf(series.values))),
    isLine ? val("c:smooth", false) : "",
  ); // prettier-ignore
}

const axes = { primary: { category: 1, value: 2 }, secondary: { category: 3, value: 4 } } as const;

function groupXml({ family, isSecondary, series }: Group, chart: ChartSnapshot, figuresOf: FiguresOf): string {
  const stacked = isStacked(series[0]?.kind ?? chart.kind);
  const { category, value } = isSecondary ? axes.secondary : axes.primary;
  const ids = val("c:axId", category) + val("c:axId", value);
  const drawn = series.map((each) => seriesXml(each, figuresOf)).join("");
  if (family === "Line")
    return element("c:lineChart", {}, val("c:grouping", "standard"), val("c:varyColors", false), drawn, val("c:marker", true), ids);
  const overlap = chart.overlap ?? (stacked ? 100 : undefined);
  return element(
    "c:barChart",
    {},
    val("c:barDir", family === "Bar" ? "bar" : "col"),
    val("c:grouping", stacked ? "stacked" : "clustered"),
    val("c:varyColors", false),
    drawn,
    chart.gapWidth === undefined ? "" : val("c:gapWidth", chart.gapWidth),
    overlap === undefined ? "" : val("c:overlap", overlap),
    ids,
  );
}

const gridlines = element("c:majorGridlines", {}, element("c:spPr", {}, line(solid("#D9D9D9"), 9525)));

function axesXml(chart: ChartSnapshot, isSecondary: boolean, isBar: boolean): string {
  const { category, value } = isSecondary ? axes.secondary : axes.primary;
  const scaling = (isReversed: boolean): string => element("c:scaling", {}, val("c:orientation", isReversed ? "maxMin" : "minMax"));
  const labels = chart.categoryLabelPosition === undefined ? "nextTo" : chart.categoryLabelPosition.toLowerCase();
  const title = (content: string | undefined): string => (content && !isSecondary ? richText(content, 1000) : "");
  return [
    element(
      "c:catAx",
      {},
      val("c:axId", category),
      scaling(chart.reversePlotOrder === true),
      val("c:delete", isSecondary),
      val("c:axPos", isBar ? "l" : "b"),
      title(chart.categoryAxisTitle),
      element("c:numFmt", { formatCode: "General", sourceLinked: true }),
      val("c:majorTickMark", "none"),
      val("c:minorTickMark", "none"),
      val("c:tickLblPos", labels),
      val("c:crossAx", value),
      val("c:crosses", "autoZero"),
    ),
    element(
      "c:valAx",
      {},
      val("c:axId", value),
      scaling(false),
      val("c:delete", false),
      val("c:axPos", isSecondary ? (isBar ? "t" : "r") : isBar ? "b" : "l"),
      isSecondary ? "" : gridlines,
      title(chart.valueAxisTitle),
      element("c:numFmt", { formatCode: chart.valueAxisFormat ?? "General", sourceLinked: chart.valueAxisFormat === undefined }),
      val("c:majorTickMark", "none"),
      val("c:minorTickMark", "none"),
      val("c:tickLblPos", "nextTo"),
      val("c:crossAx", category),
      val("c:crosses", isSecondary ? "max" : "autoZero"),
      val("c:crossBetween", "between"),
    ),
  ].join("");
}

const legendPositions = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const satisfies Record<
  NonNullable<ChartSnapshot["legend"]>,
  string
>;

/** The chart part. What is hidden (the base of a waterfall) has no entry in the legend. */
export function chartXml(chart: ChartSnapshot, figuresOf: FiguresOf): string {
  const groups = groupsOf(chart);
  const isBar = groups[0]?.family === "Bar";
  const hidden = chart.series.flatMap(({ hidden: isHidden }, index) =>
    isHidden === true ? [element("c:legendEntry", {}, val("c:idx", index), val("c:delete", true))] : [],
  );
  return document(
    element(
      "c:chartSpace",
      { "xmlns:c": namespaces.chart, "xmlns:a": namespaces.drawing, "xmlns:r": namespaces.relationships },
      val("c:roundedCorners", false),
      element(
        "c:chart",
        {},
        chart.title ? richText(chart.title, 1400) : "",
        val("c:autoTitleDeleted", !chart.title),
        element(
          "c:plotArea",
          {},
          ...groups.map((group) => groupXml(group, chart, figuresOf)),
          axesXml(chart, false, isBar),
          groups.some(({ isSecondary }) => isSecondary) ? axesXml(chart, true, isBar) : "",
        ),
        chart.legend === undefined ? "" : element("c:legend", {}, val("c:legendPos", legendPositions[chart.legend]), ...hidden, val("c:overlay", false)),
        val("c:plotVisOnly", true),
        val("c:dispBlanksAs", "gap"),
      ),
    ),
  ); // prettier-ignore
}

const value = (node: Node | undefined): string | undefined => node?.attributes["val"];

const schemeSlots = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const otherSlots = ["lt1", "dk1", "lt2", "dk2"];

/** A solid fill's colour; shades of theme colours are read as the colour itself. */
function fillColour(node: Node | undefined, theme: Theme): string | undefined {
  const colour = child(node, "solidFill")?.children[0];
  const name = colour?.attributes["val"] ?? "";
  const slot = schemeSlots.includes(name) ? schemeSlots.indexOf(name) : otherSlots.indexOf(name);
  const rgb = colour?.name === "srgbClr" ? name : colour?.name === "schemeClr" ? theme[slot] : undefined;
  return rgb === undefined ? undefined : `#${rgb.toUpperCase()}`;
}

/** All paragraphs of a title; a title that is a reference gives its stored text. */
function titleText(node: Node | undefined): string | undefined {
  const title = child(node, "title");
  if (title === undefined) return undefined;
  const said = (each: Node): string => (each.name === "t" || each.name === "v" ? each.text : each.children.map(said).join(""));
  const paragraphs = children(descendant(title, "rich"), "p").map(said);
  const content = paragraphs.length > 0 ? paragraphs.join("\n") : said(child(title, "tx") ?? title);
  return content === "" ? undefined : content;
}

/** The reference in <c:cat>, <c:val> or <c:tx>, with its leading "=". */
function formulaOf(node: Node | undefined): string | undefined {
  const formula = descendant(node, "f")?.text.trim();
  return formula === undefined || formula === "" ? undefined : fromFile(formula);
}

function readSeries(node: Node, groupKind: ChartKind, theme: Theme): PlacedSeries | undefined {
  const values = formulaOf(child(node, "val"));
  if (values === undefined) return undefined;
  const look = child(node, "spPr");
  const isLine = groupKind === "Line";
  const stroke = child(look, "ln");
  const symbol = value(child(child(node, "marker"), "symbol"));
  const hidden = isLine ? child(stroke, "noFill") !== undefined && symbol === "none" : child(look, "noFill") !== undefined;
  const pointColors = children(node, "dPt").flatMap((point) => {
    const pointLook = child(point, "spPr");
    const color = fillColour(isLine ? child(pointLook, "ln") : pointLook, theme);
    return color === undefined ? [] : [[value(child(point, "idx")) ?? "0", color] as const];
  });
  const labels = child(node, "dLbls");
  return present<PlacedSeries>({
    order: number(value(child(node, "order"))) ?? 0,
    name: formulaOf(child(node, "tx")) ?? child(child(node, "tx"), "v")?.text ?? "",
    values,
    categories: formulaOf(child(node, "cat")),
    kind: isLine && symbol !== "none" ? "LineMarkers" : groupKind,
    axisGroup: undefined,
    color: fillColour(isLine ? stroke : look, theme),
    hidden: hidden ? true : undefined,
    dataLabels: labels !== undefined && flag(value(child(labels, "showVal"))) ? true : undefined,
    pointColors: pointColors.length === 0 ? undefined : Object.fromEntries(pointColors),
  });
}

/** What a group draws, markers apart. */
function groupKindOf(group: Node): ChartKind {
  if (group.name === "lineChart") return "Line";
  const family = value(child(group, "barDir")) === "bar" ? "Bar" : "Column";
  return `${family}${/stacked/i.test(value(child(group, "grouping")) ?? "") ? "Stacked" : "Clustered"}`;
}

/** Reads a chart part; undefined for kinds that the model does not know (pies, areas, scatters). */
export function readChart(
  root: Node | undefined,
  place: Pick<ChartSnapshot, "name" | "left" | "top" | "width" | "height">,
  theme: Theme,
): ChartSnapshot | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot?.children.filter(({ name }) => name === "barChart" || name === "lineChart") ?? [];
  const [first] = drawn;
  if (plot === undefined || first === undefined) return undefined;

  const axisOf = (group: Node, kind: RegExp): Node | undefined => {
    const ids = children(group, "axId").map(value);
    return plot.children.find((each) => kind.test(each.name) && ids.includes(value(child(each, "axId"))));
  };
  const valueAxis = axisOf(first, /^valAx$/);
  const categoryAxis = axisOf(first, /^(?:cat|date)Ax$/);
  const series = drawn.flatMap((group) => {
    const isSecondary = axisOf(group, /^valAx$/) !== valueAxis;
    return children(group, "ser").flatMap((node): PlacedSeries[] => {
      const read = readSeries(node, groupKindOf(group), theme);
      return read === undefined ? [] : [{ ...read, ...(isSecondary ? { axisGroup: "Secondary" as const } : {}) }];
    });
  });
  const bars = drawn.find(({ name }) => name === "barChart");
  const kind = series[0]?.kind ?? groupKindOf(first);
  const overlap = number(value(child(bars, "overlap")));
  const format = child(valueAxis, "numFmt")?.attributes;
  const labels = value(child(categoryAxis, "tickLblPos"));
  const legend = child(chart, "legend");
  const legendAt = value(child(legend, "legendPos")) ?? "r";
  return present<ChartSnapshot>({
    ...place,
    kind,
    title: titleText(chart),
    series: [...series]
      .sort((a, b) => a.order - b.order)
      .map(({ order: _, kind: own, ...rest }) => ({ ...rest, ...(own === kind ? {} : { kind: own }) })),
    legend: legend === undefined ? undefined : ((Object.keys(legendPositions) as (keyof typeof legendPositions)[]).find((key) => legendPositions[key] === legendAt) ?? "Right"),
    valueAxisFormat: format === undefined || flag(format["sourceLinked"]) ? undefined : format["formatCode"],
    valueAxisTitle: titleText(valueAxis),
    categoryAxisTitle: titleText(categoryAxis),
    categoryLabelPosition: labels === "low" ? "Low" : labels === "high" ? "High" : undefined,
    reversePlotOrder: value(child(child(categoryAxis, "scaling"), "orientation")) === "maxMin" ? true : undefined,
    gapWidth: number(value(child(bars, "gapWidth"))),
    overlap: bars !== undefined && isStacked(groupKindOf(bars)) && overlap === 100 ? undefined : overlap,
  }); // prettier-ignore
}
