// Ways to put a finding right: one is a button; of several one is chosen first.
import { makeStyles, Select } from "@fluentui/react-components";
import { useState, type FC } from "react";
import type { PlacedFix } from "../../sheets/kit";
import { usePane, useWords } from "../context";
import { ActionButton } from "./ActionButton";
import { WriteNotice } from "./Notice";

const useStyles = makeStyles({ line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-start", minWidth: 0 } });

interface FixLineProps {
  readonly sheet: string;
  readonly fixes: readonly PlacedFix[];
  /** The finding's sentence, for those who do not see where the control stands. */
  readonly about: string;
  readonly written: () => Promise<void>;
}

export const FixLine: FC<FixLineProps> = ({ sheet, fixes, about, written }) => {
  const styles = useStyles();
  const { actions } = usePane();
  const { check: say } = useWords();
  const [chosen, setChosen] = useState(fixes.length === 1 ? "0" : "");
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  const fix = chosen === "" ? undefined : fixes[Number(chosen)];
  const [only] = fixes;
  return (
    <>
      <div className={styles.line}>
        {fixes.length > 1 && (
          <Select size="small" aria-label={`${say.fixWith}: ${about}`} value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{say.choose}</option>
            {fixes.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
          </Select>
        )}
        <ActionButton
          size="small"
          label={`${fixes.length > 1 ? say.apply : (only?.label ?? say.fix)}: ${about}`}
          disabledReason={fix ? undefined : say.choose}
          reasonShown={false}
          onPress={() => void write()}
        >
          {fixes.length > 1 ? say.apply : only?.label}
        </ActionButton>
      </div>
      {failed && <WriteNotice error={failed.error} />}
    </>
  );

  async function write(): Promise<void> {
    if (!fix) return;
    try {
      await actions.edit(sheet, fix.edits);
      setFailed(undefined);
      await written();
    } catch (error) {
      setFailed({ error });
    }
  }
};
