// A table: a card a row, a box a column, so that it fits a narrow pane.
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Field } from "../../spec/field";
import { useWords } from "../context";
import { Box } from "./Box";
import { useForm } from "./form-context";
import { Rows } from "./Rows";

const useStyles = makeStyles({
  boxes: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(116px, 100%), 1fr))", gap: "8px" },
  /** Names and reasons want the whole width. */
  wide: { gridColumn: "1 / -1" },
});

export const RecordsView = ({
  name,
  field,
}: {
  readonly name: string;
  readonly field: Extract<Field, { kind: "records" }>;
}): ReactElement => {
  const styles = useStyles();
  const { label = name, hint, columns = {} } = useForm().labels[name] ?? {};
  const { form } = useWords();
  return (
    <Rows name={name} label={label} hint={hint ?? form.pasteHint} min={field.min} max={field.max}>
      {(row) => (
        <div className={styles.boxes}>
          {Object.entries(field.of).map(([column, of]) => (
            <div key={column} className={of.kind === "text" && (of.maxLength ?? 255) > 40 ? styles.wide : undefined}>
              <Box path={[name, row, column]} field={of} label={columns[column] ?? column} />
            </div>
          ))}
        </div>
      )}
    </Rows>
  );
};
