// Knows that every example in a docstring is true: each is evaluated with the exports of the file that states it.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DomainError } from "../src/model/errors";

const root = resolve(__dirname, "..");
const folders = ["src/model", "src/i18n", "src/functions", "src/functions/twins"];

/** Fewer than this, and examples have been lost. */
const fewest = 60;

interface Example {
  readonly call: string;
  readonly answer: string;
}

/** Lines of the form `@example call(…) // answer`, where an answer is an expression or "refuses code". */
function examplesIn(source: string): Example[] {
  return [...source.matchAll(/^ \* @example (.+)$/gm)].map(([, line = ""]) => {
    const cut = line.lastIndexOf(" // ");
    if (cut < 0) throw new Error(`an example without an answer: ${line}`);
    return { call: line.slice(0, cut), answer: line.slice(cut + 4).trim() };
  });
}

function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  const made = new Function(...Object.keys(scope), `"use strict"; return (${expression});`) as (...values: unknown[]) => unknown;
  return made(...Object.values(scope));
}

/** The same value, with numbers equal to 1e-9. */
function agree(actual: unknown, expected: unknown): boolean {
  if (typeof actual === "number" && typeof expected === "number")
    return Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((item, index) => agree(item, expected[index]));
  if (typeof actual === "object" && typeof expected === "object" && actual !== null && expected !== null) {
    const [left, right] = [Object.entries(actual), Object.entries(expected)];
    return left.length === right.length && left.every(([key, value]) => agree(value, (expected as Record<string, unknown>)[key]));
  }
  return actual === expected;
}

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name)),
);

const found = files.map((file) => ({ file, examples: examplesIn(readFileSync(join(root, file), "utf8")) }));

describe.each(found.filter(({ examples }) => examples.length > 0))("examples in $file", ({ file, examples }) => {
  it.each(examples)("$call is $answer", async ({ call, answer }) => {
    const scope = (await import(join(root, file))) as Record<string, unknown>;
    const refused = /^refuses (\S+)$/.exec(answer)?.[1];
    if (refused === undefined) {
      const actual = evaluate(call, scope);
      const expected = evaluate(answer, scope);
      if (!agree(actual, expected)) expect(actual).toEqual(expected);
      expect(agree(actual, expected)).toBe(true);
      return;
    }
    let thrown: unknown;
    try {
      evaluate(call, scope);
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof DomainError)) throw thrown ?? new Error(`${call} was answered`);
    expect(thrown.refusal.code).toBe(refused);
  });
});

it("finds the examples", () => {
  expect(found.reduce((count, { examples }) => count + examples.length, 0)).toBeGreaterThan(fewest);
});

it("every file of the model that exports a function shows an example", () => {
  const silent = found.filter(
    ({ file, examples }) =>
      file.startsWith("src/model/") && examples.length === 0 && /^export function/m.test(readFileSync(join(root, file), "utf8")),
  );
  expect(silent.map(({ file }) => file)).toEqual([]);
});
