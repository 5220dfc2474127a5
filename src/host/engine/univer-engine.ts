// The Engine over a Univer workbook: cells, looks, structure, names, rules and news, in the interface's words.
import type { ConditionalFormatSnapshot, NameSnapshot, StyleSnapshot, ValidationSnapshot } from "../model/snapshot";
import { Calculation } from "./calculation";
import type { Pace } from "./calculation";
import { NameExpansion } from "./name-expansion";
import { NameIndex, workbookScope } from "./name-index";
import { bookStyle, emptySheet, pixelsPerPoint } from "./create-univer";
import type { CellInput, Engine, EngineCell, EngineEdit, EngineFunction, EngineSheet, Rect } from "./engine";
import { bandRange, contentOf, editedRange, hasContent, intersects, isOneCell, noContent, toRange, valueOf } from "./cell-data";
import { rememberFormulas } from "./formula-cache";
import { takeDirectWay } from "./direct-way";
import { registerFunction } from "./functions";
import { maxColumns, maxRows } from "./references";
import { EngineRefusal } from "./refusal";
import { fromRange, RuleBook, structureChange } from "./rules";
import { customOf, lookOf, Looks, type CellCustom } from "./looks";
import { layLooks, SharedStyles, takenBack, type CellPatch, type PatchedCells } from "./shared-looks";
import { fromUniver, mentionsExtra, patchExtra, toUniver } from "./style";
import type { StylePatch } from "./style";
import {
  AddWorksheetMergeMutation,
  BooleanNumber,
  CellValueType,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  Dimension,
  FormulaDataModel,
  getInsertRangeMutations,
  getRemoveRangeMutations,
  ICommandService,
  IDefinedNamesService,
  IFunctionService,
  InsertColCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  IUndoRedoService,
  IUniverInstanceService,
  LexerTreeBuilder,
  RemoveColCommand,
  RemoveColMutation,
  RemoveDefinedNameMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetDefinedNameMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowDataMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
  UndoCommand,
} from "./univer";
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IMutationInfo,
  Injector,
  IRange,
  IStyleData,
  IUndoRedoItem,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from "./univer";

/** What Univer keeps of a whole column's, row's or sheet's look. */
interface BandRecord {
  readonly s?: Nullable<IStyleData | string>;
  readonly custom?: unknown;
}

/** Cells of one sheet that were written and not yet handed to Univer. */
interface PendingSheet {
  readonly rows: Map<number, Map<number, CellPatch>>;
  content: boolean;
  lastRow: number;
  lastColumn: number;
}

/** A sheet grows by at least this much, so that writing cell after cell does not make it grow each time. */
const growRows = 100;
const growColumns = 10;

const generalCell: EngineCell = {
  value: undefined,
  formula: undefined,
  quotePrefix: false,
  numberFormat: "General",
  spill: undefined,
  spilled: false,
};

export class UniverEngine implements Engine {
  readonly #univer: Univer;
  readonly #unitId: string;
  readonly #workbook: Workbook;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #undoRedo: IUndoRedoService;
  readonly #interceptors: SheetInterceptorService;
  readonly #names: IDefinedNamesService;
  readonly #functions: IFunctionService;
  readonly #formulas: FormulaDataModel;
  readonly #selections: SheetsSelectionsService;
  readonly #calculation: Calculation;
  readonly #rules: RuleBook;
  readonly #expansion: NameExpansion;
  readonly #nameIndex: NameIndex;
  readonly #pending = new Map<string, PendingSheet>();
  readonly #looks: Looks;
  readonly #shared = new SharedStyles();
  readonly #subscription: { dispose(): void };
  readonly #memory: { dispose(): void };
  readonly #editListeners = new Set<(edit: EngineEdit) => void>();
  readonly #selectListeners = new Set<() => void>();
  readonly #activateListeners = new Set<(sheetId: string) => void>();
  /** The steps of the undo group that is open. */
  #group: IUndoRedoItem[] | undefined;
  /** Names, in lower case, that were set or taken away since the last calculation. */
  readonly #changedNames = new Set<string>();
  /** Above 0 while we ourselves execute commands: what happens then is not news. */
  #own = 0;

