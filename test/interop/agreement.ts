// Whether two calculations of one workbook agree, cell by cell, within what floating point owes.

import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/host/model/snapshot";
import { rectangle, cellAddress } from "../../src/host/xlsx/address";
import { referencedBlocks } from "../../src/host/xlsx/formula-text";

export interface Difference {
  readonly sheet: string;
  readonly address: string;
  readonly formula?: string;
  readonly host: CellValue | undefined;
  readonly recalculated: CellValue | undefined;
}

const tolerance = 1e-9;

/** Functions that add, compare and round. */
const sums = /^(?:SUM|ABS|ROUND|MAX|MIN|N)\($/i;
/** A sheet's name, a reference, a number, or a sign between them. */
const operand = /^(?:'.*'!|[^(]+!|\$?[A-Z]{1,3}\$?[0-9]+|[0-9.]+|[-+(),:=])$/i;

/**
 * Whether a formula subtracts, or only adds up figures of either sign: its result can be tiny beside its operands.
 * @example isDifference("=NPV(B4,C5:F5)-B5") // true; "=B4*-2" is none
 */
function isDifference(formula: string): boolean {
  const pieces = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.$]+[!(]?|\S/gu) ?? [];
  return (
    pieces.every((piece) => sums.test(piece) || operand.test(piece)) ||
    pieces.some((piece, at) => piece === "-" && /[\p{L}\p{N}_)%]$/u.test(pieces[at - 1] ?? ""))
  );
}

type Cells = ReadonlyMap<string, ReadonlyMap<string, CellSnapshot>>;
const cellsOf = (sheet: SheetSnapshot): ReadonlyMap<string, CellSnapshot> =>
  new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
const index = (workbook: WorkbookSnapshot): Cells => new Map(workbook.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));

/** The largest number that a formula reads. */
function largestOperand(formula: string, sheet: string, cells: Cells): number {
  let largest = 0;
  for (const { sheet: named, address } of referencedBlocks(formula)) {
    const block = rectangle(address);
    const on = cells.get(named ?? sheet);
    if (block === undefined || on === undefined) continue;
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        const value = on.get(cellAddress(row, column))?.value;
        if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
      }
    }
  }
  return largest;
}

/** A blank cell and an empty text look and add up alike; LibreOffice writes one for the other. */
const isBlank = (value: CellValue | undefined): boolean => value === undefined || value === "";

function agree(host: CellValue | undefined, recalculated: CellValue | undefined, scale: () => number): boolean {
  if (isBlank(host) && isBlank(recalculated)) return true;
  if (typeof host === "number" && typeof recalculated === "number") {
    const apart = Math.abs(host - recalculated);
    const usual = Math.max(1, Math.abs(host), Math.abs(recalculated));
    return apart <= tolerance * usual || apart <= tolerance * Math.max(usual, scale());
  }
  if (typeof host === "object" && typeof recalculated === "object") return host.error === recalculated.error;
  return host === recalculated;
}

/**
 * Where two calculations differ: every cell that has a value in either, on every sheet of the host's workbook.
 * Numbers agree within 1e-9 of the larger one, or of 1; for cells that subtract or only add up, of the largest operand.
 * @returns no entries when they agree
 */
export function agreement(host: WorkbookSnapshot, recalculated: WorkbookSnapshot): readonly Difference[] {
  const [ours, theirs] = [index(host), index(recalculated)];
  return [...ours].flatMap(([sheet, cells]) => {
    const others = theirs.get(sheet);
    const addresses = new Set([...cells.keys(), ...(others?.keys() ?? [])]);
    return [...addresses].flatMap((address): Difference[] => {
      const [cell, other] = [cells.get(address), others?.get(address)];
      const formula = cell?.formula;
      const scale = (): number => (formula !== undefined && isDifference(formula) ? largestOperand(formula, sheet, ours) : 0);
      if (agree(cell?.value, other?.value, scale)) return [];
      return [{ sheet, address, ...(formula === undefined ? {} : { formula }), host: cell?.value, recalculated: other?.value }];
    });
  });
}
