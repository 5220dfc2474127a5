// The R1C1 spelling of a formula, seen from one cell.
import { columnIndex } from "./address";
import { tokenize } from "./formula-syntax";
import { quoteSheetName } from "./address";

/**
 * The formula as R1C1, relative to the cell it stands in.
 *
 * @example toR1C1("=A1+$B$2", 1, 0) // "=R[-1]C+R2C2"
 */
export function toR1C1(formula: string, row: number, column: number): string {
  let result = "=";
  let at = 1;
  for (const token of tokenize(formula)) {
    const start = formula.indexOf(token.text, at);
    result += formula.slice(at, start);
    at = start + token.text.length;
    if (token.kind !== "reference" || token.rest === "#REF!") result += token.text;
    else
      result +=
        (token.sheet === undefined ? "" : `${quoteSheetName(token.sheet)}!`) +
        (token.rest ?? "")
          .split(":")
          .map((corner) => cornerToR1C1(corner, row, column))
          .join(":");
  }
  return result + formula.slice(at);
}

function cornerToR1C1(corner: string, row: number, column: number): string {
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  const rowPart = digits === "" ? "" : `R${step(Number(digits) - 1, row, rowDollar || (letters === "" ? columnDollar : ""))}`;
  const columnPart = letters === "" ? "" : `C${step(columnIndex(letters), column, columnDollar)}`;
  return rowPart + columnPart;
}

function step(target: number, from: number, dollar: string): string {
  if (dollar) return String(target + 1);
  return target === from ? "" : `[${target - from}]`;
}
