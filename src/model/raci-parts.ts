// Knows which part each letter plays: who does, decides, is asked, is told, and one more. Schemes differ in letters, not in parts.
import { schemes } from "./raci-scheme";
import type { Letter, SchemeId } from "./raci-scheme";

/** The parts in the order in which a sheet shows them; `more` is what a scheme has besides (S, O, who recommends). */
export const parts = ["does", "decides", "asked", "told", "more"] as const;
export type Part = (typeof parts)[number];

const letters: Readonly<Record<SchemeId, Readonly<Partial<Record<Part, Letter>>>>> = {
  RACI: { does: "R", decides: "A", asked: "C", told: "I" },
  RASCI: { does: "R", decides: "A", asked: "C", told: "I", more: "S" },
  DACI: { does: "D", decides: "A", asked: "C", told: "I" },
  // I is input there: given before the decision, like an agreement; nobody is merely told.
  RAPID: { does: "P", decides: "D", asked: "A", told: "I", more: "R" },
  CAIRO: { does: "R", decides: "A", asked: "C", told: "I", more: "O" },
};

/**
 * The letter that plays a part in a scheme; undefined where none does.
 *
 * @example letterOf("RAPID", "decides") // "D"
 * @example letterOf("RACI", "more") // undefined
 */
export const letterOf = (scheme: SchemeId, part: Part): Letter | undefined => letters[scheme][part];

/**
 * The part of a letter in a scheme; undefined for a letter that the scheme does not have.
 *
 * @example partOf("DACI", "D") // "does"
 */
export const partOf = (scheme: SchemeId, letter: Letter): Part | undefined => parts.find((part) => letters[scheme][part] === letter);

/** What the rules of a scheme ask of one part, as numbers that a sheet can hold. */
export interface PartRule {
  readonly letter: Letter | undefined;
  /** Fewest holders in a row. */
  readonly least: 0 | 1;
  /** Most holders in a row; undefined: any number. */
  readonly most: 1 | undefined;
  /** A role that holds this somewhere is not idle. */
  readonly active: boolean;
  /** On money and approval rows nobody may hold this and decide. */
  readonly separated: boolean;
  /** The limit of those asked applies, though the part stands elsewhere. */
  readonly limitedAsAsked: boolean;
}

/** The rules of one part, from the scheme's own table. */
export function partRule(id: SchemeId, part: Part): PartRule {
  const letter = letterOf(id, part);
  const scheme = schemes[id];
  const among = (list: readonly Letter[]): boolean => letter !== undefined && list.includes(letter);
  return {
    letter,
    least: among(scheme.exactlyOne) || among(scheme.atLeastOne) ? 1 : 0,
    most: among(scheme.exactlyOne) ? 1 : undefined,
    active: among(scheme.active),
    separated: letter === scheme.separated[0],
    limitedAsAsked: part !== "asked" && among(scheme.consulted),
  };
}
