// The series of a chart: what they show and how they look.
import { color, flag, number, oneOf, optional, text, whole } from "../wire/arguments";
import { invalidArgument, invalidObjectPath } from "../wire/host-error";
import { calculated, method, object, value, wireClass } from "../wire/members";
import type { Chart } from "./chart";
import { readKind } from "./chart";
import { ChartSource } from "./chart-source";
import { displayText } from "./display-text";
import { Range } from "./range";
import type { ChartKind, SeriesSnapshot } from "./snapshot";

export class ChartSeriesCollection {
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  static readonly wire = wireClass<ChartSeriesCollection>("ChartSeriesCollection", {
    items: (series) => series.#chart.series,
    values: { count: value("1.1", (series) => series.#chart.series.length) },
    methods: {
      add: method("1.7", (series, [name]) => series.#chart.addSeries(optional(name, text, "name"))),
      getCount: method("1.4", (series) => series.#chart.series.length),
      getItemAt: method("1.1", (series, [index]) => {
        const found = series.#chart.series[whole(index, "index")];
        if (!found) throw invalidArgument(`There is no series at ${String(index)}.`);
        return found;
      }),
    },
  });
}

export class ChartSeries {
  readonly chart: Chart;
  #name: string | ChartSource;
  values: ChartSource | undefined;
  categories: ChartSource | undefined;
  kind: ChartKind | undefined;
  axisGroup: "Primary" | "Secondary" = "Primary";
  color: string | undefined;
  lineWeight: number | undefined;
  isHidden = false;
  hasDataLabels = false;
  readonly pointColors = new Map<number, string>();

  constructor(chart: Chart, name: string | ChartSource) {
    this.chart = chart;
    this.#name = name;
  }

  get isGone(): boolean {
    return this.chart.isGone || !this.chart.series.includes(this);
  }

  /** The text of the cell, where the name is a cell. */
  get name(): string {
    if (typeof this.#name === "string") return this.#name;
    const { sheet, at } = this.#name;
    const cell = sheet.workbook.engine.read(sheet.id, { ...at, rows: 1, columns: 1 })[0]?.[0];
    return cell ? displayText(cell.value, cell.numberFormat) : "";
  }

  /** A text, or "=" and a reference. */
  set name(given: string) {
    const range = given.startsWith("=") ? this.#range(given) : undefined;
    this.#name = range ? ChartSource.of(range) : given;
  }

  #range(reference: string): Range | undefined {
    return this.chart.sheet.workbook.resolveReference(reference.slice(1), this.chart.sheet);
  }

  move(to: (source: ChartSource) => ChartSource | undefined): void {
    this.values = this.values && to(this.values);
    this.categories = this.categories && to(this.categories);
    if (typeof this.#name !== "string") this.#name = to(this.#name) ?? this.name;
  }

  /** Nothing where the series has no cells left to show. */
  snapshot(): readonly SeriesSnapshot[] {
    if (!this.values) return [];
    const snapshot: SeriesSnapshot = {
      name: typeof this.#name === "string" ? this.#name : this.#name.reference,
      values: this.values.reference,
      ...(this.categories ? { categories: this.categories.reference } : {}),
      ...(this.kind && this.kind !== this.chart.kind ? { kind: this.kind } : {}),
      ...(this.axisGroup === "Secondary" ? { axisGroup: "Secondary" } : {}),
      ...(this.color === undefined ? {} : { color: this.color }),
      ...(this.isHidden ? { hidden: true } : {}),
      ...(this.hasDataLabels ? { dataLabels: true } : {}),
      ...(this.pointColors.size > 0 ? { pointColors: Object.fromEntries(this.pointColors) } : {}),
    };
    return [snapshot];
  }

  restore(from: SeriesSnapshot): void {
    this.name = from.name;
    const values = this.#range(from.values);
    const categories = from.categories === undefined ? undefined : this.#range(from.categories);
    this.values = values && ChartSource.of(values);
    this.categories = categories && ChartSource.of(categories);
    this.kind = from.kind;
    this.axisGroup = from.axisGroup ?? "Primary";
    this.color = from.color;
    this.isHidden = from.hidden ?? false;
    this.hasDataLabels = from.dataLabels ?? false;
    for (const [index, pointColor] of Object.entries(from.pointColors ?? {})) this.pointColors.set(Number(index), pointColor);
  }

  static readonly wire = wireClass<ChartSeries>("ChartSeries", {
    assertAlive: (series) => {
      if (series.isGone) throw invalidObjectPath("the series or its chart was deleted");
    },
    values: {
      name: calculated(
        "1.1",
        (series) => series.name,
        (series, name) => (series.name = text(name, "name")),
      ),
      chartType: value(
        "1.7",
        (series) => series.kind ?? series.chart.kind,
        (series, kind) => (series.kind = readKind(kind)),
      ),
      axisGroup: value(
        "1.8",
        (series) => series.axisGroup,
        (series, group) => (series.axisGroup = oneOf(group, ["Primary", "Secondary"], "axisGroup")),
      ),
      hasDataLabels: value(
        "1.7",
        (series) => series.hasDataLabels,
        (series, has) => (series.hasDataLabels = flag(has, "hasDataLabels")),
      ),
      // In Excel these two belong to all series of a kind together; here to the chart.
      gapWidth: value(
        "1.7",
        (series) => series.chart.gapWidth ?? 150,
        (series, width) => (series.chart.gapWidth = between(number(width, "gapWidth"), 0, 500)),
      ),
      overlap: value(
        "1.8",
        (series) => series.chart.overlap ?? 0,
        (series, overlap) => (series.chart.overlap = between(number(overlap, "overlap"), -100, 100)),
      ),
    },
    objects: {
      format: object("1.1", (series) => new ChartSeriesFormat(series)),
      points: object("1.1", (series) => new ChartPointsCollection(series)),
    },
    methods: {
      // Series data are ranges only; literals are impossible. @source officejs.md C10
      setValues: method("1.7", (series, [source]) => void (series.values = sourceOf(source))),
      setXAxisValues: method("1.7", (series, [source]) => void (series.categories = sourceOf(source))),
      delete: method("1.7", (series) => series.chart.removeSeries(series)),
    },
  });
}

function sourceOf(argument: unknown): ChartSource {
  if (!(argument instanceof Range)) throw invalidArgument("The data of a series are a range.");
  return ChartSource.of(argument);
}

function between(given: number, low: number, high: number): number {
  if (given < low || given > high) throw invalidArgument(`The value is ${low} to ${high}, not ${given}.`);
  return given;
}

export class ChartSeriesFormat {
  readonly #series: ChartSeries;

  constructor(series: ChartSeries) {
    this.#series = series;
  }

  static readonly wire = wireClass<ChartSeriesFormat>("ChartSeriesFormat", {
    objects: {
      fill: object("1.1", (format) => new ChartFill((given) => paint(format.#series, given))),
      line: object("1.1", (format) => new ChartLineFormat(format.#series)),
    },
  });
}

function paint(series: ChartSeries, given: string | null): void {
  series.isHidden = given === null;
  series.color = given ?? undefined;
}

/** The fill of a series or of one point; null: no fill. */
export class ChartFill {
  readonly #paint: (color: string | null) => void;

  constructor(put: (color: string | null) => void) {
    this.#paint = put;
  }

  static readonly wire = wireClass<ChartFill>("ChartFill", {
    methods: {
      setSolidColor: method("1.1", (fill, [given]) => fill.#paint(color(given))),
      clear: method("1.1", (fill) => fill.#paint(null)),
    },
  });
}

export class ChartLineFormat {
  readonly #series: ChartSeries;

  constructor(series: ChartSeries) {
    this.#series = series;
  }

  static readonly wire = wireClass<ChartLineFormat>("ChartLineFormat", {
    values: {
      color: value(
        "1.1",
        (line) => line.#series.color ?? "",
        (line, given) => (line.#series.color = color(given)),
      ),
      weight: value(
        "1.7",
        (line) => line.#series.lineWeight ?? 2.25,
        (line, weight) => (line.#series.lineWeight = between(number(weight, "weight"), 0, 1584)),
      ),
    },
    methods: { clear: method("1.1", (line) => paint(line.#series, null)) },
  });
}

export class ChartPointsCollection {
  readonly #series: ChartSeries;

  constructor(series: ChartSeries) {
    this.#series = series;
  }

  get #count(): number {
    const at = this.#series.values?.at;
    return at ? at.rows * at.columns : 0;
  }

  static readonly wire = wireClass<ChartPointsCollection>("ChartPointsCollection", {
    items: (points) => Array.from({ length: points.#count }, (_, index) => new ChartPoint(points.#series, index)),
    values: { count: value("1.1", (points) => points.#count) },
    methods: {
      getCount: method("1.4", (points) => points.#count),
      getItemAt: method("1.1", (points, [index]) => {
        const at = whole(index, "index");
        if (at < 0 || at >= points.#count) throw invalidArgument(`There is no point at ${at}.`);
        return new ChartPoint(points.#series, at);
      }),
    },
  });
}

export class ChartPoint {
  readonly series: ChartSeries;
  readonly index: number;

  constructor(series: ChartSeries, index: number) {
    this.series = series;
    this.index = index;
  }

  static readonly wire = wireClass<ChartPoint>("ChartPoint", {
    objects: { format: object("1.1", (point) => new ChartPointFormat(point)) },
  });
}

export class ChartPointFormat {
  readonly #point: ChartPoint;

  constructor(point: ChartPoint) {
    this.#point = point;
  }

  static readonly wire = wireClass<ChartPointFormat>("ChartPointFormat", {
    objects: {
      fill: object("1.1", (format) => {
        const { series, index } = format.#point;
        return new ChartFill((given) => {
          if (given === null) series.pointColors.delete(index);
          else series.pointColors.set(index, given);
        });
      }),
    },
  });
}
