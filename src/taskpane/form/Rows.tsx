// The rows of a list or a table: numbered cards with their boxes, to add, move and remove by keyboard.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FC, type ReactNode } from "react";
import { useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { ArrowDown, ArrowUp, Cross } from "../parts/icons";
import { insertRow, moveRow, removeRow, type Path } from "./edit";
import { useForm } from "./form-context";

/** Rows drawn at once: a long table is better typed in its sheet. */
const pageSize = 20;

const useStyles = makeStyles({
  group: { border: "0", padding: "0", margin: "0", minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  legend: { padding: "0" },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  number: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorPaletteRedForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface RowsProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly min: number;
  readonly max: number;
  /** How a row is called; "Row 3" unless told. */
  readonly rowLabel?: (index: number) => string;
  /** Rows whose order has a meaning of its own, such as periods, are neither moved nor taken from the middle. */
  readonly fixedOrder?: boolean;
  readonly children: (index: number) => ReactNode;
}

export const Rows: FC<RowsProps> = ({ name, label, hint, min, max, rowLabel, fixedOrder = false, children }) => {
  const styles = useStyles();
  const { form, unit } = useWords();
  const { fields, draft, change, faultAt } = useForm();
  const count = (draft[name] ?? []).length;
  const [limit, setLimit] = useState(pageSize);
  const group = useRef<HTMLFieldSetElement>(null);
  const [focus, setFocus] = useState<{ readonly row: number } | undefined>();
  useEffect(() => {
    if (!focus) return;
    // To the first box of the row, or to the button that adds where no row is left.
    const row = group.current?.querySelector(`[data-row="${focus.row}"]`);
    (row?.querySelector<HTMLElement>("input, select") ?? group.current?.querySelector<HTMLElement>("[data-add] button"))?.focus();
  }, [focus]);

  const act = (next: Parameters<typeof change>[0], row: number): void => {
    change(next);
    setFocus({ row });
  };
  const fault = faultAt([name] satisfies Path);
  const fewest = count <= min ? form.fewest(min) : undefined;
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={styles.legend}>
        <Text weight="semibold">{label}</Text>
      </legend>
      {hint !== undefined && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      {count === 0 && <Text className={styles.hint}>{form.emptyList}</Text>}
      {Array.from({ length: Math.min(count, limit) }, (_, row) => (
        <div key={row} data-row={row} role="group" aria-label={`${label}, ${rowLabel?.(row) ?? unit.row(row + 1)}`} className={styles.row}>
          <div className={styles.head}>
            <Text size={200} className={styles.number}>
              {rowLabel?.(row) ?? unit.row(row + 1)}
            </Text>
            {!fixedOrder && min < max && (
              <>
                <ActionButton
                  kind="subtle"
                  size="small"
                  label={form.up(row + 1)}
                  reasonShown={false}
                  disabledReason={row === 0 ? form.firstRow : undefined}
                  onPress={() => act((now) => moveRow(fields, now, name, row, row - 1), row - 1)}
                >
                  <ArrowUp />
                </ActionButton>
                <ActionButton
                  kind="subtle"
                  size="small"
                  label={form.down(row + 1)}
                  reasonShown={false}
                  disabledReason={row === count - 1 ? form.lastRow : undefined}
                  onPress={() => act((now) => moveRow(fields, now, name, row, row + 1), row + 1)}
                >
                  <ArrowDown />
                </ActionButton>
              </>
            )}
            {min < max && (!fixedOrder || row === count - 1) && (
              <ActionButton
                kind="subtle"
                size="small"
                label={form.removeRow(row + 1)}
                reasonShown={false}
                disabledReason={fewest}
                onPress={() => act((now) => removeRow(fields, now, name, row), Math.min(row, count - 2))}
              >
                <Cross />
              </ActionButton>
            )}
          </div>
          {children(row)}
        </div>
      ))}
      {count > limit && (
        <ActionButton kind="subtle" onPress={() => setLimit(limit + pageSize)}>
          {form.showMore(Math.min(pageSize, count - limit))}
        </ActionButton>
      )}
      {fault !== undefined && (
        <Text size={200} role="alert" className={styles.fault}>
          {fault}
        </Text>
      )}
      {min < max && (
        <div data-add>
          <ActionButton
            size="small"
            disabledReason={count >= max ? form.most(max) : undefined}
            onPress={() => {
              setLimit(Math.max(limit, count + 1));
              act((now) => insertRow(fields, now, name, count), count);
            }}
          >
            {form.add(label)}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
};
