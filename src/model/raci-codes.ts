// Knows a grid of responsibilities as numbers: each cell's letters as bits, so that thousands of cells are counted in one pass.
import { parseCell } from "./raci-cell";
import type { ReadingOptions } from "./raci-cell";
import type { Letter } from "./raci-scheme";

/** Every letter of every scheme; its place is its bit. */
export const codedLetters = ["R", "A", "S", "C", "I", "D", "P", "O"] as const satisfies readonly Letter[];

const letterBits: Readonly<Record<Letter, number>> = { R: 1, A: 2, S: 4, C: 8, I: 16, D: 32, P: 64, O: 128 };

/** Bits of a cell's code that are its letters. */
export const letterMask = 255;
/** The cell says countersign or approve. */
export const vetoBit = 256;
/** Nobody can tell what the cell says. */
export const unreadableBit = 512;

/** A grid as codes, row after row; a blank cell and one that is missing are 0. */
export interface GridCodes {
  readonly rows: number;
  readonly width: number;
  readonly codes: Uint16Array;
  /** Every code that occurs, once; 0 first. */
  readonly kinds: readonly number[];
}

/**
 * The bit of a letter.
 *
 * @example bitOf("A") // 2
 */
export function bitOf(letter: Letter): number {
  return letterBits[letter];
}

/**
 * The bits of some letters.
 *
 * @example bitsOf(["R", "A"]) // 3
 */
export function bitsOf(letters: readonly Letter[]): number {
  return letters.reduce((bits, letter) => bits | letterBits[letter], 0);
}

/**
 * Reads a grid. What a cell says is parsed once for each spelling: a single character is looked up by its number, the rest by text.
 *
 * @param grid rows of cells of any value
 * @example readGrid([["R/A", "", "C"], [0]]).codes // Uint16Array.of(3, 0, 8, 0, 0, 0)
 * @example readGrid([["会签"]]).codes // Uint16Array.of(8 | vetoBit)
 */
export function readGrid(grid: readonly (readonly unknown[])[], options: ReadingOptions = {}): GridCodes {
  let width = 0;
  for (const row of grid) if (row.length > width) width = row.length;
  const codes = new Uint16Array(grid.length * width);
  const kinds = new Set([0]);
  const codeOf = (cell: unknown) => {
    const code = coded(cell, options);
    kinds.add(code);
    return code;
  };
  const single = new Int16Array(128).fill(-1);
  const longer = new Map<string, number>();
  let place = 0;
  for (let row = 0; row < grid.length; row++, place += width - (grid[row - 1]?.length ?? 0)) {
    const cells = grid[row] ?? [];
    for (let column = 0; column < cells.length; column++, place++) {
      const cell = cells[column];
      if (cell === "" || cell === null || cell === undefined || cell === 0) continue;
      if (typeof cell !== "string") {
        codes[place] = codeOf(cell);
        continue;
      }
      const sign = cell.length === 1 ? cell.charCodeAt(0) : 128;
      if (sign < 128) {
        let code = single[sign] ?? -1;
        if (code < 0) single[sign] = code = codeOf(cell);
        codes[place] = code;
        continue;
      }
      let code = longer.get(cell);
      if (code === undefined) longer.set(cell, (code = codeOf(cell)));
      codes[place] = code;
    }
  }
  return { rows: grid.length, width, codes, kinds: [...kinds] };
}

function coded(cell: unknown, options: ReadingOptions): number {
  const read = parseCell(cell, options);
  if (read.kind === "unreadable") return unreadableBit;
  return bitsOf(read.letters) | (read.veto ? vetoBit : 0);
}
