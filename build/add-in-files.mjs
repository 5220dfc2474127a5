// Makes the files of the add-in that are not bundles: functions.json and help in each language, the manifest and shortcuts for an origin.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Where the add-in lives while it is developed; manifest.xml is written for it. */
export const developmentOrigin = "https://localhost:3000";

/**
 * Checks an origin as given on the command line.
 * @returns scheme, host and port, without a closing slash
 */
export function toOrigin(given) {
  let url;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`--env origin=${given} is not an address such as https://xd.example.com`);
  }
  if (url.protocol !== "https:") throw new Error(`--env origin=${given}: Excel loads add-ins over https only`);
  if (url.origin !== given.replace(/\/$/, "")) throw new Error(`--env origin=${given}: give scheme and host only, as ${url.origin}`);
  return url.origin;
}

/** The text for another origin. */
export function forOrigin(text, origin) {
  return text.replaceAll(developmentOrigin, origin);
}

/** A webpack plugin: emits them, and again whenever one of their sources changes. */
export class AddInFiles {
  constructor({ root, origin }) {
    this.root = root;
    this.origin = origin;
  }

  apply(compiler) {
    const { root, origin } = this;
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("AddInFiles", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "AddInFiles", stage }, async () => {
        const emit = (name, text) => compilation.emitAsset(name, new RawSource(text));
        for (const [name, path] of [
          ["manifest.xml", "manifest.xml"],
          ["shortcuts.json", "assets/shortcuts.json"],
          ["shortcuts.zh-CN.json", "assets/shortcuts.zh-CN.json"],
          ["help/help.css", "assets/help.css"],
        ]) {
          compilation.fileDependencies.add(resolve(root, path));
          emit(name, forOrigin(readFileSync(resolve(root, path), "utf8"), origin));
        }
        const icons = resolve(root, "assets/icons");
        for (const name of readdirSync(icons).filter((file) => file.endsWith(".png")))
          compilation.emitAsset(`assets/icons/${name}`, new RawSource(readFileSync(resolve(icons, name))));
        const { functions, namespace, metadata, helpFiles } = await loadFunctions(root);
        for (const [locale, file] of [
          ["en-US", "functions.json"],
          ["zh-CN", "functions.zh-CN.json"],
        ])
          emit(file, `${JSON.stringify(metadata(functions, locale, origin), null, 2)}\n`);
        for (const [file, html] of helpFiles(functions, namespace)) emit(file, html);
      });
    });
  }
}

/** The functions' registry, compiled and run: it is the one source of their metadata. */
async function loadFunctions(root) {
  const folder = resolve(root, "node_modules/.cache/xd");
  mkdirSync(folder, { recursive: true });
  const outfile = resolve(folder, `functions-${process.pid}.mjs`);
  await build({
    entryPoints: [resolve(root, "src/functions/index.ts")],
    outfile,
    bundle: true,
    platform: "neutral",
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  // A watching server asks again after a change: a new address, or Node would answer from memory.
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
