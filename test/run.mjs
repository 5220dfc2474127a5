// npm test: types, lint, every test, a real browser; the last line counts.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const bin = (name) => resolve(root, "node_modules", name);

/** Runs a program; what it says is shown at once, or at its end where others run beside it. */
const step = (title, { shown = true }, file, ...args) =>
  new Promise((done) => {
    const begun = Date.now();
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"] });
    const said = [];
    child.stdout?.on("data", (data) => said.push(data));
    child.stderr?.on("data", (data) => said.push(data));
    child.on("close", (status) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${status === 0 ? "ok    " : "FAILED"} ${title} (${Math.round((Date.now() - begun) / 1000)} s)`);
      done(status === 0);
    });
  });

const folder = mkdtempSync(join(tmpdir(), "xd-test-"));
let passed = 0;
let failed = 0;
/** One run of jest; what it counted goes to the totals. */
const jest = async (title, ...args) => {
  const report = join(folder, `${title}.json`);
  const ok = await step(title, {}, bin("jest/bin/jest.js"), ...args, "--json", `--outputFile=${report}`);
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
/** What the compiler and the linter say, one after the other. */
const reading = async () => {
  const beside = { shown: false };
  const types = await step("types", beside, bin("typescript/lib/tsc.js"), "-p", ".");
  const pure = await step("types of the pure rooms", beside, bin("typescript/lib/tsc.js"), "-p", "src/tsconfig.pure.json");
  const lint = await step("lint", beside, bin("eslint/bin/eslint.js"), ".");
  return types && pure && lint;
};

// Jest fills both cores; a browser mostly waits, and leaves room for reading.
const tests = await jest("tests", ...process.argv.slice(2));
const [browser, read] = await Promise.all([jest("browser", "-c", "test/browser/jest.config.js"), reading()]);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = tests && browser && read ? 0 : 1;
