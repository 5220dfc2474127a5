// How dist/ is made. `npm run build` makes it for this machine, with the workbench; `npm run build -- --env origin=https://…` makes what
// is put on a server. `npm start` serves the workbench, `npm run excel` serves the add-in to Excel.
import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { AddInFiles, developmentOrigin, toOrigin } from "./build/add-in-files.mjs";

const root = import.meta.dirname;

/** Office's own script, which Microsoft wants loaded from its servers; tenants of 21Vianet have another: --env officejs=…. */
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Microsoft's client library, on which the workbench runs: a development dependency that is never published. */
const client = "node_modules/@microsoft/office-js/dist/excel-web-16.00.js";

/** The client keeps its globals in a scope that the host hands over; made here, because the page's policy forbids making code from text. */
const asFunction = (source) => `globalThis.excelClient = function (scope) { with (scope) {${source}\n} };`;

/** Griffel adds an empty style element and fills it by script: the hash of nothing. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** Two style elements of Univer 0.25.1. */
const univerStyles = ["'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='", "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='"];

function policy({ scripts = [], styles = [], connect = [], frames = [] }) {
  return [
    "default-src 'none'",
    ["script-src", "'self'", ...scripts].join(" "),
    ["style-src", "'self'", emptyStyle, ...styles].join(" "),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src", "'self'", ...connect].join(" "),
    "worker-src 'self' blob:",
    ...(frames.length > 0 ? [["frame-src", ...frames].join(" ")] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** A page with its policy; `before` are scripts that come before ours, in order. */
function page({ filename, template, chunks, contentSecurityPolicy, before = [] }) {
  return new HtmlPlugin({
    filename,
    template,
    chunks,
    chunksSortMode: "manual",
    scriptLoading: "defer",
    minify: false,
    meta: { "content-security-policy": { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy } },
    xdScripts: before,
  });
}

/** Puts a page's foreign scripts in front of its own: all are deferred, so they run in this order. */
const foreignScripts = {
  apply(compiler) {
    compiler.hooks.compilation.tap("foreignScripts", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("foreignScripts", (data) => {
        const scripts = data.plugin.options.xdScripts ?? [];
        const tag = (src) => ({ tagName: "script", voidTag: false, attributes: { defer: true, src }, meta: {} });
        const first = data.headTags.findIndex(({ tagName }) => tagName === "script");
        data.headTags.splice(first < 0 ? data.headTags.length : first, 0, ...scripts.map(tag));
        return data;
      });
    });
  },
};

const languages = ["en-US", "zh-CN"];
/** Leaves its sentences in xdReasons, by language (src/functions/reasons/load-script.ts). */
const reasons = (locale) => ({
  import: `./src/functions/reasons/${locale}.ts`,
  filename: `functions.${locale}.js`,
  runtime: false,
  library: { name: ["xdReasons", locale], type: "global", export: "say" },
});

/** Says in one line what a build for publishing leaves out. */
function saying(line) {
  return { apply: (compiler) => compiler.hooks.done.tap("saying", () => console.log(line)) };
}

const isPackage = /[\\/]node_modules[\\/]/;
const isChunk =
  (...names) =>
  (chunk) =>
    names.includes(chunk.name);

export default async function config(env = {}, argv = {}) {
  const production = argv.mode !== "development";
  const publishing = env.origin !== undefined;
  const serving = env.WEBPACK_SERVE === true;
  const origin = publishing ? toOrigin(env.origin) : developmentOrigin;
  const workbench = !publishing;
  const officejs = env.officejs ?? officeScript;
  // A serving machine reloads the page over a socket.
  const connect = serving ? ["ws:", "wss:"] : [];

  return {
    mode: production ? "production" : "development",
    context: root,
    devtool: production ? false : "cheap-module-source-map",
    target: ["web", "es2022"],
    performance: false,
    stats: serving ? "errors-warnings" : { preset: "errors-warnings", assets: true, assetsSpace: 12 },
    entry: {
      // One file that stands alone: Excel loads it without a page, too.
      functions: { import: "./src/functions/main.ts", filename: "functions.js", runtime: false },
      // What it says where it declines: a script for each language, of which it fetches one.
      ...Object.fromEntries(languages.map((locale) => [`functions.${locale}`, reasons(locale)])),
      // The pane and the ribbon's commands: one page, one runtime.
      taskpane: { import: "./src/commands/main.ts", runtime: "runtime" },
      // Its page holds the pane as well, as the very file that Excel loads.
      ...(workbench
        ? {
            workbench: { import: "./src/workbench/main.ts", dependOn: "taskpane" },
            gallery: { import: "./src/workbench/gallery.ts", runtime: "runtime" },
          }
        : {}),
    },
    output: {
      path: resolve(root, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "chunks/[name].[contenthash:8].js" : "chunks/[name].js",
      assetModuleFilename: "fonts/[name][ext]",
      clean: !serving,
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // Reads node_modules: for programs without a page.
      alias: { [resolve(root, "src/host/wire/client-source.ts")]: false },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: isPackage,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                parser: { syntax: "typescript", tsx: true },
                target: "es2022",
                transform: { useDefineForClassFields: false, react: { runtime: "automatic" } },
              },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.woff2?$/, type: "asset/resource" },
      ],
    },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          extractComments: false,
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { compress: { passes: 3 }, format: { comments: false } },
        }),
      ],
      moduleIds: "deterministic",
      splitChunks: {
        cacheGroups: {
          // What the pane needs of packages, once for both pages: one React, whoever imports it.
          vendor: {
            name: "vendor",
            chunks: isChunk("taskpane", "workbench"),
            test: (module, { chunkGraph }) =>
              isPackage.test(module.nameForCondition() ?? "") && [...chunkGraph.getModuleChunksIterable(module)].some(isChunk("taskpane")),
            priority: 2,
            enforce: true,
          },
          // The grid and the host behind it: never in the pane's files.
          grid: {
            name: "grid",
            chunks: isChunk("workbench"),
            test: (module) =>
              isPackage.test(module.nameForCondition() ?? "") || /[\\/]src[\\/]host[\\/]/.test(module.nameForCondition() ?? ""),
            priority: 1,
            enforce: true,
          },
        },
      },
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: production ? "[name].[contenthash:8].css" : "[name].css",
        chunkFilename: "chunks/[name].[contenthash:8].css",
      }),
      new AddInFiles({ root, origin }),
      foreignScripts,
      page({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        // functions.js after Office's script, which brings CustomFunctions.
        chunks: ["functions", "runtime", "vendor", "taskpane"],
        before: [officejs],
        contentSecurityPolicy: policy({
          scripts: [new URL(officejs).origin, "https://ajax.aspnetcdn.com"],
          connect: [...connect, "https:"],
        }),
      }),
      ...(workbench
        ? [
            new CopyPlugin({ patterns: [{ from: client, to: "excel-client.js", transform: asFunction, info: { minimized: true } }] }),
            page({
              filename: "workbench.html",
              template: "./src/workbench/workbench.html",
              // The pane waits for the Office that the workbench brings.
              chunks: ["runtime", "vendor", "taskpane", "grid", "workbench"],
              before: ["excel-client.js"],
              contentSecurityPolicy: policy({ styles: univerStyles, connect }),
            }),
            page({
              filename: "gallery.html",
              template: "./src/workbench/gallery.html",
              chunks: ["runtime", "vendor", "gallery"],
              contentSecurityPolicy: policy({ connect, frames: ["'self'"] }),
            }),
          ]
        : []),
      ...(publishing
        ? [saying(`Built for ${origin}: without the workbench and without Microsoft's client library, which are for this machine only.`)]
        : []),
    ],
    cache: {
      type: "filesystem",
      cacheDirectory: resolve(root, "node_modules/.cache/webpack"),
      buildDependencies: { config: [import.meta.filename] },
    },
    ...(serving ? { devServer: await server(env) } : {}),
  };
}

async function server(env) {
  const shared = {
    static: false,
    hot: false,
    client: { overlay: false },
    headers: { "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" },
  };
  if (env.excel) {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    const { ca, cert, key } = await getHttpsServerOptions();
    // The manifest names this port: where it is taken, nothing else will do.
    return { ...shared, host: "localhost", port: 3000, server: { type: "https", options: { ca, cert, key } } };
  }
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";
  return { ...shared, host: "127.0.0.1", port: "auto", open: ["/workbench.html"] };
}
