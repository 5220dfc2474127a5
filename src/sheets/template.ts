// What a template is: fields, words, a builder and a check. One folder each; index.ts lists them.
import type { Locale, Localized } from "../i18n/locale";
import type { Fields, InputsOf } from "../spec/field";
import type { Finding } from "../spec/finding";
import type { Scalar, SheetSpec } from "../spec/sheet";

/** Words for a template's fields, shown in the form and in faults: one for each field and each column of records. */
export type FieldWords<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { kind: "records"; of: infer R } ? { readonly label: string; readonly columns: { readonly [C in keyof R]: string } } : { readonly label: string; readonly hint?: string };
};

/** Words that every template has. */
export interface CommonWords<F extends Fields> {
  /** The sheet's tab. */
  readonly tab: string;
  readonly title: string;
  readonly purpose: string;
  readonly fields: FieldWords<F>;
}

/** Calculated values under published names, as read from the sheet: `Range.values`. */
export type Figures = ReadonlyMap<string, readonly (readonly Scalar[])[]>;

export interface Template<Id extends string = string, F extends Fields = Fields, W extends CommonWords<F> = CommonWords<F>> {
  readonly id: Id;
  /** Of what build draws; raised when an older sheet would be misread. */
  readonly version: number;
  readonly fields: F;
  readonly words: Localized<W>;
  /**
   * The sheet for these inputs; no addresses, no colours, no awaiting. A template may draw several sheets from one set of
   * inputs: the first is of its own kind and holds every input, the others are of kinds "<id>/<part>" and know its names.
   */
  build(inputs: InputsOf<F>, locale: Locale): SheetSpec | readonly [SheetSpec, ...SheetSpec[]];
  /** What a careful colleague would remark. `figures` are the sheet's own results where it has been read back. */
  check(inputs: InputsOf<F>, locale: Locale, figures?: Figures): readonly Finding[];
}

export const defineTemplate = <Id extends string, F extends Fields, W extends CommonWords<F>>(template: Template<Id, F, W>): Template<Id, F, W> => template;
