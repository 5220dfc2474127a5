// Formats, validation, conditional formats, charts and print setup, rule by rule: officejs.md C2, C7, C8, C10, C11.
import { trial } from "./trial";

const trialHost = trial();
const { on, refusal } = trialHost;
const loose = <T>(value: unknown): T => value as T;

describe("formats", () => {
  it("sets and reads looks, defaults included", async () => {
    const read = await on(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.format.set({ wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top", indentLevel: 2, textOrientation: 45 });
      cell.format.font.set({
        name: "SimSun",
        size: 14,
        color: "#ff0000",
        bold: true,
        italic: true,
        underline: "Single",
        strikethrough: true,
      });
      cell.format.fill.color = "#fff2cc";
      cell.format.protection.locked = false;
      const plain = sheet.getRange("B1");
      for (const each of [cell, plain]) {
        each.load(
          "format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/textOrientation,format/fill/color,format/protection/locked",
        );
        each.format.font.load("name,size,color,bold,italic,underline,strikethrough");
      }
      await context.sync();
      return [cell, plain].map(({ format }) => ({ ...format.toJSON(), borders: undefined }));
    });
    expect(read[0]).toMatchObject({
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      indentLevel: 2,
      textOrientation: 45,
      font: { name: "SimSun", size: 14, color: "#FF0000", bold: true, italic: true, underline: "Single", strikethrough: true },
      fill: { color: "#FFF2CC" },
      protection: { locked: false },
    });
    expect(read[1]).toMatchObject({
      wrapText: false,
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
      font: { name: "Calibri", size: 11, color: "#000000", bold: false, underline: "None" },
      fill: { color: "#FFFFFF" },
      protection: { locked: true },
    });
  });

  it("reads null where cells differ, also beyond the used ones", async () => {
    const read = await on(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      const ranges = ["A1:B1", "A:A", "A1", "C5:D9"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("format/font/bold");
      await context.sync();
      return ranges.map(({ format }) => loose<boolean | null>(format.font.bold));
    });
    expect(read).toEqual([null, null, true, false]);
  });

  it("draws outer and inner borders; an edge has one line, whoever drew it", async () => {
    const read = await on(async (sheet, context) => {
      const block = sheet.getRange("B2:C3");
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
        const line = block.format.borders.getItem(side);
        line.style = "Continuous";
        line.color = "#808080";
      }
      block.format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("B3").format.borders.getItem("EdgeTop").weight = "Thick";
      const inner = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      const bottom = sheet.getRange("C3").format.borders.getItem("EdgeBottom");
      const mixed = block.format.borders.getItem("InsideHorizontal");
      const below = sheet.getRange("B4").format.borders.getItem("EdgeTop");
      const none = sheet.getRange("E5").format.borders.getItem("EdgeTop");
      for (const line of [inner, bottom, mixed, below, none]) line.load("style,weight,color");
      await context.sync();
      return [inner, bottom, mixed, below, none].map(({ style, weight, color }) => [style, weight, color]);
    });
    expect(read).toEqual([
      ["Continuous", "Thick", "#808080"],
      // A double line is thick, as in Excel.
      ["Double", "Thick", "#808080"],
      ["Continuous", null, "#808080"],
      ["Double", "Thick", "#808080"],
      ["None", "Thin", "#000000"],
    ]);
  });

  it("takes a line away from both cells that share it", async () => {
    const read = await on(async (sheet, context) => {
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Continuous";
      await context.sync();
      sheet.getRange("A2").format.borders.getItem("EdgeTop").style = "None";
      const line = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      line.load("style");
      await context.sync();
      return line.style;
    });
    expect(read).toBe("None");
  });

  it("formats several areas in one statement", async () => {
    const read = await on(async (sheet, context) => {
      const areas = sheet.getRanges("A1:A2,C3");
      areas.format.fill.color = "#DDEEFF";
      areas.format.borders.getItem("EdgeBottom").style = "Continuous";
      areas.load("address,areaCount,format/fill/color");
      const cells = ["A2", "C3", "B1"].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load("format/fill/color");
      const line = sheet.getRange("C3").format.borders.getItem("EdgeBottom");
      line.load("style");
      await context.sync();
      return [areas.areaCount, areas.format.fill.color, ...cells.map(({ format }) => format.fill.color), line.style];
    });
    expect(read).toEqual([2, "#DDEEFF", "#DDEEFF", "#DDEEFF", "#FFFFFF", "Continuous"]);
  });

  it("measures columns and rows in points", async () => {
    const read = await on(async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 100;
      sheet.getRange("2:2").format.rowHeight = 30;
      sheet.getRange("C:C").columnHidden = true;
      const [wide, mixed, high] = [sheet.getRange("A1:B1"), sheet.getRange("B1:D1"), sheet.getRange("A2")];
      for (const range of [wide, mixed, high]) range.load("format/columnWidth,format/rowHeight,columnHidden");
      await context.sync();
      return [
        wide.format.columnWidth,
        loose<number | null>(mixed.format.columnWidth),
        high.format.rowHeight,
        wide.columnHidden,
        loose<boolean | null>(mixed.columnHidden),
      ];
    });
    expect(read).toEqual([100, null, 30, false, null]);
  });

  it.each([
    ["a height over 409 points", (range: Excel.Range) => (range.format.rowHeight = 410)],
    ["a negative width", (range: Excel.Range) => (range.format.columnWidth = -1)],
    ["an indent over 250", (range: Excel.Range) => (range.format.indentLevel = 251)],
    ["a word that is no colour", (range: Excel.Range) => (range.format.fill.color = "reddish")],
    ["an alignment that is none", (range: Excel.Range) => (range.format.horizontalAlignment = loose("Middle"))],
  ])("refuses %s", async (_, act) => {
    const error = await refusal(async (sheet, context) => {
      act(sheet.getRange("A1"));
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("fits columns to their texts, a Chinese character as two", async () => {
    const [latin, chinese] = await on(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["abcdefghij", "预算预算预算预算预算"]];
      sheet.getRange("A:B").format.autofitColumns();
      const cells = [sheet.getRange("A1"), sheet.getRange("B1")];
      for (const cell of cells) cell.load("format/columnWidth");
      await context.sync();
      return cells.map(({ format }) => format.columnWidth);
    });
    expect(chinese).toBeGreaterThan(1.7 * (latin ?? 0));
  });
});

describe("data validation", () => {
  const list = (source: unknown): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source: loose(source) } });

  it("takes a list from a range, a formula or a literal", async () => {
    const read = await on(async (sheet, context) => {
      sheet.getRange("E1:E3").values = [["a"], ["b"], ["c"]];
      sheet.name = "Lists one";
      const rules = [list(sheet.getRange("E1:E3")), list("='Lists one'!$E$1:$E$2"), list("R,A,C,I")];
      const cells = rules.map((rule, index) => {
        const cell = sheet.getCell(index, 0);
        cell.dataValidation.rule = rule;
        cell.dataValidation.prompt = { showPrompt: true, title: "t", message: "m" };
        cell.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "t", message: "m" };
        cell.dataValidation.load("rule,type,prompt,errorAlert,ignoreBlanks");
        return cell;
      });
      await context.sync();
      return cells.map(({ dataValidation }) => dataValidation.toJSON());
    });
    expect(read.map(({ rule }) => rule?.list?.source)).toEqual(["='Lists one'!$E$1:$E$3", "='Lists one'!$E$1:$E$2", "R,A,C,I"]);
    expect(read[0]).toMatchObject({ type: "List", ignoreBlanks: true, prompt: { title: "t" }, errorAlert: { style: "Warning" } });
  });

  it.each([
    ["two kinds in one rule", { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=TRUE" } }],
    ["no kind", {}],
    ["a literal list over 255 characters", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
    ["a date bound that is a number", { date: { formula1: 45000, operator: "GreaterThan" } }],
    ["Between without a second bound", { decimal: { formula1: 1, operator: "Between" } }],
    ["an operator that is none", { decimal: { formula1: 1, operator: ">" } }],
    ["a formula with an unknown name", { custom: { formula: "=nowhere>1" } }],
  ])("refuses %s", async (_, rule) => {
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = loose(rule);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it.each([
    ["a prompt title over 32 characters", { showPrompt: true, title: "x".repeat(33), message: "" }],
    ["a prompt message over 255 characters", { showPrompt: true, title: "", message: "x".repeat(256) }],
  ])("refuses %s", async (_, prompt) => {
    const error = await refusal(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { decimal: { formula1: 1, operator: "GreaterThan" } };
      dataValidation.prompt = prompt;
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("replaces, cuts and clears rules; says where they differ", async () => {
    const types = await on(async (sheet, context) => {
      sheet.getRange("A1:A4").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 5, operator: "Between" } };
      sheet.getRange("A2").dataValidation.rule = list("x,y");
      sheet.getRange("A4").dataValidation.clear();
      const ranges = ["A1", "A2", "A3", "A4", "A1:A3", "A3:A4"].map((address) => sheet.getRange(address).dataValidation);
      for (const validation of ranges) validation.load("type");
      await context.sync();
      return ranges.map(({ type }) => type);
    });
    expect(types).toEqual(["WholeNumber", "List", "WholeNumber", "None", "MixedCriteria", "Inconsistent"]);
  });
});

describe("conditional formats", () => {
  it("puts a new rule first, keeps ids, reorders and deletes", async () => {
    const read = await on(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const add = (formula: string): Excel.ConditionalFormat => {
        const format = range.conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FFC7CE";
        format.custom.format.font.color = "#9C0006";
        return format;
      };
      const first = add("=A1>1");
      const second = add("=A1>2");
      second.stopIfTrue = true;
      await context.sync();
      first.load("priority,type");
      second.load("priority,stopIfTrue,custom/rule/formula,custom/format/fill/color");
      await context.sync();
      const before = [
        first.priority,
        first.type,
        second.priority,
        second.stopIfTrue,
        second.custom.rule.formula,
        second.custom.format.fill.color,
      ];
      first.priority = 0;
      second.delete();
      const count = range.conditionalFormats.getCount();
      const left = range.conditionalFormats.getItemAt(0);
      left.load("custom/rule/formula");
      await context.sync();
      return [before, count.value, left.custom.rule.formula];
    });
    expect(read).toEqual([[1, "Custom", 0, true, "=A1>2", "#FFC7CE"], 1, "=A1>1"]);
  });

  it("compares values and draws bars", async () => {
    const read = await on(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      cell.cellValue.format.font.bold = true;
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#63BE7B";
      bar.dataBar.showDataBarOnly = true;
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      range.conditionalFormats.load("items/type");
      cell.load("cellValue/rule");
      bar.dataBar.load("showDataBarOnly,lowerBoundRule");
      await context.sync();
      return [
        range.conditionalFormats.items.map(({ type }) => type),
        cell.cellValue.rule,
        bar.dataBar.showDataBarOnly,
        bar.dataBar.lowerBoundRule,
      ];
    });
    expect(read).toEqual([["DataBar", "CellValue"], { operator: "GreaterThan", formula1: "=5" }, true, { type: "Number", formula: "0" }]);
  });

  it("clears them from a range", async () => {
    const count = await on(async (sheet, context) => {
      sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
      await context.sync();
      sheet.getRange("A1:A9").conditionalFormats.clearAll();
      const left = sheet.getRange("A:A").conditionalFormats.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
  });

  it("refuses custom functions in rules, and bad formulas", async () => {
    const { host } = trialHost;
    host.workbook.registerFunctions([
      { name: "XD.TWICE", parameters: [{ name: "x", matrix: false, optional: false, repeating: false }], call: ([x]) => Number(x) * 2 },
    ]);
    for (const formula of ["=XD.TWICE(A1)>1", "=A1>", "=Nowhere!A1"]) {
      const error = await trialHost.refusal(async (sheet, context) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
        await context.sync();
      });
      expect(error.code).toBe("InvalidArgument");
    }
  });

  it("names the kinds that it has not", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("IconSet");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
  });
});

describe("charts", () => {
  const figures = [
    ["", "2026", "2027"],
    ["Benefit", 10, 20],
    ["Cost", 3, 4],
  ];

  it("guesses series and categories, and keeps them through renames and inserted rows", async () => {
    const { host } = trialHost;
    const name = await on(async (sheet, context) => {
      sheet.getRange("A1:C3").values = figures;
      sheet.getRange("B1:C1").numberFormat = [["@"]];
      sheet.getRange("B1:C1").values = [["2026", "2027"]];
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Rows");
      chart.title.text = "Flows";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.valueAxis.title.text = "万元";
      const hidden = chart.series.getItemAt(0);
      hidden.format.fill.clear();
      const line = chart.series.getItemAt(1);
      line.chartType = "Line";
      line.axisGroup = "Secondary";
      line.format.line.color = "#112233";
      line.points.getItemAt(1).format.fill.setSolidColor("#445566");
      line.hasDataLabels = true;
      hidden.gapWidth = 50;
      hidden.overlap = 100;
      chart.setPosition("E2", "H9");
      sheet.name = "Flows 1";
      sheet.getRange("1:1").insert("Down");
      line.load("name");
      await context.sync();
      return line.name;
    });
    expect(name).toBe("Cost");
    const snapshot = await host.snapshot();
    const chart = snapshot.sheets.find((sheet) => sheet.name === "Flows 1")?.charts[0];
    expect(chart).toEqual({
      name: "Chart 1",
      kind: "ColumnStacked",
      title: "Flows",
      series: [
        { name: "='Flows 1'!$A$3", values: "='Flows 1'!$B$3:$C$3", categories: "='Flows 1'!$B$2:$C$2", hidden: true },
        {
          name: "='Flows 1'!$A$4",
          values: "='Flows 1'!$B$4:$C$4",
          categories: "='Flows 1'!$B$2:$C$2",
          kind: "Line",
          axisGroup: "Secondary",
          color: "#112233",
          dataLabels: true,
          pointColors: { 1: "#445566" },
        },
      ],
      left: 192,
      top: 15,
      width: 192,
      height: 120,
      legend: "Bottom",
      valueAxisFormat: "#,##0",
      valueAxisTitle: "万元",
      gapWidth: 50,
      overlap: 100,
    });
  });

  it("adds and removes series, finds and deletes charts", async () => {
    const read = await on(async (sheet, context) => {
      sheet.getRange("A1:C3").values = figures;
      const chart = sheet.charts.add("Line", sheet.getRange("B2:C2"));
      chart.name = "flows";
      const series = chart.series.add("Cost");
      series.setValues(sheet.getRange("B3:C3"));
      series.setXAxisValues(sheet.getRange("B1:C1"));
      chart.series.load("items/name");
      await context.sync();
      const names = chart.series.items.map(({ name }) => name);
      chart.series.getItemAt(1).delete();
      const count = chart.series.getCount();
      const found = sheet.charts.getItem("flows");
      found.load("chartType,width");
      await context.sync();
      found.delete();
      const gone = sheet.charts.getItemOrNullObject("flows");
      await context.sync();
      return [names, count.value, found.chartType, found.width, gone.isNullObject];
    });
    expect(read).toEqual([["Series1", "Cost"], 1, "Line", 360, true]);
  });

  it.each([
    ["a waterfall", "Waterfall", "UnsupportedOperation"],
    ["a funnel", "Funnel", "UnsupportedOperation"],
    ["a kind that the host has not", "Pie", "ApiNotFound"],
  ])("refuses %s", async (_, kind, code) => {
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1:C3").values = figures;
      sheet.charts.add(loose(kind), sheet.getRange("A1:C3"));
      await context.sync();
    });
    expect(error.code).toBe(code);
  });

  it("refuses a chart over nothing", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:C3"));
      await context.sync();
    });
    expect(error.code).toBe("EmptyChartSeries");
  });
});

