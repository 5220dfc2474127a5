// The form of one template: its draft in the store, what is wrong with it, and when that is said.
import { useCallback, useMemo, useState } from "react";
import type { SheetId } from "../../sheets";
import { templateOf } from "../../sheets/kit";
import { coerce, type Reading } from "../../spec/inputs";
import { usePane, usePaneState, useWords } from "../context";
import { fromDraft, type Draft } from "./draft";
import { faultSentences, keyOf } from "./fault-sentences";
import type { FieldLabel, Form } from "./form-context";
import { draftFor, withDraft } from "./starting-drafts";

export interface SheetForm {
  readonly form: Form;
  readonly draft: Draft;
  readonly reading: Reading<unknown>;
  /** By path: see fault-sentences. */
  readonly sentences: ReadonlyMap<string, string>;
  /** Somebody asked for the sheet: every fault is said. */
  readonly asked: boolean;
  readonly ask: (asked: boolean) => void;
}

export function useSheetForm(id: SheetId): SheetForm {
  const { store, environment } = usePane();
  const words = useWords();
  const locale = usePaneState((state) => state.locale);
  const drafts = usePaneState((state) => state.drafts);
  const template = templateOf(id);
  if (!template) throw new Error(`no template ${id}`);
  const { fields } = template;
  const draft = useMemo(() => draftFor(drafts, id, locale, environment.today()), [drafts, id, locale, environment]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
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
  const ask = useCallback((next: boolean) => {
    setAsked(next);
    if (!next) setLeft(new Set());
  }, []);
  return { form, draft, reading, sentences, asked, ask };
}
