// Finds the text of Microsoft's client in node_modules. Node only: a page is given the text.

let source: Promise<string> | undefined;

export function readClientSource(): Promise<string> {
  source ??= read();
  return source;
}

async function read(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const { createRequire } = await import("node:module");
  const { resolve } = await import("node:path");
  const resolveFrom = createRequire(resolve(process.cwd(), "package.json"));
  return readFile(resolveFrom.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
}
