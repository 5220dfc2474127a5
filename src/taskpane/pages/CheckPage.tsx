// What the checks say about every sheet of ours, read anew from the workbook; a click goes to the cell.
import { Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { StandingCells } from "../../excel/read";
import { findingsOf, templateOf, type PlacedFinding } from "../../sheets/kit";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { FixLine } from "../parts/FixLine";
import { Remark } from "../parts/Remark";
import { goToPage } from "../store";
import { useTask } from "../use-task";

/** Edits come in bursts; the sheets are read once they pause. */
const pauseMs = 400;

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
  const [isFollowing, setFollowing] = useState(true);
  useFollowing(start, isFollowing);

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
          <Checkbox label={say.follow} checked={isFollowing} onChange={(_, { checked }) => setFollowing(checked === true)} />
          <Muted>{isFollowing ? say.following : say.paused}</Muted>
        </>
      )}
      {checked.map(({ sheet, findings }) => (
        <Section key={sheet.id} title={sheet.name}>
          {findings.length === 0 ? <Notice intent="success">{say.sheetInOrder}</Notice> : <FindingList sheet={sheet} findings={findings} again={start} />}
        </Section>
      ))}
    </Page>
  );
};

interface FindingListProps {
  readonly sheet: Pick<StandingCells, "id" | "name">;
  readonly findings: readonly PlacedFinding[];
  /** Called after a fix was written. */
  readonly again: () => Promise<void>;
}

export const FindingList: FC<FindingListProps> = ({ sheet, findings, again }) => {
  const styles = useStyles();
  const { check: say } = useWords();
  return (
    <ul className={styles.list}>
      {findings.map(({ rule, severity, sentence, remedy, place, fixes }, index) => (
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
            {fixes.length > 0 && <FixLine sheet={sheet.id} fixes={fixes} about={sentence} written={again} />}
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Checks again once edits pause. Where Excel cannot tell of edits, the button remains. */
export function useFollowing(start: () => Promise<void>, isFollowing: boolean): void {
  const { actions } = usePane();
  useEffect(() => {
    if (!isFollowing) return undefined;
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
  }, [actions, start, isFollowing]);
}
