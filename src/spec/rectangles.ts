// Cells that share a property, gathered into few rectangles: statements cost, cells do not.
import type { Rect } from "./address";

/**
 * Rectangles that together cover exactly the cells that have a key, each within one key.
 * Runs along a row first, equal runs in following rows joined.
 */
export function rectanglesBy(keys: readonly (readonly (string | undefined)[])[]): Map<string, Rect[]> {
  const done = new Map<string, Rect[]>();
  let open: (Rect & { readonly key: string })[] = [];
  keys.forEach((row, index) => {
    const runs: (Rect & { readonly key: string })[] = [];
    for (let column = 0; column < row.length;) {
      const key = row[column];
      let end = column + 1;
      while (end < row.length && row[end] === key) end++;
      if (key !== undefined) {
        const above = open.find(
          (rect) => rect.key === key && rect.column === column && rect.columns === end - column && rect.row + rect.rows === index,
        );
        runs.push(above ? { ...above, rows: above.rows + 1 } : { key, row: index, column, rows: 1, columns: end - column });
      }
      column = end;
    }
    for (const rect of open)
      if (!runs.some((run) => run.key === rect.key && run.row === rect.row && run.column === rect.column)) close(rect);
    open = runs;
  });
  open.forEach(close);
  return done;

  function close({ key, ...rect }: Rect & { readonly key: string }): void {
    const list = done.get(key);
    if (list) list.push(rect);
    else done.set(key, [rect]);
  }
}
