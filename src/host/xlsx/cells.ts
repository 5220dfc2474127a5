// Cells and their values, as the sheet part writes them and as any producer's sheet part is read.

import type { CellSnapshot, CellValue, StyleSnapshot } from "../model/snapshot";
import type { Cell } from "./address";
import { cell as cellAt, cellAddress, rectangle } from "./address";
import { fromFile, moved, toFile } from "./formula-text";
import { serialFromIso } from "./serial";
import type { ReadStyles, StyleBook } from "./styles";
import type { Node } from "./xml";
import { child, children, document, element, flag, fromXstring, number, text, xstring } from "./xml";
import { namespaces } from "./namespaces";

/** Errors that a file can hold; younger ones (#SPILL!, #CALC!, #BUSY!) are stored as #VALUE!, as Excel does. */
const storable = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
export const storableError = (error: string): string => (storable.has(error) ? error : "#VALUE!");

/** A value that a file can hold: not-a-number and the infinities are #NUM!, minus zero is zero. */
export function storableValue(value: CellValue): CellValue {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : { error: "#NUM!" };
  return typeof value === "object" ? { error: storableError(value.error) } : value;
}

/** The table of texts, each kept once. */
export interface TextTable {
  readonly index: (value: string) => number;
  readonly xml: () => string;
  readonly isEmpty: () => boolean;
}

const needsSpace = (value: string): boolean => /^\s|\s$|[\n\t]/.test(value);
const textElement = (value: string): string =>
  element("t", { "xml:space": needsSpace(value) ? "preserve" : undefined }, text(xstring(value)));

export function textTable(): TextTable {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    index: (value) => {
      uses++;
      const at = known.get(value) ?? known.size;
      known.set(value, at);
      return at;
    },
    xml: () =>
      document(
        element(
          "sst",
          { xmlns: namespaces.main, count: uses, uniqueCount: known.size },
          ...[...known.keys()].map((value) => element("si", {}, textElement(value))),
        ),
      ),
    isEmpty: () => known.size === 0,
  };
}

/** The text of a shared or inline string: its runs joined; phonetic guides are left out. */
export function readText(node: Node | undefined): string {
  if (node === undefined) return "";
  const runs = node.children.filter((each) => each.name === "t" || each.name === "r");
  return runs.map((each) => fromXstring((each.name === "t" ? each : child(each, "t"))?.text ?? "")).join("");
}

export const readTexts = (root: Node | undefined): readonly string[] => children(root, "si").map(readText);

/** Type and content of <c>: calculated texts stand in the cell, typed texts in the table. */
function stored(value: CellValue, isCalculated: boolean, texts: TextTable): readonly [type: string | undefined, content: string] {
  const kept = storableValue(value);
  if (typeof kept === "number") return [undefined, String(kept)];
  if (typeof kept === "boolean") return ["b", kept ? "1" : "0"];
  if (typeof kept === "object") return ["e", text(kept.error)];
  return isCalculated ? ["str", text(xstring(kept))] : ["s", String(texts.index(kept))];
}

const defaultStyle: StyleSnapshot = {};

/** @param styles what the cells' style numbers mean */
export function cellXml(
  { row, column, value, formula, spill, style, quotePrefix }: CellSnapshot,
  styles: readonly StyleSnapshot[],
  book: StyleBook,
  texts: TextTable,
): string {
  const [t, content] = value === undefined ? [undefined, undefined] : stored(value, formula !== undefined, texts);
  const s = book.cell(styles[style ?? -1] ?? defaultStyle, quotePrefix === true);
  return element(
    "c",
    { r: cellAddress(row, column), s: s === 0 ? undefined : s, t, cm: spill === undefined || formula === undefined ? undefined : 1 },
    formula === undefined ? "" : element("f", spill === undefined ? {} : { t: "array", ref: spill }, text(toFile(formula))),
    content === undefined ? "" : content === "" ? "<v></v>" : element("v", {}, content),
  );
}

/** What reading a sheet's cells needs from the other parts. */
export interface CellSources {
  readonly texts: readonly string[];
  readonly styles: ReadStyles;
  /** The number in the read workbook's list of styles; undefined for the default look. */
  readonly styleIndex: (style: StyleSnapshot) => number | undefined;
}

function readValue(node: Node, { texts }: CellSources): CellValue | undefined {
  const type = node.attributes["t"] ?? "n";
  if (type === "inlineStr") return readText(child(node, "is"));
  const content = child(node, "v")?.text;
  if (content === undefined) return undefined;
  switch (type) {
    case "s":
      return texts[Number(content)];
    case "str":
      return fromXstring(content);
    case "b":
      return flag(content.trim());
    case "e":
      return { error: content.trim() };
    case "d":
      return serialFromIso(content.trim()) ?? content;
    default:
      return number(content);
  }
}

/** A formula that others share by its number, and the cell where it stands. */
interface Master {
  readonly formula: string;
  readonly at: Cell;
}

/** The formula of one cell without "="; shared ones are expanded, tables of what-if values have none. */
function formulaIn(node: Node, at: Cell, masters: Map<string, Master>): string | undefined {
  const type = node.attributes["t"];
  if (type === "dataTable") return undefined;
  if (type !== "shared") return node.text === "" ? undefined : node.text;
  const index = node.attributes["si"] ?? "";
  if (node.text !== "") {
    masters.set(index, { formula: node.text, at });
    return node.text;
  }
  const master = masters.get(index);
  return master === undefined ? undefined : moved(master.formula, { rows: at.row - master.at.row, columns: at.column - master.at.column });
}

/** The cells of a sheet part, sorted; cells that hold nothing and look like any other are left out. */
export function readCells(sheet: Node, sources: CellSources): readonly CellSnapshot[] {
  const masters = new Map<string, Master>();
  const found: CellSnapshot[] = [];
  let row = -1;
  for (const line of children(child(sheet, "sheetData"), "row")) {
    row = (number(line.attributes["r"]) ?? row + 2) - 1;
    let column = -1;
    for (const node of children(line, "c")) {
      const at = cellAt(node.attributes["r"] ?? "") ?? { row, column: column + 1 };
      column = at.column;
      const look = sources.styles.cells[number(node.attributes["s"]) ?? 0];
      const value = readValue(node, sources);
      const written = child(node, "f");
      const formula = written === undefined ? undefined : formulaIn(written, at, masters);
      const style = look === undefined ? undefined : sources.styleIndex(look.style);
      const ref =
        written?.attributes["t"] === "array" && rectangle(written.attributes["ref"] ?? "") !== undefined
          ? written.attributes["ref"]
          : undefined;
      if (value === undefined && formula === undefined && style === undefined && look?.quotePrefix !== true) continue;
      found.push({
        ...at,
        ...(value === undefined ? {} : { value }),
        ...(formula === undefined ? {} : { formula: fromFile(formula) }),
        ...(formula === undefined || ref === undefined ? {} : { spill: ref }),
        ...(look?.quotePrefix === true ? { quotePrefix: true } : {}),
        ...(style === undefined ? {} : { style }),
      });
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
