// One worksheet part: its cells with everything that lies round them.

import type { NameSnapshot, SheetSnapshot, StyleSnapshot } from "../model/snapshot";
import { cellAddress } from "./address";
import type { CellSources, TextTable } from "./cells";
import { cellXml, readCells } from "./cells";
import { conditionalFormatsXml, readConditionalFormats } from "./conditional-formats";
import { namespaces } from "./namespaces";
import { fitsToPages, pageXml, readPage } from "./page";
import { protectionXml, readProtection } from "./protection";
import type { StyleBook } from "./styles";
import type { Theme } from "./theme";
import { readColour } from "./theme";
import { charactersFromPoints, defaultColumnPoints, defaultRowPoints, pointsFromCharacters } from "./units";
import { readValidations, validationsXml } from "./validations";
import type { Node } from "./xml";
import { child, children, document, element, flag, number, present, unlessEmpty } from "./xml";

/** What the writing of a sheet shares with the rest of the workbook. */
export interface SheetContext {
  readonly styles: readonly StyleSnapshot[];
  readonly book: StyleBook;
  readonly texts: TextTable;
  readonly isActive: boolean;
  /** The relationship that leads to the sheet's charts. */
  readonly drawingId?: string;
}

function viewXml({ showGridlines, showHeadings, freeze }: SheetSnapshot, isActive: boolean): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane =
    rows === 0 && columns === 0
      ? ""
      : element("pane", {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress(rows, columns),
          activePane: active,
          state: "frozen",
        }) + element("selection", { pane: active });
  const attributes = {
    showGridLines: showGridlines ? undefined : false,
    showRowColHeaders: showHeadings ? undefined : false,
    tabSelected: isActive ? true : undefined,
    workbookViewId: 0,
  };
  return element("sheetViews", {}, element("sheetView", attributes, pane));
}

const columnsXml = (columns: SheetSnapshot["columns"]): string =>
  unlessEmpty(
    "cols",
    {},
    [...columns]
      .sort((a, b) => a.index - b.index)
      .map(({ index, width, hidden }) =>
        element("col", {
          min: index + 1,
          max: index + 1,
          width: charactersFromPoints(width ?? defaultColumnPoints),
          hidden: hidden === true ? true : undefined,
          customWidth: width === undefined ? undefined : true,
        }),
      ),
  );

function rowsXml(sheet: SheetSnapshot, { styles, book, texts }: SheetContext): string {
  const rows = new Map<number, { cells: string[]; height?: number; hidden?: boolean }>();
  const rowAt = (index: number): { cells: string[]; height?: number; hidden?: boolean } => {
    const row = rows.get(index) ?? { cells: [] };
    rows.set(index, row);
    return row;
  };
  for (const { index, ...look } of sheet.rows) Object.assign(rowAt(index), look);
  for (const cell of [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column))
    rowAt(cell.row).cells.push(cellXml(cell, styles, book, texts));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, { cells, height, hidden }]) =>
      element(
        "row",
        { r: index + 1, ht: height, customHeight: height === undefined ? undefined : true, hidden: hidden === true ? true : undefined },
        ...cells,
      ),
    )
    .join("");
}

