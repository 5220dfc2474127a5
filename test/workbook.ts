// A workbook for tests: the host installed as Excel, examples drawn into it.
import { write, type WriteOptions, type WrittenSheet } from "../src/excel/write";
import { createHost, type Host } from "../src/host";
import type { Locale } from "../src/i18n/locale";
import { sheetIds, type SheetId } from "../src/sheets";
import { specsFor } from "../src/sheets/kit";
import type { Project } from "../src/sheets/project";
import { plan } from "../src/spec/plan";

export { exampleNames, exampleProject, sampleCases } from "./example-projects";

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

export const draw = (
  project: Project,
  locale: Locale,
  ids: readonly SheetId[] = sheetIds,
  options: WriteOptions = {},
): Promise<readonly WrittenSheet[]> => write((found) => plan(specsFor(project, ids, locale, found.standing), found), options);
