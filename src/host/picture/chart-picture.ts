// A chart as an SVG picture: columns, stacks, bars, lines and their mixtures, as Excel lays them out.
import { displayText } from "../model/display-text";
import type { CellValue, ChartKind, ChartSnapshot, SeriesSnapshot } from "../model/snapshot";
import { scaleOver } from "./scale";
import type { Scale } from "./scale";
import { element, textWidth } from "./svg";

/** What stands in the cells that a chart speaks of, in reading order. */
export interface ChartCell {
  readonly value: CellValue | undefined;
  /** As displayed. */
  readonly text: string;
  readonly numberFormat: string;
}

export interface PictureOptions {
  /** The cells of "='Model'!$C$4:$F$4"; none where the reference is broken. */
  readonly cells: (reference: string) => readonly ChartCell[];
  /** The sheet's font. */
  readonly fontName: string;
}

/** One series with its figures looked up. */
interface Series {
  readonly from: SeriesSnapshot;
  readonly name: string;
  readonly kind: ChartKind;
  readonly figures: readonly (number | undefined)[];
  readonly numberFormat: string;
  readonly color: string;
  readonly isSecondary: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Office's colours for series that have none of their own. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const ink = "#595959";
const gridColor = "#D9D9D9";
const pixelsPerPoint = 96 / 72;
const titleSize = 16;
const labelSize = 12;
const padding = 10;
const legendRow = 20;
const swatch = 10;

/**
 * Draws a chart with the figures that its cells show now.
 *
 * @returns an `<svg>` of the chart's size in CSS pixels, with a title for people who do not see it; no styles, no scripts
 */
export function chartPicture(chart: ChartSnapshot, options: PictureOptions): string {
  const width = chart.width * pixelsPerPoint;
  const height = chart.height * pixelsPerPoint;
  const series = chart.series.map((from, index) => lookUp(chart, from, index, options));
  const categories = categoriesOf(chart, series, options);
  const parts: string[] = [
    element("title", {}, describe(chart, series, categories)),
    element("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: gridColor }),
  ];
  let box: Box = { left: padding, top: padding, right: width - padding, bottom: height - padding };
  if (chart.title !== undefined) {
    parts.push(label(chart.title, width / 2, box.top + titleSize * 0.8, { size: titleSize, anchor: "middle", fill: "#404040" }));
    box = { ...box, top: box.top + titleSize + padding };
  }
  if (chart.legend) {
    const legend = drawLegend(chart.legend, series, box);
    parts.push(...legend.parts);
    box = legend.rest;
  }
  const isBar = chart.kind.startsWith("Bar");
  parts.push(...(isBar ? drawBars(chart, series, categories, box) : drawColumns(chart, series, categories, box)));
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": `${options.fontName}, sans-serif`,
      "font-size": labelSize,
    },
    parts,
  );
}

// ---- figures

function lookUp(chart: ChartSnapshot, from: SeriesSnapshot, index: number, { cells }: PictureOptions): Series {
  const found = cells(from.values);
  return {
    from,
    name: from.name.startsWith("=") ? (cells(from.name)[0]?.text ?? "") : from.name,
    kind: from.kind ?? chart.kind,
    figures: found.map(({ value }) => (typeof value === "number" ? value : undefined)),
    numberFormat: found.find(({ value }) => typeof value === "number")?.numberFormat ?? "General",
    color: from.color ?? accents[index % accents.length] ?? ink,
    isSecondary: from.axisGroup === "Secondary",
  };
}

function categoriesOf(chart: ChartSnapshot, series: readonly Series[], { cells }: PictureOptions): readonly string[] {
  const count = Math.max(0, ...series.map(({ figures }) => figures.length));
  const reference = chart.series.find(({ categories }) => categories !== undefined)?.categories;
  const texts = reference === undefined ? [] : cells(reference).map(({ text }) => text);
  return Array.from({ length: count }, (_, index) => texts[index] ?? String(index + 1));
}

