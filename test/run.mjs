// npm test: types, lint, every test, a real browser; the last line counts.
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
let passed = 0;
let failed = 0;
/** One run of jest; what it counted goes to the totals. */
const jest = (title, ...args) => {
  const report = join(folder, `${title}.json`);
  const ok = step(title, bin("jest/bin/jest.js"), ...args, "--json", `--outputFile=${report}`);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    failed += Math.max(numFailedTests + numRuntimeErrorTestSuites, numFailedTestSuites);
    return ok && numPassedTests > 0;
  } catch {
    failed += 1;
    return false;
  }
};

let green = step("types", bin("typescript/lib/tsc.js"), "-p", ".");
green = step("types of the pure rooms", bin("typescript/lib/tsc.js"), "-p", "src/tsconfig.pure.json") && green;
green = step("lint", bin("eslint/bin/eslint.js"), ".") && green;
green = jest("tests", ...process.argv.slice(2)) && green;
green = jest("browser", "-c", "test/browser/jest.config.js") && green;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = green ? 0 : 1;
