// Charts of a sheet: those that draw from sheets that stay go over, without pictures, add-on data and links.
import type { Parts, PartKind } from "./package";
import type { Reach } from "./reach";
import { childOf, elements, prefixed, prune, textOf, within, type Element } from "./xml";

/** A part that goes over with a sheet, and who leads to it under which id. */
export interface Owned {
  readonly owner: string;
  readonly kind: PartKind;
  readonly id: string;
  readonly part: string;
  readonly tree: Element;
}

/** What hangs on parts that stay behind, or is unknown here. */
const left = new Set(["extLst", "AlternateContent", "externalData", "userShapes", "printSettings", "blipFill", "hlinkClick", "hlinkHover"]);

export interface Drawn {
  /** The drawing and its charts; none where nothing of it goes over. */
  readonly parts: readonly Owned[];
  readonly charts: number;
  readonly pictures: number;
}

/** @returns with how many charts and how many pictures, shapes and the like stay behind */
export function cutDrawing(owner: string, id: string, part: string, sheet: string, parts: Parts, reach: Reach): Drawn {
  const tree = parts.tree(part);
  const links = parts.links(part);
  const owned: Owned[] = [];
  let [charts, pictures] = [0, 0];
  tree.children = elements(tree).filter((anchor) => {
    const frame = childOf(anchor, "graphicFrame");
    const chart = frame && within(frame, "chart")[0];
    const link = chart && links.find((one) => one.id === prefixed(chart, "id") && one.kind === "chart");
    if (!link) {
      pictures += 1;
      return false;
    }
    const content = parts.tree(link.target);
    prune(content, ({ name }) => !left.has(name));
    const isOurs =
      within(content, "pivotSource").length === 0 &&
      !hasLinks(content) &&
      !within(content, "f").some((formula) => reach.reaches(textOf(formula), sheet));
    if (!isOurs) {
      charts += 1;
      return false;
    }
    prune(anchor, ({ name }) => !left.has(name));
    frame.attributes.set("macro", "");
    owned.push({ owner: part, kind: "chart", id: link.id, part: link.target, tree: content });
    return true;
  });
  return { parts: owned.length === 0 ? [] : [{ owner, kind: "drawing", id, part, tree }, ...owned], charts, pictures };
}

/** Whether anything in it still leads to another part. */
const hasLinks = (element: Element): boolean =>
  prefixed(element, "id") !== undefined || prefixed(element, "embed") !== undefined || elements(element).some(hasLinks);
