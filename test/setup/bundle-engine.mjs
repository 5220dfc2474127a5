// Builds the one file of Univer that tests load; again only when the entry or the lock changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { bundleForNode } from "../../build/bundle-for-node.mjs";

export default async function bundleEngine() {
  const root = resolve(import.meta.dirname, "../..");
  const entry = resolve(root, "src/host/engine/univer.ts");
  if (!existsSync(entry)) return;
  const folder = resolve(root, "node_modules/.cache/xd");
  const hash = createHash("sha256");
  for (const path of [
    entry,
    ...["package-lock.json", "build/bundle-for-node.mjs", "build/plain-fields.mjs"].map((name) => resolve(root, name)),
  ])
    hash.update(readFileSync(path));
  const stamp = hash.digest("hex");
  const stampFile = resolve(folder, "univer.stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  mkdirSync(folder, { recursive: true });
  await bundleForNode(entry, resolve(folder, "univer.cjs"), { format: "cjs", banner: {} });
  writeFileSync(stampFile, stamp);
}
