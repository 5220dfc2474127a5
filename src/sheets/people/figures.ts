// Personal bonuses by the rules of the model.
import { allocate } from "../../model/allocate";
import { baseUnits } from "../currency-units";
import type { PeopleInputs } from "./fields";

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What each person gets; 0 where the department is not among those that share, or nobody in it has a weight. */
export function bonuses({ departments, people, payoutUnit, unit }: PeopleInputs): readonly number[] {
  const amounts = people.map(() => 0);
  for (const { name, award } of departments) {
    const rows = people.flatMap(({ department }, row) => (same(department, name) ? [row] : []));
    const weights = rows.map((row) => people[row]?.weight ?? 0);
    if (weights.every((weight) => weight === 0)) continue;
    allocate(award, weights, { unit: payoutUnit / baseUnits[unit] }).forEach((amount, at) => (amounts[rows[at] ?? 0] = amount));
  }
  return amounts;
}
