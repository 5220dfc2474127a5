// A message in the page: good news, bad news or a remark.
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { FC, ReactNode } from "react";
import { useWords } from "../context";
import { sentenceFor } from "../excel-errors";

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Errors are read out at once, the rest when the reader pauses. */
export const Notice: FC<NoticeProps> = ({ intent, title, children }) => (
  <MessageBar intent={intent} layout="multiline" role={intent === "error" ? "alert" : "status"}>
    <MessageBarBody>
      {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
      {children}
    </MessageBarBody>
  </MessageBar>
);

/** What Excel refused. */
export const ExcelNotice: FC<{ readonly error: unknown; readonly title?: string; readonly children?: ReactNode }> = ({
  error,
  title,
  children,
}) => (
  <Notice intent="error" {...(title !== undefined && { title })}>
    {sentenceFor(error, useWords())} {children}
  </Notice>
);

/** What Excel refused, or what somebody changed between reading and writing: then nothing was written. */
export const WriteNotice: FC<{ readonly error: unknown }> = ({ error }) => {
  const { check: say } = useWords();
  if (error instanceof Error && error.name === "ChangedMeanwhile")
    return <Notice intent="warning">{say.changedMeanwhile((error as Error & { readonly address: string }).address)}</Notice>;
  return <ExcelNotice error={error} />;
};
