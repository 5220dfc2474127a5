// What a schema cannot see and Excel does not forgive, or what a reader of the file should know.

import type { Parts } from "./archive";
import { unpack } from "./archive";
import type { Rectangle } from "./address";
import { rectangle } from "./address";
import { customFunctions, fromFile } from "./formula-text";
import { packageReader } from "./package-parts";
import type { Node } from "./xml";
import { child, children, fromXstring, parse, prefixed } from "./xml";

export type LintRule =
  /** Excel offers to repair the file: two validations on one cell. */
  | "overlapping-validations"
  /** Excel refuses lists written out in more than 255 characters. */
  | "long-literal-list"
  /** Titles of prompts and alerts hold 32 characters, their texts 255. */
  | "long-validation-text"
  /** A number that is none in a <v>. */
  | "not-a-number"
  /** Print areas and titles must be absolute, and name their sheet in quotes in each part. */
  | "loose-print-name"
  /** Two rules of one sheet with the same priority, or a look that the styles part does not have. */
  | "doubtful-rule"
  /** A cell holds 32,767 characters, a formula 8,192. */
  | "long-cell"
  /** Headers and footers hold 255 characters, their codes included. */
  | "long-header-or-footer"
  /** Merged blocks may not touch one another. */
  | "overlapping-merges"
  /** 1 to 31 characters, none of \\ / ? * : [ ], no apostrophe at the ends, each only once whatever its capitals. */
  | "bad-sheet-name"
  /** Information: who opens the file without the add-in sees stored values, and #NAME? after a recalculation. */
  | "custom-function"
  /** Information: the file refers to others. */
  | "external-link";

export interface LintFinding {
  readonly rule: LintRule;
  readonly level: "error" | "information";
  /** "xl/worksheets/sheet1.xml" */
  readonly part: string;
  /** A cell, a block or a name. */
  readonly where: string;
  readonly detail: string;
}

const limits = { list: 255, title: 32, message: 255, header: 255, text: 32767, formula: 8192 } as const;

const overlap = (a: Rectangle, b: Rectangle): boolean => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Pairs of blocks that share a cell, by their addresses. */
function overlapping(addresses: readonly string[]): readonly string[] {
  const blocks = addresses.flatMap((address) => {
    const block = rectangle(address);
    return block === undefined ? [] : [{ address, block }];
  });
  return blocks.flatMap(({ address, block }, index) =>
    blocks
      .slice(0, index)
      .filter((earlier) => overlap(earlier.block, block))
      .map((earlier) => `${earlier.address} and ${address}`),
  );
}

const ranges = (node: Node): readonly string[] => (node.attributes["sqref"] ?? "").split(/\s+/).filter((range) => range !== "");

type Report = (rule: LintRule, where: string, detail: string) => void;

function lintCells(sheet: Node, report: Report): void {
  for (const cell of children(child(sheet, "sheetData"), "row").flatMap((row) => children(row, "c"))) {
    const where = cell.attributes["r"] ?? "";
    const type = cell.attributes["t"] ?? "n";
    const value = child(cell, "v")?.text;
    const formula = child(cell, "f")?.text ?? "";
    if (type === "n" && value !== undefined && !Number.isFinite(value.trim() === "" ? Number.NaN : Number(value)))
      report("not-a-number", where, value);
    if (type === "str" && (value ?? "").length > limits.text) report("long-cell", where, `${(value ?? "").length} characters`);
    if (formula.length > limits.formula) report("long-cell", where, `a formula of ${formula.length} characters`);
    for (const name of customFunctions(fromFile(formula))) report("custom-function", where, name);
  }
}

function lintValidations(sheet: Node, report: Report): void {
  const validations = children(child(sheet, "dataValidations"), "dataValidation");
  for (const pair of overlapping(validations.flatMap(ranges))) report("overlapping-validations", pair, "");
  for (const node of validations) {
    const where = node.attributes["sqref"] ?? "";
    const source = child(node, "formula1")?.text ?? "";
    if (node.attributes["type"] === "list" && source.startsWith('"') && source.length - 2 > limits.list) report("long-literal-list", where, `${source.length - 2} characters`);
    for (const [name, limit] of [["promptTitle", limits.title], ["errorTitle", limits.title], ["prompt", limits.message], ["error", limits.message]] as const) {
      const length = fromXstring(node.attributes[name] ?? "").length;
      if (length > limit) report("long-validation-text", where, `${name} of ${length} characters`);
    }
    for (const formula of node.children) for (const name of customFunctions(fromFile(formula.text))) report("custom-function", where, name);
  } // prettier-ignore
}