/** What the picture says, for those who hear it: each visible series with its figures. */
function describe(chart: ChartSnapshot, series: readonly Series[], categories: readonly string[]): string {
  const told = series
    .filter(({ from }) => !from.hidden)
    .map(
      ({ name, figures, numberFormat }) =>
        `${name}: ${figures.map((figure, index) => `${categories[index] ?? ""} ${figure === undefined ? "–" : shown(figure, numberFormat)}`).join(", ")}`,
    );
  return [chart.title ?? chart.name, ...told].join(". ");
}

const shown = (figure: number, format: string): string => displayText(figure, format).trim();
const isLine = (kind: ChartKind): boolean => kind.startsWith("Line");
const isStacked = (kind: ChartKind): boolean => kind.endsWith("Stacked");

/** The ends of every column: stacks grow away from zero, upwards and downwards apart. */
function extents(series: readonly Series[]): readonly (readonly ({ readonly from: number; readonly to: number } | undefined)[])[] {
  const up: number[] = [];
  const down: number[] = [];
  return series.map(({ kind, figures }) =>
    figures.map((figure, index) => {
      if (figure === undefined) return undefined;
      if (!isStacked(kind)) return { from: 0, to: figure };
      const pile = figure < 0 ? down : up;
      const from = pile[index] ?? 0;
      pile[index] = from + figure;
      return { from, to: from + figure };
    }),
  );
}

function axisScale(series: readonly Series[], length: number, space: number): Scale {
  const ends = extents(series).flatMap((spans) => spans.flatMap((span) => (span ? [span.from, span.to] : [])));
  return scaleOver(ends, Math.max(2, Math.min(8, Math.floor(length / space))));
}

// ---- columns and lines

function drawColumns(chart: ChartSnapshot, series: readonly Series[], categories: readonly string[], area: Box): readonly string[] {
  const primary = series.filter(({ isSecondary }) => !isSecondary);
  const secondary = series.filter(({ isSecondary }) => isSecondary);
  const parts: string[] = [];
  let box = area;
  if (chart.valueAxisTitle !== undefined) {
    const middle = (box.top + box.bottom) / 2;
    parts.push(label(chart.valueAxisTitle, box.left + labelSize / 2, middle, { anchor: "middle", rotate: -90 }));
    box = { ...box, left: box.left + labelSize + 6 };
  }
  if (chart.categoryAxisTitle !== undefined) {
    parts.push(label(chart.categoryAxisTitle, (box.left + box.right) / 2, box.bottom - labelSize / 2, { anchor: "middle" }));
    box = { ...box, bottom: box.bottom - labelSize - 6 };
  }
  const first = axisScale(primary, box.bottom - box.top, 40);
  const second = secondary.length > 0 ? axisScale(secondary, box.bottom - box.top, 40) : undefined;
  const firstTexts = first.marks.map((mark) => shown(mark, axisFormat(chart, primary)));
  const secondTexts = second?.marks.map((mark) => shown(mark, secondary[0]?.numberFormat ?? "General")) ?? [];
  box = { ...box, left: box.left + widest(firstTexts) + 8, right: box.right - (second ? widest(secondTexts) + 8 : 0) };
  const slot = (box.right - box.left) / Math.max(1, categories.length);
  const names = fitLabels(categories, slot);
  const above = chart.categoryLabelPosition === "High";
  box = above ? { ...box, top: box.top + names.depth } : { ...box, bottom: box.bottom - names.depth };
  const y = (scale: Scale) => (figure: number) =>
    box.bottom - ((figure - scale.minimum) / (scale.maximum - scale.minimum)) * (box.bottom - box.top);
  const slotAt = (index: number): number => (chart.reversePlotOrder ? categories.length - 1 - index : index);
  const middle = (index: number): number => box.left + (slotAt(index) + 0.5) * slot;

  first.marks.forEach((mark, index) => {
    const at = y(first)(mark);
    parts.push(line(box.left, at, box.right, at, mark === 0 ? "#A6A6A6" : gridColor));
    parts.push(label(firstTexts[index] ?? "", box.left - 6, at, { anchor: "end" }));
  });
  second?.marks.forEach((mark, index) => parts.push(label(secondTexts[index] ?? "", box.right + 6, y(second)(mark), { anchor: "start" })));

  const zero = clamp(y(first)(0), box.top, box.bottom);
  // "Low" keeps the names clear of negative columns; otherwise they stand at the zero line, as in Excel.
  const nameTop = above ? box.top - names.depth : chart.categoryLabelPosition === "Low" ? box.bottom : zero;
  names.texts.forEach((name, index) => {
    if (name !== "")
      parts.push(
        names.isSlanted
          ? label(name, middle(index) + 4, nameTop + 10, { anchor: "end", rotate: -45 })
          : label(name, middle(index), nameTop + labelSize, { anchor: "middle" }),
      );
  });

  for (const [group, scale] of [
    [primary, first],
    [secondary, second],
  ] as const) {
    if (!scale) continue;
    const columns = group.filter(({ kind }) => !isLine(kind));
    const spans = extents(columns);
    parts.push(
      ...pillars(chart, columns, slot).flatMap(({ series: each, offset, thickness }, at) =>
        (spans[at] ?? []).flatMap((span, index) => {
          if (!span) return [];
          const [top, bottom] = [y(scale)(Math.max(span.from, span.to)), y(scale)(Math.min(span.from, span.to))];
          const left = middle(index) - slot / 2 + offset;
          const value = span.to - span.from;
          return [
            ...(each.from.hidden
              ? []
              : [element("rect", { x: left, y: top, width: thickness, height: Math.max(0, bottom - top), fill: pointColor(each, index) })]),
            ...(each.from.dataLabels && !each.from.hidden
              ? [
                  label(
                    shown(value, each.numberFormat),
                    left + thickness / 2,
                    isStacked(each.kind) ? (top + bottom) / 2 : value < 0 ? bottom + 8 : top - 8,
                    { anchor: "middle", fill: isStacked(each.kind) ? readable(pointColor(each, index)) : ink },
                  ),
                ]
              : []),
          ];
        }),
      ),
    );
    for (const each of group.filter(({ kind }) => isLine(kind))) parts.push(...drawLine(each, middle, y(scale)));
  }
  return parts;
}

