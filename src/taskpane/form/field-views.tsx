// One view for each kind of field. A new kind does not compile until it has one.
import type { ReactElement } from "react";
import type { Field, ScalarField } from "../../spec/field";
import { Box } from "./Box";
import { GridView } from "./GridView";
import { ListView } from "./ListView";
import { RecordsView } from "./RecordsView";
import { useForm } from "./form-context";

type View<F extends Field = Field> = (props: { readonly name: string; readonly field: F }) => ReactElement;
type FieldViews = { readonly [K in Field["kind"]]: View<Extract<Field, { kind: K }>> };

/** A single box: which control it has is Box's affair. */
function Single({ name, field }: { readonly name: string; readonly field: ScalarField }): ReactElement {
  const { label = name, hint } = useForm().labels[name] ?? {};
  return <Box path={[name]} field={field} label={label} {...(hint !== undefined && { hint })} />;
}

export const fieldViews: FieldViews = {
  text: Single,
  money: Single,
  number: Single,
  integer: Single,
  rate: Single,
  date: Single,
  choice: Single,
  letters: Single,
  names: Single,
  list: ListView,
  records: RecordsView,
  grid: GridView,
};

export const FieldView: View = ({ name, field }) => {
  // The table has a view for each kind; the compiler cannot see that the two kinds are the same one.
  const Shown = fieldViews[field.kind] as View;
  return <Shown name={name} field={field} />;
};
