// npm run bench: bundles the benchmark, as the add-in is bundled, and runs it in a process of its own.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { bundleForNode } from "../../build/bundle-for-node.mjs";

const root = resolve(import.meta.dirname, "../..");
const outfile = resolve(root, "node_modules/.cache/xd/bench.mjs");
await bundleForNode(resolve(import.meta.dirname, "main.ts"), outfile);
const { status } = spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
