// What will be made: the sheet's name, a few figures, and what the checks would remark. It follows the form after a moment.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type FC } from "react";
import type { SheetId } from "../../sheets";
import { templateOf } from "../../sheets/kit";
import { coerce } from "../../spec/inputs";
import { freeSheetName } from "../../spec/sheet-name";
import { usePane, usePaneState, useWords } from "../context";
import { Muted, Section } from "../parts/Page";
import { Remark } from "../parts/Remark";
import { fromDraft, type Draft } from "./draft";
import { previewOf } from "./preview";

/** Long enough that a fast typist is not followed letter by letter. */
const delayMs = 300;
const mostRemarks = 3;

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "4px 8px", margin: 0 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

export const PreviewBox: FC<{ readonly id: SheetId; readonly draft: Draft }> = ({ id, draft }) => {
  const styles = useStyles();
  const words = useWords();
  const { preview: say, home } = words;
  const locale = usePaneState((state) => state.locale);
  const sheetLocale = usePaneState((state) => state.sheetLocale);
  const taken = useSheetNames();
  const settled = useSettled(draft);
  const template = templateOf(id);
  const preview = useMemo(() => {
    if (!template) return undefined;
    const reading = coerce(template.fields, fromDraft(template.fields, settled));
    return reading.ok ? previewOf(id, reading.value, locale, words) : undefined;
  }, [id, template, settled, locale, words]);
  return (
    <Section title={say.title}>
      <dl className={styles.list}>
        <dt>{say.sheet}</dt>
        <dd className={styles.value}>{freeSheetName(template?.words[sheetLocale].tab ?? home.sheets[id].title, taken)}</dd>
        {preview?.figures.map(({ label, value }) => (
          <FigureLine key={label} label={label} value={value} className={styles.value} />
        ))}
        {preview && (
          <FigureLine
            label={say.remarks}
            value={preview.findings.length === 0 ? say.noRemarks : say.remarkCount(preview.findings.length)}
            className={styles.value}
          />
        )}
      </dl>
      {!preview && <Muted>{say.incomplete}</Muted>}
      {preview?.findings.slice(0, mostRemarks).map(({ severity, sentence }, index) => (
        <Remark key={index} severity={severity}>
          {sentence}
        </Remark>
      ))}
      {preview && <Text size={200}>{say.ofDrafts}</Text>}
    </Section>
  );
};

const FigureLine: FC<{ readonly label: string; readonly value: string; readonly className: string }> = ({ label, value, className }) => (
  <>
    <dt>{label}</dt>
    <dd className={className}>{value}</dd>
  </>
);

/** The value once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Names that the workbook has; none while Excel has not answered, and then the name is only likely. */
function useSheetNames(): readonly string[] {
  const { actions } = usePane();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    actions.sheetNames().then(
      (found) => {
        if (!left) setNames(found);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [actions]);
  return names;
}
