// A file that the pane made: to download, or its text to copy where the web view blocks a download.
import { Field as Labelled, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState, type FC } from "react";
import { useWords } from "../context";
import { ActionButton } from "./ActionButton";
import { Notice } from "./Notice";
import { Muted } from "./Page";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface TextFileProps {
  readonly text: string;
  /** Of the box that shows the text. */
  readonly label: string;
  /** What cannot stand in a name of a file is replaced. */
  readonly fileName: string;
  /** "text/calendar". */
  readonly type: string;
}

export const TextFile: FC<TextFileProps> = ({ text, label, fileName, type }) => {
  const styles = useStyles();
  const { project: say } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly state: "copied" | "blocked" }>();
  return (
    <>
      <div className={styles.row}>
        <ActionButton kind="primary" onPress={() => download(text, fileSafe(fileName), type)}>
          {say.download}
        </ActionButton>
        <ActionButton onPress={() => void copy()}>{say.copy}</ActionButton>
      </div>
      {copied?.text === text && (
        <Notice intent={copied.state === "copied" ? "success" : "warning"}>{copied.state === "copied" ? say.copied : say.notCopied}</Notice>
      )}
      <Muted>{say.downloadHint}</Muted>
      <Labelled label={label}>
        <Textarea textarea={{ ref: area, spellCheck: false }} readOnly rows={12} value={text} />
      </Labelled>
    </>
  );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, state: "copied" });
    } catch {
      // No clipboard in this web view: the person can copy what is selected.
      area.current?.focus();
      area.current?.select();
      setCopied({ text, state: "blocked" });
    }
  }
};

/** @example fileSafe("Q1/Q2: plan.ics") // "Q1-Q2- plan.ics" */
const fileSafe = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").trim();

function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then, or has refused.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
