// Draws borders. An edge belongs to two cells, and Excel's API sets its style, weight and colour one by one, so edges
// are collected and handed to the engine once: a table of 30 × 20 cells would else be some ten thousand small writes.
import type { Engine, Rect } from "../engine/engine";
import { maxColumns } from "../engine/references";
import type { BorderEdge, BorderSnapshot } from "./snapshot";

/** What was said of an edge so far; null takes the line away. */
export type EdgeChange = Partial<BorderSnapshot> | null;

interface Cell {
  readonly row: number;
  readonly column: number;
}
/** One entry for each edge, in the order of `edges`. */
interface Edged<T> {
  readonly cell: Cell;
  readonly lines: (T | undefined)[];
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const satisfies readonly BorderEdge[];
/** The same edge, seen from the cell beyond it. */
const across = [
  { index: 1, row: -1, column: 0 },
  { index: 0, row: 1, column: 0 },
  { index: 3, row: 0, column: -1 },
  { index: 2, row: 0, column: 1 },
] as const;

const standard: BorderSnapshot = { style: "Continuous", weight: "Thin", color: "#000000" };
const keyOf = ({ row, column }: Cell): number => row * maxColumns + column;

export class BorderPen {
  readonly #engine: Engine;
  readonly #sheetId: string;
  readonly #changes = new Map<number, Edged<EdgeChange>>();
  /** A table says the same of thousands of edges: the same on top of the same is the same object, and known again as such. */
  readonly #merged = new WeakMap<object, Map<EdgeChange | undefined, NonNullable<EdgeChange>>>();

  constructor(engine: Engine, sheetId: string) {
    this.#engine = engine;
    this.#sheetId = sheetId;
  }

  /** Changes one edge of one cell; members that are not given stay. */
  draw(cell: Cell, edge: BorderEdge, change: EdgeChange): void {
    const { lines } = lineUp(this.#changes, cell, () => []);
    const index = edges.indexOf(edge);
    lines[index] = change && this.#merge(lines[index], change);
  }

  /** The line at an edge as it will be: of the cell itself, or of its neighbour. */
  read(cell: Cell, edge: BorderEdge): BorderSnapshot | undefined {
    this.flush();
    const own = this.#engine.borders(this.#sheetId, cell.row, cell.column)?.[edge];
    if (own) return own;
    const { index, ...by } = across[edges.indexOf(edge)] ?? across[0];
    const neighbour = { row: cell.row + by.row, column: cell.column + by.column };
    const beyond = edges[index];
    return beyond && isCell(neighbour) ? this.#engine.borders(this.#sheetId, neighbour.row, neighbour.column)?.[beyond] : undefined;
  }

  flush(): void {
    if (this.#changes.size === 0) return;
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    const finished = new Map<number, Edged<BorderSnapshot>>();
    const linesOf = (cell: Cell): (BorderSnapshot | undefined)[] =>
      lineUp(finished, cell, () => {
        const standing = this.#engine.borders(this.#sheetId, cell.row, cell.column);
        return edges.map((edge) => standing?.[edge]);
      }).lines;
    for (const { cell, lines } of changes) {
      const own = linesOf(cell);
      lines.forEach((change, index) => {
        if (change === undefined) return;
        const { index: beyond, ...by } = across[index] ?? across[0];
        const neighbour = { row: cell.row + by.row, column: cell.column + by.column };
        const other = isCell(neighbour) ? linesOf(neighbour) : undefined;
        const before = own[index] ?? other?.[beyond];
        // An edge has one line: the neighbour's gives way, or a later "None" would uncover it.
        if (other) other[beyond] = undefined;
        own[index] = change ? (this.#merge(before ?? null, change) as BorderSnapshot) : undefined;
      });
    }
    for (const { at, lines } of runs([...finished.values()])) {
      const borders = Object.fromEntries(edges.flatMap((edge, index) => (lines[index] ? [[edge, lines[index]]] : [])));
      this.#engine.setStyle(this.#sheetId, at, { borders: Object.keys(borders).length > 0 ? borders : null });
    }
  }

  /** @param before undefined where nothing is known of the edge yet, null where its line was taken away */
  #merge(before: EdgeChange | undefined, change: NonNullable<EdgeChange>): NonNullable<EdgeChange> {
    const known = this.#merged.get(change) ?? new Map<EdgeChange | undefined, NonNullable<EdgeChange>>();
    this.#merged.set(change, known);
    const found = known.get(before) ?? (before === null ? { ...standard, ...change } : { ...before, ...change });
    known.set(before, found);
    return found;
  }
}

const isCell = ({ row, column }: Cell): boolean => row >= 0 && column >= 0;

/** The lines of a cell among those of others, begun where it has none. */
function lineUp<T>(cells: Map<number, Edged<T>>, cell: Cell, begin: () => (T | undefined)[]): Edged<T> {
  const key = keyOf(cell);
  const known = cells.get(key) ?? { cell, lines: begin() };
  cells.set(key, known);
  return known;
}

/** Neighbours in a row with the same borders go to the engine together. */
function runs(cells: readonly Edged<BorderSnapshot>[]): readonly { readonly at: Rect; readonly lines: Edged<BorderSnapshot>["lines"] }[] {
  const sorted = [...cells].sort((a, b) => keyOf(a.cell) - keyOf(b.cell));
  const found: { at: Rect; lines: Edged<BorderSnapshot>["lines"] }[] = [];
  for (const { cell, lines } of sorted) {
    const last = found.at(-1);
    if (last && last.at.row === cell.row && last.at.column + last.at.columns === cell.column && areEqual(last.lines, lines))
      last.at = { ...last.at, columns: last.at.columns + 1 };
    else found.push({ at: { ...cell, rows: 1, columns: 1 }, lines });
  }
  return found;
}

const areEqual = (some: Edged<BorderSnapshot>["lines"], others: Edged<BorderSnapshot>["lines"]): boolean =>
  edges.every((_, index) => {
    const [one, other] = [some[index], others[index]];
    return one === other || (one?.style === other?.style && one?.weight === other?.weight && one?.color === other?.color);
  });
