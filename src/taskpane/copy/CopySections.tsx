// A copy for others: for whom, what stays out, what stands there as values; and the sheets that stay out in a workbook of their own.
import { Checkbox, Field as Labelled, makeStyles, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { SheetToShare } from "../../excel/copy/open-copy";
import { goesTo } from "../../sheets/kit";
import { usePane, usePaneState } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Section } from "../parts/Page";
import { goToPage } from "../store";
import { useTask, type Task } from "../use-task";
import { copyWords, type CopyWords } from "./strings";
import type { PaneActions } from "../actions";

const readers = ["shared", "team"] as const;
type Readers = (typeof readers)[number];
type Told = Awaited<ReturnType<PaneActions["openCopy"]>>;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
  group: { border: "0", padding: "0", margin: "0", minWidth: 0 },
});

export const CopySections: FC = () => {
  const styles = useStyles();
  const { store, actions } = usePane();
  const say = copyWords[usePaneState(({ locale }) => locale)];
  const [survey, look] = useTask(() => actions.surveyCopy());
  const [who, setWho] = useState<Readers>("shared");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => void look(), [look]);
  const { sheets, canOpen } = survey.state === "done" ? survey.value : { sheets: [], canOpen: true };
  const own = sheets.filter(({ kind }) => kind === undefined);
  const goes = sheets.filter(({ name, kind }) => (kind === undefined ? ticked.has(name) : goesTo(who, kind)));
  const stays = sheets.filter((sheet) => !goes.includes(sheet));
  const secret = sheets.filter(({ kind }) => kind !== undefined && !goesTo(who, kind));
  // The words of the dropdowns go with them: without them no sheet could be filled in.
  const alone = secret.length === 0 ? [] : sheets.filter((sheet) => secret.includes(sheet) || sheet.kind === "lists");
  const [copy, openCopy] = useTask(() => actions.openCopy(namesOf(goes)));
  const [half, openHalf] = useTask(() => actions.openCopy(namesOf(alone)));
  const isBusy = copy.state === "running" || half.state === "running";
  const names = (some: readonly SheetToShare[]): string => namesOf(some).join(say.comma);
  const takers = goes.flatMap(({ name, takesFrom }) => {
    const from = takesFrom.filter(({ sheet }) => stays.some((one) => one.name === sheet));
    return from.map(({ sheet, formulas }) => ({ name, sheet, formulas }));
  });
  const isByHand = !canOpen || hasFailed(copy) || hasFailed(half);
  return (
    <>
      <Section title={say.title}>
        <Muted>{say.intro}</Muted>
        <Labelled label={say.readers}>
          <RadioGroup value={who} onChange={(_, { value }) => setWho(value === "team" ? "team" : "shared")}>
            {readers.map((one) => (
              <Radio key={one} value={one} label={say.who[one]} />
            ))}
          </RadioGroup>
        </Labelled>
        <div role="status" aria-live="polite">
          {survey.state === "running" && <Text>{say.looking}</Text>}
          {isBusy && <Text>{say.working}</Text>}
        </div>
        {survey.state === "failed" && <ExcelNotice error={survey.error} />}
        {survey.state === "done" && (
          <>
            {own.length > 0 && (
              <fieldset className={styles.group}>
                <legend>{say.own}</legend>
                <Muted>{say.ownHint}</Muted>
                {own.map(({ name }) => (
                  <div key={name}>
                    <Checkbox label={name} checked={ticked.has(name)} onChange={(_, { checked }) => tick(name, checked === true)} />
                  </div>
                ))}
              </fieldset>
            )}
            <Text>{goes.length === 0 ? say.noneGoes : say.goes(names(goes))}</Text>
            <Text>{stays.length === 0 ? say.noneStays : say.stays(names(stays))}</Text>
            {takers.length === 0 ? (
              <Text>{say.noValues}</Text>
            ) : (
              <>
                <Text>{say.values}</Text>
                <ul className={styles.list}>
                  {takers.map(({ name, sheet, formulas }) => (
                    <li key={`${name} ${sheet}`}>
                      <Text>{say.takes(name, formulas, sheet)}</Text>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <Muted>{say.never}</Muted>
            {canOpen && (
              <ActionButton
                kind="primary"
                disabledReason={isBusy ? say.working : goes.length === 0 ? say.noneGoes : undefined}
                onPress={() => void openCopy()}
              >
                {say.open[who]}
              </ActionButton>
            )}
            <Opened task={copy} say={say} />
            {isByHand && <ByHand names={names(secret)} say={say} />}
          </>
        )}
      </Section>
      {survey.state === "done" && canOpen && (
        <Section title={say.aloneTitle}>
          <Text>{alone.length === 0 ? say.aloneNone : say.aloneIntro(names(alone))}</Text>
          {alone.length > 0 && (
            <ActionButton disabledReason={isBusy ? say.working : undefined} onPress={() => void openHalf()}>
              {say.openAlone}
            </ActionButton>
          )}
          <Opened task={half} say={say} />
          {half.state === "done" && (
            <>
              <Text>{say.aloneDone(names(secret))}</Text>
              <ActionButton onPress={() => goToPage(store, { page: "remove" })}>{say.toRemove}</ActionButton>
            </>
          )}
        </Section>
      )}
    </>
  );

  function tick(name: string, isTicked: boolean): void {
    const next = new Set(ticked);
    if (isTicked) next.add(name);
    else next.delete(name);
    setTicked(next);
  }
};

const namesOf = (sheets: readonly SheetToShare[]): readonly string[] => sheets.map(({ name }) => name);

const hasFailed = (task: Task<Told>): boolean => task.state === "failed";

/** What does not stand in the copy as it stands here. */
const Opened: FC<{ readonly task: Task<Told>; readonly say: CopyWords }> = ({ task, say }) => {
  const styles = useStyles();
  if (task.state === "failed") return <ExcelNotice error={task.error} />;
  if (task.state !== "done") return null;
  const { frozen, dropped } = task.value;
  const without = [...new Set(dropped.map(({ sheet }) => sheet))].map((sheet) =>
    say.dropped(
      sheet,
      dropped
        .filter((one) => one.sheet === sheet)
        .map(({ what, count }) => say.things[what](count))
        .join(say.comma),
    ),
  );
  return (
    <>
      <Notice intent="success">{say.opened}</Notice>
      {frozen.length + without.length > 0 && (
        <ul className={styles.list}>
          {[...frozen.map(({ sheet, count }) => say.frozen(sheet, count)), ...without].map((sentence) => (
            <li key={sentence}>
              <Text>{sentence}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** For an Excel that does not hand over its file: what the copy does, step by step. */
const ByHand: FC<{ readonly names: string; readonly say: CopyWords }> = ({ names, say }) => {
  const styles = useStyles();
  const { store } = usePane();
  const [isForgotten, setForgotten] = useState(false);
  return (
    <Section title={say.handTitle}>
      <Text>{say.handWhy}</Text>
      <ol className={styles.list}>
        {say.hand(names).map((step) => (
          <li key={step}>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
      <ActionButton
        size="small"
        onPress={() => {
          store.setState({ drafts: {} });
          setForgotten(true);
        }}
      >
        {say.forget}
      </ActionButton>
      {isForgotten && <Notice intent="success">{say.forgot}</Notice>}
    </Section>
  );
};
