// A workbook with a screen: the door of this part of the room. For pages only.
export { drawCharts } from "./chart-layer";
export type { ChartLayer } from "./chart-layer";
export { createGrid } from "./create-grid";
export type { Grid, GridLocale } from "./create-grid";
