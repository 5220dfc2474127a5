// Knows the reasons, besides the model's, for which an argument cannot be used: what only a spreadsheet can do to it.

/** What an argument should have been: one cell, one row or column, or name and value side by side. */
export type Shape = "cell" | "line" | "two-columns" | "driver-columns";

/** Indexes count from 0; sentences count from 1. `parameter` is its name in the formula. */
export type ArgumentRefusal =
  | { readonly code: "error-in-argument"; readonly error: string }
  | { readonly code: "wrong-shape"; readonly parameter: string; readonly rows: number; readonly columns: number; readonly wanted: Shape }
  | { readonly code: "blank-date"; readonly index: number }
  | { readonly code: "blank-cap"; readonly index: number }
  | { readonly code: "unknown-limit"; readonly given: string; readonly known: readonly string[] }
  | {
      readonly code: "wrong-size";
      readonly parameter: string;
      readonly rows: number;
      readonly columns: number;
      readonly wanted: number;
      readonly side: "rows" | "columns";
    }
  | { readonly code: "unknown-mark"; readonly parameter: string; readonly index: number; readonly given: string };

/** The exception of this room: an argument that arrived cannot be read. */
export class ArgumentError extends Error {
  readonly refusal: ArgumentRefusal;

  constructor(refusal: ArgumentRefusal) {
    super(`${refusal.code} ${JSON.stringify(refusal)}`);
    this.name = "ArgumentError";
    this.refusal = refusal;
  }
}

/** A quantity's number as it is quoted in a refusal: text in quotation marks, so that "12" is seen to be text. */
export function quoted(given: string | boolean): string {
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return `"${given.length > 40 ? `${given.slice(0, 40)}…` : given}"`;
}
