// Files: a workbook's snapshot to the bytes of an .xlsx file and back, and a look for what Excel would not forgive.

export { lint } from "./lint";
export type { LintFinding, LintRule } from "./lint";
export { normalForm } from "./normal-form";
export { open } from "./open";
export { XlsxError } from "./refusal";
export type { XlsxRefusal } from "./refusal";
export { save } from "./save";
