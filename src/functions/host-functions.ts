// Knows how the functions are given to a spreadsheet that is not Excel: the workbench's and the command line's.
import type { Locale } from "../i18n/locale";
import { answer, type Failure } from "./answer";
import type { Answer } from "./define";
import { functions } from "./documented";
import { namespace } from "./registry";

/** A function as a host without Excel registers it; fits the host's own type without importing it. */
export interface HostFunction {
  /** As it is typed: "XD.NPV". */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly matrix: boolean;
    readonly optional: boolean;
    readonly repeating: false;
  }[];
  readonly call: (args: readonly unknown[]) => Answer | Failure;
}

/** Every function with its words and reasons in a language. */
export function hostFunctions(locale: Locale): HostFunction[] {
  return functions.map((definition) => ({
    name: `${namespace}.${definition.id}`,
    description: definition.strings[locale].description,
    parameters: Object.entries(definition.params).map(([name, { dimensionality, optional }]) => ({
      name,
      description: definition.strings[locale].params[name] ?? "",
      matrix: dimensionality === "matrix",
      optional,
      repeating: false,
    })),
    call: (args) => answer(definition, args, locale),
  }));
}
