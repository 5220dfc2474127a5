// A workbook's file with some of its sheets and nothing of the others: bytes to bytes. What goes over is named here; the rest stays behind.
//
// Written anew: the workbook's own part, relationships, types, texts. Carried over piece by piece: sheets, their tables and charts, styles,
// theme. Never carried: properties of the file, what add-ins keep in it, macros, connections, pivot tables and their caches, links to other
// files, comments, pictures, printers' settings, custom XML, and every part that nobody thought of.
import { main, packageOf, partsOf, related, type Parts } from "./package";
import { reachOf, type Book, type DefinedName } from "./reach";
import { cutSheet, type Dropped } from "./sheet";
import { pruneStyles, type UsedStyles } from "./styles";
import { textTable } from "./texts";
import { childOf, elements, make, Malformed, prefixed, textOf, type Element } from "./xml";

export interface Copy {
  readonly bytes: Uint8Array;
  /** Formulas that reached what is left out, or nobody knows where: they stand as the values they showed. */
  readonly frozen: readonly { readonly sheet: string; readonly count: number }[];
  /** What else of the sheets that stay did not go over. */
  readonly dropped: readonly { readonly sheet: string; readonly what: Dropped; readonly count: number }[];
}

/** The file cannot be read as a workbook of this kind, or nothing visible would be left; `code` is for the pane's sentences. */
export class NoCopy extends Error {
  override readonly name = "NoCopy";
  readonly code: "UnknownFile" | "NothingVisible";

  constructor(code: NoCopy["code"]) {
    super(code);
    this.code = code;
  }
}

/**
 * @param keep names of the sheets that stay, as Excel says them; whatever the case
 * @returns a file in which only these stand, in their order, with every formula alive that needs nothing else
 * @throws NoCopy
 */
export function copyOf(bytes: Uint8Array, keep: readonly string[]): Copy {
  try {
    return cut(partsOf(bytes), keep);
  } catch (error) {
    if (error instanceof Malformed) throw new NoCopy("UnknownFile");
    throw error;
  }
}

