// Knows a short fingerprint of a block of values: it tells whether figures were changed, not by whom. It is no signature.

/** A cell's value as far as a fingerprint sees it; a blank is 0, which some builds of Excel send for it. */
export type SealedCell = number | string | boolean | null;

/** Without I, L, O and U, which are misread. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Fingerprint of values and shape: twelve characters in three groups. Formats do not count, and numbers count on 15 digits, as
 * cells show them. Two blocks that differ have different fingerprints but for a chance of 1 in 10 ** 18; who wants to forge one can.
 *
 * @param block rows of cells
 * @example seal([[1, "IT"]]) === seal([[1, "IT"]]) // true
 * @example seal([[1, 2]]) === seal([[1], [2]]) // false
 * @example seal([[0.1 + 0.2, null]]) === seal([[0.3, 0]]) // true
 */
export function seal(block: readonly (readonly SealedCell[])[]): string {
  // Length before text, so that no two blocks are spelt alike.
  const spelling = [`${block.length}x${block[0]?.length ?? 0}`, ...block.flat().map(spelt)].join(";");
  const [high, low] = [hash(spelling, 0x2545f491), hash(spelling, 0x9e3779b9)];
  const signs = [...digits(high), ...digits(low)].map((digit) => alphabet[digit] ?? "0").join("");
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

function spelt(cell: SealedCell): string {
  if (cell === null || cell === "" || cell === 0) return "0";
  if (typeof cell === "number") return `n${Number(cell.toPrecision(15))}`;
  return typeof cell === "boolean" ? (cell ? "T" : "F") : `s${cell.length}:${cell}`;
}

/** Thirty bits in fives. */
function digits(bits: number): number[] {
  return Array.from({ length: 6 }, (_, index) => (bits >>> (index * 5)) & 31);
}

/**
 * FNV-1a over 16-bit units with a final mixing, so that each bit depends on all of the text.
 *
 * @source Fowler, Noll, Vo for the steps; Appleby's MurmurHash3 for the mixing constants.
 */
function hash(text: string, start: number): number {
  let state = start;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
    state ^= state >>> 15;
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