/** The worksheet part. @source ECMA-376 part 1, 18.3.1.99 for the order of its elements */
export function sheetXml(sheet: SheetSnapshot, context: SheetContext): string {
  return document(
    element(
      "worksheet",
      { xmlns: namespaces.main, "xmlns:r": namespaces.relationships },
      unlessEmpty("sheetPr", {}, [
        sheet.tabColor === undefined ? "" : element("tabColor", { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` }),
        fitsToPages(sheet.page?.zoom) ? element("pageSetUpPr", { fitToPage: true }) : "",
      ]),
      viewXml(sheet, context.isActive),
      element("sheetFormatPr", { defaultRowHeight: defaultRowPoints }),
      columnsXml(sheet.columns),
      element("sheetData", {}, rowsXml(sheet, context)),
      protectionXml(sheet.protection),
      unlessEmpty("mergeCells", { count: sheet.merges.length }, sheet.merges.map((ref) => element("mergeCell", { ref }))),
      conditionalFormatsXml(sheet.conditionalFormats, context.book),
      validationsXml(sheet.validations),
      pageXml(sheet.page),
      context.drawingId === undefined ? "" : element("drawing", { "r:id": context.drawingId }),
    ),
  ); // prettier-ignore
}

/** A range of equally wide columns longer than this is a producer's way of saying "all the rest". */
const longRun = 256;

function readColumns(sheet: Node, lastUsed: number): SheetSnapshot["columns"] {
  const found: { index: number; width?: number; hidden?: boolean }[] = [];
  for (const { attributes } of children(child(sheet, "cols"), "col")) {
    const first = (number(attributes["min"]) ?? 1) - 1;
    const last = (number(attributes["max"]) ?? 1) - 1;
    const points = pointsFromCharacters(number(attributes["width"]) ?? 0);
    const isWidth = flag(attributes["customWidth"]) || points !== defaultColumnPoints;
    const hidden = flag(attributes["hidden"]);
    const end = last - first > longRun && !hidden ? Math.min(last, lastUsed) : last;
    for (let index = first; index <= end; index++) {
      // A hidden column of width 0 keeps the default width for when it is shown again.
      if (isWidth || hidden) found.push({ index, ...(isWidth && points > 0 ? { width: points } : {}), ...(hidden ? { hidden } : {}) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function readRows(sheet: Node): SheetSnapshot["rows"] {
  const usual = number(child(sheet, "sheetFormatPr")?.attributes["defaultRowHeight"]) ?? defaultRowPoints;
  let index = -1;
  return children(child(sheet, "sheetData"), "row").flatMap(({ attributes }) => {
    index = (number(attributes["r"]) ?? index + 2) - 1;
    const height = number(attributes["ht"]);
    const isHeight = height !== undefined && (flag(attributes["customHeight"]) || height !== usual);
    const hidden = flag(attributes["hidden"]);
    return isHeight || hidden ? [{ index, ...(isHeight ? { height } : {}), ...(hidden ? { hidden } : {}) }] : [];
  });
}

function readFreeze(view: Node | undefined): SheetSnapshot["freeze"] {
  const pane = child(view, "pane")?.attributes;
  if (pane === undefined || !(pane["state"] ?? "").startsWith("frozen")) return undefined;
  const freeze = { rows: number(pane["ySplit"]) ?? 0, columns: number(pane["xSplit"]) ?? 0 };
  return freeze.rows === 0 && freeze.columns === 0 ? undefined : freeze;
}

/** What the workbook part says of a sheet, and the parts that it needs. */
export interface ReadSheetContext extends CellSources {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** The sheet's own names, with the built-in ones that hold print areas. */
  readonly names: readonly NameSnapshot[];
  readonly theme: Theme;
}

/** Everything but the charts, which need the finished columns and rows. */
export function readSheet(root: Node, context: ReadSheetContext): SheetSnapshot {
  const view = children(child(root, "sheetViews"), "sheetView")[0];
  const cells = readCells(root, context);
  return present<SheetSnapshot>({
    name: context.name,
    visibility: context.visibility,
    tabColor: readColour(child(child(root, "sheetPr"), "tabColor"), context.theme),
    showGridlines: flag(view?.attributes["showGridLines"], true),
    showHeadings: flag(view?.attributes["showRowColHeaders"], true),
    columns: readColumns(root, cells.reduce((last, { column }) => Math.max(last, column), 0)),
    rows: readRows(root),
    cells,
    merges: children(child(root, "mergeCells"), "mergeCell").map(({ attributes }) => attributes["ref"] ?? ""),
    freeze: readFreeze(view),
    names: context.names.filter(({ name }) => !name.startsWith("_xlnm.")),
    validations: readValidations(root),
    conditionalFormats: readConditionalFormats(root, context.styles.rules, context.theme),
    charts: [],
    page: readPage(root, context.names),
    protection: readProtection(root),
  }); // prettier-ignore
}
