// Knows when contenders answered the same.

/**
 * Throws unless every number of every answer is the first contender's, within a part of its size.
 *
 * @param answers numbers, or equally long lists of them, by contender
 */
export function agree(answers: Readonly<Record<string, unknown>>, tolerance: number): void {
  const [[, own] = [], ...others] = Object.entries(answers).map(([name, answer]) => [name, list(answer)] as const);
  if (own === undefined) throw new Error("nobody answered");
  for (const [name, answer] of others) {
    const wrong = own.findIndex((value, index) => !(Math.abs((answer[index] ?? NaN) - value) <= tolerance * Math.max(1, Math.abs(value))));
    if (wrong >= 0 || answer.length !== own.length)
      throw new Error(
        `${name} answers ${answer[wrong]} where we say ${own[wrong]} (place ${wrong} of ${own.length}; ${answer.length} answered)`,
      );
  }
}

function list(answer: unknown): readonly number[] {
  return typeof answer === "number" ? [answer] : Array.from(answer as ArrayLike<number>);
}
