// XML as the file's parts need it: writing elements as strings, reading a part into a small tree. No DTD, no name spaces.

import { XlsxError } from "./refusal";

/** An attribute's value; undefined leaves the attribute out, booleans are written 1 and 0. */
export type AttributeValue = string | number | boolean | undefined;

/** Characters that XML 1.0 cannot carry at all, and halves of surrogate pairs. */
const unwritable =
  // eslint-disable-next-line no-control-regex -- the control characters are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

const hexEscape = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
const escapeWith = (pattern: RegExp, text: string): string =>
  text.replace(unwritable, hexEscape).replace(pattern, (character) => entities[character] ?? character);

/** Text between tags, for formulas and other plain text. @example text("a<b") // "a&lt;b" */
export const text = (value: string): string => escapeWith(/[&<>\r]/g, value);

/**
 * Text of the kind ST_Xstring (cells, names, prompts): what XML cannot carry is written _xHHHH_, and a literal "_x0041_" is shielded.
 * @example xstring("_x0041_") // "_x005F_x0041_"
 * @source ECMA-376 part 1, 22.9.2.19 ST_Xstring
 */
export const xstring = (value: string): string => value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/\r/g, "_x000D_");

/** The inverse of xstring, and of the escapes for characters that XML cannot carry. */
export const fromXstring = (value: string): string =>
  value.includes("_x") ? value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : value;

/**
 * One element as text; content is already XML.
 * @example element("c", { r: "A1", s: undefined }, element("v", {}, "1")) // '<c r="A1"><v>1</v></c>'
 */
export function element(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}, ...content: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === "boolean" ? Number(value) : escapeWith(/[&<>"\n\r\t]/g, String(value))}"`;
  }
  const inside = content.join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** The element, or nothing when it would have no content: many SpreadsheetML lists may not be empty. */
export const unlessEmpty = (name: string, attributes: Readonly<Record<string, AttributeValue>>, content: readonly string[]): string =>
  content.some((part) => part !== "") ? element(name, attributes, ...content) : "";

/** A whole part. */
export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** A read element. Names are local names: producers choose different prefixes for the same name spaces. */
export interface Node {
  readonly name: string;
  /** Keys as written, with their prefix ("r:id"). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: OpenNode[];
  text: string;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function unescape(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads a part into its tree.
 * @throws XlsxError malformed, for text that is not well-formed, and for any document type: entities of one's own can explode
 */
export function parse(source: string, part: string): Node {
  const fail = (): never => {
    throw new XlsxError({ code: "malformed", part });
  };
  // A ">" may stand unescaped inside an attribute's value.
  const tag = /<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
  const root: OpenNode = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenNode[] = [root];
  let position = source.startsWith("\uFEFF") ? 1 : 0;
  const skipTo = (end: string): string => {
    const at = source.indexOf(end, position);
    if (at < 0) return fail();
    const skipped = source.slice(position, at);
    position = at + end.length;
    return skipped;
  };
  while (position < source.length) {
    const top = open.at(-1) ?? fail();
    const next = source.indexOf("<", position);
    if (next < 0) break;
    if (next > position) top.text += unescape(source.slice(position, next).replace(/\r\n?/g, "\n"));
    position = next;
    if (source.startsWith("<!--", position)) skipTo("-->");
    else if (source.startsWith("<?", position)) skipTo("?>");
    else if (source.startsWith("<![CDATA[", position)) top.text += skipTo("]]>").slice(9);
    else if (source.startsWith("<!", position)) fail();
    else if (source.startsWith("</", position)) {
      const closed = localName(skipTo(">").slice(2).trim());
      if (closed !== top.name || open.length === 1) fail();
      open.pop();
    } else {
      tag.lastIndex = position;
      const match = tag.exec(source) ?? fail();
      position = tag.lastIndex;
      const inside = match[2] ?? "";
      const node: OpenNode = { name: localName(match[1] ?? ""), attributes: {}, children: [], text: "" };
      for (const [, key, double, single] of inside.matchAll(attributePattern))
        if (key !== undefined) node.attributes[key] = unescape(double ?? single ?? "");
      top.children.push(node);
      if (!inside.endsWith("/")) open.push(node);
    }
  }
  const [first] = root.children;
  if (open.length !== 1 || first === undefined || root.children.length !== 1) return fail();
  return first;
}

/** The first child of that name. */
export const child = (node: Node | undefined, name: string): Node | undefined => node?.children.find((each) => each.name === name);

/** The children of that name. */
export const children = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.filter((each) => each.name === name) ?? [];

/** The first element of that name at any depth, in document order. */
export function descendant(node: Node | undefined, name: string): Node | undefined {
  for (const each of node?.children ?? []) {
    const found = each.name === name ? each : descendant(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An attribute whatever its prefix: relationship ids come as r:id, and with other prefixes from other producers. */
export const prefixed = (node: Node, name: string): string | undefined =>
  Object.entries(node.attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];

/** A truth value of XML; absent gives the fallback. */
export const flag = (value: string | undefined, fallback = false): boolean =>
  value === undefined ? fallback : value === "1" || value === "true" || value === "on";

/** A finite number, or undefined. */
export function number(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** An object of the asked shape without its undefined members, so that "absent" has one form only. */
export function present<T extends object>(members: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
