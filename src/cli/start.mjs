// npm run workbook: bundles the command when a source has changed, then runs it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode } from "../../build/bundle-for-node.mjs";

const root = resolve(import.meta.dirname, "../..");
const folder = resolve(root, "node_modules/.cache/xd");
const bundle = resolve(folder, "cli.mjs");
const stampFile = resolve(folder, "cli.stamp");

const hash = createHash("sha256").update(readFileSync(resolve(root, "package-lock.json")));
for (const file of readdirSync(resolve(root, "src"), { recursive: true }).sort()) {
  const path = resolve(root, "src", file);
  const facts = statSync(path);
  if (facts.isFile()) hash.update(`${file} ${facts.size} ${facts.mtimeMs}\n`);
}
const stamp = hash.digest("hex");
if (!existsSync(bundle) || !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  mkdirSync(folder, { recursive: true });
  await bundleForNode(resolve(root, "src/cli/main.ts"), bundle);
  writeFileSync(stampFile, stamp);
}

const { run } = await import(pathToFileURL(bundle).href);
process.exitCode = await run(process.argv.slice(2), process.cwd());
