// The simulation of a model: its drivers as they stand, a run with seed, progress and cancel, and what came of it.
import { Field as Labelled, Input, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type FC } from "react";
import type { StandingCells } from "../../excel/read";
import { defaultTrials, fewestTrials, mostTrials, type Simulation } from "../../model/simulate";
import { fields, type ModelInputs } from "../../sheets/model/fields";
import { driverTerms } from "../../sheets/model/simulation-terms";
import { word } from "../../sheets/words";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { SheetChoice } from "../parts/SheetChoice";
import {
  readiness,
  simulateModel,
  simulationTargets,
  type SimulationOutcome,
  type SimulationProblem,
  type SimulationTarget,
} from "../simulate";
import { goToPage } from "../store";
import { useTask } from "../use-task";
import { FindingList, useFollowing } from "./CheckPage";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  box: { width: "100%", minWidth: 0 },
  figures: {
    borderSpacing: 0,
    "& th": { textAlign: "left", fontWeight: "normal", paddingRight: "16px" },
    "& td": { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
});

/** What stands in the boxes, where somebody typed. */
interface Typed {
  readonly trials?: string;
  readonly seed?: string;
}
const seedBounds = fields.seed;
const wholeBetween = (text: string, least: number, most: number): number | undefined => {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
  return number >= least && number <= most ? number : undefined;
};

export const SimulatePage: FC = () => {
  const { store, actions, environment } = usePane();
  const { simulate: say, back } = useWords();
  const locale = usePaneState((state) => state.locale);
  const [found, setFound] = useState<{ readonly standing: readonly StandingCells[]; readonly targets: readonly SimulationTarget[] }>();
  const { standing, targets = [] } = found ?? {};
  const [task, look] = useTask(async () => {
    const all = await actions.read();
    setFound({ standing: all, targets: await simulationTargets(actions, all) });
  });
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState<Typed>({});
  const [done, setDone] = useState(0);
  const controller = useRef(new AbortController());
  useEffect(() => void look(), [look]);
  // Whoever leaves the page leaves the run.
  useEffect(() => () => controller.current.abort(), []);

  const target = targets.find(({ model }) => model.id === chosen) ?? targets[0];
  const ready = useMemo(() => target && readiness(target, standing ?? [], locale), [target, standing, locale]);
  const inputs = ready?.ok ? ready.inputs : undefined;
  const trialsText = typed.trials ?? String(inputs?.trials ?? defaultTrials);
  const seedText = typed.seed ?? String(inputs?.seed ?? 1);
  const trials = wholeBetween(trialsText, fewestTrials, mostTrials);
  const seed = wholeBetween(seedText, seedBounds.min, seedBounds.max);

  const [running, start] = useTask(async () => {
    if (!target || trials === undefined || seed === undefined) throw new Error("nothing to run");
    controller.current = new AbortController();
    setDone(0);
    const { signal } = controller.current;
    return simulateModel(actions, { model: target.model.id, trials, seed, date: environment.today(), locale, signal, onProgress: setDone });
  });
  const isRunning = running.state === "running";
  useFollowing(look, !isRunning);
  const invalid = trials === undefined || seed === undefined ? say.correctFirst : undefined;

  return (
    <Page title={say.title} intro={say.intro}>
      <div role="status" aria-live="polite">
        {isRunning && <Text>{say.running}</Text>}
        {!standing && task.state === "running" && <Text>{say.looking}</Text>}
        {standing && targets.length === 0 && <Text>{say.noModel}</Text>}
        {running.state === "done" && running.value.state === "cancelled" && <Text>{say.cancelled}</Text>}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {standing && targets.length === 0 && (
        <ActionButton onPress={() => goToPage(store, { page: "sheet", id: "model" })}>{say.makeModel}</ActionButton>
      )}
      <SheetChoice
        label={say.model}
        sheets={targets.map(({ model }) => model)}
        chosen={target?.model}
        isDisabled={isRunning}
        onChoose={setChosen}
      />
      {target && ready?.ok === false && <Problem problem={ready.problem} target={target} again={look} />}
      {target && inputs && (
        <>
          <Drivers inputs={inputs} target={target} />
          <Box
            label={say.trials}
            value={trialsText}
            fault={trials === undefined ? say.between(fewestTrials, mostTrials) : undefined}
            isDisabled={isRunning}
            onType={(value) => setTyped((before) => ({ ...before, trials: value }))}
          />
          <Box
            label={say.seed}
            hint={say.seedHint}
            value={seedText}
            fault={seed === undefined ? say.between(seedBounds.min, seedBounds.max) : undefined}
            isDisabled={isRunning}
            onType={(value) => setTyped((before) => ({ ...before, seed: value }))}
          />
          {isRunning ? (
            <>
              <Labelled label={say.progress} validationState="none">
                <ProgressBar value={done} max={1} />
              </Labelled>
              <Muted>{say.percent(Math.round(done * 100))}</Muted>
              <ActionButton onPress={() => controller.current.abort()}>{say.cancel}</ActionButton>
            </>
          ) : (
            <ActionButton kind="primary" disabledReason={invalid} onPress={() => void start()}>
              {say.run}
            </ActionButton>
          )}
        </>
      )}
      {running.state === "failed" && <ExcelNotice error={running.error}>{say.unchanged}</ExcelNotice>}
      {running.state === "done" && target && <Outcome outcome={running.value} target={target} again={look} />}
      {standing && targets.length === 0 && <ActionButton onPress={() => goToPage(store, { page: "home" })}>{back}</ActionButton>}
    </Page>
  );
};

