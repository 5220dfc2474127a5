// Sheets being made: how far it is, Cancel, and what came of it.
import { Field as Labelled, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import type { FC } from "react";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import type { Route } from "../route";
import { goToPage, type Run } from "../store";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

export const RunPage: FC = () => {
  const { run: say } = useWords();
  const run = usePaneState((state) => state.run);
  switch (run?.state) {
    case "running":
      return <Running run={run} />;
    case "done":
      return <Done sheets={run.sheets} linked={run.linked} />;
    case "cancelled":
      return (
        <Page key="cancelled" title={say.cancelledTitle}>
          <Notice intent="info">{say.cancelled}</Notice>
          <BackHome />
        </Page>
      );
    case "failed":
      return (
        <Page key="failed" title={say.failedTitle}>
          <ExcelNotice error={run.error}>{say.unchanged}</ExcelNotice>
          <BackHome />
        </Page>
      );
    case undefined:
      return (
        <Page key="idle" title={say.idleTitle}>
          <Text>{say.idle}</Text>
          <BackHome />
        </Page>
      );
  }
};

const Running: FC<{ readonly run: Extract<Run, { state: "running" }> }> = ({ run: { progress, cancelling, cancel } }) => {
  const { run: say } = useWords();
  const told = cancelling ? say.cancelling : progress ? say.progress(progress.sheet, progress.done, progress.total) : say.preparing;
  return (
    <Page key="running" title={say.title}>
      <Labelled label={say.bar} validationState="none">
        <ProgressBar {...(progress && { value: progress.done, max: Math.max(progress.total, 1) })} />
      </Labelled>
      <div role="status" aria-live="polite">
        <Text>{told}</Text>
      </div>
      <Muted>{say.keepOpen}</Muted>
      <ActionButton disabledReason={cancelling ? say.cancelling : undefined} reasonShown={false} onPress={cancel}>
        {say.cancel}
      </ActionButton>
    </Page>
  );
};

const Done: FC<Pick<Extract<Run, { state: "done" }>, "sheets" | "linked">> = ({ sheets, linked }) => {
  const styles = useStyles();
  const { store } = usePane();
  const { run: say } = useWords();
  const next: readonly { readonly page: Route & { readonly page: "check" | "share" | "project" }; readonly label: string }[] = [
    { page: { page: "check" }, label: say.nextCheck },
    { page: { page: "share" }, label: say.nextShare },
    { page: { page: "project" }, label: say.nextSave },
  ];
  return (
    <Page key="done" title={say.doneTitle}>
      <div role="status">
        <Text>{say.done(sheets.length)}</Text>
      </div>
      <ul className={styles.list}>
        {sheets.map(({ name }) => (
          <li key={name}>
            <GoTo sheet={name} label={say.goTo(name)}>
              {name}
            </GoTo>
          </li>
        ))}
      </ul>
      {linked.map(({ id, name, written, differs }) => (
        <Notice key={id} intent={differs.length > 0 ? "warning" : "info"}>
          {written > 0 && <div>{say.linked(name, written)}</div>}
          {differs.map(({ address, found, published }) => (
            <div key={address}>{say.differs(name, address, String(found), String(published))}</div>
          ))}
        </Notice>
      ))}
      <Section title={say.next}>
        <div className={styles.column}>
          {next.map(({ page, label }) => (
            <ActionButton key={label} onPress={() => goToPage(store, page)}>
              {label}
            </ActionButton>
          ))}
        </div>
      </Section>
      <Muted>{say.undo}</Muted>
    </Page>
  );
};

const BackHome: FC = () => {
  const { store } = usePane();
  const { back } = useWords();
  return <ActionButton onPress={() => goToPage(store, { page: "home" })}>{back}</ActionButton>;
};