  /**
   * @param univer an instance with the formula and sheets plugins, whose workbook `createWorkbook` made
   * @param pace   "on-settle" without a screen, "timer" beside a grid
   */
  constructor(univer: Univer, unitId: string, pace: Pace) {
    this.#univer = univer;
    this.#unitId = unitId;
    this.#injector = univer.__getInjector();
    const workbook = this.#injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    if (!workbook) throw new EngineRefusal("ItemNotFound", `There is no workbook ${unitId}.`);
    this.#workbook = workbook;
    this.#looks = new Looks(workbook);
    this.#commands = this.#injector.get(ICommandService);
    this.#undoRedo = this.#injector.get(IUndoRedoService);
    this.#interceptors = this.#injector.get(SheetInterceptorService);
    this.#names = this.#injector.get(IDefinedNamesService);
    this.#functions = this.#injector.get(IFunctionService);
    this.#formulas = this.#injector.get(FormulaDataModel);
    this.#selections = this.#injector.get(SheetsSelectionsService);
    this.#calculation = new Calculation(this.#injector, workbook, pace);
    this.#rules = new RuleBook(this.#injector, workbook);
    this.#expansion = new NameExpansion(this.#injector, workbook, (formula) => isDirect(formula));
    this.#nameIndex = new NameIndex(this.#names, unitId);
    const isDirect = takeDirectWay(this.#injector);
    // After Univer's own listeners, which look at the formulas as they were before a change.
    this.#memory = rememberFormulas(this.#injector, workbook);
    this.#subscription = this.#commands.onCommandExecuted((command, options) => this.#hear(command, options));
  }

  // ---- sheets

  sheets(): readonly EngineSheet[] {
    return this.#workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), hidden: sheet.isSheetHidden() === BooleanNumber.TRUE }));
  }

  addSheet(id: string, name: string, index: number): void {
    this.#flush();
    if (this.#workbook.getSheetBySheetId(id)) throw new EngineRefusal("ItemAlreadyExists", `There is a sheet with the id ${id} already.`);
    this.#run(
      [{ id: InsertSheetMutation.id, params: { unitId: this.#unitId, index, sheet: emptySheet(id, name) } }],
      [{ id: RemoveSheetMutation.id, params: { unitId: this.#unitId, subUnitId: id, subUnitName: name } }],
    );
  }

  deleteSheet(id: string): void {
    this.#flush();
    const sheet = this.#sheet(id);
    const sheets = this.#workbook.getSheets();
    if (sheets.length === 1) throw new EngineRefusal("InvalidOperation", "The last sheet cannot be deleted.");
    const index = sheets.indexOf(sheet);
    if (this.#workbook.getActiveSheet() === sheet) this.#activateNeighbour(sheet);
    // Univer leaves the names that are scoped to the sheet; each would stand in the way of the next sheet's.
    const scoped = Object.values(this.#names.getDefinedNameMap(this.#unitId) ?? {}).filter((name) => name.localSheetId === id);
    this.#structure(
      RemoveSheetCommand.id,
      { unitId: this.#unitId, subUnitId: id },
      [
        ...scoped.map((name) => ({ id: RemoveDefinedNameMutation.id, params: { ...name, unitId: this.#unitId } })),
        { id: RemoveSheetMutation.id, params: { unitId: this.#unitId, subUnitId: id, subUnitName: sheet.getName() } },
      ],
      [
        { id: InsertSheetMutation.id, params: { unitId: this.#unitId, index, sheet: sheet.getConfig() } },
        ...scoped.map((name) => ({ id: SetDefinedNameMutation.id, params: { ...name, unitId: this.#unitId } })),
      ],
    );
  }

  /** As in Excel, the next visible sheet comes to the front, or the one before. */
  #activateNeighbour(sheet: Worksheet): void {
    const sheets = this.#workbook.getSheets();
    const index = sheets.indexOf(sheet);
    const others = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
    const next = others.find((other) => other.isSheetHidden() !== BooleanNumber.TRUE) ?? others[0];
    if (next) this.activate(next.getSheetId());
  }

  renameSheet(id: string, name: string): void {
    this.#flush();
    const before = this.#sheet(id).getName();
    const params = (to: string) => ({ unitId: this.#unitId, subUnitId: id, name: to });
    this.#onlyFormulasWith(before.replaceAll("'", "''"), () =>
      this.#structure(
        SetWorksheetNameCommand.id,
        params(name),
        [{ id: SetWorksheetNameMutation.id, params: params(name) }],
        [{ id: SetWorksheetNameMutation.id, params: params(before) }],
      ),
    );
  }

  /** Univer takes every formula of the workbook apart to look for a sheet's name; here only those that hold its letters. */
  #onlyFormulasWith(text: string, work: () => void): void {
    const builder = this.#injector.get(LexerTreeBuilder);
    const all = builder.sequenceNodesBuilder.bind(builder);
    const lower = text.toLowerCase();
    builder.sequenceNodesBuilder = (formula) => (formula.toLowerCase().includes(lower) ? all(formula) : undefined);
    try {
      work();
    } finally {
      Reflect.deleteProperty(builder, "sequenceNodesBuilder");
    }
  }

  moveSheet(id: string, index: number): void {
    const from = this.#workbook.getSheets().indexOf(this.#sheet(id));
    this.#set(SetWorksheetOrderMutation.id, id, { fromOrder: from, toOrder: index }, { fromOrder: index, toOrder: from });
  }

  setSheetHidden(id: string, hidden: boolean): void {
    if (hidden && this.activeSheetId() === id) this.#activateNeighbour(this.#sheet(id));
    const before = this.#sheet(id).isSheetHidden();
    this.#set(SetWorksheetHideMutation.id, id, { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }, { hidden: before });
  }

  activeSheetId(): string {
    return this.#workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    this.#sheet(id);
    this.#execute({ id: SetWorksheetActiveOperation.id, params: { unitId: this.#unitId, subUnitId: id } });
  }

  setTabColor(id: string, color: string): void {
    this.#set(SetTabColorMutation.id, id, { color }, { color: this.#sheet(id).getTabColor() ?? "" });
  }

  setGridlines(id: string, show: boolean): void {
    const before = this.#sheet(id).getConfig().showGridlines;
    this.#set(
      ToggleGridlinesMutation.id,
      id,
      { showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE },
      { showGridlines: before },
    );
  }

  // ---- cells

  setCells(id: string, at: Rect, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    this.#checkRect(at);
    if (cells.length !== at.rows || cells.some((row) => row.length !== at.columns))
      throw new EngineRefusal(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    const pending = this.#open(id, at);
    pending.content = true;
    cells.forEach((row, rowIndex) => {
      row.forEach((input, columnIndex) => {
        if (input === undefined) return;
        Object.assign(this.#patch(pending, at.row + rowIndex, at.column + columnIndex), contentOf(input));
      });
    });
  }

  setStyle(id: string, at: Rect, style: StylePatch): void {
    this.#checkRect(at);
    const sheet = this.#sheet(id);
    if (at.rows === maxRows || at.columns === maxColumns) {
      this.#setBandStyle(sheet, at, style);
      return;
    }
    this.#eachCell(at, this.#styler(sheet, at, style));
  }

  setNumberFormats(id: string, at: Rect, formats: readonly (readonly (string | undefined)[])[]): void {
    this.#checkRect(at);
    if (formats.length !== at.rows || formats.some((row) => row.length !== at.columns))
      throw new EngineRefusal(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    const sheet = this.#sheet(id);
    const stylers = new Map<string, (row: number, column: number) => void>();
    formats.forEach((row, rowIndex) => {
      row.forEach((numberFormat, columnIndex) => {
        if (numberFormat === undefined) return;
        const lay = stylers.get(numberFormat) ?? this.#styler(sheet, at, { numberFormat });
        stylers.set(numberFormat, lay);
        lay(at.row + rowIndex, at.column + columnIndex);
      });
    });
  }

  clear(id: string, at: Rect, what: "All" | "Contents" | "Formats"): void {
    this.#checkRect(at);
    this.#flush();
    const sheet = this.#sheet(id);
    const cleared: CellPatch = { ...(what === "Formats" ? {} : noContent), ...(what === "Contents" ? {} : { s: null, custom: null }) };
    const pending = this.#open(id, { ...at, rows: 1, columns: 1 });
    if (what !== "Formats") pending.content = true;
    // Only cells that exist: a whole column may be cleared.
    this.#eachStored(sheet, at, (row, column) => Object.assign(this.#patch(pending, row, column), cleared));
    // Nothing may be laid over a look that is only about to go.
    this.#flush();
    if (what !== "Contents" && (at.rows === maxRows || at.columns === maxColumns))
      this.#setBand(sheet, at, () => ({ s: null, custom: null }));
  }

  read(id: string, at: Rect): readonly (readonly EngineCell[])[] {
    this.#flush();
    const sheet = this.#sheet(id);
    const matrix = sheet.getCellMatrix();
    const spillRanges = this.#formulas.getArrayFormulaRange()[this.#unitId]?.[id];
    const spillCells = this.#formulas.getArrayFormulaCellData()[this.#unitId]?.[id];
    const bands = this.#looks.hasBands(sheet);
    const rows: EngineCell[][] = [];
    for (let row = at.row; row < at.row + at.rows; row++) {
      const cells: EngineCell[] = [];
      for (let column = at.column; column < at.column + at.columns; column++) {
        const cell = matrix.getValue(row, column);
        const member = spillCells?.[row]?.[column];
        if (!cell && !member && !bands) {
          cells.push(generalCell);
          continue;
        }
        const formula = this.#formulaOf(cell, sheet, row, column);
        const anchor = spillRanges?.[row]?.[column];
        const spilled = member !== undefined && member !== null && formula === undefined && !hasContent(cell);
        cells.push({
          value: spilled ? valueOf(member, true) : valueOf(cell, formula !== undefined),
          formula,
          quotePrefix: cell?.t === CellValueType.FORCE_STRING,
          numberFormat: this.#looks.of(sheet, row, column, cell).numberFormat ?? "General",
          spill: formula !== undefined && anchor && !isOneCell(anchor) && cell?.v !== "#SPILL!" ? fromRange(anchor) : undefined,
          spilled,
        });
      }
      rows.push(cells);
    }
    return rows;
  }

  style(id: string, row: number, column: number): StyleSnapshot {
    this.#flush();
    const sheet = this.#sheet(id);
    return this.#looks.of(sheet, row, column, sheet.getCellMatrix().getValue(row, column));
  }

  borders(id: string, row: number, column: number): StyleSnapshot["borders"] {
    const patch = this.#pending.get(id)?.rows.get(row)?.get(column);
    // Lines are always written whole.
    const lines = patch && typeof patch.s === "object" ? patch.s?.bd : undefined;
    if (lines) return fromUniver({ bd: lines }, undefined).borders;
    if (patch?.s === null) return undefined;
    const sheet = this.#sheet(id);
    return this.#looks.of(sheet, row, column, sheet.getCellMatrix().getValue(row, column)).borders;
  }

  usedRange(id: string, valuesOnly: boolean): Rect | null {
    this.#flush();
    const sheet = this.#sheet(id);
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (hasContent(cell) || (!valuesOnly && (cell?.s || cell?.custom))) include(row, column);
    });
    for (const [row, cells] of Object.entries(this.#formulas.getArrayFormulaCellData()[this.#unitId]?.[id] ?? {}))
      for (const [column, cell] of Object.entries(cells ?? {})) if (cell) include(Number(row), Number(column));
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  insert(id: string, at: Rect, shift: "Down" | "Right" | "Rows" | "Columns"): void {
    this.#checkRect(at);
    this.#flush();
    const sheet = this.#sheet(id);
    this.#growTo(sheet, at, shift);
    if (shift === "Rows" || shift === "Columns") this.#insertBand(sheet, at, shift);
    else this.#insertCells(sheet, at, shift);
  }

  delete(id: string, at: Rect, shift: "Up" | "Left" | "Rows" | "Columns"): void {
    this.#checkRect(at);
    this.#flush();
    const sheet = this.#sheet(id);
    this.#growTo(sheet, at, shift);
    if (shift === "Rows" || shift === "Columns") this.#deleteBand(sheet, at, shift);
    else {
      const range = toRange(at);
      const [command, dimension] =
        shift === "Up" ? [DeleteRangeMoveUpCommand.id, Dimension.ROWS] : [DeleteRangeMoveLeftCommand.id, Dimension.COLUMNS];
      this.#onSheet(sheet, () => {
        const { redo, undo } = getRemoveRangeMutations(this.#injector, {
          unitId: this.#unitId,
          subUnitId: id,
          range,
          shiftDimension: dimension,
        });
        this.#structure(command, { range }, redo, undo, true);
      });
    }
  }

  merges(id: string): readonly Rect[] {
    return this.#sheet(id).getMergeData().map(fromRange);
  }

  merge(id: string, at: Rect): void {
    this.#checkRect(at);
    this.unmerge(id, at);
    const sheet = this.#sheet(id);
    this.#grow(sheet, at.row + at.rows, at.column + at.columns);
    // Excel keeps the upper left cell's content and the looks of all.
    const pending = this.#open(id, at);
    this.#eachStored(sheet, at, (row, column, cell) => {
      if ((row === at.row && column === at.column) || !hasContent(cell)) return;
      pending.content = true;
      Object.assign(this.#patch(pending, row, column), noContent);
    });
    this.#flush();
    const params = { unitId: this.#unitId, subUnitId: id, ranges: [toRange(at)] };
    this.#run([{ id: AddWorksheetMergeMutation.id, params }], [{ id: RemoveWorksheetMergeMutation.id, params }]);
  }

  unmerge(id: string, at: Rect): void {
    this.#flush();
    const ranges = this.#sheet(id)
      .getMergeData()
      .filter((range) => intersects(fromRange(range), at));
    if (ranges.length === 0) return;
    const params = { unitId: this.#unitId, subUnitId: id, ranges };
    this.#run([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params }]);
  }

  // ---- rows and columns

  columnWidth(id: string, column: number): number {
    const sheet = this.#sheet(id);
    return (sheet.getColumnManager().getColumn(column)?.w ?? sheet.getConfig().defaultColumnWidth) / pixelsPerPoint;
  }

  setColumnWidth(id: string, first: number, count: number, points: number): void {
    this.#setColumns(this.#sheet(id), first, count, () => ({ w: points * pixelsPerPoint }));
  }

  rowHeight(id: string, row: number): number {
    const sheet = this.#sheet(id);
    return (sheet.getRowManager().getRow(row)?.h ?? sheet.getConfig().defaultRowHeight) / pixelsPerPoint;
  }

  setRowHeight(id: string, first: number, count: number, points: number): void {
    // A height that was set is not fitted to the text any more.
    this.#setRows(this.#sheet(id), first, count, () => ({ h: points * pixelsPerPoint, ia: BooleanNumber.FALSE }));
  }

  isColumnHidden(id: string, column: number): boolean {
    return this.#sheet(id).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  setColumnsHidden(id: string, first: number, count: number, hidden: boolean): void {
    this.#setColumns(this.#sheet(id), first, count, () => ({ hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }));
  }

  isRowHidden(id: string, row: number): boolean {
    return this.#sheet(id).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  setRowsHidden(id: string, first: number, count: number, hidden: boolean): void {
    this.#setRows(this.#sheet(id), first, count, () => ({ hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }));
  }

  freeze(id: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.#sheet(id).getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }

  setFreeze(id: string, rows: number, columns: number): void {
    const { startRow, startColumn, ySplit, xSplit } = this.#sheet(id).getConfig().freeze;
    const after = { startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns, ySplit: rows, xSplit: columns };
    this.#set(SetFrozenMutation.id, id, after, { startRow, startColumn, ySplit, xSplit });
  }

  // ---- names

  names(sheetId: string | null): readonly NameSnapshot[] {
    this.#flush();
    return Array.from(this.#nameIndex.of(sheetId), (name) => ({
      name: name.name,
      formula: name.formulaOrRefString.startsWith("=") ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
      visible: !name.hidden,
      ...(name.comment ? { comment: name.comment } : {}),
    }));
  }

  setName(sheetId: string | null, name: NameSnapshot): void {
    this.#flush();
    if (sheetId !== null) this.#sheet(sheetId);
    // Univer would take the word for the function wherever a formula uses it.
    if (this.#functions.hasExecutor(name.name.toUpperCase()))
      throw new EngineRefusal(
        "InvalidArgument",
        `The name "${name.name}" is also the name of a function; choose another, for example "${name.name}_1".`,
      );
    const before = this.#nameIndex.find(sheetId, name.name);
    const after = {
      unitId: this.#unitId,
      id: before?.id ?? `${sheetId ?? ""}!${name.name.toLowerCase()}`,
      name: name.name,
      formulaOrRefString: name.formula.startsWith("=") ? name.formula.slice(1) : name.formula,
      comment: name.comment ?? "",
      hidden: !name.visible,
      localSheetId: sheetId ?? workbookScope,
    };
    this.#run(
      [{ id: SetDefinedNameMutation.id, params: after }],
      [
        before
          ? { id: SetDefinedNameMutation.id, params: { ...before, unitId: this.#unitId } }
          : { id: RemoveDefinedNameMutation.id, params: after },
      ],
    );
  }

  deleteName(sheetId: string | null, name: string): void {
    this.#flush();
    const found = this.#nameIndex.find(sheetId, name);
    if (!found) throw new EngineRefusal("ItemNotFound", `There is no name "${name}".`);
    const params = { ...found, unitId: this.#unitId };
    this.#run([{ id: RemoveDefinedNameMutation.id, params }], [{ id: SetDefinedNameMutation.id, params }]);
  }

  // ---- rules

  validations(id: string): readonly ValidationSnapshot[] {
    this.#sheet(id);
    return this.#rules.of(id).validations;
  }

  setValidations(id: string, all: readonly ValidationSnapshot[]): void {
    this.#sheet(id);
    const before = this.#rules.of(id);
    this.#run([this.#rules.mutation(id, { ...before, validations: all })], [this.#rules.mutation(id, before)]);
  }

  conditionalFormats(id: string): readonly ConditionalFormatSnapshot[] {
    this.#sheet(id);
    return this.#rules.of(id).conditionalFormats;
  }

  setConditionalFormats(id: string, all: readonly ConditionalFormatSnapshot[]): void {
    this.#sheet(id);
    const before = this.#rules.of(id);
    const ordered = all.toSorted((a, b) => a.priority - b.priority).map((format, priority) => ({ ...format, priority }));
    this.#run([this.#rules.mutation(id, { ...before, conditionalFormats: ordered })], [this.#rules.mutation(id, before)]);
  }

  // ---- selection

  selection(): { readonly sheetId: string; readonly at: Rect } {
    const range = this.#selections.getCurrentLastSelection()?.range;
    return { sheetId: this.activeSheetId(), at: range ? fromRange(range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(id: string, at: Rect): void {
    this.#checkRect(at);
    this.#grow(this.#sheet(id), at.row + 1, at.column + 1);
    if (this.activeSheetId() !== id) this.activate(id);
    const range = toRange(at);
    const primary = {
      startRow: at.row,
      endRow: at.row,
      startColumn: at.column,
      endColumn: at.column,
      actualRow: at.row,
      actualColumn: at.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.#execute({
      id: SetSelectionsOperation.id,
      params: { unitId: this.#unitId, subUnitId: id, selections: [{ range, primary, style: null }], reveal: true },
    });
  }

  // ---- calculation

  async settle(): Promise<void> {
    this.#flush();
    if (this.#changedNames.size > 0 && this.#usesChangedName()) this.#calculation.everythingChanged();
    this.#changedNames.clear();
    await this.#calculation.settle();
  }

  /** Names may stand for formulas with other names: those count as changed too. */
  #usesChangedName(): boolean {
    const changed = new Set(this.#changedNames);
    const others = Object.values(this.#names.getDefinedNameMap(this.#unitId) ?? {});
    for (let size = 0; size < changed.size;) {
      size = changed.size;
      for (const name of others)
        if ([...changed].some((known) => name.formulaOrRefString.toLowerCase().includes(known))) changed.add(name.name.toLowerCase());
    }
    return this.#expansion.concerns(changed, this.#formulas.getFormulaData());
  }

  setCalculation(mode: "Automatic" | "Manual"): void {
    this.#calculation.setMode(mode);
  }

  async recalculate(): Promise<void> {
    this.#flush();
    await this.#calculation.recalculate();
  }

  register(functions: readonly EngineFunction[]): void {
    this.#flush();
    const names = functions.map((definition) => definition.name.toUpperCase());
    for (const definition of functions)
      registerFunction(this.#functions, definition, (sheetId) => this.#workbook.getSheetBySheetId(sheetId)?.getName() ?? "");
    // Formulas that were written before are known as #NAME?.
    this.#functions.deleteFormulaAstCacheKey(this.#unitId);
    for (const name of names) this.#changedNames.add(name.toLowerCase());
  }

  // ---- news

  onEdit(listener: (edit: EngineEdit) => void): () => void {
    this.#editListeners.add(listener);
    return () => this.#editListeners.delete(listener);
  }

  onSelect(listener: () => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  onActivate(listener: (sheetId: string) => void): () => void {
    this.#activateListeners.add(listener);
    return () => this.#activateListeners.delete(listener);
  }

  onCalculated(listener: () => void): () => void {
    return this.#calculation.onCalculated(listener);
  }

  async undoGroup<T>(work: () => Promise<T>): Promise<T> {
    this.#flush();
    if (this.#group) return work();
    const group: IUndoRedoItem[] = [];
    this.#group = group;
    try {
      return await work();
    } finally {
      this.#flush();
      this.#group = undefined;
      // Univer's own way of batching undoes the first step first.
      if (group.length > 0)
        this.#undoRedo.pushUndoRedo({
          unitID: this.#unitId,
          redoMutations: group.flatMap((item) => item.redoMutations),
          undoMutations: group.reverse().flatMap((item) => item.undoMutations),
        });
    }
  }

  async undo(): Promise<boolean> {
    this.#flush();
    this.#calculation.structureChanged();
    return await this.#commands.executeCommand(UndoCommand.id);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#memory.dispose();
    this.#calculation.dispose();
    this.#rules.dispose();
    this.#expansion.dispose();
    this.#nameIndex.dispose();
    this.#univer.dispose();
  }

  /** Tells a person's doing from ours and from the calculation's. */
  #hear(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (nameChanges.has(command.id)) this.#changedNames.add((command.params as { name: string }).name.toLowerCase());
    if (structureMutations.has(command.id)) {
      this.#expansion.forget();
      this.#calculation.structureChanged();
    }
    if (this.#own > 0 || options?.onlyLocal || options?.["fromFormula"]) return;
    const params = (command.params ?? {}) as {
      unitId?: string;
      subUnitId?: string;
      range?: IRange;
      cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
      trigger?: string;
    };
    if (params.unitId !== undefined && params.unitId !== this.#unitId) return;
    if (command.id === SetSelectionsOperation.id) for (const listener of this.#selectListeners) listener();
    if (command.id === SetWorksheetActiveOperation.id && params.subUnitId !== undefined)
      for (const listener of this.#activateListeners) listener(params.subUnitId);
    const edit = this.#editOf(command, params);
    if (edit) for (const listener of this.#editListeners) listener(edit);
  }

  #editOf(
    command: ICommandInfo,
    params: { subUnitId?: string; range?: IRange; cellValue?: Record<number, Record<number, Nullable<ICellData>>>; trigger?: string },
  ): EngineEdit | undefined {
    if (command.id === SetRangeValuesMutation.id && params.subUnitId !== undefined) {
      // Formulas that Univer rewrites because rows moved are part of that edit.
      if (params.trigger !== undefined && structureCommands.has(params.trigger)) return undefined;
      const range = editedRange(params.cellValue ?? {});
      return range && { sheetId: params.subUnitId, kind: "RangeEdited", range };
    }
    const band = bandEdits.get(command.id);
    if (band && params.range && params.subUnitId !== undefined && !this.#isPartOfCellShift(params))
      return { sheetId: params.subUnitId, kind: band, range: fromRange(params.range) };
    const cells = cellEdits.get(command.id);
    const change = cells && structureChange(command, this.#workbook);
    return cells && change?.kind === "shift" ? { sheetId: change.sheetId, kind: cells, range: change.shift.at } : undefined;
  }

  /** "Insert cells, shift down" adds rows at the sheet's end to make room: nobody inserted those. */
  #isPartOfCellShift(params: { trigger?: string }): boolean {
    return params.trigger !== undefined && cellEdits.has(params.trigger);
  }

  // ---- writing

  #open(id: string, at: Rect): PendingSheet {
    this.#sheet(id);
    let pending = this.#pending.get(id);
    if (!pending) {
      pending = { rows: new Map(), content: false, lastRow: 0, lastColumn: 0 };
      this.#pending.set(id, pending);
    }
    pending.lastRow = Math.max(pending.lastRow, at.row + at.rows);
    pending.lastColumn = Math.max(pending.lastColumn, at.column + at.columns);
    return pending;
  }

  #patch(pending: PendingSheet, row: number, column: number): CellPatch {
    let cells = pending.rows.get(row);
    if (!cells) pending.rows.set(row, (cells = new Map<number, CellPatch>()));
    let patch = cells.get(column);
    if (!patch) cells.set(column, (patch = {}));
    return patch;
  }

  /** Lays a look over cells of a sheet, one by one. */
  #styler(sheet: Worksheet, at: Rect, style: StylePatch): (row: number, column: number) => void {
    const pending = this.#open(sheet.getSheetId(), at);
    const matrix = sheet.getCellMatrix();
    const univerStyle = this.#shared.same(toUniver(style));
    const saysStyle = Object.keys(univerStyle).length > 0;
    const saysExtra = mentionsExtra(style);
    return (row, column) => {
      const patch = this.#patch(pending, row, column);
      const cell = matrix.getValue(row, column);
      let custom = ("custom" in patch ? patch.custom : cell?.custom) as CellCustom | null | undefined;
      if (!patch.s && !custom && !cell?.s && this.#looks.hasBand(sheet, row, column)) {
        // As in Excel, a cell that gets a look of its own starts from its column's and row's.
        const band = this.#looks.of(sheet, row, column, cell);
        patch.s = this.#shared.same(toUniver(band));
        custom = customOf(patchExtra(null, band), true);
        patch.custom = custom;
      }
      if (saysStyle) patch.s = patch.s ? this.#shared.over(patch.s as IStyleData, univerStyle) : univerStyle;
      if (!saysExtra) return;
      const before = custom?.look ?? null;
      const after = patchExtra(before, style);
      if (after !== before) patch.custom = customOf(after, custom?.own);
    };
  }

  /** Hands what was collected to Univer: one mutation a sheet. */
  #flush(): void {
    if (this.#pending.size === 0) return;
    const all = [...this.#pending];
    this.#pending.clear();
    for (const [subUnitId, pending] of all) {
      const sheet = this.#workbook.getSheetBySheetId(subUnitId);
      if (!sheet || pending.rows.size === 0) continue;
      this.#grow(sheet, pending.lastRow, pending.lastColumn);
      // Among written cells Univer takes a formula that only gets another look for one that goes.
      const looks = pending.content ? this.#looksOfFormulas(sheet, pending) : undefined;
      this.#setCellData(subUnitId, cellValueOf(pending.rows), pending.content);
      if (looks) this.#setCellData(subUnitId, looks, false);
    }
  }

  /** Looks for cells with a formula that is not written: they are taken out of what is, and set by themselves. */
  #looksOfFormulas(sheet: Worksheet, { rows }: PendingSheet): PatchedCells | undefined {
    const kept = new Map<number, Map<number, CellPatch>>();
    for (const [row, cells] of rows) {
      for (const [column, patch] of cells) {
        const stored = "v" in patch || "f" in patch ? undefined : sheet.getCellMatrix().getValue(row, column);
        if (!stored?.f && !stored?.si) continue;
        cells.delete(column);
        const line = kept.get(row) ?? new Map<number, CellPatch>();
        kept.set(row, line.set(column, patch));
      }
    }
    return kept.size > 0 ? cellValueOf(kept) : undefined;
  }

  #setCellData(subUnitId: string, cellValue: PatchedCells, isContent: boolean): void {
    const target = { unitId: this.#unitId, subUnitId };
    const params = { ...target, cellValue, ...(isContent ? {} : { trigger: lookTrigger }) };
    const sheet = this.#sheet(subUnitId);
    const undo = takenBack(
      sheet,
      cellValue,
      (standing) => SetRangeValuesUndoMutationFactory(this.#injector, { ...target, cellValue: standing }).cellValue ?? {},
    );
    const left = layLooks(sheet, cellValue, this.#shared.ids, (looks) =>
      this.#execute({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: looks, trigger: lookTrigger } }),
    );
    this.#execute({ id: SetRangeValuesMutation.id, params: { ...params, cellValue: left } });
    this.#push({
      unitID: this.#unitId,
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
      undoMutations: [{ id: SetRangeValuesMutation.id, params: { ...params, options: {}, cellValue: undo } }],
    });
  }

  /** Whole rows and columns reach the edge by themselves: Univer looks at every cell of a column that goes. */
  #growTo(sheet: Worksheet, at: Rect, shift: string): void {
    this.#grow(sheet, shift === "Columns" ? 1 : at.row + at.rows, shift === "Rows" ? 1 : at.column + at.columns);
  }

  #grow(sheet: Worksheet, rows: number, columns: number): void {
    const params = { unitId: this.#unitId, subUnitId: sheet.getSheetId() };
    if (rows > sheet.getRowCount())
      this.#execute({ id: SetWorksheetRowCountMutation.id, params: { ...params, rowCount: Math.min(maxRows, rows + growRows) } });
    if (columns > sheet.getColumnCount())
      this.#execute({
        id: SetWorksheetColumnCountMutation.id,
        params: { ...params, columnCount: Math.min(maxColumns, columns + growColumns) },
      });
  }

  #execute(mutation: { readonly id: string; readonly params?: object }): void {
    this.#own += 1;
    try {
      // Univer brings a new or shown sheet to the front, unless it came from another person.
      this.#commands.syncExecuteCommand(mutation.id, mutation.params, quietMutations.has(mutation.id) ? { fromCollab: true } : {});
    } finally {
      this.#own -= 1;
    }
  }

  #run(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    for (const mutation of redoMutations) this.#execute(mutation);
    this.#push({ unitID: this.#unitId, redoMutations, undoMutations });
  }

  #push(item: IUndoRedoItem): void {
    if (this.#group) this.#group.push(item);
    else this.#undoRedo.pushUndoRedo(item);
  }

  /** One property of a sheet. */
  #set(mutation: string, subUnitId: string, after: object, before: object): void {
    if (!besideCells.has(mutation)) this.#flush();
    const target = { unitId: this.#unitId, subUnitId };
    this.#run([{ id: mutation, params: { ...target, ...after } }], [{ id: mutation, params: { ...target, ...before } }]);
  }

  /**
   * A change of shape, as Univer's own command of that name does it, but at once and without moving the selection:
   * formulas, names, merges and rules that follow are asked for first.
   */
  #structure(
    commandId: string,
    params: object,
    redos: readonly IMutationInfo[],
    undos: readonly IMutationInfo[],
    undoBackwards = false,
  ): void {
    const command = { id: commandId, params };
    const followers = this.#interceptors.onCommandExecute(command);
    const redo = [...(followers.preRedos ?? []), ...redos, ...followers.redos];
    for (const mutation of redo) this.#execute(mutation);
    const after = this.#interceptors.afterCommandExecute(command);
    for (const mutation of after.redos) this.#execute(mutation);
    const undo = undoBackwards
      ? [...[...followers.undos, ...undos, ...(followers.preUndos ?? []), ...after.undos].reverse()]
      : [...(followers.preUndos ?? []), ...undos, ...followers.undos, ...after.undos];
    this.#push({ unitID: this.#unitId, redoMutations: [...redo, ...after.redos], undoMutations: undo });
  }

  /** Several of Univer's followers look at the active sheet only: `work` runs as if `sheet` were it. */
  #onSheet(sheet: Worksheet, work: () => void): void {
    const active = this.#workbook.getActiveSheet();
    if (active === sheet) {
      work();
      return;
    }
    this.#own += 1;
    this.#workbook.setActiveSheet(sheet);
    try {
      work();
    } finally {
      this.#workbook.setActiveSheet(active);
      this.#own -= 1;
    }
  }

  #insertBand(sheet: Worksheet, at: Rect, shift: "Rows" | "Columns"): void {
    const subUnitId = sheet.getSheetId();
    const rows = shift === "Rows";
    const range = bandRange(sheet, at, rows);
    const params = { unitId: this.#unitId, subUnitId, range };
    // New rows look like the row above, new columns like the one on the left, as in Excel.
    const model = rows ? at.row - 1 : at.column - 1;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    if (model >= 0)
      this.#eachStored(
        sheet,
        rows ? { ...at, row: model, rows: 1, column: 0, columns: maxColumns } : { ...at, column: model, columns: 1, row: 0, rows: maxRows },
        (row, column, cell) => {
          const look = lookOf(cell);
          if (!look) return;
          for (let step = 0; step < (rows ? at.rows : at.columns); step++)
            (cellValue[rows ? at.row + step : row] ??= {})[rows ? column : at.column + step] = look;
        },
      );
    this.#onSheet(sheet, () => {
      this.#structure(
        rows ? InsertRowCommand.id : InsertColCommand.id,
        params,
        [
          { id: rows ? InsertRowMutation.id : InsertColMutation.id, params },
          ...(Object.keys(cellValue).length > 0
            ? [
                {
                  id: SetRangeValuesMutation.id,
                  params: { unitId: this.#unitId, subUnitId, cellValue, trigger: "sheet.command.set-style" },
                },
              ]
            : []),
        ],
        [{ id: rows ? RemoveRowMutation.id : RemoveColMutation.id, params }],
      );
    });
  }

  #deleteBand(sheet: Worksheet, at: Rect, shift: "Rows" | "Columns"): void {
    const subUnitId = sheet.getSheetId();
    const rows = shift === "Rows";
    const range = bandRange(sheet, at, rows);
    const params = { unitId: this.#unitId, subUnitId, range };
    const cellValue: Record<number, Record<number, ICellData>> = {};
    this.#eachStored(sheet, fromRange(range), (row, column, cell) => ((cellValue[row] ??= {})[column] = { ...cell }));
    const info = Array.from({ length: rows ? at.rows : at.columns }, (_, step) =>
      rows ? { ...sheet.getRowManager().getRow(at.row + step) } : { ...sheet.getColumnManager().getColumn(at.column + step) },
    );
    this.#onSheet(sheet, () => {
      this.#structure(
        rows ? RemoveRowCommand.id : RemoveColCommand.id,
        { range },
        [{ id: rows ? RemoveRowMutation.id : RemoveColMutation.id, params }],
        [
          {
            id: rows ? InsertRowMutation.id : InsertColMutation.id,
            params: { ...params, ...(rows ? { rowInfo: info } : { colInfo: info }) },
          },
          { id: SetRangeValuesMutation.id, params: { unitId: this.#unitId, subUnitId, cellValue } },
        ],
      );
    });
  }

  #insertCells(sheet: Worksheet, at: Rect, shift: "Down" | "Right"): void {
    const used = this.usedRange(sheet.getSheetId(), false);
    if (used)
      this.#grow(
        sheet,
        used.row + used.rows + (shift === "Down" ? at.rows : 0),
        used.column + used.columns + (shift === "Right" ? at.columns : 0),
      );
    const range = toRange(at);
    const [command, dimension] =
      shift === "Down" ? [InsertRangeMoveDownCommand.id, Dimension.ROWS] : [InsertRangeMoveRightCommand.id, Dimension.COLUMNS];
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const matrix = sheet.getCellMatrix();
    this.#eachCell(at, (row, column) => {
      const model =
        shift === "Down"
          ? at.row === 0
            ? undefined
            : matrix.getValue(at.row - 1, column)
          : at.column === 0
            ? undefined
            : matrix.getValue(row, at.column - 1);
      // An empty record clears what stood here before the cells moved on.
      (cellValue[row] ??= {})[column] = { ...noContent, s: null, custom: null, ...lookOf(model) };
    });
    this.#onSheet(sheet, () => {
      const { redo, undo } = getInsertRangeMutations(this.#injector, {
        unitId: this.#unitId,
        subUnitId: sheet.getSheetId(),
        range,
        shiftDimension: dimension,
        cellValue,
      });
      this.#structure(command, { range }, redo, undo, true);
    });
  }

  // ---- whole rows and columns

  #setColumns(sheet: Worksheet, first: number, count: number, change: (before: object) => object): void {
    this.#checkRect({ row: 0, column: first, rows: 1, columns: count });
    this.#grow(sheet, 1, Math.min(first + count, maxColumns));
    const manager = sheet.getColumnManager();
    this.#setBandData(SetColDataMutation.id, "columnData", sheet, first, count, (index) => ({ ...manager.getColumn(index) }), change);
  }

  #setRows(sheet: Worksheet, first: number, count: number, change: (before: object) => object): void {
    this.#checkRect({ row: first, column: 0, rows: count, columns: 1 });
    this.#grow(sheet, Math.min(first + count, maxRows), 1);
    const manager = sheet.getRowManager();
    this.#setBandData(SetRowDataMutation.id, "rowData", sheet, first, count, (index) => ({ ...manager.getRow(index) }), change);
  }

  #setBandData(
    mutation: string,
    key: "columnData" | "rowData",
    sheet: Worksheet,
    first: number,
    count: number,
    get: (index: number) => object,
    change: (before: object) => object,
  ): void {
    const before: Record<number, object> = {};
    const after: Record<number, object> = {};
    for (let index = first; index < first + count; index++) {
      const old = get(index);
      const changed = change(old);
      after[index] = changed;
      // Univer lays records over each other: what was absent must be named to be taken back.
      before[index] = { ...Object.fromEntries(Object.keys(changed).map((member) => [member, undefined])), ...old };
    }
    this.#set(mutation, sheet.getSheetId(), { [key]: after }, { [key]: before });
  }

  /** The look of whole columns or rows: cells that are there get it themselves, the others take it from the band. */
  #setBandStyle(sheet: Worksheet, at: Rect, style: StylePatch): void {
    this.#flush();
    const univerStyle = toUniver(style);
    this.#eachStored(sheet, at, this.#styler(sheet, { ...at, rows: 1, columns: 1 }, style));
    this.#setBand(sheet, at, (before) => {
      const merged = { ...this.#workbook.getStyles().get(before.s ?? undefined), ...univerStyle };
      const look = patchExtra((before.custom as CellCustom | null | undefined)?.look ?? null, style);
      return { s: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)), custom: customOf(look, undefined) };
    });
  }

  #setBand(sheet: Worksheet, at: Rect, change: (before: BandRecord) => BandRecord): void {
    this.#flush();
    if (at.rows === maxRows && at.columns === maxColumns) {
      const { look, ...style } = this.#looks.ofSheet(sheet);
      const after = change({ s: style, custom: customOf(look ?? null, undefined) });
      const extra = (after.custom as CellCustom | null)?.look;
      // Columns and rows that had looks of their own lie under the sheet's new one.
      this.#set(
        SetWorksheetDefaultStyleMutation.id,
        sheet.getSheetId(),
        { defaultStyle: { ...bookStyle, ...(after.s as IStyleData | null), ...(extra ? { look: extra } : {}) } },
        { defaultStyle: sheet.getConfig().defaultStyle ?? null },
      );
      const { columnData, rowData } = sheet.getConfig();
      for (const [index, record] of Object.entries(columnData))
        if (record?.s ?? record?.custom) this.#setColumns(sheet, Number(index), 1, change);
      for (const [index, record] of Object.entries(rowData))
        if (record?.s ?? record?.custom) this.#setRows(sheet, Number(index), 1, change);
    } else if (at.rows === maxRows) this.#setColumns(sheet, at.column, at.columns, change);
    else this.#setRows(sheet, at.row, at.rows, change);
  }

  // ---- reading

  #formulaOf(cell: Nullable<ICellData>, sheet: Worksheet, row: number, column: number): string | undefined {
    if (cell?.f) return cell.f;
    // A fill in the grid shares one formula among its cells.
    return cell?.si ? (this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.#unitId) ?? undefined) : undefined;
  }

  #sheet(id: string): Worksheet {
    const sheet = this.#workbook.getSheetBySheetId(id);
    if (!sheet) throw new EngineRefusal("ItemNotFound", `There is no sheet with the id ${id}.`);
    return sheet;
  }

