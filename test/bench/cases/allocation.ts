// A pool split among many: to the cent, between floors and caps.
import { allocate } from "../../../src/model/allocate";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { random } from "../series";

/** The usual way without floors and caps: an object for each party, all of them sorted by what the rounding left. */
function naive(pool: number, weights: readonly number[]): number[] {
  const cents = Math.round(pool * 100);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parties = weights.map((weight, index) => {
    const exact = (cents * weight) / whole;
    return { index, base: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = cents - parties.reduce((sum, { base }) => sum + base, 0);
  const lifted = new Set(
    [...parties]
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parties.map(({ index, base }) => Number(((base + (lifted.has(index) ? 1 : 0)) / 100).toFixed(2)));
}

function parties(count: number, times: number): BenchCase {
  const next = random(count);
  const weights = Array.from({ length: count }, () => 1 + Math.floor(99 * next()));
  const floors = weights.map(() => Math.floor(3000 * next()));
  const caps = floors.map((floor) => floor + 2000 + Math.floor(9000 * next()));
  const pool = floors.reduce((sum, floor, index) => sum + 0.6 * floor + 0.4 * (caps[index] ?? 0), 0);
  const total = Math.round(pool);
  return {
    kind: "timed",
    name: `allocation, ${count} parties, floors and caps`,
    own: () => allocate(total, weights, { floors, caps, unit: 0.01 }),
    peers: { "naive without them": () => naive(total, weights), "ours without them": () => allocate(total, weights, { unit: 0.01 }) },
    ...(times > 0 ? { atLeast: { "naive without them": times } } : {}),
    check: ({ "naive without them": plain, "ours without them": same, ...own }) => {
      agree({ same, plain }, 1e-9);
      const shares = Object.values(own)[0] as readonly number[];
      const handed = shares.reduce((sum, share) => sum + Math.round(share * 100), 0);
      if (handed !== total * 100) throw new Error(`${handed} cents of ${total * 100} were handed out`);
      if (shares.some((share, index) => share < (floors[index] ?? 0) || share > (caps[index] ?? 0)))
        throw new Error("a share is out of its bounds");
    },
  };
}

export const allocationCases: readonly BenchCase[] = [parties(10, 0), parties(1000, 10)];
