// The workbook: the root of every object path, and the place where the sheets, the engine and the news meet.
import type { Engine, EngineEdit, EngineFunction, Rect } from "../engine/engine";
import type { HostObject } from "../wire/interpreter";
import { invalidArgument, invalidObjectPath } from "../wire/host-error";
import { object, method, value, wireClass } from "../wire/members";
import { text } from "../wire/arguments";
import { formatAddress, parseAddress, quoteSheetName, splitReference } from "./address";
import { Application } from "./application";
import { Events, eventTypes } from "./events";
import { tokenize } from "./formula-syntax";
import type { Scope } from "./formula-syntax";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Runtime } from "./runtime";
import { SettingCollection } from "./settings";
import type { Shift } from "./shift";
import { sameName } from "./sheet-name";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

export class Workbook implements HostObject {
  readonly engine: Engine;
  readonly events = new Events();
  readonly application: Application;
  readonly runtime: Runtime;
  readonly worksheets: WorksheetCollection;
  readonly names: NamedItemCollection;
  readonly settings = new SettingCollection();
  readonly #sheets = new Map<string, Worksheet>();
  readonly #deleted = new Set<string>();
  readonly #kept = new Set<Range>();
  #nameCache: Map<string, ReadonlySet<string>> | undefined;
  readonly #customFunctions = new Set<string>();
  #lastSheetNumber = 0;
  /** True while a message of the add-in runs: what happens then is the add-in's doing. */
  ownDoing = false;

  constructor(engine: Engine) {
    this.engine = engine;
    this.application = new Application(this);
    this.runtime = new Runtime(this);
    this.worksheets = new WorksheetCollection(this);
    this.names = new NamedItemCollection(this, null);
    engine.onEdit((edit) => this.#edited(edit));
    engine.onActivate((sheetId) => this.#announce(eventTypes.activated, sheetId));
    engine.onCalculated(() => {
      for (const sheet of this.sheets()) this.#announce(eventTypes.calculated, sheet.id, { address: "" });
    });
    engine.onSelect(() => this.selected());
  }

  /** The selection moved. */
  selected(): void {
    const { sheetId, at } = this.engine.selection();
    this.#announce(eventTypes.selectionChanged, sheetId, { address: formatAddress(at), isInsideTable: false });
  }

  /** All sheets, in the order of their tabs. */
  sheets(): readonly Worksheet[] {
    return this.engine.sheets().map(({ id }) => this.#sheet(id));
  }

  #sheet(id: string): Worksheet {
    let sheet = this.#sheets.get(id);
    if (!sheet) {
      sheet = new Worksheet(this, id);
      this.#sheets.set(id, sheet);
    }
    return sheet;
  }

  /** By name, without regard to case, or by id. */
  findSheet(key: string): Worksheet | undefined {
    const found = this.engine.sheets().find(({ id, name }) => id === key || sameName(name, key));
    return found && this.#sheet(found.id);
  }

  /** Whether a sheet of this id was deleted in this session. */
  wasDeleted(id: string): boolean {
    return this.#deleted.has(id);
  }

  nextSheetId(): string {
    this.#lastSheetNumber += 1;
    const number = this.#lastSheetNumber.toString(16).toUpperCase().padStart(4, "0");
    return `{00000000-${number}-0000-0100-000000000000}`;
  }

  forgetSheet(id: string): void {
    this.#sheets.delete(id);
    this.#deleted.add(id);
    for (const range of this.#kept) if (range.sheet.id === id) this.#kept.delete(range);
    this.namesChanged();
  }

  activeSheet(): Worksheet {
    return this.#sheet(this.engine.activeSheetId());
  }

  selectedRange(): Range {
    const { sheetId, at } = this.engine.selection();
    return new Range(this.#sheet(sheetId), at);
  }

  /** What formulas on a sheet may speak of; null: formulas of no sheet in particular. */
  scope(sheetId: string | null): Scope {
    return {
      hasSheet: (name) => this.findSheet(name) !== undefined,
      hasName: (name, sheet) => {
        const own = sheet === undefined ? sheetId : (this.findSheet(sheet)?.id ?? null);
        const lower = name.toLowerCase();
        return this.#namesOf(null).has(lower) || (own !== null && this.#namesOf(own).has(lower));
      },
    };
  }

  #namesOf(sheetId: string | null): ReadonlySet<string> {
    this.#nameCache ??= new Map();
    const key = sheetId ?? "";
    let names = this.#nameCache.get(key);
    if (!names) {
      names = new Set(this.engine.names(sheetId).map(({ name }) => name.toLowerCase()));
      this.#nameCache.set(key, names);
    }
    return names;
  }

  namesChanged(): void {
    this.#nameCache = undefined;
  }

  /**
   * The cells that an address or a plain reference formula means.
   *
   * @param on the sheet of an address that names none
   */
  resolveReference(reference: string, on: Worksheet | undefined): Range | undefined {
    const { sheet, address } = splitReference(reference);
    const target = sheet === undefined ? on : this.findSheet(sheet);
    const at = parseAddress(address);
    return target && at ? new Range(target, at) : undefined;
  }

  /** Ranges that the client keeps follow inserted and deleted cells, as in Excel. */
  onKept(kept: object, keep: boolean): void {
    const ranges = kept instanceof RangeAreas ? kept.areas : kept instanceof Range ? [kept] : [];
    for (const range of ranges) {
      if (keep) this.#kept.add(range);
      else this.#kept.delete(range);
    }
  }

  /** Cells of a sheet moved, by the add-in's doing or a person's: everything of ours that has a place moves with them. */
  shifted(sheet: Worksheet, shift: Shift): void {
    for (const range of this.#kept) if (range.sheet === sheet) range.follow(shift);
    sheet.followShift(shift);
    for (const each of this.sheets()) each.charts.followShift(sheet, shift);
    this.namesChanged();
  }

  changed(sheet: Worksheet, at: Rect, changeType: EngineEdit["kind"] = "RangeEdited", shiftDirection = "None"): void {
    const address = formatAddress(at);
    this.#announce(eventTypes.changed, sheet.id, {
      address,
      changeType,
      shiftDirection,
      referenceId: `${quoteSheetName(sheet.name)}!${address}`,
    });
  }

  announceSheet(
    type: typeof eventTypes.added | typeof eventTypes.deleted | typeof eventTypes.activated | typeof eventTypes.nameChanged,
    id: string,
    facts: object = {},
  ): void {
    this.#announce(type, id, { ...facts });
  }

  #announce(
    type: (typeof eventTypes)[keyof typeof eventTypes],
    worksheetId: string,
    payload: Readonly<Record<string, unknown>> = {},
  ): void {
    const trigger = this.ownDoing ? { triggerSource: "ThisLocalAddin" } : {};
    this.events.raise({ type, worksheetId, payload: { worksheetId, source: "Local", ...trigger, ...payload } });
  }

  #edited(edit: EngineEdit): void {
    const sheet = this.findSheet(edit.sheetId);
    if (!sheet) return;
    const shift = shiftOf(edit);
    if (shift) this.shifted(sheet, shift);
    this.changed(sheet, edit.range, edit.kind);
  }

