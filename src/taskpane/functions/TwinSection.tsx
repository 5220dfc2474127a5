// The native twin: Excel's own formula for the arguments that stand in the boxes, for the example while none do, or why there is none.
import { makeStyles } from "@fluentui/react-components";
import { useState, type FC } from "react";
import { exampleTwin, twinOf, type FunctionDefinition } from "../../functions";
import { usePaneState, useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { Notice } from "../parts/Notice";
import { Muted, Section } from "../parts/Page";
import { Formula } from "./Formula";
import { InsertButton } from "./InsertButton";
import { twinWords, whyNone } from "./twin-words";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface TwinSectionProps {
  readonly definition: FunctionDefinition;
  /** The arguments as they would stand in the formula. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whether an argument is missing or cannot be read. */
  readonly isFaulty: boolean;
}

export const TwinSection: FC<TwinSectionProps> = ({ definition, texts, isFaulty }) => {
  const { functions: say } = useWords();
  const words = twinWords[usePaneState((state) => state.locale)];
  const { id, twin } = definition;
  const isUntouched = Object.values(texts).every((text) => text === "");
  return <Section title={say.twin}>{content()}</Section>;

  function content() {
    if (twin === undefined) return <Muted>{say.noTwin}</Muted>;
    if (isUntouched) return <Twin key={id} formula={exampleTwin(definition) ?? ""} hints={[words.ofExample]} />;
    if (isFaulty) return <Muted>{words.unfinished}</Muted>;
    const found = twinOf(definition, texts);
    if (found?.formula === undefined) return <Muted>{found && whyNone(found.reason, words)}</Muted>;
    const { formula, conditions } = found;
    return <Twin key={formula} formula={formula} hints={[words.ofCall, ...conditions.map((condition) => words.conditions[condition])]} />;
  }
};

const Twin: FC<{ readonly formula: string; readonly hints: readonly string[] }> = ({ formula, hints }) => {
  const styles = useStyles();
  const { functions: say } = useWords();
  const locale = usePaneState((state) => state.locale);
  const [copied, setCopied] = useState<"copied" | "blocked">();
  return (
    <>
      <Muted>{hints.join(locale === "zh-CN" ? "" : " ")}</Muted>
      <Formula text={formula} />
      <div className={styles.row}>
        <ActionButton size="small" label={say.copyTwinNamed} onPress={() => void copy()}>
          {say.copyTwin}
        </ActionButton>
        <InsertButton size="small" label={say.insertTwin} fullLabel={say.insertTwinNamed} formula={formula} />
      </div>
      {copied === "copied" && <Notice intent="success">{say.copied}</Notice>}
      {copied === "blocked" && <Notice intent="warning">{say.notCopied}</Notice>}
    </>
  );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(formula);
      setCopied("copied");
    } catch {
      setCopied("blocked"); // no clipboard in this web view
    }
  }
};
