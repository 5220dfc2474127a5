// Judges the parts of a saved file by the standard's schemas (ECMA-376, read in place from ../shared/ooxml-xsd).
import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";
import { sharedPath } from "./shared";

/** Which schema judges which part; the first pattern that fits. */
const schemas: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, "opc-contentTypes.xsd"],
  [/\.rels$/, "opc-relationships.xsd"],
  [/^docProps\/app\.xml$/, "shared-documentPropertiesExtended.xsd"],
  [/^xl\/theme\//, "dml-main.xsd"],
  [/^xl\/charts\//, "dml-chart.xsd"],
  [/^xl\/drawings\//, "dml-spreadsheetDrawing.xsd"],
  [/^xl\/[^/]+\.xml$|^xl\/worksheets\//, "sml.xsd"],
];

/** Excel writes xml:space on <t>, and so do we: the schema alone does not know it. */
const judged = (xml: string): string => xml.replace(/<t xml:space="preserve">/g, "<t>");

/** What the schemas say against the parts of these files; nothing where all are valid. */
export async function faults(files: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<readonly string[]> {
  const preload = readdirSync(sharedPath("ooxml-xsd"))
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(sharedPath("ooxml-xsd", fileName), "utf8") }));
  const bySchema = new Map<string, { fileName: string; contents: string }[]>();
  for (const [file, parts] of Object.entries(files))
    for (const [name, xml] of Object.entries(parts)) {
      const schema = schemas.find(([pattern]) => pattern.test(name))?.[1];
      if (schema === undefined) return [`${file}: ${name}: no schema`];
      const fileName = `${file.replaceAll(" ", "-")}~${name.replaceAll("/", "~")}`;
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), { fileName, contents: judged(xml) }]);
    }
  const found: string[] = [];
  for (const [schema, xml] of bySchema) {
    const root = preload.filter(({ fileName }) => fileName === schema);
    const result = await validateXML({
      xml,
      schema: root,
      preload: preload.filter(({ fileName }) => fileName !== schema),
      maxMemoryPages: 4096,
    });
    found.push(...result.errors.map(({ rawMessage }) => rawMessage));
    if (!result.valid && result.errors.length === 0) found.push(`${schema}: ${result.rawOutput}`);
  }
  return found;
}

/** The parts of a file as texts. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
