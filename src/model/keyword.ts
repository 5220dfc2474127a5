// Knows how people type one of a few words.
import { DomainError } from "./errors";
import type { Option } from "./errors";

/**
 * Reads a keyword as people type it: any case, blanks around it; nothing typed means the first one known.
 *
 * @throws DomainError unknown-keyword
 * @example keyword("timing", " Mid ", ["end", "mid", "begin"]) // "mid"
 * @example keyword("timing", null, ["end", "mid", "begin"]) // "end"
 */
export function keyword<K extends string>(option: Option, given: string | null | undefined, known: readonly [K, ...K[]]): K {
  const wanted = (given ?? "").trim().toLowerCase();
  if (wanted === "") return known[0];
  const found = known.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw new DomainError({ code: "unknown-keyword", option, given: given ?? "", known });
  return found;
}
