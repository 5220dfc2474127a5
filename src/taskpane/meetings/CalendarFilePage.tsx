// The meetings of a standing sheet as a calendar file: what it will hold, in which zone, and what is missing for it.
import { Field as Labelled, makeStyles, Select, Text } from "@fluentui/react-components";
import { useEffect, useState, type FC } from "react";
import type { StandingCells } from "../../excel/read";
import { calendarFile } from "../../sheets/cadence/calendar-file";
import type { CadenceInputs } from "../../sheets/cadence/fields";
import { nextSession, sessions, type Workdays } from "../../sheets/cadence/sessions";
import { asLocale, findingsOf, inputsOf } from "../../sheets/kit";
import { word } from "../../sheets/words";
import { fromSerial, toSerial } from "../../spec/calendar-serial";
import { choices, type Choice } from "../../spec/choices";
import { usePane, usePaneState } from "../context";
import { FindingList } from "../pages/CheckPage";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page, Section } from "../parts/Page";
import { SheetChoice } from "../parts/SheetChoice";
import { TextFile } from "../parts/TextFile";
import { goToPage } from "../store";
import { useTask } from "../use-task";
import { meetingWords } from "./strings";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  item: { display: "flex", flexDirection: "column" },
});

export const CalendarFilePage: FC = () => {
  const { store, actions } = usePane();
  const locale = usePaneState((state) => state.locale);
  const say = meetingWords[locale];
  const [task, start] = useTask(() => actions.read());
  useEffect(() => void start(), [start]);
  const all = task.state === "done" ? task.value : [];
  const sheets = all.filter(({ kind }) => kind === "cadence");
  const [chosen, setChosen] = useState("");
  const [zones, setZones] = useState<Readonly<Record<string, Zone>>>({});
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <Page title={say.title} intro={say.intro}>
      <div role="status" aria-live="polite">
        {task.state === "running" && <Text>{say.looking}</Text>}
        {task.state === "done" && !sheet && <Text>{say.none}</Text>}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {task.state === "done" && !sheet && (
        <ActionButton onPress={() => goToPage(store, { page: "sheet", id: "cadence" })}>{say.make}</ActionButton>
      )}
      <SheetChoice label={say.sheet} sheets={sheets} chosen={sheet} onChoose={setChosen} />
      {sheet && (
        <File
          sheet={sheet}
          workbook={all}
          zone={zones[sheet.id]}
          onZone={(zone) => setZones({ ...zones, [sheet.id]: zone })}
          again={start}
        />
      )}
      {task.state !== "running" && sheet && (
        <ActionButton size="small" onPress={() => void start()}>
          {say.again}
        </ActionButton>
      )}
    </Page>
  );
};

type Zone = Choice<"timeZone">;

interface FileProps {
  readonly sheet: StandingCells;
  readonly workbook: readonly StandingCells[];
  /** Chosen for this file; the sheet's own where none is. */
  readonly zone: Zone | undefined;
  readonly onZone: (zone: Zone) => void;
  readonly again: () => Promise<void>;
}

const File: FC<FileProps> = ({ sheet, workbook, zone, onZone, again }) => {
  const styles = useStyles();
  const locale = usePaneState((state) => state.locale);
  const say = meetingWords[locale];
  const reading = inputsOf(sheet);
  // Where the sheet cannot be read every finding says why; else those about the first session count.
  const findings = findingsOf(sheet, locale, workbook).filter(({ rule }) => !reading.ok || rule === "cadence.undated");
  const missing = findings.length > 0 && (
    <Section title={say.missing}>
      <FindingList sheet={sheet} findings={findings} again={again} />
    </Section>
  );
  if (!reading.ok) return missing;
  const inputs = reading.value as CadenceInputs;
  const workdays = workdaysOf(workbook);
  const dated = inputs.meetings.filter(({ first }) => first !== null);
  const used = zone ?? inputs.zone;
  return (
    <>
      {dated.length === 0 && <Notice intent="warning">{say.empty}</Notice>}
      {missing}
      {dated.length > 0 && (
        <>
          <Labelled label={say.zone} hint={say.zoneHint(say.zones[inputs.zone])}>
            <Select value={used} onChange={(_, { value }) => onZone(value as Zone)}>
              {choices.timeZone.map((one) => (
                <option key={one} value={one}>
                  {say.zones[one]}
                </option>
              ))}
            </Select>
          </Labelled>
          <Section title={say.holds}>
            <ul className={styles.list}>
              {dated.map((meeting) => (
                <li key={meeting.meeting}>
                  <div className={styles.item}>
                    <Text weight="semibold">{meeting.meeting}</Text>
                    <Meeting meeting={meeting} asOf={inputs.asOf} workdays={workdays} />
                  </div>
                </li>
              ))}
            </ul>
            <Extent inputs={inputs} workdays={workdays} />
          </Section>
          <TextFile
            text={calendarFile(inputs, { locale: asLocale(sheet.locale) ?? locale, zone: used, workdays })}
            label={say.text}
            fileName={say.fileName(inputs.project)}
            type="text/calendar"
          />
        </>
      )}
    </>
  );
};

interface MeetingProps {
  readonly meeting: CadenceInputs["meetings"][number];
  readonly asOf: string;
  readonly workdays: Workdays | undefined;
}

const Meeting: FC<MeetingProps> = ({ meeting, asOf, workdays }) => {
  const locale = usePaneState((state) => state.locale);
  const say = meetingWords[locale];
  const next = nextSession(meeting, asOf, workdays);
  if (!next) return null;
  const { startHour, hours, rhythm, attendees } = meeting;
  const count = sessions(meeting, asOf).filter(({ planned }) => planned >= next.planned).length;
  return (
    <>
      <Text>
        {say.next(fromSerial(next.held), clock(startHour), clock(startHour + hours))}
        {next.held !== next.planned && say.movedFrom(fromSerial(next.planned))}
      </Text>
      <Text>{say.series(word("rhythm", rhythm, locale), count, attendees?.length ?? 0)}</Text>
    </>
  );
};

/** Until when days off are known. */
const Extent: FC<{ readonly inputs: CadenceInputs; readonly workdays: Workdays | undefined }> = ({ inputs, workdays }) => {
  const say = meetingWords[usePaneState((state) => state.locale)];
  if (!workdays) return <Muted>{say.noCalendar}</Muted>;
  const end = workdays.first + workdays.isWorkday.length - 1;
  const last = Math.max(...inputs.meetings.flatMap((meeting) => sessions(meeting, inputs.asOf).map(({ planned }) => planned)));
  return last > end ? <Muted>{say.calendarEnds(fromSerial(end))}</Muted> : null;
};

/** @example clock(16.5) // "16:30" */
function clock(hour: number): string {
  const minutes = Math.round(hour * 60) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** As the first working calendar of the workbook has them; undefined where there is none, or it does not calculate. */
function workdaysOf(workbook: readonly StandingCells[]): Workdays | undefined {
  const calendar = workbook.find(({ kind }) => kind === "calendar");
  const first = calendar?.figures.get("dates")?.[0]?.[0];
  const workdays = calendar?.figures.get("workdays");
  if (typeof first !== "number" || first < toSerial("1900-03-01") || !workdays) return undefined;
  return { first, isWorkday: workdays.map(([one]) => one === 1) };
}
