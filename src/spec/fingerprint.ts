// A short mark of what a sheet held when it was made, so that later typing shows. Not a security measure.
import type { Scalar } from "./sheet";

/**
 * Eight hex digits for the constants and the places of formulas. Formulas count as formulas whatever they say:
 * Excel respells them, and moves them when rows are inserted elsewhere.
 * @param cells as read from `formulas`, or as planned; "" and null are empty, a leading apostrophe does not count
 * @source FNV-1a, 32 bits
 */
export function fingerprint(cells: readonly (readonly (Scalar | null)[])[]): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  };
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null || cell === "") return;
      add(`${r},${c}${mark(cell)};`);
    }),
  );
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function mark(cell: Scalar): string {
  if (typeof cell === "number") return `n${Number(cell.toPrecision(12))}`;
  if (typeof cell === "boolean") return `b${cell}`;
  const text = cell.replace(/^'/, "");
  return text.startsWith("=") ? "f" : `s${text}`;
}
