// Which formulas call XD's own functions.

/** Text in quotes and quoted sheet names are passed over; Excel writes `_xldudf_XD_` where it does not know the function yet. */
const call = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\])(?:_xldudf_XD_|XD\.)[A-Z][A-Z0-9_.]*\s*\(/giu;

/**
 * @example callsXd("=XD.NPV(0.1,B2:B5)*2") // true
 * @example callsXd("=\"XD.NPV(1)\"&A1") // false
 */
export function callsXd(formula: string): boolean {
  return [...formula.matchAll(call)].some(([found]) => !/^["']/.test(found));
}
