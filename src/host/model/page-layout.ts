// How a sheet is printed.
import type { Rect } from "../engine/engine";
import { flag, number, oneOf, optional, record, text, whole } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { method, object, value, wireClass } from "../wire/members";
import type { ValueMember } from "../wire/members";
import { formatAddress } from "./address";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { follow } from "./shift";
import type { Shift } from "./shift";
import type { PageSnapshot } from "./snapshot";
import type { Worksheet } from "./worksheet";

type Margin = keyof NonNullable<PageSnapshot["margins"]>;
type HeaderFooterPart = keyof NonNullable<PageSnapshot["headersFooters"]>;
type Zoom = NonNullable<PageSnapshot["zoom"]>;

const papers = ["A4", "Letter", "A3"] as const;
/** Excel's "Normal" margins in points: 0.75 inch above and below, 0.7 at the sides, 0.3 for header and footer. */
const normalMargins: Readonly<Record<Margin, number>> = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

export class PageLayout {
  readonly #sheet: Worksheet;
  readonly headersFooters: HeaderFooterGroup;
  orientation: PageSnapshot["orientation"] = "Portrait";
  paperSize: PageSnapshot["paperSize"];
  zoom: Zoom = { scale: 100 };
  centerHorizontally = false;
  centerVertically = false;
  printGridlines = false;
  margins: Record<Margin, number> = { ...normalMargins };
  printArea: Rect | null = null;
  titleRows: Rect | null = null;
  titleColumns: Rect | null = null;
  #touched = false;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
    this.headersFooters = new HeaderFooterGroup(() => this.touch());
  }

  /** A sheet whose page was never set up has none in its snapshot. */
  get isTouched(): boolean {
    return this.#touched;
  }

  touch(): void {
    this.#touched = true;
  }

  followShift(shift: Shift): void {
    this.printArea = this.printArea && follow(this.printArea, shift);
    this.titleRows = this.titleRows && follow(this.titleRows, shift);
    this.titleColumns = this.titleColumns && follow(this.titleColumns, shift);
  }

  #range(argument: unknown): Range {
    const range = argument instanceof Range ? argument : this.#sheet.range(text(argument));
    if (range.sheet !== this.#sheet) throw invalidArgument("The range lies on another worksheet.");
    this.touch();
    return range;
  }

  setPrintArea(argument: unknown): void {
    this.printArea = this.#range(argument).at;
  }

  /** @throws InvalidArgument not whole rows. @source officejs.md C11 */
  setTitleRows(argument: unknown): void {
    const range = this.#range(argument);
    if (!range.isEntireRow) throw invalidArgument("Print titles are whole rows: $1:$3.");
    this.titleRows = range.at;
  }

  setTitleColumns(argument: unknown): void {
    const range = this.#range(argument);
    if (!range.isEntireColumn) throw invalidArgument("Print titles are whole columns: $A:$B.");
    this.titleColumns = range.at;
  }

  setMargins(unit: unknown, options: unknown): void {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[oneOf(unit, ["Points", "Inches", "Centimeters"], "unit")];
    for (const [name, size] of Object.entries(record(options, "marginOptions"))) {
      const margin = oneOf(name, ["top", "bottom", "left", "right", "header", "footer"]);
      if (size !== null && size !== undefined) this.setMargin(margin, number(size, name) * points);
    }
  }

  setMargin(margin: Margin, points: number): void {
    if (points < 0) throw invalidArgument("A margin is not negative.");
    this.margins[margin] = points;
    this.touch();
  }

  /** Replaced as a whole; either a scale or a fit. @source officejs.md C1, composite properties; C11 */
  setZoom(argument: unknown): void {
    const given = record(argument, "zoom");
    const scale = optional(given["scale"], whole, "scale");
    const across = optional(given["horizontalFitToPages"], whole, "horizontalFitToPages");
    const down = optional(given["verticalFitToPages"], whole, "verticalFitToPages");
    if (scale !== undefined && (across !== undefined || down !== undefined)) throw invalidArgument("A page is scaled or fitted, not both.");
    if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument("A scale is 10 to 400 percent.");
    if (scale === undefined && across === undefined && down === undefined)
      throw invalidArgument("A zoom needs a scale or a number of pages.");
    this.zoom =
      scale !== undefined
        ? { scale }
        : { ...(across ? { horizontalFitToPages: across } : {}), ...(down ? { verticalFitToPages: down } : {}) };
    this.touch();
  }

  snapshot(): PageSnapshot | undefined {
    if (!this.#touched) return undefined;
    const headersFooters = this.headersFooters.defaultForAllPages.texts;
    return {
      orientation: this.orientation,
      ...(this.paperSize ? { paperSize: this.paperSize } : {}),
      zoom: this.zoom,
      ...(this.printArea ? { printArea: formatAddress(this.printArea) } : {}),
      ...(this.titleRows ? { printTitleRows: formatAddress(this.titleRows, "$") } : {}),
      ...(this.titleColumns ? { printTitleColumns: formatAddress(this.titleColumns, "$") } : {}),
      ...(this.centerHorizontally ? { centerHorizontally: true } : {}),
      ...(this.centerVertically ? { centerVertically: true } : {}),
      margins: { ...this.margins },
      ...(Object.keys(headersFooters).length > 0 ? { headersFooters: { ...headersFooters } } : {}),
    };
  }

  restore(page: PageSnapshot): void {
    this.touch();
    this.orientation = page.orientation;
    this.paperSize = page.paperSize;
    this.zoom = page.zoom ?? { scale: 100 };
    this.centerHorizontally = page.centerHorizontally ?? false;
    this.centerVertically = page.centerVertically ?? false;
    this.margins = { ...normalMargins, ...page.margins };
    if (page.printArea !== undefined) this.setPrintArea(page.printArea);
    if (page.printTitleRows !== undefined) this.setTitleRows(page.printTitleRows);
    if (page.printTitleColumns !== undefined) this.setTitleColumns(page.printTitleColumns);
    this.headersFooters.defaultForAllPages.texts = { ...page.headersFooters };
  }

  static readonly wire = wireClass<PageLayout>("PageLayout", {
    values: {
      orientation: set(
        (page) => page.orientation,
        (page, given) => (page.orientation = oneOf(given, ["Portrait", "Landscape"], "orientation")),
      ),
      paperSize: set(
        (page) => page.paperSize ?? "Letter",
        (page, given) => (page.paperSize = oneOf(given, papers, "paperSize")),
      ),
      zoom: set(
        (page) => page.zoom,
        (page, given) => page.setZoom(given),
      ),
      centerHorizontally: set(
        (page) => page.centerHorizontally,
        (page, given) => (page.centerHorizontally = flag(given)),
      ),
      centerVertically: set(
        (page) => page.centerVertically,
        (page, given) => (page.centerVertically = flag(given)),
      ),
      printGridlines: set(
        (page) => page.printGridlines,
        (page, given) => (page.printGridlines = flag(given)),
      ),
      topMargin: margin("top"),
      bottomMargin: margin("bottom"),
      leftMargin: margin("left"),
      rightMargin: margin("right"),
      headerMargin: margin("header"),
      footerMargin: margin("footer"),
    },
    objects: { headersFooters: object("1.9", (page) => page.headersFooters) },
    methods: {
      setPrintArea: method("1.9", (page, [area]) => page.setPrintArea(area)),
      setPrintTitleRows: method("1.9", (page, [rows]) => page.setTitleRows(rows)),
      setPrintTitleColumns: method("1.9", (page, [columns]) => page.setTitleColumns(columns)),
      setPrintMargins: method("1.9", (page, [unit, options]) => page.setMargins(unit, options)),
      getPrintAreaOrNullObject: method("1.9", (page) => page.printArea && new RangeAreas([new Range(page.#sheet, page.printArea)])),
      getPrintTitleRowsOrNullObject: method("1.9", (page) => page.titleRows && new Range(page.#sheet, page.titleRows)),
      getPrintTitleColumnsOrNullObject: method("1.9", (page) => page.titleColumns && new Range(page.#sheet, page.titleColumns)),
    },
  });
}

function set(get: (page: PageLayout) => unknown, put: (page: PageLayout, given: unknown) => unknown): ValueMember<PageLayout> {
  return value("1.9", get, (page, given) => {
    put(page, given);
    page.touch();
  });
}

function margin(side: Margin): ValueMember<PageLayout> {
  return set(
    (page) => page.margins[side],
    (page, points) => page.setMargin(side, number(points, `${side}Margin`)),
  );
}

export class HeaderFooterGroup {
  readonly defaultForAllPages: HeaderFooter;

  constructor(onChange: () => void) {
    this.defaultForAllPages = new HeaderFooter(onChange);
  }

  static readonly wire = wireClass<HeaderFooterGroup>("HeaderFooterGroup", {
    objects: { defaultForAllPages: object("1.9", (group) => group.defaultForAllPages) },
  });
}

export class HeaderFooter {
  texts: Partial<Record<HeaderFooterPart, string>> = {};
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  put(part: HeaderFooterPart, content: string): void {
    if (content === "") delete this.texts[part];
    else this.texts[part] = content;
    this.#onChange();
  }

  static readonly wire = wireClass<HeaderFooter>("HeaderFooter", {
    values: {
      leftHeader: part("leftHeader"),
      centerHeader: part("centerHeader"),
      rightHeader: part("rightHeader"),
      leftFooter: part("leftFooter"),
      centerFooter: part("centerFooter"),
      rightFooter: part("rightFooter"),
    },
  });
}

function part(name: HeaderFooterPart): ValueMember<HeaderFooter> {
  return value(
    "1.9",
    (page) => page.texts[name] ?? "",
    (page, content) => page.put(name, text(content, name)),
  );
}
