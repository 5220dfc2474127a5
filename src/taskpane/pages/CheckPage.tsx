// What the checks say about every sheet of ours, read anew from the workbook; a click goes to the cell.
import { makeStyles, Text } from "@fluentui/react-components";
import { useEffect, type FC } from "react";
import type { StandingCells } from "../../excel/read";
import { findingsOf, hasSolved, solvedAgain, templateOf, type PlacedFinding } from "../../sheets/kit";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { Remark } from "../parts/Remark";
import { goToPage } from "../store";
import { useTask } from "../use-task";

/** Edits come in bursts; the sheets are read once they pause. */
const pauseMs = 800;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  item: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  details: { paddingLeft: "22px", display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
});

const severities = ["error", "warning", "note"] as const;

export const CheckPage: FC = () => {
  const { store, actions } = usePane();
  const { check: say, back } = useWords();
  const locale = usePaneState((state) => state.locale);
  const [task, start] = useTask(() => actions.read());
  useEffect(() => void start(), [start]);
  useFollowing(start);

  const sheets = task.state === "done" ? task.value.filter(({ kind }) => templateOf(kind)) : [];
  const checked = sheets.map((sheet) => ({
    sheet,
    findings: [...findingsOf(sheet, locale, sheets)].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  }));
  const [errors = 0, warnings = 0, notes = 0] = severities.map(
    (severity) => checked.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length,
  );

  return (
    <Page title={say.title}>
      <div role="status" aria-live="polite">
        {task.state === "running" && <Text>{say.running}</Text>}
        {task.state === "done" && sheets.length === 0 && <Text>{say.noSheets}</Text>}
        {task.state === "done" && sheets.length > 0 && (
          <Text>{errors + warnings + notes === 0 ? say.noFindings(sheets.length) : say.summary(errors, warnings, notes)}</Text>
        )}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {task.state === "done" && sheets.length === 0 ? (
        <ActionButton onPress={() => goToPage(store, { page: "home" })}>{back}</ActionButton>
      ) : (
        <>
          <ActionButton size="small" onPress={() => void start()}>
            {say.again}
          </ActionButton>
          <Muted>{say.following}</Muted>
        </>
      )}
      {checked.map(({ sheet, findings }) => (
        <Section key={sheet.id} title={sheet.name}>
          {hasSolved(sheet.kind) && <SolveAgain sheet={sheet} onSolved={start} />}
          {findings.length === 0 ? <Notice intent="success">{say.sheetInOrder}</Notice> : <FindingList sheet={sheet} findings={findings} />}
        </Section>
      ))}
    </Page>
  );
};

/** What no formula gives is worked out again from the inputs that stand in the sheet. */
const SolveAgain: FC<{ readonly sheet: StandingCells; readonly onSolved: () => Promise<void> }> = ({ sheet, onSolved }) => {
  const { actions } = usePane();
  const { check: say } = useWords();
  const [task, start] = useTask(async () => {
    await actions.fill(sheet.id, solvedAgain(sheet));
    await onSolved();
  });
  return (
    <>
      <ActionButton size="small" label={say.solveNamed(sheet.name)} onPress={() => void start()}>
        {say.solve}
      </ActionButton>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
    </>
  );
};

const FindingList: FC<{ readonly sheet: StandingCells; readonly findings: readonly PlacedFinding[] }> = ({ sheet, findings }) => {
  const styles = useStyles();
  const { check: say } = useWords();
  return (
    <ul className={styles.list}>
      {findings.map(({ rule, severity, sentence, remedy, place }, index) => (
        <li key={`${rule} ${index}`} className={styles.item}>
          <Remark severity={severity}>{sentence}</Remark>
          <div className={styles.details}>
            {remedy !== undefined && <Muted>{remedy}</Muted>}
            {place === undefined ? (
              <Muted>{say.cellGone}</Muted>
            ) : (
              <div>
                <GoTo sheet={sheet.id} address={place} label={say.goTo(`${sheet.name}, ${place}`)}>
                  {place}
                </GoTo>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Checks again once edits pause. Where Excel cannot tell of edits, the button remains. */
function useFollowing(start: () => Promise<void>): void {
  const { actions } = usePane();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    let stop: (() => void) | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      if (!left) timer = setTimeout(() => void start(), pauseMs);
    };
    actions.watch(changed).then(
      (end) => {
        if (left) end();
        else stop = end;
      },
      () => undefined,
    );
    return () => {
      left = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [actions, start]);
}
