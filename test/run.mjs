// npm test: types, lint, every test; the last line counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const bin = (name) => resolve(root, "node_modules", name);
const step = (title, file, ...args) => {
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${title} (${Math.round((Date.now() - begun) / 1000)} s)`);
  return status === 0;
};

const folder = mkdtempSync(join(tmpdir(), "xd-test-"));
const report = join(folder, "jest.json");
let green = step("types", bin("typescript/lib/tsc.js"), "-p", ".");
green = step("types of the pure rooms", bin("typescript/lib/tsc.js"), "-p", "src/tsconfig.pure.json") && green;
green = step("lint", bin("eslint/bin/eslint.js"), ".") && green;
green = step("tests", bin("jest/bin/jest.js"), "--json", `--outputFile=${report}`, ...process.argv.slice(2)) && green;
let counts = "0 passed, 1 failed";
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  const failed = Math.max(numFailedTests + numRuntimeErrorTestSuites, numFailedTestSuites);
  counts = `${numPassedTests} passed, ${failed} failed`;
  if (numPassedTests === 0) green = false;
} catch {
  green = false;
}
rmSync(folder, { recursive: true, force: true });
console.log(counts);
process.exitCode = green ? 0 : 1;
