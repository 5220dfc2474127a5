// The layer over a sheet's cells: where charts lie. They hang on the cell under their top-left corner, as Excel's own do.

import type { ChartSnapshot, SheetSnapshot } from "../model/snapshot";
import { lastColumn, lastRow } from "./address";
import { namespaces } from "./namespaces";
import { defaultColumnPoints, defaultRowPoints, emuFromPoints, pointsFromEmu, wholePixels } from "./units";
import type { Node } from "./xml";
import { child, descendant, document, element, number, prefixed, text } from "./xml";

type Lengths = (index: number) => number;

/** Lengths of columns and rows in EMU, whole numbers; hidden ones have none. */
function lengths(sheet: Pick<SheetSnapshot, "columns" | "rows">): { readonly column: Lengths; readonly row: Lengths } {
  const columns = new Map(
    sheet.columns.map(({ index, width, hidden }) => [
      index,
      hidden === true ? 0 : emuFromPoints(wholePixels(width ?? defaultColumnPoints)),
    ]),
  );
  const rows = new Map(
    sheet.rows.map(({ index, height, hidden }) => [index, hidden === true ? 0 : emuFromPoints(height ?? defaultRowPoints)]),
  );
  return {
    column: (index) => columns.get(index) ?? emuFromPoints(defaultColumnPoints),
    row: (index) => rows.get(index) ?? emuFromPoints(defaultRowPoints),
  };
}

/** The column or row under a position, and how far into it. */
function under(position: number, length: Lengths, last: number): { readonly index: number; readonly offset: number } {
  let [index, offset] = [0, position];
  while (index < last && offset >= length(index)) offset -= length(index++);
  return { index, offset };
}

const before = (index: number, length: Lengths): number => {
  let total = 0;
  for (let each = 0; each < index; each++) total += length(each);
  return total;
};

/** The drawing part for the charts of a sheet; `ids` are the relationships that lead to their parts. */
export function drawingXml(sheet: SheetSnapshot, ids: readonly string[]): string {
  const { column, row } = lengths(sheet);
  const anchors = sheet.charts.map(({ name, left, top, width, height }, index) => {
    const [x, y] = [under(emuFromPoints(Math.max(0, left)), column, lastColumn), under(emuFromPoints(Math.max(0, top)), row, lastRow)];
    const whole = (tag: string, content: number): string => element(tag, {}, text(String(content)));
    return element(
      "xdr:oneCellAnchor",
      {},
      element(
        "xdr:from",
        {},
        whole("xdr:col", x.index),
        whole("xdr:colOff", x.offset),
        whole("xdr:row", y.index),
        whole("xdr:rowOff", y.offset),
      ),
      element("xdr:ext", { cx: emuFromPoints(width), cy: emuFromPoints(height) }),
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", { id: index + 2, name }), element("xdr:cNvGraphicFramePr")),
        element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
        element(
          "a:graphic",
          {},
          element("a:graphicData", { uri: namespaces.chart }, element("c:chart", { "xmlns:c": namespaces.chart, "r:id": ids[index] })),
        ),
      ),
      element("xdr:clientData"),
    );
  });
  return document(
    element(
      "xdr:wsDr",
      { "xmlns:xdr": namespaces.sheetDrawing, "xmlns:a": namespaces.drawing, "xmlns:r": namespaces.relationships },
      ...anchors,
    ),
  );
}

/** A chart's place, name, and the relationship to its part. */
export interface PlacedChart {
  readonly id: string;
  readonly place: Pick<ChartSnapshot, "name" | "left" | "top" | "width" | "height">;
}

/** Charts of a read drawing, whichever of the three kinds of anchor holds them. */
export function readDrawing(root: Node | undefined, sheet: Pick<SheetSnapshot, "columns" | "rows">): readonly PlacedChart[] {
  const { column, row } = lengths(sheet);
  const corner = (node: Node | undefined): { x: number; y: number } | undefined => {
    if (node === undefined) return undefined;
    const at = (name: string): number => number(child(node, name)?.text) ?? 0;
    return {
      x: before(Math.min(at("col"), lastColumn), column) + at("colOff"),
      y: before(Math.min(at("row"), lastRow), row) + at("rowOff"),
    };
  };
  return (root?.children ?? []).flatMap((anchor): PlacedChart[] => {
    const frame = descendant(anchor, "graphicFrame");
    const chart = descendant(frame, "chart");
    const id = chart === undefined ? undefined : prefixed(chart, "id");
    if (id === undefined) return [];
    const position = child(anchor, "pos")?.attributes;
    const from = corner(child(anchor, "from")) ?? { x: number(position?.["x"]) ?? 0, y: number(position?.["y"]) ?? 0 };
    const to = corner(child(anchor, "to"));
    const size = child(anchor, "ext")?.attributes;
    const [width, height] = to === undefined ? [number(size?.["cx"]) ?? 0, number(size?.["cy"]) ?? 0] : [to.x - from.x, to.y - from.y];
    const name = descendant(frame, "cNvPr")?.attributes["name"] ?? "";
    return [
      {
        id,
        place: {
          name,
          left: pointsFromEmu(from.x),
          top: pointsFromEmu(from.y),
          width: pointsFromEmu(width),
          height: pointsFromEmu(height),
        },
      },
    ];
  });
}
