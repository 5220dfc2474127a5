// Builds the one file of Univer that tests load; again only when the entry or the lock changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";

export default async function bundleEngine() {
  const root = resolve(import.meta.dirname, "../..");
  const entry = resolve(root, "src/host/engine/univer.ts");
  if (!existsSync(entry)) return;
  const folder = resolve(root, "node_modules/.cache/xd");
  const stamp = createHash("sha256").update(readFileSync(entry)).update(readFileSync(resolve(root, "package-lock.json"))).digest("hex");
  const stampFile = resolve(folder, "univer.stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  mkdirSync(folder, { recursive: true });
  await build({ entryPoints: [entry], outfile: resolve(folder, "univer.cjs"), bundle: true, platform: "node", format: "cjs", target: "node20", logLevel: "error" });
  writeFileSync(stampFile, stamp);
}
