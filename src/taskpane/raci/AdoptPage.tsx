// Takes over tasks or a whole grid: from pasted text, or from a grid that somebody made in this workbook; that one can also be checked where it stands.
import { Field as Labelled, Select, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { ForeignCells } from "../../excel/grids";
import { schemeIds, schemes, type SchemeId } from "../../model/raci-scheme";
import { adoptGrids, type AdoptedGrid, type AdoptOptions } from "../../sheets/raci/adopt/adopt";
import { checkAdopted } from "../../sheets/raci/adopt/check-adopted";
import { parsePasted, type PastedTask } from "../../sheets/raci/adopt/paste";
import { toAddress } from "../../spec/address";
import { usePane, usePaneState } from "../context";
import type { Draft } from "../form/draft";
import { draftFor, withDraft } from "../form/starting-drafts";
import { FindingList, useFollowing } from "../pages/CheckPage";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { goToPage, type PaneStore } from "../store";
import { useTask } from "../use-task";
import { raciWords } from "./strings";

export const AdoptPage: FC = () => {
  const { store, actions, environment } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = raciWords[locale].adopt;
  const [text, setText] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const [task, start] = useTask(() => actions.foreignCells());
  const [last, setLast] = useState<readonly ForeignCells[]>();
  useEffect(() => void start(), [start]);
  useFollowing(start, true);
  // While the sheets are read again the grids of before stay in view, with what was chosen for them.
  if (task.state === "done" && task.value !== last) setLast(task.value);
  const grids = (last ?? []).flatMap((cells) => adoptGrids(cells).map((grid, index) => ({ cells, grid, index })));
  return (
    <Page title={say.title} intro={say.intro}>
      <Section title={say.pasteTitle}>
        <Labelled label={say.paste} hint={say.pasteHint}>
          <Textarea resize="vertical" rows={5} value={text} onChange={(_, { value }) => setText(value)} />
        </Labelled>
        {isEmpty && <Notice intent="warning">{say.nothing}</Notice>}
        <ActionButton onPress={read}>{say.read}</ActionButton>
      </Section>
      <Section title={say.gridsTitle}>
        <div role="status" aria-live="polite">
          {task.state === "running" && last === undefined && <Text>{say.looking}</Text>}
          {last !== undefined && grids.length === 0 && <Text>{say.none}</Text>}
        </div>
        {task.state === "failed" && <ExcelNotice error={task.error} />}
        <ActionButton size="small" onPress={() => void start()}>
          {say.again}
        </ActionButton>
      </Section>
      {grids.map(({ cells, grid, index }) => (
        <FoundGrid key={`${cells.sheetId} ${index} ${toAddress(grid.at)}`} cells={cells} index={index} again={start} />
      ))}
    </Page>
  );

  function read(): void {
    const found = parsePasted(text);
    setEmpty(found.kind === "nothing");
    if (found.kind === "tasks") fillForm(store, environment.today(), tasksDraft(found.tasks));
    if (found.kind === "grid") fillForm(store, environment.today(), gridDraft(found.grid));
  }
};

interface FoundGridProps {
  readonly cells: ForeignCells;
  readonly index: number;
  readonly again: () => Promise<void>;
}

const FoundGrid: FC<FoundGridProps> = ({ cells, index, again }) => {
  const { store, environment } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = raciWords[locale].adopt;
  const [options, setOptions] = useState<AdoptOptions>({});
  const plain = adoptGrids(cells)[index];
  const grid = adoptGrids(cells, options)[index] ?? plain;
  if (!plain || !grid) return null;
  const address = toAddress(grid.at);
  const findings = checkAdopted(grid, locale);
  const { selected } = cells;
  const isSelected = selected !== undefined && overlap(selected, grid.at);
  return (
    <Section title={say.gridAt(cells.sheet, address)}>
      <Text>
        {say.size(grid.tasks.length, grid.roles.length)} {isSelected && say.selected}{" "}
        <GoTo sheet={cells.sheetId} address={address} label={say.gridAt(cells.sheet, address)}>
          {address}
        </GoTo>
      </Text>
      <Labelled size="small" label={say.scheme}>
        <Select size="small" value={grid.scheme} onChange={(_, { value }) => setOptions({ ...options, scheme: value as SchemeId })}>
          {schemeIds.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </Select>
      </Labelled>
      {plain.unknownSigns.map((sign) => (
        <Labelled key={sign} size="small" label={say.sign(sign)}>
          <Select
            size="small"
            value={options.legend?.[sign] ?? ""}
            onChange={(_, { value }) => setOptions({ ...options, legend: legendWith(sign, value) })}
          >
            <option value="">{say.signNone}</option>
            {[...schemes[grid.scheme].letters, "A/R", "-"].map((letter) => (
              <option key={letter}>{letter}</option>
            ))}
          </Select>
        </Labelled>
      ))}
      {grid.unread.length > 0 && (
        <Muted>
          {say.unread(
            grid.unread
              .slice(0, 12)
              .map(({ row, column, text }) => `${toAddress({ row, column, rows: 1, columns: 1 })} “${text}”`)
              .join(", "),
          )}
        </Muted>
      )}
      {grid.headings.length > 0 && <Muted>{say.headings(grid.headings.map(({ text }) => text).join(", "))}</Muted>}
      <ActionButton onPress={() => fillForm(store, environment.today(), gridDraft(grid))}>{say.make}</ActionButton>
      {findings.length === 0 ? (
        <Notice intent="success">{say.inOrder}</Notice>
      ) : (
        <FindingList sheet={{ id: cells.sheetId, name: cells.sheet }} findings={findings} again={again} />
      )}
    </Section>
  );

  function legendWith(sign: string, letter: string): Record<string, string> {
    const legend = { ...options.legend };
    delete legend[sign];
    return letter === "" ? legend : { ...legend, [sign]: letter };
  }
};

const overlap = (a: ForeignCells["merges"][number], b: ForeignCells["merges"][number]): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

const tasksDraft =
  (tasks: readonly PastedTask[]) =>
  (before: Draft): Draft => ({
    ...before,
    tasks: tasks.map(({ task, phase }) => ({ task, phase: phase ?? "", mark: "none" })),
    grid: tasks.map(() => ((before["roles"] ?? []) as readonly string[]).map(() => "")),
  });

const gridDraft =
  ({ tasks, roles, grid, scheme }: AdoptedGrid) =>
  (before: Draft): Draft => ({
    ...before,
    scheme,
    tasks: tasks.map(({ task, phase }) => ({ task, phase: phase ?? "", mark: "none" })),
    roles: [...roles],
    grid,
  });

/** The form shows what was taken over; nothing is drawn before somebody asks for it. */
function fillForm(store: PaneStore, today: string, change: (before: Draft) => Draft): void {
  store.setState(({ drafts, locale }) => ({ drafts: withDraft(drafts, "raci", change(draftFor(drafts, "raci", locale, today))) }));
  goToPage(store, { page: "sheet", id: "raci" });
}