const Drivers: FC<{ readonly inputs: ModelInputs; readonly target: SimulationTarget }> = ({ inputs, target: { model } }) => {
  const styles = useStyles();
  const { simulate: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const place = model.places.get("drivers_line");
  return (
    <Section title={say.drivers}>
      <ul className={styles.list}>
        {inputs.drivers.map((driver) => (
          <li key={driver.line}>
            <Text>
              {say.driver(driver.line, word("distribution", driver.distribution ?? "triangular", locale), driverTerms(driver)?.terms ?? [])}
            </Text>
          </li>
        ))}
        {inputs.correlations.map(({ first, second, rank }) => (
          <li key={`${first} ${second}`}>
            <Text>{say.pair(first, second, rank)}</Text>
          </li>
        ))}
      </ul>
      {place !== undefined && place !== "" && (
        <div>
          <GoTo sheet={model.id} address={place} label={say.editDrivers}>
            {say.editDrivers}
          </GoTo>
        </div>
      )}
    </Section>
  );
};

interface BoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with it. */
  readonly fault: string | undefined;
  readonly isDisabled: boolean;
  readonly onType: (value: string) => void;
}

const Box: FC<BoxProps> = ({ label, hint, value, fault, isDisabled, onType }) => {
  const styles = useStyles();
  return (
    <Labelled label={label} {...(hint !== undefined && { hint })} {...(fault !== undefined && { validationMessage: fault })}>
      <Input className={styles.box} inputMode="numeric" value={value} disabled={isDisabled} onChange={(_, data) => onType(data.value)} />
    </Labelled>
  );
};

interface OutcomeProps {
  readonly outcome: SimulationOutcome;
  readonly target: SimulationTarget;
  readonly again: () => Promise<void>;
}

const Outcome: FC<OutcomeProps> = ({ outcome, target, again }) => {
  const { simulate: say } = useWords();
  switch (outcome.state) {
    case "cancelled":
      return null;
    case "refused":
      return <Problem problem={outcome.problem} target={target} again={again} />;
    case "written":
      return (
        <Section title={say.result(String(target.model.inputs.get("unit")?.[0]?.[0] ?? ""))}>
          <Notice intent="success">{say.written(outcome.sheet.name)}</Notice>
          <Figures found={outcome.found} />
          <div>
            <GoTo sheet={outcome.sheet.id} label={say.goTo(outcome.sheet.name)}>
              {say.goTo(outcome.sheet.name)}
            </GoTo>
          </div>
        </Section>
      );
  }
};

const Figures: FC<{ readonly found: Simulation }> = ({ found }) => {
  const styles = useStyles();
  const { simulate: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const amount = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const rows: readonly (readonly [label: string, value: string])[] = [
    [say.mean, amount(found.mean.value)],
    [say.deviation, amount(found.deviation.value)],
    [say.loss, found.lossProbability.value.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 })],
    ["P10", amount(found.p10.value)],
    ["P50", amount(found.p50.value)],
    ["P90", amount(found.p90.value)],
  ];
  return (
    <table className={styles.figures}>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Problem: FC<{ readonly problem: SimulationProblem; readonly target: SimulationTarget; readonly again: () => Promise<void> }> = ({
  problem,
  target: { model, sheet },
  again,
}) => {
  const { simulate: say } = useWords();
  const place = model.places.get("drivers_line");
  switch (problem.code) {
    case "no-model":
      return <Notice intent="warning">{say.noModel}</Notice>;
    case "no-sheet":
      return <Notice intent="warning">{say.noSheet(model.name)}</Notice>;
    case "no-drivers":
      return (
        <Notice intent="warning">
          <div>{say.noDrivers(model.name)}</div>
          {place !== undefined && place !== "" && (
            <GoTo sheet={model.id} address={place} label={say.editDrivers}>
              {say.editDrivers}
            </GoTo>
          )}
        </Notice>
      );
    case "findings":
      return (
        <Section title={say.correct(model.name)}>
          <FindingList sheet={model} findings={problem.findings} again={again} />
        </Section>
      );
    case "layout":
      return (
        <Notice intent="error">
          <div>{say.layout(problem.sheet, problem.place)}</div>
          {problem.place !== "" && sheet && (
            <GoTo sheet={sheet.id} address={problem.place} label={say.goTo(`${problem.sheet}, ${problem.place}`)}>
              {problem.place}
            </GoTo>
          )}
        </Notice>
      );
  }
};
