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
  /** Ways to put it right by writing inputs; several are a choice. */
  readonly fixes?: readonly Fix[];
}

/** One way to put something right: what it does, in words, and the cells that it writes. */
export interface Fix {
  readonly label: string;
  readonly cells: readonly (Finding["place"] & { readonly text: string; readonly before: string })[];
}
