// A workbook as the bytes of an .xlsx file.

import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { pack } from "./archive";
import { textTable } from "./cells";
import { chartXml, figuresIn } from "./charts";
import { drawingXml } from "./drawing";
import { toFile } from "./formula-text";
import { namespaces } from "./namespaces";
import { packageWriter } from "./package-parts";
import { printNames } from "./page";
import { sheetXml } from "./sheet";
import { styleBook } from "./styles";
import { themeXml } from "./theme";
import { document, element, text, unlessEmpty, xstring } from "./xml";

const workbookPart = "xl/workbook.xml";

const nameXml = ({ name, formula, visible, comment }: NameSnapshot, localSheetId?: number): string =>
  element(
    "definedName",
    {
      name,
      comment: comment === undefined || comment === "" ? undefined : xstring(comment),
      localSheetId,
      hidden: visible ? undefined : true,
    },
    text(toFile(formula)),
  );

/** Tells Excel that array formulas are the spilling kind; without it they show in braces. Others pass over it. */
const metadataXml = (): string =>
  document(
    element(
      "metadata",
      { xmlns: namespaces.main, "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" },
      element(
        "metadataTypes",
        { count: 1 },
        element("metadataType", {
          name: "XLDAPR", minSupportedVersion: 120000, copy: 1, pasteAll: 1, pasteValues: 1, merge: 1, splitFirst: 1,
          rowColShift: 1, clearFormats: 1, clearComments: 1, assign: 1, coerce: 1, cellMeta: 1,
        }),
      ),
      element(
        "futureMetadata",
        { name: "XLDAPR", count: 1 },
        element(
          "bk",
          {},
          element("extLst", {}, element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, element("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 }))),
        ),
      ),
      element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
    ),
  ); // prettier-ignore

/**
 * Excel's own engine number: with a smaller one, or none, Excel recalculates when it opens the file, and functions of an
 * add-in that is not there would lose their stored values.
 */
const calculationEngine = 191029;

/**
 * Saves a workbook. Formulas carry the values that the snapshot holds; the same snapshot gives the same bytes.
 * @returns the bytes of an .xlsx file (ECMA-376 transitional)
 * @example await save({ sheets: [sheet], names: [], styles: [], activeSheet: "Model" })
 */
export async function save(workbook: WorkbookSnapshot): Promise<Uint8Array> {
  const writer = packageWriter();
  const book = styleBook();
  const texts = textTable();
  const active = Math.max(
    0,
    workbook.sheets.findIndex(({ name }) => name === workbook.activeSheet),
  );

  const figuresOf = figuresIn(workbook);
  let charts = 0;
  /** @returns the relationship from the sheet to its drawing */
  const addCharts = (sheet: SheetSnapshot, sheetPart: string, index: number): string | undefined => {
    if (sheet.charts.length === 0) return undefined;
    const part = `xl/drawings/drawing${index + 1}.xml`;
    const ids = sheet.charts.map((chart) => writer.add(part, "chart", `xl/charts/chart${++charts}.xml`, chartXml(chart, figuresOf)));
    return writer.add(sheetPart, "drawing", part, drawingXml(sheet, ids));
  };
  const sheets = workbook.sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const drawingId = addCharts(sheet, part, index);
    const xml = sheetXml(sheet, {
      styles: workbook.styles,
      book,
      texts,
      isActive: index === active,
      ...(drawingId === undefined ? {} : { drawingId }),
    });
    const state = sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
    return element("sheet", { name: sheet.name, sheetId: index + 1, state, "r:id": writer.add(workbookPart, "worksheet", part, xml) });
  });
  writer.add(workbookPart, "theme", "xl/theme/theme1.xml", themeXml());
  writer.add(workbookPart, "styles", "xl/styles.xml", book.xml());
  if (!texts.isEmpty()) writer.add(workbookPart, "sharedStrings", "xl/sharedStrings.xml", texts.xml());
  if (workbook.sheets.some(({ cells }) => cells.some(({ spill }) => spill !== undefined)))
    writer.add(workbookPart, "sheetMetadata", "xl/metadata.xml", metadataXml());

  const names = [
    ...workbook.names.map((name) => nameXml(name)),
    ...workbook.sheets.flatMap((sheet, index) =>
      [...printNames(sheet.name, sheet.page), ...sheet.names].map((name) => nameXml(name, index)),
    ),
  ];
  const workbookXml = element(
    "workbook",
    { xmlns: namespaces.main, "xmlns:r": namespaces.relationships },
    element("workbookPr"),
    element("bookViews", {}, element("workbookView", { activeTab: active === 0 ? undefined : active })),
    element("sheets", {}, ...sheets),
    unlessEmpty("definedNames", {}, names),
    element("calcPr", { calcId: calculationEngine }),
  );
  writer.add("", "officeDocument", workbookPart, document(workbookXml));
  writer.add(
    "",
    "extended-properties",
    "docProps/app.xml",
    document(element("Properties", { xmlns: namespaces.properties }, element("Application", {}, "Spreadsheet"))),
  );
  return pack(writer.parts());
}
