// Widths, heights and visibility of a sheet's columns and rows: collected here and handed to the engine once, because
// each of them would else make the engine apply the cells that it has collected. All sizes are points.
import type { Engine } from "../engine/engine";

interface Band {
  size?: number;
  hidden?: boolean;
}

/** How the engine is told about columns, or about rows. */
interface Axis {
  setSize(first: number, count: number, points: number): void;
  setHidden(first: number, count: number, hidden: boolean): void;
  size(index: number): number;
  isHidden(index: number): boolean;
}

/** Whole sheets' worth of columns or rows goes to the engine at once. */
const longestCollected = 1000;

export class Bands {
  readonly #axis: Axis;
  readonly #changed = new Map<number, Band>();
  /** One past the last that was ever given a size or hidden: what a snapshot must look at beyond the used cells. */
  end = 0;

  constructor(axis: Axis) {
    this.#axis = axis;
  }

  setSize(first: number, count: number, points: number): void {
    this.#change(first, count, { size: points });
  }

  setHidden(first: number, count: number, hidden: boolean): void {
    this.#change(first, count, { hidden });
  }

  #change(first: number, count: number, change: Band): void {
    this.end = Math.max(this.end, first + count);
    if (count > longestCollected) {
      this.flush();
      this.#apply(first, count, change);
      return;
    }
    for (let index = first; index < first + count; index += 1) this.#changed.set(index, { ...this.#changed.get(index), ...change });
  }

  /** The engine counts pixels: what comes back from a size in points is off in the last digits. */
  size(index: number): number {
    return this.#changed.get(index)?.size ?? Math.round(this.#axis.size(index) * 1e6) / 1e6;
  }

  isHidden(index: number): boolean {
    return this.#changed.get(index)?.hidden ?? this.#axis.isHidden(index);
  }

  flush(): void {
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed].sort(([a], [b]) => a - b);
    this.#changed.clear();
    let run: { first: number; count: number; band: Band } | undefined;
    for (const [index, band] of changed) {
      if (run && run.first + run.count === index && run.band.size === band.size && run.band.hidden === band.hidden) run.count += 1;
      else {
        if (run) this.#apply(run.first, run.count, run.band);
        run = { first: index, count: 1, band };
      }
    }
    if (run) this.#apply(run.first, run.count, run.band);
  }

  #apply(first: number, count: number, { size, hidden }: Band): void {
    if (size !== undefined) this.#axis.setSize(first, count, size);
    if (hidden !== undefined) this.#axis.setHidden(first, count, hidden);
  }
}

export function columnBands(engine: Engine, sheetId: string): Bands {
  return new Bands({
    setSize: (first, count, points) => engine.setColumnWidth(sheetId, first, count, points),
    setHidden: (first, count, hidden) => engine.setColumnsHidden(sheetId, first, count, hidden),
    size: (index) => engine.columnWidth(sheetId, index),
    isHidden: (index) => engine.isColumnHidden(sheetId, index),
  });
}

export function rowBands(engine: Engine, sheetId: string): Bands {
  return new Bands({
    setSize: (first, count, points) => engine.setRowHeight(sheetId, first, count, points),
    setHidden: (first, count, hidden) => engine.setRowsHidden(sheetId, first, count, hidden),
    size: (index) => engine.rowHeight(sheetId, index),
    isHidden: (index) => engine.isRowHidden(sheetId, index),
  });
}
