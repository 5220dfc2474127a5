// One sheet of the copy: what goes over of it, and every formula that reaches what is left out as the value it showed.
import { cutDrawing, type Owned } from "./chart";
import type { Parts } from "./package";
import type { Reach } from "./reach";
import type { UsedStyles } from "./styles";
import type { Texts } from "./texts";
import { childOf, childrenOf, elements, make, prefixed, prune, textOf, within, type Element } from "./xml";

/** What of a sheet stays behind, for people to know. */
export type Dropped = "validations" | "rules" | "links" | "charts" | "pictures" | "comments" | "pivots" | "others";

export interface SheetToCut {
  readonly name: string;
  readonly part: string;
  /** Is changed. */
  readonly tree: Element;
  readonly isActive: boolean;
  readonly parts: Parts;
  readonly reach: Reach;
  readonly texts: Texts;
  readonly used: UsedStyles;
}

export interface CutSheet {
  readonly frozen: number;
  readonly dropped: ReadonlyMap<Dropped, number>;
  readonly parts: readonly Owned[];
  /** Links to addresses outside of the file. */
  readonly addresses: readonly { readonly id: string; readonly address: string }[];
}

/** Children of a worksheet that hold nothing but how its own cells look, print and are reached. */
const plain = new Set(
  "dimension sheetFormatPr cols sheetCalcPr sheetProtection mergeCells phoneticPr printOptions pageMargins headerFooter rowBreaks colBreaks ignoredErrors".split(
    " ",
  ),
);
/** Stay behind without a word: they lead to parts of a printer's or a person's own, or repeat what stands elsewhere. */
const silent = new Set([
  "sortState",
  "customSheetViews",
  "customProperties",
  "legacyDrawing",
  "legacyDrawingHF",
  "smartTags",
  "cellWatches",
]);

