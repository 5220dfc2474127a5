// What the checks say about every sheet of ours, read anew from the workbook: a verdict, filters, and a click to the cell.
import { Checkbox, Field as Labelled, makeStyles, Select, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type FC } from "react";
import type { StandingCells } from "../../excel/read";
import { overwrittenFindings } from "../../sheets/changed-formulas";
import { findingsOf, hasSolved, solvedAgain, templateOf, type PlacedFinding } from "../../sheets/kit";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { FixLine } from "../parts/FixLine";
import { Remark } from "../parts/Remark";
import { WhoColumn } from "../raci/WhoColumn";
import { goToPage } from "../store";
import { useTask } from "../use-task";

/** Edits come in bursts; the sheets are read once they pause. */
const pauseMs = 400;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  item: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  details: { paddingLeft: "22px", display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
  filters: { border: "0", padding: "0", margin: "0", display: "flex", flexWrap: "wrap", gap: "4px", minWidth: 0 },
});

const severities = ["error", "warning", "note"] as const;
type Severity = (typeof severities)[number];

interface CheckedSheet {
  readonly sheet: StandingCells;
  readonly findings: readonly PlacedFinding[];
}

export const CheckPage: FC = () => {
  const styles = useStyles();
  const { store, actions } = usePane();
  const { check: say, back } = useWords();
  const locale = usePaneState((state) => state.locale);
  const [task, look] = useTask(() => actions.read());
  // Every formula is read for it: when the page opens, with the button and after a fix, not at every edit.
  const [formulas, compare] = useTask(() => actions.compareFormulas());
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [only, setOnly] = useState("");
  const start = useCallback(async () => {
    await look();
    await compare();
  }, [look, compare]);
  useEffect(() => void start(), [start]);
  const [isFollowing, setFollowing] = useState(true);
  useFollowing(look, isFollowing);

  const overwritten = (id: string): readonly PlacedFinding[] =>
    formulas.state === "done" ? overwrittenFindings(formulas.value.get(id) ?? [], locale) : [];
  const standing = task.state === "done" ? task.value : [];
  const sheets = standing.filter(({ kind }) => templateOf(kind));
  // A sheet that is drawn with others has inputs and rules elsewhere; its formulas are its own.
  const checked = standing
    .filter(({ kind, id }) => templateOf(kind) ?? overwritten(id).length > 0)
    .map((sheet): CheckedSheet => ({
      sheet,
      findings: [...overwritten(sheet.id), ...findingsOf(sheet, locale, sheets)].sort(
        (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
      ),
    }));
  const counts = Object.fromEntries(severities.map((severity) => [severity, count(checked, severity)])) as Readonly<
    Record<Severity, number>
  >;
  const shown = checked
    .filter(({ sheet }) => only === "" || sheet.id === only)
    .map(({ sheet, findings }) => ({ sheet, all: findings.length, findings: findings.filter(({ severity }) => !hidden.has(severity)) }));

  return (
    <Page title={say.title}>
      <div role="status" aria-live="polite">
        {task.state === "running" && <Text>{say.running}</Text>}
        {task.state === "done" && sheets.length === 0 && <Text>{say.noSheets}</Text>}
      </div>
      {task.state === "done" && sheets.length > 0 && <Verdict checked={checked} counts={counts} />}
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
          <Muted>{formulas.state === "running" ? say.comparing : say.compared}</Muted>
          {formulas.state === "failed" && <ExcelNotice error={formulas.error} />}
        </>
      )}
      {checked.some(({ findings }) => findings.length > 0) && (
        <>
          <fieldset className={styles.filters}>
            <legend>{say.show}</legend>
            {severities.map((severity) => (
              <Checkbox
                key={severity}
                label={say.severityCount(say.severity[severity], counts[severity])}
                checked={!hidden.has(severity)}
                onChange={(_, { checked: isShown }) =>
                  setHidden((before) => new Set(severities.filter((one) => (one === severity ? isShown !== true : before.has(one)))))
                }
              />
            ))}
          </fieldset>
          <Labelled size="small" label={say.sheet}>
            <Select size="small" value={only} onChange={(_, { value }) => setOnly(value)}>
              <option value="">{say.allSheets}</option>
              {checked.map(({ sheet, findings }) => (
                <option key={sheet.id} value={sheet.id}>
                  {say.severityCount(sheet.name, findings.length)}
                </option>
              ))}
            </Select>
          </Labelled>
        </>
      )}
      {shown.map(({ sheet, findings, all }) => (
        <Section key={sheet.id} title={sheet.name}>
          {hasSolved(sheet.kind) && <SolveAgain sheet={sheet} onSolved={start} />}
          <PageOfSheet kind={sheet.kind} />
          {all === 0 && <Notice intent="success">{say.sheetInOrder}</Notice>}
          {all > 0 && findings.length === 0 && <Muted>{say.hidden(all)}</Muted>}
          {findings.length > 0 && <FindingList sheet={sheet} findings={findings} again={start} />}
          {sheet.kind === "raci" && <WhoColumn sheet={sheet} />}
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

/** Pages that do something with sheets of one kind. */
const pagesOf: Readonly<Record<string, { readonly page: "sign" | "calendar-file"; readonly label: "sign" | "calendarFile" }>> = {
  charter: { page: "sign", label: "sign" },
  cadence: { page: "calendar-file", label: "calendarFile" },
};

const PageOfSheet: FC<{ readonly kind: string }> = ({ kind }) => {
  const { store } = usePane();
  const { home: say } = useWords();
  const target = pagesOf[kind];
  return target ? (
    <ActionButton size="small" onPress={() => goToPage(store, { page: target.page })}>
      {say[target.label]}
    </ActionButton>
  ) : null;
};

const count = (checked: readonly CheckedSheet[], severity: Severity): number =>
  checked.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;

/** One sentence: whether it can be handed on, and what stands in the way. */
const Verdict: FC<{ readonly checked: readonly CheckedSheet[]; readonly counts: Readonly<Record<Severity, number>> }> = ({
  checked,
  counts,
}) => {
  const { check: say } = useWords();
  const blocked = checked.filter(({ findings }) => findings.some(({ severity }) => severity === "error")).map(({ sheet }) => sheet.name);
  const { error: errors, warning: warnings, note: notes } = counts;
  const sentence =
    errors > 0
      ? say.notReady(errors, blocked.join(", "))
      : warnings > 0
        ? say.readyWithWarnings(warnings)
        : notes > 0
          ? say.readyWithNotes(notes)
          : say.noFindings(checked.length);
  return (
    <Notice intent={errors > 0 ? "error" : warnings > 0 ? "warning" : "success"}>
      {sentence} {errors + warnings + notes > 0 && say.summary(errors, warnings, notes)}
    </Notice>
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
