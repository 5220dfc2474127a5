// The collection of worksheets: adding and finding.
import { flag, optional, text } from "../wire/arguments";
import { invalidObjectPath, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { method, wireClass } from "../wire/members";
import { registrations } from "./event-registrations";
import { eventTypes } from "./events";
import { assertSheetName } from "./sheet-name";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class WorksheetCollection {
  readonly #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /**
   * Appends a sheet at the end; it is not activated.
   *
   * @throws ItemAlreadyExists the name is taken, whatever its case
   * @throws InvalidArgument   the name breaks a rule of sheet-name.ts
   * @source officejs.md C4
   */
  add(name?: string): Worksheet {
    const given = name ?? this.#nextName();
    assertSheetName(given);
    const { engine } = this.#workbook;
    if (this.#workbook.findSheet(given)) throw itemAlreadyExists(`worksheet "${given}"`);
    const id = this.#workbook.nextSheetId();
    engine.addSheet(id, given, engine.sheets().length);
    this.#workbook.announceSheet(eventTypes.added, id);
    return this.get(id);
  }

  #nextName(): string {
    for (let number = 1; ; number += 1) {
      const name = `Sheet${number}`;
      if (!this.#workbook.findSheet(name)) return name;
    }
  }

  /** By name or id. */
  get(key: string): Worksheet {
    const found = this.#workbook.findSheet(key);
    if (found) return found;
    throw this.#workbook.wasDeleted(key) ? invalidObjectPath(`worksheet ${key} was deleted`) : itemNotFound("worksheet", key);
  }

  list(visibleOnly: boolean): readonly Worksheet[] {
    return this.#workbook.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }

  static readonly wire = wireClass<WorksheetCollection>("WorksheetCollection", {
    items: (sheets) => sheets.list(false),
    methods: {
      add: method("1.1", (sheets, [name]) => sheets.add(optional(name, text, "name"))),
      getItem: method("1.1", (sheets, [key]) => sheets.get(text(key, "key"))),
      getItemOrNullObject: method("1.4", (sheets, [key]) => sheets.#workbook.findSheet(text(key, "key")) ?? null),
      getActiveWorksheet: method("1.1", (sheets) => sheets.#workbook.activeSheet()),
      getCount: method("1.4", (sheets, [visibleOnly]) => sheets.list(optional(visibleOnly, flag) ?? false).length),
      getFirst: method("1.5", (sheets, [visibleOnly]) => sheets.list(optional(visibleOnly, flag) ?? false).at(0)),
      getLast: method("1.5", (sheets, [visibleOnly]) => sheets.list(optional(visibleOnly, flag) ?? false).at(-1)),
      ...registrations,
    },
  });
}
