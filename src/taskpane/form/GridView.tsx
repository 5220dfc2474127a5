// A grid of letters: for each row a line of small boxes, one a column, which wrap in a narrow pane.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import type { Field } from "../../spec/field";
import { useWords } from "../context";
import { ActionButton } from "../parts/ActionButton";
import { pasteRows } from "./Box";
import type { DraftRecord } from "./draft";
import { setText, textAt, type Path } from "./edit";
import { boxId, useForm } from "./form-context";

const pageSize = 20;

const useStyles = makeStyles({
  group: { border: "0", padding: "0", margin: "0", minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  legend: { padding: "0" },
  hint: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorPaletteRedForeground1 },
  row: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  boxes: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(56px, 1fr))", gap: "4px" },
  cell: { display: "flex", flexDirection: "column", minWidth: 0 },
  column: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase100,
  },
  box: {
    width: "100%",
    boxSizing: "border-box",
    textAlign: "center",
    padding: "3px 2px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    '&[aria-invalid="true"]': { border: `2px solid ${tokens.colorPaletteRedBorder2}` },
  },
});

export const GridView = ({ name, field }: { readonly name: string; readonly field: Extract<Field, { kind: "grid" }> }): ReactElement => {
  const styles = useStyles();
  const context = useForm();
  const { fields, draft, labels, change, faultAt, leave } = context;
  const { form } = useWords();
  const [limit, setLimit] = useState(pageSize);
  const { label = name, hint } = labels[name] ?? {};
  const rows = namesOf(field.rows);
  const columns = namesOf(field.columns);
  const fault = faultAt([name]);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text weight="semibold">{label}</Text>
      </legend>
      <Text size={200} className={styles.hint}>
        {[hint, form.gridHint].filter(Boolean).join(". ")}
      </Text>
      {(rows.length === 0 || columns.length === 0) && <Text className={styles.hint}>{form.gridEmpty}</Text>}
      {rows.slice(0, limit).map((task, r) => (
        <div key={r} role="group" aria-label={task} className={styles.row}>
          <Text size={200} weight="semibold">
            {task}
          </Text>
          <div className={styles.boxes}>
            {columns.map((role, c) => {
              const path: Path = [name, r, c];
              const wrong = faultAt(path);
              return (
                <label key={c} className={styles.cell} title={wrong ?? role}>
                  <span className={styles.column}>{role}</span>
                  <input
                    id={boxId(path)}
                    className={styles.box}
                    aria-label={`${task}: ${role}`}
                    aria-invalid={wrong !== undefined}
                    autoComplete="off"
                    value={textAt(draft, path)}
                    onChange={(event) => change((now) => setText(now, path, event.target.value.toUpperCase()))}
                    onBlur={() => leave(path)}
                    onPaste={(event) => pasteRows(event, context, path)}
                    onKeyDown={(event) => moveFocus(event, name, r, c)}
                  />
                </label>
              );
            })}
          </div>
        </div>
      ))}
      {rows.length > limit && (
        <ActionButton kind="subtle" onPress={() => setLimit(limit + pageSize)}>
          {form.showMore(Math.min(pageSize, rows.length - limit))}
        </ActionButton>
      )}
      {fault !== undefined && (
        <Text size={200} role="alert" className={styles.fault}>
          {fault}
        </Text>
      )}
    </fieldset>
  );

  /** How the rows or columns are called, as typed above. */
  function namesOf(list: string): string[] {
    const of = fields[list];
    const key = of?.kind === "records" ? of.key : undefined;
    return ((draft[list] ?? []) as readonly (string | DraftRecord)[]).map(
      (item, index) => (typeof item === "string" ? item : (item[key ?? ""] ?? "")) || form.unnamed(index + 1),
    );
  }
};

/** Up and down go along a column; left and right leave a box only where the caret stands at its end. */
function moveFocus(event: KeyboardEvent<HTMLInputElement>, name: string, row: number, column: number): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const atStart = selectionStart === 0 && selectionEnd === 0;
  const atEnd = selectionStart === value.length && selectionEnd === value.length;
  const whole = selectionStart === 0 && atEnd === false && selectionEnd === value.length;
  const steps: Readonly<Record<string, readonly [down: number, right: number, allowed: boolean]>> = {
    ArrowUp: [-1, 0, true],
    ArrowDown: [1, 0, true],
    ArrowLeft: [0, -1, atStart || whole],
    ArrowRight: [0, 1, atEnd || whole],
  };
  const [down, right, allowed] = steps[event.key] ?? [0, 0, false];
  const target = allowed ? document.getElementById(boxId([name, row + down, column + right])) : null;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  target.focus();
  target.select();
}
