// The charts of the sheet in view, drawn over its cells. They keep to the cells that they cover, as Excel's do.
import type { EngineEdit } from "../engine/engine";
import type { Chart } from "../model/chart";
import { displayText } from "../model/display-text";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { chartPicture } from "../picture/chart-picture";
import type { ChartCell } from "../picture/chart-picture";
import type { Grid } from "./create-grid";
import type { Geometry } from "./geometry";
import "./charts.css";

const pixelsPerPoint = 96 / 72;

/** A place between cells: a column and how far into it, in points; likewise the row. */
interface Corner {
  readonly column: number;
  readonly intoColumn: number;
  readonly row: number;
  readonly intoRow: number;
}

/** The cells that a chart covers, and the place that these cells had when it was looked at. */
interface Anchor {
  readonly from: Corner;
  readonly to: Corner;
  readonly place: string;
}

export interface ChartLayer {
  /** Draws again what has changed since. */
  refresh(): void;
  dispose(): void;
}

/** Draws the charts of `workbook` over the grid that shows it. */
export function drawCharts(grid: Grid, workbook: Workbook): ChartLayer {
  const layer = document.createElement("div");
  layer.className = "host-charts";
  const anchors = new WeakMap<Chart, Anchor>();
  let geometry: Geometry | undefined;
  let drawn = "";
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    if (!geometry) return;
    const sheet = workbook.findSheet(geometry.sheetId);
    const charts = sheet?.charts.all() ?? [];
    for (const chart of charts) keepToCells(chart, anchors);
    const pictures = charts.map((chart) => ({ chart, svg: pictureOf(chart, workbook, sheet) }));
    const state = JSON.stringify([geometry.scale, geometry.panes, pictures.map(({ chart, svg }) => [placeOf(chart), svg])]);
    if (state === drawn) return;
    drawn = state;
    if (layer.parentElement !== geometry.canvas.parentElement) geometry.canvas.after(layer);
    layer.replaceChildren(...panesOf(geometry, pictures));
  };
  const refresh = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const stops = [
    grid.onGeometry((now) => {
      geometry = now;
      // At once: charts must not lag behind the cells that scroll under them.
      draw();
    }),
    grid.onChange(refresh),
    workbook.engine.onEdit((edit) => {
      const sheet = workbook.findSheet(edit.sheetId);
      for (const chart of sheet?.charts.all() ?? []) follow(chart, edit, anchors);
      refresh();
    }),
  ];
  return {
    refresh,
    dispose: () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}

// ---- drawing

function pictureOf(chart: Chart, workbook: Workbook, sheet: Worksheet | undefined): string {
  const cells = (reference: string): readonly ChartCell[] => {
    const range = workbook.resolveReference(reference.replace(/^=/u, ""), sheet);
    if (!range) return [];
    return workbook.engine
      .read(range.sheet.id, range.at)
      .flat()
      .map(({ value, numberFormat }) => ({ value, numberFormat, text: displayText(value, numberFormat) }));
  };
  const fontName = sheet ? (workbook.engine.style(sheet.id, 0, 0).fontName ?? "Calibri") : "Calibri";
  return chartPicture(chart.snapshot(), { cells, fontName });
}

function panesOf({ panes, scale }: Geometry, pictures: readonly { readonly chart: Chart; readonly svg: string }[]): readonly HTMLElement[] {
  const told = new Set<Chart>();
  return panes.flatMap((pane) => {
    const element = document.createElement("div");
    place(element, pane.left, pane.top, pane.width, pane.height);
    for (const { chart, svg } of pictures) {
      const left = pane.originLeft + chart.left * pixelsPerPoint * scale;
      const top = pane.originTop + chart.top * pixelsPerPoint * scale;
      const width = chart.width * pixelsPerPoint * scale;
      const height = chart.height * pixelsPerPoint * scale;
      if (left >= pane.width || top >= pane.height || left + width <= 0 || top + height <= 0) continue;
      const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement as unknown as SVGElement;
      place(picture, left, top, width, height);
      // A chart that reaches over a frozen edge is seen in two panes and told once.
      if (told.has(chart)) picture.setAttribute("aria-hidden", "true");
      told.add(chart);
      element.append(document.adoptNode(picture));
    }
    return element.childElementCount > 0 ? [element] : [];
  });
}

