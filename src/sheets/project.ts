// A project file: JSON that states the common figures once and the inputs of each sheet. What does not fit is named by its path.
import type { Locale, Localized } from "../i18n/locale";
import { choices } from "../spec/choices";
import type { Field, Fields, ScalarField } from "../spec/field";
import { coerce, longestText, largestNumber, type Fault, type Reading } from "../spec/inputs";
import { commonFields, type CommonInputs } from "./common";
import { templates, type SheetId } from "./index";

/** The version of the file's shape. */
export const projectVersion = 1;

export interface Project {
  readonly common: CommonInputs;
  /** Ready inputs, common figures included, by sheet. */
  readonly sheets: Readonly<Partial<Record<SheetId, unknown>>>;
}

/** Checks a parsed project file; all faults of all sheets at once, in the order of the file. */
export function readProject(json: unknown): Reading<Project> {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { ok: false, faults: [{ path: [], problem: { code: "not-a-record" }, found: json }] };
  const file = json as Record<string, unknown>;
  const faults: Fault[] = [];
  for (const key of Object.keys(file))
    if (!["$schema", "xd", "project", "sheets"].includes(key))
      faults.push({ path: [key], problem: { code: "unknown-field" }, found: file[key] });
  if (file["xd"] === undefined) faults.push({ path: ["xd"], problem: { code: "missing" } });
  else if (file["xd"] !== projectVersion)
    faults.push({ path: ["xd"], problem: { code: "newer", known: projectVersion }, found: file["xd"] });
  const within = <T>(path: readonly string[], reading: Reading<T>): T | undefined => {
    if (reading.ok) return reading.value;
    faults.push(...reading.faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] })));
    return undefined;
  };
  const common = within(["project"], coerce(commonFields, file["project"]));
  const sheets = file["sheets"];
  const ready: Partial<Record<SheetId, unknown>> = {};
  if (typeof sheets !== "object" || sheets === null || Array.isArray(sheets)) {
    faults.push({ path: ["sheets"], problem: { code: sheets === undefined ? "missing" : "not-a-record" }, found: sheets });
  } else {
    for (const [id, inputs] of Object.entries(sheets)) {
      const template = templates.find((one) => one.id === id);
      if (!template) faults.push({ path: ["sheets", id], problem: { code: "unknown-field" }, found: inputs });
      else ready[template.id] = within(["sheets", id], coerce(ownFields(template.fields), inputs));
    }
  }
  if (faults.length > 0 || !common) return { ok: false, faults };
  return {
    ok: true,
    value: { common, sheets: Object.fromEntries(Object.entries(ready).map(([id, inputs]) => [id, { ...common, ...(inputs as object) }])) },
  };
}

/** The project file that holds these inputs. */
export function writeProject(project: Project): unknown {
  const own = (inputs: unknown): object => Object.fromEntries(Object.entries(inputs as object).filter(([name]) => !(name in commonFields)));
  return {
    xd: projectVersion,
    project: project.common,
    sheets: Object.fromEntries(Object.entries(project.sheets).map(([id, inputs]) => [id, own(inputs)])),
  };
}

/** A template's fields without those that the file states once for all. */
const ownFields = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in commonFields)));

// ---- the schema

/** JSON Schema (draft 2020-12) of a project file. Repeated names and the sizes of grids are checked by readProject alone. */
export function projectSchema(): unknown {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "XD project",
    type: "object",
    required: ["xd", "project", "sheets"],
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      xd: { const: projectVersion },
      project: objectSchema(commonFields),
      sheets: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(templates.map((template) => [template.id, objectSchema(ownFields(template.fields))])),
      },
    },
  };
}

function objectSchema(fields: Fields): object {
  const mayBeEmpty = (name: string): boolean => {
    const field = fields[name];
    return (field?.kind === "list" || field?.kind === "records") && field.min === 0;
  };
  const needed = Object.entries(fields).filter(([name, field]) => {
    if (field.kind === "grid") return !mayBeEmpty(field.rows) && !mayBeEmpty(field.columns);
    return !("optional" in field) && field.kind !== "letters" && field.kind !== "names" && !mayBeEmpty(name);
  });
  return {
    type: "object",
    ...(needed.length > 0 && { required: needed.map(([name]) => name) }),
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
  };
}

function fieldSchema(field: Field): object {
  switch (field.kind) {
    case "list":
      return { type: "array", minItems: field.min, maxItems: field.max, items: scalarSchema(field.of) };
    case "records":
      return { type: "array", minItems: field.min, maxItems: field.max, items: objectSchema(field.of) };
    case "grid":
      return { type: "array", items: { type: "array", items: scalarSchema(field.of) } };
    default:
      return scalarSchema(field);
  }
}

