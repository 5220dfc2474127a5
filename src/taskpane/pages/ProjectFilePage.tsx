// The project as a file: its text to download, or to copy where the web view blocks a download.
import { Field as Labelled, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FC } from "react";
import { usePane, usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ExcelNotice, Notice } from "../parts/Notice";
import { Muted, Page } from "../parts/Page";
import { projectText } from "../project-text";
import { useTask } from "../use-task";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

export const ProjectFilePage: FC = () => {
  const styles = useStyles();
  const { actions } = usePane();
  const { project: say } = useWords();
  const drafts = usePaneState((state) => state.drafts);
  const locale = usePaneState((state) => state.locale);
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"copied" | "blocked">();
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
        <>
          <div className={styles.row}>
            <ActionButton kind="primary" onPress={() => download(text, say.fileName(fileSafe(file.project)))}>
              {say.download}
            </ActionButton>
            <ActionButton onPress={() => void copy(text)}>{say.copy}</ActionButton>
          </div>
          {copied && (
            <Notice intent={copied === "copied" ? "success" : "warning"}>{copied === "copied" ? say.copied : say.notCopied}</Notice>
          )}
          <Muted>{say.downloadHint}</Muted>
          <Labelled label={say.text}>
            <Textarea textarea={{ ref: area, spellCheck: false }} readOnly rows={12} value={text} />
          </Labelled>
        </>
      )}
    </Page>
  );

  async function copy(content: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(content);
      setCopied("copied");
    } catch {
      // No clipboard in this web view: the person can copy what is selected.
      area.current?.focus();
      area.current?.select();
      setCopied("blocked");
    }
  }
};

/** @example fileSafe("Q1/Q2: plan") // "Q1-Q2- plan" */
const fileSafe = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").trim() || "project";

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then, or has refused.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
