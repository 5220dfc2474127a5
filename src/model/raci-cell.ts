// Knows how people write responsibilities into cells, and reads them as a careful person would.
import { schemes } from "./raci-scheme";
import type { Letter, SchemeId } from "./raci-scheme";

/** What a cell says: letters in the scheme's order (none for a blank), or that nobody can tell. */
export type RaciCell =
  | {
      readonly kind: "letters";
      readonly letters: readonly Letter[];
      /** The cell says countersign or approve (会签, 审批): asked, with a veto. */
      readonly veto: boolean;
    }
  | { readonly kind: "unreadable"; readonly text: string };

export interface ReadingOptions {
  readonly scheme?: SchemeId;
  /** What symbols mean on this sheet, such as { "●": "A", "○": "R" }. Without a legend a symbol is unreadable. */
  readonly legend?: Readonly<Record<string, string>>;
}

/** Words with the letters they may mean: the first that the scheme has. Veto: asked, and can say no. */
interface Meaning {
  readonly letters: readonly Letter[];
  readonly veto?: true;
}

const lead: Meaning = { letters: ["D", "R"] };
const help: Meaning = { letters: ["S", "R"] };
const ask: Meaning = { letters: ["C", "I"] };
const tell: Meaning = { letters: ["I"] };
const countersign: Meaning = { letters: ["C", "A"], veto: true };
const answer: Meaning = { letters: ["A"] };

/**
 * 牵头 leads the work and answers only if named as A; 主责 answers. 会签 and 审批 are a veto, not A: an approval in a workflow
 * checks, it does not answer for the result. 负责 alone can mean R or A, so it is not here and stays unreadable.
 */
const wordsOfRaci: Readonly<Record<string, Meaning>> = {
  主责: answer,
  终责: answer,
  当责: answer,
  问责: answer,
  accountable: answer,
  执行: { letters: ["R"] },
  主办: { letters: ["R"] },
  牵头: lead,
  responsible: { letters: ["R"] },
  配合: help,
  协办: help,
  协助: help,
  支持: help,
  support: help,
  supports: help,
  supportive: help,
  咨询: ask,
  consult: ask,
  consulted: ask,
  会签: countersign,
  审批: countersign,
  审核: countersign,
  抄送: tell,
  知会: tell,
  告知: tell,
  通知: tell,
  inform: tell,
  informed: tell,
};

const words: Readonly<Record<SchemeId, Readonly<Record<string, Meaning>>>> = {
  RACI: wordsOfRaci,
  RASCI: wordsOfRaci,
  CAIRO: { ...wordsOfRaci, 不参与: { letters: ["O"] }, omitted: { letters: ["O"] }, "out of the loop": { letters: ["O"] } },
  DACI: {
    推动: lead,
    牵头: lead,
    driver: lead,
    批准: answer,
    主责: answer,
    终责: answer,
    approver: answer,
    贡献: { letters: ["C"] },
    配合: { letters: ["C"] },
    协办: { letters: ["C"] },
    contributor: { letters: ["C"] },
    会签: countersign,
    审批: countersign,
    知会: tell,
    抄送: tell,
    informed: tell,
  },
  RAPID: {
    建议: { letters: ["R"] },
    提议: { letters: ["R"] },
    recommend: { letters: ["R"] },
    同意: { letters: ["A"] },
    会签: { letters: ["A"], veto: true },
    审批: { letters: ["A"], veto: true },
    agree: { letters: ["A"] },
    执行: { letters: ["P"] },
    配合: { letters: ["P"] },
    perform: { letters: ["P"] },
    意见: { letters: ["I"] },
    咨询: { letters: ["I"] },
    input: { letters: ["I"] },
    决定: { letters: ["D"] },
    决策: { letters: ["D"] },
    decide: { letters: ["D"] },
  },
};

