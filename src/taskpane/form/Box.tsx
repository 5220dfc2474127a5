// One box of a form: label, control, unit, hint, and what is wrong below it.
import { Field as Labelled, Input, Select, Text } from "@fluentui/react-components";
import type { ClipboardEvent, FC } from "react";
import { words as listWords } from "../../sheets/words";
import type { Locale } from "../../i18n/locale";
import { choices, type ChoiceName } from "../../spec/choices";
import type { ScalarField } from "../../spec/field";
import { useWords } from "../context";
import { cellsFrom, paste, setText, textAt, type Path } from "./edit";
import { boxId, useForm, type Form } from "./form-context";

interface BoxProps<F extends ScalarField = ScalarField> {
  readonly path: Path;
  readonly field: F;
  readonly label: string;
  readonly hint?: string;
}

export const Box: FC<BoxProps> = ({ path, field, label, hint }) => {
  const { faultAt } = useForm();
  const { form } = useWords();
  const fault = faultAt(path);
  const mayStayEmpty = field.optional === true && field.kind !== "choice";
  const said = [hint, mayStayEmpty ? form.optional : undefined].filter((part) => part !== undefined).join("; ");
  return (
    // Input and Select find label, hint and fault of the Labelled around them by themselves.
    <Labelled
      size="small"
      label={{ children: label, htmlFor: boxId(path) }}
      validationMessage={fault ?? null}
      hint={said === "" ? null : said}
    >
      {field.kind === "choice" ? <ChoiceControl path={path} field={field} /> : <TextControl path={path} field={field} />}
    </Labelled>
  );
};

const ChoiceControl: FC<Omit<BoxProps<Extract<ScalarField, { kind: "choice" }>>, "label">> = ({ path, field }) => {
  const { draft, locale, change, leave } = useForm();
  const { form } = useWords();
  const value = textAt(draft, path);
  const known = (choices[field.of] as readonly string[]).includes(value);
  const shown: Readonly<Record<string, string>> = listWords[locale][field.of];
  return (
    <Select
      id={boxId(path)}
      size="small"
      value={value}
      onBlur={() => leave(path)}
      onChange={(_, data) => change((now) => setText(now, path, data.value))}
    >
      {(field.optional === true || value === "") && <option value="">{form.none}</option>}
      {/* A pasted word that is none of the list stays to be seen, and is refused. */}
      {!known && value !== "" && <option value={value}>{value}</option>}
      {choices[field.of].map((option) => (
        <option key={option} value={option}>
          {shown[option]}
        </option>
      ))}
    </Select>
  );
};

const TextControl: FC<Omit<BoxProps, "label">> = ({ path, field }) => {
  const form = useForm();
  const { draft, locale, change, leave } = form;
  const { unit } = useWords();
  const suffix = field.kind === "rate" ? unit.percent : field.kind === "money" ? unitWord(draft["unit"], locale) : undefined;
  return (
    <Input
      id={boxId(path)}
      size="small"
      // A box takes the width that is there, not that of twenty letters.
      input={{ style: { minWidth: 0, width: "100%" } }}
      type={field.kind === "date" ? "date" : "text"}
      inputMode={isNumeric(field) ? "decimal" : "text"}
      value={textAt(draft, path)}
      contentAfter={suffix === undefined ? null : <Text size={200}>{suffix}</Text>}
      onBlur={() => leave(path)}
      onChange={(_, data) => change((now) => setText(now, path, data.value))}
      onPaste={(event) => pasteRows(event, form, path)}
    />
  );
};

/** Several cells fill several boxes; a single one is the browser's to paste. */
export function pasteRows(event: ClipboardEvent<HTMLInputElement>, { fields, change }: Form, path: Path): void {
  const cells = cellsFrom(event.clipboardData.getData("text/plain"));
  const isOne = cells.length === 1 && (cells[0]?.length ?? 0) <= 1;
  if (path.length === 1 || isOne) return;
  event.preventDefault();
  change((now) => paste(fields, now, path, cells));
}

const isNumeric = ({ kind }: ScalarField): boolean => kind === "money" || kind === "number" || kind === "integer" || kind === "rate";

function unitWord(unit: unknown, locale: Locale): string | undefined {
  const names: Readonly<Record<string, string>> = listWords[locale]["unit" satisfies ChoiceName];
  return names[String(unit)];
}
