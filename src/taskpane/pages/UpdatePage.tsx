// Standing sheets brought up to date: what comes, what goes and what stays is listed first; what cannot be kept is asked about.
import { Checkbox, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { Progress } from "../../excel/write";
import { entryKey, type ListChange } from "../../sheets/update";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { SheetChoice } from "../parts/SheetChoice";
import type { SurveyedSheet } from "../update";
import { useTask } from "../use-task";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
});

export const UpdatePage: FC = () => {
  const { actions, environment } = usePane();
  const { update: say, run } = useWords();
  const locale = usePaneState((state) => state.locale);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [agreed, setAgreed] = useState(false);
  const [dated, setDated] = useState<readonly string[]>();
  const [linkTo, setLinkTo] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const request = { speak: locale, wanted, unwanted, linkTo };
  const [task, look] = useTask(() => actions.surveyUpdate(request));
  const [progress, setProgress] = useState<Progress>();
  const [stop, setStop] = useState<AbortController>();
  const [isStopping, setStopping] = useState(false);
  const [doing, start] = useTask(async () => {
    const controller = new AbortController();
    setProgress(undefined);
    setStop(controller);
    setStopping(false);
    return actions.update(request, { signal: controller.signal, onProgress: setProgress });
  });
  useEffect(() => void look(), [look, wanted, unwanted, linkTo]);

  const sheets = task.state === "done" ? task.value : [];
  const losses = sheets.flatMap(({ changes }) => changes.filter((change) => isLost(change, unwanted) && change.holds.length > 0));
  const isBusy = task.state === "running" || doing.state === "running";
  const nothing = sheets.every(({ isCurrent }) => isCurrent);
  const reason = isBusy ? say.looking : nothing ? say.current : losses.length > 0 && !agreed ? say.agreeFirst : undefined;

  return (
    <Page title={say.title} intro={say.intro}>
      <ActionButton size="small" onPress={() => void setToday()}>
        {say.today(environment.today())}
      </ActionButton>
      {dated !== undefined && (
        <Notice intent={dated.length > 0 ? "success" : "info"}>{dated.length > 0 ? say.dated(dated.join(", ")) : say.noSheets}</Notice>
      )}
      <div role="status" aria-live="polite">
        {isBusy && <Text>{doing.state === "running" ? say.working : say.looking}</Text>}
        {task.state === "done" && sheets.length === 0 && <Text>{say.noSheets}</Text>}
        {task.state === "done" && doing.state !== "running" && sheets.length > 0 && nothing && <Text>{say.current}</Text>}
        {doing.state === "done" && (
          <Text>{say.done(doing.value.flatMap(({ name, isCurrent, added }) => (isCurrent ? [] : [name, ...added])).join(", "))}</Text>
        )}
      </div>
      {doing.state === "running" && (
        <>
          <ProgressBar aria-label={run.bar} {...(progress && { value: progress.done, max: progress.total })} />
          {progress && <Muted>{say.at(progress.sheet, progress.done, progress.total)}</Muted>}
          <ActionButton size="small" disabledReason={isStopping ? say.stopping : undefined} onPress={stopNow}>
            {run.cancel}
          </ActionButton>
        </>
      )}
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {doing.state === "failed" &&
        (doing.error instanceof Error && doing.error.name === "Cancelled" ? (
          <Notice intent="info">{say.stopped}</Notice>
        ) : (
          <ExcelNotice error={doing.error}>
            {doing.error instanceof Error && doing.error.name === "NotPutBack" ? say.notPutBack : say.partly}
          </ExcelNotice>
        ))}
      {sheets.filter(hasNews).map((sheet) => (
        <SheetNews
          key={sheet.id}
          sheet={sheet}
          wanted={wanted}
          unwanted={unwanted}
          onWanted={toggle(setWanted)}
          onUnwanted={toggle(setUnwanted)}
          onLink={link}
        />
      ))}
      {losses.length > 0 && (
        <Notice intent="warning" title={say.lostTitle}>
          <Checkbox label={say.agree(losses.length)} checked={agreed} onChange={(_, { checked }) => setAgreed(checked === true)} />
        </Notice>
      )}
      {sheets.length > 0 && (
        <ActionButton kind="primary" disabledReason={reason} onPress={() => void go()}>
          {say.update}
        </ActionButton>
      )}
      <ActionButton size="small" onPress={() => void look()}>
        {say.again}
      </ActionButton>
    </Page>
  );

  function toggle(set: typeof setWanted) {
    return (key: string, checked: boolean): void => {
      setAgreed(false);
      set((before) => {
        const next = new Set(before);
        if (checked) next.add(key);
        else next.delete(key);
        return next;
      });
    };
  }

  /** Of the sheets of one kind it takes this one; what was chosen of other kinds stays. */
  function link(asker: string, sheets: readonly { readonly id: string }[], chosen: string): void {
    setAgreed(false);
    setLinkTo((before) => {
      const others = (before.get(asker) ?? []).filter((id) => !sheets.some((sheet) => sheet.id === id));
      return new Map([...before, [asker, [...others, chosen]]]);
    });
  }

  function stopNow(): void {
    stop?.abort();
    setStopping(true);
  }

  async function go(): Promise<void> {
    await start();
    setAgreed(false);
    await look();
  }

  async function setToday(): Promise<void> {
    setDated(await actions.setReviewDate(environment.today()));
    await look();
  }
};

