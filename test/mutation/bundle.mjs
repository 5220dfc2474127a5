// Puts what holds src/model into one file: loaded once, its tests are asked about a planted fault in milliseconds.
import { build } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
/** Stryker copies the project; the facts beside it are beside the original. */
const original = root.replace(/[\\/]out[\\/]mutation[\\/].*$/, "");

const filesIn = (folder) => readdirSync(resolve(root, folder)).flatMap((name) => (name.endsWith(".ts") ? [`${folder}/${name}`] : []));

const suites = [
  ...filesIn("src/model").filter((path) => path.endsWith(".test.ts")),
  "src/functions/functions.test.ts",
  "test/domain-cases.test.ts",
  "test/domain-cases-allocation.test.ts",
  "test/examples.test.ts",
  "test/vectors.test.ts",
  "test/vectors-apportionment.test.ts",
];
const modules = ["src/model", "src/i18n", "src/functions", "src/functions/twins"]
  .flatMap(filesIn)
  .filter((path) => !path.endsWith(".test.ts"));

/** Files know where they stood, and modules that a test names while it runs are in the bundle as well. */
const asInPlace = {
  name: "as-in-place",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^(\.\.\/)+node_modules\// }, ({ path }) => ({ path: resolve(original, path.replace(/^(\.\.\/)+/, "")) }));
    onLoad({ filter: /[\\/](src|test)[\\/].*\.ts$/ }, ({ path }) => {
      const here = resolve(original, relative(root, dirname(path)));
      const source = readFileSync(path, "utf8").replaceAll("__dirname", JSON.stringify(here));
      const table = modules.map((module) => `${JSON.stringify(module)}: () => import("../${module}")`).join(", ");
      const contents = path.endsWith("examples.test.ts") ? source.replace("import(join(root, file))", `({ ${table} })[file]()`) : source;
      return { contents, loader: "ts" };
    });
  },
};

await build({
  stdin: {
    contents: ["./test/mutation/globals.ts", ...suites.map((suite) => `./${suite}`)].map((path) => `import "${path}";`).join("\n"),
    resolveDir: root,
  },
  outfile: resolve(root, "out/model-tests.cjs"),
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  alias: { "fast-check": resolve(root, "test/setup/fast-check.ts") },
  plugins: [asInPlace],
  logLevel: "error",
});
