// What every box of a form needs: the draft, how to change it, the words beside it and what is wrong with it.
import { createContext, useContext } from "react";
import type { Locale } from "../../i18n/locale";
import type { Fields } from "../../spec/field";
import type { Draft } from "./draft";
import type { Path } from "./edit";

/** The words of one field, whatever its kind. */
export interface FieldLabel {
  readonly label: string;
  readonly hint?: string;
  readonly columns?: Readonly<Record<string, string>>;
}

export interface Form {
  readonly fields: Fields;
  readonly labels: Readonly<Record<string, FieldLabel>>;
  readonly draft: Draft;
  /** The pane's language: closed lists are shown in it. */
  readonly locale: Locale;
  change(next: (draft: Draft) => Draft): void;
  /** What is wrong at a path, once somebody has been there or has asked for the sheet. */
  faultAt(path: Path): string | undefined;
  /** Somebody left this box. */
  leave(path: Path): void;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("a box of a form stands outside it");
  return form;
}

/** The id of the box at a path, by which a fault's box is found. */
export const boxId = (path: Path): string => `box-${path.join("-")}`;
