// What changes the structure of cells: inserting, deleting, merging, clearing.
import type { Rect } from "../engine/engine";
import { contains, intersection } from "./address";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

export function insertCells(range: Range, direction: "Down" | "Right"): Range {
  const { at, sheet } = range;
  const shift = range.isEntireRow ? "Rows" : range.isEntireColumn ? "Columns" : direction;
  sheet.protection.assertStructure(shift === "Columns" ? "allowInsertColumns" : shift === "Rows" ? "allowInsertRows" : undefined);
  sheet.flush();
  sheet.workbook.engine.insert(sheet.id, at, shift);
  const vertical = shift === "Rows" || shift === "Down";
  sheet.workbook.shifted(sheet, { kind: "insert", at, direction: vertical ? "vertical" : "horizontal" });
  const kind = shift === "Rows" ? "RowInserted" : shift === "Columns" ? "ColumnInserted" : "CellInserted";
  sheet.workbook.changed(sheet, at, kind, vertical ? "ShiftCellDown" : "ShiftCellRight");
  return new Range(sheet, at);
}

export function deleteCells(range: Range, direction: "Up" | "Left"): void {
  const { at, sheet } = range;
  const shift = range.isEntireRow ? "Rows" : range.isEntireColumn ? "Columns" : direction;
  sheet.protection.assertStructure(shift === "Columns" ? "allowDeleteColumns" : shift === "Rows" ? "allowDeleteRows" : undefined);
  sheet.flush();
  sheet.workbook.engine.delete(sheet.id, at, shift);
  const vertical = shift === "Rows" || shift === "Up";
  sheet.workbook.shifted(sheet, { kind: "delete", at, direction: vertical ? "vertical" : "horizontal" });
  const kind = shift === "Rows" ? "RowDeleted" : shift === "Columns" ? "ColumnDeleted" : "CellDeleted";
  sheet.workbook.changed(sheet, at, kind, vertical ? "ShiftCellUp" : "ShiftCellLeft");
}

/** Keeps the top-left cell and clears the others, as Excel does. With `across`, each row on its own. */
export function merge(range: Range, across: boolean): void {
  const { at, sheet } = range;
  sheet.protection.assertFormat(at);
  const blocks = across ? Array.from({ length: at.rows }, (_, row): Rect => ({ ...at, row: at.row + row, rows: 1 })) : [at];
  const { engine } = sheet.workbook;
  for (const block of blocks) {
    for (const old of engine.merges(sheet.id)) if (intersection(old, block)) engine.unmerge(sheet.id, old);
    if (block.rows * block.columns === 1) continue;
    const right = { ...block, column: block.column + 1, rows: 1, columns: block.columns - 1 };
    const below = { ...block, row: block.row + 1, rows: block.rows - 1 };
    for (const rest of [right, below]) if (rest.rows > 0 && rest.columns > 0) engine.clear(sheet.id, rest, "Contents");
    engine.merge(sheet.id, block);
  }
}

export function unmerge(range: Range): void {
  const { at, sheet } = range;
  sheet.protection.assertFormat(at);
  const { engine } = sheet.workbook;
  for (const merged of engine.merges(sheet.id)) if (intersection(merged, at)) engine.unmerge(sheet.id, merged);
}

/** Merged areas that lie at least partly in the range; null where there are none. */
export function mergedAreas({ at, sheet }: Range): RangeAreas | null {
  const areas = sheet.workbook.engine.merges(sheet.id).filter((merged) => intersection(merged, at));
  return areas.length === 0 ? null : new RangeAreas(areas.map((area) => new Range(sheet, area)));
}

export function clear(range: Range, applyTo: "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks"): void {
  const { at, sheet } = range;
  const { engine } = sheet.workbook;
  if (applyTo === "Formats") sheet.protection.assertFormat(at);
  else sheet.protection.assertWritable(at);
  if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") sheet.hyperlinks.remove(at);
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") return;
  sheet.borders.flush();
  engine.clear(sheet.id, at, applyTo);
  if (applyTo !== "Contents") {
    sheet.textCells.set(at, false);
    sheet.rules.cut(at);
    for (const merged of engine.merges(sheet.id)) if (contains(at, merged)) engine.unmerge(sheet.id, merged);
  }
  if (applyTo === "All") sheet.validations.cut(at);
  if (applyTo !== "Formats") sheet.workbook.changed(sheet, at);
}