const isLost = ({ kind, field, entry }: ListChange, unwanted: ReadonlySet<string>): boolean =>
  kind === "gone" || (kind === "alone" && unwanted.has(entryKey(field, entry)));
const hasNews = ({ changes, isCurrent, differs, changedByHand, publishers, fault, stays }: SurveyedSheet): boolean =>
  changes.length + differs.length + changedByHand.length + publishers.length > 0 || !isCurrent || (fault ?? stays) !== undefined;

interface NewsProps {
  readonly sheet: SurveyedSheet;
  readonly wanted: ReadonlySet<string>;
  readonly unwanted: ReadonlySet<string>;
  readonly onWanted: (key: string, checked: boolean) => void;
  readonly onUnwanted: (key: string, checked: boolean) => void;
  readonly onLink: (asker: string, sheets: readonly { readonly id: string }[], chosen: string) => void;
}

const SheetNews: FC<NewsProps> = ({ sheet, wanted, unwanted, onWanted, onUnwanted, onLink }) => {
  const styles = useStyles();
  const { update: say, home } = useWords();
  const titles: Readonly<Record<string, { readonly title: string }>> = home.sheets;
  return (
    <Section title={sheet.name}>
      {sheet.fault !== undefined && <Notice intent="error">{say.fault(sheet.fault)}</Notice>}
      {sheet.stays && <Notice intent="warning">{say[sheet.stays]}</Notice>}
      {sheet.publishers.map(({ kind, sheets, chosen }) => (
        <SheetChoice
          key={kind}
          label={say.takesFrom(titles[kind]?.title ?? kind)}
          sheets={sheets}
          chosen={{ id: chosen }}
          onChoose={(id) => onLink(sheet.id, sheets, id)}
        />
      ))}
      <ul className={styles.list}>
        {sheet.changes.map((change) => {
          const { field, kind, entry, label, holds } = change;
          const key = entryKey(field, entry);
          const held = holds.length > 0 ? say.holds(holds.slice(0, 12).join(", "), holds.length) : "";
          return (
            <li key={`${kind} ${key}`}>
              {kind === "emptied" && <Text>{say.emptied(label, entry)}</Text>}
              {kind === "added" && <Text>{say.added(label, entry)}</Text>}
              {kind === "gone" && (
                <Text>
                  {say.gone(label, entry)} {held}
                </Text>
              )}
              {kind === "offered" && (
                <Checkbox
                  label={say.offered(label, entry)}
                  checked={wanted.has(key)}
                  onChange={(_, { checked }) => onWanted(key, checked === true)}
                />
              )}
              {kind === "alone" && (
                <Checkbox
                  label={`${say.alone(label, entry)} ${held}`}
                  checked={unwanted.has(key)}
                  onChange={(_, { checked }) => onUnwanted(key, checked === true)}
                />
              )}
            </li>
          );
        })}
        {sheet.added.map((name) => (
          <li key={`comes ${name}`}>
            <Text>{say.comes(name)}</Text>
          </li>
        ))}
        {sheet.differs.map(({ address, found, published }) => (
          <li key={`differs ${address}`}>
            <Text>{say.differs(String(found), String(published))} </Text>
            <GoTo sheet={sheet.id} address={address} label={say.goTo(`${sheet.name}, ${address}`)}>
              {address}
            </GoTo>
          </li>
        ))}
        {sheet.changedByHand.map(({ address }) => (
          <li key={`hand ${address}`}>
            <Text>{say.byHand} </Text>
            <GoTo sheet={sheet.id} address={address} label={say.goTo(`${sheet.name}, ${address}`)}>
              {address}
            </GoTo>
          </li>
        ))}
      </ul>
      {sheet.moves + sheet.written > 0 && <Muted>{say.extent(sheet.moves, sheet.written)}</Muted>}
    </Section>
  );
};
