// Knows how people write several names into one cell, and when two spellings are one name.

/**
 * One spelling of a name for comparing: width, case and blanks do not matter.
 *
 * @example nameKey(" ＩＴ ") // "it"
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

const between = /[,，、;；|\n\r]+/u;
/** Signs that stand between names but inside names too, such as R&D: they part only what is not a known name. */
const perhapsBetween = /[/+&＋／]+/u;

/**
 * The names in a cell, as they are written. Commas, 、, semicolons, bars and line ends part them; so do /, + and & where what
 * stands around them is not a known name.
 *
 * @param known names in use, in any spelling
 * @example namesIn("IT、产品, sales") // ["IT", "产品", "sales"]
 * @example namesIn("R&D/IT", ["R&D", "IT"]) // ["R&D", "IT"]
 * @example namesIn(" ") // []
 */
export function namesIn(cell: string, known: readonly string[] = []): string[] {
  const keys = new Set(known.map(nameKey));
  const isKnown = (name: string) => keys.has(nameKey(name));
  const parted = isKnown(cell) ? [cell] : cell.split(between).flatMap((part) => joined(part, isKnown));
  return parted.map((name) => name.trim()).filter((name) => name !== "");
}

/** Parts at the weak signs, longest known names first: R&D/IT is R&D and IT. */
function joined(part: string, isKnown: (name: string) => boolean): string[] {
  const pieces = part.split(/([/+&＋／]+)/u);
  if (pieces.length === 1 || isKnown(part)) return [part];
  for (let end = pieces.length - 2; end > 0; end -= 2) {
    const head = pieces.slice(0, end).join("");
    if (isKnown(head)) return [head, ...joined(pieces.slice(end + 1).join(""), isKnown)];
  }
  const [first = "", , ...rest] = pieces;
  return perhapsBetween.test(part) ? [first, ...joined(rest.join(""), isKnown)] : [part];
}
