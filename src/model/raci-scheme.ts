// Knows the letters and the rules of each responsibility scheme, as tables.

/** A responsibility scheme; ids are for ever. */
export type SchemeId = "RACI" | "RASCI" | "DACI" | "RAPID" | "CAIRO";

/** Every letter of every scheme. What D, A, R and P mean depends on the scheme. */
export type Letter = "R" | "A" | "S" | "C" | "I" | "D" | "P" | "O";

/** A limit that people may edit; the rules that use it say how. */
export interface RaciLimits {
  /** Most parties that do one task. */
  readonly doers: number;
  /** Most parties asked on one task. */
  readonly consulted: number;
  /** Most parties told of one task. */
  readonly informed: number;
  /** From 4 parties on: the share of all parties asked, or told, above which the task is a crowd. */
  readonly crowdShare: number;
  /** Share of all tasks above which a doer is overloaded. */
  readonly doerShare: number;
  /** Share of all decisions above which a decider is overloaded. */
  readonly deciderShare: number;
  /** Tasks with the letter from which on a load is judged at all. */
  readonly loadLeast: number;
  /** Tasks from which on a column without blanks is worth a word. */
  readonly fullColumnLeast: number;
  readonly tasks: number;
  readonly roles: number;
}

/** The limits unless people set others. Three doers: a Chinese guide's limit; 30 tasks and 12 roles: what fits a page. */
export const raciLimits: RaciLimits = {
  doers: 3,
  consulted: 5,
  informed: 8,
  crowdShare: 0.8,
  doerShare: 0.5,
  deciderShare: 0.4,
  loadLeast: 3,
  fullColumnLeast: 6,
  tasks: 30,
  roles: 12,
};

/** One scheme: its letters and, for each rule, the letters it applies to (none: the rule does not apply). */
export interface Scheme {
  readonly letters: readonly Letter[];
  /** Row: exactly one holder. */
  readonly exactlyOne: readonly Letter[];
  /** Row: at least one holder. */
  readonly atLeastOne: readonly Letter[];
  /** Row: not more holders than limits.doers. */
  readonly doers: readonly Letter[];
  /** Row: not more holders than limits.consulted. */
  readonly consulted: readonly Letter[];
  /** Row: not more holders than limits.informed; column: nothing but this in every task. */
  readonly informed: readonly Letter[];
  /** Row: nobody holds any of these. */
  readonly heard: readonly Letter[];
  /** Row: stands alone in its cell. */
  readonly alone: readonly Letter[];
  /** Row marked money or approval: the two that one person may not hold together. */
  readonly separated: readonly [Letter, Letter];
  /** Column: a role with none of these is idle. */
  readonly active: readonly Letter[];
  /** Column: share of all tasks judged. */
  readonly loadedDoer: Letter;
  /** Column: share of all decisions judged, and whether one role decides everything. */
  readonly decider: Letter;
}

const raci: Scheme = {
  letters: ["R", "A", "C", "I"],
  exactlyOne: ["A"],
  atLeastOne: ["R"],
  doers: ["R"],
  consulted: ["C"],
  informed: ["I"],
  heard: ["C", "I"],
  alone: [],
  separated: ["R", "A"],
  active: ["R", "A"],
  loadedDoer: "R",
  decider: "A",
};

/** Every scheme, RACI being the default. */
export const schemes: Readonly<Record<SchemeId, Scheme>> = {
  RACI: raci,
  // Who supports lends people or means, so is not idle.
  RASCI: { ...raci, letters: ["R", "A", "S", "C", "I"], active: ["R", "A", "S"] },
  // Driver, approver, contributors, informed: the contributors do the work under one driver.
  DACI: {
    letters: ["D", "A", "C", "I"],
    exactlyOne: ["D", "A"],
    atLeastOne: ["C"],
    doers: [],
    consulted: ["C"],
    informed: ["I"],
    heard: ["C", "I"],
    alone: [],
    separated: ["D", "A"],
    active: ["D", "A", "C"],
    loadedDoer: "D",
    decider: "A",
  },
  // Recommend, agree, perform, input, decide: one decides; who recommends or performs may be several; I is input, not "informed".
  RAPID: {
    letters: ["R", "A", "P", "I", "D"],
    exactlyOne: ["D"],
    atLeastOne: ["R", "P"],
    doers: ["P"],
    consulted: ["A", "I"],
    informed: [],
    heard: ["A", "I"],
    alone: [],
    separated: ["R", "D"],
    active: ["R", "A", "P", "I", "D"],
    loadedDoer: "P",
    decider: "D",
  },
  // Omitted says on purpose that a role stays out, so it goes with no other letter.
  CAIRO: { ...raci, letters: ["C", "A", "I", "R", "O"], alone: ["O"] },
};

/** Every scheme id, the default first. */
export const schemeIds = ["RACI", "RASCI", "DACI", "RAPID", "CAIRO"] as const satisfies readonly [SchemeId, ...SchemeId[]];
