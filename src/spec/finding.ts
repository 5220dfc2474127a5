// What a check says about a sheet: where, how bad, in a sentence, and what to do.
export interface Finding {
  /** The rule, for tests and for grouping: "raci.several-a". */
  readonly rule: string;
  readonly severity: "error" | "warning" | "note";
  /** A name on the sheet, and the cell in it, counted from 0. */
  readonly place: { readonly name: string; readonly row?: number; readonly column?: number };
  /** In the reader's language. */
  readonly sentence: string;
  readonly remedy?: string;
}
