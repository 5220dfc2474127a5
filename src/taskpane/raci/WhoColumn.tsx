// Names who holds a letter beside the tasks of a responsibility grid that stands in the workbook, on request.
import { Field as Labelled, Select } from "@fluentui/react-components";
import { useState, type FC } from "react";
import type { StandingCells } from "../../excel/read";
import { letterWord } from "../../i18n/raci-rows";
import { schemeIds, schemes } from "../../model/raci-scheme";
import { asLocale } from "../../sheets/kit";
import { optionOf } from "../../sheets/words";
import { usePane, usePaneState } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { GoTo } from "../parts/GoTo";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted } from "../parts/Page";
import { useTask } from "../use-task";
import { raciWords } from "./strings";

export const WhoColumn: FC<{ readonly sheet: StandingCells }> = ({ sheet }) => {
  const { actions } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = raciWords[locale].who;
  const [isOpen, setOpen] = useState(false);
  const { places, inputs } = sheet;
  const written = optionOf("raciScheme", String(inputs.get("scheme")?.[0]?.[0] ?? ""));
  const scheme = schemeIds.find((id) => id === written) ?? "RACI";
  const { letters, exactlyOne } = schemes[scheme];
  const [chosen, setChosen] = useState<string>();
  const letter = letters.find((one) => one === chosen) ?? exactlyOne[0] ?? letters[0] ?? "A";
  const [task, write] = useTask(async () => {
    const sheetLocale = asLocale(sheet.locale) ?? locale;
    const address = await actions.writeWho({
      sheetId: sheet.id,
      grid: places.get("grid") ?? "",
      roles: places.get("roles") ?? "",
      scheme: places.get("scheme"),
      letter,
      heading: raciWords[sheetLocale].who.heading(letter),
      locale: sheetLocale,
    });
    return { address };
  });
  if (!isOpen)
    return (
      <ActionButton size="small" label={`${say.open}: ${sheet.name}`} onPress={() => setOpen(true)}>
        {say.open}
      </ActionButton>
    );
  return (
    <>
      <Labelled size="small" label={say.letter} hint={say.hint}>
        <Select size="small" value={letter} onChange={(_, { value }) => setChosen(value)}>
          {letters.map((one) => (
            <option key={one} value={one}>{`${one} (${letterWord(one, scheme, locale)})`}</option>
          ))}
        </Select>
      </Labelled>
      <Muted>{say.sharing}</Muted>
      <ActionButton size="small" disabledReason={task.state === "running" ? say.writing : undefined} onPress={() => void write()}>
        {say.write}
      </ActionButton>
      {task.state === "done" && task.value.address !== undefined && (
        <Notice intent="success">
          {say.written}{" "}
          <GoTo sheet={sheet.id} address={task.value.address} label={`${sheet.name}, ${task.value.address}`}>
            {task.value.address}
          </GoTo>
        </Notice>
      )}
      {task.state === "done" && task.value.address === undefined && <Notice intent="warning">{say.full}</Notice>}
      {task.state === "failed" && <ExcelNotice error={task.error} />}
    </>
  );
};
