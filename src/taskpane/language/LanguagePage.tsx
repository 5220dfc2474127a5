// Writes the sheets of the workbook in another language: what changes and what stays is listed first; all of it happens or nothing.
import { Field as Labelled, makeStyles, ProgressBar, Select, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FC } from "react";
import type { Progress } from "../../excel/write";
import { locales, type Locale } from "../../i18n/locale";
import { usePane, usePaneState } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { useTask } from "../use-task";
import { languageWords } from "./strings";
import type { LanguageSwitch } from "./switch";

/** Cells named that stay; the rest is counted. */
const mostCells = 8;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
});

export const LanguagePage: FC = () => {
  const { actions } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = languageWords[locale];
  // A workbook in one's own language is rarely the one to switch: the other language is offered first.
  const [to, setTo] = useState<Locale>(locales.find((one) => one !== locale) ?? locale);
  const [task, look] = useTask(async () => ({ ...(await actions.surveyLanguage(to, locale)), any: (await actions.read()).length > 0 }));
  useEffect(() => void look(), [look, to]);
  const [progress, setProgress] = useState<Progress>();
  const [isCancelling, setCancelling] = useState(false);
  const controller = useRef<AbortController>(undefined);
  const [doing, start] = useTask(async () => {
    controller.current = new AbortController();
    setCancelling(false);
    setProgress(undefined);
    return actions.switchLanguage(to, locale, { signal: controller.current.signal, onProgress: setProgress });
  });
  const survey = task.state === "done" ? task.value : undefined;
  if (doing.state === "running")
    return (
      <Page title={say.title}>
        <div role="status" aria-live="polite">
          <Text>
            {isCancelling ? say.cancelling : progress ? say.progress(progress.sheet, progress.done, progress.total) : say.looking}
          </Text>
        </div>
        <ProgressBar aria-label={say.bar} {...(progress && { value: progress.done, max: progress.total })} />
        <ActionButton disabledReason={isCancelling ? say.cancelling : undefined} reasonShown={false} onPress={cancel}>
          {say.cancel}
        </ActionButton>
      </Page>
    );
  return (
    <Page title={say.title} intro={say.intro}>
      <Labelled label={say.to}>
        <Select value={to} onChange={(_, { value }) => setTo(value as Locale)}>
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {say.languages[one]}
            </option>
          ))}
        </Select>
      </Labelled>
      <div role="status" aria-live="polite">
        {task.state === "running" && <Text>{say.looking}</Text>}
        {survey && survey.sheets.length + survey.stay.length === 0 && <Text>{survey.any ? say.already : say.noSheets}</Text>}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {doing.state === "done" && <Notice intent="success">{say.done(doing.value.sheets.length)}</Notice>}
      {doing.state === "failed" && <Failure error={doing.error} />}
      {survey && <Survey survey={survey} />}
      {survey && survey.sheets.length > 0 && (
        <>
          <Muted>{say.confirm}</Muted>
          <ActionButton kind="primary" onPress={() => void go()}>
            {say.switchNow(say.languages[to])}
          </ActionButton>
        </>
      )}
      <ActionButton size="small" onPress={() => void look()}>
        {say.again}
      </ActionButton>
    </Page>
  );

  async function go(): Promise<void> {
    await start();
    await look();
  }

  function cancel(): void {
    setCancelling(true);
    controller.current?.abort();
  }
};

const Survey: FC<{ readonly survey: LanguageSwitch }> = ({ survey: { sheets, stay } }) => {
  const styles = useStyles();
  const say = languageWords[usePaneState((state) => state.locale)];
  const byHand = sheets.flatMap(({ id, name, changedByHand }) => changedByHand.map((cell) => ({ id, name, ...cell })));
  const completed = sheets.reduce((sum, sheet) => sum + sheet.completed, 0);
  const apart = stay.filter(({ fault }) => fault === undefined).map(({ name }) => name);
  return (
    <>
      {stay.length > 0 && (
        <Notice intent="warning" title={say.stayTitle}>
          {stay.map(({ name, fault }) => fault !== undefined && <div key={name}>{say.unread(name, fault)}</div>)}
          {apart.length > 0 && <div>{say.apart(apart.join(", "))}</div>}
          {sheets.length > 0 && <div>{say.mixed}</div>}
        </Notice>
      )}
      {sheets.length > 0 && (
        <Section title={say.list(sheets.length)}>
          <ul className={styles.list}>
            {sheets.map(({ id, name, to, written }) => (
              <li key={id}>
                <Text>
                  {name === to ? say.keepsName(name) : say.renamed(name, to)} ({say.cells(written)})
                </Text>
              </li>
            ))}
          </ul>
          {completed > 0 && <Muted>{say.completed(completed)}</Muted>}
        </Section>
      )}
      {byHand.length > 0 && (
        <Section title={say.byHandTitle}>
          <ul className={styles.list}>
            {byHand.slice(0, mostCells).map(({ id, name, address, found }) => (
              <li key={`${id} ${address}`}>
                <GoTo sheet={id} address={address} label={say.byHand(name, address, String(found))}>
                  {say.byHand(name, address, String(found))}
                </GoTo>
              </li>
            ))}
          </ul>
          {byHand.length > mostCells && <Muted>{say.more(byHand.length - mostCells)}</Muted>}
        </Section>
      )}
    </>
  );
};

const Failure: FC<{ readonly error: unknown }> = ({ error }) => {
  const say = languageWords[usePaneState((state) => state.locale)];
  const name = error instanceof Error ? error.name : "";
  if (name === "Cancelled") return <Notice intent="info">{say.cancelled}</Notice>;
  if (name === "NotPutBack") return <Notice intent="error">{say.notPutBack}</Notice>;
  if (name === "ReadsOtherwise")
    return (
      <Notice intent="error">
        {say.readsOtherwise((error as Error & { readonly sheet: string }).sheet)} {say.unchanged}
      </Notice>
    );
  return <ExcelNotice error={error}>{say.unchanged}</ExcelNotice>;
};
