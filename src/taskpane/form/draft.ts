// What stands in a form: the text of every box, as typed. It becomes JSON for `coerce`, and inputs become it again.
import type { SheetId } from "../../sheets";
import { nameSeparators, type Field, type Fields, type ScalarField } from "../../spec/field";

export type DraftRecord = Readonly<Record<string, string>>;
export type DraftField = string | readonly string[] | readonly DraftRecord[] | readonly (readonly string[])[];
export type Draft = Readonly<Record<string, DraftField>>;
export type Drafts = Readonly<Partial<Record<SheetId, Draft>>>;

/** Inputs of a template as texts. */
export function toDraft(fields: Fields, inputs: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, draftOf(field, inputs[name])]));
}

function draftOf(field: Field, value: unknown): DraftField {
  switch (field.kind) {
    case "list":
      return (value as readonly unknown[]).map((item) => textOf(field.of, item));
    case "records":
      return (value as readonly Readonly<Record<string, unknown>>[]).map((record) =>
        Object.fromEntries(Object.entries(field.of).map(([column, of]) => [column, textOf(of, record[column])])),
      );
    case "grid":
      return (value as readonly (readonly unknown[])[]).map((row) => row.map((cell) => textOf(field.of, cell)));
    default:
      return textOf(field, value);
  }
}

/** Texts as JSON that `coerce` checks; what is no number stays text, so that it is refused with its words. */
export function fromDraft(fields: Fields, draft: Draft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, jsonOf(field, draft[name])]));
}

function jsonOf(field: Field, value: DraftField | undefined): unknown {
  switch (field.kind) {
    case "list":
      return ((value ?? []) as readonly string[]).map((item) => valueOf(field.of, item));
    case "records":
      return ((value ?? []) as readonly DraftRecord[]).map((record) =>
        Object.fromEntries(Object.entries(field.of).map(([column, of]) => [column, valueOf(of, record[column] ?? "")])),
      );
    case "grid":
      return ((value ?? []) as readonly (readonly string[])[]).map((row) => row.map((cell) => valueOf(field.of, cell)));
    default:
      return valueOf(field, (value ?? "") as string);
  }
}

/**
 * A value as people type it. Rates stand in percent.
 * @example textOf({ kind: "rate" }, 0.125) // "12.5"
 * @example textOf({ kind: "names" }, ["IT", "Sales"]) // "IT, Sales"
 */
export function textOf(field: ScalarField, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (field.kind === "rate") return typeof value === "number" ? String(shift(value, 2)) : String(value);
  if (field.kind === "names") return (value as readonly string[]).join(", ");
  return String(value);
}

/**
 * What a text means for a field; null for an empty box.
 * @example valueOf({ kind: "rate" }, "12.5") // 0.125
 * @example valueOf({ kind: "money" }, "1,500") // 1500
 */
export function valueOf(field: ScalarField, text: string): unknown {
  if (text.trim() === "") return null;
  switch (field.kind) {
    case "text":
    case "letters":
    case "choice":
      return text;
    case "date":
      return dayOf(text);
    case "names":
      return text.split(nameSeparators).map((name) => name.trim());
    case "rate": {
      const number = numberOf(text.replace(/[%％]\s*$/, ""));
      return number === undefined ? text : shift(number, -2);
    }
    default:
      return numberOf(text) ?? text;
  }
}

/** A number times a power of ten, by moving the point: 0.07 × 100 is 7 and not 7.000000000000001. */
function shift(value: number, places: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Numbers with grouping commas, full-width digits, a Chinese comma, brackets for a negative amount; undefined for anything else. */
function numberOf(text: string): number | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s_]/g, "")
    .replace("−", "-")
    .replace(/^\((.*)\)$/, "-$1");
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i.test(plain) || !/\d/.test(plain)) return undefined;
  const number = Number(plain.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

/** @example dayOf("2026/3/1") // "2026-03-01" */
function dayOf(text: string): string {
  const parts = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text.normalize("NFKC"));
  if (!parts) return text;
  const [, year = "", month = "", day = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
