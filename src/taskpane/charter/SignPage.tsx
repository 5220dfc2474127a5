// Keeps the terms of a charter as they were signed: what is new, what changed since, and nothing replaced unless it is ticked.
import { Checkbox, Field as Labelled, Input, makeStyles, Text } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { FilledCells } from "../../excel/fill";
import type { StandingCells } from "../../excel/read";
import { signedName, termNames, terms as termFields, type CharterInputs, type Term } from "../../sheets/charter/fields";
import { keptCells, signingTerms, type SigningTerm } from "../../sheets/charter/signing";
import { words as sheetWords } from "../../sheets/charter/words";
import { findingsOf, inputsOf } from "../../sheets/kit";
import { isDay } from "../../spec/calendar-serial";
import { usePane, usePaneState } from "../context";
import { FindingList } from "../pages/CheckPage";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { WriteNotice, Notice, ExcelNotice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { SheetChoice } from "../parts/SheetChoice";
import { goToPage } from "../store";
import { useTask } from "../use-task";
import { signWords } from "./strings";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  ticks: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});

type Done =
  | { readonly state: "kept"; readonly terms: readonly Term[]; readonly undo: readonly FilledCells[] }
  | { readonly state: "back" }
  | { readonly state: "failed"; readonly error: unknown };

export const SignPage: FC = () => {
  const { store, actions } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = signWords[locale];
  const label = useLabel();
  const [task, start] = useTask(() => actions.read());
  useEffect(() => void start(), [start]);
  const all = task.state === "done" ? task.value : [];
  const sheets = all.filter(({ kind }) => kind === "charter");
  const [chosen, setChosen] = useState("");
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  const [done, setDone] = useState<Done & { readonly sheet: string }>();
  const shown = done?.sheet === sheet?.id ? done : undefined;
  return (
    <Page title={say.title} intro={say.intro}>
      <div role="status" aria-live="polite">
        {task.state === "running" && <Text>{say.looking}</Text>}
        {task.state === "done" && !sheet && <Text>{say.none}</Text>}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {task.state === "done" && !sheet && (
        <ActionButton onPress={() => goToPage(store, { page: "sheet", id: "charter" })}>{say.make}</ActionButton>
      )}
      <SheetChoice label={say.sheet} sheets={sheets} chosen={sheet} onChoose={setChosen} />
      {shown?.state === "kept" && (
        <>
          <Notice intent="success">{say.done(shown.terms.map(label).join(say.comma))}</Notice>
          <ActionButton size="small" onPress={() => void putBack(shown.sheet, shown.undo)}>
            {say.back}
          </ActionButton>
        </>
      )}
      {shown?.state === "back" && <Notice intent="success">{say.wentBack}</Notice>}
      {shown?.state === "failed" && <WriteNotice error={shown.error} />}
      {sheet && (
        <Charter key={sheet.id} sheet={sheet} workbook={all} again={start} onKeep={(terms, cells) => void keep(sheet.id, terms, cells)} />
      )}
      {task.state !== "running" && sheet && (
        <ActionButton size="small" onPress={() => void start()}>
          {say.again}
        </ActionButton>
      )}
    </Page>
  );

  async function keep(id: string, terms: readonly Term[], cells: readonly FilledCells[]): Promise<void> {
    await attempt(id, async () => ({ state: "kept", terms, undo: await actions.fill(id, cells) }));
  }

  async function putBack(id: string, cells: readonly FilledCells[]): Promise<void> {
    await attempt(id, async () => {
      await actions.fill(id, cells);
      return { state: "back" };
    });
  }

  async function attempt(id: string, work: () => Promise<Done>): Promise<void> {
    try {
      setDone({ ...(await work()), sheet: id });
    } catch (error) {
      setDone({ state: "failed", error, sheet: id });
    }
    await start();
  }
};

interface CharterProps {
  readonly sheet: StandingCells;
  readonly workbook: readonly StandingCells[];
  readonly again: () => Promise<void>;
  readonly onKeep: (terms: readonly Term[], cells: readonly FilledCells[]) => void;
}

const Charter: FC<CharterProps> = ({ sheet, workbook, again, onKeep }) => {
  const locale = usePaneState((state) => state.locale);
  const say = signWords[locale];
  const reading = inputsOf(sheet);
  if (reading.ok) return <Terms sheet={sheet} inputs={reading.value as CharterInputs} onKeep={onKeep} />;
  return (
    <Section title={say.blocked}>
      <FindingList sheet={sheet} findings={findingsOf(sheet, locale, workbook)} again={again} />
    </Section>
  );
};

interface TermsProps extends Pick<CharterProps, "sheet" | "onKeep"> {
  readonly inputs: CharterInputs;
}