function scalarSchema(field: ScalarField): object {
  const orNull = (schema: { readonly type: string }): object =>
    field.optional || field.kind === "letters" || field.kind === "names" ? { ...schema, type: [schema.type, "null"] } : schema;
  switch (field.kind) {
    case "text":
      return orNull({ type: "string", ...(!field.optional && { minLength: 1 }), maxLength: field.maxLength ?? longestText } as {
        type: string;
      });
    case "letters":
      return orNull({ type: "string", maxLength: 40 } as { type: string });
    case "names":
      return orNull({ type: "array", items: { type: "string" } } as { type: string });
    case "date":
      return orNull({ type: "string", format: "date" } as { type: string });
    case "choice":
      return { enum: [...choices[field.of], ...(field.optional ? [null] : [])] };
    default:
      return orNull({
        type: field.kind === "integer" ? "integer" : "number",
        minimum: field.min ?? -largestNumber,
        maximum: field.max ?? largestNumber,
        ...(field.kind === "rate" && field.above !== undefined && { exclusiveMinimum: field.above }),
      } as { type: string });
  }
}

// ---- words for faults

type Facts = Fault["problem"];
const sentences: Localized<(problem: Facts) => string> = {
  "en-US": (problem) => {
    switch (problem.code) {
      case "missing":
        return "is missing; please fill it in";
      case "not-a-text":
        return "must be text in quotes";
      case "not-a-number":
        return "must be a number";
      case "not-whole":
        return "must be a whole number";
      case "not-a-day":
        return 'must be a day like "2026-03-31"';
      case "not-a-list":
        return "must be a list in [ ]";
      case "not-a-record":
        return "must be an object in { }";
      case "not-names":
        return "must be a list of names";
      case "unknown-field":
        return "is not known here; please remove it or correct its name";
      case "too-long":
        return `is too long; at most ${problem.max} characters`;
      case "too-small":
        return problem.exclusive ? `must be above ${problem.min}` : `must be at least ${problem.min}`;
      case "too-large":
        return `must be at most ${problem.max}`;
      case "not-a-choice":
        return `must be one of ${problem.options.join(", ")}`;
      case "too-few":
        return `has ${problem.count} entries; at least ${problem.limit} are needed`;
      case "too-many":
        return `has ${problem.count} entries; at most ${problem.limit} are possible`;
      case "repeated":
        return `repeats “${problem.text}” of entry ${problem.first + 1}; please give each its own name`;
      case "separator-in-name":
        return `holds “${problem.text}”; a name may not contain a comma or semicolon`;
      case "wrong-size":
        return `has ${problem.count} entries where ${problem.expected} are needed`;
      case "newer":
        return `was made by another version of XD; this one knows version ${problem.known}`;
    }
  },
  "zh-CN": (problem) => {
    switch (problem.code) {
      case "missing":
        return "缺失，请填写";
      case "not-a-text":
        return "应为引号内的文字";
      case "not-a-number":
        return "应为数字";
      case "not-whole":
        return "应为整数";
      case "not-a-day":
        return "应为日期，如 “2026-03-31”";
      case "not-a-list":
        return "应为 [ ] 内的列表";
      case "not-a-record":
        return "应为 { } 内的对象";
      case "not-names":
        return "应为名称列表";
      case "unknown-field":
        return "不是已知的字段，请删除或更正名称";
      case "too-long":
        return `过长，最多 ${problem.max} 个字符`;
      case "too-small":
        return problem.exclusive ? `应大于 ${problem.min}` : `不得小于 ${problem.min}`;
      case "too-large":
        return `不得大于 ${problem.max}`;
      case "not-a-choice":
        return `应为下列之一：${problem.options.join("、")}`;
      case "too-few":
        return `有 ${problem.count} 项，至少需要 ${problem.limit} 项`;
      case "too-many":
        return `有 ${problem.count} 项，最多 ${problem.limit} 项`;
      case "repeated":
        return `与第 ${problem.first + 1} 项重名「${problem.text}」，请分别命名`;
      case "separator-in-name":
        return `含有「${problem.text}」，名称中不能有逗号、顿号或分号`;
      case "wrong-size":
        return `有 ${problem.count} 项，应为 ${problem.expected} 项`;
      case "newer":
        return `由其他版本的 XD 生成，当前版本只识别第 ${problem.known} 版`;
    }
  },
};

/**
 * A fault as one line: where in the JSON, what stands there, what to do.
 * @example describeFault({ path: ["sheets", "model", "discountRate"], problem: { code: "not-a-number" }, found: "ten" }, "en-US") // "sheets.model.discountRate (\"ten\") must be a number."
 */
export function describeFault(fault: Fault, locale: Locale): string {
  const place = fault.path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
  return describeProblem(fault, place || (locale === "zh-CN" ? "文件" : "The file"), locale);
}

/** The same, with the place in words. */
export function describeProblem({ problem, found }: Fault, place: string, locale: Locale): string {
  const short = found === undefined || typeof found === "object" ? "" : JSON.stringify(found);
  const shown = short.length > 40 ? `${short.slice(0, 39)}…` : short;
  if (locale === "zh-CN") return `${place}${shown && `（${shown}）`}${sentences[locale](problem)}。`;
  return `${place}${shown && ` (${shown})`} ${sentences[locale](problem)}.`;
}
