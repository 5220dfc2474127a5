// The example projects as they lie in assets, without a workbook.
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { locales, type Locale } from "../src/i18n/locale";
import { readProject, type Project } from "../src/sheets/project";

const folder = resolve(__dirname, "../assets/examples");
export const exampleNames = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

export function exampleProject(name: string): Project {
  const reading = readProject(JSON.parse(readFileSync(resolve(folder, `${name}.json`), "utf8")));
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.faults)}`);
  return reading.value;
}

/** Every example in every language. */
export const exampleCases: readonly (readonly [string, Locale])[] = exampleNames.flatMap((name) => locales.map((locale) => [name, locale] as const));

/** Every example in one language, every language with one: for what takes a whole workbook each time. */
export const sampleCases: readonly (readonly [string, Locale])[] = exampleNames.map((name, index) => [name, locales[(index + 1) % locales.length] ?? "en-US"] as const);
