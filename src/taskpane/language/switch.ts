// Standing sheets in another language: what would change and what stays, in facts the pane puts into words; and doing it.
import type { StandingCells } from "../../excel/read";
import { surveySwitch, switchLanguage as switchSheets, type RewordingFor, type Switch } from "../../excel/switch-language";
import type { WriteOptions } from "../../excel/write";
import type { Locale } from "../../i18n/locale";
import { describeFault } from "../../sheets/project";
import { holdsTheSame, inLanguage } from "../../sheets/update";
import type { LeftAlone } from "../../spec/redraw";

export interface SheetInLanguage {
  readonly id: string;
  readonly name: string;
  /** What its tab is called by then. */
  readonly to: string;
  /** Cells that are written. */
  readonly written: number;
  /** Of them, cells of rows that people inserted, which get their formulas as well. */
  readonly completed: number;
  /** Words and formulas of ours that people changed: they stay as they are. */
  readonly changedByHand: readonly LeftAlone[];
}

export interface LanguageSwitch {
  readonly sheets: readonly SheetInLanguage[];
  /** Sheets that cannot be switched; without a fault, those that they were drawn with do not stand together any more. */
  readonly stay: readonly { readonly name: string; readonly fault?: string }[];
}

/**
 * What would change. Changes nothing.
 * @param speak language of the sentences about what cannot be read
 */
export async function surveyLanguage(to: Locale, speak: Locale): Promise<LanguageSwitch> {
  const rewording = rewordingTo(to, speak);
  return told(await surveySwitch(rewording.of), rewording.faults);
}

/** Does it, all sheets or none. @throws see excel/switch-language */
export async function switchLanguage(to: Locale, speak: Locale, options: WriteOptions = {}): Promise<LanguageSwitch> {
  const rewording = rewordingTo(to, speak);
  return told(await switchSheets(rewording.of, holdsTheSame, options), rewording.faults);
}

interface Rewordings {
  readonly of: RewordingFor;
  /** By the sheet's id, of those that cannot be read. */
  readonly faults: ReadonlyMap<string, { readonly name: string; readonly fault: string }>;
}

function rewordingTo(to: Locale, speak: Locale): Rewordings {
  const faults = new Map<string, { name: string; fault: string }>();
  const of = (sheet: StandingCells): ReturnType<RewordingFor> => {
    const rewording = inLanguage(sheet, to);
    if (rewording?.ok !== false) return rewording;
    const [fault] = rewording.faults;
    if (fault) faults.set(sheet.id, { name: sheet.name, fault: describeFault(fault, speak) });
    return undefined;
  };
  return { of, faults };
}

const told = ({ sheets, apart }: Switch, faults: Rewordings["faults"]): LanguageSwitch => ({
  sheets: sheets.map(({ sheet: { id, name }, name: to, redraw: { written, completed, changedByHand } }) => ({
    id,
    name,
    to,
    written,
    completed,
    changedByHand,
  })),
  stay: [...faults.values(), ...apart.map(({ name }) => ({ name }))],
});
