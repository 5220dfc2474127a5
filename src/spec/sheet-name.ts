// Sheet names that Excel accepts.

/**
 * A lawful sheet name as near to the wish as can be, and not one of `taken`: a taken name gets a number.
 * @example freeSheetName("Q1/Q2: plan?", []) // "Q1-Q2- plan-"
 * @example freeSheetName("RACI", ["raci"]) // "RACI 2"
 * @source Excel: 1 to 31 characters, none of \ / ? * : [ ], no apostrophe at either end, not "History"; upper and lower case are the same.
 */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const clean = wish
    .replace(/[\\/?*:[\]\p{Cc}]/gu, "-")
    .trim()
    .replace(/^'+|'+$/g, "")
    .trim();
  const base = clean === "" || /^history$/i.test(clean) ? `${clean || "Sheet"} 1` : clean;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = `${cut(base, 31 - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** At most `length` UTF-16 units, never half a character, no apostrophe or blank at the end. */
function cut(text: string, length: number): string {
  let short = "";
  for (const character of text)
    if (short.length + character.length <= length) short += character;
    else break;
  return short.replace(/['\s]+$/, "");
}
