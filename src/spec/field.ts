// What a template asks for. From one description come the type of its inputs, the form control, the reading of a
// project file, the input cell with its validation and format, and the reader of a sheet.
import type { Choice, ChoiceName } from "./choices";

/** One value in one cell. `optional` fields may be null (an empty cell). */
export type ScalarField =
  | { readonly kind: "text"; readonly optional?: true; readonly maxLength?: number }
  /** An amount in the project's unit. */
  | { readonly kind: "money"; readonly optional?: true; readonly min?: number; readonly max?: number }
  | { readonly kind: "number"; readonly optional?: true; readonly min?: number; readonly max?: number }
  | { readonly kind: "integer"; readonly optional?: true; readonly min: number; readonly max: number }
  /** A fraction: 0.1 is 10 %. `above` excludes its bound. */
  | { readonly kind: "rate"; readonly optional?: true; readonly above?: number; readonly min?: number; readonly max?: number }
  /** An ISO day, "2026-03-31". */
  | { readonly kind: "date"; readonly optional?: true }
  | { readonly kind: "choice"; readonly of: ChoiceName; readonly optional?: true }
  /** A role's letters in a responsibility grid: "", "R", "A/R" … */
  | { readonly kind: "letters"; readonly optional?: true }
  /** Several names in one cell, "IT、产品". */
  | { readonly kind: "names"; readonly optional?: true };

export interface Records {
  readonly [column: string]: ScalarField;
}

/** A list whose entries another sheet owns: they come and go with it. */
export interface Follows {
  /** The published column of names. */
  readonly of: `${string}.${string}`;
  /** Every entry stands here; else only those that people chose, and a new one is offered. */
  readonly every: boolean;
}

export type Field =
  | ScalarField
  /**
   * Values in a row or column. Of a `unique` list none stands twice. A `positional` list keeps each value in its place
   * (a period's), with null for a blank; blanks at its end are dropped. Empty cells of other lists are passed over.
   */
  | {
      readonly kind: "list";
      readonly of: ScalarField;
      readonly min: number;
      readonly max: number;
      readonly unique?: true;
      readonly positional?: true;
      readonly follows?: Follows;
    }
  /** A table: one record a row; `key` must not repeat. Where it `follows`, its keys are the names. */
  | {
      readonly kind: "records";
      readonly of: Records;
      readonly min: number;
      readonly max: number;
      readonly key?: string;
      readonly follows?: Follows;
    }
  /** One cell for each record of `rows` and each item of `columns`. */
  | { readonly kind: "grid"; readonly of: ScalarField; readonly rows: string; readonly columns: string };

export type Fields = { readonly [name: string]: Field };

type Value<F extends ScalarField> = F extends { kind: "choice"; of: infer N extends ChoiceName }
  ? Choice<N>
  : F extends { kind: "names" }
    ? readonly string[]
    : F extends { kind: "text" | "date" | "letters" }
      ? string
      : number;
export type ScalarOf<F extends ScalarField> = F extends { optional: true } ? Value<F> | null : Value<F>;
export type ValueOf<F extends Field> = F extends { kind: "list"; of: infer S extends ScalarField }
  ? readonly ScalarOf<S>[]
  : F extends { kind: "records"; of: infer R extends Records }
    ? readonly { readonly [K in keyof R]: ScalarOf<R[K]> }[]
    : F extends { kind: "grid"; of: infer S extends ScalarField }
      ? readonly (readonly ScalarOf<S>[])[]
      : F extends ScalarField
        ? ScalarOf<F>
        : never;

/** The inputs of a template: plain JSON. */
export type InputsOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** Marks that part names in one cell; a name may not hold them. */
export const nameSeparators = /[,，、;；\n]/;
