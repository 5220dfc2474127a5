// How single cells of a foreign grid read: texts, signs and their legend, and which scheme reads most of them.
import { parseCell, type RaciCell } from "../../../model/raci-cell";
import { schemeIds, type SchemeId } from "../../../model/raci-scheme";
import type { Scalar } from "../../../spec/sheet";

/** Signs that people put for letters. */
export const signs = "●○◎◉▲△▼▽★☆■□◆◇√✓✔×✗✘◯⚫⚪※";
const onlySigns = new RegExp(`^[${signs}\\s/,，、]+$`, "u");

export const textOf = (value: Scalar | null | undefined): string => (value === null || value === undefined ? "" : String(value).trim());

/** A reader of cells that remembers what it has read: grids say few different things. */
export function reader(scheme: SchemeId, legend: Readonly<Record<string, string>>): (value: Scalar | null | undefined) => RaciCell {
  const known = new Map<unknown, RaciCell>();
  return (value) => {
    const found = known.get(value);
    if (found) return found;
    const cell = parseCell(value, { scheme, legend });
    known.set(value, cell);
    return cell;
  };
}

/** True where some scheme reads letters there, or signs stand there whose meaning a legend may tell. */
export function letterTest(legend: Readonly<Record<string, string>>): (value: Scalar | null | undefined) => boolean {
  const readers = schemeIds.map((id) => reader(id, legend));
  const known = new Map<unknown, boolean>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = textOf(value);
    const is =
      typeof value === "string" &&
      text !== "" &&
      text.length <= 24 &&
      (onlySigns.test(text) ||
        readers.some((read) => {
          const cell = read(value);
          return cell.kind === "letters" && cell.letters.length > 0;
        }));
    known.set(value, is);
    return is;
  };
}

/** The scheme that leaves fewest of these cells unread; the more usual one where several do. */
export function schemeThatReads(values: readonly (Scalar | null)[], legend: Readonly<Record<string, string>>): SchemeId {
  const distinct = new Map<Scalar | null, number>();
  for (const value of values) distinct.set(value, (distinct.get(value) ?? 0) + 1);
  const unread = (id: SchemeId): number => {
    const read = reader(id, legend);
    return [...distinct].reduce((sum, [value, count]) => sum + (read(value).kind === "unreadable" ? count : 0), 0);
  };
  const counts = schemeIds.map((id) => [id, unread(id)] as const);
  return counts.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
}

/** "●=R", "○ 配合", "▲：主责": a sign with what it means. */
const pair = new RegExp(`([${signs}])\\s*[=＝:：\\-—–]?\\s*([A-Za-z/]+|[\\u4e00-\\u9fff]{1,6})`, "gu");

/**
 * What a text says about signs. Words that can mean R or A (负责) are no meaning: a person has to say.
 *
 * @example legendIn("注：●主责 ○配合 △=C") // { "●": "主责", "○": "配合", "△": "C" }
 */
export function legendIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, sign = "", said = ""] of text.matchAll(pair)) {
    const meaning = meaningIn(said);
    if (meaning !== undefined && !(sign in found)) found[sign] = meaning;
  }
  return found;
}

/** The longest beginning of a word that some scheme understands: 主责部门 is 主责. */
export function meaningIn(said: string): string | undefined {
  const isLatin = /^[A-Za-z/]+$/.test(said);
  for (let length = said.length; length > 0; length--) {
    const part = said.slice(0, length);
    if (schemeIds.some((scheme) => parseCell(part, { scheme }).kind === "letters")) return part;
    if (isLatin) return undefined;
  }
  return undefined;
}
