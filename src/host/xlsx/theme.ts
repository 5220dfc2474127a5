// The colours that a theme names: the standard set that we write, and any file's set when reading.

import type { Node } from "./xml";
import { child, descendant, document, element, flag, number } from "./xml";

/** In the order that `theme="n"` counts: light 1, dark 1, light 2, dark 2, six accents, link, visited link. */
export type Theme = readonly string[];

/** Office's standard colours. */
export const standardTheme: Theme = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];

const slots = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
/** The scheme lists dark before light. */
const written = ["dk1", "lt1", "dk2", "lt2", ...slots.slice(4)];

const colourElement = (rgb: string): string => element("a:srgbClr", { val: rgb });
const plainFill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
const three = (content: string): string[] => [content, content, content];
const font = (name: string): string =>
  element(name, {}, element("a:latin", { typeface: "Calibri" }), element("a:ea", { typeface: "" }), element("a:cs", { typeface: "" }));

/** The theme part. Excel needs one to name the default colours of charts; lines, fills and effects are the plainest that are valid. */
export const themeXml = (): string =>
  document(
    element(
      "a:theme",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Office" },
      element(
        "a:themeElements",
        {},
        element(
          "a:clrScheme",
          { name: "Office" },
          ...written.map((slot) => element(`a:${slot}`, {}, colourElement(standardTheme[slots.indexOf(slot)] ?? "000000"))),
        ),
        element("a:fontScheme", { name: "Office" }, font("a:majorFont"), font("a:minorFont")),
        element(
          "a:fmtScheme",
          { name: "Office" },
          element("a:fillStyleLst", {}, ...three(plainFill)),
          element("a:lnStyleLst", {}, ...three(element("a:ln", { w: 9525 }, plainFill))),
          element("a:effectStyleLst", {}, ...three(element("a:effectStyle", {}, "<a:effectLst/>"))),
          element("a:bgFillStyleLst", {}, ...three(plainFill)),
        ),
      ),
    ),
  );

export function readTheme(root: Node | undefined): Theme {
  const scheme = descendant(root, "clrScheme");
  return slots.map((slot, index) => {
    const colour = child(scheme, slot)?.children[0];
    return (colour?.name === "sysClr" ? colour.attributes["lastClr"] : colour?.attributes["val"]) ?? standardTheme[index] ?? "000000";
  });
}

/** The first 64 of the palette of old files; 0 to 7 repeat 8 to 15. @source ECMA-376 part 1, 18.8.27 indexedColors */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 " +
  "C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 " +
  "99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Lightens (tint above 0) or darkens towards black: the same as scaling luminance in HLS, done on each channel. Best effort within one unit. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const shifted = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return shifted.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0")).join("");
}

/** A colour element of SpreadsheetML as "#RRGGBB"; undefined for none and for automatic. */
export function readColour(node: Node | undefined, theme: Theme): string | undefined {
  if (node === undefined || flag(node.attributes["auto"])) return undefined;
  const index = number(node.attributes["theme"]);
  const base =
    node.attributes["rgb"]?.slice(-6) ?? (index === undefined ? palette[number(node.attributes["indexed"]) ?? -1] : theme[index]);
  if (base === undefined || !/^[0-9A-F]{6}$/i.test(base)) return undefined;
  return `#${tinted(base, number(node.attributes["tint"]) ?? 0).toUpperCase()}`;
}
