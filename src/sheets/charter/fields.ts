// What a charter asks for: the terms, what was signed of them, and who signs.
import type { Fields, InputsOf, ScalarField } from "../../spec/field";
import { commonFields } from "../common";

const words = { kind: "text", optional: true, maxLength: 200 } as const;
const name = { kind: "text", optional: true, maxLength: 60 } as const;
const amount = { kind: "money", optional: true } as const;
const rate = { kind: "rate", optional: true } as const;
const day = { kind: "date", optional: true } as const;

/** The terms in the order of the page; each is typed here only where no other sheet of the workbook gives it. */
export const terms = {
  goal: words,
  lead: name,
  approver: words,
  budget: amount,
  npv: amount,
  irr: rate,
  pool: amount,
  start: day,
  finish: day,
} as const satisfies Readonly<Record<string, ScalarField>>;
export type Term = keyof typeof terms;
export const termNames = Object.keys(terms) as readonly Term[];

export const fields = {
  ...commonFields,
  version: { kind: "text", maxLength: 20 },
  /** The day on which the terms were kept as signed. */
  keptOn: day,
  ...terms,
  // The same terms as they were when the charter was signed.
  signedGoal: words,
  signedLead: name,
  signedApprover: words,
  signedBudget: amount,
  signedNpv: amount,
  signedIrr: rate,
  signedPool: amount,
  signedStart: day,
  signedFinish: day,
  parties: {
    kind: "records",
    of: {
      department: { kind: "text", maxLength: 40 },
      /** What the department promises. */
      gives: words,
      /** Its part of the pool. */
      share: { kind: "money", optional: true, min: 0 },
      signatory: name,
      signedOn: day,
    },
    min: 1,
    max: 30,
    key: "department",
  },
  versions: {
    kind: "records",
    of: { version: { kind: "text", maxLength: 20 }, date: day, change: words, by: name },
    min: 0,
    max: 30,
    key: "version",
  },
} as const satisfies Fields;

export type CharterInputs = InputsOf<typeof fields>;
type Signed = `signed${Capitalize<Term>}`;

/** @example signedName("npv") // "signedNpv" */
export const signedName = (term: Term): Signed => `signed${term.slice(0, 1).toUpperCase()}${term.slice(1)}` as Signed;