function lintRules(sheet: Node, looks: number, report: Report): void {
  const seen = new Set<string>();
  for (const block of children(sheet, "conditionalFormatting")) {
    for (const rule of children(block, "cfRule")) {
      const where = block.attributes["sqref"] ?? "";
      const priority = rule.attributes["priority"] ?? "";
      if (seen.has(priority)) report("doubtful-rule", where, `priority ${priority} twice`);
      seen.add(priority);
      const look = rule.attributes["dxfId"];
      if (look !== undefined && Number(look) >= looks) report("doubtful-rule", where, `no look ${look}`);
      for (const formula of children(rule, "formula"))
        for (const name of customFunctions(fromFile(formula.text))) report("custom-function", where, name);
    }
  }
}

/** Each part of a print name is 'Sheet'!$A$1:$B$2, 'Sheet'!$1:$3 or 'Sheet'!$A:$B. */
const printPart = /^'(?:[^']|'')+'!(?:\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?|\$\d+:\$\d+|\$[A-Z]{1,3}:\$[A-Z]{1,3})$/;
const parts = (formula: string): readonly string[] => formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];

function lintWorkbook(workbook: Node, report: Report): void {
  const names = children(child(workbook, "sheets"), "sheet").map((sheet) => sheet.attributes["name"] ?? "");
  names.forEach((name, index) => {
    const isTaken = names.slice(0, index).some((earlier) => earlier.toLowerCase() === name.toLowerCase());
    if (isTaken || name.length < 1 || name.length > 31 || /[\\/?*:[\]]|^'|'$/.test(name))
      report("bad-sheet-name", name, isTaken ? "twice" : "");
  });
  for (const node of children(child(workbook, "definedNames"), "definedName")) {
    const name = node.attributes["name"] ?? "";
    if (/^_xlnm\.Print_/i.test(name))
      for (const part of parts(node.text)) if (!printPart.test(part)) report("loose-print-name", name, part);
    for (const custom of customFunctions(fromFile(node.text))) report("custom-function", name, custom);
  }
}

/**
 * Looks through a file for what Excel would repair or refuse although every part is valid.
 * @returns findings by part; those of level "error" must not be in a file that we hand out
 * @throws XlsxError as open does, for bytes that are no workbook at all
 * @example lint(await save(workbook)).filter(({ level }) => level === "error") // []
 */
export function lint(file: Uint8Array | Parts): readonly LintFinding[] {
  const all = file instanceof Uint8Array ? unpack(file) : file;
  const reader = packageReader(all);
  const findings: LintFinding[] = [];
  const reportIn =
    (part: string): Report =>
    (rule, where, detail) =>
      void findings.push({
        rule,
        level: rule === "custom-function" || rule === "external-link" ? "information" : "error",
        part,
        where,
        detail,
      });

  const start = reader.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = reader.tree(start);
  const links = reader.relationships(start);
  const looks = children(child(reader.tree(links.find(({ kind }) => kind === "styles")?.target ?? ""), "dxfs"), "dxf").length;
  if (workbook !== undefined) lintWorkbook(workbook, reportIn(start));
  for (const node of children(child(workbook, "sheets"), "sheet")) {
    const part = links.find(({ id }) => id === prefixed(node, "id"))?.target ?? "";
    const sheet = reader.tree(part);
    if (sheet === undefined) continue;
    const report = reportIn(part);
    lintCells(sheet, report);
    lintValidations(sheet, report);
    lintRules(sheet, looks, report);
    const merged = children(child(sheet, "mergeCells"), "mergeCell").map(({ attributes }) => attributes["ref"] ?? "");
    for (const pair of overlapping(merged)) report("overlapping-merges", pair, "");
    for (const { name, text } of child(sheet, "headerFooter")?.children ?? [])
      if (text.length > limits.header) report("long-header-or-footer", name, `${text.length} characters`);
  }
  const texts = links.find(({ kind }) => kind === "sharedStrings")?.target ?? "";
  children(reader.tree(texts), "si").forEach((entry, index) => {
    const { length } = fromXstring(child(entry, "t")?.text ?? "");
    if (length > limits.text) reportIn(texts)("long-cell", `text ${index}`, `${length} characters`);
  });
  for (const [part, content] of all) {
    if (!part.endsWith(".rels")) continue;
    for (const { attributes } of children(parse(content, part), "Relationship")) {
      const isLink = attributes["TargetMode"] === "External" || /\/externalLink(?:Path)?$/.test(attributes["Type"] ?? "");
      if (isLink) reportIn(part)("external-link", attributes["Id"] ?? "", attributes["Target"] ?? "");
    }
  }
  return findings;
}
