// What Excel makes of a text that is put into a cell, as if a person in en-US had typed it.
import { parseValue } from "numfmt";

/** How a number, a date, a time or a truth value can begin. What begins otherwise is text: most of what is written. */
export const beginsAsValue =
  /^\s*(?:[\d+\-−.,(%]|\p{Sc}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|true|false)/iu;

export type Typed =
  | { readonly kind: "blank" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: number | boolean; /** What the cell gets if it is General. */ readonly numberFormat?: string }
  | { readonly kind: "text"; readonly text: string; readonly quotePrefix: boolean };

/**
 * Reads a text as typing would.
 *
 * @example typed("12")         // the number 12
 * @example typed("50%")        // 0.5, shown as 0%
 * @example typed("2026-01-31") // the serial 46053, shown as m/d/yyyy
 * @example typed("'007")       // the text 007 with a quote prefix
 * @example typed("-A1")        // the formula =-A1
 * @source officejs.md C2: en-US whatever the user's region; leading = + - make formulas; locale-shaped dates (19-8-2025) stay text
 */
export function typed(entry: string): Typed {
  if (entry === "") return { kind: "blank" };
  if (entry.startsWith("'")) return { kind: "text", text: entry.slice(1), quotePrefix: true };
  if (entry.startsWith("=") && entry.length > 1) return { kind: "formula", formula: entry };
  if (/^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i.test(entry)) return { kind: "formula", formula: `=${entry.toUpperCase()}` };
  const value = typedValue(entry);
  if (value) return value;
  // "-" and "+" alone, and rules such as "-----", are text; "-A1" is a formula.
  if (/^[+-]+\s*[^+\-\s]/.test(entry)) return { kind: "formula", formula: `=${entry}` };
  return { kind: "text", text: entry, quotePrefix: false };
}

function typedValue(entry: string): Typed | undefined {
  const fraction = /^\s*([+-]?)(\d+) (\d{1,3})\/(\d{1,3})\s*$/.exec(entry);
  if (fraction && Number(fraction[4]) !== 0) {
    const [, sign, units, top, bottom] = fraction;
    const size = Number(units) + Number(top) / Number(bottom);
    return { kind: "value", value: sign === "-" ? -size : size, numberFormat: Number(bottom) < 10 ? "# ?/?" : "# ??/??" };
  }
  if (!beginsAsValue.test(entry)) return undefined;
  const parsed = parseValue(entry);
  if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return undefined;
  // numfmt also takes 2026.1.31 and other currencies; Excel in en-US leaves those as text.
  if (/^\s*\d+\.\d+\.\d+/.test(entry) || /[\p{Sc}]/u.test(entry.replaceAll("$", ""))) return undefined;
  const numberFormat = parsed.z === undefined ? undefined : excelFormat(parsed.z);
  return { kind: "value", value: parsed.v, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** The format that Excel gives for what was typed: its built-in date and time formats, whatever separator was used. */
function excelFormat(seen: string): string {
  const [date = "", time] = seen.includes("h")
    ? [seen.slice(0, seen.indexOf("h")).trim(), seen.slice(seen.indexOf("h"))]
    : [seen, undefined];
  if (!/[ymd]/.test(date)) return time === undefined ? seen : excelTime(time);
  if (time !== undefined) return "m/d/yyyy h:mm";
  if (!date.includes("y")) return "d-mmm";
  if (!date.includes("d")) return "mmm-yy";
  return date.includes("mmm") ? "d-mmm-yy" : "m/d/yyyy";
}

function excelTime(time: string): string {
  return time.replace(/^hh/, "h");
}
