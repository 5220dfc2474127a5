// What a template is: fields, words, a builder and a check. One folder each; index.ts lists them.
import type { Locale, Localized } from "../i18n/locale";
import type { Choice } from "../spec/choices";
import type { Fields, InputsOf } from "../spec/field";
import type { Finding } from "../spec/finding";
import type { Scalar, SheetSpec } from "../spec/sheet";

/** Words for a template's fields, shown in the form and in faults: one for each field and each column of records. */
export type FieldWords<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { kind: "records"; of: infer R }
    ? { readonly label: string; readonly columns: { readonly [C in keyof R]: string } }
    : { readonly label: string; readonly hint?: string };
};

/** Words that every template has. */
export interface CommonWords<F extends Fields> {
  /** The sheet's tab. */
  readonly tab: string;
  readonly title: string;
  readonly purpose: string;
  readonly fields: FieldWords<F>;
}

/**
 * Calculated values under published names, as read from the workbook: `Range.values`. The sheet's own stand under their
 * names, "total"; those of other sheets, where they stand in the workbook, under "raci.roles".
 */
export type Figures = ReadonlyMap<string, readonly (readonly Scalar[])[]>;

export interface Template<Id extends string = string, F extends Fields = Fields, W extends CommonWords<F> = CommonWords<F>> {
  readonly id: Id;
  /** Of what build draws; raised when an older sheet would be misread. */
  readonly version: number;
  /** Who may see it, "shared" where not said: copies for others leave out what is confidential. Its head says so. */
  readonly confidentiality?: Choice<"confidentiality">;
  readonly fields: F;
  readonly words: Localized<W>;
  /**
   * The sheet for these inputs; no addresses, no colours, no awaiting. A template may draw several sheets from one set of
   * inputs: the first is of its own kind and holds every input, the others are of kinds "<id>/<part>" and know its names.
   */
  build(inputs: InputsOf<F>, locale: Locale): SheetSpec | readonly [SheetSpec, ...SheetSpec[]];
  /**
   * Of several sheets: what they showed when they were drawn, or last brought up to date, with what stands in them now. Formulas that were
   * drawn for other counts of things than there are now are recognised by that; `figures` are those of all of them.
   */
  asDrawn?(inputs: InputsOf<F>, locale: Locale, figures: Figures): readonly SheetSpec[];
  /**
   * Values of the sheet that no formula gives, such as an optimum, under the published names of their cells: `build` writes
   * them with what they were worked out from, formulas tell when they no longer fit, and the pane works them out again.
   */
  values?(inputs: InputsOf<F>, locale: Locale): ReadonlyMap<string, readonly (readonly Scalar[])[]>;
  /** What a careful colleague would remark. `figures` are results, where the workbook has been read back. */
  check(inputs: InputsOf<F>, locale: Locale, figures?: Figures): readonly Finding[];
}

export const defineTemplate = <Id extends string, F extends Fields, W extends CommonWords<F>>(
  template: Template<Id, F, W>,
): Template<Id, F, W> => template;
