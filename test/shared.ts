// Knows where the facts beside the project lie, and what a test says when they are not there.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The path of a file or folder beside the project: facts that are read in place and never copied in. */
export function sharedPath(...parts: string[]): string {
  return resolve(__dirname, "..", "..", "shared", ...parts);
}

/** A JSON file of ../shared. */
export function readShared<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(sharedPath(...parts), "utf8")) as T;
}

/**
 * A suite that needs ../shared. Where that is absent the suite says so in one line; in CI (XD_CI) its absence is a failure.
 */
export function describeShared(name: string, suite: () => void): void {
  if (existsSync(sharedPath())) {
    describe(name, suite);
    return;
  }
  it(`${name}: did not run, ../shared is absent`, () => {
    process.stdout.write(`${name}: did not run, ../shared is absent\n`);
    expect(process.env["XD_CI"]).toBeUndefined();
  });
}
