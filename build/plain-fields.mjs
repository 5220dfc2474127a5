// Univer (0.25.1) is published with each class field set through a helper that takes all shapes of object, which makes it a tenth of a
// calculation's time. Bundles for Node set the fields themselves.
import { readFile } from "node:fs/promises";

const helper = /\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g;

/** @example plainFields('_defineProperty(this, "_rows", new Map());') // '(this._rows = new Map());' */
export const plainFields = (source) => source.replace(helper, "(this.$1 = ");

/** For esbuild. */
export const plainFieldsPlugin = {
  name: "plain-fields",
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/][^\\/]+[\\/]lib[\\/].*\.js$/ }, async ({ path }) => ({
      contents: plainFields(await readFile(path, "utf8")),
      loader: "js",
    }));
  },
};
