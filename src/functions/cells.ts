// Knows how Excel hands cells over, on each platform, and makes one plain form of them.
import { ArgumentError } from "./argument-error";

/** The plain form of a cell: null is a blank one. Dates are serial numbers. */
export type Cell = number | string | boolean | null;

/** A range or a single value as rows of cells; rectangular, at least 1 × 1. */
export type Block = readonly (readonly Cell[])[];

/**
 * An argument as rows of cells; undefined where it was left out.
 *
 * A blank cell arrives as null, undefined or "" (and in some builds as 0, which nobody can tell from a typed 0).
 * Data types arrive as objects and count as their basic value.
 *
 * @throws ArgumentError error-in-argument, for the first error in reading order
 * @example block(5) // [[5]]
 * @example block([["", null], [{ type: "FormattedNumber", basicValue: 3, numberFormat: "0%" }, "A"]]) // [[null, null], [3, "A"]]
 * @example block(null) // undefined
 */
export function block(raw: unknown): Block | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (!Array.isArray(raw)) return [[cell(raw)]];
  const rows = raw.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return padded.length === 0 ? [[null]] : padded;
}

/** Every error that a cell can show; the newer ones too, which a function may receive but not return. */
const errorText =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

function cell(raw: unknown): Cell {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "string" && errorText.test(raw)) throw new ArgumentError({ code: "error-in-argument", error: raw });
  if (typeof raw === "number" || typeof raw === "boolean" || typeof raw === "string") return raw;
  if (typeof raw !== "object") return String(raw);
  const { type, basicType, basicValue, error, code } = raw as Partial<
    Record<"type" | "basicType" | "basicValue" | "error" | "code", unknown>
  >;
  // The shape of an error object is documented nowhere: its text is looked for wherever it is known to have stood.
  const text = [basicValue, error, code].find((one): one is string => typeof one === "string" && errorText.test(one));
  if (text !== undefined) throw new ArgumentError({ code: "error-in-argument", error: text });
  if (type === "Error" || basicType === "Error" || error !== undefined)
    throw new ArgumentError({ code: "error-in-argument", error: "#VALUE!" });
  if (type === "Empty" || basicType === "Empty") return null;
  // An object without a basic value is no number and no keyword; what it is called says so in the refusal.
  return basicValue === undefined ? String(type ?? "object") : cell(basicValue);
}
