// What of a charter can be kept as it was signed, and what changed since that was done last.
import { toSerial } from "../../spec/calendar-serial";
import type { InputCells } from "../../spec/inputs";
import { signedName, termNames, type CharterInputs, type Term } from "./fields";

export interface SigningTerm {
  readonly term: Term;
  /**
   * missing: nothing stands there that could be signed. unsigned: nothing was kept so far. same: kept as it stands.
   * changed: what was kept differs from what stands there, or nothing stands there any more.
   */
  readonly state: "missing" | "unsigned" | "same" | "changed";
  readonly live: string | number | null;
  readonly signed: string | number | null;
}

export const signingTerms = (inputs: CharterInputs): readonly SigningTerm[] =>
  termNames.map((term): SigningTerm => {
    const [live, signed] = [shown(inputs[term]), inputs[signedName(term)]];
    const state =
      signed === null ? (live === null ? "missing" : "unsigned") : live !== null && agree(term, live, signed) ? "same" : "changed";
    return { term, state, live, signed };
  });

/** An error of a broken link is nothing that anybody signs. */
const shown = (live: string | number | null): string | number | null =>
  typeof live === "string" && /^#[A-Z/0]+[!?A-Z]?$/.test(live) ? null : live;

/** As they are compared on the sheet: a tenth of the unit, a tenth of a percent; capitals do not count. */
const agree = (term: Term, live: string | number, signed: string | number): boolean => rounded(term, live) === rounded(term, signed);
const rounded = (term: Term, value: string | number): string | number =>
  typeof value === "number" ? Number(value.toFixed(term === "irr" ? 3 : 1)) : value.toLowerCase();

/**
 * What is to be written so that terms are kept as they stand: values to the last digit, and the day.
 * Each cell goes with what stands there, so that nothing that somebody enters meanwhile is written over.
 * @param day "2026-11-24"; a sheet of before has no cell for it
 */
export function keptCells(
  { inputs, places }: { readonly inputs: InputCells; readonly places: ReadonlyMap<string, string> },
  terms: readonly Term[],
  day: string,
) {
  const standing = (name: string) => inputs.get(name) ?? [];
  const cell = (name: string, values: ReturnType<typeof standing>) => ({ address: places.get(name) ?? "", values, before: standing(name) });
  return [...terms.map((term) => cell(signedName(term), standing(term))), cell("keptOn", [[toSerial(day)]])].filter(
    ({ address }) => address !== "",
  );
}
