// Puts a workbook that is given as data in the place of the one that is there.
import type { CellInput } from "../engine/engine";
import { contains, parseAddress } from "./address";
import type { CellSnapshot, SheetSnapshot, StyleSnapshot, WorkbookSnapshot } from "./snapshot";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Replaces everything; formulas are calculated anew. */
export async function loadSnapshot(workbook: Workbook, snapshot: WorkbookSnapshot): Promise<void> {
  const { engine } = workbook;
  const heard = workbook.events.enabled;
  workbook.events.enabled = false;
  try {
    const old = engine.sheets();
    // Emptied first: else each name and each sheet that goes would have every formula respelt.
    for (const { id } of old) {
      const used = engine.usedRange(id, true);
      if (used) engine.clear(id, used, "Contents");
    }
    // Then out of the way: a sheet of the same name may come.
    for (const [index, { id }] of old.entries()) engine.renameSheet(id, `\u0001${index}`);
    const sheets = snapshot.sheets.map(({ name }, index) => {
      const id = workbook.nextSheetId();
      engine.addSheet(id, name, old.length + index);
      return workbook.worksheets.get(id);
    });
    const active = sheets.find(({ name }) => name === snapshot.activeSheet) ?? sheets[0];
    if (active) engine.activate(active.id);
    for (const { id } of old) {
      engine.deleteSheet(id);
      workbook.forgetSheet(id);
    }
    for (const { name } of engine.names(null)) engine.deleteName(null, name);
    // Names before formulas: a formula may speak of them.
    for (const name of snapshot.names) workbook.names.set(name);
    for (const [index, sheet] of sheets.entries()) for (const name of snapshot.sheets[index]?.names ?? []) sheet.names.set(name);
    for (const [index, sheet] of sheets.entries()) {
      const from = snapshot.sheets[index];
      if (from) fill(sheet, from, snapshot.styles);
    }
    await workbook.settle();
  } finally {
    workbook.events.enabled = heard;
  }
}

function fill(sheet: Worksheet, from: SheetSnapshot, styles: readonly StyleSnapshot[]): void {
  const { engine } = sheet.workbook;
  if (from.tabColor !== undefined) sheet.tabColor = from.tabColor;
  sheet.showGridlines = from.showGridlines;
  sheet.showHeadings = from.showHeadings;
  fillCells(sheet, from, styles);
  for (const { index, width, hidden } of from.columns) {
    if (width !== undefined) sheet.columns.setSize(index, 1, width);
    if (hidden === true) sheet.columns.setHidden(index, 1, true);
  }
  for (const { index, height, hidden } of from.rows) {
    if (height !== undefined) sheet.rows.setSize(index, 1, height);
    if (hidden === true) sheet.rows.setHidden(index, 1, true);
  }
  for (const merged of from.merges) {
    const at = parseAddress(merged);
    if (at) engine.merge(sheet.id, at);
  }
  if (from.freeze) engine.setFreeze(sheet.id, from.freeze.rows, from.freeze.columns);
  engine.setValidations(sheet.id, from.validations);
  engine.setConditionalFormats(sheet.id, from.conditionalFormats);
  for (const chart of from.charts) sheet.charts.create(chart.kind).restore(chart);
  if (from.page) sheet.pageLayout.restore(from.page);
  if (from.visibility !== "Visible") sheet.visibility = from.visibility;
  if (from.protection) sheet.protection.protect(from.protection.options);
}

function fillCells(sheet: Worksheet, from: SheetSnapshot, styles: readonly StyleSnapshot[]): void {
  const { engine } = sheet.workbook;
  const spills = from.cells.flatMap(({ spill }) => (spill === undefined ? [] : (parseAddress(spill) ?? [])));
  for (const run of runsInRows(from.cells)) {
    const first = run[0];
    if (!first) continue;
    const at = { row: first.row, column: first.column, rows: 1, columns: run.length };
    // What a spill fills comes from its formula.
    const inputs = run.map((cell) => {
      const member =
        cell.formula === undefined && spills.some((spill) => contains(spill, { row: cell.row, column: cell.column, rows: 1, columns: 1 }));
      return member ? undefined : inputOf(cell);
    });
    if (inputs.some((input) => input !== undefined)) engine.setCells(sheet.id, at, [inputs]);
    for (const cell of run) {
      const style = cell.style === undefined ? undefined : styles[cell.style];
      if (!style) continue;
      const place = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
      engine.setStyle(sheet.id, place, style);
      if (style.numberFormat === "@") sheet.textCells.set(place, true);
    }
  }
}

function inputOf(cell: CellSnapshot): CellInput | undefined {
  if (cell.formula !== undefined) return { formula: cell.formula };
  if (cell.value === undefined) return undefined;
  if (typeof cell.value === "object") return { formula: `=${cell.value.error}` };
  return { value: cell.value, ...(cell.quotePrefix ? { quotePrefix: true } : {}) };
}

function runsInRows(cells: readonly CellSnapshot[]): readonly (readonly CellSnapshot[])[] {
  const runs: CellSnapshot[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && before.row === cell.row && before.column + 1 === cell.column) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