  /** Custom functions of the add-in ("XD.NPV"); registering a name again replaces it. */
  registerFunctions(functions: readonly EngineFunction[]): void {
    for (const { name } of functions) this.#customFunctions.add(name.toUpperCase());
    this.engine.register(functions);
  }

  isCustomFunctionUsed(formula: string): boolean {
    return tokenize(formula).some((token) => token.kind === "function" && this.#customFunctions.has(token.text.toUpperCase()));
  }

  /** From suspendApiCalculationUntilNextSync to the end of its message: what is read meanwhile is as it was. */
  calculationSuspended = false;

  /** Applies what sheets collected and waits for calculation, unless that is suspended. */
  async settle(): Promise<void> {
    for (const sheet of this.sheets()) sheet.flush();
    if (!this.calculationSuspended) await this.engine.settle();
  }

  static readonly wire = wireClass<Workbook>("Workbook", {
    values: { name: value("1.7", () => "Book1") },
    objects: {
      worksheets: object("1.1", (workbook) => workbook.worksheets),
      names: object("1.1", (workbook) => workbook.names),
      application: object("1.1", (workbook) => workbook.application),
      settings: object("1.4", (workbook) => workbook.settings),
      _Runtime: object("1.5", (workbook) => workbook.runtime),
    },
    methods: {
      getSelectedRange: method("1.1", (workbook) => workbook.selectedRange()),
      getActiveCell: method("1.7", (workbook) => workbook.selectedRange().cell(0, 0)),
      _GetRangeForEventByReferenceId: method("1.8", (workbook, [id]) => workbook.#rangeOfEvent(text(id)) ?? refuse(String(id))),
      _GetRangeOrNullObjectForEventByReferenceId: method("1.8", (workbook, [id]) => workbook.#rangeOfEvent(text(id)) ?? null),
      getIsActiveCollabSession: method("1.9", () => false),
    },
  });

  #rangeOfEvent(reference: string): Range | undefined {
    return this.resolveReference(reference, undefined);
  }
}

function refuse(reference: string): never {
  throw reference === "" ? invalidArgument() : invalidObjectPath(reference);
}

function shiftOf({ kind, range: at }: EngineEdit): Shift | undefined {
  switch (kind) {
    case "RowInserted":
      return { kind: "insert", at, direction: "vertical" };
    case "RowDeleted":
      return { kind: "delete", at, direction: "vertical" };
    case "ColumnInserted":
      return { kind: "insert", at, direction: "horizontal" };
    case "ColumnDeleted":
      return { kind: "delete", at, direction: "horizontal" };
    case "RangeEdited":
    case "CellInserted":
    case "CellDeleted":
      return undefined;
  }
}
