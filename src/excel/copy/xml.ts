// Parts of a file as trees that are written back as they were read: prefixes, order and spaces stay; comments do not.

export interface Element {
  /** As written, "x14:formula1". */
  readonly tag: string;
  /** Without the prefix, "formula1". */
  readonly name: string;
  /** Values as people mean them, in the order of the part. */
  readonly attributes: Map<string, string>;
  children: (Element | string)[];
}

/** Not well-formed, or with a document type: nothing of it is carried over. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const inText = (text: string): string => text.replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
const inAttribute = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (sign) => escapes[sign] ?? sign);
export const localName = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

const pieces =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @throws Malformed */
export function parse(source: string): Element {
  const root = make("", {});
  const open = [root];
  pieces.lastIndex = source.startsWith("\uFEFF") ? 1 : 0;
  while (pieces.lastIndex < source.length) {
    const found = pieces.exec(source);
    const top = open.at(-1);
    if (!found || !top) throw new Malformed();
    const [, data, closed, tag, inside = "", slash, text] = found;
    if (text !== undefined) top.children.push(decode(text.replace(/\r\n?/g, "\n")));
    else if (data !== undefined) top.children.push(data);
    else if (closed !== undefined) {
      if (closed !== top.tag) throw new Malformed();
      open.pop();
    } else if (tag !== undefined) {
      const child = make(tag, {});
      for (const [, key = "", double, single] of inside.matchAll(attribute)) child.attributes.set(key, decode(double ?? single ?? ""));
      top.children.push(child);
      if (slash === "") open.push(child);
    }
  }
  const [first, second] = elements(root);
  if (open.length !== 1 || !first || second) throw new Malformed();
  return first;
}

/** @example make("v", {}, "1") */
export const make = (
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: (Element | string)[]
): Element => ({
  tag,
  name: localName(tag),
  attributes: new Map(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  children,
});

export function write(element: Element | string): string {
  if (typeof element === "string") return inText(element);
  const { tag, attributes, children } = element;
  const open = `<${tag}${[...attributes].map(([key, value]) => ` ${key}="${inAttribute(value)}"`).join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.map(write).join("")}</${tag}>`;
}

/** A whole part. */
export const writePart = (root: Element): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`;

export const elements = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter((child): child is Element => typeof child !== "string");

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  elements(element).filter((child) => child.name === name);

export const childOf = (element: Element | undefined, name: string): Element | undefined => childrenOf(element, name)[0];

/** Elements of that name at any depth. */
export const within = (element: Element, name: string): Element[] =>
  elements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

export const textOf = (element: Element | undefined): string =>
  (element?.children ?? []).filter((child) => typeof child === "string").join("");

/** Takes out every child, at any depth, that `isKept` turns away. */
export function prune(element: Element, isKept: (child: Element) => boolean): void {
  element.children = element.children.filter((child) => typeof child === "string" || isKept(child));
  for (const child of elements(element)) prune(child, isKept);
}

/** The value of the attribute of this name in a name space of its own ("r:id", whatever the prefix). */
export const prefixed = (element: Element, name: string): string | undefined =>
  [...element.attributes].find(([key]) => key.includes(":") && localName(key) === name)?.[1];
