// A list: one box a row.
import type { ReactElement } from "react";
import type { Field } from "../../spec/field";
import { useWords } from "../context";
import { Box } from "./Box";
import { useForm } from "./form-context";
import { Rows } from "./Rows";

export const ListView = ({ name, field }: { readonly name: string; readonly field: Extract<Field, { kind: "list" }> }): ReactElement => {
  const { label = name, hint } = useForm().labels[name] ?? {};
  const { unit } = useWords();
  // A positional list has a place for each period, from 0.
  const rowLabel = (index: number): string => (field.positional ? unit.period(index) : unit.row(index + 1));
  return (
    <Rows
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      min={field.min}
      max={field.max}
      rowLabel={rowLabel}
      fixedOrder={field.positional ?? false}
    >
      {(index) => <Box path={[name, index]} field={field.of} label={`${label}, ${rowLabel(index)}`} />}
    </Rows>
  );
};
