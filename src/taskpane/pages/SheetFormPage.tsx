// The form of one template, made from its fields, with a preview of the sheet.
import { Field as Labelled, Select } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type FC } from "react";
import type { SheetId } from "../../sheets";
import { commonFields, type CommonInputs } from "../../sheets/common";
import { templateOf } from "../../sheets/kit";
import type { Fields } from "../../spec/field";
import { coerce } from "../../spec/inputs";
import { usePane, usePaneState, useWords } from "../context";
import { exampleIds, loadExample, type ExampleId } from "../examples";
import { fromDraft, toDraft, type Draft } from "../form/draft";
import { faultSentences, keyOf } from "../form/fault-sentences";
import { FieldView } from "../form/field-views";
import { boxId, FormContext, type FieldLabel, type Form } from "../form/form-context";
import { PreviewBox } from "../form/PreviewBox";
import { draftFor, startingDraft, withDraft } from "../form/starting-drafts";
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
  const drafts = usePaneState((state) => state.drafts);
  const template = templateOf(id);
  if (!template) throw new Error(`no template ${id}`);
  const { fields } = template;
  const draft = useMemo(() => draftFor(drafts, id, locale, environment.today()), [drafts, id, locale, environment]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [start, setStart] = useState<Start>(exampleIds[0] ?? "blank");
  const [filled, setFilled] = useState<string>();

  const change = useCallback(
    (next: (draft: Draft) => Draft) =>
      store.setState((state) => ({
        drafts: withDraft(state.drafts, id, next(draftFor(state.drafts, id, state.locale, environment.today()))),
      })),
    [store, id, environment],
  );
  const reading = useMemo(() => coerce(fields, fromDraft(fields, draft)), [fields, draft]);
  const sentences = useMemo(() => faultSentences(reading.ok ? [] : reading.faults, fields, words), [reading, fields, words]);
  const form: Form = {
    fields,
    labels: template.words[locale].fields as Readonly<Record<string, FieldLabel>>,
    draft,
    locale,
    change,
    // An empty box is not wrong before somebody was there; a list as a whole is judged at once.
    faultAt(path) {
      const key = keyOf(path);
      const isWhole = path.length === 1 && typeof draft[key] !== "string";
      return asked || isWhole || left.has(key) ? sentences.get(key) : undefined;
    },
    leave: (path) => setLeft((before) => new Set(before).add(keyOf(path))),
  };
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
    change(() => next);
    setLeft(new Set());
    setAsked(false);
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
    setAsked(true);
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
