// Puts a formula into the active cell, says what came of it, and asks before a cell loses what it holds.
import { makeStyles } from "@fluentui/react-components";
import { useState, type FC } from "react";
import type { CellPlace, Insertion } from "../../excel/insert";
import { quoteWhereNeeded } from "../../spec/address";
import { usePane, useWords } from "../context";
import { sentenceFor } from "../excel-errors";
import { ActionButton } from "../parts/ActionButton";
import { Notice } from "../parts/Notice";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  content: { overflowWrap: "anywhere" },
});

interface InsertButtonProps {
  readonly label: string;
  /** Where the label alone does not say it. */
  readonly fullLabel?: string;
  readonly kind?: "primary" | "secondary";
  readonly size?: "small" | "medium";
  readonly formula: string;
  /** Why it cannot be inserted yet: said when the button is pressed. */
  readonly refusal?: string | undefined;
  readonly onRefused?: () => void;
}

/** `formula` is the one that was tried: what is said of it goes when another one is made. */
type Outcome = { readonly formula: string } & (
  | { readonly state: "inserting" }
  | { readonly state: "refused"; readonly reason: string }
  | { readonly state: "failed"; readonly error: unknown }
  | Insertion
);

/** Characters shown of what a cell holds. */
const mostShown = 120;

export const InsertButton: FC<InsertButtonProps> = ({
  label,
  fullLabel,
  kind = "secondary",
  size = "medium",
  formula,
  refusal,
  onRefused,
}) => {
  const styles = useStyles();
  const words = useWords();
  const { functions: say } = words;
  const { actions } = usePane();
  const [last, settle] = useState<Outcome>();
  const outcome = last?.formula === formula ? last : undefined;
  const busy = last?.state === "inserting";
  return (
    <div className={styles.column}>
      <ActionButton
        kind={kind}
        size={size}
        {...(fullLabel !== undefined && { label: fullLabel })}
        disabledReason={busy ? say.inserting : undefined}
        onPress={() => void press()}
      >
        {label}
      </ActionButton>
      {outcome?.state === "refused" && <Notice intent="error">{outcome.reason}</Notice>}
      {outcome?.state === "written" && <Notice intent="success">{say.inserted(nameOf(outcome))}</Notice>}
      {outcome?.state === "failed" && (
        <Notice intent="error" title={say.notInserted}>
          {isNotUnderstood(outcome.error) ? say.notUnderstood : sentenceFor(outcome.error, words)}
        </Notice>
      )}
      {outcome?.state === "occupied" && (
        <>
          <Notice intent="warning" title={say.occupied(nameOf(outcome))}>
            <span className={styles.content}>{say.holds(shortened(outcome.holds))}</span> {say.choose}
          </Notice>
          <div className={styles.row}>
            <ActionButton size="small" onPress={() => void insert(outcome)}>
              {say.replace(nameOf(outcome))}
            </ActionButton>
            <ActionButton size="small" onPress={() => settle(undefined)}>
              {say.keep}
            </ActionButton>
          </div>
        </>
      )}
    </div>
  );

  async function press(): Promise<void> {
    if (refusal === undefined) return insert();
    settle({ formula, state: "refused", reason: refusal });
    onRefused?.();
  }

  async function insert(over?: CellPlace): Promise<void> {
    settle({ formula, state: "inserting" });
    try {
      const place = over && { sheet: over.sheet, address: over.address };
      settle({ formula, ...(await actions.insertFormula(formula, place)) });
    } catch (error) {
      settle({ formula, state: "failed", error });
    }
  }
};

const nameOf = ({ sheet, address }: CellPlace): string => `${quoteWhereNeeded(sheet)}!${address}`;
const shortened = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** Excel takes no formula that it cannot read. */
const isNotUnderstood = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "InvalidArgument";
