// The first page: what XD makes, examples, project files, and what can be done with this workbook.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent, type FC } from "react";
import { usePane, useWords } from "../context";
import { exampleIds, loadExample, type ExampleId } from "../examples";
import { Notice } from "../parts/Notice";
import { Page, Section } from "../parts/Page";
import { openSheetIds, sheetIds, type Route } from "../route";
import { generate } from "../run";
import { goToPage } from "../store";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  card: { width: "100%", justifyContent: "flex-start", textAlign: "left", padding: "8px 12px", minWidth: 0 },
  cardText: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  purpose: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  example: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

export const HomePage: FC = () => {
  const styles = useStyles();
  const { store, actions } = usePane();
  const { home: say } = useWords();
  const go = (route: Route) => (): void => goToPage(store, route);
  const cards: readonly { readonly route: Route; readonly title: string; readonly purpose: string }[] = [
    { route: { page: "guide" }, ...say.guide },
    { route: { page: "kit" }, ...say.kit },
    ...sheetIds.map((id) => ({ route: { page: "sheet", id } as const, ...say.sheets[id] })),
  ];
  return (
    <Page title={say.title} intro={say.intro}>
      <Section title={say.make}>
        <ul className={styles.list}>
          {cards.map(({ route, title, purpose }) => (
            <li key={title}>
              <Button className={styles.card} onClick={go(route)}>
                <span className={styles.cardText}>
                  <span>{title}</span>
                  <Text size={200} className={styles.purpose}>
                    {purpose}
                  </Text>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say.examplesTitle}>
        <ul className={styles.list}>
          {exampleIds.map((id) => (
            <li key={id} className={styles.example}>
              <Text weight="semibold">{say.examples[id].title}</Text>
              <Text size={200} className={styles.purpose}>
                {say.examples[id].purpose}
              </Text>
              <div className={styles.row}>
                <Button
                  size="small"
                  appearance="primary"
                  aria-label={say.generateNamed(say.examples[id].title)}
                  onClick={() => void makeExample(id)}
                >
                  {say.generate}
                </Button>
                <Button size="small" aria-label={say.editNamed(say.examples[id].title)} onClick={() => void editExample(id)}>
                  {say.edit}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say.file}>
        <OpenProject />
        <div>
          <Button onClick={go({ page: "project" })}>{say.save}</Button>
        </div>
      </Section>
      <Section title={say.functionsTitle}>
        <Text size={200} className={styles.purpose}>
          {say.functionsPurpose}
        </Text>
        <div>
          <Button onClick={go({ page: "functions" })}>{say.functions}</Button>
        </div>
      </Section>
      <Section title={say.workbook}>
        <div className={styles.column}>
          <Button onClick={go({ page: "check" })}>{say.check}</Button>
          <Button onClick={go({ page: "simulate" })}>{say.simulate}</Button>
          <Button onClick={go({ page: "adopt" })}>{say.adopt}</Button>
          <Button onClick={go({ page: "scheme" })}>{say.scheme}</Button>
          <Button onClick={go({ page: "update" })}>{say.update}</Button>
          <Button onClick={go({ page: "sign" })}>{say.sign}</Button>
          <Button onClick={go({ page: "calendar-file" })}>{say.calendarFile}</Button>
          <Button onClick={go({ page: "language" })}>{say.language}</Button>
          <Button onClick={go({ page: "share" })}>{say.share}</Button>
          <Button onClick={go({ page: "remove" })}>{say.remove}</Button>
        </div>
      </Section>
    </Page>
  );

  async function makeExample(id: ExampleId): Promise<void> {
    const project = await loadExample(id);
    await generate(
      store,
      actions,
      project,
      openSheetIds.filter((sheet) => project.sheets[sheet] !== undefined),
    );
  }

  async function editExample(id: ExampleId): Promise<void> {
    const [project, { draftsOf }] = await Promise.all([loadExample(id), import("../form/starting-drafts")]);
    store.setState({ drafts: draftsOf(project), chosen: openSheetIds.filter((sheet) => project.sheets[sheet] !== undefined) });
    goToPage(store, { page: "kit" });
  }
};

/** What could not be opened: the file's name, and a line for each fault that is shown. */
interface Refused {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Faults shown of a file; the rest is counted. */
const mostFaults = 5;

const OpenProject: FC = () => {
  const { store } = usePane();
  const { home: say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();
  return (
    <div>
      <Button onClick={() => input.current?.click()}>{say.open}</Button>
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={say.open} onChange={(event) => void open(event)} />
      {refused && (
        <Notice intent="error" title={say.notOpened(refused.file)}>
          {refused.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Notice>
      )}
    </div>
  );

  async function open({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (!file) return;
    const text = await file.text();
    target.value = ""; // so that the same file can be chosen again
    const { readProjectText } = await import("../project-text");
    const { locale, words } = store.getState();
    const reading = readProjectText(text, locale);
    if (reading.ok) {
      const { draftsOf } = await import("../form/starting-drafts");
      setRefused(undefined);
      store.setState({ drafts: draftsOf(reading.project), chosen: openSheetIds.filter((id) => reading.project.sheets[id] !== undefined) });
      goToPage(store, { page: "kit" });
    } else {
      const lines = reading.faults === undefined ? [words.home.notJson] : reading.faults.slice(0, mostFaults);
      const more = (reading.faults?.length ?? 0) - mostFaults;
      setRefused({ file: file.name, lines: more > 0 ? [...lines, words.home.more(more)] : lines });
    }
  }
};
