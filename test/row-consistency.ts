// One formula a row, the same across: what auditors look for first in a model.
import { toR1C1 } from "../src/host/model/r1c1";
import { toAddress, type Rect } from "../src/spec/address";
import type { Scalar } from "../src/spec/sheet";

/**
 * Rows of an area that hold formulas and not the same one in every cell, with the first cell that differs.
 * @param cells as planned, from the top left of the sheet
 */
export function brokenRows(cells: readonly (readonly (Scalar | null)[])[], area: Rect): string[] {
  return Array.from({ length: area.rows }, (_, index) => area.row + index).flatMap((row) => {
    const formulas = Array.from({ length: area.columns }, (_, index) => {
      const cell = cells[row]?.[area.column + index];
      return typeof cell === "string" && cell.startsWith("=") ? toR1C1(cell, row, area.column + index) : cell;
    });
    if (!formulas.some((formula) => typeof formula === "string" && formula.startsWith("="))) return [];
    const differs = formulas.findIndex((formula) => formula !== formulas[0]);
    return differs < 0
      ? []
      : [`${toAddress({ row, column: area.column + differs, rows: 1, columns: 1 })}: ${formulas[differs]} instead of ${formulas[0]}`];
  });
}
