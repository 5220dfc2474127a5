// The names by which the parts of a file know each other.

const office = "http://schemas.openxmlformats.org";

export const namespaces = {
  main: `${office}/spreadsheetml/2006/main`,
  relationships: `${office}/officeDocument/2006/relationships`,
  packageRelationships: `${office}/package/2006/relationships`,
  contentTypes: `${office}/package/2006/content-types`,
  drawing: `${office}/drawingml/2006/main`,
  sheetDrawing: `${office}/drawingml/2006/spreadsheetDrawing`,
  chart: `${office}/drawingml/2006/chart`,
  properties: `${office}/officeDocument/2006/extended-properties`,
} as const;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types by the last word of the relationship's type. */
export const contentTypes = {
  officeDocument: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  sheetMetadata: `${spreadsheet}.sheetMetadata+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;
export type PartKind = keyof typeof contentTypes;
