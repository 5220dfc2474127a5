// Knows that XD.ROUNDSHARE and XD.POOLSHARE hand out units as independent projects published, whichever way the cells lie.
// No case differs.
import { answer, functions, isFailure } from "../src/functions";
import { describeShared, readShared } from "./shared";

interface Vector {
  readonly id: string;
  readonly args: { readonly weights: readonly number[]; readonly total: number };
  readonly expected: readonly number[];
}

function shown(id: string, args: readonly unknown[]): unknown[] {
  const definition = functions.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`there is no ${id}`);
  const outcome = answer(definition, [...args, ...Array<null>(6).fill(null)], "en-US");
  if (typeof outcome !== "object" || isFailure(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.flat();
}

describeShared("published apportionments in cells", () => {
  const vectors = readShared<{ cases: readonly Vector[] }>("vectors", "apportionment.json").cases;

  it("are all there", () => expect(vectors.length).toBeGreaterThanOrEqual(24));

  it.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_, { args: { weights, total }, expected }) => {
    const upright = weights.map((weight) => [weight]);
    const answers = [
      shown("ROUNDSHARE", [[weights], total, 1]),
      shown("ROUNDSHARE", [upright, total, 1]),
      shown("ROUNDSHARE", [[weights.map((weight) => -weight)], -total, 1]).map((share) => -Number(share) + 0),
      shown("POOLSHARE", [total, upright, null, null, 1]),
      // In hundredths: the same proportions, a hundred times finer or coarser.
      shown("ROUNDSHARE", [[weights], total / 100, 0.01]).map((share) => Math.round(Number(share) * 100)),
    ];
    for (const shares of answers) expect(shares).toEqual(expected);
  });
});
