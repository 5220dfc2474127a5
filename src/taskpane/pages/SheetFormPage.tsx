// The form of one template, made from its fields, with a preview of the sheet.
import { Field as Labelled, Select } from "@fluentui/react-components";
import { useState, type FC } from "react";
import type { SheetId } from "../../sheets";
import { commonFields, type CommonInputs } from "../../sheets/common";
import { templateOf } from "../../sheets/kit";
import type { Fields } from "../../spec/field";
import { usePane, usePaneState, useWords } from "../context";
import { exampleIds, loadExample, type ExampleId } from "../examples";
import { toDraft, type Draft } from "../form/draft";
import { FieldView } from "../form/field-views";
import { boxId, FormContext } from "../form/form-context";
import { PreviewBox } from "../form/PreviewBox";
import { startingDraft } from "../form/starting-drafts";
import { useSheetForm } from "../form/use-sheet-form";
import { ActionButton } from "../parts/ActionButton";
import { LanguageLine } from "../parts/LanguageLine";
import { Notice } from "../parts/Notice";
import { Page, Section } from "../parts/Page";
import { generate } from "../run";

/** What the form can be filled with. */
type Start = "blank" | ExampleId;

export const SheetFormPage: FC<{ readonly id: SheetId }> = ({ id }) => {
  const { store, actions, environment } = usePane();
  const words = useWords();
  const { home, form: say } = words;
  const locale = usePaneState((state) => state.locale);
  const template = templateOf(id);
  if (!template) throw new Error(`no template ${id}`);
  const { fields } = template;
  const { form, draft, reading, sentences, asked, ask } = useSheetForm(id);
  const [start, setStart] = useState<Start>(exampleIds[0] ?? "blank");
  const [filled, setFilled] = useState<string>();
  const own = Object.entries(fields).filter(([name]) => !(name in commonFields));

  return (
    <Page title={home.sheets[id].title} intro={home.sheets[id].purpose}>
      <LanguageLine />
      <Labelled size="small" label={say.start}>
        <Select size="small" value={start} onChange={(_, { value }) => setStart(value as Start)}>
          <option value="blank">{say.blank}</option>
          {exampleIds.map((example) => (
            <option key={example} value={example}>
              {home.examples[example].title}
            </option>
          ))}
        </Select>
      </Labelled>
      <ActionButton size="small" onPress={() => void fill()}>
        {say.fill}
      </ActionButton>
      {filled !== undefined && <Notice intent="info">{say.filled(filled)}</Notice>}
      <FormContext value={form}>
        <Section title={say.common}>
          <FieldViews fields={Object.entries(commonFields)} />
        </Section>
        <Section title={say.own}>
          <FieldViews fields={own} />
        </Section>
      </FormContext>
      <PreviewBox id={id} draft={draft} />
      {asked && !reading.ok && <Notice intent="error">{say.toCorrect(sentences.size)}</Notice>}
      <ActionButton kind="primary" onPress={make}>
        {say.make}
      </ActionButton>
    </Page>
  );

  async function fill(): Promise<void> {
    const next = start === "blank" ? startingDraft(id, locale, environment.today()) : await exampleDraft(start);
    if (!next) return;
    form.change(() => next);
    ask(false);
    setFilled(start === "blank" ? say.blank : home.examples[start].title);
  }

  async function exampleDraft(example: ExampleId): Promise<Draft | undefined> {
    const inputs = (await loadExample(example)).sheets[id];
    return inputs === undefined ? undefined : toDraft(fields, inputs as Readonly<Record<string, unknown>>);
  }

  function make(): void {
    if (reading.ok) {
      void generate(store, actions, { common: commonOf(reading.value), sheets: { [id]: reading.value } }, [id]);
      return;
    }
    ask(true);
    const [first] = reading.faults;
    if (first) document.getElementById(boxId(first.path))?.focus();
  }
};

const FieldViews: FC<{ readonly fields: readonly (readonly [string, Fields[string]])[] }> = ({ fields }) =>
  fields.map(([name, field]) => <FieldView key={name} name={name} field={field} />);

/** Every template's fields hold the common ones. */
function commonOf(inputs: unknown): CommonInputs {
  const { project, asOf, unit, preparedBy } = inputs as CommonInputs;
  return { project, asOf, unit, preparedBy };
}
