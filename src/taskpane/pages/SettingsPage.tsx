// The pane's language, the language of new sheets apart from it, and the colours.
import { Field as Labelled, Link, Select } from "@fluentui/react-components";
import type { FC } from "react";
import { locales, type Locale } from "../../i18n/locale";
import { usePane, usePaneState, useWords } from "../context";
import { Muted, Page } from "../parts/Page";
import { savePreferences, type Preferences } from "../preferences";
import { goToPage } from "../store";
import { loadWords } from "../strings";
import { themeChoices, type ThemeChoice } from "../theme";

export const SettingsPage: FC = () => {
  const { store, environment } = usePane();
  const { settings: say, home } = useWords();
  const locale = usePaneState((state) => state.locale);
  const sheetLocale = usePaneState((state) => state.sheetLocale);
  const theme = usePaneState((state) => state.theme);
  return (
    <Page title={say.title}>
      <Labelled label={say.language}>
        <Select value={locale} onChange={(_, { value }) => void speak(value as Locale)}>
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {say.languages[one]}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label={say.sheetLanguage} hint={say.sheetLanguageHint}>
        <Select value={sheetLocale} onChange={(_, { value }) => keep({ sheetLocale: value as Locale })}>
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {say.languages[one]}
            </option>
          ))}
        </Select>
      </Labelled>
      <Link as="button" onClick={() => goToPage(store, { page: "language" })}>
        {home.language}
      </Link>
      <Labelled label={say.theme}>
        <Select value={theme} onChange={(_, { value }) => keep({ theme: value as ThemeChoice })}>
          {themeChoices.map((choice) => (
            <option key={choice} value={choice}>
              {say.themes[choice]}
            </option>
          ))}
        </Select>
      </Labelled>
      <Muted>{say.kept}</Muted>
    </Page>
  );

  function keep(change: Partial<Preferences>): void {
    store.setState(change);
    savePreferences(environment, store.getState());
  }

  async function speak(next: Locale): Promise<void> {
    const words = await loadWords(next);
    store.setState({ words });
    keep({ locale: next });
  }
};
