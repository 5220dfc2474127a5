// Takes XD's sheets out: first what would be lost, then the choice, then the deed.
import { Checkbox, makeStyles, Radio, RadioGroup, Text, Field as Labelled } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { Removable } from "../../excel/remove";
import { usePane, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Page, Section } from "../parts/Page";
import { Remark } from "../parts/Remark";
import { goToPage } from "../store";
import { useTask } from "../use-task";

/** Cells named of those that refer to a sheet; the rest is counted. */
const mostCells = 5;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  details: { paddingLeft: "8px", display: "flex", flexDirection: "column", gap: "2px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-start" },
});

export const RemovePage: FC = () => {
  const styles = useStyles();
  const { store, actions } = usePane();
  const { remove: say, back } = useWords();
  const [survey, look] = useTask(() => actions.surveyRemoval());
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [links, setLinks] = useState<"values" | "break">("values");
  const sheets = survey.state === "done" ? survey.value : [];
  const going = sheets.filter(({ id }) => !kept.has(id));
  const [removal, remove] = useTask(() =>
    actions.remove(
      going.map(({ id }) => id),
      links,
    ),
  );
  useEffect(() => void look(), [look]);

  if (removal.state === "done") {
    return (
      <Page key="removed" title={say.title}>
        <Notice intent="success">{removal.value.length === 0 ? say.nothing : say.done(removal.value.join(", "))}</Notice>
        <ActionButton onPress={leave}>{back}</ActionButton>
      </Page>
    );
  }
  const isReferred = going.some(({ referredBy }) => outside(referredBy, going).length > 0);
  return (
    <Page key="survey" title={say.title} intro={say.intro}>
      <div role="status" aria-live="polite">
        {survey.state === "running" && <Text>{say.looking}</Text>}
        {survey.state === "done" && sheets.length === 0 && <Text>{say.none}</Text>}
        {removal.state === "running" && <Text>{say.working}</Text>}
      </div>
      {survey.state === "failed" && <ExcelNotice error={survey.error} />}
      {removal.state === "failed" && <ExcelNotice error={removal.error} />}
      {sheets.length > 0 && (
        <>
          <Section title={say.choose}>
            <ul className={styles.list}>
              {sheets.map((sheet) => (
                <li key={sheet.id}>
                  <Checkbox
                    label={sheet.name}
                    checked={!kept.has(sheet.id)}
                    onChange={(_, { checked }) => choose(sheet.id, checked === true)}
                  />
                  <div className={styles.details}>
                    {sheet.edited ? <Remark severity="warning">{say.edited}</Remark> : <Text size={200}>{say.notEdited}</Text>}
                    <References cells={outside(sheet.referredBy, going)} />
                  </div>
                </li>
              ))}
            </ul>
          </Section>
          {isReferred && (
            <Labelled label={say.links}>
              <RadioGroup value={links} onChange={(_, { value }) => setLinks(value === "break" ? "break" : "values")}>
                <Radio value="values" label={say.asValues} />
                <Radio value="break" label={say.asBroken} />
              </RadioGroup>
            </Labelled>
          )}
          <div className={styles.row}>
            <ActionButton
              kind="primary"
              disabledReason={going.length === 0 ? say.noneChosen : removal.state === "running" ? say.working : undefined}
              onPress={() => void remove()}
            >
              {say.remove(going.length)}
            </ActionButton>
            <ActionButton onPress={leave}>{say.keep}</ActionButton>
          </div>
        </>
      )}
      {survey.state === "done" && sheets.length === 0 && <ActionButton onPress={leave}>{back}</ActionButton>}
    </Page>
  );

  function choose(id: string, goes: boolean): void {
    const next = new Set(kept);
    if (goes) next.delete(id);
    else next.add(id);
    setKept(next);
  }

  function leave(): void {
    goToPage(store, { page: "home" });
  }
};

/** Formulas that stay in the workbook: those on sheets that go as well do not count. */
const outside = (cells: Removable["referredBy"], going: readonly Removable[]): Removable["referredBy"] =>
  cells.filter(({ sheetId }) => !going.some(({ id }) => id === sheetId));

const References: FC<{ readonly cells: Removable["referredBy"] }> = ({ cells }) => {
  const { remove: say } = useWords();
  if (cells.length === 0) return null;
  const shown = cells.slice(0, mostCells).map(({ sheet, address }) => `${sheet}!${address}`);
  const more = cells.length - shown.length;
  return <Remark severity="warning">{say.referred([...shown, ...(more > 0 ? [say.moreCells(more)] : [])].join(", "))}</Remark>;
};
