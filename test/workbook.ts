// A workbook for tests: the host installed as Excel, examples drawn into it.
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { write, type WriteOptions, type WrittenSheet } from "../src/excel/write";
import { createHost, type Host } from "../src/host";
import { locales, type Locale } from "../src/i18n/locale";
import { sheetIds, type SheetId } from "../src/sheets";
import { specsFor } from "../src/sheets/kit";
import { readProject, type Project } from "../src/sheets/project";
import { plan } from "../src/spec/plan";

const folder = resolve(__dirname, "../assets/examples");
export const exampleNames = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

export function exampleProject(name: string): Project {
  const reading = readProject(JSON.parse(readFileSync(resolve(folder, `${name}.json`), "utf8")));
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.faults)}`);
  return reading.value;
}

/** Every example in every language. */
export const exampleCases: readonly (readonly [string, Locale])[] = exampleNames.flatMap((name) => locales.map((locale) => [name, locale] as const));

/** Runs with a fresh host as the global Excel; closes it whatever happens. */
export async function inWorkbook<T>(work: (host: Host) => Promise<T>, options: Parameters<typeof createHost>[0] = {}): Promise<T> {
  const host = await createHost(options);
  const uninstall = host.install();
  try {
    return await work(host);
  } finally {
    uninstall();
    host.close();
  }
}

export const draw = (project: Project, locale: Locale, ids: readonly SheetId[] = sheetIds, options: WriteOptions = {}): Promise<readonly WrittenSheet[]> =>
  write((found) => plan(specsFor(project, ids, locale, found.standing), found), options);
