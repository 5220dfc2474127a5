// The one way in which the host refuses: a code that add-ins test for, and a sentence for developers.
// Codes are those of officejs.md C14; error.code is stable and never localised, the sentence is not for users.

export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "EmptyChartSeries"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedFeature"
  | "UnsupportedOperation"
  | "UnsupportedSheet";

/** A refusal as Excel would give it; it reaches the add-in as a genuine `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): HostError {
  return new HostError("InvalidArgument", message);
}

/** An item that a collection does not have. */
export function itemNotFound(kind: string, key: unknown): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${kind} "${String(key)}".`);
}

export function itemAlreadyExists(what: string): HostError {
  return new HostError("ItemAlreadyExists", `The resource being created already exists: ${what}.`);
}

export function invalidObjectPath(what: string): HostError {
  return new HostError("InvalidObjectPath", `The object path no longer leads to an object: ${what}.`);
}
