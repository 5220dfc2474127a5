// Sheets that were drawn together from one set of inputs ("model", "model/results"): which of them belong to each other, however they
// were renamed or moved and however many families of one kind there are. Their formulas say so: each part speaks of its own inputs.
import { familyOf } from "../spec/plan";
import type { StandingCells } from "./read";

export interface StandingFamily {
  /** The sheet that holds the inputs. */
  readonly head: StandingCells;
  /** In the order of their tabs, one of each kind. */
  readonly parts: readonly StandingCells[];
  /** A copy of another head: its formulas speak of the sheets that were drawn with that one. */
  readonly isCopy: boolean;
}

/** How many formulas of a sheet speak of each other one, by its name in lower case. */
export type Mentions = (sheet: StandingCells) => ReadonlyMap<string, number>;

const isHead = ({ kind }: StandingCells): boolean => familyOf(kind) === kind;

export function familiesIn(all: readonly StandingCells[], mentions: Mentions): readonly StandingFamily[] {
  const spoken = (sheet: StandingCells, of: StandingCells): number => mentions(sheet).get(of.name.toLowerCase()) ?? 0;
  const most = <T>(from: readonly T[], score: (one: T) => number): T | undefined =>
    from.reduce<T | undefined>((best, one) => (best === undefined || score(one) > score(best) ? one : best), undefined);
  // Somebody may compare two models in a cell of one of them: what speaks of its inputs most often belongs to them.
  const headOf = (part: StandingCells): StandingCells | undefined => {
    const head = most(
      all.filter((one) => one.kind === familyOf(part.kind)),
      (one) => spoken(part, one),
    );
    return head && spoken(part, head) > 0 ? head : undefined;
  };
  const heads = new Map(all.filter((sheet) => !isHead(sheet)).map((part) => [part, headOf(part)]));
  const families = all.filter(isHead).map((head) => {
    const relatives = [...heads].flatMap(([part, own]) => (own === head ? [part] : []));
    // Of a part and its copy the one that the others speak of.
    const spokenOf = (part: StandingCells): number =>
      [head, ...relatives].reduce((sum, other) => sum + (other.kind === part.kind ? 0 : spoken(other, part)), 0);
    return {
      head,
      parts: relatives.filter(
        (part) =>
          part ===
          most(
            relatives.filter(({ kind }) => kind === part.kind),
            spokenOf,
          ),
      ),
    };
  });
  return families.map(({ head, parts }) => ({
    head,
    parts,
    isCopy:
      parts.length === 0 &&
      families.some((other) => other.head.kind === head.kind && other.head !== head && other.parts.some((part) => spoken(head, part) > 0)),
  }));
}

/** Parts whose inputs are gone. */
export const orphansIn = (all: readonly StandingCells[], mentions: Mentions): readonly StandingCells[] =>
  all.filter(
    (part) => !isHead(part) && !all.some(({ kind, name }) => kind === familyOf(part.kind) && mentions(part).has(name.toLowerCase())),
  );

/** Whether sheets go on linking to this one: their formulas speak of it, or of one that was drawn with it. That is where the choice is kept. */
export function speaksOf(
  askers: readonly StandingCells[],
  families: readonly StandingFamily[],
  mentions: Mentions,
): (sheet: StandingCells) => boolean {
  const spoken = new Set(askers.flatMap((asker) => [...mentions(asker).keys()]));
  const isSpoken = ({ name }: StandingCells): boolean => spoken.has(name.toLowerCase());
  return (sheet) => {
    const family = families.find(({ head, parts }) => head.id === sheet.id || parts.some(({ id }) => id === sheet.id));
    return family ? [family.head, ...family.parts].some(isSpoken) : isSpoken(sheet);
  };
}

/** Those that sheets link to come first; their own are no others. */
export function othersFor(
  askers: readonly StandingCells[],
  all: readonly StandingCells[],
  isPreferred: (sheet: StandingCells) => boolean,
): readonly StandingCells[] {
  const own = new Set(askers.map(({ id }) => id));
  const others = all.filter(({ id, kind }) => !own.has(id) || kind === "lists");
  return [...others.filter(isPreferred), ...others.filter((sheet) => !isPreferred(sheet))];
}
