// Before the workbook is handed on: what recipients see, and cells that would not calculate for them.
import { makeStyles, Text } from "@fluentui/react-components";
import { useEffect, type FC } from "react";
import type { FunctionCell } from "../../excel/share";
import { usePane, useWords } from "../context";
import { CopySections } from "../copy/CopySections";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { useTask } from "../use-task";

/** Addresses named of one sheet; the rest is counted. */
const mostCells = 6;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
});

export const SharePage: FC = () => {
  const styles = useStyles();
  const { actions } = usePane();
  const { share: say } = useWords();
  const [survey, look] = useTask(() => actions.functionCells());
  const [freezing, freeze] = useTask(async () => {
    const count = await actions.freezeFunctions();
    await look();
    return count;
  });
  useEffect(() => void look(), [look]);
  const found = survey.state === "done" ? survey.value : [];
  return (
    <Page title={say.title}>
      <Section title={say.seesTitle}>
        <ul className={styles.list}>
          {say.sees.map((sentence) => (
            <li key={sentence}>
              <Text>{sentence}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say.cellsTitle}>
        <div role="status" aria-live="polite">
          {survey.state === "running" && <Text>{freezing.state === "running" ? say.working : say.looking}</Text>}
          {survey.state === "done" && <Text>{found.length === 0 ? say.none : say.found(found.length)}</Text>}
        </div>
        {survey.state === "failed" && <ExcelNotice error={survey.error} />}
        {freezing.state === "failed" && <ExcelNotice error={freezing.error} />}
        {freezing.state === "done" && <Notice intent="success">{say.frozen(freezing.value)}</Notice>}
        {found.length > 0 && (
          <>
            <ul className={styles.list}>
              {bySheet(found).map(([sheet, addresses]) => (
                <li key={sheet}>
                  <Text>{say.inSheet(sheet, addresses.slice(0, mostCells).join(", "), Math.max(0, addresses.length - mostCells))}</Text>
                </li>
              ))}
            </ul>
            <Muted>{say.freezeHint}</Muted>
            <ActionButton disabledReason={freezing.state === "running" ? say.working : undefined} onPress={() => void freeze()}>
              {say.freeze(found.length)}
            </ActionButton>
          </>
        )}
        <ActionButton size="small" kind="subtle" onPress={() => void look()}>
          {say.again}
        </ActionButton>
      </Section>
      <CopySections />
    </Page>
  );
};

function bySheet(cells: readonly FunctionCell[]): (readonly [sheet: string, addresses: readonly string[]])[] {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  return names.map((name) => [name, cells.filter(({ sheet }) => sheet === name).map(({ address }) => address)] as const);
}
