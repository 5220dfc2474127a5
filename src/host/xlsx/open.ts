// The bytes of an .xlsx file as a workbook, from our own hand or from any producer's.

import type { ChartSnapshot, NameSnapshot, SheetSnapshot, StyleSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { unpack } from "./archive";
import { readTexts } from "./cells";
import { readChart } from "./charts";
import { readDrawing } from "./drawing";
import { fromFile } from "./formula-text";
import { packageReader } from "./package-parts";
import { XlsxError } from "./refusal";
import { readSheet } from "./sheet";
import { readStyles } from "./styles";
import { readTheme } from "./theme";
import type { Node } from "./xml";
import { child, children, flag, fromXstring, number, prefixed, present } from "./xml";

const readName = ({ attributes, text }: Node): NameSnapshot =>
  present<NameSnapshot>({
    name: attributes["name"] ?? "",
    formula: fromFile(text),
    visible: !flag(attributes["hidden"]),
    comment: attributes["comment"] === undefined ? undefined : fromXstring(attributes["comment"]),
  });

/** Numbers looks in the order of their first use; the default look has no number. */
function styleList(): { readonly styles: StyleSnapshot[]; readonly index: (style: StyleSnapshot) => number | undefined } {
  const styles: StyleSnapshot[] = [];
  const known = new Map<string, number>([[JSON.stringify({}), -1]]);
  return {
    styles,
    index: (style) => {
      const key = JSON.stringify(style);
      const at = known.get(key) ?? styles.push(style) - 1;
      known.set(key, at);
      return at < 0 ? undefined : at;
    },
  };
}

/**
 * Opens an .xlsx file. What the model has no place for (pictures, comments, tables, pivots, colour scales, macros) is left out;
 * open(save(x)) is normalForm(x). The bytes are not changed.
 * @throws XlsxError with a code: not-a-zip, not-a-workbook, encrypted, old-format, malformed, too-large (limits in archive.ts), dates-from-1904
 */
export async function open(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const reader = packageReader(unpack(bytes));
  const start = reader.relationships("").find(({ kind }) => kind === "officeDocument");
  const root = start === undefined ? undefined : reader.tree(start.target);
  if (start === undefined || root?.name !== "workbook") throw new XlsxError({ code: "not-a-workbook" });
  if (flag(child(root, "workbookPr")?.attributes["date1904"])) throw new XlsxError({ code: "dates-from-1904" });

  const links = reader.relationships(start.target);
  const partOf = (kind: string): Node | undefined => {
    const link = links.find((each) => each.kind === kind && !each.isExternal);
    return link === undefined ? undefined : reader.tree(link.target);
  };
  const theme = readTheme(partOf("theme"));
  const styles = readStyles(partOf("styles"), theme);
  const texts = readTexts(partOf("sharedStrings"));
  const looks = styleList();

  const chartsOf = (sheetPart: string, sheet: SheetSnapshot): readonly ChartSnapshot[] => {
    const drawing = reader.relationships(sheetPart).find(({ kind }) => kind === "drawing");
    if (drawing === undefined) return [];
    const leads = reader.relationships(drawing.target);
    return readDrawing(reader.tree(drawing.target), sheet).flatMap(({ id, place }) => {
      const lead = leads.find((each) => each.id === id && each.kind === "chart");
      const chart = lead === undefined ? undefined : readChart(reader.tree(lead.target), place, theme);
      return chart === undefined ? [] : [chart];
    });
  };

  const definedNames = children(child(root, "definedNames"), "definedName");
  const sheets = children(child(root, "sheets"), "sheet").flatMap((node, index): SheetSnapshot[] => {
    const link = links.find(({ id }) => id === prefixed(node, "id"));
    const tree = link?.kind === "worksheet" ? reader.tree(link.target) : undefined;
    // Chart sheets and macro sheets have no cells.
    if (tree === undefined) return [];
    const state = node.attributes["state"] ?? "visible";
    const sheet = readSheet(tree, {
      name: node.attributes["name"] ?? "",
      visibility: state === "visible" ? "Visible" : state === "hidden" ? "Hidden" : "VeryHidden",
      names: definedNames.filter(({ attributes }) => number(attributes["localSheetId"]) === index).map(readName),
      theme,
      styles,
      texts,
      styleIndex: looks.index,
    });
    return [{ ...sheet, charts: chartsOf(link?.target ?? "", sheet) }];
  });
  if (sheets.length === 0) throw new XlsxError({ code: "not-a-workbook" });

  const activeTab = number(child(child(root, "bookViews"), "workbookView")?.attributes["activeTab"]) ?? 0;
  const activeName = children(child(root, "sheets"), "sheet")[activeTab]?.attributes["name"];
  return {
    sheets,
    names: definedNames.filter(({ attributes }) => attributes["localSheetId"] === undefined).map(readName).filter(({ name }) => !name.startsWith("_xlnm.")),
    styles: looks.styles,
    activeSheet: sheets.some(({ name }) => name === activeName) ? (activeName ?? "") : (sheets[0]?.name ?? ""),
  }; // prettier-ignore
}