  #checkRect(at: Rect): void {
    if (at.row < 0 || at.column < 0 || at.rows < 1 || at.columns < 1 || at.row + at.rows > maxRows || at.column + at.columns > maxColumns)
      throw new EngineRefusal("InvalidArgument", `The range ${JSON.stringify(at)} does not lie on a sheet.`);
  }

  #eachCell(at: Rect, work: (row: number, column: number) => void): void {
    for (let row = at.row; row < at.row + at.rows; row++)
      for (let column = at.column; column < at.column + at.columns; column++) work(row, column);
  }

  #eachStored(sheet: Worksheet, at: Rect, work: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = sheet.getCellMatrix();
    const data = matrix.getDataRange();
    const lastRow = Math.min(at.row + at.rows - 1, data.endRow);
    const lastColumn = Math.min(at.column + at.columns - 1, data.endColumn);
    for (let row = at.row; row <= lastRow; row++)
      for (let column = at.column; column <= lastColumn; column++) {
        const cell = matrix.getValue(row, column);
        if (cell) work(row, column, cell);
      }
  }
}

const bandEdits = new Map<string, EngineEdit["kind"]>([
  [InsertRowMutation.id, "RowInserted"],
  [RemoveRowMutation.id, "RowDeleted"],
  [InsertColMutation.id, "ColumnInserted"],
  [RemoveColMutation.id, "ColumnDeleted"],
]);
const quietMutations: ReadonlySet<string> = new Set([InsertSheetMutation.id, SetWorksheetHideMutation.id]);
const nameChanges: ReadonlySet<string> = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);
/** What touches no cell does not wait for the cells written before it. */
const besideCells: ReadonlySet<string> = new Set([
  SetTabColorMutation.id,
  ToggleGridlinesMutation.id,
  SetFrozenMutation.id,
  SetColDataMutation.id,
  SetRowDataMutation.id,
]);

