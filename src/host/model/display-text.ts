// What a cell shows: a value through a number format, in en-US.
import { format } from "numfmt";
import type { CellValue } from "./snapshot";

/**
 * The text that a cell displays, however narrow its column (Range.text is not affected by ####).
 *
 * @example displayText(0.0945, "0.0%") // "9.5%"
 * @source officejs.md C2
 */
export function displayText(value: CellValue | undefined, numberFormat: string): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  const shown = format(numberFormat, value);
  // Excel keeps the sign of a negative number that rounds to zero where the format has one section; the library drops it.
  const lostSign =
    typeof value === "number" && value < 0 && !numberFormat.includes(";") && /^[0.,%]+$/.test(shown) && numberFormat !== "General";
  return lostSign ? `-${shown}` : shown;
}
