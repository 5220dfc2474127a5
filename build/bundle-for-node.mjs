// How our programs become one file that Node runs: the command, the benchmark, and Univer for the tests.
import { build } from "esbuild";
import { plainFieldsPlugin } from "./plain-fields.mjs";

/** @param more esbuild options that differ */
export const bundleForNode = (entry, outfile, more = {}) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // The client is read as a file, never bundled.
    external: ["@microsoft/office-js"],
    // Packages in CommonJS ask for Node's modules by require.
    banner: { js: 'import { createRequire as xdRequire } from "node:module"; const require = xdRequire(import.meta.url);' },
    plugins: [plainFieldsPlugin],
    logLevel: "error",
    ...more,
  });
