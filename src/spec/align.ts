// Which rows and columns of one grid are which of another: what was inserted between, and what is gone.

/** What a cell says, for comparing; null for an empty one. */
export type Tokens = readonly (readonly (string | null)[])[];
/** For each row and column of the first grid its index in the second, -1 where it has none; both ascend. */
export interface Alignment {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A first cell in common says more than a cell further on: it names the row. */
const firstCellWeight = 4;
/** Empty beside empty is better than nothing. */
const blank = 0.01;

/**
 * Rows by what they say whatever the columns are, then columns by what they say in those rows.
 * @param mayReword lines between the same neighbours, as many on both sides, are the same ones with other words
 * @param or        what the cells of `from` may say instead, row by row
 * @example align([["a"], ["b"]], [["a"], ["x"], ["b"]]).rows // [0, 2]
 */
export function align(
  from: Tokens,
  to: Tokens,
  { mayReword = false, or = from }: { readonly mayReword?: boolean; readonly or?: Tokens } = {},
): Alignment {
  const bags = (grid: Tokens) => grid.map((row) => row.filter((token) => token !== null));
  const [mine, other, theirs] = [bags(from), bags(or), bags(to)];
  const differs = mine.map((row, i) => !sameRow(row, other[i] ?? []));
  const pairing = (pairs: number[], count: number): number[] => (mayReword ? reworded(pairs, count) : pairs);
  const either = <T>(i: number, j: number, of: (a: readonly string[], b: readonly string[]) => T, better: (a: T, b: T) => T): T => {
    const first = of(mine[i] ?? [], theirs[j] ?? []);
    return differs[i] ? better(first, of(other[i] ?? [], theirs[j] ?? [])) : first;
  };
  const rows = pairing(
    matched(
      mine.length,
      theirs.length,
      (i, j) => either(i, j, rowScore, Math.max),
      (i, j) => either(i, j, sameRow, (a, b) => a || b),
    ),
    theirs.length,
  );
  const pairs = rows.flatMap((j, i) => (j < 0 ? [] : [[from[i] ?? [], to[j] ?? [], or[i] ?? []] as const]));
  const width = (grid: Tokens): number => Math.max(0, ...grid.map((row) => row.length));
  const columnScore = (c: number, d: number): number => {
    let score = blank;
    for (const [a, b, alternative] of pairs) {
      const token = a[c] ?? null;
      const other = b[d] ?? null;
      if (other !== null && (token === other || alternative[c] === other)) score += 1;
      else if (token !== null && other !== null) score -= 0.25;
    }
    return score;
  };
  return {
    rows,
    columns: pairing(
      matched(width(from), width(to), columnScore, () => false),
      width(to),
    ),
  };
}

function reworded(pairs: readonly number[], count: number): number[] {
  const filled = [...pairs];
  for (let first = 0; first < filled.length; first++) {
    if ((filled[first] ?? -1) >= 0) continue;
    let last = first;
    while (last + 1 < filled.length && (filled[last + 1] ?? -1) < 0) last++;
    const above = first === 0 ? -1 : (filled[first - 1] ?? -1);
    const below = last + 1 < filled.length ? (filled[last + 1] ?? count) : count;
    if (below - above - 1 === last - first + 1) for (let line = first; line <= last; line++) filled[line] = above + 1 + line - first;
    first = last;
  }
  return filled;
}

const sameRow = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((token, index) => token === b[index]);

/** How much two rows have in common; nothing below half of the shorter one. */
function rowScore(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? blank : 0;
  const counts = new Map<string, number>();
  for (const token of b) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of a) {
    const left = counts.get(token) ?? 0;
    if (left > 0) {
      common++;
      counts.set(token, left - 1);
    }
  }
  if (common * 2 < Math.min(a.length, b.length)) return 0;
  return common - 0.1 * Math.min(10, Math.abs(a.length - b.length)) + (a[0] === b[0] ? firstCellWeight : 0);
}

/** The ascending pairing with the largest sum of scores; equal ends are paired at once. */
function matched(n: number, m: number, score: (i: number, j: number) => number, same: (i: number, j: number) => boolean): number[] {
  const pairs = Array.from({ length: n }, () => -1);
  let top = 0;
  while (top < n && top < m && same(top, top)) {
    pairs[top] = top;
    top++;
  }
  let bottom = 0;
  while (bottom < n - top && bottom < m - top && same(n - 1 - bottom, m - 1 - bottom)) {
    pairs[n - 1 - bottom] = m - 1 - bottom;
    bottom++;
  }
  const [height, width] = [n - top - bottom, m - top - bottom];
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => Math.max(0, score(top + i, top + j));
  for (let i = height - 1; i >= 0; i--) {
    const row = best[i];
    for (let j = width - 1; row && j >= 0; j--) {
      const pair = gain(i, j);
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), pair > 0 ? pair + at(i + 1, j + 1) : 0);
    }
  }
  for (let i = 0, j = 0; i < height && j < width;) {
    const pair = gain(i, j);
    if (pair > 0 && at(i, j) <= pair + at(i + 1, j + 1) + 1e-9) {
      pairs[top + i] = top + j;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