function place(element: HTMLElement | SVGElement, left: number, top: number, width: number, height: number): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

// ---- keeping to the cells

const placeOf = ({ left, top, width, height }: Chart): string => [left, top, width, height].join(" ");

/** Where rows and columns changed their sizes the chart follows; where the chart itself was moved it takes hold of other cells. */
function keepToCells(chart: Chart, anchors: WeakMap<Chart, Anchor>): void {
  const anchor = anchors.get(chart);
  if (anchor?.place === placeOf(chart)) {
    const [left, top] = pointOf(chart.sheet, anchor.from);
    const [right, bottom] = pointOf(chart.sheet, anchor.to);
    const moved = [left - chart.left, top - chart.top, right - left - chart.width, bottom - top - chart.height];
    // Less than a hair: sums of points in another order.
    if (moved.every((by) => Math.abs(by) < 1e-6)) return;
    Object.assign(chart, { left, top, width: right - left, height: bottom - top });
    anchors.set(chart, { ...anchor, place: placeOf(chart) });
    return;
  }
  const { left, top, width, height } = chart;
  anchors.set(chart, {
    from: cornerAt(chart.sheet, left, top),
    to: cornerAt(chart.sheet, left + width, top + height),
    place: placeOf(chart),
  });
}

interface Sizes {
  readonly column: (index: number) => number;
  readonly row: (index: number) => number;
}

function sizesOf({ id, workbook: { engine } }: Worksheet): Sizes {
  return {
    column: (index) => (engine.isColumnHidden(id, index) ? 0 : engine.columnWidth(id, index)),
    row: (index) => (engine.isRowHidden(id, index) ? 0 : engine.rowHeight(id, index)),
  };
}

function cornerAt(sheet: Worksheet, x: number, y: number): Corner {
  const sizes = sizesOf(sheet);
  const find = (size: (index: number) => number, point: number): [number, number] => {
    let index = 0;
    let rest = point;
    // A sheet of hidden rows only would have no end.
    while (rest >= size(index) && index < 20_000) rest -= size(index++);
    return [index, rest];
  };
  const [column, intoColumn] = find(sizes.column, x);
  const [row, intoRow] = find(sizes.row, y);
  return { column, intoColumn, row, intoRow };
}

function pointOf(sheet: Worksheet, { column, intoColumn, row, intoRow }: Corner): [number, number] {
  const sizes = sizesOf(sheet);
  const sum = (size: (index: number) => number, count: number): number => {
    let total = 0;
    for (let index = 0; index < count; index++) total += size(index);
    return total;
  };
  // A row that became lower than where the chart began in it still holds its beginning.
  return [sum(sizes.column, column) + Math.min(intoColumn, sizes.column(column)), sum(sizes.row, row) + Math.min(intoRow, sizes.row(row))];
}

/** Inserted or deleted rows and columns carry the chart along. */
function follow(chart: Chart, { kind, range }: EngineEdit, anchors: WeakMap<Chart, Anchor>): void {
  const anchor = anchors.get(chart);
  const axis = kind.startsWith("Row") ? "row" : kind.startsWith("Column") ? "column" : undefined;
  if (!anchor || !axis) return;
  const [at, count] = axis === "row" ? [range.row, range.rows] : [range.column, range.columns];
  const move = (corner: Corner): Corner => {
    const index = corner[axis];
    if (kind.endsWith("Inserted")) return index < at ? corner : { ...corner, [axis]: index + count };
    if (index < at) return corner;
    return index >= at + count
      ? { ...corner, [axis]: index - count }
      : { ...corner, [axis]: at, [axis === "row" ? "intoRow" : "intoColumn"]: 0 };
  };
  anchors.set(chart, { ...anchor, from: move(anchor.from), to: move(anchor.to) });
}