const structureMutations: ReadonlySet<string> = new Set([
  ...bandEdits.keys(),
  MoveRangeMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);
const cellEdits = new Map<string, EngineEdit["kind"]>([
  [InsertRangeMoveDownCommand.id, "CellInserted"],
  [InsertRangeMoveRightCommand.id, "CellInserted"],
  [DeleteRangeMoveUpCommand.id, "CellDeleted"],
  [DeleteRangeMoveLeftCommand.id, "CellDeleted"],
]);
const structureCommands: ReadonlySet<string> = new Set([
  ...cellEdits.keys(),
  InsertRowCommand.id,
  InsertColCommand.id,
  RemoveRowCommand.id,
  RemoveColCommand.id,
  "sheet.command.insert-row-by-range",
  "sheet.command.insert-col-by-range",
  "sheet.command.remove-row-by-range",
  "sheet.command.remove-col-by-range",
  RemoveSheetCommand.id,
  SetWorksheetNameCommand.id,
]);

/** Univer's own name for a change of looks: it does not start a calculation. */
const lookTrigger = "sheet.command.set-style";

const cellValueOf = (rows: PendingSheet["rows"]): PatchedCells =>
  Object.fromEntries([...rows].map(([row, cells]) => [row, Object.fromEntries(cells)]));