/** Letters of other alphabets that look the same on screen. */
const lookalikes: Readonly<Record<string, string>> = {
  А: "A",
  С: "C",
  І: "I",
  Р: "P",
  О: "O",
  Ѕ: "S",
  Α: "A",
  Ι: "I",
  Ρ: "P",
  Ο: "O",
  Ϲ: "C",
};

const blank = /^([-_./\\]*|0|n\/a|na|无)$/u;

/**
 * Reads one cell. Blank, 0 (Excel hands blanks over as 0), a dash and 无 are blank; case, width, spaces, look-alike letters and
 * separators (R/A, A,R, A，R, R、A, R+A, RA) do not matter; words count where their meaning is plain.
 *
 * @param raw any value of a cell
 * @example parseCell(" ａ，r ") // { kind: "letters", letters: ["R", "A"], veto: false }
 * @example parseCell(0) // { kind: "letters", letters: [], veto: false }
 * @example parseCell("会签") // { kind: "letters", letters: ["C"], veto: true }
 * @example parseCell("负责") // { kind: "unreadable", text: "负责" }
 * @example parseCell("●", { legend: { "●": "R/A" } }) // { kind: "letters", letters: ["R", "A"], veto: false }
 */
export function parseCell(raw: unknown, { scheme = "RACI", legend = {} }: ReadingOptions = {}): RaciCell {
  const text = raw === null || raw === undefined ? "" : String(raw);
  const plain = clean(text);
  if (blank.test(plain)) return { kind: "letters", letters: [], veto: false };
  const meanings = typeof raw === "boolean" ? undefined : meaningsOf(plain, scheme, legend);
  if (meanings === undefined) return { kind: "unreadable", text };
  const meant = new Set(meanings.map(({ letter }) => letter));
  return {
    kind: "letters",
    letters: schemes[scheme].letters.filter((letter) => meant.has(letter)),
    veto: meanings.some(({ veto }) => veto),
  };
}

/** Full width, case, invisible characters and look-alikes made plain; dashes made one. */
function clean(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .toUpperCase()
    .replace(/./gsu, (sign) => lookalikes[sign] ?? sign)
    .toLowerCase()
    .trim();
}

interface Meant {
  readonly letter: Letter;
  readonly veto: boolean;
}

function meaningsOf(plain: string, scheme: SchemeId, legend: Readonly<Record<string, string>>): Meant[] | undefined {
  const whole = meaningOf(plain, scheme, legend);
  if (whole !== undefined) return whole;
  const found: Meant[] = [];
  if (blank.test(plain)) return found;
  for (const part of plain.split(/[\s/\\,、;+&|-]+/u).filter((piece) => piece !== "")) {
    const meant = meaningOf(part, scheme, legend);
    if (meant === undefined) return undefined;
    found.push(...meant);
  }
  return found.length === 0 ? undefined : found;
}

/** A symbol of the legend, a word, or letters or symbols run together (RA, ●○). */
function meaningOf(part: string, scheme: SchemeId, legend: Readonly<Record<string, string>>): Meant[] | undefined {
  const symbol = Object.entries(legend).find(([sign]) => clean(sign) === part);
  // A legend speaks in letters and words, not in further symbols.
  if (symbol !== undefined) return meaningsOf(clean(symbol[1]), scheme, {});
  const { letters } = schemes[scheme];
  const word = words[scheme][part];
  if (word !== undefined) {
    const letter = word.letters.find((candidate) => letters.includes(candidate));
    return letter === undefined ? undefined : [{ letter, veto: word.veto === true }];
  }
  const signs = [...part];
  if (signs.length === 1) {
    const letter = letters.find((candidate) => candidate.toLowerCase() === part);
    return letter === undefined ? undefined : [{ letter, veto: false }];
  }
  // A sign twice (RR) is a slip of the hand, not a reading.
  if (new Set(signs).size < signs.length) return undefined;
  const run = signs.map((sign) => meaningOf(sign, scheme, legend));
  return run.every((meant) => meant !== undefined) ? run.flat() : undefined;
}
