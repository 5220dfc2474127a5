// One worksheet: its name and place, its cells, and everything that hangs on it.
import type { Rect } from "../engine/engine";
import { color, flag, number, oneOf, optional, text, whole } from "../wire/arguments";
import { HostError, invalidArgument, invalidObjectPath, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { calculatedMethod, method, object, value, wireClass } from "../wire/members";
import { columnLimit, formatAddress, rowLimit } from "./address";
import { BorderPen } from "./border-pen";
import { ChartCollection } from "./charts";
import { ConditionalFormats } from "./conditional-formats";
import { eventTypes } from "./events";
import { registrations } from "./event-registrations";
import { WorksheetFreezePanes } from "./freeze-panes";
import { Hyperlinks } from "./hyperlinks";
import { NamedItemCollection } from "./names";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { assertSheetName } from "./sheet-name";
import type { Shift } from "./shift";
import { columnBands, rowBands } from "./sizes";
import type { Bands } from "./sizes";
import { TextCells } from "./text-cells";
import { Validations } from "./validations";
import type { Workbook } from "./workbook";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;
export type Visibility = (typeof visibilities)[number];

/** Excel's default width of a column in points: 8.43 characters of Calibri 11. */
const defaultWidth = 48;

export class Worksheet {
  readonly workbook: Workbook;
  readonly id: string;
  readonly names: NamedItemCollection;
  readonly charts: ChartCollection;
  readonly freezePanes: WorksheetFreezePanes;
  readonly pageLayout: PageLayout;
  readonly protection: WorksheetProtection;
  readonly textCells = new TextCells();
  readonly borders: BorderPen;
  readonly rules: ConditionalFormats;
  readonly validations: Validations;
  readonly hyperlinks = new Hyperlinks();
  readonly columns: Bands;
  readonly rows: Bands;
  #veryHidden = false;
  #tabColor = "";
  #showGridlines = true;
  #showHeadings = true;
  #standardWidth = defaultWidth;

  constructor(workbook: Workbook, id: string) {
    this.workbook = workbook;
    this.id = id;
    this.names = new NamedItemCollection(workbook, this);
    this.charts = new ChartCollection(this);
    this.freezePanes = new WorksheetFreezePanes(this);
    this.pageLayout = new PageLayout(this);
    this.protection = new WorksheetProtection(this);
    this.columns = columnBands(workbook.engine, id);
    this.rows = rowBands(workbook.engine, id);
    this.borders = new BorderPen(workbook.engine, id);
    this.rules = new ConditionalFormats(this);
    this.validations = new Validations(this);
  }

  get isDeleted(): boolean {
    return this.workbook.wasDeleted(this.id);
  }

  get name(): string {
    const found = this.workbook.engine.sheets().find(({ id }) => id === this.id);
    if (!found) throw invalidObjectPath(`worksheet ${this.id} was deleted`);
    return found.name;
  }

  /** @throws ItemAlreadyExists, InvalidArgument as in WorksheetCollection.add */
  set name(name: string) {
    assertSheetName(name);
    const before = this.name;
    const taken = this.workbook.findSheet(name);
    if (taken && taken !== this) throw itemAlreadyExists(`worksheet "${name}"`);
    if (name === before) return;
    this.workbook.engine.renameSheet(this.id, name);
    this.workbook.namesChanged();
    this.workbook.announceSheet(eventTypes.nameChanged, this.id, { nameBefore: before, nameAfter: name });
  }

  get position(): number {
    return this.workbook.engine.sheets().findIndex(({ id }) => id === this.id);
  }

  set position(position: number) {
    if (position < 0 || position >= this.workbook.engine.sheets().length) throw invalidArgument(`There is no position ${position}.`);
    this.workbook.engine.moveSheet(this.id, position);
  }

  get visibility(): Visibility {
    const hidden = this.workbook.engine.sheets().find(({ id }) => id === this.id)?.hidden ?? false;
    if (!hidden) return "Visible";
    return this.#veryHidden ? "VeryHidden" : "Hidden";
  }

  /** @throws InvalidOperation the last visible sheet would be hidden. @source officejs.md C4 */
  set visibility(visibility: Visibility) {
    if (visibility !== "Visible") this.#assertNotLastVisible("hidden");
    this.#veryHidden = visibility === "VeryHidden";
    this.workbook.engine.setSheetHidden(this.id, visibility !== "Visible");
  }

  #assertNotLastVisible(fate: string): void {
    if (this.visibility === "Visible" && this.workbook.worksheets.list(true).length === 1)
      throw new HostError("InvalidOperation", `The last visible worksheet cannot be ${fate}.`);
  }

  get tabColor(): string {
    return this.#tabColor;
  }

  /** "" takes the colour away. */
  set tabColor(given: string) {
    this.#tabColor = given === "" ? "" : color(given, "tabColor");
    this.workbook.engine.setTabColor(this.id, this.#tabColor);
  }

  get showGridlines(): boolean {
    return this.#showGridlines;
  }

  set showGridlines(show: boolean) {
    this.#showGridlines = show;
    this.workbook.engine.setGridlines(this.id, show);
  }

  get showHeadings(): boolean {
    return this.#showHeadings;
  }

  set showHeadings(show: boolean) {
    this.#showHeadings = show;
  }

  /** Points here, as widths of columns are; Excel counts characters. See the README. */
  get standardWidth(): number {
    return this.#standardWidth;
  }

  activate(): void {
    if (this.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
    if (this.workbook.engine.activeSheetId() === this.id) return;
    this.workbook.engine.activate(this.id);
    this.workbook.announceSheet(eventTypes.activated, this.id);
  }

  /** @throws InvalidOperation very hidden, or the last visible sheet. @source officejs.md C4 */
  delete(): void {
    if (this.visibility === "VeryHidden") throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
    this.#assertNotLastVisible("deleted");
    const { engine } = this.workbook;
    if (engine.activeSheetId() === this.id) {
      const visible = this.workbook.worksheets.list(true);
      const at = visible.indexOf(this);
      const next = visible[at + 1] ?? visible[at - 1];
      if (next) engine.activate(next.id);
    }
    for (const sheet of this.workbook.sheets()) if (sheet !== this) sheet.charts.forgetSheet(this);
    engine.deleteSheet(this.id);
    this.workbook.forgetSheet(this.id);
    this.workbook.announceSheet(eventTypes.deleted, this.id);
  }

  whole(): Rect {
    return { row: 0, column: 0, rows: rowLimit, columns: columnLimit };
  }

  /**
   * @param address an address, an address with this or another sheet, a defined name; absent: all cells
   * @throws InvalidArgument it is none of these
   */
  range(address?: string): Range {
    if (address === undefined) return new Range(this, this.whole());
    const found =
      this.workbook.resolveReference(address, this) ?? this.names.find(address)?.range() ?? this.workbook.names.find(address)?.range();
    if (!found) throw invalidArgument(`Not an address or a name: ${address}`);
    return found;
  }

  /** null where the sheet is blank. */
  usedRange(valuesOnly: boolean): Range | null {
    this.flush();
    const at = this.workbook.engine.usedRange(this.id, valuesOnly);
    return at && new Range(this, at);
  }

  /** Hands to the engine what was collected here rather than there. */
  flush(): void {
    this.columns.flush();
    this.rows.flush();
    this.borders.flush();
    this.rules.flush();
    this.validations.flush();
  }

  followShift(shift: Shift): void {
    this.textCells.follow(shift);
    this.hyperlinks.follow(shift);
    this.pageLayout.followShift(shift);
    if (shift.kind === "insert" && shift.direction === "vertical") this.rows.end += shift.at.rows;
    if (shift.kind === "insert" && shift.direction === "horizontal") this.columns.end += shift.at.columns;
  }

  static readonly wire = wireClass<Worksheet>("Worksheet", {
    identity: (sheet) => ({ Id: sheet.id }),
    assertAlive: (sheet) => {
      if (sheet.isDeleted) throw invalidObjectPath(`worksheet ${sheet.id} was deleted`);
    },
    values: {
      id: value("1.1", (sheet) => sheet.id),
      name: value(
        "1.1",
        (sheet) => sheet.name,
        (sheet, name) => {
          sheet.name = text(name, "name");
        },
      ),
      position: value(
        "1.1",
        (sheet) => sheet.position,
        (sheet, position) => {
          sheet.position = whole(position, "position");
        },
      ),
      visibility: value(
        "1.1",
        (sheet) => sheet.visibility,
        (sheet, visibility) => {
          sheet.visibility = oneOf(visibility, visibilities, "visibility");
        },
      ),
      tabColor: value(
        "1.7",
        (sheet) => sheet.tabColor,
        (sheet, given) => {
          sheet.tabColor = text(given, "tabColor");
        },
      ),
      showGridlines: value(
        "1.8",
        (sheet) => sheet.showGridlines,
        (sheet, show) => {
          sheet.showGridlines = flag(show, "showGridlines");
        },
      ),
      // The client sets these two under other names than it reads them.
      gridlines: value("1.8", undefined, (sheet, show) => {
        sheet.showGridlines = flag(show, "showGridlines");
      }),
      headings: value("1.8", undefined, (sheet, show) => {
        sheet.showHeadings = flag(show, "showHeadings");
      }),
      showHeadings: value(
        "1.8",
        (sheet) => sheet.showHeadings,
        (sheet, show) => {
          sheet.showHeadings = flag(show, "showHeadings");
        },
      ),
      standardWidth: value(
        "1.7",
        (sheet) => sheet.standardWidth,
        (sheet, width) => {
          sheet.#standardWidth = number(width, "standardWidth");
        },
      ),
      standardHeight: value("1.7", () => 15),
    },
    objects: {
      names: object("1.4", (sheet) => sheet.names),
      charts: object("1.1", (sheet) => sheet.charts),
      freezePanes: object("1.7", (sheet) => sheet.freezePanes),
      pageLayout: object("1.9", (sheet) => sheet.pageLayout),
      protection: object("1.2", (sheet) => sheet.protection),
    },
    methods: {
      activate: method("1.1", (sheet) => sheet.activate()),
      calculate: calculatedMethod("1.6", async (sheet) => sheet.workbook.engine.recalculate()),
      delete: method("1.1", (sheet) => sheet.delete()),
      getRange: method("1.1", (sheet, [address]) => sheet.range(optional(address, text, "address"))),
      getRangeByIndexes: method("1.7", (sheet, [row, column, rows, columns]) => {
        const at = { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) };
        return new Range(sheet, at);
      }),
      getRanges: method("1.9", (sheet, [addresses]) =>
        RangeAreas.parse(sheet, optional(addresses, text, "address") ?? formatAddress(sheet.whole())),
      ),
      getCell: method("1.1", (sheet, [row, column]) => new Range(sheet, { row: whole(row), column: whole(column), rows: 1, columns: 1 })),
      // On a blank sheet Excel finds nothing; getUsedRangeOrNullObject is the way to ask. @source officejs.md C1
      getUsedRange: calculatedMethod("1.1", (sheet, [valuesOnly]) => {
        const used = sheet.usedRange(optional(valuesOnly, flag) ?? false);
        if (!used) throw itemNotFound("used range of", sheet.name);
        return used;
      }),
      getUsedRangeOrNullObject: calculatedMethod("1.4", (sheet, [valuesOnly]) => sheet.usedRange(optional(valuesOnly, flag) ?? false)),
      ...registrations,
    },
  });
}
