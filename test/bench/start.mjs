// npm run bench: bundles the benchmark, as the add-in is bundled, and runs it in a process of its own.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { build } from "esbuild";
import { plainFieldsPlugin } from "../../build/plain-fields.mjs";

const root = resolve(import.meta.dirname, "../..");
const outfile = resolve(root, "node_modules/.cache/xd/bench.mjs");
await build({
  entryPoints: [resolve(import.meta.dirname, "main.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: ["@microsoft/office-js"],
  banner: { js: 'import { createRequire as xdRequire } from "node:module"; const require = xdRequire(import.meta.url);' },
  plugins: [plainFieldsPlugin],
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
