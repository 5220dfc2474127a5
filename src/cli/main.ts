// The command: a project file in, a workbook out, through the add-in's own code over the host.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../excel/read";
import { write } from "../excel/write";
import { createHost } from "../host";
import { save } from "../host/xlsx";
import { toLocale, type Locale } from "../i18n/locale";
import { openSheetIds, sheetIds, type SheetId } from "../sheets";
import { asLocale, findingsOf, specsFor } from "../sheets/kit";
import { describeFault, projectSchema, readProject, type Project } from "../sheets/project";
import { plan } from "../spec/plan";
import { messages } from "./messages";

/** Bad input: one line for the user, exit 2, nothing written. */
class BadInput extends Error {}

interface Options {
  readonly file: string;
  readonly locale: Locale;
  readonly ids: readonly SheetId[] | undefined;
  readonly out: string | undefined;
  readonly overwrite: boolean;
  readonly check: boolean;
}

/**
 * Runs the command; answers the exit code: 0 done, 2 bad input.
 * @param folder where relative paths begin
 */
export async function run(
  argv: readonly string[],
  folder: string,
  print: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Promise<number> {
  // Before --lang is known, complaints speak the machine's language.
  let locale = toLocale(process.env["LANG"] ?? "");
  try {
    const options = readOptions(argv, locale, (known) => (locale = known));
    if (options === "schema") {
      print(JSON.stringify(projectSchema(), null, 2));
      return 0;
    }
    const project = readProjectFile(resolve(folder, options.file), options);
    const out = options.out === undefined ? undefined : resolve(folder, options.out);
    if (out !== undefined && existsSync(out) && !options.overwrite) throw new BadInput(messages[locale].exists(options.out ?? ""));
    await make(project, options, out, print);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    complain(error.message);
    return 2;
  }
}

function readOptions(argv: readonly string[], fallback: Locale, told: (locale: Locale) => void): Options | "schema" {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        lang: { type: "string" },
        sheets: { type: "string" },
        out: { type: "string" },
        check: { type: "boolean" },
        overwrite: { type: "boolean" },
        schema: { type: "boolean" },
      },
    });
  } catch {
    throw new BadInput(messages[fallback].usage);
  }
  const { values, positionals } = parsed;
  if (values.schema) return "schema";
  const locale = values.lang === undefined ? fallback : asLocale(values.lang);
  if (!locale) throw new BadInput(messages[fallback].language(values.lang ?? ""));
  told(locale);
  const say = messages[locale];
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || (values.out === undefined && !values.check)) throw new BadInput(say.usage);
  const ids = values.sheets?.split(",").map((id) => {
    const known = sheetIds.find((one) => one === id.trim());
    if (!known) throw new BadInput(say.sheet(id.trim(), sheetIds.join(", ")));
    return known;
  });
  return { file, locale, ids, out: values.out, overwrite: values.overwrite ?? false, check: values.check ?? false };
}

function readProjectFile(path: string, { file, locale, ids }: Options): Project {
  const say = messages[locale];
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new BadInput(say.unreadable(file));
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BadInput(say.notJson(file, error instanceof Error ? error.message : ""));
  }
  const reading = readProject(json);
  if (!reading.ok) {
    const [first, ...others] = reading.faults.map((fault) => describeFault(fault, locale));
    throw new BadInput(say.faults(file, first ?? "", others.length));
  }
  const missing = ids?.find((id) => reading.value.sheets[id] === undefined);
  if (missing !== undefined) throw new BadInput(say.noInputs(file, missing));
  return reading.value;
}

async function make(
  project: Project,
  { locale, ids, check }: Options,
  out: string | undefined,
  print: (line: string) => void,
): Promise<void> {
  const say = messages[locale];
  const host = await createHost({ displayLanguage: locale });
  const uninstall = host.install();
  try {
    const blank = (await host.snapshot()).sheets[0]?.name;
    const written = await write((found) => plan(specsFor(project, ids ?? openSheetIds, locale, found.standing), found));
    if (check) {
      let count = 0;
      const standing = await read();
      for (const sheet of standing) {
        for (const { severity, place, sentence, remedy } of findingsOf(sheet, locale, standing)) {
          count++;
          print(`${say.severity[severity]} ${sheet.name}${place ? `!${place}` : ""}: ${sentence}${remedy ? ` ${remedy}` : ""}`);
        }
      }
      if (count === 0) print(say.noFindings);
    }
    if (out === undefined) return;
    const whole = await host.snapshot();
    // The new workbook began with an empty sheet, as Excel's do; the file holds what was asked for.
    const bytes = await save({ ...whole, sheets: whole.sheets.filter(({ name }) => name !== blank) });
    const part = `${out}.part`;
    try {
      writeFileSync(part, bytes);
      renameSync(part, out);
    } catch {
      rmSync(part, { force: true });
      throw new BadInput(say.unwritable(out));
    }
    print(
      say.made(
        out,
        written.map(({ name }) => name),
      ),
    );
  } finally {
    uninstall();
    host.close();
  }
}
