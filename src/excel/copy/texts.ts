// The texts of cells, which a file keeps in one table for all sheets: only those that the copy shows go into its table.
import { main, type Link, type Parts } from "./package";
import { elements, make, prune, type Element } from "./xml";

export interface Texts {
  /** The place in the new table of what stands at this place of the old one. */
  carry(index: string): string;
  /** The place of a text that a formula showed. */
  add(text: string): string;
  part(): Element;
}

export function textTable(parts: Parts, links: readonly Link[]): Texts {
  const source = links.find(({ kind }) => kind === "sharedStrings")?.target;
  const table = source === undefined ? undefined : parts.tree(source);
  const before = elements(table);
  const places = new Map<string, string>();
  const after: Element[] = [];
  const place = (key: string, item: () => Element): string => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, String(after.length));
    after.push(item());
    return String(after.length - 1);
  };
  return {
    carry: (index) =>
      place(`#${index}`, () => {
        const item = before[Number(index)] ?? make("si", {}, make("t", {}));
        prune(item, ({ name }) => name !== "extLst");
        return item;
      }),
    add: (text) => place(`=${text}`, () => make("si", {}, make("t", { "xml:space": "preserve" }, text))),
    part: () => {
      const root = make(table?.tag ?? "sst", {}, ...after);
      for (const [key, value] of table?.attributes ?? [["xmlns", main]])
        if (!/^(?:count|uniqueCount)$/.test(key)) root.attributes.set(key, value);
      return root;
    },
  };
}
