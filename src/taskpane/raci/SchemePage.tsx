// Switches a responsibility grid to another scheme: what each letter becomes is shown and may be changed before anything is written.
import { Field as Labelled, Select, Text } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { CellEdit } from "../../excel/edit";
import { letterWord } from "../../i18n/raci-rows";
import { parseCell } from "../../model/raci-cell";
import { schemeIds, schemes, type SchemeId } from "../../model/raci-scheme";
import { proposeSwitch, switchCell, type SwitchMapping, type SwitchTarget } from "../../model/raci-switch";
import { asLocale } from "../../sheets/kit";
import { optionOf, word } from "../../sheets/words";
import { parseAddress, toAddress } from "../../spec/address";
import type { StandingCells } from "../../excel/read";
import { usePane, usePaneState } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { SheetChoice } from "../parts/SheetChoice";
import { useTask } from "../use-task";
import { raciWords } from "./strings";

export const SchemePage: FC = () => {
  const { actions } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = raciWords[locale].scheme;
  const [task, start] = useTask(() => actions.read());
  useEffect(() => void start(), [start]);
  // A sheet of before the schemes has no cell for one; it can be made anew from its project.
  const sheets =
    task.state === "done" ? task.value.filter(({ kind, places }) => kind === "raci" && parseAddress(places.get("scheme") ?? "")) : [];
  const [chosen, setChosen] = useState("");
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <Page title={say.title} intro={say.intro}>
      <div role="status">
        {task.state === "running" && <Text>{say.looking}</Text>}
        {task.state === "done" && sheets.length === 0 && <Text>{say.none}</Text>}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      <SheetChoice label={say.sheet} sheets={sheets} chosen={sheet} onChoose={setChosen} />
      {sheet && <Switch key={sheet.id} sheet={sheet} />}
      <Muted>{say.undo}</Muted>
    </Page>
  );
};

type Done =
  { readonly state: "written" | "back"; readonly undo: readonly CellEdit[] } | { readonly state: "failed"; readonly error: unknown };

const Switch: FC<{ readonly sheet: StandingCells }> = ({ sheet }) => {
  const { actions } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = raciWords[locale].scheme;
  const written = String(sheet.inputs.get("scheme")?.[0]?.[0] ?? "");
  const from = schemeIds.find((id) => id === optionOf("raciScheme", written)) ?? "RACI";
  const others = schemeIds.filter((id) => id !== from);
  const [to, setTo] = useState<SchemeId>(others[0] ?? "RASCI");
  const [own, setOwn] = useState<SwitchMapping>({});
  const [done, setDone] = useState<Done>();
  const proposed = proposeSwitch(from, to);
  const mapping: SwitchMapping = { ...Object.fromEntries(proposed.map(({ letter, to: target }) => [letter, target])), ...own };
  const grid = sheet.inputs.get("grid") ?? [];
  const area = parseAddress(sheet.places.get("grid") ?? "");
  const cells = grid.flatMap((line, row) => line.map((value, column) => ({ text: String(value === 0 ? "" : value), row, column })));
  const counts = (letter: string): number =>
    cells.filter(({ text }) => {
      const cell = parseCell(text, { scheme: from });
      return cell.kind === "letters" && (cell.letters as readonly string[]).includes(letter);
    }).length;
  const unread = cells.filter(({ text }) => parseCell(text, { scheme: from }).kind === "unreadable").length;
  const edits = cells.flatMap(({ text, row, column }): CellEdit[] => {
    const next = switchCell(text, from, to, mapping);
    if (next === text || !area) return [];
    return [{ address: toAddress({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }), text: next, before: text }];
  });
  return (
    <Section title={sheet.name}>
      <Text>{say.from(from)}</Text>
      <Labelled label={say.to}>
        <Select
          value={to}
          onChange={(_, { value }) => {
            setTo(value as SchemeId);
            setOwn({});
          }}
        >
          {others.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </Select>
      </Labelled>
      {proposed.map(({ letter, changesMeaning }) => (
        <Labelled
          key={letter}
          size="small"
          label={say.letter(letter, letterWord(letter, from, locale), counts(letter))}
          hint={changesMeaning ? say.changes : null}
        >
          <Select
            size="small"
            value={mapping[letter] ?? "-"}
            onChange={(_, { value }) => setOwn({ ...own, [letter]: value as SwitchTarget })}
          >
            {schemes[to].letters.map((target) => (
              <option key={target} value={target}>{`${target} (${letterWord(target, to, locale)})`}</option>
            ))}
            <option value="-">{say.noPart}</option>
          </Select>
        </Labelled>
      ))}
      {unread > 0 && <Muted>{say.unread(unread)}</Muted>}
      {done === undefined && (
        <ActionButton kind="primary" onPress={() => void write(edits)}>
          {say.apply(edits.length)}
        </ActionButton>
      )}
      {done?.state === "written" && (
        <>
          <Notice intent="success">{say.applied}</Notice>
          <ActionButton onPress={() => void putBack(done.undo)}>{say.back}</ActionButton>
        </>
      )}
      {done?.state === "back" && <Notice intent="success">{say.putBack}</Notice>}
      {done?.state === "failed" && <ExcelNotice error={done.error} />}
    </Section>
  );

  /** The scheme's own cell goes with the letters, in the words of the sheet's language. */
  async function write(letters: readonly CellEdit[]): Promise<void> {
    const cell = parseAddress(sheet.places.get("scheme") ?? "");
    if (!cell) return;
    const scheme: CellEdit = { address: toAddress(cell), text: word("raciScheme", to, asLocale(sheet.locale) ?? locale), before: written };
    await attempt(async () => ({ state: "written", undo: await actions.edit(sheet.id, [scheme, ...letters]) }));
  }

  async function putBack(undo: readonly CellEdit[]): Promise<void> {
    await attempt(async () => ({ state: "back", undo: await actions.edit(sheet.id, undo) }));
  }

  async function attempt(work: () => Promise<Done>): Promise<void> {
    try {
      setDone(await work());
    } catch (error) {
      setDone({ state: "failed", error });
    }
  }
};
