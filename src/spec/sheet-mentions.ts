// Which sheets a formula speaks of.

/** A sheet before "!": quoted with doubled apostrophes, or bare; text in double quotes is passed over. */
const mention = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/**
 * Names of the sheets that a formula refers to, once each, lower case, as Excel compares them.
 * @example sheetMentions("='预算 2026'!A1+Model!B2&\"Pool!A1\"") // ["预算 2026", "model"]
 */
export function sheetMentions(formula: string): string[] {
  const found = new Set<string>();
  for (const [, quoted, bare] of formula.matchAll(mention)) {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    if (name !== undefined) found.add(name.toLowerCase());
  }
  return [...found];
}
