// The axes of a chart.
import { flag, oneOf, text } from "../wire/arguments";
import { object, value, wireClass } from "../wire/members";

export class ChartAxes {
  readonly valueAxis = new ChartAxis();
  readonly categoryAxis = new ChartAxis();

  static readonly wire = wireClass<ChartAxes>("ChartAxes", {
    objects: { valueAxis: object("1.1", (axes) => axes.valueAxis), categoryAxis: object("1.1", (axes) => axes.categoryAxis) },
  });
}

const labelPositions = ["NextToAxis", "High", "Low", "None"] as const;

export class ChartAxis {
  numberFormat = "General";
  visible = true;
  reversePlotOrder = false;
  tickLabelPosition: (typeof labelPositions)[number] = "NextToAxis";
  readonly title = new ChartAxisTitle();
  readonly majorGridlines = new ChartGridlines();

  static readonly wire = wireClass<ChartAxis>("ChartAxis", {
    values: {
      numberFormat: value(
        "1.8",
        (axis) => axis.numberFormat,
        (axis, format) => (axis.numberFormat = text(format, "numberFormat")),
      ),
      visible: value(
        "1.7",
        (axis) => axis.visible,
        (axis, visible) => (axis.visible = flag(visible, "visible")),
      ),
      reversePlotOrder: value(
        "1.7",
        (axis) => axis.reversePlotOrder,
        (axis, reverse) => (axis.reversePlotOrder = flag(reverse, "reversePlotOrder")),
      ),
      tickLabelPosition: value(
        "1.7",
        (axis) => axis.tickLabelPosition,
        (axis, position) => (axis.tickLabelPosition = oneOf(position, labelPositions, "tickLabelPosition")),
      ),
    },
    objects: { title: object("1.1", (axis) => axis.title), majorGridlines: object("1.1", (axis) => axis.majorGridlines) },
  });
}

export class ChartAxisTitle {
  text = "";
  visible = false;

  put(content: string | undefined): void {
    this.text = content ?? "";
    this.visible = content !== undefined;
  }

  static readonly wire = wireClass<ChartAxisTitle>("ChartAxisTitle", {
    values: {
      text: value(
        "1.1",
        (title) => title.text,
        (title, given) => title.put(text(given, "text")),
      ),
      visible: value(
        "1.1",
        (title) => title.visible,
        (title, visible) => (title.visible = flag(visible, "visible")),
      ),
    },
  });
}

export class ChartGridlines {
  visible = true;

  static readonly wire = wireClass<ChartGridlines>("ChartGridlines", {
    values: {
      visible: value(
        "1.1",
        (lines) => lines.visible,
        (lines, visible) => (lines.visible = flag(visible, "visible")),
      ),
    },
  });
}
