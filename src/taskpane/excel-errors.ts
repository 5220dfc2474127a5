// What Excel refused, in our words. Told apart by code: messages come in any language and are not meant for people.
import type { Words } from "./strings";

/**
 * @example sentenceFor({ code: "AccessDenied" }, words) // "A sheet or the workbook is protected, …"
 */
export function sentenceFor(error: unknown, { excel }: Words): string {
  const code = codeOf(error);
  return code === undefined ? excel.bug : (excel.codes[code] ?? excel.unknown(code));
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
