// Parts and the relationships between them: who leads to whom, under which id, and of which type.

import type { Parts } from "./archive";
import type { PartKind } from "./namespaces";
import { contentTypes, namespaces } from "./namespaces";
import type { Node } from "./xml";
import { children, document, element, parse } from "./xml";

const relationshipsOf = (part: string): string => {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** Collects the parts of a new file; relationships and content types follow from them. */
export interface PackageWriter {
  /** Adds a part that `owner` leads to ("" for the file itself) and returns the relationship's id. */
  readonly add: (owner: string, kind: PartKind, part: string, xml: string) => string;
  readonly parts: () => Parts;
}

export function packageWriter(): PackageWriter {
  const added: { owner: string; kind: PartKind; part: string; xml: string; id: string }[] = [];
  return {
    add: (owner, kind, part, xml) => {
      const id = `rId${added.filter((each) => each.owner === owner).length + 1}`;
      added.push({ owner, kind, part, xml, id });
      return id;
    },
    parts: () => {
      const types = element(
        "Types",
        { xmlns: namespaces.contentTypes },
        element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
        element("Default", { Extension: "xml", ContentType: "application/xml" }),
        ...added.map(({ kind, part }) => element("Override", { PartName: `/${part}`, ContentType: contentTypes[kind] })),
      );
      const parts: Parts = new Map([["[Content_Types].xml", document(types)]]);
      for (const owner of new Set(added.map((each) => each.owner))) {
        const leads = added.filter((each) => each.owner === owner);
        const links = leads.map(({ id, kind, part }) =>
          element("Relationship", { Id: id, Type: `${namespaces.relationships}/${kind}`, Target: `/${part}` }),
        );
        parts.set(relationshipsOf(owner), document(element("Relationships", { xmlns: namespaces.packageRelationships }, ...links)));
      }
      for (const { part, xml } of added) parts.set(part, xml);
      return parts;
    },
  };
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet", "styles", …; the strict and the transitional form of the standard differ before it. */
  readonly kind: string;
  /** The part's name, or the address outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A target as seen from its owner's folder. @example resolved("xl/workbook.xml", "../docProps/app.xml") // "docProps/app.xml" */
export function resolved(owner: string, target: string): string {
  const path = target.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Reads parts by name. Names differ in capitals between producers. */
export interface PackageReader {
  readonly tree: (part: string) => Node | undefined;
  readonly relationships: (owner: string) => readonly Relationship[];
}

export function packageReader(parts: Parts): PackageReader {
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const tree = (part: string): Node | undefined => {
    const content = parts.get(names.get(part.toLowerCase()) ?? "");
    return content === undefined ? undefined : parse(content, part);
  };
  return {
    tree,
    relationships: (owner) =>
      children(tree(relationshipsOf(owner)), "Relationship").map(({ attributes }) => {
        const isExternal = attributes["TargetMode"] === "External";
        const target = attributes["Target"] ?? "";
        return {
          id: attributes["Id"] ?? "",
          kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
          target: isExternal ? target : resolved(owner, target),
          isExternal,
        };
      }),
  };
}
