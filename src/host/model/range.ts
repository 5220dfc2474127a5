// A range: a rectangle of cells on a sheet, and the other rectangles one can reach from it.
import type { Rect } from "../engine/engine";
import { flag, oneOf, optional, whole } from "../wire/arguments";
import { invalidArgument, invalidObjectPath, itemNotFound } from "../wire/host-error";
import { calculated, calculatedMethod, method, object, value, wireClass } from "../wire/members";
import { boundingRect, columnLimit, formatAddress, intersection, quoteSheetName, rowLimit } from "./address";
import { uniform } from "./block";
import * as cells from "./range-cells";
import { RangeFormat } from "./range-format";
import { clear, deleteCells, insertCells, merge, mergedAreas, unmerge } from "./range-structure";
import { areColumnsHidden, areRowsHidden, hideColumns, hideRows } from "./range-size";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { follow } from "./shift";
import type { Shift } from "./shift";
import type { Worksheet } from "./worksheet";

export class Range {
  readonly sheet: Worksheet;
  #at: Rect | null;

  /** @throws InvalidArgument the rectangle is empty or leaves the grid */
  constructor(sheet: Worksheet, at: Rect) {
    const fits =
      at.row >= 0 &&
      at.column >= 0 &&
      at.rows > 0 &&
      at.columns > 0 &&
      at.row + at.rows <= rowLimit &&
      at.column + at.columns <= columnLimit;
    if (!fits) throw invalidArgument("The range is empty or lies outside the worksheet.");
    this.sheet = sheet;
    this.#at = at;
  }

