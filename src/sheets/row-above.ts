// A row over a table that heads its columns with more than their titles.
import type { Block, Named } from "../spec/sheet";

/** A row over a block: the weights over the criteria that head a table. */
export const withRowAbove = (block: Block, row: Block["cells"][number], names: readonly Omit<Named, "row" | "rows">[]): Block => ({
  ...block,
  cells: [row, ...block.cells],
  names: [...block.names.map((named) => ({ ...named, row: named.row + 1 })), ...names.map((named) => ({ ...named, row: 0, rows: 1 }))],
  heights: Object.fromEntries(Object.entries(block.heights ?? {}).map(([at, points]) => [Number(at) + 1, points])),
  ...(block.titleRows && { titleRows: [block.titleRows[0] + 1, block.titleRows[1]] as const }),
});
