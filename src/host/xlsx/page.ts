// How a sheet is printed: paper, scale, margins, headers and footers, and the names that hold the print area and the titles.

import type { NameSnapshot, PageSnapshot } from "../model/snapshot";
import { absolute, quoted } from "./address";
import { inchesFromPoints, pointsFromInches } from "./units";
import type { Node } from "./xml";
import { child, element, flag, fromXstring, number, present, unlessEmpty, xstring } from "./xml";

const papers = { Letter: 1, A3: 8, A4: 9 } as const satisfies Record<NonNullable<PageSnapshot["paperSize"]>, number>;
const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;

type Zoom = NonNullable<PageSnapshot["zoom"]>;
/** Fitting to pages is a switch of the sheet in the file; an absent direction takes as many pages as it needs. */
export const fitsToPages = (zoom: Zoom | undefined): zoom is Extract<Zoom, { horizontalFitToPages?: number }> =>
  zoom !== undefined && !("scale" in zoom) && (zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined);

const sections = [
  ["leftHeader", "centerHeader", "rightHeader"],
  ["leftFooter", "centerFooter", "rightFooter"],
] as const;
const letters = ["L", "C", "R"] as const;
type HeadersFooters = NonNullable<PageSnapshot["headersFooters"]>;

const joined = (texts: HeadersFooters, names: (typeof sections)[number]): string =>
  names.map((name, index) => (texts[name] ? `&${letters[index] ?? ""}${texts[name]}` : "")).join("");

/** Splits "&Lleft&Ccentre" at its section marks; "&&" is an ampersand, and text before any mark stands in the centre. */
function split(content: string, names: (typeof sections)[number]): HeadersFooters {
  const found: Partial<Record<keyof HeadersFooters, string>> = {};
  let current: keyof HeadersFooters = names[1];
  for (const piece of content.match(/&[LCR]|&[^]|[^&]+|&/gi) ?? []) {
    const section = letters.findIndex((letter) => piece.toUpperCase() === `&${letter}`);
    const name = names[section as 0 | 1 | 2];
    if (name !== undefined) current = name;
    else found[current] = (found[current] ?? "") + piece;
  }
  return found;
}

/** Elements from printOptions to headerFooter, in the schema's order. */
export function pageXml(page: PageSnapshot | undefined): string {
  if (page === undefined) return "";
  const { zoom, margins, headersFooters = {} } = page;
  const centred = page.centerHorizontally === true || page.centerVertically === true;
  const [header, footer] = sections.map((names) => joined(headersFooters, names));
  return [
    centred ? element("printOptions", { horizontalCentered: page.centerHorizontally === true ? true : undefined, verticalCentered: page.centerVertically === true ? true : undefined }) : "",
    margins === undefined ? "" : element("pageMargins", Object.fromEntries(sides.map((side) => [side, inchesFromPoints(margins[side])]))),
    element("pageSetup", {
      paperSize: page.paperSize === undefined ? undefined : papers[page.paperSize],
      scale: zoom !== undefined && "scale" in zoom && zoom.scale !== 100 ? zoom.scale : undefined,
      fitToWidth: fitsToPages(zoom) ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fitsToPages(zoom) ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: page.orientation.toLowerCase(),
    }),
    unlessEmpty("headerFooter", {}, [header ? element("oddHeader", {}, xstringText(header)) : "", footer ? element("oddFooter", {}, xstringText(footer)) : ""]),
  ].join(""); // prettier-ignore
}

const xstringText = (value: string): string =>
  xstring(value).replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? character);

/** Prefix of the names that Excel itself keeps. */
export const builtIn = "_xlnm.";

/** The print area and the titles as the names that hold them: absolute, and with the sheet's name quoted in each part. */
export function printNames(sheet: string, page: PageSnapshot | undefined): readonly NameSnapshot[] {
  const onSheet = (addresses: readonly string[]): string =>
    `=${addresses.map((address) => `${quoted(sheet)}!${absolute(address)}`).join(",")}`;
  const titles = [page?.printTitleColumns, page?.printTitleRows].filter((address) => address !== undefined);
  return [
    ...(page?.printArea === undefined
      ? []
      : [{ name: `${builtIn}Print_Area`, formula: onSheet(page.printArea.split(",")), visible: true }]),
    ...(titles.length === 0 ? [] : [{ name: `${builtIn}Print_Titles`, formula: onSheet(titles), visible: true }]),
  ];
}

/** The addresses in "='a b'!$A$1:$H$40,'a b'!$1:$3", without their sheets. */
const addressesIn = (formula: string): readonly string[] =>
  [...formula.slice(1).matchAll(/(?:'(?:[^']|'')*'|[^'!,]+)!([$A-Z0-9:]+)/gi)].map((match) => match[1] ?? "");

/** The page of a read sheet; undefined where the file says nothing of printing. `names` are the sheet's own, built-in ones included. */
export function readPage(sheet: Node, names: readonly NameSnapshot[]): PageSnapshot | undefined {
  const [setup, options, margins, texts] = ["pageSetup", "printOptions", "pageMargins", "headerFooter"].map((name) => child(sheet, name));
  const named = (name: string): readonly string[] =>
    addressesIn(names.find((each) => each.name.toLowerCase() === `${builtIn}${name}`.toLowerCase())?.formula ?? "");
  const area = named("Print_Area").map((address) => address.replaceAll("$", ""));
  const titles = named("Print_Titles");
  if ([setup, options, margins, texts].every((node) => node === undefined) && area.length === 0 && titles.length === 0) return undefined;

  const fits = flag(child(child(sheet, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const pages = (name: string): number | undefined => (number(setup?.attributes[name]) ?? 1) || undefined;
  const scale = number(setup?.attributes["scale"]) ?? 100;
  const inches = (name: string): number => pointsFromInches(number(margins?.attributes[name]) ?? 0);
  const headersFooters: HeadersFooters = {
    ...split(fromXstring(child(texts, "oddHeader")?.text ?? ""), sections[0]),
    ...split(fromXstring(child(texts, "oddFooter")?.text ?? ""), sections[1]),
  };
  return present<PageSnapshot>({
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: (Object.keys(papers) as (keyof typeof papers)[]).find((name) => papers[name] === number(setup?.attributes["paperSize"])),
    zoom: fits
      ? present<Zoom>({ horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") })
      : scale === 100 || scale === 0 ? undefined : { scale },
    printArea: area.length === 0 ? undefined : area.join(","),
    printTitleRows: titles.find((address) => /\d/.test(address)),
    printTitleColumns: titles.find((address) => /^[$A-Z:]+$/i.test(address)),
    centerHorizontally: flag(options?.attributes["horizontalCentered"]) ? true : undefined,
    centerVertically: flag(options?.attributes["verticalCentered"]) ? true : undefined,
    margins:
      margins === undefined
        ? undefined
        : { top: inches("top"), bottom: inches("bottom"), left: inches("left"), right: inches("right"), header: inches("header"), footer: inches("footer") },
    headersFooters: Object.keys(headersFooters).length === 0 ? undefined : headersFooters,
  }); // prettier-ignore
}
