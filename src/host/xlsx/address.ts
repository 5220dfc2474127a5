// A1 addresses: letters, cells, rectangles, quoted sheet names.

export interface Cell {
  readonly row: number; // 0-based
  readonly column: number; // 0-based
}
/** Inclusive on all sides, 0-based. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1048575;
export const lastColumn = 16383;

/** @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** @example columnIndex("AB") // 27 */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** @example cellAddress(2, 1) // "B3" */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Reads "B3", "$B$3", "A1:B2", "A:C" or "1:3"; undefined for anything else. */
export function rectangle(address: string): Rectangle | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Z]{1,3})?\$?([0-9]{1,7})?)?$/i.exec(address);
  if (match === null) return undefined;
  const [, left, top, right, bottom] = match;
  if (left === undefined && top === undefined) return undefined;
  const isRange = address.includes(":");
  if (isRange && ((left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined))) return undefined;
  if (!isRange && (left === undefined || top === undefined)) return undefined;
  const columns = [left === undefined ? 0 : columnIndex(left), left === undefined ? lastColumn : columnIndex(right ?? left)];
  const rows = [top === undefined ? 0 : Number(top) - 1, top === undefined ? lastRow : Number(bottom ?? top) - 1];
  return { left: Math.min(...columns), right: Math.max(...columns), top: Math.min(...rows), bottom: Math.max(...rows) };
}

/** @example cell("$B$3") // { row: 2, column: 1 } */
export function cell(address: string): Cell | undefined {
  const found = rectangle(address);
  return found === undefined || address.includes(":") ? undefined : { row: found.top, column: found.left };
}

/** A sheet's name as formulas write it. Always quoted: names that need no quotes are hard to tell (Q1, R1C1, 预算). */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A reference to one block of one sheet. @example reference("='Model'!$B$3:$C$4")?.sheet // "Model" */
export function reference(formula: string): { readonly sheet: string; readonly block: Rectangle } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:()]+))!(\$?[A-Z0-9$:]+)$/i.exec(formula);
  const block = rectangle(match?.[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return block === undefined || sheet === undefined ? undefined : { sheet, block };
}

/** @example absolute("A1:H40") // "$A$1:$H$40" */
export const absolute = (address: string): string =>
  address
    .replaceAll("$", "")
    .replace(
      /([A-Z]+)?([0-9]+)?/gi,
      (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""),
    );
