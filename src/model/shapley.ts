// Knows the fair split of what a group reaches together: each party's average marginal contribution.
import { DomainError } from "./errors";
import { finite } from "./finite";
import { nameKey } from "./party-names";

/** More players than this need over a thousand coalitions, which nobody can fill in. */
export const mostPlayers = 10;

/** What some players reach together. */
export interface Coalition {
  readonly members: readonly string[];
  readonly value: number;
}

/**
 * Shapley value of each player: the contribution to those already there, averaged over all orders of arrival.
 * The values add up to what all reach together; players who contribute alike get alike; who adds nothing gets 0.
 *
 * @param players    1 to 10 names, each once
 * @param coalitions every coalition of the players once, in any order; the empty one is worth 0 unless listed
 * @returns          one amount for each player, in the unit of the values
 * @throws DomainError nothing-given, too-many-players, name-blank, name-repeated, unknown-player, coalition-missing,
 *   coalition-repeated, not-a-number
 * @example shapley(["E", "B"], [{ members: ["E"], value: 75 }, { members: ["B"], value: 25 }, { members: ["E", "B"], value: 90 }]) // [70, 20]
 * @example shapley(["E", "B"], [{ members: ["E"], value: 75 }, { members: ["B"], value: 25 }]) // refuses coalition-missing
 * @source Shapley 1953, A value for n-person games.
 */
export function shapley(players: readonly string[], coalitions: readonly Coalition[]): number[] {
  const bits = bitsOf(players);
  const values = new Array<number | undefined>(2 ** players.length);
  for (const [index, { members, value }] of coalitions.entries()) {
    let set = 0;
    for (const name of members) {
      const bit = bits.get(nameKey(name));
      if (bit === undefined) throw new DomainError({ code: "unknown-player", index, name, known: players });
      set |= 1 << bit;
    }
    if (values[set] !== undefined) throw new DomainError({ code: "coalition-repeated", index, members: membersOf(set, players) });
    values[set] = finite(value, "coalition-value", index);
  }
  values[0] ??= 0;
  const complete = Array.from(values, (value, set) => {
    if (value === undefined) throw new DomainError({ code: "coalition-missing", members: membersOf(set, players) });
    return value;
  });
  return shapleyOfSubsets(players.length, complete);
}

/**
 * Shapley values where coalitions are numbered: bit k of a number says that player k belongs to it.
 *
 * @param count  players, from 1 to 10
 * @param values 2 ** count amounts; values[0] is what nobody reaches
 * @example shapleyOfSubsets(2, [0, 75, 25, 90]) // [70, 20]
 */
export function shapleyOfSubsets(count: number, values: readonly number[]): number[] {
  checkCount(count);
  const shares = Array.from({ length: count }, () => 0);
  // weight[s]: chance that exactly the s players of a coalition have come when the next one arrives.
  const weight = Array.from({ length: count }, () => 1 / count);
  for (let size = 1; size < count; size++) weight[size] = ((weight[size - 1] ?? 0) * size) / (count - size);
  for (let set = 0; set < 2 ** count; set++) {
    const chance = weight[sizeOf(set)] ?? 0;
    for (let player = 0; player < count; player++)
      if ((set & (1 << player)) === 0)
        shares[player] = (shares[player] ?? 0) + chance * ((values[set | (1 << player)] ?? 0) - (values[set] ?? 0));
  }
  return shares;
}

function bitsOf(players: readonly string[]): ReadonlyMap<string, number> {
  checkCount(players.length);
  const bits = new Map<string, number>();
  for (const [index, name] of players.entries()) {
    const key = nameKey(name);
    if (key === "") throw new DomainError({ code: "name-blank", what: "player", index });
    if (bits.has(key)) throw new DomainError({ code: "name-repeated", what: "player", name });
    bits.set(key, index);
  }
  return bits;
}

function checkCount(count: number): void {
  if (count === 0) throw new DomainError({ code: "nothing-given", what: "player" });
  if (count > mostPlayers) throw new DomainError({ code: "too-many-players", count, most: mostPlayers });
}

function membersOf(set: number, players: readonly string[]): string[] {
  return players.filter((_, index) => (set & (1 << index)) !== 0);
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
}
