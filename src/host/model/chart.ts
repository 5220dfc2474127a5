// One chart: its kind, place, title, legend, axes and series.
import { flag, number, oneOf, text } from "../wire/arguments";
import { HostError, invalidArgument, invalidObjectPath } from "../wire/host-error";
import { method, object, value, wireClass } from "../wire/members";
import { ChartAxes } from "./chart-axes";
import { ChartSeries, ChartSeriesCollection } from "./chart-series";
import type { ChartSource } from "./chart-source";
import type { ChartCollection } from "./charts";
import { Range } from "./range";
import type { Shift } from "./shift";
import type { ChartKind, ChartSnapshot } from "./snapshot";
import type { Worksheet } from "./worksheet";

const chartKinds = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "LineMarkers"] as const;
/** Kinds that perpetual builds and other programs do not draw. @source officejs.md C10 */
const newKinds = ["Waterfall", "Funnel", "Treemap", "Sunburst", "Histogram", "Pareto", "Boxwhisker", "RegionMap"];

export function readKind(type: unknown): ChartKind {
  const given = text(type, "type");
  if (newKinds.includes(given))
    throw new HostError("UnsupportedOperation", `Charts of type ${given} cannot be relied on; build it from a classic kind.`);
  const known = chartKinds.find((kind) => kind === given);
  if (!known) throw new HostError("ApiNotFound", `The host has no charts of type ${given}.`);
  return known;
}

const positions = ["Top", "Bottom", "Left", "Right"] as const;

export class Chart {
  readonly #home: ChartCollection;
  readonly id: string;
  name: string;
  kind: ChartKind;
  // Excel's size for a new chart; its place depends on the window there.
  left = 0;
  top = 0;
  width = 360;
  height = 216;
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly axes = new ChartAxes();
  gapWidth: number | undefined;
  overlap: number | undefined;
  #series: ChartSeries[] = [];

  constructor(home: ChartCollection, id: string, name: string, kind: ChartKind) {
    this.#home = home;
    this.id = id;
    this.name = name;
    this.kind = kind;
  }

  get sheet(): Worksheet {
    return this.#home.sheet;
  }

  get isGone(): boolean {
    return this.sheet.isDeleted || !this.#home.all().includes(this);
  }

  get series(): readonly ChartSeries[] {
    return this.#series;
  }

  addSeries(name: string | ChartSource | undefined): ChartSeries {
    const series = new ChartSeries(this, name ?? `Series${this.#series.length + 1}`);
    this.#series.push(series);
    return series;
  }

  removeSeries(series: ChartSeries): void {
    this.#series = this.#series.filter((each) => each !== series);
  }