export function cutSheet({ name, part, tree, isActive, parts, reach, texts, used }: SheetToCut): CutSheet {
  const dropped = new Map<Dropped, number>();
  const drop = (what: Dropped, count = 1): void => void (count > 0 && dropped.set(what, (dropped.get(what) ?? 0) + count));
  const links = parts.links(part);
  const owned: Owned[] = [];
  const addresses: { id: string; address: string }[] = [];
  const reaching = (formulas: readonly Element[]): boolean => formulas.some((formula) => reach.reaches(textOf(formula), name));
  let frozen = 0;

  /** Keeps the children that pass, and their number where it is written; answers whether any is left. */
  const only = (list: Element, what: Dropped, passes: (child: Element) => boolean): boolean => {
    const before = elements(list);
    list.children = before.filter(passes);
    drop(what, before.length - list.children.length);
    if (list.attributes.has("count")) list.attributes.set("count", String(list.children.length));
    return list.children.length > 0;
  };
  const hasFormulas = (entry: Element): boolean =>
    reaching([...within(entry, "formula"), ...within(entry, "formula1"), ...within(entry, "formula2"), ...within(entry, "f")]);

  const carry: Readonly<Record<string, (element: Element) => boolean>> = {
    sheetPr: (element) => {
      keepAttributes(element, ["filterMode"]);
      element.children = elements(element).filter((child) => ["tabColor", "outlinePr", "pageSetUpPr"].includes(child.name));
      return true;
    },
    sheetViews: (element) => {
      // One window; and only one sheet is in front, or typing would go into several.
      element.children = childrenOf(element, "sheetView").slice(0, 1);
      for (const view of elements(element)) {
        view.attributes.set("workbookViewId", "0");
        view.attributes.delete("tabSelected");
        if (isActive) view.attributes.set("tabSelected", "1");
        view.children = elements(view).filter((child) => ["pane", "selection"].includes(child.name));
      }
      return true;
    },
    sheetData: (element) => {
      frozen = cutCells(element, (formula) => reach.reaches(formula, name), texts, used);
      return true;
    },
    cols: (element) => {
      for (const { attributes } of elements(element)) used.cells.add(attributes.get("style") ?? "0");
      return true;
    },
    autoFilter: (element) => {
      prune(element, (child) => child.name !== "extLst");
      useDifferences(element, used);
      return true;
    },
    conditionalFormatting: (element) => {
      const isPivot = element.attributes.has("pivot");
      return only(element, "rules", (rule) => {
        const bounds = within(rule, "cfvo").filter(({ attributes }) => attributes.get("type") === "formula");
        const kept = !isPivot && !hasFormulas(rule) && !bounds.some(({ attributes }) => reach.reaches(attributes.get("val") ?? "", name));
        if (kept) useDifferences(rule, used);
        return kept;
      });
    },
    dataValidations: (element) => only(element, "validations", (entry) => !hasFormulas(entry)),
    hyperlinks: (element) =>
      only(element, "links", (link) => {
        const location = link.attributes.get("location");
        if (location !== undefined && reach.reaches(location.replace(/^#/, ""), name)) return false;
        const id = prefixed(link, "id");
        if (id === undefined) return true;
        const found = links.find((one) => one.id === id && one.kind === "hyperlink");
        if (found && !addresses.some((one) => one.id === id)) addresses.push({ id, address: found.target });
        return found !== undefined;
      }),
    pageSetup: (element) => {
      for (const key of [...element.attributes.keys()]) if (key.includes(":")) element.attributes.delete(key);
      return true;
    },
    drawing: (element) => {
      const id = prefixed(element, "id") ?? "";
      const link = links.find((one) => one.id === id && one.kind === "drawing");
      if (!link) return false;
      const drawn = cutDrawing(part, id, link.target, name, parts, reach);
      drop("charts", drawn.charts);
      drop("pictures", drawn.pictures);
      owned.push(...drawn.parts);
      return drawn.parts.length > 0;
    },
    tableParts: (element) =>
      only(element, "others", (entry) => {
        const id = prefixed(entry, "id") ?? "";
        const link = links.find((one) => one.id === id && one.kind === "table");
        if (!link) return false;
        owned.push({ owner: part, kind: "table", id, part: link.target, tree: cutTable(parts.tree(link.target), reaching, used) });
        return true;
      }),
    // Newer Excel keeps validations and rules that speak of other sheets, and sparklines, in extensions.
    extLst: (element) => {
      element.children = elements(element).filter((extension) => {
        const [list] = elements(extension);
        const what = extensions[list?.name ?? ""];
        if (list && what) return only(list, what, (entry) => !hasFormulas(entry));
        drop("others");
        return false;
      });
      return element.children.length > 0;
    },
  };
  tree.children = elements(tree).filter((element) => {
    if (plain.has(element.name)) {
      prune(element, (child) => child.name !== "extLst");
      return true;
    }
    const known = carry[element.name];
    if (known) return known(element);
    if (!silent.has(element.name)) drop("others");
    return false;
  });
  drop("comments", links.filter(({ kind }) => kind === "comments" || kind === "threadedComment").length > 0 ? 1 : 0);
  drop("pivots", links.filter(({ kind }) => kind === "pivotTable").length);
  return { frozen, dropped, parts: owned, addresses };
}

const extensions: Readonly<Record<string, Dropped>> = {
  dataValidations: "validations",
  conditionalFormattings: "rules",
  sparklineGroups: "others",
};

function keepAttributes(element: Element, keys: readonly string[]): void {
  for (const key of [...element.attributes.keys()]) if (!keys.includes(key)) element.attributes.delete(key);
}

/** Every attribute that speaks of a look in dxfs, at any depth. */
function useDifferences(element: Element, used: UsedStyles): void {
  for (const [key, value] of element.attributes) if (/dxfid$/i.test(key)) used.differences.add(value);
  for (const child of elements(element)) useDifferences(child, used);
}

/** @returns how many formulas became values */
function cutCells(data: Element, reaches: (formula: string) => boolean, texts: Texts, used: UsedStyles): number {
  let frozen = 0;
  /** Copies of a formula share one that is written once: all of them reach where it does. */
  const shared = new Map<string, boolean>();
  for (const row of elements(data)) {
    if (row.attributes.has("s")) used.cells.add(row.attributes.get("s") ?? "");
    for (const cell of elements(row)) {
      const { attributes } = cell;
      used.cells.add(attributes.get("s") ?? "0");
      // Marks of dynamic arrays and of rich values lead to a part that stays behind: an array stands as a fixed one, a value as its text.
      attributes.delete("cm");
      attributes.delete("vm");
      cell.children = elements(cell).filter(({ name }) => ["f", "v", "is"].includes(name));
      const formula = childOf(cell, "f");
      if (attributes.get("t") === "s") replaceText(cell, (index) => texts.carry(index));
      if (!formula) continue;
      const group = formula.attributes.get("t") === "shared" ? formula.attributes.get("si") : undefined;
      const written = textOf(formula);
      const verdict = written === "" && group !== undefined ? (shared.get(group) ?? true) : reaches(written);
      if (group !== undefined && written !== "") shared.set(group, verdict);
      if (!verdict) continue;
      frozen += 1;
      cell.children = cell.children.filter((child) => child !== formula);
      if (attributes.get("t") !== "str") continue;
      attributes.set("t", "s");
      replaceText(cell, (text) => texts.add(text));
    }
  }
  return frozen;
}

/** A text stands in the table of texts; the cell holds its place there. */
function replaceText(cell: Element, place: (text: string) => string): void {
  const found = childOf(cell, "v");
  const value = found ?? make(cell.tag.replace(/c$/, "v"), {});
  if (!found) cell.children.push(value);
  value.children = [place(textOf(value))];
}

function cutTable(table: Element, reaching: (formulas: readonly Element[]) => boolean, used: UsedStyles): Element {
  // What a query filled stands as an ordinary table.
  for (const key of ["tableType", "connectionId"]) table.attributes.delete(key);
  prune(table, (child) => {
    child.attributes.delete("queryTableFieldId");
    if (child.name === "totalsRowFormula" || child.name === "calculatedColumnFormula") return !reaching([child]);
    return child.name !== "extLst" && child.name !== "xmlColumnPr" && child.name !== "sortState";
  });
  for (const column of within(table, "tableColumn"))
    if (column.attributes.get("totalsRowFunction") === "custom" && !childOf(column, "totalsRowFormula"))
      column.attributes.delete("totalsRowFunction");
  useDifferences(table, used);
  return table;
}
