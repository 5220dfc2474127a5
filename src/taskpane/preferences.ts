// What one person chose for this pane, kept in the browser and never in the workbook.
import { locales, toLocale, type Locale } from "../i18n/locale";
import type { PaneEnvironment } from "./actions";
import { themeChoices, type ThemeChoice } from "./theme";

export interface Preferences {
  /** The pane's language. */
  readonly locale: Locale;
  /** The language of sheets yet to be made. */
  readonly sheetLocale: Locale;
  readonly theme: ThemeChoice;
}

const keyOf = ({ partition }: PaneEnvironment): string => `${partition}xd.preferences`;

/** What was kept, Office's language where nothing was. Anything odd in the storage counts as nothing. */
export function loadPreferences(environment: PaneEnvironment): Preferences {
  const kept = readKept(environment);
  const displayed = toLocale(environment.displayLanguage);
  const one = <T extends string>(options: readonly T[], value: unknown, fallback: T): T =>
    options.find((option) => option === value) ?? fallback;
  return {
    locale: one(locales, kept["locale"], displayed),
    sheetLocale: one(locales, kept["sheetLocale"], displayed),
    theme: one(themeChoices, kept["theme"], "auto"),
  };
}

function readKept(environment: PaneEnvironment): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(environment.storage?.getItem(keyOf(environment)) ?? "null");
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {}; // storage closed by the browser, or text of somebody else
  }
}

/** A browser that refuses to store is no reason to stop. */
export function savePreferences(environment: PaneEnvironment, { locale, sheetLocale, theme }: Preferences): void {
  try {
    environment.storage?.setItem(keyOf(environment), JSON.stringify({ locale, sheetLocale, theme }));
  } catch {
    // full or forbidden: the choice lasts until the pane is closed
  }
}
