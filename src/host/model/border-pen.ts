// Draws borders. An edge belongs to two cells, and Excel's API sets its style, weight and colour one by one, so edges
// are collected and handed to the engine once: a table of 30 × 20 cells would else be some ten thousand small writes.
import type { Engine, Rect } from "../engine/engine";
import type { BorderEdge, BorderSnapshot } from "./snapshot";

/** What was said of an edge so far; null takes the line away. */
export type EdgeChange = Partial<BorderSnapshot> | null;

interface Cell {
  readonly row: number;
  readonly column: number;
}

const opposite: Readonly<Record<BorderEdge, { readonly edge: BorderEdge; readonly row: number; readonly column: number }>> = {
  EdgeTop: { edge: "EdgeBottom", row: -1, column: 0 },
  EdgeBottom: { edge: "EdgeTop", row: 1, column: 0 },
  EdgeLeft: { edge: "EdgeRight", row: 0, column: -1 },
  EdgeRight: { edge: "EdgeLeft", row: 0, column: 1 },
};

const standard: BorderSnapshot = { style: "Continuous", weight: "Thin", color: "#000000" };

export class BorderPen {
  readonly #engine: Engine;
  readonly #sheetId: string;
  readonly #changes = new Map<string, { readonly cell: Cell; readonly edges: Map<BorderEdge, EdgeChange> }>();

  constructor(engine: Engine, sheetId: string) {
    this.#engine = engine;
    this.#sheetId = sheetId;
  }

  /** Changes one edge of one cell; members that are not given stay. */
  draw(cell: Cell, edge: BorderEdge, change: EdgeChange): void {
    const key = `${cell.row},${cell.column}`;
    const known = this.#changes.get(key) ?? { cell, edges: new Map<BorderEdge, EdgeChange>() };
    this.#changes.set(key, known);
    const before = known.edges.get(edge);
    known.edges.set(edge, change === null ? null : before === null ? { ...standard, ...change } : { ...before, ...change });
  }

  /** The line at an edge as it will be: of the cell itself, or of its neighbour. */
  read(cell: Cell, edge: BorderEdge): BorderSnapshot | undefined {
    this.flush();
    const own = this.#engine.borders(this.#sheetId, cell.row, cell.column)?.[edge];
    if (own) return own;
    const across = opposite[edge];
    const neighbour = { row: cell.row + across.row, column: cell.column + across.column };
    if (neighbour.row < 0 || neighbour.column < 0) return undefined;
    return this.#engine.borders(this.#sheetId, neighbour.row, neighbour.column)?.[across.edge];
  }

  flush(): void {
    if (this.#changes.size === 0) return;
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    const finished = new Map<string, { readonly cell: Cell; borders: Partial<Record<BorderEdge, BorderSnapshot>> }>();
    const bordersOf = (cell: Cell): { readonly cell: Cell; borders: Partial<Record<BorderEdge, BorderSnapshot>> } => {
      const key = `${cell.row},${cell.column}`;
      const known = finished.get(key) ?? { cell, borders: { ...this.#engine.borders(this.#sheetId, cell.row, cell.column) } };
      finished.set(key, known);
      return known;
    };
    for (const { cell, edges } of changes) {
      for (const [edge, change] of edges) {
        const across = opposite[edge];
        const neighbour = { row: cell.row + across.row, column: cell.column + across.column };
        const other = neighbour.row >= 0 && neighbour.column >= 0 ? bordersOf(neighbour) : undefined;
        const own = bordersOf(cell);
        const before = own.borders[edge] ?? other?.borders[across.edge];
        delete own.borders[edge];
        // An edge has one line: the neighbour's gives way, or a later "None" would uncover it.
        if (other) delete other.borders[across.edge];
        if (change) own.borders[edge] = { ...standard, ...before, ...change };
      }
    }
    for (const { at, borders } of runs([...finished.values()]))
      this.#engine.setStyle(this.#sheetId, at, { borders: Object.keys(borders).length > 0 ? borders : null });
  }
}

type Bordered = { readonly cell: Cell; readonly borders: Partial<Record<BorderEdge, BorderSnapshot>> };

/** Neighbours in a row with the same borders go to the engine together. */
function runs(cells: readonly Bordered[]): readonly { readonly at: Rect; readonly borders: Bordered["borders"] }[] {
  const sorted = [...cells].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const found: { at: Rect; borders: Bordered["borders"]; key: string }[] = [];
  for (const { cell, borders } of sorted) {
    const key = JSON.stringify(Object.entries(borders).sort(([a], [b]) => (a < b ? -1 : 1)));
    const last = found.at(-1);
    if (last && last.key === key && last.at.row === cell.row && last.at.column + last.at.columns === cell.column)
      last.at = { ...last.at, columns: last.at.columns + 1 };
    else found.push({ at: { ...cell, rows: 1, columns: 1 }, borders, key });
  }
  return found;
}
