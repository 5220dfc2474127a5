// The hyperlinks of a sheet, by cell.
import type { Rect } from "../engine/engine";
import { intersection } from "./address";
import { follow } from "./shift";
import type { Shift } from "./shift";

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export class Hyperlinks {
  #links: { readonly at: Rect; readonly link: Hyperlink }[] = [];

  get(row: number, column: number): Hyperlink | undefined {
    return this.#links.find(({ at }) => at.row === row && at.column === column)?.link;
  }

  set(row: number, column: number, link: Hyperlink): void {
    const at = { row, column, rows: 1, columns: 1 };
    this.remove(at);
    this.#links.push({ at, link });
  }

  remove(within: Rect): void {
    this.#links = this.#links.filter(({ at }) => !intersection(at, within));
  }

  follow(shift: Shift): void {
    this.#links = this.#links.flatMap(({ at, link }) => {
      const moved = follow(at, shift);
      return moved ? [{ at: moved, link }] : [];
    });
  }
}
