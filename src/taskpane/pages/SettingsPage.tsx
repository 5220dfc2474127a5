// The pane's language, the language of new sheets apart from it, and the colours.
import { Field as Labelled, Select, Text } from "@fluentui/react-components";
import { useRef, type FC } from "react";
import { locales, type Locale } from "../../i18n/locale";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { savePreferences, type Preferences } from "../preferences";
import { loadWords } from "../strings";
import { useTask } from "../use-task";
import { themeChoices, type ThemeChoice } from "../theme";

export const SettingsPage: FC = () => {
  const { store, actions, environment } = usePane();
  const { settings: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const sheetLocale = usePaneState((state) => state.sheetLocale);
  const theme = usePaneState((state) => state.theme);
  const wish = useRef<Locale>(locale);
  const [task, start] = useTask(() => actions.update({ speak: locale, locale: wish.current }, {}));
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
      <Section title={say.switchTitle}>
        <Muted>{say.switchHint}</Muted>
        {locales.map((one) => (
          <ActionButton key={one} size="small" disabledReason={task.state === "running" ? say.switching : undefined} reasonShown={false} onPress={() => void rewrite(one)}>
            {say.switchTo(say.languages[one])}
          </ActionButton>
        ))}
        <div role="status" aria-live="polite">
          {task.state === "running" && <Text>{say.switching}</Text>}
          {task.state === "done" && <Text>{say.switched(task.value.filter(({ isCurrent }) => !isCurrent).map(({ name }) => name).join(", "))}</Text>}
        </div>
        {task.state === "failed" && <ExcelNotice error={task.error} />}
        {task.state === "done" &&
          task.value.flatMap(({ id, name, fault }) =>
            fault === undefined ? [] : [<Notice key={id} intent="warning">{say.notSwitched(name, fault)}</Notice>],
          )}
      </Section>
    </Page>
  );

  async function rewrite(next: Locale): Promise<void> {
    wish.current = next;
    await start();
  }

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
