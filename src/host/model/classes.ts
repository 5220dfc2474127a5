// Every class that the host offers over the wire, for tests that compare it with Excel's and with what an add-in uses.
import type { WireClass } from "../wire/members";
import { Application, CultureInfo, WorkbookCreated } from "./application";
import { Chart, ChartLegend, ChartTitle } from "./chart";
import { ChartAxes, ChartAxis, ChartAxisTitle, ChartGridlines } from "./chart-axes";
import {
  ChartFill,
  ChartLineFormat,
  ChartPoint,
  ChartPointFormat,
  ChartPointsCollection,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
} from "./chart-series";
import { ChartCollection } from "./charts";
import { ConditionalFormat, ConditionalFormatCollection } from "./conditional-format-collection";
import * as kinds from "./conditional-format-kinds";
import { DataValidation } from "./data-validation";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItem, NamedItemCollection } from "./names";
import { HeaderFooter, HeaderFooterGroup, PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { RangeBorder, RangeBorderCollection } from "./range-borders";
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from "./range-format";
import { Runtime } from "./runtime";
import { Setting, SettingCollection } from "./settings";
import { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

export const wireClasses: readonly WireClass[] = [
  Application,
  Chart,
  ChartAxes,
  ChartAxis,
  ChartAxisTitle,
  ChartCollection,
  ChartFill,
  ChartGridlines,
  ChartLegend,
  ChartLineFormat,
  ChartPoint,
  ChartPointFormat,
  ChartPointsCollection,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
  ChartTitle,
  ConditionalFormat,
  ConditionalFormatCollection,
  CultureInfo,
  DataValidation,
  FormatProtection,
  HeaderFooter,
  HeaderFooterGroup,
  NamedItem,
  NamedItemCollection,
  PageLayout,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  Runtime,
  Setting,
  SettingCollection,
  Workbook,
  WorkbookCreated,
  Worksheet,
  WorksheetCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
  ...Object.values(kinds),
].map(({ wire }) => wire);