describe("print setup", () => {
  it("sets and reads the page", async () => {
    const { host } = trialHost;
    await on(async (sheet, context) => {
      const page = sheet.pageLayout;
      sheet.name = "Printed";
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1 };
      page.centerHorizontally = true;
      page.setPrintArea("A1:H40");
      page.setPrintTitleRows("$1:$3");
      page.setPrintTitleColumns("$A:$A");
      page.setPrintMargins("Centimeters", { top: 2.54 });
      page.leftMargin = 36;
      page.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      const area = page.getPrintAreaOrNullObject();
      area.load("address");
      page.load("zoom,orientation,topMargin");
      await context.sync();
      expect([area.address, page.zoom, page.topMargin]).toEqual(["Printed!A1:H40", { horizontalFitToPages: 1 }, 72]);
    });
    const snapshot = await host.snapshot();
    expect(snapshot.sheets.find(({ name }) => name === "Printed")?.page).toEqual({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: "A1:H40",
      printTitleRows: "$1:$3",
      printTitleColumns: "$A:$A",
      centerHorizontally: true,
      margins: { top: 72, bottom: 54, left: 36, right: 50.4, header: 21.6, footer: 21.6 },
      headersFooters: { centerFooter: "&P / &N" },
    });
  });

  it.each([
    ["titles that are not whole rows", (page: Excel.PageLayout) => page.setPrintTitleRows("A1:B3")],
    ["a scale and a fit at once", (page: Excel.PageLayout) => (page.zoom = { scale: 50, horizontalFitToPages: 1 })],
    ["a scale under 10 percent", (page: Excel.PageLayout) => (page.zoom = { scale: 5 })],
    ["a negative margin", (page: Excel.PageLayout) => (page.topMargin = -1)],
  ])("refuses %s", async (_, act) => {
    const error = await refusal(async (sheet, context) => {
      act(sheet.pageLayout);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

it("moves rules, validations, hyperlinks and print areas with inserted rows; proxies of rules stay good", async () => {
  const read = await on(async (sheet, context) => {
    const range = sheet.getRange("A3:A5");
    range.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A3>1";
    sheet.getRange("B3").hyperlink = { address: "https://example.org/" };
    sheet.pageLayout.setPrintArea("A1:B5");
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    await context.sync();
    const moved = sheet.getRange("A5:A7").dataValidation;
    const left = sheet.getRange("A3:A4").dataValidation;
    const link = sheet.getRange("B5");
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    const place = format.getRange();
    for (const each of [moved, left]) each.load("type");
    link.load("hyperlink");
    format.load("custom/rule/formula");
    for (const each of [area, titles, place]) each.load("address");
    await context.sync();
    return [moved.type, left.type, link.hyperlink.address, area.address, titles.address, place.address, format.custom.rule.formula].map(
      (each) => each?.replace(/^.*!/, ""),
    );
  });
  expect(read).toEqual(["Decimal", "None", "https://example.org/", "A1:B7", "1:4", "A5:A7", "=A5>1"]);
});
