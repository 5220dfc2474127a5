// LibreOffice as a second opinion: it calculates a saved file anew, and prints it.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../src/host/model/snapshot";
import { open } from "../../src/host/xlsx";
import { rectangle } from "../../src/host/xlsx/address";

/** The program's path, looked for on PATH; undefined where it is not installed. */
export function libreOffice(): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "soffice"))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Registers a suite that needs LibreOffice. Where it is missing, one line says so; under XD_CI that is a failure. */
export function describeInterop(name: string, suite: () => void): void {
  if (libreOffice() !== undefined) describe(name, suite);
  else
    it(`${name}: needs soffice on PATH`, () => {
      if (process.env["XD_CI"] !== undefined) throw new Error("LibreOffice (soffice) is not on PATH");
      console.log(`interop did not run (${name}): LibreOffice (soffice) is not on PATH`);
    });
}

/** Longest that one start of LibreOffice may take, for all files together. */
const patienceMs = 180_000;

/** Converts files in one start under a fresh profile: a profile in use, or one that remembers settings, would change the result. */
async function convert(files: readonly Uint8Array[], from: string, to: string): Promise<readonly Uint8Array[]> {
  const program = libreOffice();
  if (program === undefined) throw new Error("LibreOffice (soffice) is not on PATH");
  const folder = await mkdtemp(join(tmpdir(), "interop-"));
  try {
    const [profile, input, output] = ["profile", "in", "out"].map((name) => join(folder, name)) as [string, string, string];
    await Promise.all([mkdir(input), mkdir(output)]);
    const paths = await Promise.all(
      files.map(async (bytes, index) => {
        const path = join(input, `${index}.${from}`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const [format] = to.split(":");
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      to,
      "--outdir",
      output,
      ...paths,
    ]);
    return await Promise.all(files.map(async (_, index) => new Uint8Array(await readFile(join(output, `${index}.${format ?? to}`)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its own process group: soffice is a script that starts the real program, and both must end.
    const child = spawn(program, options, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, patienceMs);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`soffice ended with ${String(code)}: ${said}`));
    });
  });
}

const cellPattern = /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const valuePattern = /<v>[^<]*<\/v>|<v\/>/;
const address = (attributes: string): string => /(?:^|\s)r="([A-Z]+[0-9]+)"/.exec(attributes)?.[1] ?? "";

/** One sheet without what was calculated: no <v> beside formulas, nothing in the cells that a spill fills. */
function withoutCalculated(xml: string): string {
  const spills = [...xml.matchAll(/<f t="array" ref="([^"]+)"/g)].flatMap((match) => rectangle(match[1] ?? "") ?? []);
  const isSpilled = (at: string): boolean => {
    const cell = rectangle(at);
    return (
      cell !== undefined &&
      spills.some(({ top, left, bottom, right }) => cell.top >= top && cell.top <= bottom && cell.left >= left && cell.left <= right)
    );
  };
  return xml.replace(cellPattern, (whole: string, attributes: string, content: string | undefined) => {
    const hasFormula = content?.includes("<f") ?? false;
    if (!hasFormula && !isSpilled(address(attributes))) return whole;
    const kept = attributes.replace(/\s*t="[a-zA-Z]+"/, "");
    return `<c ${kept}>${hasFormula ? (content ?? "").replace(valuePattern, "") : ""}</c>`;
  });
}

/**
 * The same file without any calculated value. LibreOffice trusts values that are stored, even when told to recalculate:
 * only a file without them shows what it computes itself.
 */
export function strip(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(
    ([name, content]) =>
      [name, /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? strToU8(withoutCalculated(strFromU8(content))) : content] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

/** What LibreOffice calculates for each file, all in one start (several seconds). */
export const recalculateAll = async (files: readonly Uint8Array[]): Promise<readonly WorkbookSnapshot[]> =>
  Promise.all((await convert(files.map(strip), "xlsx", "xlsx:Calc MS Excel 2007 XML")).map(open));

/** What LibreOffice calculates for a file from which every stored value was taken. */
export async function recalculate(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const [workbook] = await recalculateAll([bytes]);
  if (workbook === undefined) throw new Error("LibreOffice gave no file back");
  return workbook;
}

/** The printed pages of each file, as PDF, all in one start. */
export const toPdfAll = (files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => convert(files, "xlsx", "pdf");

/** The printed pages of a file, as PDF. */
export async function toPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const [pdf] = await toPdfAll([bytes]);
  if (pdf === undefined) throw new Error("LibreOffice gave no file back");
  return pdf;
}