function drawLine(series: Series, x: (index: number) => number, y: (figure: number) => number): readonly string[] {
  if (series.from.hidden) return [];
  let path = "";
  let isPenDown = false;
  series.figures.forEach((figure, index) => {
    if (figure === undefined) isPenDown = false;
    else {
      path += `${isPenDown ? "L" : "M"}${round(x(index))} ${round(y(figure))}`;
      isPenDown = true;
    }
  });
  const points = series.figures.flatMap((figure, index) => (figure === undefined ? [] : [{ figure, index }]));
  return [
    element("path", {
      d: path,
      fill: "none",
      stroke: series.color,
      "stroke-width": 2.25,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    }),
    ...(series.kind === "LineMarkers"
      ? points.map(({ figure, index }) => element("circle", { cx: x(index), cy: y(figure), r: 3.5, fill: pointColor(series, index) }))
      : []),
    ...(series.from.dataLabels
      ? points.map(({ figure, index }) => label(shown(figure, series.numberFormat), x(index), y(figure) - 11, { anchor: "middle" }))
      : []),
  ];
}

// ---- bars

function drawBars(chart: ChartSnapshot, series: readonly Series[], categories: readonly string[], area: Box): readonly string[] {
  const parts: string[] = [];
  let box = area;
  if (chart.categoryAxisTitle !== undefined) {
    parts.push(label(chart.categoryAxisTitle, box.left + labelSize / 2, (box.top + box.bottom) / 2, { anchor: "middle", rotate: -90 }));
    box = { ...box, left: box.left + labelSize + 6 };
  }
  if (chart.valueAxisTitle !== undefined) {
    parts.push(label(chart.valueAxisTitle, (box.left + box.right) / 2, box.bottom - labelSize / 2, { anchor: "middle" }));
    box = { ...box, bottom: box.bottom - labelSize - 6 };
  }
  const limit = (box.right - box.left) * 0.4;
  const names = categories.map((name) => shorten(name, limit));
  const nameWidth = widest(names) + 8;
  const beforeScale = axisScale(series, box.right - box.left - nameWidth, 70);
  const isNegative = beforeScale.minimum < 0;
  const isLow = chart.categoryLabelPosition === "Low";
  // Names beside the zero line need room of their own only where the line is the edge.
  const left =
    isNegative && !isLow
      ? Math.max(0, nameWidth - ((box.right - box.left) * -beforeScale.minimum) / (beforeScale.maximum - beforeScale.minimum))
      : nameWidth;
  box = { ...box, left: box.left + left, right: box.right - 12 };
  const scale = axisScale(series, box.right - box.left, 70);
  const texts = scale.marks.map((mark) => shown(mark, axisFormat(chart, series)));
  // Turning the categories over takes the value axis with it to the top.
  const axisHeight = labelSize + 8;
  box = chart.reversePlotOrder ? { ...box, top: box.top + axisHeight } : { ...box, bottom: box.bottom - axisHeight };
  const x = (figure: number): number => box.left + ((figure - scale.minimum) / (scale.maximum - scale.minimum)) * (box.right - box.left);
  const slot = (box.bottom - box.top) / Math.max(1, categories.length);
  // Excel counts bars from below.
  const middle = (index: number): number => (chart.reversePlotOrder ? box.top + (index + 0.5) * slot : box.bottom - (index + 0.5) * slot);
  scale.marks.forEach((mark, index) => {
    parts.push(line(x(mark), box.top, x(mark), box.bottom, mark === 0 ? "#A6A6A6" : gridColor));
    parts.push(label(texts[index] ?? "", x(mark), chart.reversePlotOrder ? box.top - 10 : box.bottom + 10, { anchor: "middle" }));
  });
  const nameRight = (isLow || !isNegative ? box.left : x(0)) - 6;
  names.forEach((name, index) => parts.push(label(name, nameRight, middle(index), { anchor: "end" })));
  const spans = extents(series);
  pillars(chart, series, slot).forEach(({ series: each, offset, thickness }, at) =>
    spans[at]?.forEach((span, index) => {
      if (!span || each.from.hidden) return;
      const [from, to] = [x(Math.min(span.from, span.to)), x(Math.max(span.from, span.to))];
      const top = chart.reversePlotOrder ? middle(index) - slot / 2 + offset : middle(index) + slot / 2 - offset - thickness;
      parts.push(element("rect", { x: from, y: top, width: Math.max(0, to - from), height: thickness, fill: pointColor(each, index) }));
      if (!each.from.dataLabels) return;
      const value = span.to - span.from;
      const inside = isStacked(each.kind);
      parts.push(
        label(shown(value, each.numberFormat), inside ? (from + to) / 2 : value < 0 ? from - 4 : to + 4, top + thickness / 2, {
          anchor: inside ? "middle" : value < 0 ? "end" : "start",
          fill: inside ? readable(pointColor(each, index)) : ink,
        }),
      );
    }),
  );
  return parts;
}