  followShift(sheet: Worksheet, shift: Shift): void {
    for (const series of this.#series) series.move((source) => source.follow(sheet, shift));
  }

  forgetSheet(sheet: Worksheet): void {
    for (const series of this.#series) series.move((source) => (source.sheet === sheet ? undefined : source));
  }

  /** Covers the block from one cell to another. */
  place(start: Range, end: Range): void {
    const block = start.bounding(end).at;
    const widths = (from: number, count: number): number =>
      sum(count, (index) => (this.sheet.columns.isHidden(from + index) ? 0 : this.sheet.columns.size(from + index)));
    const heights = (from: number, count: number): number =>
      sum(count, (index) => (this.sheet.rows.isHidden(from + index) ? 0 : this.sheet.rows.size(from + index)));
    this.left = widths(0, block.column);
    this.top = heights(0, block.row);
    this.width = widths(block.column, block.columns);
    this.height = heights(block.row, block.rows);
  }

  #cell(argument: unknown): Range {
    return argument instanceof Range ? argument : this.sheet.range(text(argument));
  }

  snapshot(): ChartSnapshot {
    const { valueAxis, categoryAxis } = this.axes;
    return {
      name: this.name,
      kind: this.kind,
      ...(this.title.visible && this.title.text !== "" ? { title: this.title.text } : {}),
      series: this.#series.flatMap((series) => series.snapshot()),
      left: this.left,
      top: this.top,
      width: this.width,
      height: this.height,
      ...(this.legend.visible ? { legend: this.legend.position } : {}),
      ...(valueAxis.numberFormat === "General" ? {} : { valueAxisFormat: valueAxis.numberFormat }),
      ...(valueAxis.title.visible && valueAxis.title.text !== "" ? { valueAxisTitle: valueAxis.title.text } : {}),
      ...(categoryAxis.title.visible && categoryAxis.title.text !== "" ? { categoryAxisTitle: categoryAxis.title.text } : {}),
      ...(categoryAxis.reversePlotOrder ? { reversePlotOrder: true } : {}),
      ...(categoryAxis.tickLabelPosition === "Low" || categoryAxis.tickLabelPosition === "High"
        ? { categoryLabelPosition: categoryAxis.tickLabelPosition }
        : {}),
      ...(this.gapWidth === undefined ? {} : { gapWidth: this.gapWidth }),
      ...(this.overlap === undefined ? {} : { overlap: this.overlap }),
    };
  }

  restore(from: ChartSnapshot): void {
    this.name = from.name;
    this.title.visible = from.title !== undefined;
    this.title.text = from.title ?? "";
    this.left = from.left;
    this.top = from.top;
    this.width = from.width;
    this.height = from.height;
    this.legend.visible = from.legend !== undefined;
    this.legend.position = from.legend ?? "Right";
    this.axes.valueAxis.numberFormat = from.valueAxisFormat ?? "General";
    this.axes.valueAxis.title.put(from.valueAxisTitle);
    this.axes.categoryAxis.title.put(from.categoryAxisTitle);
    this.axes.categoryAxis.reversePlotOrder = from.reversePlotOrder ?? false;
    this.axes.categoryAxis.tickLabelPosition = from.categoryLabelPosition ?? "NextToAxis";
    this.gapWidth = from.gapWidth;
    this.overlap = from.overlap;
    for (const each of from.series) this.addSeries(undefined).restore(each);
  }

  static readonly wire = wireClass<Chart>("Chart", {
    identity: (chart) => ({ Id: chart.id }),
    assertAlive: (chart) => {
      if (chart.isGone) throw invalidObjectPath(`the chart "${chart.name}" was deleted`);
    },
    values: {
      id: value("1.7", (chart) => chart.id),
      name: value(
        "1.1",
        (chart) => chart.name,
        (chart, name) => (chart.name = text(name, "name")),
      ),
      chartType: value(
        "1.7",
        (chart) => chart.kind,
        (chart, kind) => (chart.kind = readKind(kind)),
      ),
      left: size("left"),
      top: size("top"),
      width: size("width"),
      height: size("height"),
    },
    objects: {
      title: object("1.1", (chart) => chart.title),
      legend: object("1.1", (chart) => chart.legend),
      axes: object("1.1", (chart) => chart.axes),
      series: object("1.1", (chart) => new ChartSeriesCollection(chart)),
      worksheet: object("1.2", (chart) => chart.sheet),
    },
    methods: {
      delete: method("1.1", (chart) => chart.#home.remove(chart)),
      setPosition: method("1.1", (chart, [start, end]) => {
        const from = chart.#cell(start);
        chart.place(from, end === null || end === undefined ? from : chart.#cell(end));
      }),
    },
  });
}

function sum(count: number, of: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += of(index);
  return total;
}

/** Points; a chart has no negative place or size. */
function size(name: "left" | "top" | "width" | "height") {
  return value<Chart>(
    "1.1",
    (chart) => chart[name],
    (chart, points) => {
      const given = number(points, name);
      if (given < 0) throw invalidArgument(`The ${name} of a chart is not negative.`);
      chart[name] = given;
    },
  );
}

export class ChartTitle {
  text = "";
  visible = true;

  static readonly wire = wireClass<ChartTitle>("ChartTitle", {
    values: {
      text: value(
        "1.1",
        (title) => title.text,
        (title, given) => {
          title.text = text(given, "text");
          title.visible = true;
        },
      ),
      visible: value(
        "1.1",
        (title) => title.visible,
        (title, visible) => (title.visible = flag(visible, "visible")),
      ),
    },
  });
}

export class ChartLegend {
  visible = true;
  position: (typeof positions)[number] = "Right";

  static readonly wire = wireClass<ChartLegend>("ChartLegend", {
    values: {
      visible: value(
        "1.1",
        (legend) => legend.visible,
        (legend, visible) => (legend.visible = flag(visible, "visible")),
      ),
      position: value(
        "1.1",
        (legend) => legend.position,
        (legend, position) => (legend.position = oneOf(position, positions, "position")),
      ),
    },
  });
}