const Terms: FC<TermsProps> = ({ sheet, inputs, onKeep }) => {
  const styles = useStyles();
  const { environment } = usePane();
  const say = signWords[usePaneState((state) => state.locale)];
  const label = useLabel();
  const [day, setDay] = useState(environment.today());
  const [ticked, setTicked] = useState<ReadonlySet<Term>>(new Set());
  const place = (name: string): string => sheet.places.get(name) ?? "";
  const all = signingTerms(inputs);
  const terms = all.filter(({ term }) => place(signedName(term)) !== "");
  const gone = all.filter((one) => !terms.includes(one)).map(({ term }) => label(term));
  const of = (state: SigningTerm["state"]): readonly SigningTerm[] => terms.filter((one) => one.state === state);
  const changed = of("changed");
  const chosen = [...of("unsigned"), ...changed.filter(({ term, live }) => live !== null && ticked.has(term))].map(({ term }) => term);
  const hasDay = place("keptOn") !== "";
  const signers = inputs.parties.flatMap(({ department, signedOn }) => (signedOn === null ? [] : [`${department} (${signedOn})`]));
  const reason =
    chosen.length === 0
      ? changed.some(({ live }) => live !== null)
        ? say.tickFirst
        : say.allKept
      : hasDay && !isDay(day)
        ? say.dayMissing
        : undefined;
  const kept = terms.filter(({ signed }) => signed !== null).length;
  return (
    <>
      <div>
        <Text block>{kept === 0 ? say.nothingKept : say.kept(kept, termNames.length, inputs.keptOn)}</Text>
        <Text block>{signers.length === 0 ? say.noSignature : say.signatures(signers.join(say.comma))}</Text>
      </div>
      {changed.length > 0 && (
        <Section title={say.changedTitle}>
          <div className={styles.ticks}>
            {changed.map((one) =>
              one.live === null ? (
                <Text key={one.term}>{sentence(one)}</Text>
              ) : (
                <Checkbox
                  key={one.term}
                  label={say.replace(sentence(one))}
                  checked={ticked.has(one.term)}
                  onChange={(_, { checked }) => tick(one.term, checked === true)}
                />
              ),
            )}
          </div>
          <Muted>{say.stays}</Muted>
          {ticked.size > 0 && signers.length > 0 && <Notice intent="warning">{say.signAnew(signers.join(say.comma))}</Notice>}
        </Section>
      )}
      <TermList title={say.newTitle} terms={of("unsigned")} />
      <TermList title={say.sameTitle} terms={of("same")} />
      {of("missing").length > 0 && (
        <Section title={say.missingTitle}>
          <ul className={styles.list}>
            {of("missing").map(({ term }) => (
              <li key={term}>
                <Text>{label(term)} </Text>
                <GoTo sheet={sheet.id} address={place(term)} label={say.goTo(`${sheet.name}, ${place(term)}`)}>
                  {place(term)}
                </GoTo>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {gone.length > 0 && <Notice intent="warning">{say.gone(gone.join(say.comma))}</Notice>}
      {hasDay ? (
        <Labelled label={say.day} hint={say.dayHint(inputs.asOf, inputs.keptOn === day ? null : inputs.keptOn)}>
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Labelled>
      ) : (
        <Muted>{say.noDayCell}</Muted>
      )}
      <ActionButton kind="primary" disabledReason={reason} onPress={() => onKeep(chosen, keptCells(sheet, chosen, day))}>
        {chosen.length === 0 ? say.keepNothing : say.keep(chosen.length)}
      </ActionButton>
    </>
  );

  function sentence({ term, live, signed }: SigningTerm): string {
    const by = typeof live === "number" && typeof signed === "number" ? valueText(term, live - signed, "always") : undefined;
    return say.changed(label(term), valueText(term, signed), live === null ? say.nothing : valueText(term, live), by);
  }

  function tick(term: Term, checked: boolean): void {
    const next = new Set(ticked);
    if (checked) next.add(term);
    else next.delete(term);
    setTicked(next);
  }
};

const TermList: FC<{ readonly title: string; readonly terms: readonly SigningTerm[] }> = ({ title, terms }) => {
  const styles = useStyles();
  const say = signWords[usePaneState((state) => state.locale)];
  const label = useLabel();
  if (terms.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {terms.map(({ term, live }) => (
          <li key={term}>
            <Text>{say.line(label(term), valueText(term, live))}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
};

function useLabel(): (term: Term) => string {
  const locale = usePaneState((state) => state.locale);
  return (term) => sheetWords[locale].fields[term].label;
}

/** As the sheet shows it: an amount to a tenth of its unit, a rate in percent, a day as it is. */
function valueText(term: Term, value: string | number | null, signDisplay: "auto" | "always" = "auto"): string {
  if (typeof value !== "number") return value ?? "–";
  const isRate = termFields[term].kind === "rate";
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay,
    ...(isRate && { style: "percent" }),
  }).format(value);
}
