// Why a file is refused, as a code with its facts. Words for people are chosen elsewhere.

export type XlsxRefusal =
  | { readonly code: "not-a-zip" }
  /** A zip, but not of a workbook's parts: a text document, a binary workbook (.xlsb), a damaged archive. */
  | { readonly code: "not-a-workbook" }
  | { readonly code: "encrypted" }
  /** The binary format before 2007 (.xls). */
  | { readonly code: "old-format" }
  /** A part whose XML cannot be read. */
  | { readonly code: "malformed"; readonly part: string }
  /** Larger, by the sizes that the archive itself declares, than we are willing to unpack. */
  | { readonly code: "too-large"; readonly what: "file" | "parts" | "part"; readonly found: number; readonly limit: number }
  /** Dates counted from 1904: every date would be read four years off. */
  | { readonly code: "dates-from-1904" };

/** Thrown by open. `refusal` holds the code and its facts; the message is for logs. */
export class XlsxError extends Error {
  readonly refusal: XlsxRefusal;

  constructor(refusal: XlsxRefusal) {
    super(Object.values(refusal).join(" "));
    this.name = "XlsxError";
    this.refusal = refusal;
  }

  get code(): XlsxRefusal["code"] {
    return this.refusal.code;
  }
}
