// Which series and categories a block of cells makes, as Excel guesses when a chart is inserted over it.
import { ChartSource } from "./chart-source";
import type { Range } from "./range";

interface Guess {
  readonly name: ChartSource | undefined;
  readonly values: ChartSource;
  readonly categories: ChartSource | undefined;
}

/**
 * Series run along the longer side. A first row or column of texts, or one over an empty corner, names them.
 *
 * @param by "Auto" lets the shape decide: more rows than columns means columns
 */
export function guessSeries(range: Range, by: "Auto" | "Columns" | "Rows"): readonly Guess[] {
  const { at, sheet } = range;
  const cells = sheet.workbook.engine.read(sheet.id, at);
  const isNumber = (row: number, column: number): boolean => typeof cells[row]?.[column]?.value === "number";
  const corner = cells[0]?.[0]?.value;
  const several = at.rows > 1 && at.columns > 1;
  const rest = (from: number, count: number): readonly number[] =>
    Array.from({ length: Math.max(0, count - from) }, (_, index) => index + from);
  const headRow =
    at.rows > 1 && (several && corner === undefined ? true : rest(several ? 1 : 0, at.columns).every((column) => !isNumber(0, column)));
  const headColumn =
    at.columns > 1 && (several && corner === undefined ? true : rest(several ? 1 : 0, at.rows).every((row) => !isNumber(row, 0)));
  const top = headRow ? 1 : 0;
  const left = headColumn ? 1 : 0;
  const cell = (row: number, column: number, rows: number, columns: number): ChartSource =>
    new ChartSource(sheet, { row: at.row + row, column: at.column + column, rows, columns });
  const byColumns = by === "Columns" || (by === "Auto" && at.rows - top >= at.columns - left);
  if (byColumns) {
    const categories = headColumn ? cell(top, 0, at.rows - top, 1) : undefined;
    return rest(left, at.columns).map((column) => ({
      name: headRow ? cell(0, column, 1, 1) : undefined,
      values: cell(top, column, at.rows - top, 1),
      categories,
    }));
  }
  const categories = headRow ? cell(0, left, 1, at.columns - left) : undefined;
  return rest(top, at.rows).map((row) => ({
    name: headColumn ? cell(row, 0, 1, 1) : undefined,
    values: cell(row, left, 1, at.columns - left),
    categories,
  }));
}
