// Payouts by the rules of the model.
import { clawback } from "../../model/clawback";
import { fromMinor, toMinor } from "../../model/money";
import { payout } from "../../model/payout";
import { vest } from "../../model/vest";
import { baseUnits } from "../currency-units";
import type { PayoutInputs } from "./fields";

/** The part of the award that the attainment pays; 1 where no curve applies. */
export const factorOf = ({ attainment, curve }: PayoutInputs): number =>
  attainment === null || curve.length === 0 ? 1 : payout(attainment, curve);

/** For each party what it earned, in whole payout units, and its tranches. */
export function tranchesOf(inputs: PayoutInputs): readonly { readonly earned: number; readonly amounts: readonly number[] }[] {
  const unit = inputs.payoutUnit / baseUnits[inputs.unit];
  const factor = factorOf(inputs);
  return inputs.parties.map(({ award }) => {
    const earned = fromMinor(toMinor(award * factor, unit), unit);
    // When a part is due does not change how much it is.
    return {
      earned,
      amounts: vest(
        earned,
        inputs.tranches.map(({ part }, index) => ({ when: index, part })),
        { unit },
      ).map(({ amount }) => amount),
    };
  });
}

/** What each party owes back; null where nothing was restated. */
export const dueBack = ({ parties, clawbackLimit }: PayoutInputs): readonly (number | null)[] =>
  parties.map(({ paid, restated }) => {
    if (restated === null) return null;
    const [due = 0] = clawback([paid ?? 0], [restated]);
    return clawbackLimit === null ? due : Math.min(due, (paid ?? 0) * clawbackLimit);
  });
