// Looks of cells: all keep their places, since cells speak of them by number; number formats that nothing in the copy shows hold no words.
import { childOf, childrenOf, elements, prune, type Element } from "./xml";

export interface UsedStyles {
  /** Places in cellXfs. */
  readonly cells: Set<string>;
  /** Places in dxfs: what rules and tables show. */
  readonly differences: Set<string>;
}

export function pruneStyles(styles: Element, used: UsedStyles): Element {
  prune(styles, ({ name }) => name !== "extLst");
  const looks = childrenOf(childOf(styles, "cellXfs"), "xf");
  looks.forEach(({ attributes }, index) => {
    if (!used.cells.has(String(index))) attributes.set("numFmtId", "0");
  });
  const shown = [...looks, ...childrenOf(childOf(styles, "cellStyleXfs"), "xf")].map(({ attributes }) => attributes.get("numFmtId"));
  const formats = childOf(styles, "numFmts");
  if (formats) {
    formats.children = elements(formats).filter(({ attributes }) => shown.includes(attributes.get("numFmtId")));
    formats.attributes.set("count", String(formats.children.length));
    if (formats.children.length === 0) styles.children = styles.children.filter((child) => child !== formats);
  }
  for (const look of childrenOf(childOf(styles, "tableStyles"), "tableStyle"))
    for (const { attributes } of elements(look)) used.differences.add(attributes.get("dxfId") ?? "");
  childrenOf(childOf(styles, "dxfs"), "dxf").forEach((look, index) => {
    if (!used.differences.has(String(index))) look.children = [];
  });
  return styles;
}