// ---- shared by both

/** Where each series' columns stand within a category, from its edge. */
function pillars(
  chart: ChartSnapshot,
  series: readonly Series[],
  slot: number,
): readonly { readonly series: Series; readonly offset: number; readonly thickness: number }[] {
  const stacked = series.some(({ kind }) => isStacked(kind));
  const beside = stacked ? 1 : Math.max(1, series.length);
  const gap = (chart.gapWidth ?? 150) / 100;
  const overlap = stacked ? 1 : (chart.overlap ?? 0) / 100;
  // gap is in columns, half of it on either side; overlapping columns share a part of their thickness.
  const thickness = slot / (gap + 1 + (beside - 1) * (1 - overlap));
  return series.map((each, index) => ({
    series: each,
    offset: (thickness * gap) / 2 + (stacked ? 0 : index * thickness * (1 - overlap)),
    thickness,
  }));
}

const axisFormat = (chart: ChartSnapshot, series: readonly Series[]): string =>
  chart.valueAxisFormat ?? series[0]?.numberFormat ?? "General";
const pointColor = (series: Series, index: number): string => series.from.pointColors?.[index] ?? series.color;

/** Black or white, whichever reads better on a colour. */
function readable(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? "#FFFFFF" : "#262626";
}

function drawLegend(
  position: NonNullable<ChartSnapshot["legend"]>,
  series: readonly Series[],
  box: Box,
): { readonly parts: readonly string[]; readonly rest: Box } {
  const entries = series.filter(({ from }) => !from.hidden);
  const entry = ({ kind, color, name }: Series, x: number, y: number): string[] => [
    isLine(kind)
      ? element("path", { d: `M${round(x)} ${round(y)}h${swatch + 8}`, stroke: color, "stroke-width": 2.25 })
      : element("rect", { x, y: y - swatch / 2, width: swatch, height: swatch, fill: color }),
    label(name, x + entryIndent(kind), y, { anchor: "start" }),
  ];
  if (position === "Left" || position === "Right") {
    const limit = (box.right - box.left) * 0.35;
    const short = entries.map((each) => ({ ...each, name: shorten(each.name, limit) }));
    const width = Math.max(0, ...short.map(({ kind, name }) => entryIndent(kind) + textWidth(name, labelSize))) + 6;
    const x = position === "Left" ? box.left : box.right - width + 6;
    const top = (box.top + box.bottom - (short.length - 1) * legendRow) / 2;
    return {
      parts: short.flatMap((each, index) => entry(each, x, top + index * legendRow)),
      rest: position === "Left" ? { ...box, left: box.left + width + 6 } : { ...box, right: box.right - width - 6 },
    };
  }
  const rows: { readonly entries: Series[]; width: number }[] = [];
  for (const each of entries) {
    const width = entryIndent(each.kind) + textWidth(each.name, labelSize) + 16;
    const last = rows.at(-1);
    if (last && last.width + width <= box.right - box.left) {
      last.entries.push(each);
      last.width += width;
    } else rows.push({ entries: [each], width });
  }
  const height = rows.length * legendRow;
  const top = position === "Top" ? box.top : box.bottom - height;
  const parts = rows.flatMap((row, index) => {
    let x = (box.left + box.right - row.width + 16) / 2;
    return row.entries.flatMap((each) => {
      const drawn = entry(each, x, top + (index + 0.5) * legendRow);
      x += entryIndent(each.kind) + textWidth(each.name, labelSize) + 16;
      return drawn;
    });
  });
  return { parts, rest: position === "Top" ? { ...box, top: box.top + height + 4 } : { ...box, bottom: box.bottom - height - 4 } };
}

