// A project file as text: read, and written from what stands in the workbook or in the forms.
import type { StandingCells } from "../excel/read";
import type { Locale } from "../i18n/locale";
import { commonFields, type CommonInputs } from "../sheets/common";
import { inputsOf, templateOf } from "../sheets/kit";
import { describeFault, readProject, writeProject, type Project } from "../sheets/project";
import { coerce, type Fault } from "../spec/inputs";
import { fromDraft, type Draft, type Drafts } from "./form/draft";
import { sheetIds } from "./route";

export type ProjectReading =
  | { readonly ok: true; readonly project: Project }
  /** Without `faults` the text is no JSON at all. */
  | { readonly ok: false; readonly faults?: readonly string[] };

export function readProjectText(text: string, locale: Locale): ProjectReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false };
  }
  const reading = readProject(json);
  return reading.ok
    ? { ok: true, project: reading.value }
    : { ok: false, faults: reading.faults.map((fault) => describeFault(fault, locale)) };
}

export interface ProjectText {
  readonly source: "workbook" | "forms";
  /** Undefined where there is nothing to save. */
  readonly text: string | undefined;
  readonly project: string;
  /** Names of the sheets that it holds. */
  readonly sheets: readonly string[];
  readonly skipped: readonly { readonly sheet: string; readonly fault: string }[];
}

/**
 * The workbook is the memory: its sheets are saved, the first of each kind. Only where it has none of ours are the forms.
 * What cannot be read is left out and named.
 */
export function projectText(standing: readonly StandingCells[], drafts: Drafts, locale: Locale): ProjectText {
  const ours = standing.filter(({ kind }) => templateOf(kind));
  const source = ours.length > 0 ? "workbook" : "forms";
  const sheets: Partial<Record<string, unknown>> = {};
  const names: string[] = [];
  const skipped: { sheet: string; fault: string }[] = [];
  const take = (
    kind: string,
    name: string,
    reading: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly Fault[] },
  ): void => {
    const [fault] = reading.ok ? [] : reading.faults;
    if (fault) skipped.push({ sheet: name, fault: describeFault(fault, locale) });
    else if (reading.ok && sheets[kind] === undefined) {
      sheets[kind] = reading.value;
      names.push(name);
    }
  };
  if (source === "workbook") for (const sheet of ours) take(sheet.kind, sheet.name, inputsOf(sheet));
  else {
    for (const id of sheetIds) {
      const fields = templateOf(id)?.fields;
      const draft: Draft | undefined = drafts[id];
      if (fields && draft) take(id, templateOf(id)?.words[locale].tab ?? id, coerce(fields, fromDraft(fields, draft)));
    }
  }
  const common = commonOf(Object.values(sheets)[0]);
  const text = common && `${JSON.stringify(writeProject({ common, sheets: sheets as Project["sheets"] }), null, 2)}\n`;
  return { source, text, project: common?.project ?? "", sheets: names, skipped };
}

/** Inputs of any template hold the common figures. */
function commonOf(inputs: unknown): CommonInputs | undefined {
  return inputs === undefined
    ? undefined
    : (Object.fromEntries(
        Object.keys(commonFields).map((name) => [name, (inputs as Record<string, unknown>)[name]]),
      ) as unknown as CommonInputs);
}
