// The rooms of the house and who may import whom: design as an object, checked against the import lines.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const src = resolve(__dirname, "../src");

/** Rooms that each room may import, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  spec: [],
  i18n: ["model"],
  sheets: ["model", "spec", "i18n"],
  functions: ["model", "i18n"],
  excel: ["spec", "model"],
  taskpane: ["model", "spec", "i18n", "sheets", "functions", "excel"],
  commands: ["model", "spec", "i18n", "sheets", "functions", "excel", "taskpane"],
  host: [],
  workbench: ["taskpane", "host", "functions", "i18n"],
  cli: ["sheets", "spec", "i18n", "excel", "host", "functions"],
};

/** Packages that only these rooms may speak to. */
const packagesOf: readonly (readonly [rooms: readonly string[], packages: RegExp])[] = [
  [["host"], /^(@univerjs\/|@microsoft\/office-js|@cj-tech-master\/excelts|core-js|rxjs|numfmt)/],
  [["host", "excel"], /^fflate/], // files: the host makes them, a copy for others is cut out of one
];
const pure = ["model", "spec", "i18n", "sheets"];

const importLine = /(?:^|\n)\s*(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g;

interface Source {
  readonly file: string; // from src/
  readonly text: string;
}

/** Every import that its room may not make, as a sentence. */
function breaches({ file, text }: Source): string[] {
  const [room = ""] = file.split("/");
  const allowed = mayImport[room];
  if (!allowed) return [`${file} stands in no room`];
  return [...text.matchAll(importLine)].flatMap(([, named, lazy]) => {
    const target = named ?? lazy ?? "";
    if (target.startsWith(".")) {
      const [other = "", folder] = relative(src, resolve(src, dirname(file), target)).split(sep);
      // Example projects are data, not a room; whoever shows them may read them.
      if (other === ".." && folder === "assets" && target.endsWith(".json") && !pure.includes(room)) return [];
      return other === room || allowed.includes(other) ? [] : [`${file} imports ${other}`];
    }
    if (pure.includes(room)) return [`${file} imports the package ${target}`];
    const [owners] = packagesOf.find(([, pattern]) => pattern.test(target)) ?? [[room]];
    return owners.includes(room) ? [] : [`${file} imports ${target}, which only ${owners.join(" and ")} may`];
  });
}

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: file.split(sep).join("/"), text: readFileSync(join(src, file), "utf8") }));
/** Tests may look over the fence; what ships may not. */
const shipped = sources.filter(({ file }) => !/\.test\.tsx?$/.test(file));

describe("rooms", () => {
  it("are the folders of src, each with something in it", () => {
    const folders = new Set(sources.map(({ file }) => file.split("/")[0]));
    for (const folder of folders) expect(Object.keys(mayImport)).toContain(folder);
  });

  it.each(Object.keys(mayImport).map((room) => [room]))("%s keeps to its imports", (room) => {
    expect(shipped.filter(({ file }) => file.startsWith(`${room}/`)).flatMap(breaches)).toEqual([]);
  });

  it.each([
    ["model/x.ts", 'import { plan } from "../spec/plan";', "model/x.ts imports spec"],
    ["spec/x.ts", 'import type { Refusal } from "../model/errors";', "spec/x.ts imports model"],
    ["sheets/raci/x.ts", 'import { write } from "../../excel/write";', "sheets/raci/x.ts imports excel"],
    ["sheets/raci/x.ts", 'import fs from "node:fs";', "sheets/raci/x.ts imports the package node:fs"],
    ["host/model/x.ts", 'import { npv } from "../../model/npv";', "host/model/x.ts imports model"],
    ["excel/x.ts", 'export { templates } from "../sheets";', "excel/x.ts imports sheets"],
    ["taskpane/x.tsx", 'const late = () => import("../host");', "taskpane/x.tsx imports host"],
    ["cli/x.ts", 'import { Univer } from "@univerjs/core";', "cli/x.ts imports @univerjs/core, which only host may"],
    ["taskpane/x.ts", 'import { zipSync } from "fflate";', "taskpane/x.ts imports fflate, which only host and excel may"],
    ["model/x.ts", 'import example from "../../assets/examples/x.json";', "model/x.ts imports .."],
    ["attic/x.ts", "", "attic/x.ts stands in no room"],
  ])("finds the breach planted in %s: %s", (file, text, sentence) => {
    expect(breaches({ file, text })).toEqual([sentence]);
  });

  it("keeps templates apart: none imports another's folder", () => {
    const across = shipped
      .filter(({ file }) => /^sheets\/[^/]+\//.test(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(importLine)].flatMap(([, target = ""]) => {
          const other = relative(src, resolve(src, dirname(file), target)).split(sep);
          const own = file.split("/")[1];
          return target.startsWith(".") && other[0] === "sheets" && other.length > 2 && other[1] !== own
            ? [`${file} imports ${target}`]
            : [];
        }),
      );
    expect(across).toEqual([]);
  });
});
