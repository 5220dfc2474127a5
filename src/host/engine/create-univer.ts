// Starts Univer with what the calculation needs and nothing that draws.
import {
  IFunctionService,
  Interpreter,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
} from "./univer";
import type { IWorksheetData } from "./univer";
import { catchFailures, mendFunctions } from "./functions";

/** Excel's default column is 48 points wide and its default row 15 points high; Univer counts pixels, 96 to the inch. */
export const pixelsPerPoint = 96 / 72;
const defaultColumnWidth = 48 * pixelsPerPoint;
const defaultRowHeight = 15 * pixelsPerPoint;

/** A sheet starts small and grows as it is written to: Univer's costs follow the declared size, not the filled one. */
const startRows = 200;
const startColumns = 40;

/** Excel's default font. A cell that has it shows no font of its own. */
export const bookStyle = { ff: "Calibri", fs: 11 } as const;

let nextUnit = 1;

/** Univer's caches are shared by all instances in one program and keyed by this id: no two may have the same. */
export function newUnitId(): string {
  return `workbook-${nextUnit++}`;
}

/** The whole record of an empty sheet, as Univer's own commands build it. */
export function emptySheet(id: string, name: string): IWorksheetData {
  return {
    id,
    name,
    tabColor: "",
    hidden: 0,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: startRows,
    columnCount: startColumns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth,
    defaultRowHeight,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: 1,
    rightToLeft: 0,
  };
}

/** Makes the workbook of a Univer instance whose plugins are registered, and mends its functions. @returns the workbook's id */
export function createWorkbook(univer: Univer): string {
  const unitId = newUnitId();
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "Book1",
    locale: LocaleType.EN_US,
    defaultStyle: bookStyle,
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": emptySheet("sheet-1", "Sheet1") },
  });
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(unitId);
  mendFunctions(injector.get(IFunctionService));
  catchFailures(injector.get(Interpreter));
  return unitId;
}

/** Univer without a screen, holding one workbook with one sheet "Sheet1". */
export function createUniver(): { readonly univer: Univer; readonly unitId: string } {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return { univer, unitId: createWorkbook(univer) };
}
