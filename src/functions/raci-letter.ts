// Knows how a formula names one letter of a scheme.
import { DomainError } from "../model/errors";
import { parseCell } from "../model/raci-cell";
import { schemes, type Letter, type SchemeId } from "../model/raci-scheme";

/**
 * The one letter that a text names in a scheme.
 *
 * @throws DomainError unknown-letter
 * @example letterOf(" a ", "RACI") // "A"
 */
export function letterOf(given: string, scheme: SchemeId): Letter {
  const cell = parseCell(given, { scheme });
  const [letter, ...more] = cell.kind === "letters" ? cell.letters : [];
  if (letter === undefined || more.length > 0) throw new DomainError({ code: "unknown-letter", given, known: schemes[scheme].letters });
  return letter;
}
