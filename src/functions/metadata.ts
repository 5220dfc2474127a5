// Knows what Excel reads about the functions before it calls them: functions.json, one for each language.
import { locales, type Locale } from "../i18n/locale";
import type { FunctionDefinition, Param, Returns } from "./define";

/** A parameter as functions.json spells it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Always any: Excel would otherwise convert text and booleans before we see them. */
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

/** A function as functions.json spells it. */
export interface FunctionMetadata {
  readonly id: string;
  /** The same in each language: a formula written in one would be #NAME? in the other. */
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "number" | "string" | "any"; readonly dimensionality: "scalar" | "matrix" };
}

/** The file as a whole. */
export interface Metadata {
  /** Errors reach `any` parameters as objects, so that the first can be passed on. */
  readonly allowErrorForDataTypeAny: true;
  /** Data types (a formatted number, an entity) reach them as objects, so that their basic value can be used. */
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

const results: Readonly<Record<Returns, FunctionMetadata["result"]>> = {
  number: { type: "number", dimensionality: "scalar" },
  numbers: { type: "number", dimensionality: "matrix" },
  texts: { type: "string", dimensionality: "matrix" },
  table: { type: "any", dimensionality: "matrix" },
};

/**
 * A function's help page from the add-in's origin; the list of all functions where none is named.
 *
 * @example helpPage("en-US", "NPV") // "help/npv.html"
 * @example helpPage("zh-CN") // "help/zh-CN/index.html"
 */
export function helpPage(locale: Locale, id = "index"): string {
  return `help/${locale === locales[0] ? "" : `${locale}/`}${id.toLowerCase()}.html`;
}

/**
 * The content of functions.json, or of functions.<locale>.json.
 *
 * @param origin scheme, host and port of the add-in's pages, without a closing slash
 */
export function metadata(functions: readonly FunctionDefinition[], locale: Locale, origin: string): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: functions.map(({ id, params, returns, strings }) => ({
      id,
      name: id,
      description: strings[locale].description,
      helpUrl: `${origin}/${helpPage(locale, id)}`,
      parameters: Object.entries(params).map(([name, param]) => parameter(name, param, strings[locale].params[name] ?? "")),
      result: results[returns],
    })),
  };
}

function parameter(name: string, { dimensionality, optional }: Param<unknown>, description: string): ParameterMetadata {
  return { name, description, type: "any", dimensionality, ...(optional ? { optional } : {}) };
}
