// Which cells of a sheet are formatted as text ("@"): what is written there stays as it is.
// The engine knows too, but asking it would apply collected writes at every block (engine.ts, "Writes are collected").
import type { Rect } from "../engine/engine";
import { contains, intersection } from "./address";
import { follow } from "./shift";
import type { Shift } from "./shift";

export class TextCells {
  #layers: { readonly at: Rect; readonly text: boolean }[] = [];

  /** Records that a rectangle was given, or lost, the text format. */
  set(at: Rect, text: boolean): void {
    this.#layers = this.#layers.filter((layer) => !contains(at, layer.at));
    if (text || this.#layers.some((layer) => layer.text && intersection(layer.at, at))) this.#layers.push({ at, text });
  }

  has(row: number, column: number): boolean {
    for (let index = this.#layers.length - 1; index >= 0; index -= 1) {
      const layer = this.#layers[index];
      if (layer && intersection(layer.at, { row, column, rows: 1, columns: 1 })) return layer.text;
    }
    return false;
  }

  get isEmpty(): boolean {
    return this.#layers.length === 0;
  }

  follow(shift: Shift): void {
    this.#layers = this.#layers.flatMap((layer) => {
      const at = follow(layer.at, shift);
      return at ? [{ ...layer, at }] : [];
    });
  }
}
