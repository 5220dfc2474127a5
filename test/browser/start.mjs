// Before the browser tests: builds the pages where a source has changed, serves them, starts a browser.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { launch } from "./launch.mjs";
import { serve } from "./serve.mjs";

const root = resolve(import.meta.dirname, "../..");
export const pages = resolve(root, "node_modules/.cache/xd/pages");

function stampOfSources() {
  const hash = createHash("sha256");
  const add = (path) => {
    const facts = statSync(resolve(root, path));
    if (facts.isDirectory()) for (const name of readdirSync(resolve(root, path)).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(resolve(root, path)));
  };
  for (const path of ["src", "assets", "build", "manifest.xml", "webpack.config.js", "package-lock.json"]) add(path);
  return hash.digest("hex");
}

export default async function start() {
  const stampFile = `${pages}.stamp`;
  const stamp = stampOfSources();
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
    mkdirSync(dirname(pages), { recursive: true });
    rmSync(stampFile, { force: true });
    const webpack = resolve(root, "node_modules/webpack/bin/webpack.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, "--mode", "production", "--output-path", pages], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The pages were not built:\n${stdout}${stderr}`);
    writeFileSync(stampFile, stamp);
  }
  const server = await serve(pages);
  const browser = await launch();
  process.env.XD_PAGES = `http://127.0.0.1:${server.address().port}`;
  process.env.XD_BROWSER = browser.wsEndpoint();
  globalThis.xdBrowserTests = { server, browser };
}
