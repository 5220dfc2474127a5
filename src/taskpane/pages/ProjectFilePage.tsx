// The project as a file: its text to download, or to copy where the web view blocks a download.
import { Text } from "@fluentui/react-components";
import { useEffect, type FC } from "react";
import { usePane, usePaneState, useWords } from "../context";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { TextFile } from "../parts/TextFile";
import { projectText } from "../project-text";
import { useTask } from "../use-task";

export const ProjectFilePage: FC = () => {
  const { actions } = usePane();
  const { project: say } = useWords();
  const drafts = usePaneState((state) => state.drafts);
  const locale = usePaneState((state) => state.locale);
  const [task, start] = useTask(async () => projectText(await actions.read(), drafts, locale));
  useEffect(() => void start(), [start]);
  const file = task.state === "done" ? task.value : undefined;
  const text = file?.text;
  return (
    <Page title={say.title} intro={say.intro}>
      <div role="status" aria-live="polite">
        {task.state === "running" && <Text>{say.looking}</Text>}
        {file && (
          <Text>
            {text === undefined ? say.nothing : file.source === "workbook" ? say.fromWorkbook(file.sheets.join(", ")) : say.fromForms}
          </Text>
        )}
      </div>
      {task.state === "failed" && <ExcelNotice error={task.error} />}
      {file?.skipped.map(({ sheet, fault }) => (
        <Notice key={sheet} intent="warning">
          {say.skipped(sheet, fault)}
        </Notice>
      ))}
      {file && text !== undefined && (
        <TextFile text={text} label={say.text} fileName={say.fileName(file.project.trim() || "project")} type="application/json" />
      )}
    </Page>
  );
};