  get at(): Rect {
    if (!this.#at) throw invalidObjectPath("the range was deleted");
    return this.#at;
  }

  get isGone(): boolean {
    return this.#at === null || this.sheet.isDeleted;
  }

  follow(shift: Shift): void {
    this.#at = this.#at && follow(this.#at, shift);
  }

  /** With its sheet, which is quoted where Excel quotes it: "Sheet1!A1:B2". */
  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatAddress(this.at)}`;
  }

  get isEntireColumn(): boolean {
    return this.at.rows === rowLimit;
  }

  get isEntireRow(): boolean {
    return this.at.columns === columnLimit;
  }

  #moved(change: Partial<Rect>): Range {
    return new Range(this.sheet, { ...this.at, ...change });
  }

  /** May lie outside this range, as in Excel, but not outside the sheet. */
  cell(row: number, column: number): Range {
    return this.#moved({ row: this.at.row + row, column: this.at.column + column, rows: 1, columns: 1 });
  }

  row(row: number): Range {
    if (row < 0 || row >= this.at.rows) throw invalidArgument(`The range has no row ${row}.`);
    return this.#moved({ row: this.at.row + row, rows: 1 });
  }

  column(column: number): Range {
    if (column < 0 || column >= this.at.columns) throw invalidArgument(`The range has no column ${column}.`);
    return this.#moved({ column: this.at.column + column, columns: 1 });
  }

  offset(rows: number, columns: number): Range {
    return this.#moved({ row: this.at.row + rows, column: this.at.column + columns });
  }

  resized(rows: number, columns: number): Range {
    return this.#moved({ rows, columns });
  }

  entireRow(): Range {
    return this.#moved({ column: 0, columns: columnLimit });
  }

  entireColumn(): Range {
    return this.#moved({ row: 0, rows: rowLimit });
  }

  intersect(other: Range): Range | null {
    if (other.sheet !== this.sheet) throw invalidArgument("The ranges lie on different worksheets.");
    const at = intersection(this.at, other.at);
    return at && new Range(this.sheet, at);
  }

  bounding(other: Range): Range {
    if (other.sheet !== this.sheet) throw invalidArgument("The ranges lie on different worksheets.");
    return new Range(this.sheet, boundingRect(this.at, other.at));
  }

  usedRange(valuesOnly: boolean): Range | null {
    const used = this.sheet.usedRange(valuesOnly);
    return used && this.intersect(used);
  }

  select(): void {
    this.sheet.activate();
    this.sheet.workbook.engine.select(this.sheet.id, this.at);
    this.sheet.workbook.selected();
  }

  /** Another range given as an argument: a range object or an address on this sheet. */
  #other(argument: unknown): Range {
    if (argument instanceof Range) return argument;
    if (typeof argument === "string") return this.sheet.range(argument);
    throw invalidArgument();
  }

  static readonly wire = wireClass<Range>("Range", {
    assertAlive: (range) => {
      if (range.isGone) throw invalidObjectPath("the range or its worksheet was deleted");
    },
    values: {
      values: calculated("1.1", cells.values, cells.setValues),
      formulas: calculated("1.1", cells.formulas, cells.setFormulas),
      formulasR1C1: calculated("1.2", cells.formulasR1C1),
      text: calculated("1.1", cells.texts),
      valueTypes: calculated("1.1", cells.valueTypes),
      hasSpill: calculated("1.12", cells.hasSpill),
      numberFormat: value("1.1", cells.numberFormats, cells.setNumberFormats),
      address: value("1.1", (range) => range.address),
      rowIndex: value("1.1", (range) => range.at.row),
      columnIndex: value("1.1", (range) => range.at.column),
      rowCount: value("1.1", (range) => range.at.rows),
      columnCount: value("1.1", (range) => range.at.columns),
      // Excel answers -1 where the count does not fit 32 bits.
      cellCount: value("1.1", (range) => (range.at.rows * range.at.columns > 2147483647 ? -1 : range.at.rows * range.at.columns)),
      isEntireColumn: value("1.7", (range) => range.isEntireColumn),
      isEntireRow: value("1.7", (range) => range.isEntireRow),
      rowHidden: value("1.2", areRowsHidden, (range, hidden) => hideRows(range, flag(hidden, "rowHidden"))),
      columnHidden: value("1.2", areColumnsHidden, (range, hidden) => hideColumns(range, flag(hidden, "columnHidden"))),
      hidden: value("1.2", (range) => uniform([areRowsHidden(range) === true || areColumnsHidden(range) === true])),
      hyperlink: value("1.7", cells.hyperlink, cells.setHyperlink),
    },
    objects: {
      format: object("1.1", (range) => new RangeFormat([range])),
      worksheet: object("1.1", (range) => range.sheet),
      conditionalFormats: object("1.6", (range) => new ConditionalFormatCollection([range])),
      dataValidation: object("1.8", (range) => new DataValidation([range])),
    },
    methods: {
      getCell: method("1.1", (range, [row, column]) => range.cell(whole(row, "row"), whole(column, "column"))),
      getRow: method("1.1", (range, [row]) => range.row(whole(row, "row"))),
      getColumn: method("1.1", (range, [column]) => range.column(whole(column, "column"))),
      getLastRow: method("1.1", (range) => range.row(range.at.rows - 1)),
      getLastColumn: method("1.1", (range) => range.column(range.at.columns - 1)),
      getLastCell: method("1.1", (range) => range.cell(range.at.rows - 1, range.at.columns - 1)),
      getOffsetRange: method("1.1", (range, [rows, columns]) => range.offset(whole(rows, "rowOffset"), whole(columns, "columnOffset"))),
      getResizedRange: method("1.2", (range, [rows, columns]) =>
        range.resized(range.at.rows + whole(rows, "deltaRows"), range.at.columns + whole(columns, "deltaColumns")),
      ),
      getAbsoluteResizedRange: method("1.7", (range, [rows, columns]) =>
        range.resized(whole(rows, "numRows"), whole(columns, "numColumns")),
      ),
      getEntireRow: method("1.1", (range) => range.entireRow()),
      getEntireColumn: method("1.1", (range) => range.entireColumn()),
      getIntersection: method("1.1", (range, [other]) => {
        const common = range.intersect(range.#other(other));
        if (!common) throw itemNotFound("intersection with", formatAddress(range.#other(other).at));
        return common;
      }),
      getIntersectionOrNullObject: method("1.4", (range, [other]) => range.intersect(range.#other(other))),
      getBoundingRect: method("1.1", (range, [other]) => range.bounding(range.#other(other))),
      getUsedRange: calculatedMethod("1.1", (range, [valuesOnly]) => {
        const used = range.usedRange(optional(valuesOnly, flag) ?? false);
        if (!used) throw itemNotFound("used range of", range.address);
        return used;
      }),
      getUsedRangeOrNullObject: calculatedMethod("1.4", (range, [valuesOnly]) => range.usedRange(optional(valuesOnly, flag) ?? false)),
      getSpillingToRange: calculatedMethod("1.12", (range) => cells.spillingTo(range) ?? notSpilling(range)),
      getSpillingToRangeOrNullObject: calculatedMethod("1.12", (range) => cells.spillingTo(range)),
      getSpillParent: calculatedMethod("1.12", (range) => cells.spillParent(range) ?? notSpilling(range)),
      getSpillParentOrNullObject: calculatedMethod("1.12", (range) => cells.spillParent(range)),
      merge: method("1.2", (range, [across]) => merge(range, optional(across, flag, "across") ?? false)),
      unmerge: method("1.2", (range) => unmerge(range)),
      getMergedAreasOrNullObject: method("1.13", (range) => mergedAreas(range)),
      clear: method("1.1", (range, [applyTo]) =>
        clear(
          range,
          optional(applyTo, (given) => oneOf(given, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "applyTo")) ?? "All",
        ),
      ),
      insert: method("1.1", (range, [shift]) => insertCells(range, oneOf(shift, ["Down", "Right"], "shift"))),
      delete: method("1.1", (range, [shift]) => deleteCells(range, oneOf(shift, ["Up", "Left"], "shift"))),
      select: method("1.1", (range) => range.select()),
      calculate: calculatedMethod("1.6", async (range) => range.sheet.workbook.engine.recalculate()),
      // The client asks this before it sends a big array in slices.
      _ValidateArraySize: method("1.3", (range, [rows, columns]) => cells.assertSize(range, whole(rows), whole(columns))),
    },
  });
}

function notSpilling(range: Range): never {
  throw itemNotFound("spill of", range.address);
}
