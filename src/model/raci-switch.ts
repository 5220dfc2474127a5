// Knows how letters of one scheme are said in another, and rewrites cells so that nothing is lost.
import { parseCell } from "./raci-cell";
import { letterOf, partOf } from "./raci-parts";
import { schemes } from "./raci-scheme";
import type { Letter, SchemeId } from "./raci-scheme";

/** What a letter becomes: a letter of the other scheme, or "-": no part, visibly so. */
export type SwitchTarget = Letter | "-";
export type SwitchMapping = Readonly<Partial<Record<Letter, SwitchTarget>>>;

export interface ProposedSwitch {
  readonly letter: Letter;
  readonly to: SwitchTarget;
  /** The meaning is not quite the same: a person should agree to it. */
  readonly changesMeaning: boolean;
}

/** Where a letter has no counterpart, or one that means something else: DACI has one driver and its C does the work; RAPID tells nobody. */
const special: Readonly<Partial<Record<SchemeId, Readonly<Partial<Record<SchemeId, Readonly<Partial<Record<Letter, SwitchTarget>>>>>>>>> = {
  RACI: { DACI: { R: "D" }, RAPID: { C: "I", I: "-" } },
  RASCI: { RACI: { S: "R" }, CAIRO: { S: "R" }, DACI: { R: "D", S: "C" }, RAPID: { S: "P", C: "I", I: "-" } },
  DACI: { RACI: { C: "C" }, RASCI: { C: "S" }, CAIRO: { C: "C" }, RAPID: { D: "R", C: "P", I: "-" } },
  RAPID: {
    RACI: { R: "C", I: "C" },
    RASCI: { R: "C", I: "C" },
    CAIRO: { R: "C", I: "C" },
    DACI: { R: "D", P: "C", A: "C", I: "C" },
  },
  CAIRO: { RAPID: { C: "I", I: "-" }, RACI: { O: "-" }, RASCI: { O: "-" }, DACI: { R: "D", O: "-" } },
};

/**
 * What each letter of a scheme would become in another, in the order of the first.
 *
 * @example proposeSwitch("RACI", "DACI").map(({ letter, to }) => letter + to) // ["RD", "AA", "CC", "II"]
 */
export function proposeSwitch(from: SchemeId, to: SchemeId): ProposedSwitch[] {
  return schemes[from].letters.map((letter): ProposedSwitch => {
    const named = special[from]?.[to]?.[letter];
    const part = partOf(from, letter);
    const same = part && letterOf(to, part);
    const target: SwitchTarget = named ?? same ?? "-";
    return { letter, to: target, changesMeaning: named !== undefined || same === undefined };
  });
}

/**
 * One cell in the letters of the other scheme, the one who decides first. What cannot be read stays as it is; a blank stays blank.
 *
 * @param mapping a letter that it does not name stays out of the answer only if others of the cell remain; alone it becomes "-"
 * @example switchCell("a / r", "RACI", "DACI", { R: "D", A: "A" }) // "A/D"
 * @example switchCell("负责", "RACI", "DACI", { R: "D" }) // "负责"
 */
export function switchCell(raw: string, from: SchemeId, to: SchemeId, mapping: SwitchMapping): string {
  const cell = parseCell(raw, { scheme: from });
  if (cell.kind === "unreadable" || cell.letters.length === 0) return raw;
  const said = new Set(cell.letters.flatMap((letter) => mapping[letter] ?? []));
  return (
    cellText(
      schemes[to].letters.filter((letter) => said.has(letter)),
      to,
    ) || "-"
  );
}

/**
 * Letters as a sheet writes them: the one who decides first, a slash between.
 *
 * @example cellText(["R", "A"], "RACI") // "A/R"
 */
export function cellText(letters: readonly Letter[], scheme: SchemeId): string {
  const decides = letterOf(scheme, "decides");
  return [...letters.filter((letter) => letter === decides), ...letters.filter((letter) => letter !== decides)].join("/");
}
