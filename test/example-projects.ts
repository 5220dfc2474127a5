// The example projects as they lie in assets, without a workbook.
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { locales, type Locale } from "../src/i18n/locale";
import { sheetIds, type SheetId } from "../src/sheets";
import { readProject, type Project } from "../src/sheets/project";

const folder = resolve(__dirname, "../assets/examples");
export const exampleNames = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

export function exampleProject(name: string): Project {
  const reading = readProject(JSON.parse(readFileSync(resolve(folder, `${name}.json`), "utf8")));
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.faults)}`);
  return reading.value;
}

/** Every example in every language. */
export const exampleCases: readonly (readonly [string, Locale])[] = exampleNames.flatMap((name) =>
  locales.map((locale) => [name, locale] as const),
);

/**
 * For what takes a whole workbook each time: every example in one language, with the sheets to draw. Each sheet comes in each language; the
 * two largest do so once.
 */
export const sampleCases: readonly (readonly [string, Locale, readonly SheetId[]])[] = exampleNames.map((name, index) => [
  name,
  locales[(index + 1) % locales.length] ?? "en-US",
  name === "smart-dispatch" ? sheetIds.filter((id) => id !== "model" && id !== "calendar") : sheetIds,
]);
