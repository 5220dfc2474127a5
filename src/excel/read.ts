// What the workbook holds of XD: sheets found by the names they carry, their inputs, figures and places.
import { parseAddress } from "../spec/address";
import type { InputCells } from "../spec/inputs";
import { familyOf, identity, type StandingSheet, type Surroundings } from "../spec/plan";
import type { PublishedPlace } from "../spec/reference";
import type { Scalar } from "../spec/sheet";

type Values = readonly (readonly Scalar[])[];

/** A generated sheet as it stands now, however it was renamed, moved or grown. */
export interface StandingCells {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly version: number;
  readonly locale: string;
  /** What the sheet held when it was made: see spec/fingerprint. */
  readonly fingerprint: string;
  /** What was typed, under the names of the fields. */
  readonly inputs: InputCells;
  /** What it publishes. */
  readonly figures: ReadonlyMap<string, Values>;
  /** Addresses without the sheet, "B3:D9", by name; "" where its cells are gone. */
  readonly places: ReadonlyMap<string, string>;
}

/** All generated sheets in the order of their tabs. */
export const read = (): Promise<readonly StandingCells[]> => Excel.run(readWith);

export async function readWith(context: Excel.RequestContext): Promise<readonly StandingCells[]> {
  const marked = await markedSheets(context);
  const loaded = marked.map(({ sheet, names }) => ({
    sheet,
    marks: new Map(names.map((name) => [name.name, String(name.value)])),
    ranges: names
      .filter((name) => name.name.startsWith(identity.input) || name.name.startsWith(identity.output))
      .map((name) => {
        const range = name.getRangeOrNullObject();
        range.load("values,address");
        return { name: name.name, range };
      }),
  }));
  if (loaded.length > 0) await context.sync();
  return loaded.map(({ sheet, marks, ranges }) => {
    const [version = "", locale = "", fingerprint = ""] = (marks.get(identity.version) ?? "").split(" ");
    const inputs = new Map<string, Values>();
    const figures = new Map<string, Values>();
    const places = new Map<string, string>();
    for (const { name, range } of ranges) {
      const isInput = name.startsWith(identity.input);
      const own = name.slice((isInput ? identity.input : identity.output).length);
      const address = range.isNullObject ? "" : range.address;
      places.set(own, address.slice(address.lastIndexOf("!") + 1));
      if (!range.isNullObject) (isInput ? inputs : figures).set(own, range.values as Values);
    }
    return {
      id: sheet.id,
      name: sheet.name,
      kind: marks.get(identity.kind) ?? "",
      version: Number(version),
      locale,
      fingerprint,
      inputs,
      figures,
      places,
    };
  });
}

/** What a plan must know: names that are taken, and figures that can be linked to. */
export async function surroundings(
  context: Excel.RequestContext,
): Promise<Surroundings & { readonly sheetIds: ReadonlySet<string>; readonly activeId: string }> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("id");
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  const standing = await readWith(context);
  return {
    sheetNames: sheets.items.map((sheet) => sheet.name),
    sheetIds: new Set(sheets.items.map((sheet) => sheet.id)),
    activeId: active.id,
    standing: standing.map(standingSheet),
  };
}

/** What it publishes, and where that stands now. */
export function standingSheet({ kind, version, locale, name, figures, places }: StandingCells): StandingSheet {
  const published = new Map<string, PublishedPlace>();
  for (const [figure, constants] of figures) {
    const rect = parseAddress(places.get(figure) ?? "");
    if (rect) published.set(`${familyOf(kind)}.${figure}`, { sheet: name, rect, constants });
  }
  return { kind, version, locale, published };
}

/** Sheets that carry our mark, with the names they carry. */
async function markedSheets(
  context: Excel.RequestContext,
): Promise<{ readonly sheet: Excel.Worksheet; readonly names: readonly Excel.NamedItem[] }[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  await context.sync();
  for (const sheet of sheets.items) sheet.names.load("items/name,items/value");
  await context.sync();
  return sheets.items
    .map((sheet) => ({ sheet, names: sheet.names.items }))
    .filter(({ names }) => names.some((name) => name.name === identity.kind));
}
