// The frozen rows and columns of a sheet.
import { optional, text, whole } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { method, wireClass } from "../wire/members";
import { columnLimit, rowLimit } from "./address";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class WorksheetFreezePanes {
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0 || rows > rowLimit || columns > columnLimit)
      throw invalidArgument("Only rows and columns of the sheet can be frozen.");
    this.#sheet.workbook.engine.setFreeze(this.#sheet.id, rows, columns);
  }

  /** Freezes the rows above and the columns left of the end of this range, which begins at A1. */
  freezeAt(range: Range): void {
    const { at } = range;
    this.freeze(range.isEntireColumn ? 0 : at.row + at.rows, range.isEntireRow ? 0 : at.column + at.columns);
  }

  /** The frozen block: whole rows, whole columns, or the corner. */
  location(): Range | null {
    const { rows, columns } = this.#sheet.workbook.engine.freeze(this.#sheet.id);
    if (rows === 0 && columns === 0) return null;
    return new Range(this.#sheet, { row: 0, column: 0, rows: rows || rowLimit, columns: columns || columnLimit });
  }

  static readonly wire = wireClass<WorksheetFreezePanes>("WorksheetFreezePanes", {
    methods: {
      freezeRows: method("1.7", (panes, [count]) => panes.freeze(optional(count, whole, "count") ?? 1, 0)),
      freezeColumns: method("1.7", (panes, [count]) => panes.freeze(0, optional(count, whole, "count") ?? 1)),
      freezeAt: method("1.7", (panes, [range]) =>
        panes.freezeAt(range instanceof Range ? range : panes.#sheet.range(text(range, "frozenRange"))),
      ),
      unfreeze: method("1.7", (panes) => panes.freeze(0, 0)),
      getLocation: method("1.7", (panes) => panes.location() ?? refuse()),
      getLocationOrNullObject: method("1.7", (panes) => panes.location()),
    },
  });
}

function refuse(): never {
  throw invalidArgument("Nothing is frozen.");
}
