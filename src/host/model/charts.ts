// The charts of a sheet.
import { number, oneOf, optional, text, whole } from "../wire/arguments";
import { HostError, invalidArgument, itemNotFound } from "../wire/host-error";
import { calculatedMethod, method, value, wireClass } from "../wire/members";
import { Chart, readKind } from "./chart";
import { guessSeries } from "./chart-guess";
import { Range } from "./range";
import type { Shift } from "./shift";
import { sameName } from "./sheet-name";
import type { ChartKind } from "./snapshot";
import type { Worksheet } from "./worksheet";

export class ChartCollection {
  readonly sheet: Worksheet;
  #charts: Chart[] = [];
  #lastNumber = 0;

  constructor(sheet: Worksheet) {
    this.sheet = sheet;
  }

  all(): readonly Chart[] {
    return this.#charts;
  }

  find(key: string): Chart | undefined {
    return this.#charts.find((chart) => chart.id === key || sameName(chart.name, key));
  }

  /** An empty chart; its series are added afterwards. */
  create(kind: ChartKind): Chart {
    this.#lastNumber += 1;
    const chart = new Chart(
      this,
      `{00000000-0000-0000-0001-${String(this.#lastNumber).padStart(12, "0")}}`,
      `Chart ${this.#lastNumber}`,
      kind,
    );
    this.#charts.push(chart);
    return chart;
  }

  /**
   * @throws UnsupportedOperation a kind newer than the classic set (waterfall, funnel, treemap, …)
   * @source officejs.md C10
   */
  add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    this.sheet.protection.assertStructure("allowEditObjects");
    const kind = readKind(type);
    if (!(source instanceof Range)) throw invalidArgument("A chart is made from a range.");
    const by = optional(seriesBy, (given) => oneOf(given, ["Auto", "Columns", "Rows"], "seriesBy")) ?? "Auto";
    const filled = source.usedRange(true);
    if (!filled) throw new HostError("EmptyChartSeries", "The source of the chart is empty.");
    // Whole rows and columns are cut to what they hold; other ranges are taken as they are.
    const used = source.isEntireRow || source.isEntireColumn ? filled : source;
    const chart = this.create(kind);
    for (const { name, values, categories } of guessSeries(used, by)) {
      const series = chart.addSeries(name);
      series.values = values;
      if (categories) series.categories = categories;
    }
    return chart;
  }

  remove(chart: Chart): void {
    this.sheet.protection.assertStructure("allowEditObjects");
    this.#charts = this.#charts.filter((each) => each !== chart);
  }

  followShift(sheet: Worksheet, shift: Shift): void {
    for (const chart of this.#charts) chart.followShift(sheet, shift);
  }

  /** A sheet is about to be deleted: series over its cells lose them. */
  forgetSheet(sheet: Worksheet): void {
    for (const chart of this.#charts) chart.forgetSheet(sheet);
  }

  static readonly wire = wireClass<ChartCollection>("ChartCollection", {
    items: (charts) => charts.all(),
    values: { count: value("1.1", (charts) => charts.all().length) },
    methods: {
      add: calculatedMethod("1.1", (charts, [type, source, seriesBy]) => charts.add(type, source, seriesBy)),
      getCount: method("1.4", (charts) => charts.all().length),
      getItem: method("1.1", (charts, [key]) => {
        const found = charts.find(text(key, "name"));
        if (!found) throw itemNotFound("chart", key);
        return found;
      }),
      getItemAt: method("1.1", (charts, [index]) => {
        const found = charts.all()[whole(number(index), "index")];
        if (!found) throw invalidArgument(`There is no chart at ${String(index)}.`);
        return found;
      }),
      getItemOrNullObject: method("1.4", (charts, [key]) => charts.find(text(key, "name")) ?? null),
    },
  });
}