const entryIndent = (kind: ChartKind): number => swatch + (isLine(kind) ? 13 : 5);

/** Names of categories: side by side, slanted where they are too wide, and only some where even that is too dense. */
function fitLabels(
  names: readonly string[],
  slot: number,
): { readonly texts: readonly string[]; readonly isSlanted: boolean; readonly depth: number } {
  if (widest(names) <= slot - 6) return { texts: names, isSlanted: false, depth: labelSize + 10 };
  const every = Math.max(1, Math.ceil((labelSize + 4) / slot));
  const texts = names.map((name, index) => (index % every === 0 ? shorten(name, 90) : ""));
  return { texts, isSlanted: true, depth: widest(texts) * 0.71 + 18 };
}

function shorten(text: string, limit: number): string {
  if (textWidth(text, labelSize) <= limit) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, labelSize) > limit) characters.pop();
  return `${characters.join("")}…`;
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, labelSize)));
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const round = (value: number): number => Math.round(value * 100) / 100;
const line = (x1: number, y1: number, x2: number, y2: number, stroke: string): string =>
  element("path", { d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, stroke });

interface LabelLook {
  readonly anchor: "start" | "middle" | "end";
  readonly size?: number;
  readonly fill?: string;
  /** Degrees around its own place. */
  readonly rotate?: number;
}

/** Text whose middle, upright, stands at y. */
function label(text: string, x: number, y: number, { anchor, size, fill = ink, rotate }: LabelLook): string {
  return element(
    "text",
    {
      x: round(x),
      y: round(y),
      dy: "0.35em",
      "text-anchor": anchor,
      fill,
      ...(size === undefined ? {} : { "font-size": size }),
      ...(rotate === undefined ? {} : { transform: `rotate(${rotate} ${round(x)} ${round(y)})` }),
    },
    text,
  );
}