function cut(parts: Parts, keep: readonly string[]): Copy {
  const root = parts.links("").find(({ kind }) => kind === "officeDocument")?.target;
  if (root === undefined) throw new Malformed();
  const workbook = parts.tree(root);
  // The strict form of the standard has other name spaces throughout; Excel writes it only where somebody chose it.
  if (workbook.name !== "workbook" || ![...workbook.attributes.values()].includes(main)) throw new Malformed();
  const links = parts.links(root);
  const wanted = new Set(keep.map((name) => name.toLowerCase()));
  const all = elements(childOf(workbook, "sheets")).map((sheet) => {
    const link = links.find(({ id }) => id === prefixed(sheet, "id"));
    return { name: sheet.attributes.get("name") ?? "", sheet, part: link?.kind === "worksheet" ? link.target : undefined };
  });
  // Sheets of other kinds (a chart alone, a dialog, a macro) never go over.
  const isKept = ({ name, part }: (typeof all)[number]): boolean => part !== undefined && wanted.has(name.toLowerCase());
  const kept = all.filter(isKept).map(({ name, sheet, part = "" }) => ({ name, sheet, part, tree: parts.tree(part) }));
  const isVisible = ({ sheet }: (typeof kept)[number]): boolean => (sheet.attributes.get("state") ?? "visible") === "visible";
  const shown = kept.find(isVisible);
  if (!shown) throw new NoCopy("NothingVisible");

  const tablesOf = (part: string): readonly string[] =>
    parts
      .links(part)
      .filter(({ kind }) => kind === "table")
      .map(({ target }) => parts.tree(target).attributes.get("displayName") ?? "");
  const leftOut = all.filter((one) => !isKept(one));
  const definitions = elements(childOf(workbook, "definedNames")).map((element) => definedName(element, all));
  const book: Book = {
    sheets: kept.map(({ name }) => name),
    tables: kept.flatMap(({ part }) => tablesOf(part)),
    leftSheets: leftOut.map(({ name }) => name),
    leftTables: leftOut.flatMap(({ part }) => (part === undefined ? [] : tablesOf(part))),
    names: definitions,
  };
  const reach = reachOf(book);

  const out = packageOf();
  const texts = textTable(parts, links);
  const used: UsedStyles = { cells: new Set(), differences: new Set() };
  const frozen: { sheet: string; count: number }[] = [];
  const dropped: { sheet: string; what: Dropped; count: number }[] = [];
  const activeTab = Number(childOf(childOf(workbook, "bookViews"), "workbookView")?.attributes.get("activeTab") ?? 0);
  const active = kept.find((one) => one.sheet === all[activeTab]?.sheet && isVisible(one)) ?? shown;

  const entries = kept.map(({ name, part, tree, sheet }) => {
    const result = cutSheet({ name, part, tree, isActive: name === active.name, parts, reach, texts, used });
    if (result.frozen > 0) frozen.push({ sheet: name, count: result.frozen });
    for (const [what, count] of result.dropped) dropped.push({ sheet: name, what, count });
    const id = out.add(root, "worksheet", part, tree);
    for (const { owner, kind, id: asked, part: owned, tree: content } of result.parts) out.add(owner, kind, owned, content, asked);
    for (const { id: asked, address } of result.addresses) out.leadOut(part, asked, address);
    const { attributes } = sheet;
    return make("sheet", { name, sheetId: attributes.get("sheetId"), state: attributes.get("state"), "r:id": id });
  });

  const linked = (kind: string): string | undefined => links.find((link) => link.kind === kind)?.target;
  const [theme, styles] = [linked("theme"), linked("styles")];
  // A theme that paints with pictures stays behind: they are no part that goes over.
  if (theme !== undefined && parts.links(theme).length === 0) out.add(root, "theme", theme, parts.tree(theme));
  if (styles !== undefined) out.add(root, "styles", styles, pruneStyles(parts.tree(styles), used));
  out.add(root, "sharedStrings", "xl/sharedStrings.xml", texts.part());

  const places = new Map(kept.map(({ name }, index) => [name.toLowerCase(), String(index)]));
  // A sheet's own name goes with it; one of the whole workbook only where something in the copy speaks of it: it may hold anything.
  const local = definitions.filter(
    ({ sheet = "", formula, isMacro }) => places.has(sheet.toLowerCase()) && !isMacro && !reach.reaches(formula, sheet),
  );
  const names = definitions
    .filter((one) => local.includes(one) || (one.sheet === undefined && reach.used.has(one) && !one.isMacro))
    .map(({ name, sheet = "", hidden, formula }) =>
      make("definedName", { name, localSheetId: places.get(sheet.toLowerCase()), hidden }, formula),
    );
  const calculation = childOf(workbook, "calcPr")?.attributes;
  const only = (from: Element["attributes"] | undefined, keys: readonly string[]): Record<string, string | undefined> =>
    Object.fromEntries(keys.map((one) => [one, from?.get(one)]));
  const settings = only(childOf(workbook, "workbookPr")?.attributes, ["date1904", "defaultThemeVersion"]);
  const place = String(kept.indexOf(active));
  out.add(
    "",
    "officeDocument",
    root,
    make(
      "workbook",
      { xmlns: main, "xmlns:r": related },
      make("workbookPr", settings),
      make("bookViews", {}, make("workbookView", { activeTab: place })),
      make("sheets", {}, ...entries),
      ...(names.length > 0 ? [make("definedNames", {}, ...names)] : []),
      make("calcPr", only(calculation, ["calcMode", "iterate", "iterateCount", "iterateDelta", "fullPrecision"])),
    ),
  );
  return { bytes: out.bytes(), frozen, dropped };
}

interface FoundName extends DefinedName {
  readonly hidden: string | undefined;
  readonly isMacro: boolean;
}

function definedName(element: Element, all: readonly { readonly name: string }[]): FoundName {
  const { attributes } = element;
  const place = attributes.get("localSheetId");
  const isTrue = (key: string): boolean => /^(?:1|true)$/.test(attributes.get(key) ?? "");
  return {
    name: attributes.get("name") ?? "",
    sheet: place === undefined ? undefined : (all[Number(place)]?.name ?? ""),
    formula: textOf(element),
    hidden: attributes.get("hidden"),
    isMacro: ["function", "vbProcedure", "xlm"].some(isTrue),
  };
}
