// Any inputs that a template's fields allow: from the same description that the forms and the reader use.
import fc from "fast-check";
import { choices } from "../src/spec/choices";
import { fromSerial } from "../src/spec/calendar-serial";
import type { Field, Fields, InputsOf, ScalarField } from "../src/spec/field";

/** Texts of all kinds that people type, and some that nobody should. */
const strange = [
  "=HYPERLINK(1)",
  "+1",
  "-x",
  "@x",
  "'x",
  "12",
  "50%",
  "2026-01-31",
  "1/2",
  "TRUE",
  "#N/A",
  "售后",
  "a\nb",
  "“q”",
  "x'y",
  "0",
];
const text = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...strange), fc.string({ unit: "grapheme", minLength: 1, maxLength: Math.min(max, 20) }))
    .map((value) =>
      value
        .replace(/[^\P{Cc}\n]/gu, "")
        .trim()
        .slice(0, max)
        .trim(),
    )
    .filter((value) => value !== "" && value.length <= max && !hasLoneSurrogate(value));
const hasLoneSurrogate = (value: string): boolean => /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);

function scalar(field: ScalarField): fc.Arbitrary<unknown> {
  const value = (): fc.Arbitrary<unknown> => {
    switch (field.kind) {
      case "text":
        return text(field.maxLength ?? 40);
      case "letters":
        return fc.constantFrom("", "R", "A", "C", "I", "A/R");
      case "names":
        return fc
          .array(fc.constantFrom("IT", "售后", "Sales lead", "产品"), { maxLength: 3 })
          .filter((names) => !field.optional || names.length > 0);
      case "date":
        return fc.integer({ min: 40_000, max: 60_000 }).map(fromSerial);
      case "choice":
        return fc.constantFrom<string>(...choices[field.of]);
      case "integer":
        return fc.integer({ min: field.min, max: Math.min(field.max, field.min + 6) });
      case "rate":
        return fc
          .integer({ min: Math.max(Math.ceil((field.min ?? -0.5) * 100), -50), max: Math.min((field.max ?? 3) * 100, 300) })
          .map((percent) => percent / 100);
      default: {
        const [low, high] = [Math.max(field.min ?? -1e6, -1e6), Math.min(field.max ?? 1e6, 1e6)];
        return fc.integer({ min: Math.ceil(low * 4), max: Math.floor(high * 4) }).map((quarters) => quarters / 4);
      }
    }
  };
  return field.optional ? fc.option(value(), { freq: 3 }) : value();
}

function whole(field: Exclude<Field, { kind: "grid" }>): fc.Arbitrary<unknown> {
  if (field.kind === "list") {
    const items = fc.array(scalar(field.of), { minLength: field.min, maxLength: Math.min(field.max, Math.max(field.min, 4)) });
    if (field.positional) return items.map((list) => list.slice(0, list.findLastIndex((item) => item !== null) + 1));
    return field.unique ? items.map(unique).filter((list) => list.length >= field.min) : items;
  }
  if (field.kind === "records") {
    const record = fc.record(Object.fromEntries(Object.entries(field.of).map(([name, of]) => [name, scalar(of)])));
    // A record that says nothing is a free row of the sheet.
    const said = record.filter((row) => Object.values(row).some((value) => value !== null));
    const rows = fc.array(said, { minLength: field.min, maxLength: Math.min(field.max, Math.max(field.min, 4)) });
    const { key } = field;
    return key === undefined
      ? rows
      : rows.map((list) => uniqueBy(list, (row) => String(row[key]))).filter((list) => list.length >= field.min);
  }
  return scalar(field);
}

const uniqueBy = <T>(list: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(list.map((item) => [key(item).toLowerCase(), item])).values(),
];
const unique = (list: readonly unknown[]): unknown[] => uniqueBy(list, String);

/** Inputs for these fields; grids take the size of what they stand between. */
export function arbitraryInputs<F extends Fields>(fields: F): fc.Arbitrary<InputsOf<F>> {
  const plain = Object.entries(fields).filter((entry): entry is [string, Exclude<Field, { kind: "grid" }>] => entry[1].kind !== "grid");
  const grids = Object.entries(fields).filter((entry): entry is [string, Extract<Field, { kind: "grid" }>] => entry[1].kind === "grid");
  return fc.record(Object.fromEntries(plain.map(([name, field]) => [name, whole(field)]))).chain((values) => {
    const length = (name: string): number => (values[name] as unknown[]).length;
    const filled = grids.map(([name, field]) => {
      const row = fc.array(scalar(field.of), { minLength: length(field.columns), maxLength: length(field.columns) });
      return [name, fc.array(row, { minLength: length(field.rows), maxLength: length(field.rows) })] as const;
    });
    return fc.record(Object.fromEntries(filled)).map((rest) => ({ ...values, ...rest }) as InputsOf<F>);
  });
}
