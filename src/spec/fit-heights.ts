// Rows as high as their text needs: Excel does not fit rows that a program fills.
import type { Block } from "./sheet";
import { styles } from "./styles";
import { linesNeeded } from "./text-width";

/** Points of one line, and of the room above and below. */
const linePoints = 14;
const marginPoints = 4;

/** The block with rows that are high enough for the constants in cells that wrap; heights that it states stay at least as they are. */
export function fitHeights(block: Block, widths: readonly number[]): Block {
  const width = (column: number): number => widths[Math.min(column, widths.length - 1)] ?? 10;
  const heights: Record<number, number> = { ...block.heights };
  block.cells.forEach((row, index) => {
    const lines = row.map((cell, column) =>
      cell?.style && "wrap" in styles[cell.style] && typeof cell.value === "string" ? linesNeeded(cell.value, width(column)) : 1,
    );
    const most = Math.max(1, ...lines);
    if (most > 1) heights[index] = Math.max(heights[index] ?? 0, marginPoints + linePoints * most);
  });
  return { ...block, heights };
}
