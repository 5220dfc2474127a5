// The zip, its parts, and the links between them: reading any, writing the kinds that go over.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { childrenOf, make, Malformed, parse, writePart, type Element } from "./xml";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const drawing = "application/vnd.openxmlformats-officedocument.drawing";
/** Every kind of part that a copy holds, by the last word of the link that leads to it. */
const types = {
  officeDocument: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  table: `${spreadsheet}.table+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: `${drawing}+xml`,
  chart: `${drawing}ml.chart+xml`,
} as const;
export type PartKind = keyof typeof types;

export interface Link {
  readonly id: string;
  /** The last word of the type: "worksheet". */
  readonly kind: string;
  /** The part, or the address outside of the file. */
  readonly target: string;
}

export interface Parts {
  /** @throws Malformed where it is not there or cannot be read */
  tree(part: string): Element;
  links(owner: string): readonly Link[];
}

const linksOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** @example resolved("xl/workbook.xml", "../docProps/app.xml") // "docProps/app.xml" */
function resolved(owner: string, target: string): string {
  const path = target.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** @throws Malformed where it is no zip: a protected workbook is none */
export function partsOf(bytes: Uint8Array): Parts {
  const files = unzipped(bytes);
  // Names differ in capitals between links and archive.
  const names = new Map(Object.keys(files).map((name) => [name.toLowerCase(), name]));
  const find = (part: string): Uint8Array | undefined => files[names.get(part.toLowerCase()) ?? ""];
  return {
    tree: (part) => {
      const found = find(part);
      if (!found) throw new Malformed(part);
      return parse(strFromU8(found));
    },
    links: (owner) => {
      const found = find(linksOf(owner));
      if (!found) return [];
      return childrenOf(parse(strFromU8(found)), "Relationship").map(({ attributes }) => {
        const target = attributes.get("Target") ?? "";
        return {
          id: attributes.get("Id") ?? "",
          kind: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
          target: attributes.get("TargetMode") === "External" ? target : resolved(owner, target),
        };
      });
    },
  };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  } catch {
    throw new Malformed("no zip");
  }
}

export interface Package {
  /** Adds a part that `owner` leads to ("" for the file itself); answers the link's id. */
  add(owner: string, kind: PartKind, part: string, tree: Element, id?: string): string;
  /** A link to an address outside of the file. */
  leadOut(owner: string, id: string, address: string): void;
  bytes(): Uint8Array;
}

export function packageOf(): Package {
  const parts = new Map<string, { readonly kind: PartKind; readonly tree: Element }>();
  const links = new Map<string, Element[]>();
  const lead = (owner: string, attributes: Readonly<Record<string, string>>): void =>
    void links.set(owner, [...(links.get(owner) ?? []), make("Relationship", attributes)]);
  return {
    add: (owner, kind, part, tree, id = `rId${(links.get(owner)?.length ?? 0) + 1}`) => {
      parts.set(part, { kind, tree });
      lead(owner, { Id: id, Type: `${related}/${kind}`, Target: `/${part}` });
      return id;
    },
    leadOut: (owner, id, address) => lead(owner, { Id: id, Type: `${related}/hyperlink`, Target: address, TargetMode: "External" }),
    bytes: () => {
      const overrides = [...parts].map(([part, { kind }]) => make("Override", { PartName: `/${part}`, ContentType: types[kind] }));
      const ordinary = make("Default", { Extension: "xml", ContentType: "application/xml" });
      const relations = make("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      });
      const trees: [string, Element][] = [
        ["[Content_Types].xml", make("Types", { xmlns: `${packaged}/content-types` }, relations, ordinary, ...overrides)],
        ...[...links].map(([owner, all]): [string, Element] => [
          linksOf(owner),
          make("Relationships", { xmlns: `${packaged}/relationships` }, ...all),
        ]),
        ...[...parts].map(([part, { tree }]): [string, Element] => [part, tree]),
      ];
      return zipSync(Object.fromEntries(trees.map(([part, tree]) => [part, strToU8(writePart(tree))])));
    },
  };
}
